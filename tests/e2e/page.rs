//! The page in a tab: opened, asked, waited for, printed.

use std::cell::RefCell;
use std::io::Read;
use std::rc::Rc;
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::wd::{PrintConfiguration, PrintSize};
use serde_json::{Value, json};

use super::driver::devtools;
use super::engine::Engine;

/// Longest wait for anything.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks.
pub const GAP: Duration = Duration::from_millis(50);

/// The papers that it is printed on.
pub const PAPERS: [(&str, PrintSize); 2] =
    [("A4", PrintSize::A4), ("Letter", PrintSize::US_LETTER)];

/// What a page says in which something does not come: its state, what it tells, and what lies beside it.
const WHAT_IS_SAID: &str = "
    const told = document.querySelectorAll('[role=alert], [role=status], #desk, #follow-up');
    return [JSON.stringify({ ...document.documentElement.dataset }),
        ...[...told].map((one) => one.innerText.slice(0, 200)).filter(Boolean)].join(' | ');";

/// A tab with the site. What is found and clicked on in it stands in `pointer`, what is typed and pressed in `controls`, what it
/// answers in `card`.
#[derive(Clone)]
pub struct Page {
    /// The session.
    pub client: Client,
    /// What is being done, for when it never ends.
    doing: Rc<RefCell<String>>,
    /// WebKit's driver answers a click before the page has it, and at times never: there an element that a click would
    /// reach is clicked by a script. The pointer itself is tried in the other engines.
    pub is_without_pointer: bool,
}

impl Page {
    /// A page in this session.
    pub fn new(client: Client, engine: Engine) -> Self {
        Self {
            client,
            doing: Rc::default(),
            is_without_pointer: engine == Engine::WebKit,
        }
    }

    /// What was begun last.
    pub fn doing(&self) -> String {
        self.doing.borrow().clone()
    }

    /// Notes what is begun.
    pub fn begin(&self, what: &str, with: &str) {
        *self.doing.borrow_mut() = format!("{what} {with}");
    }

    /// Goes to an address and waits until the page runs.
    pub async fn open(&self, address: &str) {
        // A driver may come back while the document that was there before is still the one that answers; one that stays, since
        // the address leads to another place in it, is not left.
        let leave = "const [address] = arguments;
            const [own, wanted] = [location.href, address].map((one) => one.split('#')[0]);
            window.isLeft = own !== wanted || !address.includes('#');";
        self.run(leave, vec![json!(address)]).await;
        self.client.goto(address).await.expect("the address opens");
        self.running().await;
    }

    /// Waits until the page runs.
    pub async fn running(&self) {
        self.until(
            "the page runs",
            "!window.isLeft && document.documentElement.dataset.ready === 'whole'",
        )
        .await;
    }

    /// Loads the page again as its reader would, and waits until it runs. A driver's own command goes past the service worker
    /// in some browsers.
    pub async fn reload(&self) {
        self.run("window.isLeft = true;", vec![]).await;
        // The page may be gone before it can answer.
        let _ = self.client.execute("location.reload();", vec![]).await;
        self.running().await;
    }

    /// The value of a JavaScript expression.
    pub async fn js(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression});"), vec![]).await
    }

    /// The text that a JavaScript expression gives.
    pub async fn text(&self, expression: &str) -> String {
        let value = self.js(expression).await;
        value
            .as_str()
            .unwrap_or_else(|| panic!("{expression} is no text: {value}"))
            .to_owned()
    }

    /// Whether a JavaScript expression is true.
    pub async fn is(&self, expression: &str) -> bool {
        self.js(&format!("Boolean({expression})")).await == json!(true)
    }

    /// Runs a script.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.begin("run", script);
        let answer = self.client.execute(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// What a promise gives.
    pub async fn promised(&self, promise: &str) -> Value {
        let script = format!(
            "const done = arguments[0]; Promise.resolve({promise}).then(done, (error) => done('failed: ' + error));"
        );
        self.begin("wait for", promise);
        let answer = self.client.execute_async(&script, vec![]).await;
        answer.unwrap_or_else(|error| panic!("{promise}: {error}"))
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, method: &str, params: Value) -> Value {
        devtools(&self.client, method, params).await
    }

    /// How many pages this view is on paper.
    pub async fn printed_pages(&self, size: PrintSize) -> usize {
        let how = PrintConfiguration::builder().size(size).build();
        let how = how.expect("a size that there is");
        let document = self.client.print(how).await.expect("the driver prints");
        let text = plain(&document);
        // Of "/Type /Page" and "/Type /Pages", with and without the space.
        let pages = text.match_indices("/Page").filter(|(place, _)| {
            let before = text[..*place].trim_end();
            let is_whole = !text[place + 5..].starts_with(|next: char| next.is_alphanumeric());
            before.ends_with("/Type") && is_whole
        });
        let count = pages.count();
        assert!(
            count > 0,
            "a document of {} bytes has no page that can be counted",
            document.len()
        );
        count
    }

    /// Makes the screen this large, in CSS pixels.
    pub async fn screen(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await;
    }

    /// Looks until a JavaScript expression is true; it may wait for promises.
    pub async fn until(&self, what: &str, expression: &str) {
        let script = format!(
            "const done = arguments[0];
             (async () => Boolean({expression}))().then(done, () => done(false));"
        );
        self.begin("wait until", what);
        let end = Instant::now() + PATIENCE;
        loop {
            // Between two documents there may be none to ask.
            let answer = self.client.execute_async(&script, vec![]).await;
            if answer.as_ref().is_ok_and(|answer| *answer == json!(true)) {
                return;
            }
            if Instant::now() > end {
                let seconds = PATIENCE.as_secs();
                let there = self.client.execute(WHAT_IS_SAID, vec![]).await;
                panic!("{what}: not after {seconds} s ({expression}, last {answer:?}; {there:?})");
            }
            tokio::time::sleep(GAP).await;
        }
    }

    /// Lets the page finish what an event has started: it draws in microtasks.
    pub async fn settle(&self) {
        self.promised("new Promise((resolve) => setTimeout(resolve))")
            .await;
    }
}

/// A PDF as text, with what it has compressed: Firefox puts the pages themselves there.
fn plain(document: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(document).into_owned();
    let mut rest = document;
    while let Some(place) = rest.windows(7).position(|window| window == b"stream\n") {
        rest = &rest[place + 7..];
        let mut part = Vec::new();
        // What is no compressed text, such as a picture, says nothing of pages.
        if flate2::read::ZlibDecoder::new(rest)
            .read_to_end(&mut part)
            .is_ok()
        {
            text.push_str(&String::from_utf8_lossy(&part));
        }
    }
    text
}
