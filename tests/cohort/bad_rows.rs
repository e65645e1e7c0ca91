//! Bad rows are named with their lines and never stop the run; nothing is lost in silence.

use super::tools::{Outcome, left_out, mapping, run, run_as_guessed, target};
use imnm::exchange::cohort::{CohortError, MOST_COLUMNS, MOST_LISTED, Mapping, Preview};

fn two() -> Mapping {
    mapping(&[
        ("id", Some(target("id"))),
        ("ck-raised", Some(target("ck-raised"))),
    ])
}

fn outcome(table: &str) -> Outcome {
    run(&two(), table.as_bytes(), 7).expect("a table")
}

fn ids(outcome: &Outcome) -> Vec<String> {
    outcome
        .rows()
        .iter()
        .map(|row| format!("{}:{}", row["line"], row["id"]))
        .collect()
}

#[test]
fn rows_with_too_few_or_too_many_cells_are_left_out_and_named() {
    let outcome = outcome("id,ck-raised\na,1\nb\nc,0,\n\nd,1\r\ne,0\rf,1");
    assert_eq!(ids(&outcome), ["2:a", "6:d", "7:e", "8:f"]);
    assert_eq!(
        left_out(&outcome),
        [
            (3, 3, "Cells { expected: 2, found: 1 }".to_owned()),
            (4, 4, "Cells { expected: 2, found: 3 }".to_owned()),
        ]
    );
    assert_eq!(outcome.summary.progress.rows, 4);
}

#[test]
fn empty_lines_and_lines_of_delimiters_alone_are_no_rows() {
    let outcome = outcome("\n\r\nid,ck-raised\n\n,\n  \n \u{a0},\na,1\n,\n");
    assert_eq!(ids(&outcome), ["8:a"]);
    assert_eq!(outcome.summary.reports.bad_row_count, 0);
}

#[test]
fn a_byte_that_is_no_text_leaves_its_row_out_alone() {
    let table = b"id,ck-raised\na,1\nb\xff,1\nc\x00,1\n\xc3\xa5,1\n";
    let outcome = run(&two(), table, 3).expect("a table");
    assert_eq!(ids(&outcome), ["2:a", "5:\u{e5}"]);
    let why = "NotText".to_owned();
    assert_eq!(left_out(&outcome), [(3, 3, why.clone()), (4, 4, why)]);
}

#[test]
fn a_cell_may_run_over_several_lines() {
    let outcome = outcome("id,ck-raised\n\"a\r\nb \"\"c\"\"\",1\nd,0\n");
    assert_eq!(ids(&outcome), ["2:a\r\nb \"c\"", "4:d"]);
    assert!(left_out(&outcome).is_empty());
}

#[test]
fn a_mark_that_is_never_closed_costs_its_own_line_alone() {
    let outcome = outcome("id,ck-raised\na,1\n\"b,1\nc,0\nd,1\n");
    assert_eq!(ids(&outcome), ["2:a", "4:c", "5:d"]);
    assert_eq!(left_out(&outcome), [(3, 3, "QuoteNotClosed".to_owned())]);
}

#[test]
fn a_mark_that_another_row_closes_costs_its_own_line_alone() {
    // Read as one, lines 3 and 4 have just as many cells as there are names.
    let outcome = outcome("id,ck-raised\n\"a\",1\n\"b,1\n\"c\",0\n\"d\",1\n");
    assert_eq!(ids(&outcome), ["2:a", "4:c", "5:d"]);
    assert_eq!(left_out(&outcome), [(3, 3, "QuoteNotClosed".to_owned())]);
    // And here another number of cells.
    let outcome = self::outcome("id,ck-raised\n\"b,1\n1,\"\n\"d\",1\nlast,0");
    assert_eq!(ids(&outcome), ["4:d", "5:last"]);
    assert_eq!(
        left_out(&outcome),
        [
            (2, 2, "QuoteNotClosed".to_owned()),
            (3, 3, "QuoteNotClosed".to_owned())
        ]
    );
}

#[test]
fn a_file_of_lines_that_each_open_a_mark_is_read_in_its_length_and_no_line_is_lost() {
    // A mark that is opened here is closed in the next line and opened there again: each line alone would be read to the
    // end of a record's room.
    let lines = 600_000_u64;
    let mut table = b"id,ck-raised\n".to_vec();
    table.extend(b"b\",c,\"\n".repeat(usize::try_from(lines).expect("a length")));
    let outcome = run(&two(), &table, 1 << 20).expect("a table");
    assert!(ids(&outcome).is_empty());
    let bad = left_out(&outcome);
    assert!(bad.len() < MOST_LISTED, "{}", bad.len());
    let mut next = 2;
    for (line, last, reason) in bad {
        assert_eq!((line, reason.as_str()), (next, "QuoteNotClosed"));
        next = last + 1;
    }
    assert_eq!(next, lines + 2);
}

#[test]
fn sixty_four_mebibytes_without_an_end_of_line_are_one_bad_row() {
    let mut table = b"id,ck-raised\na,1\n".to_vec();
    table.resize(table.len() + (64 << 20), b'x');
    table.extend(b"\nz,0\n");
    let outcome = run(&two(), &table, 1 << 20).expect("a table");
    assert_eq!(ids(&outcome), ["2:a", "4:z"]);
    assert_eq!(left_out(&outcome), [(3, 3, "TooLong".to_owned())]);
}

#[test]
fn the_list_is_bounded_and_the_count_is_exact() {
    let mut table = "id,ck-raised\n".to_owned();
    table.push_str(&"a\n".repeat(1_000));
    let outcome = outcome(&table);
    assert_eq!(outcome.summary.reports.bad_row_count, 1_000);
    assert_eq!(outcome.summary.reports.bad_rows.len(), MOST_LISTED);
    assert_eq!(outcome.summary.progress.bad_rows, 1_000);
    assert!(outcome.rows().is_empty());
}

#[test]
fn what_is_no_table_is_refused() {
    let refused = |table: &[u8]| run_as_guessed(table).map(|_| ()).expect_err("no table");
    assert_eq!(refused(b""), CohortError::Empty);
    assert_eq!(refused(b"\n\n\r\n"), CohortError::Empty);
    assert_eq!(refused(b"PK\x03\x04workbook"), CohortError::Binary);
    assert_eq!(refused(b"\0\x01\x02\x03\0\0\0\0abc"), CohortError::Binary);
    assert_eq!(refused(b"\"id,hmgcr\na,1\n"), CohortError::NoHeader);
    assert_eq!(refused(b"site,ward\na,b\n"), CohortError::NothingMapped);
    assert_eq!(refused(&b"x".repeat(2 << 20)), CohortError::NoHeader);
    let many = "hmgcr,".repeat(MOST_COLUMNS + 1);
    assert_eq!(refused(many.as_bytes()), CohortError::TooManyColumns);
    assert_eq!(run(&two(), b"", 1), Err(CohortError::Empty));
}

#[test]
fn a_first_line_alone_gives_a_table_of_names_alone() {
    let outcome = outcome("id,ck-raised");
    assert!(outcome.rows().is_empty());
    assert_eq!(outcome.verdicts.lines().count(), 1);
    assert!(outcome.summary.svg.ends_with("</svg>"));
}

#[test]
fn another_file_than_the_one_that_was_looked_at_is_refused() {
    let refused = |table: &[u8]| run(&two(), table, 5).map(|_| ());
    let other = |column| Err(CohortError::OtherHeader { column });
    assert_eq!(refused(b"id,ck\na,1\n"), other(2));
    assert_eq!(refused(b"id\na\n"), other(2));
    assert_eq!(refused(b"id,ck-raised,x\na,1,2\n"), other(3));
    assert_eq!(refused(b" id , ck-raised \na,1\n"), Ok(()));
}

#[test]
fn a_line_that_names_the_delimiter_is_no_header() {
    let table = "sep=;\nid;hmgcr\na;1\n";
    let preview = Preview::of(table.as_bytes(), true).expect("a table");
    assert_eq!(preview.columns.len(), 2);
    let outcome = run_as_guessed(table.as_bytes()).expect("a table");
    assert_eq!(ids(&outcome), ["3:a"]);
}
