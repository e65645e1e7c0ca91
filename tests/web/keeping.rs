//! The form in the store of the tab, and the reducer.

use std::rc::Rc;

use imnm::app::platform;
use imnm::app::state::{Action, Model};
use imnm::app::view::View;
use imnm::domain::body_size::Sex;
use imnm::domain::case::{Confirmation, ROUNDING_STEPS};
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::ivig::regimen::Rounding;
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::ivig::weight::WEIGHT_POLICIES;
use imnm::domain::quantity::{Centimetres, Days, Grams, Kilograms, MicromolesPerLitre};
use imnm::domain::refusal::Field;
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
    ];
    let choices = [
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
        Action::Confirm(Confirmation::Creatinine(MicromolesPerLitre::scaled(150_000))),
    ];
    after(
        texts
            .into_iter()
            .flat_map(|(field, text)| typed(field, text))
            .chain(choices),
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
fn what_another_version_has_stored_is_passed_over() {
    go("");
    let name = kept_name();
    for text in [
        "",
        "=&&=",
        "weight=60&nonsense=1&product=gone&days=9&confirmed=build+x&sex=female",
        "%E0%A4%A",
    ] {
        store().set_item(&name, text).expect("the store takes it");
        let model = platform::restored();
        assert_eq!(model.days, Model::default().days, "{text}");
        assert!(model.confirmed.is_empty(), "{text}");
        assert_eq!(model.product, None, "{text}");
    }
    store()
        .set_item(&name, "weight=60&nonsense=1&sex=female")
        .expect("the store takes it");
    assert_eq!(platform::restored().text(Field::Weight), "60");
    assert_eq!(platform::restored().sex, Some(Some(Sex::Female)));
    store().clear().expect("the store empties");
}

/// The name under which the form is kept.
fn kept_name() -> String {
    platform::keep(&full());
    store().key(0).ok().flatten().expect("a name")
}

#[wasm_bindgen_test]
async fn a_page_that_is_mounted_again_has_the_form() {
    let page = Mounted::empty().await;
    page.enter("weight", "60").await;
    page.click("#sex-male").await;
    page.choose("product", "privigen").await;
    let total = page.text("#total");
    drop(page);
    let page = Mounted::again().await;
    assert_eq!(page.input("weight").value(), "60");
    assert!(page.input("sex-male").checked());
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
        Action::Confirm(Confirmation::Creatinine(MicromolesPerLitre::scaled(150_000))),
        Action::NoneOfThese,
        Action::Go(View::Ivig),
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
    let page = Mounted::empty().await;
    page.enter("weight", "60").await;
    go("#/about");
    page.until("About is drawn", |page| page.text("h1") == "About")
        .await;
    assert!(!page.has("#weight"));
    go("#/unknown");
    page.until("the form is drawn", |page| page.has("#weight"))
        .await;
    assert_eq!(page.input("weight").value(), "60");
    assert_eq!(page.text("#total"), "120 g");
    go("");
}
