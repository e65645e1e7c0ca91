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
use crate::i18n::words::{Text, say, text};

/// No stop date.
pub const NO_STOP: Text = text!("STOP DATE NOT SET");
/// Neither start nor stop nor puncture.
pub const NO_DATES: Text =
    text!("No start date and no puncture is set: nothing is dated, and no duration is filled in.");
/// Dates are no dose.
pub const NO_DOSE: Text = text!("No dose is decided: these days give none.");
/// The first dose may fall where none is given.
pub const START_NEAR: Text = text!(
    "The day of the first dose touches the hours around the puncture in which none is given: give it before or after them, or on another day."
);
/// Of the picture.
pub const PICTURE: Text =
    text!("In their order, not to scale. Each number is that of the list below.");
/// What is known around procedures.
pub const RULES: Text = text!("Around a puncture and other procedures");

/// What happens.
#[must_use]
pub const fn what(what: What) -> Text {
    match what {
        What::Platelets => text!("Platelets, at the latest"),
        What::Start => text!("First dose"),
        What::LastDose => text!("Last before the puncture, at the latest"),
        What::Puncture => text!("Puncture"),
        What::NextDose => text!("First after the puncture, at the earliest"),
        What::Stop => text!("Last dose"),
    }
}

/// The same where there is little room.
#[must_use]
pub const fn mark(what: What) -> Text {
    match what {
        What::Platelets => text!("Platelets"),
        What::LastDose => text!("Before it"),
        What::NextDose => text!("After it"),
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
    say!("{} {}", day.unwrap_or_default(), month.unwrap_or_default())
}

/// "15 h".
#[must_use]
pub fn gap(hours: Hours) -> String {
    say!("{hours} h", hours)
}

/// A line of the list.
#[must_use]
pub fn event(event: &Event) -> String {
    let more = if event.hour_more {
        text!("; one hour more by the clock, which may go forward that night")
    } else {
        Text::EMPTY
    };
    say!("{}: {}{more}.", what(event.what), at(event.at), more)
}

fn at(at: At) -> String {
    let day = dates::weekday(at.date);
    match at.time {
        Some(time) => say!("{day}, {time}", day, time),
        None => day,
    }
}

/// Why there is no timeline.
#[must_use]
pub fn refusal(refusal: PlanRefusal) -> String {
    match refusal {
        PlanRefusal::StopBeforeStart(start, stop) => say!(
            "The stop date, {}, is before the start date, {}: correct one of them. Nothing is dated until then.",
            dates::day(stop),
            dates::day(start)
        ),
        PlanRefusal::OffCalendar => {
            text!("A day that follows from these dates is past the calendar: correct them.")
                .to_owned()
        }
    }
}

/// What is known of a procedure.
#[must_use]
pub fn rule(rule: Rule) -> String {
    let words = match rule {
        Rule::Before => {
            return say!(
                "A spinal or epidural puncture waits at least {BEFORE} h after {} once daily.",
                BEFORE,
                units(PROPHYLAXIS.units)
            );
        }
        Rule::BeforeOthers => {
            return say!(
                "After {} once daily {BEFORE_LOW} h, after a treatment dose {BEFORE_TREATMENT} h.",
                units(SAME_VOLUME),
                BEFORE_LOW,
                BEFORE_TREATMENT
            );
        }
        Rule::BeforeEngland => {
            return say!(
                "The sources disagree: NHS England's alert looks {BEFORE_ENGLAND} h ahead.",
                BEFORE_ENGLAND
            );
        }
        Rule::BeforePolicy => {
            return say!(
                "Followed here: {BEFORE} h, for a lumbar puncture too.",
                BEFORE
            );
        }
        Rule::After => {
            return say!(
                "The next dose comes no sooner than {AFTER} h after the puncture.",
                AFTER
            );
        }
        Rule::WholeDay => {
            text!(
                "Where the time of the puncture is not set, its whole day counts: the last dose is reckoned from the midnight before it, the next one from the midnight after it."
            )
        }
        Rule::Clocks => {
            text!(
                "Hours are hours that pass. Where clocks go forward in between (Europe: last Sunday in March; North America: second Sunday in March) the clock shows one hour more."
            )
        }
        Rule::Biopsy => text!("Biopsy of a muscle: neither of the two covers it. Ask locally."),
        Rule::Line => text!("Placing a line: no text was read on it. Ask locally."),
        Rule::Clots => {
            text!("Clots after immunoglobulin: arterial ones within a day, venous ones later.")
        }
    };
    words.to_owned()
}
