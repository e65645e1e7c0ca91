//! What a screen reader hears.

use wasm_bindgen_test::wasm_bindgen_test;

use super::mounted::Mounted;

/// Each answer has a region of its own, in the order of the views.
const SPOKEN: &str = "[aria-live=polite]:nth-child(2)";

#[wasm_bindgen_test]
async fn a_dose_is_said_after_a_pause_and_taken_back_without_one() {
    let page = Mounted::at("#/ivig").await;
    let region = page.one(SPOKEN);
    page.type_in("weight", "60").await;
    assert_eq!(page.text(SPOKEN), "");
    page.until("it is said", |page| {
        page.text(SPOKEN).contains("120 g in all")
    })
    .await;
    page.type_in("weight", "60kg").await;
    assert!(!page.text(SPOKEN).contains(" g"), "{}", page.text(SPOKEN));
    page.until("the refusal is said", |page| {
        page.text(SPOKEN).contains("No dose")
    })
    .await;
    // A region that is put in its place together with its text is not read out.
    assert!(page.one(SPOKEN).is_same_node(Some(&region)));
}

#[wasm_bindgen_test]
async fn half_typed_numbers_are_not_said() {
    let page = Mounted::at("#/ivig").await;
    for text in ["6", "60", "60.", "60.5"] {
        page.type_in("weight", text).await;
        assert_eq!(page.text(SPOKEN), "", "{text}");
    }
    page.until("the last one is said", |page| {
        page.text(SPOKEN).contains("in all")
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_change_of_one_answer_repeats_no_other() {
    let page = Mounted::at("#/classify").await;
    let said = |place: u32| format!("[aria-live=polite]:nth-child({place})");
    let told = [
        "IMNM: anti-HMGCR myopathy.",
        "120 g in all",
        "Fragmin: withheld",
    ];
    page.click("#example").await;
    for (place, words) in (1..).zip(told) {
        page.until("the answers are said", |page| {
            page.text(&said(place)).contains(words)
        })
        .await;
    }
    let spans: Vec<_> = (1..=3)
        .map(|place| page.one(&format!("{} span", said(place))))
        .collect();
    page.answer("anti-hmgcr", "negative").await;
    // What is no longer true is taken back at once.
    assert_eq!(page.text(&said(1)), "");
    page.until("the verdict is said anew", |page| {
        page.text(&said(1)) == "IMNM: not classified yet."
    })
    .await;
    for place in [2, 3] {
        let span = page.one(&format!("{} span", said(place)));
        assert!(
            span.is_same_node(Some(&spans[usize::try_from(place - 1).expect("small")])),
            "answer {place} is said again"
        );
    }
}
