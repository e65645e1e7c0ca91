//! What is written is read again as the same values, and no value is read that was not written.

use imnm::domain::case::Case;
use imnm::domain::dates;
use imnm::domain::refusal::Field;
use imnm::exchange::fhir::{Imported, import};
use imnm::form::model::{Action, Model};
use imnm::form::picks::ANTIBODY_PICKS;
use proptest::prelude::*;

use super::bundle::{bundle, observation, written};
use super::forms::{TODAY, case, config, form, whole};

fn read(model: &Model) -> Imported {
    import(&written(model), dates::parse(TODAY)).unwrap()
}

/// A form that took all of it.
fn accepted(read: &Imported) -> Model {
    let mut model = Model::default();
    for found in &read.found {
        assert!(!found.conflict, "{found:?}");
        for (name, value) in &found.sets {
            model = model.after(Action::Set(name.clone(), value.clone()));
        }
    }
    model
}

/// What is read of a field, by its name.
fn reading(case: &Case, name: &str) -> String {
    match name {
        "age" => format!("{:?}", case.age),
        "weight" => format!("{:?}", case.weight),
        "height" => format!("{:?}", case.height),
        "creatinine" => format!("{:?}", case.creatinine),
        "platelets" => format!("{:?}", case.platelets),
        "cystatin-c" => format!("{:?}", case.cystatin),
        "ck" => format!("{:?}", case.ck),
        "ck-now" => format!("{:?}", case.ck_now),
        "ck-limit" => format!("{:?}", case.ck_limit),
        "anti-hmgcr" => format!("{:?}", case.anti_hmgcr),
        "anti-srp" => format!("{:?}", case.anti_srp),
        "jo-1" => format!("{:?}", case.jo_one),
        "synthetase" => format!("{:?}", case.synthetase),
        "dermatomyositis-antibody" => format!("{:?}", case.dermatomyositis),
        "sex" => format!("{:?}", case.sex),
        other => panic!("{other}"),
    }
}

const NUMBERS: [&str; 8] = [
    "age",
    "weight",
    "height",
    "creatinine",
    "platelets",
    "cystatin-c",
    "ck",
    "ck-now",
];

#[test]
fn the_example_comes_back_whole() {
    let model = whole();
    let back = accepted(&read(&model)).case();
    let case = case(&model);
    for name in NUMBERS {
        assert_eq!(reading(&back, name), reading(&case, name), "{name}");
    }
    for name in [
        "ck-limit",
        "sex",
        "anti-hmgcr",
        "anti-srp",
        "dermatomyositis-antibody",
    ] {
        assert_eq!(reading(&back, name), reading(&case, name), "{name}");
    }
    assert_eq!(back.date(Field::WeightDate), case.date(Field::WeightDate));
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn what_is_written_is_read_again_as_the_same_values(model in form()) {
        let (json, read, case) = (bundle(&model), read(&model), case(&model));
        let back = Case { today: dates::parse(TODAY), ..accepted(&read).case() };
        let mut expected: Vec<&str> = Vec::new();
        for name in NUMBERS {
            let status = observation(&json, name).map(|one| one["status"].clone());
            // What waits for a confirmation is preliminary, and is not taken.
            if status.is_some_and(|status| status == "final") {
                expected.push(name);
            }
        }
        for (pick, _) in ANTIBODY_PICKS {
            let one = observation(&json, pick.name());
            if one.is_some_and(|one| one.get("valueCodeableConcept").is_some()) {
                expected.push(pick.name());
            }
        }
        if case.sex.is_some() {
            expected.push("sex");
        }
        let mut names: Vec<&str> = read.found.iter().map(|found| found.name).collect();
        for name in &expected {
            prop_assert!(names.contains(name), "{} is lost", name);
        }
        names.retain(|name| *name != "ck-limit");
        prop_assert_eq!(names.len(), expected.len());
        for found in &read.found {
            prop_assert_eq!(reading(&back, found.name), reading(&case, found.name), "{}", found.name);
        }
    }
}
