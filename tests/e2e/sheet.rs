//! From the grams to the bedside: plans to choose from, the run sheet with its times, its print, and the next courses.

use chrono::NaiveDate;
use imnm::domain::dates;
use serde_json::json;

use super::page::Page;
use super::report::here;
use super::stage::Stage;

const RISK: &str = "Any risk of clots or kidney harm?";

fn day(text: &str) -> NaiveDate {
    dates::parse(text).expect("a day")
}

/// A patient with everything answered, and this product.
pub async fn answered(stage: &mut Stage, weight: &str, height: &str) -> Page {
    let page = stage.open("#/ivig").await;
    page.enter("Weight", weight).await;
    page.enter("Height", height).await;
    page.enter("Age now", "50").await;
    page.enter("Creatinine", "60").await;
    page.answer("Sex", "Male").await;
    page.choose("Product", "Octagam 10 %").await;
    page.press("None of these apply").await;
    page.answer(RISK, "Yes").await;
    page
}

/// The rows of a table of the report, each as the texts of its cells, without the button.
pub async fn rows(page: &Page, title: &str) -> Vec<Vec<String>> {
    here(page).await;
    let rows = format!(
        "[...document.querySelectorAll('#{title}-title ~ table tbody tr')].map((row) =>
            [...row.cells].map((cell) => [...cell.querySelectorAll('.column, .source, button')].reduce(
                (text, part) => text.replace(part.textContent, ''), cell.textContent)))"
    );
    serde_json::from_value(page.js(&rows).await).expect("rows of texts")
}

/// Presses the button of a row that has these words.
pub async fn choose(page: &Page, title: &str, words: &str) {
    here(page).await;
    let row = format!(
        "//h2[@id='{title}-title']/following-sibling::table//tr[contains(., '{words}')]//button"
    );
    let button = page.reached(&row).await;
    page.click(button).await;
    here(page).await;
}

/// By the label of Octagam 10 % at risk: 0.6, 1.2 and 1.8 mL/kg/h.
pub async fn seventy_kilograms_at_risk_run_at_42_84_and_126(stage: &mut Stage) {
    let page = answered(stage, "70", "175").await;
    page.enter_time("Starts at", 22, 0).await;
    page.enter_day("First infusion day", day("2027-03-27"))
        .await;
    here(&page).await;
    let tables = "[...document.querySelectorAll('#report .day')].map((day) =>
        [day.querySelector('h3').textContent, ...[...day.querySelectorAll('table.ladder tbody tr:not(.paper)')].map((row) =>
            [...row.cells].slice(0, 5).map((cell) => cell.textContent).join(' '))])";
    // 140 g in whole steps of 5 g. Over the night in which clocks go forward, days are days and minutes minutes.
    assert_eq!(
        page.js(tables).await,
        json!([
            [
                "Day 1 of 3, Saturday 27 March 2027",
                "1 22:00 42 30 21",
                "2 22:30 84 30 42",
                "3 23:00 126 185 387",
                "End 02:05 next day  245 450"
            ],
            [
                "Day 2 of 3, Sunday 28 March 2027",
                "1 22:00 42 30 21",
                "2 22:30 84 30 42",
                "3 23:00 126 185 387",
                "End 02:05 next day  245 450"
            ],
            [
                "Day 3 of 3, Monday 29 March 2027",
                "1 22:00 42 30 21",
                "2 22:30 84 30 42",
                "3 23:00 126 209 437",
                "End 02:29 next day  269 500"
            ],
        ])
    );
    // A day that can't be takes the dates away, and not the rates.
    page.enter_day("First infusion day", day("2101-01-01"))
        .await;
    let message = page.message("First infusion day").await;
    assert_eq!(message, "First infusion day: check the day and its year.");
    here(&page).await;
    let first = "document.querySelector('#report .day h3').textContent";
    assert_eq!(page.text(first).await, "Day 1 of 3");
    assert_eq!(page.ladder().await.len(), 3);
}

pub async fn a_first_day_that_is_past_is_asked_about(stage: &mut Stage) {
    let page = answered(stage, "60", "172").await;
    page.enter_day("First infusion day", day("2026-01-05"))
        .await;
    let message = page.message("First infusion day").await;
    assert!(message.starts_with("2026-01-05 is past."), "{message}");
    here(&page).await;
    let first = "document.querySelector('#report .day h3').textContent";
    assert_eq!(page.text(first).await, "Day 1 of 3");
    page.press("It began on 2026-01-05").await;
    here(&page).await;
    assert_eq!(page.text(first).await, "Day 1 of 3, Monday 5 January 2026");
    page.enter_day("First infusion day", day("2026-01-06"))
        .await;
    here(&page).await;
    assert_eq!(page.text(first).await, "Day 1 of 3");
}

/// 64 kg: 128 g, which whole steps of 5 g make 130 g of; vials make it exactly, or with fewer of them.
pub async fn a_plan_of_whole_vials_is_chosen_in_place_of_whole_steps(stage: &mut Stage) {
    let page = answered(stage, "64", "175").await;
    let arithmetic =
        "2 g/kg × 64 kg = 128 g, rounded to 130 g (+1.6 %); 3 days → 40 g + 45 g + 45 g";
    assert_eq!(page.part("arithmetic").await, arithmetic);
    let course = "42 g on days 1 and 2, 44 g on day 3, 128 g in all";
    let plans = rows(&page, "plans").await;
    let plan = plans.iter().find(|row| row[0] == course);
    let plan = plan.unwrap_or_else(|| panic!("{course}: {plans:?}"));
    assert_eq!(
        plan[1..3],
        [
            "nothing",
            "10 vials42 g: 1 of 30 g, 1 of 10 g, 1 of 2 g44 g: 1 of 30 g, 1 of 10 g, 2 of 2 g"
        ]
    );
    choose(&page, "plans", course).await;
    assert_eq!(page.part("total").await, "128 g");
    assert_eq!(page.part("daily").await, course);
    let sheet = page
        .text("document.querySelector('#report .sheet').textContent")
        .await;
    assert!(
        sheet.contains("Octagam 10 %: 44 g on this day, of 128 g in all; 440 mL"),
        "{sheet}"
    );
    // It was made for this course, and goes with it.
    page.enter_time("Starts at", 9, 0).await;
    assert_eq!(page.part("total").await, "128 g");
    page.enter("Weight", "64.5").await;
    assert_eq!(page.part("total").await, "130 g");
    page.enter("Weight", "64").await;
    choose(&page, "plans", course).await;
    assert_eq!(page.part("total").await, "128 g");
    choose(&page, "plans", course).await;
    let steps = page
        .shown("//button[starts-with(@aria-label, 'Choose: Whole steps')]")
        .await;
    page.click(steps).await;
    assert_eq!(page.part("arithmetic").await, arithmetic);
    // A limit that no plan meets says what would.
    page.enter("Most on a day", "20").await;
    here(&page).await;
    let card = "document.getElementById('plans-title').parentElement.textContent";
    let words = page.text(card).await;
    assert!(words.contains("Each of these alone would do:"), "{words}");
    page.enter("Most on a day", "2").await;
    assert!(
        page.message("Most on a day")
            .await
            .starts_with("Outside what can be")
    );
    here(&page).await;
    assert!(page.text(card).await.contains("Correct what is refused"));
    assert_eq!(page.part("total").await, "130 g");
}

/// 31 kg at 0.4 g/kg are 12.4 g: whole steps make 10 or 15 g of it, which has to be confirmed.
pub async fn a_rounding_of_more_than_may_pass_is_confirmed(stage: &mut Stage) {
    let page = answered(stage, "31", "135").await;
    page.enter("Dose of the course", "0.4").await;
    page.answer("Infusion days", "1").await;
    page.assert_no_dose_but("12.4 g is rounded to 10 g", &["10 g", "12.4 g"])
        .await;
    page.press("Give 10 g").await;
    assert_eq!(page.part("total").await, "10 g");
    choose(&page, "plans", "12 g on one day").await;
    assert_eq!(page.part("total").await, "12 g");
}

pub async fn two_grams_a_kilogram_in_one_day_are_refused(stage: &mut Stage) {
    let page = answered(stage, "60", "172").await;
    page.answer("Infusion days", "1").await;
    page.assert_no_dose("2 g/kg in one day").await;
    assert!(page.summary().await[0].starts_with("More than 1 g/kg a day is not given"));
}

pub async fn of_the_sheet_only_today_can_be_shown(stage: &mut Stage) {
    let page = answered(stage, "60", "172").await;
    // The first day is yesterday, whatever day it is.
    let yesterday = "new Date(Date.now() - 864e5).toLocaleDateString('sv')";
    let yesterday = page.text(yesterday).await;
    page.enter_day("First infusion day", day(&yesterday)).await;
    page.press(&format!("It began on {yesterday}")).await;
    here(&page).await;
    let days = "[...document.querySelectorAll('#report .day h3')].map((day) => day.textContent.slice(0, 10)).join()";
    assert_eq!(page.text(days).await, "Day 1 of 3,Day 2 of 3,Day 3 of 3");
    page.press("Show today alone").await;
    here(&page).await;
    assert_eq!(page.text(days).await, "Day 2 of 3");
    page.press("Show every day").await;
    here(&page).await;
    assert_eq!(page.text(days).await, "Day 1 of 3,Day 2 of 3,Day 3 of 3");
}

/// On paper the sheet is alone: a head with the product, the weight, the arithmetic and the version of the content, and
/// each day on a page of its own, which it does not leave.
pub async fn the_run_sheet_prints_alone_with_a_page_a_day(stage: &mut Stage) {
    let page = answered(stage, "70", "175").await;
    page.enter_time("Starts at", 9, 0).await;
    here(&page).await;
    for (paper, width, height) in [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)] {
        let how = json!({ "paperWidth": width, "paperHeight": height, "printBackground": false });
        let pdf = page.devtools("Page.printToPDF", how).await;
        let data = pdf["data"].as_str().expect("a document");
        let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, data)
            .expect("base 64");
        let text = String::from_utf8_lossy(&bytes);
        let pages = text.matches("/Type /Page\n").count();
        assert_eq!(pages, 4, "{paper}");
    }
    let media = |media: &str| json!({ "media": media });
    page.devtools("Emulation.setEmulatedMedia", media("print"))
        .await;
    page.screen(700, 990).await;
    let seen = "[...document.querySelectorAll('main *, .top, .foot')].filter((one) => one.checkVisibility() && !one.closest('.sheet') && !one.querySelector('.sheet') && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())).map((one) => one.outerHTML.slice(0, 80)).join()";
    assert_eq!(page.text(seen).await, "", "beside the sheet");
    let sheet = page
        .text("document.querySelector('.sheet').innerText")
        .await;
    for told in [
        "Octagam 10 %",
        "70 kg, actual weight",
        "2 g/kg × 70 kg = 140 g; 3 days → 45 g + 45 g + 50 g",
        "content version",
        "Batch number and expiry",
        "Prepared by",
        "Checked by",
        "BP",
        "Label here",
    ] {
        assert!(sheet.contains(told), "{told}: {sheet}");
    }
    assert!(
        page.is("document.documentElement.scrollWidth <= innerWidth")
            .await,
        "it sticks out"
    );
    page.devtools("Emulation.setEmulatedMedia", media("")).await;
}

/// From a course before the clocks go forward: every 28 days, whatever the clock does. 2027-03-28 and 2027-10-31 are the
/// days of the change.
pub async fn the_next_courses_do_not_slip_at_a_change_of_clocks(stage: &mut Stage) {
    let page = answered(stage, "60", "172").await;
    page.enter_day("First infusion day", day("2027-02-25"))
        .await;
    page.enter("Plan", "4").await;
    page.enter("Given before", "240").await;
    here(&page).await;
    let list = "[...document.querySelectorAll('#ivig-cycles ~ * li, #ivig-cycles li')].map((line) => line.textContent).filter((line) => line.startsWith('Course ')).join('\\n')";
    let list = page.text(list).await;
    let lines: Vec<&str> = list.lines().collect();
    let expected = [
        "Course 1: 25, 26 and 27 February 2027, 40 g on each of 3 days, 120 g in all; 360 g so far",
        "Course 2: 25, 26 and 27 March 2027, 40 g on each of 3 days, 120 g in all; 480 g so far",
        "Course 3: 22, 23 and 24 April 2027, 40 g on each of 3 days, 120 g in all; 600 g so far",
        "Course 4: 20, 21 and 22 May 2027, 40 g on each of 3 days, 120 g in all; 720 g so far",
    ];
    assert_eq!(lines.len(), expected.len(), "{list}");
    for (line, start) in lines.iter().zip(expected) {
        assert!(line.starts_with(start), "{line}");
    }
    // What is refused is not planned with what is usual.
    page.enter("Every", "10").await;
    assert!(
        page.message("Every")
            .await
            .starts_with("Outside what can be: interval from 14 to 84 days")
    );
    here(&page).await;
    assert!(!page.holds("25, 26 and 27 March 2027").await);
    assert_eq!(page.part("total").await, "120 g");
    page.enter("Every", "42").await;
    here(&page).await;
    assert!(page.holds("Course 2: 8, 9 and 10 April 2027").await);
}
