//! The place of each question in the list: a number for each, since findings are looked up by the dozen. A test holds them
//! to the list.

use super::Question;
use crate::domain::risk::improve_bleeding::BleedingItem;
use crate::domain::risk::padua::PaduaItem;

impl Question {
    /// Its place in [`QUESTIONS`], if it is asked.
    #[must_use]
    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    pub fn place(self) -> Option<usize> {
        let place = match self {
            Self::Urgent(sign) => sign as usize,
            Self::Feature(feature) => FEATURES_FROM.saturating_add(feature as usize),
            Self::Stop(stop) => STOPS_FROM.saturating_add(stop as usize),
            Self::Clot(item) => return clot_place(item),
            Self::Bleeding(item) => return bleeding_place(item),
            Self::Statin => 5,
            Self::StatinPersisting => 6,
            Self::MyotoxicDrug => 7,
            Self::Family => 8,
            Self::NotImproved => 9,
            Self::ArmsWeak => 10,
            Self::LegsWeak => 11,
            Self::WeakNow => 12,
            Self::NeckFlexors => 13,
            Self::LegsProximal => 14,
            Self::FingerFlexors => 15,
            Self::KneeExtensors => 16,
            Self::Asymmetric => 17,
            Self::Dysphagia => 18,
            Self::SevereDysphagia => 19,
            Self::Heliotrope => 20,
            Self::GottronPapules => 21,
            Self::GottronSign => 22,
            Self::CkRaised => 23,
            Self::LdhRaised => 24,
            Self::AstRaised => 25,
            Self::AltRaised => 26,
            Self::SrpCytoplasmic => 27,
            Self::Myotonia => 28,
            Self::FascialOedema => 29,
            Self::NerveDisease => 46,
            Self::Dystrophy => 47,
            Self::Granulomatous => 48,
            Self::Metabolic => 49,
            Self::Endocrine => 50,
            Self::Toxic => 51,
            Self::Amyloid => 52,
            Self::DarkUrine => 53,
            Self::ExerciseEpisodes => 54,
            Self::LungDisease => 55,
            Self::Connective => 56,
            Self::Virus => 57,
            Self::ThyroidHigh => 58,
            Self::CkMb => 59,
            Self::WeightLoss => 60,
            Self::AntiplateletOrNsaid => 86,
            Self::Diabetes => 88,
            Self::Retinopathy => 87,
            Self::LegParalysis => 89,
            Self::ImmobileSevenDays => 90,
            Self::PrednisoloneTen => 91,
        };
        Some(place)
    }
}

/// The place of the first feature of the biopsy in [`QUESTIONS`].
const FEATURES_FROM: usize = 30;

/// The place of the first stop in [`QUESTIONS`].
const STOPS_FROM: usize = 61;

const fn clot_place(item: PaduaItem) -> Option<usize> {
    Some(match item {
        PaduaItem::ReducedMobility => 74,
        PaduaItem::PreviousVte => 75,
        PaduaItem::Thrombophilia => 76,
        PaduaItem::ActiveCancer => 77,
        PaduaItem::RecentTraumaOrSurgery => 78,
        PaduaItem::HeartOrRespiratoryFailure => 79,
        PaduaItem::InfarctionOrStroke => 80,
        PaduaItem::Hormones => 81,
        PaduaItem::AgeSeventy | PaduaItem::InfectionOrRheumatic | PaduaItem::BmiThirty => {
            return None;
        }
    })
}

const fn bleeding_place(item: BleedingItem) -> Option<usize> {
    Some(match item {
        BleedingItem::RecentBleeding => 82,
        BleedingItem::HighInr => 83,
        BleedingItem::IntensiveCare => 84,
        BleedingItem::CentralCatheter => 85,
        BleedingItem::ActiveUlcer | BleedingItem::Rheumatic | BleedingItem::ActiveCancer => {
            return None;
        }
    })
}
