//! What is written is what `docs/patient-file.schema.json` says, and what that says is all that there is.

use imnm::domain::response::item::ITEMS;
use imnm::domain::response::mmt8::MUSCLES;
use imnm::exchange::file::{MOST_ANSWERS, MOST_CHARACTERS, MOST_VISITS, write};
use imnm::exchange::sealed::{Header, IV_BYTES, ROUNDS, ROUNDS_BETWEEN, SALT_BYTES, Sealed};
use imnm::form::follow_up::names::{item_name, muscle_name};
use jsonschema::Validator;
use serde_json::{Value, json};

use super::cases::patient;

fn schema() -> Value {
    let text = include_str!("../../docs/patient-file.schema.json");
    serde_json::from_str(text).expect("JSON")
}

fn validator() -> Validator {
    jsonschema::draft202012::meta::validate(&schema()).expect("a schema");
    jsonschema::validator_for(&schema()).expect("a schema")
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn sealed() -> String {
    let header = Header {
        rounds: ROUNDS,
        salt: [0xff; SALT_BYTES],
        iv: [0xfb; IV_BYTES],
    };
    let data = (0..=255).collect();
    Sealed { header, data }.write().expect("a file")
}

#[test]
fn every_file_that_is_written_is_as_the_schema_says() {
    let validator = validator();
    let files = (0..200).map(|seed| write(&patient(seed).0).expect("a file"));
    for file in files.chain([sealed()]) {
        let errors: Vec<String> = validator
            .iter_errors(&parsed(&file))
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{file}");
    }
}

#[test]
fn the_schema_takes_nothing_else() {
    let validator = validator();
    let with_visits = (0..).map(|seed| patient(seed).0);
    let file = with_visits
        .into_iter()
        .find(|file| !file.follow_up.visits.is_empty())
        .expect("one of them");
    let good = parsed(&write(&file).expect("a file"));
    let sealed = parsed(&sealed());
    for (of, pointer, value) in [
        (&good, "/version", json!(2)),
        (&good, "/format", json!("imnm-patient-sealed")),
        (&good, "/form/0", json!(["age"])),
        (&good, "/form/0/1", json!(62)),
        (&good, "/follow_up/enzyme", json!("troponin")),
        (&good, "/follow_up/visits/0/sides", json!("left")),
        (
            &good,
            "/follow_up/visits/0/units",
            json!({"enzyme": "units"}),
        ),
        (&good, "/follow_up/visits/0/day", json!(null)),
        (&good, "/follow_up/visits/0", json!({"day": "2026-01-01"})),
        (&sealed, "/iterations", json!(99_999)),
        (&sealed, "/salt", json!("AAAA")),
        (&sealed, "/data", json!("?")),
    ] {
        let mut bad = of.clone();
        *bad.pointer_mut(pointer).expect(pointer) = value;
        assert!(!validator.is_valid(&bad), "{pointer}");
    }
}

#[test]
fn the_schema_has_every_name_and_every_limit() {
    let schema = schema();
    let at = |pointer: &str| schema.pointer(pointer).expect(pointer).clone();
    let names = |pointer: &str| -> Vec<String> {
        let mut names: Vec<String> = at(pointer)
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect();
        names.sort();
        names
    };
    let mut expected: Vec<&str> = ITEMS.map(item_name).to_vec();
    expected.extend(["sides", "units", "grades"]);
    expected.sort_unstable();
    assert_eq!(names("/$defs/visit/properties"), expected);
    let mut muscles = MUSCLES.map(muscle_name);
    muscles.sort_unstable();
    assert_eq!(names("/$defs/visit/properties/grades/properties"), muscles);
    let (fewest, most) = ROUNDS_BETWEEN;
    for (pointer, limit) in [
        ("/$defs/text/maxLength", json!(MOST_CHARACTERS)),
        (
            "/$defs/patient/properties/form/maxItems",
            json!(MOST_ANSWERS),
        ),
        (
            "/$defs/patient/properties/follow_up/properties/visits/maxItems",
            json!(MOST_VISITS),
        ),
        ("/$defs/sealed/properties/iterations/minimum", json!(fewest)),
        ("/$defs/sealed/properties/iterations/maximum", json!(most)),
    ] {
        assert_eq!(at(pointer), limit, "{pointer}");
    }
}
