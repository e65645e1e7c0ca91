//! What counts as an answer to a question: one to three sentences for the bedside. Where no source says, they say so.

mod asked;
mod biopsy;
mod dalteparin;
mod examined;
mod more;
pub mod pearls;
mod picks;

use picks::pick;

use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use crate::form::asked::Asked;
use crate::i18n::words::Text;
use crate::i18n::{answers, classify, dalteparin as words, fields, questions};

/// What is asked, as the form has it.
#[must_use]
pub const fn question_of(asked: Asked) -> Text {
    match asked {
        Asked::Question(question) => questions::question(question),
        Asked::Pick(pick) => classify::pick(pick),
        Asked::Stop(stop) => fields::stop(stop),
        Asked::Risk => answers::risk_question(),
        Asked::Setting => words::SETTING_QUESTION,
        Asked::OnsetAge => fields::label(Field::OnsetAge),
    }
}

/// What counts as an answer to it.
#[must_use]
pub fn what_counts(asked: Asked) -> String {
    match asked {
        Asked::Question(question) => self::question(question),
        Asked::Pick(pick) => self::pick(pick).to_owned(),
        Asked::Stop(stop) => self::asked::stop(stop).to_owned(),
        Asked::Risk => self::asked::RISK.to_owned(),
        Asked::Setting => self::asked::SETTING.to_owned(),
        Asked::OnsetAge => self::asked::ONSET_AGE.to_owned(),
    }
}

/// The definition of a question with yes and no.
fn question(question: Question) -> String {
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
