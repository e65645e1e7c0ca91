//! Where the calculator can't run: why there is no result is said, no figure stands on the page, and the reference tables
//! can be read.

use fantoccini::Locator;
use serde_json::json;

use super::accessibility::{assert_clean, axe, load};
use super::fault::assert_stopped;
use super::layout::assert_fits;
use super::offline::kept;
use super::page::Page;
use super::stage::Stage;

/// Follows the one link to the tables that can be seen, and reads them.
async fn assert_leads_to_the_tables(page: &Page) {
    let link = Locator::LinkText("Reference tables, which can be read all the same");
    let link = page.client.find(link).await.expect("a link that is seen");
    link.click().await.expect("the link is followed");
    assert_tables(page).await;
}

async fn assert_tables(page: &Page) {
    page.until(
        "the tables are there",
        "document.readyState === 'complete' && document.querySelector('h1')?.innerText === 'Reference tables'",
    )
    .await;
    let text = page.text("document.body.innerText").await;
    for words in [
        "nothing here is a result or an order",
        "anti-HMGCR positive",
        "40 g on each of 3 days, 120 g in all",
        "Hyperprolinaemia type I or II",
        "What forbids Fragmin",
        "No dose is decided",
        "To the calculator",
    ] {
        assert!(text.contains(words), "{words} is not to be seen in: {text}");
    }
    assert!(
        !page
            .is("document.querySelector('script, input, button')")
            .await
    );
    let marked =
        "[...document.querySelectorAll('table')].every((table) => table.closest('.reference'))";
    assert!(page.is(marked).await);
}

pub async fn without_scripts_the_reason_and_the_tables_can_be_read(stage: &mut Stage) {
    let site = stage.sites.site.clone();
    stage.serve(&site);
    let page = stage.browser().await;
    let off = json!({ "value": true });
    page.devtools("Emulation.setScriptExecutionDisabled", off)
        .await;
    let address = stage.address().to_owned();
    page.client.goto(&address).await.expect("the page opens");
    let why =
        "Without them no result is shown, since a result is worked out anew for what is typed";
    assert!(page.text("document.body.innerText").await.contains(why));
    assert_leads_to_the_tables(&page).await;
    let back = Locator::LinkText("To the calculator");
    let back = page.client.find(back).await.expect("the way back");
    back.click().await.expect("it is followed");
    page.until("the page is back", "document.getElementById('weight')")
        .await;
}

/// A policy without the permission to compile, as an administrator may set it.
pub async fn where_webassembly_is_denied_the_tables_can_be_read(stage: &mut Stage) {
    stage.expect_in_console("WebAssembly");
    let site = stage.copy_of(&stage.sites.site, "denied");
    let index = site.join("index.html");
    let html = std::fs::read_to_string(&index).expect("the page is text");
    let denied = html.replace(" 'wasm-unsafe-eval'", "");
    assert_ne!(html, denied);
    std::fs::write(&index, denied).expect("the copy can be changed");
    stage.serve(&site);
    let page = stage.browser().await;
    let address = stage.address().to_owned();
    page.client.goto(&address).await.expect("the page opens");
    assert_stopped(&page, "WebAssembly denied").await;
    assert_leads_to_the_tables(&page).await;
}

pub async fn where_webassembly_is_missing_the_tables_can_be_read(stage: &mut Stage) {
    let site = stage.sites.site.clone();
    stage.serve(&site);
    let page = stage.browser().await;
    let source = json!({ "source": "delete globalThis.WebAssembly;" });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await;
    let address = stage.address().to_owned();
    page.client.goto(&address).await.expect("the page opens");
    assert_stopped(&page, "no WebAssembly").await;
    assert_leads_to_the_tables(&page).await;
}

pub async fn the_tables_are_clean_fit_a_narrow_screen_and_are_kept(stage: &mut Stage) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    let page = stage.open("#/ivig").await;
    kept(stage, &page).await;
    let address = format!("{}reference.html", stage.address());
    stage.stop_server();
    page.client.goto(&address).await.expect("the tables open");
    assert_tables(&page).await;
    load(&page, &axe()).await;
    assert_clean(&page, "the reference tables").await;
    page.screen(320, 640).await;
    assert_fits(&page, "the reference tables").await;
    assert_clean(&page, "the reference tables, narrow").await;
    // Paper is never dark, and nothing of it is left out.
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    assert_tables(&page).await;
}
