//! Total Improvement Score.

use imnm::domain::number::Decimal;
use imnm::domain::quantity::{Quantity, Unit};
use imnm::domain::response::measures::{EnzymeRange, Measure, Measured};
use imnm::domain::response::mmt8::Sides;
use imnm::domain::response::quantities::StrengthPoints;
use imnm::domain::response::tis::{Class, improvement};
use serde_json::{Map, Value, json};

use super::words;

fn quantity<U: Unit>(value: &Value) -> Option<Quantity<U>> {
    let number: Decimal = words::number(value).ok()?;
    Some(Quantity::scaled(number.scaled(U::PLACES).expect("it fits")))
}

fn sides(most: &Value) -> Sides {
    let most: StrengthPoints = quantity(most).expect("a maximum");
    let found = [Sides::One, Sides::Both]
        .into_iter()
        .find(|one| one.most() == most);
    found.unwrap_or_else(|| panic!("a maximum of {most}"))
}

fn visit(value: &Value, sides: Sides) -> Measured {
    Measured {
        physician: quantity(&value["MDGA"]),
        patient: quantity(&value["PTGA"]),
        strength: quantity(&value["MMT"]).map(|total| (total, sides)),
        function: quantity(&value["HAQ"]),
        enzyme: quantity(&value["ENZ"]),
        extramuscular: quantity(&value["EXTRA"]),
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

pub fn run(input: &Value) -> Value {
    let sides = sides(&input["mmt_max"]);
    let range = EnzymeRange {
        limit: quantity(&input["enzyme_uln"]).expect("a limit"),
        times: quantity(&input["enzyme_range_x_uln"]).expect("a range"),
    };
    let [first, later] = ["baseline", "followup"].map(|key| visit(&input[key], sides));
    let result = improvement(&first, &later, Some(range)).expect("it fits");
    let detail: Map<String, Value> = result
        .measures
        .into_iter()
        .map(|(measure, change)| {
            let change = change.unwrap_or_else(|lack| panic!("{measure:?}: {lack:?}"));
            let shown = json!({ "pct": words::exact(change.percent), "points": words::exact(change.points) });
            (name(measure).to_owned(), shown)
        })
        .collect();
    let total = result.total.expect("everything measured");
    assert_eq!(total.min, total.max, "nothing is open");
    json!({
        "total": words::exact(total.min),
        "category": class(result.class.expect("nothing is open")),
        "detail": detail,
    })
}
