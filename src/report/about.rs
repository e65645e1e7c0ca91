//! What this is, what it is not, how sure a statement is, the list of sources, and doses of treatment to look up.

use super::cite::{in_english, status};
use super::doc::{Doc, el, text};
use super::fragmin_about::treatment::treatment;
use crate::domain::sources::{SOURCES, Source, Status};
use crate::i18n::about as words;
use crate::i18n::changes::{self, Change};
use crate::i18n::language::{of_sources, translation};
use crate::i18n::overdue;

const STATUSES: [Status; 4] = [
    Status::Published,
    Status::Reported,
    Status::Unconfirmed,
    Status::Policy,
];

/// The whole view.
#[must_use]
pub fn about() -> Vec<Doc> {
    let mut parts = Vec::new();
    for (title, words) in words::sections() {
        parts.push(text("h2", "", title));
        parts.push(text("p", "", words));
    }
    let statuses = STATUSES.map(|one| {
        let meaning = Doc::Text(words::status_meaning(one).to_owned());
        el("li", "", vec![status(one), meaning])
    });
    if of_sources().is_some() {
        parts.push(text("p", "", translation()));
    }
    parts.push(text("h2", "", words::HOW_SURE));
    parts.push(el("ul", "notices", statuses.into()));
    parts.push(text("h2", "", changes::TITLE));
    parts.push(el("ul", "", changes::changes().map(change).collect()));
    parts.extend(sources());
    vec![el("div", "prose", parts), treatment()]
}

/// A version of the clinical content, and what is new in it.
fn change(change: Change) -> Doc {
    let version = text("strong", "", format!("{}. ", change.version));
    let what = Doc::Text(change.what.to_owned());
    el("li", "", vec![version, what]).with("key", change.version.to_string())
}

/// Every source, with the month by which it is to be read again, and a mark once that has passed.
fn sources() -> Vec<Doc> {
    let rows = SOURCES.iter().map(source).collect();
    vec![text("h2", "", words::SOURCES), el("ul", "sources", rows)]
}

fn source(row: &Source) -> Doc {
    let mut parts = vec![in_english("span", words::source(row))];
    if !row.locator.is_empty() {
        let link = text("a", "locator", row.locator).with("href", row.locator);
        parts.push(link.with("rel", "noreferrer noopener"));
    }
    parts.push(Doc::Text(words::review(row.review_by)));
    parts.extend(overdue::mark(row.review_by).map(|mark| text("span", "overdue", mark)));
    el("li", "", parts).with("key", row.title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::doc::{decode, encode};

    fn text_on(day: &str) -> String {
        let mut words = String::new();
        overdue::on(crate::domain::dates::parse(day));
        let docs = sources();
        assert_eq!(decode(&encode(&docs)).as_ref(), Ok(&docs));
        docs.iter().for_each(|doc| doc.add_text(&mut words));
        words
    }

    #[test]
    fn every_source_is_listed_with_its_address_and_review() {
        let words = text_on("2026-11-24");
        for row in SOURCES {
            for part in [row.authors, row.title, row.locator] {
                assert!(words.contains(part), "{part}");
            }
        }
        assert_eq!(words.matches("To be read again by ").count(), SOURCES.len());
    }

    #[test]
    fn a_source_is_overdue_after_its_month_and_not_without_a_day() {
        let last = SOURCES.iter().map(|row| row.review_by).max().unwrap();
        let overdue = |day: &str| text_on(day).matches(overdue::OVERDUE.get()).count();
        let first = SOURCES.iter().map(|row| row.review_by).min().unwrap();
        assert_eq!(overdue(&format!("{}-{:02}-28", first.year, first.month)), 0);
        assert_eq!(overdue(&format!("{}-01-01", last.year + 1)), SOURCES.len());
        assert_eq!(overdue(""), 0);
    }
}
