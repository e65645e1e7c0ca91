//! Creatinine clearance.

use crate::domain::bounds::{self, CREATININE, CreatinineUnit, Zone};
use crate::domain::kidney::clearance::{self, KidneyNotice};
use crate::domain::kidney::cockcroft_gault::{Patient, cockcroft_gault};
use crate::domain::refusal::{Field, Reason, Refusal};
use serde_json::{Value, json};

use super::words::{self, at};

pub fn run(input: &Value) -> Option<Value> {
    let unit = match at(input, "unit").as_str() {
        Some("mg/dL") => CreatinineUnit::MilligramsPerDecilitre,
        Some("umol/L") | None => CreatinineUnit::MicromolesPerLitre,
        Some(_) => return None,
    };
    let worded = cleared(input, unit).unwrap_or_else(|refusal| match refusal.reason {
        Reason::AdultsOnly => json!({ "error": "ADULT_EQUATION_ONLY", "field": "age" }),
        _ => words::refusal(refusal),
    });
    Some(worded)
}

fn cleared(input: &Value, unit: CreatinineUnit) -> Result<Value, Refusal> {
    let [age, weight, height, creatinine] =
        ["age", "weight_kg", "height_cm", "creatinine"].map(|key| words::number(at(input, key)));
    let patient = Patient {
        age: bounds::age(Field::Age, age.as_ref().map_err(|e| *e)).needed(Field::Age)?,
        sex: super::ivig::sex(at(input, "sex"))
            .ok_or(Refusal::new(Field::Sex, Reason::SexNeeded))?,
        weight: bounds::weight(Field::Weight, weight.as_ref().map_err(|e| *e))
            .needed(Field::Weight)?,
        height: bounds::height(height.as_ref().map_err(|e| *e)).value()?,
        // A child is refused before its creatinine is looked at.
        creatinine: match bounds::creatinine(creatinine.as_ref().map_err(|e| *e), unit)
            .needed(Field::Creatinine)
        {
            Ok(creatinine) => creatinine,
            Err(refusal) => {
                return Err(child(&age).unwrap_or(refusal));
            }
        },
    };
    let result = cockcroft_gault(&patient)?;
    let mut warnings = Vec::new();
    if CREATININE.classify(patient.creatinine) == Zone::UnusuallyLow {
        warnings.push("CREATININE_10_TO_19_CONFIRM");
    }
    for notice in clearance::notices(patient.creatinine, result.actual).iter() {
        warnings.push(match notice {
            KidneyNotice::LowMuscleMass => "LOW_CREATININE_LOW_MUSCLE_MASS",
            KidneyNotice::ImplausiblyHigh => "CRCL_IMPLAUSIBLY_HIGH_USE_CYSTATIN_C",
        });
    }
    Ok(json!({
        "crcl_actual": words::exact(result.actual),
        "crcl_actual_mgdl_form": words::exact(result.actual_mg_dl_form),
        "crcl_ideal": result.ideal.map(words::exact),
        "crcl_adjusted": result.adjusted.map(words::exact),
        "warnings": warnings,
    }))
}

fn child(
    age: &Result<crate::domain::number::Decimal, crate::domain::number::NumberError>,
) -> Option<Refusal> {
    let age = bounds::age(Field::Age, age.as_ref().map_err(|e| *e)).known()?;
    (age < bounds::ADULT_FROM).then_some(Refusal::new(Field::Age, Reason::AdultsOnly))
}
