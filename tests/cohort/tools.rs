//! A table run through, and what came out.

use imnm::exchange::cohort::{
    About, CohortError, Delimiter, HEAD_BYTES, MappedColumn, Mapping, Preview, Run, Summary, Target,
};
use std::collections::BTreeMap;

/// What came out of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub verdicts: String,
    pub summary: Summary,
}

/// A row of the table of verdicts, by the names of its columns.
pub type Row = BTreeMap<String, String>;

impl Outcome {
    pub fn rows(&self) -> Vec<Row> {
        let mut reader = csv::ReaderBuilder::new().from_reader(self.verdicts.as_bytes());
        let names = reader.headers().expect("a first line").clone();
        let records = reader
            .records()
            .map(|record| record.expect("as many cells as names"));
        records
            .map(|record| {
                let cells = names.iter().zip(record.iter());
                cells
                    .map(|(name, cell)| (name.to_owned(), cell.to_owned()))
                    .collect()
            })
            .collect()
    }
}

/// A mapping of these columns, in UTF-8 with commas.
pub fn mapping(columns: &[(&str, Option<Target>)]) -> Mapping {
    let columns = columns.iter().map(|(header, target)| MappedColumn {
        header: (*header).to_owned(),
        target: *target,
    });
    Mapping {
        delimiter: Delimiter::Comma,
        columns: columns.collect(),
        ..Mapping::default()
    }
}

/// The target with this name.
pub fn target(name: &str) -> Target {
    Target::named(name).unwrap_or_else(|| panic!("{name}"))
}

/// Runs a table in slices of so many bytes.
pub fn run(mapping: &Mapping, table: &[u8], slice: usize) -> Result<Outcome, CohortError> {
    let about = About {
        build: "test".to_owned(),
        day: None,
    };
    let mut run = Run::new(mapping, about)?;
    let mut verdicts = Vec::new();
    for slice in table.chunks(slice.max(1)) {
        let mut rest = slice;
        while !rest.is_empty() {
            let taken = run.push(rest)?;
            rest = &rest[taken..];
            verdicts.extend(run.take_output());
        }
    }
    while !run.finish()? {
        verdicts.extend(run.take_output());
    }
    verdicts.extend(run.take_output());
    assert_eq!(run.progress().bytes, table.len() as u64);
    Ok(Outcome {
        verdicts: String::from_utf8(verdicts).expect("UTF-8"),
        summary: run.summary(),
    })
}

/// Runs a table as its preview would have it read.
pub fn run_as_guessed(table: &[u8]) -> Result<Outcome, CohortError> {
    let head = &table[..table.len().min(HEAD_BYTES)];
    let preview = Preview::of(head, head.len() == table.len())?;
    run(&preview.mapping, table, 1 << 18)
}

/// The lines that are left out, first and last, each with its reason.
pub fn left_out(outcome: &Outcome) -> Vec<(u64, u64, String)> {
    let rows = outcome.summary.reports.bad_rows.iter();
    rows.map(|row| (row.line, row.last_line, format!("{:?}", row.reason)))
        .collect()
}
