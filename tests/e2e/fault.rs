//! After a fault no number stays on the screen.

use serde_json::json;

use super::page::Page;
use super::sites;
use super::stage::Stage;

/// The banner is seen, and no amount anywhere.
pub async fn assert_stopped(page: &Page, when: &str) {
    page.until(
        &format!("{when}: the banner"),
        "document.getElementById('fault').checkVisibility()",
    )
    .await;
    let text = page.text("document.body.innerText").await;
    assert!(
        text.contains("Do not use any number that was on the screen."),
        "{when}: {text}"
    );
    for words in ["120 g", "40 g", "2 g/kg"] {
        assert!(!text.contains(words), "{when}: {text}");
    }
    let role = page
        .text("document.getElementById('fault').getAttribute('role')")
        .await;
    assert_eq!(role, "alert", "{when}");
}

async fn with_a_dose(stage: &mut Stage) -> Page {
    let page = stage.open("#/ivig").await;
    page.type_in("Weight", "60").await;
    assert_eq!(page.part("total").await, "120 g");
    page
}

/// Where a program of the page can fall.
const PLACES: [&str; 4] = ["reducer", "view", "effect", "trap"];

/// Serves the site that fails on request, and takes what the browser then says for expected.
fn serve_faults(stage: &mut Stage) {
    for words in [
        "a fault was asked for",
        "unreachable",
        // The page is still told of what happens, such as of the focus that it loses, and falls again.
        "RefCell already borrowed",
    ] {
        stage.expect_in_console(words);
    }
    let site = stage.sites.fault.clone();
    stage.serve(&site);
}

async fn ask_for(page: &Page, program: &str, place: &str) {
    let name = format!("imnm-fault-{program}-{place}");
    let listens = format!("document.documentElement.hasAttribute('data-{name}')");
    page.until(&format!("{program} listens"), &listens).await;
    let event = format!("window.dispatchEvent(new Event('{name}'));");
    // What listens may throw into the script that asks.
    let _ = page.client.execute(&event, vec![]).await;
}

pub async fn a_panic_takes_the_dose_away_and_a_reload_mends_it(stage: &mut Stage) {
    serve_faults(stage);
    let page = with_a_dose(stage).await;
    for place in PLACES {
        assert_eq!(page.part("total").await, "120 g", "before {place}");
        ask_for(&page, "page", place).await;
        assert_stopped(&page, place).await;
        page.press_to_leave("Reload the page").await;
        page.running().await;
        assert!(
            !page
                .is("document.getElementById('fault').checkVisibility()")
                .await
        );
        assert_eq!(page.value("Weight").await, "60");
    }
    assert_eq!(page.part("total").await, "120 g");
}

pub async fn a_fault_beside_the_page_takes_the_dose_away(stage: &mut Stage) {
    serve_faults(stage);
    let page = with_a_dose(stage).await;
    for (program, view, place) in [
        ("follow-up", "Follow-up", "follow-up"),
        ("desk", "Summary", "desk"),
    ] {
        for kind in ["view", "effect", "trap"] {
            page.go_to(view).await;
            page.until(
                &format!("{view} is drawn"),
                &format!("document.getElementById('{place}').querySelector('h2')"),
            )
            .await;
            ask_for(&page, program, kind).await;
            assert_stopped(&page, &format!("{program}, {kind}")).await;
            page.press_to_leave("Reload the page").await;
            page.running().await;
        }
    }
    page.go_to("IVIG").await;
    assert_eq!(page.part("total").await, "120 g");
}

/// Opens a copy of the site that has a script more, and lets it run this beside a dose.
async fn with_a_script(stage: &mut Stage, script: &str, when: &str) {
    stage.expect_in_console("on purpose");
    let site = stage.copy_of(&stage.sites.site, "with-a-script");
    let write = |name: &str, text: String| {
        std::fs::write(site.join(name), text).expect("the copy can be changed");
    };
    // What a driver runs by itself counts as foreign, and a browser reports less of that, or nothing.
    write(
        "more.js",
        format!("addEventListener('on-purpose', () => {{ {script} }});"),
    );
    let index = std::fs::read_to_string(site.join("index.html")).expect("a site has a page");
    assert_eq!(index.matches("</head>").count(), 1);
    let more = "<script type=\"module\" src=\"more.js\"></script></head>";
    write("index.html", index.replace("</head>", more));
    stage.serve(&site);
    let page = with_a_dose(stage).await;
    page.run("window.dispatchEvent(new Event('on-purpose'));", vec![])
        .await;
    assert_stopped(&page, when).await;
}

pub async fn an_error_of_a_script_takes_the_dose_away(stage: &mut Stage) {
    let script = "setTimeout(() => { throw new Error('on purpose'); });";
    with_a_script(stage, script, "an error").await;
}

pub async fn a_rejected_promise_takes_the_dose_away(stage: &mut Stage) {
    let script = "setTimeout(() => Promise.reject(new Error('on purpose')));";
    with_a_script(stage, script, "a rejection").await;
}

/// Opens a site that can't start, and looks at what it says.
async fn assert_does_not_start(stage: &mut Stage, site: &std::path::Path, when: &str) {
    stage.serve(site);
    let page = stage.browser().await;
    page.client
        .goto(stage.address())
        .await
        .expect("the address opens");
    assert_stopped(&page, when).await;
    assert!(
        !page
            .is("document.documentElement.dataset.ready !== undefined")
            .await
    );
}

pub async fn a_site_without_its_module_says_that_it_has_stopped(stage: &mut Stage) {
    stage.expect_in_console("404");
    let site = stage.copy_of(&stage.sites.site, "without");
    std::fs::remove_file(sites::module(&site)).expect("the copy can be changed");
    assert_does_not_start(stage, &site, "no module").await;
}

pub async fn a_site_without_its_start_script_says_that_it_has_stopped(stage: &mut Stage) {
    stage.expect_in_console("404");
    stage.expect_in_console("Failed to fetch dynamically imported module");
    let site = stage.copy_of(&stage.sites.site, "not started");
    std::fs::remove_file(sites::named(&site, "boot.", ".js")).expect("the copy can be changed");
    assert_does_not_start(stage, &site, "no start script").await;
}

pub async fn a_damaged_module_says_that_it_has_stopped(stage: &mut Stage) {
    stage.expect_in_console("CompileError");
    let site = stage.copy_of(&stage.sites.site, "damaged");
    std::fs::write(sites::module(&site), b"\0asm\x01\0\0\0\xff").expect("the copy can be changed");
    assert_does_not_start(stage, &site, "a damaged module").await;
}

pub async fn a_browser_without_webassembly_is_told_so(stage: &mut Stage) {
    let site = stage.sites.site.clone();
    stage.serve(&site);
    let page = stage.browser().await;
    let source = json!({ "source": "delete globalThis.WebAssembly;" });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await;
    page.client
        .goto(stage.address())
        .await
        .expect("the address opens");
    assert_stopped(&page, "no WebAssembly").await;
    assert!(
        page.text("document.body.innerText")
            .await
            .contains("WebAssembly is missing or switched off")
    );
}
