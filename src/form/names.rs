//! Names of the answers, in the store and in the markup. A name never changes: a form that was stored under it must be
//! found again.

use crate::domain::body_size::Sex;
use crate::domain::bounds::CreatinineUnit;
use crate::domain::case::Weighed;
use crate::domain::classify::histology::Feature;
use crate::domain::dalteparin::decision::Setting;
use crate::domain::dalteparin::stops::HeparinStop;
use crate::domain::enzyme::CkUnit;
use crate::domain::finding::Finding;
use crate::domain::ivig::products::Product;
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::stops::Stop;
use crate::domain::ivig::weight::WeightPolicy;
use crate::domain::questions::{Group, Question};
use crate::domain::risk::improve_bleeding::BleedingItem;
use crate::domain::risk::padua::PaduaItem;
use crate::domain::urgent::UrgentSign;

/// The answers to a three-way question, in the order of the page.
pub const FINDINGS: [Finding; 3] = [Finding::Present, Finding::Absent, Finding::Unknown];
/// The units of creatinine.
pub const UNITS: [CreatinineUnit; 2] = [
    CreatinineUnit::MicromolesPerLitre,
    CreatinineUnit::MilligramsPerDecilitre,
];
/// The units of creatine kinase.
pub const CK_UNITS: [CkUnit; 2] = [CkUnit::UnitsPerLitre, CkUnit::MicrokatalsPerLitre];
/// How a weight is found.
pub const WEIGHED: [Weighed; 2] = [Weighed::Measured, Weighed::Estimated];
/// Settings.
pub const SETTINGS: [Setting; 2] = [Setting::Inpatient, Setting::DayCase];

/// The name of a finding in the store and in the markup.
#[must_use]
pub const fn finding_name(finding: Finding) -> &'static str {
    match finding {
        Finding::Present => "yes",
        Finding::Absent => "no",
        Finding::Unknown => "not-known",
    }
}

/// The name of a sex.
#[must_use]
pub const fn sex_name(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Female) => "female",
        Some(Sex::Male) => "male",
        None => "not-known",
    }
}

/// The name of a policy.
#[must_use]
pub const fn policy_name(policy: WeightPolicy) -> &'static str {
    match policy {
        WeightPolicy::Bmi30 => "bmi-30",
        WeightPolicy::Actual => "actual",
        WeightPolicy::Australia2026 => "australia-2026",
        WeightPolicy::Ontario => "ontario",
        WeightPolicy::UkDoseDetermining => "uk",
        WeightPolicy::Ideal => "ideal",
    }
}

/// The name of a rounding.
#[must_use]
pub const fn rounding_name(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Nearest => "nearest",
        Rounding::Down => "down",
    }
}

/// The name of a product.
#[must_use]
pub const fn product_name(product: Product) -> &'static str {
    match product {
        Product::Kiovig => "kiovig",
        Product::Bivigam => "bivigam",
        Product::FlebogammaFive => "flebogamma-5",
        Product::FlebogammaTen => "flebogamma-10",
        Product::Gammagard => "gammagard",
        Product::GammaplexFive => "gammaplex-5",
        Product::GammaplexTen => "gammaplex-10",
        Product::Gamunex => "gamunex",
        Product::IntratectFive => "intratect-5",
        Product::IntratectTen => "intratect-10",
        Product::Iqymune => "iqymune",
        Product::OctagamTen => "octagam-10",
        Product::OctagamFive => "octagam-5",
        Product::Privigen => "privigen",
        Product::Panzyga => "panzyga",
    }
}

/// The name of a contraindication.
#[must_use]
pub const fn stop_name(stop: Stop) -> &'static str {
    match stop {
        Stop::IgaDeficiencyWithAntibodies => "iga-antibodies",
        Stop::AnaphylaxisToImmunoglobulin => "anaphylaxis",
        Stop::Hyperprolinaemia => "hyperprolinaemia",
        Stop::FructoseIntolerance => "fructose-intolerance",
        Stop::SevereRenalFailure => "renal-failure",
        Stop::SevereHeartFailure => "heart-failure",
        Stop::IgaDeficiencyAlone => "iga-alone",
    }
}

/// The name of a unit.
#[must_use]
pub const fn unit_name(unit: CreatinineUnit) -> &'static str {
    match unit {
        CreatinineUnit::MicromolesPerLitre => "micromoles",
        CreatinineUnit::MilligramsPerDecilitre => "milligrams",
    }
}

/// The name of a unit of creatine kinase.
#[must_use]
pub const fn ck_unit_name(unit: CkUnit) -> &'static str {
    match unit {
        CkUnit::UnitsPerLitre => "units",
        CkUnit::MicrokatalsPerLitre => "microkatals",
    }
}

/// The name of a way to find the weight.
#[must_use]
pub const fn weighed_name(weighed: Weighed) -> &'static str {
    match weighed {
        Weighed::Measured => "measured",
        Weighed::Estimated => "estimated",
    }
}

/// The name of a setting.
#[must_use]
pub const fn setting_name(setting: Setting) -> &'static str {
    match setting {
        Setting::Inpatient => "inpatient",
        Setting::DayCase => "day-case",
    }
}

/// The name of a group of questions.
#[must_use]
pub const fn group_name(group: Group) -> &'static str {
    match group {
        Group::Urgent => "urgent",
        Group::History => "history",
        Group::Weakness => "weakness",
        Group::Swallowing => "swallowing",
        Group::Skin => "skin",
        Group::Enzymes => "enzymes",
        Group::Antibodies => "antibodies",
        Group::Tests => "tests",
        Group::Features => "features",
        Group::Exclusions => "exclusions",
        Group::Clues => "clues",
        Group::Infusion => "infusion",
        Group::Stops => "heparin-stops",
        Group::Clot => "clot",
        Group::Bleeding => "bleeding",
        Group::Kidneys => "kidneys",
    }
}

/// The name of a question.
#[must_use]
pub const fn question_name(question: Question) -> &'static str {
    match question {
        Question::Urgent(UrgentSign::Respiratory) => "urgent-respiratory",
        Question::Urgent(UrgentSign::Aspiration) => "urgent-aspiration",
        Question::Urgent(UrgentSign::Heart) => "urgent-heart",
        Question::Urgent(UrgentSign::Rhabdomyolysis) => "urgent-rhabdomyolysis",
        Question::Urgent(UrgentSign::CheckpointInhibitor) => "urgent-checkpoint-inhibitor",
        Question::Statin => "statin",
        Question::StatinPersisting => "statin-persisting",
        Question::MyotoxicDrug => "myotoxic-drug",
        Question::Family => "family",
        Question::NotImproved => "not-improved",
        Question::ArmsWeak => "arms-weak",
        Question::LegsWeak => "legs-weak",
        Question::WeakNow => "weak-now",
        Question::NeckFlexors => "neck-flexors",
        Question::LegsProximal => "legs-proximal",
        Question::FingerFlexors => "finger-flexors",
        Question::KneeExtensors => "knee-extensors",
        Question::Asymmetric => "asymmetric",
        Question::Dysphagia => "dysphagia",
        Question::SevereDysphagia => "severe-dysphagia",
        Question::Heliotrope => "heliotrope",
        Question::GottronPapules => "gottron-papules",
        Question::GottronSign => "gottron-sign",
        Question::CkRaised => "ck-raised",
        Question::LdhRaised => "ldh-raised",
        Question::AstRaised => "ast-raised",
        Question::AltRaised => "alt-raised",
        Question::SrpCytoplasmic => "srp-cytoplasmic",
        Question::Myotonia => "myotonia",
        Question::FascialOedema => "fascial-oedema",
        Question::NerveDisease => "nerve-disease",
        Question::Dystrophy => "dystrophy",
        Question::Granulomatous => "granulomatous",
        Question::Metabolic => "metabolic",
        Question::Endocrine => "endocrine",
        Question::Toxic => "toxic",
        Question::Amyloid => "amyloid",
        Question::DarkUrine => "dark-urine",
        Question::ExerciseEpisodes => "exercise-episodes",
        Question::LungDisease => "lung-disease",
        Question::Connective => "connective",
        Question::Virus => "virus",
        Question::ThyroidHigh => "thyroid-high",
        Question::CkMb => "ck-mb",
        Question::WeightLoss => "weight-loss",
        Question::Feature(feature) => feature_name(feature),
        Question::Stop(stop) => heparin_stop_name(stop),
        Question::Clot(item) => clot_name(item),
        Question::Bleeding(item) => bleeding_name(item),
        Question::AntiplateletOrNsaid => "antiplatelet-or-nsaid",
        Question::Diabetes => "diabetes",
        Question::LegParalysis => "leg-paralysis",
        Question::ImmobileSevenDays => "immobile-7-days",
        Question::PrednisoloneTen => "prednisolone-10",
        Question::Retinopathy => "retinopathy",
    }
}

const fn feature_name(feature: Feature) -> &'static str {
    match feature {
        Feature::ScatteredNecrosis => "scattered-necrosis",
        Feature::DifferentStages => "different-stages",
        Feature::Macrophages => "macrophages",
        Feature::MhcOne => "mhc-one",
        Feature::Complement => "complement",
        Feature::FineP62 => "fine-p62",
        Feature::Endomysial => "endomysial",
        Feature::Perimysial => "perimysial",
        Feature::PerifascicularAtrophy => "perifascicular-atrophy",
        Feature::RimmedVacuoles => "rimmed-vacuoles",
        Feature::CdEightInvasion => "cd8-invasion",
        Feature::ProteinAccumulation => "protein-accumulation",
        Feature::PerifascicularMxa => "perifascicular-mxa",
        Feature::PerifascicularNecrosis => "perifascicular-necrosis",
        Feature::TubuloreticularInclusions => "tubuloreticular-inclusions",
        Feature::Dystrophic => "dystrophic",
    }
}

const fn heparin_stop_name(stop: HeparinStop) -> &'static str {
    match stop {
        HeparinStop::Anticoagulated => "anticoagulated",
        HeparinStop::OtherHeparin => "other-heparin",
        HeparinStop::ActiveBleeding => "active-bleeding",
        HeparinStop::Thrombocytopenia => "heparin-thrombocytopenia",
        HeparinStop::Allergy => "heparin-allergy",
        HeparinStop::IntracranialBleed => "intracranial-bleeding",
        HeparinStop::Ulcer => "ulcer",
        HeparinStop::Coagulopathy => "coagulopathy",
        HeparinStop::Hypertension => "hypertension",
        HeparinStop::Endocarditis => "endocarditis",
        HeparinStop::CnsEyeEar => "cns-eye-ear",
        HeparinStop::PunctureAhead => "puncture-ahead",
        HeparinStop::PunctureBefore => "puncture-before",
    }
}

const fn clot_name(item: PaduaItem) -> &'static str {
    match item {
        PaduaItem::ActiveCancer => "cancer",
        PaduaItem::PreviousVte => "previous-clot",
        PaduaItem::ReducedMobility => "bedbound",
        PaduaItem::Thrombophilia => "thrombophilia",
        PaduaItem::RecentTraumaOrSurgery => "trauma-or-surgery",
        PaduaItem::AgeSeventy => "age-seventy",
        PaduaItem::HeartOrRespiratoryFailure => "heart-or-lung-failure",
        PaduaItem::InfarctionOrStroke => "infarction-or-stroke",
        PaduaItem::InfectionOrRheumatic => "infection-or-rheumatic",
        PaduaItem::BmiThirty => "bmi-thirty",
        PaduaItem::Hormones => "hormones",
    }
}

const fn bleeding_name(item: BleedingItem) -> &'static str {
    match item {
        BleedingItem::ActiveUlcer => "bleeding-ulcer",
        BleedingItem::RecentBleeding => "recent-bleeding",
        BleedingItem::HighInr => "high-inr",
        BleedingItem::IntensiveCare => "intensive-care",
        BleedingItem::CentralCatheter => "central-catheter",
        BleedingItem::Rheumatic => "bleeding-rheumatic",
        BleedingItem::ActiveCancer => "bleeding-cancer",
    }
}
