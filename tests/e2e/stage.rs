//! What one test stands on: an empty profile, a browser, a server.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::driver::{Driver, console};
use super::page::Page;
use super::server::Server;

/// The sites under test.
pub struct Sites {
    /// As it is handed on.
    pub site: PathBuf,
    /// The same with a fault on request.
    pub fault: PathBuf,
}

impl Sites {
    /// Finds both, or says how to build them.
    pub fn find() -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let find = |variable: &str, usual: &str, build: &str| {
            let folder = root.join(env::var_os(variable).unwrap_or_else(|| usual.into()));
            if folder.join("build.json").is_file() {
                Ok(folder)
            } else {
                Err(format!(
                    "There is no site in {}: build it with `{build}`.",
                    folder.display()
                ))
            }
        };
        Ok(Self {
            site: find("IMNM_SITE", "dist", "cargo run -- build")?,
            fault: find(
                "IMNM_FAULT_SITE",
                "target/fault-site",
                "cargo run -- build --fault --out target/fault-site",
            )?,
        })
    }
}

/// The stage of one test.
pub struct Stage {
    driver: Rc<Driver>,
    /// The sites under test.
    pub sites: Rc<Sites>,
    folder: PathBuf,
    server: Option<Server>,
    page: Option<Page>,
    expected: Vec<&'static str>,
}

impl Stage {
    /// An empty stage.
    pub fn new(driver: &Rc<Driver>, sites: &Rc<Sites>) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("e2e")
            .join(name);
        fs::create_dir_all(&folder).expect("the target folder can be written");
        Self {
            driver: Rc::clone(driver),
            sites: Rc::clone(sites),
            folder,
            server: None,
            page: None,
            expected: Vec::new(),
        }
    }

    /// Serves this folder from now on.
    pub fn serve(&mut self, folder: &Path) {
        self.server = Some(Server::start(folder));
    }

    /// Stops the server: from now on there is no network.
    pub fn stop_server(&mut self) {
        self.server = None;
    }

    /// The address of the site that is served.
    pub fn address(&self) -> &str {
        &self.server.as_ref().expect("a site is served").address
    }

    /// Opens the site under test, at an address within it, and waits until it runs.
    pub async fn open(&mut self, hash: &str) -> Page {
        if self.server.is_none() {
            let site = self.sites.site.clone();
            self.serve(&site);
        }
        let page = self.browser().await;
        page.open(&format!("{}{hash}", self.address())).await;
        page
    }

    /// The browser, on an empty tab.
    pub async fn browser(&mut self) -> Page {
        if self.page.is_none() {
            self.page = Some(Page::new(self.driver.open(&self.folder).await));
        }
        self.page.clone().expect("it was just opened")
    }

    /// A fault that the test causes: its message in the console is no complaint.
    pub fn expect_in_console(&mut self, words: &'static str) {
        self.expected.push(words);
    }

    /// A copy of a site in a folder of this test, without its compressed twins, so that it can be changed.
    pub fn copy_of(&self, site: &Path, name: &str) -> PathBuf {
        let copy = self.folder.join(name);
        fs::create_dir_all(&copy).expect("the copy can be written");
        for entry in fs::read_dir(site).expect("the site can be read").flatten() {
            let file = entry.file_name();
            if !file.to_string_lossy().ends_with(".br") && !file.to_string_lossy().ends_with(".gz")
            {
                fs::copy(entry.path(), copy.join(file)).expect("the copy can be written");
            }
        }
        copy
    }

    /// Closes everything, and says what happened that never may.
    pub async fn strike(mut self) -> Vec<String> {
        let mut complaints = Vec::new();
        if let Some(page) = self.page.take() {
            let is_expected = |text: &str| self.expected.iter().any(|words| text.contains(words));
            for (level, text) in console(&page.client).await {
                if level == "SEVERE" && !is_expected(&text) {
                    complaints.push(format!("console: {text}"));
                }
            }
            if let Err(error) = page.client.close().await {
                complaints.push(format!("the browser did not close: {error}"));
            }
            complaints.extend(requests_elsewhere(&self.folder.join("net.json")));
        }
        self.stop_server();
        // A browser that is still closing may hold files; they are in the target folder, and do no harm.
        let _ = fs::remove_dir_all(&self.folder);
        complaints
    }
}

/// Requests that a page or a service worker of ours sent to another origin, in the browser's own log. What the browser
/// asks for by itself has no initiator.
fn requests_elsewhere(log: &Path) -> Vec<String> {
    let text = fs::read_to_string(log).unwrap_or_default();
    let mut ours = 0;
    let mut elsewhere = Vec::new();
    for line in text.lines() {
        let Ok(event) = serde_json::from_str::<Value>(line.trim_end_matches(',')) else {
            continue;
        };
        let (url, initiator) = (&event["params"]["url"], &event["params"]["initiator"]);
        let (Some(url), Some(initiator)) = (url.as_str(), initiator.as_str()) else {
            continue;
        };
        if initiator.starts_with("http://127.0.0.1") {
            ours += 1;
            if !url.starts_with("http://127.0.0.1") {
                elsewhere.push(format!("a request from {initiator} to {url}"));
            }
        }
    }
    if ours == 0 {
        elsewhere.push("the browser's log of requests is empty".to_owned());
    }
    elsewhere
}
