//! Once loaded, the page works without a network: the server is stopped.

use super::page::Page;
use super::sites;
use super::stage::Stage;

/// Waits until the service worker keeps every file and serves this tab.
pub async fn kept(stage: &Stage, page: &Page) {
    let files = sites::listed(&stage.sites.site);
    let expected = files.iter().filter(|file| file.url != "sw.js").count();
    let all = format!(
        "navigator.serviceWorker.controller && (await Promise.all((await caches.keys()).map(
           async (name) => (await (await caches.open(name)).keys()).length))).join() === '{expected}'"
    );
    page.until("the service worker keeps every file", &all)
        .await;
}

pub async fn a_dose_is_worked_out_after_the_server_has_stopped(stage: &mut Stage) {
    // What the browser says when it looks for a newer version and finds no server.
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    let page = stage.open("#/ivig").await;
    let address = stage.address().to_owned();
    kept(stage, &page).await;
    stage.stop_server();

    // A tab of its own: nothing of the first one is left in memory.
    let first = page.client.window().await.expect("a tab");
    let second = page
        .client
        .new_window(true)
        .await
        .expect("a second tab")
        .handle;
    page.client
        .close_window()
        .await
        .expect("the first tab closes");
    page.client
        .switch_to_window(second)
        .await
        .expect("the second tab");
    assert!(!page.client.windows().await.expect("tabs").contains(&first));

    page.open(&format!("{address}#/ivig")).await;
    page.type_in("Weight", "60").await;
    assert_eq!(page.part("total").await, "120 g");
    assert_eq!(
        page.part("daily").await,
        "40 g on each of 3 days, 120 g in all"
    );

    page.open(&format!("{address}#/about")).await;
    page.until(
        "About is shown",
        "document.querySelector('h1').textContent === 'About'",
    )
    .await;
    page.reload().await;
    assert_eq!(
        page.text("document.querySelector('h1').textContent").await,
        "About"
    );
    page.open(&format!("{address}index.html")).await;
    assert!(
        page.is("document.getElementById('weight').checkVisibility()")
            .await
    );
}

/// Everything that is loaded again while the server is down comes from the device, and what is not ours is refused in
/// words.
pub async fn an_address_that_is_not_kept_is_answered_in_words(stage: &mut Stage) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    stage.expect_in_console("503");
    let page = stage.open("#/ivig").await;
    kept(stage, &page).await;
    stage.stop_server();
    let answer = page
        .promised("fetch('nothing-here.html').then(async (r) => `${r.status} ${await r.text()}`)")
        .await;
    assert_eq!(
        answer,
        "503 This is not kept on the device, and there is no network that has it.\n"
    );
    let policy = page
        .promised(
            "fetch('nothing-here.html').then((r) => r.headers.get('content-security-policy'))",
        )
        .await;
    assert!(
        policy
            .as_str()
            .is_some_and(|policy| policy.starts_with("default-src 'none'")),
        "{policy}"
    );
}

pub async fn a_site_in_a_folder_of_its_host_works_the_same(stage: &mut Stage) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    let host = stage.copy_of(&stage.sites.site, "host");
    stage.copy_of(&stage.sites.site, "host/imnm");
    stage.serve(&host);
    let page = stage.browser().await;
    let address = format!("{}imnm/", stage.address());
    page.open(&address).await;
    kept(stage, &page).await;
    stage.stop_server();
    page.reload().await;
    page.go_to("IVIG").await;
    page.type_in("Weight", "60").await;
    assert_eq!(page.part("total").await, "120 g");
    let scopes = page
        .promised(
            "navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.scope).join())",
        )
        .await;
    assert_eq!(scopes, address);
}
