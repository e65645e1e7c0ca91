//! The vectors' words for fields and refusals.

use crate::domain::finding::Finding;
use crate::domain::number::{Decimal, NumberError};
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::refusal::{Field, Reason, Refusal};
use serde_json::{Value, json};

/// A value of a case as it reaches the core: typed text, or a number from a program.
pub fn number(value: &Value) -> Result<Decimal, NumberError> {
    match value {
        Value::Null => Err(NumberError::Missing),
        Value::String(text) => Decimal::read(text),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Decimal::from_plain(&whole.to_string()),
            None => number
                .as_f64()
                .map_or(Err(NumberError::NotANumber), Decimal::try_from),
        },
        Value::Object(special) => match special.get("$number").and_then(Value::as_str) {
            Some("NaN") => Decimal::try_from(f64::NAN),
            Some("Infinity") => Decimal::try_from(f64::INFINITY),
            Some("-Infinity") => Decimal::try_from(f64::NEG_INFINITY),
            _ => Err(NumberError::NotANumber),
        },
        Value::Bool(_) | Value::Array(_) => Err(NumberError::NotANumber),
    }
}

pub fn number_error(error: NumberError) -> &'static str {
    match error {
        NumberError::Missing => "MISSING",
        NumberError::AmbiguousSeparator => "AMBIGUOUS_SEPARATOR",
        NumberError::UnitInField => "UNIT_IN_FIELD",
        NumberError::NotANumber => "NOT_A_NUMBER",
        NumberError::NotFinite => "NOT_FINITE",
    }
}

pub fn refusal(refusal: Refusal) -> Value {
    let code = match refusal.reason {
        Reason::Number(error) => number_error(error),
        Reason::NotPositive => "NOT_POSITIVE",
        Reason::TooFine | Reason::OutOfRange | Reason::Unrepresentable => "OUT_OF_RANGE",
        Reason::AdultsOnly => "ADULTS_ONLY",
        Reason::ImplausibleForAge => "IMPLAUSIBLE_FOR_AGE",
        Reason::HeightUnitSuspect => "HEIGHT_UNIT_SUSPECT",
        Reason::HeightNeeded => "HEIGHT_NEEDED_FROM_90_KG",
        Reason::BmiImplausible => "BMI_IMPLAUSIBLE",
        Reason::CreatinineUnitSuspect => "CREATININE_UNIT_SUSPECT",
        Reason::DoseAboveCourseCap => "DOSE_ABOVE_2_G_PER_KG",
        Reason::DaysOneToFive => "DAYS_1_TO_5",
        Reason::DoseAboveDayCap => "DAILY_DOSE_ABOVE_1_G_PER_KG",
        Reason::SexNeeded => "SEX_NEEDED",
        Reason::PrepregnancyWeightNeeded => "PREPREGNANCY_WEIGHT_NEEDED",
        Reason::PrepregnancyWeightUnusual => "PREPREGNANCY_WEIGHT_UNUSUAL",
        Reason::RoundedToZero => "ROUNDED_TO_ZERO",
        Reason::TooManyDaysForStep => "TOO_MANY_DAYS_FOR_VIAL_STEP",
        Reason::PlateletUnitSuspect | Reason::CkUnitSuspect => "OUT_OF_RANGE",
        Reason::CkContradictsAnswer
        | Reason::CkNowAbovePeak
        | Reason::OnsetAfterAge
        | Reason::StatinContradictsAnswer
        | Reason::StatinStopBeforeStart
        | Reason::WeakNowContradictsAnswers
        | Reason::LegsContradictAnswer
        | Reason::SwallowingContradictsAnswer
        | Reason::FeaturesWithoutBiopsy
        | Reason::DateInFuture
        | Reason::NotATime
        | Reason::TimeWithoutDay
        | Reason::StopBeforeStart
        | Reason::PlanOfAnotherCourse
        | Reason::CoursesOverlap
        | Reason::NotADate => "(no code)",
    };
    json!({ "error": code, "field": field(refusal.field) })
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Age => "age",
        Field::OnsetAge => "onset_age",
        Field::Sex => "sex",
        Field::Pregnancy => "pregnant",
        Field::Weight => "weight_kg",
        Field::Height => "height_cm",
        Field::PrepregnancyWeight => "prepregnancy_weight_kg",
        Field::Creatinine => "creatinine",
        Field::Clearance => "crcl",
        Field::Platelets => "platelets",
        Field::Ck => "ck",
        Field::CkLimit => "ck_limit",
        Field::CkNow => "ck_now",
        Field::WeightDate
        | Field::CreatinineDate
        | Field::PlateletsDate
        | Field::StatinStart
        | Field::StatinStop
        | Field::FirstDay
        | Field::FragminStart
        | Field::FragminStop
        | Field::PunctureDay => "date",
        Field::Cystatin => "cystatin_c_mg_l",
        Field::PolicyReason
        | Field::Tolerance
        | Field::DayCap
        | Field::StartTime
        | Field::Interval
        | Field::Courses
        | Field::PunctureTime
        | Field::GivenSoFar => "plan",
        Field::Biopsy => "biopsy",
        Field::Answer(_) => "answer",
        Field::DosePerKg => "dose_g_per_kg",
        Field::Days => "days",
        Field::Step => "step",
    }
}

/// The value of a key, or null.
pub fn at<'a>(value: &'a Value, key: &str) -> &'a Value {
    value.get(key).unwrap_or(&Value::Null)
}

/// An exact quantity as a JSON number.
pub fn exact<U: Unit>(quantity: Quantity<U>) -> Value {
    float(quantity).map_or(Value::Null, |value| json!(value))
}

/// An exact quantity, for a comparison.
pub fn float<U: Unit>(quantity: Quantity<U>) -> Option<f64> {
    quantity.to_string().parse().ok()
}

/// Nothing where an input has a field that the group does not know, or lacks one.
pub fn fields(input: &Value, known: &[&str]) -> Option<()> {
    let object = input.as_object()?;
    let is_known = |key: &String| known.contains(&key.as_str());
    let all = object.keys().all(is_known) && known.iter().all(|key| object.contains_key(*key));
    all.then_some(())
}

/// A word for a finding.
pub fn finding(value: &Value) -> Option<Finding> {
    match value.as_str()? {
        "yes" => Some(Finding::Present),
        "no" => Some(Finding::Absent),
        "unknown" => Some(Finding::Unknown),
        _ => None,
    }
}
