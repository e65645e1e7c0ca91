//! Antibodies out of Bundles: positive and negative where it is said, and a blot where it is one.

use imnm::domain::dates;
use imnm::exchange::fhir::{Note, Unreadable, import};
use serde_json::{Value, json};

use super::forms::TODAY;
use super::import::{observed, of};

const INTERPRETATION: &str = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

fn read(loinc: &str, more: Value) -> Result<(String, Option<&'static str>, Vec<Note>), Unreadable> {
    let read = import(&observed(loinc, more).to_string(), dates::parse(TODAY)).unwrap();
    match (read.found.as_slice(), read.left_out.as_slice()) {
        ([one], []) => Ok((one.value.text.clone(), one.value.assay, one.notes.clone())),
        ([], [one]) => Err(one.why.clone()),
        _ => panic!("{read:?}"),
    }
}

fn coded(code: &str) -> Value {
    json!([{"coding": [{"system": INTERPRETATION, "code": code}]}])
}

#[test]
fn a_result_is_read_where_it_is_said() {
    for (more, result) in [
        (json!({"interpretation": coded("POS")}), "positive"),
        (json!({"interpretation": coded("NEG")}), "negative"),
        (json!({"interpretation": coded("ND")}), "negative"),
        (json!({"interpretation": coded("WR")}), "weak"),
        (
            json!({"interpretation": coded("POS"), "valueQuantity": of(200.0, "U/mL")}),
            "positive",
        ),
        (json!({"valueString": " Negative "}), "negative"),
        (json!({"valueString": "weak positive"}), "weak"),
        (
            json!({"valueCodeableConcept": {"text": "POSITIVE"}}),
            "positive",
        ),
        (
            json!({"valueCodeableConcept": {"coding": [{"system": "x", "code": "1", "display": "Negative (qualifier value)"}]}}),
            "negative",
        ),
    ] {
        let (text, assay, notes) = read("93493-5", more.clone()).unwrap();
        assert_eq!(text, result, "{more}");
        assert!(assay.is_none() && notes.contains(&Note::NoAssay));
    }
}

#[test]
fn a_result_that_is_not_said_is_not_guessed() {
    for (more, why) in [
        (
            json!({"valueQuantity": of(200.0, "U/mL")}),
            Unreadable::NumberAlone,
        ),
        (
            json!({"interpretation": coded("H"), "valueQuantity": of(200.0, "U/mL")}),
            Unreadable::NumberAlone,
        ),
        (
            json!({"interpretation": coded("IND")}),
            Unreadable::NotUnderstood,
        ),
        (
            json!({"interpretation": coded("POS"), "valueString": "negative"}),
            Unreadable::Contradicts,
        ),
        (
            json!({"interpretation": coded("POS"), "valueString": "see comment"}),
            Unreadable::NotUnderstood,
        ),
        (
            json!({"valueString": "not positive"}),
            Unreadable::NotUnderstood,
        ),
        (json!({"valueBoolean": true}), Unreadable::OtherKind),
        (json!({}), Unreadable::NoValue),
    ] {
        assert_eq!(read("33921-8", more.clone()).err(), Some(why), "{more}");
    }
    // POS of another system is another thing.
    let other = json!([{"coding": [{"system": "urn:other", "code": "POS"}]}]);
    let why = read("93493-5", json!({"interpretation": other})).err();
    assert_eq!(why, Some(Unreadable::NotUnderstood));
}

#[test]
fn a_blot_is_said_to_be_one() {
    let method = json!({"valueString": "positive", "method": {"text": "Line Blot"}});
    assert_eq!(read("93493-5", method).unwrap().1, Some("blot"));
    let mut by_name = observed("93493-5", json!({"valueString": "positive"}));
    by_name["code"]["text"] = json!("HMGCR Ab by Immunoblot");
    let read = import(&by_name.to_string(), dates::parse(TODAY)).unwrap();
    assert_eq!(read.found[0].value.assay, Some("blot"));
    let sets = &read.found[0].sets;
    assert!(sets.contains(&("anti-hmgcr-assay".to_owned(), "blot".to_owned())));
}

#[test]
fn one_synthetase_antibody_that_is_negative_does_not_make_them_all_so() {
    for loinc in ["33772-5", "33771-7", "45149-2"] {
        assert_eq!(
            read(loinc, json!({"valueString": "positive"})).unwrap().0,
            "positive"
        );
        let negative = read(loinc, json!({"valueString": "negative"}));
        assert_eq!(negative.err(), Some(Unreadable::OneOfSeveral));
    }
}
