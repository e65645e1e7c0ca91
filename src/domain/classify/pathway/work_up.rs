//! The work-up: what to do in each domain, how far it is done as far as the case knows, and how to read it.

use super::Statement;
use super::checks::{CHECKS, Check};
use crate::domain::case::Case;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A domain of the work-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Domain {
    /// History.
    History,
    /// Examination.
    Examination,
    /// Blood tests.
    Bloods,
    /// Urine.
    Urine,
    /// Antibodies.
    Antibodies,
    /// Electromyogram.
    Emg,
    /// Magnetic resonance imaging.
    Mri,
    /// Lungs.
    Lung,
    /// Heart.
    Heart,
    /// Swallowing.
    Swallowing,
    /// Biopsy.
    Biopsy,
    /// Cancer.
    Cancer,
    /// Genetic tests.
    Genetics,
}

/// Domains, in the order of the page.
pub const DOMAINS: [Domain; 13] = [
    Domain::History,
    Domain::Examination,
    Domain::Bloods,
    Domain::Urine,
    Domain::Antibodies,
    Domain::Emg,
    Domain::Mri,
    Domain::Lung,
    Domain::Heart,
    Domain::Swallowing,
    Domain::Biopsy,
    Domain::Cancer,
    Domain::Genetics,
];

/// How far something is done. In this order the last one speaks for the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Not called for by what is known.
    NotNeeded,
    /// Done.
    Done,
    /// The case does not hold it: neither done nor open.
    NotRecorded,
    /// Not done, or not answered.
    Open,
}

/// A row of the work-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The domain.
    pub domain: Domain,
    /// How far it is done.
    pub state: State,
    /// What is looked at, each with how far it is done.
    pub checks: Vec<(Check, State)>,
}

/// The work-up of a case.
#[must_use]
pub fn work_up(case: &Case) -> Vec<Row> {
    let row = |domain| {
        let own = CHECKS.into_iter().filter(|check| check.domain() == domain);
        let checks: Vec<_> = own.map(|check| (check, check.state(case))).collect();
        let state = checks.iter().map(|(_, state)| *state).max();
        Row {
            domain,
            state: state.unwrap_or(State::NotRecorded),
            checks,
        }
    };
    DOMAINS.into_iter().map(row).collect()
}

impl Statement for Domain {
    /// Who says what is to be done.
    fn source(self) -> Citation {
        match self {
            Self::Swallowing => cite(
                SourceId::Bsr2022,
                "swallowing is asked of everyone",
                Status::Reported,
            ),
            Self::Antibodies => cite(
                SourceId::Bsr2022,
                "myositis antibodies are tested in everyone; that anti-HMGCR needs a test of its own stands below",
                Status::Reported,
            ),
            Self::Biopsy => super::super::enmc::ENMC_SOURCE,
            Self::Cancer => super::cancer::WINDOW_SOURCE,
            Self::Genetics => cite(
                SourceId::Ean2024,
                "gene panel before biopsy with a raised CK",
                Status::Published,
            ),
            Self::History
            | Self::Examination
            | Self::Bloods
            | Self::Urine
            | Self::Emg
            | Self::Mri
            | Self::Lung
            | Self::Heart => cite(
                SourceId::Unsourced,
                "list of the usual work-up",
                Status::Unconfirmed,
            ),
        }
    }
}

/// How to read what is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// The usual tempo.
    Tempo,
    /// Neck flexors and the legs' proximal muscles count in EULAR/ACR.
    RelativeWeakness,
    /// Finger flexors and knee extensors speak for inclusion body myositis.
    InclusionPattern,
    /// MRC is not turned into MMT.
    NoConversion,
    /// Transaminases from muscle.
    Transaminases,
    /// Troponin I.
    TroponinI,
    /// Viruses before immunosuppression.
    Viruses,
    /// Blood samples before immunoglobulin.
    BeforeImmunoglobulin,
    /// Myoglobin.
    Myoglobin,
    /// Anti-HMGCR is often not on the blot.
    HmgcrNotOnBlot,
    /// Anti-SRP by dot assay.
    SrpByDot,
    /// A second method.
    SecondMethod,
    /// Myotonia in the electromyogram.
    Myotonia,
    /// What MRI shows.
    MriPattern,
    /// What MRI can and can't tell.
    MriValues,
    /// Fascial oedema.
    Fascia,
    /// The diaphragm.
    Diaphragm,
    /// The heart with anti-SRP.
    SrpHeart,
    /// MRI of the heart.
    HeartMri,
    /// Aspiration.
    Aspiration,
    /// Where and how to take a biopsy.
    BiopsyTechnique,
    /// The three core features.
    CoreFeatures,
    /// Lymphocytes do not exclude it.
    Lymphocytes,
    /// Called a dystrophy.
    CalledDystrophy,
}

/// All readings, in the order of the page.
pub const READINGS: [Reading; 24] = [
    Reading::Tempo,
    Reading::RelativeWeakness,
    Reading::InclusionPattern,
    Reading::NoConversion,
    Reading::Transaminases,
    Reading::TroponinI,
    Reading::Viruses,
    Reading::BeforeImmunoglobulin,
    Reading::Myoglobin,
    Reading::HmgcrNotOnBlot,
    Reading::SrpByDot,
    Reading::SecondMethod,
    Reading::Myotonia,
    Reading::MriPattern,
    Reading::MriValues,
    Reading::Fascia,
    Reading::Diaphragm,
    Reading::SrpHeart,
    Reading::HeartMri,
    Reading::Aspiration,
    Reading::BiopsyTechnique,
    Reading::CoreFeatures,
    Reading::Lymphocytes,
    Reading::CalledDystrophy,
];

impl Reading {
    /// The domain it belongs to.
    #[must_use]
    pub const fn domain(self) -> Domain {
        match self {
            Self::Tempo => Domain::History,
            Self::RelativeWeakness | Self::InclusionPattern | Self::NoConversion => {
                Domain::Examination
            }
            Self::Transaminases | Self::Viruses | Self::BeforeImmunoglobulin => Domain::Bloods,
            Self::Myoglobin => Domain::Urine,
            Self::HmgcrNotOnBlot | Self::SrpByDot | Self::SecondMethod => Domain::Antibodies,
            Self::Myotonia => Domain::Emg,
            Self::MriPattern | Self::MriValues | Self::Fascia => Domain::Mri,
            Self::Diaphragm => Domain::Lung,
            Self::TroponinI | Self::SrpHeart | Self::HeartMri => Domain::Heart,
            Self::Aspiration => Domain::Swallowing,
            Self::BiopsyTechnique | Self::CoreFeatures | Self::Lymphocytes => Domain::Biopsy,
            Self::CalledDystrophy => Domain::Genetics,
        }
    }
}

impl Statement for Reading {
    fn source(self) -> Citation {
        use SourceId as S;
        use Status::{Policy, Published, Unconfirmed};
        match self {
            Self::Tempo => cite(S::NewZealand2024, "tempo and falls", Published),
            Self::RelativeWeakness => cite(S::EularMethods2017, "table 1", Published),
            Self::InclusionPattern => {
                cite(S::Enmc188, "table 2, as printed in PMC4233319", Published)
            }
            Self::NoConversion => cite(
                S::Policy,
                "pathway: MRC and MMT grades are not converted, since sources differ",
                Policy,
            ),
            Self::Transaminases | Self::Myoglobin | Self::Diaphragm | Self::Aspiration => {
                cite(S::Unsourced, "known to clinicians", Unconfirmed)
            }
            Self::TroponinI => cite(
                S::Ruijin,
                "best marker, area under the curve 0.85",
                Published,
            ),
            Self::Viruses => cite(
                S::Basharat2015,
                "necrotizing myopathy with HIV and hepatitis C",
                Published,
            ),
            Self::BeforeImmunoglobulin => cite(
                S::Unsourced,
                "immunoglobulin brings antibodies of its own",
                Unconfirmed,
            ),
            Self::HmgcrNotOnBlot => cite(S::HmgcrBlotCase2025, "one case", Published),
            Self::SrpByDot => cite(S::Picard2016, "60 positive dot assays", Published),
            Self::SecondMethod => super::super::antibody::CREDIBLE_SOURCE,
            Self::Myotonia => cite(S::Triplett2020, "119 patients", Published),
            Self::MriPattern | Self::MriValues | Self::Fascia => {
                cite(S::PinalFernandezMri2017, "MRI of the thigh", Published)
            }
            Self::SrpHeart => cite(S::SrpReview2022, "the heart", Published),
            Self::HeartMri => cite(S::Unsourced, "when to image the heart", Unconfirmed),
            Self::BiopsyTechnique => cite(S::Unsourced, "where to take it and stains", Unconfirmed),
            Self::CoreFeatures => super::super::histology::CORE_SOURCE,
            Self::Lymphocytes => cite(S::Suzuki2015, "cell infiltration", Published),
            Self::CalledDystrophy => cite(S::Mohassel2018, "17 of 51; 6 of 11 tested", Published),
        }
    }
}
