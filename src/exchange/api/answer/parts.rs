//! What more than one answer has: refusals, questions, steps of the arithmetic, sources.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::case::Confirmation;
use crate::domain::refusal::{Field, Reason, Refusal};
use crate::domain::sources::{Citation, SOURCES, Status};
use crate::exchange::api::code::Code;
use crate::exchange::api::number::Exact;
use crate::exchange::api::{confirm, paths};
use crate::i18n::{api as words, refusals};

/// Something entered that can't be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Refused {
    /// Where in the case it is mended.
    pub path: String,
    /// Why, for a program.
    pub code: Code<Reason>,
    /// Why, and what to do.
    pub text: String,
}

/// A refusal, with the texts that were typed.
pub(super) fn refused(refusal: Refusal, typed: &dyn Fn(Field) -> String) -> Refused {
    Refused {
        path: paths::of_field(refusal.field),
        code: Code(refusal.reason),
        text: refusals::message(refusal, &typed(refusal.field)),
    }
}

/// An unusual value that somebody has to say is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ToConfirm {
    /// What to put into `confirmed` of the case, once a person has said so.
    pub token: String,
    /// The question for that person.
    pub text: String,
}

/// A question about an unusual value. That about a rounding tells no amount: what waits for it is not given yet.
pub(super) fn to_confirm(confirmation: Confirmation) -> ToConfirm {
    let text = match confirmation {
        Confirmation::Rounding(..) => words::rounding(),
        Confirmation::Build(..)
        | Confirmation::Creatinine(_)
        | Confirmation::Platelets(_)
        | Confirmation::PastDay(_)
        | Confirmation::Puncture(..) => refusals::question(confirmation),
    };
    let token = confirm::token(confirmation);
    ToConfirm { token, text }
}

/// Something open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct OpenAt {
    /// Where in the case it is answered.
    pub path: String,
    /// What it is.
    pub text: String,
}

/// One step of the arithmetic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Step {
    /// What was done, in words.
    pub text: String,
    /// Its numbers, by names that carry their units.
    pub values: BTreeMap<String, Exact>,
    /// Who says so.
    pub source: Cited,
}

impl Step {
    /// A step with its numbers.
    pub(super) fn new<const N: usize>(
        text: String,
        values: [(&str, Exact); N],
        source: Citation,
    ) -> Self {
        let values = values.into_iter();
        let values = values.map(|(name, value)| (name.to_owned(), value));
        Self {
            text,
            values: values.collect(),
            source: Cited::of(source),
        }
    }
}

/// A statement's source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Cited {
    /// The source, by its key in `sources`.
    pub source: String,
    /// Where in it.
    pub at: String,
    /// How far it was checked.
    pub status: Code<Status>,
}

impl Cited {
    fn of(citation: Citation) -> Self {
        Self {
            source: key(citation),
            at: citation.at.to_owned(),
            status: Code(citation.status),
        }
    }
}

/// The key of a source.
fn key(citation: Citation) -> String {
    format!("{:?}", citation.source)
}

/// A statement's source with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct SourceRow {
    /// Which, where in it, and how far it was checked.
    pub cited: Cited,
    /// Authors, or the body that publishes it.
    pub authors: String,
    /// Title, shortened.
    pub title: String,
    /// Year, or that it has none.
    pub year: String,
    /// DOI or address; empty where it has none.
    pub locator: String,
    /// The month by which it must be read again, as `2027-03`.
    pub review_by: String,
}

/// What the answers rest on, each place once.
#[derive(Default)]
pub(super) struct Sources(Vec<Citation>);

impl Sources {
    /// With one more.
    pub(super) fn add(&mut self, citation: Citation) {
        if !self.0.contains(&citation) {
            self.0.push(citation);
        }
    }

    /// With their rows in the table.
    pub(super) fn rows(self) -> Vec<SourceRow> {
        let row = |citation: Citation| {
            let row = SOURCES.iter().find(|row| row.id == citation.source)?;
            let month = row.review_by;
            Some(SourceRow {
                cited: Cited::of(citation),
                authors: row.authors.to_owned(),
                title: row.title.to_owned(),
                year: row.year.to_owned(),
                locator: row.locator.to_owned(),
                review_by: format!("{:04}-{:02}", month.year, month.month),
            })
        };
        self.0.into_iter().filter_map(row).collect()
    }
}
