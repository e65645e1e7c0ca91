//! How the page lies on the screen: narrow, without a shift, and without scripts.

use serde_json::json;

use super::page::Page;
use super::stage::Stage;

/// Collects every layout shift from the first moment on.
const SHIFTS: &str = "
    window.shifts = [];
    window.shiftsSeen = new PerformanceObserver((list) => window.shifts.push(...list.getEntries()));
    window.shiftsSeen.observe({ type: 'layout-shift', buffered: true });";

/// Nothing sticks out of a screen of 320 px.
async fn assert_fits(page: &Page, what: &str) {
    assert!(
        page.is("innerWidth === 320").await,
        "{what}: the screen is not 320 px wide"
    );
    let wide = page
        .text(
            "[document.scrollingElement.scrollWidth > 320 ? 'the page scrolls sideways' : '',
              ...[...document.body.querySelectorAll('*')].filter((at) => at.checkVisibility() && at.getBoundingClientRect().right > 320.5)
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
    page.run(
        "document.querySelectorAll('details').forEach((part) => { part.open = true; });",
        vec![],
    )
    .await;
    assert_fits(&page, "course with its steps").await;
    let page = stage.open("#/about").await;
    page.until(
        "About is shown",
        "document.querySelector('h1').textContent === 'About'",
    )
    .await;
    assert_fits(&page, "About").await;
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
        for hash in ["#/ivig", "#/about", "#/nothing"] {
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
        "What it is not",
        "Sources",
    ] {
        assert!(text.contains(words), "{words} is not to be seen in: {text}");
    }
    for words in ["The calculator has stopped", "A new version is ready"] {
        assert!(!text.contains(words), "{words}");
    }
    assert!(!page.is("document.querySelector('[inert]')").await);
    let card = page.part("result").await;
    let answer = card.split("Content version").next().unwrap_or_default();
    assert!(!answer.contains(|c: char| c.is_ascii_digit()), "{card}");
}

pub async fn the_bar_on_a_phone_shows_the_answer_and_leads_to_the_card(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(320, 640).await;
    let page = stage.open("#/ivig").await;
    page.enter("Weight", "60").await;
    let bar = "document.querySelector('.bar')";
    let is_on_screen = format!(
        "{bar}.checkVisibility() && {bar}.getBoundingClientRect().bottom <= innerHeight + 0.5"
    );
    assert!(page.is(&is_on_screen).await);
    assert_eq!(
        page.text(&format!("{bar}.innerText.replace(/\\s+/g, ' ').trim()"))
            .await,
        "Planning figure — adult assumed 40 g on each of 3 days, 120 g in all"
    );
    page.client
        .find(fantoccini::Locator::Css(".bar"))
        .await
        .expect("the bar")
        .click()
        .await
        .expect("a click");
    page.settle().await;
    assert!(page.is("document.activeElement.id === 'result'").await);
    assert!(page.is("location.hash === '#/ivig'").await);
}
