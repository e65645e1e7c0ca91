//! The report of a view belongs to the form that is shown, and is drawn as it was made.

use std::cell::Cell;
use std::rc::Rc;

use imnm::app::platform::report::{attach, loaded};
use imnm::domain::refusal::Field;
use imnm::domain::sources::SOURCES;
use imnm::form::store::from_text;
use imnm::form::view::View;
use imnm::report::doc::{Doc, el, encode, lead, text};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::mounted::{Mounted, document, go};
use super::screen::{FAULT, root, swap_texts};

/// A function in the place of the module. Dropped, the real one is back.
struct Attached;

impl Attached {
    fn new(report: impl Fn(&str, &str, &str) -> String + 'static) -> Self {
        attach(report);
        Self
    }

    fn docs(docs: impl Fn(&str) -> Vec<Doc> + 'static) -> Self {
        Self::new(move |_, form, _| encode(&docs(from_text(form).text(Field::Weight))))
    }
}

impl Drop for Attached {
    fn drop(&mut self) {
        attach(imnm::report::report);
        root().remove_attribute(FAULT).expect("the mark goes");
    }
}

fn fault() -> Option<String> {
    root().get_attribute(FAULT)
}

#[wasm_bindgen_test]
async fn about_lists_every_source() {
    let _real = Attached::new(imnm::report::report);
    let page = Mounted::at("#/about").await;
    let list = page.one("#report .sources");
    assert_eq!(list.child_element_count() as usize, SOURCES.len());
    let words = list.text_content().unwrap_or_default();
    assert!(SOURCES.iter().all(|row| words.contains(row.locator)));
    assert_eq!(fault(), None);
}

#[wasm_bindgen_test]
async fn the_report_is_that_of_the_form_on_the_screen_and_made_once_for_it() {
    let calls = Rc::new(Cell::new(0));
    let counted = Rc::clone(&calls);
    let _report = Attached::docs(move |weight| {
        counted.set(counted.get() + 1);
        vec![text("p", "", format!("for {weight}")).with("id", "weight-reported")]
    });
    let page = Mounted::at("#/classify").await;
    assert_eq!(calls.get(), 0, "nothing is typed");
    assert!(page.is_hidden("section.report"));
    for (count, weight) in (1..).zip(["6", "60", "60.", "60.5"]) {
        page.type_and_pause("weight", weight).await;
        assert_eq!(page.text("#weight-reported"), format!("for {weight}"));
        assert_eq!(calls.get(), count, "{weight}");
    }
    assert!(!page.is_hidden("section.report"));
    // Leaving a field changes nothing that a report reads.
    page.enter("weight", "60.5").await;
    assert_eq!(calls.get(), 4);
    // Between two keys none is made, and the earlier one is out of sight.
    for weight in ["7", "71"] {
        page.type_in("weight", weight).await;
        assert!(page.is_busy() && calls.get() == 4, "{weight}");
        assert_eq!(page.text("#weight-reported"), "for 60.5");
    }
    page.type_and_pause("weight", "71.5").await;
    assert_eq!(page.text("#weight-reported"), "for 71.5");
    assert_eq!(calls.get(), 5);
    // Leaving the field, or an answer, ends the wait.
    page.enter("weight", "72").await;
    assert!(!page.is_busy());
    assert_eq!(page.text("#weight-reported"), "for 72");
    page.type_in("weight", "73").await;
    page.type_in("weight", "72").await;
    assert!(!page.is_busy(), "the form is that of the report again");
    assert_eq!(calls.get(), 6);
    page.click("#clear").await;
    assert!(page.is_hidden("section.report"));
    assert!(!page.has("#weight-reported"));
    assert_eq!(fault(), None);
}

#[wasm_bindgen_test]
async fn what_stood_beside_an_answer_goes_with_it_and_nothing_else_is_made_between_two_keys() {
    let calls = Rc::new(Cell::new(0));
    let counted = Rc::clone(&calls);
    let _report = Attached::docs(move |weight| {
        counted.set(counted.get() + 1);
        vec![text("p", "", format!("for {weight}")).with("id", "weight-reported")]
    });
    let page = Mounted::at("#/ivig").await;
    page.type_and_pause("weight", "60").await;
    assert_eq!(page.text("#weight-reported"), "for 60");
    // 6 kg is refused: what stood beside the grams is gone in the same drawing.
    page.type_in("weight", "6").await;
    assert!(!page.is_busy());
    assert_eq!(page.text("#weight-reported"), "for 6");
    assert_eq!(calls.get(), 2);
    // 7 kg is refused too, and the report that is there holds nothing that must go.
    for weight in ["7", "70"] {
        page.type_in("weight", weight).await;
        assert!(page.is_busy() && calls.get() == 2, "{weight}");
    }
    page.type_and_pause("weight", "70.5").await;
    assert_eq!(page.text("#weight-reported"), "for 70.5");
    assert_eq!(fault(), None);
}

#[wasm_bindgen_test]
async fn what_is_drawn_is_what_was_made() {
    let _report = Attached::docs(|weight| {
        let head = text("th", "head", "Set").with("scope", "row");
        let cell = text("td", "", weight)
            .with("colspan", "2")
            .with("key", "value");
        let row = el("tr", "", vec![head, cell]);
        let line = el("line", "", Vec::new()).with("x1", "1").with("y2", "2");
        vec![
            el("table", "sets", vec![el("tbody", "", vec![row])]),
            el("svg", "", vec![line]).with("viewBox", "0 0 9 9"),
            el(
                "p",
                "",
                vec![
                    Doc::Text("a ".into()),
                    text("em", "", "b"),
                    Doc::Text(" c".into()),
                ],
            ),
        ]
    });
    let page = Mounted::at("#/classify").await;
    for weight in ["60", "61"] {
        page.type_and_pause("weight", weight).await;
        let table = page.one(".documents .sets");
        assert_eq!(
            table.outer_html(),
            format!(
                "<table class=\"sets\"><tbody><tr><th class=\"head\" scope=\"row\">Set</th>\
                 <td colspan=\"2\">{weight}</td></tr></tbody></table>"
            )
        );
        let line = page.one(".documents svg[viewBox='0 0 9 9'] line");
        let namespace = line.namespace_uri().unwrap_or_default();
        assert!(namespace.ends_with("/svg"), "{namespace}");
        assert_eq!(page.one(".documents p").inner_html(), "a <em>b</em> c");
    }
}

#[wasm_bindgen_test]
async fn what_the_reader_has_opened_stays_open() {
    let _report = Attached::docs(|weight| {
        let part = |key: &str| {
            let parts = vec![text("summary", "", key), text("p", "", weight)];
            el("details", "", parts).with("key", key)
        };
        let mut parts = vec![text("p", "", weight)];
        if weight.len() > 1 {
            parts.extend([part("first"), text("p", "", "between")]);
        }
        parts.push(part("last"));
        if weight.len() > 2 {
            parts.push(text("p", "", "after"));
        }
        parts
    });
    let page = Mounted::at("#/classify").await;
    page.type_and_pause("weight", "6").await;
    page.click("#report details summary").await;
    let opened = || -> Vec<String> {
        let all = document()
            .query_selector_all("#report details[open]")
            .expect("a search");
        let part = |place| wasm_bindgen::JsCast::dyn_into::<Element>(all.item(place)?).ok();
        let words = |part: Element| part.text_content().unwrap_or_default();
        (0..all.length()).filter_map(part).map(words).collect()
    };
    assert_eq!(opened(), ["last6"]);
    for weight in ["60", "600", "6", "600"] {
        page.type_and_pause("weight", weight).await;
        assert_eq!(opened(), [format!("last{weight}")]);
    }
}

#[wasm_bindgen_test]
async fn a_link_leads_to_its_question_in_its_view() {
    let _report = Attached::docs(|_| {
        let folded = lead(View::Classify, "urgent-heart", "the heart");
        vec![
            el("p", "", vec![lead(View::Ivig, "days", "the days")]),
            el("p", "folded", vec![folded]),
        ]
    });
    let page = Mounted::at("#/classify").await;
    page.type_and_pause("weight", "60").await;
    page.click("#report .folded a").await;
    page.until("the folded question has the focus", |_| {
        focus() == "urgent-heart"
    })
    .await;
    page.click("#report a[data-lead=days]").await;
    page.until("the days have the focus", |_| focus() == "days")
        .await;
    assert_eq!(
        document()
            .location()
            .and_then(|at| at.hash().ok())
            .as_deref(),
        Some("#/ivig")
    );
    go("");
}

fn focus() -> String {
    document()
        .active_element()
        .map(|element| element.id())
        .unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_report_that_is_none_stops_the_page() {
    for wrong in [
        "p\u{1e}",
        "script\u{1e}\u{1e}",
        "p\u{1f}onclick\u{1f}x\u{1e}\u{1e}",
    ] {
        let _report = Attached::new(move |_, _, _| wrong.to_owned());
        let page = Mounted::at("#/classify").await;
        page.type_and_pause("weight", "60").await;
        assert_eq!(fault().as_deref(), Some("panic"), "{wrong:?}");
        assert_eq!(page.text(".documents"), "");
    }
}

#[wasm_bindgen_test]
async fn a_moved_text_of_a_report_stops_the_page() {
    let _report = Attached::docs(|weight| {
        let inner = text("strong", "", format!("{weight} kg")).with("id", "reported");
        vec![el("p", "", vec![inner])]
    });
    let page = Mounted::at("#/classify").await;
    page.type_and_pause("weight", "60").await;
    page.type_and_pause("weight", "61").await;
    assert_eq!(fault(), None);
    swap_texts(&page.one("#reported"));
    page.type_and_pause("weight", "62").await;
    assert_eq!(fault().as_deref(), Some("changed"));
}

#[wasm_bindgen_test]
async fn a_module_that_can_not_be_loaded_is_told_and_can_be_asked_for_again() {
    let _real = Attached;
    loaded(&JsValue::UNDEFINED);
    let page = Mounted::at("#/classify").await;
    assert!(page.is_hidden("section.report"), "nothing is typed");
    page.type_and_pause("weight", "60").await;
    assert!(!page.is_hidden("section.report"));
    assert!(
        page.text("#report [role=status]")
            .contains("could not be loaded")
    );
    assert!(!page.is_hidden("#report-again"));
    // There is no loader here: asked for again, it is missing again.
    page.click("#report-again").await;
    assert!(!page.is_hidden("#report-again"));
    attach(|_, _, _| encode(&[text("p", "", "here")]));
    super::mounted::drawn().await;
    assert_eq!(page.text(".documents"), "here");
    assert!(page.is_hidden("#report-again") && page.is_hidden("#report [role=status]"));
    assert_eq!(fault(), None);
}
