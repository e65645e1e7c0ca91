//! The next courses in words: days, totals, a year, reminders, vaccines, tapering.

use super::answers;
use super::dates::{day, days, span};
use crate::domain::bounds;
use crate::domain::exact::Overflow;
use crate::domain::ivig::cycles::reminders::{EARLY_HOURS, LATE_DAYS, Moment, Review, Sample};
use crate::domain::ivig::cycles::taper::{
    ONTARIO_YEARS, PERCENT_LESS, Taper, TaperRemark, TaperRow,
};
use crate::domain::ivig::cycles::vaccines::VaccineGap;
use crate::domain::ivig::cycles::year::{DAYS_A_YEAR, MONTHS_A_YEAR, PerYear, Rhythm};
use crate::domain::ivig::cycles::{
    CLOSER_DOSES, CLOSER_INTERVAL_DAYS, COURSES, CyclesRefusal, INTERVAL_DAYS, PlannedCourse,
    USUAL_INTERVAL_DAYS,
};
use crate::domain::quantity::Grams;
use crate::i18n::letters::at_the_beginning;
use crate::i18n::words::{Text, say, text};
use crate::i18n::words::{decimal, figure};

/// Title of the courses.
pub const TITLE: Text = text!("Next courses");
/// Title of what to look at in between.
pub const REMINDERS: Text = text!("Reminders");
/// Title of the ways to give less.
pub const TAPER: Text = text!("Ways to give less once it works");
/// Before there is a day.
pub const NO_FIRST_DAY: Text =
    text!("The dates wait for the first infusion day of the first course.");
/// Before there is a dose.
pub const NO_DOSE: Text = text!("The dates wait for a dose: there is none above.");
/// The grams are not yet an order.
pub const PLANNING: Text = text!(
    "Planning figures: the course above still waits for answers. Dates are proposals, no appointments."
);
/// How days are counted.
pub const CALENDAR: Text = text!("Counted in calendar days: a change of the clock moves nothing.");
/// What was given before is not known.
pub const BEFORE_UNKNOWN: Text =
    text!("What was given before this list is not known: the totals are of this list alone.");
/// Title of a year.
pub const YEAR: Text = text!("A year of it");
/// Title of the reviews.
pub const REVIEWS: Text = text!("Does it work?");
/// The stop is the clinician's.
pub const REVIEW_RULE: Text = text!("Fixed reminders; when to stop is left to the clinician.");
/// Others looked at the same months.
pub const REVIEW_STUDY: Text =
    text!("A study of several centres read its outcomes in the same months.");
/// Title of haemoglobin.
pub const HAEMOGLOBIN: Text = text!("Haemoglobin");
/// Title of vaccines.
pub const VACCINES: Text = text!("Live vaccines");
/// Opens the ways to give less.
pub const TAPER_OPENS: Text = text!("Options, each with its grams a year for this dosing weight");
/// How the grams were made.
pub const TAPER_ROUNDING: Text = text!(
    "Grams of a course before rounding to vials; grams of a year rounded half up to whole grams. Nothing that was read says which way comes first in this disease."
);

/// Why there is no list.
#[must_use]
pub fn refusal(refusal: CyclesRefusal) -> String {
    match refusal {
        CyclesRefusal::Courses => {
            say!("Type {} to {} courses.", COURSES.0, COURSES.1)
        }
        CyclesRefusal::InfusionDays => {
            let (from, to) = bounds::DAYS.possible;
            say!("A course has {from} to {to} infusion days.", from, to)
        }
        CyclesRefusal::Overlap => {
            text!("The interval is shorter than a course: the next one would begin before the last has ended. Type a longer interval.").to_owned()
        }
        CyclesRefusal::Interval => say!("Type an interval of {} to {} days.", INTERVAL_DAYS.0, INTERVAL_DAYS.1),
        CyclesRefusal::FirstDay => say!("Type a first day from the year {} on.", bounds::DATES_FROM_YEAR),
        CyclesRefusal::Grams => text!("A course of no grams has no dates.").to_owned(),
        CyclesRefusal::GivenSoFar => text!("What was given before can't be less than nothing.").to_owned(),
        CyclesRefusal::Unrepresentable => {
            text!("These figures are too large to be worked out exactly.").to_owned()
        }
    }
}

/// The rhythm of the list.
#[must_use]
pub fn interval(days: i64) -> String {
    say!("Every {days} days, from first day to first day.", days)
}

/// Courses closer than usual.
#[must_use]
pub fn closer() -> String {
    let (first, then) = CLOSER_DOSES;
    say!(
        "Under {USUAL_INTERVAL_DAYS} days: a pilot study gave courses every {CLOSER_INTERVAL_DAYS} days, {first} g/kg once and {then} g/kg after it.",
        USUAL_INTERVAL_DAYS,
        CLOSER_INTERVAL_DAYS,
        first,
        then
    )
}

/// The most, and how often.
#[must_use]
pub fn closer_cap() -> String {
    say!(
        "Ontario's maximum of {} g/kg a course is for monthly courses.",
        bounds::COURSE_CAP
    )
}

/// A course, its days, its grams, and the total up to it.
#[must_use]
pub fn course(course: &PlannedCourse, daily: &[Grams]) -> String {
    let so_far = match course.so_far {
        Some(total) => say!("{total} g so far", total),
        None => say!("{} g in this list", course.in_list),
    };
    say!(
        "Course {}: {}, {}, {}; {so_far}",
        course.number,
        days(&course.days),
        answers::days(daily),
        answers::in_all(course.grams),
        so_far
    )
}

/// A rhythm.
fn rhythm(rhythm: Rhythm) -> String {
    match rhythm {
        Rhythm::EveryDays(days) => say!("every {days} days", days),
        Rhythm::Monthly => text!("once a calendar month").to_owned(),
    }
}

/// Courses and grams of a year.
///
/// # Errors
/// [`Overflow`].
pub fn year(year: &PerYear) -> Result<String, Overflow> {
    let whole = year.courses.half_up(1)?;
    let exact = decimal(year.courses.half_up(HUNDRED)?, HUNDREDTHS);
    let in_brackets = if exact == figure(whole) {
        String::new()
    } else {
        say!(" ({exact})", exact)
    };
    Ok(say!(
        "{}: {whole} courses a year{in_brackets}, {} g a year",
        at_the_beginning(&rhythm(year.rhythm)),
        whole,
        in_brackets,
        year.whole_grams
    ))
}

const HUNDREDTHS: u32 = 2;
const HUNDRED: i64 = 10_i64.pow(HUNDREDTHS);

/// Why there are two.
#[must_use]
pub fn monthly_differs() -> String {
    say!(
        "Every {USUAL_INTERVAL_DAYS} days is not monthly: a month has 28 to 31 days, and a year {MONTHS_A_YEAR} of them. Say which is meant. A year of {DAYS_A_YEAR} days; grams rounded half up to whole grams.",
        USUAL_INTERVAL_DAYS,
        MONTHS_A_YEAR,
        DAYS_A_YEAR
    )
}

/// A day to look at the effect.
#[must_use]
pub fn review(review: &Review) -> String {
    let before = match (review.courses_before, review.after_list) {
        (1, true) => text!("the course of this list begins before it").to_owned(),
        (all, true) => say!("all {all} courses of this list begin before it", all),
        (1, false) => text!("course 1 begins before it").to_owned(),
        (some, false) => say!("courses 1 to {some} begin before it", some),
    };
    say!(
        "{} months after the first day: {}; {before}.",
        review.months,
        day(review.day),
        before
    )
}

/// Whether haemoglobin is to be measured by this rule.
#[must_use]
pub const fn haemoglobin(known: Option<bool>) -> Text {
    match known {
        Some(true) => text!("Blood group A, B or AB: measure haemoglobin on these days."),
        Some(false) => text!("Blood group O: not by this rule."),
        None => {
            text!(
                "It hangs on the blood group, which is not known. If it is A, B or AB, measure haemoglobin on these days; if it is O, not by this rule."
            )
        }
    }
}

/// Are the first courses of this list the patient's first?
#[must_use]
pub const fn first_courses(first: bool) -> Text {
    if first {
        text!("After the first two courses.")
    } else {
        text!(
            "The rule is for the patient's first two courses. Whether those of this list are, is not known here; the days are those of its first two."
        )
    }
}

/// A sample.
#[must_use]
pub fn sample(sample: &Sample) -> String {
    let when = span(sample.from, sample.to);
    match sample.moment {
        Moment::Baseline => say!("Baseline: before the first infusion on {when}.", when),
        Moment::Early => say!(
            "Course {}, {} to {} h after the end of its last infusion day: {when}.",
            sample.course,
            EARLY_HOURS.0,
            EARLY_HOURS.1,
            when
        ),
        Moment::Late => say!(
            "Course {}, day {} to {} after its first infusion day: {when}.",
            sample.course,
            LATE_DAYS.0,
            LATE_DAYS.1,
            when
        ),
    }
}

/// How it is counted.
pub const COUNTING: Text = text!(
    "The hours are counted from midnight at the end of the last infusion day, and stand as the days in which they fall; the first infusion day is day 0."
);
/// What the sources say of the time.
pub const CONFLICT_LABEL: Text = text!("A label has only the early sample.");
/// See [`CONFLICT_LABEL`].
pub const CONFLICT_STUDY: Text =
    text!("In the study most haemolysis was apparent only on day 5 to 10, after that sample.");

/// Before the two sources on vaccines.
#[must_use]
pub fn vaccines(gap: &VaccineGap) -> String {
    say!(
        "The sources disagree. Counted from the last infusion day of this list, {}:",
        day(gap.last)
    )
}

/// The gap in the United States.
#[must_use]
pub fn vaccines_us(gap: &VaccineGap) -> String {
    let (dose, months, from) = gap.united_states;
    say!(
        "United States: {months} months after {dose} g/kg before a vaccine against measles or chickenpox: from {}.",
        months,
        dose,
        day(from)
    )
}

/// The gap in Norway.
#[must_use]
pub fn vaccines_norway(gap: &VaccineGap) -> String {
    let (from, to) = gap.norway;
    say!(
        "Norway: 6 weeks to 3 months: from {} to {}; against measles up to 1 year: {}.",
        day(from),
        day(to),
        day(gap.norway_measles)
    )
}

/// A dose between two rows.
pub const VACCINES_BETWEEN: Text =
    text!("A dose between two rows of that table waits as long as the next larger one.");

/// A way to give less.
#[must_use]
pub fn taper(row: &TaperRow) -> String {
    let what = match row.taper {
        Taper::Usual => text!("where it starts from"),
        Taper::LongerInterval => text!("a longer interval"),
        Taper::OneGram | Taper::FourTenths => text!("a lower dose"),
        Taper::FifthLess => text!("the first step of the Norwegian handbook, for CIDP and MMN"),
    };
    say!(
        "{} g/kg every {} days, {what}: {} g a course, {} g a year",
        row.dose,
        row.taper.interval_days(),
        what,
        row.course,
        row.year.whole_grams
    )
}

/// A remark on tapering.
#[must_use]
pub fn taper_remark(remark: TaperRemark) -> String {
    match remark {
        TaperRemark::Ontario => say!(
            "Ontario: monthly for 3 to 6 months; if it works, stretch the interval and find the minimum effective dose over about {ONTARIO_YEARS} years. No figure found for the steps.",
            ONTARIO_YEARS
        ),
        TaperRemark::NerveDisease => say!(
            "The Norwegian handbook writes of CIDP and MMN, not of myositis: effect judged at 3 weeks, second course at 6 weeks, stop without effect; then {PERCENT_LESS} % less per course until relapse. Whether of the first or of the last course it does not say; the grams above are those of the first step, every {USUAL_INTERVAL_DAYS} days.",
            PERCENT_LESS,
            USUAL_INTERVAL_DAYS
        ),
        TaperRemark::Clinician => {
            text!("When to taper and when to stop is left to the clinician.").to_owned()
        }
    }
}
