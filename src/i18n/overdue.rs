//! The mark of a source that should have been read again. It follows from the day alone and not from the patient: whoever
//! draws or writes says once which day it is.

use std::cell::Cell;

use chrono::{Datelike, NaiveDate};

use crate::domain::sources::Month;
use crate::i18n::words::{Text, text};

/// The mark.
pub const OVERDUE: Text = text!("Overdue: check it before use.");

thread_local! {
    /// The month of what is drawn or written; none where it is not known.
    static NOW: Cell<Option<Month>> = const { Cell::new(None) };
}

/// From now on it is this day. Without a day nothing is marked.
pub fn on(today: Option<NaiveDate>) {
    NOW.set(today.and_then(month));
}

fn month(today: NaiveDate) -> Option<Month> {
    Some(Month {
        year: u16::try_from(today.year()).ok()?,
        month: u8::try_from(today.month()).ok()?,
    })
}

/// The mark, for a source that is to be read again by this month.
#[must_use]
pub fn mark(review_by: Month) -> Option<Text> {
    let is_past = NOW.get().is_some_and(|now| now > review_by);
    is_past.then_some(OVERDUE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates;

    #[test]
    fn a_source_is_marked_after_its_month_and_not_without_a_day() {
        let by = Month {
            year: 2027,
            month: 5,
        };
        for (day, is_marked) in [
            ("2027-05-31", false),
            ("2027-06-01", true),
            ("2026-12-31", false),
            ("2028-01-01", true),
            ("", false),
        ] {
            on(dates::parse(day));
            assert_eq!(mark(by).is_some(), is_marked, "{day}");
        }
        on(None);
    }
}
