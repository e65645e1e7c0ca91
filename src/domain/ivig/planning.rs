//! What a clinician may set for the plan of a course and of those that follow, with its limits: none of it changes the
//! grams that are prescribed.

use chrono::NaiveDate as Date;

use super::cycles;
use crate::domain::bounds::{self, Entry, Guardrail};
use crate::domain::case::{Case, Confirmation};
use crate::domain::clock::Clock;
use crate::domain::quantity::{Courses, Days, Grams, Percent, Quantity, Unit, unit};
use crate::domain::refusal::{Field, Reading, Reason, Refusal};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of the limits, and of what is filled in.
pub const LIMITS: Citation = cite(
    SourceId::Policy,
    "limits of planning a course",
    Status::Policy,
);

/// How far a plan in whole vials may be off the exact dose.
pub const TOLERANCE: Guardrail<unit::Percent> =
    Guardrail::new("tolerance", (0, 200), (0, 200), LIMITS);
/// Unless another is set: what passes without being confirmed.
pub const USUAL_TOLERANCE: Percent = Percent::scaled(bounds::ROUNDING_CONFIRM_OVER_PERCENT * 10);
/// The most on a day that a user may set.
pub const DAY_CAP: Guardrail<unit::Gram> = Guardrail::new(
    "most on a day",
    (5_000_000, 300_000_000),
    (5_000_000, 300_000_000),
    LIMITS,
);
/// Days from one course to the next.
pub const INTERVAL: Guardrail<unit::Day> = Guardrail::new(
    "interval",
    cycles::INTERVAL_DAYS,
    cycles::INTERVAL_DAYS,
    LIMITS,
);
/// Every 4 weeks.
pub const USUAL_INTERVAL: Days = Days::scaled(cycles::USUAL_INTERVAL_DAYS);
/// How many courses are planned at once.
pub const COURSES: Guardrail<unit::Course> =
    Guardrail::new("courses", cycles::COURSES, cycles::COURSES, LIMITS);
/// Unless another number is set: half a year, to the second review.
pub const USUAL_COURSES: Courses = Courses::scaled(7);
/// Immunoglobulin given before.
pub const GIVEN_SO_FAR: Guardrail<unit::Gram> = Guardrail::new(
    "given so far",
    (0, 100_000_000_000),
    (0, 100_000_000_000),
    LIMITS,
);

/// Blood group, by the antigens of the red cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BloodGroup {
    /// A.
    A,
    /// B.
    B,
    /// A and B.
    Ab,
    /// Neither.
    O,
}

/// All of them.
pub const BLOOD_GROUPS: [BloodGroup; 4] =
    [BloodGroup::A, BloodGroup::B, BloodGroup::Ab, BloodGroup::O];

/// The most days that a course has.
const MOST_DAYS: usize = 5;

/// A plan of whole vials that was chosen: the grams of each day, the smaller ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenDays {
    amounts: [Option<Grams>; MOST_DAYS],
}

impl ChosenDays {
    /// `None` for no days or too many, for a day without grams, and for days that do not stand the smaller first.
    #[must_use]
    pub fn new(days: &[Grams]) -> Option<Self> {
        let real = days.iter().all(|day| day.get() > 0) && days.is_sorted();
        let few = !days.is_empty() && days.len() <= MOST_DAYS;
        let mut amounts = [None; MOST_DAYS];
        for (place, day) in amounts.iter_mut().zip(days) {
            *place = Some(*day);
        }
        (real && few).then_some(Self { amounts })
    }

    /// The grams of each day.
    #[must_use]
    pub fn amounts(&self) -> Vec<Grams> {
        self.amounts.into_iter().flatten().collect()
    }
}

/// What was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planning {
    /// How far a plan in whole vials may be off the exact dose.
    pub tolerance: Reading<Percent>,
    /// The most on a day.
    pub day_cap: Reading<Grams>,
    /// When the infusion starts.
    pub start: Reading<Clock>,
    /// From one course to the next.
    pub interval: Reading<Days>,
    /// How many courses.
    pub courses: Reading<Courses>,
    /// Given before these courses.
    pub given_so_far: Reading<Grams>,
}

impl Default for Planning {
    fn default() -> Self {
        Self {
            tolerance: Reading::Unknown,
            day_cap: Reading::Unknown,
            start: Reading::Unknown,
            interval: Reading::Unknown,
            courses: Reading::Unknown,
            given_so_far: Reading::Unknown,
        }
    }
}

impl Planning {
    /// Reads the text of a field that belongs here; others are left as they are.
    pub fn read(&mut self, field: Field, entry: Entry<'_>, text: &str) {
        if field == Field::Tolerance {
            self.tolerance = within(&TOLERANCE, field, entry);
        } else if field == Field::DayCap {
            self.day_cap = within(&DAY_CAP, field, entry);
        } else if field == Field::StartTime {
            self.start = time(field, text);
        } else if field == Field::Interval {
            self.interval = within(&INTERVAL, field, entry);
        } else if field == Field::Courses {
            self.courses = within(&COURSES, field, entry);
        } else if field == Field::GivenSoFar {
            self.given_so_far = within(&GIVEN_SO_FAR, field, entry);
        }
    }

    /// What can't be taken. It takes away the plan that it belongs to, and not the grams.
    pub fn refusals(&self) -> impl Iterator<Item = Refusal> {
        let all = [
            self.tolerance.refusal(),
            self.day_cap.refusal(),
            self.start.refusal(),
            self.interval.refusal(),
            self.courses.refusal(),
            self.given_so_far.refusal(),
        ];
        all.into_iter().flatten()
    }
}

fn within<U: Unit>(
    guardrail: &Guardrail<U>,
    field: Field,
    entry: Entry<'_>,
) -> Reading<Quantity<U>> {
    bounds::reading_from_zero(field, entry, |value| bounds::out_of_range(guardrail, value))
}

/// A time of the day, for the field that it is typed in.
pub(in crate::domain) fn time(field: Field, text: &str) -> Reading<Clock> {
    match (text.trim(), Clock::parse(text.trim())) {
        ("", _) => Reading::Unknown,
        (_, Some(clock)) => Reading::Known(clock),
        (_, None) => Reading::Refused(Refusal::new(field, Reason::NotATime)),
    }
}

impl Case {
    /// The question about a first infusion day that is past, until it is confirmed.
    #[must_use]
    pub fn past_day_to_confirm(&self) -> Option<Confirmation> {
        let day = self.date(Field::FirstDay).known()?;
        let asked = Confirmation::PastDay(day);
        (is_past(day, self.today) && !self.confirmed.contains(&asked)).then_some(asked)
    }

    /// The first infusion day, once it is not past or that is confirmed.
    #[must_use]
    pub fn first_day(&self) -> Option<Date> {
        let day = self.date(Field::FirstDay).known()?;
        self.past_day_to_confirm().is_none().then_some(day)
    }
}

/// A first day that lies before today.
fn is_past(first_day: Date, today: Option<Date>) -> bool {
    today.is_some_and(|today| first_day < today)
}
