//! A text is taken whole or not at all: what is cut off, of another shape, too large, or of two patients.

use imnm::domain::dates;
use imnm::exchange::fhir::{FhirError, Imported, MOST_BYTES, import, import_json};
use serde_json::{Value, json};

use super::forms::TODAY;
use super::import::{bundle, observed, of};

#[test]
fn nothing_is_taken_of_what_can_not_be_read_as_a_whole() {
    let good = observed("8302-2", json!({"valueQuantity": of(172.0, "cm")}));
    let today = dates::parse(TODAY);
    let whole = bundle(std::slice::from_ref(&good));
    let refused = |text: &str| import(text, today).unwrap_err();
    assert_eq!(
        refused(&whole[..whole.len() - 2]),
        FhirError::Truncated { line: 1 }
    );
    assert_eq!(
        refused(&format!("{whole}\n}}")),
        FhirError::NotJson { line: 2 }
    );
    for other in [
        "{}",
        "[]x",
        "7",
        "\"Bundle\"",
        "null",
        r#"{"resourceType": 3}"#,
        "[[]]",
        r#"[{"a": 1}]"#,
    ] {
        assert!(import(other, today).is_err(), "{other}");
    }
    let mut bad = good.clone();
    bad["code"] = json!("8302-2");
    assert_eq!(
        refused(&bundle(&[good.clone(), bad])),
        FhirError::Misshapen { place: 2 }
    );
    // A list for an object.
    let mut listed = good.clone();
    listed["valueQuantity"] = json!([172, null, "cm", null, null]);
    assert_eq!(
        refused(&listed.to_string()),
        FhirError::Misshapen { place: 1 }
    );
    assert_eq!(refused(&" ".repeat(MOST_BYTES + 1)), FhirError::TooLarge);
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    assert!(import(&deep, today).is_err());
    let many = vec![json!({"resourceType": "Basic"}); 20_001];
    assert_eq!(refused(&bundle(&many)), FhirError::TooManyResources);
    assert_eq!(import("[]", today), Ok(Imported::default()));
    let told: Value = serde_json::from_str(&import_json("{", TODAY)).unwrap();
    assert!(
        told["error"]
            .as_str()
            .unwrap()
            .contains("ends in the middle")
    );
    assert_eq!(told["found"], json!([]));
}

#[test]
fn two_patients_are_refused() {
    let of_patient = |reference: &str| {
        let more = json!({"valueQuantity": of(172.0, "cm"), "subject": {"reference": reference}});
        observed("8302-2", more)
    };
    let patient = |id: &str| json!({"resourceType": "Patient", "id": id});
    let today = dates::parse(TODAY);
    for several in [
        vec![patient("1"), patient("2")],
        vec![of_patient("Patient/1"), of_patient("Patient/2")],
        vec![patient("1"), of_patient("Patient/2")],
        vec![
            of_patient("https://a.example/Patient/1"),
            of_patient("https://b.example/Patient/1"),
        ],
    ] {
        assert_eq!(
            import(&bundle(&several), today),
            Err(FhirError::SeveralPatients),
            "{several:?}"
        );
    }
    for one in [
        vec![
            patient("1"),
            of_patient("Patient/1/_history/3"),
            of_patient("https://a.example/fhir/Patient/1"),
        ],
        vec![of_patient("Patient/1"), of_patient("Patient/1")],
    ] {
        assert!(import(&bundle(&one), today).is_ok(), "{one:?}");
    }
}

#[test]
fn what_someone_else_wrote_stays_text_and_is_cut_short() {
    let script = format!("<script>alert(1)</script>\u{7}{}", "x".repeat(5_000));
    let mut one = observed(
        "8302-2",
        json!({"valueQuantity": {"value": 172, "unit": script}}),
    );
    one["code"]["coding"][0]["display"] = json!(script);
    let told: Value = serde_json::from_str(&import_json(&bundle(&[one]), TODAY)).unwrap();
    let note = told["left_out"][0]["note"].as_str().unwrap();
    assert!(note.contains("<script>") && note.len() < 200, "{note}");
    assert!(!told.to_string().contains("\\u0007"));
}

#[test]
fn of_many_values_that_contradict_each_other_few_are_told() {
    let weights = (0..5_000).map(|gram| {
        let kilograms = 60.0 + f64::from(gram) / 1_000.0;
        observed("29463-7", json!({"valueQuantity": of(kilograms, "kg")}))
    });
    let weights: Vec<Value> = weights.collect();
    let read = import(&bundle(&weights), dates::parse(TODAY)).unwrap();
    assert_eq!(read.found.len(), 21);
    assert!(read.found.iter().all(|found| found.conflict));
}
