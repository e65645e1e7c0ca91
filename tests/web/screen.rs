//! What is on the screen is what was worked out: a text that another program has moved stops the page.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Node};

use super::mounted::{Mounted, document};

/// The mark by which `static/boot.js` takes every result off the screen.
pub const FAULT: &str = "data-fault";

/// The element that carries the mark.
pub fn root() -> Element {
    document().document_element().expect("a document")
}

fn has_stopped() -> bool {
    root().get_attribute(FAULT).as_deref() == Some("changed")
}

/// Puts a copy in the place of each text within, as a program does that leaves no element behind.
pub fn swap_texts(node: &Node) {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|place| children.item(place)) {
        if child.node_type() == Node::TEXT_NODE {
            let copy = child.clone_node().expect("a copy");
            node.replace_child(&copy, &child).expect("a new text");
        } else {
            swap_texts(&child);
        }
    }
}

/// A bedbound inpatient with three answers, on this view.
async fn with_three_answers(hash: &str) -> Mounted {
    let page = Mounted::at("#/fragmin").await;
    page.click("#example").await;
    page.answer("setting", "inpatient").await;
    page.answer("bedbound", "yes").await;
    for list in ["stops", "clot", "bleeding"] {
        page.click(&format!("#none-of-{list}")).await;
    }
    drop(page);
    super::mounted::go(hash);
    Mounted::again().await
}

/// View, part of the card, and an answer after which that part reads otherwise.
const PARTS: [(&str, &str, (&str, &str)); 8] = [
    ("#/classify", "#verdict", ("anti-hmgcr", "negative")),
    ("#/classify", "#biopsy-advice", ("heliotrope", "yes")),
    ("#/fragmin", "#decision", ("active-bleeding", "yes")),
    (
        "#/fragmin",
        "#decision-sentence",
        ("active-bleeding", "yes"),
    ),
    ("#/ivig", "#total", ("iga-antibodies", "yes")),
    ("#/classify", "#answer-classify", ("anti-hmgcr", "negative")),
    ("#/ivig", "#answer-ivig", ("iga-antibodies", "yes")),
    ("#/fragmin", "#answer-fragmin", ("active-bleeding", "yes")),
];

#[wasm_bindgen_test]
async fn a_moved_text_stops_the_page_or_goes_with_its_answer() {
    for (hash, part, (question, answer)) in PARTS {
        let page = with_three_answers(hash).await;
        let before = page.text(part);
        page.answer(question, answer).await;
        let expected = page.has(part).then(|| page.text(part));
        assert_ne!(expected.as_ref(), Some(&before), "{part} does not change");
        assert!(!has_stopped(), "{part}: nothing was moved");
        drop(page);

        let page = with_three_answers(hash).await;
        assert_eq!(page.text(part), before);
        swap_texts(&page.one(part));
        page.answer(question, answer).await;
        if !has_stopped() {
            let shown = page.has(part).then(|| page.text(part));
            assert_eq!(shown, expected, "{part} is stale");
        }
        root().remove_attribute(FAULT).expect("the mark goes");
    }
}

/// In the cards themselves nothing is made anew, so that the check is what stops the page.
#[wasm_bindgen_test]
async fn a_moved_text_in_a_card_is_noticed() {
    for (hash, part, (question, answer)) in &PARTS[..4] {
        let page = with_three_answers(hash).await;
        swap_texts(&page.one(part));
        page.answer(question, answer).await;
        assert!(has_stopped(), "{part} was moved, and the page goes on");
        root().remove_attribute(FAULT).expect("the mark goes");
    }
}

#[wasm_bindgen_test]
async fn a_text_that_another_program_has_written_is_noticed_at_the_next_change() {
    for (hash, part, _) in PARTS {
        let page = with_three_answers(hash).await;
        page.one(part)
            .set_text_content(Some("10000 units once daily"));
        // Changes one of the three answers, after which everything that is shown is looked at.
        page.enter("platelets", "40").await;
        let is_shown = page.has(part) && page.text(part).contains("10000");
        assert!(has_stopped() || !is_shown, "{part}");
        root().remove_attribute(FAULT).expect("the mark goes");
    }
}
