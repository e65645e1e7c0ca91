//! The form as one text, and the report on it.

use std::collections::BTreeSet;

use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::case::{Case, Confirmation, Weighed};
use imnm::domain::dalteparin::decision::Setting;
use imnm::domain::dates;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::ivig::weight::WEIGHT_POLICIES;
use imnm::domain::quantity::{Centimetres, Kilograms};
use imnm::domain::questions::{LISTS, QUESTIONS};
use imnm::domain::refusal::Field;
use imnm::form::model::{Action, Model};
use imnm::form::names::{CK_UNITS, FINDINGS};
use imnm::form::picks::{PICKS, Pick};
use imnm::form::store::{TEXT_FIELDS, from_text, to_text};
use imnm::form::view::{VIEWS, View};
use imnm::report::doc::{Doc, decode, encode};
use imnm::report::{REPORTS, of_view, report};
use proptest::prelude::*;
use proptest::sample::select;

use super::config;

const TODAY: &str = "2026-11-24";

/// What a hand may type, or paste.
fn typed() -> impl Strategy<Value = Action> {
    let text = prop_oneof![
        4 => "[0-9]{1,3}([.,][0-9])?",
        1 => Just(TODAY.to_owned()),
        1 => any::<String>(),
        1 => "[0-9\u{1e}\u{1f}]{0,6}",
    ];
    let field = select(
        TEXT_FIELDS
            .iter()
            .map(|(field, _)| *field)
            .collect::<Vec<_>>(),
    );
    (field, text).prop_map(|(field, text)| Action::Typed(field, text))
}

/// One of the answers of a question, none, or a place that the question does not have.
fn picked() -> impl Strategy<Value = Action> {
    select(PICKS.to_vec()).prop_flat_map(|pick: Pick| {
        prop::option::of(0..=pick.options().len()).prop_map(move |place| Action::Pick(pick, place))
    })
}

fn chosen() -> impl Strategy<Value = Action> {
    let build = Confirmation::Build(Kilograms::scaled(132_000), Centimetres::scaled(165_000));
    prop_oneof![
        6 => picked(),
        1 => Just(Action::OthersNegative),
        1 => select(CK_UNITS.to_vec()).prop_map(Action::CkUnit),
        1 => select(vec![Setting::Inpatient, Setting::DayCase]).prop_map(Action::Setting),
        1 => select(LISTS.to_vec()).prop_map(Action::NoneOf),
        1 => select(WEIGHT_POLICIES.to_vec()).prop_map(Action::Policy),
        1 => select(PRODUCTS.to_vec()).prop_map(|product| Action::Product(Some(product))),
        1 => select(vec![Weighed::Measured, Weighed::Estimated]).prop_map(Action::Weighed),
        1 => Just(Action::CreatinineUnit(
            CreatinineUnit::MilligramsPerDecilitre
        )),
        1 => Just(Action::Example(Some(TODAY.to_owned()))),
        1 => Just(Action::NoneOfThese),
        1 => Just(Action::OffLabel(true)),
        1 => Just(Action::Confirm(build)),
    ]
}

fn answered() -> impl Strategy<Value = Action> {
    let finding = || select(FINDINGS.to_vec());
    prop_oneof![
        (select(QUESTIONS.to_vec()), finding())
            .prop_map(|(question, finding)| Action::Answer(question, finding)),
        (select(STOPS.to_vec()), finding()).prop_map(|(stop, finding)| Action::Stop(stop, finding)),
        (select(STOPS.to_vec()), any::<String>())
            .prop_map(|(stop, reason)| Action::Reason(stop, reason)),
    ]
}

/// Any form, as a user leaves it.
pub fn form() -> impl Strategy<Value = Model> {
    let action = prop_oneof![typed(), chosen(), answered()];
    prop::collection::vec(action, 0..40).prop_map(|actions| {
        actions
            .into_iter()
            .fold(Model::default(), |model, action| model.after(action))
    })
}

/// As it stands in a case, of which a report is made.
fn case(model: &Model) -> Case {
    Case {
        today: dates::parse(TODAY),
        ..model.case()
    }
}

/// Every element, each with its siblings.
fn families(docs: &[Doc]) -> Vec<&[Doc]> {
    let mut all = vec![docs];
    for doc in docs {
        if let Doc::Element { children, .. } = doc {
            all.extend(families(children));
        }
    }
    all
}

/// Can the page draw it, and tell each part from the others?
fn assert_drawable(view: View, docs: &[Doc]) {
    assert_eq!(decode(&encode(docs)).as_deref(), Ok(docs), "{view:?}");
    let families = families(docs);
    let mut ids = BTreeSet::new();
    for doc in families.iter().copied().flatten() {
        if let Some(id) = doc.attribute("id") {
            assert!(ids.insert(id), "{view:?}: the id {id} twice");
        }
        if doc.attribute("data-lead").is_some() {
            let address = doc.attribute("href").unwrap_or_default();
            let leads_there = VIEWS.iter().any(|view| view.address() == address);
            assert!(leads_there, "{doc:?} leads to no view");
        }
    }
    for family in families {
        let keys: Vec<&str> = family
            .iter()
            .filter_map(|doc| doc.attribute("key"))
            .collect();
        let different: BTreeSet<&str> = keys.iter().copied().collect();
        assert_eq!(keys.len(), different.len(), "{view:?}: {keys:?}");
    }
}

#[test]
fn the_views_that_have_a_report_are_those_that_the_page_asks_for() {
    let example = Model::default().after(Action::Example(Some(TODAY.to_owned())));
    for view in VIEWS {
        let docs = of_view(view, &example, &case(&example));
        assert_drawable(view, &docs);
        assert!(docs.is_empty() || REPORTS.contains(&view), "{view:?}");
    }
    assert_eq!(report("no view", "", TODAY), "");
}

#[test]
fn a_text_that_this_version_does_not_know_is_passed_over() {
    let text = "weight\u{1f}60\u{1e}nonsense\u{1f}1\u{1e}alone\u{1e}sex\u{1f}female";
    let model = from_text(text);
    assert_eq!(model.text(Field::Weight), "60");
    assert!(model.sex.is_some());
    assert_eq!(from_text(""), Model::default());
}

#[test]
fn a_number_with_a_control_character_in_it_stays_refused() {
    for character in ['\u{1e}', '\u{1f}'] {
        let typed = Action::Typed(Field::Weight, format!("6{character}0"));
        let model = Model::default().after(typed);
        assert!(model.case().weight.refusal().is_some());
        assert!(
            from_text(&to_text(&model))
                .case()
                .weight
                .refusal()
                .is_some()
        );
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_form_makes_the_same_case_on_the_other_side(model in form()) {
        let there = from_text(&to_text(&model));
        prop_assert_eq!(format!("{:?}", there.case()), format!("{:?}", model.case()));
        // What was written anew is the same text: nothing is lost on the way.
        prop_assert_eq!(to_text(&from_text(&to_text(&there))), to_text(&there));
    }

    #[test]
    fn the_report_on_any_form_can_be_drawn_and_is_that_of_its_case(model in form()) {
        for view in VIEWS {
            let docs = of_view(view, &model, &case(&model));
            assert_drawable(view, &docs);
            let text = report(view.name(), &to_text(&model), TODAY);
            prop_assert_eq!(&text, &encode(&docs));
            prop_assert_eq!(report(view.name(), &to_text(&model), TODAY), text);
        }
    }

    #[test]
    fn an_unknown_day_is_no_other_day(model in form()) {
        let bare = Case { today: None, ..model.case() };
        for view in VIEWS {
            let expected = encode(&of_view(view, &model, &bare));
            prop_assert_eq!(&report(view.name(), &to_text(&model), ""), &expected);
            prop_assert_eq!(report(view.name(), &to_text(&model), "24.11.2026"), expected);
        }
    }
}

#[test]
fn an_answer_reaches_the_case() {
    let [first, ..] = QUESTIONS;
    let model = Model::default().after(Action::Answer(first, Finding::Present));
    let there = from_text(&to_text(&model));
    assert_eq!(there.case().answers.get(first), Finding::Present);
}
