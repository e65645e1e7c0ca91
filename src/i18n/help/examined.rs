//! What counts: history, examination, enzymes, antibodies and tests, and signs that are urgent.

use crate::domain::classify::mimics::{PERSISTING_FROM_WEEKS, RHABDO_KIDNEY_CK_TIMES};
use crate::domain::questions::Question;
use crate::domain::urgent::UrgentSign;
use crate::i18n::words::{Text, say, text};

/// A sign that needs action today.
pub fn urgent(sign: UrgentSign) -> String {
    let words = match sign {
        UrgentSign::Respiratory => {
            text!(
                "A vital capacity that falls, measured sitting and lying, or breathing that is weak at the bedside. No figure is set: that it falls counts."
            )
        }
        UrgentSign::Aspiration => {
            text!(
                "Weak muscles of the throat, with food, drink or saliva going into the airway. Trouble swallowing alone is asked for by itself."
            )
        }
        UrgentSign::Heart => {
            text!(
                "A troponin I that rises, or an arrhythmia. CK-MB and troponin T alone do not count: regenerating muscle raises both."
            )
        }
        UrgentSign::Rhabdomyolysis => {
            return say!(
                "CK over {RHABDO_KIDNEY_CK_TIMES} times its limit together with kidney injury, come on over days, with dark urine or after exertion, heat, a drug or crush.",
                RHABDO_KIDNEY_CK_TIMES
            );
        }
        UrgentSign::CheckpointInhibitor => {
            text!(
                "An immune checkpoint inhibitor given in the last months, also if it has been stopped. How many months is not set."
            )
        }
    };
    words.to_owned()
}

/// A finding that makes the diagnosis; nothing for any other.
pub fn examined(question: Question) -> String {
    let words = match question {
        Question::Statin => {
            text!(
                "Any statin, now or at any time before; red yeast rice counts. It is context: many with anti-HMGCR never took one."
            )
        }
        Question::StatinPersisting => {
            return say!(
                "CK or weakness that goes on or gets worse {PERSISTING_FROM_WEEKS} weeks or more after the statin was stopped: this product’s own limit. The usual statin symptoms settle within weeks.",
                PERSISTING_FROM_WEEKS
            );
        }
        Question::MyotoxicDrug => {
            text!(
                "Taken when it began. The list under the question is not complete; a statin and a checkpoint inhibitor are asked for by themselves."
            )
        }
        Question::Family => {
            text!(
                "Muscular dystrophy or proximal spinal muscular atrophy in the family. What a raised CK alone in a relative means is not known here."
            )
        }
        Question::NotImproved => {
            text!(
                "Treatment was given and strength did not get better. While untreated it is not known. EULAR/ACR reads it together with weak finger flexors alone."
            )
        }
        Question::ArmsWeak => {
            text!(
                "Weak shoulders or upper arms by manual muscle testing or another objective test, on both sides, usually getting worse. What is felt and not found on testing does not count."
            )
        }
        Question::LegsWeak => {
            text!(
                "Weak hips or thighs by manual muscle testing or another objective test, on both sides, usually getting worse. What is felt and not found on testing does not count."
            )
        }
        Question::WeakNow => {
            text!(
                "Proximal weakness of arms or legs on examination now. The criteria ask for weakness at any time; this says how it is today."
            )
        }
        Question::NeckFlexors => {
            text!(
                "Grade flexors and extensors of the neck by manual muscle testing and compare: yes if the flexors have the lower grade. Both weak to the same grade is no."
            )
        }
        Question::LegsProximal => {
            text!(
                "Grade proximal and distal muscles of the legs and compare: yes if the proximal ones have the lower grade. Both weak to the same grade is no."
            )
        }
        Question::FingerFlexors => {
            text!(
                "Test bending of the fingers and lifting of the arm to the side: yes if the fingers are the weaker. It speaks for inclusion body myositis."
            )
        }
        Question::KneeExtensors => {
            text!(
                "Test stretching of the knee and bending of the hip: yes if the knee is as weak as the hip or weaker. It speaks for inclusion body myositis."
            )
        }
        Question::Asymmetric => {
            text!(
                "One side weaker than the other on testing. How many grades apart is not known; ENMC 2003 counts it to the pattern of inclusion body myositis."
            )
        }
        Question::Dysphagia => {
            text!(
                "Trouble swallowing, or a test that shows abnormal motility of the oesophagus. Either is enough."
            )
        }
        Question::SevereDysphagia => {
            text!(
                "Moderate or severe by your own judgement: where moderate begins is not known here. It is a high factor of cancer risk."
            )
        }
        Question::Heliotrope => {
            text!(
                "Purple, lilac or red patches on the eyelids or around the eyes, often with swelling."
            )
        }
        Question::GottronPapules => {
            text!(
                "Red to violet papules, sometimes scaly, over the extensor side of joints: fingers, elbows, knees, malleoli, toes."
            )
        }
        Question::GottronSign => {
            text!("The same colour over the same joints, flat: it can be seen and not felt.")
        }
        Question::CkRaised => {
            text!(
                "The highest value so far is above the laboratory’s upper limit, before or after treatment began. A normal value today does not make it no."
            )
        }
        Question::LdhRaised | Question::AstRaised | Question::AltRaised => {
            text!(
                "Above the laboratory’s upper limit at any time in the course. EULAR/ACR counts one raised enzyme once, whichever it is; aldolase is not one of them."
            )
        }
        Question::SrpCytoplasmic => {
            text!(
                "Immunofluorescence on HEp-2 cells shows fine speckles in the cytoplasm. A blot with anti-SRP was myositis in 30 of 33 with it, and in 22 % without it."
            )
        }
        Question::Myotonia => {
            text!(
                "Myotonic discharges on needle EMG. They were there in 56 % of 119 with IMNM, and do not mean a channelopathy."
            )
        }
        Question::FascialOedema => {
            text!(
                "Oedema of the fascia around muscle, on STIR. Oedema within muscle is asked for by itself."
            )
        }
        Question::Urgent(_)
        | Question::Feature(_)
        | Question::Stop(_)
        | Question::Clot(_)
        | Question::Bleeding(_)
        | Question::NerveDisease
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
        | Question::Retinopathy => Text::EMPTY,
    };
    words.to_owned()
}
