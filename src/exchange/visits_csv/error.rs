//! Why a table is not taken.

use super::MOST_BAD_ROWS;
use crate::domain::response::item::Problem;
use crate::domain::response::visit::EnzymeKind;
use crate::form::follow_up::entry::Place;

/// Why a table is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CsvError {
    /// More bytes than [`super::MOST_BYTES`].
    TooLarge,
    /// No text in UTF-8.
    NotText,
    /// No line of names, or no visit below it.
    Empty,
    /// No column has the day of the visit.
    NoDay,
    /// No column beside the day is known.
    NoItem,
    /// Two columns are of the same thing.
    SameColumn {
        /// The name of the second one, as it stands there.
        name: String,
    },
    /// More visits than [`super::MOST_ROWS`], with those that are there.
    TooManyRows,
    /// The table names another enzyme than the one that is followed.
    OtherEnzyme {
        /// That of the table.
        named: EnzymeKind,
        /// The one that is followed.
        followed: EnzymeKind,
    },
    /// Rows that can't be taken.
    Rows {
        /// The first of them.
        bad: Vec<BadRow>,
        /// How many there are besides.
        more: usize,
    },
    /// It could not be written.
    NotWritten,
}

/// A row that can't be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Why.
    pub problem: RowProblem,
}

/// Why a row can't be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// More or fewer cells than names.
    Cells {
        /// The names.
        expected: usize,
        /// The cells.
        found: usize,
    },
    /// A cell runs over several lines.
    LineBreak,
    /// A text of more characters than a file takes.
    TextTooLong,
    /// A day that could be another one, or is none.
    UnclearDay(String),
    /// Neither one side nor both.
    UnknownSides(String),
    /// No unit that is known.
    UnknownUnit(String),
    /// A total that could be one of one side as well as of both.
    SidesNotSaid,
    /// A grade of a side that was not tested.
    SideNotTested,
    /// The visit that it makes can't be taken.
    Visit(Vec<(Place, Problem)>),
}

impl CsvError {
    /// Nothing where there is no bad row.
    pub(super) fn of(mut bad: Vec<BadRow>) -> Result<(), Self> {
        if bad.is_empty() {
            return Ok(());
        }
        let more = bad.len().saturating_sub(MOST_BAD_ROWS);
        bad.truncate(MOST_BAD_ROWS);
        Err(Self::Rows { bad, more })
    }
}
