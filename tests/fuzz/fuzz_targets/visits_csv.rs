//! Any bytes as a table of visits: refused with a reason, or taken so that writing and reading again gives the same
//! visits.
#![no_main]

use imnm::domain::dates::parse;
use imnm::domain::response::item::Units;
use imnm::exchange::visits_csv::{read_visits, write_visits};
use imnm::form::follow_up::FollowUp;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let today = parse("2026-11-26");
    let Ok(imported) = read_visits(bytes, Units::default(), today) else {
        return;
    };
    let bare = FollowUp {
        enzyme: imported.enzyme.unwrap_or_default(),
        ..FollowUp::default()
    };
    let all = imported
        .added_to(&bare, today)
        .expect("each was looked at, and no day is there twice");
    let table = write_visits(&all).expect("what was read can be written");
    let again = read_visits(table.as_bytes(), Units::default(), today);
    let again = again.expect("what was written is read");
    assert_eq!(again.ignored_columns, Vec::<String>::new());
    let again = again.added_to(&bare, today).expect("the same visits");
    assert_eq!(again.course(), all.course());
});
