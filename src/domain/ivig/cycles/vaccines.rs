//! How long live vaccines wait after immunoglobulin. The sources disagree, and both are shown; the days are counted from
//! the last infusion day.

use chrono::NaiveDate;

use crate::domain::dates::{days_after, months_after};
use crate::domain::quantity::GramsPerKilogram;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// United States, before a vaccine against measles or chickenpox: up to this dose so many months.
pub const ACIP_MONTHS: [(GramsPerKilogram, u32); 3] = [
    (GramsPerKilogram::scaled(400), 8),
    (GramsPerKilogram::scaled(1_000), 10),
    (GramsPerKilogram::scaled(2_000), 11),
];
/// Source of [`ACIP_MONTHS`].
pub const ACIP_SOURCE: Citation = cite(
    SourceId::AcipVaccines,
    "8, 10 and 11 months after 0.4, 1 and 2 g/kg",
    Status::Reported,
);
/// A dose between two rows waits as long as the next larger one.
pub const BETWEEN_SOURCE: Citation = cite(
    SourceId::Policy,
    "courses: a dose between two rows waits as the larger one",
    Status::Policy,
);
/// Norway: from so many weeks.
pub const NORWAY_WEEKS: i64 = 6;
/// To so many months.
pub const NORWAY_MONTHS: u32 = 3;
/// Against measles up to so many months: a year.
pub const NORWAY_MEASLES_MONTHS: u32 = 12;
/// Source of the three.
pub const NORWAY_SOURCE: Citation = cite(
    SourceId::NorwayVaccines,
    "6 weeks to 3 months, measles up to 1 year",
    Status::Published,
);
/// From which day the gap is counted.
pub const COUNTED_SOURCE: Citation = cite(
    SourceId::Policy,
    "courses: the gap before a live vaccine is counted from the last infusion day",
    Status::Policy,
);

const DAYS_A_WEEK: i64 = 7;

/// The days from which live vaccines could be given, by each source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VaccineGap {
    /// The last infusion day.
    pub last: NaiveDate,
    /// United States: the row of the table, and its day.
    pub united_states: (GramsPerKilogram, u32, NaiveDate),
    /// Norway: the first and the last day of its span.
    pub norway: (NaiveDate, NaiveDate),
    /// Norway: measles.
    pub norway_measles: NaiveDate,
}

/// The gap after a last infusion day at this dose; none over the table's largest dose or off the calendar.
#[must_use]
pub fn vaccine_gap(last: NaiveDate, dose: GramsPerKilogram) -> Option<VaccineGap> {
    let mut rows = ACIP_MONTHS.into_iter().filter(|(up_to, _)| dose <= *up_to);
    let (up_to, months) = rows.next()?;
    let weeks = NORWAY_WEEKS.checked_mul(DAYS_A_WEEK)?;
    Some(VaccineGap {
        last,
        united_states: (up_to, months, months_after(last, months)?),
        norway: (days_after(last, weeks)?, months_after(last, NORWAY_MONTHS)?),
        norway_measles: months_after(last, NORWAY_MEASLES_MONTHS)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::{parse, text};

    #[test]
    fn each_source_has_its_own_day() {
        let last = parse("2027-03-31").unwrap();
        let gap = vaccine_gap(last, GramsPerKilogram::scaled(2_000)).unwrap();
        let (up_to, months, day) = gap.united_states;
        assert_eq!((up_to.to_string(), months), ("2".to_owned(), 11));
        assert_eq!(text(day), "2028-02-29");
        assert_eq!(text(gap.norway.0), "2027-05-12");
        assert_eq!(text(gap.norway.1), "2027-06-30");
        assert_eq!(text(gap.norway_measles), "2028-03-31");
    }

    #[test]
    fn a_dose_between_two_rows_waits_as_the_larger_one() {
        let last = parse("2027-03-31").unwrap();
        let months = |dose| {
            let gap = vaccine_gap(last, GramsPerKilogram::scaled(dose));
            gap.map(|gap| gap.united_states.1)
        };
        for (dose, expected) in [
            (100, Some(8)),
            (400, Some(8)),
            (401, Some(10)),
            (1_000, Some(10)),
            (1_001, Some(11)),
            (2_000, Some(11)),
            (2_001, None),
        ] {
            assert_eq!(months(dose), expected, "{dose}");
        }
    }
}
