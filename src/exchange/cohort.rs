//! Many patients from one table, in constant memory: a preview with guessed columns, then a run over slices of the file,
//! with a table of verdicts coming out, and a summary.
//!
//! 1. [`Preview::of`] looks at the head of the file: encoding, delimiter, columns with what they seem to hold.
//! 2. The user changes the [`Mapping`]; it goes over as JSON.
//! 3. [`Run::new`], then [`Run::push`] for each slice of the file. `push` says how many bytes it took: fewer than all
//!    once its output is full. Take the output ([`Run::take_output`]) and push the rest.
//! 4. [`Run::finish`] until it says `true`, taking the output each time. [`Run::summary`] can be asked for at any time.
//!
//! A row is judged as the page would judge the same entries ([`crate::domain::assessment::assess`]): a number that can't
//! be taken and a contradiction withhold the verdicts of that row. A word that can't be read is not known, and is named.
//!
//! Traps: what is blank is unknown and never no; a quotation mark that is never closed swallows what follows, so that no
//! record is longer than [`MOST_RECORD_BYTES`]; a text that goes out again can be run by a spreadsheet.

mod cells;
mod counts;
mod encoding;
mod error;
mod fragments;
mod guard;
mod headers;
mod input;
mod mapping;
mod methods;
mod names;
mod near;
mod numbers;
mod output;
mod picture;
mod preview;
mod reports;
mod row;
mod run;
mod scanner;
mod summary;
mod tables;
mod target;

pub use counts::{ClassCount, Counts, Cross, Missingness, SetCount};
pub use encoding::{Encoding, EncodingReason};
pub use error::CohortError;
pub use mapping::{Delimiter, Hyphen, MappedColumn, Mapping, UnitOfCk};
pub use near::NearThreshold;
pub use preview::{Guess, Preview, PreviewColumn, PreviewNote};
pub use reports::{BadRow, BadRowReason, CellProblem, RefusedCell, Reports};
pub use run::{About, Progress, Run};
pub use summary::{Summary, Versions};
pub use tables::Table;
pub use target::{ALL_TESTED, ANSWERS, Target, Tested, targets};

/// [`Preview::of`] as JSON: `{"preview": …}` or `{"error": {"code": …}}`, so that a program of another language needs
/// one call.
#[must_use]
pub fn preview_json(head: &[u8], is_whole: bool) -> String {
    let outcome = match Preview::of(head, is_whole) {
        Ok(preview) => serde_json::json!({ "preview": preview }),
        Err(error) => serde_json::json!({ "error": error }),
    };
    outcome.to_string()
}

/// A record of more bytes is reported and passed over.
pub const MOST_RECORD_BYTES: usize = 1_048_576;
/// The same in mebibytes.
pub const MOST_RECORD_MEBIBYTES: u64 = 1;
/// A table with more columns is refused.
pub const MOST_COLUMNS: usize = 2_000;
/// So much of the head of a file is looked at for a preview; hand over as much, or the whole of a smaller file.
pub const HEAD_BYTES: usize = 262_144;
/// [`Run::push`] stops once so much output waits to be taken.
pub const OUTPUT_BYTES: usize = 1_048_576;
/// So many bad rows, refused cells and rows near a threshold are listed each; all are counted.
pub const MOST_LISTED: usize = 100;
