//! Values out of Bundles of others: what is offered, with its unit, day and doubts, and what is left out and why.

use imnm::domain::dates;
use imnm::exchange::fhir::{Found, Imported, Note, Unreadable, import, import_json};
use serde_json::{Value, json};

use super::forms::TODAY;

/// An observation of a code of LOINC.
pub fn observed(loinc: &str, more: Value) -> Value {
    let mut one = json!({
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": loinc}]},
        "subject": {"reference": "Patient/1"},
        "effectiveDateTime": "2026-11-20",
    });
    for (name, value) in more.as_object().unwrap() {
        one[name] = value.clone();
    }
    one
}

/// A quantity with its unit in UCUM.
pub fn of(value: f64, unit: &str) -> Value {
    json!({"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit})
}

pub fn bundle(resources: &[Value]) -> String {
    let entries: Vec<Value> = resources
        .iter()
        .map(|one| json!({"resource": one}))
        .collect();
    json!({"resourceType": "Bundle", "type": "searchset", "entry": entries}).to_string()
}

fn read(resources: &[Value]) -> Imported {
    import(&bundle(resources), dates::parse(TODAY)).unwrap()
}

/// The one value that is found.
fn found(resource: Value) -> Found {
    let read = read(&[resource]);
    assert_eq!(read.left_out, []);
    let [found] = read.found.as_slice() else {
        panic!("{:?}", read.found);
    };
    found.clone()
}

/// Why the one observation is left out.
fn left_out(resource: Value) -> Unreadable {
    let read = read(&[resource]);
    assert_eq!(read.found, []);
    assert_eq!(read.left_out.len(), 1, "{read:?}");
    read.left_out[0].why.clone()
}

#[test]
fn a_unit_is_converted_exactly_or_not_at_all() {
    for (loinc, value, unit, name, text, of_form) in [
        ("29463-7", 60.5, "kg", "weight", "60.5", "kg"),
        ("29463-7", 69853.0, "g", "weight", "69.8530", "kg"),
        ("29463-7", 154.0, "[lb_av]", "weight", "69.8530", "kg"),
        ("8302-2", 1.72, "m", "height", "172", "cm"),
        ("8302-2", 68.5, "[in_i]", "height", "173.99", "cm"),
        ("14682-9", 60.0, "umol/L", "creatinine", "60", "µmol/L"),
        ("2160-0", 1.1, "mg/dL", "creatinine", "1.1", "mg/dL"),
        ("777-3", 250.0, "10*3/uL", "platelets", "250", "× 10⁹/L"),
        ("777-3", 249500.0, "/uL", "platelets", "249.5", "× 10⁹/L"),
        ("2157-6", 8500.0, "U/L", "ck-now", "8500", "U/L"),
        ("2157-6", 141.7, "ukat/L", "ck-now", "8502", "U/L"),
    ] {
        let one = found(observed(loinc, json!({"valueQuantity": of(value, unit)})));
        let got = (one.name, one.value.text.as_str(), one.value.unit);
        assert_eq!(got, (name, text, of_form), "{value} {unit}");
        let was_said = one.value.was.is_some();
        let changed = one.notes.contains(&Note::Converted) || one.notes.contains(&Note::Rounded);
        assert_eq!(was_said, changed, "{value} {unit}");
    }
    let pounds = found(observed(
        "29463-7",
        json!({"valueQuantity": of(154.0, "[lb_av]")}),
    ));
    assert!(pounds.notes.contains(&Note::Rounded));
    assert_eq!(pounds.value.was.as_deref(), Some("154.0 [lb_av]"));
}

#[test]
fn a_number_without_a_unit_or_with_another_one_is_refused() {
    let creatinine =
        |quantity: Value| left_out(observed("2160-0", json!({"valueQuantity": quantity})));
    assert_eq!(creatinine(json!({"value": 1.1})), Unreadable::NoUnit);
    assert_eq!(
        creatinine(json!({"value": 1.1, "unit": " "})),
        Unreadable::NoUnit
    );
    assert_eq!(creatinine(of(1.1, "mg/L")), Unreadable::UnitsDiffer);
    assert_eq!(creatinine(of(97.0, "umol/L")), Unreadable::UnitsDiffer);
    let both = json!({"value": 1.1, "unit": "µmol/L", "system": "http://unitsofmeasure.org", "code": "mg/dL"});
    assert_eq!(creatinine(both), Unreadable::UnitsDiffer);
    let stone = json!({"valueQuantity": of(11.0, "[stone_av]")});
    let unknown = Unreadable::UnknownUnit("[stone_av]".to_owned());
    assert_eq!(left_out(observed("29463-7", stone)), unknown);
    let centimetres = json!({"valueQuantity": of(60.0, "cm")});
    assert_eq!(
        left_out(observed("29463-7", centimetres)),
        Unreadable::UnknownUnit("cm".to_owned())
    );
    let whole = observed("29463-7", json!({"valueInteger": 60}));
    assert_eq!(left_out(whole), Unreadable::NoUnit);
}

#[test]
fn what_is_no_final_value_is_left_out_and_told() {
    let with = |more: Value| {
        let mut all = json!({"valueQuantity": of(60.0, "kg")});
        for (name, value) in more.as_object().unwrap() {
            all[name] = value.clone();
        }
        left_out(observed("29463-7", all))
    };
    for status in [
        "entered-in-error",
        "cancelled",
        "preliminary",
        "registered",
        "unknown",
        "made up",
    ] {
        assert_eq!(
            with(json!({"status": status})),
            Unreadable::Status(status.to_owned())
        );
    }
    assert_eq!(
        with(json!({"status": null})),
        Unreadable::Status(String::new())
    );
    let more = json!({"valueQuantity": {"value": 60, "comparator": ">", "unit": "kg"}});
    assert_eq!(with(more), Unreadable::Comparator);
    assert_eq!(
        with(json!({"valueQuantity": {"value": "60", "unit": "kg"}})),
        Unreadable::NotANumber
    );
    assert_eq!(
        with(json!({"valueQuantity": {"unit": "kg"}})),
        Unreadable::NoValue
    );
    assert_eq!(
        with(json!({"dataAbsentReason": {"text": "not done"}})),
        Unreadable::NoValue
    );
    assert_eq!(
        with(json!({"modifierExtension": [{"url": "x"}]})),
        Unreadable::Modified
    );
    assert_eq!(
        with(json!({"effectiveDateTime": "2026-11-25"})),
        Unreadable::InFuture
    );
    assert!(matches!(
        with(json!({"valueQuantity": of(0.0, "kg")})),
        Unreadable::Limits(_)
    ));
    assert!(matches!(
        with(json!({"valueQuantity": of(600.0, "kg")})),
        Unreadable::Limits(_)
    ));
}

#[test]
fn a_code_counts_in_its_own_system_alone() {
    let mut guatemalan = observed("2157-6", json!({"valueQuantity": of(8500.0, "U/L")}));
    guatemalan["code"]["coding"][0]["system"] = json!("urn:oid:2.16.840.1.113883.6.238");
    let none = read(&[
        guatemalan,
        observed("718-7", json!({"valueQuantity": of(13.0, "g/dL")})),
    ]);
    assert_eq!(
        (none.found.len(), none.left_out.len(), none.not_read),
        (0, 0, 2)
    );
    let mut two = observed("8302-2", json!({"valueQuantity": of(172.0, "cm")}));
    two["code"]["coding"] = json!([
        {"system": "http://loinc.org", "code": "8302-2"},
        {"system": "http://loinc.org", "code": "29463-7"},
    ]);
    assert_eq!(left_out(two), Unreadable::CodesDiffer);
    for (loinc, unit, marked) in [
        ("29463-7", "kg", true),
        ("8302-2", "cm", false),
        ("777-3", "10*9/L", true),
    ] {
        let one = found(observed(loinc, json!({"valueQuantity": of(150.0, unit)})));
        assert_eq!(
            one.notes.contains(&Note::CodeNotConfirmed),
            marked,
            "{loinc}"
        );
    }
}

#[test]
fn the_newest_is_offered_and_the_others_are_told() {
    let weight = |kilograms: f64, day: &str| {
        observed(
            "29463-7",
            json!({"valueQuantity": of(kilograms, "kg"), "effectiveDateTime": day}),
        )
    };
    let read = |all: &[Value]| read(all).found;
    let three = read(&[
        weight(61.0, "2026-11-01"),
        weight(60.0, "2026-11-20"),
        weight(62.0, "2026"),
    ]);
    let [newest] = three.as_slice() else {
        panic!("{three:?}")
    };
    assert_eq!(newest.value.text, "60");
    let others: Vec<&str> = newest
        .others
        .iter()
        .map(|other| other.text.as_str())
        .collect();
    assert_eq!(others, ["61", "62"]);
    assert!(!newest.conflict && !newest.stale);
    // Nobody can tell which of two is the newer one.
    for days in [["2026-11-20", "2026-11-20T08:00:00Z"], ["2026", ""]] {
        let two = read(&[weight(60.0, days[0]), weight(61.0, days[1])]);
        assert!(
            two.len() == 2 && two.iter().all(|one| one.conflict),
            "{days:?}"
        );
    }
    let timed = read(&[
        weight(60.0, "2026-11-20T09:00:00Z"),
        weight(61.0, "2026-11-20T09:30:00+01:00"),
    ]);
    assert_eq!(timed[0].value.text, "60");
    // The same value twice is one.
    let same = read(&[weight(60.0, "2026-11-20"), weight(60.0, "2026-11-20")]);
    assert!(same.len() == 1 && !same[0].conflict);
}

#[test]
fn what_is_old_or_without_a_day_says_so() {
    let on = |loinc: &str, unit: &str, day: Value| {
        found(observed(
            loinc,
            json!({"valueQuantity": of(150.0, unit), "effectiveDateTime": day}),
        ))
    };
    for (loinc, unit, day, stale) in [
        ("29463-7", "kg", "2026-11-17", false),
        ("29463-7", "kg", "2026-11-16", true),
        ("777-3", "10*9/L", "2026-11-16", true),
        ("8302-2", "cm", "2026-11-16", false),
        ("8302-2", "cm", "2026-10-25", false),
        ("8302-2", "cm", "2026-10-24", true),
    ] {
        assert_eq!(on(loinc, unit, json!(day)).stale, stale, "{loinc} {day}");
    }
    let undated = on("29463-7", "kg", Value::Null);
    assert!(undated.notes.contains(&Note::NoDate) && !undated.stale);
    // The day of the weight that it takes the place of does not stay.
    assert!(
        undated
            .sets
            .contains(&("weight-date".to_owned(), String::new()))
    );
    let dated = on("29463-7", "kg", json!("2026-11-17T23:30:00+01:00"));
    assert!(
        dated
            .sets
            .contains(&("weight-date".to_owned(), "2026-11-17".to_owned()))
    );
}

#[test]
fn age_and_sex_come_from_the_patient_and_the_day_of_birth_goes_nowhere() {
    let patient = |birth: &str, gender: &str| json!({"resourceType": "Patient", "id": "1", "gender": gender, "birthDate": birth});
    for (birth, age) in [
        ("1964-11-24", "62"),
        ("1964-11-25", "61"),
        ("1964-02-29", "62"),
    ] {
        let read = read(&[patient(birth, "female")]);
        let found: Vec<(&str, &str)> = read
            .found
            .iter()
            .map(|one| (one.name, one.value.text.as_str()))
            .collect();
        assert_eq!(found, [("sex", "female"), ("age", age)]);
        let told = import_json(&bundle(&[patient(birth, "female")]), TODAY);
        assert!(!told.contains("1964"), "{told}");
    }
    for (birth, gender, whys) in [
        (
            "1964",
            "other",
            [Unreadable::NoSex, Unreadable::AgeNotExact],
        ),
        (
            "2026-11-25",
            "unknown",
            [Unreadable::NoSex, Unreadable::InFuture],
        ),
    ] {
        let read = read(&[patient(birth, gender)]);
        let said: Vec<Unreadable> = read.left_out.into_iter().map(|one| one.why).collect();
        assert_eq!(said, whys);
    }
    let without_today = import(&patient("1964-11-24", "male").to_string(), None).unwrap();
    assert_eq!(without_today.left_out[0].why, Unreadable::AgeNotExact);
}

#[test]
fn components_are_read_under_the_status_and_the_day_of_the_whole() {
    let component = json!([
        {"code": {"coding": [{"system": "http://loinc.org", "code": "8302-2"}]}, "valueQuantity": of(172.0, "cm")},
        {"code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]}, "valueQuantity": of(60.0, "kg")},
    ]);
    let read = read(&[observed("85353-1", json!({"component": component}))]);
    let found: Vec<(&str, &str)> = read
        .found
        .iter()
        .map(|one| (one.name, one.value.text.as_str()))
        .collect();
    assert_eq!(found, [("weight", "60"), ("height", "172")]);
    assert!(
        read.found
            .iter()
            .all(|one| one.value.date == dates::parse("2026-11-20"))
    );
}

#[test]
fn what_is_typed_in_one_unit_says_which_fields_share_it() {
    let range = json!([{"high": of(3.4, "ukat/L")}]);
    let read = read(&[observed(
        "2157-6",
        json!({"valueQuantity": of(100.0, "ukat/L"), "referenceRange": range}),
    )]);
    let [limit, now] = read.found.as_slice() else {
        panic!("{read:?}")
    };
    assert_eq!((limit.name, limit.value.text.as_str()), ("ck-limit", "204"));
    assert_eq!((now.name, now.value.text.as_str()), ("ck-now", "6000"));
    assert_eq!(now.changes_meaning_of, ["ck", "ck-limit"]);
    assert!(
        now.sets
            .contains(&("ck-unit".to_owned(), "units".to_owned()))
    );
}
