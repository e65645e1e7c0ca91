//! The findings that raise a flag of [`super::mimics`].

use super::mimics::Mimic;
use crate::domain::set::Member;

/// A finding that raises a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trigger {
    /// A statin, now or before.
    Statin,
    /// Anti-HMGCR negative by an adequate assay.
    HmgcrNegative,
    /// CK falls.
    CkFalling,
    /// CK and weakness ease after the statin was stopped.
    Easing,
    /// CK or weakness goes on or gets worse after the statin was stopped.
    Persisting,
    /// It came on over days.
    OverDays,
    /// Dark urine, or exertion, heat or crush before it.
    DarkUrine,
    /// CK over 50 times its limit.
    CkFifty,
    /// CK over 10 times its limit with kidney injury.
    CkTenKidney,
    /// Rhabdomyolysis with kidney injury was answered yes.
    Rhabdomyolysis,
    /// Weak finger flexors.
    FingerFlexors,
    /// Weak knee extensors.
    KneeExtensors,
    /// Rimmed vacuoles.
    RimmedVacuoles,
    /// A rash of dermatomyositis.
    Rash,
    /// An antibody of dermatomyositis.
    DermatomyositisAntibody,
    /// Perifascicular atrophy or MxA.
    Perifascicular,
    /// Anti-Jo-1 or another synthetase antibody.
    SynthetaseAntibody,
    /// Perifascicular necrosis.
    PerifascicularNecrosis,
    /// Interstitial lung disease.
    LungDisease,
    /// Arthritis, fever, Raynaud or mechanic's hands.
    Connective,
    /// First symptom before 40.
    Young,
    /// First symptom before 25.
    VeryYoung,
    /// It came on over more than 12 months.
    Slow,
    /// Dystrophic changes in the biopsy.
    Dystrophic,
    /// Dystrophy in the family.
    Family,
    /// A dystrophy is shown.
    Mutation,
    /// TSH high.
    Thyroid,
    /// CK raised, and no weakness ever.
    NoWeakness,
    /// CK-MB over 25 % of CK.
    CkMb,
    /// Troponin I rise or arrhythmia.
    Heart,
    /// A drug that harms muscle.
    Drug,
    /// A checkpoint inhibitor within months.
    CheckpointInhibitor,
    /// Episodes on exercise.
    Exercise,
    /// Fatigable or ocular weakness, or fasciculation.
    Nerve,
    /// HIV or viral hepatitis.
    Virus,
    /// Weight loss.
    WeightLoss,
    /// Active cancer.
    ActiveCancer,
}

impl Member for Trigger {
    const ALL: &'static [Self] = &[
        Self::Statin,
        Self::HmgcrNegative,
        Self::CkFalling,
        Self::Easing,
        Self::Persisting,
        Self::OverDays,
        Self::DarkUrine,
        Self::CkFifty,
        Self::CkTenKidney,
        Self::Rhabdomyolysis,
        Self::FingerFlexors,
        Self::KneeExtensors,
        Self::RimmedVacuoles,
        Self::Rash,
        Self::DermatomyositisAntibody,
        Self::Perifascicular,
        Self::SynthetaseAntibody,
        Self::PerifascicularNecrosis,
        Self::LungDisease,
        Self::Connective,
        Self::Young,
        Self::VeryYoung,
        Self::Slow,
        Self::Dystrophic,
        Self::Family,
        Self::Mutation,
        Self::Thyroid,
        Self::NoWeakness,
        Self::CkMb,
        Self::Heart,
        Self::Drug,
        Self::CheckpointInhibitor,
        Self::Exercise,
        Self::Nerve,
        Self::Virus,
        Self::WeightLoss,
        Self::ActiveCancer,
    ];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

impl Mimic {
    /// The ways in which the flag can be raised: each is what has to be found together.
    #[must_use]
    pub const fn ways(self) -> &'static [&'static [Trigger]] {
        use Trigger as T;
        match self {
            Self::Rhabdomyolysis => &[
                &[T::Rhabdomyolysis],
                &[T::OverDays, T::CkFifty],
                &[T::OverDays, T::CkTenKidney],
                &[T::DarkUrine, T::CkFifty],
                &[T::DarkUrine, T::CkTenKidney],
            ],
            Self::OtherDrug => &[&[T::Drug], &[T::CheckpointInhibitor]],
            Self::Heart => &[&[T::Heart]],
            Self::ToxicStatin => &[
                &[T::Statin, T::HmgcrNegative, T::CkFalling],
                &[T::Statin, T::HmgcrNegative, T::Easing],
            ],
            Self::StatinAutoimmune => &[&[T::Statin, T::Persisting]],
            Self::InclusionBody => &[
                &[T::FingerFlexors],
                &[T::KneeExtensors],
                &[T::RimmedVacuoles],
            ],
            Self::Dermatomyositis => &[
                &[T::Rash],
                &[T::DermatomyositisAntibody],
                &[T::Perifascicular],
            ],
            Self::Antisynthetase => &[
                &[T::SynthetaseAntibody],
                &[T::LungDisease],
                &[T::Connective],
                &[T::PerifascicularNecrosis],
            ],
            Self::DystrophyOrAntibody => &[&[T::Young], &[T::Slow], &[T::Dystrophic]],
            Self::Dystrophy => &[&[T::Family], &[T::Mutation], &[T::VeryYoung, T::Slow]],
            Self::Hypothyroid => &[&[T::Thyroid]],
            Self::MacroCk => &[&[T::NoWeakness, T::CkMb]],
            Self::CkOnly => &[&[T::NoWeakness]],
            Self::Metabolic => &[&[T::Exercise]],
            Self::NerveDisease => &[&[T::Nerve]],
            Self::Infection => &[&[T::Virus]],
            Self::Cancer => &[&[T::WeightLoss], &[T::ActiveCancer]],
        }
    }
}
