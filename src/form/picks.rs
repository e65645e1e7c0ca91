//! Questions with one answer out of a few, as data: their names in the store and in the markup, and what they stand for in
//! the case. A name never changes: a form that was stored under it must be found again.

mod definitions;

use super::model::Model;
use crate::domain::case::Case;
use crate::domain::classify::antibody::{ANTIBODIES, ASSAYS, AntibodyTest};
use crate::domain::classify::examination::{EMGS, MRIS, TEMPOS};
use crate::domain::classify::histology::BIOPSY_STATES;
use crate::domain::classify::statin::STATINS;
use crate::domain::dalteparin::drug::DRUGS;
use crate::domain::ivig::planning::BLOOD_GROUPS;
use crate::domain::ivig::products::{MARKETS, Market};

/// A question with one answer out of a few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// How it came on.
    Tempo,
    /// Which statin.
    StatinName,
    /// Anti-HMGCR.
    AntiHmgcr,
    /// By which assay.
    AntiHmgcrAssay,
    /// Anti-SRP.
    AntiSrp,
    /// By which assay.
    AntiSrpAssay,
    /// Anti-Jo-1.
    JoOne,
    /// By which assay.
    JoOneAssay,
    /// Another synthetase antibody.
    Synthetase,
    /// By which assay.
    SynthetaseAssay,
    /// An antibody of dermatomyositis.
    Dermatomyositis,
    /// By which assay.
    DermatomyositisAssay,
    /// Electromyogram.
    Emg,
    /// Magnetic resonance imaging.
    Mri,
    /// Biopsy.
    Biopsy,
    /// Blood group.
    BloodGroup,
    /// Where the product is bought; Norway unless another market is picked.
    Market,
    /// Another drug in the place of dalteparin; none unless one is picked.
    OtherDrug,
}

/// All of them, in the order of the page.
pub const PICKS: &[Pick] = &[
    Pick::Tempo,
    Pick::StatinName,
    Pick::AntiHmgcr,
    Pick::AntiHmgcrAssay,
    Pick::AntiSrp,
    Pick::AntiSrpAssay,
    Pick::JoOne,
    Pick::JoOneAssay,
    Pick::Synthetase,
    Pick::SynthetaseAssay,
    Pick::Dermatomyositis,
    Pick::DermatomyositisAssay,
    Pick::Emg,
    Pick::Mri,
    Pick::Biopsy,
    Pick::BloodGroup,
    Pick::Market,
    Pick::OtherDrug,
];

/// What was picked: for each of [`PICKS`] the place of the answer in its options.
pub type Picked = [Option<usize>; PICKS.len()];

const TEMPO: [&str; TEMPOS.len()] = ["days", "weeks", "months", "years"];
const STATIN: [&str; STATINS.len()] = [
    "atorvastatin",
    "fluvastatin",
    "lovastatin",
    "pitavastatin",
    "pravastatin",
    "rosuvastatin",
    "simvastatin",
    "other",
];
const RESULT: [&str; ANTIBODIES.len()] = ["not-tested", "negative", "weak", "positive"];
const ASSAY: [&str; ASSAYS.len()] = [
    "elisa",
    "chemiluminescence",
    "beads",
    "immunoprecipitation",
    "blot",
];
const EMG: [&str; EMGS.len()] = ["not-done", "normal", "irritable", "myopathic", "neurogenic"];
const MRI: [&str; MRIS.len()] = ["not-done", "normal", "oedema", "fat"];
const BIOPSY: [&str; BIOPSY_STATES.len()] = ["not-done", "inadequate", "done"];

/// The home market has no name: it is that of a form without one.
const MARKET: [&str; MARKETS.len()] = ["eu", "uk", "us", "all"];
const OTHER_DRUG: [&str; DRUGS.len()] = ["enoxaparin", "tinzaparin", "fondaparinux", "heparin"];
const BLOOD_GROUP: [&str; BLOOD_GROUPS.len()] = ["a", "b", "ab", "o"];

impl Pick {
    /// Its name in the store and in the markup.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tempo => "tempo",
            Self::StatinName => "statin-name",
            Self::AntiHmgcr => "anti-hmgcr",
            Self::AntiHmgcrAssay => "anti-hmgcr-assay",
            Self::AntiSrp => "anti-srp",
            Self::AntiSrpAssay => "anti-srp-assay",
            Self::JoOne => "jo-1",
            Self::JoOneAssay => "jo-1-assay",
            Self::Synthetase => "synthetase",
            Self::SynthetaseAssay => "synthetase-assay",
            Self::Dermatomyositis => "dermatomyositis-antibody",
            Self::DermatomyositisAssay => "dermatomyositis-antibody-assay",
            Self::Emg => "emg",
            Self::Mri => "mri",
            Self::Biopsy => "biopsy",
            Self::BloodGroup => "blood-group",
            Self::Market => "market",
            Self::OtherDrug => "other-drug",
        }
    }

    /// The names of its answers, in the order of what they stand for.
    #[must_use]
    pub const fn options(self) -> &'static [&'static str] {
        match self {
            Self::Tempo => &TEMPO,
            Self::StatinName => &STATIN,
            Self::AntiHmgcr
            | Self::AntiSrp
            | Self::JoOne
            | Self::Synthetase
            | Self::Dermatomyositis => &RESULT,
            Self::AntiHmgcrAssay
            | Self::AntiSrpAssay
            | Self::JoOneAssay
            | Self::SynthetaseAssay
            | Self::DermatomyositisAssay => &ASSAY,
            Self::Emg => &EMG,
            Self::Mri => &MRI,
            Self::Biopsy => &BIOPSY,
            Self::BloodGroup => &BLOOD_GROUP,
            Self::Market => &MARKET,
            Self::OtherDrug => &OTHER_DRUG,
        }
    }

    /// Its place in [`PICKS`].
    #[must_use]
    pub fn place(self) -> usize {
        let place = PICKS.iter().position(|pick| *pick == self);
        place.unwrap_or_default()
    }
}

/// The antibodies that are asked for, each with the question by which assay.
pub const ANTIBODY_PICKS: [(Pick, Pick); 5] = [
    (Pick::AntiHmgcr, Pick::AntiHmgcrAssay),
    (Pick::AntiSrp, Pick::AntiSrpAssay),
    (Pick::JoOne, Pick::JoOneAssay),
    (Pick::Synthetase, Pick::SynthetaseAssay),
    (Pick::Dermatomyositis, Pick::DermatomyositisAssay),
];

/// The market that the list of products is narrowed to; none where all are shown.
#[must_use]
pub fn market(model: &Model) -> Option<Market> {
    let [home, others @ ..] = MARKETS;
    match model.picked(Pick::Market) {
        None => Some(home),
        Some(place) => others.get(place).copied(),
    }
}

/// Writes what was picked into a case.
pub fn write(model: &Model, case: &mut Case) {
    fn of<T: Copy>(model: &Model, pick: Pick, all: &[T]) -> Option<T> {
        let place = model.picked(pick)?;
        all.get(place).copied()
    }
    case.tempo = of(model, Pick::Tempo, &TEMPOS);
    case.statin = of(model, Pick::StatinName, &STATINS);
    case.emg = of(model, Pick::Emg, &EMGS).unwrap_or_default();
    case.mri = of(model, Pick::Mri, &MRIS).unwrap_or_default();
    case.other_drug = of(model, Pick::OtherDrug, &DRUGS);
    case.blood_group = of(model, Pick::BloodGroup, &BLOOD_GROUPS);
    case.biopsy = of(model, Pick::Biopsy, &BIOPSY_STATES).unwrap_or_default();
    let tests = ANTIBODY_PICKS.map(|(result, assay)| AntibodyTest {
        result: of(model, result, &ANTIBODIES).unwrap_or_default(),
        assay: of(model, assay, &ASSAYS),
    });
    [
        case.anti_hmgcr,
        case.anti_srp,
        case.jo_one,
        case.synthetase,
        case.dermatomyositis,
    ] = tests;
}
