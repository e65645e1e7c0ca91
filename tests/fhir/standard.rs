//! The standard's own types read every Bundle, and refuse what the standard does not know; the codes that it requires are
//! held here.

use fhirbolt::model::r4::Resource;
use proptest::prelude::*;
use serde_json::Value;

use super::bundle::{bundle, of_type, under, written};
use super::forms::{config, form, whole};
use imnm::form::model::Model;

/// Reads it with nothing passed over.
fn strictly(text: &str) -> Result<Resource, String> {
    fhirbolt::json::from_str(text, None).map_err(|error| error.to_string())
}

#[test]
fn the_reader_of_the_standard_refuses_what_it_does_not_know() {
    for (text, is_known) in [
        (r#"{"resourceType":"Patient","gender":"unknown"}"#, true),
        (r#"{"resourceType":"Patient","weight":60}"#, false),
        (
            r#"{"resourceType":"Observation","code":{"text":"x"}}"#,
            false,
        ),
        (r#"{"resourceType":"Patient","gender":1}"#, false),
    ] {
        assert_eq!(strictly(text).is_ok(), is_known, "{text}");
    }
}

/// The codes that R4 requires, of what is written here.
const REQUIRED: [(&str, &str, &[&str]); 12] = [
    ("Bundle", "type", &["collection"]),
    ("Patient", "gender", &["male", "female", "unknown"]),
    ("Device", "status", &["active"]),
    ("Questionnaire", "status", &["draft"]),
    ("QuestionnaireResponse", "status", &["in-progress"]),
    ("Observation", "status", &["final", "preliminary"]),
    ("RiskAssessment", "status", &["final", "preliminary"]),
    (
        "ClinicalImpression",
        "status",
        &["completed", "in-progress"],
    ),
    ("MedicationRequest", "status", &["draft"]),
    ("MedicationRequest", "intent", &["proposal"]),
    ("DetectedIssue", "status", &["final"]),
    ("DetectedIssue", "severity", &["high", "moderate", "low"]),
];

/// What R4 lets a reference lead to. Where it allows anything, nothing is listed.
const LEADS_TO: [(&str, &str, &[&str]); 12] = [
    ("Observation", "subject", &["Patient"]),
    ("Observation", "device", &["Device"]),
    (
        "Observation",
        "derivedFrom",
        &["Observation", "QuestionnaireResponse"],
    ),
    ("RiskAssessment", "subject", &["Patient"]),
    ("RiskAssessment", "performer", &["Device"]),
    ("ClinicalImpression", "subject", &["Patient"]),
    ("MedicationRequest", "subject", &["Patient"]),
    ("MedicationRequest", "requester", &["Device"]),
    ("DetectedIssue", "patient", &["Patient"]),
    ("DetectedIssue", "author", &["Device"]),
    ("QuestionnaireResponse", "author", &["Device"]),
    ("Provenance", "agent", &["Device"]),
];
/// Where R4 allows a reference to anything.
const ANYTHING: [(&str, &str); 6] = [
    ("QuestionnaireResponse", "subject"),
    ("RiskAssessment", "basis"),
    ("ClinicalImpression", "supportingInfo"),
    ("MedicationRequest", "supportingInformation"),
    ("DetectedIssue", "implicated"),
    ("Provenance", "target"),
];

fn hold_targets(bundle: &Value) {
    let entries = bundle["entry"].as_array().unwrap();
    let kind_at = |url: &Value| {
        let entry = entries.iter().find(|entry| entry["fullUrl"] == *url);
        entry.unwrap()["resource"]["resourceType"].as_str().unwrap()
    };
    for entry in entries {
        let kind = entry["resource"]["resourceType"].as_str().unwrap();
        for (name, value) in entry["resource"].as_object().unwrap() {
            for reference in under(value, "reference") {
                let is = |of: &str, field: &str| of == kind && field == name;
                let listed = LEADS_TO.iter().find(|(of, field, _)| is(of, field));
                let target = kind_at(reference);
                match listed {
                    Some((.., allowed)) => assert!(allowed.contains(&target), "{kind}.{name}"),
                    None => assert!(
                        ANYTHING.iter().any(|(of, field)| is(of, field)),
                        "{kind}.{name}"
                    ),
                }
            }
        }
    }
}

/// Why a value may be missing, as far as it is said here.
const ABSENT: [&str; 6] = [
    "asked-unknown",
    "not-asked",
    "not-performed",
    "not-applicable",
    "error",
    "unknown",
];

fn hold(bundle: &Value) {
    hold_targets(bundle);
    for (kind, name, allowed) in REQUIRED {
        let all = match kind {
            "Bundle" => vec![bundle],
            kind => of_type(bundle, kind),
        };
        for resource in all {
            let code = resource[name].as_str().unwrap();
            assert!(allowed.contains(&code), "{kind}.{name} {code}");
        }
    }
    for code in under(bundle, "valueCode") {
        assert!(ABSENT.contains(&code.as_str().unwrap()), "{code}");
    }
    let types = under(of_type(bundle, "Questionnaire")[0], "type");
    for kind in types {
        let known = ["group", "quantity", "date", "time", "string", "choice"];
        assert!(known.contains(&kind.as_str().unwrap()), "{kind}");
    }
    assert!(of_type(bundle, "Condition").is_empty());
}

/// No list, object or text is empty, and nothing is null: FHIR knows none of these.
fn nothing_is_empty(json: &Value) -> bool {
    match json {
        Value::Null => false,
        Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => {
            let is_plain = |sign: char| " \n\r\t".contains(sign);
            let unknown = |sign: char| {
                let is_blank = sign.is_control() || sign.is_whitespace() || sign == '\u{feff}';
                is_blank && !is_plain(sign)
            };
            !text.trim().is_empty() && !text.contains(unknown)
        }
        Value::Array(all) => !all.is_empty() && all.iter().all(nothing_is_empty),
        Value::Object(map) => !map.is_empty() && map.values().all(nothing_is_empty),
    }
}

#[test]
fn the_whole_form_and_the_empty_one_are_read() {
    for model in [whole(), Model::default()] {
        assert_eq!(strictly(&written(&model)).err(), None);
        hold(&bundle(&model));
    }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn every_bundle_is_read_by_the_types_of_the_standard(model in form()) {
        let text = written(&model);
        prop_assert_eq!(strictly(&text).err(), None);
        let json = bundle(&model);
        prop_assert!(nothing_is_empty(&json));
        hold(&json);
        // The same form makes the same text.
        prop_assert_eq!(written(&model), text);
    }
}
