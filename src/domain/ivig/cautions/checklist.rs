//! What to check before, during and after a course. What was not read, or has no figure, says so.

use crate::domain::sources::{Citation, SourceId, Status, cite};

/// When.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Before the course.
    Before,
    /// During an infusion.
    During,
    /// After the course.
    After,
}

/// All stages.
pub const STAGES: [Stage; 3] = [Stage::Before, Stage::During, Stage::After];

/// Something to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Check {
    /// The contraindications are answered.
    Contraindications,
    /// Clots and kidney: days and rate chosen for them.
    RiskDays,
    /// IgA, before course 1.
    Iga,
    /// IgG, IgM, IgA and creatinine are ordered.
    IgGAndM,
    /// Creatinine and urine.
    Creatinine,
    /// Haemoglobin at baseline.
    Haemoglobin,
    /// Blood group.
    BloodGroup,
    /// Samples for serology, before the first dose.
    Serology,
    /// Weight on a scale.
    Weight,
    /// Hydration.
    Hydration,
    /// Product and strength.
    Product,
    /// Batch number.
    Batch,
    /// Rate in steps, up to the ceiling.
    Steps,
    /// Vital signs at each step.
    Vitals,
    /// Breathing.
    Breathing,
    /// Chest pain, stroke: arterial clots come early.
    ArterialClots,
    /// A reaction: slow, stop, restart.
    Reaction,
    /// A lower rate after an event.
    Slower,
    /// Haemoglobin at 36 to 96 h.
    HaemoglobinEarly,
    /// Haemoglobin on day 7 to 10.
    HaemoglobinLate,
    /// Creatinine and urine at intervals.
    CreatinineAfter,
    /// Headache: hours to two days.
    Headache,
    /// Venous clots come later.
    LaterClots,
    /// Low sodium.
    Sodium,
    /// The same tests before the next course.
    NextCourse,
}

/// The checklist, in the order in which it is gone through.
pub const CHECKS: [Check; 25] = [
    Check::Contraindications,
    Check::RiskDays,
    Check::Iga,
    Check::IgGAndM,
    Check::Creatinine,
    Check::Haemoglobin,
    Check::BloodGroup,
    Check::Serology,
    Check::Weight,
    Check::Hydration,
    Check::Product,
    Check::Batch,
    Check::Steps,
    Check::Vitals,
    Check::Breathing,
    Check::ArterialClots,
    Check::Reaction,
    Check::Slower,
    Check::HaemoglobinEarly,
    Check::HaemoglobinLate,
    Check::CreatinineAfter,
    Check::Headache,
    Check::LaterClots,
    Check::Sodium,
    Check::NextCourse,
];

impl Check {
    /// When.
    #[must_use]
    pub const fn stage(self) -> Stage {
        match self {
            Self::Contraindications
            | Self::RiskDays
            | Self::Iga
            | Self::IgGAndM
            | Self::Creatinine
            | Self::Haemoglobin
            | Self::BloodGroup
            | Self::Serology
            | Self::Weight
            | Self::Hydration
            | Self::Product
            | Self::Batch => Stage::Before,
            Self::Steps
            | Self::Vitals
            | Self::Breathing
            | Self::ArterialClots
            | Self::Reaction
            | Self::Slower => Stage::During,
            Self::HaemoglobinEarly
            | Self::HaemoglobinLate
            | Self::CreatinineAfter
            | Self::Headache
            | Self::LaterClots
            | Self::Sodium
            | Self::NextCourse => Stage::After,
        }
    }

    /// Who says so, and how well it was checked.
    #[must_use]
    pub const fn source(self) -> Citation {
        use SourceId as S;
        match self {
            Self::Contraindications => cite(S::Policy, "IVIG 5: contraindications", Status::Policy),
            Self::RiskDays => cite(
                S::Policy,
                "at risk: 5 days and the slowest rate",
                Status::Policy,
            ),
            Self::Iga => cite(S::IvigLabels, "IgA deficiency", Status::Reported),
            Self::IgGAndM => cite(
                S::NorwegianNurses,
                "IgG, IgM, IgA, creatinine",
                Status::Published,
            ),
            Self::Creatinine => cite(S::IvigLabels, "creatinine and urine", Status::Reported),
            Self::Haemoglobin => cite(
                S::Empr,
                "haemoglobin at baseline and 36 to 96 h at high risk",
                Status::Reported,
            ),
            Self::BloodGroup => cite(
                S::Policy,
                "IVIG 6: haemoglobin hangs on the blood group",
                Status::Policy,
            ),
            Self::Serology => cite(
                S::Unsourced,
                "samples before the first dose",
                Status::Unconfirmed,
            ),
            Self::Weight => cite(
                S::Npsa2010,
                "weight estimated or not weighed",
                Status::Published,
            ),
            Self::Hydration => cite(
                S::IvigLabels,
                "adequate hydration, no volume",
                Status::Published,
            ),
            Self::Product => cite(
                S::BloodSafe,
                "10 % on the protocol of 5 %",
                Status::Published,
            ),
            Self::Batch => cite(
                S::Unsourced,
                "batch number in the record: no text was read",
                Status::Unconfirmed,
            ),
            Self::Steps => cite(S::Policy, "IVIG 4: ceiling and steps", Status::Policy),
            Self::Vitals => cite(
                S::Unsourced,
                "vital signs at each step: no text was read",
                Status::Unconfirmed,
            ),
            Self::Breathing => cite(
                S::IvigLabels,
                "lung injury and volume overload",
                Status::Reported,
            ),
            Self::ArterialClots => {
                cite(S::ClotCases2005, "arterial within a day", Status::Published)
            }
            Self::Reaction => cite(
                S::Unsourced,
                "slow, stop, restart: no text was read",
                Status::Unconfirmed,
            ),
            Self::Slower => cite(
                S::ProDerm,
                "fewer events at a lower rate",
                Status::Published,
            ),
            Self::HaemoglobinEarly => cite(
                S::Policy,
                "IVIG 6: 36 to 96 h after the first two courses in A, B and AB",
                Status::Policy,
            ),
            Self::HaemoglobinLate => cite(
                S::Policy,
                "IVIG 6: day 7 to 10 after the first two courses in A, B and AB",
                Status::Policy,
            ),
            Self::CreatinineAfter => cite(S::IvigLabels, "creatinine and urine", Status::Reported),
            Self::Headache => cite(S::IvigLabels, "aseptic meningitis", Status::Reported),
            Self::LaterClots => cite(
                S::ClotCases2005,
                "venous later than a day",
                Status::Published,
            ),
            Self::Sodium => cite(
                S::SodiumStudy2003,
                "18 courses of 2 g/kg",
                Status::Published,
            ),
            Self::NextCourse => cite(
                S::Aberdeen2013,
                "no repeat bloods in 10 of 18",
                Status::Published,
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_stands_once_and_in_the_order_of_the_stages() {
        let place = |check: &Check| STAGES.iter().position(|one| *one == check.stage());
        let places: Vec<_> = CHECKS.iter().map(place).collect();
        assert!(places.is_sorted());
        for (place, check) in CHECKS.iter().enumerate() {
            assert_eq!(CHECKS.iter().position(|one| one == check), Some(place));
            assert!(check.source().source.row().is_some());
        }
    }
}
