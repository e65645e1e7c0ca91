//! What the visits point to: things to look at, to measure or to know, each with where it comes from. What to do is the
//! clinician's.
//!
//! Sources: each kind of notice has its own file. Traps: what is not entered is not known, and never "no"; without the day
//! of today nothing is due and nothing has passed; a notice says what the visits show, and no cause.

pub mod apart;
pub mod ceiling;
pub mod haemoglobin;
pub mod less;
pub mod review;
pub mod taper;
pub mod weight;

use chrono::NaiveDate;

use super::course::Course;
use super::visit::{Followed, Given};
use crate::domain::exact::Overflow;
use crate::domain::ivig::cautions::BloodGroup;
use crate::domain::quantity::Kilograms;
use crate::domain::sources::Citation;

/// What is known beside the visits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The actual weight that the dose is made from: as it was typed, not an adjusted one.
    pub dose_weight: Option<Kilograms>,
    /// Blood group.
    pub blood_group: Option<BloodGroup>,
    /// The day of today.
    pub today: Option<NaiveDate>,
}

/// What the visits point to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Worse after less treatment.
    RelapseOnTaper(Box<taper::Relapse>),
    /// Haemoglobin is lower after a course than before it.
    HaemoglobinFell(haemoglobin::Fall),
    /// The enzyme is better, and the strength is not.
    EnzymeBetterStrengthNot(Box<apart::Apart>),
    /// The strength is better, and the enzyme, which is over its limit, is not.
    StrengthBetterEnzymeNot(Box<apart::Apart>),
    /// Haemoglobin is to be measured.
    HaemoglobinDue(haemoglobin::Due),
    /// The weight is another one than the dose is made from.
    WeightChanged(weight::Change),
    /// A day to look at the effect.
    Review(review::ReviewDay),
    /// The strength at the first visit leaves little to be gained.
    CeilingEffect(ceiling::Ceiling),
}

/// How much a notice asks for, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The patient may be worse than it seems, or harmed.
    Concern,
    /// Something is to be done now.
    ToDo,
    /// To know: something to come, or how to read what is there.
    ToKnow,
}

impl Notice {
    /// How much it asks for.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::RelapseOnTaper(_)
            | Self::HaemoglobinFell(_)
            | Self::EnzymeBetterStrengthNot(_) => Severity::Concern,
            Self::HaemoglobinDue(due) => match due.standing {
                haemoglobin::Standing::Open | haemoglobin::Standing::Missed => Severity::ToDo,
                haemoglobin::Standing::Ahead | haemoglobin::Standing::Undated => Severity::ToKnow,
            },
            Self::WeightChanged(_) => Severity::ToDo,
            Self::Review(review) => match review.standing {
                review::Standing::Due | review::Standing::Passed => Severity::ToDo,
                review::Standing::Ahead | review::Standing::Undated | review::Standing::Done(_) => {
                    Severity::ToKnow
                }
            },
            Self::StrengthBetterEnzymeNot(_) | Self::CeilingEffect(_) => Severity::ToKnow,
        }
    }

    /// Where it comes from; never nothing.
    #[must_use]
    pub fn sources(&self) -> Vec<Citation> {
        match self {
            Self::RelapseOnTaper(relapse) => relapse.sources(),
            Self::HaemoglobinFell(_) => haemoglobin::FELL_SOURCES.to_vec(),
            Self::EnzymeBetterStrengthNot(apart) => apart.sources(&apart::ENZYME_BETTER_SOURCES),
            Self::StrengthBetterEnzymeNot(apart) => apart.sources(&apart::STRENGTH_BETTER_SOURCES),
            Self::HaemoglobinDue(due) => due.sources(),
            Self::WeightChanged(_) => vec![weight::SOURCE],
            Self::Review(_) => review::SOURCES.to_vec(),
            Self::CeilingEffect(_) => ceiling::SOURCES.to_vec(),
        }
    }
}

/// What the visits of a course point to, in order of severity.
///
/// # Errors
/// [`Overflow`], which no values within their limits reach.
pub fn notices(
    course: &Course,
    followed: Followed,
    context: &Context,
) -> Result<Vec<Notice>, Overflow> {
    let mut notices = Vec::new();
    let relapse = taper::relapse(course, followed)?;
    notices.extend(relapse.map(|relapse| Notice::RelapseOnTaper(Box::new(relapse))));
    notices.extend(haemoglobin::fall(course)?.map(Notice::HaemoglobinFell));
    notices.extend(apart::apart(course, followed)?);
    let due = haemoglobin::due(course, context.blood_group, context.today)?;
    notices.extend(due.into_iter().map(Notice::HaemoglobinDue));
    notices.extend(weight::change(course, context.dose_weight)?.map(Notice::WeightChanged));
    let reviews = review::reviews(course, context.today);
    notices.extend(reviews.into_iter().map(Notice::Review));
    notices.extend(ceiling::ceiling(course)?.map(Notice::CeilingEffect));
    // Stable: within one severity they stay as they stand above.
    notices.sort_by_key(Notice::severity);
    Ok(notices)
}

/// The courses of immunoglobulin that were entered, by their first day. A course that two visits name is one: what the
/// later one says counts, and its number of days stays known where the later one leaves it out.
#[must_use]
pub fn given(course: &Course) -> Vec<Given> {
    let mut entered: Vec<Given> = course
        .visits()
        .iter()
        .filter_map(|visit| visit.ivig)
        .collect();
    entered.sort_by_key(|given| given.first);
    let mut courses: Vec<Given> = Vec::new();
    for next in entered {
        match courses.last_mut() {
            Some(last) if last.first == next.first => {
                *last = Given {
                    days: next.days.or(last.days),
                    ..next
                };
            }
            Some(_) | None => courses.push(next),
        }
    }
    courses
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;
    use crate::domain::quantity::{Days, EnzymeUnits, whole_grams};
    use crate::domain::response::mmt8::Sides;
    use crate::domain::response::quantities::{DailyMilligrams, GramsPerLitre, StrengthPoints};
    use crate::domain::response::visit::Visit;

    fn day(text: &str) -> NaiveDate {
        parse(text).unwrap()
    }

    fn of(on: &str, days: Option<i64>, grams: u16) -> Visit {
        let mut visit = Visit::on(day(on));
        visit.ivig = Some(Given {
            first: day("2026-01-05"),
            days: days.map(Days::scaled),
            grams: whole_grams(grams),
        });
        visit
    }

    #[test]
    fn a_course_that_two_visits_name_is_one_as_the_later_one_says_it() {
        let mut other = of("2026-02-05", None, 120);
        if let Some(given) = &mut other.ivig {
            given.first = day("2026-01-04");
        }
        let visits = vec![
            other,
            of("2026-01-05", Some(3), 120),
            of("2026-01-07", None, 80),
        ];
        let courses = given(&Course::new(visits).unwrap());
        let shown: Vec<_> = courses
            .iter()
            .map(|one| (one.first, one.days.map(Days::get), one.grams))
            .collect();
        assert_eq!(
            shown,
            [
                (day("2026-01-04"), None, whole_grams(120)),
                (day("2026-01-05"), Some(3), whole_grams(80)),
            ]
        );
    }

    #[test]
    fn what_asks_for_the_most_comes_first_and_everything_has_a_source() {
        let mut first = of("2026-01-05", Some(3), 120);
        first.measured.strength = Some((StrengthPoints::scaled(140_000), Sides::Both));
        first.measured.enzyme = Some(EnzymeUnits::scaled(8_000_000));
        first.weight = Some(Kilograms::scaled(60_000));
        first.haemoglobin = Some(GramsPerLitre::scaled(140_000));
        first.prednisolone = Some(DailyMilligrams::scaled(40_000));
        let mut last = of("2026-01-14", Some(3), 120);
        last.measured.strength = Some((StrengthPoints::scaled(120_000), Sides::Both));
        last.measured.enzyme = Some(EnzymeUnits::scaled(2_000_000));
        last.weight = Some(Kilograms::scaled(50_000));
        last.haemoglobin = Some(GramsPerLitre::scaled(120_000));
        last.prednisolone = Some(DailyMilligrams::scaled(20_000));
        let course = Course::new(vec![last, first]).unwrap();
        let followed = Followed {
            limit: Some(EnzymeUnits::scaled(200_000)),
            ..Followed::default()
        };
        let context = Context {
            today: Some(day("2026-01-20")),
            ..Context::default()
        };
        let all = notices(&course, followed, &context).unwrap();
        let names: Vec<&str> = all
            .iter()
            .map(|notice| match notice {
                Notice::RelapseOnTaper(_) => "relapse",
                Notice::HaemoglobinFell(_) => "fell",
                Notice::EnzymeBetterStrengthNot(_) => "enzyme",
                Notice::StrengthBetterEnzymeNot(_) => "strength",
                Notice::HaemoglobinDue(_) => "due",
                Notice::WeightChanged(_) => "weight",
                Notice::Review(_) => "review",
                Notice::CeilingEffect(_) => "ceiling",
            })
            .collect();
        assert_eq!(
            names,
            [
                "relapse", "fell", "enzyme", "due", "weight", "review", "review", "ceiling"
            ]
        );
        assert!(all.iter().all(|notice| !notice.sources().is_empty()));
        let severities: Vec<Severity> = all.iter().map(Notice::severity).collect();
        assert!(severities.is_sorted());
        // The late sample was taken; the early one, to 11 January, was missed.
        assert_eq!(severities[3], Severity::ToDo);
        // Both reviews are ahead in January; in May the first one is due.
        assert_eq!(severities[5], Severity::ToKnow);
        let may = Context {
            today: Some(day("2026-05-20")),
            ..context
        };
        let later = notices(&course, followed, &may).unwrap();
        let review = later
            .iter()
            .find(|notice| matches!(notice, Notice::Review(_)));
        assert_eq!(review.map(Notice::severity), Some(Severity::ToDo));
    }

    #[test]
    fn what_is_only_to_know_stands_behind_what_is_to_be_done() {
        let visit = |on: &str, strength, weight| {
            let mut visit = Visit::on(day(on));
            visit.measured.strength = Some((StrengthPoints::scaled(strength), Sides::Both));
            visit.measured.enzyme = Some(EnzymeUnits::scaled(8_000_000));
            visit.weight = Some(Kilograms::scaled(weight));
            visit
        };
        let visits = vec![
            visit("2026-01-05", 90_000, 60_000),
            visit("2026-02-05", 120_000, 80_000),
        ];
        let followed = Followed {
            limit: Some(EnzymeUnits::scaled(200_000)),
            ..Followed::default()
        };
        let course = Course::new(visits).unwrap();
        let all = notices(&course, followed, &Context::default()).unwrap();
        assert!(matches!(all[0], Notice::WeightChanged(_)));
        assert!(matches!(all[1], Notice::StrengthBetterEnzymeNot(_)));
        assert_eq!(
            [all[0].severity(), all[1].severity()],
            [Severity::ToDo, Severity::ToKnow]
        );
    }
}
