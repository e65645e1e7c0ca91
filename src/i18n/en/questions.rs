//! The yes-or-no questions, and what to do about a sign that is urgent.

use crate::domain::dalteparin::stops::HeparinStop;
use crate::domain::questions::{Group, Question};
use crate::domain::risk::improve_bleeding::BleedingItem;
use crate::domain::risk::padua::PaduaItem;
use crate::domain::urgent::UrgentSign;

/// A question, also as the name of its finding.
#[must_use]
pub const fn question(question: Question) -> &'static str {
    match question {
        Question::Urgent(sign) => urgent(sign),
        Question::ArmsWeak => "Proximal arms weak, now or before",
        Question::LegsWeak => "Proximal legs weak, now or before",
        Question::CkRaised => "CK ever above its limit",
        Question::Statin => "On a statin, now or before",
        Question::Rash => "Rash of dermatomyositis",
        Question::FingerFlexors => "Finger flexors weak",
        Question::Stop(stop) => self::stop(stop),
        Question::Clot(item) => clot(item),
        Question::Bleeding(item) => bleeding(item),
        Question::AntiplateletOrNsaid => "Antiplatelet drug or NSAID",
        Question::Retinopathy => "Haemorrhagic or diabetic retinopathy",
    }
}

/// A hint below a question.
#[must_use]
pub const fn hint(question: Question) -> &'static str {
    match question {
        Question::ArmsWeak | Question::LegsWeak => "on testing, both sides",
        Question::CkRaised => "answers itself once both values below are typed",
        Question::Rash => "heliotrope, Gottron papules or sign",
        Question::Statin => "context only: exposure is neither needed nor enough",
        Question::Stop(HeparinStop::Anticoagulated) => {
            "apixaban, rivaroxaban, edoxaban, dabigatran, warfarin, treatment heparin"
        }
        Question::Stop(HeparinStop::PunctureAhead) => "NHS England asks 12 hours",
        _ => "",
    }
}

/// A sign that needs action today.
#[must_use]
pub const fn urgent(sign: UrgentSign) -> &'static str {
    match sign {
        UrgentSign::Respiratory => "Falling vital capacity or respiratory weakness",
        UrgentSign::Aspiration => "Bulbar weakness with aspiration",
        UrgentSign::Heart => "Troponin I rise or arrhythmia",
        UrgentSign::Rhabdomyolysis => "Rhabdomyolysis with kidney injury",
        UrgentSign::CheckpointInhibitor => "Checkpoint inhibitor within months",
    }
}

/// What to do about it.
#[must_use]
pub const fn urgent_action(sign: UrgentSign) -> &'static str {
    match sign {
        UrgentSign::Respiratory => "Measure vital capacity now, sitting and supine.",
        UrgentSign::Aspiration => {
            "Screen swallowing at the bedside now, then videofluoroscopy or endoscopy."
        }
        UrgentSign::Heart => {
            "ECG and echocardiography now. Judge by troponin I: regenerating muscle raises CK-MB and troponin T too."
        }
        UrgentSign::Rhabdomyolysis => {
            "Treat as an emergency. It is IMNM only if it recurs or persists."
        }
        UrgentSign::CheckpointInhibitor => {
            "ECG, troponin and acetylcholine-receptor antibodies now."
        }
    }
}

const fn stop(stop: HeparinStop) -> &'static str {
    match stop {
        HeparinStop::Anticoagulated => "On an anticoagulant in a treatment dose",
        HeparinStop::OtherHeparin => "Any other heparin, at any dose",
        HeparinStop::ActiveBleeding => "Active bleeding",
        HeparinStop::Thrombocytopenia => {
            "Heparin-induced thrombocytopenia, suspected or confirmed, ever"
        }
        HeparinStop::Allergy => "Allergy to heparin or pork",
        HeparinStop::IntracranialBleed => "Intracranial bleeding",
        HeparinStop::Ulcer => "Active gastroduodenal ulcer",
        HeparinStop::Coagulopathy => "Severe clotting disorder",
        HeparinStop::Hypertension => "Severe uncontrolled hypertension",
        HeparinStop::Endocarditis => "Septic endocarditis",
        HeparinStop::CnsEyeEar => "Injury or surgery of brain, spine, eye or ear",
        HeparinStop::PunctureAhead => "Spinal or epidural puncture expected within 15 hours",
        HeparinStop::PunctureBefore => "Spinal or epidural puncture in the last 4 hours",
    }
}

const fn clot(item: PaduaItem) -> &'static str {
    match item {
        PaduaItem::ActiveCancer => "Active cancer",
        PaduaItem::PreviousVte => "Venous clot before, not superficial",
        PaduaItem::ReducedMobility => "Bedbound for 3 days or more",
        PaduaItem::Thrombophilia => "Known thrombophilia",
        PaduaItem::RecentTraumaOrSurgery => "Trauma or surgery within a month",
        PaduaItem::AgeSeventy => "Age",
        PaduaItem::HeartOrRespiratoryFailure => "Heart or respiratory failure",
        PaduaItem::InfarctionOrStroke => "Acute myocardial infarction or ischaemic stroke",
        PaduaItem::InfectionOrRheumatic => "Acute infection or rheumatic disorder",
        PaduaItem::BmiThirty => "Body mass index",
        PaduaItem::Hormones => "Hormonal treatment",
    }
}

const fn bleeding(item: BleedingItem) -> &'static str {
    match item {
        BleedingItem::ActiveUlcer => "Active gastroduodenal ulcer",
        BleedingItem::RecentBleeding => "Bleeding in the last 3 months",
        BleedingItem::HighInr => "INR over 1.5",
        BleedingItem::IntensiveCare => "In intensive or coronary care",
        BleedingItem::CentralCatheter => "Central venous catheter",
        BleedingItem::Rheumatic => "Rheumatic disease",
        BleedingItem::ActiveCancer => "Active cancer",
    }
}

/// The title of a group.
#[must_use]
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Urgent => "Act today",
        Group::Findings => "Findings",
        Group::Stops => "What forbids it",
        Group::Clot => "Clot risk",
        Group::Bleeding => "Bleeding risk",
    }
}

/// What answers the open questions of a group together.
pub const NONE_OF_THESE: &str = "None of these apply";

/// What it has done.
pub const NONE_OF_THESE_DONE: &str = "Open questions above were answered “No” together, by “None of these apply”. Change any of them.";
/// Title of the signs that need action today.
pub const SIGNS: &str = "Signs that need action today";
/// One is there.
pub const SIGNS_THERE: &str = "now";
/// None is there.
pub const SIGNS_NONE: &str = "none";
/// Not all are answered.
pub const SIGNS_OPEN: &str = "not answered";
