//! Where the page that this product starts from is to be corrected: what it says, and what holds.

use super::Statement;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A statement of that page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slip {
    /// The lung, twice with the same antibody.
    Lung,
    /// The heart, in the wrong direction.
    Heart,
    /// Told by biopsy.
    Biopsy,
    /// No general advice on cancer.
    Cancer,
    /// Share of all myositis.
    Share,
    /// Skin.
    Skin,
    /// Ages at onset.
    Ages,
    /// Oedema of the fascia.
    Fascia,
    /// Response to treatment.
    Response,
    /// Words.
    Words,
    /// The course of immunoglobulin.
    Course,
}

/// All of them, in the order of the page.
pub const SLIPS: [Slip; 11] = [
    Slip::Lung,
    Slip::Heart,
    Slip::Biopsy,
    Slip::Cancer,
    Slip::Share,
    Slip::Skin,
    Slip::Ages,
    Slip::Fascia,
    Slip::Response,
    Slip::Words,
    Slip::Course,
];

/// How a statement of that page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// To be corrected.
    Corrected,
    /// True, with more to it.
    Narrowed,
    /// True.
    Holds,
}

impl Slip {
    /// How it stands.
    #[must_use]
    pub const fn standing(self) -> Standing {
        match self {
            Self::Lung | Self::Heart | Self::Biopsy | Self::Cancer | Self::Fascia | Self::Words => {
                Standing::Corrected
            }
            Self::Share | Self::Skin | Self::Ages | Self::Response => Standing::Narrowed,
            Self::Course => Standing::Holds,
        }
    }
}

impl Statement for Slip {
    /// Who says what holds.
    fn source(self) -> Citation {
        use SourceId as S;
        use Status::{Policy, Published, Reported, Unconfirmed};
        match self {
            Self::Lung => cite(S::Mammen2016, "lung disease with anti-SRP", Reported),
            Self::Heart => cite(
                S::PinalFernandez2018,
                "abstract: features outside of muscle are most prevalent with anti-SRP; its sentence on the heart was not read",
                Unconfirmed,
            ),
            Self::Biopsy => super::super::enmc::ENMC_SOURCE,
            Self::Cancer => super::cancer::WINDOW_SOURCE,
            Self::Share => cite(
                S::Unsourced,
                "cohorts of China and Japan; which papers is not recorded",
                Unconfirmed,
            ),
            Self::Skin => cite(S::HmgcrSkin, "table 4, by cohort", Published),
            Self::Ages => cite(S::Suzuki2015, "age at onset", Published),
            Self::Fascia => cite(S::PinalFernandezMri2017, "MRI of the thigh", Published),
            Self::Response => cite(
                S::Tiniakou2017,
                "strength after at least 2 years",
                Published,
            ),
            Self::Words => cite(
                S::Policy,
                "pathway: the page's words as clinicians write them",
                Policy,
            ),
            Self::Course => cite(
                S::Policy,
                "immunoglobulin: 2 g/kg over 3 days, 60 kg, worked out again",
                Policy,
            ),
        }
    }
}
