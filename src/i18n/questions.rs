//! The yes-or-no questions, and what to do about a sign that is urgent.

use crate::domain::classify::histology::Feature;
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
        Question::Statin => "On a statin, now or before",
        Question::StatinPersisting => "Went on or got worse after the statin was stopped",
        Question::MyotoxicDrug => "Another drug that harms muscle",
        Question::Family => "Muscle disease in the family",
        Question::NotImproved => "No improvement on treatment",
        Question::ArmsWeak => "Proximal arms weak, now or before",
        Question::LegsWeak => "Proximal legs weak, now or before",
        Question::WeakNow => "Proximal weakness now",
        Question::NeckFlexors => "Neck flexors weaker than extensors",
        Question::LegsProximal => "In the legs, proximal weaker than distal",
        Question::FingerFlexors => "Finger flexors weak",
        Question::KneeExtensors => "Knee extension weak",
        Question::Asymmetric => "Weakness asymmetric",
        Question::Dysphagia => "Trouble swallowing",
        Question::SevereDysphagia => "Moderate or severe",
        Question::Heliotrope => "Heliotrope rash",
        Question::GottronPapules => "Gottron papules",
        Question::GottronSign => "Gottron sign",
        Question::CkRaised => "CK ever above its limit",
        Question::LdhRaised => "LDH ever above its limit",
        Question::AstRaised => "AST ever above its limit",
        Question::AltRaised => "ALT ever above its limit",
        Question::SrpCytoplasmic => "Fine cytoplasmic pattern on HEp-2 cells",
        Question::Myotonia => "Myotonic discharges",
        Question::FascialOedema => "Fascial oedema on MRI",
        Question::NerveDisease => "Nerve disease or myasthenia",
        Question::Dystrophy => "Muscular dystrophy",
        Question::Granulomatous => "Granulomatous or infectious myositis",
        Question::Metabolic => "Metabolic myopathy",
        Question::Endocrine => "Endocrine myopathy",
        Question::Toxic => "Toxic myopathy",
        Question::Amyloid => "Amyloid",
        Question::DarkUrine => "Dark urine",
        Question::ExerciseEpisodes => "Episodes brought on by exercise",
        Question::LungDisease => "Interstitial lung disease",
        Question::Connective => "Arthritis, fever, Raynaud or mechanic's hands",
        Question::Virus => "HIV, hepatitis B or C",
        Question::ThyroidHigh => "TSH high",
        Question::CkMb => "CK-MB over 25 % of CK",
        Question::WeightLoss => "Weight loss",
        Question::Feature(feature) => self::feature(feature),
        Question::Stop(stop) => self::stop(stop),
        Question::Clot(item) => clot(item),
        Question::Bleeding(item) => bleeding(item),
        Question::AntiplateletOrNsaid => "Antiplatelet drug or NSAID",
        Question::Diabetes => "Diabetes",
        Question::LegParalysis => "Legs paralysed or paretic",
        Question::ImmobileSevenDays => "Immobile for 7 days or more",
        Question::PrednisoloneTen => "Prednisolone, 10 mg a day or more",
        Question::Retinopathy => "Haemorrhagic or diabetic retinopathy",
    }
}

/// A hint below a question.
#[must_use]
pub const fn hint(question: Question) -> &'static str {
    match question {
        Question::Statin => "exposure is neither needed nor enough",
        Question::StatinPersisting => "CK or weakness, 8 weeks or more after",
        Question::MyotoxicDrug => "colchicine, fibrate, hydroxychloroquine, antivirals, alcohol",
        Question::Family => "dystrophy or spinal muscular atrophy",
        Question::NotImproved => "not known while untreated",
        Question::ArmsWeak | Question::LegsWeak => "on testing, both sides",
        Question::FingerFlexors => "weaker than shoulder abduction",
        Question::KneeExtensors => "as weak as hip flexion, or weaker",
        Question::Dysphagia => "or abnormal oesophageal motility",
        Question::Heliotrope => "purple or red around the eyes, often swollen",
        Question::GottronPapules => "raised, over knuckles, elbows, knees",
        Question::GottronSign => "flat, over the same joints",
        Question::CkRaised => "answers itself once the values are typed",
        Question::SrpCytoplasmic => "confirms an anti-SRP blot",
        Question::Myotonia => "common in this disease",
        Question::FascialOedema => "more a sign of dermatomyositis",
        Question::NerveDisease => "fatigable or ocular weakness, fasciculation",
        Question::Dystrophy => "a known mutation",
        Question::DarkUrine => "or exertion, heat or crush before it",
        Question::Stop(HeparinStop::Anticoagulated) => {
            "DOAC, warfarin, fondaparinux, thrombolytic; low doses too"
        }
        Question::AntiplateletOrNsaid => "also GP IIb/IIIa inhibitors and dextran",
        Question::LegParalysis => "from another cause too; for IMPROVE alone",
        Question::ImmobileSevenDays => "for IMPROVE, and a clot factor of a day case",
        Question::PrednisoloneTen => "makes cystatin C read too low",
        Question::Stop(HeparinStop::PunctureAhead) => "NHS England asks 12 hours",
        _ => "",
    }
}

/// A feature of the biopsy.
#[must_use]
pub const fn feature(feature: Feature) -> &'static str {
    match feature {
        Feature::ScatteredNecrosis => "Necrotic fibres, scattered",
        Feature::DifferentStages => "Necrosis, phagocytosis and regeneration side by side",
        Feature::Macrophages => "Macrophages prevail, few lymphocytes",
        Feature::MhcOne => "MHC class I on the sarcolemma",
        Feature::Complement => "C5b-9 on fibres that are not necrotic",
        Feature::FineP62 => "Fine diffuse p62",
        Feature::Endomysial => "Endomysial cells around fibres, not invading",
        Feature::Perimysial => "Perimysial or perivascular cells",
        Feature::PerifascicularAtrophy => "Perifascicular atrophy",
        Feature::RimmedVacuoles => "Rimmed vacuoles",
        Feature::CdEightInvasion => "CD8 cells invading healthy fibres",
        Feature::ProteinAccumulation => "Protein accumulation, or filaments of 15 to 18 nm",
        Feature::PerifascicularMxa => "MxA in perifascicular fibres",
        Feature::PerifascicularNecrosis => "Perifascicular necrosis",
        Feature::TubuloreticularInclusions => "Tubuloreticular inclusions",
        Feature::Dystrophic => "Dystrophic changes",
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
        HeparinStop::Anticoagulated => "On any anticoagulant, at any dose",
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
        HeparinStop::PunctureAhead => {
            "Spinal, epidural or lumbar puncture expected within 15 hours"
        }
        HeparinStop::PunctureBefore => "Spinal, epidural or lumbar puncture in the last 4 hours",
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

/// Between the titles of two groups.
pub const AND: &str = " and ";

/// How much of a part is answered.
#[must_use]
pub fn answered(done: i32, all: i32) -> String {
    format!("{done} of {all} answered")
}

/// The title of a group.
#[must_use]
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Urgent => "Act today",
        Group::History => "History",
        Group::Weakness => "Weakness",
        Group::Swallowing => "Swallowing",
        Group::Skin => "Skin",
        Group::Enzymes => "Muscle enzymes",
        Group::Antibodies => "Antibodies",
        Group::Tests => "EMG and MRI",
        Group::Features => "Biopsy",
        Group::Exclusions => "Another disease shown",
        Group::Clues => "Clues to another disease",
        Group::Infusion => "Before it runs",
        Group::Stops => "What forbids it",
        Group::Clot => "Clot risk",
        Group::Bleeding => "Bleeding risk",
        Group::Kidneys => "Kidneys",
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
