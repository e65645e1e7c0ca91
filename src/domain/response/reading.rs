//! The last three assessed visits read as one: what is better, what is worse, what is the same, and what can't be
//! compared.
//!
//! Source: how many visits is this product's choice; what is better and what is worse stands in [`super::direction`] and
//! [`super::verdict`]. Traps: a measure that is missing is neither the same nor worse; the last visit may be better than the first and
//! worse than the one between.

use chrono::NaiveDate;

use super::course::Course;
use super::direction::{self, Direction, direction, turn};
use super::item::Item;
use super::measures::{ENZYME_RANGE_SOURCE, MEASURES, Measure};
use super::quantities::TestCount;
use super::tis::{self, Lack};
use super::verdict::{self, ENZYME_ALONE_SOURCE, Line, Verdict, verdict};
use super::visit::{Followed, Tests, Visit};
use crate::domain::exact::Overflow;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// So many visits are read together; two, where there are no more.
pub const VISITS: usize = 3;

/// Source of [`VISITS`].
pub const SOURCE: Citation = cite(
    SourceId::Policy,
    "follow-up: the last of three assessed visits against the first of them",
    Status::Policy,
);
/// Source of giving no verdict on tests of function.
pub const TESTS_SOURCE: Citation = cite(
    SourceId::Policy,
    "follow-up: tests of function are listed without a verdict, since it is not known how much is a real change",
    Status::Policy,
);

/// A test of function at both visits, where it was done at one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestLine {
    /// Which.
    pub item: Item,
    /// At the first of the visits.
    pub then: Option<TestCount>,
    /// At the last.
    pub now: Option<TestCount>,
}

/// What the visits say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// The first of the visits.
    pub first: Visit,
    /// The one between, where there are three.
    pub middle: Option<Visit>,
    /// The last.
    pub last: Visit,
    /// The enzyme that is followed.
    pub followed: Followed,
    /// Each measure.
    pub lines: [Line; MEASURES.len()],
    /// Tests of function.
    pub tests: Vec<TestLine>,
    /// All together.
    pub verdict: Verdict,
}

/// A reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// No visit was assessed.
    NoVisit,
    /// One alone: nothing to compare yet.
    OneVisit(NaiveDate),
    /// Two or three.
    Trend(Box<Trend>),
}

impl Trend {
    /// The line of a measure.
    #[must_use]
    pub fn direction(&self, measure: Measure) -> Option<Direction> {
        let mut lines = self.lines.iter();
        let line = lines.find(|line| line.measure == measure)?;
        line.direction.ok()
    }

    /// How many visits were read.
    #[must_use]
    pub const fn visits(&self) -> usize {
        if self.middle.is_some() { VISITS } else { 2 }
    }

    /// Where it comes from.
    #[must_use]
    pub fn sources(&self) -> Vec<Citation> {
        let mut sources = vec![SOURCE, direction::SOURCE, verdict::SOURCE, tis::SOURCE];
        if self.direction(Measure::Enzyme).is_some() {
            sources.push(ENZYME_ALONE_SOURCE);
            sources.extend(range_source(self.followed));
        }
        if !self.tests.is_empty() {
            sources.push(TESTS_SOURCE);
        }
        sources
    }
}

/// Source of the range of the enzyme, unless another than the usual one was typed.
#[must_use]
pub fn range_source(followed: Followed) -> Option<Citation> {
    (followed.times == followed.kind.usual_range()).then_some(ENZYME_RANGE_SOURCE)
}

/// The last visits of a course that were assessed, read together.
///
/// # Errors
/// [`Overflow`], which no values within their limits reach.
pub fn reading(course: &Course, followed: Followed) -> Result<Reading, Overflow> {
    let mut latest = course.assessed().rev();
    let Some(last) = latest.next() else {
        return Ok(Reading::NoVisit);
    };
    let (first, middle) = match (latest.next(), latest.next()) {
        (None, _) => return Ok(Reading::OneVisit(last.day)),
        (Some(first), None) => (first, None),
        (Some(middle), Some(first)) => (first, Some(middle)),
    };
    trend(first, middle, last, followed).map(|trend| Reading::Trend(Box::new(trend)))
}

/// One visit against an earlier one, with a visit between or none.
pub(super) fn trend(
    first: &Visit,
    middle: Option<&Visit>,
    last: &Visit,
    followed: Followed,
) -> Result<Trend, Overflow> {
    let enzyme = followed.range();
    let mut lines = MEASURES.map(|measure| Line {
        measure,
        direction: Err(Lack::AtFirst),
        turned: None,
    });
    for line in &mut lines {
        line.direction = direction(line.measure, &first.measured, &last.measured, enzyme)?;
        if let Some(middle) = middle {
            let there = direction(line.measure, &first.measured, &middle.measured, enzyme)?;
            let back = direction(line.measure, &middle.measured, &last.measured, enzyme)?;
            line.turned = turn(there.ok(), back.ok());
        }
    }
    Ok(Trend {
        first: *first,
        middle: middle.copied(),
        last: *last,
        followed,
        lines,
        tests: both_tests(&first.tests, &last.tests),
        verdict: verdict(&lines),
    })
}

fn both_tests(then: &Tests, now: &Tests) -> Vec<TestLine> {
    let all = [
        (Item::ChairStands, then.chair_stands, now.chair_stands),
        (Item::Squat, then.squat, now.squat),
        (Item::ArmRaise, then.arm_raise, now.arm_raise),
        (Item::Endurance, then.endurance, now.endurance),
    ];
    let lines = all
        .into_iter()
        .map(|(item, then, now)| TestLine { item, then, now });
    lines
        .filter(|line| line.then.is_some() || line.now.is_some())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::measures::Measured;
    use super::*;
    use crate::domain::dates::parse;
    use crate::domain::quantity::EnzymeUnits;
    use crate::domain::response::direction::Turn;
    use crate::domain::response::mmt8::Sides;
    use crate::domain::response::quantities::{GlobalPoints, HaqPoints, StrengthPoints};

    const CK: Followed = Followed {
        kind: crate::domain::response::visit::EnzymeKind::Ck,
        limit: Some(EnzymeUnits::scaled(200_000)),
        times: crate::domain::response::measures::USUAL_ENZYME_RANGE,
    };

    /// Physician, patient, strength of both sides, HAQ, enzyme, outside muscle: in thousandths.
    fn visit(day: &str, values: [Option<i64>; 6]) -> Visit {
        let [
            physician,
            patient,
            strength,
            function,
            enzyme,
            extramuscular,
        ] = values;
        let mut visit = Visit::on(parse(day).unwrap());
        visit.measured = Measured {
            physician: physician.map(GlobalPoints::scaled),
            patient: patient.map(GlobalPoints::scaled),
            strength: strength.map(|total| (StrengthPoints::scaled(total), Sides::Both)),
            function: function.map(HaqPoints::scaled),
            enzyme: enzyme.map(EnzymeUnits::scaled),
            extramuscular: extramuscular.map(GlobalPoints::scaled),
        };
        visit
    }

    const FIRST: [Option<i64>; 6] = [
        Some(5_000),
        Some(5_000),
        Some(90_000),
        Some(1_500),
        Some(2_000_000),
        Some(5_000),
    ];

    fn read(visits: &[Visit]) -> Trend {
        let course = Course::new(visits.to_vec()).unwrap();
        match reading(&course, CK).unwrap() {
            Reading::Trend(trend) => *trend,
            none @ (Reading::NoVisit | Reading::OneVisit(_)) => panic!("{none:?}"),
        }
    }

    #[test]
    fn what_is_missing_is_neither_the_same_nor_worse() {
        let only = |place: usize| {
            let mut values = [None; 6];
            values[place] = FIRST[place];
            values
        };
        let strength = visit("2026-01-01", only(2));
        let apart = read(&[strength, visit("2026-02-01", only(0))]);
        assert_eq!(apart.verdict, Verdict::Unknown);
        assert_eq!(apart.lines[2].direction, Err(Lack::Later));
        assert_eq!(apart.lines[0].direction, Err(Lack::AtFirst));
        let same = read(&[strength, visit("2026-02-01", only(2))]);
        assert_eq!(same.verdict, Verdict::Same, "no enzyme");
        let mut one_side = visit("2026-02-01", only(2));
        one_side.measured.strength = Some((StrengthPoints::scaled(70_000), Sides::One));
        let other = read(&[strength, one_side]);
        assert_eq!(other.lines[2].direction, Err(Lack::OtherSides));
        assert_eq!(other.verdict, Verdict::Unknown);
        let no_limit = Followed { limit: None, ..CK };
        let visits = [visit("2026-01-01", FIRST), visit("2026-02-01", FIRST)];
        let course = Course::new(visits.to_vec()).unwrap();
        let Reading::Trend(trend) = reading(&course, no_limit).unwrap() else {
            panic!("two visits");
        };
        assert_eq!(trend.lines[4].direction, Err(Lack::NoLimit));
    }

    #[test]
    fn the_last_three_assessed_visits_are_read_and_no_others() {
        let at = |day, physician| {
            let mut values = FIRST;
            values[0] = Some(physician);
            visit(day, values)
        };
        let infusion = Visit::on(parse("2026-04-15").unwrap());
        let visits = [
            at("2026-01-01", 9_000),
            at("2026-02-01", 3_000),
            at("2026-03-01", 6_000),
            at("2026-04-01", 3_000),
            infusion,
        ];
        let trend = read(&visits);
        assert_eq!(
            [trend.first.day, trend.middle.unwrap().day, trend.last.day],
            [visits[1].day, visits[2].day, visits[3].day]
        );
        assert_eq!(trend.visits(), 3);
        assert_eq!(
            trend.direction(Measure::PhysicianGlobal),
            Some(Direction::Same)
        );
        assert_eq!(trend.lines[0].turned, Some(Turn::ForTheBetter));
        let two = read(&visits[..2]);
        assert_eq!((two.visits(), two.middle), (2, None));
        assert_eq!(two.lines[0].turned, None);
        let of = |visits: &[Visit]| reading(&Course::new(visits.to_vec()).unwrap(), CK).unwrap();
        assert_eq!(of(&[infusion]), Reading::NoVisit);
        assert_eq!(of(&[visits[0], infusion]), Reading::OneVisit(visits[0].day));
    }

    #[test]
    fn tests_of_function_stand_with_both_values_and_weigh_nothing() {
        let mut first = visit("2026-01-01", FIRST);
        let mut last = visit("2026-02-01", FIRST);
        first.tests.chair_stands = Some(TestCount::scaled(2_000));
        last.tests.chair_stands = Some(TestCount::scaled(12_000));
        last.tests.endurance = Some(TestCount::scaled(40_000));
        first.tests.squat = Some(TestCount::scaled(3_000));
        let trend = read(&[first, last]);
        assert_eq!(trend.verdict, Verdict::Same);
        let lines: Vec<_> = trend
            .tests
            .iter()
            .map(|line| {
                let text = |count: Option<TestCount>| count.map(|count| count.to_string());
                (line.item, text(line.then), text(line.now))
            })
            .collect();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            lines,
            [
                (Item::ChairStands, some("2"), some("12")),
                (Item::Squat, some("3"), None),
                (Item::Endurance, None, some("40")),
            ]
        );
    }

    #[test]
    fn the_range_that_was_not_read_in_a_source_is_cited_where_it_was_used() {
        let with = read(&[visit("2026-01-01", FIRST), visit("2026-02-01", FIRST)]);
        assert!(with.sources().contains(&ENZYME_RANGE_SOURCE));
        let mut values = FIRST;
        values[4] = None;
        let without = read(&[visit("2026-01-01", values), visit("2026-02-01", values)]);
        assert!(!without.sources().contains(&ENZYME_RANGE_SOURCE));
        assert!(!without.sources().contains(&TESTS_SOURCE));
        let typed = Followed {
            times: crate::domain::response::quantities::TimesLimit::scaled(10_000),
            ..CK
        };
        assert_eq!(range_source(typed), None);
    }
}
