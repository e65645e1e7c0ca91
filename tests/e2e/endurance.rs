//! What a long day does to the page, and devices that are set in unusual ways.

use serde_json::{Value, json};

use super::page::Page;
use super::patient::{before, today};
use super::stage::Stage;

/// Edits between two answers to the driver.
const AT_ONCE: u32 = 250;
/// Edits before memory is first looked at, and before it is last.
const EDITS: [u32; 2] = [1_000, 10_000];
/// What the script engine may keep beside, by its own count.
const HEAP_GROWTH: i64 = 1_000_000;

/// Types into four fields in turn, some edits in each, as a browser tells it; each edit is drawn before the next. Some numbers
/// are refused.
const EDIT: &str = "
    const [from, count, done] = arguments;
    const type = (id, text) => {
      const field = document.getElementById(id);
      // As a reader: it is gone to once, which costs the browser more than the edits.
      if (document.activeElement !== field) field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const { port1, port2 } = new MessageChannel();
    const drawn = () => new Promise((resolve) => { port1.onmessage = resolve; port2.postMessage(0); });
    (async () => {
      for (let edit = from; edit < from + count; edit += 1) {
        const field = Math.floor(edit / 10) % 4;
        if (field === 0) type('weight', edit % 7 === 0 ? `${edit % 100}kg` : `${45 + (edit % 400) / 10}`);
        if (field === 1) type('height', `${150 + (edit % 40)}`);
        if (field === 2) type('age', `${18 + (edit % 80)}`);
        if (field === 3) type('creatinine', `${40 + (edit % 160)}`);
        await drawn();
      }
    })().then(() => done('typed'), (error) => done(String(error)));";

/// Bytes of the module's memory: the glue gives a started module to whoever asks to start it.
const MODULE_BYTES: &str = "(async () => {
    const names = performance.getEntriesByType('resource').map((entry) => entry.name);
    const glue = await import(names.find((name) => /\\/page\\.[0-9a-f]+\\.js$/.test(name)));
    const memory = Object.values(await glue.default()).find((one) => one instanceof WebAssembly.Memory);
    return memory.buffer.byteLength;
})()";

async fn edited(page: &Page, from: u32, to: u32) {
    for start in (from..to).step_by(AT_ONCE as usize) {
        let arguments = vec![json!(start), json!(AT_ONCE)];
        let answer = page.client.execute_async(EDIT, arguments).await;
        assert_eq!(answer.expect("a script"), json!("typed"), "from {start}");
    }
}

/// Bytes of the module's memory, and of what the script engine still needs.
async fn memory(page: &Page) -> (i64, i64) {
    let module = page.promised(MODULE_BYTES).await;
    for _ in 0..2 {
        page.devtools("HeapProfiler.collectGarbage", json!({}))
            .await;
    }
    let heap = page.devtools("Runtime.getHeapUsage", json!({})).await;
    let bytes = |value: &Value| value.as_f64().map(|bytes| bytes as i64);
    let heap = bytes(&heap["usedSize"]).expect("a size");
    (bytes(&module).unwrap_or_else(|| panic!("{module}")), heap)
}

pub async fn ten_thousand_edits_take_no_more_memory_than_one_thousand(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    let [few, many] = EDITS;
    edited(&page, 0, few).await;
    let before = memory(&page).await;
    edited(&page, few, many).await;
    let after = memory(&page).await;
    println!(
        "       after {few} edits: module {} bytes, heap {}; after {many}: {}, {}",
        before.0, before.1, after.0, after.1
    );
    assert_eq!(after.0, before.0, "the module's memory");
    assert!(after.1 - before.1 < HEAP_GROWTH, "{before:?} {after:?}");
    // And it still answers.
    page.press("Clear patient").await;
    page.type_in("Weight", "60").await;
    assert_eq!(page.part("total").await, "120 g");
}

/// Lets the device's clock stand at a day, in milliseconds since 1970.
fn clock(milliseconds: i64) -> Value {
    let source = format!(
        "{{ const Real = Date;
           globalThis.Date = class extends Real {{
             constructor(...parts) {{ if (parts.length) super(...parts); else super({milliseconds}); }}
             static now() {{ return {milliseconds}; }}
           }}; }}"
    );
    json!({ "source": source })
}

/// A day that is to come by a clock which is behind is refused, and says why; by one that is years ahead every measurement is
/// old, and every source past its review. No dose hangs on the clock.
pub async fn a_clock_that_is_wrong_changes_no_dose_and_is_told(stage: &mut Stage) {
    const YEAR: i64 = 31_557_600_000;
    let page = stage.open("#/ivig").await;
    let real = today(&page).await;
    for (milliseconds, is_behind) in [(10 * YEAR, true), (80 * YEAR, false)] {
        page.devtools("Page.addScriptToEvaluateOnNewDocument", clock(milliseconds))
            .await;
        page.reload().await;
        page.enter("Weight", "60").await;
        assert_eq!(page.part("total").await, "120 g");
        page.enter_parts(
            "Weighed on",
            1,
            2,
            real.format("%Y").to_string().parse().expect("a year"),
        )
        .await;
        if is_behind {
            assert_eq!(
                page.message("Weighed on").await,
                "Weighed on: this day is still to come. Correct the day."
            );
        } else {
            assert_eq!(page.message("Weighed on").await, "");
            assert!(page.holds("days ago").await || page.holds("days old").await);
            // On the card, in its report and in the list.
            for place in [".result .source", ".report .source"] {
                page.until(
                    place,
                    &format!("document.querySelector('#app .view:not([hidden]) {place} .overdue, #app {place} .overdue')"),
                )
                .await;
            }
            page.go_to("About").await;
            page.until(
                "sources are past their review",
                "document.querySelector('.overdue')",
            )
            .await;
            page.go_to("IVIG").await;
        }
        page.press("Clear patient").await;
    }
}

/// A page that lies open over midnight reads the day anew when something is typed.
pub async fn a_page_that_lies_open_over_midnight_takes_the_new_day(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    let now = today(&page).await;
    page.enter("Weight", "60").await;
    page.enter_day("Weighed on", before(now, 7)).await;
    let echo = "document.getElementById('weight-date-echo').textContent";
    assert_eq!(page.text(echo).await, "= 7 days ago");
    page.run(
        "const Real = Date; const day = 86400000;
         globalThis.Date = class extends Real {
           constructor(...parts) { if (parts.length) super(...parts); else super(Real.now() + day); }
           static now() { return Real.now() + day; }
         };",
        vec![],
    )
    .await;
    page.enter("Age now", "60").await;
    assert_eq!(page.text(echo).await, "= 8 days old: measure again");
    let old = "Weight of 8 days ago: older than 7 days, measure again.".to_owned();
    assert!(page.lines("To know").await.contains(&old));
    assert_eq!(page.part("total").await, "120 g");
}

/// In a browser whose language writes other digits, and from the right, the page is that of its own language.
pub async fn a_browser_with_other_digits_shows_and_takes_the_same_numbers(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    for locale in ["ar-EG", "fa-IR", "bn-BD"] {
        page.devtools("Emulation.setLocaleOverride", json!({ "locale": locale }))
            .await;
        page.reload().await;
        assert_ne!(page.text("(60).toLocaleString()").await, "60", "{locale}");
        page.enter("Weight", "60,5").await;
        page.enter("Age now", "60").await;
        page.answer("The weight is", "Measured").await;
        assert_eq!(page.part("total").await, "120 g", "{locale}");
        let text = page.text("document.body.innerText").await;
        let foreign: Vec<char> = text
            .chars()
            .filter(|letter| letter.is_numeric() && !letter.is_ascii() && !"⁹²³½".contains(*letter))
            .collect();
        assert!(foreign.is_empty(), "{locale}: {foreign:?}");
        assert_eq!(page.text("document.dir || 'none'").await, "none");
        // Digits of another script are no number here, and no dose is made of them.
        page.enter("Weight", "٦٠").await;
        assert_ne!(page.message("Weight").await, "", "{locale}");
        page.assert_no_dose(locale).await;
        page.press("Clear patient").await;
        page.devtools("Emulation.setLocaleOverride", json!({}))
            .await;
    }
}
