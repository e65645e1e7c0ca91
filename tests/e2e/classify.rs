//! The classification: what was not tested is never called negative, and what is missing is named.

use imnm::domain::classify::histology::CORE_FEATURES;
use imnm::i18n::questions;

use super::page::Page;
use super::patient::example;
use super::report::here;
use super::stage::Stage;

const NEGATIVE_TYPE: &str = "/antibody-negative|seronegative/i.test(document.body.textContent)";

/// No text of the page, shown or not, in any view.
async fn assert_never_negative(page: &Page, when: &str) {
    for view in ["IVIG", "Fragmin", "About", "Classify"] {
        page.go_to(view).await;
        here(page).await;
        assert!(!page.is(NEGATIVE_TYPE).await, "{when}, {view}");
    }
}

/// Answers the three features that make a biopsy a necrotizing one.
async fn necrotizing(page: &Page) {
    page.answer("Biopsy", "Done").await;
    for feature in CORE_FEATURES {
        page.answer(questions::feature(feature).get(), "Yes").await;
    }
}

pub async fn antibodies_that_were_not_tested_are_never_called_negative(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    assert_never_negative(&page, "empty").await;
    example(&page).await;
    for question in ["Anti-HMGCR", "Anti-SRP"] {
        page.answer(question, "Not tested").await;
    }
    necrotizing(&page).await;
    assert_eq!(page.part("verdict").await, "IMNM: not classified yet");
    assert_eq!(
        page.lines("Missing").await,
        ["Anti-HMGCR: not tested", "Anti-SRP: not tested"]
    );
    assert_never_negative(&page, "both not tested").await;

    // Nor with one of them negative.
    page.answer("Anti-SRP", "Negative").await;
    assert_eq!(page.lines("Missing").await, ["Anti-HMGCR: not tested"]);
    assert_never_negative(&page, "one not tested").await;

    // A weak one is open too.
    page.answer("Anti-HMGCR", "Weak or blot only").await;
    assert_eq!(
        page.part("verdict").await,
        "IMNM: provisional, confirm the antibody"
    );
    assert_eq!(
        page.lines("Missing").await,
        ["Anti-HMGCR: weak or blot only, confirm by a second method"]
    );
    assert_never_negative(&page, "one weak").await;

    // A blot is often without anti-HMGCR: its silence has tested nothing, and the card says so.
    page.answer("Anti-HMGCR", "Negative").await;
    page.choose("Assay of anti-HMGCR", "Line or dot blot").await;
    assert_eq!(page.part("verdict").await, "IMNM: not classified yet");
    assert_eq!(page.lines("Missing").await, ["Anti-HMGCR: not tested"]);
    let by_blot = "Anti-HMGCR negative by a blot counts as not tested";
    let noted = |notes: Vec<String>| notes.iter().any(|note| note.starts_with(by_blot));
    assert!(noted(page.lines("To know").await));
    assert_ne!(page.verdict_of("set-enmc").await, "not met");
    assert_never_negative(&page, "negative by a blot").await;

    // With both known to be negative it is said.
    page.choose("Assay of anti-HMGCR", "ELISA").await;
    assert!(!noted(page.lines("To know").await));
    assert_eq!(page.part("verdict").await, "IMNM: antibody-negative IMNM");
    assert_eq!(
        page.verdict_of("set-enmc").await,
        "met: antibody-negative IMNM"
    );
    assert!(page.is(NEGATIVE_TYPE).await);
}

pub async fn what_speaks_for_another_disease_asks_for_a_biopsy(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    example(&page).await;
    for (question, what) in [
        ("Heliotrope rash", "a rash of dermatomyositis"),
        ("Gottron papules", "a rash of dermatomyositis"),
        ("Gottron sign", "a rash of dermatomyositis"),
        ("Finger flexors weak", "weak finger flexors"),
    ] {
        page.answer(question, "Yes").await;
        assert_eq!(
            page.part("biopsy-advice").await,
            format!("A biopsy is advised all the same, for: {what}.")
        );
        page.answer(question, "Not known").await;
        assert_eq!(
            page.part("biopsy-advice").await,
            format!(
                "The type is met without a biopsy. Whether one can be spared hangs on: {what}."
            )
        );
        page.answer(question, "No").await;
        assert!(
            page.part("biopsy-advice")
                .await
                .starts_with("No biopsy is needed")
        );
    }
    // The example is weak now, in the legs too, which would contradict what follows.
    for question in [
        "Proximal weakness now",
        "In the legs, proximal weaker than distal",
    ] {
        page.answer(question, "No").await;
    }
    // Weakness that was looked for and not found is not weakness that was not looked for.
    for question in [
        "Proximal arms weak, now or before",
        "Proximal legs weak, now or before",
    ] {
        page.answer(question, "Not known").await;
    }
    assert_eq!(page.part("verdict").await, "IMNM: not classified yet");
    assert_eq!(
        page.lines("Missing").await,
        ["Proximal weakness of arms or legs, now or before"]
    );
    for question in [
        "Proximal arms weak, now or before",
        "Proximal legs weak, now or before",
    ] {
        page.answer(question, "No").await;
    }
    assert_eq!(page.part("verdict").await, "IMNM: criteria not met");
    assert!(page.lines("Missing").await.is_empty());
}
