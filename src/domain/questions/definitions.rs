//! Who says what counts as an answer to a question, where in it, and how well that was checked. The words are in
//! `i18n::help`.

use super::Question;
use crate::domain::classify::bohan_peter::BOHAN_PETER_SOURCE;
use crate::domain::classify::eular_acr::{EULAR_SOURCE, TREE_SOURCE};
use crate::domain::classify::histology::{CORE_SOURCE, Feature};
use crate::domain::classify::ibm::IBM_SOURCE;
use crate::domain::kidney::clearance::STEROIDS_SOURCE;
use crate::domain::risk::{improve_bleeding, improve_vte, padua};
use crate::domain::sources::{Citation, SourceId, Status, cite};
use crate::domain::urgent::UrgentSign;

impl Question {
    /// Source of what counts as its answer.
    #[must_use]
    pub const fn definition(self) -> Citation {
        match self {
            Self::Urgent(sign) => urgent(sign),
            Self::Feature(feature) => self::feature(feature),
            Self::Stop(stop) => stop.source(),
            Self::Clot(_) => padua::SOURCE,
            Self::Bleeding(_) => improve_bleeding::SOURCE,
            Self::Statin => cite(
                SourceId::HopkinsHmgcr,
                "77 of 104 with anti-HMGCR had taken a statin",
                Status::Published,
            ),
            Self::StatinPersisting => cite(
                SourceId::Policy,
                "classification: 8 weeks after the stop; that usual statin symptoms settle within weeks and the autoimmune form goes on is from Mammen and Tiniakou (2015)",
                Status::Policy,
            ),
            Self::MyotoxicDrug => cite(
                SourceId::Unsourced,
                "drugs that harm muscle",
                Status::Unconfirmed,
            ),
            Self::Family | Self::Toxic | Self::Amyloid => cite(
                SourceId::Enmc119,
                "exclusions, as printed in a textbook",
                Status::Reported,
            ),
            Self::NotImproved => TREE_SOURCE,
            Self::ArmsWeak | Self::LegsWeak | Self::NeckFlexors | Self::LegsProximal => cite(
                SourceId::EularAcr2017,
                "definitions of the items of weakness",
                Status::Published,
            ),
            Self::WeakNow | Self::CkRaised => cite(
                SourceId::Policy,
                "classification: CK and weakness are asked as ever, the values now apart",
                Status::Policy,
            ),
            Self::FingerFlexors | Self::KneeExtensors => IBM_SOURCE,
            Self::Asymmetric => cite(
                SourceId::Enmc119,
                "exclusion: pattern of inclusion body myositis, as printed in a textbook",
                Status::Reported,
            ),
            Self::Dysphagia => cite(
                SourceId::EularAcr2017,
                "item of swallowing; its definition was not read again",
                Status::Unconfirmed,
            ),
            Self::SevereDysphagia => cite(
                SourceId::Imacs2023,
                "factor of cancer risk; its definition was not read",
                Status::Unconfirmed,
            ),
            Self::Heliotrope | Self::GottronPapules => cite(
                SourceId::EularAcr2017,
                "definitions of the items of the skin",
                Status::Published,
            ),
            Self::GottronSign => cite(
                SourceId::EularAcr2017,
                "definition of the sign; that it can’t be felt was not read again",
                Status::Unconfirmed,
            ),
            Self::LdhRaised | Self::AstRaised | Self::AltRaised => EULAR_SOURCE,
            Self::SrpCytoplasmic => cite(
                SourceId::Picard2016,
                "60 positive by dot assay, with and without the pattern",
                Status::Published,
            ),
            Self::Myotonia => cite(
                SourceId::Triplett2020,
                "electrical myotonia in 56 % of 119",
                Status::Published,
            ),
            Self::FascialOedema => cite(
                SourceId::PinalFernandezMri2017,
                "oedema of the fascia is more a sign of dermatomyositis",
                Status::Published,
            ),
            Self::NerveDisease | Self::Dystrophy | Self::Granulomatous | Self::Endocrine => {
                BOHAN_PETER_SOURCE
            }
            Self::Metabolic => cite(
                SourceId::Ean2024,
                "path for raised CK without weakness; dried blood spot",
                Status::Published,
            ),
            Self::DarkUrine => cite(
                SourceId::Alfirevic2014,
                "rhabdomyolysis; dark urine and myoglobin were not read again",
                Status::Unconfirmed,
            ),
            Self::ExerciseEpisodes => cite(
                SourceId::Ean2024,
                "clues to a metabolic myopathy",
                Status::Published,
            ),
            Self::LungDisease => cite(
                SourceId::Unsourced,
                "lung disease and weakness of the diaphragm told apart",
                Status::Unconfirmed,
            ),
            Self::Connective => cite(
                SourceId::Lundberg,
                "signs of the antisynthetase syndrome; the time is this product’s",
                Status::Reported,
            ),
            Self::Virus => cite(
                SourceId::Basharat2015,
                "necrotizing myopathy with HIV and hepatitis C",
                Status::Published,
            ),
            Self::ThyroidHigh => cite(
                SourceId::Unsourced,
                "hypothyroid myopathy",
                Status::Unconfirmed,
            ),
            Self::CkMb => cite(
                SourceId::Kley2018,
                "macro-CK and CK electrophoresis",
                Status::Published,
            ),
            Self::WeightLoss => cite(
                SourceId::Unsourced,
                "weight loss as a clue to cancer",
                Status::Unconfirmed,
            ),
            Self::Diabetes => cite(
                SourceId::BoxedWarnings,
                "kidney failure: diabetes among the risks",
                Status::Reported,
            ),
            Self::LegParalysis | Self::ImmobileSevenDays => improve_vte::SOURCE,
            Self::PrednisoloneTen => STEROIDS_SOURCE,
            Self::AntiplateletOrNsaid => cite(
                SourceId::FragminLabels,
                "interactions: antiplatelet drugs, NSAIDs, GP IIb/IIIa inhibitors, dextran",
                Status::Published,
            ),
            Self::Retinopathy => cite(
                SourceId::FragminLabels,
                "a contraindication in Canada, a caution in Norway and here",
                Status::Published,
            ),
        }
    }
}

const fn urgent(sign: UrgentSign) -> Citation {
    match sign {
        UrgentSign::Respiratory | UrgentSign::Aspiration | UrgentSign::CheckpointInhibitor => {
            sign.source()
        }
        UrgentSign::Heart => cite(
            SourceId::Ruijin,
            "troponin I is the best marker of the heart; that CK-MB and troponin T rise from muscle was not read again",
            Status::Published,
        ),
        UrgentSign::Rhabdomyolysis => cite(
            SourceId::Alfirevic2014,
            "statin-related muscle phenotypes; the thresholds of CK were not read again",
            Status::Unconfirmed,
        ),
    }
}

const fn feature(feature: Feature) -> Citation {
    match feature {
        Feature::ScatteredNecrosis | Feature::DifferentStages | Feature::Macrophages => CORE_SOURCE,
        Feature::MhcOne => cite(
            SourceId::Wuhan2022,
            "MHC class I on the sarcolemma in both diseases",
            Status::Published,
        ),
        Feature::Complement => cite(
            SourceId::Ma2021,
            "C5b-9 with and without an antibody",
            Status::Published,
        ),
        Feature::FineP62 => cite(
            SourceId::Unsourced,
            "patterns of p62; later work of 2020, not read",
            Status::Unconfirmed,
        ),
        Feature::Endomysial
        | Feature::Perimysial
        | Feature::PerifascicularAtrophy
        | Feature::RimmedVacuoles => cite(
            SourceId::EularAcr2017,
            "definitions of the items of the biopsy, not read again",
            Status::Unconfirmed,
        ),
        Feature::CdEightInvasion
        | Feature::PerifascicularNecrosis
        | Feature::TubuloreticularInclusions => cite(
            SourceId::Enmc224,
            "what speaks against the necrotizing type, not read again",
            Status::Unconfirmed,
        ),
        Feature::ProteinAccumulation => IBM_SOURCE,
        Feature::PerifascicularMxa => cite(
            SourceId::Enmc239,
            "signs of dermatomyositis, not read again",
            Status::Unconfirmed,
        ),
        Feature::Dystrophic => cite(
            SourceId::Mohassel2018,
            "17 of 51 with anti-HMGCR had been called a dystrophy",
            Status::Published,
        ),
    }
}
