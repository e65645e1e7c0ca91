//! The reference cases as the page runs them on itself: a copy that gives other answers is found out.

use imnm::exchange::golden::{joined, results, run, self_test};
use serde_json::{Value, json};

/// The groups, as their files have them.
fn groups() -> Vec<Value> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors");
    let files = std::fs::read_dir(folder).expect("the cases are there");
    let mut files: Vec<_> = files.flatten().map(|file| file.path()).collect();
    files.sort();
    let read = |path| std::fs::read_to_string(path).expect("a file");
    let group = |text: String| serde_json::from_str(&text).expect("JSON");
    files.into_iter().map(read).map(group).collect()
}

/// Another value than this one, by more than any tolerance.
fn another(value: &Value) -> Value {
    match value {
        Value::Null => json!("something"),
        Value::Bool(is) => json!(!is),
        Value::Number(number) => json!(number.as_f64().expect("a float") + 1.0),
        Value::String(text) => json!(format!("{text}?")),
        Value::Array(list) => match list.as_slice() {
            [first, others @ ..] => json!([&[another(first)], others].concat()),
            [] => json!(["something"]),
        },
        Value::Object(fields) => {
            let mut fields = fields.clone();
            let first = fields.values_mut().next().expect("something expected");
            *first = another(first);
            Value::Object(fields)
        }
    }
}

#[test]
fn every_case_passes_and_is_counted() {
    let cases: usize = groups()
        .iter()
        .map(|group| group["cases"].as_array().expect("cases").len())
        .sum();
    assert!(cases > 400, "only {cases}");
    let result: Value = serde_json::from_str(&self_test(&joined(&groups()))).expect("JSON");
    assert_eq!(
        result,
        json!({
            "passed": cases, "failed": 0, "of": cases, "differences": [],
            "content_version": imnm::domain::content::CONTENT_VERSION,
        })
    );
}

#[test]
fn one_expected_value_that_is_changed_fails_whichever_it_is() {
    for group in groups() {
        for case in group["cases"].as_array().expect("cases") {
            for key in case["expected"].as_object().expect("fields").keys() {
                let mut changed = case.clone();
                let value = &mut changed["expected"][key];
                *value = another(value);
                let both = json!({ "group": group["group"], "cases": [case, changed] });
                let tally = run(&joined(&[both]));
                let id = case["id"].as_str().expect("an id");
                assert_eq!((tally.passed, tally.failed), (1, 1), "{id} {key}");
                let [said] = tally.differences.as_slice() else {
                    panic!("{:?}", tally.differences);
                };
                assert!(said.contains(id), "{said}");
            }
        }
    }
}

#[test]
fn the_first_ten_differences_are_told() {
    let mut all = groups();
    for case in all[0]["cases"].as_array_mut().expect("cases") {
        case["expected"] = json!("another");
    }
    for case in all[1]["cases"].as_array_mut().expect("cases") {
        case["expected"] = json!("another");
    }
    let result: Value = serde_json::from_str(&self_test(&joined(&all))).expect("JSON");
    assert_eq!(result["failed"], 46);
    assert_eq!(result["differences"].as_array().map(Vec::len), Some(10));
}

#[test]
fn what_can_not_be_run_has_failed() {
    for (text, why) in [
        ("", "the cases can't be read"),
        ("[]", "the cases are not an object"),
        ("{}", "no case was run"),
        (r#"{"padua": []}"#, "no case was run"),
        (
            r#"{"of another kind": []}"#,
            "unknown group of another kind",
        ),
    ] {
        let tally = run(text);
        assert_eq!((tally.passed, tally.failed), (0, 1), "{text}");
        assert!(tally.differences[0].starts_with(why), "{tally:?}");
    }
    let unknown = joined(&[json!({ "group": "x", "cases": [1, 2, 3] })]);
    assert_eq!(run(&unknown).failed, 3);
}

#[test]
fn an_input_that_its_group_does_not_know_fails_alone() {
    for mut group in groups() {
        let of = group["cases"].as_array().expect("cases").len();
        group["cases"][0]["input"] = json!(["nothing", { "of": "it" }]);
        let tally = run(&joined(&[group]));
        assert_eq!(
            (tally.passed, tally.failed),
            (of - 1, 1),
            "{:?}",
            tally.groups
        );
    }
}

#[test]
fn results_name_every_case_and_are_nothing_where_the_build_knows_no_better() {
    let case = |weight: u32| json!({ "id": format!("w{weight}"), "title": "a weight", "input": { "weight_kg": weight } });
    let golden = json!({ "no_such_group": [case(60), case(70)] }).to_string();
    assert_eq!(
        results(&golden).as_deref(),
        Ok(r#"{"no_such_group":{"w60":null,"w70":null}}"#)
    );
    assert!(results("[").is_err() && results("[]").is_err());
    let all = joined(&groups());
    let told: Value = serde_json::from_str(&results(&all).expect("it can be read")).expect("JSON");
    let cases: Value = serde_json::from_str(&all).expect("JSON");
    let mut compared = 0;
    for (group, list) in cases.as_object().expect("groups") {
        for case in list.as_array().expect("a list") {
            let id = case["id"].as_str().expect("an id");
            assert!(!told[group][id].is_null(), "{group} {id}");
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared}");
}
