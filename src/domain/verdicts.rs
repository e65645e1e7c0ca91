//! `verdicts`: what the rules say, without explanations: `Copy` in and out, and without allocation, for many patients in
//! a row. [`super::assessment::assess`] says the same with explanations; a test holds them equal.

use super::case::Case;
use super::classify::answer::enmc_findings;
use super::classify::biopsy::{self, BiopsyAdvice};
use super::classify::enmc::{self, Enmc, EnmcFindings};
use super::dalteparin::answer::request;
use super::dalteparin::prophylaxis::{Prophylaxis, ProphylaxisRequest, decide_when_answered};
use super::finding::Finding;
use super::questions::Question;

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Findings {
    /// What the ENMC criteria look at.
    pub enmc: EnmcFindings,
    /// A rash of dermatomyositis.
    pub rash: Finding,
    /// Weak finger flexors.
    pub finger_flexors: Finding,
    /// What the decision on dalteparin looks at.
    pub prophylaxis: ProphylaxisRequest,
}

/// What the rules say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdicts {
    /// Where the ENMC criteria stand.
    pub enmc: Enmc,
    /// Is a biopsy needed?
    pub biopsy: BiopsyAdvice,
    /// Dalteparin or not.
    pub prophylaxis: Prophylaxis,
}

/// Applies the rules.
#[must_use]
pub fn verdicts(findings: &Findings) -> Verdicts {
    let enmc = enmc::enmc(&findings.enmc);
    Verdicts {
        enmc,
        biopsy: biopsy::advice(
            &enmc,
            &findings.enmc,
            findings.rash,
            findings.finger_flexors,
        ),
        prophylaxis: decide_when_answered(&findings.prophylaxis),
    }
}

impl Findings {
    /// The findings of a case. What is refused is unknown.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        Self {
            enmc: enmc_findings(case),
            rash: case.answers.get(Question::Rash),
            finger_flexors: case.answers.get(Question::FingerFlexors),
            prophylaxis: request(case),
        }
    }
}
