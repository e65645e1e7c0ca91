//! The schemas and the TypeScript of the interface, made from its types.

use std::collections::BTreeSet;

use imnm::exchange::api::schema::{case_schema, result_schema, typescript};
use imnm::exchange::api::{assess, of_form, paths};
use jsonschema::Validator;
use serde_json::{Value, json};

use super::forms::{TODAY, form};

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::meta::validate(schema).expect("a schema");
    jsonschema::validator_for(schema).expect("a schema")
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn every_case_and_every_answer_are_as_the_schemas_say() {
    let (cases, results) = (validator(&case_schema()), validator(&result_schema()));
    let complaints = |schema: &Validator, value: &Value| -> Vec<String> {
        let errors = schema.iter_errors(value);
        errors
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect()
    };
    for seed in 0..1000 {
        let case = serde_json::to_string(&of_form(&form(seed), TODAY)).expect("JSON");
        // What is not there is left out by programs.
        let bare = without_nulls(parsed(&case));
        assert_eq!(complaints(&cases, &bare), Vec::<String>::new(), "{bare}");
        let answer = parsed(&assess(&case));
        assert_eq!(
            complaints(&results, &answer),
            Vec::<String>::new(),
            "{seed}"
        );
    }
    for text in ["", "{\"x\":1}"] {
        let answer = parsed(&assess(text));
        assert_eq!(
            complaints(&results, &answer),
            Vec::<String>::new(),
            "{answer}"
        );
    }
}

#[test]
fn the_schemas_are_those_that_were_published() {
    // A name or code that changes breaks programs. `cargo run -- npm` writes the schemas of this build.
    let published = [
        (case_schema(), include_str!("../../docs/case.schema.json")),
        (
            result_schema(),
            include_str!("../../docs/assessment.schema.json"),
        ),
    ];
    for (made, text) in published {
        assert_eq!(made, parsed(text), "{}", made["title"]);
    }
}

#[test]
fn the_case_of_the_documentation_is_one() {
    let text = include_str!("../../docs/interface.md");
    let (_, rest) = text.split_once("```json\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("its end");
    assert!(validator(&case_schema()).is_valid(&parsed(example)));
    let answer = parsed(&assess(example));
    assert_eq!(answer["assessment"]["ivig"]["answer"], "given", "{answer}");
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name, without_nulls(value)))
            .collect(),
        other => other,
    }
}

#[test]
fn the_schemas_take_nothing_else() {
    let (cases, results) = (validator(&case_schema()), validator(&result_schema()));
    for (case, is_one) in [
        (json!({}), true),
        (json!({ "patient": { "age": 62 } }), true),
        (json!({ "patient": { "age": "62" } }), true),
        (json!({ "patient": { "age": true } }), false),
        (json!({ "patient": { "years": 62 } }), false),
        (json!({ "patient": { "sex": "f" } }), false),
        (json!({ "patient": { "weight": { "value": 60 } } }), false),
        (
            json!({ "patient": { "weight": { "value": 60, "unit": "lb" } } }),
            false,
        ),
        (json!({ "clues": { "virus": "maybe" } }), false),
        (json!([]), false),
    ] {
        assert_eq!(cases.is_valid(&case), is_one, "{case}");
        // What the schema takes is read, and the other way round.
        let answer = parsed(&assess(&case.to_string()));
        assert_eq!(answer["ok"], is_one, "{case}");
    }
    let good = parsed(&assess("{}"));
    for (path, value) in [
        ("/ok", json!(false)),
        ("/assessment/content_version", json!("7")),
        ("/assessment/ivig/answer", json!("perhaps")),
        ("/assessment/dalteparin/decision/code", json!("DOSE")),
        ("/assessment/classification/enmc_2018/status", json!(null)),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(path).expect("a place") = value;
        assert!(!results.is_valid(&bad), "{path}");
    }
}

/// Every leaf of a schema of objects, by its path.
fn leaves(schema: &Value, whole: &Value, path: &str, found: &mut BTreeSet<String>) {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => whole.pointer(&reference[1..]).expect("a definition"),
        None => schema,
    };
    let any = schema["anyOf"].as_array().cloned().unwrap_or_default();
    if let Some(one) = any.iter().find(|one| one["type"] != "null") {
        return leaves(one, whole, path, found);
    }
    match schema["properties"].as_object() {
        Some(fields) => {
            assert_eq!(schema["additionalProperties"], false, "{path}");
            for (name, field) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                leaves(field, whole, &format!("{path}{dot}{name}"), found);
            }
        }
        None => {
            found.insert(path.to_owned());
        }
    }
}

#[test]
fn the_case_has_the_places_that_are_read_and_no_other() {
    let schema = case_schema();
    let mut found = BTreeSet::new();
    leaves(&schema, &schema, "", &mut found);
    let read = paths::all().into_iter().map(|(_, path)| path);
    let by_itself = [
        paths::DAYS,
        paths::STEP,
        paths::PLAN,
        paths::CONFIRMED,
        "today",
    ];
    let units = paths::UNITS
        .iter()
        .map(|(place, _)| format!("{place}.unit"));
    let known: BTreeSet<String> = read
        .chain(by_itself.map(str::to_owned))
        .chain(units)
        .collect();
    assert_eq!(found, known);
}

/// Every list of codes in a schema, by the name of its type.
fn lists_of_codes(schema: &Value) -> Vec<(String, Vec<String>)> {
    let types = schema["$defs"].as_object().expect("types");
    let codes = |(name, of): (&String, &Value)| {
        let list = of["enum"].as_array()?;
        let text = |code: &Value| code.as_str().expect("a text").to_owned();
        Some((name.clone(), list.iter().map(text).collect()))
    };
    types.iter().filter_map(codes).collect()
}

#[test]
fn no_code_is_empty_or_stands_for_two_values() {
    let lists = [
        lists_of_codes(&case_schema()),
        lists_of_codes(&result_schema()),
    ]
    .concat();
    assert!(lists.len() > 35, "only {}", lists.len());
    for (name, codes) in lists {
        let plain = |code: &String| {
            let is_unit = name.ends_with("Unit");
            let letters = code
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            !code.is_empty() && (is_unit || letters)
        };
        assert!(codes.iter().all(plain), "{name}: {codes:?}");
        let once: BTreeSet<&String> = codes.iter().collect();
        assert_eq!(once.len(), codes.len(), "{name}: {codes:?}");
    }
}

#[test]
fn typescript_declares_every_type_once_and_names_no_other() {
    let text = typescript();
    let mut declared = BTreeSet::new();
    for line in text
        .lines()
        .filter_map(|line| line.strip_prefix("export type "))
    {
        let (name, _) = line.split_once(" =").expect("a declaration");
        assert!(declared.insert(name), "{name} twice");
    }
    for name in [
        "ApiCase",
        "ApiResult",
        "ApiAssessment",
        "ApiError",
        "Finding",
        "Decision",
    ] {
        assert!(declared.contains(name), "{name}");
    }
    // Words that begin with a capital outside comments and texts are types.
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with(['*', '/']))
        .flat_map(|line| line.split('"').step_by(2).chain(["\n"]))
        .collect();
    let mut named = 0;
    for word in code.split(|c: char| !c.is_alphanumeric()) {
        let is_type = word.starts_with(|c: char| c.is_ascii_uppercase());
        if is_type && !["Array", "For", "In", "English"].contains(&word) {
            named += 1;
            assert!(declared.contains(word), "{word}");
        }
    }
    assert!(named > 150, "only {named}");
}
