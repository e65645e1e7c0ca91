//! What the page says of itself: that it can be installed, that it is kept for use without a network, and what a newer
//! version changes in the clinical content.

use imnm::domain::content::CONTENT_VERSION;
use serde_json::json;

use super::offline::kept;
use super::page::Page;
use super::sites;
use super::stage::Stage;
use super::update::look;

/// An expression that tells whether a part of the page is seen.
fn seen(id: &str) -> String {
    format!("document.getElementById('{id}').checkVisibility()")
}

/// Waits until what comes after the start is there.
async fn later(page: &Page) {
    page.until(
        "the manifest is named",
        "document.querySelector('link[rel=manifest]')",
    )
    .await;
}

pub async fn what_is_kept_is_said_once_it_is_kept(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    assert!(!page.is(&seen("offline")).await, "nothing is kept yet");
    kept(stage, &page).await;
    page.until("it says so", &seen("offline")).await;
    assert_eq!(
        page.text("document.getElementById('offline').textContent")
            .await,
        "Ready for use without a network."
    );
    assert!(
        page.is("document.querySelector('[role=status] > #offline')")
            .await,
        "it is spoken, too"
    );
}

pub async fn where_nothing_can_be_kept_nothing_is_promised(stage: &mut Stage) {
    let page = stage.browser().await;
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })" }),
    )
    .await;
    let page = stage.open("#/ivig").await;
    later(&page).await;
    page.settle().await;
    assert!(!page.is(&seen("offline")).await);
}

pub async fn the_browsers_own_offer_to_install_is_made_by_a_button(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    later(&page).await;
    // Chromium may make an offer of its own meanwhile, so that each of these is made and looked at in one go.
    let offer = "const button = document.getElementById('install');
        const offer = new Event('beforeinstallprompt', { cancelable: true });
        let asked = 0;
        offer.prompt = () => { asked += 1; return Promise.reject(new Error('not now')); };
        dispatchEvent(offer);
        const isShown = button.checkVisibility();
        const words = button.textContent;";
    let pressed = page
        .run(
            &format!("{offer} button.click(); return [offer.defaultPrevented, isShown, words, asked, button.checkVisibility()].join();"),
            vec![],
        )
        .await;
    assert_eq!(pressed, json!("true,true,Install on this device,1,false"));

    let installed = page
        .run(
            &format!("{offer} dispatchEvent(new Event('appinstalled')); return [isShown, asked, button.checkVisibility()].join();"),
            vec![],
        )
        .await;
    assert_eq!(installed, json!("true,0,false"));
    // A browser that has changed its mind is no fault.
    page.settle().await;
    assert!(page.is("!document.documentElement.dataset.fault").await);
}

pub async fn an_iphone_is_told_the_way_to_its_home_screen(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    later(&page).await;
    assert!(!page.is(&seen("install-ios")).await, "elsewhere it is not");
    // Only Safari on a phone or a tablet says whether it was opened from there.
    for (standalone, is_told) in [(false, true), (true, false)] {
        page.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": format!("Object.defineProperty(navigator, 'standalone', {{ value: {standalone}, configurable: true }})") }),
        )
        .await;
        page.reload().await;
        later(&page).await;
        page.settle().await;
        assert_eq!(page.is(&seen("install-ios")).await, is_told);
    }
    let words = page
        .text("document.getElementById('install-ios').textContent")
        .await;
    assert!(words.contains("Add to Home Screen"), "{words}");
}

/// The words beside the offer of a newer version whose service worker was changed so.
async fn offered(stage: &mut Stage, change: impl Fn(&str) -> String) -> String {
    let place = stage.copy_of(&stage.sites.site, "served");
    let newer = stage.copy_of(&stage.sites.site, "newer");
    sites::make_newer(&newer);
    let worker = newer.join("sw.js");
    let text = std::fs::read_to_string(&worker).expect("the worker can be read");
    std::fs::write(&worker, change(&text)).expect("the copy can be written");
    stage.serve(&place);
    let page = stage.open("#/ivig").await;
    kept(stage, &page).await;
    sites::deploy(&newer, &place);
    look(&page).await;
    page.until(
        "it is said what changes",
        "document.getElementById('update-content').textContent !== ''",
    )
    .await;
    assert!(page.is(&seen("update")).await);
    page.text("document.getElementById('update-content').textContent")
        .await
}

pub async fn an_update_says_that_the_clinical_content_is_the_same(stage: &mut Stage) {
    let words = offered(stage, str::to_owned).await;
    assert_eq!(words, "The clinical content is the same.");
}

pub async fn an_update_says_what_is_new_in_the_clinical_content(stage: &mut Stage) {
    let next = CONTENT_VERSION + 1;
    let newest = format!("[[{CONTENT_VERSION},");
    let words = offered(stage, |worker| {
        let added = format!("[[{next},\"Words of the next content.\"],[{CONTENT_VERSION},");
        let changed = worker.replace(&newest, &added);
        assert_ne!(changed, worker);
        changed
    })
    .await;
    assert_eq!(
        words,
        "New in the clinical content: Words of the next content."
    );
}
