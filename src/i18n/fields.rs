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
use crate::i18n::words::{Text, figure, say, symbol, text};

/// The title of a view, for the browser's tab.
#[must_use]
pub const fn title(view: View) -> Text {
    match view {
        View::Classify => text!("Classify — IMNM calculator"),
        View::Ivig => text!("IVIG — IMNM calculator"),
        View::Fragmin => text!("Fragmin — IMNM calculator"),
        View::FollowUp => text!("Follow-up — IMNM calculator"),
        View::Summary => text!("Summary — IMNM calculator"),
        View::Cohort => text!("Cohort — IMNM calculator"),
        View::About => text!("About — IMNM calculator"),
    }
}

/// The label of a field.
#[must_use]
pub const fn label(field: Field) -> Text {
    match field {
        Field::Age => text!("Age now"),
        Field::OnsetAge => text!("Age at first symptom"),
        Field::WeightDate => text!("Weighed on"),
        Field::CreatinineDate => text!("Creatinine of"),
        Field::Platelets => text!("Platelets"),
        Field::PlateletsDate => text!("Platelets of"),
        Field::Clearance => text!("Creatinine clearance"),
        Field::Ck => text!("Highest CK so far"),
        Field::CkLimit => text!("Upper limit of CK"),
        Field::CkNow => text!("CK now"),
        Field::StatinStart => text!("Statin started"),
        Field::StatinStop => text!("Statin stopped"),
        Field::Biopsy => classify::MUSCLE_BIOPSY,
        Field::Answer(question) => questions::question(question),
        Field::Sex => text!("Sex"),
        Field::Pregnancy => text!("Pregnant"),
        Field::Weight => text!("Weight"),
        Field::Height => text!("Height"),
        Field::PrepregnancyWeight => text!("Weight before the pregnancy"),
        Field::Creatinine => text!("Creatinine"),
        Field::DosePerKg => text!("Dose of the course"),
        Field::Days => text!("Infusion days"),
        Field::Step => text!("Round to whole"),
        Field::PolicyReason => text!("Reason for this weight"),
        Field::Tolerance => text!("May be off the dose by"),
        Field::DayCap => text!("Most on a day"),
        Field::FirstDay => text!("First infusion day"),
        Field::StartTime => text!("Starts at"),
        Field::Interval => text!("Every"),
        Field::Courses => text!("Plan"),
        Field::GivenSoFar => text!("Given before"),
        Field::Cystatin => text!("Cystatin C"),
        Field::FragminStart => text!("First dose on"),
        Field::FragminStop => text!("Last dose on"),
        Field::PunctureDay => text!("Spinal puncture on"),
        Field::PunctureTime => text!("Time of the puncture"),
    }
}

/// The unit behind a field.
#[must_use]
pub fn unit(field: Field) -> &'static str {
    match field {
        Field::Age | Field::OnsetAge => symbol(unit::Year::SYMBOL),
        Field::Weight | Field::PrepregnancyWeight => unit::Kilogram::SYMBOL,
        Field::Height => unit::Centimetre::SYMBOL,
        Field::Creatinine => unit::MicromolePerLitre::SYMBOL,
        Field::Clearance => unit::MillilitrePerMinute::SYMBOL,
        Field::Platelets => unit::BillionPerLitre::SYMBOL,
        Field::Ck | Field::CkLimit | Field::CkNow => unit::EnzymeUnitPerLitre::SYMBOL,
        Field::DosePerKg => unit::GramPerKilogram::SYMBOL,
        Field::Days | Field::Interval => symbol(unit::Day::SYMBOL),
        Field::Step | Field::DayCap | Field::GivenSoFar => unit::Gram::SYMBOL,
        Field::Tolerance => unit::Percent::SYMBOL,
        Field::Cystatin => unit::MilligramPerLitre::SYMBOL,
        Field::Courses => symbol(unit::Course::SYMBOL),
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
        | Field::Answer(_) => Text::EMPTY.get(),
    }
}

/// The hint under a field's label.
#[must_use]
pub fn hint(field: Field) -> String {
    match field {
        Field::Weight => text!("in kilograms").to_owned(),
        Field::Height => say!("needed from {} kg", bounds::HEIGHT_NEEDED_FROM),
        Field::Age => say!("adults, from {}", bounds::ADULT_FROM),
        Field::Creatinine | Field::Platelets | Field::Cystatin => {
            text!("the newest value").to_owned()
        }
        Field::OnsetAge => text!("of this disease").to_owned(),
        Field::Ck => text!("treated or not").to_owned(),
        Field::CkLimit => text!("of the laboratory").to_owned(),
        Field::CkNow => text!("the newest value").to_owned(),
        Field::StatinStart => text!("the day, if known").to_owned(),
        Field::StatinStop => text!("empty while it is taken").to_owned(),
        Field::WeightDate | Field::CreatinineDate | Field::PlateletsDate => {
            text!("the day").to_owned()
        }
        Field::DosePerKg => text!("grams per kilogram, for the whole course").to_owned(),
        Field::PrepregnancyWeight => text!("asked by this policy").to_owned(),
        Field::PolicyReason => text!("it is not the usual policy; printed").to_owned(),
        Field::Tolerance => usual(USUAL_TOLERANCE),
        Field::Interval => usual(USUAL_INTERVAL),
        Field::Courses => usual(USUAL_COURSES),
        Field::DayCap => text!("a limit of your own").to_owned(),
        Field::GivenSoFar => text!("in earlier courses").to_owned(),
        Field::FragminStart | Field::FragminStop => text!("yours to set; printed").to_owned(),
        Field::PunctureDay => text!("also epidural or lumbar").to_owned(),
        Field::PunctureTime => text!("the whole day if empty").to_owned(),
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
    say!("{value} if empty", value)
}

/// With the mirror in pounds.
#[must_use]
pub fn echo_weight(weight: Kilograms) -> String {
    match pounds_text(weight) {
        Ok(pounds) => say!("= {weight} kg ({pounds} lb)", weight, figure(pounds)),
        Err(_) => say!("= {weight} kg", weight),
    }
}

/// With the mirror in feet and inches.
#[must_use]
pub fn echo_height(height: Centimetres) -> String {
    match feet_and_inches(height) {
        Ok((feet, inches)) => say!(
            "= {height} cm ({feet} ft {inches} in)",
            height,
            feet,
            inches
        ),
        Err(_) => say!("= {height} cm", height),
    }
}

/// With the mirror in the other unit.
#[must_use]
pub fn echo_creatinine(creatinine: MicromolesPerLitre) -> String {
    match mg_dl_text(creatinine) {
        Ok(mirror) => say!(
            "= {creatinine} µmol/L ({mirror} mg/dL)",
            creatinine,
            figure(mirror)
        ),
        Err(_) => say!("= {creatinine} µmol/L", creatinine),
    }
}

/// Any other number with its unit.
#[must_use]
pub fn echo<U: Unit>(value: Quantity<U>) -> String {
    say!("= {value} {}", value, symbol(U::SYMBOL))
}

/// How long ago a measurement was.
#[must_use]
pub fn echo_days(days: i32) -> String {
    match days {
        0 => text!("= today").to_owned(),
        1 => text!("= yesterday").to_owned(),
        days if days > bounds::OLD_AFTER_DAYS => say!("= {days} days old: measure again", days),
        days => say!("= {days} days ago", days),
    }
}

/// How long ago something was that need not be new, or in how long it will be.
#[must_use]
pub fn echo_ago(days: i32) -> String {
    match days {
        0 => text!("= today").to_owned(),
        1 => text!("= yesterday").to_owned(),
        -1 => text!("= tomorrow").to_owned(),
        days if days < 0 => say!("= in {} days", days.saturating_neg()),
        days => say!("= {days} days ago", days),
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
pub const fn weighed(weighed: Weighed) -> Text {
    match weighed {
        Weighed::Measured => text!("Measured"),
        Weighed::Estimated => text!("Estimated"),
    }
}

/// Grams per kilogram.
#[must_use]
pub fn echo_dose(dose: GramsPerKilogram) -> String {
    say!("= {dose} g/kg a course", dose)
}

/// The words for an answer.
#[must_use]
pub const fn finding(finding: Finding) -> Text {
    match finding {
        Finding::Present => text!("Yes"),
        Finding::Absent => text!("No"),
        Finding::Unknown => text!("Not known", "an answer"),
    }
}

/// The words for a sex.
#[must_use]
pub const fn sex(sex: Option<Sex>) -> Text {
    match sex {
        Some(Sex::Female) => text!("Female"),
        Some(Sex::Male) => text!("Male"),
        None => text!("Not known", "an answer"),
    }
}

/// The name of a policy.
#[must_use]
pub const fn policy(policy: WeightPolicy) -> Text {
    match policy {
        WeightPolicy::Bmi30 => text!("BMI 30 rule (default)"),
        WeightPolicy::Actual => text!("Actual (Norwegian handbook)"),
        WeightPolicy::Australia2026 => text!("Australia from July 2026"),
        WeightPolicy::Ontario => text!("Ontario"),
        WeightPolicy::UkDoseDetermining => text!("UK trust form"),
        WeightPolicy::Ideal => text!("Ideal weight, capped at actual"),
    }
}

/// The rule of a policy, whose weight is never above the actual one.
#[must_use]
pub fn policy_rule(policy: WeightPolicy) -> String {
    match policy {
        WeightPolicy::Bmi30 => say!("Adjusted weight from a BMI of {BMI_30}; pregnant: actual.", BMI_30),
        WeightPolicy::Actual => {
            text!("Actual weight, as in the handbook's practice; the Octagam text asks for a standard weight in the overweight.")
                .to_owned()
        }
        WeightPolicy::Australia2026 => text!("Adjusted weight for everybody; pregnant: actual.").to_owned(),
        WeightPolicy::Ontario => say!("Adjusted weight over {} kg (men) or {} kg (women); pregnant: from the weight before.", ontario_floor(Sex::Male), ontario_floor(Sex::Female)),
        WeightPolicy::UkDoseDetermining => say!("Adjusted weight over a BMI of {BMI_30}, or over {UK_PERCENT_OF_IDEAL} % of the ideal weight; pregnant: actual.", BMI_30, UK_PERCENT_OF_IDEAL),
        WeightPolicy::Ideal => text!("Ideal weight for everybody; pregnant: actual.").to_owned(),
    }
}

/// The name of a weight.
#[must_use]
pub const fn basis(basis: Basis) -> Text {
    match basis {
        Basis::Actual => text!("actual weight"),
        Basis::Adjusted => text!("adjusted weight"),
        Basis::Ideal => text!("ideal weight"),
    }
}

/// A rounding direction.
#[must_use]
pub const fn rounding(rounding: Rounding) -> Text {
    match rounding {
        Rounding::Nearest => text!("Nearest"),
        Rounding::Down => text!("Down"),
    }
}

/// A rounding step.
#[must_use]
pub fn step(step: Grams) -> String {
    say!("{step} g", step)
}

/// A contraindication.
#[must_use]
pub const fn stop(stop: Stop) -> Text {
    match stop {
        Stop::IgaDeficiencyWithAntibodies => text!("IgA deficiency with antibodies against IgA"),
        Stop::AnaphylaxisToImmunoglobulin => text!("Anaphylaxis to immunoglobulin before"),
        Stop::Hyperprolinaemia => text!("Hyperprolinaemia type I or II"),
        Stop::FructoseIntolerance => text!("Hereditary fructose intolerance"),
        Stop::SevereRenalFailure => text!("Severe renal failure"),
        Stop::SevereHeartFailure => text!("Severe heart failure"),
        Stop::IgaDeficiencyAlone => text!("IgA deficiency, no antibodies against IgA found"),
    }
}

/// What a contraindication does.
#[must_use]
pub const fn force(force: Force) -> Text {
    match force {
        Force::Absolute => text!("removes the dose"),
        Force::OnlyWith(_) => text!("rules out some products"),
        Force::Liftable => text!("removes the dose unless you write a reason"),
    }
}

/// Titles and buttons of the patient strip.
pub mod words {
    use crate::i18n::words::{Text, text};

    /// The strip.
    pub const PATIENT: Text = text!("Patient");
    /// Fills in the example.
    pub const EXAMPLE: Text = text!("Load an example");
    /// Empties everything.
    pub const CLEAR: Text = text!("Clear patient");
    /// Beside an example.
    pub const EXAMPLE_NOTE: Text =
        text!("This began as the example, not as a patient. “Clear patient” empties it.");
    /// How the weight was found.
    pub const WEIGHED: Text = text!("The weight is");
    /// The unit switch.
    pub const CREATININE_UNIT: Text = text!("Unit of creatinine");
}
