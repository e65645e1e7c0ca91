//! What there is to know about giving Fragmin, beside the decision: the syringe, what to watch, what the evidence says,
//! the drugs like it, and the days of a course. The doses of treatment are here too, but stand in the view About alone.

pub mod evidence;
pub mod monitoring;
pub mod similar;
pub mod syringe;
pub mod timeline;
pub mod treatment;

use super::doc::{Doc, el, text};
use crate::domain::case::Case;
use crate::domain::dalteparin::answer::answer;

/// The documents on a case. A dose is repeated in them only where it was decided.
#[must_use]
pub fn fragmin_about(case: &Case) -> [Doc; 5] {
    let plan = &case.fragmin_plan();
    let dose = answer(case).dose;
    let dose = dose.map(|dose| dose.value().dose);
    [
        syringe::syringe(dose),
        monitoring::monitoring(plan),
        evidence::evidence(),
        similar::similar(case.other_drug),
        timeline::timeline(plan, dose.is_some()),
    ]
}

/// The class of what is to be looked up: its figures are those of a text or a study, and no dose of this patient.
const REFERENCE: &str = "reference";

/// A card of such figures alone, with a heading that can be linked to.
pub(super) fn reference_card(id: &str, title: &str, parts: Vec<Doc>) -> Doc {
    let title = text("h2", "", title).with("id", id);
    let parts = [title].into_iter().chain(parts).collect();
    el("section", "card reference", parts)
}
