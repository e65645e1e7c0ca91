//! Any bytes as a patient file: refused with a reason, or opened so that writing and reading again gives the same.
#![no_main]

use imnm::domain::dates::parse;
use imnm::exchange::file::{read, write};
use imnm::exchange::sealed::Sealed;
use imnm::form::store::from_pairs;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let today = parse("2026-11-26");
    if let Ok(opened) = read(bytes, today) {
        // What the page does with it next.
        let model = from_pairs(&opened.file.form);
        let _ = (model.case(), opened.file.follow_up.followed());
        let text = write(&opened.file).expect("what was read is within the limits");
        let again = read(text.as_bytes(), today).expect("what was written opens");
        assert_eq!(again.file, opened.file);
        let once_more = write(&again.file).expect("it is the same");
        assert_eq!(once_more, text);
    }
    if let Ok(sealed) = Sealed::read(bytes) {
        let text = sealed.write().expect("what was read is within the limits");
        assert_eq!(Sealed::read(text.as_bytes()), Ok(sealed));
    }
});
