//! A version that may harm is called back: by one that takes its place without asking, or by a site that takes the page off
//! every device.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::offline::kept;
use super::page::Page;
use super::sites;
use super::stage::Stage;
use super::update::{VERSION, look};

const WITHDRAWN: &str = "document.body.textContent.includes('This calculator has been withdrawn')";

/// The site that the host tool writes to withdraw the page.
fn withdrawn(stage: &Stage, why: &str) -> PathBuf {
    let out = stage.folder("withdrawn");
    let told = Command::new(env!("CARGO_BIN_EXE_imnm"))
        .args(["withdraw", "--why", why, "--out"])
        .arg(&out)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .output()
        .expect("the tool starts");
    let errors = String::from_utf8_lossy(&told.stderr);
    assert!(told.status.success(), "{errors}");
    out
}

/// Two tabs with a form each, of which everything is kept; the second one is in front.
async fn two_tabs(stage: &mut Stage, place: &Path) -> (Page, [fantoccini::wd::WindowHandle; 2]) {
    stage.serve(place);
    let page = stage.open("#/ivig").await;
    kept(stage, &page).await;
    page.type_in("Weight", "60").await;
    assert_eq!(page.part("total").await, "120 g");
    let first = page.client.window().await.expect("a tab");
    let second = page.client.new_window(true).await.expect("a second tab");
    let second = second.handle;
    page.client
        .switch_to_window(second.clone())
        .await
        .expect("the second tab");
    page.open(&format!("{}#/ivig", stage.address())).await;
    page.type_in("Weight", "70").await;
    (page, [first, second])
}

async fn go_to(page: &Page, tab: &fantoccini::wd::WindowHandle) {
    let went = page.client.switch_to_window(tab.clone()).await;
    went.expect("the tab is there");
}

pub async fn a_withdrawn_calculator_takes_itself_off_the_device_and_loses_no_form(
    stage: &mut Stage,
) {
    // A browser may ask for the icon of a tab after the site that had it is gone.
    stage.expect_in_console("favicon.svg");
    let place = stage.copy_of(&stage.sites.site, "served");
    let mended = stage.copy_of(&stage.sites.site, "mended");
    let withdrawn = withdrawn(stage, "Ask the pharmacy <b>first</b>");
    let (page, tabs) = two_tabs(stage, &place).await;

    sites::deploy(&withdrawn, &place);
    look(&page).await;
    for tab in tabs.iter().rev() {
        go_to(&page, tab).await;
        page.until("the tab says that it is withdrawn", WITHDRAWN)
            .await;
        let text = page.text("document.body.innerText").await;
        assert!(
            text.contains("Ask the pharmacy <b>first</b>") && text.contains("trukket tilbake"),
            "{text}"
        );
        assert!(!text.contains(|c: char| c.is_ascii_digit()), "{text}");
    }
    page.until("nothing is kept", "(await caches.keys()).length === 0")
        .await;
    // A tab that was just starting may have asked for the worker once more: it goes at the next visit.
    for tab in &tabs {
        go_to(&page, tab).await;
        page.client.refresh().await.expect("the page loads again");
        page.until("it is withdrawn", WITHDRAWN).await;
    }
    page.until(
        "nothing answers for the host",
        "(await navigator.serviceWorker.getRegistrations()).length === 0",
    )
    .await;

    // At the same address a mended version finds what was typed in each tab.
    sites::deploy(&mended, &place);
    for (tab, weight) in tabs.iter().zip(["60", "70"]) {
        go_to(&page, tab).await;
        page.run("location.hash = '#/ivig';", vec![]).await;
        page.reload().await;
        assert_eq!(page.value("Weight").await, weight);
    }
    kept(stage, &page).await;
}

pub async fn a_recalled_version_is_replaced_in_every_tab_without_asking(stage: &mut Stage) {
    let place = stage.copy_of(&stage.sites.site, "served");
    let mended = stage.copy_of(&stage.sites.site, "mended");
    sites::make_newer(&mended);
    sites::make_recall(&mended);
    let new = sites::version(&mended);
    assert_ne!(sites::version(&place), new);
    let (page, tabs) = two_tabs(stage, &place).await;
    page.type_on("Weight", ",").await;

    sites::deploy(&mended, &place);
    look(&page).await;
    for (tab, weight) in tabs.iter().zip(["60", "70,"]) {
        go_to(&page, tab).await;
        page.until("the mended version", &format!("{VERSION} === {new:?}"))
            .await;
        page.running().await;
        assert_eq!(page.value("Weight").await, weight);
        assert!(!page.is("document.getElementById('recalled').hidden").await);
        assert_eq!(page.text("location.hash").await, "#/ivig");
        assert_eq!(page.text("location.search").await, "");
    }
    page.until("one version is kept", "(await caches.keys()).length === 1")
        .await;

    // It is said once, and whoever comes to that version first (here at an address of its own) hears nothing of it.
    page.reload().await;
    assert!(page.is("document.getElementById('recalled').hidden").await);
    stage.serve(&place);
    page.open(&format!("{}#/ivig", stage.address())).await;
    kept(stage, &page).await;
    assert!(page.is("document.getElementById('recalled').hidden").await);
}

/// A page of which nothing listens any more is led there by the worker.
pub async fn a_page_that_does_not_answer_is_led_to_the_version_that_calls_it_back(
    stage: &mut Stage,
) {
    let place = stage.copy_of(&stage.sites.site, "served");
    let mended = stage.copy_of(&stage.sites.site, "mended");
    sites::make_newer(&mended);
    sites::make_recall(&mended);
    stage.serve(&place);
    let page = stage.browser().await;
    let deaf = "const listen = ServiceWorkerContainer.prototype.addEventListener;
        ServiceWorkerContainer.prototype.addEventListener = function (name, ...rest) {
          if (name !== 'message') listen.call(this, name, ...rest);
        };";
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": deaf }),
    )
    .await;
    page.open(&format!("{}#/ivig", stage.address())).await;
    kept(stage, &page).await;
    page.type_in("Weight", "60").await;
    sites::deploy(&mended, &place);
    look(&page).await;
    let new = sites::version(&place);
    page.until("the mended version", &format!("{VERSION} === {new:?}"))
        .await;
    page.running().await;
    assert_eq!(page.value("Weight").await, "60");
    assert!(!page.is("document.getElementById('recalled').hidden").await);
    assert_eq!(page.text("location.hash").await, "#/ivig");
}
