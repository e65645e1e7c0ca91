//! What is known of dalteparin around immunoglobulin: figures of studies, each with its source. None is a dose or a
//! duration.

use super::quantities::{Hours, Plain, Share};
use crate::domain::quantity::Days;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// The comparison of giving it to everyone with giving it by risk factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Patients, before and after together.
    pub patients: u16,
    /// Given to everyone.
    pub everyone: Share,
    /// Given by risk factors.
    pub by_factors: Share,
    /// P value of the difference.
    pub p: Plain,
}

/// See [`Known::Comparison`].
pub const COMPARISON: Comparison = Comparison {
    patients: 334,
    everyone: Share::scaled(110),
    by_factors: Share::scaled(196),
    p: Plain::scaled(660),
};

/// Events, of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of {
    /// Events.
    pub events: u16,
    /// Of so many.
    pub of: u16,
}

/// Neuropathy: patients.
pub const NEUROPATHY_PATIENTS: u16 = 62;
/// Neuropathy: courses.
pub const NEUROPATHY_COURSES: u16 = 616;
/// Neuropathy: early clots after first courses.
pub const EARLY_FIRST: Of = Of { events: 3, of: 25 };
/// Neuropathy: early clots after later courses.
pub const EARLY_LATER: Of = Of { events: 2, of: 591 };
/// Neuropathy: P value of the daily dose.
pub const DAILY_DOSE_P: Plain = Plain::scaled(28);

/// Cases: published, and the authors' own.
pub const CASES: (u8, u8) = (65, 6);
/// Cases: arterial clots for each venous one.
pub const ARTERIAL_TO_VENOUS: u8 = 4;
/// Cases: share of the arterial clots within the first hours.
pub const ARTERIAL_EARLY: (Share, Hours) = (Share::scaled(4_900), Hours::scaled(4));
/// Cases: share of the arterial clots within a day.
pub const ARTERIAL_DAY: (Share, Hours) = (Share::scaled(7_700), Hours::scaled(24));
/// Cases: share of the venous clots after a day.
pub const VENOUS_LATER: (Share, Hours) = (Share::scaled(5_400), Hours::scaled(24));

/// Leukaemia and myeloma: hazard ratio of an arterial clot on the first two days.
pub const ARTERIAL_HAZARD: Plain = Plain::scaled(3_400);
/// Biobank: odds ratio with a past clot.
pub const PAST_CLOT_ODDS: Plain = Plain::scaled(3_690);
/// Biobank: so many with a past clot for one more harmed.
pub const PAST_CLOT_HARMED: Plain = Plain::scaled(5_800);
/// Japan: clots.
pub const JAPAN: Of = Of { events: 3, of: 68 };
/// Japan: clots among those given anticoagulants.
pub const JAPAN_ANTICOAGULATED: Of = Of { events: 0, of: 16 };
/// United States: days of medical prophylaxis.
pub const US_DAYS: (Days, Days) = (Days::scaled(12), Days::scaled(14));

/// Something that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Known {
    /// Off the label for ambulatory immunoglobulin.
    OffLabel,
    /// Everyone, or by risk factors.
    Comparison,
    /// When clots come, and of which kind.
    When,
    /// Arterial clots on the first days.
    FirstDays,
    /// First and later courses, and grams a day.
    Courses,
    /// With a past clot.
    PastClot,
    /// Myositis itself.
    Myositis,
    /// A small series with anticoagulants.
    Japan,
    /// No schedule.
    NoSchedule,
    /// Norwegian drug information.
    Relis,
    /// American chest physicians.
    Accp,
    /// American haematologists.
    Ash,
    /// What is usual in acute illness.
    UsDays,
    /// What this product does.
    NoDuration,
}

/// Whom it concerns, how well it works, when clots come, how long: in this order.
pub const KNOWN: [Known; 14] = [
    Known::OffLabel,
    Known::Comparison,
    Known::When,
    Known::FirstDays,
    Known::Courses,
    Known::PastClot,
    Known::Myositis,
    Known::Japan,
    Known::NoSchedule,
    Known::Relis,
    Known::Accp,
    Known::Ash,
    Known::UsDays,
    Known::NoDuration,
];

impl Known {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::OffLabel => cite(
                SourceId::Felleskatalogen,
                "indication: strongly raised risk and immobilised by acute illness",
                Status::Published,
            ),
            Self::Comparison => cite(
                SourceId::SystematicLmwh2020,
                "everyone 1.1 %, by risk factors 1.96 %",
                Status::Reported,
            ),
            Self::When => cite(
                SourceId::ClotCases2005,
                "arterial within a day, venous later",
                Status::Published,
            ),
            Self::FirstDays => cite(SourceId::Blood2016, "days 0 and 1", Status::Published),
            Self::Courses => cite(
                SourceId::Rajabally2011,
                "616 courses in 62 patients",
                Status::Published,
            ),
            Self::PastClot => cite(SourceId::UkBiobank, "past clot or none", Status::Published),
            Self::Myositis => cite(
                SourceId::MyositisClots,
                "myositis raises the risk of venous clots",
                Status::Published,
            ),
            Self::Japan => cite(
                SourceId::Japan2021,
                "with and without anticoagulants",
                Status::Published,
            ),
            Self::NoSchedule => cite(
                SourceId::Policy,
                "dalteparin: a search for a schedule around immunoglobulin found none",
                Status::Policy,
            ),
            Self::Relis => cite(
                SourceId::Relis,
                "dose and rate named, interval not quantified",
                Status::Published,
            ),
            Self::Accp => cite(
                SourceId::Accp2012,
                "not beyond immobilisation or the stay",
                Status::Published,
            ),
            Self::Ash => cite(
                SourceId::Ash2018,
                "against extended prophylaxis",
                Status::Published,
            ),
            Self::UsDays => cite(
                SourceId::DalteparinCompendia,
                "medical patients with restricted mobility, United States",
                Status::Reported,
            ),
            Self::NoDuration => cite(
                SourceId::Policy,
                "dalteparin: no duration is filled in; the clinician's dates are printed",
                Status::Policy,
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_known_is_listed_once_with_a_source_of_the_table() {
        for (place, one) in KNOWN.iter().enumerate() {
            assert_eq!(KNOWN.iter().position(|other| other == one), Some(place));
            assert!(one.source().source.row().is_some(), "{one:?}");
        }
        for one in [Known::Comparison, Known::UsDays] {
            assert_eq!(one.source().status, Status::Reported);
        }
    }

    #[test]
    fn the_courses_of_the_study_are_first_and_later_ones_together() {
        assert_eq!(EARLY_FIRST.of + EARLY_LATER.of, NEUROPATHY_COURSES);
        assert_eq!(
            (
                COMPARISON.everyone.to_string(),
                COMPARISON.by_factors.to_string()
            ),
            ("1.1".to_owned(), "1.96".to_owned())
        );
        assert_eq!(COMPARISON.p.to_string(), "0.66");
        assert_eq!(DAILY_DOSE_P.to_string(), "0.028");
        assert_eq!(ARTERIAL_DAY.0.to_string(), "77");
    }
}
