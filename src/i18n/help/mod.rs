//! What counts as an answer to a question: one to three sentences for the bedside. Where no source says, they say so.

mod biopsy;
mod dalteparin;
mod examined;
mod more;
pub mod pearls;
mod picks;

pub use picks::pick;

use crate::domain::questions::Question;
use crate::i18n::words::say;

/// The name of the fold that holds a definition, for who hears it.
#[must_use]
pub fn what_counts(question: &str) -> String {
    say!("What counts: {question}", question)
}

/// The definition of a question with yes and no.
#[must_use]
pub fn question(question: Question) -> String {
    match question {
        Question::Urgent(sign) => examined::urgent(sign),
        Question::Feature(feature) => biopsy::feature(feature).to_owned(),
        Question::Stop(stop) => dalteparin::stop(stop).to_owned(),
        Question::Clot(item) => dalteparin::clot(item).to_owned(),
        Question::Bleeding(item) => dalteparin::bleeding(item).to_owned(),
        Question::Statin
        | Question::StatinPersisting
        | Question::MyotoxicDrug
        | Question::Family
        | Question::NotImproved
        | Question::ArmsWeak
        | Question::LegsWeak
        | Question::WeakNow
        | Question::NeckFlexors
        | Question::LegsProximal
        | Question::FingerFlexors
        | Question::KneeExtensors
        | Question::Asymmetric
        | Question::Dysphagia
        | Question::SevereDysphagia
        | Question::Heliotrope
        | Question::GottronPapules
        | Question::GottronSign
        | Question::CkRaised
        | Question::LdhRaised
        | Question::AstRaised
        | Question::AltRaised
        | Question::SrpCytoplasmic
        | Question::Myotonia
        | Question::FascialOedema => examined::examined(question),
        Question::NerveDisease
        | Question::Dystrophy
        | Question::Granulomatous
        | Question::Metabolic
        | Question::Endocrine
        | Question::Toxic
        | Question::Amyloid
        | Question::DarkUrine
        | Question::ExerciseEpisodes
        | Question::LungDisease
        | Question::Connective
        | Question::Virus
        | Question::ThyroidHigh
        | Question::CkMb
        | Question::WeightLoss
        | Question::Diabetes
        | Question::LegParalysis
        | Question::ImmobileSevenDays
        | Question::PrednisoloneTen
        | Question::AntiplateletOrNsaid
        | Question::Retinopathy => more::more(question).to_owned(),
    }
}
