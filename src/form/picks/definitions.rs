//! Who says what counts as an answer to a question with one answer out of a few. The words are in `i18n::help`.

use super::Pick;
use crate::domain::classify::antibody::CREDIBLE_SOURCE;
use crate::domain::classify::bohan_peter::BOHAN_PETER_SOURCE;
use crate::domain::classify::histology::CORE_SOURCE;
use crate::domain::sources::{Citation, SourceId, Status, cite};

impl Pick {
    /// Source of what counts as its answer.
    #[must_use]
    pub const fn definition(self) -> Citation {
        match self {
            Self::Tempo => cite(
                SourceId::Policy,
                "classification: how it came on is counted from the first symptom; inclusion body myositis (ENMC 2011) asks for more than 12 months",
                Status::Policy,
            ),
            Self::StatinName => cite(
                SourceId::Policy,
                "classification: which statin is context alone",
                Status::Policy,
            ),
            Self::AntiHmgcr
            | Self::AntiSrp
            | Self::JoOne
            | Self::Synthetase
            | Self::Dermatomyositis
            | Self::AntiHmgcrAssay
            | Self::AntiSrpAssay
            | Self::JoOneAssay
            | Self::SynthetaseAssay
            | Self::DermatomyositisAssay => CREDIBLE_SOURCE,
            Self::Emg => BOHAN_PETER_SOURCE,
            Self::Mri => cite(
                SourceId::PinalFernandezMri2017,
                "T1 and STIR; oedema, atrophy and fat; which answer comes first is this product’s",
                Status::Published,
            ),
            Self::Biopsy => CORE_SOURCE,
            Self::BloodGroup => cite(
                SourceId::Haemolysis2021,
                "78 people not of group O, 99 infusions at high dose: haemolysis in 32, most of it seen on days 5 to 10",
                Status::Published,
            ),
            Self::Market => cite(
                SourceId::Policy,
                "products: the market narrows the list alone",
                Status::Policy,
            ),
            Self::OtherDrug => cite(
                SourceId::Policy,
                "dalteparin: other drugs are a reference and no fallback",
                Status::Policy,
            ),
        }
    }
}
