//! The treatment doses of dalteparin, as rows to look up.

use imnm::domain::bounds;
use imnm::domain::dalteparin::treatment::{TreatmentTable, treatment_row};
use imnm::domain::refusal::Field;
use serde_json::{Value, json};

use super::words;

pub fn run(input: &Value) -> Value {
    words::fields(input, &["table", "weight_kg"]);
    let table = match input["table"].as_str() {
        Some("UK_VTE") => TreatmentTable::UkVenousClot,
        Some("US_CANCER_M1") => TreatmentTable::UsCancerFirstMonth,
        Some("US_CANCER_M2_6") => TreatmentTable::UsCancerLater,
        _ => panic!("table {}", input["table"]),
    };
    let weight = words::number(&input["weight_kg"]);
    let weight = bounds::weight(Field::Weight, weight.as_ref().map_err(|error| *error));
    match weight.needed(Field::Weight) {
        Err(refusal) => words::refusal(refusal),
        Ok(weight) => {
            let row = treatment_row(table, weight).expect("it fits");
            json!({
                "syringe_iu": words::exact(row.units),
                "iu_per_kg": words::exact(row.per_kilogram),
            })
        }
    }
}
