//! Bytes, not times: times are measured in the benchmarks.

use std::fs;
use std::path::Path;

use super::sites;
use super::stage::Stage;

/// The first load, every file of it, in Brotli.
const FIRST_LOAD: u64 = 150_000;
/// The page with its style and its prerendered markup, in gzip: one flight of packets.
const HTML: u64 = 14_000;

fn size(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().map(|data| data.len())
}

/// The bytes that travel; what does not compress has no twin.
fn travels(site: &Path, url: &str) -> u64 {
    size(&site.join(format!("{url}.br")))
        .or_else(|| size(&site.join(url)))
        .unwrap_or_else(|| panic!("{url} is not there"))
}

/// The files of the first load, by role, as the report lists them.
fn first_load(site: &Path) -> Vec<(String, String)> {
    let report = sites::report(site);
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    let files = report["first_load"].as_array().expect("a list");
    files
        .iter()
        .map(|file| (text(&file["role"]), text(&file["url"])))
        .collect()
}

pub async fn the_first_load_is_within_its_budget(stage: &mut Stage) {
    let site = &stage.sites.site;
    let total: u64 = first_load(site)
        .iter()
        .map(|(_, url)| travels(site, url))
        .sum();
    println!("       first load: {total} bytes of {FIRST_LOAD}");
    let report = sites::report(site);
    assert_eq!(report["first_load_total"]["brotli"], total, "the report");
    assert!(total <= FIRST_LOAD);
}

pub async fn the_page_itself_is_within_its_budget(stage: &mut Stage) {
    let html = size(&stage.sites.site.join("index.html.gz")).expect("the page has a twin");
    println!("       page: {html} bytes of {HTML}");
    assert!(html <= HTML);
}

/// Until the page runs, a first visit loads what the report counts. The large icons of the manifest are loaded when and
/// if the browser thinks of installing the page.
pub async fn the_first_load_is_what_the_report_says(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    let loaded = page
        .text(
            "performance.getEntriesByType('resource')
             .map((entry) => new URL(entry.name).pathname.slice(1)).sort().join()",
        )
        .await;
    let counted = first_load(&stage.sites.site);
    // And what comes some seconds after the start.
    let others = ["icon-", "maskable-", "manifest.", "later.", "help."];
    let own = |url: &&str| !others.iter().any(|name| url.starts_with(name));
    for url in loaded.split(',').filter(own) {
        let is_counted = counted.iter().any(|(_, known)| known == url);
        assert!(is_counted, "{url} is loaded and not counted");
    }
    for (role, url) in counted {
        let is_asked = ["boot", "glue", "wasm"].contains(&role.as_str());
        let is_loaded = loaded.split(',').any(|one| one == url);
        assert!(is_loaded || !is_asked, "{role} is counted and not loaded");
    }
}

pub async fn the_site_can_not_be_made_to_fail_on_request(stage: &mut Stage) {
    let holds = |site: &Path| {
        let files = fs::read_dir(site).expect("the site can be read").flatten();
        let mut bytes = files.map(|file| fs::read(file.path()).expect("a file"));
        bytes.any(|bytes| {
            bytes
                .windows(b"imnm-fault".len())
                .any(|part| part == b"imnm-fault")
        })
    };
    assert!(!holds(&stage.sites.site));
    // The search finds what it looks for.
    assert!(holds(&stage.sites.fault));
}
