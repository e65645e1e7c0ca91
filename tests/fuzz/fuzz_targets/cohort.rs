//! Any bytes as a cohort: refused with a reason, or run through so that the table of verdicts has a line for each row, any
//! slices give the same, and no memory grows with the table.
#![no_main]

use imnm::exchange::cohort::{About, MOST_LISTED, Mapping, OUTPUT_BYTES, Preview, Run};

/// The table of verdicts and the summary, of slices of so many bytes.
fn run(mapping: &Mapping, table: &[u8], slice: usize) -> Option<(Vec<u8>, String)> {
    let mut run = Run::new(mapping, About::default()).ok()?;
    let mut verdicts = Vec::new();
    for slice in table.chunks(slice) {
        let mut rest = slice;
        while !rest.is_empty() {
            let taken = run.push(rest).ok()?;
            rest = &rest[taken..];
            assert!(run.output().len() < OUTPUT_BYTES + 10_000);
            verdicts.extend(run.take_output());
        }
    }
    while !run.finish().ok()? {
        verdicts.extend(run.take_output());
    }
    verdicts.extend(run.take_output());
    let (progress, summary) = (run.progress(), run.summary());
    assert_eq!(progress.bytes, table.len() as u64);
    assert!(summary.reports.bad_rows.len() <= MOST_LISTED);
    assert!(summary.reports.refused_cells.len() <= MOST_LISTED);
    assert!(summary.near.len() <= MOST_LISTED);
    for set in &summary.counts.sets {
        let sum: u64 = set.classes.iter().map(|class| class.rows).sum();
        assert_eq!(sum, progress.rows);
    }
    for column in &summary.missingness {
        assert_eq!(column.known + column.unknown + column.refused, progress.rows);
    }
    let lines = lines(&verdicts);
    assert_eq!(lines as u64, progress.rows + 1, "a first line, and one for each row");
    Some((verdicts, summary.to_json()))
}

/// Ends of line outside quotation marks.
fn lines(table: &[u8]) -> usize {
    let mut within = false;
    let ends = table.iter().filter(|byte| {
        within ^= **byte == b'"';
        !within && **byte == b'\n'
    });
    ends.count()
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((slice, table)) = bytes.split_first() else {
        return;
    };
    let Ok(preview) = Preview::of(table, true) else {
        return;
    };
    assert_eq!(preview.columns.len(), preview.mapping.columns.len());
    assert_eq!(Mapping::from_json(&preview.mapping.to_json()), Ok(preview.mapping.clone()));
    let whole = run(&preview.mapping, table, table.len().max(1));
    let sliced = run(&preview.mapping, table, usize::from(*slice).max(1));
    assert_eq!(whole, sliced);
});
