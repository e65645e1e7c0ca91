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
use crate::domain::number::decimal_text;
use crate::domain::quantity::Grams;

/// Title of the courses.
pub const TITLE: &str = "Next courses";
/// Title of what to look at in between.
pub const REMINDERS: &str = "Reminders";
/// Title of the ways to give less.
pub const TAPER: &str = "Ways to give less once it works";
/// Before there is a day.
pub const NO_FIRST_DAY: &str = "The dates wait for the first infusion day of the first course.";
/// Before there is a dose.
pub const NO_DOSE: &str = "The dates wait for a dose: there is none above.";
/// The grams are not yet an order.
pub const PLANNING: &str = "Planning figures: the course above still waits for answers. Dates are proposals, no appointments.";
/// How days are counted.
pub const CALENDAR: &str = "Counted in calendar days: a change of the clock moves nothing.";
/// What was given before is not known.
pub const BEFORE_UNKNOWN: &str =
    "What was given before this list is not known: the totals are of this list alone.";
/// Title of a year.
pub const YEAR: &str = "A year of it";
/// Title of the reviews.
pub const REVIEWS: &str = "Does it work?";
/// The stop is the clinician's.
pub const REVIEW_RULE: &str = "Fixed reminders; when to stop is left to the clinician.";
/// Others looked at the same months.
pub const REVIEW_STUDY: &str = "A study of several centres read its outcomes in the same months.";
/// Title of haemoglobin.
pub const HAEMOGLOBIN: &str = "Haemoglobin";
/// Title of vaccines.
pub const VACCINES: &str = "Live vaccines";
/// Opens the ways to give less.
pub const TAPER_OPENS: &str = "Options, each with its grams a year for this dosing weight";
/// How the grams were made.
pub const TAPER_ROUNDING: &str = "Grams of a course before rounding to vials; grams of a year rounded half up to whole grams. Nothing that was read says which way comes first in this disease.";

/// Why there is no list.
#[must_use]
pub fn refusal(refusal: CyclesRefusal) -> String {
    match refusal {
        CyclesRefusal::Courses => {
            format!("Type {} to {} courses.", COURSES.0, COURSES.1)
        }
        CyclesRefusal::InfusionDays => {
            let (from, to) = bounds::DAYS.possible;
            format!("A course has {from} to {to} infusion days.")
        }
        CyclesRefusal::Overlap => {
            "The interval is shorter than a course: the next one would begin before the last has ended. Type a longer interval.".to_owned()
        }
        CyclesRefusal::Interval => format!(
            "Type an interval of {} to {} days.",
            INTERVAL_DAYS.0, INTERVAL_DAYS.1
        ),
        CyclesRefusal::FirstDay => format!(
            "Type a first day from the year {} on.",
            bounds::DATES_FROM_YEAR
        ),
        CyclesRefusal::Grams => "A course of no grams has no dates.".to_owned(),
        CyclesRefusal::GivenSoFar => "What was given before can't be less than nothing.".to_owned(),
        CyclesRefusal::Unrepresentable => {
            "These figures are too large to be worked out exactly.".to_owned()
        }
    }
}

/// The rhythm of the list.
#[must_use]
pub fn interval(days: i64) -> String {
    format!("Every {days} days, from first day to first day.")
}

/// Courses closer than usual.
#[must_use]
pub fn closer() -> String {
    let (first, then) = CLOSER_DOSES;
    format!(
        "Under {USUAL_INTERVAL_DAYS} days: a pilot study gave courses every {CLOSER_INTERVAL_DAYS} days, {first} g/kg once and {then} g/kg after it."
    )
}

/// The most, and how often.
#[must_use]
pub fn closer_cap() -> String {
    format!(
        "Ontario's maximum of {} g/kg a course is for monthly courses.",
        bounds::COURSE_CAP
    )
}

/// A course, its days, its grams, and the total up to it.
#[must_use]
pub fn course(course: &PlannedCourse, daily: &[Grams]) -> String {
    let so_far = match course.so_far {
        Some(total) => format!("{total} g so far"),
        None => format!("{} g in this list", course.in_list),
    };
    format!(
        "Course {}: {}, {}, {}; {so_far}",
        course.number,
        days(&course.days),
        answers::days(daily),
        answers::in_all(course.grams)
    )
}

/// A rhythm.
fn rhythm(rhythm: Rhythm) -> String {
    match rhythm {
        Rhythm::EveryDays(days) => format!("every {days} days"),
        Rhythm::Monthly => "once a calendar month".to_owned(),
    }
}

/// Courses and grams of a year.
///
/// # Errors
/// [`Overflow`].
pub fn year(year: &PerYear) -> Result<String, Overflow> {
    let whole = year.courses.half_up(1)?;
    let exact = decimal_text(year.courses.half_up(HUNDRED)?, HUNDREDTHS);
    let in_brackets = if exact == whole.to_string() {
        String::new()
    } else {
        format!(" ({exact})")
    };
    Ok(format!(
        "{}: {whole} courses a year{in_brackets}, {} g a year",
        upper(&rhythm(year.rhythm)),
        year.whole_grams
    ))
}

const HUNDREDTHS: u32 = 2;
const HUNDRED: i64 = 10_i64.pow(HUNDREDTHS);

fn upper(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// Why there are two.
#[must_use]
pub fn monthly_differs() -> String {
    format!(
        "Every {USUAL_INTERVAL_DAYS} days is not monthly: a month has 28 to 31 days, and a year {MONTHS_A_YEAR} of them. Say which is meant. A year of {DAYS_A_YEAR} days; grams rounded half up to whole grams."
    )
}

/// A day to look at the effect.
#[must_use]
pub fn review(review: &Review) -> String {
    let before = match (review.courses_before, review.after_list) {
        (1, true) => "the course of this list begins before it".to_owned(),
        (all, true) => format!("all {all} courses of this list begin before it"),
        (1, false) => "course 1 begins before it".to_owned(),
        (some, false) => format!("courses 1 to {some} begin before it"),
    };
    format!(
        "{} months after the first day: {}; {before}.",
        review.months,
        day(review.day)
    )
}

/// Whether haemoglobin is to be measured by this rule.
#[must_use]
pub const fn haemoglobin(known: Option<bool>) -> &'static str {
    match known {
        Some(true) => "Blood group A, B or AB: measure haemoglobin on these days.",
        Some(false) => "Blood group O: not by this rule.",
        None => {
            "It hangs on the blood group, which is not known. If it is A, B or AB, measure haemoglobin on these days; if it is O, not by this rule."
        }
    }
}

/// Are the first courses of this list the patient's first?
#[must_use]
pub const fn first_courses(first: bool) -> &'static str {
    if first {
        "After the first two courses."
    } else {
        "The rule is for the patient's first two courses. Whether those of this list are, is not known here; the days are those of its first two."
    }
}

/// A sample.
#[must_use]
pub fn sample(sample: &Sample) -> String {
    let when = span(sample.from, sample.to);
    match sample.moment {
        Moment::Baseline => format!("Baseline: before the first infusion on {when}."),
        Moment::Early => format!(
            "Course {}, {} to {} h after the end of its last infusion day: {when}.",
            sample.course, EARLY_HOURS.0, EARLY_HOURS.1
        ),
        Moment::Late => format!(
            "Course {}, day {} to {} after its first infusion day: {when}.",
            sample.course, LATE_DAYS.0, LATE_DAYS.1
        ),
    }
}

/// How it is counted.
pub const COUNTING: &str = "The hours are counted from midnight at the end of the last infusion day, and stand as the days in which they fall; the first infusion day is day 0.";
/// What the sources say of the time.
pub const CONFLICT_LABEL: &str = "A label has only the early sample.";
/// See [`CONFLICT_LABEL`].
pub const CONFLICT_STUDY: &str =
    "In the study most haemolysis was apparent only on day 5 to 10, after that sample.";

/// Before the two sources on vaccines.
#[must_use]
pub fn vaccines(gap: &VaccineGap) -> String {
    format!(
        "The sources disagree. Counted from the last infusion day of this list, {}:",
        day(gap.last)
    )
}

/// The gap in the United States.
#[must_use]
pub fn vaccines_us(gap: &VaccineGap) -> String {
    let (dose, months, from) = gap.united_states;
    format!(
        "United States: {months} months after {dose} g/kg before a vaccine against measles or chickenpox: from {}.",
        day(from)
    )
}

/// The gap in Norway.
#[must_use]
pub fn vaccines_norway(gap: &VaccineGap) -> String {
    let (from, to) = gap.norway;
    format!(
        "Norway: 6 weeks to 3 months: from {} to {}; against measles up to 1 year: {}.",
        day(from),
        day(to),
        day(gap.norway_measles)
    )
}

/// A dose between two rows.
pub const VACCINES_BETWEEN: &str =
    "A dose between two rows of that table waits as long as the next larger one.";

/// A way to give less.
#[must_use]
pub fn taper(row: &TaperRow) -> String {
    let what = match row.taper {
        Taper::Usual => "where it starts from",
        Taper::LongerInterval => "a longer interval",
        Taper::OneGram | Taper::FourTenths => "a lower dose",
        Taper::FifthLess => "the first step of the Norwegian handbook, for CIDP and MMN",
    };
    format!(
        "{} g/kg every {} days, {what}: {} g a course, {} g a year",
        row.dose,
        row.taper.interval_days(),
        row.course,
        row.year.whole_grams
    )
}

/// A remark on tapering.
#[must_use]
pub fn taper_remark(remark: TaperRemark) -> String {
    match remark {
        TaperRemark::Ontario => format!(
            "Ontario: monthly for 3 to 6 months; if it works, stretch the interval and find the minimum effective dose over about {ONTARIO_YEARS} years. No figure found for the steps."
        ),
        TaperRemark::NerveDisease => format!(
            "The Norwegian handbook writes of CIDP and MMN, not of myositis: effect judged at 3 weeks, second course at 6 weeks, stop without effect; then {PERCENT_LESS} % less per course until relapse. Whether of the first or of the last course it does not say; the grams above are those of the first step, every {USUAL_INTERVAL_DAYS} days."
        ),
        TaperRemark::Clinician => {
            "When to taper and when to stop is left to the clinician.".to_owned()
        }
    }
}
