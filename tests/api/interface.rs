//! The interface as a program meets it: what it takes, what it refuses as a value, and what it asks.

use imnm::domain::refusal::Field;
use imnm::exchange::api::code::Code;
use imnm::exchange::api::{ApiCase, ApiIvig, ErrorCode, MOST_BYTES, assess, case_of, paths, read};
use serde_json::{Value, json};

fn asked(case: &Value) -> Value {
    serde_json::from_str(&assess(&case.to_string())).expect("JSON")
}

fn error(text: &str) -> (String, String) {
    let answer: Value = serde_json::from_str(&assess(text)).expect("JSON");
    assert_eq!(answer["ok"], false, "{text}");
    assert_eq!(
        answer.as_object().expect("fields").len(),
        2,
        "no assessment beside it"
    );
    let part = |name: &str| answer["error"][name].as_str().expect("a text").to_owned();
    assert!(!part("message").is_empty());
    (part("code"), part("path"))
}

#[test]
fn the_quickest_path_is_a_weight() {
    let answer = asked(&json!({ "patient": { "weight": { "value": 60, "unit": "kg" } } }));
    assert_eq!(answer["ok"], true);
    let ivig = &answer["assessment"]["ivig"];
    assert_eq!(ivig["total_g"], 120);
    assert_eq!(ivig["text"], "40 g on each of 3 days, 120 g in all");
    assert_eq!(ivig["planning"], true);
    assert_eq!(ivig["daily_g"], json!([40, 40, 40]));
    let dalteparin = &answer["assessment"]["dalteparin"];
    assert_eq!(dalteparin["decision"]["code"], "withheld");
    assert_eq!(dalteparin["dose"], Value::Null);
    let nothing = asked(&json!({}));
    assert_eq!(nothing["assessment"]["ivig"]["answer"], "waiting");
}

#[test]
fn what_is_wrong_with_the_call_is_a_value() {
    let says = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    for (text, expected) in [
        ("", says("not_json", "")),
        ("{", says("not_json", "")),
        ("{} {}", says("not_json", "")),
        ("null", says("not_a_case", "")),
        ("[]", says("not_a_case", "")),
        // Nothing is taken by its place in a list.
        (r#"{"patient":[62]}"#, says("not_a_case", "patient")),
        (
            r#"{"patient":{"weight":[60,"kg"]}}"#,
            says("not_a_case", "patient.weight"),
        ),
        (
            r#"{"patient":{"agee":1}}"#,
            says("not_a_case", "patient.agee"),
        ),
        (
            r#"{"patient":{"sex":"f"}}"#,
            says("not_a_case", "patient.sex"),
        ),
        (
            r#"{"patient":{"age":true}}"#,
            says("not_a_case", "patient.age"),
        ),
        (
            r#"{"patient":{"weight":{"value":60,"unit":"lb"}}}"#,
            says("not_a_case", "patient.weight.unit"),
        ),
        (
            r#"{"patient":{"creatinine":{"value":70}}}"#,
            says("not_a_case", "patient.creatinine"),
        ),
        (
            r#"{"patient":{"age":1,"age":2}}"#,
            says("not_a_case", "patient"),
        ),
        (
            r#"{"urgent_signs":{"heart":"maybe"}}"#,
            says("not_a_case", "urgent_signs.heart"),
        ),
        (r#"{"today":"24.11.2026"}"#, says("not_a_day", "today")),
        (
            r#"{"ivig":{"plan_g":[50,40]}}"#,
            says("not_a_plan", "ivig.plan_g"),
        ),
    ] {
        assert_eq!(error(text), expected, "{text}");
    }
    let large = format!(r#"{{"today":"{}"}}"#, "2".repeat(MOST_BYTES));
    assert_eq!(error(&large), says("too_large", ""));
    let most = format!("{{}}{}", " ".repeat(MOST_BYTES - 2));
    assert!(read(&most).is_ok());
    let deep = format!(r#"{{"confirmed":{}"#, "[".repeat(100_000));
    assert_eq!(
        read(&deep).map_err(|error| error.code),
        Err(ErrorCode::NotACase)
    );
}

#[test]
fn what_is_wrong_in_the_patient_is_refused_in_the_answer() {
    for (case, path, code) in [
        (
            json!({ "patient": { "weight": { "value": "60kg", "unit": "kg" } } }),
            "patient.weight.value",
            "unit_in_field",
        ),
        (
            json!({ "patient": { "weight": { "value": 6000, "unit": "kg" } } }),
            "patient.weight.value",
            "out_of_range",
        ),
        (
            json!({ "patient": { "weight": { "value": "1,234", "unit": "kg" } } }),
            "patient.weight.value",
            "ambiguous_separator",
        ),
        (
            json!({ "ivig": { "days": 7 } }),
            "ivig.days",
            "days_one_to_five",
        ),
        (
            json!({ "ivig": { "days": 2.5 } }),
            "ivig.days",
            "days_one_to_five",
        ),
        (
            json!({ "ivig": { "dose_g_per_kg": 3 } }),
            "ivig.dose_g_per_kg",
            "dose_above_course_cap",
        ),
        (
            json!({ "ivig": { "dose_g_per_kg": "" } }),
            "ivig.dose_g_per_kg",
            "missing",
        ),
    ] {
        let mut case = case;
        if case["patient"].is_null() {
            case["patient"] = json!({ "weight": { "value": 60, "unit": "kg" } });
        }
        let answer = asked(&case);
        assert_eq!(answer["ok"], true);
        let ivig = &answer["assessment"]["ivig"];
        assert_eq!(ivig["answer"], "refused", "{case}");
        assert_eq!(ivig["refused"][0]["path"], path, "{case}");
        assert_eq!(ivig["refused"][0]["code"], code, "{case}");
        // It is listed above all answers too; what is only missing is no entry.
        let listed = answer["assessment"]["refused"].to_string();
        assert_eq!(listed.contains(path), code != "missing", "{listed}");
    }
}

#[test]
fn an_unusual_value_is_asked_about_and_its_token_answers_for_that_value_alone() {
    let case = |weight: u32, tokens: &[Value]| {
        json!({
            "patient": {
                "weight": { "value": weight, "unit": "kg" },
                "height": { "value": 165, "unit": "cm" },
                "sex": "female",
            },
            "confirmed": tokens,
        })
    };
    let first = asked(&case(132, &[]));
    let question = &first["assessment"]["ivig"]["to_confirm"][0];
    assert_eq!(first["assessment"]["ivig"]["answer"], "confirm");
    assert!(
        question["text"]
            .as_str()
            .is_some_and(|text| text.contains("132 kg at 165 cm"))
    );
    let token = question["token"].clone();
    let confirmed = asked(&case(132, std::slice::from_ref(&token)));
    assert_eq!(confirmed["assessment"]["ivig"]["answer"], "given");
    let other = asked(&case(133, &[token]));
    assert_eq!(other["assessment"]["ivig"]["answer"], "confirm");
    assert_ne!(
        other["assessment"]["to_confirm"][0]["token"],
        first["assessment"]["to_confirm"][0]["token"]
    );
}

#[test]
fn the_question_about_a_rounding_tells_no_amount_and_its_token_gives_it() {
    let case = |tokens: &[Value]| {
        json!({
            "patient": { "weight": { "value": 28.5, "unit": "kg" } },
            "ivig": { "dose_g_per_kg": 1, "days": 1 },
            "confirmed": tokens,
        })
    };
    let first = asked(&case(&[]));
    let ivig = &first["assessment"]["ivig"];
    assert_eq!(ivig["answer"], "confirm", "{ivig}");
    let asked_about = &ivig["to_confirm"][0];
    assert!(
        asked_about["token"]
            .as_str()
            .is_some_and(|token| token.starts_with("rounding-"))
    );
    for amount in ["28.5", "30"] {
        assert!(!ivig.to_string().contains(amount), "{ivig}");
    }
    let given = asked(&case(&[asked_about["token"].clone()]));
    assert_eq!(given["assessment"]["ivig"]["total_g"], 30);
}

#[test]
fn numbers_keep_every_digit() {
    let weight = |value: &str| {
        let text = format!(r#"{{"patient":{{"weight":{{"value":{value},"unit":"kg"}}}}}}"#);
        let answer: Value = serde_json::from_str(&assess(&text)).expect("JSON");
        answer["assessment"]["ivig"].clone()
    };
    // A program's point is a decimal mark, and a person's could be a thousand. Weights are used to a tenth.
    for value in ["61.875", "61.87500", "6.1875e1", "\"61,8750\""] {
        assert_eq!(
            weight(value)["exact_total_g"].to_string(),
            "123.8",
            "{value}"
        );
    }
    assert_eq!(
        weight("\"61.875\"")["refused"][0]["code"],
        "ambiguous_separator"
    );
    // A float of these digits would be 60.
    assert_eq!(
        weight("60.00000000000000000001")["refused"][0]["code"],
        "too_fine"
    );
}

#[test]
fn the_unit_belongs_to_the_number() {
    let creatinine = |value: f64, unit: &str| {
        let case = json!({ "patient": {
            "age": 60, "sex": "male", "weight": { "value": 70, "unit": "kg" },
            "height": { "value": 175, "unit": "cm" }, "creatinine": { "value": value, "unit": unit },
        } });
        asked(&case)["assessment"]["dalteparin"]["clearance"]["ml_per_min"].clone()
    };
    assert_eq!(creatinine(88.4, "umol/L"), creatinine(1.0, "mg/dL"));
    assert!(creatinine(88.4, "umol/L").is_number());
    assert_eq!(creatinine(88.4, "mg/dL"), Value::Null);
}

#[test]
fn every_place_of_the_case_is_read_and_reaches_the_case() {
    use imnm::exchange::api::case_of;
    let empty = format!("{:?}", case_of(&ApiCase::default()).expect("a case").1);
    let mut places = 0;
    for (name, path) in paths::all() {
        let values = [
            "62",
            "2026-11-20",
            "09:05",
            "yes",
            "male",
            "mg/dL",
            "ukat/L",
            "estimated",
            "weeks",
            "pravastatin",
            "positive",
            "elisa",
            "normal",
            "done",
            "bmi_30",
            "down",
            "kiovig",
            "day_case",
            "enoxaparin",
            "because",
        ];
        // A unit alone changes nothing, and the usual policy is the usual one.
        let silent = path.ends_with(".unit") || path.ends_with("weight_policy");
        let changed = values.iter().any(|value| {
            let value = if path.ends_with("off_label_chosen") {
                json!(true)
            } else {
                json!(value)
            };
            read(&with(&path, value).to_string())
                .and_then(|case| case_of(&case))
                .is_ok_and(|(_, case)| silent || format!("{case:?}") != empty)
        });
        assert!(changed, "{name}: {path}");
        places += 1;
    }
    assert!(places > 140, "only {places}");
}

/// A case with one value at a path.
fn with(path: &str, value: Value) -> Value {
    let mut parts: Vec<&str> = path.split('.').collect();
    let last = parts.pop().expect("a name");
    let mut inner = json!({ last: value });
    while let Some(part) = parts.pop() {
        let place = parts
            .iter()
            .copied()
            .chain([part])
            .collect::<Vec<_>>()
            .join(".");
        let known = paths::UNITS.iter().find(|(known, _)| *known == place);
        let unit = known.map(|(_, unit)| *unit).or(match place.as_str() {
            "patient.creatinine" => Some("umol/L"),
            "patient.creatine_kinase" => Some("U/L"),
            _ => None,
        });
        if let Some(unit) = unit.filter(|_| inner["unit"].is_null()) {
            inner["unit"] = json!(unit);
        }
        inner = json!({ part: inner });
    }
    inner
}

#[test]
fn the_types_can_be_used_from_rust() {
    use imnm::domain::finding::Finding;
    use imnm::exchange::api::case::{MassUnit, Patient, Weight};
    use imnm::exchange::api::number::Number;
    let case = ApiCase {
        patient: Patient {
            pregnant: Some(Code(Finding::Absent)),
            weight: Some(Weight {
                value: Some(Number::from(60)),
                unit: MassUnit::Kilograms,
                date: None,
                how: None,
            }),
            ..Patient::default()
        },
        ..ApiCase::default()
    };
    let assessment = imnm::exchange::api::assess_case(&case).expect("the call is right");
    let ApiIvig::Given(given) = assessment.ivig else {
        panic!("{:?}", assessment.ivig);
    };
    assert_eq!(given.total_g.as_text(), "120");
}

/// A code is written in another way in the form; what is typed freely is not.
#[test]
fn what_is_typed_freely_is_taken_as_it_stands() {
    let case = json!({
        "today": "2026-11-26",
        "patient": { "weight": { "value": "60", "unit": "kg", "date": "2026_11_20" } },
        "ivig": { "contraindications": { "heart_failure": { "answer": "yes", "reason": "mg/dL" } } },
    });
    let case = read(&case.to_string()).expect("a case");
    let (model, case) = case_of(&case).expect("a form");
    assert!(case.date(Field::WeightDate).refusal().is_some());
    let reasons: Vec<&String> = model
        .reasons
        .iter()
        .filter(|text| !text.is_empty())
        .collect();
    assert_eq!(reasons, ["mg/dL"]);
}
