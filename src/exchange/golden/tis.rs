//! Total Improvement Score.

use crate::domain::number::Decimal;
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::response::measures::{EnzymeRange, Measure, Measured};
use crate::domain::response::mmt8::Sides;
use crate::domain::response::quantities::StrengthPoints;
use crate::domain::response::tis::{Class, improvement};
use serde_json::{Map, Value, json};

use super::words::{self, at};

fn quantity<U: Unit>(value: &Value) -> Option<Quantity<U>> {
    let number: Decimal = words::number(value).ok()?;
    Some(Quantity::scaled(number.scaled(U::PLACES).ok()?))
}

fn sides(most: &Value) -> Option<Sides> {
    let most: StrengthPoints = quantity(most)?;
    [Sides::One, Sides::Both]
        .into_iter()
        .find(|one| one.most() == most)
}

fn visit(value: &Value, sides: Sides) -> Measured {
    Measured {
        physician: quantity(at(value, "MDGA")),
        patient: quantity(at(value, "PTGA")),
        strength: quantity(at(value, "MMT")).map(|total| (total, sides)),
        function: quantity(at(value, "HAQ")),
        enzyme: quantity(at(value, "ENZ")),
        extramuscular: quantity(at(value, "EXTRA")),
    }
}

fn name(measure: Measure) -> &'static str {
    match measure {
        Measure::PhysicianGlobal => "MDGA",
        Measure::PatientGlobal => "PTGA",
        Measure::Strength => "MMT",
        Measure::Function => "HAQ",
        Measure::Enzyme => "ENZ",
        Measure::Extramuscular => "EXTRA",
    }
}

fn class(class: Class) -> &'static str {
    match class {
        Class::None => "none",
        Class::Minimal => "minimal",
        Class::Moderate => "moderate",
        Class::Major => "major",
    }
}

pub fn run(input: &Value) -> Option<Value> {
    let sides = sides(at(input, "mmt_max"))?;
    let range = EnzymeRange {
        limit: quantity(at(input, "enzyme_uln"))?,
        times: quantity(at(input, "enzyme_range_x_uln"))?,
    };
    let [first, later] = ["baseline", "followup"].map(|key| visit(at(input, key), sides));
    let result = improvement(&first, &later, Some(range)).ok()?;
    let mut detail = Map::new();
    for (measure, change) in result.measures {
        let change = change.ok()?;
        let shown =
            json!({ "pct": words::exact(change.percent), "points": words::exact(change.points) });
        detail.insert(name(measure).to_owned(), shown);
    }
    // Everything is measured, and nothing open.
    let total = result.total.filter(|total| total.min == total.max)?;
    Some(json!({
        "total": words::exact(total.min),
        "category": class(result.class?),
        "detail": detail,
    }))
}
