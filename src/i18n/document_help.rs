//! The part of the document for sign-off that holds what counts as an answer, and what is often got wrong.

use super::document::{row, table};
use super::help::{self, pearls};
use crate::domain::classify::pearls::PEARLS;
use crate::form::asked;

/// What counts as an answer to each question.
pub fn definitions() -> String {
    let rows = asked::all().map(|asked| {
        let name = help::question_of(asked).to_owned();
        row([name, help::what_counts(asked)], asked.definition())
    });
    table(
        "What counts as an answer",
        &["Question", "Definition", "Source", "Status", "Review by"],
        &rows.collect::<Vec<_>>(),
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
        &["Often said", "How it is", "Source", "Status", "Review by"],
        &rows,
    )
}
