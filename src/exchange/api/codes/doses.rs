//! The codes of what is said about immunoglobulin and dalteparin.

use crate::domain::dalteparin::decision::Decision;
use crate::domain::dalteparin::decision::DecisionReason;
use crate::domain::dalteparin::warnings::Warning;
use crate::domain::ivig::notices::NOTICES;
use crate::domain::ivig::notices::Notice;
use crate::domain::ivig::weight::Basis;
use crate::domain::ivig::weight::WeightRule;
use crate::domain::kidney::clearance::KidneyNotice;
use crate::domain::set::Member;
use crate::domain::sources::Status;
use crate::exchange::api::code::Coded;

impl Coded for Notice {
    const NAME: &'static str = "IvigNotice";

    fn all() -> Vec<Self> {
        NOTICES.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::BmiExtreme => "bmi_extreme",
            Self::RoundingOverFivePercent => "rounding_over_five_percent",
            Self::AdultAssumed => "adult_assumed",
            Self::ConsiderFiveDays => "consider_five_days",
            Self::DailyThirtyFiveGrams => "daily_thirty_five_grams",
            Self::AgeOver65 => "age_over65",
            Self::RiskElsewhere => "risk_elsewhere",
            Self::RiskUnanswered => "risk_unanswered",
            Self::LowestPracticableRate => "lowest_practicable_rate",
            Self::HeightMissing => "height_missing",
            Self::PregnantActualWeight => "pregnant_actual_weight",
            Self::PrepregnancyWeight => "prepregnancy_weight",
            Self::ShortActualWeight => "short_actual_weight",
            Self::LowWeightActualWeight => "low_weight_actual_weight",
            Self::ThinActualWeight => "thin_actual_weight",
        };
        code.to_owned()
    }
}

impl Coded for Basis {
    const NAME: &'static str = "WeightBasis";

    fn all() -> Vec<Self> {
        vec![Self::Actual, Self::Adjusted, Self::Ideal]
    }

    fn code(self) -> String {
        let code = match self {
            Self::Actual => "actual",
            Self::Adjusted => "adjusted",
            Self::Ideal => "ideal",
        };
        code.to_owned()
    }
}

impl Coded for WeightRule {
    const NAME: &'static str = "WeightRule";

    fn all() -> Vec<Self> {
        vec![
            Self::PolicyIsActual,
            Self::NoHeight,
            Self::Pregnant,
            Self::Short,
            Self::LowWeight,
            Self::NotHeavyEnough,
            Self::CappedAtActual,
            Self::PolicyApplies,
        ]
    }

    fn code(self) -> String {
        let code = match self {
            Self::PolicyIsActual => "policy_is_actual",
            Self::NoHeight => "no_height",
            Self::Pregnant => "pregnant",
            Self::Short => "short",
            Self::LowWeight => "low_weight",
            Self::NotHeavyEnough => "not_heavy_enough",
            Self::CappedAtActual => "capped_at_actual",
            Self::PolicyApplies => "policy_applies",
        };
        code.to_owned()
    }
}

impl Coded for Decision {
    const NAME: &'static str = "Decision";

    fn all() -> Vec<Self> {
        vec![
            Self::Stopped,
            Self::Specialist,
            Self::Withheld,
            Self::BothHigh,
            Self::NotIndicated,
            Self::YourDecision,
            Self::Dose,
        ]
    }

    fn code(self) -> String {
        let code = match self {
            Self::Stopped => "stopped",
            Self::Specialist => "specialist",
            Self::Withheld => "withheld",
            Self::BothHigh => "both_high",
            Self::NotIndicated => "not_indicated",
            Self::YourDecision => "your_decision",
            Self::Dose => "dose",
        };
        code.to_owned()
    }
}

impl Coded for DecisionReason {
    const NAME: &'static str = "DecisionReason";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::PlateletsStop => "platelets_stop",
            Self::Paediatric => "paediatric",
            Self::Pregnant => "pregnant",
            Self::PlateletsSpecialist => "platelets_specialist",
            Self::ClearanceSpecialist => "clearance_specialist",
            Self::TwoCautions => "two_cautions",
            Self::BothHigh => "both_high",
            Self::OffLabel => "off_label",
        };
        code.to_owned()
    }
}

impl Coded for Warning {
    const NAME: &'static str = "Warning";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::AgeEighty => "age_eighty",
            Self::UnderFiftyKilograms => "under_fifty_kilograms",
            Self::LowClearance => "low_clearance",
            Self::LowPlatelets => "low_platelets",
            Self::AntiplateletOrNsaid => "antiplatelet_or_nsaid",
            Self::Retinopathy => "retinopathy",
            Self::OffLabel => "off_label",
            Self::HundredKilograms => "hundred_kilograms",
            Self::HundredFiftyKilograms => "hundred_fifty_kilograms",
            Self::NoIncrease => "no_increase",
        };
        code.to_owned()
    }
}

impl Coded for KidneyNotice {
    const NAME: &'static str = "KidneyNotice";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::LowMuscleMass => "low_muscle_mass",
            Self::ImplausiblyHigh => "implausibly_high",
        };
        code.to_owned()
    }
}

impl Coded for Status {
    const NAME: &'static str = "SourceStatus";

    fn all() -> Vec<Self> {
        vec![
            Self::Published,
            Self::Reported,
            Self::Unconfirmed,
            Self::Policy,
        ]
    }

    fn code(self) -> String {
        let code = match self {
            Self::Published => "published",
            Self::Reported => "reported",
            Self::Unconfirmed => "unconfirmed",
            Self::Policy => "policy",
        };
        code.to_owned()
    }
}
