//! What can't be taken about the one patient: a message at the field and in the summary, the answers that hang on it
//! gone, the others still there.

use super::page::Page;
use super::patient::{DOSE, bedbound_example, before, today};
use super::report::here;
use super::stage::Stage;

const VERDICT: &str = "anti-HMGCR myopathy";
const COURSE: &str = "Planning figure 40 g on each of 3 days, 120 g in all";
const NO_VERDICT: &str = "no verdict until the entry is corrected";
const CK: &str = "Highest CK so far";
const UNIT: &str = "Unit of creatinine";

/// What the three answers read.
async fn assert_answers(page: &Page, answers: [&str; 3], when: &str) {
    for (name, words) in ["classify", "ivig", "fragmin"].into_iter().zip(answers) {
        assert_eq!(page.short(name).await, words, "{when}: {name}");
    }
}

const ALL: [&str; 3] = [VERDICT, COURSE, DOSE];

/// A message at the field, and the same in the summary with nothing beside it.
async fn assert_refused(page: &Page, label: &str, message: &str, when: &str) {
    let found = page.message(label).await;
    assert!(found.starts_with(message), "{when}: {found:?}");
    assert!(page.is_invalid(label).await, "{when}");
    assert_eq!(page.summary().await, [found], "{when}");
}

async fn assert_taken(page: &Page, label: &str) {
    assert_eq!(page.message(label).await, "");
    assert!(page.summary().await.is_empty());
    assert_answers(page, ALL, "mended").await;
}

pub async fn a_first_symptom_after_the_age_now_takes_the_verdict_alone(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    page.go_to("Classify").await;
    assert_answers(&page, ALL, "before").await;
    page.enter("Age at first symptom", "63").await;
    let message = "The first symptom can't come after the age now. Correct one of the two ages.";
    assert_refused(&page, "Age at first symptom", message, "63").await;
    assert_answers(&page, [NO_VERDICT, COURSE, DOSE], "63").await;
    assert!(!page.holds(VERDICT).await);
    assert!(page.part("biopsy-advice").await.is_empty());
    // The other of the two ages mends it too.
    page.enter("Age now", "63").await;
    assert_taken(&page, "Age at first symptom").await;
}

pub async fn a_ck_that_contradicts_its_answer_takes_the_verdict_alone(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    page.go_to("Classify").await;
    page.enter(CK, "4000").await;
    page.answer("CK ever above its limit", "No").await;
    let message =
        "Highest CK, its limit and the answer to “CK ever above its limit” contradict each other.";
    assert_refused(&page, CK, message, "No, and 4000 over 200").await;
    assert_answers(&page, [NO_VERDICT, COURSE, DOSE], "contradiction").await;
    assert!(!page.holds(VERDICT).await);

    // From another view the summary leads to the field.
    page.go_to("Fragmin").await;
    let links = page.summary().await;
    assert_eq!(links.len(), 1, "{links:?}");
    page.follow(&links[0]).await;
    page.until_focused(CK).await;
    assert!(page.is("location.hash === '#/classify'").await);
    assert!(
        page.is("document.documentElement.dataset.view === 'classify'")
            .await
    );
    page.answer("CK ever above its limit", "Not known").await;
    assert_taken(&page, CK).await;
}

pub async fn a_limit_of_ck_in_another_unit_takes_the_verdict_alone(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    page.go_to("Classify").await;
    page.enter("Upper limit of CK", "3.3").await;
    let message = "An upper limit under 20 U/L. Is the unit right?";
    assert_refused(&page, "Upper limit of CK", message, "µkat/L").await;
    assert_answers(&page, [NO_VERDICT, COURSE, DOSE], "µkat/L").await;
    page.enter("Upper limit of CK", "200").await;
    assert_taken(&page, "Upper limit of CK").await;
}

pub async fn platelets_per_microlitre_take_the_number_of_fragmin_alone(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    for typed in ["250000", "250 000", "250,000"] {
        page.enter("Platelets", typed).await;
        let message = "Type platelets in × 10⁹/L: 250, not 250 000.";
        assert_refused(&page, "Platelets", message, typed).await;
        assert_answers(&page, [VERDICT, COURSE, "withheld, 1 to answer"], typed).await;
        assert_eq!(page.part("open").await, format!("To correct: {message}"));
        page.assert_no_units(typed).await;
        assert_eq!(page.value("Platelets").await, typed);
        page.enter("Platelets", "250").await;
        assert_taken(&page, "Platelets").await;
    }
}

pub async fn a_creatinine_in_the_wrong_unit_is_mended_by_the_other_unit(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    let message = "Creatinine is 10 to 2000 µmol/L, or up to 20 mg/dL. Is the unit right?";
    let withheld = [VERDICT, COURSE, "withheld, 1 to answer"];
    page.answer(UNIT, "mg/dL").await;
    page.enter("Creatinine", "80").await;
    assert_refused(&page, "Creatinine", message, "80 mg/dL").await;
    assert_answers(&page, withheld, "80 mg/dL").await;
    page.assert_no_units("80 mg/dL").await;
    assert_eq!(page.value("Creatinine").await, "80");
    page.answer(UNIT, "µmol/L").await;
    assert_taken(&page, "Creatinine").await;
    assert_eq!(page.value("Creatinine").await, "80");

    page.enter("Creatinine", "0.9").await;
    assert_refused(&page, "Creatinine", message, "0.9 µmol/L").await;
    assert_answers(&page, withheld, "0.9 µmol/L").await;
    page.assert_no_units("0.9 µmol/L").await;
    page.answer(UNIT, "mg/dL").await;
    assert_taken(&page, "Creatinine").await;
    assert_eq!(page.value("Creatinine").await, "0.9");
    // By hand: 0.9 × 88.4 = 79.56.
    page.answer(UNIT, "µmol/L").await;
    assert_eq!(page.value("Creatinine").await, "79.6");
    page.answer(UNIT, "mg/dL").await;
    assert_eq!(page.value("Creatinine").await, "0.9");
    assert_taken(&page, "Creatinine").await;
}

pub async fn the_unit_of_creatinine_can_be_switched_without_drift(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    let echo = "document.getElementById('creatinine-echo').textContent";
    let steps = "[...document.querySelectorAll('#report .steps li')].map((step) => step.textContent).join()";
    here(&page).await;
    let before = page.text(steps).await;
    assert!(before.contains("mL/min"), "{before}");
    for _ in 0..10 {
        for (unit, shown) in [("mg/dL", "0.68"), ("µmol/L", "60")] {
            page.answer(UNIT, unit).await;
            assert_eq!(page.value("Creatinine").await, shown);
            assert_eq!(page.text(echo).await, "= 60 µmol/L (0.68 mg/dL)");
            assert_answers(&page, ALL, unit).await;
            assert_eq!(page.text(steps).await, before);
        }
    }
    // Nor over a reload in the other unit.
    page.answer(UNIT, "mg/dL").await;
    page.reload().await;
    assert_eq!(page.value("Creatinine").await, "0.68");
    here(&page).await;
    assert_eq!(page.text(steps).await, before);
    page.answer(UNIT, "µmol/L").await;
    assert_eq!(page.value("Creatinine").await, "60");
}

pub async fn a_weight_of_a_day_to_come_has_a_message(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    let today = today(&page).await;
    let tomorrow = today.succ_opt().expect("a day");
    page.enter_day("Weighed on", tomorrow).await;
    let message = "Weighed on: this day is still to come. Correct the day.";
    assert_refused(&page, "Weighed on", message, "tomorrow").await;
    assert!(
        page.is("document.getElementById('weight-date-echo').hidden")
            .await
    );
    assert_answers(&page, ALL, "tomorrow").await;
    page.enter_day("Weighed on", before(today, 1)).await;
    assert_taken(&page, "Weighed on").await;
    assert_eq!(
        page.text("document.getElementById('weight-date-echo').textContent")
            .await,
        "= yesterday"
    );
}

/// The browser gives no text for such a day, though the field shows one: the page must not read it as an empty field.
pub async fn a_day_that_does_not_exist_has_a_message(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    page.enter("Weight", "60").await;
    page.enter_parts("Weighed on", 31, 2, 2026).await;
    assert!(
        page.is("document.getElementById('weight-date').validity.badInput")
            .await,
        "the browser has taken it"
    );
    let message = "Weighed on: check the day and its year.";
    assert_refused(&page, "Weighed on", message, "31 February").await;
}
