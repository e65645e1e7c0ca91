//! Has the effect been looked at, 3 and 6 months on?
//!
//! Sources: the months are this product's reminders, which a study of several centres read its outcomes in too; see
//! [`crate::domain::ivig::cycles::reminders`]. Traps: months are counted from the first day of the first course that was
//! entered, and only without one from the first assessed visit; without the day of today no review is due, and none has
//! passed.

use chrono::NaiveDate;

use super::given;
use crate::domain::dates::{days_since, months_after};
use crate::domain::ivig::cycles::reminders::{REVIEW_MONTHS, REVIEW_SOURCE, REVIEW_STUDY};
use crate::domain::response::course::Course;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A visit so many days before or after the day is the review.
pub const WITHIN_DAYS: i32 = 31;
/// Where it comes from.
pub const SOURCES: [Citation; 3] = [
    REVIEW_SOURCE,
    REVIEW_STUDY,
    cite(
        SourceId::Policy,
        "follow-up: an assessed visit within 31 days of the day is the review",
        Status::Policy,
    ),
];

/// What the months are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CountedFrom {
    /// The first day of the first course that was entered.
    FirstCourse,
    /// The first assessed visit.
    FirstVisit,
}

/// How a review stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Its day is to come.
    Ahead,
    /// Its day is there, or over, and no visit was assessed from that day on.
    Due,
    /// A visit of this day, the nearest one within [`WITHIN_DAYS`].
    Done(NaiveDate),
    /// The next assessed visit came later than that.
    Passed,
    /// The day of today is not known.
    Undated,
}

/// A day to look at the effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewDay {
    /// Months after the start.
    pub months: u32,
    /// The day.
    pub day: NaiveDate,
    /// What they are counted from.
    pub from: CountedFrom,
    /// How it stands.
    pub standing: Standing,
}

/// The reviews of a course; none that is off the calendar.
#[must_use]
pub fn reviews(course: &Course, today: Option<NaiveDate>) -> Vec<ReviewDay> {
    let first_visit = course
        .baseline()
        .map(|visit| (visit.day, CountedFrom::FirstVisit));
    let courses = given(course);
    let first_course = courses
        .first()
        .map(|given| (given.first, CountedFrom::FirstCourse));
    let Some((start, from)) = first_course.or(first_visit) else {
        return Vec::new();
    };
    let of_months = |months| {
        let day = months_after(start, months)?;
        Some(ReviewDay {
            months,
            day,
            from,
            standing: standing(course, day, today),
        })
    };
    REVIEW_MONTHS.into_iter().filter_map(of_months).collect()
}

fn standing(course: &Course, day: NaiveDate, today: Option<NaiveDate>) -> Standing {
    let away = |visit: NaiveDate| days_since(day, visit).saturating_abs();
    let days = || course.assessed().map(|visit| visit.day);
    let nearest = days().min_by_key(|visit| away(*visit));
    if let Some(visit) = nearest.filter(|visit| away(*visit) <= WITHIN_DAYS) {
        return Standing::Done(visit);
    }
    let Some(today) = today else {
        return Standing::Undated;
    };
    if today < day {
        Standing::Ahead
    } else if days().any(|visit| visit >= day) {
        Standing::Passed
    } else {
        Standing::Due
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;
    use crate::domain::quantity::Grams;
    use crate::domain::response::quantities::GlobalPoints;
    use crate::domain::response::visit::{Given, Visit};

    fn day(text: &str) -> NaiveDate {
        parse(text).unwrap()
    }

    fn assessed(text: &str) -> Visit {
        let mut visit = Visit::on(day(text));
        visit.measured.physician = Some(GlobalPoints::scaled(1_000));
        visit
    }

    fn infusion(text: &str) -> Visit {
        let mut visit = Visit::on(day(text));
        let first = day(text);
        visit.ivig = Some(Given {
            first,
            days: None,
            grams: Grams::scaled(1),
        });
        visit
    }

    fn of(visits: &[Visit], today: Option<&str>) -> Vec<ReviewDay> {
        let course = Course::new(visits.to_vec()).unwrap();
        reviews(&course, today.map(day))
    }

    #[test]
    fn months_are_counted_from_the_first_course_else_from_the_first_visit() {
        let visits = [
            assessed("2026-01-01"),
            infusion("2026-01-10"),
            infusion("2026-02-07"),
        ];
        let days = |visits: &[Visit]| -> Vec<_> {
            of(visits, None)
                .iter()
                .map(|one| (one.months, one.day, one.from))
                .collect()
        };
        let from = CountedFrom::FirstCourse;
        assert_eq!(
            days(&visits),
            [(3, day("2026-04-10"), from), (6, day("2026-07-10"), from)]
        );
        let from = CountedFrom::FirstVisit;
        assert_eq!(
            days(&visits[..1]),
            [(3, day("2026-04-01"), from), (6, day("2026-07-01"), from)]
        );
        assert_eq!(days(&[Visit::on(day("2026-01-01"))]), []);
    }

    #[test]
    fn a_review_is_ahead_due_done_or_passed() {
        let first = |visits: &[&str], today: Option<&str>| {
            let mut all = vec![infusion("2026-01-10")];
            all.extend(visits.iter().map(|visit| assessed(visit)));
            of(&all, today)[0].standing
        };
        // The day is 10 April; 31 days before it is 10 March, after it 11 May.
        assert_eq!(first(&[], Some("2026-04-09")), Standing::Ahead);
        assert_eq!(first(&[], Some("2026-04-10")), Standing::Due);
        assert_eq!(first(&["2026-03-09"], Some("2026-06-01")), Standing::Due);
        let done = |text| Standing::Done(day(text));
        for visit in ["2026-03-10", "2026-04-10", "2026-05-11"] {
            assert_eq!(first(&[visit], Some("2026-06-01")), done(visit));
            assert_eq!(first(&[visit], None), done(visit));
        }
        let both = ["2026-03-20", "2026-04-12"];
        assert_eq!(first(&both, None), done("2026-04-12"), "the nearest");
        assert_eq!(first(&["2026-05-12"], Some("2026-06-01")), Standing::Passed);
        // Without today nothing is due or passed.
        assert_eq!(first(&[], None), Standing::Undated);
        assert_eq!(first(&["2026-05-12"], None), Standing::Undated);
    }

    #[test]
    fn an_infusion_is_no_review() {
        let visits = [infusion("2026-01-10"), infusion("2026-04-10")];
        assert_eq!(of(&visits, Some("2026-04-20"))[0].standing, Standing::Due);
    }
}
