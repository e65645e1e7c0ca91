//! The enzyme and the strength going apart: one is better, the other is not.
//!
//! Sources: what a fall of the enzyme earns in the Total Improvement Score (Aggarwal et al. 2017, as reported); people with
//! anti-HMGCR who had full strength and a high CK (Tiniakou et al. 2017); CK on immunoglobulin alone (Mammen and Tiniakou
//! 2015). Traps: the figures are of people with anti-HMGCR; an enzyme within its limit has nothing left to fall; strength
//! that was full can't be better; where one of the two can't be compared, nothing is said.

use crate::domain::exact::{Overflow, mul, sub};
use crate::domain::quantity::EnzymeUnits;
use crate::domain::response::course::Course;
use crate::domain::response::direction::{self, Direction};
use crate::domain::response::measures::Measure;
use crate::domain::response::notices::Notice;
use crate::domain::response::reading::{Reading, Trend, range_source, reading, trend};
use crate::domain::response::tis;
use crate::domain::response::verdict::ENZYME_ALONE_SOURCE;
use crate::domain::response::visit::{Followed, Visit};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// How many of those with anti-HMGCR were followed, and for at least how many years.
pub const FOLLOWED: (i64, i64) = (50, 2);
/// So many per cent of them reached full strength.
pub const FULL_STRENGTH_PERCENT: i64 = 44;
/// So many per cent of those with full strength still had a CK over [`HIGH_CK`].
pub const HIGH_CK_PERCENT: i64 = 55;
/// See [`HIGH_CK_PERCENT`].
pub const HIGH_CK: EnzymeUnits = EnzymeUnits::scaled(500_000);
/// Of so many on immunoglobulin alone, CK stayed high in so many.
pub const IMMUNOGLOBULIN_ALONE: (i64, i64) = (3, 2);

/// Source of when the two are said to go apart.
pub const APART_SOURCE: Citation = cite(
    SourceId::Policy,
    "follow-up: enzyme and strength going apart over the last three visits, else since the first",
    Status::Policy,
);
/// Where it comes from that a better enzyme alone is no response.
pub const ENZYME_BETTER_SOURCES: [Citation; 4] = [
    ENZYME_ALONE_SOURCE,
    tis::SOURCE,
    APART_SOURCE,
    direction::SOURCE,
];
/// Where it comes from that a high enzyme beside full strength is no failure by itself.
pub const STRENGTH_BETTER_SOURCES: [Citation; 7] = [
    cite(
        SourceId::Tiniakou2017,
        "50 patients over at least 2 years",
        Status::Published,
    ),
    cite(
        SourceId::Tiniakou2017,
        "CK of those with full strength",
        Status::Published,
    ),
    cite(
        SourceId::MammenTiniakou2015,
        "N Engl J Med 373:1680, doi 10.1056/NEJMc1506163: CK of 3 patients on immunoglobulin alone",
        Status::Reported,
    ),
    cite(
        SourceId::Policy,
        "follow-up: a raised enzyme beside full strength is not by itself called a failure of treatment",
        Status::Policy,
    ),
    APART_SOURCE,
    direction::SOURCE,
    tis::SOURCE,
];

/// Two visits between which enzyme and strength went apart. Both values are known at both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The enzyme.
    pub followed: Followed,
    /// The earlier visit.
    pub then: Visit,
    /// The latest assessed one.
    pub now: Visit,
    /// Which way the one went that is not better: worse, or the same.
    pub other: Direction,
    /// The strength is full now.
    pub full: bool,
}

impl Apart {
    /// Where it comes from.
    #[must_use]
    pub fn sources(&self, of_kind: &[Citation]) -> Vec<Citation> {
        let of_kind = of_kind.iter().copied();
        of_kind.chain(range_source(self.followed)).collect()
    }
}

/// Whether the two go apart over the last three assessed visits; where they do not, whether they do since the first.
///
/// # Errors
/// [`Overflow`], which no values within their limits reach.
pub fn apart(course: &Course, followed: Followed) -> Result<Option<Notice>, Overflow> {
    let Reading::Trend(recent) = reading(course, followed)? else {
        return Ok(None);
    };
    if let Some(notice) = of(&recent)? {
        return Ok(Some(notice));
    }
    let Some(first) = course.baseline() else {
        return Ok(None);
    };
    of(&trend(first, None, &recent.last, followed)?)
}

fn of(trend: &Trend) -> Result<Option<Notice>, Overflow> {
    let went = [Measure::Enzyme, Measure::Strength].map(|measure| trend.direction(measure));
    let [Some(enzyme), Some(strength)] = went else {
        return Ok(None);
    };
    let full = trend
        .last
        .measured
        .strength
        .is_some_and(|(total, sides)| total >= sides.most());
    let apart = |other| {
        Box::new(Apart {
            followed: trend.followed,
            then: trend.first,
            now: trend.last,
            other,
            full,
        })
    };
    use Direction::{Better, Same, Worse};
    Ok(match (enzyme, strength) {
        (Better, Worse) => Some(Notice::EnzymeBetterStrengthNot(apart(Worse))),
        (Better, Same) => {
            could_be_stronger(&trend.first)?.then(|| Notice::EnzymeBetterStrengthNot(apart(Same)))
        }
        (Worse | Same, Better) => is_over_its_limit(&trend.last, trend.followed)
            .then(|| Notice::StrengthBetterEnzymeNot(apart(enzyme))),
        (Better, Better) | (Worse | Same, Worse | Same) => None,
    })
}

/// Was there room for a strength that counts as better?
fn could_be_stronger(visit: &Visit) -> Result<bool, Overflow> {
    let Some((total, sides)) = visit.measured.strength else {
        return Ok(false);
    };
    let room = sub(sides.most().get(), total.get())?;
    let [edge, ..] = Measure::Strength.edges();
    Ok(mul(room, 100)? > mul(edge, sides.most().get())?)
}

/// Is the enzyme of this visit over its upper limit? Not where either is not known.
pub(super) fn is_over_its_limit(visit: &Visit, followed: Followed) -> bool {
    let enzyme = visit.measured.enzyme.zip(followed.limit);
    enzyme.is_some_and(|(enzyme, limit)| enzyme > limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;
    use crate::domain::response::mmt8::Sides;
    use crate::domain::response::quantities::StrengthPoints;

    const CK: EnzymeUnits = EnzymeUnits::scaled(200_000);

    /// Strength of both sides, and CK; whole numbers.
    fn of_visits(
        values: &[(Option<i64>, Option<i64>)],
        limit: Option<EnzymeUnits>,
    ) -> Option<Notice> {
        let visits = values.iter().zip(1..).map(|((strength, enzyme), month)| {
            let mut visit = Visit::on(parse(&format!("2026-{month:02}-01")).unwrap());
            visit.measured.strength =
                strength.map(|total| (StrengthPoints::scaled(total * 1_000), Sides::Both));
            visit.measured.enzyme = enzyme.map(|units| EnzymeUnits::scaled(units * 1_000));
            visit
        });
        let course = Course::new(visits.collect()).unwrap();
        let followed = Followed {
            limit,
            ..Followed::default()
        };
        apart(&course, followed).unwrap()
    }

    fn name(values: &[(i64, i64)]) -> Option<(&'static str, Direction, bool, String)> {
        let values: Vec<_> = values
            .iter()
            .map(|(strength, ck)| (Some(*strength), Some(*ck)))
            .collect();
        let shown = |name, apart: &Apart| {
            let since = crate::domain::dates::text(apart.then.day);
            Some((name, apart.other, apart.full, since))
        };
        match of_visits(&values, Some(CK))? {
            Notice::EnzymeBetterStrengthNot(apart) => shown("enzyme", &apart),
            Notice::StrengthBetterEnzymeNot(apart) => shown("strength", &apart),
            Notice::RelapseOnTaper(_)
            | Notice::HaemoglobinFell(_)
            | Notice::HaemoglobinDue(_)
            | Notice::WeightChanged(_)
            | Notice::Review(_)
            | Notice::CeilingEffect(_) => panic!("another notice"),
        }
    }

    #[test]
    fn one_is_better_and_the_other_is_not() {
        let january = || "2026-01-01".to_owned();
        // Edges: 3 points, and 150 U/L.
        for (values, expected) in [
            (
                [(90, 2_000), (90, 1_849)],
                Some(("enzyme", Direction::Same, false, january())),
            ),
            (
                [(90, 2_000), (93, 1_849)],
                Some(("enzyme", Direction::Same, false, january())),
            ),
            (
                [(90, 2_000), (86, 1_849)],
                Some(("enzyme", Direction::Worse, false, january())),
            ),
            ([(90, 2_000), (90, 1_850)], None),
            ([(90, 2_000), (94, 1_849)], None),
            (
                [(90, 2_000), (94, 1_850)],
                Some(("strength", Direction::Same, false, january())),
            ),
            (
                [(90, 2_000), (150, 2_151)],
                Some(("strength", Direction::Worse, true, january())),
            ),
            ([(90, 2_000), (90, 2_151)], None),
            ([(90, 2_000), (80, 2_151)], None),
        ] {
            assert_eq!(name(&values), expected, "{values:?}");
        }
    }

    #[test]
    fn an_enzyme_within_its_limit_has_nothing_left_to_fall() {
        assert_eq!(name(&[(90, 200), (120, 200)]), None);
        assert!(name(&[(90, 201), (120, 201)]).is_some());
    }

    #[test]
    fn strength_that_was_full_is_not_called_no_better_but_can_be_worse() {
        assert_eq!(name(&[(147, 8_000), (147, 400)]), None);
        assert!(name(&[(146, 8_000), (146, 400)]).is_some());
        assert!(name(&[(150, 8_000), (120, 400)]).is_some());
    }

    #[test]
    fn the_last_three_visits_come_first_and_the_baseline_only_where_they_show_nothing() {
        let since = |values: &[(i64, i64)]| name(values).map(|(name, _, _, since)| (name, since));
        let early = [(90, 9_000), (90, 2_000), (90, 2_000), (90, 2_000)];
        assert_eq!(since(&early), Some(("enzyme", "2026-01-01".to_owned())));
        let both = [(90, 2_000), (90, 9_000), (90, 9_000), (130, 9_000)];
        assert_eq!(since(&both), Some(("strength", "2026-02-01".to_owned())));
    }

    #[test]
    fn nothing_is_said_where_one_of_them_is_not_known() {
        let first = (Some(90), Some(2_000));
        for later in [(None, Some(400)), (Some(140), None), (None, None)] {
            assert_eq!(of_visits(&[first, later], Some(CK)), None, "{later:?}");
        }
        assert_eq!(of_visits(&[first, (Some(140), Some(2_000))], None), None);
        assert_eq!(of_visits(&[first], Some(CK)), None);
        assert_eq!(of_visits(&[], Some(CK)), None);
    }
}
