//! Any slices give the same, whatever stands in the table.

use super::tools::{mapping, run, target};
use proptest::prelude::*;
use proptest::sample::select;

fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = select(vec![
        &b"1"[..],
        b"0",
        b"yes",
        b"NA",
        b",",
        b",",
        b",",
        b"\n",
        b"\n",
        b"\r\n",
        b"\r",
        b"\"",
        b"\"\"",
        b"\"a\",",
        b" ",
        b"\xc3\xa5",
        b"\xff",
        b"\0",
        b"x",
    ]);
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_slices_give_the_same(body in pieces(), slice in 1_usize..40) {
        let mapping = mapping(&[("id", Some(target("id"))), ("q", Some(target("ck-raised"))), ("r", None)]);
        let table = [b"id,q,r\n", &body[..]].concat();
        let whole = run(&mapping, &table, usize::MAX).expect("a table");
        let sliced = run(&mapping, &table, slice).expect("a table");
        prop_assert_eq!(&whole, &sliced);
        let rows = whole.rows();
        prop_assert_eq!(rows.len() as u64, whole.summary.progress.rows);
        // Each line of the file is in at most one row or report, in their order.
        let mut lines: Vec<u64> = rows.iter().map(|row| row["line"].parse().expect("a line")).collect();
        lines.extend(whole.summary.reports.bad_rows.iter().map(|row| row.line));
        lines.sort_unstable();
        let many = lines.len();
        lines.dedup();
        prop_assert_eq!(lines.len(), many);
    }
}
