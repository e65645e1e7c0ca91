//! `verdicts`: what the rules say, without explanations: `Copy` in and out, and without allocation, for many patients in
//! a row. [`super::assessment::assess`] says the same with explanations; a test holds them equal.

use super::case::Case;
use super::classify::biopsy::{self, BiopsyAdvice};
use super::classify::criteria::{Criteria, criteria};
use super::classify::examination::Examination;
use super::classify::mimics::{Clues, Mimic, mimics};
use super::classify::of_case;
use super::dalteparin::answer::request;
use super::dalteparin::prophylaxis::{Prophylaxis, ProphylaxisRequest, decide_when_answered};
use super::set::Set;

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Findings {
    /// What the criteria look at.
    pub examination: Examination,
    /// What speaks for another disease.
    pub clues: Clues,
    /// What the decision on dalteparin looks at.
    pub prophylaxis: ProphylaxisRequest,
}

/// What the rules say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdicts {
    /// Where every set of criteria stands.
    pub criteria: Criteria,
    /// Is a biopsy needed?
    pub biopsy: BiopsyAdvice,
    /// What else it could be.
    pub mimics: Set<Mimic>,
    /// Dalteparin or not.
    pub prophylaxis: Prophylaxis,
}

/// Applies the rules.
#[must_use]
pub fn verdicts(findings: &Findings) -> Verdicts {
    let criteria = criteria(&findings.examination);
    Verdicts {
        criteria,
        biopsy: biopsy::advice(&criteria.enmc, &findings.examination),
        mimics: mimics(&findings.examination, &findings.clues),
        prophylaxis: decide_when_answered(&findings.prophylaxis),
    }
}

impl Findings {
    /// The findings of a case. What is refused is unknown.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        Self {
            examination: of_case::examination(case),
            clues: of_case::clues(case),
            prophylaxis: request(case),
        }
    }
}
