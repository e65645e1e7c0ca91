//! The form in the store of the tab, and the reducer.

use std::rc::Rc;

use imnm::app::platform;
use imnm::domain::body_size::Sex;
use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::case::{Confirmation, ROUNDING_STEPS, Weighed};
use imnm::domain::clock::Clock;
use imnm::domain::dalteparin::decision::Setting;
use imnm::domain::dates::parse;
use imnm::domain::enzyme::CkUnit;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::ivig::regimen::Rounding;
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::ivig::weight::WEIGHT_POLICIES;
use imnm::domain::quantity::{Centimetres, Days, Grams, Kilograms, MicromolesPerLitre};
use imnm::domain::questions::{LISTS, QUESTIONS};
use imnm::domain::refusal::Field;
use imnm::form::model::{Action, Model};
use imnm::form::names::{CK_UNITS, FINDINGS, SETTINGS, UNITS, WEIGHED};
use imnm::form::picks::{PICKS, Pick};
use imnm::form::store::TEXT_FIELDS;
use imnm::form::view::View;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::Reducible;

use super::mounted::{Mounted, go, store};

/// What the user does, in this order.
fn after(actions: impl IntoIterator<Item = Action>) -> Model {
    let empty = Rc::new(Model::default());
    let model = actions
        .into_iter()
        .fold(empty, |model, action| model.reduce(action));
    (*model).clone()
}

fn typed(field: Field, text: &str) -> [Action; 2] {
    [Action::Typed(field, text.to_owned()), Action::Left(field)]
}

/// A form with something in every place.
fn full() -> Model {
    let [.., last_product] = PRODUCTS;
    let [.., last_policy] = WEIGHT_POLICIES;
    let [_, fine] = ROUNDING_STEPS;
    let texts = [
        (Field::Weight, "132"),
        (Field::Height, "165,5"),
        (Field::Age, "41"),
        (Field::Creatinine, "15"),
        (Field::PrepregnancyWeight, "60 & = ü"),
        (Field::DosePerKg, "1.5"),
        (Field::OnsetAge, "39.5"),
        (Field::WeightDate, "2026-11-12"),
        (Field::CreatinineDate, "2026-02-30"),
        (Field::Platelets, "250 000"),
        (Field::PlateletsDate, "2026-11-24"),
        (Field::Ck, "8500"),
        (Field::CkLimit, "3.3"),
        (Field::CkNow, "1,2"),
        (Field::StatinStart, "2025-03-01"),
        (Field::StatinStop, "2026-13-01"),
        (Field::PolicyReason, "so & \u{201c}so\u{201d}"),
        (Field::Tolerance, "2,5"),
        (Field::DayCap, "45"),
        (Field::FirstDay, "2027-03-27"),
        (Field::StartTime, "09:05"),
        (Field::Interval, "35"),
        (Field::Courses, "x"),
        (Field::GivenSoFar, "240"),
        (Field::Cystatin, "1,4"),
        (Field::FragminStart, "2027-03-27"),
        (Field::FragminStop, "2027-02-30"),
        (Field::PunctureDay, "2027-04-01"),
        (Field::PunctureTime, "9:5"),
    ];
    let findings = FINDINGS.into_iter().cycle();
    let answers = QUESTIONS.into_iter().zip(findings);
    let answers = answers.map(|(question, finding)| Action::Answer(question, finding));
    let lists = LISTS.into_iter().map(Action::NoneOf);
    let choices = [
        Action::CreatinineUnit(CreatinineUnit::MilligramsPerDecilitre),
        Action::Weighed(Weighed::Estimated),
        Action::CkUnit(CkUnit::MicrokatalsPerLitre),
        Action::Setting(Setting::DayCase),
        Action::Sex(Some(Sex::Female)),
        Action::Pregnant(Finding::Unknown),
        Action::Days(Days::scaled(5)),
        Action::Policy(last_policy),
        Action::Step(fine),
        Action::Rounding(Rounding::Down),
        Action::Product(Some(last_product)),
        Action::Risk(Finding::Present),
        Action::Stop(STOPS[4], Finding::Present),
        Action::Reason(STOPS[4], "because + “reasons” & 100 %".to_owned()),
        Action::NoneOfThese,
        Action::Confirm(Confirmation::Build(
            Kilograms::scaled(132_000),
            Centimetres::scaled(165_500),
        )),
        Action::Confirm(Confirmation::Rounding(
            Grams::scaled(123_456),
            Grams::scaled(120_000),
        )),
        Action::Confirm(Confirmation::Creatinine(MicromolesPerLitre::scaled(
            150_000,
        ))),
        Action::Confirm(Confirmation::PastDay(parse("2026-01-05").expect("a day"))),
        Action::Confirm(Confirmation::Puncture(
            parse("2027-04-01").expect("a day"),
            None,
        )),
        Action::Confirm(Confirmation::Puncture(
            parse("2027-04-01").expect("a day"),
            Clock::parse("09:05"),
        )),
        Action::Set("today-alone".to_owned(), "yes".to_owned()),
    ];
    // The last answer of each.
    let picks = PICKS.iter().map(|pick| {
        let last = pick.options().len() - 1;
        Action::Pick(*pick, Some(last))
    });
    let typed = texts
        .into_iter()
        .flat_map(|(field, text)| typed(field, text));
    let example = Action::Example(Some("2026-11-24".to_owned()));
    // Last, since they fall with whatever they rest on. A plan brings its days with it.
    let plan = "30000000 30000000 32000000 32000000 32000000";
    let plan = Action::Set("plan".to_owned(), plan.to_owned());
    let chosen = Action::OffLabel(true);
    after(
        std::iter::once(example)
            .chain(typed)
            .chain(answers)
            .chain(lists)
            .chain(choices)
            .chain(picks)
            .chain([plan, chosen]),
    )
}

/// The same whatever order the texts stand in, and whichever fields were left.
fn sorted(mut model: Model) -> Model {
    let known = |field: &Field| format!("{field:?}");
    model.texts.sort_by_key(|(field, _)| known(field));
    model.texts.retain(|(_, text)| !text.is_empty());
    model.left.sort_by_key(known);
    model
}

#[wasm_bindgen_test]
fn the_whole_form_comes_back_from_the_store() {
    store().clear().expect("the store empties");
    go("");
    let model = full();
    platform::keep(&model);
    assert_eq!(sorted(platform::restored()), sorted(model));
}

/// Something is in every place of that form, so that nothing is kept by chance.
#[wasm_bindgen_test]
fn the_whole_form_has_something_in_every_place() {
    let (model, empty) = (full(), Model::default());
    for &(field, name) in TEXT_FIELDS {
        assert_ne!(model.text(field), empty.text(field), "{name}");
    }
    assert!(model.answers.iter().all(Option::is_some));
    assert!(model.stops.iter().all(Option::is_some));
    assert!(model.example && model.off_label_chosen && model.none_of_these);
    assert_eq!(model.none_of.len(), LISTS.len());
    assert_ne!(model.creatinine_unit, empty.creatinine_unit);
    assert_eq!(model.creatinine_typed_in, empty.creatinine_typed_in);
    assert!(model.weighed.is_some() && model.setting.is_some());
    assert!(model.picks.iter().all(Option::is_some));
    assert_ne!(model.ck_unit, empty.ck_unit);
    assert_eq!(model.confirmed.len(), 6);
    assert!(model.today_alone);
    assert_eq!(model.plan.map(|plan| plan.amounts().len()), Some(5));
}

/// Each answer that can be given comes back as itself.
#[wasm_bindgen_test]
fn every_answer_comes_back_as_it_was_given() {
    go("");
    let questions = QUESTIONS.into_iter();
    let answers = questions.flat_map(|question| {
        FINDINGS
            .into_iter()
            .map(move |finding| Action::Answer(question, finding))
    });
    let picks = PICKS.iter().flat_map(|pick| {
        let places = (0..pick.options().len()).map(Some).chain([None]);
        places.map(|place| Action::Pick(*pick, place))
    });
    let actions = answers
        .chain(picks)
        .chain(CK_UNITS.into_iter().map(Action::CkUnit))
        .chain([Action::OthersNegative])
        .chain(SETTINGS.into_iter().map(Action::Setting))
        .chain(WEIGHED.into_iter().map(Action::Weighed))
        .chain(UNITS.into_iter().map(Action::CreatinineUnit))
        .chain(LISTS.into_iter().map(Action::NoneOf))
        .chain([Action::OffLabel(true), Action::Example(None)]);
    for action in actions {
        let model = after([action.clone()]);
        platform::keep(&model);
        // A field that comes from the store counts as left.
        let restored = Model {
            left: model.left.clone(),
            ..platform::restored()
        };
        assert_eq!(sorted(restored), sorted(model), "{action:?}");
    }
    store().clear().expect("the store empties");
}

#[wasm_bindgen_test]
fn an_empty_form_leaves_nothing_in_the_store() {
    platform::keep(&full());
    assert_eq!(store().length(), Ok(1));
    platform::keep(&Model::default());
    assert_eq!(store().length(), Ok(0));
    platform::keep(&Model {
        view: View::About,
        ..Model::default()
    });
    assert_eq!(store().length(), Ok(0));
}

#[wasm_bindgen_test]
async fn a_page_that_is_mounted_again_has_the_form() {
    let page = Mounted::at("#/ivig").await;
    page.enter("weight", "60").await;
    page.answer("sex", "male").await;
    page.choose("product", "privigen").await;
    let total = page.text("#total");
    drop(page);
    let page = Mounted::again().await;
    assert_eq!(page.input("weight").value(), "60");
    assert!(page.radio("sex", "male").checked());
    assert_eq!(page.text("#total"), total);
    page.click("#clear").await;
    assert_eq!(store().length(), Ok(0));
    assert_eq!(page.input("weight").value(), "");
}

#[wasm_bindgen_test]
fn an_action_that_changes_nothing_gives_the_same_model() {
    let model = Rc::new(full());
    let same = [
        Action::Sex(Some(Sex::Female)),
        Action::Days(Days::scaled(5)),
        Action::Left(Field::Weight),
        Action::Confirm(Confirmation::Creatinine(MicromolesPerLitre::scaled(
            150_000,
        ))),
        Action::NoneOfThese,
        Action::Go(View::Classify),
        Action::Pick(Pick::Biopsy, Some(Pick::Biopsy.options().len() - 1)),
        Action::CkUnit(CkUnit::MicrokatalsPerLitre),
        Action::OffLabel(true),
    ];
    for action in same {
        let next = Rc::clone(&model).reduce(action.clone());
        assert!(Rc::ptr_eq(&next, &model), "{action:?}");
    }
    let next = Rc::clone(&model).reduce(Action::Sex(Some(Sex::Male)));
    assert!(!Rc::ptr_eq(&next, &model));
}

#[wasm_bindgen_test]
async fn the_view_follows_the_address_and_the_form_stays() {
    let page = Mounted::at("#/ivig").await;
    page.enter("weight", "60").await;
    let weight = page.one("#weight");
    assert_eq!(page.text("#total"), "120 g");
    for (hash, part) in [
        ("#/classify", "#verdict"),
        ("#/fragmin", "#decision"),
        ("#/unknown", "#verdict"),
        ("#/ivig", "#total"),
    ] {
        go("#/about");
        page.until("About is drawn", |page| page.text("h1") == "About")
            .await;
        assert!(page.is_hidden(".patient-page"));
        assert!(!page.has(part), "{part} in About");
        go(hash);
        page.until("the view is drawn", |page| page.has(part)).await;
        assert!(!page.is_hidden(".patient-page"));
        // The patient stands there once, whichever the view.
        assert!(page.one("#weight").is_same_node(Some(&weight)));
        assert_eq!(page.input("weight").value(), "60");
    }
    assert_eq!(page.text("#total"), "120 g");
    go("");
}
