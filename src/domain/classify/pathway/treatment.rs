//! Treatment by type. The workshop's advice is the opinion of experts without trials and was not read again; what studies
//! and reviews add stands beside it, each with its own status. No dose is worked out here.

use super::Statement;
use crate::domain::bounds;
use crate::domain::case::Case;
use crate::domain::classify::enmc::Subtype;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// May treatment be shown? Not for a patient known to be under 18: what is written here is for adults.
#[must_use]
pub fn is_shown(case: &Case) -> bool {
    case.age.known().is_none_or(|age| age >= bounds::ADULT_FROM)
}

/// Source of [`is_shown`].
pub const ADULTS_SOURCE: Citation = cite(SourceId::Policy, "IVIG 1: adults only", Status::Policy);

/// The advice of the ENMC workshop of 2018.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Advice {
    /// Stop the statin, never again.
    StopStatin,
    /// Stop a statin if there is one.
    StopStatinIfTaken,
    /// Steroid at the start.
    Steroid,
    /// In pulses when severe.
    Pulse,
    /// Second agent with anti-HMGCR.
    SecondHmgcr,
    /// Immunoglobulin early with anti-HMGCR, and alone in selected patients.
    EarlyImmunoglobulin,
    /// Second agent with anti-SRP.
    SecondSrp,
    /// Second agent with neither antibody.
    SecondNeither,
    /// Not enough after half a year, anti-HMGCR.
    HalfYearHmgcr,
    /// Not enough after half a year, anti-SRP.
    HalfYearSrp,
    /// Not enough after half a year, neither antibody.
    HalfYearNeither,
    /// Tapering.
    Taper,
    /// How long.
    Duration,
}

/// All advice, in the order of the page.
pub const ADVICE: [Advice; 13] = [
    Advice::StopStatin,
    Advice::StopStatinIfTaken,
    Advice::Steroid,
    Advice::Pulse,
    Advice::SecondHmgcr,
    Advice::EarlyImmunoglobulin,
    Advice::SecondSrp,
    Advice::SecondNeither,
    Advice::HalfYearHmgcr,
    Advice::HalfYearSrp,
    Advice::HalfYearNeither,
    Advice::Taper,
    Advice::Duration,
];

impl Advice {
    /// Does it belong to this type?
    #[must_use]
    pub const fn concerns(self, subtype: Subtype) -> bool {
        match self {
            Self::StopStatin
            | Self::SecondHmgcr
            | Self::EarlyImmunoglobulin
            | Self::HalfYearHmgcr => matches!(subtype, Subtype::AntiHmgcr),
            Self::SecondSrp | Self::HalfYearSrp => matches!(subtype, Subtype::AntiSrp),
            Self::StopStatinIfTaken | Self::SecondNeither | Self::HalfYearNeither => {
                matches!(subtype, Subtype::AntibodyNegative)
            }
            Self::Steroid | Self::Pulse | Self::Taper | Self::Duration => true,
        }
    }
}

impl Statement for Advice {
    fn source(self) -> Citation {
        cite(
            SourceId::Enmc224,
            "treatment advice: opinion of experts without trials, not read again",
            Status::Unconfirmed,
        )
    }
}

/// What studies and reviews say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Evidence {
    /// Start promptly.
    Promptly,
    /// Several drugs together are often needed.
    Together,
    /// Relapse on tapering is common.
    Relapse,
    /// Worse course when young.
    Young,
    /// Anti-HMGCR responds to immunoglobulin.
    HmgcrImmunoglobulin,
    /// Immunoglobulin alone: three patients with diabetes.
    ImmunoglobulinAlone,
    /// The same three: CK and antibodies.
    ImmunoglobulinAloneCk,
    /// Rituximab early with anti-SRP.
    RituximabEarly,
    /// Rituximab with anti-SRP: eight patients.
    RituximabSrp,
    /// Options in a review of 2020.
    Options,
    /// Immunoglobulin first.
    ImmunoglobulinFirst,
    /// Early immunoglobulin in several centres.
    EarlyImmunoglobulin,
    /// Rituximab together with immunoglobulin.
    RituximabImmunoglobulin,
    /// The British guideline on steroids.
    BritishSteroid,
    /// Its steroid-sparing drugs.
    BritishSparing,
    /// Its drugs for refractory disease.
    BritishRefractory,
    /// Zilucoplan.
    Zilucoplan,
    /// Efgartigimod.
    Efgartigimod,
}

/// All of it, in the order of the page.
pub const EVIDENCE: [Evidence; 18] = [
    Evidence::Promptly,
    Evidence::Together,
    Evidence::Relapse,
    Evidence::Young,
    Evidence::HmgcrImmunoglobulin,
    Evidence::ImmunoglobulinAlone,
    Evidence::ImmunoglobulinAloneCk,
    Evidence::RituximabEarly,
    Evidence::RituximabSrp,
    Evidence::Options,
    Evidence::ImmunoglobulinFirst,
    Evidence::EarlyImmunoglobulin,
    Evidence::RituximabImmunoglobulin,
    Evidence::BritishSteroid,
    Evidence::BritishSparing,
    Evidence::BritishRefractory,
    Evidence::Zilucoplan,
    Evidence::Efgartigimod,
];

impl Evidence {
    /// Does it belong to this type?
    #[must_use]
    pub const fn concerns(self, subtype: Subtype) -> bool {
        match self {
            Self::HmgcrImmunoglobulin | Self::ImmunoglobulinAlone | Self::ImmunoglobulinAloneCk => {
                matches!(subtype, Subtype::AntiHmgcr)
            }
            Self::RituximabEarly | Self::RituximabSrp => matches!(subtype, Subtype::AntiSrp),
            Self::Promptly
            | Self::Together
            | Self::Relapse
            | Self::Young
            | Self::Options
            | Self::ImmunoglobulinFirst
            | Self::EarlyImmunoglobulin
            | Self::RituximabImmunoglobulin
            | Self::BritishSteroid
            | Self::BritishSparing
            | Self::BritishRefractory
            | Self::Zilucoplan
            | Self::Efgartigimod => true,
        }
    }
}

impl Statement for Evidence {
    fn source(self) -> Citation {
        use SourceId as S;
        use Status::{Published, Reported, Unconfirmed};
        let letter = "N Engl J Med 373:1680, doi 10.1056/NEJMc1506163: 3 of 82 patients";
        match self {
            Self::Promptly
            | Self::Together
            | Self::Relapse
            | Self::Young
            | Self::HmgcrImmunoglobulin
            | Self::RituximabEarly => cite(S::Weeding2021, "abstract", Published),
            Self::ImmunoglobulinAlone => cite(S::MammenTiniakou2015, letter, Published),
            Self::ImmunoglobulinAloneCk => cite(S::MammenTiniakou2015, letter, Reported),
            Self::RituximabSrp => cite(S::Valiyil2010, "8 patients, uncontrolled", Published),
            Self::Options => cite(S::Allenbach2020, "abstract", Published),
            Self::ImmunoglobulinFirst => cite(
                S::Lim2020,
                "pilot: 20 new patients with myositis, 6 of them with IMNM",
                Published,
            ),
            Self::EarlyImmunoglobulin => cite(S::Wang2022, "strength at 6 months", Published),
            Self::RituximabImmunoglobulin | Self::Zilucoplan => {
                cite(S::Ogbonnaya2023, "abstract", Published)
            }
            Self::BritishSteroid | Self::BritishSparing => {
                cite(S::Bsr2022, "treatment of adults", Reported)
            }
            Self::BritishRefractory => cite(S::Bsr2022, "refractory disease", Unconfirmed),
            Self::Efgartigimod => cite(S::Efgartigimod2024, "single cases", Published),
        }
    }
}

/// What is checked before treatment of B cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BeforeRituximab {
    /// Hepatitis B and C, HIV.
    Viruses,
    /// Before immunoglobulin is given.
    BeforeImmunoglobulin,
    /// Immunoglobulins.
    Immunoglobulins,
    /// Tuberculosis.
    Tuberculosis,
}

/// All checks, in the order of the page.
pub const BEFORE_RITUXIMAB: [BeforeRituximab; 4] = [
    BeforeRituximab::Viruses,
    BeforeRituximab::BeforeImmunoglobulin,
    BeforeRituximab::Immunoglobulins,
    BeforeRituximab::Tuberculosis,
];

impl Statement for BeforeRituximab {
    fn source(self) -> Citation {
        let at = match self {
            Self::Viruses => "hepatitis and HIV before immunosuppression",
            Self::BeforeImmunoglobulin => "immunoglobulin brings antibodies of its own",
            Self::Immunoglobulins => "immunoglobulins before treatment of B cells",
            Self::Tuberculosis => "tuberculosis before treatment of B cells",
        };
        cite(SourceId::Unsourced, at, Status::Unconfirmed)
    }
}
