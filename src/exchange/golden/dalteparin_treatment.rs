//! The treatment doses of dalteparin, as rows to look up.

use crate::domain::bounds;
use crate::domain::dalteparin::treatment::{TreatmentTable, treatment_row};
use crate::domain::refusal::Field;
use serde_json::{Value, json};

use super::words::{self, at};

pub fn run(input: &Value) -> Option<Value> {
    words::fields(input, &["table", "weight_kg"])?;
    let table = match at(input, "table").as_str() {
        Some("UK_VTE") => TreatmentTable::UkVenousClot,
        Some("US_CANCER_M1") => TreatmentTable::UsCancerFirstMonth,
        Some("US_CANCER_M2_6") => TreatmentTable::UsCancerLater,
        _ => return None,
    };
    let weight = words::number(at(input, "weight_kg"));
    let weight = bounds::weight(Field::Weight, weight.as_ref().map_err(|error| *error));
    Some(match weight.needed(Field::Weight) {
        Err(refusal) => words::refusal(refusal),
        Ok(weight) => {
            let row = treatment_row(table, weight).ok()?;
            json!({
                "syringe_iu": words::exact(row.units),
                "iu_per_kg": words::exact(row.per_kilogram),
            })
        }
    })
}
