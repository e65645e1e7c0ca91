//! Less treatment: of prednisolone, of immunoglobulin, or less often.
//!
//! Source: this product's choice. Less is a lower dose of prednisolone than at the visit before that has one, fewer grams
//! than the course before, or a course that began more than [`LONGER_DAYS`] days later than the rhythm before it. One such
//! step after another is one reduction, and a step the other way ends it. Traps: a dose that was raised, or a course that
//! came sooner, at the last visit or after it answers what was found there, and ends nothing; courses and doses that were
//! not entered are not known, and are not none.

use chrono::NaiveDate;

use super::given;
use crate::domain::dates::{days_after, days_since};
use crate::domain::exact::Overflow;
use crate::domain::quantity::Grams;
use crate::domain::response::course::Course;
use crate::domain::response::quantities::DailyMilligrams;

/// A course that begins more than so many days later than the rhythm before it is one put off.
pub const LONGER_DAYS: i64 = 7;
/// Less of what, from the value before the first step to that after the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Less {
    /// Prednisolone a day.
    Prednisolone(DailyMilligrams, DailyMilligrams),
    /// Immunoglobulin a course.
    Grams(Grams, Grams),
    /// Days from the start of a course to that of the next.
    Often(i64, i64),
}

/// A reduction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reduction {
    /// Of what.
    pub less: Less,
    /// The first day on which it was less: that of the visit, that of the course, or the one on which the course put off
    /// would have begun.
    pub since: NaiveDate,
}

/// What was less at the visit of this day.
///
/// # Errors
/// [`Overflow`], also where a day is off the calendar.
pub fn reductions(course: &Course, now: NaiveDate) -> Result<Vec<Reduction>, Overflow> {
    let doses = course.visits().iter().filter(|visit| visit.day <= now);
    let doses = doses.filter_map(|visit| {
        let dose = visit.prednisolone?;
        Some(Known {
            since: visit.day,
            until: visit.day,
            value: dose,
        })
    });
    let prednisolone = run(doses, now, |before, after| {
        Step::of(after < before, after > before)
    });
    let courses = given(course);
    let begun = courses.iter().filter(|course| course.first < now);
    let grams = run(
        begun.map(|course| Known {
            since: course.first,
            until: course.first,
            value: course.grams,
        }),
        now,
        |before, after| Step::of(after < before, after > before),
    );
    let neighbours = courses.iter().zip(courses.iter().skip(1));
    let intervals = neighbours.map(|(one, next)| Known {
        since: one.first,
        until: next.first,
        value: i64::from(days_since(one.first, next.first)),
    });
    let begun = intervals.filter(|interval| interval.since < now);
    let often = run(begun, now, |before, after| {
        let more = after.saturating_sub(before);
        Step::of(more > LONGER_DAYS, more.saturating_add(LONGER_DAYS) < 0)
    });
    let often = match often {
        // Up to the rhythm before, nothing was put off yet.
        Some((since, from, to)) => {
            let since = days_after(since, from).ok_or(Overflow)?;
            (since < now).then_some((since, from, to))
        }
        None => None,
    };
    let less = |since, less| Reduction { less, since };
    Ok([
        prednisolone.map(|(since, from, to)| less(since, Less::Prednisolone(from, to))),
        grams.map(|(since, from, to)| less(since, Less::Grams(from, to))),
        often.map(|(since, from, to)| less(since, Less::Often(from, to))),
    ]
    .into_iter()
    .flatten()
    .collect())
}

/// A value, the day from which it held, and the day by which it was known.
struct Known<T> {
    since: NaiveDate,
    until: NaiveDate,
    value: T,
}

/// From one value to the next.
enum Step {
    /// Less treatment.
    Less,
    /// More.
    More,
    /// Neither.
    Alike,
}

impl Step {
    const fn of(less: bool, more: bool) -> Self {
        match (less, more) {
            (true, _) => Self::Less,
            (false, true) => Self::More,
            (false, false) => Self::Alike,
        }
    }
}

/// The steps to less that no step to more has ended: when they began, from what, and to what.
fn run<T: Copy>(
    values: impl Iterator<Item = Known<T>>,
    now: NaiveDate,
    step: impl Fn(T, T) -> Step,
) -> Option<(NaiveDate, T, T)> {
    let mut run = None;
    let mut before: Option<T> = None;
    for next in values {
        if let Some(value) = before {
            run = match (step(value, next.value), run) {
                (Step::Less, None) => Some((next.since, value, next.value)),
                (Step::Less, Some((since, from, _))) => Some((since, from, next.value)),
                // The answer to what was found, and no part of what came before it.
                (Step::More, run) if next.until >= now => return run,
                (Step::More, _) => None,
                (Step::Alike, run) => run,
            };
        }
        before = Some(next.value);
    }
    run
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::{parse, text};
    use crate::domain::quantity::whole_grams;
    use crate::domain::response::quantities::GlobalPoints;
    use crate::domain::response::visit::{Given, Visit};

    fn day(text: &str) -> NaiveDate {
        parse(text).unwrap()
    }

    fn assessed(on: &str, dose: Option<i64>) -> Visit {
        let mut visit = Visit::on(day(on));
        visit.measured.physician = Some(GlobalPoints::scaled(1_000));
        visit.prednisolone = dose.map(|dose| DailyMilligrams::scaled(dose * 1_000));
        visit
    }

    fn infusion(on: &str, grams: u16) -> Visit {
        let mut visit = Visit::on(day(on));
        visit.ivig = Some(Given {
            first: day(on),
            days: None,
            grams: whole_grams(grams),
        });
        visit
    }

    /// At the last assessed visit.
    fn less(visits: &[Visit]) -> Vec<(Less, String)> {
        let course = Course::new(visits.to_vec()).unwrap();
        let now = course.assessed().next_back().unwrap().day;
        let found = reductions(&course, now).unwrap();
        found
            .iter()
            .map(|one| (one.less, text(one.since)))
            .collect()
    }

    #[test]
    fn a_dose_is_compared_with_the_last_that_was_entered() {
        let of = |doses: [Option<i64>; 3]| {
            let days = ["2026-01-01", "2026-02-01", "2026-03-01"];
            let all = days.into_iter().zip(doses);
            let visits: Vec<_> = all.map(|(on, dose)| assessed(on, dose)).collect();
            less(&visits)
        };
        let mg = |from: i64, to: i64, since: &str| {
            let [from, to] = [from, to].map(|dose| DailyMilligrams::scaled(dose * 1_000));
            vec![(Less::Prednisolone(from, to), since.to_owned())]
        };
        assert_eq!(of([Some(40), None, Some(30)]), mg(40, 30, "2026-03-01"));
        assert_eq!(of([Some(40), Some(30), None]), mg(40, 30, "2026-02-01"));
        assert_eq!(of([Some(40), Some(30), Some(0)]), mg(40, 0, "2026-02-01"));
        assert_eq!(of([Some(40), Some(30), Some(30)]), mg(40, 30, "2026-02-01"));
        assert_eq!(of([Some(20), Some(40), Some(30)]), mg(40, 30, "2026-03-01"));
        assert_eq!(of([None, None, Some(30)]), []);
        assert_eq!(of([Some(30), Some(40), Some(40)]), []);
        // Raised at the last visit: the answer to it.
        assert_eq!(of([Some(40), Some(30), Some(60)]), mg(40, 30, "2026-02-01"));
    }

    #[test]
    fn fewer_grams_than_the_course_before_are_less() {
        let grams = |then, now| Less::Grams(whole_grams(then), whole_grams(now));
        let visits = |grams: [u16; 2], last: &str| {
            [
                assessed("2026-01-01", None),
                infusion("2026-01-05", grams[0]),
                infusion("2026-02-02", grams[1]),
                assessed(last, None),
            ]
        };
        let found = less(&visits([120, 80], "2026-02-03"));
        assert_eq!(found, [(grams(120, 80), "2026-02-02".to_owned())]);
        assert_eq!(less(&visits([120, 120], "2026-02-03")), []);
        assert_eq!(less(&visits([80, 120], "2026-02-03")), []);
        let three = |grams: [u16; 3]| {
            let days = ["2026-01-05", "2026-02-02", "2026-03-02"];
            let mut all = vec![assessed("2026-01-01", None), assessed("2026-03-20", None)];
            all.extend(
                days.into_iter()
                    .zip(grams)
                    .map(|(on, grams)| infusion(on, grams)),
            );
            less(&all)
        };
        let since = |less, on: &str| vec![(less, on.to_owned())];
        let second = |now| since(grams(120, now), "2026-02-02");
        assert_eq!(three([120, 80, 80]), second(80));
        assert_eq!(three([120, 80, 60]), second(60));
        assert_eq!(three([120, 80, 100]), [], "more again");
        let third = since(grams(120, 100), "2026-03-02");
        assert_eq!(three([80, 120, 100]), third);
        let mut same_day = visits([120, 80], "2026-02-01");
        same_day[3].day = day("2026-02-02");
        same_day[2].day = day("2026-02-04");
        assert_eq!(less(&same_day), [], "a course of that day came after it");
    }

    #[test]
    fn a_course_put_off_by_more_than_7_days_is_less_from_the_day_it_would_have_begun() {
        // 28 days to 2 February; 28 more to 2 March, 35 to 9 March, 36 to 10 March.
        let visits = |third: &str, last: &str| {
            vec![
                assessed("2026-01-01", None),
                infusion("2026-01-05", 120),
                infusion("2026-02-02", 120),
                infusion(third, 120),
                assessed(last, None),
            ]
        };
        let often = |days| vec![(Less::Often(28, days), "2026-03-02".to_owned())];
        assert_eq!(less(&visits("2026-03-09", "2026-03-20")), []);
        assert_eq!(less(&visits("2026-03-10", "2026-03-20")), often(36));
        assert_eq!(
            less(&visits("2026-03-10", "2026-03-03")),
            often(36),
            "it is known by now"
        );
        assert_eq!(
            less(&visits("2026-03-10", "2026-03-02")),
            [],
            "not put off yet"
        );
        let sooner = |fourth: &str| {
            let mut all = visits("2026-03-30", "2026-04-10");
            all.push(infusion(fourth, 120));
            less(&all)
        };
        // 56 days, then 48 or 49 less 7: only more than 7 days sooner is the rhythm before.
        assert_eq!(sooner("2026-05-25"), often(56));
        assert_eq!(sooner("2026-04-11"), often(56), "the answer to that visit");
        assert_eq!(sooner("2026-04-09"), [], "every 10 days before that visit");
    }

    #[test]
    fn an_interval_within_7_days_of_the_one_before_leaves_the_reduction() {
        let of = |days: [&str; 5]| {
            let mut all = vec![assessed("2026-01-01", None), assessed("2026-12-01", None)];
            all.extend(days.map(|on| infusion(on, 120)));
            less(&all)
        };
        // 28, 42, then 35 (7 sooner) or 34 (8 sooner) days.
        let on = [
            "2026-01-05",
            "2026-02-02",
            "2026-03-16",
            "2026-04-20",
            "2026-05-25",
        ];
        assert_eq!(of(on), [(Less::Often(28, 42), "2026-03-02".to_owned())]);
        let on = [
            "2026-01-05",
            "2026-02-02",
            "2026-03-16",
            "2026-04-19",
            "2026-05-23",
        ];
        assert_eq!(of(on), []);
    }

    #[test]
    fn an_interval_that_begins_at_the_last_visit_is_no_part_of_what_came_before() {
        // 28, 42, then 60 days from 16 March.
        let days = ["2026-01-05", "2026-02-02", "2026-03-16", "2026-05-15"];
        let at = |last: &str| {
            let mut all: Vec<Visit> = days.map(|on| infusion(on, 120)).to_vec();
            let mut visit = assessed(last, None);
            visit.ivig = all[2].ivig;
            all.retain(|one| one.day != visit.day);
            all.push(visit);
            less(&all)
        };
        let often = |to| vec![(Less::Often(28, to), "2026-03-02".to_owned())];
        assert_eq!(at("2026-03-16"), often(42));
        assert_eq!(at("2026-05-16"), often(60));
    }
}
