//! The follow-up: six visits of two patients, what they say, and that nothing of them is lost.

use serde_json::json;

use super::engine::Engine;
use super::offline::kept;
use super::sites;
use super::stage::Stage;
use super::update::{OFFERED, VERSION, look};
use super::visits::{NON_RESPONDER, RESPONDER, Visit, day};

/// The score since the first visit, and what stands under it.
async fn score(page: &super::page::Page) -> (String, String) {
    let under = page
        .text("document.querySelector('#score-total')?.nextElementSibling.textContent ?? ''")
        .await;
    (page.part("score-total").await, under)
}

pub async fn six_visits_of_a_responder_are_scored_read_and_drawn(stage: &mut Stage) {
    let page = stage.open("#/follow-up").await;
    page.tell_story(&RESPONDER).await;
    // By hand: 60 % twice, 34.7 % of 150, 58.3 % of 3, over 40 % of 3000, nothing outside muscle.
    let (total, under) = score(&page).await;
    assert_eq!(total, "80");
    assert!(
        under.contains("of 80 that were to be reached: major improvement"),
        "{under}"
    );
    // Since July: 10, 10, 4, 8.3 and 14 %.
    assert_eq!(page.part("score-last").await, "27.5");
    let reading = page.reading().await;
    assert!(reading.contains("the patient is better"), "{reading}");
    assert!(reading.contains("122 → 140"), "{reading}");
    let pointed = page.pointed_to().await;
    assert!(
        !pointed
            .iter()
            .any(|title| title.contains("enzyme is better")),
        "{pointed:?}"
    );
    assert_eq!(
        page.listed_visits().await,
        [
            "20 October 2025: 80",
            "21 July 2025: 80",
            "20 April 2025: 70",
            "19 March 2025: 57.5",
            "18 February 2025: 32.5",
            "20 January 2025: –",
        ]
    );
    // Every chart has its six points, that of the score five; five infusions stand behind.
    for (chart, points) in [("enzyme", 6), ("strength", 6), ("score", 5)] {
        let found = page
            .js(&format!(
                "document.getElementById('chart-{chart}').parentElement.querySelector('.curve .dots').getAttribute('d').split('M').length - 1"
            ))
            .await;
        assert_eq!(found, points, "{chart}");
    }
    let given = "document.querySelector('.chart .given').getAttribute('d').split('z').length - 1";
    assert_eq!(page.js(given).await, 5);
    // The slider reads a visit by its keys.
    let slider = page.field("Read a visit").await;
    slider.send_keys("\u{e011}").await.expect("the key Home");
    page.until(
        "the first visit is read",
        "document.getElementById('reader').getAttribute('aria-valuetext').startsWith('20 January 2025: Physician’s global 8')",
    )
    .await;
    // And by a finger on a curve.
    page.run(
        "const drawing = document.querySelector('.chart svg'); const box = drawing.getBoundingClientRect();
         drawing.dispatchEvent(new PointerEvent('pointerdown',
           { bubbles: true, clientX: box.right - 5, clientY: box.top + 20 }));",
        vec![],
    )
    .await;
    page.until(
        "the last visit is read",
        "document.querySelector('.read-out').textContent.startsWith('20 October 2025: Physician’s global 2')",
    )
    .await;
    // On paper there is what the visits say, and nothing that is typed in or pressed.
    if stage.engine() != Engine::Chromium {
        return; // the other drivers print, and do not show how it looks
    }
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    for (part, is_there) in [
        ("#reading", true),
        ("#score-total", true),
        ("#chart-enzyme", true),
        (".visits", true),
        (".visit-card", false),
        ("#reader", false),
        ("#file-save", false),
        ("button", false),
        ("#follow-up input", false),
    ] {
        let seen = format!(
            "[...document.querySelectorAll({part:?})].some((one) => one.checkVisibility())"
        );
        assert_eq!(page.is(&seen).await, is_there, "{part} on paper");
    }
}

pub async fn six_visits_of_a_non_responder_are_no_response_though_the_enzyme_falls(
    stage: &mut Stage,
) {
    let page = stage.open("#/follow-up").await;
    page.tell_story(&NON_RESPONDER).await;
    let (total, under) = score(&page).await;
    assert_eq!(total, "7.5");
    assert!(under.contains("no response by this score"), "{under}");
    let reading = page.reading().await;
    assert!(reading.contains("CK alone is better"), "{reading}");
    assert!(reading.contains("no response"), "{reading}");
    let pointed = page.pointed_to().await;
    assert!(
        pointed
            .iter()
            .any(|title| title == "The enzyme is better, the strength is not"),
        "{pointed:?}"
    );
}

pub async fn visits_survive_a_reload_and_an_update_and_so_does_one_that_is_being_typed(
    stage: &mut Stage,
) {
    let place = stage.copy_of(&stage.sites.site, "served");
    let newer = stage.copy_of(&stage.sites.site, "newer");
    sites::make_newer(&newer);
    stage.serve(&place);
    let page = stage.open("#/follow-up").await;
    kept(stage, &page).await;
    page.tell_story(&RESPONDER[..2]).await;
    page.open_visit().await;
    page.enter_day("Day of the visit", day("2025-03-19")).await;
    page.enter("Physician’s global", "6").await;
    page.enter("Haemoglobin", "135 g").await;
    page.reload().await;
    page.followed().await;
    let both = ["18 February 2025: 32.5", "20 January 2025: –"];
    assert_eq!(page.listed_visits().await, both);
    assert_eq!(page.value("Physician’s global").await, "6");
    assert_eq!(
        page.value("Haemoglobin").await,
        "135 g",
        "as it was typed, however wrong"
    );

    let new = sites::version(&newer);
    sites::deploy(&newer, &place);
    look(&page).await;
    page.until("the newer version is offered", OFFERED).await;
    page.press_to_leave("Reload with the new version").await;
    page.until(
        "the newer version runs",
        &format!("{VERSION} === {new:?} && document.getElementById('visits-title')"),
    )
    .await;
    assert_eq!(page.listed_visits().await, both);
    assert_eq!(page.value("Physician’s global").await, "6");
}

pub async fn a_visit_is_edited_and_deleted_and_both_can_be_taken_back(stage: &mut Stage) {
    let page = stage.open("#/follow-up").await;
    page.tell_story(&RESPONDER[..3]).await;
    let all = page.listed_visits().await;
    let press = async |name: &str| {
        let button = page.shown(&format!("//button[@aria-label='{name}']")).await;
        page.click(button).await;
    };
    press("Edit: 19 March 2025").await;
    page.led_to("visit-form").await;
    assert_eq!(page.value("MMT-8, total").await, "110");
    page.enter("MMT-8, total", "88").await;
    page.enter("Physician’s global", "8").await;
    page.press("Save the visit").await;
    page.until(
        "it is told",
        "document.getElementById('visits-said').textContent.includes('changed')",
    )
    .await;
    let changed = page.listed_visits().await;
    assert_ne!(changed, all);
    page.led_to("visits-said").await;
    press("Delete: 20 January 2025").await;
    page.led_to("visits-said").await;
    // Without the first visit the second one is the first.
    assert_eq!(page.listed_visits().await.len(), 2);
    page.press("Undo").await;
    assert_eq!(page.listed_visits().await, changed);
    assert!(
        !page
            .is("document.getElementById('undo').checkVisibility()")
            .await
    );
}

pub async fn clearing_the_patient_takes_the_visits_whichever_view_is_open(stage: &mut Stage) {
    let page = stage.open("#/follow-up").await;
    page.tell_story(&RESPONDER[..2]).await;
    page.go_to("IVIG").await;
    page.type_in("Weight", "60").await;
    page.press("Clear patient").await;
    page.go_to("Follow-up").await;
    assert_eq!(page.listed_visits().await, [""; 0]);
    page.reload().await;
    page.followed().await;
    assert_eq!(page.listed_visits().await, [""; 0]);

    // Also where the module of the follow-up was not loaded in this tab.
    page.tell_story(&RESPONDER[..1]).await;
    page.go_to("IVIG").await;
    page.reload().await;
    assert!(!page.is("document.getElementById('visits-title')").await);
    page.type_in("Weight", "60").await;
    page.press("Clear patient").await;
    page.go_to("Follow-up").await;
    page.followed().await;
    assert_eq!(page.listed_visits().await, [""; 0]);
}

pub async fn what_can_not_be_taken_of_a_visit_is_said_and_changes_nothing(stage: &mut Stage) {
    let page = stage.open("#/follow-up").await;
    page.tell_story(&RESPONDER[..2]).await;
    let all = page.listed_visits().await;
    page.open_visit().await;
    let tried = async |message: &str| {
        page.press("Save the visit").await;
        page.led_to("visit-errors").await;
        let said = page.part("visit-errors").await;
        assert!(said.contains(message), "{said}");
        assert_eq!(page.listed_visits().await, all);
    };
    tried("Choose the day of the visit.").await;
    page.enter_day("Day of the visit", day("2025-02-18")).await;
    tried("There is a visit on this day already").await;
    page.enter_day("Day of the visit", day("2099-01-01")).await;
    tried("still to come").await;
    page.enter_day("Day of the visit", day("2025-03-19")).await;
    tried("at least one thing beside the day").await;
    page.enter("MMT-8, total", "151").await;
    tried("MMT-8, total: 0 to 150").await;
    page.answer("Tested by hand", "One side, 0 to 80").await;
    page.enter("MMT-8, total", "81").await;
    tried("MMT-8, total: 0 to 80").await;
    page.enter("MMT-8, total", "70").await;
    page.enter("CK", "1,234").await;
    tried("CK: is this thousands or decimals?").await;
    page.enter("CK", "1234").await;
    page.enter("Physician’s global", "2").await;
    page.enter("Haemoglobin", "135").await;
    tried("Haemoglobin: hardly a number in g/dL").await;
    page.enter("Haemoglobin", "13.5").await;
    page.press("Save the visit").await;
    page.until(
        "it is saved",
        "document.querySelectorAll('.visits tbody tr').length === 3",
    )
    .await;
    // Totals of one side and of both are not compared, so that there is no score.
    let (total, under) = score(&page).await;
    assert_eq!(total, "—");
    assert!(
        under.contains("No total. MMT-8: one side at one visit and both at the other"),
        "{under}"
    );
    let reading = page.reading().await;
    assert!(
        reading.contains("strength (") && reading.contains("not compared"),
        "{reading}"
    );
}

pub async fn a_visit_before_the_others_is_put_in_order_and_said_to_be_the_first(stage: &mut Stage) {
    let page = stage.open("#/follow-up").await;
    page.tell_story(&RESPONDER[1..3]).await;
    let first: &Visit = &RESPONDER[0];
    page.add_visit(first).await;
    let said = page.part("visits-said").await;
    assert!(
        said.contains("added before all others: every score is counted from it now"),
        "{said}"
    );
    assert_eq!(
        page.listed_visits().await,
        [
            "19 March 2025: 57.5",
            "18 February 2025: 32.5",
            "20 January 2025: –"
        ]
    );
}

pub async fn grades_of_all_muscles_make_the_total_and_one_that_is_missing_makes_none(
    stage: &mut Stage,
) {
    let page = stage.open("#/follow-up").await;
    page.followed().await;
    page.enter_day("Day of the visit", day("2025-03-19")).await;
    page.answer("Tested by hand", "One side, 0 to 80").await;
    for muscle in [
        "Neck flexors",
        "Deltoid, middle",
        "Biceps",
        "Wrist extensors",
        "Gluteus maximus",
        "Gluteus medius",
        "Quadriceps",
    ] {
        page.enter(muscle, "8").await;
    }
    let graded = page.part("graded").await;
    assert!(
        graded.contains("Not graded: Ankle dorsiflexors"),
        "{graded}"
    );
    page.enter("Ankle dorsiflexors", "11").await;
    assert_eq!(
        page.message("Ankle dorsiflexors").await,
        "Ankle dorsiflexors: a grade is 0 to 10."
    );
    page.enter("Ankle dorsiflexors", "9").await;
    assert_eq!(page.part("graded").await, "= 65 of 80");
    page.enter("MMT-8, total", "64").await;
    page.press("Save the visit").await;
    page.led_to("visit-errors").await;
    let said = page.part("visit-errors").await;
    assert!(said.contains("add up to another total"), "{said}");
    page.enter("MMT-8, total", "").await;
    page.press("Save the visit").await;
    page.until(
        "it is saved",
        "document.querySelectorAll('.visits tbody tr').length === 1",
    )
    .await;
    assert!(page.holds("65 of 80").await);
}
