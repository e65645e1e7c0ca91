//! Which way a measure went between two visits: better, worse, or the same.
//!
//! Source: the lowest band edge of the Total Improvement Score (Aggarwal et al. 2017, as reported): over 2 % of the range
//! of the strength, over 5 % of the others. That the same edge says what is worse is this product's choice; the score
//! gives no points for the worse. Traps: on the edge is the same; the strength alone is better when it is more; without
//! its upper limit the enzyme has no range.

use super::measures::{EnzymeRange, Measure, Measured};
use super::tis::{Lack, compared};
use crate::domain::exact::{Overflow, mul, sub};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of the edge, for the worse as for the better.
pub const SOURCE: Citation = cite(
    SourceId::Policy,
    "follow-up: better and worse begin over the lowest band edge of the improvement score",
    Status::Policy,
);

/// Which way a measure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// For the better, by more than the edge.
    Better,
    /// For the worse, by more than the edge.
    Worse,
    /// Not by more than the edge either way.
    Same,
}

/// The visit between showed the other way, each step by more than the edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turn {
    /// First better, then worse.
    ForTheWorse,
    /// First worse, then better.
    ForTheBetter,
}

/// Which way a measure went from one visit to a later one. The share of the range is exact.
///
/// # Errors
/// [`Overflow`], which no values within their limits reach.
pub fn direction(
    measure: Measure,
    before: &Measured,
    after: &Measured,
    enzyme: Option<EnzymeRange>,
) -> Result<Result<Direction, Lack>, Overflow> {
    let (better, range) = match compared(measure, before, after, enzyme)? {
        Ok(change) => change,
        Err(lack) => return Ok(Err(lack)),
    };
    let [edge, ..] = measure.edges();
    let edge = mul(edge, range)?;
    let change = mul(better, 100)?;
    Ok(Ok(if change > edge {
        Direction::Better
    } else if change < sub(0, edge)? {
        Direction::Worse
    } else {
        Direction::Same
    }))
}

/// Whether the visit between showed the other way.
#[must_use]
pub fn turn(there: Option<Direction>, back: Option<Direction>) -> Option<Turn> {
    if there == Some(Direction::Better) && back == Some(Direction::Worse) {
        Some(Turn::ForTheWorse)
    } else if there == Some(Direction::Worse) && back == Some(Direction::Better) {
        Some(Turn::ForTheBetter)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quantity::EnzymeUnits;
    use crate::domain::response::measures::{MEASURES, USUAL_ENZYME_RANGE};
    use crate::domain::response::mmt8::Sides;
    use crate::domain::response::quantities::{GlobalPoints, HaqPoints, StrengthPoints};

    /// Physician, patient, strength of both sides, HAQ, enzyme, outside muscle: in thousandths.
    fn measured(values: [i64; 6]) -> Measured {
        Measured {
            physician: Some(GlobalPoints::scaled(values[0])),
            patient: Some(GlobalPoints::scaled(values[1])),
            strength: Some((StrengthPoints::scaled(values[2]), Sides::Both)),
            function: Some(HaqPoints::scaled(values[3])),
            enzyme: Some(EnzymeUnits::scaled(values[4])),
            extramuscular: Some(GlobalPoints::scaled(values[5])),
        }
    }

    #[test]
    fn better_and_worse_begin_over_the_lowest_edge_and_not_on_it() {
        let ck = EnzymeRange {
            limit: EnzymeUnits::scaled(200_000),
            times: USUAL_ENZYME_RANGE,
        };
        let first = [5_000, 5_000, 90_000, 1_500, 2_000_000, 5_000];
        // 5 % of 10, 10, 3, 15 × 200 and 10; 2 % of 150: in thousandths.
        let edges = [500, 500, 3_000, 150, 150_000, 500];
        for (place, edge) in edges.into_iter().enumerate() {
            let at = |change: i64| {
                let mut later = first;
                later[place] += change;
                let [first, later] = [first, later].map(measured);
                direction(MEASURES[place], &first, &later, Some(ck)).unwrap()
            };
            let [up, down] = if MEASURES[place] == Measure::Strength {
                [Direction::Better, Direction::Worse]
            } else {
                [Direction::Worse, Direction::Better]
            };
            assert_eq!(at(edge), Ok(Direction::Same), "{place}");
            assert_eq!(at(-edge), Ok(Direction::Same), "{place}");
            assert_eq!(at(edge + 1), Ok(up), "{place}");
            assert_eq!(at(-edge - 1), Ok(down), "{place}");
        }
    }

    #[test]
    fn a_turn_needs_both_steps_the_other_way() {
        use Direction::{Better, Same, Worse};
        let of = |there, back| turn(Some(there), Some(back));
        assert_eq!(of(Better, Worse), Some(Turn::ForTheWorse));
        assert_eq!(of(Worse, Better), Some(Turn::ForTheBetter));
        for (there, back) in [
            (Better, Better),
            (Worse, Worse),
            (Same, Worse),
            (Same, Better),
            (Better, Same),
            (Worse, Same),
            (Same, Same),
        ] {
            assert_eq!(of(there, back), None, "{there:?} {back:?}");
        }
        assert_eq!(turn(None, Some(Worse)), None);
        assert_eq!(turn(Some(Better), None), None);
    }
}
