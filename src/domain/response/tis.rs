//! Total Improvement Score of adults (ACR/EULAR 2016): six measures, each by how far it has come from the first visit to a
//! later one as a share of its range, 0 to 100 points.
//!
//! Source: Aggarwal et al. 2017, with the table as reported in PMC5577002. Traps: the upper edge of a band belongs to it;
//! a fall of CK alone gives 7.5 points and is no response; with nothing outside muscle at the first visit 80 points are the
//! most; it was derived for dermatomyositis and polymyositis and is used in IMNM, not derived for it.

use super::measures::{EnzymeRange, MEASURES, Measure, Measured, range, value};
use super::quantities::PercentOfRange;
use crate::domain::exact::{Overflow, div_half_up, mul, sub};
use crate::domain::quantity::Points;
use crate::domain::risk::score::Score;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of the measures, bands, points and classes.
pub const SOURCE: Citation = cite(
    SourceId::Aggarwal2017,
    "six measures, their bands and points; 20, 40 and 60 for minimal, moderate and major",
    Status::Reported,
);
/// Source of its use here.
pub const USE_SOURCE: Citation = cite(
    SourceId::Lim2020,
    "used in IMNM; derived for dermatomyositis and polymyositis",
    Status::Published,
);
/// Source of what is needed for a total.
pub const NEEDED_SOURCE: Citation = cite(
    SourceId::Policy,
    "response: a total needs the physician's global and the strength at both visits; another measure that is missing makes it an interval",
    Status::Policy,
);
/// Without these at both visits there is no total.
pub const NEEDED: [Measure; 2] = [Measure::PhysicianGlobal, Measure::Strength];

/// The most that the score can reach.
pub const MOST: Points = Points::scaled(1_000);

/// A change of one measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Of which measure.
    pub measure: Measure,
    /// For the better, in per cent of the range, rounded half up to 0.01; below 0 it is for the worse. The band is found
    /// on the exact share.
    pub percent: PercentOfRange,
    /// The points.
    pub points: Points,
}

/// Why there are no points of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lack {
    /// It is missing at the first visit.
    AtFirst,
    /// It is missing at the later visit.
    Later,
    /// One side was tested at one visit and both at the other: the totals must not be compared.
    OtherSides,
    /// The upper limit of the enzyme is not known.
    NoLimit,
}

/// How much better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Under 20.
    None,
    /// 20 and over.
    Minimal,
    /// 40 and over.
    Moderate,
    /// 60 and over.
    Major,
}

impl Class {
    /// The least points of the class.
    #[must_use]
    pub const fn from(self) -> Points {
        Points::scaled(match self {
            Self::None => 0,
            Self::Minimal => 200,
            Self::Moderate => 400,
            Self::Major => 600,
        })
    }

    /// The class of so many points.
    #[must_use]
    pub fn of(points: Points) -> Self {
        let classes = [Self::Major, Self::Moderate, Self::Minimal];
        let reached = classes.into_iter().find(|class| points >= class.from());
        reached.unwrap_or(Self::None)
    }
}

/// The score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Improvement {
    /// Each measure with its change, or why there is none.
    pub measures: [(Measure, Result<Change, Lack>); MEASURES.len()],
    /// The total; an interval while measures are missing, and nothing without [`NEEDED`].
    pub total: Option<Score>,
    /// The class, where the whole interval is in one.
    pub class: Option<Class>,
    /// The most that could be reached from the first visit; an interval while it misses measures.
    pub available: Score,
}

/// How much better `later` is than `first`.
///
/// # Errors
/// [`Overflow`], which no values within their limits reach.
pub fn improvement(
    first: &Measured,
    later: &Measured,
    enzyme: Option<EnzymeRange>,
) -> Result<Improvement, Overflow> {
    let mut measures = MEASURES.map(|measure| (measure, Err(Lack::AtFirst)));
    let mut total = Score::NONE;
    let mut available = Score::NONE;
    for (measure, result) in &mut measures {
        let measure = *measure;
        let most = available_of(measure, first, enzyme)?;
        available = available.between(most.0, most.1);
        *result = match compared(measure, first, later, enzyme)? {
            Ok((better, range)) => {
                let points = points_of(measure, better, range)?;
                total = total.between(points, points);
                Ok(Change {
                    measure,
                    percent: PercentOfRange::scaled(div_half_up(mul(better, 10_000)?, range)?),
                    points: Points::scaled(points),
                })
            }
            Err(lack) => {
                total = total.between(0, most.1);
                Err(lack)
            }
        };
    }
    let lacks = |needed: &Measure| {
        let mut of_it = measures.iter().filter(|(measure, _)| measure == needed);
        of_it.any(|(_, result)| result.is_err())
    };
    let total = (!NEEDED.iter().any(lacks)).then_some(total);
    let class = total.and_then(|total| {
        let [least, most] = [total.min, total.max].map(Class::of);
        (least == most).then_some(least)
    });
    Ok(Improvement {
        measures,
        total,
        class,
        available,
    })
}

/// The points of a change, in tenths. `better` and `range` are in the same unit.
fn points_of(measure: Measure, better: i64, range: i64) -> Result<i64, Overflow> {
    let hundredfold = mul(better, 100)?;
    let bands = measure.edges().into_iter().zip(measure.tenths());
    for (edge, tenths) in bands {
        if hundredfold <= mul(edge, range)? {
            return Ok(tenths);
        }
    }
    let [.., top] = measure.tenths();
    Ok(top)
}

/// The least and most points, in tenths, that could be reached from the first visit.
pub(super) fn available_of(
    measure: Measure,
    first: &Measured,
    enzyme: Option<EnzymeRange>,
) -> Result<(i64, i64), Overflow> {
    let [.., top] = measure.tenths();
    let Some(at_first) = value(measure, first)? else {
        return Ok((0, top));
    };
    let Some(range) = range(measure, first, enzyme)? else {
        return Ok((0, top));
    };
    let best = if measure == Measure::Strength {
        sub(range, at_first)?
    } else {
        at_first
    };
    let points = points_of(measure, best, range)?;
    Ok((points, points))
}

type Compared = Result<(i64, i64), Lack>;

/// How far it has come for the better, and its range, in the same unit.
pub(super) fn compared(
    measure: Measure,
    first: &Measured,
    later: &Measured,
    enzyme: Option<EnzymeRange>,
) -> Result<Compared, Overflow> {
    let Some(before) = value(measure, first)? else {
        return Ok(Err(Lack::AtFirst));
    };
    let Some(after) = value(measure, later)? else {
        return Ok(Err(Lack::Later));
    };
    let sides = |visit: &Measured| visit.strength.map(|(_, sides)| sides);
    if measure == Measure::Strength && sides(first) != sides(later) {
        return Ok(Err(Lack::OtherSides));
    }
    let Some(range) = range(measure, first, enzyme)? else {
        return Ok(Err(Lack::NoLimit));
    };
    let better = if measure == Measure::Strength {
        sub(after, before)?
    } else {
        sub(before, after)?
    };
    Ok(Ok((better, range)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quantity::EnzymeUnits;
    use crate::domain::response::measures::USUAL_ENZYME_RANGE;
    use crate::domain::response::mmt8::Sides;
    use crate::domain::response::quantities::{GlobalPoints, HaqPoints, StrengthPoints};

    const CK: EnzymeRange = EnzymeRange {
        limit: EnzymeUnits::scaled(200_000),
        times: USUAL_ENZYME_RANGE,
    };

    fn visit(values: [i64; 6]) -> Measured {
        let [
            physician,
            patient,
            strength,
            function,
            enzyme,
            extramuscular,
        ] = values;
        Measured {
            physician: Some(GlobalPoints::scaled(physician * 100)),
            patient: Some(GlobalPoints::scaled(patient * 100)),
            strength: Some((StrengthPoints::scaled(strength * 1_000), Sides::Both)),
            function: Some(HaqPoints::scaled(function)),
            enzyme: Some(EnzymeUnits::scaled(enzyme * 1_000)),
            extramuscular: Some(GlobalPoints::scaled(extramuscular * 100)),
        }
    }

    fn shown(score: Score) -> (String, String) {
        (score.min.to_string(), score.max.to_string())
    }

    fn of(first: &Measured, later: &Measured) -> Improvement {
        improvement(first, later, Some(CK)).unwrap()
    }

    #[test]
    fn the_upper_edge_of_each_band_belongs_to_it() {
        for measure in MEASURES {
            let tenths = measure.tenths();
            for (place, edge) in measure.edges().into_iter().enumerate() {
                let at = |thousandths: i64| points_of(measure, edge * 1_000 + thousandths, 100_000);
                assert_eq!(at(0), Ok(tenths[place]), "{measure:?} {edge}");
                assert_eq!(at(1), Ok(tenths[place + 1]), "{measure:?} {edge}");
            }
            assert_eq!(points_of(measure, -1, 100), Ok(0), "{measure:?}");
        }
        let full: i64 = MEASURES.map(|measure| measure.tenths()[4]).iter().sum();
        assert_eq!(full, 1_000);
    }

    #[test]
    fn a_fall_of_the_enzyme_alone_is_no_response() {
        let first = visit([60, 60, 110, 1_500, 8_000, 0]);
        let result = of(&first, &visit([60, 60, 110, 1_500, 400, 0]));
        assert_eq!(result.total.map(shown), Some(("7.5".into(), "7.5".into())));
        assert_eq!(result.class, Some(Class::None));
    }

    #[test]
    fn nothing_outside_muscle_at_first_leaves_80_points_to_be_reached() {
        let first = visit([100, 100, 60, 3_000, 9_000, 0]);
        assert_eq!(
            shown(of(&first, &first).available),
            ("80".into(), "80".into())
        );
        // Little to gain: 30 % of the physician's scale, 20 points of strength of 150.
        let mild = visit([30, 30, 130, 500, 1_000, 0]);
        // By hand: 17.5 and 7.5, 13.3 % 20, 16.7 % 7.5, 33.3 % 7.5, 0.
        assert_eq!(
            shown(of(&mild, &mild).available),
            ("60".into(), "60".into())
        );
        let unknown = Measured {
            extramuscular: None,
            ..first
        };
        assert_eq!(
            shown(of(&unknown, &unknown).available),
            ("80".into(), "100".into())
        );
    }

    #[test]
    fn what_is_missing_makes_an_interval_and_without_the_needed_two_there_is_no_total() {
        let first = visit([80, 80, 90, 2_250, 9_000, 0]);
        let later = visit([20, 30, 140, 750, 300, 0]);
        let no_haq = Measured {
            function: None,
            ..later
        };
        let result = of(&first, &no_haq);
        assert_eq!(result.total.map(shown), Some(("70".into(), "80".into())));
        assert_eq!(result.class, Some(Class::Major), "either way");
        assert_eq!(result.measures[3].1, Err(Lack::Later));
        let no_patient = Measured {
            patient: None,
            ..visit([50, 30, 102, 2_250, 9_000, 0])
        };
        let open = of(&first, &no_patient);
        assert_eq!(open.total.map(shown), Some(("27.5".into(), "37.5".into())));
        assert_eq!(open.class, Some(Class::Minimal));
        for (first, later, lack) in [
            (
                Measured {
                    physician: None,
                    ..first
                },
                later,
                Lack::AtFirst,
            ),
            (
                first,
                Measured {
                    strength: None,
                    ..later
                },
                Lack::Later,
            ),
            (
                first,
                Measured {
                    strength: Some((StrengthPoints::scaled(70_000), Sides::One)),
                    ..later
                },
                Lack::OtherSides,
            ),
        ] {
            let result = of(&first, &later);
            assert_eq!((result.total, result.class), (None, None), "{lack:?}");
            assert!(
                result.measures.iter().any(|(_, one)| *one == Err(lack)),
                "{lack:?}"
            );
        }
        let no_limit = improvement(&first, &later, None).unwrap();
        assert_eq!(no_limit.measures[4].1, Err(Lack::NoLimit));
        assert_eq!(
            no_limit.total.map(shown),
            Some(("72.5".into(), "80".into()))
        );
    }

    #[test]
    fn the_classes_begin_at_20_40_and_60() {
        for (tenths, class) in [
            (0, Class::None),
            (199, Class::None),
            (200, Class::Minimal),
            (399, Class::Minimal),
            (400, Class::Moderate),
            (599, Class::Moderate),
            (600, Class::Major),
            (1_000, Class::Major),
        ] {
            assert_eq!(Class::of(Points::scaled(tenths)), class, "{tenths}");
        }
    }
}
