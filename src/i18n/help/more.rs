//! What counts: other diseases and clues to them, and what is asked beside the scores.

use crate::domain::questions::Question;
use crate::i18n::words::{Text, text};

/// A finding of these; nothing for any other.
pub const fn more(question: Question) -> Text {
    match question {
        Question::NerveDisease => {
            text!(
                "A disease of the central or peripheral nerves, or myasthenia, that explains the weakness. Fatigable or ocular weakness or fasciculation makes one look for it."
            )
        }
        Question::Dystrophy => {
            text!(
                "A mutation that explains the disease has been found. A biopsy that looks dystrophic, or disease in the family, does not count here and is asked for by itself."
            )
        }
        Question::Granulomatous => {
            text!(
                "Granulomas in muscle, or an infection of it, shown as the cause. A suspicion does not count."
            )
        }
        Question::Metabolic => {
            text!(
                "Shown as the cause; a suspicion does not count. A dried blood spot is the test that the European guideline names."
            )
        }
        Question::Endocrine => {
            text!("Shown as the cause. A high TSH alone is asked for among the clues.")
        }
        Question::Toxic => {
            text!(
                "A drug or poison shown as the cause. One that is only taken is asked for in the history."
            )
        }
        Question::Amyloid => {
            text!("Amyloid shown as the cause. A suspicion does not count.")
        }
        Question::DarkUrine => {
            text!(
                "Dark urine when it began, or exertion, heat or crush before it. Blood on the dipstick without red cells is myoglobin."
            )
        }
        Question::ExerciseEpisodes => {
            text!(
                "Episodes that exercise brings on. Weakness that is there all the time is asked for under weakness."
            )
        }
        Question::LungDisease => {
            text!(
                "Shown by high-resolution CT. A low vital capacity with a normal CT is weakness of the diaphragm and does not count here."
            )
        }
        Question::Connective => {
            text!("One of the four is enough, now or in the course of this disease.")
        }
        Question::Virus => {
            text!(
                "A positive test for HIV, hepatitis B or hepatitis C. Not tested is not known, not no."
            )
        }
        Question::ThyroidHigh => {
            text!("TSH above the laboratory’s upper limit. Not measured is not known, not no.")
        }
        Question::CkMb => {
            text!(
                "CK-MB as a share of the whole CK. High without weakness and with no other enzyme raised, it speaks for macro-CK."
            )
        }
        Question::WeightLoss => {
            text!(
                "Weight lost since it began. How much, and over what time, is not known: no source read here sets a figure."
            )
        }
        Question::Diabetes => {
            text!(
                "Known diabetes; the boxed warning names no type. With immunoglobulin it is a risk to the kidneys."
            )
        }
        Question::LegParalysis => {
            text!(
                "Paralysis or paresis of the legs, from another cause too. It counts in IMPROVE for clots alone and decides nothing here."
            )
        }
        Question::ImmobileSevenDays => {
            text!(
                "Immobile for as long as the question says. Bed rest for Padua is asked for by itself, and other versions of IMPROVE count from other days."
            )
        }
        Question::PrednisoloneTen => {
            text!(
                "The dose of prednisolone now. Which dose of another steroid does the same is not known here."
            )
        }
        Question::AntiplateletOrNsaid => {
            text!("Taken now. The labels read here name no dose below which it does not count.")
        }
        Question::Retinopathy => {
            text!(
                "Bleeding in the retina, or retinopathy from diabetes. In Canada it is a contraindication, in Norway and here a caution."
            )
        }
        Question::Urgent(_)
        | Question::Feature(_)
        | Question::Stop(_)
        | Question::Clot(_)
        | Question::Bleeding(_)
        | Question::Statin
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
        | Question::FascialOedema => Text::EMPTY,
    }
}
