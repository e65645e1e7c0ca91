//! When something was measured: to the day, and for the order of two to the second where both say so.

use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate as Date};

use crate::domain::dates;

/// A moment as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The day as it was there; none for a year or a month alone.
    pub day: Option<Date>,
    /// Seconds since a common beginning, where time and zone are told.
    seconds: Option<i64>,
}

impl Moment {
    /// Reads a date or a time of FHIR. What can't be read has no day.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        let (day, rest) = text.split_at_checked(10).unwrap_or((text, ""));
        let day = dates::parse(day).filter(|_| rest.is_empty() || rest.starts_with('T'));
        let seconds = day.and_then(|day| seconds(day, rest.strip_prefix('T')?));
        Self { day, seconds }
    }

    /// Which is the later one; equal where nobody can tell.
    pub fn order(self, other: Self) -> Ordering {
        match self.seconds.zip(other.seconds) {
            Some((one, two)) => one.cmp(&two),
            None => self.day.cmp(&other.day),
        }
    }
}

const DAY: i64 = 86_400;

fn seconds(day: Date, time: &str) -> Option<i64> {
    let (clock, zone) = time.split_at_checked(time.find(['Z', '+', '-'])?)?;
    let mut parts = clock.split(':');
    let mut number = |most: i64| {
        let part = parts.next()?;
        let whole = part.split('.').next()?;
        let number: i64 = whole.parse().ok()?;
        (0..=most).contains(&number).then_some(number)
    };
    let (hour, minute, second) = (number(23)?, number(59)?, number(60)?);
    let clock = of_clock(hour, minute)?.checked_add(second)?;
    let ahead = match zone.split_at_checked(1)? {
        ("Z", "") => 0,
        (sign, zone) => {
            let (hours, minutes) = zone.split_once(':')?;
            let ahead = of_clock(hours.parse().ok()?, minutes.parse().ok()?)?;
            if sign == "-" {
                ahead.checked_neg()?
            } else {
                ahead
            }
        }
    };
    let days = i64::from(day.num_days_from_ce()).checked_mul(DAY)?;
    days.checked_add(clock)?.checked_sub(ahead)
}

fn of_clock(hours: i64, minutes: i64) -> Option<i64> {
    hours
        .checked_mul(3_600)?
        .checked_add(minutes.checked_mul(60)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_later_is_told_by_the_second_or_else_by_the_day() {
        let order = |one, two| Moment::read(one).order(Moment::read(two));
        let (early, late) = ("2026-11-24T09:00:00Z", "2026-11-24T10:00:00.5+00:30");
        assert_eq!(order(early, late), Ordering::Less);
        assert_eq!(order(late, early), Ordering::Greater);
        assert_eq!(order(early, "2026-11-24T10:00:00+01:00"), Ordering::Equal);
        assert_eq!(order(early, "2026-11-24"), Ordering::Equal);
        assert_eq!(order(early, "2026-11-25"), Ordering::Less);
        assert_eq!(order("2026-11-23T23:00:00-05:00", early), Ordering::Less);
    }

    #[test]
    fn a_year_or_a_month_is_no_day() {
        for text in [
            "2026",
            "2026-11",
            "",
            "24.11.2026",
            "2026-11-24 10:00",
            "2026-02-30",
        ] {
            assert_eq!(Moment::read(text), Moment::default(), "{text}");
        }
        assert_eq!(
            Moment::read("2026-11-24T10:00").day,
            dates::parse("2026-11-24")
        );
    }
}
