//! Courses and grams of a year. Every 28 days is not monthly: 13 courses a year, where a month has 12.

use crate::domain::exact::{Overflow, div_half_up, mul};
use crate::domain::quantity::Grams;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A year for the grams of a year.
pub const DAYS_A_YEAR: i64 = 365;
/// Months in it.
pub const MONTHS_A_YEAR: i64 = 12;
/// Source of [`DAYS_A_YEAR`] and of the rounding.
pub const YEAR_SOURCE: Citation = cite(
    SourceId::Policy,
    "courses: a year of 365 days, rounded half up to whole grams",
    Status::Policy,
);

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rhythm {
    /// Every so many days.
    EveryDays(i64),
    /// Once a calendar month.
    Monthly,
}

/// A fraction that is never rounded before it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// Above the line.
    pub numerator: i64,
    /// Below it, over 0.
    pub denominator: i64,
}

impl Ratio {
    /// Rounded half up, as a count of this part of one: 100 for hundredths.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn half_up(self, parts: i64) -> Result<i64, Overflow> {
        div_half_up(mul(self.numerator, parts)?, self.denominator)
    }
}

/// What a rhythm makes of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PerYear {
    /// The rhythm.
    pub rhythm: Rhythm,
    /// Courses, exactly.
    pub courses: Ratio,
    /// Micrograms, exactly.
    pub micrograms: Ratio,
    /// Grams, rounded half up to whole ones.
    pub whole_grams: i64,
}

/// Courses and grams of a year.
///
/// # Errors
/// [`Overflow`], also for an interval of no days.
pub fn per_year(rhythm: Rhythm, grams: Grams) -> Result<PerYear, Overflow> {
    let courses = match rhythm {
        Rhythm::EveryDays(days) => Ratio {
            numerator: DAYS_A_YEAR,
            denominator: days,
        },
        Rhythm::Monthly => Ratio {
            numerator: MONTHS_A_YEAR,
            denominator: 1,
        },
    };
    let micrograms = Ratio {
        numerator: mul(grams.get(), courses.numerator)?,
        denominator: courses.denominator,
    };
    let micrograms_a_gram = 1_000_000;
    let whole_grams = div_half_up(
        micrograms.numerator,
        mul(micrograms.denominator, micrograms_a_gram)?,
    )?;
    Ok(PerYear {
        rhythm,
        courses,
        micrograms,
        whole_grams,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quantity::whole_grams;

    #[test]
    fn every_twenty_eight_days_is_thirteen_courses_a_year_and_monthly_is_twelve() {
        let every = per_year(Rhythm::EveryDays(28), whole_grams(120)).unwrap();
        let monthly = per_year(Rhythm::Monthly, whole_grams(120)).unwrap();
        assert_eq!(every.courses.half_up(1), Ok(13));
        assert_eq!(every.courses.half_up(100), Ok(1304));
        // 120 g × 365 / 28 = 1564.29 g
        assert_eq!(every.whole_grams, 1564);
        assert_eq!(every.micrograms.half_up(1), Ok(1_564_285_714));
        assert_eq!(monthly.courses.half_up(100), Ok(1200));
        assert_eq!(monthly.whole_grams, 1440);
        // Halves go up: 0.7 g × 365 / 73 = 3.5 g.
        let half = per_year(Rhythm::EveryDays(73), Grams::scaled(700_000)).unwrap();
        assert_eq!(half.whole_grams, 4);
        assert_eq!(
            per_year(Rhythm::EveryDays(0), whole_grams(1)),
            Err(Overflow)
        );
    }
}
