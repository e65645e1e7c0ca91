//! What may be said about the classification of a case. A history that contradicts itself gives no verdict.

use super::biopsy::{self, BiopsyAdvice};
use super::enmc::{Element, Enmc, EnmcFindings, Subtype, Verdict, elements, enmc};
use crate::domain::case::Case;
use crate::domain::explain::{Explained, Steps};
use crate::domain::finding::Finding;
use crate::domain::questions::Question;
use crate::domain::refusal::{Field, Reason, Refusal};
use crate::domain::set::Member;

/// Is it the disease, and which type?
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClassificationAnswer {
    /// Something entered allows no verdict.
    Refused(Vec<Refusal>),
    /// Where the criteria stand.
    Given(Box<Classification>),
}

/// Where the criteria stand, with what they rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classification {
    /// The ENMC criteria.
    pub enmc: Explained<Enmc, TypeStep>,
    /// Is a biopsy needed?
    pub biopsy: BiopsyAdvice,
    /// The findings that were read.
    pub findings: EnmcFindings,
}

/// How one type came out: each required element with its finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeStep {
    /// The type.
    pub subtype: Subtype,
    /// Its verdict.
    pub verdict: Verdict,
    /// Its required elements.
    pub elements: Vec<(Element, Finding)>,
}

/// Answers for a case.
#[must_use]
pub fn answer(case: &Case) -> ClassificationAnswer {
    let refusals = refusals(case);
    if !refusals.is_empty() {
        return ClassificationAnswer::Refused(refusals);
    }
    let findings = enmc_findings(case);
    let verdict = enmc(&findings);
    let mut steps = Steps::new();
    for &subtype in Subtype::ALL {
        let required = elements(subtype, &findings);
        let step = TypeStep {
            subtype,
            verdict: verdict.of(subtype),
            elements: required
                .into_iter()
                .filter(|(element, _)| subtype.requires(*element))
                .collect(),
        };
        steps.push(step, subtype.source());
    }
    ClassificationAnswer::Given(Box::new(Classification {
        enmc: steps.explain(verdict),
        biopsy: biopsy::advice(
            &verdict,
            &findings,
            case.answers.get(Question::Rash),
            case.answers.get(Question::FingerFlexors),
        ),
        findings,
    }))
}

/// What was entered about the history and can't be taken, or contradicts itself.
fn refusals(case: &Case) -> Vec<Refusal> {
    let fields = [
        case.onset_age().refusal(),
        case.ck.refusal(),
        case.ck_limit.refusal(),
        ck_raised(case).err(),
    ];
    fields.into_iter().flatten().collect()
}

/// Was CK ever above its limit? From the values where both are there, else as answered.
///
/// # Errors
/// [`Reason::CkContradictsAnswer`] at the CK.
fn ck_raised(case: &Case) -> Result<Finding, Refusal> {
    let answered = case.answers.get(Question::CkRaised);
    let Some((ck, limit)) = case.ck.known().zip(case.ck_limit.known()) else {
        return Ok(answered);
    };
    let measured = Finding::from_answer(Some(ck > limit));
    if answered.is_unknown() || answered == measured {
        Ok(measured)
    } else {
        Err(Refusal::new(Field::Ck, Reason::CkContradictsAnswer))
    }
}

/// What the ENMC criteria look at in a case. What is refused is unknown.
#[must_use]
pub fn enmc_findings(case: &Case) -> EnmcFindings {
    let arms = case.answers.get(Question::ArmsWeak);
    let legs = case.answers.get(Question::LegsWeak);
    EnmcFindings {
        ck_raised: ck_raised(case).unwrap_or_default(),
        proximal_weakness: arms.or(legs),
        anti_hmgcr: case.anti_hmgcr,
        anti_srp: case.anti_srp,
        other_antibodies: case.other_antibodies,
        biopsy: case.biopsy,
    }
}
