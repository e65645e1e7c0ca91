//! The course by type. Studies disagree on the type with neither antibody, and both are shown.

use super::Statement;
use crate::domain::classify::enmc::Subtype;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What is known about the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outlook {
    /// Full strength after two years with anti-HMGCR.
    HmgcrStrength,
    /// Worse when young, with anti-HMGCR.
    HmgcrYoung,
    /// Survival with anti-HMGCR.
    HmgcrSurvival,
    /// Relapse on tapering.
    HmgcrRelapse,
    /// Disability with anti-HMGCR.
    HmgcrDisability,
    /// Worse without a statin before.
    HmgcrNoStatin,
    /// A few recover without drugs.
    HmgcrWithoutDrugs,
    /// Poor outcome after two years with anti-SRP.
    SrpOutcome,
    /// More treatment needed with anti-SRP.
    SrpTreatment,
    /// Worse when young, with anti-SRP.
    SrpYoung,
    /// Disability with anti-SRP.
    SrpDisability,
    /// Better with neither antibody.
    NeitherBetter,
    /// Shorter life with neither antibody.
    NeitherShorter,
    /// Atrophy and fat come early.
    EarlyDamage,
}

/// All of it, in the order of the page.
pub const OUTLOOKS: [Outlook; 14] = [
    Outlook::HmgcrStrength,
    Outlook::HmgcrYoung,
    Outlook::HmgcrSurvival,
    Outlook::HmgcrRelapse,
    Outlook::HmgcrDisability,
    Outlook::HmgcrNoStatin,
    Outlook::HmgcrWithoutDrugs,
    Outlook::SrpOutcome,
    Outlook::SrpTreatment,
    Outlook::SrpYoung,
    Outlook::SrpDisability,
    Outlook::NeitherBetter,
    Outlook::NeitherShorter,
    Outlook::EarlyDamage,
];

impl Outlook {
    /// Does it belong to this type?
    #[must_use]
    pub const fn concerns(self, subtype: Subtype) -> bool {
        match self {
            Self::HmgcrStrength
            | Self::HmgcrYoung
            | Self::HmgcrSurvival
            | Self::HmgcrRelapse
            | Self::HmgcrDisability
            | Self::HmgcrNoStatin
            | Self::HmgcrWithoutDrugs => matches!(subtype, Subtype::AntiHmgcr),
            Self::SrpOutcome | Self::SrpTreatment | Self::SrpYoung | Self::SrpDisability => {
                matches!(subtype, Subtype::AntiSrp)
            }
            Self::NeitherBetter | Self::NeitherShorter => {
                matches!(subtype, Subtype::AntibodyNegative)
            }
            Self::EarlyDamage => true,
        }
    }
}

impl Statement for Outlook {
    fn source(self) -> Citation {
        use SourceId as S;
        let (source, at) = match self {
            Self::HmgcrStrength => (S::Tiniakou2017, "50 patients over at least 2 years"),
            Self::HmgcrYoung => (S::Tiniakou2017, "age and statins"),
            Self::HmgcrSurvival => (S::NewZealand2024, "survival"),
            Self::HmgcrRelapse => (S::Wu2014, "tapering"),
            Self::HmgcrDisability | Self::HmgcrNoStatin | Self::SrpDisability => {
                (S::Lim2018, "outcome")
            }
            Self::HmgcrWithoutDrugs => (S::NewZealand2024, "4 of 75 patients"),
            Self::SrpOutcome => (S::Suzuki2015, "22 of 81 patients at 2 years"),
            Self::SrpTreatment => (S::Suzuki2015, "added immunotherapy"),
            Self::SrpYoung => (S::PinalFernandezSrp2017, "strength at the first visit"),
            Self::NeitherBetter => (S::Ma2021, "marked improvement"),
            Self::NeitherShorter => {
                return cite(
                    S::Unsourced,
                    "a cohort of the Mayo Clinic; which paper is not recorded",
                    Status::Unconfirmed,
                );
            }
            Self::EarlyDamage => (S::Weeding2021, "abstract"),
        };
        cite(source, at, Status::Published)
    }
}
