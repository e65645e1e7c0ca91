//! The report: a module of its own, loaded when the page asks for it, kept for offline use, and never stale.

use std::fs;
use std::path::Path;

use imnm::domain::sources::SOURCES;

use super::fault::assert_stopped;
use super::offline::kept;
use super::page::Page;
use super::sites;
use super::stage::Stage;

/// The files of the report that this tab has loaded.
const LOADED: &str = "performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname.split('/').pop())
    .filter((name) => name.startsWith('report.') && !name.endsWith('.css')).sort().join()";

/// The place of the report, as it is seen.
const PLACE: &str = "document.getElementById('report').innerText";

/// Waits until the list of sources is seen.
pub async fn sources(page: &Page) {
    page.until(
        "the sources are listed",
        &format!(
            "document.querySelectorAll('#report .sources > li').length === {}",
            SOURCES.len()
        ),
    )
    .await;
    assert!(
        page.is("document.querySelector('#report .sources').checkVisibility()")
            .await
    );
}

/// Waits until the report of the view on screen is here, if it has one now.
pub async fn here(page: &Page) {
    page.until(
        "the report is here",
        "[...document.querySelectorAll('#report .report')].every((one) => one.hidden ||
            (one.querySelector('[role=status]').hidden && !one.ariaBusy))",
    )
    .await;
}

/// Waits until the module of the report is here, whatever it says.
async fn loaded(page: &Page) {
    let both = format!("{LOADED}.split(',').length === 2");
    page.until("the report is loaded", &both).await;
    page.settle().await;
}

pub async fn the_report_is_loaded_when_there_is_something_to_report_and_not_before(
    stage: &mut Stage,
) {
    let page = stage.open("#/classify").await;
    assert_eq!(page.text(LOADED).await, "");
    page.go_to("Fragmin").await;
    page.go_to("Classify").await;
    assert_eq!(page.text(LOADED).await, "", "nothing is typed");
    assert_eq!(page.text(PLACE).await, "");
    page.type_in("Weight", "6").await;
    loaded(&page).await;
    page.reload().await;
    loaded(&page).await;
    page.press("Clear patient").await;
    page.settle().await;
    assert_eq!(page.text(PLACE).await, "", "nobody is left to report on");
}

pub async fn about_lists_the_sources_at_once(stage: &mut Stage) {
    let page = stage.open("#/about").await;
    sources(&page).await;
    let words = page.text(PLACE).await;
    for row in SOURCES {
        for part in [row.authors, row.title, row.locator] {
            assert!(words.contains(part), "{part} is not in: {words}");
        }
    }
    assert!(
        !words.contains(imnm::i18n::report::LOADING.get()),
        "{words}"
    );
    let said = page.text("document.body.innerText").await;
    for limit in [
        "classifies and does not diagnose",
        "not for children or emergencies",
        "For clinicians, adults only. Not a certified medical device.",
    ] {
        assert!(said.contains(limit), "{limit} is not in: {said}");
    }
    assert!(
        !page
            .is("document.querySelector('#report button').checkVisibility()")
            .await
    );
    // It goes with its view.
    page.go_to("Classify").await;
    assert_eq!(page.text(PLACE).await, "");
}

pub async fn the_report_and_the_follow_up_are_no_part_of_the_first_load(stage: &mut Stage) {
    let report = sites::report(&stage.sites.site);
    let urls = |list: &str| -> Vec<String> {
        let files = report[list].as_array().expect("a list");
        let url = |file: &serde_json::Value| file["url"].as_str().expect("a text").to_owned();
        files.iter().map(url).collect()
    };
    let on_demand = urls("on_demand");
    // Glue and code of each, the styles of reports, the follow-up and the desk, the tables to look up, other words, the
    // script that works in the background, the reference cases, what comes after the start (with manifest and icon), and help with its
    // style.
    assert_eq!(on_demand.len(), 20, "{on_demand:?}");
    let first = urls("first_load");
    for url in &on_demand {
        let is_known = [
            "report.",
            "reference.",
            "more-en.",
            "follow.",
            "desk.",
            "background.",
            "worker.",
            "golden.",
            "later.",
            "help.",
            "manifest.",
            "icon-192.",
        ]
        .iter()
        .any(|name| url.starts_with(name));
        assert!(is_known, "{url}");
        assert!(!first.contains(url), "{url}");
    }
    let sizes = report["on_demand"].as_array().expect("a list").iter();
    let bytes: u64 = sizes.filter_map(|file| file["brotli"].as_u64()).sum();
    println!("       the report: {bytes} bytes");
}

pub async fn the_report_works_after_the_server_has_stopped(stage: &mut Stage) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    let page = stage.open("#/classify").await;
    kept(stage, &page).await;
    assert_eq!(page.text(LOADED).await, "", "kept without being used");
    stage.stop_server();
    page.go_to("About").await;
    sources(&page).await;
    page.reload().await;
    sources(&page).await;
}

/// A copy of the site without this file of the report, which is kept beside it.
fn without(stage: &Stage, file: &Path, name: &str) -> std::path::PathBuf {
    let copy = stage.copy_of(&stage.sites.site, name);
    let file = copy.join(file.file_name().expect("a name"));
    fs::rename(&file, aside(&file)).expect("the copy can be changed");
    copy
}

fn aside(file: &Path) -> std::path::PathBuf {
    file.with_extension("aside")
}

pub async fn a_report_that_can_not_be_loaded_leaves_the_answers_and_can_be_asked_for_again(
    stage: &mut Stage,
) {
    stage.expect_in_console("404");
    let site = stage.sites.site.clone();
    let files = [".js", ".wasm"].map(|ending| sites::named(&site, "report.", ending));
    for (file, name) in files.iter().zip(["without glue", "without module"]) {
        let copy = without(stage, file, name);
        stage.serve(&copy);
        let page = stage.open("#/classify").await;
        page.press("Load an example").await;
        page.until(name, &format!("{PLACE}.includes('could not be loaded')"))
            .await;
        assert!(
            page.text(PLACE).await.contains("The answers above stand"),
            "{name}"
        );
        assert_eq!(page.part("verdict").await, "IMNM: anti-HMGCR myopathy");
        assert!(
            !page.is("document.documentElement.dataset.fault").await,
            "{name}"
        );

        // It is asked for by the button alone, and fails once more.
        page.go_to("About").await;
        assert!(
            page.text(PLACE).await.contains("could not be loaded"),
            "{name}"
        );
        page.press("Try again").await;
        page.until(name, &format!("{PLACE}.includes('could not be loaded')"))
            .await;

        let missing = copy.join(file.file_name().expect("a name"));
        fs::rename(aside(&missing), &missing).expect("the copy can be changed");
        page.press("Try again").await;
        sources(&page).await;
        assert!(
            !page.text(PLACE).await.contains("could not be loaded"),
            "{name}"
        );
        assert!(
            page.is("document.activeElement.id === 'report'").await,
            "{name}: the reader is elsewhere"
        );
        page.go_to("Classify").await;
        page.press("Clear patient").await;
    }
}

pub async fn a_fault_in_the_report_takes_everything_off_the_screen(stage: &mut Stage) {
    stage.expect_in_console("a fault was asked for");
    let site = stage.sites.fault.clone();
    stage.serve(&site);
    let page = stage.open("#/classify").await;
    page.enter("Weight", "60").await;
    loaded(&page).await;
    assert!(page.short("ivig").await.ends_with("120 g in all"));
    // The reporting module panics where a form holds this.
    page.enter("Height", "imnm-fault").await;
    assert_stopped(&page, "a panic in the report").await;
    assert_eq!(
        page.text("document.documentElement.dataset.fault").await,
        "panic"
    );
}
