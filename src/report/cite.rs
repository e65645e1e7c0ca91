//! A source as a report shows it, the same as in the cards of the page.

use super::doc::{Doc, el, text};
use crate::domain::sources::{Citation, Status};
use crate::i18n::language::of_sources;
use crate::i18n::steps;

/// A source and how well it was checked.
#[must_use]
pub fn source(citation: Citation) -> Doc {
    let words = in_english("span", steps::citation_in_report(citation));
    let mark = steps::overdue_in_report(citation).map(|mark| text("span", "overdue", mark));
    let parts = [status(citation.status), words].into_iter().chain(mark);
    el("span", "source", parts.collect())
}

/// An element with words that are English in every language.
#[must_use]
pub fn in_english(tag: &'static str, words: impl Into<String>) -> Doc {
    let element = text(tag, "", words);
    match of_sources() {
        Some(language) => element.with("lang", language),
        None => element,
    }
}

/// How well something was checked.
#[must_use]
pub fn status(status: Status) -> Doc {
    text("span", status_class(status), steps::status(status))
}

/// The class that colours a status.
#[must_use]
pub const fn status_class(status: Status) -> &'static str {
    match status {
        Status::Published => "status published",
        Status::Reported => "status reported",
        Status::Unconfirmed => "status unconfirmed",
        Status::Policy => "status policy",
    }
}
