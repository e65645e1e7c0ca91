//! What is known of each hazard, each with its own source and status.

use super::Hazard;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something that is said of a hazard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// Clots happen with no factor at all; lowest dose and rate, fluids first.
    ClotsWithout,
    /// When clots come, and of which kind.
    ClotsWhen,
    /// Clots and grams a day.
    ClotsManyGrams,
    /// Clots in a trial of dermatomyositis, and the rate.
    ClotsRate,
    /// A cohort without an excess.
    ClotsNoExcess,
    /// Lowest dose and rate, fluids first; more with sucrose.
    KidneyLowest,
    /// Creatinine and urine before and between.
    KidneyTests,
    /// How often, and how late.
    HaemolysisLate,
    /// In which groups.
    HaemolysisGroups,
    /// With which dose.
    HaemolysisOdds,
    /// When a label measures haemoglobin.
    HaemoglobinLabel,
    /// When it is measured here.
    HaemoglobinPolicy,
    /// Watch the breathing.
    Breathing,
    /// Which meters, and which to use.
    Meters,
    /// What came of it.
    MeterDeaths,
    /// Measure IgA before course 1.
    IgaMeasure,
    /// How often that is left out.
    IgaAudit,
    /// What to do.
    ReactionWhat,
    /// When it comes, and to whom.
    MeningitisWhen,
    /// Why sodium reads low.
    SodiumFalse,
    /// Avoid together.
    DiureticsAvoid,
    /// From what.
    CornMaltose,
    /// Gap in the United States.
    VaccinesUs,
    /// Gap in Norway.
    VaccinesNorway,
    /// Samples before the first dose.
    SerologyFirst,
    /// It may be given.
    PregnancyMay,
    /// What the labels say.
    HydrationLabels,
    /// What two places do.
    HydrationPlaces,
    /// A habit, and no label's rule.
    PremedicationHabit,
}

/// All of it, by hazard.
pub const FACTS: [Fact; 29] = [
    Fact::ClotsWithout,
    Fact::ClotsWhen,
    Fact::ClotsManyGrams,
    Fact::ClotsRate,
    Fact::ClotsNoExcess,
    Fact::KidneyLowest,
    Fact::KidneyTests,
    Fact::HaemolysisLate,
    Fact::HaemolysisGroups,
    Fact::HaemolysisOdds,
    Fact::HaemoglobinLabel,
    Fact::HaemoglobinPolicy,
    Fact::Breathing,
    Fact::Meters,
    Fact::MeterDeaths,
    Fact::IgaMeasure,
    Fact::IgaAudit,
    Fact::ReactionWhat,
    Fact::MeningitisWhen,
    Fact::SodiumFalse,
    Fact::DiureticsAvoid,
    Fact::CornMaltose,
    Fact::VaccinesUs,
    Fact::VaccinesNorway,
    Fact::SerologyFirst,
    Fact::PregnancyMay,
    Fact::HydrationLabels,
    Fact::HydrationPlaces,
    Fact::PremedicationHabit,
];

impl Fact {
    /// Of which hazard.
    #[must_use]
    pub const fn hazard(self) -> Hazard {
        match self {
            Self::ClotsWithout
            | Self::ClotsWhen
            | Self::ClotsManyGrams
            | Self::ClotsRate
            | Self::ClotsNoExcess => Hazard::Clots,
            Self::KidneyLowest | Self::KidneyTests => Hazard::Kidney,
            Self::HaemolysisLate
            | Self::HaemolysisGroups
            | Self::HaemolysisOdds
            | Self::HaemoglobinLabel
            | Self::HaemoglobinPolicy => Hazard::Haemolysis,
            Self::Breathing => Hazard::Volume,
            Self::Meters | Self::MeterDeaths => Hazard::GlucoseMeter,
            Self::IgaMeasure | Self::IgaAudit => Hazard::Iga,
            Self::ReactionWhat => Hazard::Reaction,
            Self::MeningitisWhen => Hazard::Meningitis,
            Self::SodiumFalse => Hazard::Sodium,
            Self::DiureticsAvoid => Hazard::LoopDiuretics,
            Self::CornMaltose => Hazard::Corn,
            Self::VaccinesUs | Self::VaccinesNorway => Hazard::LiveVaccines,
            Self::SerologyFirst => Hazard::Serology,
            Self::PregnancyMay => Hazard::Pregnancy,
            Self::HydrationLabels | Self::HydrationPlaces => Hazard::Hydration,
            Self::PremedicationHabit => Hazard::Premedication,
        }
    }

    /// Who says so, and how well it was checked.
    #[must_use]
    pub const fn source(self) -> Citation {
        use SourceId as S;
        match self {
            Self::ClotsWithout => cite(
                S::BoxedWarnings,
                "thrombosis: with or without factors",
                Status::Reported,
            ),
            Self::ClotsWhen => cite(
                S::ClotCases2005,
                "arterial within a day, venous later",
                Status::Published,
            ),
            Self::ClotsManyGrams => cite(
                S::Rajabally2011,
                "616 courses in 62 patients",
                Status::Published,
            ),
            Self::ClotsRate => cite(S::ProDerm, "8 events in 6 patients", Status::Published),
            Self::ClotsNoExcess => cite(
                S::DermatomyositisCohort,
                "no excess of clots",
                Status::Reported,
            ),
            Self::KidneyLowest => cite(
                S::BoxedWarnings,
                "kidney: sucrose, dose and rate",
                Status::Reported,
            ),
            Self::KidneyTests => cite(S::IvigLabels, "creatinine and urine", Status::Reported),
            Self::HaemolysisLate => cite(
                S::Haemolysis2021,
                "99 infusions of 2 g/kg or more in 78 patients",
                Status::Published,
            ),
            Self::HaemolysisGroups => cite(
                S::HaemolysisReview,
                "dose and blood group",
                Status::Published,
            ),
            Self::HaemolysisOdds => cite(
                S::OntarioHaemolysis,
                "odds 1.36 for each 10 g",
                Status::Published,
            ),
            Self::HaemoglobinLabel => cite(
                S::Empr,
                "baseline and 36 to 96 h at high risk",
                Status::Reported,
            ),
            Self::HaemoglobinPolicy => cite(
                S::Policy,
                "IVIG 6: haemoglobin after the first two courses in A, B and AB",
                Status::Policy,
            ),
            Self::Breathing => cite(
                S::IvigLabels,
                "lung injury and volume overload",
                Status::Reported,
            ),
            Self::Meters => cite(
                S::FdaMeters2009,
                "maltose and glucose meters",
                Status::Reported,
            ),
            Self::MeterDeaths => cite(S::FdaMeters2009, "13 deaths 1997 to 2009", Status::Reported),
            Self::IgaMeasure => cite(S::IvigLabels, "IgA deficiency", Status::Reported),
            Self::IgaAudit => cite(S::Aberdeen2013, "no IgA in 9 of 32", Status::Published),
            Self::ReactionWhat => cite(
                S::Unsourced,
                "slow, stop, restart: no text was read",
                Status::Unconfirmed,
            ),
            Self::MeningitisWhen => cite(S::IvigLabels, "aseptic meningitis", Status::Reported),
            Self::SodiumFalse => cite(
                S::SodiumStudy2003,
                "18 courses of 2 g/kg",
                Status::Published,
            ),
            Self::DiureticsAvoid => cite(S::Pentaglobin, "loop diuretics", Status::Reported),
            Self::CornMaltose => cite(S::OctagamUsDm, "corn allergy", Status::Published),
            Self::VaccinesUs => cite(
                S::AcipVaccines,
                "8, 10 and 11 months after 0.4, 1 and 2 g/kg",
                Status::Reported,
            ),
            Self::VaccinesNorway => cite(
                S::NorwayVaccines,
                "6 weeks to 3 months, measles up to 1 year",
                Status::Published,
            ),
            Self::SerologyFirst => cite(
                S::Unsourced,
                "samples before the first dose",
                Status::Unconfirmed,
            ),
            Self::PregnancyMay => cite(S::Nel, "pregnancy and breast-feeding", Status::Published),
            Self::HydrationLabels => cite(
                S::IvigLabels,
                "adequate hydration, no volume",
                Status::Published,
            ),
            Self::HydrationPlaces => cite(
                S::HydrationExamples,
                "before the infusion",
                Status::Published,
            ),
            Self::PremedicationHabit => cite(
                S::PremedicationRegistry,
                "paracetamol and an antihistamine",
                Status::Reported,
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ivig::cautions::HAZARDS;

    #[test]
    fn every_hazard_has_something_said_of_it_and_facts_stand_in_its_order() {
        let place = |fact: &Fact| HAZARDS.iter().position(|one| *one == fact.hazard());
        let places: Vec<_> = FACTS.iter().map(place).collect();
        assert!(places.is_sorted());
        for hazard in HAZARDS {
            assert!(
                FACTS.iter().any(|fact| fact.hazard() == hazard),
                "{hazard:?}"
            );
        }
        for (place, fact) in FACTS.iter().enumerate() {
            assert_eq!(FACTS.iter().position(|one| one == fact), Some(place));
            assert!(fact.source().source.row().is_some());
        }
    }

    #[test]
    fn what_was_not_read_says_so() {
        for fact in [Fact::SerologyFirst, Fact::ReactionWhat] {
            assert_eq!(fact.source().status, Status::Unconfirmed);
        }
        assert_eq!(Fact::VaccinesUs.source().status, Status::Reported);
        assert_eq!(Fact::VaccinesNorway.source().status, Status::Published);
    }
}
