//! What to know beside the decision on dalteparin.

use crate::domain::quantity::{Kilograms, MillilitresPerMinute, Platelets, Years};
use crate::domain::set::Member;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something to know; the first six are the cautions of which two make it a specialist's decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Warning {
    /// 80 years or older.
    AgeEighty,
    /// Under 50 kg.
    UnderFiftyKilograms,
    /// Clearance 20 to 29.
    LowClearance,
    /// Platelets 75 to 99.
    LowPlatelets,
    /// On an antiplatelet drug or an NSAID.
    AntiplateletOrNsaid,
    /// Haemorrhagic or diabetic retinopathy.
    Retinopathy,
    /// Day-case immunoglobulin: off the label, by the clinician's own choice.
    OffLabel,
    /// 100 kg or more.
    HundredKilograms,
    /// 150 kg or more: measure anti-Xa.
    HundredFiftyKilograms,
    /// 100 kg or more, but no increase at a low clearance.
    NoIncrease,
}

impl Member for Warning {
    const ALL: &'static [Self] = &[
        Self::OffLabel,
        Self::LowClearance,
        Self::NoIncrease,
        Self::LowPlatelets,
        Self::AntiplateletOrNsaid,
        Self::AgeEighty,
        Self::UnderFiftyKilograms,
        Self::Retinopathy,
        Self::HundredKilograms,
        Self::HundredFiftyKilograms,
    ];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// From this age [`Warning::AgeEighty`].
pub const AGE_FROM: Years = Years::scaled(80_000);
/// Under this weight [`Warning::UnderFiftyKilograms`].
pub const LIGHT_UNDER: Kilograms = Kilograms::scaled(50_000);
/// From this weight [`Warning::HundredKilograms`].
pub const HEAVY_FROM: Kilograms = Kilograms::scaled(100_000);
/// From this weight [`Warning::HundredFiftyKilograms`].
pub const VERY_HEAVY_FROM: Kilograms = Kilograms::scaled(150_000);
/// Under this clearance [`Warning::LowClearance`].
pub const CLEARANCE_LOW_UNDER: MillilitresPerMinute = MillilitresPerMinute::scaled(30_000);
/// Under this clearance it is a specialist's decision.
pub const CLEARANCE_SPECIALIST_UNDER: MillilitresPerMinute = MillilitresPerMinute::scaled(20_000);
/// Under these platelets [`Warning::LowPlatelets`].
pub const PLATELETS_LOW_UNDER: Platelets = Platelets::scaled(100_000);
/// Under these platelets it is a specialist's decision.
pub const PLATELETS_SPECIALIST_UNDER: Platelets = Platelets::scaled(75_000);
/// Under these platelets no dalteparin is given.
pub const PLATELETS_STOP_UNDER: Platelets = Platelets::scaled(50_000);

impl Warning {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::AgeEighty => cite(
                SourceId::FragminLabels,
                "watch for bleeding from 80 years",
                Status::Published,
            ),
            Self::UnderFiftyKilograms => BAND_SOURCE,
            Self::LowClearance => cite(
                SourceId::Policy,
                "dalteparin: the usual dose at 20 to 29 mL/min, as Norway's label and NHS Lothian have it; others ask an expert",
                Status::Policy,
            ),
            Self::LowPlatelets => cite(
                SourceId::Policy,
                "dalteparin 11: platelets 75 to 99 are a caution",
                Status::Policy,
            ),
            Self::AntiplateletOrNsaid => {
                cite(SourceId::FragminLabels, "interactions", Status::Published)
            }
            Self::Retinopathy => cite(
                SourceId::FragminLabels,
                "a contraindication in Canada, a caution in Norway and here",
                Status::Published,
            ),
            Self::OffLabel => cite(
                SourceId::Felleskatalogen,
                "indication: strongly raised risk and immobilised by acute illness",
                Status::Published,
            ),
            Self::HundredKilograms => cite(
                SourceId::DumfriesHandbook,
                "over 100 kg the usual dose may be too little; a higher dose is unlicensed",
                Status::Published,
            ),
            Self::HundredFiftyKilograms => BAND_SOURCE,
            Self::NoIncrease => cite(
                SourceId::Policy,
                "dalteparin: no increase for weight at a clearance under 30",
                Status::Policy,
            ),
        }
    }
}

/// Source of the bands by weight.
pub const BAND_SOURCE: Citation = cite(
    SourceId::NhsWeightBands,
    "bands by weight of NHS hospitals, off the label",
    Status::Unconfirmed,
);
