//! Days and times in words.

use chrono::{Datelike, NaiveDate as Date};

use crate::domain::clock::Moment;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// "27 March 2027".
#[must_use]
pub fn day(date: Date) -> String {
    let month = usize::try_from(date.month0()).unwrap_or_default();
    let month = MONTHS.get(month).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// "Saturday 27 March 2027".
#[must_use]
pub fn weekday(date: Date) -> String {
    let place = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or_default();
    let name = WEEKDAYS.get(place).copied().unwrap_or_default();
    format!("{name} {}", day(date))
}

/// "02:05", and how many midnights later where it is another day.
#[must_use]
pub fn moment(moment: Moment) -> String {
    match moment.days_later {
        0 => moment.time.to_string(),
        1 => format!("{} next day", moment.time),
        days => format!("{} {days} days later", moment.time),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates;

    #[test]
    fn a_day_in_words() {
        let date = dates::parse("2027-03-27").unwrap();
        assert_eq!(weekday(date), "Saturday 27 March 2027");
        assert_eq!(day(dates::parse("2026-12-01").unwrap()), "1 December 2026");
    }
}
