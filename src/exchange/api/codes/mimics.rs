//! The codes of what else it could be.

use crate::domain::classify::mimics::MIMICS;
use crate::domain::classify::mimics::Mimic;
use crate::domain::classify::triggers::Trigger;
use crate::domain::set::Member;
use crate::exchange::api::code::Coded;

impl Coded for Mimic {
    const NAME: &'static str = "Mimic";

    fn all() -> Vec<Self> {
        MIMICS.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::Rhabdomyolysis => "rhabdomyolysis",
            Self::OtherDrug => "other_drug",
            Self::Heart => "heart",
            Self::ToxicStatin => "toxic_statin",
            Self::StatinAutoimmune => "statin_autoimmune",
            Self::InclusionBody => "inclusion_body",
            Self::Dermatomyositis => "dermatomyositis",
            Self::Antisynthetase => "antisynthetase",
            Self::DystrophyOrAntibody => "dystrophy_or_antibody",
            Self::Dystrophy => "dystrophy",
            Self::Hypothyroid => "hypothyroid",
            Self::MacroCk => "macro_ck",
            Self::CkOnly => "ck_only",
            Self::Metabolic => "metabolic",
            Self::NerveDisease => "nerve_disease",
            Self::Infection => "infection",
            Self::Cancer => "cancer",
        };
        code.to_owned()
    }
}

impl Coded for Trigger {
    const NAME: &'static str = "Trigger";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::Statin => "statin",
            Self::HmgcrNegative => "hmgcr_negative",
            Self::CkFalling => "ck_falling",
            Self::Easing => "easing",
            Self::Persisting => "persisting",
            Self::OverDays => "over_days",
            Self::DarkUrine => "dark_urine",
            Self::CkFifty => "ck_fifty",
            Self::CkTenKidney => "ck_ten_kidney",
            Self::Rhabdomyolysis => "rhabdomyolysis",
            Self::FingerFlexors => "finger_flexors",
            Self::KneeExtensors => "knee_extensors",
            Self::RimmedVacuoles => "rimmed_vacuoles",
            Self::Rash => "rash",
            Self::DermatomyositisAntibody => "dermatomyositis_antibody",
            Self::Perifascicular => "perifascicular",
            Self::SynthetaseAntibody => "synthetase_antibody",
            Self::PerifascicularNecrosis => "perifascicular_necrosis",
            Self::LungDisease => "lung_disease",
            Self::Connective => "connective",
            Self::Young => "young",
            Self::VeryYoung => "very_young",
            Self::Slow => "slow",
            Self::Dystrophic => "dystrophic",
            Self::Family => "family",
            Self::Mutation => "mutation",
            Self::Thyroid => "thyroid",
            Self::NoWeakness => "no_weakness",
            Self::CkMb => "ck_mb",
            Self::Heart => "heart",
            Self::Drug => "drug",
            Self::CheckpointInhibitor => "checkpoint_inhibitor",
            Self::Exercise => "exercise",
            Self::Nerve => "nerve",
            Self::Virus => "virus",
            Self::WeightLoss => "weight_loss",
            Self::ActiveCancer => "active_cancer",
        };
        code.to_owned()
    }
}
