//! What can't be taken: a message at the field, a link to it above, and no dose anywhere.

use super::controls::{BACKSPACE, TAB};
use super::stage::Stage;

/// Typed as weight, and words of the message.
const BAD_WEIGHTS: [(&str, &str); 9] = [
    (
        "1,234",
        "“1,234” can be 1234 or 1.234. Type it without a thousands separator, or with fewer decimals.",
    ),
    ("-70", "Weight must be more than 0."),
    ("0", "Weight must be more than 0."),
    (
        "60kg",
        "Weight: type the number alone; the unit stands beside the field.",
    ),
    ("sixty", "Weight: “sixty” is not a number."),
    ("1e2", "Weight: “1e2” is not a number."),
    ("500", "Outside what can be: weight from 3 to 300 kg."),
    ("20", "Too light for an adult: from 25 kg."),
    ("60.12345", "Weight: fewer decimals, please."),
];

pub async fn a_bad_weight_has_a_message_and_no_dose_until_it_is_corrected(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    for (typed, words) in BAD_WEIGHTS {
        page.enter("Weight", "60").await;
        assert_eq!(page.part("total").await, "120 g", "before {typed}");
        page.enter("Weight", typed).await;
        let message = page.message("Weight").await;
        assert!(message.starts_with(words), "{typed}: {message}");
        assert!(page.is_invalid("Weight").await, "{typed}");
        assert_eq!(page.state().await, "No dose yet", "{typed}");
        page.assert_no_dose(typed).await;
        assert_eq!(page.summary().await, [message], "{typed}");
        assert_eq!(page.value("Weight").await, typed);
    }
    page.enter("Weight", "60").await;
    assert_eq!(page.message("Weight").await, "");
    assert!(!page.is_invalid("Weight").await);
    assert!(page.summary().await.is_empty());
    assert_eq!(page.part("total").await, "120 g");
}

pub async fn an_emptied_weight_is_asked_for_after_it_is_left(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.type_in("Weight", "6").await;
    page.type_on("Weight", BACKSPACE).await;
    page.assert_no_dose("emptied").await;
    page.type_on("Weight", TAB).await;
    assert_eq!(page.message("Weight").await, "Weight: type a number.");
    page.assert_no_dose("emptied and left").await;
}

pub async fn the_summary_leads_to_the_field(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.enter("Creatinine", "0.9").await;
    page.enter("Weight", "60kg").await;
    let links = page.summary().await;
    assert_eq!(links.len(), 2, "{links:?}");
    page.follow(&links[1]).await;
    page.until_focused("Creatinine").await;
    page.follow(&links[0]).await;
    page.until_focused("Weight").await;
    assert!(page.is("location.hash === '#/ivig'").await);
    // The focus is where the number is corrected.
    page.client
        .active_element()
        .await
        .expect("a focus")
        .send_keys(&BACKSPACE.repeat(2))
        .await
        .expect("keys");
    page.settle().await;
    assert_eq!(page.part("total").await, "120 g");
}

pub async fn a_weight_from_90_kg_on_needs_a_height(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.enter("Weight", "89.9").await;
    assert_eq!(page.part("total").await, "180 g");
    page.enter("Weight", "132").await;
    assert_eq!(page.message("Weight").await, "");
    let message = page.message("Height").await;
    assert!(
        message.starts_with("Type the height: it is needed from 90 kg"),
        "{message}"
    );
    page.assert_no_dose("132 without a height").await;
}

pub async fn an_unusual_build_is_confirmed_and_a_changed_weight_withdraws_it(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.enter("Height", "165").await;
    page.answer("Sex", "Female").await;
    page.enter("Weight", "132").await;
    let question = "132 kg at 165 cm is unusual. Were these pounds? 132 lb would be 59.9 kg. Correct it, or confirm it.";
    assert_eq!(page.message("Weight").await, question);
    assert_eq!(page.summary().await, [question]);
    assert_eq!(page.state().await, "No dose until you confirm");
    page.assert_no_dose("132 kg at 165 cm").await;

    page.press("132 kg at 165 cm is right").await;
    assert_eq!(page.message("Weight").await, "");
    // Devine: 45.5 + 2.3 × (165 / 2.54 − 60) = 56.9 kg; with 0.4 of what is above it 86.9 kg, so 174 g in steps of 5.
    assert_eq!(page.part("total").await, "175 g");

    page.enter("Weight", "133").await;
    assert!(
        page.message("Weight")
            .await
            .starts_with("133 kg at 165 cm is unusual.")
    );
    page.assert_no_dose("133 kg at 165 cm").await;
    page.enter("Weight", "60").await;
    assert_eq!(page.part("total").await, "120 g");
}

pub async fn a_rule_that_needs_a_sex_asks_for_it(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.enter("Height", "170").await;
    page.enter("Weight", "100").await;
    let message = page.message_at_question("Sex").await;
    assert!(message.starts_with("Choose a sex"), "{message}");
    page.assert_no_dose("no sex").await;
    page.answer("Sex", "Male").await;
    assert_eq!(page.message_at_question("Sex").await, "");
    assert!(page.part("total").await.ends_with(" g"));
}

pub async fn no_dose_is_given_under_18_years(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.enter("Weight", "60").await;
    page.type_in("Age now", "17").await;
    page.assert_no_dose("17").await;
    page.type_on("Age now", TAB).await;
    let message = page.message("Age now").await;
    assert!(
        message.starts_with("Under 18 no dose is given here"),
        "{message}"
    );
    assert_eq!(page.state().await, "No dose yet");
    page.assert_no_dose("17, left").await;
    page.enter("Age now", "18").await;
    assert_eq!(page.part("total").await, "120 g");
}

pub async fn a_refused_dose_or_too_few_days_give_no_course(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.enter("Weight", "60").await;
    page.enter("Dose of the course", "2000").await;
    let message = page.message("Dose of the course").await;
    assert!(
        message.starts_with("More than 2 g/kg a course is not given."),
        "{message}"
    );
    page.assert_no_dose("2000 g/kg").await;
    page.enter("Dose of the course", "2").await;
    page.answer("Infusion days", "1").await;
    let message = page.message_at_question("Infusion days").await;
    assert!(
        message.starts_with("More than 1 g/kg a day is not given"),
        "{message}"
    );
    page.assert_no_dose("one day").await;
    page.answer("Infusion days", "5").await;
    assert_eq!(
        page.part("daily").await,
        "20 g on day 1, 25 g on days 2 to 5, 120 g in all"
    );
}
