//! What goes out of a case: copied, saved, linked, printed, and nothing of it over the network.

use serde_json::json;

use super::offline::kept;
use super::page::{PAPERS, Page};
use super::patient::example;
use super::stage::Stage;
use super::visits::day;

/// The example on the view of the summary, its first text made.
pub async fn summary(stage: &mut Stage) -> Page {
    let page = stage.open("#/classify").await;
    example(&page).await;
    page.go_to("Summary").await;
    made(&page).await;
    page
}

/// Waits until the text that was chosen is made.
async fn made(page: &Page) {
    page.until("the text is made", "document.getElementById('text')?.value")
        .await;
}

/// Chooses a text, and waits for it: it begins with these words.
async fn text(page: &Page, name: &str) -> String {
    page.answer("Which text", name).await;
    page.until(
        "another text is made",
        &format!("document.getElementById('text').value && document.getElementById('text').ariaLabel === {name:?}"),
    )
    .await;
    page.text("document.getElementById('text').value").await
}

const TEXTS: [&str; 6] = [
    "Short note",
    "Note in full",
    "Antibody and biopsy request",
    "Letter to the family doctor",
    "Pharmacy order",
    "Patient card",
];

pub async fn the_note_is_copied_with_one_press(stage: &mut Stage) {
    let page = summary(stage).await;
    page.run(
        "window.copied = []; navigator.clipboard.writeText = async (text) => { window.copied.push(text); };",
        vec![],
    )
    .await;
    page.press("Copy").await;
    page.until("it is copied", "window.copied.length === 1")
        .await;
    let copied = page.text("window.copied[0]").await;
    assert_eq!(
        copied,
        page.text("document.getElementById('text').value").await
    );
    assert!(
        copied.contains("40 g on each of 3 days, 120 g in all"),
        "{copied}"
    );
    page.until(
        "it is said",
        "document.getElementById('text-said').textContent === 'Copied.'",
    )
    .await;
    // Each text is another one.
    let mut texts = Vec::new();
    for name in TEXTS {
        let text = text(&page, name).await;
        assert!(!texts.contains(&text), "{name}");
        texts.push(text);
    }
}

pub async fn where_nothing_can_be_copied_the_text_is_selected(stage: &mut Stage) {
    let page = summary(stage).await;
    for without in [
        "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });",
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }, configurable: true });",
    ] {
        page.run(without, vec![]).await;
        page.run(
            "getSelection().removeAllRanges(); document.body.focus();",
            vec![],
        )
        .await;
        page.press("Copy").await;
        page.until(
            "it is selected",
            "(() => { const field = document.activeElement; return field.id === 'text' && field.selectionStart === 0 && field.selectionEnd === field.value.length && field.value.length > 100; })()",
        )
        .await;
        page.until(
            "it is said",
            "document.getElementById('text-said').textContent.includes('The text is selected')",
        )
        .await;
    }
}

/// Everything that can leave the page, with nothing sent while it does, and the server stopped.
pub async fn no_byte_leaves_while_everything_goes_out(stage: &mut Stage) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    stage.expect_in_console("503");
    let page = stage.open("#/ivig").await;
    kept(stage, &page).await;
    example(&page).await;
    page.enter_day("First infusion day", day("2027-02-25"))
        .await;
    page.catch_files().await;
    stage.stop_server();
    stage.begin_silence(&page).await;
    page.go_to("Summary").await;
    made(&page).await;
    for name in TEXTS {
        text(&page, name).await;
        page.press("Save as a text file").await;
        assert!(
            page.caught_file().await.contains("content version") || name == "Patient card",
            "{name}"
        );
    }
    page.run("navigator.clipboard.writeText = async () => {};", vec![])
        .await;
    page.press("Copy").await;
    page.until(
        "the link is made",
        "document.getElementById('link').value.includes('#/summary/')",
    )
    .await;
    page.unfold("Show it as a code").await;
    page.until(
        "the code is drawn",
        "document.querySelector('#qr .dark')?.getAttribute('d').length > 100",
    )
    .await;
    for (button, part) in [
        ("Save as FHIR R4", "\"Bundle\""),
        ("Save as JSON", "\"anti_hmgcr\""),
    ] {
        page.press(button).await;
        assert!(page.caught_file().await.contains(part), "{button}");
    }
    page.press("Save the calendar file").await;
    let calendar = page.caught_file().await;
    assert!(calendar.starts_with("BEGIN:VCALENDAR") && calendar.contains("20270225"));
    page.devtools("Page.printToPDF", json!({})).await;
    page.go_to("About").await;
    page.press("Run the self-test").await;
    page.until(
        "it is tested",
        "document.getElementById('self-test-result').value",
    )
    .await;
    stage.end_silence(&page).await;
}

pub async fn the_page_for_the_record_is_one_page(stage: &mut Stage) {
    let page = summary(stage).await;
    page.until(
        "the page is made",
        "document.querySelector('.printed .sheet')",
    )
    .await;
    for (paper, size) in PAPERS {
        assert_eq!(page.printed_pages(size).await, 1, "{paper}");
    }
    let printed = page
        .text("document.getElementById('printed').textContent")
        .await;
    assert!(
        printed.starts_with("Printed 20") && printed.contains("build "),
        "{printed}"
    );
}

pub async fn a_link_opens_the_case_and_asks_before_it_replaces_one(stage: &mut Stage) {
    let page = summary(stage).await;
    page.until(
        "the link is made",
        "document.getElementById('link').value.includes('#/summary/')",
    )
    .await;
    let link = page.text("document.getElementById('link').value").await;
    // Without the minute in which it was made.
    let text = "document.getElementById('text')?.value.replace(/^Made .*$/m, '')";
    let note = page.text(text).await;
    assert!(note.contains("60 kg"), "{note}");
    page.go_to("IVIG").await;
    page.press("Clear patient").await;
    page.enter("Weight", "90").await;
    // The same tab, then one that is loaded with the link.
    page.run("location.href = arguments[0];", vec![json!(link)])
        .await;
    let said = "document.getElementById('linked-said')?.textContent.includes('same result')";
    page.until("it is looked at", said).await;
    assert!(
        page.is("document.querySelector('.linked .warning').checkVisibility()")
            .await
    );
    page.press("Leave it").await;
    assert_eq!(page.text("location.hash").await, "#/summary");
    page.go_to("IVIG").await;
    assert_eq!(page.value("Weight").await, "90");
    page.run("location.href = arguments[0];", vec![json!(link)])
        .await;
    page.until("it is looked at", said).await;
    page.reload().await;
    page.until("it is looked at again", said).await;
    page.press("Open this case").await;
    page.until("the address is bare", "location.hash === '#/summary'")
        .await;
    page.until(
        "the text is that of the case",
        &format!("{text} === {note:?}"),
    )
    .await;
    page.go_to("IVIG").await;
    assert_eq!(page.value("Weight").await, "60");
    // One letter off, and cut.
    for damaged in [
        // A and Q differ in a bit that counts, whatever the length.
        format!(
            "{}{}",
            &link[..link.len() - 1],
            if link.ends_with('A') { 'Q' } else { 'A' }
        ),
        link[..link.len() - 9].to_owned(),
        format!("{link}!"),
    ] {
        page.run("location.href = arguments[0];", vec![json!(damaged)])
            .await;
        page.until("it is refused", "document.getElementById('linked-said')?.textContent.length > 10 && !document.getElementById('linked-said').textContent.includes('result')").await;
        assert!(
            !page
                .is("document.getElementById('linked-open').checkVisibility()")
                .await
        );
        page.press("Leave it").await;
    }
}

/// A weight of today without a number that is old, a creatinine of long ago, a platelet count without a unit.
pub const BUNDLE: &str = r#"{"resourceType":"Bundle","type":"collection","entry":[
    {"resource":{"resourceType":"Patient","gender":"female"}},
    {"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8302-2"}],"text":"Body height"},"effectiveDateTime":"2020-05-01","valueQuantity":{"value":171,"unit":"cm","system":"http://unitsofmeasure.org","code":"cm"}}},
    {"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"14682-9"}]},"effectiveDateTime":"2020-05-01","valueQuantity":{"value":61,"unit":"umol/L","system":"http://unitsofmeasure.org","code":"umol/L"}}},
    {"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2157-6"}]},"effectiveDateTime":"2020-05-01","valueQuantity":{"value":4800}}}
]}"#;

/// Pastes a text among the measurements, and waits for what is said of it.
pub async fn import(page: &Page, text: &str) {
    page.run(
        "document.getElementById('import-text').value = arguments[0];",
        vec![json!(text)],
    )
    .await;
    page.press("Look at it").await;
    page.until(
        "it is looked at",
        "document.activeElement.id === 'import-said' && (document.querySelector('.found li')?.checkVisibility() || document.getElementById('import-refused').checkVisibility())",
    )
    .await;
    page.run("document.activeElement.blur();", vec![]).await;
}

pub async fn measurements_are_taken_where_they_are_accepted(stage: &mut Stage) {
    let page = stage.open("#/summary").await;
    page.until(
        "the desk is there",
        "document.getElementById('import-text')",
    )
    .await;
    import(&page, BUNDLE).await;
    let found = page
        .text("document.querySelector('.found').innerText")
        .await;
    for told in ["171 cm", "61 µmol/L", "2020"] {
        assert!(found.contains(told), "{told}: {found}");
    }
    // What has no unit is not guessed, and what is old is not ticked.
    assert!(
        page.text("document.querySelector('.outcome').innerText")
            .await
            .contains("Not taken:")
    );
    let ticked = page.text("[...document.querySelectorAll('.found li')].filter((row) => row.querySelector('input').checked).map((row) => row.querySelector('.what').textContent).join()").await;
    assert!(
        !ticked.contains("µmol") && !ticked.contains("cm"),
        "{ticked}"
    );
    let tick = "[...document.querySelectorAll('.found li')].find((row) => row.textContent.includes('171 cm')).querySelector('input').click()";
    page.run(tick, vec![]).await;
    page.press("Take what is ticked").await;
    page.until(
        "it is said",
        "document.getElementById('import-said').textContent.includes('taken into the form')",
    )
    .await;
    page.go_to("IVIG").await;
    assert_eq!(page.value("Height").await, "171");
    assert_eq!(page.value("Creatinine").await, "");
    assert!(page.is_answered("Sex", "Female").await);
    // A script in it is text.
    page.go_to("Summary").await;
    page.until(
        "the desk is there",
        "document.getElementById('import-text')",
    )
    .await;
    import(
        &page,
        &BUNDLE.replace("Body height", "<img src=x onerror=alert(1)>"),
    )
    .await;
    assert!(!page.is("document.querySelector('#desk img')").await);
}

pub async fn the_golden_set_passes_in_this_browser(stage: &mut Stage) {
    let page = stage.open("#/about").await;
    page.press("Run the self-test").await;
    page.until(
        "it is tested",
        "document.getElementById('self-test-result').value",
    )
    .await;
    let result = page
        .text("document.getElementById('self-test-result').value")
        .await;
    let first = result.lines().next().expect("a line");
    let counts: Vec<usize> = first
        .split(' ')
        .filter_map(|word| word.parse().ok())
        .collect();
    assert!(
        counts.len() == 2 && counts[0] == counts[1] && counts[0] > 400,
        "{result}"
    );
    assert!(
        result.contains("Content version") && result.contains("build "),
        "{result}"
    );
}

pub async fn a_fault_in_the_background_takes_everything_off_the_screen(stage: &mut Stage) {
    for expected in ["a fault was asked for", "unreachable"] {
        stage.expect_in_console(expected);
    }
    let site = stage.sites.fault.clone();
    stage.serve(&site);
    let page = stage.open("#/summary").await;
    made(&page).await;
    page.run(
        "sessionStorage.setItem('imnm-form', 'policy-reason\u{1f}imnm-fault\u{1e}weight\u{1f}60\u{1e}');",
        vec![],
    )
    .await;
    page.client.refresh().await.expect("the page loads again");
    page.until(
        "it has stopped",
        "document.getElementById('fault').checkVisibility()",
    )
    .await;
    assert!(
        !page
            .is("document.getElementById('desk').checkVisibility()")
            .await
    );
    assert!(
        !page
            .is("document.getElementById('app').checkVisibility()")
            .await
    );
}
