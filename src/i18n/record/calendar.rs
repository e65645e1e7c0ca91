//! The calendar in words that tell nothing to whoever looks over a shoulder: no disease, no drug, no amount.

use super::refused;
use crate::i18n::cycles;
use crate::i18n::words::{Text, say, text};
use crate::report::summary::courses::NoCourses;

/// Look at how it goes.
pub const REVIEW: Text = text!("Appointment: review");
/// Before any vaccine.
pub const VACCINES: Text = text!("Vaccines: ask before having any");
/// A medicine begins.
pub const FIRST_DAY: Text = text!("First day of a medicine");
/// A medicine ends.
pub const LAST_DAY: Text = text!("Last day of a medicine");

/// "Treatment day 1 of 3".
#[must_use]
pub fn treatment(day: usize, of: usize) -> String {
    say!("Treatment day {day} of {of}", day, of)
}

/// A blood test: sure or not, on a day or on one of several.
#[must_use]
pub const fn blood_test(is_sure: bool, several: bool) -> Text {
    match (is_sure, several) {
        (true, false) => text!("Blood test"),
        (true, true) => text!("Blood test, on one of these days"),
        (false, false) => text!("Blood test, if asked for"),
        (false, true) => text!("Blood test, on one of these days, if asked for"),
    }
}

/// Why there is no calendar.
#[must_use]
pub fn nothing(why: NoCourses) -> String {
    match why {
        NoCourses::NoDose => cycles::NO_DOSE.to_owned(),
        NoCourses::NoFirstDay => cycles::NO_FIRST_DAY.to_owned(),
        NoCourses::NotTaken(refusal) => refused(refusal),
        NoCourses::List(refusal) => cycles::refusal(refusal),
    }
}
