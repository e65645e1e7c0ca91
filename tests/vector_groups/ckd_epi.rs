//! Estimated filtration by creatinine, cystatin C and both, and its stage.

use imnm::domain::bounds::{self, CreatinineUnit};
use imnm::domain::finding::Finding;
use imnm::domain::kidney::ckd_epi::Person;
use imnm::domain::kidney::filtration::{Disagreement, EQUATIONS, Equation, filtrations};
use imnm::domain::kidney::stage::Stage;
use imnm::domain::number::Decimal;
use imnm::domain::refusal::{Field, Reason, Refusal};
use serde_json::{Map, Value, json};

use super::words;

/// The vectors' name of an equation.
fn name(equation: Equation) -> &'static str {
    match equation {
        Equation::Creatinine2021 => "egfr_cr_2021",
        Equation::Cystatin2012 => "egfr_cys_2012",
        Equation::Combined2021 => "egfr_crcys_2021",
    }
}

pub fn run(input: &Value) -> Value {
    estimated(input).unwrap_or_else(|refused| refused)
}

fn refused(refusal: Refusal) -> Value {
    match refusal.reason {
        Reason::AdultsOnly => json!({ "error": "ADULT_EQUATION_ONLY", "field": "age" }),
        _ => words::refusal(refusal),
    }
}

fn estimated(input: &Value) -> Result<Value, Value> {
    let [age, creatinine, cystatin] =
        ["age", "creatinine", "cystatin_c_mg_l"].map(|key| words::number(&input[key]));
    let unit = match input["unit"].as_str() {
        Some("mg/dL") => CreatinineUnit::MilligramsPerDecilitre,
        Some("umol/L") | None => CreatinineUnit::MicromolesPerLitre,
        Some(other) => panic!("unit {other}"),
    };
    let age = bounds::age(Field::Age, age.as_ref().map_err(|error| *error))
        .needed(Field::Age)
        .map_err(refused)?;
    if age < bounds::ADULT_FROM {
        return Err(refused(Refusal::new(Field::Age, Reason::AdultsOnly)));
    }
    let sex = super::ivig::sex(&input["sex"]).expect("a sex");
    let cystatin = bounds::cystatin(Field::Cystatin, cystatin.as_ref().map_err(|error| *error));
    let cystatin = cystatin.value().map_err(refused)?;
    let creatinine = bounds::creatinine(creatinine.as_ref().map_err(|error| *error), unit);
    let creatinine = if cystatin.is_some() {
        creatinine.value().map_err(refused)?
    } else {
        Some(creatinine.needed(Field::Creatinine).map_err(refused)?)
    };
    let made = filtrations(Person { age, sex }, creatinine, cystatin).expect("it fits");
    let mut shown: Map<String, Value> = EQUATIONS
        .into_iter()
        .filter_map(|equation| Some((name(equation).to_owned(), words::exact(made.by(equation)?))))
        .collect();
    let (basis, lowest) = made.lowest().expect("one marker at least");
    let mut warnings = Vec::new();
    if made.disagreement().expect("it fits") == Some(Disagreement::CreatinineHigher) {
        warnings.push("CR_AND_CYS_DISAGREE_BY_15_OR_MORE");
    }
    if cystatin.is_some() && prednisolone_ten(&input["prednisolone_mg_day"]).is_present() {
        warnings.push("STEROID_10_MG_CYSTATIN_GFR_READS_LOW");
    }
    shown.insert("stage_basis".to_owned(), json!(name(basis)));
    shown.insert(
        "g_stage".to_owned(),
        json!(format!("{:?}", Stage::of(lowest))),
    );
    shown.insert("warnings".to_owned(), json!(warnings));
    Ok(Value::Object(shown))
}

/// Ten milligrams a day or more, where a dose is given.
fn prednisolone_ten(value: &Value) -> Finding {
    let ten = Decimal::from_plain("10").expect("a number").scaled(3);
    let dose = words::number(value).ok().map(|dose| dose.scaled(3));
    Finding::from_answer(dose.map(|dose| dose.expect("it fits") >= ten.expect("it fits")))
}
