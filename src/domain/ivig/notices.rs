//! What the reader should know about a course, each with its source.

use super::weight::WeightPolicy;
use crate::domain::bounds;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something the reader should know about this course, most severe first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Notice {
    /// BMI under 16 or over 45: are the units right?
    BmiExtreme,
    /// Rounding moves the course by more than 5 %.
    RoundingOverFivePercent,
    /// No age: an adult is assumed, and this is a planning figure.
    AdultAssumed,
    /// At risk, and over 0.4 g/kg a day: consider 5 days.
    ConsiderFiveDays,
    /// A day of 35 g or more.
    DailyThirtyFiveGrams,
    /// Over 65: at risk.
    AgeOver65,
    /// At risk by another answer than the joint one.
    RiskElsewhere,
    /// The risk question is open and counts as risk.
    RiskUnanswered,
    /// The label gives no number for patients at risk.
    LowestPracticableRate,
    /// No height: actual weight.
    HeightMissing,
    /// Pregnant: actual weight.
    PregnantActualWeight,
    /// Weight before the pregnancy.
    PrepregnancyWeight,
    /// Short: actual weight.
    ShortActualWeight,
    /// Light: actual weight.
    LowWeightActualWeight,
    /// Thin: actual weight.
    ThinActualWeight,
}

/// All notices, most severe first.
pub const NOTICES: [Notice; 15] = [
    Notice::BmiExtreme,
    Notice::RoundingOverFivePercent,
    Notice::AdultAssumed,
    Notice::ConsiderFiveDays,
    Notice::DailyThirtyFiveGrams,
    Notice::AgeOver65,
    Notice::RiskElsewhere,
    Notice::RiskUnanswered,
    Notice::LowestPracticableRate,
    Notice::HeightMissing,
    Notice::PregnantActualWeight,
    Notice::PrepregnancyWeight,
    Notice::ShortActualWeight,
    Notice::LowWeightActualWeight,
    Notice::ThinActualWeight,
];

impl Notice {
    /// Who says so, under this policy of the dosing weight.
    #[must_use]
    pub const fn source(self, policy: WeightPolicy) -> Citation {
        match self {
            Self::BmiExtreme => bounds::BMI.source,
            Self::RoundingOverFivePercent => bounds::ROUNDING_CONFIRM_SOURCE,
            Self::AdultAssumed => cite(SourceId::Policy, "IVIG 1", Status::Policy),
            Self::ConsiderFiveDays => cite(
                SourceId::Policy,
                "at risk: 5 days and the slowest rate",
                Status::Policy,
            ),
            Self::DailyThirtyFiveGrams => cite(
                SourceId::Rajabally2011,
                "daily dose of 35 g or more",
                Status::Published,
            ),
            Self::AgeOver65 => bounds::AT_RISK_OVER_SOURCE,
            Self::RiskElsewhere => cite(
                SourceId::Policy,
                "IVIG 4: another answer that names a risk counts whatever the joint one says",
                Status::Policy,
            ),
            Self::RiskUnanswered => cite(SourceId::Policy, "IVIG 4", Status::Policy),
            Self::LowestPracticableRate => cite(
                SourceId::BoxedWarnings,
                "lowest practicable rate",
                Status::Reported,
            ),
            Self::HeightMissing => cite(
                SourceId::Policy,
                "dosing weight: actual without a height",
                Status::Policy,
            ),
            Self::PregnantActualWeight => exclusion(policy, Exclusion::Pregnancy),
            Self::PrepregnancyWeight => cite(SourceId::OntarioDose, "pregnancy", Status::Published),
            Self::ShortActualWeight => exclusion(policy, Exclusion::Height),
            Self::LowWeightActualWeight => cite(
                SourceId::OntarioDose,
                "weights that are not adjusted",
                Status::Published,
            ),
            Self::ThinActualWeight => exclusion(policy, Exclusion::Thin),
        }
    }
}

/// Why a policy leaves the weight as it is.
#[derive(Clone, Copy)]
enum Exclusion {
    Pregnancy,
    Height,
    Thin,
}

/// Who leaves the weight as it is for this reason. Where the policy's own source does not say it, it is this product's
/// choice to carry the rule over.
const fn exclusion(policy: WeightPolicy, why: Exclusion) -> Citation {
    let at = match why {
        Exclusion::Pregnancy => "dosing weight: actual in pregnancy",
        Exclusion::Height => "dosing weight: height floor",
        Exclusion::Thin => "dosing weight: never above the actual one",
    };
    match (policy, why) {
        (WeightPolicy::Australia2026, _) => cite(SourceId::Lifeblood2026, at, Status::Published),
        (WeightPolicy::Ontario, Exclusion::Height) => {
            cite(SourceId::OntarioDose, at, Status::Published)
        }
        (WeightPolicy::UkDoseDetermining, Exclusion::Height) => {
            cite(SourceId::UkTrustForm, at, Status::Reported)
        }
        (
            WeightPolicy::Bmi30
            | WeightPolicy::Actual
            | WeightPolicy::Ontario
            | WeightPolicy::UkDoseDetermining
            | WeightPolicy::Ideal,
            Exclusion::Pregnancy | Exclusion::Height | Exclusion::Thin,
        ) => cite(SourceId::Policy, at, Status::Policy),
    }
}
