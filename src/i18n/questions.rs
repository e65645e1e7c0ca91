//! The yes-or-no questions, and what to do about a sign that is urgent.

use crate::domain::classify::histology::Feature;
use crate::domain::dalteparin::stops::HeparinStop;
use crate::domain::questions::{Group, Question};
use crate::domain::risk::improve_bleeding::BleedingItem;
use crate::domain::risk::padua::PaduaItem;
use crate::domain::urgent::UrgentSign;
use crate::i18n::words::{Text, say, text};

/// A question, also as the name of its finding.
#[must_use]
pub const fn question(question: Question) -> Text {
    match question {
        Question::Urgent(sign) => urgent(sign),
        Question::Statin => text!("On a statin, now or before"),
        Question::StatinPersisting => text!("Went on or got worse after the statin was stopped"),
        Question::MyotoxicDrug => text!("Another drug that harms muscle"),
        Question::Family => text!("Muscle disease in the family"),
        Question::NotImproved => text!("No improvement on treatment"),
        Question::ArmsWeak => text!("Proximal arms weak, now or before"),
        Question::LegsWeak => text!("Proximal legs weak, now or before"),
        Question::WeakNow => text!("Proximal weakness now"),
        Question::NeckFlexors => text!("Neck flexors weaker than extensors"),
        Question::LegsProximal => text!("In the legs, proximal weaker than distal"),
        Question::FingerFlexors => text!("Finger flexors weak"),
        Question::KneeExtensors => text!("Knee extension weak"),
        Question::Asymmetric => text!("Weakness asymmetric"),
        Question::Dysphagia => text!("Trouble swallowing"),
        Question::SevereDysphagia => text!("Moderate or severe"),
        Question::Heliotrope => text!("Heliotrope rash"),
        Question::GottronPapules => text!("Gottron papules"),
        Question::GottronSign => text!("Gottron sign"),
        Question::CkRaised => text!("CK ever above its limit"),
        Question::LdhRaised => text!("LDH ever above its limit"),
        Question::AstRaised => text!("AST ever above its limit"),
        Question::AltRaised => text!("ALT ever above its limit"),
        Question::SrpCytoplasmic => text!("Fine cytoplasmic pattern on HEp-2 cells"),
        Question::Myotonia => text!("Myotonic discharges"),
        Question::FascialOedema => text!("Fascial oedema on MRI"),
        Question::NerveDisease => text!("Nerve disease or myasthenia"),
        Question::Dystrophy => text!("Muscular dystrophy"),
        Question::Granulomatous => text!("Granulomatous or infectious myositis"),
        Question::Metabolic => text!("Metabolic myopathy"),
        Question::Endocrine => text!("Endocrine myopathy"),
        Question::Toxic => text!("Toxic myopathy"),
        Question::Amyloid => text!("Amyloid"),
        Question::DarkUrine => text!("Dark urine"),
        Question::ExerciseEpisodes => text!("Episodes brought on by exercise"),
        Question::LungDisease => text!("Interstitial lung disease"),
        Question::Connective => text!("Arthritis, fever, Raynaud or mechanic's hands"),
        Question::Virus => text!("HIV, hepatitis B or C"),
        Question::ThyroidHigh => text!("TSH high"),
        Question::CkMb => text!("CK-MB over 25 % of CK"),
        Question::WeightLoss => text!("Weight loss"),
        Question::Feature(feature) => self::feature(feature),
        Question::Stop(stop) => self::stop(stop),
        Question::Clot(item) => clot(item),
        Question::Bleeding(item) => bleeding(item),
        Question::AntiplateletOrNsaid => text!("Antiplatelet drug or NSAID"),
        Question::Diabetes => text!("Diabetes"),
        Question::LegParalysis => text!("Legs paralysed or paretic"),
        Question::ImmobileSevenDays => text!("Immobile for 7 days or more"),
        Question::PrednisoloneTen => text!("Prednisolone, 10 mg a day or more"),
        Question::Retinopathy => text!("Haemorrhagic or diabetic retinopathy"),
    }
}

/// A hint below a question.
#[must_use]
pub const fn hint(question: Question) -> Text {
    match question {
        Question::Statin => text!("exposure is neither needed nor enough"),
        Question::StatinPersisting => text!("CK or weakness, 8 weeks or more after"),
        Question::MyotoxicDrug => {
            text!("colchicine, fibrate, hydroxychloroquine, antivirals, alcohol")
        }
        Question::Family => text!("dystrophy or spinal muscular atrophy"),
        Question::NotImproved => text!("not known while untreated"),
        Question::ArmsWeak | Question::LegsWeak => text!("on testing, both sides"),
        Question::FingerFlexors => text!("weaker than shoulder abduction"),
        Question::KneeExtensors => text!("as weak as hip flexion, or weaker"),
        Question::Dysphagia => text!("or abnormal oesophageal motility"),
        Question::Heliotrope => text!("purple or red around the eyes, often swollen"),
        Question::GottronPapules => text!("raised, over knuckles, elbows, knees"),
        Question::GottronSign => text!("flat, over the same joints"),
        Question::CkRaised => text!("answers itself once the values are typed"),
        Question::SrpCytoplasmic => text!("confirms an anti-SRP blot"),
        Question::Myotonia => text!("common in this disease"),
        Question::FascialOedema => text!("more a sign of dermatomyositis"),
        Question::NerveDisease => text!("fatigable or ocular weakness, fasciculation"),
        Question::Dystrophy => text!("a known mutation"),
        Question::DarkUrine => text!("or exertion, heat or crush before it"),
        Question::Stop(HeparinStop::Anticoagulated) => {
            text!("DOAC, warfarin, fondaparinux, thrombolytic; low doses too")
        }
        Question::AntiplateletOrNsaid => text!("also GP IIb/IIIa inhibitors and dextran"),
        Question::LegParalysis => text!("from another cause too; for IMPROVE alone"),
        Question::ImmobileSevenDays => text!("for IMPROVE, and a clot factor of a day case"),
        Question::PrednisoloneTen => text!("makes cystatin C read too low"),
        Question::Stop(HeparinStop::PunctureAhead) => text!("NHS England asks 12 hours"),
        _ => Text::EMPTY,
    }
}

/// A feature of the biopsy.
#[must_use]
pub const fn feature(feature: Feature) -> Text {
    match feature {
        Feature::ScatteredNecrosis => text!("Necrotic fibres, scattered"),
        Feature::DifferentStages => text!("Necrosis, phagocytosis and regeneration side by side"),
        Feature::Macrophages => text!("Macrophages prevail, few lymphocytes"),
        Feature::MhcOne => text!("MHC class I on the sarcolemma"),
        Feature::Complement => text!("C5b-9 on fibres that are not necrotic"),
        Feature::FineP62 => text!("Fine diffuse p62"),
        Feature::Endomysial => text!("Endomysial cells around fibres, not invading"),
        Feature::Perimysial => text!("Perimysial or perivascular cells"),
        Feature::PerifascicularAtrophy => text!("Perifascicular atrophy"),
        Feature::RimmedVacuoles => text!("Rimmed vacuoles"),
        Feature::CdEightInvasion => text!("CD8 cells invading healthy fibres"),
        Feature::ProteinAccumulation => text!("Protein accumulation, or filaments of 15 to 18 nm"),
        Feature::PerifascicularMxa => text!("MxA in perifascicular fibres"),
        Feature::PerifascicularNecrosis => text!("Perifascicular necrosis"),
        Feature::TubuloreticularInclusions => text!("Tubuloreticular inclusions"),
        Feature::Dystrophic => text!("Dystrophic changes"),
    }
}

/// A sign that needs action today.
#[must_use]
pub const fn urgent(sign: UrgentSign) -> Text {
    match sign {
        UrgentSign::Respiratory => text!("Falling vital capacity or respiratory weakness"),
        UrgentSign::Aspiration => text!("Bulbar weakness with aspiration"),
        UrgentSign::Heart => text!("Troponin I rise or arrhythmia"),
        UrgentSign::Rhabdomyolysis => text!("Rhabdomyolysis with kidney injury"),
        UrgentSign::CheckpointInhibitor => text!("Checkpoint inhibitor within months"),
    }
}

/// What to do about it.
#[must_use]
pub const fn urgent_action(sign: UrgentSign) -> Text {
    match sign {
        UrgentSign::Respiratory => text!("Measure vital capacity now, sitting and supine."),
        UrgentSign::Aspiration => {
            text!("Screen swallowing at the bedside now, then videofluoroscopy or endoscopy.")
        }
        UrgentSign::Heart => {
            text!(
                "ECG and echocardiography now. Judge by troponin I: regenerating muscle raises CK-MB and troponin T too."
            )
        }
        UrgentSign::Rhabdomyolysis => {
            text!("Treat as an emergency. It is IMNM only if it recurs or persists.")
        }
        UrgentSign::CheckpointInhibitor => {
            text!("ECG, troponin and acetylcholine-receptor antibodies now.")
        }
    }
}

const fn stop(stop: HeparinStop) -> Text {
    match stop {
        HeparinStop::Anticoagulated => text!("On any anticoagulant, at any dose"),
        HeparinStop::OtherHeparin => text!("Any other heparin, at any dose"),
        HeparinStop::ActiveBleeding => text!("Active bleeding"),
        HeparinStop::Thrombocytopenia => {
            text!("Heparin-induced thrombocytopenia, suspected or confirmed, ever")
        }
        HeparinStop::Allergy => text!("Allergy to heparin or pork"),
        HeparinStop::IntracranialBleed => text!("Intracranial bleeding"),
        HeparinStop::Ulcer => text!("Active gastroduodenal ulcer"),
        HeparinStop::Coagulopathy => text!("Severe clotting disorder"),
        HeparinStop::Hypertension => text!("Severe uncontrolled hypertension"),
        HeparinStop::Endocarditis => text!("Septic endocarditis"),
        HeparinStop::CnsEyeEar => text!("Injury or surgery of brain, spine, eye or ear"),
        HeparinStop::PunctureAhead => {
            text!("Spinal, epidural or lumbar puncture expected within 15 hours")
        }
        HeparinStop::PunctureBefore => {
            text!("Spinal, epidural or lumbar puncture in the last 4 hours")
        }
    }
}

const fn clot(item: PaduaItem) -> Text {
    match item {
        PaduaItem::ActiveCancer => text!("Active cancer"),
        PaduaItem::PreviousVte => text!("Venous clot before, not superficial"),
        PaduaItem::ReducedMobility => text!("Bedbound for 3 days or more"),
        PaduaItem::Thrombophilia => text!("Known thrombophilia"),
        PaduaItem::RecentTraumaOrSurgery => text!("Trauma or surgery within a month"),
        PaduaItem::AgeSeventy => text!("Age"),
        PaduaItem::HeartOrRespiratoryFailure => text!("Heart or respiratory failure"),
        PaduaItem::InfarctionOrStroke => text!("Acute myocardial infarction or ischaemic stroke"),
        PaduaItem::InfectionOrRheumatic => text!("Acute infection or rheumatic disorder"),
        PaduaItem::BmiThirty => text!("Body mass index"),
        PaduaItem::Hormones => text!("Hormonal treatment"),
    }
}

const fn bleeding(item: BleedingItem) -> Text {
    match item {
        BleedingItem::ActiveUlcer => text!("Active gastroduodenal ulcer"),
        BleedingItem::RecentBleeding => text!("Bleeding in the last 3 months"),
        BleedingItem::HighInr => text!("INR over 1.5"),
        BleedingItem::IntensiveCare => text!("In intensive or coronary care"),
        BleedingItem::CentralCatheter => text!("Central venous catheter"),
        BleedingItem::Rheumatic => text!("Rheumatic disease"),
        BleedingItem::ActiveCancer => text!("Active cancer"),
    }
}

/// Between the titles of two groups.
pub const AND: Text = text!(" and ");

/// How much of a part is answered.
#[must_use]
pub fn answered(done: i32, all: i32) -> String {
    say!("{done} of {all} answered", done, all)
}

/// The title of a group.
#[must_use]
pub const fn group(group: Group) -> Text {
    match group {
        Group::Urgent => text!("Act today"),
        Group::History => text!("History"),
        Group::Weakness => text!("Weakness"),
        Group::Swallowing => text!("Swallowing"),
        Group::Skin => text!("Skin"),
        Group::Enzymes => text!("Muscle enzymes"),
        Group::Antibodies => text!("Antibodies"),
        Group::Tests => text!("EMG and MRI"),
        Group::Features => text!("Biopsy"),
        Group::Exclusions => text!("Another disease shown"),
        Group::Clues => text!("Clues to another disease"),
        Group::Infusion => text!("Before it runs"),
        Group::Stops => text!("What forbids it"),
        Group::Clot => text!("Clot risk"),
        Group::Bleeding => text!("Bleeding risk"),
        Group::Kidneys => text!("Kidneys"),
    }
}

/// What answers the open questions of a group together.
pub const NONE_OF_THESE: Text = text!("None of these apply");

/// What it has done.
pub const NONE_OF_THESE_DONE: Text = text!(
    "Open questions above were answered “No” together, by “None of these apply”. Change any of them."
);
/// Title of the signs that need action today.
pub const SIGNS: Text = text!("Signs that need action today");
/// One is there.
pub const SIGNS_THERE: Text = text!("now");
/// None is there.
pub const SIGNS_NONE: Text = text!("none");
/// Not all are answered.
pub const SIGNS_OPEN: Text = text!("not answered");
