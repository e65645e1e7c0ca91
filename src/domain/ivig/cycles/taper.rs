//! Ways to give less once it works: a smaller dose or a longer interval, and what each makes of a year for this dosing
//! weight. Grams are exact, before any rounding to vials. None of them is advised here: no text was read that says which
//! comes first in this disease.

use super::year::{PerYear, Rhythm, per_year};
use super::{USUAL_INTERVAL_DAYS, USUAL_INTERVAL_SOURCE};
use crate::domain::case::USUAL_DOSE;
use crate::domain::exact::{Overflow, div_half_up, mul, sub};
use crate::domain::ivig::regimen::exact_course;
use crate::domain::quantity::{Grams, GramsPerKilogram, Kilograms};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A longer interval, in days: 6 weeks.
pub const LONGER_INTERVAL_DAYS: i64 = 42;
/// The Norwegian handbook takes so many per cent off each course.
pub const PERCENT_LESS: i64 = 20;
/// Ontario looks for the smallest effective dose over about so many years.
pub const ONTARIO_YEARS: i64 = 2;

/// A way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Taper {
    /// 2 g/kg every 4 weeks: where it starts from.
    Usual,
    /// 2 g/kg every 6 weeks.
    LongerInterval,
    /// 1 g/kg every 4 weeks.
    OneGram,
    /// 0.4 g/kg every 4 weeks.
    FourTenths,
    /// 20 % less than 2 g/kg: the first step of the Norwegian handbook, for nerve disease.
    FifthLess,
}

/// All ways, in the order of the page.
pub const TAPERS: [Taper; 5] = [
    Taper::Usual,
    Taper::LongerInterval,
    Taper::FifthLess,
    Taper::OneGram,
    Taper::FourTenths,
];

/// What is said of them without a figure of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TaperRemark {
    /// Ontario: stretch, and find the smallest effective dose.
    Ontario,
    /// The Norwegian handbook's steps are for CIDP and MMN.
    NerveDisease,
    /// When to stop is left to the clinician.
    Clinician,
}

/// All remarks.
pub const TAPER_REMARKS: [TaperRemark; 3] = [
    TaperRemark::Ontario,
    TaperRemark::NerveDisease,
    TaperRemark::Clinician,
];

impl Taper {
    /// Grams per kilogram and course.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn dose(self) -> Result<GramsPerKilogram, Overflow> {
        Ok(match self {
            Self::Usual | Self::LongerInterval => USUAL_DOSE,
            Self::OneGram => GramsPerKilogram::scaled(1_000),
            Self::FourTenths => GramsPerKilogram::scaled(400),
            Self::FifthLess => {
                let percent = sub(100, PERCENT_LESS)?;
                GramsPerKilogram::scaled(div_half_up(mul(USUAL_DOSE.get(), percent)?, 100)?)
            }
        })
    }

    /// Days between courses.
    #[must_use]
    pub const fn interval_days(self) -> i64 {
        match self {
            Self::LongerInterval => LONGER_INTERVAL_DAYS,
            Self::Usual | Self::OneGram | Self::FourTenths | Self::FifthLess => USUAL_INTERVAL_DAYS,
        }
    }

    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Usual => USUAL_INTERVAL_SOURCE,
            Self::LongerInterval => cite(
                SourceId::ReviewPmc11646336,
                "2 g/kg every 4 to 6 weeks",
                Status::Published,
            ),
            Self::OneGram => cite(
                SourceId::ProDerm,
                "1 g/kg allowed if stable, in dermatomyositis",
                Status::Published,
            ),
            Self::FourTenths => cite(
                SourceId::AustraliaCriteria,
                "maintenance 0.4 to 1 g/kg every 4 weeks, not read",
                Status::Unconfirmed,
            ),
            Self::FifthLess => cite(
                SourceId::Nel,
                "CIDP and MMN: 20 % less per course until relapse",
                Status::Published,
            ),
        }
    }
}

impl TaperRemark {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Ontario => cite(
                SourceId::OntarioIim,
                "monthly for 3 to 6 months, then the minimum effective dose",
                Status::Published,
            ),
            Self::NerveDisease => cite(
                SourceId::Nel,
                "CIDP and MMN: judged at 3 weeks, second course at 6 weeks",
                Status::Published,
            ),
            Self::Clinician => super::reminders::REVIEW_SOURCE,
        }
    }
}

/// A way for one dosing weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaperRow {
    /// The way.
    pub taper: Taper,
    /// Grams per kilogram and course.
    pub dose: GramsPerKilogram,
    /// Grams of a course, exactly.
    pub course: Grams,
    /// Its year.
    pub year: PerYear,
}

/// Every way for this dosing weight.
///
/// # Errors
/// [`Overflow`].
pub fn tapers(weight: Kilograms) -> Result<Vec<TaperRow>, Overflow> {
    let row = |taper: Taper| {
        let dose = taper.dose()?;
        let course = exact_course(weight, dose)?;
        Ok(TaperRow {
            taper,
            dose,
            course,
            year: per_year(Rhythm::EveryDays(taper.interval_days()), course)?,
        })
    };
    TAPERS.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_has_its_grams_a_course_and_a_year() {
        let rows = tapers(Kilograms::scaled(60_000)).unwrap();
        let figures: Vec<_> = rows
            .iter()
            .map(|row| (row.taper, row.course.to_string(), row.year.whole_grams))
            .collect();
        let grams = |text: &str| text.to_owned();
        // 120 × 365 / 28, 120 × 365 / 42, 96 × 365 / 28, 60 × 365 / 28, 24 × 365 / 28
        assert_eq!(
            figures,
            [
                (Taper::Usual, grams("120"), 1564),
                (Taper::LongerInterval, grams("120"), 1043),
                (Taper::FifthLess, grams("96"), 1251),
                (Taper::OneGram, grams("60"), 782),
                (Taper::FourTenths, grams("24"), 313),
            ]
        );
    }

    #[test]
    fn what_is_for_another_disease_or_not_read_says_so() {
        assert!(Taper::FifthLess.source().at.contains("CIDP and MMN"));
        assert_eq!(Taper::FourTenths.source().status, Status::Unconfirmed);
        assert!(TAPERS.iter().all(|taper| !taper.source().at.is_empty()));
    }
}
