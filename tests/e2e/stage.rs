//! What one test stands on: an empty profile, a browser, a server.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::driver::{Driver, console};
use super::engine::Engine;
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
    is_silent: bool,
}

/// What a page asks for where it begins to be silent, and where that ends: two addresses that are nowhere.
pub const MARKS: [&str; 2] = ["silence-begins", "silence-ends"];

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
            is_silent: false,
        }
    }

    /// What draws the page.
    pub fn engine(&self) -> Engine {
        self.driver.engine
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

    /// What the test was doing in its tab.
    pub fn doing(&self) -> String {
        self.page.as_ref().map(Page::doing).unwrap_or_default()
    }

    /// The browser, on an empty tab.
    pub async fn browser(&mut self) -> Page {
        if self.page.is_none() {
            self.page = Some(Page::new(
                self.driver.open(&self.folder).await,
                self.engine(),
            ));
        }
        self.page.clone().expect("it was just opened")
    }

    /// A fault that the test causes: its message in the console is no complaint.
    pub fn expect_in_console(&mut self, words: &'static str) {
        self.expected.push(words);
    }

    /// From now on the page sends nothing, until [`Stage::end_silence`]: any request of its own between the two, to whichever
    /// address, is a complaint.
    pub async fn begin_silence(&mut self, page: &Page) {
        self.is_silent = true;
        let [begins, _] = MARKS;
        self.expect_in_console("silence-");
        mark(page, begins).await;
    }

    /// See [`Stage::begin_silence`].
    pub async fn end_silence(&self, page: &Page) {
        let [_, ends] = MARKS;
        mark(page, ends).await;
    }

    /// A place for files in a folder of this test.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.folder.join(name)
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

    /// Errors in the console that the test did not cause.
    async fn severe(&self, page: &Page) -> Vec<String> {
        let is_expected = |text: &str| self.expected.iter().any(|words| text.contains(words));
        let lines = console(&page.client).await.into_iter();
        lines
            .filter(|(level, text)| level == "SEVERE" && !is_expected(text))
            .map(|(_, text)| format!("console: {text}"))
            .collect()
    }

    /// Closes everything, and says what happened that never may.
    pub async fn strike(mut self) -> Vec<String> {
        let mut complaints = Vec::new();
        if let Some(page) = self.page.take() {
            let has_logs = self.engine() == Engine::Chromium;
            if has_logs {
                complaints.extend(self.severe(&page).await);
            } else {
                complaints.extend(loaded_elsewhere(&page).await);
            }
            if let Err(error) = page.client.close().await {
                complaints.push(format!("the browser did not close: {error}"));
            }
            let log = self.folder.join("net.json");
            if has_logs {
                complaints.extend(requests_elsewhere(&log));
            }
            // The others keep no log; what they loaded from elsewhere is looked at above.
            if self.is_silent && has_logs {
                complaints.extend(requests_in_silence(&log));
            }
        }
        self.stop_server();
        // A browser that is still closing may hold files; they are in the target folder, and do no harm.
        let _ = fs::remove_dir_all(&self.folder);
        complaints
    }
}

/// What the last document of a tab has loaded from another origin, by its own account: where a browser keeps no log of
/// requests for us. A tab that shows no page of ours has nothing to say.
async fn loaded_elsewhere(page: &Page) -> Vec<String> {
    let own = "performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => !name.startsWith(location.origin + '/') && !name.startsWith('blob:' + location.origin)).join(' ')";
    let answer = page.client.execute(&format!("return {own};"), vec![]).await;
    match answer.as_ref().map(Value::as_str) {
        Ok(Some("")) => Vec::new(),
        Ok(Some(names)) => vec![format!("loaded from elsewhere: {names}")],
        other => vec![format!(
            "the page does not say what it has loaded: {other:?}"
        )],
    }
}

/// Asks for one of [`MARKS`], so that it stands in the browser's log of requests.
async fn mark(page: &Page, name: &str) {
    let asked = format!("fetch('{name}').then(() => 'asked', () => 'asked')");
    assert_eq!(page.promised(&asked).await, "asked");
}

/// Requests that a page, a worker or a service worker of ours sent, in the browser's own log and its order: from where, and
/// to where. What the browser asks for by itself has no initiator.
fn requests(log: &Path) -> Vec<(String, String)> {
    let text = fs::read_to_string(log).unwrap_or_default();
    let request = |line: &str| {
        let event: Value = serde_json::from_str(line.trim_end_matches(',')).ok()?;
        let initiator = event["params"]["initiator"].as_str()?;
        let url = event["params"]["url"].as_str()?;
        let is_ours = initiator.starts_with("http://127.0.0.1");
        is_ours.then(|| (initiator.to_owned(), url.to_owned()))
    };
    text.lines().filter_map(request).collect()
}

/// Those to another origin.
fn requests_elsewhere(log: &Path) -> Vec<String> {
    let requests = requests(log);
    if requests.is_empty() {
        return vec!["the browser's log of requests is empty".to_owned()];
    }
    let elsewhere = requests.iter();
    let elsewhere = elsewhere.filter(|(_, url)| !url.starts_with("http://127.0.0.1"));
    elsewhere
        .map(|(initiator, url)| format!("a request from {initiator} to {url}"))
        .collect()
}

/// Those between the two marks, to any address.
fn requests_in_silence(log: &Path) -> Vec<String> {
    let requests = requests(log);
    let place = |mark: &str| {
        let mut places = requests.iter().enumerate();
        let found = places.find(|(_, (_, url))| url.ends_with(mark));
        found.map(|(place, _)| place)
    };
    let [begins, ends] = MARKS;
    let (Some(from), Some(to)) = (place(begins), place(ends)) else {
        return vec!["the silence is not marked in the browser's log".to_owned()];
    };
    let between = requests.iter().take(to).skip(from);
    let between = between.filter(|(_, url)| !url.ends_with(begins));
    between
        .map(|(initiator, url)| format!("a request in silence from {initiator} to {url}"))
        .collect()
}
