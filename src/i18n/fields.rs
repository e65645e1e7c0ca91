//! Labels, units, hints and options.

use super::{classify, questions};
use crate::domain::body_size::Sex;
use crate::domain::bounds::{self, CreatinineUnit};
use crate::domain::case::Weighed;
use crate::domain::enzyme::CkUnit;
use crate::domain::finding::Finding;
use crate::domain::ivig::planning::{USUAL_COURSES, USUAL_INTERVAL, USUAL_TOLERANCE};
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::stops::{Force, Stop};
use crate::domain::ivig::weight::{
    BMI_30, Basis, UK_PERCENT_OF_IDEAL, WeightPolicy, ontario_floor,
};
use crate::domain::kidney::cockcroft_gault::mg_dl_text;
use crate::domain::quantity::{
    Centimetres, Grams, GramsPerKilogram, Kilograms, MicromolesPerLitre, Quantity, Unit,
    feet_and_inches, pounds_text, unit,
};
use crate::domain::refusal::Field;
use crate::form::view::View;

/// The title of a view, for the browser's tab.
#[must_use]
pub const fn title(view: View) -> &'static str {
    match view {
        View::Classify => "Classify — IMNM calculator",
        View::Ivig => "IVIG — IMNM calculator",
        View::Fragmin => "Fragmin — IMNM calculator",
        View::FollowUp => "Follow-up — IMNM calculator",
        View::Summary => "Summary — IMNM calculator",
        View::Cohort => "Cohort — IMNM calculator",
        View::About => "About — IMNM calculator",
    }
}

/// The label of a field.
#[must_use]
pub const fn label(field: Field) -> &'static str {
    match field {
        Field::Age => "Age now",
        Field::OnsetAge => "Age at first symptom",
        Field::WeightDate => "Weighed on",
        Field::CreatinineDate => "Creatinine of",
        Field::Platelets => "Platelets",
        Field::PlateletsDate => "Platelets of",
        Field::Clearance => "Creatinine clearance",
        Field::Ck => "Highest CK so far",
        Field::CkLimit => "Upper limit of CK",
        Field::CkNow => "CK now",
        Field::StatinStart => "Statin started",
        Field::StatinStop => "Statin stopped",
        Field::Biopsy => classify::MUSCLE_BIOPSY,
        Field::Answer(question) => questions::question(question),
        Field::Sex => "Sex",
        Field::Pregnancy => "Pregnant",
        Field::Weight => "Weight",
        Field::Height => "Height",
        Field::PrepregnancyWeight => "Weight before the pregnancy",
        Field::Creatinine => "Creatinine",
        Field::DosePerKg => "Dose of the course",
        Field::Days => "Infusion days",
        Field::Step => "Round to whole",
        Field::PolicyReason => "Reason for this weight",
        Field::Tolerance => "May be off the dose by",
        Field::DayCap => "Most on a day",
        Field::FirstDay => "First infusion day",
        Field::StartTime => "Starts at",
        Field::Interval => "Every",
        Field::Courses => "Plan",
        Field::GivenSoFar => "Given before",
        Field::Cystatin => "Cystatin C",
        Field::FragminStart => "First dose on",
        Field::FragminStop => "Last dose on",
        Field::PunctureDay => "Spinal puncture on",
        Field::PunctureTime => "Time of the puncture",
    }
}

/// The unit behind a field.
#[must_use]
pub const fn unit(field: Field) -> &'static str {
    match field {
        Field::Age | Field::OnsetAge => unit::Year::SYMBOL,
        Field::Weight | Field::PrepregnancyWeight => unit::Kilogram::SYMBOL,
        Field::Height => unit::Centimetre::SYMBOL,
        Field::Creatinine => unit::MicromolePerLitre::SYMBOL,
        Field::Clearance => unit::MillilitrePerMinute::SYMBOL,
        Field::Platelets => unit::BillionPerLitre::SYMBOL,
        Field::Ck | Field::CkLimit | Field::CkNow => unit::EnzymeUnitPerLitre::SYMBOL,
        Field::DosePerKg => unit::GramPerKilogram::SYMBOL,
        Field::Days | Field::Interval => unit::Day::SYMBOL,
        Field::Step | Field::DayCap | Field::GivenSoFar => unit::Gram::SYMBOL,
        Field::Tolerance => unit::Percent::SYMBOL,
        Field::Cystatin => unit::MilligramPerLitre::SYMBOL,
        Field::Courses => unit::Course::SYMBOL,
        Field::Sex
        | Field::Pregnancy
        | Field::WeightDate
        | Field::CreatinineDate
        | Field::PlateletsDate
        | Field::StatinStart
        | Field::StatinStop
        | Field::FirstDay
        | Field::StartTime
        | Field::FragminStart
        | Field::FragminStop
        | Field::PunctureDay
        | Field::PunctureTime
        | Field::PolicyReason
        | Field::Biopsy
        | Field::Answer(_) => "",
    }
}

/// The hint under a field's label.
#[must_use]
pub fn hint(field: Field) -> String {
    match field {
        Field::Weight => "in kilograms".to_owned(),
        Field::Height => format!("needed from {} kg", bounds::HEIGHT_NEEDED_FROM),
        Field::Age => format!("adults, from {}", bounds::ADULT_FROM),
        Field::Creatinine | Field::Platelets | Field::Cystatin => "the newest value".to_owned(),
        Field::OnsetAge => "of this disease".to_owned(),
        Field::Ck => "treated or not".to_owned(),
        Field::CkLimit => "of the laboratory".to_owned(),
        Field::CkNow => "the newest value".to_owned(),
        Field::StatinStart => "the day, if known".to_owned(),
        Field::StatinStop => "empty while it is taken".to_owned(),
        Field::WeightDate | Field::CreatinineDate | Field::PlateletsDate => "the day".to_owned(),
        Field::DosePerKg => "grams per kilogram, for the whole course".to_owned(),
        Field::PrepregnancyWeight => "asked by this policy".to_owned(),
        Field::PolicyReason => "it is not the usual policy; printed".to_owned(),
        Field::Tolerance => usual(USUAL_TOLERANCE),
        Field::Interval => usual(USUAL_INTERVAL),
        Field::Courses => usual(USUAL_COURSES),
        Field::DayCap => "a limit of your own".to_owned(),
        Field::GivenSoFar => "in earlier courses".to_owned(),
        Field::FragminStart | Field::FragminStop => "yours to set; printed".to_owned(),
        Field::PunctureDay => "also epidural or lumbar".to_owned(),
        Field::PunctureTime => "the whole day if empty".to_owned(),
        Field::Sex
        | Field::Pregnancy
        | Field::Days
        | Field::Step
        | Field::Clearance
        | Field::FirstDay
        | Field::StartTime
        | Field::Biopsy
        | Field::Answer(_) => String::new(),
    }
}

/// What stands for an empty field.
fn usual<U: Unit>(value: Quantity<U>) -> String {
    format!("{value} if empty")
}

/// With the mirror in pounds.
#[must_use]
pub fn echo_weight(weight: Kilograms) -> String {
    match pounds_text(weight) {
        Ok(pounds) => format!("= {weight} kg ({pounds} lb)"),
        Err(_) => format!("= {weight} kg"),
    }
}

/// With the mirror in feet and inches.
#[must_use]
pub fn echo_height(height: Centimetres) -> String {
    match feet_and_inches(height) {
        Ok((feet, inches)) => format!("= {height} cm ({feet} ft {inches} in)"),
        Err(_) => format!("= {height} cm"),
    }
}

/// With the mirror in the other unit.
#[must_use]
pub fn echo_creatinine(creatinine: MicromolesPerLitre) -> String {
    match mg_dl_text(creatinine) {
        Ok(mirror) => format!("= {creatinine} µmol/L ({mirror} mg/dL)"),
        Err(_) => format!("= {creatinine} µmol/L"),
    }
}

/// Any other number with its unit.
#[must_use]
pub fn echo<U: Unit>(value: Quantity<U>) -> String {
    format!("= {value} {}", U::SYMBOL)
}

/// How long ago a measurement was.
#[must_use]
pub fn echo_days(days: i32) -> String {
    match days {
        0 => "= today".to_owned(),
        1 => "= yesterday".to_owned(),
        days if days > bounds::OLD_AFTER_DAYS => format!("= {days} days old: measure again"),
        days => format!("= {days} days ago"),
    }
}

/// How long ago something was that need not be new, or in how long it will be.
#[must_use]
pub fn echo_ago(days: i32) -> String {
    match days {
        0 => "= today".to_owned(),
        1 => "= yesterday".to_owned(),
        -1 => "= tomorrow".to_owned(),
        days if days < 0 => format!("= in {} days", days.saturating_neg()),
        days => format!("= {days} days ago"),
    }
}

/// A unit of creatinine.
#[must_use]
pub const fn creatinine_unit(unit: CreatinineUnit) -> &'static str {
    match unit {
        CreatinineUnit::MicromolesPerLitre => unit::MicromolePerLitre::SYMBOL,
        CreatinineUnit::MilligramsPerDecilitre => unit::MilligramPerDecilitre::SYMBOL,
    }
}

/// A unit of creatine kinase.
#[must_use]
pub const fn ck_unit(unit: CkUnit) -> &'static str {
    match unit {
        CkUnit::UnitsPerLitre => unit::EnzymeUnitPerLitre::SYMBOL,
        CkUnit::MicrokatalsPerLitre => "µkat/L",
    }
}

/// How the weight was found.
#[must_use]
pub const fn weighed(weighed: Weighed) -> &'static str {
    match weighed {
        Weighed::Measured => "Measured",
        Weighed::Estimated => "Estimated",
    }
}

/// Grams per kilogram.
#[must_use]
pub fn echo_dose(dose: GramsPerKilogram) -> String {
    format!("= {dose} g/kg a course")
}

/// The words for an answer.
#[must_use]
pub const fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::Present => "Yes",
        Finding::Absent => "No",
        Finding::Unknown => "Not known",
    }
}

/// The words for a sex.
#[must_use]
pub const fn sex(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Female) => "Female",
        Some(Sex::Male) => "Male",
        None => "Not known",
    }
}

/// The name of a policy.
#[must_use]
pub const fn policy(policy: WeightPolicy) -> &'static str {
    match policy {
        WeightPolicy::Bmi30 => "BMI 30 rule (default)",
        WeightPolicy::Actual => "Actual (Norwegian handbook)",
        WeightPolicy::Australia2026 => "Australia from July 2026",
        WeightPolicy::Ontario => "Ontario",
        WeightPolicy::UkDoseDetermining => "UK trust form",
        WeightPolicy::Ideal => "Ideal weight, capped at actual",
    }
}

/// The rule of a policy, whose weight is never above the actual one.
#[must_use]
pub fn policy_rule(policy: WeightPolicy) -> String {
    match policy {
        WeightPolicy::Bmi30 => format!("Adjusted weight from a BMI of {BMI_30}; pregnant: actual."),
        WeightPolicy::Actual => {
            "Actual weight, as in the handbook's practice; the Octagam text asks for a standard weight in the overweight."
                .to_owned()
        }
        WeightPolicy::Australia2026 => "Adjusted weight for everybody; pregnant: actual.".to_owned(),
        WeightPolicy::Ontario => format!(
            "Adjusted weight over {} kg (men) or {} kg (women); pregnant: from the weight before.",
            ontario_floor(Sex::Male),
            ontario_floor(Sex::Female)
        ),
        WeightPolicy::UkDoseDetermining => format!(
            "Adjusted weight over a BMI of {BMI_30}, or over {UK_PERCENT_OF_IDEAL} % of the ideal weight; pregnant: actual."
        ),
        WeightPolicy::Ideal => "Ideal weight for everybody; pregnant: actual.".to_owned(),
    }
}

/// The name of a weight.
#[must_use]
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Actual => "actual weight",
        Basis::Adjusted => "adjusted weight",
        Basis::Ideal => "ideal weight",
    }
}

/// A rounding direction.
#[must_use]
pub const fn rounding(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Nearest => "Nearest",
        Rounding::Down => "Down",
    }
}

/// A rounding step.
#[must_use]
pub fn step(step: Grams) -> String {
    format!("{step} g")
}

/// A contraindication.
#[must_use]
pub const fn stop(stop: Stop) -> &'static str {
    match stop {
        Stop::IgaDeficiencyWithAntibodies => "IgA deficiency with antibodies against IgA",
        Stop::AnaphylaxisToImmunoglobulin => "Anaphylaxis to immunoglobulin before",
        Stop::Hyperprolinaemia => "Hyperprolinaemia type I or II",
        Stop::FructoseIntolerance => "Hereditary fructose intolerance",
        Stop::SevereRenalFailure => "Severe renal failure",
        Stop::SevereHeartFailure => "Severe heart failure",
        Stop::IgaDeficiencyAlone => "IgA deficiency, no antibodies against IgA found",
    }
}

/// What a contraindication does.
#[must_use]
pub const fn force(force: Force) -> &'static str {
    match force {
        Force::Absolute => "removes the dose",
        Force::OnlyWith(_) => "rules out some products",
        Force::Liftable => "removes the dose unless you write a reason",
    }
}

/// Titles and buttons of the patient strip.
pub mod words {
    /// The strip.
    pub const PATIENT: &str = "Patient";
    /// Fills in the example.
    pub const EXAMPLE: &str = "Load an example";
    /// Empties everything.
    pub const CLEAR: &str = "Clear patient";
    /// Beside an example.
    pub const EXAMPLE_NOTE: &str =
        "This began as the example, not as a patient. “Clear patient” empties it.";
    /// How the weight was found.
    pub const WEIGHED: &str = "The weight is";
    /// The unit switch.
    pub const CREATININE_UNIT: &str = "Unit of creatinine";
}
