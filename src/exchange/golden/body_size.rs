//! Body size.

use crate::domain::body_size;
use crate::domain::bounds;
use crate::domain::refusal::{Field, Refusal};
use serde_json::{Value, json};

use super::words::{self, at};

pub fn run(input: &Value) -> Option<Value> {
    Some(measure(input).unwrap_or_else(words::refusal))
}

fn measure(input: &Value) -> Result<Value, Refusal> {
    let weight = words::number(at(input, "weight_kg"));
    let height = words::number(at(input, "height_cm"));
    let weight =
        bounds::weight(Field::Weight, weight.as_ref().map_err(|e| *e)).needed(Field::Weight)?;
    let height = bounds::height(height.as_ref().map_err(|e| *e)).needed(Field::Height)?;
    let sex = super::ivig::sex(at(input, "sex")).ok_or(Refusal::new(
        Field::Sex,
        crate::domain::refusal::Reason::SexNeeded,
    ))?;
    let lost = Refusal::overflow(Field::Weight);
    let devine = body_size::ideal_devine(sex, height).map_err(&lost)?;
    let robinson = body_size::ideal_robinson(sex, height).map_err(&lost)?;
    let adjusted = body_size::adjusted(devine, weight).map_err(&lost)?;
    Ok(json!({
        "bmi": words::exact(body_size::bmi(weight, height).map_err(&lost)?),
        "bsa_mosteller": words::exact(body_size::surface_mosteller(weight, height).map_err(&lost)?),
        "bsa_dubois": words::exact(body_size::surface_du_bois(weight, height).map_err(&lost)?),
        "ibw_devine": words::exact(devine.displayed().map_err(&lost)?),
        "ibw_robinson": words::exact(robinson.displayed().map_err(&lost)?),
        "adj_bw": words::exact(adjusted.displayed().map_err(&lost)?),
    }))
}
