//! The same table in every encoding gives the same verdicts.

use super::tools::{run, run_as_guessed};
use imnm::exchange::cohort::{Encoding, EncodingReason, Preview};

const TABLE: &str = "Pasient;Kjønn;HMGCR;CK;CK ULN\nÅse;kvinne;ja;8500,5;210\nJürgen;mann;nei;;\nŒuvre;;?;190;210\n";

fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        'Œ' => 0x8c,
        c => u8::try_from(u32::from(c)).expect("Latin-1"),
    };
    text.chars().map(byte).collect()
}

#[test]
fn the_encoding_is_found_and_changes_nothing() {
    let with_mark = format!("\u{feff}{TABLE}");
    let tables = [
        (
            TABLE.as_bytes().to_vec(),
            Encoding::Utf8,
            EncodingReason::Valid,
        ),
        (
            with_mark.as_bytes().to_vec(),
            Encoding::Utf8,
            EncodingReason::Mark,
        ),
        (
            utf_16(&with_mark, u16::to_le_bytes),
            Encoding::Utf16Le,
            EncodingReason::Mark,
        ),
        (
            utf_16(&with_mark, u16::to_be_bytes),
            Encoding::Utf16Be,
            EncodingReason::Mark,
        ),
        (
            utf_16(TABLE, u16::to_le_bytes),
            Encoding::Utf16Le,
            EncodingReason::Zeros,
        ),
        (
            utf_16(TABLE, u16::to_be_bytes),
            Encoding::Utf16Be,
            EncodingReason::Zeros,
        ),
        (
            windows_1252(TABLE),
            Encoding::Windows1252,
            EncodingReason::Fallback,
        ),
    ];
    let expected = run_as_guessed(TABLE.as_bytes()).expect("a table").verdicts;
    assert!(
        expected.contains("Åse") && expected.contains("Œuvre"),
        "{expected}"
    );
    for (bytes, encoding, reason) in tables {
        let preview = Preview::of(&bytes, true).expect("a table");
        assert_eq!(preview.mapping.encoding, encoding);
        assert_eq!(preview.encoding_reason, reason);
        for slice in [1, 2, 3, 5, 1_000] {
            let outcome = run(&preview.mapping, &bytes, slice).expect("a table");
            assert_eq!(
                outcome.verdicts, expected,
                "{encoding:?}, slices of {slice}"
            );
            assert_eq!(outcome.summary.reports.bad_row_count, 0);
        }
    }
}

#[test]
fn plain_ascii_says_so() {
    let preview = Preview::of(b"id,hmgcr\na,1\n", true).expect("a table");
    assert_eq!(preview.encoding_reason, EncodingReason::Ascii);
}

#[test]
fn one_stray_byte_does_not_make_a_file_of_utf_8_another_one() {
    let mut table = "id,hmgcr\nå,1\nø,0\n".as_bytes().to_vec();
    table.extend(b"\xe5,1\nb,1\n");
    let preview = Preview::of(&table, true).expect("a table");
    assert_eq!(preview.mapping.encoding, Encoding::Utf8);
    let outcome = run_as_guessed(&table).expect("a table");
    assert_eq!(outcome.summary.progress.rows, 3);
    assert_eq!(outcome.summary.reports.bad_rows[0].line, 4);
}

#[test]
fn a_character_that_the_head_cuts_off_is_no_stray_byte() {
    let table = "id,hmgcr\nå,1\n".as_bytes();
    for end in 10..table.len() {
        let preview = Preview::of(&table[..end], false).expect("a table");
        assert_eq!(preview.mapping.encoding, Encoding::Utf8, "{end}");
    }
}

#[test]
fn half_a_pair_leaves_its_row_out() {
    let mut units: Vec<u16> = "id,hmgcr\na,1\nb".encode_utf16().collect();
    units.push(0xd800);
    units.extend(",1\nc,1\n".encode_utf16());
    let bytes: Vec<u8> = units.into_iter().flat_map(u16::to_le_bytes).collect();
    let preview = Preview::of(&bytes, true).expect("a table");
    let outcome = run(&preview.mapping, &bytes, 3).expect("a table");
    assert_eq!(outcome.summary.progress.rows, 2);
    assert_eq!(outcome.summary.reports.bad_rows[0].line, 3);
}

#[test]
fn a_table_that_ends_within_a_character_loses_its_last_row_and_names_it() {
    let table = "\u{feff}id,hmgcr\na,1\nb,1";
    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        let whole = utf_16(table, unit);
        let mut half_a_unit = whole.clone();
        half_a_unit.pop();
        let mut half_a_pair = whole.clone();
        half_a_pair.extend(unit(0xd800));
        for (bytes, rows) in [(&whole, 2), (&half_a_unit, 1), (&half_a_pair, 1)] {
            let outcome = run_as_guessed(bytes).expect("a table");
            assert_eq!(outcome.summary.progress.rows, rows);
            let bad = outcome.summary.reports.bad_rows.iter().map(|row| row.line);
            let named: Vec<u64> = bad.collect();
            assert_eq!(named, vec![3; usize::from(rows == 1)]);
        }
    }
}
