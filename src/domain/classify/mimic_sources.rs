//! Who says that a flag of [`super::mimics`] is raised, and what to do about it.

use super::mimics::Mimic;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of what raises a flag; that of what the flag says stands with each.
pub const RAISED_SOURCE: Citation = cite(
    SourceId::Policy,
    "classification: which findings raise a flag, and at what CK, age and weeks after a statin",
    Status::Policy,
);

impl Mimic {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        use SourceId as S;
        use Status::{Published, Reported, Unconfirmed};
        match self {
            Self::Rhabdomyolysis => cite(
                S::Alfirevic2014,
                "statin-related muscle phenotypes; the thresholds of CK were not read again",
                Unconfirmed,
            ),
            Self::OtherDrug => cite(
                S::Unsourced,
                "drugs that harm muscle; checkpoint inhibitors with acetylcholine-receptor antibodies, ECG and troponin",
                Unconfirmed,
            ),
            Self::Heart => cite(
                S::Ruijin,
                "high-sensitivity troponin I is the best marker, area under the curve 0.85; that CK-MB and troponin T rise from muscle was not read again",
                Published,
            ),
            Self::ToxicStatin => cite(
                S::MammenTiniakou2015,
                "usual statin symptoms settle within weeks, the autoimmune form goes on",
                Published,
            ),
            Self::StatinAutoimmune => cite(
                S::Tiniakou2020,
                "the autoimmune form goes on after the statin is stopped",
                Published,
            ),
            Self::InclusionBody => cite(S::Enmc188, "table 2, as printed in PMC4233319", Published),
            Self::Dermatomyositis => cite(
                S::Enmc239,
                "signs and antibodies; how they combine was not read again",
                Unconfirmed,
            ),
            Self::Antisynthetase => cite(
                S::Lundberg,
                "signs of the antisynthetase syndrome",
                Reported,
            ),
            Self::DystrophyOrAntibody => cite(
                S::Mohassel2018,
                "6 of 11 with a dystrophy without a mutation had anti-HMGCR; 17 of 51 with anti-HMGCR had been called a dystrophy",
                Published,
            ),
            Self::Dystrophy => cite(
                S::Wuhan2022,
                "limb-girdle dystrophy 2B against IMNM: onset 21.7 against 41.6 years, dysphagia 3.4 against 35.3 %",
                Published,
            ),
            Self::Hypothyroid => cite(S::Unsourced, "hypothyroid myopathy", Unconfirmed),
            Self::MacroCk => cite(S::Kley2018, "macro-CK and CK electrophoresis", Published),
            Self::CkOnly | Self::Metabolic => cite(
                S::Ean2024,
                "path for raised CK without weakness; dried blood spot",
                Published,
            ),
            Self::NerveDisease => cite(
                S::Unsourced,
                "myasthenia and motor neuron disease",
                Unconfirmed,
            ),
            Self::Infection => cite(
                S::Basharat2015,
                "necrotizing myopathy with HIV and hepatitis C",
                Published,
            ),
            Self::Cancer => cite(
                S::Allenbach2016,
                "cancer at the same time in 21.4 % without an antibody and 11.5 % with anti-HMGCR",
                Published,
            ),
        }
    }
}
