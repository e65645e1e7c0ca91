//! Calendar days: how old is a measurement? The day of today comes in from outside, since the core has no clock.

use chrono::{Datelike, Days, Months, NaiveDate as Date};

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

/// So many whole days later; nothing for fewer than 0 or past the calendar. A day is a day: no clock is put forward or
/// back here.
#[must_use]
pub fn days_after(date: Date, days: i64) -> Option<Date> {
    date.checked_add_days(Days::new(u64::try_from(days).ok()?))
}

/// The same day of the month so many months later, or the last day of that month where it is shorter.
#[must_use]
pub fn months_after(date: Date, months: u32) -> Option<Date> {
    date.checked_add_months(Months::new(months))
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

    #[test]
    fn days_and_months_later_go_over_leap_days_and_short_months() {
        let day = |text| parse(text).unwrap();
        let later = |from, days| days_after(day(from), days).map(text).unwrap();
        assert_eq!(later("2028-02-28", 1), "2028-02-29");
        assert_eq!(later("2027-02-28", 1), "2027-03-01");
        assert_eq!(later("2027-12-31", 0), "2027-12-31");
        assert_eq!(days_after(day("2027-12-31"), -1), None);
        assert_eq!(days_after(Date::MAX, 1), None);
        let months = |from, months| months_after(day(from), months).map(text).unwrap();
        assert_eq!(months("2027-11-30", 3), "2028-02-29");
        assert_eq!(months("2026-11-30", 3), "2027-02-28");
        assert_eq!(months("2027-08-31", 6), "2028-02-29");
        assert_eq!(months("2027-03-15", 6), "2027-09-15");
        assert_eq!(months_after(Date::MAX, 1), None);
    }
}
