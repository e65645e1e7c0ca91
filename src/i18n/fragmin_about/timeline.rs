//! The timeline of a course of Fragmin.

use super::units;
use crate::domain::dalteparin::decision::{PROPHYLAXIS, SAME_VOLUME};
use crate::domain::dalteparin::plan::PlanRefusal;
use crate::domain::dalteparin::procedures::{
    AFTER, BEFORE, BEFORE_ENGLAND, BEFORE_LOW, BEFORE_TREATMENT, Rule,
};
use crate::domain::dalteparin::quantities::Hours;
use crate::domain::dalteparin::timeline::{At, Event, What};
use crate::i18n::dates;

/// No stop date.
pub const NO_STOP: &str = "STOP DATE NOT SET";
/// Neither start nor stop nor puncture.
pub const NO_DATES: &str =
    "No start date and no puncture is set: nothing is dated, and no duration is filled in.";
/// Dates are no dose.
pub const NO_DOSE: &str = "No dose is decided: these days give none.";
/// The first dose may fall where none is given.
pub const START_NEAR: &str = "The day of the first dose touches the hours around the puncture in which none is given: give it before or after them, or on another day.";
/// Of the picture.
pub const PICTURE: &str = "In their order, not to scale. Each number is that of the list below.";
/// What is known around procedures.
pub const RULES: &str = "Around a puncture and other procedures";

/// What happens.
#[must_use]
pub const fn what(what: What) -> &'static str {
    match what {
        What::Platelets => "Platelets, at the latest",
        What::Start => "First dose",
        What::LastDose => "Last before the puncture, at the latest",
        What::Puncture => "Puncture",
        What::NextDose => "First after the puncture, at the earliest",
        What::Stop => "Last dose",
    }
}

/// The same where there is little room.
#[must_use]
pub const fn mark(what: What) -> &'static str {
    match what {
        What::Platelets => "Platelets",
        What::LastDose => "Before it",
        What::NextDose => "After it",
        What::Start | What::Puncture | What::Stop => self::what(what),
    }
}

/// "28 Feb", where there is little room.
#[must_use]
pub fn mark_day(at: At) -> String {
    let day = dates::day(at.date);
    let mut parts = day.split(' ');
    let (day, month) = (parts.next(), parts.next());
    let month = month.and_then(|month| month.get(..3));
    format!("{} {}", day.unwrap_or_default(), month.unwrap_or_default())
}

/// "15 h".
#[must_use]
pub fn gap(hours: Hours) -> String {
    format!("{hours} h")
}

/// A line of the list.
#[must_use]
pub fn event(event: &Event) -> String {
    let more = if event.hour_more {
        "; one hour more by the clock, which may go forward that night"
    } else {
        ""
    };
    format!("{}: {}{more}.", what(event.what), at(event.at))
}

fn at(at: At) -> String {
    let day = dates::weekday(at.date);
    match at.time {
        Some(time) => format!("{day}, {time}"),
        None => day,
    }
}

/// Why there is no timeline.
#[must_use]
pub fn refusal(refusal: PlanRefusal) -> String {
    match refusal {
        PlanRefusal::StopBeforeStart(start, stop) => format!(
            "The stop date, {}, is before the start date, {}: correct one of them. Nothing is dated until then.",
            dates::day(stop),
            dates::day(start)
        ),
        PlanRefusal::OffCalendar => {
            "A day that follows from these dates is past the calendar: correct them.".to_owned()
        }
    }
}

/// What is known of a procedure.
#[must_use]
pub fn rule(rule: Rule) -> String {
    let words = match rule {
        Rule::Before => {
            return format!(
                "A spinal or epidural puncture waits at least {BEFORE} h after {} once daily.",
                units(PROPHYLAXIS.units)
            );
        }
        Rule::BeforeOthers => {
            return format!(
                "After {} once daily {BEFORE_LOW} h, after a treatment dose {BEFORE_TREATMENT} h.",
                units(SAME_VOLUME)
            );
        }
        Rule::BeforeEngland => {
            return format!(
                "The sources disagree: NHS England's alert looks {BEFORE_ENGLAND} h ahead."
            );
        }
        Rule::BeforePolicy => {
            return format!("Followed here: {BEFORE} h, for a lumbar puncture too.");
        }
        Rule::After => {
            return format!("The next dose comes no sooner than {AFTER} h after the puncture.");
        }
        Rule::WholeDay => {
            "Where the time of the puncture is not set, its whole day counts: the last dose is reckoned from the midnight before it, the next one from the midnight after it."
        }
        Rule::Clocks => {
            "Hours are hours that pass. Where clocks go forward in between (Europe: last Sunday in March; North America: second Sunday in March) the clock shows one hour more."
        }
        Rule::Biopsy => "Biopsy of a muscle: neither of the two covers it. Ask locally.",
        Rule::Line => "Placing a line: no text was read on it. Ask locally.",
        Rule::Clots => "Clots after immunoglobulin: arterial ones within a day, venous ones later.",
    };
    words.to_owned()
}
