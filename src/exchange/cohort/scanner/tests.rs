//! Records and cells as `csv-core` finds them.

use super::{Scanned, Scanner};
use proptest::prelude::*;
use proptest::sample::select;

/// The records of a table, each with its cells.
type Records = Vec<Vec<Vec<u8>>>;

/// The records as this scanner finds them in slices of so many bytes; nothing where a mark is not closed.
fn ours(table: &[u8], slice: usize) -> Option<Records> {
    let mut scanner = Scanner::new(b',', 1 << 20, 1_000);
    let (mut records, mut from, mut there) = (Vec::new(), 0, 0);
    loop {
        let is_last = there == table.len();
        let bytes = table.get(from..there).unwrap_or_default();
        let length = match scanner.scan(bytes, is_last) {
            Scanned::More if is_last => return Some(records),
            Scanned::More => {
                there = there.saturating_add(slice).min(table.len());
                continue;
            }
            Scanned::Blank => 1,
            Scanned::TooLong | Scanned::QuoteNotClosed => return None,
            Scanned::Record(length) => {
                let record = bytes.get(..length).unwrap_or_default();
                let mut scratch = Vec::new();
                let spans = scanner.spans.iter();
                let cells = spans.map(|span| span.value(record, &mut scratch).to_vec());
                records.push(cells.collect());
                assert_eq!(scanner.cells, scanner.spans.len());
                length
            }
        };
        from = from.saturating_add(length);
        scanner.begin();
    }
}

/// As the library finds them.
fn theirs(table: &[u8]) -> Records {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(b',').build();
    let (mut cells, mut ends) = (vec![0; 4_096], vec![0; 512]);
    let (mut records, mut from) = (Vec::new(), 0);
    loop {
        let rest = table.get(from..).unwrap_or_default();
        let (result, read, _, many) = reader.read_record(rest, &mut cells, &mut ends);
        from = from.saturating_add(read);
        match result {
            csv_core::ReadRecordResult::Record => {
                let mut start = 0;
                let ends = ends.iter().take(many);
                records.push(
                    ends.map(|end| {
                        let cell = cells.get(start..*end).unwrap_or_default().to_vec();
                        start = *end;
                        cell
                    })
                    .collect(),
                );
            }
            csv_core::ReadRecordResult::InputEmpty
            | csv_core::ReadRecordResult::OutputFull
            | csv_core::ReadRecordResult::OutputEndsFull
            | csv_core::ReadRecordResult::End => return records,
        }
    }
}

fn tables() -> impl Strategy<Value = Vec<u8>> {
    let piece = select(vec![
        &b"a"[..],
        b"bc",
        b"\"",
        b"\"",
        b"\"\"",
        b",",
        b",",
        b"\n",
        b"\r\n",
        b"\r",
        b" ",
        b"\"x,\"",
        b"\xff",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_records_are_those_of_the_library(table in tables(), slice in 1_usize..9) {
        let found = ours(&table, slice);
        prop_assert_eq!(&found, &ours(&table, usize::MAX));
        if let Some(found) = found {
            // The library is given an end of line at the end, where it would ask for more.
            let ended = [table.as_slice(), b"\n"].concat();
            prop_assert_eq!(found, theirs(&ended));
        }
    }
}

#[test]
fn a_mark_that_is_not_closed_where_it_should_be_is_told() {
    for table in [&b"\"a"[..], b"a,\"b\nc", b"\"a\nb\"c,d\n", b"\"a\r\nb\" \n"] {
        assert_eq!(ours(table, 3), None, "{}", String::from_utf8_lossy(table));
    }
    // In one line it is the library's reading: the text behind the mark belongs to the cell.
    let cells = ours(b"\"a\"b,\"c\"\"d\"\n", 3).unwrap_or_default();
    assert_eq!(cells, [[b"ab".to_vec(), b"c\"d".to_vec()]]);
}
