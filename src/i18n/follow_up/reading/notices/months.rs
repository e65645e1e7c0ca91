//! What is to be looked at with the months: haemoglobin, weight, the review, the ceiling of strength.

use crate::domain::ivig::cycles::reminders::{EARLY_HOURS, FIRST_COURSES, LATE_DAYS, Moment};
use crate::domain::quantity::Unit;
use crate::domain::quantity::unit::{Kilogram, Percent};
use crate::domain::response::notices::ceiling::Ceiling;
use crate::domain::response::notices::haemoglobin::{self, Due, Fall};
use crate::domain::response::notices::review::{self, CountedFrom, ReviewDay};
use crate::domain::response::notices::weight::{Before, Change};
use crate::domain::response::quantities::unit::GramPerLitre;
use crate::i18n::dates::{day, span};
use crate::i18n::words::{Text, say, text};

pub(super) fn fall(fall: &Fall) -> String {
    let unit = GramPerLitre::SYMBOL;
    say!(
        "By {} {unit}: {} {unit} on {}, {} {unit} on {}, after the course that began on {}. How much of a fall is too much is not known here; in a study most haemolysis after immunoglobulin was apparent only on day 5 to 10.",
        fall.by,
        unit,
        fall.before.1,
        day(fall.before.0),
        fall.after.1,
        day(fall.after.0),
        day(fall.course.first)
    )
}

pub(super) const fn due_title(due: &Due) -> Text {
    match due.standing {
        haemoglobin::Standing::Open if due.group_known => text!("Measure haemoglobin now"),
        haemoglobin::Standing::Open => {
            text!("Measure haemoglobin now, unless the blood group is O")
        }
        haemoglobin::Standing::Missed => text!("No haemoglobin was entered after a course"),
        haemoglobin::Standing::Ahead => text!("Haemoglobin to come"),
        haemoglobin::Standing::Undated => text!("Haemoglobin on these days"),
    }
}

pub(super) fn due(due: &Due) -> String {
    let moment = match due.sample.moment {
        Moment::Baseline => text!("before the first infusion").to_owned(),
        Moment::Early => say!(
            "{} to {} h after the end of its last infusion day",
            EARLY_HOURS.0,
            EARLY_HOURS.1
        ),
        Moment::Late => say!(
            "day {} to {} after its first infusion day",
            LATE_DAYS.0,
            LATE_DAYS.1
        ),
    };
    let group = if due.group_known {
        Text::EMPTY
    } else {
        text!(" The blood group is not known: this is for A, B and AB; for O not by this rule.")
    };
    let early = if due.early_undated {
        text!(
            " Over how many days the course was given is not known, so that the early sample has no date."
        )
    } else {
        Text::EMPTY
    };
    say!(
        "Course {} of those entered, begun on {}: {}, {moment}. The rule is for the first {FIRST_COURSES} courses; whether those entered are the patient’s first is not known here.{group}{early}",
        due.sample.course,
        day(due.first),
        span(due.sample.from, due.sample.to),
        moment,
        FIRST_COURSES,
        group,
        early
    )
}

pub(super) fn weight(change: &Change) -> String {
    let unit = Kilogram::SYMBOL;
    let before = match change.before {
        Before::OfTheDose => text!("the weight that the dose is made from").to_owned(),
        Before::OfVisit(first) => say!("that of {}", day(first)),
    };
    let sign = if change.now > change.then {
        "+"
    } else {
        Text::EMPTY.get()
    };
    say!(
        "{} {unit} on {}, against {} {unit}, {before} ({sign}{} {}). Make the dose anew.",
        change.now,
        unit,
        day(change.day),
        change.then,
        before,
        sign,
        change.percent,
        Percent::SYMBOL
    )
}

pub(super) const fn review_title(standing: review::Standing) -> Text {
    match standing {
        review::Standing::Due => text!("Look at the effect now"),
        review::Standing::Passed => text!("No visit near the day to look at the effect"),
        review::Standing::Ahead => text!("A day to look at the effect is to come"),
        review::Standing::Undated => text!("Look at the effect on this day"),
        review::Standing::Done(_) => text!("The effect was looked at"),
    }
}

pub(super) fn review(review: &ReviewDay) -> String {
    let from = match review.from {
        CountedFrom::FirstCourse => text!("the first course entered"),
        CountedFrom::FirstVisit => text!("the first visit"),
    };
    let standing = match review.standing {
        review::Standing::Due => text!("no visit was assessed from then on").to_owned(),
        review::Standing::Passed => say!(
            "the nearest assessed visit is more than {} days away",
            review::WITHIN_DAYS
        ),
        review::Standing::Ahead => text!("to come").to_owned(),
        review::Standing::Undated => text!("whether it has passed is not known here").to_owned(),
        review::Standing::Done(visit) => say!("assessed on {}", day(visit)),
    };
    say!(
        "{} months after {from}: {}; {standing}. When to stop is left to the clinician.",
        review.months,
        from,
        day(review.day),
        standing
    )
}

pub(super) fn ceiling(ceiling: &Ceiling) -> String {
    let (strength, sides) = ceiling.strength;
    say!(
        "At the first visit the strength was {strength} of {} points. Full strength from there earns {} of the {} points that the improvement score has for it. Very mild weakness gives a ceiling effect: in a study of myositis one patient was left out for this.",
        strength,
        sides.most(),
        ceiling.available,
        ceiling.most
    )
}
