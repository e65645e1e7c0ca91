//! The report of the view of Fragmin: kidney function, the risks of clots and bleeding item by item, and the steps of
//! what is decided.

pub mod hand_over;
pub mod kidney;
pub mod risks;

use super::doc::Doc;
use super::worked_out;
use crate::domain::case::Case;
use crate::domain::kidney::panel::panel;

/// The report on a case.
#[must_use]
pub fn fragmin(case: &Case) -> Vec<Doc> {
    let mut docs = vec![
        kidney::kidney(&panel(case)),
        risks::clots(case),
        risks::bleeding(case),
    ];
    docs.extend(worked_out::fragmin(case));
    docs
}
