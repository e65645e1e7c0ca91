//! A calendar of the days that are planned, as iCalendar (RFC 5545): the infusion days of this course and the next ones,
//! blood tests, reviews, and the first and last day of a medicine.
//!
//! Traps: whoever looks over a shoulder sees a calendar, so that nothing in it names the disease, a drug or an amount. An
//! event keeps its identifier when its day moves, and a later file replaces an earlier one. Two patients in one calendar
//! would move each other's days, were it not for the `series` in the identifiers.
//!
//! Written here: the crate that reads it back in the tests wants a clock and random numbers, which the browser's target has
//! only through web crates.

mod events;
mod write;

use super::record::Stamp;
use crate::domain::case::Case;

pub use crate::report::summary::courses::NoCourses;
pub use events::{Event, When, events};

/// The calendar of a case as the text of a file, its lines ended by CR and LF.
///
/// - `case` has its day of today.
/// - `stamp` says when the file is made: a file with a later stamp replaces what an earlier one has put into a calendar.
///   Without a day it counts as the oldest.
/// - `series` tells the events of one patient from those of another in the same calendar: a random name that is kept with
///   the case, or nothing. Only ASCII letters and digits of it are used. The same plan in the same series has the same
///   identifiers.
///
/// # Errors
/// [`NoCourses`] where nothing is dated, see [`crate::i18n::record::calendar::nothing`] for the words.
pub fn calendar(case: &Case, stamp: &Stamp<'_>, series: &str) -> Result<String, NoCourses> {
    Ok(write::file(&events(case)?, stamp, series))
}
