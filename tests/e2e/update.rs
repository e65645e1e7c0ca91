//! A newer version is offered and never forced; a damaged one is not taken.

use serde_json::json;

use super::offline::kept;
use super::page::Page;
use super::sites;
use super::stage::Stage;

/// Is a newer version offered?
pub const OFFERED: &str = "!document.getElementById('update').hidden";
/// The version that a tab shows.
pub const VERSION: &str = "document.querySelector('meta[name=imnm-version]').content";

/// Looks for a newer version, as the page does when it is looked at again. What falls together with the browser's own look,
/// begun before there was one, finds nothing: it is looked again until something is found.
pub async fn look(page: &Page) {
    let look = "navigator.serviceWorker.ready.then(async (registration) => {
        let isFound = false;
        registration.addEventListener('updatefound', () => { isFound = true; }, { once: true });
        while (!isFound && !registration.installing && !registration.waiting) {
            await registration.update().catch(() => {});
            await new Promise((resolve) => setTimeout(resolve, 250));
        }
    });";
    page.run(look, vec![]).await;
}

/// What becomes of the worker that an update finds: "redundant" where it failed, "no worker" where none could be begun with.
///
/// One that fails at once is gone before the update says that it was found. A browser that looks by itself after a page was
/// loaded answers the update with what it has begun, of which no more is heard than that it is there; once that is over it
/// is asked anew.
pub async fn updated(page: &Page) -> String {
    let outcome = page
        .promised(
            "navigator.serviceWorker.ready.then(async (registration) => {
               const end = (worker) => worker?.state === 'installing'
                 ? new Promise((resolve) => worker.addEventListener('statechange', () => resolve(worker.state), { once: true }))
                 : worker?.state ?? 'redundant';
               for (;;) {
                 const found = new Promise((resolve) =>
                   registration.addEventListener('updatefound', () => resolve({ next: registration.installing }), { once: true }));
                 if (await registration.update().then(() => false, () => true)) return 'no worker';
                 const nothing = new Promise((resolve) => setTimeout(resolve, 1000, null));
                 const heard = await Promise.race([found, nothing]);
                 if (heard) return end(heard.next);
                 const begun = registration.installing ?? registration.waiting;
                 if (begun) return end(begun);
               }
             })",
        )
        .await;
    outcome.as_str().expect("a state").to_owned()
}

/// Names of the module that this tab has loaded.
async fn loaded_module(page: &Page) -> String {
    page.text("performance.getEntriesByType('resource').map((entry) => entry.name.split('/').pop()).filter((name) => name.startsWith('page.') && name.endsWith('.wasm')).join()").await
}

pub async fn a_newer_version_is_offered_and_taken_by_consent_alone(stage: &mut Stage) {
    let place = stage.copy_of(&stage.sites.site, "served");
    let newer = stage.copy_of(&stage.sites.site, "newer");
    sites::make_newer(&newer);
    let (old, new) = (sites::version(&place), sites::version(&newer));
    let (old_module, new_module) = (sites::module(&place), sites::module(&newer));
    let name = |module: &std::path::Path| {
        module
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    };
    assert_ne!(name(&old_module), name(&new_module));

    stage.serve(&place);
    let page = stage.open("#/ivig").await;
    kept(stage, &page).await;
    assert!(
        !page.is(OFFERED).await,
        "the first installation needs no consent"
    );
    page.type_in("Weight", "60").await;
    page.run("window.loadedOnce = true;", vec![]).await;
    let first = page.client.window().await.expect("a tab");

    // A second tab, opened after the newer version has come out, still gets the old one whole.
    sites::deploy(&newer, &place);
    let second = page
        .client
        .new_window(true)
        .await
        .expect("a second tab")
        .handle;
    page.client
        .switch_to_window(second.clone())
        .await
        .expect("the second tab");
    page.open(&format!("{}#/ivig", stage.address())).await;
    assert_eq!(page.text(VERSION).await, old);
    assert_eq!(loaded_module(&page).await, name(&old_module));
    page.type_in("Weight", "70").await;
    page.run("window.loadedOnce = true;", vec![]).await;
    page.until("the second tab is offered the newer version", OFFERED)
        .await;

    page.client
        .switch_to_window(first.clone())
        .await
        .expect("the first tab");
    page.until("the first tab is offered the newer version", OFFERED)
        .await;
    assert!(
        page.is("window.loadedOnce").await,
        "reloaded without being asked"
    );
    assert_eq!(page.text(VERSION).await, old);
    assert_eq!(page.part("total").await, "120 g");

    page.press_to_leave("Reload with the new version").await;
    page.until(
        "the first tab has the newer version",
        &format!("{VERSION} === {new:?}"),
    )
    .await;
    page.running().await;
    assert_eq!(loaded_module(&page).await, name(&new_module));
    assert_eq!(page.value("Weight").await, "60");
    assert_eq!(page.part("total").await, "120 g");
    page.until(
        "the old cache is gone",
        "(await caches.keys()).length === 1",
    )
    .await;

    // The tab that was not asked goes on with what it has.
    page.client
        .switch_to_window(second)
        .await
        .expect("the second tab");
    assert!(
        page.is("window.loadedOnce").await,
        "the other tab was reloaded"
    );
    assert_eq!(page.text(VERSION).await, old);
    assert_eq!(page.part("total").await, "140 g");
    assert!(page.is(OFFERED).await);
    page.press_to_leave("Reload with the new version").await;
    page.until(
        "the second tab has the newer version",
        &format!("{VERSION} === {new:?}"),
    )
    .await;
    page.running().await;
    assert_eq!(page.value("Weight").await, "70");
}

/// Does it time and again: a look that falls together with the browser's own finds what that one finds.
fn until_offered(act: &str) -> String {
    format!(
        "const again = setInterval(() => {{ if ({OFFERED}) clearInterval(again); else {act} }}, 250);"
    )
}

/// A page that stays open looks for a newer version when it comes into sight, and every six hours.
pub async fn a_page_that_stays_open_looks_for_a_newer_version(stage: &mut Stage) {
    let place = stage.copy_of(&stage.sites.site, "served");
    let newer = stage.copy_of(&stage.sites.site, "newer");
    let newest = stage.copy_of(&stage.sites.site, "newest");
    sites::make_newer(&newer);
    stage.serve(&place);
    let page = stage.browser().await;
    // What is done every few hours is kept, so that it can be done now.
    let hours = "globalThis.hourly = [];
        const wait = globalThis.setInterval;
        globalThis.setInterval = (act, time, ...more) => {
          if (time >= 3600000) hourly.push([act, time / 3600000]);
          return wait(act, time, ...more);
        };";
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": hours }),
    )
    .await;
    page.open(&format!("{}#/ivig", stage.address())).await;
    kept(stage, &page).await;
    page.type_in("Weight", "60").await;
    sites::deploy(&newer, &place);
    assert!(!page.is(OFFERED).await);
    let sight = "document.dispatchEvent(new Event('visibilitychange'));";
    page.run(&until_offered(sight), vec![]).await;
    page.until("it is offered to who looks again", OFFERED)
        .await;
    page.press_to_leave("Reload with the new version").await;
    page.running().await;
    kept(stage, &page).await;

    sites::deploy(&newest, &place);
    assert!(!page.is(OFFERED).await);
    page.until("it looks every few hours", "hourly.length > 0")
        .await;
    assert_eq!(
        page.js("hourly.map(([, hours]) => hours)").await,
        json!([6])
    );
    page.run(&until_offered("hourly[0][0]();"), vec![]).await;
    page.until("it is offered after six hours", OFFERED).await;
    assert_eq!(page.part("total").await, "120 g");
}

pub async fn a_damaged_version_is_not_taken_and_the_old_one_goes_on(stage: &mut Stage) {
    let place = stage.copy_of(&stage.sites.site, "served");
    let damaged = stage.copy_of(&stage.sites.site, "damaged");
    let newer = stage.copy_of(&stage.sites.site, "newer");
    sites::make_newer(&newer);
    sites::make_newer(&damaged);
    sites::damage(&sites::module(&damaged));
    let old = sites::version(&place);

    stage.serve(&place);
    let page = stage.open("#/ivig").await;
    kept(stage, &page).await;
    sites::deploy(&damaged, &place);
    assert_eq!(updated(&page).await, "redundant");
    assert!(!page.is(OFFERED).await);
    assert_eq!(
        page.promised("caches.keys().then((names) => names.length)")
            .await,
        json!(1)
    );
    page.reload().await;
    assert_eq!(page.text(VERSION).await, old);
    page.type_in("Weight", "60").await;
    assert_eq!(page.part("total").await, "120 g");

    // The same version, whole, is taken.
    sites::deploy(&newer, &place);
    look(&page).await;
    page.until("the whole version is offered", OFFERED).await;
}
