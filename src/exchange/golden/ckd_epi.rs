//! Estimated filtration by creatinine, cystatin C and both, and its stage.

use crate::domain::bounds::{self, CreatinineUnit};
use crate::domain::finding::Finding;
use crate::domain::kidney::ckd_epi::Person;
use crate::domain::kidney::filtration::{Disagreement, EQUATIONS, Equation, filtrations};
use crate::domain::kidney::stage::Stage;
use crate::domain::number::Decimal;
use crate::domain::quantity::{MicromolesPerLitre, MilligramsPerLitre};
use crate::domain::refusal::{Field, Reason, Refusal};
use serde_json::{Map, Value, json};

use super::words::{self, at};

/// The vectors' name of an equation.
fn name(equation: Equation) -> &'static str {
    match equation {
        Equation::Creatinine2021 => "egfr_cr_2021",
        Equation::Cystatin2012 => "egfr_cys_2012",
        Equation::Combined2021 => "egfr_crcys_2021",
    }
}

pub fn run(input: &Value) -> Option<Value> {
    match estimated(input) {
        Ok(estimate) => estimate,
        Err(refused) => Some(refused),
    }
}

fn refused(refusal: Refusal) -> Value {
    match refusal.reason {
        Reason::AdultsOnly => json!({ "error": "ADULT_EQUATION_ONLY", "field": "age" }),
        _ => words::refusal(refusal),
    }
}

/// The estimates, nothing where the input is not understood, or the refusal.
fn estimated(input: &Value) -> Result<Option<Value>, Value> {
    let [age, creatinine, cystatin] =
        ["age", "creatinine", "cystatin_c_mg_l"].map(|key| words::number(at(input, key)));
    let unit = match at(input, "unit").as_str() {
        Some("mg/dL") => CreatinineUnit::MilligramsPerDecilitre,
        Some("umol/L") | None => CreatinineUnit::MicromolesPerLitre,
        Some(_) => return Ok(None),
    };
    let age = bounds::age(Field::Age, age.as_ref().map_err(|error| *error))
        .needed(Field::Age)
        .map_err(refused)?;
    if age < bounds::ADULT_FROM {
        return Err(refused(Refusal::new(Field::Age, Reason::AdultsOnly)));
    }
    let Some(sex) = super::ivig::sex(at(input, "sex")) else {
        return Ok(None);
    };
    let cystatin = bounds::cystatin(Field::Cystatin, cystatin.as_ref().map_err(|error| *error));
    let cystatin = cystatin.value().map_err(refused)?;
    let creatinine = bounds::creatinine(creatinine.as_ref().map_err(|error| *error), unit);
    let creatinine = if cystatin.is_some() {
        creatinine.value().map_err(refused)?
    } else {
        Some(creatinine.needed(Field::Creatinine).map_err(refused)?)
    };
    let person = Person { age, sex };
    let ten = prednisolone_ten(at(input, "prednisolone_mg_day"));
    let reads_low = cystatin.is_some() && ten.is_some_and(Finding::is_present);
    Ok(shown(person, creatinine, cystatin, reads_low))
}

fn shown(
    person: Person,
    creatinine: Option<MicromolesPerLitre>,
    cystatin: Option<MilligramsPerLitre>,
    reads_low: bool,
) -> Option<Value> {
    let made = filtrations(person, creatinine, cystatin).ok()?;
    let mut shown: Map<String, Value> = EQUATIONS
        .into_iter()
        .filter_map(|equation| Some((name(equation).to_owned(), words::exact(made.by(equation)?))))
        .collect();
    let (basis, lowest) = made.lowest()?;
    let mut warnings = Vec::new();
    if made.disagreement().ok()? == Some(Disagreement::CreatinineHigher) {
        warnings.push("CR_AND_CYS_DISAGREE_BY_15_OR_MORE");
    }
    if reads_low {
        warnings.push("STEROID_10_MG_CYSTATIN_GFR_READS_LOW");
    }
    shown.insert("stage_basis".to_owned(), json!(name(basis)));
    shown.insert(
        "g_stage".to_owned(),
        json!(format!("{:?}", Stage::of(lowest))),
    );
    shown.insert("warnings".to_owned(), json!(warnings));
    Some(Value::Object(shown))
}

/// Ten milligrams a day or more, where a dose is given.
fn prednisolone_ten(value: &Value) -> Option<Finding> {
    let ten = Decimal::from_plain("10").ok()?.scaled(3).ok()?;
    let Ok(dose) = words::number(value) else {
        return Some(Finding::Unknown);
    };
    Some(Finding::from_answer(Some(dose.scaled(3).ok()? >= ten)))
}
