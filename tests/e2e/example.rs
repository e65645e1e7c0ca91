//! The example fills a whole case, and only ever in place of nothing.

use super::patient::example;
use super::stage::Stage;

const OFFERED: &str = "document.getElementById('example').checkVisibility()";
const NOTED: &str = "[...document.querySelectorAll('main p')].some((line) => line.checkVisibility() && line.textContent.startsWith('This began as the example, not as a patient.'))";

pub async fn the_example_reads_anti_hmgcr_myopathy_without_a_biopsy(stage: &mut Stage) {
    let page = stage.open("").await;
    assert_eq!(page.short("classify").await, "not classified yet");
    assert!(!page.is(NOTED).await, "a note on an empty form");
    example(&page).await;
    assert_eq!(page.part("verdict").await, "IMNM: anti-HMGCR myopathy");
    assert_eq!(page.short("classify").await, "anti-HMGCR myopathy");
    assert!(
        page.part("biopsy-advice")
            .await
            .starts_with("No biopsy is needed: ")
    );
    assert!(page.lines("Missing").await.is_empty());
    assert!(page.is(NOTED).await, "nothing says that it is the example");
    // The other answers come from the same patient.
    assert_eq!(
        page.short("ivig").await,
        "Planning figure 40 g on each of 3 days, 120 g in all"
    );
    assert!(page.short("fragmin").await.starts_with("withheld, "));
    assert_eq!(page.value("Weight").await, "60");
    assert_eq!(
        page.text("document.getElementById('weight-date-echo').textContent")
            .await,
        "= today"
    );
    // The note stays with what came from the example, in each view and after a reload.
    for view in ["IVIG", "Fragmin"] {
        page.go_to(view).await;
        assert!(page.is(NOTED).await, "{view}");
    }
    page.reload().await;
    assert!(page.is(NOTED).await, "after a reload");
    assert_eq!(page.short("classify").await, "anti-HMGCR myopathy");
    page.press("Clear patient").await;
    assert!(!page.is(NOTED).await, "after clearing");
    assert_eq!(page.short("classify").await, "not classified yet");
}

pub async fn the_example_is_offered_on_an_empty_form_alone(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    for view in ["Classify", "IVIG", "Fragmin"] {
        page.go_to(view).await;
        assert!(page.is(OFFERED).await, "{view}");
    }
    for (question, answer) in [
        ("Setting", "Inpatient, acutely ill"),
        ("Active bleeding", "Not known"),
        ("Sex", "Not known"),
    ] {
        page.answer(question, answer).await;
        assert!(!page.is(OFFERED).await, "{question} is answered");
        page.press("Clear patient").await;
        assert!(page.is(OFFERED).await, "cleared");
    }
    page.type_in("Weight", "6").await;
    assert!(!page.is(OFFERED).await, "something is typed");
    page.reload().await;
    assert!(!page.is(OFFERED).await, "something is kept");
    page.press("Clear patient").await;
    example(&page).await;
    assert!(!page.is(OFFERED).await, "it is there already");
}

pub async fn the_example_is_offered_again_on_a_form_that_was_emptied_by_hand(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    page.enter("Height", "172").await;
    page.enter("Height", "").await;
    assert!(page.is(OFFERED).await);
    page.reload().await;
    assert!(page.is(OFFERED).await, "after a reload");
}
