//! What another version has kept is passed over where this one does not know it.

use imnm::app::platform;
use imnm::domain::body_size::Sex;
use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::enzyme::CkUnit;
use imnm::domain::refusal::Field;
use imnm::form::model::Model;
use wasm_bindgen_test::wasm_bindgen_test;

use super::mounted::{go, store};

/// These names and texts as records.
fn records(pairs: &str) -> String {
    let mut text = String::new();
    for pair in pairs.split('&') {
        let fields: Vec<&str> = pair.split('=').collect();
        imnm::records::put(&mut text, &fields);
    }
    text
}

/// Nothing is chosen, answered or confirmed.
fn assert_nothing_foreign(model: &Model, text: &str) {
    assert_eq!(model.days, Model::default().days, "{text}");
    assert!(model.confirmed.is_empty(), "{text}");
    assert_eq!(model.product, None, "{text}");
    assert_eq!(model.answers, Model::default().answers, "{text}");
    assert!(model.none_of.is_empty(), "{text}");
    assert_eq!(model.picks, Model::default().picks, "{text}");
    assert_eq!(model.ck_unit, CkUnit::default(), "{text}");
    assert_eq!(model.setting, None, "{text}");
    assert_eq!(model.weighed, None, "{text}");
    assert_eq!(model.creatinine_unit, CreatinineUnit::default(), "{text}");
}

#[wasm_bindgen_test]
fn what_another_version_has_stored_is_passed_over() {
    go("");
    let name = kept_name();
    for text in [
        "",
        "=&&=",
        "weight=60&nonsense=1&product=gone&days=9&confirmed=build+x&sex=female",
        "%E0%A4%A",
        "anti-hmgcr=strong&anti-srp=&jo-1=some&biopsy=later&tempo=soon&statin-name=gone&emg=perhaps&jo-1-assay=guess",
        "setting=ward&active-bleeding=perhaps&weighed=guessed&other-antibodies=negative&rash=yes&ck-unit=stone",
        "none-of=all&none-of=&creatinine-unit=stone&creatinine-typed-in=",
    ] {
        // In the notation of this version, and as it stands here.
        for kept in [records(text), text.to_owned()] {
            store().set_item(&name, &kept).expect("the store takes it");
            assert_nothing_foreign(&platform::restored(), text);
        }
    }
    store()
        .set_item(&name, &records("weight=60&nonsense=1&sex=female"))
        .expect("the store takes it");
    assert_eq!(platform::restored().text(Field::Weight), "60");
    assert_eq!(platform::restored().sex, Some(Some(Sex::Female)));
    store().clear().expect("the store empties");
}

/// The name under which the form is kept.
fn kept_name() -> String {
    store().clear().expect("the store empties");
    platform::keep(&Model {
        example: true,
        ..Model::default()
    });
    store().key(0).ok().flatten().expect("a name")
}
