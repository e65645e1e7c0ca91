//! Any bytes as FHIR: refused with a reason, or read so that the form takes every value that is offered, and a program is
//! told the same in JSON.
#![no_main]

use imnm::domain::dates::parse;
use imnm::exchange::fhir::{import, import_json};
use imnm::form::model::{Action, Model};

const TODAY: &str = "2026-11-26";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let told: serde_json::Value = serde_json::from_str(&import_json(text, TODAY)).expect("JSON");
    let Ok(imported) = import(text, parse(TODAY)) else {
        assert!(told["error"].is_string());
        return;
    };
    assert!(told["error"].is_null());
    assert_eq!(told["found"].as_array().map(Vec::len), Some(imported.found.len()));
    for found in imported.found {
        let mut model = Model::default();
        for (name, value) in found.sets {
            model = model.after(Action::Set(name, value));
        }
        let case = model.case();
        let refused = [
            case.age.refusal(),
            case.weight.refusal(),
            case.height.refusal(),
            case.creatinine.refusal(),
            case.platelets.refusal(),
            case.cystatin.refusal(),
            case.ck.refusal(),
            case.ck_limit.refusal(),
            case.ck_now.refusal(),
        ];
        assert!(refused.iter().all(Option::is_none), "{}: {refused:?}", found.name);
        assert!(!model.is_empty(), "{} sets nothing", found.name);
        assert!(found.value.date.is_none_or(|day| Some(day) <= parse(TODAY)));
    }
});
