//! The examination and its report as they are drawn: what is folded, what a contradiction takes away, where a link leads.

use imnm::app::platform::report::attach;
use imnm::domain::classify::histology::{CORE_FEATURES, FEATURES};
use imnm::domain::questions::Question;
use imnm::form::names::question_name;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::mounted::{Mounted, document};

/// The page with the real report.
async fn classify() -> Mounted {
    attach(imnm::report::report);
    Mounted::at("#/classify").await
}

/// The parts of the form that stand open, by the first word of their title.
fn open_parts(page: &Mounted) -> Vec<String> {
    let form = page.one(".form-place");
    let parts = form
        .query_selector_all("details[open] > summary h2")
        .expect("a search");
    let title = |place| parts.item(place).and_then(|title| title.text_content());
    let titles = (0..parts.length()).filter_map(title);
    titles
        .map(|title| title.split(' ').next().unwrap_or_default().to_owned())
        .collect()
}

/// The part of the form that a question stands in.
fn part_of(page: &Mounted, name: &str) -> Element {
    let part = page.one(&format!("#{name}")).closest("details");
    part.expect("a search").expect("a part")
}

fn focus() -> String {
    let focus = document().active_element();
    focus.map(|element| element.id()).unwrap_or_default()
}

/// Necrosis, and no other feature.
async fn necrotizing(page: &Mounted) {
    page.answer("biopsy", "done").await;
    for feature in FEATURES {
        let answer = if CORE_FEATURES.contains(&feature) {
            "yes"
        } else {
            "no"
        };
        page.answer(question_name(Question::Feature(feature)), answer)
            .await;
    }
}

#[wasm_bindgen_test]
async fn what_decides_the_type_stands_open_and_what_a_reader_folds_stays_so() {
    let page = classify().await;
    assert_eq!(open_parts(&page), ["Weakness", "Muscle", "Antibodies"]);
    page.click(".form-place details[open] > summary").await;
    assert_eq!(open_parts(&page), ["Muscle", "Antibodies"]);
    page.answer("anti-hmgcr", "positive").await;
    page.type_in("ck", "8500").await;
    page.click("#others-negative").await;
    assert_eq!(open_parts(&page), ["Muscle", "Antibodies"]);
}

#[wasm_bindgen_test]
async fn each_part_counts_what_is_answered_in_it() {
    let page = classify().await;
    let count = |name: &str| {
        let state = part_of(&page, name).query_selector(".state");
        let state = state.ok().flatten().and_then(|state| state.text_content());
        state.unwrap_or_default()
    };
    assert_eq!(count("arms-weak"), "0 of 8 answered");
    page.answer("arms-weak", "yes").await;
    page.answer("legs-weak", "not-known").await;
    assert_eq!(count("arms-weak"), "2 of 8 answered");
    assert_eq!(count("biopsy"), "0 of 17 answered");
    page.answer("biopsy", "done").await;
    page.click("#none-of-features").await;
    assert_eq!(count("biopsy"), "17 of 17 answered");
    assert_eq!(count("jo-1"), "0 of 6 answered");
    page.click("#others-negative").await;
    assert_eq!(count("jo-1"), "3 of 6 answered");
}

#[wasm_bindgen_test]
async fn what_was_given_stays_in_sight_beside_an_answer_that_denies_it() {
    let page = classify().await;
    let hidden = |name: &str| {
        let slot = page.one(&format!("#{name}")).closest("[hidden]");
        slot.expect("a search").is_some()
    };
    for (name, shown_by, hidden_by) in [
        ("statin-name", ("statin", "yes"), ("statin", "no")),
        ("mhc-one", ("biopsy", "done"), ("biopsy", "not-done")),
    ] {
        assert!(hidden(name), "{name} before it is asked");
        page.answer(shown_by.0, shown_by.1).await;
        assert!(!hidden(name), "{name}");
        page.answer(hidden_by.0, hidden_by.1).await;
        assert!(hidden(name), "{name} with nothing in it");
    }
    page.answer("statin", "yes").await;
    page.choose("statin-name", "atorvastatin").await;
    page.answer("biopsy", "done").await;
    page.answer("mhc-one", "yes").await;
    assert!(page.has("#verdict"));
    for (question, answer, message) in [
        ("statin", "no", "#statin-error"),
        ("biopsy", "inadequate", "#biopsy-error"),
    ] {
        page.answer(question, answer).await;
        assert!(!page.is_hidden(message), "{message}");
    }
    assert!(!hidden("statin-name") && !hidden("mhc-one"));
    assert!(!page.has("#verdict") && !page.has("#set-enmc"));
    page.choose("statin-name", "").await;
    assert!(page.is_hidden("#statin-error"));
    assert!(!page.has("#verdict"), "the biopsy still contradicts");
    page.answer("mhc-one", "not-known").await;
    assert!(page.is_hidden("#biopsy-error"));
    assert!(page.has("#verdict") && page.has("#set-enmc"));
}

#[wasm_bindgen_test]
async fn a_biopsy_with_necrosis_alone_never_takes_the_type_away() {
    let page = classify().await;
    page.click("#example").await;
    assert_eq!(page.text("#set-enmc"), "met: anti-HMGCR myopathy");
    let before = page.text("#set-eular");
    assert!(before.ends_with("without biopsy"), "{before}");
    necrotizing(&page).await;
    assert_eq!(page.text("#set-enmc"), "met: anti-HMGCR myopathy");
    let after = page.text("#set-eular");
    assert!(after.ends_with("with biopsy"), "{after}");
    assert_eq!(page.text("#verdict"), "IMNM: anti-HMGCR myopathy");
}

#[wasm_bindgen_test]
async fn a_row_of_what_would_change_leads_to_its_folded_question_and_goes_with_the_answer() {
    let page = classify().await;
    page.click("#example").await;
    assert!(!page.has("#report a[data-lead=tempo]"), "it is known");
    for (name, answer) in [("biopsy", "inadequate"), ("emg", "normal")] {
        let link = format!("#report a[data-lead={name}]");
        assert!(!part_of(&page, name).has_attribute("open"), "{name}");
        page.click(&link).await;
        page.until("the question has the focus", |_| focus() == name)
            .await;
        assert!(part_of(&page, name).has_attribute("open"), "{name}");
        page.answer(name, answer).await;
        // An inadequate biopsy can be done again.
        assert_eq!(page.has(&link), name == "biopsy", "{name}");
    }
}

#[wasm_bindgen_test]
async fn every_link_of_the_report_leads_to_something_that_can_have_the_focus() {
    let page = classify().await;
    page.answer("urgent-heart", "no").await;
    page.answer("biopsy", "done").await;
    let links = page
        .one("#report")
        .query_selector_all("a[data-lead]")
        .expect("a search");
    assert!(links.length() > 20, "{} links", links.length());
    for place in 0..links.length() {
        let link: Element = links
            .item(place)
            .and_then(|link| wasm_bindgen::JsCast::dyn_into(link).ok())
            .expect("a link");
        let name = link.get_attribute("data-lead").unwrap_or_default();
        let target = page.one(&format!("#{name}"));
        assert!(
            target.tag_name() == "INPUT" || target.has_attribute("tabindex"),
            "{name}"
        );
    }
}

#[wasm_bindgen_test]
async fn a_picture_is_hidden_from_a_reader_that_is_told_it_in_words() {
    let page = classify().await;
    page.click("#example").await;
    let figures = page
        .one("#report")
        .query_selector_all("figure")
        .expect("a search");
    assert_eq!(figures.length(), 2);
    for place in 0..figures.length() {
        let figure: Element = figures
            .item(place)
            .and_then(|figure| wasm_bindgen::JsCast::dyn_into(figure).ok())
            .expect("a picture");
        let part = |selector| figure.query_selector(selector).ok().flatten();
        let svg = part("svg").expect("a drawing");
        assert_eq!(svg.get_attribute("aria-hidden").as_deref(), Some("true"));
        let words = part("figcaption").and_then(|words| words.text_content());
        assert!(words.is_some_and(|words| words.len() > 40));
    }
    let words = page.text("#report figcaption");
    let score = page.text("#set-eular");
    assert!(words.contains(&score), "{words} does not tell {score}");
}
