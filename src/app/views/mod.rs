//! The views.

pub mod about;
pub mod answers;
pub mod card;
pub mod classify_card;
pub mod classify_form;
pub mod course;
pub mod fragmin_card;
pub mod fragmin_form;
pub mod frame;
pub mod ivig_card;
pub mod kept;
pub mod pick;
pub mod question;
pub mod report;
pub mod safety;
pub mod strip;
pub mod urgent;

use yew::prelude::*;

use super::page::Page;
use crate::domain::bounds::{ESTIMATED_SOURCE, OLD_AFTER_SOURCE};
use crate::domain::refusal::{Field, Refusal};
use crate::i18n::{answers as words, refusals};

/// Refusals in words.
pub fn refused_list(page: &Page, list: &[Refusal]) -> Html {
    let lines = list.iter().map(|refusal| {
        let typed = page.model.text(refusal.field);
        (refusals::message(*refusal, typed), None)
    });
    card::list("reasons", lines)
}

/// Adds what is old among these measurements, or was only estimated.
pub fn old_measurements(page: &Page, fields: &[Field], lines: &mut Vec<card::Cited>) {
    for old in &page.assessment.old {
        if fields.contains(&old.field) {
            lines.push((words::old(*old), Some(OLD_AFTER_SOURCE)));
        }
    }
    if page.assessment.estimated_weight {
        lines.push((words::ESTIMATED.to_owned(), Some(ESTIMATED_SOURCE)));
    }
}
