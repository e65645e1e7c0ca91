//! What can be decided about dalteparin, why, and the doses, with their sources.

use crate::domain::quantity::{AntiXaUnits, Millilitres};
use crate::domain::set::Member;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Where the patient is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    /// In hospital, acutely ill.
    Inpatient,
    /// Comes for the infusion and goes home.
    DayCase,
}

/// The decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// A stop is there.
    Stopped,
    /// For a specialist.
    Specialist,
    /// Something is unanswered.
    Withheld,
    /// Clot and bleeding risk are both high.
    BothHigh,
    /// No indication.
    NotIndicated,
    /// Off the label: the clinician's choice.
    YourDecision,
    /// The dose.
    Dose,
}

/// Why it is stopped, for a specialist, or left to the clinician, beside the stops themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecisionReason {
    /// Platelets under 50.
    PlateletsStop,
    /// Under 18.
    Paediatric,
    /// Pregnant.
    Pregnant,
    /// Platelets 50 to 74.
    PlateletsSpecialist,
    /// Clearance under 20.
    ClearanceSpecialist,
    /// Two or more cautions.
    TwoCautions,
    /// Clot and bleeding risk are both high.
    BothHigh,
    /// Day-case immunoglobulin is outside the label.
    OffLabel,
}

impl Member for DecisionReason {
    const ALL: &'static [Self] = &[
        Self::PlateletsStop,
        Self::Paediatric,
        Self::Pregnant,
        Self::PlateletsSpecialist,
        Self::ClearanceSpecialist,
        Self::TwoCautions,
        Self::BothHigh,
        Self::OffLabel,
    ];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// What is unanswered, beside the stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unanswered {
    /// Setting.
    Setting,
    /// Age.
    Age,
    /// Sex.
    Sex,
    /// Pregnancy.
    Pregnancy,
    /// Creatinine clearance.
    Clearance,
    /// Platelets.
    Platelets,
    /// The Padua score is open, or lies across its cut-off.
    Padua,
    /// The clot factors of a day case.
    ClotFactor,
    /// The bleeding score is open, or lies across its cut-off.
    Bleeding,
}

impl Member for Unanswered {
    const ALL: &'static [Self] = &[
        Self::Setting,
        Self::Age,
        Self::Sex,
        Self::Pregnancy,
        Self::Clearance,
        Self::Platelets,
        Self::Padua,
        Self::ClotFactor,
        Self::Bleeding,
    ];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// A dose as it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProphylacticDose {
    /// Units each time.
    pub units: AntiXaUnits,
    /// Times a day.
    pub times_per_day: u8,
}

/// Against clots in patients who move little.
pub const PROPHYLAXIS: ProphylacticDose = ProphylacticDose {
    units: AntiXaUnits::scaled(5_000),
    times_per_day: 1,
};
/// Source of [`PROPHYLAXIS`].
pub const PROPHYLAXIS_SOURCE: Citation = cite(
    SourceId::DalteparinCompendia,
    "medical patients with restricted mobility: 5000 units once daily",
    Status::Reported,
);
/// The volume of the syringe that holds [`PROPHYLAXIS`].
pub const SYRINGE: Millilitres = Millilitres::scaled(200_000);
/// The smaller syringe that holds the same volume.
pub const SAME_VOLUME: AntiXaUnits = AntiXaUnits::scaled(2_500);
/// Source of [`SYRINGE`] and [`SAME_VOLUME`].
pub const SYRINGE_SOURCE: Citation = cite(
    SourceId::FragminLabels,
    "syringes: 2500 and 5000 units in 0.2 mL each",
    Status::Published,
);

/// The dose, and what others would give for this weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProphylaxisGiven {
    /// The dose.
    pub dose: ProphylacticDose,
    /// The off-label dose of the band of this weight, where it differs. Shown apart, never filled in.
    pub off_label_band: Option<ProphylacticDose>,
}

impl DecisionReason {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::PlateletsStop => cite(
                SourceId::NhsLothian,
                "no dalteparin with platelets under 50",
                Status::Published,
            ),
            Self::Paediatric => cite(
                SourceId::Policy,
                "dalteparin 11: no figure for children",
                Status::Policy,
            ),
            Self::Pregnant => cite(
                SourceId::Policy,
                "dalteparin 11: pregnancy has a protocol of its own",
                Status::Policy,
            ),
            Self::PlateletsSpecialist => cite(
                SourceId::Policy,
                "dalteparin 11: platelets 50 to 74",
                Status::Policy,
            ),
            Self::ClearanceSpecialist => cite(
                SourceId::Policy,
                "dalteparin 11: under 20 mL/min no figure; unfractionated heparin or a specialist",
                Status::Policy,
            ),
            Self::TwoCautions => cite(
                SourceId::Policy,
                "dalteparin 11: two or more cautions",
                Status::Policy,
            ),
            Self::BothHigh => cite(
                SourceId::Policy,
                "dalteparin 9: both risks high",
                Status::Policy,
            ),
            Self::OffLabel => cite(
                SourceId::Felleskatalogen,
                "indication: strongly raised risk and immobilised by acute illness",
                Status::Published,
            ),
        }
    }
}

/// Source of the decision when a risk is not high, and of the day case's factors.
pub const INDICATION_SOURCE: Citation = cite(
    SourceId::Policy,
    "dalteparin 8: no dose without an indication",
    Status::Policy,
);
