//! What counts as an answer to one question, with its source.

use super::cite::source;
use super::doc::{Doc, text};
use crate::form::asked;
use crate::i18n::help as words;

/// The definition of what has this name in the form; nothing for a name that nothing has.
#[must_use]
pub fn help(name: &str) -> Vec<Doc> {
    asked::named(name).map_or_else(Vec::new, |asked| {
        vec![
            text("p", "", words::what_counts(asked)),
            source(asked.definition()),
        ]
    })
}
