//! Worse after less treatment.
//!
//! Sources: relapse in those who tapered (Wu et al. 2014; Weeding and Tiniakou 2021). When it is said here is this
//! product's choice:
//! - Less stands in [`super::less`].
//! - Worse is the strength, the physician's global, or an enzyme that is over its limit, at the last assessed visit: against
//!   the last one before the reduction, against the one of the day on which it began, or against the one before the last.
//!   The earliest of these that shows it is named.
//!
//! Traps: courses and doses that were not entered are not known; that one thing came after the other is no cause.

use chrono::NaiveDate;

use super::apart::is_over_its_limit;
use super::less::{Reduction, reductions};
use crate::domain::exact::Overflow;
use crate::domain::response::course::Course;
use crate::domain::response::direction::{self, Direction, direction};
use crate::domain::response::measures::Measure;
use crate::domain::response::reading::range_source;
use crate::domain::response::visit::{Followed, Visit};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// So many per cent of those with a statin before relapsed when they tried to taper.
pub const RELAPSE_PERCENT: i64 = 65;
/// Where it comes from.
pub const SOURCES: [Citation; 4] = [
    cite(SourceId::Wu2014, "tapering", Status::Published),
    cite(SourceId::Weeding2021, "abstract", Status::Published),
    cite(
        SourceId::Policy,
        "follow-up: worse after less prednisolone, fewer grams, or a course more than 7 days later than before",
        Status::Policy,
    ),
    direction::SOURCE,
];
/// What is looked at.
const LOOKED_AT: [Measure; 3] = [Measure::Strength, Measure::PhysicianGlobal, Measure::Enzyme];

/// Worse after less treatment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relapse {
    /// What was less.
    pub reductions: Vec<Reduction>,
    /// The earlier visit.
    pub then: Visit,
    /// The last assessed one.
    pub now: Visit,
    /// What is worse.
    pub worse: Vec<Measure>,
    /// The enzyme.
    pub followed: Followed,
}

impl Relapse {
    /// Where it comes from.
    #[must_use]
    pub fn sources(&self) -> Vec<Citation> {
        let enzyme = self.worse.contains(&Measure::Enzyme);
        let range = range_source(self.followed).filter(|_| enzyme);
        SOURCES.into_iter().chain(range).collect()
    }
}

/// Whether the last assessed visit is worse after less treatment.
///
/// # Errors
/// [`Overflow`], which no values within their limits reach.
pub fn relapse(course: &Course, followed: Followed) -> Result<Option<Relapse>, Overflow> {
    let Some(now) = course.assessed().next_back() else {
        return Ok(None);
    };
    let reductions = reductions(course, now.day)?;
    if reductions.is_empty() {
        return Ok(None);
    }
    let before = |day: NaiveDate| course.assessed().rfind(|visit| visit.day < day);
    let on = |day: NaiveDate| course.assessed().find(|visit| visit.day == day);
    let starts = reductions.iter().map(|reduction| reduction.since);
    let mut earlier: Vec<&Visit> = starts
        .flat_map(|since| [before(since), on(since)])
        .chain([before(now.day)])
        .flatten()
        .collect();
    earlier.sort_by_key(|visit| visit.day);
    for then in earlier {
        let worse = worse(then, now, followed)?;
        if !worse.is_empty() {
            return Ok(Some(Relapse {
                reductions,
                then: *then,
                now: *now,
                worse,
                followed,
            }));
        }
    }
    Ok(None)
}

fn worse(then: &Visit, now: &Visit, followed: Followed) -> Result<Vec<Measure>, Overflow> {
    let mut found = Vec::new();
    for measure in LOOKED_AT {
        let way = direction(measure, &then.measured, &now.measured, followed.range())?;
        let counts = measure != Measure::Enzyme || is_over_its_limit(now, followed);
        if way == Ok(Direction::Worse) && counts {
            found.push(measure);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::super::less::Less;
    use super::*;
    use crate::domain::dates::{parse, text};
    use crate::domain::quantity::{EnzymeUnits, whole_grams};
    use crate::domain::response::mmt8::Sides;
    use crate::domain::response::quantities::{DailyMilligrams, GlobalPoints, StrengthPoints};
    use crate::domain::response::visit::Given;

    fn day(text: &str) -> NaiveDate {
        parse(text).unwrap()
    }

    /// Strength of both sides, and prednisolone.
    fn visit(on: &str, strength: i64, dose: Option<i64>) -> Visit {
        let mut visit = bare(on, dose);
        visit.measured.strength = Some((StrengthPoints::scaled(strength * 1_000), Sides::Both));
        visit
    }

    /// Not assessed.
    fn bare(on: &str, dose: Option<i64>) -> Visit {
        let mut visit = Visit::on(day(on));
        visit.prednisolone = dose.map(|dose| DailyMilligrams::scaled(dose * 1_000));
        visit
    }

    const CK: Followed = Followed {
        kind: crate::domain::response::visit::EnzymeKind::Ck,
        limit: Some(EnzymeUnits::scaled(200_000)),
        times: crate::domain::response::measures::USUAL_ENZYME_RANGE,
    };

    fn found(visits: &[Visit]) -> Option<Relapse> {
        relapse(&Course::new(visits.to_vec()).unwrap(), CK).unwrap()
    }

    fn mg(from: i64, to: i64) -> Less {
        let [from, to] = [from, to].map(|dose| DailyMilligrams::scaled(dose * 1_000));
        Less::Prednisolone(from, to)
    }

    fn less(visits: &[Visit]) -> Vec<(Less, String)> {
        let relapse = found(visits)
            .map(|relapse| relapse.reductions)
            .unwrap_or_default();
        relapse
            .iter()
            .map(|one| (one.less, text(one.since)))
            .collect()
    }

    #[test]
    fn worse_after_less_prednisolone_is_said_with_both_visits_and_what_is_worse() {
        let visits = [
            visit("2026-01-01", 140, Some(40)),
            visit("2026-02-01", 136, Some(30)),
        ];
        let relapse = found(&visits).unwrap();
        assert_eq!((relapse.then, relapse.now), (visits[0], visits[1]));
        assert_eq!(relapse.worse, [Measure::Strength]);
        assert_eq!(less(&visits), [(mg(40, 30), "2026-02-01".to_owned())]);
        assert!(!relapse.sources().contains(&range_source(CK).unwrap()));
        // On the edge of 3 points it is the same.
        let edge = visit("2026-02-01", 137, Some(30));
        assert_eq!(found(&[visits[0], edge]), None);
        for dose in [None, Some(40), Some(50)] {
            let other = visit("2026-02-01", 100, dose);
            assert_eq!(found(&[visits[0], other]), None, "{dose:?}");
        }
        assert_eq!(found(&visits[1..]), None);
        assert_eq!(found(&[]), None);
    }

    #[test]
    fn steps_to_less_are_one_reduction_until_a_step_to_more() {
        let first = [
            visit("2026-01-01", 140, Some(40)),
            visit("2026-02-01", 139, Some(30)),
            bare("2026-02-15", Some(30)),
            visit("2026-03-01", 138, Some(20)),
        ];
        let slow = [&first[..], &[visit("2026-04-01", 136, Some(10))]].concat();
        let relapse = found(&slow).unwrap();
        assert_eq!(relapse.then.day, day("2026-01-01"), "each step is small");
        assert_eq!(less(&slow), [(mg(40, 10), "2026-02-01".to_owned())]);
        let raised = [
            &first[..],
            &[
                visit("2026-04-01", 138, Some(40)),
                visit("2026-05-01", 100, Some(40)),
            ],
        ]
        .concat();
        assert_eq!(found(&raised), None, "back on the dose before");
    }

    #[test]
    fn a_dose_that_is_raised_at_the_last_visit_ends_no_reduction() {
        let visits = [
            visit("2026-01-01", 140, Some(40)),
            visit("2026-02-01", 140, Some(20)),
            visit("2026-03-01", 100, Some(60)),
            bare("2026-03-02", Some(80)),
        ];
        let relapse = found(&visits).unwrap();
        assert_eq!(less(&visits), [(mg(40, 20), "2026-02-01".to_owned())]);
        assert_eq!(relapse.now.day, day("2026-03-01"));
        let later = [
            visits[0],
            visit("2026-02-01", 130, Some(40)),
            bare("2026-02-02", Some(20)),
        ];
        assert_eq!(found(&later), None, "less only after the last visit");
    }

    #[test]
    fn the_earliest_visit_that_shows_it_is_named() {
        let at = |strengths: [i64; 4]| {
            let days = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"];
            let doses = [40, 20, 20, 20];
            let all = days.into_iter().zip(strengths).zip(doses);
            let visits: Vec<_> = all
                .map(|((on, strength), dose)| visit(on, strength, Some(dose)))
                .collect();
            found(&visits).map(|relapse| text(relapse.then.day))
        };
        assert_eq!(at([140, 140, 140, 130]).as_deref(), Some("2026-01-01"));
        assert_eq!(at([100, 140, 140, 130]).as_deref(), Some("2026-02-01"));
        assert_eq!(at([100, 120, 140, 130]).as_deref(), Some("2026-03-01"));
        assert_eq!(at([100, 120, 125, 130]), None);
    }

    #[test]
    fn with_two_reductions_the_earliest_visit_of_either_is_named() {
        let mut second = visit("2026-02-01", 130, Some(40));
        let given = |on: &str, grams| Given {
            first: day(on),
            days: None,
            grams: whole_grams(grams),
        };
        let mut first = visit("2026-01-01", 140, Some(40));
        first.ivig = Some(given("2026-01-02", 120));
        second.ivig = Some(given("2026-01-30", 80));
        let third = visit("2026-03-01", 120, Some(20));
        let relapse = found(&[first, second, third]).unwrap();
        assert_eq!(relapse.reductions.len(), 2);
        assert_eq!(relapse.then.day, first.day);
    }

    #[test]
    fn the_physician_and_an_enzyme_over_its_limit_count_too() {
        let at = |on, dose, physician, enzyme| {
            let mut visit = bare(on, Some(dose));
            visit.measured.physician = Some(GlobalPoints::scaled(physician));
            visit.measured.enzyme = Some(EnzymeUnits::scaled(enzyme));
            visit
        };
        let first = at("2026-01-01", 40, 2_000, 40_000);
        let worse = |physician, enzyme| {
            let relapse = found(&[first, at("2026-02-01", 30, physician, enzyme)]);
            relapse.map(|relapse| (relapse.worse.clone(), relapse.sources().len()))
        };
        assert_eq!(
            worse(2_501, 40_000),
            Some((vec![Measure::PhysicianGlobal], 4))
        );
        // Over 150 U/L more; over the limit of 200.
        assert_eq!(worse(2_000, 200_000), None);
        assert_eq!(worse(2_500, 200_001), Some((vec![Measure::Enzyme], 5)));
        let all = vec![Measure::PhysicianGlobal, Measure::Enzyme];
        assert_eq!(worse(9_000, 900_000), Some((all, 5)));
    }
}
