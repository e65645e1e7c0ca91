//! What every Bundle holds: all questions, each with an answer or why it has none; references that lead somewhere; nothing
//! that names a patient; codes that were confirmed; no shorthand that is misread.

use std::collections::BTreeSet;

use imnm::domain::finding::Finding;
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::questions::QUESTIONS;
use imnm::domain::refusal::Field;
use imnm::form::model::{Action, Model};
use imnm::form::names::{finding_name, question_name, stop_name};
use imnm::form::picks::PICKS;
use imnm::form::store::TEXT_FIELDS;
use proptest::prelude::*;
use serde_json::Value;

use super::bundle::{absent, answer, bundle, leaves, observation, of_type, under};
use super::forms::{case, config, form, whole};

/// The names of all questions of the form.
fn names() -> Vec<String> {
    let mut names: Vec<String> = TEXT_FIELDS
        .iter()
        .map(|(_, name)| (*name).to_owned())
        .collect();
    names.extend(QUESTIONS.map(|question| question_name(question).to_owned()));
    names.extend(PICKS.iter().map(|pick| pick.name().to_owned()));
    for stop in STOPS {
        names.extend([
            stop_name(stop).to_owned(),
            format!("{}-reason", stop_name(stop)),
        ]);
    }
    let others = [
        "sex",
        "pregnant",
        "weighed",
        "setting",
        "off-label",
        "days",
        "policy",
        "step",
        "rounding",
        "plan",
        "product",
        "risk",
    ];
    names.extend(others.map(str::to_owned));
    names
}

fn links(items: &Value) -> Vec<&str> {
    leaves(items)
        .into_iter()
        .map(|leaf| leaf["linkId"].as_str().unwrap())
        .collect()
}

#[test]
fn every_question_of_the_form_is_asked_once_and_answered_once() {
    let json = bundle(&whole());
    let asked = links(&of_type(&json, "Questionnaire")[0]["item"]);
    assert_eq!(
        asked,
        links(&of_type(&json, "QuestionnaireResponse")[0]["item"])
    );
    let once: BTreeSet<&str> = asked.iter().copied().collect();
    assert_eq!(once.len(), asked.len());
    for name in names() {
        assert!(once.contains(name.as_str()), "{name}");
    }
    // What is asked beside them belongs to a score.
    let extra: Vec<&str> = asked
        .iter()
        .copied()
        .filter(|name| !names().iter().any(|own| own == name))
        .collect();
    assert!(extra.iter().all(|name| name.contains('.')), "{extra:?}");
    assert_eq!(extra.len(), 11 + 15 + 11 + 7 + 11);
}

#[test]
fn an_empty_form_says_no_to_nothing() {
    let json = bundle(&Model::default());
    for question in QUESTIONS {
        assert_eq!(absent(&json, question_name(question)), Some("not-asked"));
    }
    for stop in STOPS {
        assert_eq!(absent(&json, stop_name(stop)), Some("not-asked"));
    }
    assert_eq!(of_type(&json, "Patient")[0]["gender"], "unknown");
    let measured = [
        "weight",
        "height",
        "creatinine",
        "platelets",
        "ck",
        "anti-hmgcr",
        "bmi",
        "dosing-weight",
    ];
    assert!(
        measured
            .iter()
            .all(|name| observation(&json, name).is_none())
    );
}

#[test]
fn a_test_that_was_not_done_has_no_value_and_says_so() {
    let pick = PICKS
        .iter()
        .copied()
        .find(|pick| pick.name() == "anti-srp")
        .unwrap();
    let model = Model::default().after(Action::Pick(pick, Some(0)));
    let json = bundle(&model);
    assert_eq!(absent(&json, "anti-srp"), Some("not-performed"));
    assert_eq!(absent(&json, "anti-srp-assay"), Some("not-applicable"));
    assert_eq!(absent(&json, "anti-hmgcr"), Some("not-asked"));
    let observed = observation(&json, "anti-srp").unwrap();
    assert_eq!(
        observed["dataAbsentReason"]["coding"][0]["code"],
        "not-performed"
    );
    assert!(observed.get("valueCodeableConcept").is_none());
}

#[test]
fn a_blot_is_interpreted_as_the_rules_take_it() {
    let pick = |name: &str| {
        PICKS
            .iter()
            .copied()
            .find(|pick| pick.name() == name)
            .unwrap()
    };
    let blot = pick("anti-hmgcr-assay")
        .options()
        .iter()
        .position(|name| *name == "blot");
    for (place, by_blot, by_elisa) in [(1, None, Some("NEG")), (3, None, Some("POS"))] {
        for (assay, expected) in [(blot, by_blot), (Some(0), by_elisa)] {
            let model = Model::default()
                .after(Action::Pick(pick("anti-hmgcr"), Some(place)))
                .after(Action::Pick(pick("anti-hmgcr-assay"), assay));
            let json = bundle(&model);
            let observed = observation(&json, "anti-hmgcr").unwrap();
            let meaning = observed["interpretation"][0]["coding"][0]["code"].as_str();
            assert_eq!(meaning, expected, "{place} {assay:?}");
        }
    }
}

/// Without the addresses of the resources, which are hexadecimal figures.
fn without_addresses(json: &Value) -> String {
    let text = json.to_string();
    let words = text
        .split('"')
        .filter(|word| !word.starts_with("urn:uuid:"));
    words.collect()
}

#[test]
fn what_is_refused_leaves_no_number_anywhere() {
    // 932.5 and 93.25 would be found in the text.
    for (field, name, typed) in [
        (Field::Weight, "weight", "932.5"),
        (Field::Height, "height", "932.5"),
        (Field::Creatinine, "creatinine", "9325"),
        (Field::Platelets, "platelets", "93250"),
        (Field::Age, "age", "932.5"),
        (Field::CkLimit, "ck-limit", "9.325"),
    ] {
        let model = whole().after(Action::Typed(field, typed.to_owned()));
        let json = bundle(&model);
        assert_eq!(absent(&json, name), Some("error"), "{name}");
        assert!(observation(&json, name).is_none(), "{name}");
        let text = without_addresses(&json);
        assert!(!text.contains("932") && !text.contains("93.25"), "{name}");
    }
}

#[test]
fn an_unusual_value_waits_for_its_confirmation_here_too() {
    let model = whole()
        .after(Action::Typed(Field::Weight, "132".to_owned()))
        .after(Action::Typed(Field::Height, "165".to_owned()));
    let json = bundle(&model);
    assert_eq!(
        observation(&json, "weight").unwrap()["status"],
        "preliminary"
    );
    assert!(observation(&json, "bmi").is_none());
    assert!(observation(&json, "clearance").is_none());
    assert!(of_type(&json, "MedicationRequest").is_empty());
}

#[test]
fn an_example_is_marked_as_one_and_a_patient_is_not() {
    let tag = |model: &Model| bundle(model)["meta"]["tag"][0]["code"].clone();
    assert_eq!(tag(&whole()), "HTEST");
    let mut model = whole();
    model.example = false;
    assert_eq!(tag(&model), Value::Null);
}

/// Codes of LOINC that were confirmed.
const LOINC: [&str; 8] = [
    "8302-2", "14682-9", "2160-0", "2157-6", "35591-7", "93493-5", "33921-8", "33571-1",
];

fn hold_codes(json: &Value) {
    for coding in under(json, "coding")
        .into_iter()
        .flat_map(|all| all.as_array().unwrap())
    {
        let (system, code) = (
            coding["system"].as_str().unwrap(),
            coding["code"].as_str().unwrap(),
        );
        let known = match system {
            "http://loinc.org" => LOINC.contains(&code),
            "http://snomed.info/sct" => code == "372563008",
            "http://www.whocc.no/atc" => ["J06BA02", "B01AB04"].contains(&code),
            "urn:imnm:form" => true,
            "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation" => {
                ["POS", "NEG"].contains(&code)
            }
            "http://terminology.hl7.org/CodeSystem/risk-probability" => {
                ["low", "moderate", "high"].contains(&code)
            }
            "http://terminology.hl7.org/CodeSystem/data-absent-reason" => code == "not-performed",
            _ => false,
        };
        assert!(known, "{system} {code}");
    }
}

fn hold_references(json: &Value) {
    let entries = json["entry"].as_array().unwrap();
    let urls: Vec<&str> = entries
        .iter()
        .map(|entry| entry["fullUrl"].as_str().unwrap())
        .collect();
    let once: BTreeSet<&str> = urls.iter().copied().collect();
    assert_eq!(once.len(), urls.len());
    for reference in under(json, "reference") {
        assert!(
            once.contains(reference.as_str().unwrap()),
            "{reference} leads nowhere"
        );
    }
    // All of it but itself is told by the Provenance.
    let targets = of_type(json, "Provenance")[0]["target"].as_array().unwrap();
    assert_eq!(targets.len() + 1, entries.len());
    let patient = of_type(json, "Patient")[0].as_object().unwrap();
    assert!(
        patient.keys().eq(["gender", "resourceType"])
            || patient.keys().eq(["resourceType", "gender"])
    );
}

fn words(json: &Value) -> Vec<String> {
    let text = without_addresses(json);
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn unknown_never_reads_as_no(model in form()) {
        let json = bundle(&model);
        for (question, given) in QUESTIONS.into_iter().zip(model.answers) {
            let name = question_name(question);
            let said = answer(&json, name)["valueCoding"]["code"].as_str();
            match given {
                None => prop_assert_eq!(absent(&json, name), Some("not-asked")),
                Some(Finding::Unknown) => prop_assert_eq!(absent(&json, name), Some("asked-unknown")),
                Some(known) => prop_assert_eq!(said, Some(finding_name(known))),
            }
        }
        for pick in PICKS {
            let name = model.picked(*pick).and_then(|place| pick.options().get(place));
            let said = answer(&json, pick.name())["valueCoding"]["code"].as_str();
            let is_done = name.filter(|name| !name.starts_with("not-"));
            prop_assert_eq!(said, is_done.copied());
        }
    }

    #[test]
    fn references_lead_somewhere_codes_are_confirmed_and_no_unit_is_misread(model in form()) {
        let mut model = model;
        // What was typed by hand is repeated as it is.
        model.reasons = std::array::from_fn(|_| String::new());
        model.set_text(Field::PolicyReason, String::new());
        let json = bundle(&model);
        hold_references(&json);
        hold_codes(&json);
        for word in words(&json) {
            prop_assert!(!["IU", "iU", "OD", "QD"].contains(&word.as_str()), "{}", word);
        }
    }

    #[test]
    fn a_number_in_an_observation_is_that_of_the_case(model in form()) {
        let (json, case) = (bundle(&model), case(&model));
        let number = |name: &str| observation(&json, name).map(|one| one["valueQuantity"]["value"].to_string());
        for (name, known) in [
            ("weight", case.weight.known().map(|value| value.to_string())),
            ("height", case.height.known().map(|value| value.to_string())),
            ("platelets", case.platelets.known().map(|value| value.to_string())),
            ("age", case.age.known().map(|value| value.to_string())),
        ] {
            // A value that is refused beside the others does not go out.
            if let Some(number) = number(name) {
                prop_assert_eq!(Some(number), known);
            }
        }
    }
}
