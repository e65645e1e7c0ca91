//! The report of the view of immunoglobulin: from the grams on the card to the last minute of the last day.

pub mod chart;
pub mod lens;
pub mod plans;
pub mod sheet;

use super::doc::Doc;
use super::worked_out;
use crate::domain::assessment::{IvigAnswer, bedside, three_answers};
use crate::domain::case::Case;
use crate::form::model::Model;

/// The report on a case; the model has the words that were written for it.
#[must_use]
pub fn ivig(model: &Model, case: &Case) -> Vec<Doc> {
    let IvigAnswer::Given(given) = three_answers(case).ivig else {
        return Vec::new();
    };
    let Ok(bedside) = bedside(case, &given) else {
        return Vec::new();
    };
    let mut docs = lens::lens(case);
    docs.extend(plans::plans_of(case, given.doses.value()));
    docs.extend(sheet::sheet(model, case, &given, &bedside));
    docs.extend(worked_out::course(&given, &bedside));
    docs
}
