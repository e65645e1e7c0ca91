//! What a screen reader hears.

use wasm_bindgen_test::wasm_bindgen_test;

use super::mounted::Mounted;

const SPOKEN: &str = ".result [aria-live=polite]";

#[wasm_bindgen_test]
async fn a_dose_is_said_after_a_pause_and_taken_back_without_one() {
    let page = Mounted::empty().await;
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
    let page = Mounted::empty().await;
    for text in ["6", "60", "60.", "60.5"] {
        page.type_in("weight", text).await;
        assert_eq!(page.text(SPOKEN), "", "{text}");
    }
    page.until("the last one is said", |page| {
        page.text(SPOKEN).contains("in all")
    })
    .await;
}
