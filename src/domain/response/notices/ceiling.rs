//! A ceiling: strength at the first visit so good that full strength would not earn the most points.
//!
//! Source: Lim et al. 2020, where very mild weakness gave a ceiling effect; from what strength on it is said here is worked
//! out from the bands of the Total Improvement Score. Trap: little to be gained is not little gained; the points are of the
//! first visit, whatever came after.

use crate::domain::exact::Overflow;
use crate::domain::quantity::Points;
use crate::domain::response::course::Course;
use crate::domain::response::measures::Measure;
use crate::domain::response::mmt8::Sides;
use crate::domain::response::quantities::StrengthPoints;
use crate::domain::response::tis::{self, available_of};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Where it comes from.
pub const SOURCES: [Citation; 3] = [
    cite(
        SourceId::Lim2020,
        "very mild weakness gives a ceiling effect: one patient was dropped for this",
        Status::Published,
    ),
    cite(
        SourceId::Policy,
        "follow-up: a ceiling is named where full strength would not earn the most points of the score",
        Status::Policy,
    ),
    tis::SOURCE,
];

/// What the strength of the first visit leaves to be gained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// That strength, and what was tested.
    pub strength: (StrengthPoints, Sides),
    /// The points of full strength from there.
    pub available: Points,
    /// The points of the top band.
    pub most: Points,
}

/// The ceiling of a course, if it has one.
///
/// # Errors
/// [`Overflow`], which no values within their limits reach.
pub fn ceiling(course: &Course) -> Result<Option<Ceiling>, Overflow> {
    let Some(first) = course.baseline() else {
        return Ok(None);
    };
    let Some(strength) = first.measured.strength else {
        return Ok(None);
    };
    let (_, available) = available_of(Measure::Strength, &first.measured, None)?;
    let (available, most) = (Points::scaled(available), Measure::Strength.most_points());
    Ok((available < most).then_some(Ceiling {
        strength,
        available,
        most,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;
    use crate::domain::response::quantities::GlobalPoints;
    use crate::domain::response::visit::Visit;

    fn of(strength: Option<(i64, Sides)>) -> Option<(String, String)> {
        let mut first = Visit::on(parse("2026-01-01").unwrap());
        first.measured.physician = Some(GlobalPoints::scaled(5_000));
        let strength = strength.map(|(total, sides)| (StrengthPoints::scaled(total), sides));
        first.measured.strength = strength;
        let mut later = Visit::on(parse("2026-02-01").unwrap());
        later.measured.strength = Some((StrengthPoints::scaled(150_000), Sides::Both));
        let found = ceiling(&Course::new(vec![later, first]).unwrap()).unwrap();
        found.map(|found| {
            assert_eq!(Some(found.strength), strength);
            (found.available.to_string(), found.most.to_string())
        })
    }

    #[test]
    fn a_ceiling_is_where_full_strength_is_not_over_the_last_edge() {
        let points = |available: &str| Some((available.to_owned(), "32.5".to_owned()));
        // 30 % of 150 are 45, of 80 they are 24.
        assert_eq!(of(Some((104_999, Sides::Both))), None);
        assert_eq!(of(Some((105_000, Sides::Both))), points("27.5"));
        assert_eq!(of(Some((55_999, Sides::One))), None);
        assert_eq!(of(Some((56_000, Sides::One))), points("27.5"));
        assert_eq!(of(Some((150_000, Sides::Both))), points("0"));
        assert_eq!(of(None), None, "not known is no ceiling");
        assert_eq!(ceiling(&Course::default()), Ok(None));
    }
}
