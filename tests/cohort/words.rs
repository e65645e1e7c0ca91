//! The words that cells are read by.

use super::tools::{mapping, run, target};
use imnm::exchange::cohort::CellProblem;

/// What the missingness and the reports say about one cell.
fn read(column: &str, cell: &str) -> (u64, u64, Option<CellProblem>) {
    let mapping = mapping(&[
        ("id", Some(target("id"))),
        ("c", Some(target(column))),
        ("h", Some(target("heliotrope"))),
    ]);
    let table = format!("id,c,h\nname,\"{cell}\",1\n");
    let summary = run(&mapping, table.as_bytes(), 11)
        .expect("a table")
        .summary;
    let column = &summary.missingness[1];
    let problem = summary
        .reports
        .refused_cells
        .first()
        .map(|cell| cell.problem);
    (column.known, column.unknown, problem)
}

const UNKNOWN: [&str; 16] = [
    "",
    " ",
    "NA",
    "n/a",
    "N.A.",
    "unknown",
    "Unknown",
    "nd",
    "?",
    "-",
    ".",
    "not done",
    "#N/A",
    "ukjent",
    "unbekannt",
    "\u{2013}",
];

#[test]
fn what_says_that_nothing_is_known_is_unknown_in_every_column() {
    for column in [
        "ck-raised",
        "anti-hmgcr",
        "anti-hmgcr-assay",
        "ck",
        "onset-age",
        "emg",
        "mri",
        "biopsy",
        "tempo",
        "sex",
        "proximal-weakness",
        "other-antibodies",
    ] {
        for cell in UNKNOWN {
            assert_eq!(read(column, cell), (0, 1, None), "{column}: {cell:?}");
        }
    }
}

#[test]
fn a_word_that_is_not_known_is_refused_and_never_guessed() {
    for cell in [
        "x",
        "maybe",
        "2",
        "yes?",
        "none",
        "probably",
        "yes and no",
        "a text that is longer than any word that is known here",
    ] {
        for column in [
            "ck-raised",
            "anti-srp",
            "emg",
            "tempo",
            "anti-srp-assay",
            "sex",
        ] {
            assert_eq!(
                read(column, cell),
                (0, 0, Some(CellProblem::Word)),
                "{column}: {cell}"
            );
        }
    }
}

#[test]
fn yes_and_no_in_three_languages_in_any_case() {
    for cell in [
        "yes", "YES", "y", "1", "1.0", "true", "T", "present", "pos", "+", "ja", " Ja ", "no", "n",
        "0", "false", "absent", "neg", "nei", "Nein", "\u{2212}",
    ] {
        assert_eq!(read("dysphagia", cell), (1, 0, None), "{cell}");
    }
}

#[test]
fn numbers_are_read_by_the_gate_of_the_form() {
    for (column, cell, problem) in [
        ("ck", "1,234", Some(CellProblem::AmbiguousNumber)),
        ("ck", "12 000 U/L", Some(CellProblem::Number)),
        ("ck", "8500 U/L", Some(CellProblem::UnitInCell)),
        ("ck", "0", Some(CellProblem::NotPositive)),
        ("ck", "high", Some(CellProblem::Number)),
        ("ck", "1.23456", Some(CellProblem::TooFine)),
        ("ck-limit", "3.2", Some(CellProblem::CkUnit)),
        ("onset-age", "400", Some(CellProblem::OutOfRange)),
        ("age", "-1", Some(CellProblem::NotPositive)),
    ] {
        assert_eq!(read(column, cell), (0, 0, problem), "{column}: {cell}");
    }
    for (column, cell) in [
        ("ck", "8500,5"),
        ("ck", "8500.5"),
        ("onset-age", "54"),
        ("ck-limit", "200"),
        ("age", " 54,25 "),
    ] {
        assert_eq!(read(column, cell), (1, 0, None), "{column}: {cell}");
    }
}
