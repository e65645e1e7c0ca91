//! The fields: what is under the fingers is not touched.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::mounted::{Mounted, document};

/// A weight from 90 kg on asks for the height: an error appears at another field while this one is typed in.
#[wasm_bindgen_test]
async fn focus_and_caret_stay_while_an_error_appears_at_another_field() {
    let page = Mounted::at("#/ivig").await;
    let field = page.input("weight");
    assert!(page.is_hidden("#height-error"));
    page.type_with_caret("weight", "132", 1).await;
    assert!(!page.is_hidden("#height-error"));
    assert!(!page.is_hidden(".errors"));
    assert!(field.is_same_node(document().active_element().as_deref()));
    assert_eq!(field.selection_start().ok().flatten(), Some(1));
    assert_eq!(field.selection_end().ok().flatten(), Some(1));
    assert_eq!(field.value(), "132");
}

#[wasm_bindgen_test]
async fn the_slot_for_an_error_is_always_there_and_only_hidden() {
    let page = Mounted::at("#/ivig").await;
    for id in ["weight", "height", "age", "creatinine", "dose"] {
        let slot = page.one(&format!("#{id}-error"));
        assert!(slot.has_attribute("hidden"), "{id}");
        page.enter(id, "x").await;
        let message = page.one(&format!("#{id}-error"));
        assert!(message.is_same_node(Some(&slot)), "{id}");
        assert!(!slot.has_attribute("hidden"), "{id}");
        assert!(
            message
                .text_content()
                .is_some_and(|text| text.contains("“x” is not a number"))
        );
        assert_eq!(
            page.input(id).get_attribute("aria-invalid").as_deref(),
            Some("true")
        );
        let described = page.input(id).get_attribute("aria-describedby");
        assert!(
            described.is_some_and(|ids| ids.split(' ').any(|one| one == format!("{id}-error")))
        );
        page.enter(id, "").await;
    }
}

#[wasm_bindgen_test]
async fn a_typed_text_is_never_written_anew() {
    let page = Mounted::at("#/ivig").await;
    for text in [
        "60,", "60.", "060", " 60", "60,50", "1,234", "60kg", "−5", ",",
    ] {
        page.type_in("weight", text).await;
        assert_eq!(page.input("weight").value(), text);
        page.enter("weight", text).await;
        assert_eq!(page.input("weight").value(), text);
    }
}

#[wasm_bindgen_test]
async fn a_chosen_answer_is_the_one_of_the_state() {
    let page = Mounted::at("#/ivig").await;
    let checked = |question: &str, answer: &str| page.radio(question, answer).checked();
    page.answer("sex", "male").await;
    assert!(checked("sex", "male") && !checked("sex", "female") && !checked("sex", "not-known"));
    page.answer("sex", "not-known").await;
    assert!(!checked("sex", "male") && checked("sex", "not-known"));
    // Answered by another control.
    assert!(!checked("heart-failure", "no"));
    page.click("#none-of-these").await;
    assert!(checked("heart-failure", "no") && checked("iga-antibodies", "no"));
    page.click("#clear").await;
    for (question, answer) in [
        ("sex", "male"),
        ("sex", "female"),
        ("sex", "not-known"),
        ("heart-failure", "no"),
        ("iga-antibodies", "no"),
    ] {
        assert!(!checked(question, answer), "{question} after clearing");
    }
    assert!(checked("days", "3"));
}

/// The same in the other views, where lists answer together and the result comes and goes.
#[wasm_bindgen_test]
async fn the_controls_of_the_other_views_are_left_alone_too() {
    for (hash, controls) in [
        (
            "#/classify",
            [
                "#weight",
                "#weight-date",
                "#ck",
                "[name=anti-hmgcr][value=weak]",
            ],
        ),
        (
            "#/fragmin",
            [
                "#weight",
                "#creatinine",
                "[name=active-bleeding][value=no]",
                "#none-of-clot",
            ],
        ),
    ] {
        let page = Mounted::at(hash).await;
        let before: Vec<Element> = controls.iter().map(|control| page.one(control)).collect();
        let assert_same = |when: &str| {
            for (control, old) in controls.iter().zip(&before) {
                assert!(
                    page.one(control).is_same_node(Some(old)),
                    "{control} {when}"
                );
            }
        };
        page.click("#example").await;
        assert_same("with the example");
        page.answer("urgent-heart", "yes").await;
        page.click("#none-of-urgent").await;
        assert_same("with a sign");
        page.enter("age", "x").await;
        page.enter("onset-age", "99").await;
        assert_same("refused");
        page.click("#clear").await;
        assert_same("cleared");
    }
}

/// The controls of the form, to be compared node by node.
const CONTROLS: [&str; 12] = [
    "#weight",
    "#height",
    "#age",
    "#creatinine",
    "#dose",
    "#product",
    "#policy",
    "[name=sex][value=male]",
    "[name=days][value='3']",
    "[name=heart-failure][value=no]",
    "#heart-failure-reason",
    "#none-of-these",
];

#[wasm_bindgen_test]
async fn lists_that_grow_and_shrink_leave_the_controls_alone() {
    let page = Mounted::at("#/ivig").await;
    let before: Vec<Element> = CONTROLS.iter().map(|control| page.one(control)).collect();
    let mut notices = Vec::new();
    let mut assert_same = |when: &str| {
        for (control, old) in CONTROLS.iter().zip(&before) {
            assert!(
                page.one(control).is_same_node(Some(old)),
                "{control} {when}"
            );
        }
        notices.push(
            page.one(".result")
                .query_selector_all(".notices li")
                .map_or(0, |list| list.length()),
        );
    };
    page.type_in("weight", "60").await;
    assert_same("with a dose");
    page.answer("risk", "yes").await;
    assert_same("at risk");
    page.enter("age", "71").await;
    page.answer("heart-failure", "yes").await;
    assert_same("stopped");
    page.type_in("heart-failure-reason", "agreed").await;
    assert_same("lifted");
    page.choose("product", "octagam-10").await;
    page.enter("creatinine", "60").await;
    page.click("#none-of-these").await;
    assert!(!page.has(".result .waits"));
    assert_same("with everything answered");
    page.type_in("weight", "x").await;
    page.enter("height", "x").await;
    assert_same("refused");
    page.click("#clear").await;
    assert_same("cleared");
    notices.sort_unstable();
    notices.dedup();
    assert!(
        notices.len() > 2,
        "the list of notices did not change: {notices:?}"
    );
}

#[wasm_bindgen_test]
async fn a_stop_takes_the_amount_out_of_the_document() {
    let page = Mounted::at("#/ivig").await;
    page.type_in("weight", "60").await;
    assert_eq!(page.text("#total"), "120 g");
    page.answer("iga-antibodies", "yes").await;
    assert!(!page.has("#total"));
    assert!(!page.text("#result").contains("120 g"));
    page.answer("iga-antibodies", "no").await;
    assert_eq!(page.text("#total"), "120 g");
}

#[wasm_bindgen_test]
async fn the_market_narrows_the_list_of_products_and_keeps_the_one_that_was_picked() {
    let page = Mounted::at("#/ivig").await;
    let has = |name: &str| page.has(&format!("#product option[value={name}]"));
    assert!(has("kiovig") && has("octagam-5") && !has("gammagard") && !has("intratect-10"));
    page.choose("product", "kiovig").await;
    page.choose("market", "us").await;
    assert!(has("gammagard") && has("panzyga") && !has("intratect-10"));
    assert!(has("kiovig"), "the product that was picked");
    page.choose("product", "gammagard").await;
    assert!(!has("kiovig"));
    page.choose("market", "eu").await;
    assert!(has("kiovig") && has("intratect-10") && has("gammagard") && !has("bivigam"));
    page.choose("market", "all").await;
    assert!(has("bivigam") && has("kiovig") && has("intratect-5"));
    page.choose("market", "").await;
    assert!(has("gammagard") && !has("bivigam"));
}
