//! What may be said about the classification of a case. A history that contradicts itself gives no verdict.

use super::biopsy::{self, BiopsyAdvice};
use super::enmc::{Element, Enmc, EnmcFindings, Subtype, Verdict, elements, enmc};
use super::notes::{Note, notes};
use super::of_case;
use crate::domain::case::Case;
use crate::domain::explain::{Explained, Steps};
use crate::domain::finding::Finding;
use crate::domain::refusal::Refusal;
use crate::domain::set::{Member, Set};

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
    /// What to know about the values behind it.
    pub notes: Set<Note>,
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
    let refusals = of_case::refusals(case);
    if !refusals.is_empty() {
        return ClassificationAnswer::Refused(refusals);
    }
    let examination = of_case::examination(case);
    let findings = examination.enmc();
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
        biopsy: biopsy::advice(&verdict, &examination),
        notes: notes(case, &examination),
        findings,
    }))
}
