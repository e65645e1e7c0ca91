//! Fragmin: a number only where the decision is a dose, and none beside any other decision.

use imnm::domain::dalteparin::stops::HEPARIN_STOPS;
use imnm::domain::questions::Question;
use imnm::i18n::questions::question;

use super::page::Page;
use super::patient::{DOSE, NONE, bedbound_example, example};
use super::stage::Stage;

const PREVIOUS_CLOT: &str = "Venous clot before, not superficial";
const CHOOSE: &str = "Give it off label: show the dose";
const WITHDRAW: &str = "Withdraw the off-label choice";

/// The decision in the card and in the summary.
async fn assert_decision(page: &Page, decision: &str, when: &str) {
    assert_eq!(page.short("fragmin").await, decision, "{when}");
    let card = page.part("decision").await;
    assert_eq!(card.to_lowercase(), decision.to_lowercase(), "{when}");
}

async fn assert_dose(page: &Page, when: &str) {
    assert_eq!(
        page.part("decision").await,
        "5000 units once daily",
        "{when}"
    );
    assert_eq!(page.short("fragmin").await, DOSE, "{when}");
    let syringe = page.lines("Syringe").await;
    assert!(
        syringe[0].starts_with("One syringe of 5000 units in 0.2 mL."),
        "{when}: {syringe:?}"
    );
}

pub async fn a_bedbound_inpatient_gets_a_dose_with_the_scores_that_make_it(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    assert_dose(&page, "everything answered").await;
    // By hand: bedbound 3 and rheumatic 1; 62 years 1.5, a man 1 and rheumatic 2.
    assert_eq!(
        page.lines("Risks").await,
        [
            "Padua: 4, high (high from 4)",
            "IMPROVE bleeding: 4.5, not high (high from 7)"
        ]
    );
    assert!(page.part("open").await.is_empty());
    for question in [
        "Active bleeding",
        "Known thrombophilia",
        "Antiplatelet drug or NSAID",
    ] {
        assert!(page.is_answered(question, "No").await, "{question}");
    }
    assert!(
        page.is_answered("Bedbound for 3 days or more", "Yes").await,
        "an answer that was given stays"
    );
}

pub async fn each_stop_takes_the_number_away_and_is_named(stage: &mut Stage) {
    let page = stage.open("#/fragmin").await;
    bedbound_example(&page).await;
    for stop in HEPARIN_STOPS {
        let name = question(Question::Stop(stop));
        page.answer(name.get(), "Not known").await;
        assert_decision(&page, "withheld, 1 to answer", name.get()).await;
        assert_eq!(
            page.part("open").await,
            format!("What forbids it: {name}"),
            "{name}"
        );
        page.assert_no_units(&format!("{name}: not known")).await;
        page.answer(name.get(), "No").await;
        assert_dose(&page, name.get()).await;
    }
}

pub async fn each_stop_that_is_there_leaves_no_number_on_the_page(stage: &mut Stage) {
    let page = stage.open("#/fragmin").await;
    bedbound_example(&page).await;
    for stop in HEPARIN_STOPS {
        let name = question(Question::Stop(stop));
        page.answer(name.get(), "Yes").await;
        assert_decision(&page, "stopped", name.get()).await;
        assert_eq!(page.lines("Why").await, [name]);
        page.assert_no_units(&format!("{name}: yes")).await;
        page.answer(name.get(), "No").await;
        assert_dose(&page, name.get()).await;
    }
}

pub async fn nothing_but_the_decision_for_a_dose_shows_a_number(stage: &mut Stage) {
    let page = stage.open("#/fragmin").await;
    bedbound_example(&page).await;
    for (field, text, back, decision, reason) in [
        (
            "Age now",
            "17",
            "62",
            "for a specialist",
            "Under 18: no figure for children here",
        ),
        (
            "Platelets",
            "49",
            "250",
            "stopped",
            "Platelets under 50 × 10⁹/L",
        ),
        (
            "Platelets",
            "50",
            "250",
            "for a specialist",
            "Platelets from 50 to under 75 × 10⁹/L",
        ),
        (
            "Creatinine",
            "450",
            "60",
            "for a specialist",
            "Clearance under 20 mL/min: consider unfractionated heparin, unless heparin-induced thrombocytopenia or an allergy to heparin forbids it",
        ),
    ] {
        page.enter(field, text).await;
        assert_decision(&page, decision, text).await;
        assert_eq!(page.lines("Why").await, [reason]);
        page.assert_no_units(&format!("{field} {text}")).await;
        page.enter(field, back).await;
        assert_dose(&page, field).await;
    }
    page.answer("INR over 1.5", "Yes").await;
    assert_decision(&page, "both risks high, no dose", "INR").await;
    page.assert_no_units("both risks high").await;
    page.answer("INR over 1.5", "No").await;
    page.answer("Antiplatelet drug or NSAID", "Yes").await;
    assert_dose(&page, "one caution").await;
    page.answer("Haemorrhagic or diabetic retinopathy", "Yes")
        .await;
    assert_decision(&page, "for a specialist", "two cautions").await;
    page.assert_no_units("two cautions").await;
    page.answer("Haemorrhagic or diabetic retinopathy", "Not known")
        .await;
    assert_decision(&page, "withheld, 1 to answer", "a caution is open").await;
    page.assert_no_units("a caution is open").await;
    page.answer("Haemorrhagic or diabetic retinopathy", "No")
        .await;
    page.answer("Bedbound for 3 days or more", "No").await;
    assert_decision(&page, "not indicated", "not bedbound").await;
    page.assert_no_units("not indicated").await;
}

async fn day_case(page: &Page) {
    example(page).await;
    page.go_to("Fragmin").await;
    page.answer("Setting", "Here for IVIG alone").await;
    for heading in ["What forbids it", "Clot risk", "Bleeding risk"] {
        page.press_under(heading, NONE).await;
    }
}

pub async fn a_day_case_without_a_clot_factor_gets_nothing(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    day_case(&page).await;
    assert_decision(&page, "not indicated", "no clot factor").await;
    page.assert_no_units("no clot factor").await;
    assert!(
        !page
            .is("document.getElementById('off-label').checkVisibility()")
            .await
    );
}

pub async fn a_day_case_with_a_clot_factor_shows_a_number_by_choice_alone(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    day_case(&page).await;
    page.answer(PREVIOUS_CLOT, "Yes").await;
    assert_decision(&page, "your decision", "a clot before").await;
    page.assert_no_units("before the choice").await;

    page.press(CHOOSE).await;
    assert_dose(&page, "chosen").await;
    assert!(
        page.lines("To know")
            .await
            .contains(&"Off the label, by the prescriber's choice.".to_owned())
    );
    page.press(WITHDRAW).await;
    assert_decision(&page, "your decision", "withdrawn").await;
    page.assert_no_units("withdrawn").await;

    page.press(CHOOSE).await;
    page.reload().await;
    assert_dose(&page, "chosen, and loaded again").await;
    page.answer("Setting", "Inpatient, acutely ill").await;
    // By hand: a clot before 3 and rheumatic 1, so an inpatient has an indication by the label.
    assert_dose(&page, "as an inpatient").await;
    page.answer("Setting", "Here for IVIG alone").await;
    assert_decision(&page, "your decision", "another setting").await;
    page.assert_no_units("another setting").await;
}

/// A choice is made for a patient with a clot factor, and falls with it.
pub async fn the_choice_falls_with_what_it_was_made_for(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    day_case(&page).await;
    page.answer(PREVIOUS_CLOT, "Yes").await;
    page.press(CHOOSE).await;
    page.answer(PREVIOUS_CLOT, "No").await;
    assert_decision(&page, "not indicated", "no clot factor").await;
    page.assert_no_units("no clot factor").await;
    page.answer("Known thrombophilia", "Yes").await;
    assert_decision(&page, "your decision", "another clot factor").await;
    page.assert_no_units("another clot factor").await;
    // Nor does it outlive another value that the decision rests on.
    page.press(CHOOSE).await;
    assert_dose(&page, "chosen anew").await;
    page.enter("Platelets", "180").await;
    assert_decision(&page, "your decision", "other platelets").await;
    page.assert_no_units("other platelets").await;
    page.press(CHOOSE).await;
    page.answer("Active bleeding", "Yes").await;
    page.answer("Active bleeding", "No").await;
    assert_decision(&page, "your decision", "stopped meanwhile").await;
    page.assert_no_units("stopped meanwhile").await;
}

/// Another program puts a text of its own in the place of each: no number of an earlier decision may stay.
pub async fn a_moved_text_never_keeps_a_stale_number(stage: &mut Stage) {
    for expected in ["NotFoundError", "panicked", "unreachable"] {
        stage.expect_in_console(expected);
    }
    let page = stage.open("#/fragmin").await;
    bedbound_example(&page).await;
    page.run(super::translation::SWAP, vec![]).await;
    page.settle().await;
    page.answer("Active bleeding", "Yes").await;
    if super::translation::has_stopped(&page).await {
        let text = page.text("document.body.innerText").await;
        assert!(!text.contains("5000"), "{text}");
    } else {
        assert_decision(&page, "stopped", "bleeding").await;
        page.assert_no_units("bleeding").await;
    }
}
