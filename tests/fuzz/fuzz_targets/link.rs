//! Any bytes as a link, as the body of one whose checksum is right, and as a form: refused with a reason, or opened so
//! that what opened makes a link that opens the same.
#![no_main]

use imnm::domain::dates::parse;
use imnm::exchange::link::{Comparison, Opened, VERSION, frame, link, open};
use imnm::form::store::from_text;

fn opens_the_same(opened: &Opened) {
    let model = from_text(&opened.form);
    let made = link(&model, opened.made).expect("it was a link before");
    let again = open(&made.payload, opened.made).expect("what was made opens");
    assert_eq!(again.form, opened.form);
    assert_eq!(again.made, opened.made);
    assert_eq!(again.then, opened.now);
    assert_eq!(again.comparison, Comparison::Same);
    assert_eq!(again.unknown, 0);
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let today = parse("2026-11-26");
    if let Ok(opened) = open(&frame(VERSION, bytes), today) {
        opens_the_same(&opened);
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(opened) = open(text, today) {
        opens_the_same(&opened);
    }
    // Without the mark between a name and its text it is an empty form, as any other.
    if text.contains('\u{1f}')
        && let Ok(made) = link(&from_text(text), today)
    {
        let opened = open(&made.payload, today).expect("what was made opens");
        assert_eq!(opened.left_out, made.left_out);
        opens_the_same(&opened);
    }
});
