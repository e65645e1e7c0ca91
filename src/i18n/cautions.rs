//! Safety of immunoglobulin in words: hazards, what raises them, what is known, and the checklist.

mod said;

use super::answers;
use crate::domain::bounds;
use crate::domain::ivig::cautions::checklist::Stage;
use crate::domain::ivig::cautions::factors::{Factor, INSUFFICIENCY_UNDER, LARGE_DOSE};
use crate::domain::ivig::cautions::volume::Volume;
use crate::domain::ivig::cautions::{Hazard, Severity, Standing};
use crate::domain::ivig::course::MANY_GRAMS_A_DAY;
use crate::domain::ivig::products::Stabiliser;
use crate::domain::risk::padua::BMI_FROM;

pub use said::{check, fact};

/// Title of the cautions.
pub const TITLE: &str = "Safety of immunoglobulin";
/// Title of the checklist.
pub const CHECKLIST: &str = "Checklist around a course";
/// What stands elsewhere.
pub const STOPS_ELSEWHERE: &str = "What forbids immunoglobulin stands in the list of contraindications above and removes the dose there; here stand the cautions.";
/// Opens what is said of a hazard.
pub const FACTS: &str = "What is known, and what to do";
/// Opens those that are not raised.
pub const NOT_RAISED: &str = "Not raised by this case";
/// Before what raises a hazard, or counts for one that something else decides on.
#[must_use]
pub const fn raised_by(standing: Standing) -> &'static str {
    match standing {
        Standing::Raised => "Raised by",
        Standing::NotKnown | Standing::NotRaised => "Counts, without deciding it",
    }
}

/// Before what is open.
pub const OPEN: &str = "Not known";

/// How grave.
#[must_use]
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Boxed => "Boxed warnings",
        Severity::Serious => "Serious",
        Severity::Note => "To be known",
    }
}

/// Where the case stands.
#[must_use]
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Raised => "raised",
        Standing::NotKnown => "not known",
        Standing::NotRaised => "not raised",
    }
}

/// A hazard.
#[must_use]
pub const fn hazard(hazard: Hazard) -> &'static str {
    match hazard {
        Hazard::Clots => "Clots, arterial and venous",
        Hazard::Kidney => "Kidney failure",
        Hazard::Haemolysis => "Haemolysis",
        Hazard::Volume => "Volume overload and lung injury (TRALI)",
        Hazard::GlucoseMeter => "Maltose misleads some glucose meters",
        Hazard::Iga => "IgA deficiency",
        Hazard::Reaction => "Infusion reaction",
        Hazard::Meningitis => "Aseptic meningitis",
        Hazard::Sodium => "Low sodium that is not real",
        Hazard::LoopDiuretics => "Loop diuretics",
        Hazard::Corn => "Corn allergy",
        Hazard::LiveVaccines => "Live vaccines",
        Hazard::Serology => "Serology after immunoglobulin misleads",
        Hazard::Pregnancy => "Pregnancy and breast-feeding",
        Hazard::Hydration => "Hydration",
        Hazard::Premedication => "Premedication",
    }
}

/// What raises it.
#[must_use]
pub fn factor(factor: Factor) -> String {
    let words = match factor {
        Factor::OverSixtyFive => return format!("age over {}", bounds::AT_RISK_OVER),
        Factor::AdvancedAge => {
            return format!("advanced age (over {} here)", bounds::AT_RISK_OVER);
        }
        Factor::LowClearance => {
            return format!(
                "renal insufficiency (lowest estimate under {INSUFFICIENCY_UNDER} mL/min)"
            );
        }
        Factor::Obesity => return format!("body mass index {BMI_FROM} or more"),
        Factor::ManyGramsADay => return format!("a day of {MANY_GRAMS_A_DAY} g or more"),
        Factor::TwoGrams => return format!("{LARGE_DOSE} g/kg or more a course"),
        Factor::Maltose => {
            return format!(
                "a product with {}",
                answers::stabiliser(Stabiliser::Maltose)
            );
        }
        Factor::EveryCourse => "every course",
        Factor::JointRisk => "any risk of clots or kidney harm (asked as one question)",
        Factor::SevereRenalFailure => "severe renal failure",
        Factor::Diabetes => "diabetes",
        Factor::VolumeDepletion => "volume depletion",
        Factor::Sepsis => "sepsis",
        Factor::Paraprotein => "paraprotein",
        Factor::NephrotoxicDrugs => "nephrotoxic drugs",
        Factor::Immobility => "long immobility",
        Factor::Thrombophilia => "a hypercoagulable state",
        Factor::PreviousClot => "a clot before",
        Factor::InfarctionOrStroke => "myocardial infarction or ischaemic stroke",
        Factor::Oestrogens => "oestrogens (hormonal treatment)",
        Factor::CentralLine => "an indwelling central line",
        Factor::Hyperviscosity => "hyperviscosity",
        Factor::CardiovascularRisk => "cardiovascular risk factors",
        Factor::ActiveCancer => "active cancer",
        Factor::NotGroupO => "blood group A, B or AB",
        Factor::SevereHeartFailure => "severe heart failure",
        Factor::HeartOrRespiratoryFailure => "heart or respiratory failure",
        Factor::CornAllergy => "allergy to corn",
        Factor::IgaDeficiency => "IgA deficiency, with or without antibodies",
        Factor::Migraine => "migraine",
        Factor::LoopDiuretic => "a loop diuretic",
        Factor::SamplesMissing => "samples before the first dose not taken",
        Factor::Pregnancy => "pregnancy",
    };
    words.to_owned()
}

/// The volume of the course.
#[must_use]
pub fn volume(volume: &Volume) -> String {
    format!(
        "This course in a {} % product: {} mL for each kg of the dosing weight",
        volume.concentration.percent(),
        volume.per_kilogram
    )
}

/// When to check.
#[must_use]
pub const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Before => "Before the course",
        Stage::During => "During each infusion",
        Stage::After => "After the course",
    }
}
