//! Memory does not grow with the table.

use allocation_counter::measure;
use imnm::exchange::cohort::{About, HEAD_BYTES, OUTPUT_BYTES, Preview, Run};

const HEAD: &str = "id,age_onset,ck,ck_uln,arms_weak,legs_weak,hmgcr,srp,jo1,biopsy,macrophages\n";

/// The most bytes that a run over so many rows held at once, and all allocations behind the first slice.
fn most_bytes(rows: usize) -> (u64, u64) {
    let line = "P,54,8500,\"200\",1,NA,yes,neg,no,done,1\n";
    let bad = "a,b\nP,\"never closed,1\n";
    let mut slice = HEAD.to_owned();
    while slice.len() < 200_000 {
        slice.push_str(line);
    }
    let head = slice.as_bytes()[..slice.len().min(HEAD_BYTES)].to_vec();
    let body = slice.strip_prefix(HEAD).expect("the first line").to_owned();
    let many = rows / (body.lines().count());
    let bad = bad.repeat(50);
    let mut later = 0;
    let whole = measure(|| {
        let preview = Preview::of(&head, false).expect("a table");
        let mut run = Run::new(&preview.mapping, About::default()).expect("a mapping");
        let mut push = |text: &str| {
            let mut rest = text.as_bytes();
            while !rest.is_empty() {
                let taken = run.push(rest).expect("a table");
                rest = &rest[taken..];
                assert!(run.output().len() < OUTPUT_BYTES + 10_000);
                run.clear_output();
            }
        };
        push(HEAD);
        push(&bad);
        push(&body);
        later = measure(|| (0..many).for_each(|_| push(&body))).count_total;
        while !run.finish().expect("a table") {
            run.clear_output();
        }
    });
    (whole.bytes_max, later)
}

#[test]
fn ten_times_the_rows_take_the_same_memory_and_rows_allocate_nothing() {
    let (few, _) = most_bytes(20_000);
    let (many, allocations) = most_bytes(200_000);
    assert_eq!(few, many);
    assert!(many < 4 << 20, "{many} bytes");
    assert_eq!(allocations, 0);
}
