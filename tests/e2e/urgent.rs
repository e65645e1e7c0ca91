//! Signs that need action today, and measurements that are too old.

use imnm::domain::urgent::URGENT_SIGNS;
use imnm::i18n::questions::{urgent, urgent_action};

use super::engine::Engine;
use super::page::Page;
use super::patient::{NONE, bedbound_example, before, today};
use super::stage::Stage;

const SIGNS: &str = "Signs that need action today";
const ALERT: &str = "document.querySelector('main [role=alert]')";
/// What in the page stands above the alert, the heading included; the summary is fixed to the screen.
const ABOVE: &str = "(() => {
    const alert = document.querySelector('main [role=alert]');
    const lowest = alert.getBoundingClientRect().bottom;
    return [...document.querySelectorAll('main *')]
        .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, .three') && !one.contains(alert) && !alert.contains(one)
            && one.getBoundingClientRect().height > 0 && one.getBoundingClientRect().top < lowest)
        .map((one) => `${one.tagName}.${one.className}`).join();
})()";

async fn state(page: &Page) -> String {
    page.text("document.querySelector('.signs summary .state').textContent")
        .await
}

async fn alerts(page: &Page) -> Vec<String> {
    page.text(&format!(
        "{ALERT}.checkVisibility() ? [...{ALERT}.querySelectorAll('li')].map((line) => line.firstChild.textContent).join('\\n') : ''"
    ))
    .await
    .lines()
    .map(str::to_owned)
    .collect()
}

pub async fn a_sign_that_is_there_stands_above_everything_with_what_to_do(stage: &mut Stage) {
    let page = stage.browser().await;
    // Only one driver makes a narrow screen.
    let can_be_narrow = stage.engine() == Engine::Chromium;
    for (width, height) in [(1280, 900), (320, 640)] {
        if can_be_narrow {
            page.screen(width, height).await;
        } else if width < 1280 {
            continue;
        }
        let page = stage.open("#/classify").await;
        page.reload().await;
        page.unfold(SIGNS).await;
        for sign in URGENT_SIGNS {
            page.answer(urgent(sign).get(), "Yes").await;
            for view in ["About", "IVIG", "Fragmin", "Classify"] {
                page.go_to(view).await;
                let line = format!("{}. {}", urgent(sign), urgent_action(sign));
                assert_eq!(alerts(&page).await, [line], "{view}");
                assert_eq!(page.text(ABOVE).await, "", "{view} at {width} px");
            }
            assert_eq!(state(&page).await, "now");
            page.answer(urgent(sign).get(), "No").await;
            assert!(alerts(&page).await.is_empty());
        }
        assert_eq!(state(&page).await, "none");
        page.press("Clear patient").await;
    }
}

pub async fn none_of_these_fills_the_signs_visibly_and_keeps_what_was_answered(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    assert_eq!(state(&page).await, "not answered");
    page.unfold(SIGNS).await;
    let [first, second, ..] = URGENT_SIGNS;
    page.answer(urgent(first).get(), "Yes").await;
    page.answer(urgent(second).get(), "Not known").await;
    page.press_under(SIGNS, NONE).await;
    assert!(page.is_answered(urgent(first).get(), "Yes").await);
    assert!(page.is_answered(urgent(second).get(), "Not known").await);
    for sign in &URGENT_SIGNS[2..] {
        assert!(
            page.is_answered(urgent(*sign).get(), "No").await,
            "{sign:?}"
        );
    }
    assert_eq!(state(&page).await, "now");
    page.answer(urgent(first).get(), "No").await;
    assert_eq!(state(&page).await, "not answered");
    page.answer(urgent(second).get(), "No").await;
    assert_eq!(state(&page).await, "none");
    page.answer(urgent(first).get(), "Not known").await;
    assert_eq!(state(&page).await, "not answered");
    assert!(alerts(&page).await.is_empty());
    // No other list was answered with it.
    page.go_to("Fragmin").await;
    assert!(!page.is_answered("Active bleeding", "No").await);
}

pub async fn a_weight_of_12_days_ago_says_so_wherever_it_is_used(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    let today = today(&page).await;
    let echo = "document.getElementById('weight-date-echo').textContent";
    let old = "Weight of 12 days ago: older than 7 days, measure again.".to_owned();
    page.enter_day("Weighed on", before(today, 12)).await;
    assert_eq!(page.text(echo).await, "= 12 days old: measure again");
    for view in ["Fragmin", "IVIG"] {
        page.go_to(view).await;
        assert!(page.lines("To know").await.contains(&old), "{view}");
    }
    // 7 days are not older than 7 days.
    page.enter_day("Weighed on", before(today, 7)).await;
    assert_eq!(page.text(echo).await, "= 7 days ago");
    for view in ["IVIG", "Fragmin"] {
        page.go_to(view).await;
        assert!(
            !page.part("result").await.contains("measure again"),
            "{view}"
        );
    }
    page.enter_day("Creatinine of", before(today, 8)).await;
    page.enter_day("Platelets of", before(today, 400)).await;
    assert_eq!(
        page.lines("To know").await,
        [
            "Creatinine of 8 days ago: older than 7 days, measure again.",
            "Platelets of 400 days ago: older than 7 days, measure again."
        ]
    );
    page.answer("The weight is", "Estimated").await;
    for view in ["Fragmin", "IVIG"] {
        page.go_to(view).await;
        let estimated = "The weight is estimated: weigh the patient before the dose.".to_owned();
        assert!(page.lines("To know").await.contains(&estimated), "{view}");
    }
}
