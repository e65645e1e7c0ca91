//! Visits from a table and into one: a line of names, then a line a visit.
//!
//! Traps: `03/04/2026` is a day in March or in April, so it is asked for anew. A decimal comma comes with semicolons. A
//! quotation mark that is never closed swallows the visits that follow, so that no cell may run over several lines. The
//! numbers are in the units that are handed over, unless a column names another one; what stands in brackets behind a name
//! is no unit that is known here, and such a column is left out and named. Which enzyme a column names must be the one that
//! is followed. A spreadsheet runs a cell that begins with a sign of its own: such a text goes out behind an apostrophe.

mod columns;
mod error;

use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

pub use error::{BadRow, CsvError, RowProblem};

use super::file::{MOST_CHARACTERS, MOST_VISITS};
use crate::domain::number::Decimal;
use crate::domain::response::item::{Item, Problem, Units};
use crate::domain::response::mmt8::{MUSCLES, Sides};
use crate::domain::response::visit::EnzymeKind;
use crate::form::follow_up::FollowUp;
use crate::form::follow_up::entry::{Entry, Place};
use crate::form::follow_up::names::sides_name;
use columns::{Column, Columns};

/// A table of more bytes is not read.
pub const MOST_BYTES: usize = 1_000_000;
/// The same in megabytes.
pub const MOST_MEGABYTES: u64 = 1;
/// A table with more visits is not taken.
pub const MOST_ROWS: usize = MOST_VISITS;
/// So many bad rows are named; the others are counted.
pub const MOST_BAD_ROWS: usize = 20;

/// So many characters of a text are quoted.
const MOST_QUOTED: usize = 40;
/// The mark that spreadsheets put at the beginning.
const BYTE_ORDER_MARK: char = '\u{feff}';
/// How a cell says that something is not known, in small letters.
const NOT_KNOWN: [&str; 10] = [
    "",
    "na",
    "n/a",
    "n.a.",
    "nan",
    "null",
    "unknown",
    "not known",
    "-",
    "\u{2013}",
];
/// What makes a spreadsheet run a cell, beside blanks of some kinds, which do not go out.
const RUNS: [char; 4] = ['=', '+', '-', '@'];

/// The visits of a table, each of which can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The visits, in the order of the table.
    pub entries: Vec<Entry>,
    /// The names of columns that are not known here, or stand for more than one thing: nothing of them is taken.
    pub ignored_columns: Vec<String>,
    /// The enzyme that the table names, if it names one.
    pub enzyme: Option<EnzymeKind>,
    /// The line of each visit.
    lines: Vec<u64>,
}

impl Imported {
    /// The follow-up with these visits besides.
    ///
    /// # Errors
    /// [`CsvError::OtherEnzyme`], [`CsvError::TooManyRows`], or the rows of days that have a visit already.
    pub fn added_to(
        &self,
        follow_up: &FollowUp,
        today: Option<NaiveDate>,
    ) -> Result<FollowUp, CsvError> {
        if let Some(named) = self.enzyme.filter(|named| *named != follow_up.enzyme) {
            let followed = follow_up.enzyme;
            return Err(CsvError::OtherEnzyme { named, followed });
        }
        if follow_up.visits.len().saturating_add(self.entries.len()) > MOST_ROWS {
            return Err(CsvError::TooManyRows);
        }
        let rows = self.lines.iter().zip(&self.entries);
        let is_taken = |entry: &Entry| entry.day().is_some_and(|day| follow_up.find(day).is_some());
        let taken = rows.filter(|(_, entry)| is_taken(entry));
        CsvError::of(taken.map(|(line, _)| day_taken(*line)).collect())?;
        let added = follow_up.with(self.entries.iter().cloned(), today);
        added.map_err(|(place, problems)| {
            let line = self.lines.get(place).copied().unwrap_or_default();
            let problem = RowProblem::Visit(problems);
            CsvError::Rows {
                bad: vec![BadRow { line, problem }],
                more: 0,
            }
        })
    }
}

fn day_taken(line: u64) -> BadRow {
    let taken = (Place::Item(Item::Day), Problem::DayTaken);
    let problem = RowProblem::Visit(vec![taken]);
    BadRow { line, problem }
}

/// Reads a table. All of it, or nothing. Numbers are in `units` where no column names another one.
///
/// # Errors
/// [`CsvError`].
pub fn read_visits(
    bytes: &[u8],
    units: Units,
    today: Option<NaiveDate>,
) -> Result<Imported, CsvError> {
    let text = text(bytes)?;
    let (separator, text) = separator(&text);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records().map(|record| {
        // Only a text that is no UTF-8 is an error here, and this one is.
        record.map_err(|_| CsvError::NotText)
    });
    let head = records.next().ok_or(CsvError::Empty)??;
    let columns = Columns::of(&head)?;
    let (mut entries, mut lines, mut bad) = (Vec::new(), Vec::new(), Vec::new());
    let mut days = std::collections::BTreeSet::new();
    for record in records {
        let record = record?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if lines.len() >= MOST_ROWS {
            return Err(CsvError::TooManyRows);
        }
        let line = line(&record, text);
        lines.push(line);
        match entry(&columns, &record, units, today) {
            Ok(entry) if days.insert(entry.day()) => entries.push(entry),
            Ok(_) => bad.push(day_taken(line)),
            Err(problem) => bad.push(BadRow { line, problem }),
        }
    }
    CsvError::of(bad)?;
    if entries.is_empty() {
        return Err(CsvError::Empty);
    }
    Ok(Imported {
        entries,
        ignored_columns: columns.ignored,
        enzyme: columns.enzyme,
        lines,
    })
}

/// The text of a table, its lines ended alike.
fn text(bytes: &[u8]) -> Result<String, CsvError> {
    if bytes.len() > MOST_BYTES {
        return Err(CsvError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| CsvError::NotText)?;
    // Text of two bytes a character has these, and is UTF-8 as well where it is English.
    if text.contains('\0') {
        return Err(CsvError::NotText);
    }
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// What stands between two cells: what a line of its own says, as spreadsheets write it, or what is most often in the
/// first line.
fn separator(text: &str) -> (u8, &str) {
    let first = text.split('\n').next().unwrap_or_default();
    if let Some(said) = first.strip_prefix("sep=") {
        let found = SEPARATORS.into_iter().find(|one| said.as_bytes() == [*one]);
        if let Some(found) = found {
            // The line is left as an empty one, so that the others keep their numbers.
            return (found, text.get(first.len()..).unwrap_or_default());
        }
    }
    let head = text.trim_start_matches('\n').lines().next();
    let head = head.unwrap_or_default().as_bytes();
    let count = |one: &u8| head.iter().filter(|byte| *byte == one).count();
    let most = SEPARATORS.into_iter().max_by_key(count);
    (most.unwrap_or(b','), text)
}

/// The last of those that are equally frequent is taken.
const SEPARATORS: [u8; 3] = [b',', b'\t', b';'];

/// The line of a row, counted from 1: the reader has it begin with the empty lines before it.
fn line(record: &StringRecord, text: &str) -> u64 {
    let Some(position) = record.position() else {
        return 0;
    };
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = text.get(start..).unwrap_or_default();
    let empty = rest.bytes().take_while(|byte| *byte == b'\n').count();
    let empty = u64::try_from(empty).unwrap_or(u64::MAX);
    position.line().saturating_add(empty)
}

/// The visit of a row.
fn entry(
    columns: &Columns,
    record: &StringRecord,
    units: Units,
    today: Option<NaiveDate>,
) -> Result<Entry, RowProblem> {
    if record.iter().any(|cell| cell.contains('\n')) {
        return Err(RowProblem::LineBreak);
    }
    let (expected, found) = (columns.all.len(), record.len());
    if expected != found {
        return Err(RowProblem::Cells { expected, found });
    }
    let mut entry = Entry {
        units,
        ..Entry::default()
    };
    let mut has_sides = false;
    for (column, cell) in columns.all.iter().zip(record) {
        let (Some(column), Some(cell)) = (column, known(cell)) else {
            continue;
        };
        if cell.chars().nth(MOST_CHARACTERS).is_some() {
            return Err(RowProblem::TextTooLong);
        }
        match column {
            Column::Item(item) if item.is_day() => entry.set(*item, day(cell)?),
            Column::Item(item) => entry.set(*item, cell),
            Column::Grade(muscle, side) => entry.set_grade(*muscle, *side, cell),
            Column::Sides => {
                entry.sides =
                    columns::sides(cell).ok_or_else(|| RowProblem::UnknownSides(short(cell)))?;
                has_sides = true;
            }
            Column::Unit(of) => of
                .set(&mut entry.units, cell)
                .ok_or_else(|| RowProblem::UnknownUnit(short(cell)))?,
        }
    }
    if has_grade_not_tested(&entry) {
        return Err(RowProblem::SideNotTested);
    }
    entry.read(today).map_err(RowProblem::Visit)?;
    if !has_sides && could_be_of_one_side(&entry, today) {
        return Err(RowProblem::SidesNotSaid);
    }
    Ok(entry)
}

/// A total of both sides that could as well be one of one side, which is another measure with another most.
fn could_be_of_one_side(entry: &Entry, today: Option<NaiveDate>) -> bool {
    let one = Entry {
        sides: Sides::One,
        ..entry.clone()
    };
    let has_total = !entry.text(Item::Strength).trim().is_empty();
    has_total && !has_grade_not_tested(&one) && one.read(today).is_ok()
}

/// A grade of the other side, where one was tested: nobody would read it, and it would be lost in silence.
fn has_grade_not_tested(entry: &Entry) -> bool {
    let mut muscles = MUSCLES.into_iter().zip(&entry.grades);
    muscles.any(|(muscle, grades)| {
        let mut others = grades.iter().skip(entry.sides.grades_of(muscle));
        others.any(|grade| !grade.is_empty())
    })
}

/// What a cell says, if it says anything.
fn known(cell: &str) -> Option<&str> {
    let cell = cell.trim();
    let says_nothing = NOT_KNOWN.iter().any(|word| cell.eq_ignore_ascii_case(word));
    (!says_nothing).then_some(cell)
}

/// The beginning of a text that is quoted to the reader.
fn short(text: &str) -> String {
    let mut short: String = text.chars().take(MOST_QUOTED).collect();
    if short.len() < text.len() {
        short.push('\u{2026}');
    }
    short
}

/// A day in the notation of the form, out of `2026-04-03` or `3.4.2026`; whether it is one is asked later.
fn day(cell: &str) -> Result<String, RowProblem> {
    let unclear = || RowProblem::UnclearDay(short(cell));
    let are_digits = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let split = |mark: char| -> Option<[&str; 3]> {
        let parts: Vec<&str> = cell.split(mark).collect();
        parts.try_into().ok()
    };
    if let Some([year, month, day]) = split('-') {
        let fits = are_digits(year, 4..=4) && are_digits(month, 2..=2) && are_digits(day, 2..=2);
        return fits.then(|| cell.to_owned()).ok_or_else(unclear);
    }
    match split('.') {
        Some([day, month, year])
            if are_digits(day, 1..=2) && are_digits(month, 1..=2) && are_digits(year, 4..=4) =>
        {
            Ok(format!("{year}-{month:0>2}-{day:0>2}"))
        }
        _ => Err(unclear()),
    }
}

/// The visits as a table: the texts as they were typed, without blanks around them, with their units.
///
/// # Errors
/// [`CsvError::NotWritten`].
pub fn write_visits(follow_up: &FollowUp) -> Result<String, CsvError> {
    let not_written = |_| CsvError::NotWritten;
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let columns = columns::written();
    let names = columns.iter().map(|column| column.name(follow_up.enzyme));
    writer.write_record(names).map_err(not_written)?;
    for saved in &follow_up.visits {
        let cells = columns.iter().map(|column| cell(*column, &saved.entry));
        writer.write_record(cells).map_err(not_written)?;
    }
    let bytes = writer.into_inner().map_err(|_| CsvError::NotWritten)?;
    String::from_utf8(bytes).map_err(|_| CsvError::NotWritten)
}

fn cell(column: Column, entry: &Entry) -> String {
    match column {
        Column::Item(item) => guarded(entry.text(item)),
        // What is typed for a side that was not tested is no grade.
        Column::Grade(place, side) => match MUSCLES.get(place) {
            Some(muscle) if side < entry.sides.grades_of(*muscle) => {
                guarded(entry.grade(place, side))
            }
            _ => String::new(),
        },
        Column::Sides => sides_name(entry.sides).to_owned(),
        Column::Unit(of) => of.name(entry.units).to_owned(),
    }
}

/// A text that no spreadsheet runs. A number with its sign stays one.
fn guarded(text: &str) -> String {
    let text = text.trim();
    if text.starts_with(RUNS) && Decimal::read(text).is_err() {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
