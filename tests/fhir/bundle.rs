//! A Bundle as JSON, to look things up in.

use imnm::exchange::fhir::{Stamp, export};
use imnm::form::model::Model;
use serde_json::Value;

use super::forms::case;

pub const STAMP: Stamp<'static> = Stamp {
    recorded: "2026-11-24T10:15:00Z",
    build: "0a1b2c3d",
};

/// What is written of a form today.
pub fn written(model: &Model) -> String {
    export(model, &case(model), STAMP)
}

/// The same as JSON.
pub fn bundle(model: &Model) -> Value {
    serde_json::from_str(&written(model)).unwrap()
}

/// The resources of a type.
pub fn of_type<'a>(bundle: &'a Value, name: &str) -> Vec<&'a Value> {
    let entries = bundle["entry"].as_array().unwrap().iter();
    let resources = entries.map(|entry| &entry["resource"]);
    resources
        .filter(|resource| resource["resourceType"] == name)
        .collect()
}

/// Every value under a name, wherever it stands.
pub fn under<'a>(json: &'a Value, name: &str) -> Vec<&'a Value> {
    let mut found = Vec::new();
    match json {
        Value::Object(map) => {
            for (key, value) in map {
                if key == name {
                    found.push(value);
                }
                found.extend(under(value, name));
            }
        }
        Value::Array(all) => found.extend(all.iter().flat_map(|value| under(value, name))),
        _ => {}
    }
    found
}

/// The leaves of a tree of questions or answers.
pub fn leaves(items: &Value) -> Vec<&Value> {
    let items = items.as_array().into_iter().flatten();
    items
        .flat_map(|item| match item.get("item") {
            Some(within) => leaves(within),
            None => vec![item],
        })
        .collect()
}

/// The answer to a question, by its name.
pub fn answer<'a>(bundle: &'a Value, name: &str) -> &'a Value {
    let response = of_type(bundle, "QuestionnaireResponse")[0];
    let leaf = leaves(&response["item"]).into_iter();
    let mut leaf = leaf.filter(|leaf| leaf["linkId"] == name);
    let found = leaf.next().unwrap_or_else(|| panic!("no answer {name}"));
    assert_eq!(leaf.next(), None, "{name} twice");
    &found["answer"][0]
}

/// Why a question has no value.
pub fn absent<'a>(bundle: &'a Value, name: &str) -> Option<&'a str> {
    answer(bundle, name)["extension"][0]["valueCode"].as_str()
}

/// The observation of this name of the form.
pub fn observation<'a>(bundle: &'a Value, name: &str) -> Option<&'a Value> {
    let all = of_type(bundle, "Observation").into_iter();
    let mut found = all.filter(|one| {
        let codings = one["code"]["coding"].as_array().unwrap().iter();
        codings
            .into_iter()
            .any(|c| c["system"] == "urn:imnm:form" && c["code"] == name)
    });
    found.next()
}
