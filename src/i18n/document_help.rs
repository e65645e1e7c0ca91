//! The part of the document for sign-off that holds what counts as an answer, and what is often got wrong.

use super::document::{row, table};
use super::help::{self, pearls};
use super::{classify, questions};
use crate::domain::classify::pearls::PEARLS;
use crate::domain::questions::QUESTIONS;
use crate::form::picks::PICKS;

/// What counts as an answer to each question.
pub fn definitions() -> String {
    let yes_or_no = QUESTIONS.into_iter().map(|question| {
        let name = questions::question(question).to_owned();
        row([name, help::question(question)], question.definition())
    });
    let picked = PICKS.iter().map(|pick| {
        let name = classify::pick(*pick).to_owned();
        row([name, help::pick(*pick).to_owned()], pick.definition())
    });
    let rows: Vec<_> = yes_or_no.chain(picked).collect();
    table(
        "What counts as an answer",
        &["Question", "Definition", "Source", "Status"],
        &rows,
    )
}

/// What is often got wrong.
pub fn often_wrong() -> String {
    let rows = PEARLS.map(|pearl| {
        let words = [pearls::said(pearl), pearls::so(pearl)].map(|text| text.to_owned());
        row(words, pearl.source())
    });
    table(
        "Pearls and traps",
        &["Often said", "How it is", "Source", "Status"],
        &rows,
    )
}
