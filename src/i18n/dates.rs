//! Days in words: "24, 25 and 26 March 2027".

use crate::i18n::words::{Text, say, text};
use chrono::{Datelike, NaiveDate};

use crate::domain::clock::Moment;

const MONTHS: [Text; 12] = [
    text!("January"),
    text!("February"),
    text!("March"),
    text!("April"),
    text!("May"),
    text!("June"),
    text!("July"),
    text!("August"),
    text!("September"),
    text!("October"),
    text!("November"),
    text!("December"),
];

const WEEKDAYS: [Text; 7] = [
    text!("Monday"),
    text!("Tuesday"),
    text!("Wednesday"),
    text!("Thursday"),
    text!("Friday"),
    text!("Saturday"),
    text!("Sunday"),
];

/// The month of a day.
fn month(day: NaiveDate) -> Text {
    let place = usize::try_from(day.month0()).unwrap_or_default();
    MONTHS.get(place).copied().unwrap_or_default()
}

/// "24 March 2027".
#[must_use]
pub fn day(day: NaiveDate) -> String {
    say!("{day} {month} {year}", day.day(), month(day), day.year())
}

/// "Saturday 27 March 2027".
#[must_use]
pub fn weekday(date: NaiveDate) -> String {
    let place = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or_default();
    let name = WEEKDAYS.get(place).copied().unwrap_or_default();
    say!("{name} {}", name, day(date))
}

/// "02:05", and how many midnights later where it is another day.
#[must_use]
pub fn moment(moment: Moment) -> String {
    match moment.days_later {
        0 => moment.time.to_string(),
        1 => say!("{} next day", moment.time),
        days => say!("{} {days} days later", moment.time, days),
    }
}

/// Are they of the same month?
fn same_month(one: NaiveDate, other: NaiveDate) -> bool {
    one.year() == other.year() && one.month() == other.month()
}

/// A day, with no more of its month and year than the next one does not say.
fn before(day: NaiveDate, next: NaiveDate) -> String {
    if same_month(day, next) {
        say!("{day}", day.day())
    } else if day.year() == next.year() {
        say!("{day} {month}", day.day(), month(day))
    } else {
        self::day(day)
    }
}

/// "24, 25 and 26 March 2027"; each month and year is said once, behind its last day.
#[must_use]
pub fn days(days: &[NaiveDate]) -> String {
    let Some((last, others)) = days.split_last() else {
        return String::new();
    };
    let nexts = days.iter().skip(1);
    let others: Vec<String> = others
        .iter()
        .zip(nexts)
        .map(|(day, next)| before(*day, *next))
        .collect();
    if others.is_empty() {
        day(*last)
    } else {
        say!("{} and {}", others.join(", "), day(*last))
    }
}

/// "28 to 30 March 2027"; one day alone is that day.
#[must_use]
pub fn span(from: NaiveDate, to: NaiveDate) -> String {
    if from == to {
        day(from)
    } else {
        say!("{} to {}", before(from, to), day(to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;

    #[test]
    fn months_and_years_are_said_once_and_where_they_change() {
        let of = |texts: &[&str]| {
            let all: Vec<_> = texts.iter().map(|text| parse(text).unwrap()).collect();
            days(&all)
        };
        assert_eq!(of(&["2027-03-24"]), "24 March 2027");
        assert_eq!(
            of(&["2027-03-24", "2027-03-25", "2027-03-26"]),
            "24, 25 and 26 March 2027"
        );
        assert_eq!(
            of(&["2027-03-30", "2027-03-31", "2027-04-01"]),
            "30, 31 March and 1 April 2027"
        );
        assert_eq!(
            of(&["2027-12-31", "2028-01-01"]),
            "31 December 2027 and 1 January 2028"
        );
        assert_eq!(of(&[]), "");
        assert_eq!(
            weekday(parse("2027-03-27").unwrap()),
            "Saturday 27 March 2027"
        );
        let from = parse("2027-03-30").unwrap();
        assert_eq!(span(from, from), "30 March 2027");
        assert_eq!(
            span(from, parse("2027-03-31").unwrap()),
            "30 to 31 March 2027"
        );
        assert_eq!(
            span(from, parse("2027-04-02").unwrap()),
            "30 March to 2 April 2027"
        );
        assert_eq!(
            span(parse("2027-12-31").unwrap(), parse("2028-01-02").unwrap()),
            "31 December 2027 to 2 January 2028"
        );
    }
}
