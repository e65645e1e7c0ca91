//! A browser's translation moves text nodes. The page asks not to be translated; where it is all the same, no stale
//! dose may stay.

use super::page::Page;
use super::stage::Stage;

/// What a translator does to every text: it takes the node out and puts another one, in an element of its own, there.
const TRANSLATE: &str = "
    const walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    for (const text of texts) {
        const outer = document.createElement('font');
        const inner = outer.appendChild(document.createElement('font'));
        inner.textContent = text.data;
        text.replaceWith(outer);
    }";

/// The same, with the node itself moved into the element.
const WRAP: &str = "
    const walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    for (const text of texts) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text);
    }";

/// Another program puts a text of its own in the place of each, without an element that gives it away.
pub const SWAP: &str = "
    const walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    for (const text of texts) text.replaceWith(document.createTextNode(text.data));";

pub async fn the_page_asks_not_to_be_translated(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    assert!(
        page.is("document.documentElement.getAttribute('translate') === 'no'")
            .await
    );
    assert!(
        page.is("document.querySelector('meta[name=google]').content === 'notranslate'")
            .await
    );
    assert!(
        !page
            .is("document.querySelector('[translate]:not(html)')")
            .await
    );
}

pub async fn a_translated_page_never_keeps_a_stale_dose(stage: &mut Stage) {
    // A fault is an answer too: the banner takes the numbers away.
    for expected in ["NotFoundError", "panicked", "unreachable"] {
        stage.expect_in_console(expected);
    }
    for (how, script) in [
        ("replaced", TRANSLATE),
        ("wrapped", WRAP),
        ("swapped", SWAP),
    ] {
        let page = stage.open("#/ivig").await;
        page.reload().await;
        page.press("Clear patient").await;
        page.enter("Weight", "60").await;
        page.choose("Product", "Octagam 10 %").await;
        page.run(script, vec![]).await;
        page.settle().await;
        // Changes the days in place; another weight would pass through an empty field and be drawn anew.
        if !has_stopped(&page).await {
            page.answer("Infusion days", "5").await;
        }
        if has_stopped(&page).await {
            let text = page.text("document.body.innerText").await;
            assert!(!text.contains("120 g"), "{how}: {text}");
            continue;
        }
        let card = page.part("result").await;
        for stale in ["40 g", "400 mL", "3 days"] {
            assert!(!card.contains(stale), "{how}: {stale} is stale in: {card}");
        }
        let daily = "20 g on day 1, 25 g on days 2 to 5, 120 g in all";
        assert_eq!(page.part("daily").await, daily, "{how}");
        page.type_on("Weight", "kg").await;
        page.assert_no_dose(&format!("{how}, then refused")).await;
    }
}

/// The same where the next entry is refused, so that there is no answer to compare the screen with.
pub async fn a_translated_page_never_keeps_a_dose_beside_a_refusal(stage: &mut Stage) {
    for expected in ["NotFoundError", "panicked", "unreachable"] {
        stage.expect_in_console(expected);
    }
    for (how, script) in [
        ("replaced", TRANSLATE),
        ("wrapped", WRAP),
        ("swapped", SWAP),
    ] {
        let page = stage.open("#/ivig").await;
        page.reload().await;
        page.press("Clear patient").await;
        page.type_in("Weight", "60").await;
        let spoken = "[...document.querySelectorAll('[aria-live=polite]')].some((region) => region.textContent.includes('120 g'))";
        page.until("the dose is spoken", spoken).await;
        page.run(script, vec![]).await;
        page.settle().await;
        if !has_stopped(&page).await {
            page.type_on("Weight", "kg").await;
        }
        if has_stopped(&page).await {
            let text = page.text("document.body.innerText").await;
            assert!(!text.contains("120 g"), "{how}: {text}");
        } else {
            page.assert_no_dose(how).await;
        }
    }
}

pub async fn has_stopped(page: &Page) -> bool {
    page.is("document.getElementById('fault').checkVisibility()")
        .await
}
