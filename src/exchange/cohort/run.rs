//! The run over a table, slice by slice.

use serde::Serialize;

use super::counts::Tally;
use super::error::CohortError;
use super::input::{Input, Next, Record};
use super::mapping::Mapping;
use super::near::NearList;
use super::output::Writer;
use super::reports::{BadRow, BadRowReason, RefusedCell, Reports, short};
use super::row::Rows;
use super::summary::{self, Summary};
use super::target::Target;
use super::{OUTPUT_BYTES, cells};
use crate::domain::classify::criteria::{Criteria, criteria};
use crate::domain::classify::examination::Examination;
use crate::domain::classify::of_case;

/// What the summary says about the run itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The version of the program, as it is shown elsewhere.
    pub build: String,
    /// Today, as `2026-11-26`, if it is to be told.
    pub day: Option<String>,
}

/// How far a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Bytes of the file that were taken.
    pub bytes: u64,
    /// Rows with verdicts: as many as the table that comes out has.
    pub rows: u64,
    /// Rows that were left out.
    pub bad_rows: u64,
}

/// A run over one table.
#[derive(Debug)]
pub struct Run {
    mapping: Mapping,
    about: About,
    input: Input,
    table: Table,
    stage: Stage,
    bytes: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Head,
    Rows,
    Finished,
}

/// The rows and all that is counted of them.
#[derive(Debug)]
struct Table {
    rows: Rows,
    writer: Writer,
    output: Vec<u8>,
    tally: Tally,
    near: NearList,
    reports: Reports,
    taken: u64,
}

/// So many bytes are decoded at once: what waits beside a record is no more.
const PIECE_BYTES: usize = 65_536;

impl Run {
    /// A run with this mapping.
    ///
    /// # Errors
    /// Those of [`Mapping::check`].
    pub fn new(mapping: &Mapping, about: About) -> Result<Self, CohortError> {
        mapping.check()?;
        Ok(Self {
            input: Input::new(mapping.encoding, mapping.delimiter.byte()),
            table: Table {
                rows: Rows::new(mapping),
                writer: Writer::new(mapping.has(Target::Identifier)),
                output: Vec::new(),
                tally: Tally::default(),
                near: NearList::default(),
                reports: Reports::default(),
                taken: 0,
            },
            mapping: mapping.clone(),
            about,
            stage: Stage::Head,
            bytes: 0,
        })
    }

    /// Takes a slice of the file, of any size; best 256 KiB. Says how many of its bytes were taken: fewer than all where
    /// so much output waits that it has to be taken first. Push the rest then.
    ///
    /// # Errors
    /// [`CohortError::OtherHeader`], [`CohortError::NoHeader`], [`CohortError::Finished`]. Nothing more can be made of
    /// the file then.
    pub fn push(&mut self, slice: &[u8]) -> Result<usize, CohortError> {
        if self.stage == Stage::Finished {
            return Err(CohortError::Finished);
        }
        let mut taken = 0_usize;
        while self.work(false)? {
            let rest = slice.get(taken..).unwrap_or_default();
            let piece = rest.get(..PIECE_BYTES).unwrap_or(rest);
            if piece.is_empty() {
                break;
            }
            self.input.append(piece);
            taken = taken.saturating_add(piece.len());
        }
        let more = u64::try_from(taken).unwrap_or(u64::MAX);
        self.bytes = self.bytes.saturating_add(more);
        Ok(taken)
    }

    /// Ends the file. `false` where output has to be taken first: call it again then, until it says `true`.
    ///
    /// # Errors
    /// As [`Run::push`], and [`CohortError::Empty`] where there was no line at all.
    pub fn finish(&mut self) -> Result<bool, CohortError> {
        if self.stage == Stage::Finished {
            return Ok(true);
        }
        if !self.work(false)? {
            return Ok(false);
        }
        self.input.end();
        if !self.work(true)? {
            return Ok(false);
        }
        if self.stage == Stage::Head {
            return Err(CohortError::Empty);
        }
        self.stage = Stage::Finished;
        Ok(true)
    }

    /// Reads what is there; `false` once so much output waits that it has to be taken first.
    fn work(&mut self, is_last: bool) -> Result<bool, CohortError> {
        while self.table.output.len() < OUTPUT_BYTES {
            if self.stage == Stage::Head {
                match self.input.next(is_last) {
                    Next::More => return Ok(true),
                    Next::Bad(_) => return Err(CohortError::NoHeader),
                    Next::Record(record) if is_separator_line(&record) => {}
                    Next::Record(record) => {
                        check_header(&self.mapping, &record)?;
                        self.table.writer.head(&mut self.table.output);
                        self.stage = Stage::Rows;
                    }
                }
                continue;
            }
            let tears = match self.input.next(is_last) {
                Next::More => return Ok(true),
                Next::Bad(row) => {
                    self.table.reports.leave_out(row);
                    false
                }
                Next::Record(record) => self.table.take(&record, self.mapping.columns.len()),
            };
            if tears {
                let row = self.input.tear();
                self.table.reports.leave_out(row);
            }
        }
        Ok(false)
    }

    /// The lines of the table of verdicts that wait: UTF-8, commas, the first one with names. It is left empty.
    #[must_use]
    pub fn take_output(&mut self) -> Vec<u8> {
        // As much room again, so that the next lines are not copied about while they are written.
        let room = Vec::with_capacity(self.table.output.len());
        core::mem::replace(&mut self.table.output, room)
    }

    /// The same without giving it away, for a copy without an allocation; [`Run::clear_output`] afterwards.
    #[must_use]
    pub fn output(&self) -> &[u8] {
        &self.table.output
    }

    /// Forgets the output that waits; its room is kept.
    pub fn clear_output(&mut self) {
        self.table.output.clear();
    }

    /// How far it is.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        Progress {
            bytes: self.bytes,
            rows: self.table.taken,
            bad_rows: self.table.reports.bad_row_count,
        }
    }

    /// What was found so far.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let found = summary::Found {
            progress: self.progress(),
            tally: &self.table.tally,
            near: &self.table.near,
            reports: &self.table.reports,
            missingness: self.table.rows.missingness(),
        };
        summary::of(found, &self.mapping, &self.about)
    }
}

impl Table {
    /// Takes a record. `true` if it has to be given back, since it runs over lines that are rows of their own.
    fn take(&mut self, record: &Record<'_>, expected: usize) -> bool {
        if record.cells != expected {
            return self.wrong_cells(record, expected);
        }
        if !record.is_text {
            self.leave_out(record, BadRowReason::NotText);
            return false;
        }
        if !self.rows.read(record) {
            // A line of delimiters alone is an empty line.
            return false;
        }
        self.taken = self.taken.saturating_add(1);
        let verdicts = self.judge();
        let criteria = verdicts.as_ref().map(|(_, criteria)| criteria);
        self.tally.add(criteria);
        if let Some(criteria) = criteria {
            self.near.look(record.line, &self.rows.id, &criteria.eular);
        }
        self.writer.row(
            &mut self.output,
            (record.line, &self.rows.id),
            verdicts
                .as_ref()
                .map(|(examination, criteria)| (examination, criteria)),
            &self.rows.problems,
        );
        if !self.rows.problems.is_empty() {
            self.report(record);
        }
        false
    }

    /// As [`crate::domain::assessment::assess`] does: a history that contradicts itself gives no verdict.
    fn judge(&self) -> Option<(Examination, Criteria)> {
        if self.rows.is_withheld() {
            return None;
        }
        let examination = of_case::examination(&self.rows.case);
        let criteria = criteria(&examination);
        Some((examination, criteria))
    }

    fn wrong_cells(&mut self, record: &Record<'_>, expected: usize) -> bool {
        let is_blank = record.bytes.trim_ascii().is_empty();
        if record.line != record.last_line {
            return true;
        }
        if !is_blank {
            let found = record.cells;
            self.leave_out(record, BadRowReason::Cells { expected, found });
        }
        false
    }

    fn leave_out(&mut self, record: &Record<'_>, reason: BadRowReason) {
        self.reports.leave_out(BadRow {
            line: record.line,
            last_line: record.last_line,
            reason,
        });
    }

    fn report(&mut self, record: &Record<'_>) {
        let mut scratch = Vec::new();
        for problem in &self.rows.problems {
            self.reports.refuse(|| RefusedCell {
                line: record.line,
                header: short(self.rows.header(problem.target).as_bytes()),
                cell: short(self.rows.cell(record, problem.target, &mut scratch)),
                problem: problem.problem,
                withholds: problem.withholds,
            });
        }
    }
}

/// `sep=;`, as spreadsheets write it.
pub(super) fn is_separator_line(record: &Record<'_>) -> bool {
    let line = record.bytes.trim_ascii_end();
    let said = line.strip_prefix(b"sep=");
    record.line == 1 && said.is_some_and(|said| said.len() <= 1)
}

/// Is the first line that of the mapping?
fn check_header(mapping: &Mapping, record: &Record<'_>) -> Result<(), CohortError> {
    let mut scratch = Vec::new();
    let names = mapping.columns.len().max(record.cells);
    for place in 0..names {
        let expected = mapping
            .columns
            .get(place)
            .map(|column| column.header.as_bytes());
        let span = record.spans.get(place);
        let found = span.map(|span| cells::trimmed(span.value(record.bytes, &mut scratch)));
        let found = found.map(String::from_utf8_lossy);
        if expected.is_none() || found.as_ref().map(|text| text.as_bytes()) != expected {
            let column = place.saturating_add(1);
            return Err(CohortError::OtherHeader { column });
        }
    }
    Ok(())
}
