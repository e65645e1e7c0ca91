//! Events as iCalendar: folded, escaped, with a reminder on the evening before.

use chrono::NaiveDate as Date;

use super::events::{Event, When};
use crate::domain::clock::Clock;
use crate::domain::dates::{self, days_after, days_since};
use crate::exchange::record::Stamp;

/// The most bytes of a line, without its end.
const MOST_BYTES: usize = 75;
/// A reminder comes at 18:00 of the day before: so many hours before midnight.
const EVENING_HOURS: i64 = 6;
/// Who writes it, without a word of what for.
const PRODUCT: &str = "-//Days and appointments//1//EN";
/// What identifiers end in: a name that no host can have.
const DOMAIN: &str = "days.invalid";

/// The file.
pub fn file(events: &[Event], stamp: &Stamp<'_>, series: &str) -> String {
    let mut lines = Lines(String::new());
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", PRODUCT);
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    for event in events {
        of_event(&mut lines, event, stamp, series);
    }
    lines.put("END", "VCALENDAR");
    lines.0
}

fn of_event(lines: &mut Lines, event: &Event, stamp: &Stamp<'_>, series: &str) {
    let series: String = series.chars().filter(char::is_ascii_alphanumeric).collect();
    let series = if series.is_empty() {
        series
    } else {
        format!("-{series}")
    };
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &format!("{}{series}@{DOMAIN}", event.id));
    lines.put("DTSTAMP", &stamped(stamp));
    lines.put("SEQUENCE", &sequence(stamp).to_string());
    match event.when {
        When::Days(from, to) => {
            lines.put("DTSTART;VALUE=DATE", &date(from));
            // The end is the day after the last one.
            let after = days_after(to, 1).unwrap_or(to);
            lines.put("DTEND;VALUE=DATE", &date(after));
        }
        When::At(day, start, end) => {
            lines.put("DTSTART", &moment(day, start));
            if let Some((day, end)) = end {
                lines.put("DTEND", &moment(day, end));
            }
        }
    }
    lines.put("SUMMARY", &escaped(&event.title));
    let status = if event.tentative {
        "TENTATIVE"
    } else {
        "CONFIRMED"
    };
    lines.put("STATUS", status);
    lines.put("BEGIN", "VALARM");
    lines.put("ACTION", "DISPLAY");
    lines.put("DESCRIPTION", &escaped(&event.title));
    lines.put("TRIGGER", &evening_before(event.when));
    lines.put("END", "VALARM");
    lines.put("END", "VEVENT");
}

/// "20270301".
fn date(day: Date) -> String {
    dates::text(day).replace('-', "")
}

/// "0905".
fn hours_and_minutes(time: Clock) -> String {
    time.to_string().replace(':', "")
}

/// "20270301T090500", the same by every wall clock.
fn moment(day: Date, time: Clock) -> String {
    format!("{}T{}00", date(day), hours_and_minutes(time))
}

/// When the file was made. The clock of the page is taken for the world's: what matters is which file is the later one.
fn stamped(stamp: &Stamp<'_>) -> String {
    let day = stamp.day.map_or_else(|| "19700101".to_owned(), date);
    let time = stamp
        .time
        .map_or_else(|| "0000".to_owned(), hours_and_minutes);
    format!("{day}T{time}00Z")
}

/// A number that grows from file to file: the days since 2020, with hours and minutes behind.
fn sequence(stamp: &Stamp<'_>) -> i64 {
    let since = Date::from_ymd_opt(2020, 1, 1).zip(stamp.day);
    let days = since.map_or(0, |(start, day)| days_since(start, day));
    let time = stamp.time.map(hours_and_minutes);
    let time: i64 = time.and_then(|time| time.parse().ok()).unwrap_or_default();
    i64::from(days.max(0))
        .saturating_mul(10_000)
        .saturating_add(time)
}

/// So long before the beginning it is 18:00 of the day before.
fn evening_before(when: When) -> String {
    let start = match when {
        When::Days(..) => return format!("-PT{EVENING_HOURS}H"),
        When::At(_, start, _) => start.to_string(),
    };
    let (hours, minutes) = start.split_once(':').unwrap_or_default();
    let number = |text: &str| text.parse::<i64>().unwrap_or_default();
    let hours = number(hours).saturating_add(EVENING_HOURS);
    format!("-PT{hours}H{}M", number(minutes))
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

struct Lines(String);

impl Lines {
    /// A line, folded before it is too long and never within a character.
    fn put(&mut self, name: &str, value: &str) {
        let mut bytes: usize = 0;
        for c in format!("{name}:{value}").chars() {
            let own = c.len_utf8();
            if bytes.saturating_add(own) > MOST_BYTES {
                self.0.push_str("\r\n ");
                bytes = 1;
            }
            self.0.push(c);
            bytes = bytes.saturating_add(own);
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_and_signs_are_escaped() {
        let mut lines = Lines(String::new());
        let long = "æ".repeat(100);
        lines.put("SUMMARY", &long);
        for line in lines.0.split_terminator("\r\n") {
            assert!(line.len() <= MOST_BYTES, "{line}");
        }
        assert_eq!(lines.0.replace("\r\n ", ""), format!("SUMMARY:{long}\r\n"));
        assert_eq!(escaped("a, b; c\\d\ne\rf"), "a\\, b\\; c\\\\d\\ne f");
    }
}
