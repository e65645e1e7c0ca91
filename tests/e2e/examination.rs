//! The form of the examination: links that lead to a folded question, the units of CK, and all of it without a network.

use super::criteria::{conflict, necrotizing};
use super::offline::kept;
use super::page::Page;
use super::report::here;
use super::stage::Stage;

const PEAK: &str = "Highest CK so far";
const LIMIT: &str = "Upper limit of CK";
const UNIT: &str = "Unit of CK";

/// Follows a row of what would change, and waits for the focus at its question, which is then to be seen.
async fn follow_row(page: &Page, row: &str, id: &str) {
    let rows = page.would_change().await;
    assert!(rows.contains(&row.to_owned()), "{row} is not in {rows:?}");
    page.follow(row).await;
    page.until(row, &format!("document.activeElement.id === {id:?}"))
        .await;
    let seen = "[document.activeElement.getBoundingClientRect()].map((box) => document.activeElement.checkVisibility()
        && box.top < innerHeight && box.bottom > 0)[0]";
    assert!(page.is(seen).await, "{row}: the question is not to be seen");
}

/// Is the part of the form folded that this stands in?
async fn is_folded(page: &Page, id: &str) -> bool {
    page.is(&format!(
        "!document.getElementById({id:?}).closest('details').open"
    ))
    .await
}

pub async fn a_row_of_what_would_change_leads_to_its_question_and_goes_with_the_answer(
    stage: &mut Stage,
) {
    let page = stage.browser().await;
    for (width, height) in [(1280, 900), (320, 640)] {
        page.screen(width, height).await;
        let page = stage.open("#/classify").await;
        for question in [
            "Proximal arms weak, now or before",
            "Proximal legs weak, now or before",
            "In the legs, proximal weaker than distal",
        ] {
            page.answer(question, "Yes").await;
        }
        let onset = "First symptom at 40 or later (if no: 18 to 39)";
        follow_row(&page, onset, "onset-age").await;
        page.enter("Age at first symptom", "61").await;
        assert!(!page.would_change().await.contains(&onset.to_owned()));
        // At least one of each part of the form that a set of criteria looks at.
        for (row, id, question, answer) in [
            (
                "Muscle disease in the family",
                "family",
                "Muscle disease in the family",
                "No",
            ),
            (
                "Came on over weeks or longer (if no: over days)",
                "tempo",
                "How it came on",
                "Over weeks, up to 6 months",
            ),
            (
                "Finger flexors weak",
                "finger-flexors",
                "Finger flexors weak",
                "No",
            ),
            ("Gottron sign", "gottron-sign", "Gottron sign", "No"),
            (
                "CK above its limit, ever",
                "ck-raised",
                "CK ever above its limit",
                "Yes",
            ),
            (
                "Another synthetase antibody",
                "synthetase",
                "Other synthetase antibodies",
                "Negative",
            ),
            (
                "Irritable EMG (if no: normal)",
                "emg",
                "EMG",
                "Irritable myopathic",
            ),
            (
                "Anti-HMGCR by a quantitative assay",
                "anti-hmgcr",
                "Anti-HMGCR",
                "Positive",
            ),
            (
                "Biopsy with necrosis alone (if no: without necrosis)",
                "biopsy",
                "Biopsy",
                "Done",
            ),
            (
                "Necrotic fibres, scattered",
                "scattered-necrosis",
                "Necrotic fibres, scattered",
                "Yes",
            ),
            (
                "Muscular dystrophy",
                "dystrophy",
                "Muscular dystrophy",
                "No",
            ),
        ] {
            let open_at_first = ["finger-flexors", "ck-raised", "anti-hmgcr", "synthetase"];
            let opened_before = ["tempo", "scattered-necrosis"];
            let open = open_at_first.contains(&id) || opened_before.contains(&id);
            assert_eq!(is_folded(&page, id).await, !open, "{id} before");
            follow_row(&page, row, id).await;
            assert!(!is_folded(&page, id).await, "{id}");
            page.answer(question, answer).await;
            let left = page.would_change().await;
            assert!(
                !left.contains(&row.to_owned()),
                "{row} is still asked: {left:?}"
            );
        }
        page.press("Clear patient").await;
        page.reload().await;
    }
}

/// By hand: 1 µkat/L is 60 U/L, so 140 are 8400 and 3.4 are 204: 41 times the limit, and 171 µkat/L are over 50 times.
pub async fn ck_in_microkatals_is_read_as_sixty_units(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    let echo = async |page: &Page, id: &str| {
        page.text(&format!("document.getElementById('{id}-echo').textContent"))
            .await
    };
    let rhabdomyolysis = "Rhabdomyolysis";
    page.answer("How it came on", "Over days").await;
    page.answer(UNIT, "µkat/L").await;
    page.enter(PEAK, "140").await;
    page.enter(LIMIT, "3.4").await;
    page.enter("CK now", "2,5").await;
    for when in ["typed", "loaded again"] {
        assert!(page.is_answered(UNIT, "µkat/L").await, "{when}");
        for (label, id, typed, read) in [
            (PEAK, "ck", "140", "= 8400 U/L"),
            (LIMIT, "ck-limit", "3.4", "= 204 U/L"),
            ("CK now", "ck-now", "2,5", "= 150 U/L"),
        ] {
            assert_eq!(page.value(label).await, typed, "{when}");
            assert_eq!(echo(&page, id).await, read, "{when}");
            assert_eq!(page.message(label).await, "", "{when}");
        }
        let units = "[...document.querySelectorAll('#ck, #ck-limit, #ck-now')].map((field) => field.nextElementSibling.textContent).join()";
        assert_eq!(page.text(units).await, "µkat/L,µkat/L,µkat/L", "{when}");
        assert!(
            page.lines_of("set-enmc", super::reported::Column::RestsOn)
                .await
                .contains(&"CK above its limit, ever: yes".to_owned()),
            "{when}"
        );
        assert_eq!(page.mimic(rhabdomyolysis).await, "", "{when}");
        page.reload().await;
    }
    for (peak, flagged) in [("170", false), ("171", true)] {
        page.enter(PEAK, peak).await;
        let line = page.mimic(rhabdomyolysis).await;
        assert_eq!(
            line.contains("CK over 50 times its limit"),
            flagged,
            "{peak}: {line}"
        );
    }
    // In the other unit the same limit can't be, and nothing is converted behind the reader's back.
    page.answer(UNIT, "U/L").await;
    assert_eq!(page.value(LIMIT).await, "3.4");
    assert!(
        page.message(LIMIT)
            .await
            .starts_with("An upper limit under 20 U/L.")
    );
    page.press("Clear patient").await;
    assert!(page.is_answered(UNIT, "U/L").await, "cleared");
}

/// Two thirds of the antibodies are on one blot, which is answered at once.
pub async fn one_button_answers_the_antibodies_that_are_open_and_no_other(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    page.answer("Anti-Jo-1", "Weak or blot only").await;
    page.answer("Other synthetase antibodies", "Not tested")
        .await;
    page.press("Jo-1 and the other antibodies are negative")
        .await;
    for (question, answer) in [
        ("Anti-Jo-1", "Weak or blot only"),
        ("Other synthetase antibodies", "Negative"),
        ("Antibodies of dermatomyositis", "Negative"),
    ] {
        assert!(page.is_answered(question, answer).await, "{question}");
    }
    for question in ["Anti-HMGCR", "Anti-SRP"] {
        for answer in ["Not tested", "Negative", "Weak or blot only", "Positive"] {
            assert!(!page.is_answered(question, answer).await, "{question}");
        }
    }
}

pub async fn the_whole_examination_works_after_the_server_has_stopped(stage: &mut Stage) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    let page = stage.open("#/classify").await;
    let address = stage.address().to_owned();
    kept(stage, &page).await;
    stage.stop_server();
    // A tab of its own: nothing of the first one is left in memory.
    let tab = page.client.new_window(true).await.expect("a tab").handle;
    page.client.close_window().await.expect("the first closes");
    page.client.switch_to_window(tab).await.expect("the tab");
    page.open(&format!("{address}#/classify")).await;
    conflict(&page).await;
    necrotizing(&page).await;
    for when in ["typed", "loaded again"] {
        assert_eq!(
            page.part("verdict").await,
            "IMNM: anti-HMGCR myopathy",
            "{when}"
        );
        assert_eq!(
            page.verdict_of("set-eular").await,
            "not IIM: score 6, 38 %, with biopsy",
            "{when}"
        );
        assert_eq!(
            page.verdict_of("set-enmc").await,
            "met: anti-HMGCR myopathy",
            "{when}"
        );
        follow_row(&page, "Irritable EMG (if no: normal)", "emg").await;
        page.reload().await;
        here(&page).await;
    }
}
