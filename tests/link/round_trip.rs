//! Random forms through a link: the same answers to the last character, the same case, the same link.

use imnm::domain::ivig::stops::STOPS;
use imnm::domain::refusal::Field;
use imnm::exchange::link::{
    Comparison, LeftOut, MOST_CHARACTERS, Opened, link, link_json, open, open_json,
};
use imnm::form::model::{Action, Model};
use imnm::form::store::{TEXT_FIELDS, from_text, to_pairs, to_text};
use proptest::prelude::*;

use super::cases::{self, Random};
use super::config;
use super::forms::{TODAY, after, example, full, today};

/// The link of a form, opened on the same day.
fn through(model: &Model) -> (Vec<LeftOut>, Opened) {
    let link = link(model, today()).expect("a form makes a link");
    let opened = open(&link.payload, today()).expect("a link opens");
    assert_eq!(opened.left_out, link.left_out);
    assert_eq!(opened.unknown, 0, "{:?}", to_pairs(model));
    assert_eq!(opened.comparison, Comparison::Same);
    assert_eq!(opened.made, today());
    (link.left_out, opened)
}

/// The store's names of what was left out.
fn names(left_out: &[LeftOut]) -> Vec<String> {
    let name = |what: &LeftOut| match what {
        LeftOut::Reason(stop) => format!("{}-reason", imnm::form::names::stop_name(*stop)),
        LeftOut::PolicyReason => "policy-reason".to_owned(),
        LeftOut::Unreadable(field) => {
            let mut fields = TEXT_FIELDS.iter();
            let (_, name) = fields.find(|(known, _)| known == field).expect("a text");
            (*name).to_owned()
        }
        LeftOut::Unnamed(name) => panic!("{name} has no place in a link"),
    };
    left_out.iter().map(name).collect()
}

fn assert_comes_back(model: &Model) {
    let (left_out, opened) = through(model);
    let there = from_text(&opened.form);
    let names = names(&left_out);
    let kept = |model: &Model| {
        let mut pairs = to_pairs(model);
        pairs.retain(|(name, _)| !names.contains(name));
        pairs
    };
    // A control character of the store's own notation is in no text that is carried.
    assert_eq!(kept(&there), kept(model));
    if names.is_empty() {
        assert_eq!(format!("{:?}", there.case()), format!("{:?}", model.case()));
    }
    for (name, text) in to_pairs(&there) {
        if names.contains(&name) {
            let is_reason = name.ends_with("-reason");
            assert_eq!(text, if is_reason { "" } else { "?" }, "{name}");
        }
    }
    // The same form makes the same link, and what opened makes one that opens the same.
    assert_eq!(link(model, today()), link(model, today()));
    assert_eq!(through(&there).1.form, opened.form);
}

#[test]
fn the_example_an_empty_form_and_a_full_one_come_back() {
    for (name, model, most) in [
        ("empty", Model::default(), 40),
        ("example", example(), 130),
        ("full", full(), 450),
    ] {
        assert_comes_back(&model);
        let made = link(&model, today()).expect("a link");
        assert_eq!(made.left_out, []);
        println!("{name}: {} characters", made.payload.len());
        assert!(made.payload.len() <= most, "{name}");
    }
    // The full form has everything in it.
    let pairs = to_pairs(&full());
    assert!(
        pairs
            .iter()
            .all(|(name, value)| !value.is_empty() || name.ends_with("-reason"))
    );
}

#[test]
fn an_emptied_dose_is_not_the_usual_one() {
    let model = after([Action::Typed(Field::DosePerKg, String::new())]);
    let (_, opened) = through(&model);
    assert_eq!(from_text(&opened.form).text(Field::DosePerKg), "");
    let (_, opened) = through(&Model::default());
    assert_eq!(from_text(&opened.form).text(Field::DosePerKg), "2");
}

#[test]
fn what_was_refused_stays_refused_and_says_nothing_of_what_was_typed() {
    for (field, _) in TEXT_FIELDS {
        if *field == Field::PolicyReason {
            continue;
        }
        for text in ["Kari Nordmann", "01019012345", "60 kg", "?"] {
            let model = example().after(Action::Typed(*field, text.to_owned()));
            let (left_out, opened) = through(&model);
            assert_eq!(left_out, [LeftOut::Unreadable(*field)]);
            let there = from_text(&opened.form);
            assert_eq!(there.text(*field), "?");
            let reads = |model: &Model| format!("{:?}", model.case()).matches("Refused").count();
            assert_eq!(reads(&there), reads(&example()) + 1, "{field:?}");
        }
    }
}

#[test]
fn reasons_are_left_out_and_lift_nothing_where_the_link_opens() {
    let reasons = STOPS.map(|stop| Action::Reason(stop, "Kari".to_owned()));
    let present = STOPS.map(|stop| Action::Stop(stop, imnm::domain::finding::Finding::Present));
    let mut model = example();
    for action in reasons.into_iter().chain(present) {
        model = model.after(action);
    }
    model = model.after(Action::Typed(Field::PolicyReason, "Kari".to_owned()));
    let (left_out, opened) = through(&model);
    assert_eq!(left_out.len(), STOPS.len() + 1);
    assert!(!opened.form.contains("Kari"));
    let there = from_text(&opened.form).case();
    assert!(there.ivig.stops.iter().all(|stop| !stop.reason_given));
    assert!(!there.ivig.policy_reason_given);
    let json = open_json(&link(&model, today()).expect("a link").payload, TODAY);
    assert!(
        !json.contains("Kari") && json.contains("typed again"),
        "{json}"
    );
}

#[test]
fn programs_get_the_same() {
    let form = to_text(&example());
    let made: serde_json::Value = serde_json::from_str(&link_json(&form, TODAY)).expect("JSON");
    let direct = link(&example(), today()).expect("a link");
    assert_eq!(made["payload"], direct.payload.as_str());
    assert_eq!(made["characters"], direct.payload.len());
    assert_eq!(made["left_out"], serde_json::json!([]));
    let told: serde_json::Value =
        serde_json::from_str(&open_json(&direct.payload, TODAY)).expect("JSON");
    assert_eq!(
        from_text(told["form"].as_str().expect("a text")),
        from_text(&form)
    );
    assert_eq!(told["same"], true);
    assert_eq!(told["made"], TODAY);
    assert_eq!(told["unknown"], 0);
    let version = imnm::domain::content::CONTENT_VERSION;
    assert_eq!(
        told["text"],
        format!("made with content {version}, now {version}: same result")
    );
    assert_eq!(told["then"], told["now"]);
    assert_eq!(
        told["then"],
        serde_json::json!([
            "IMNM, by ENMC 2018: anti-HMGCR myopathy",
            "IVIG: planning figure 40 g on each of 3 days, 120 g in all",
            "Fragmin: withheld"
        ])
    );
}

#[test]
fn a_day_that_is_not_known_is_no_other_day() {
    let form = to_text(&example());
    for day in ["", "26.11.2026"] {
        let made: serde_json::Value = serde_json::from_str(&link_json(&form, day)).expect("JSON");
        let payload = made["payload"].as_str().expect("a text");
        let opened = open(payload, today()).expect("it opens");
        assert_eq!(opened.made, None);
        assert_eq!(opened.comparison, Comparison::Same);
    }
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn any_form_comes_back_but_for_what_is_left_out(seed: u64) {
        let model = cases::form(&mut Random(seed));
        assert_comes_back(&model);
        let made = link(&model, today()).expect("a link");
        prop_assert!(made.payload.len() <= MOST_CHARACTERS);
        let of_links = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        prop_assert!(made.payload.chars().all(of_links));
    }

    #[test]
    fn a_form_with_nothing_but_numbers_loses_nothing(
        place in 0..TEXT_FIELDS.len(),
        text in "[-+]?[0-9]{0,4}([.,][0-9]{1,3})?",
    ) {
        let (field, _) = TEXT_FIELDS[place];
        prop_assume!(field != Field::PolicyReason);
        let model = full().after(Action::Typed(field, text));
        let (left_out, _) = through(&model);
        prop_assert_eq!(left_out, Vec::new());
        assert_comes_back(&model);
    }
}
