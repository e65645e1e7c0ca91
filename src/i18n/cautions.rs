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
use crate::i18n::words::{Text, say, text};

pub use said::{check, fact};

/// Title of the cautions.
pub const TITLE: Text = text!("Safety of immunoglobulin");
/// Title of the checklist.
pub const CHECKLIST: Text = text!("Checklist around a course");
/// What stands elsewhere.
pub const STOPS_ELSEWHERE: Text = text!(
    "What forbids immunoglobulin stands in the list of contraindications above and removes the dose there; here stand the cautions."
);
/// Opens what is said of a hazard.
pub const FACTS: Text = text!("What is known, and what to do");
/// Opens those that are not raised.
pub const NOT_RAISED: Text = text!("Not raised by this case");
/// Before what raises a hazard, or counts for one that something else decides on.
#[must_use]
pub const fn raised_by(standing: Standing) -> Text {
    match standing {
        Standing::Raised => text!("Raised by"),
        Standing::NotKnown | Standing::NotRaised => text!("Counts, without deciding it"),
    }
}

/// Before what is open.
pub const OPEN: Text = text!("Not known");

/// How grave.
#[must_use]
pub const fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Boxed => text!("Boxed warnings"),
        Severity::Serious => text!("Serious"),
        Severity::Note => text!("To be known"),
    }
}

/// Where the case stands.
#[must_use]
pub const fn standing(standing: Standing) -> Text {
    match standing {
        Standing::Raised => text!("raised"),
        Standing::NotKnown => text!("not known"),
        Standing::NotRaised => text!("not raised"),
    }
}

/// A hazard.
#[must_use]
pub const fn hazard(hazard: Hazard) -> Text {
    match hazard {
        Hazard::Clots => text!("Clots, arterial and venous"),
        Hazard::Kidney => text!("Kidney failure"),
        Hazard::Haemolysis => text!("Haemolysis"),
        Hazard::Volume => text!("Volume overload and lung injury (TRALI)"),
        Hazard::GlucoseMeter => text!("Maltose misleads some glucose meters"),
        Hazard::Iga => text!("IgA deficiency"),
        Hazard::Reaction => text!("Infusion reaction"),
        Hazard::Meningitis => text!("Aseptic meningitis"),
        Hazard::Sodium => text!("Low sodium that is not real"),
        Hazard::LoopDiuretics => text!("Loop diuretics"),
        Hazard::Corn => text!("Corn allergy"),
        Hazard::LiveVaccines => text!("Live vaccines"),
        Hazard::Serology => text!("Serology after immunoglobulin misleads"),
        Hazard::Pregnancy => text!("Pregnancy and breast-feeding"),
        Hazard::Hydration => text!("Hydration"),
        Hazard::Premedication => text!("Premedication"),
    }
}

/// What raises it.
#[must_use]
pub fn factor(factor: Factor) -> String {
    let words = match factor {
        Factor::OverSixtyFive => return say!("age over {}", bounds::AT_RISK_OVER),
        Factor::AdvancedAge => {
            return say!("advanced age (over {} here)", bounds::AT_RISK_OVER);
        }
        Factor::LowClearance => {
            return say!(
                "renal insufficiency (lowest estimate under {INSUFFICIENCY_UNDER} mL/min)",
                INSUFFICIENCY_UNDER
            );
        }
        Factor::Obesity => return say!("body mass index {BMI_FROM} or more", BMI_FROM),
        Factor::ManyGramsADay => {
            return say!("a day of {MANY_GRAMS_A_DAY} g or more", MANY_GRAMS_A_DAY);
        }
        Factor::TwoGrams => return say!("{LARGE_DOSE} g/kg or more a course", LARGE_DOSE),
        Factor::Maltose => {
            return say!(
                "a product with {}",
                answers::stabiliser(Stabiliser::Maltose)
            );
        }
        Factor::EveryCourse => text!("every course"),
        Factor::JointRisk => text!("any risk of clots or kidney harm (asked as one question)"),
        Factor::SevereRenalFailure => text!("severe renal failure"),
        Factor::Diabetes => text!("diabetes"),
        Factor::VolumeDepletion => text!("volume depletion"),
        Factor::Sepsis => text!("sepsis"),
        Factor::Paraprotein => text!("paraprotein"),
        Factor::NephrotoxicDrugs => text!("nephrotoxic drugs"),
        Factor::Immobility => text!("long immobility"),
        Factor::Thrombophilia => text!("a hypercoagulable state"),
        Factor::PreviousClot => text!("a clot before"),
        Factor::InfarctionOrStroke => text!("myocardial infarction or ischaemic stroke"),
        Factor::Oestrogens => text!("oestrogens (hormonal treatment)"),
        Factor::CentralLine => text!("an indwelling central line"),
        Factor::Hyperviscosity => text!("hyperviscosity"),
        Factor::CardiovascularRisk => text!("cardiovascular risk factors"),
        Factor::ActiveCancer => text!("active cancer"),
        Factor::NotGroupO => text!("blood group A, B or AB"),
        Factor::SevereHeartFailure => text!("severe heart failure"),
        Factor::HeartOrRespiratoryFailure => text!("heart or respiratory failure"),
        Factor::CornAllergy => text!("allergy to corn"),
        Factor::IgaDeficiency => text!("IgA deficiency, with or without antibodies"),
        Factor::Migraine => text!("migraine"),
        Factor::LoopDiuretic => text!("a loop diuretic"),
        Factor::SamplesMissing => text!("samples before the first dose not taken"),
        Factor::Pregnancy => text!("pregnancy"),
    };
    words.to_owned()
}

/// The volume of the course.
#[must_use]
pub fn volume(volume: &Volume) -> String {
    say!(
        "This course in a {} % product: {} mL for each kg of the dosing weight",
        volume.concentration.percent(),
        volume.per_kilogram
    )
}

/// When to check.
#[must_use]
pub const fn stage(stage: Stage) -> Text {
    match stage {
        Stage::Before => text!("Before the course"),
        Stage::During => text!("During each infusion"),
        Stage::After => text!("After the course"),
    }
}
