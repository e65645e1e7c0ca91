//! What could not be taken: bounded lists, and exact counts.

use serde::Serialize;

use super::MOST_LISTED;

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(
    tag = "code",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum BadRowReason {
    /// Fewer or more cells than the first line has names.
    Cells {
        /// Names.
        expected: usize,
        /// Cells.
        found: usize,
    },
    /// A byte that is no text in this encoding, or a zero byte.
    NotText,
    /// Longer than [`super::MOST_RECORD_BYTES`].
    TooLong,
    /// A quotation mark is opened in it and never closed; the lines below are read anew.
    QuoteNotClosed,
}

/// A row that is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BadRow {
    /// Its first line, counted from 1.
    pub line: u64,
    /// Its last line: another one where a cell runs over several lines.
    pub last_line: u64,
    /// Why.
    #[serde(flatten)]
    pub reason: BadRowReason,
}

/// Why a cell is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellProblem {
    /// No word that is known for this column.
    Word,
    /// No number.
    Number,
    /// `1,234` or `1.234`: a decimal, or thousands.
    AmbiguousNumber,
    /// A number with a unit or a sign such as `>` beside it.
    UnitInCell,
    /// A number with more decimals than can be used.
    TooFine,
    /// Zero or less.
    NotPositive,
    /// Outside what can be.
    OutOfRange,
    /// The limit of creatine kinase looks like µkat/L typed as U/L.
    CkUnit,
    /// The first symptom comes after the age now.
    OnsetAfterAge,
    /// CK now is above the highest.
    CkNowAbovePeak,
    /// CK and its limit say otherwise than the answer whether it was raised.
    CkContradictsAnswer,
    /// Weak now, and never weak.
    WeakNowContradicts,
    /// Proximal legs weaker than distal, and never weak.
    LegsContradict,
    /// Severe trouble swallowing, and none.
    SwallowingContradicts,
    /// Features of a biopsy that was not done.
    FeaturesWithoutBiopsy,
    /// Longer than a name of a row may be.
    TooLong,
    /// Another contradiction in the history.
    Contradiction,
}

/// A cell that is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RefusedCell {
    /// The line of its row, counted from 1.
    pub line: u64,
    /// The name of its column, cut to 40 characters.
    pub header: String,
    /// What it holds, cut to 40 characters.
    pub cell: String,
    /// Why.
    pub problem: CellProblem,
    /// It withholds the verdicts of its row. Else it counts as not known.
    pub withholds: bool,
}

/// What could not be taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reports {
    /// The first rows that are left out, at most [`super::MOST_LISTED`].
    pub bad_rows: Vec<BadRow>,
    /// All of them.
    pub bad_row_count: u64,
    /// The first cells that are not taken, at most as many.
    pub refused_cells: Vec<RefusedCell>,
    /// All of them.
    pub refused_cell_count: u64,
}

impl Reports {
    /// Counts a row that is left out, and lists it if there is room.
    pub(super) fn leave_out(&mut self, row: BadRow) {
        self.bad_row_count = self.bad_row_count.saturating_add(1);
        if self.bad_rows.len() < MOST_LISTED {
            self.bad_rows.push(row);
        }
    }

    /// Counts a cell that is not taken, and lists it if there is room.
    pub(super) fn refuse(&mut self, cell: impl FnOnce() -> RefusedCell) {
        self.refused_cell_count = self.refused_cell_count.saturating_add(1);
        if self.refused_cells.len() < MOST_LISTED {
            self.refused_cells.push(cell());
        }
    }
}

/// So many characters of a text are quoted.
const MOST_QUOTED: usize = 40;

/// The beginning of a text that is quoted to the reader.
pub(super) fn short(bytes: &[u8]) -> String {
    // A character has at most four bytes.
    let most = MOST_QUOTED.saturating_add(1).saturating_mul(4);
    let head = bytes.get(..most).unwrap_or(bytes);
    let text = String::from_utf8_lossy(head);
    let mut short: String = text.chars().take(MOST_QUOTED).collect();
    if short.len() < bytes.len() {
        short.push('\u{2026}');
    }
    short
}
