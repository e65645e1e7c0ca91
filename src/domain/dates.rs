//! Calendar days: how old is a measurement? The day of today comes in from outside, since the core has no clock.

use chrono::{Datelike, NaiveDate as Date};

/// Reads a day as a date field writes it, `2026-03-09`, and in no other notation.
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::from_ymd_opt(year, month, day).filter(|date| self::text(*date) == text)
}

/// As [`parse`] reads it.
#[must_use]
pub fn text(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// Whole days from `date` to `today`; below 0 for a day to come.
#[must_use]
pub fn days_since(date: Date, today: Date) -> i32 {
    today
        .num_days_from_ce()
        .saturating_sub(date.num_days_from_ce())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_months_years_and_leap_days() {
        let days = |from, to| days_since(parse(from).unwrap(), parse(to).unwrap());
        assert_eq!(days("2026-11-24", "2026-11-24"), 0);
        assert_eq!(days("2026-11-17", "2026-11-24"), 7);
        assert_eq!(days("2025-12-31", "2026-01-01"), 1);
        assert_eq!(days("2028-02-28", "2028-03-01"), 2);
        assert_eq!(days("2026-02-28", "2026-03-01"), 1);
        assert_eq!(days("2026-11-25", "2026-11-24"), -1);
        assert_eq!(days("0001-01-01", "2026-11-24"), 739_943);
    }

    #[test]
    fn a_day_reads_back_as_it_was_written_and_no_other_text_is_a_day() {
        for day in ["2026-11-24", "2028-02-29", "0999-01-01"] {
            assert_eq!(text(parse(day).unwrap()), day);
        }
        for wrong in [
            "",
            "2026-02-29",
            "2026-13-01",
            "24.11.2026",
            "2026-11",
            "2026-11-24-1",
            "today",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
