//! Fragmin for patients of the ward: kidneys that differ by weight, kidneys that creatinine hides, another drug, and the
//! clinician's own dates.

use chrono::{Days, NaiveDate};
use imnm::domain::dalteparin::drug::DRUGS;
use imnm::i18n::{dalteparin, dates};
use serde_json::json;

use super::engine::Engine;
use super::page::{PAPERS, Page};
use super::patient::{DOSE, NONE, bedbound_example, today};
use super::report::here;
use super::stage::Stage;

/// A bedbound inpatient without anything else, with platelets of 250.
async fn bedbound(page: &Page, sex: &str, values: [(&str, &str); 4]) {
    for (label, text) in values {
        page.enter(label, text).await;
    }
    page.answer("Sex", sex).await;
    page.enter("Platelets", "250").await;
    page.answer("Setting", "Inpatient, acutely ill").await;
    page.answer("Bedbound for 3 days or more", "Yes").await;
    for heading in ["What forbids it", "Clot risk", "Bleeding risk"] {
        page.press_under(heading, NONE).await;
    }
}

fn values<'a>(
    age: &'a str,
    weight: &'a str,
    height: &'a str,
    creatinine: &'a str,
) -> [(&'a str, &'a str); 4] {
    [
        ("Age now", age),
        ("Weight", weight),
        ("Height", height),
        ("Creatinine", creatinine),
    ]
}

async fn decision(page: &Page) -> String {
    page.part("decision").await
}

/// A card of the report by its heading, in words.
async fn card(page: &Page, title: &str) -> String {
    here(page).await;
    let card = format!(
        "[...document.querySelectorAll('#report h2')].find((one) => one.textContent === {title:?})?.closest('section').textContent ?? ''"
    );
    page.text(&card).await
}

async fn assert_told(page: &Page, title: &str, told: &[&str]) {
    let words = card(page, title).await;
    for line in told {
        assert!(words.contains(line), "{title}: {line}: {words}");
    }
}

const KIDNEYS: &str = "Kidney function, every estimate";
const HAND_OVER: &str = "Fragmin (dalteparin): hand-over";

pub async fn the_ward_patient_gets_5000_units_and_a_hand_over_without_a_stop_date(
    stage: &mut Stage,
) {
    let page = stage.open("#/fragmin").await;
    bedbound(&page, "Male", values("68", "82", "178", "85")).await;
    assert_eq!(page.short("fragmin").await, DOSE);
    // By hand: bedbound 3 and rheumatic 1; 68 years 1.5, a man 1 and rheumatic 2.
    assert_eq!(
        page.lines("Risks").await,
        [
            "Padua: 4, high (high from 4)",
            "IMPROVE bleeding: 4.5, not high (high from 7)"
        ]
    );
    assert_told(
        &page,
        HAND_OVER,
        &[
            "5000 units once daily, under the skin.",
            "82 kg",
            "the lowest estimate; creatinine 85 µmol/L",
            "250 × 10⁹/L",
            "Padua: 4, high (high from 4)",
            "START DATE NOT SET",
            "STOP DATE NOT SET",
        ],
    )
    .await;
    // Ticked while the dose stands there: it goes, here and in what is handed over.
    page.answer("On any anticoagulant, at any dose", "Yes")
        .await;
    assert_eq!(page.short("fragmin").await, "stopped");
    here(&page).await;
    page.assert_no_units("on an anticoagulant").await;
    assert_told(
        &page,
        HAND_OVER,
        &["No dose: stopped. On any anticoagulant, at any dose"],
    )
    .await;
}

pub async fn both_risks_high_give_no_dose_but_mechanical_methods(stage: &mut Stage) {
    let page = stage.open("#/fragmin").await;
    bedbound(&page, "Male", values("78", "82", "172", "240")).await;
    assert_eq!(page.short("fragmin").await, "both risks high, no dose");
    assert_eq!(
        page.lines("Risks").await,
        [
            "Padua: 5, high (high from 4)",
            "IMPROVE bleeding: 7, high (high from 7)"
        ]
    );
    let sentence = page.part("decision-sentence").await;
    assert!(
        sentence.contains("Mechanical methods, and ask haematology."),
        "{sentence}"
    );
    here(&page).await;
    page.assert_no_units("both risks high").await;
}

pub async fn weights_on_both_sides_of_20_are_a_specialists_case(stage: &mut Stage) {
    let page = stage.open("#/fragmin").await;
    bedbound(&page, "Male", values("78", "120", "165", "240")).await;
    assert_eq!(page.short("fragmin").await, "for a specialist");
    let why = page.lines("Why").await;
    assert_eq!(
        why,
        [
            "Clearance under 20 mL/min: consider unfractionated heparin, unless heparin-induced thrombocytopenia or an allergy to heparin forbids it"
        ]
    );
    assert_told(&page, KIDNEYS, &["38.1", "19.5"]).await;
    page.assert_no_units("19.5 by ideal weight").await;
}

pub async fn a_wasted_patient_hears_of_both_traps_and_no_praise(stage: &mut Stage) {
    let page = stage.open("#/fragmin").await;
    bedbound(&page, "Male", values("74", "48", "168", "40")).await;
    page.answer("Prednisolone, 10 mg a day or more", "Yes")
        .await;
    assert_eq!(page.short("fragmin").await, DOSE);
    let notices = page.lines("To know").await.join("\n");
    assert!(
        notices.contains("every estimate from it reads too high. Ask for cystatin C."),
        "{notices}"
    );
    assert_told(
        &page,
        KIDNEYS,
        &["In muscle disease all equations read high, by 22 to 60"],
    )
    .await;
    // By cystatin C the lower one decides: 74 years, 2.2 mg/L.
    page.enter("Cystatin C", "2.2").await;
    let notices = page.lines("To know").await.join("\n");
    assert!(!notices.contains("Ask for cystatin C"), "{notices}");
    assert!(
        notices.contains("Clearance 20 to under 30 mL/min"),
        "{notices}"
    );
    assert_eq!(page.short("fragmin").await, "for a specialist");
    assert_told(
        &page,
        KIDNEYS,
        &[
            "the filtration by cystatin C reads too low",
            "CKD-EPI 2012, cystatin C",
        ],
    )
    .await;
    let words = card(&page, KIDNEYS).await;
    for praise in ["normal", "healthy", "✓"] {
        assert!(!words.contains(praise), "{praise}: {words}");
    }
    page.assert_no_units("two cautions").await;
    // One that can't be takes the clearance, and with it the decision.
    page.enter("Cystatin C", "0.1").await;
    assert!(
        page.message("Cystatin C")
            .await
            .contains("cystatin C from 0.2 to 10 mg/L")
    );
    assert_eq!(page.short("fragmin").await, "withheld, 1 to answer");
    here(&page).await;
    page.assert_no_units("a cystatin C that can't be").await;
    page.enter("Cystatin C", "").await;
    assert_eq!(page.short("fragmin").await, DOSE);
}

pub async fn another_drug_clears_the_dose_and_the_choice(stage: &mut Stage) {
    let page = stage.open("#/fragmin").await;
    bedbound_example(&page).await;
    for drug in DRUGS.map(dalteparin::drug) {
        page.choose("Drug", drug.get()).await;
        let state = format!("{drug}: no figure here");
        assert_eq!(page.short("fragmin").await, state);
        assert_eq!(decision(&page).await, state);
        let sentence = page.part("decision-sentence").await;
        assert!(sentence.contains("none is carried over"), "{sentence}");
        assert_eq!(card(&page, HAND_OVER).await, "", "{drug}");
        page.assert_no_units(drug.get()).await;
        page.choose("Drug", "Fragmin (dalteparin)").await;
        assert_eq!(page.short("fragmin").await, DOSE);
    }
    // What was chosen off the label is chosen anew.
    page.answer("Setting", "Here for IVIG alone").await;
    assert_eq!(page.short("fragmin").await, "your decision");
    page.press(dalteparin::CHOOSE.get()).await;
    assert_eq!(page.short("fragmin").await, DOSE);
    page.choose("Drug", "Tinzaparin").await;
    page.reload().await;
    assert_eq!(page.short("fragmin").await, "Tinzaparin: no figure here");
    page.choose("Drug", "Fragmin (dalteparin)").await;
    assert_eq!(page.short("fragmin").await, "your decision");
    page.assert_no_units("chosen for the other drug").await;
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).expect("a day")
}

pub async fn dates_are_the_clinicians_own_and_a_stop_before_the_start_dates_nothing(
    stage: &mut Stage,
) {
    let page = stage.open("#/fragmin").await;
    bedbound_example(&page).await;
    let today = today(&page).await;
    let (start, stop) = (later(today, 3), later(today, 17));
    page.enter_day("First dose on", start).await;
    page.enter_day("Last dose on", today).await;
    let message = "The last dose can't come before the first one. Correct one of the two days.";
    assert_eq!(page.message("Last dose on").await, message);
    assert_eq!(page.summary().await, [message]);
    let before = format!(
        "The stop date, {}, is before the start date, {}",
        dates::day(today),
        dates::day(start)
    );
    for title in [HAND_OVER, "Timeline", "How to give it and what to watch"] {
        assert_told(&page, title, &[&before]).await;
        assert!(
            !card(&page, title).await.contains(&dates::weekday(start)),
            "{title}"
        );
    }
    // From another view the summary leads to the field.
    page.go_to("IVIG").await;
    page.run("document.querySelector('.errors a').click()", vec![])
        .await;
    page.until_focused("Last dose on").await;

    page.enter_day("Last dose on", stop).await;
    assert_eq!(page.message("Last dose on").await, "");
    for title in [HAND_OVER, "Timeline"] {
        let days = [dates::weekday(start), dates::weekday(stop)];
        assert_told(&page, title, &[&days[0], &days[1]]).await;
    }
    assert!(!page.holds("STOP DATE NOT SET").await);
    // A time without its day is asked about, and one that is near is pointed out beside the dose.
    page.enter_time("Time of the puncture", 10, 0).await;
    let message = page.message("Spinal puncture on").await;
    assert!(message.contains("type the day too"), "{message}");
    page.enter_day("Spinal puncture on", later(today, 1)).await;
    // Beside the answer that none is near the dose waits until one of the two is mended, or the distance confirmed.
    let asked = page.message("Spinal puncture on").await;
    assert!(asked.contains("none is answered to be near"), "{asked}");
    assert_eq!(page.short("fragmin").await, "withheld, 1 to answer");
    here(&page).await;
    page.assert_no_units("a puncture tomorrow").await;
    assert_eq!(card(&page, HAND_OVER).await, "");
    page.press("It is more than 15 hours ahead, or over for more than 4")
        .await;
    assert_eq!(page.short("fragmin").await, DOSE);
    let notices = page.lines("To know").await.join("\n");
    assert!(notices.contains("no dose too near to it"), "{notices}");
    // By hand: 15 h before 10:00 is 19:00 of today, 4 h after it 14:00.
    let last = format!(
        "Last before the puncture, at the latest: {}, 19:00.",
        dates::weekday(today)
    );
    let next = format!(
        "First after the puncture, at the earliest: {}, 14:00.",
        dates::weekday(later(today, 1))
    );
    for title in ["Timeline", HAND_OVER] {
        assert_told(&page, title, &[&last, &next]).await;
    }
    page.reload().await;
    assert_eq!(
        page.value("Last dose on").await,
        imnm::domain::dates::text(stop)
    );
    assert_eq!(page.value("Time of the puncture").await, "10:00");
    assert_eq!(page.short("fragmin").await, DOSE);
}

/// On paper the hand-over is alone, on one page.
pub async fn the_hand_over_prints_alone_on_one_page(stage: &mut Stage) {
    let page = stage.open("#/fragmin").await;
    bedbound_example(&page).await;
    here(&page).await;
    for (paper, size) in PAPERS {
        assert_eq!(page.printed_pages(size).await, 1, "{paper}");
    }
    if stage.engine() != Engine::Chromium {
        return; // the other driver prints, and does not show how it looks
    }
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    let seen = page.text("document.body.innerText").await;
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }))
        .await;
    assert!(seen.trim_start().starts_with(HAND_OVER), "{seen}");
    for told in ["5000 units once daily", "STOP DATE NOT SET", "Prepared by"] {
        assert!(seen.contains(told), "{told}: {seen}");
    }
    for other in [
        KIDNEYS,
        "Print the hand-over",
        "What forbids it",
        "Clear patient",
    ] {
        assert!(!seen.contains(other), "{other}: {seen}");
    }
}
