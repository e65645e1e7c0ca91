//! How the page lies on the screen: narrow, without a shift, and without scripts.

use imnm::i18n::report::LOADING;
use serde_json::json;

use super::page::Page;
use super::patient::bedbound_example;
use super::patients::{INPATIENT, STOPPED};
use super::report::here;
use super::stage::Stage;

const SIGNS: &str = "Signs that need action today";

/// Collects every layout shift from the first moment on.
const SHIFTS: &str = "
    window.shifts = [];
    window.shiftsSeen = new PerformanceObserver((list) => window.shifts.push(...list.getEntries()));
    window.shiftsSeen.observe({ type: 'layout-shift', buffered: true });";

/// Nothing sticks out of a screen of 320 px.
pub async fn assert_fits(page: &Page, what: &str) {
    assert!(
        page.is("innerWidth === 320").await,
        "{what}: the screen is not 320 px wide"
    );
    let wide = page
        .text(
            "[document.scrollingElement.scrollWidth > 320 ? 'the page scrolls sideways' : '',
              ...[...document.body.querySelectorAll('*')].filter((at) => at.checkVisibility() && !at.closest('.visually-hidden') && at.getBoundingClientRect().right > 320.5)
                .map((at) => `${at.tagName}.${at.className} to ${at.getBoundingClientRect().right}`)].filter(Boolean).join()",
        )
        .await;
    assert_eq!(wide, "", "{what}");
}

pub async fn nothing_sticks_out_of_a_narrow_screen(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(320, 640).await;
    let page = stage.open("#/ivig").await;
    assert_fits(&page, "empty").await;
    page.enter("Weight", "60").await;
    assert_fits(&page, "planning figure").await;
    page.enter("Weight", "1,234567890123456789012345678901234567890")
        .await;
    assert_fits(&page, "a long entry refused").await;
    page.enter("Weight", "132").await;
    page.enter("Height", "165").await;
    page.answer("Sex", "Female").await;
    assert_fits(&page, "to be confirmed").await;
    page.enter("Weight", "82.4").await;
    page.enter("Age now", "71").await;
    page.enter("Creatinine", "60").await;
    page.choose("Product", "Octagam 5 %").await;
    page.answer("Severe heart failure", "Yes").await;
    assert_fits(&page, "contraindicated").await;
    page.enter(
        "Reason for going on",
        "a long reason without an end a long reason without an end",
    )
    .await;
    page.press("None of these apply").await;
    assert_eq!(page.state().await, "Course");
    open_all(&page).await;
    assert_fits(&page, "course with its steps").await;
    let page = stage.open("#/about").await;
    page.until(
        "About is shown",
        "document.querySelector('h1').textContent === 'About'",
    )
    .await;
    super::report::sources(&page).await;
    assert_fits(&page, "About").await;
}

/// Everything folded is opened.
pub async fn open_all(page: &Page) {
    page.run(
        "document.querySelectorAll('details').forEach((part) => { part.open = true; });",
        vec![],
    )
    .await;
}

async fn assert_views_fit(page: &Page, state: &str) {
    for view in ["Classify", "IVIG", "Fragmin"] {
        page.go_to(view).await;
        here(page).await;
        open_all(page).await;
        assert_fits(page, &format!("{state}, {view}")).await;
    }
}

pub async fn no_view_sticks_out_of_a_narrow_screen_in_any_state(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(320, 640).await;
    let page = stage.open("#/classify").await;
    assert_views_fit(&page, "empty").await;
    bedbound_example(&page).await;
    assert_views_fit(&page, "three answers").await;
    for heading in ["What forbids it", "Bleeding risk", SIGNS] {
        page.go_to("Fragmin").await;
        open_all(&page).await;
        page.answer_all_under(heading, "Yes").await;
        assert_views_fit(&page, heading).await;
    }
    page.press("Clear patient").await;
    bedbound_example(&page).await;
    page.go_to("Classify").await;
    page.answer("CK ever above its limit", "No").await;
    let long = "1,234567890123456789012345678901234567890";
    for (field, text) in [
        ("Weight", long),
        ("Height", "1.72"),
        ("Age now", "162"),
        ("Age at first symptom", long),
        ("Creatinine", "0.9"),
        ("Platelets", "250 000"),
    ] {
        page.enter(field, text).await;
    }
    page.go_to("IVIG").await;
    page.enter("Dose of the course", "2000").await;
    assert!(page.summary().await.len() >= 7, "not all is refused");
    assert_views_fit(&page, "everything refused").await;
}

/// Everything is answered and everything is opened, in the form and in the report, with its tables and pictures.
pub async fn a_full_examination_and_its_report_fit_a_narrow_screen(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(320, 640).await;
    let page = stage.open("#/classify").await;
    for (patient, state) in [(&INPATIENT, "a biopsy"), (&STOPPED, "both antibodies")] {
        patient.fill_in(&page).await;
        page.go_to("Classify").await;
        here(&page).await;
        open_all(&page).await;
        for part in [
            ".side",
            "figure svg",
            "figcaption",
            ".ladder",
            "#pathway-treatment",
        ] {
            let seen = format!("document.querySelector('#report {part}').checkVisibility()");
            assert!(page.is(&seen).await, "{state}: {part} is not to be seen");
        }
        let folded =
            "[...document.querySelectorAll('details')].filter((part) => !part.open).length";
        assert_eq!(page.js(folded).await, json!(0), "{state}");
        assert_views_fit(&page, state).await;
        page.press("Clear patient").await;
    }
}

pub async fn nothing_moves_while_the_page_loads_and_starts(stage: &mut Stage) {
    let page = stage.browser().await;
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": SHIFTS }),
    )
    .await;
    for (width, height) in [(1280, 900), (320, 640)] {
        page.screen(width, height).await;
        for hash in [
            "",
            "#/classify",
            "#/ivig",
            "#/fragmin",
            "#/summary",
            "#/cohort",
            "#/about",
            "#/nothing",
        ] {
            stage.open(hash).await;
            // Loaded again, since a changed hash alone loads nothing.
            page.reload().await;
            let shift = total_shift(&page).await;
            assert_eq!(shift, "0", "{hash} at {width} px");
        }
    }
    // The observer sees a shift where there is one.
    page.run("document.body.prepend(Object.assign(document.createElement('h1'), { textContent: 'moved' }));", vec![]).await;
    assert_ne!(total_shift(&page).await, "0");
}

/// The sum of all shifts so far, and where they were.
async fn total_shift(page: &Page) -> String {
    page.promised("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))").await;
    page.text(
        "(() => { shifts.push(...shiftsSeen.takeRecords());
           const of = (entry) => `${entry.value}: ${entry.sources.map((source) => `${source.node?.nodeName} ${source.node?.className ?? source.node?.textContent}`)}`;
           return shifts.length === 0 ? '0' : shifts.map(of).join('; '); })()",
    )
    .await
}

pub async fn without_scripts_every_section_can_be_read(stage: &mut Stage) {
    let site = stage.sites.site.clone();
    stage.serve(&site);
    let page = stage.browser().await;
    page.devtools(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    )
    .await;
    page.client
        .goto(stage.address())
        .await
        .expect("the address opens");
    page.until("the page is there", "document.readyState === 'complete'")
        .await;
    assert!(
        !page.is("document.documentElement.dataset.view").await,
        "scripts ran"
    );
    let text = page.text("document.body.innerText").await;
    for words in [
        "The calculator needs JavaScript and WebAssembly.",
        "Intravenous immunoglobulin",
        "Weight",
        "About",
        "Not a certified medical device.",
        // What a view says beside its answers comes with a module of its own.
        LOADING.get(),
    ] {
        assert!(text.contains(words), "{words} is not to be seen in: {text}");
    }
    for words in ["The calculator has stopped", "A new version is ready"] {
        assert!(!text.contains(words), "{words}");
    }
    assert!(!page.is("document.querySelector('[inert]')").await);
    for (answer, words) in [
        ("classify", "not classified yet"),
        ("ivig", "Type a weight"),
        ("fragmin", "withheld"),
    ] {
        let short = page.short(answer).await;
        assert!(short.starts_with(words), "{answer}: {short}");
    }
    // Of what is said about each answer nothing may look like one.
    let card = page.part("result").await;
    for unit in [" g", " mL", " units", " min"] {
        let mut before = card.match_indices(unit).map(|(at, _)| &card[..at]);
        let is_amount = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
        assert!(!before.any(is_amount), "{unit} in {card}");
    }
}
