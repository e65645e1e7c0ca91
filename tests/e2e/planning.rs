//! The quickest path: a weight alone.

use super::stage::Stage;

/// The words of the user: 60 kg is 120 g, 40 g on each of 3 days.
pub async fn a_weight_alone_gives_the_planning_figure_and_names_what_the_rates_wait_for(
    stage: &mut Stage,
) {
    let page = stage.open("#/ivig").await;
    assert_eq!(page.state().await, "Type a weight");
    page.assert_no_dose("nothing typed").await;

    page.type_in("Weight", "60").await;
    assert_eq!(page.part("total").await, "120 g");
    assert_eq!(
        page.part("daily").await,
        "40 g on each of 3 days, 120 g in all"
    );
    assert_eq!(
        page.part("arithmetic").await,
        "2 g/kg × 60 kg = 120 g; 3 days → 40 g a day"
    );
    assert_eq!(page.state().await, "Planning figure — adult assumed");
    assert!(!page.holds("mL/h").await, "a rate");
    assert!(page.ladder().await.is_empty());
    assert_eq!(
        page.waits("Rates and run sheet").await,
        [
            "age",
            "the product",
            "creatinine",
            "the contraindications: 7 questions open"
        ]
    );
}

pub async fn a_typed_text_stays_as_it_is_and_its_value_stands_beside_it(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    let echo = "document.getElementById('weight-echo').textContent";
    page.type_on("Weight", "60,").await;
    assert_eq!(page.value("Weight").await, "60,");
    page.type_on("Weight", "5").await;
    assert_eq!(page.value("Weight").await, "60,5");
    assert!(page.text(echo).await.starts_with("= 60.5 kg"));
    assert_eq!(
        page.part("arithmetic").await.split(';').next(),
        Some("2 g/kg × 60.5 kg = 121 g, rounded to 120 g (−0.8 %)")
    );
    for text in ["060.50", " 60 ", "60,"] {
        page.enter("Weight", text).await;
        assert_eq!(page.value("Weight").await, text);
    }
}

/// A number that can still become right is not nagged about, and gives no dose either.
pub async fn a_half_typed_number_gives_neither_a_message_nor_a_dose(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    // Impossible by itself, and on the way to a weight that is not.
    page.type_in("Weight", "1").await;
    assert_eq!(page.message("Weight").await, "");
    page.assert_no_dose("1 of 160").await;
    page.press("Clear patient").await;
    page.type_in("Weight", "6").await;
    assert_eq!(page.message("Weight").await, "");
    page.assert_no_dose("6 of 60").await;
    page.type_on("Weight", "0").await;
    assert_eq!(page.part("total").await, "120 g");
    page.type_in("Age now", "1").await;
    assert_eq!(page.message("Age now").await, "");
    page.assert_no_dose("1 of 18").await;
    page.type_on("Age now", "8").await;
    assert_eq!(page.state().await, "Planning figure");
}

/// A result is spoken after typing has stopped; what is no longer true is taken back at once.
pub async fn the_result_is_spoken_after_a_pause_and_taken_back_at_once(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    let spoken = "[...document.querySelectorAll('[aria-live=polite]')].map((region) => region.textContent).find((text) => text.startsWith('IVIG'))";
    page.type_in("Weight", "60").await;
    page.until(
        "the result is spoken",
        &format!(
            "{spoken} === 'IVIG: Planning figure — adult assumed: 40 g on each of 3 days, 120 g in all.'"
        ),
    )
    .await;
    page.type_on("Weight", "kg").await;
    page.assert_no_dose("60kg").await;
}
