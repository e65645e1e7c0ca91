//! What hosts, networks and full devices do to a page that is to be kept whole. Each site has an address of its own, and
//! with it an empty store.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::fault::assert_stopped;
use super::mischief::{Mischief, Trick};
use super::offline::kept;
use super::page::Page;
use super::sites;
use super::stage::Stage;
use super::update::{OFFERED, VERSION, look, updated};

/// What a host can do to a file that was asked for.
const TRICKS: [Trick; 4] = [Trick::Cut, Trick::Gone, Trick::SignIn, Trick::Flipped];
/// A page without a policy and without a program, from which a service worker can be asked for by itself.
const PLAIN: &str = "plain.html";

fn expect_failures(stage: &mut Stage) {
    for words in [
        "404",
        "503",
        "ERR_CONNECTION_REFUSED",
        "ERR_CONTENT_LENGTH_MISMATCH",
        "Failed to fetch",
        "Failed to load module script",
        "Failed to register a ServiceWorker",
        "CompileError",
        "has no words in this language",
        "unreachable",
        "is not the file of version",
        "Unexpected end of input",
        "Incorrect response MIME type",
        "unsupported MIME type",
        "error occurred when fetching the script",
        "QuotaExceededError",
        "TypeError",
        "SyntaxError",
    ] {
        stage.expect_in_console(words);
    }
}

/// The files that a first visit loads until the page runs.
fn first_load(site: &Path) -> Vec<String> {
    let report = sites::report(site);
    let list = report["first_load"].as_array().expect("a list");
    let url = |entry: &Value| entry["url"].as_str().expect("an address").to_owned();
    list.iter().map(url).collect()
}

/// Neither half a page nor a number: it runs and answers, or says that it has stopped.
async fn assert_whole_or_stopped(page: &Page, when: &str) -> bool {
    page.until(
        &format!("{when}: it runs or has stopped"),
        "document.documentElement.dataset.ready === 'whole' || document.documentElement.dataset.fault
         || document.getElementById('cut')",
    )
    .await;
    if page.is("document.documentElement.dataset.fault").await {
        assert_stopped(page, when).await;
        return false;
    }
    if page.is("document.getElementById('cut')").await {
        let text = page.text("document.body.innerText").await;
        assert!(!text.contains(" g"), "{when}: {text}");
        assert!(text.contains("did not come whole"), "{when}: {text}");
        return false;
    }
    page.type_in("Weight", "60").await;
    assert_eq!(page.part("total").await, "120 g", "{when}");
    true
}

/// Damage by a byte is what the network's own checks are for; it is looked for where files are kept.
pub async fn a_first_visit_that_fails_at_any_file_shows_no_half_page(stage: &mut Stage) {
    expect_failures(stage);
    let site = stage.sites.site.clone();
    let page = stage.browser().await;
    let mut tried = 0;
    for url in first_load(&site) {
        for trick in [Trick::Cut, Trick::Gone, Trick::SignIn] {
            // Then there is no page of ours.
            if url == "index.html" && trick != Trick::Cut {
                continue;
            }
            let host = Mischief::start(&site);
            host.play(&url, trick);
            let when = format!("{url}, {trick:?}");
            let address = format!("{}#/ivig", host.address);
            page.client.goto(&address).await.expect("the address opens");
            let runs = assert_whole_or_stopped(&page, &when).await;
            assert_eq!(runs, url.starts_with("favicon"), "{when}");
            // The network is there again.
            host.behave();
            page.reload().await;
            assert!(assert_whole_or_stopped(&page, &when).await, "{when}");
            tried += 1;
        }
    }
    println!("       {tried} first visits that failed, and their repetitions");
}

/// Asks for the service worker, and waits for what becomes of it.
const INSTALLED: &str = "navigator.serviceWorker.register('sw.js').then((registration) => {
    const next = registration.installing;
    // One that fails at once may be gone by now.
    if (!next) return registration.waiting || registration.active ? 'installed' : 'redundant';
    return new Promise((resolve) => next.addEventListener('statechange', () => resolve(next.state)));
}, (error) => 'refused: ' + error.name)";

/// Is no worker about to keep a version?
const NONE_BEGUN: &str = "!(await navigator.serviceWorker.ready).installing";

const KEPT: &str = "(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return lists.join();
})()";

pub async fn whatever_fails_while_it_is_kept_leaves_nothing_kept_by_halves(stage: &mut Stage) {
    expect_failures(stage);
    let site = stage.copy_of(&stage.sites.site, "plain");
    std::fs::write(site.join(PLAIN), "<!doctype html><title>Plain</title>").expect("a file");
    let page = stage.browser().await;
    let host = Mischief::start(&site);
    page.client
        .goto(&format!("{}{PLAIN}", host.address))
        .await
        .expect("the address opens");
    let mut tried = 0;
    for file in sites::listed(&site) {
        for trick in TRICKS {
            // A page of which the worker has one byte other is another worker, and as whole as a browser can tell.
            if file.url == "sw.js" && trick == Trick::Flipped {
                continue;
            }
            host.play(&file.url, trick);
            let outcome = page.promised(INSTALLED).await;
            let when = format!("{}, {trick:?}", file.url);
            let outcome = outcome.as_str().unwrap_or_default().to_owned();
            let is_refused = outcome == "redundant" || outcome.starts_with("refused");
            assert!(is_refused, "{when}: {outcome}");
            assert_eq!(page.promised(KEPT).await, json!(""), "{when}");
            host.behave();
            tried += 1;
        }
    }
    assert_eq!(page.promised(INSTALLED).await, json!("installed"));
    println!("       {tried} installations that failed, and one that did not");
}

/// Where a newer version comes by halves, slowly, or not at all, the one that is there goes on whole.
pub async fn a_newer_version_that_does_not_come_whole_leaves_the_old_one(stage: &mut Stage) {
    expect_failures(stage);
    let old = stage.sites.site.clone();
    let newer = stage.copy_of(&old, "newer");
    sites::make_newer(&newer);
    let (old_version, new_version) = (sites::version(&old), sites::version(&newer));
    let host = Mischief::start(&old);
    let page = stage.browser().await;
    let address = format!("{}#/ivig", host.address);
    page.open(&address).await;
    kept(stage, &page).await;
    page.type_in("Weight", "60").await;

    let mut tried = 0;
    let name = |path: std::path::PathBuf| {
        let name = path.file_name().expect("a name");
        name.to_string_lossy().into_owned()
    };
    let changed = [
        "sw.js".to_owned(),
        "index.html".to_owned(),
        name(sites::module(&newer)),
        name(sites::named(&newer, "boot.", ".js")),
    ];
    for url in changed {
        for trick in TRICKS {
            if url == "sw.js" && trick == Trick::Flipped {
                continue;
            }
            // The browser looks by itself after a reload: what it begins meets the trick before or this one, and at no time a
            // version that is whole.
            host.play(&url, trick);
            host.serve(&newer);
            page.until("nothing is begun", NONE_BEGUN).await;
            host.play_alone(&url);
            let when = format!("{url}, {trick:?}");
            let state = updated(&page).await;
            assert!(
                state == "redundant" || state == "no worker",
                "{when}: {state}"
            );
            assert!(!page.is(OFFERED).await, "{when}");
            page.reload().await;
            assert_eq!(page.text(VERSION).await, old_version, "{when}");
            assert_eq!(page.part("total").await, "120 g", "{when}");
            tried += 1;
        }
    }
    println!("       {tried} newer versions that did not come whole");

    // Nothing of these is left over.
    host.serve(&old);
    page.reload().await;
    page.until("nothing is begun", NONE_BEGUN).await;

    // Slowly, while somebody types; then it is offered, and what is half typed stays.
    host.behave();
    let slow = name(sites::module(&newer));
    host.play(&slow, Trick::Slow(Duration::from_secs(3)));
    host.serve(&newer);
    look(&page).await;
    page.type_on("Weight", ",").await;
    page.until("it is offered", OFFERED).await;
    assert_eq!(page.value("Weight").await, "60,");
    page.type_on("Weight", "5").await;
    assert_eq!(page.text(VERSION).await, old_version);
    page.press_to_leave("Reload with the new version").await;
    page.until(
        "the newer version",
        &format!("{VERSION} === {new_version:?}"),
    )
    .await;
    page.running().await;
    assert_eq!(page.value("Weight").await, "60,5");

    // And back: a host that goes back to the version before is one with another version.
    kept(stage, &page).await;
    host.serve(&old);
    look(&page).await;
    page.until("the version before is offered", OFFERED).await;
    page.press_to_leave("Reload with the new version").await;
    page.until(
        "the version before",
        &format!("{VERSION} === {old_version:?}"),
    )
    .await;
    page.running().await;
    assert_eq!(page.value("Weight").await, "60,5");
    page.until("one version is kept", "(await caches.keys()).length === 1")
        .await;
}

/// What the browser throws away of what was kept is fetched again as the same file, or the page says that it has stopped.
pub async fn a_kept_file_that_is_thrown_away_is_fetched_again_and_never_another(stage: &mut Stage) {
    expect_failures(stage);
    let site = stage.sites.site.clone();
    let host = Mischief::start(&site);
    let page = stage.browser().await;
    page.open(&format!("{}#/ivig", host.address)).await;
    kept(stage, &page).await;
    page.type_in("Weight", "60").await;
    let mut tried = 0;
    for url in first_load(&site) {
        // The page itself is asked for by the address of the site.
        let gone = format!(
            "caches.keys().then(async ([name]) => (await caches.open(name)).delete(new URL({url:?}, document.baseURI)))"
        );
        for trick in [Trick::Gone, Trick::SignIn, Trick::Flipped] {
            assert_eq!(page.promised(&gone).await, json!(true), "{url}");
            host.play(&url, trick);
            let when = format!("{url}, {trick:?}");
            page.run("window.isLeft = true;", vec![]).await;
            let _ = page.client.execute("location.reload();", vec![]).await;
            page.until(&when, "!window.isLeft").await;
            if url == "index.html" {
                // Then what the host has is shown, and there is no page of ours or one that is as whole as it was.
                host.behave();
                page.reload().await;
            } else {
                let runs = assert_whole_or_stopped(&page, &when).await;
                assert_eq!(runs, url.starts_with("favicon"), "{when}");
                host.behave();
                page.reload().await;
            }
            assert!(assert_whole_or_stopped(&page, &when).await, "{when}");
            kept(stage, &page).await;
            tried += 1;
        }
    }
    println!("       {tried} kept files that were thrown away");
}

pub async fn a_hundred_reloads_without_a_network_are_the_same_version(stage: &mut Stage) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    let site = stage.sites.site.clone();
    let page = stage.open("#/ivig").await;
    kept(stage, &page).await;
    page.type_in("Weight", "60").await;
    stage.stop_server();
    for reload in 1..=100 {
        page.reload().await;
        assert_eq!(page.text(VERSION).await, sites::version(&site), "{reload}");
        assert_eq!(page.part("total").await, "120 g", "{reload}");
    }
}

/// Without room nothing is kept by halves and nothing is promised; with room again it is kept at the next visit.
pub async fn a_full_device_keeps_nothing_by_halves(stage: &mut Stage) {
    expect_failures(stage);
    let page = stage.browser().await;
    let host = Mischief::start(&stage.sites.site);
    let origin = host.address.trim_end_matches('/').to_owned();
    let room = async |bytes: Option<u32>| {
        let mut how = json!({ "origin": origin });
        if let Some(bytes) = bytes {
            how["quotaSize"] = json!(bytes);
        }
        page.devtools("Storage.overrideQuotaForOrigin", how).await;
    };
    room(Some(100_000)).await;
    page.open(&format!("{}#/ivig", host.address)).await;
    page.type_in("Weight", "60").await;
    page.until(
        "the service worker was tried",
        "(await navigator.serviceWorker.getRegistration()) === undefined
         && performance.getEntriesByType('resource').some((entry) => entry.name.includes('/later.'))",
    )
    .await;
    assert_eq!(page.part("total").await, "120 g");
    assert!(page.is("document.getElementById('offline').hidden").await);
    room(None).await;
    page.reload().await;
    kept(stage, &page).await;
    assert_eq!(page.part("total").await, "120 g");
}
