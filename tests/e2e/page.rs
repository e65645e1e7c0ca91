//! The page in a tab: opened, looked at, waited for, clicked on.

use std::cell::RefCell;
use std::io::Read;
use std::rc::Rc;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::wd::{PrintConfiguration, PrintSize};
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::driver::devtools;
use super::engine::Engine;

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks.
const GAP: Duration = Duration::from_millis(50);

/// The papers that it is printed on.
pub const PAPERS: [(&str, PrintSize); 2] =
    [("A4", PrintSize::A4), ("Letter", PrintSize::US_LETTER)];

/// What lies where an element should be clicked.
const WHAT_IS_THERE: &str = "
    const [element] = arguments;
    const { x, y, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    return `${element.outerHTML.slice(0, 200)} at ${[x, y, width, height].map(Math.round)} of ${innerWidth}, ${innerHeight}: ${there?.outerHTML.slice(0, 200)}`;";

/// What a page says in which something does not come: its state, what it tells, and what lies beside it.
const WHAT_IS_SAID: &str = "
    const told = document.querySelectorAll('[role=alert], [role=status], #desk, #follow-up');
    return [JSON.stringify({ ...document.documentElement.dataset }),
        ...[...told].map((one) => one.innerText.slice(0, 200)).filter(Boolean)].join(' | ');";

/// Brings an element to the middle of the screen, where nothing that sticks to its edges lies above, and looks whether it is
/// what a click would meet there, and stays it: where a driver would click, in the middle of the part of its first box that can
/// be seen. What is drawn above it meanwhile moves it, in a browser that does not scroll along, and the click goes astray. A
/// tab in the background draws no frames.
const IS_IN_REACH: &str = "
    const [element, done] = arguments;
    const place = () => {
        const [box] = element.getClientRects();
        if (!box) return [];
        return [Math.max(box.left, 0) + Math.min(box.right, innerWidth), Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)];
    };
    const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); setTimeout(resolve, 100); });
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = place();
    frame().then(frame).then(() => {
        const [x, y] = place();
        done(x === before[0] && y === before[1] && element.contains(document.elementFromPoint(x / 2, y / 2)));
    }).catch(() => done(false));";

/// Listens for the click that is to come.
const LISTEN: &str = "window.isClicked = false; addEventListener('click', () => { window.isClicked = true; }, { capture: true, once: true });";

/// Waits until it came, to this document or to one that it led away from, and until the page has done what it does on it.
const CLICKED: &str = "
    const [done] = arguments;
    const look = () => setTimeout(window.isClicked === false ? look : done);
    look();";

/// A click without the pointer: what had the focus loses it, as under a click.
const CLICK: &str = "document.activeElement?.blur(); arguments[0].click();";

/// A tab with the site. What is typed and pressed in it stands in `controls`, what it answers in `card`.
#[derive(Clone)]
pub struct Page {
    /// The session.
    pub client: Client,
    /// What is being done, for when it never ends.
    doing: Rc<RefCell<String>>,
    /// WebKit's driver answers a click before the page has it, and at times never: there an element that a click would
    /// reach is clicked by a script. The pointer itself is tried in the other engines.
    is_without_pointer: bool,
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

    /// The first element at this path that can be seen, once there is one: a reader, too, waits until a part is drawn.
    pub async fn shown(&self, xpath: &str) -> Element {
        self.begin("look for", xpath);
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self.client.find_all(Locator::XPath(xpath)).await;
            for element in found.expect("a search") {
                if self.is_shown(&element).await {
                    return element;
                }
            }
            assert!(Instant::now() < end, "nothing to be seen at {xpath}");
            tokio::time::sleep(GAP).await;
        }
    }

    /// What is folded away counts as displayed for WebKit's driver, though nobody sees it; what was drawn anew since it was
    /// found is not there.
    async fn is_shown(&self, element: &Element) -> bool {
        let place = serde_json::to_value(element.clone()).expect("an element has a name");
        let script = "return arguments[0].checkVisibility();";
        let is_there = self.client.execute(script, vec![place]).await;
        is_there.is_ok_and(|is_there| is_there == json!(true))
            && element.is_displayed().await.unwrap_or(false)
    }

    /// The first element at this path that can be seen, once there is one and the parts that it is folded in are opened, as a
    /// user opens them.
    pub async fn reached(&self, xpath: &str) -> Element {
        self.begin("reach for", xpath);
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self.client.find_all(Locator::XPath(xpath)).await;
            let found = found.expect("a search");
            for element in &found {
                if self.is_seen(element).await {
                    return element.clone();
                }
            }
            for element in found {
                self.unfold_around(&element).await;
                if self.is_seen(&element).await {
                    return element;
                }
            }
            assert!(Instant::now() < end, "nothing to be reached at {xpath}");
            tokio::time::sleep(GAP).await;
        }
    }

    async fn is_seen(&self, element: &Element) -> bool {
        let name = serde_json::to_value(element.clone()).expect("an element has a name");
        let seen = self.run("return arguments[0].checkVisibility();", vec![name]);
        seen.await == json!(true)
    }

    /// Presses the summary of each part that holds this and is folded, the outermost first.
    async fn unfold_around(&self, element: &Element) {
        let folded = element
            .find_all(Locator::XPath("ancestor::details[not(@open)]/summary"))
            .await
            .expect("a search");
        for summary in folded {
            if self.is_seen(&summary).await {
                self.click(summary).await;
            }
        }
    }

    /// Clicks on what can be seen at this path, as soon as it stays where it is.
    pub async fn click_on(&self, xpath: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            // What is drawn anew meanwhile has to be found anew.
            let element = self.shown(xpath).await;
            if self.is_in_reach(&element).await || Instant::now() > end {
                return self.press_down(element, xpath).await;
            }
            tokio::time::sleep(GAP).await;
        }
    }

    /// Clicks on an element, as soon as it stays where it is.
    pub async fn click(&self, element: Element) {
        let end = Instant::now() + PATIENCE;
        while !self.is_in_reach(&element).await && Instant::now() < end {
            tokio::time::sleep(GAP).await;
        }
        self.press_down(element, "an element").await;
    }

    async fn press_down(&self, element: Element, what: &str) {
        self.begin("click on", what);
        let name = serde_json::to_value(element.clone()).expect("an element has a name");
        if self.is_without_pointer {
            self.run(&format!("{LISTEN} {CLICK}"), vec![name]).await;
            let _ = self.client.execute_async(CLICKED, vec![]).await;
            return;
        }
        self.run(LISTEN, vec![]).await;
        if let Err(error) = element.click().await {
            let place = serde_json::to_value(element.clone()).expect("an element has a name");
            let there = self.client.execute(WHAT_IS_THERE, vec![place]).await;
            panic!("{what} can't be clicked: {error}; {there:?}");
        }
        // A driver may answer before the page has heard of it; a page that was left has nothing to say.
        let _ = self.client.execute_async(CLICKED, vec![]).await;
    }

    async fn is_in_reach(&self, element: &Element) -> bool {
        self.begin("bring into reach", "");
        let name = serde_json::to_value(element.clone()).expect("an element has a name");
        let answer = self.client.execute_async(IS_IN_REACH, vec![name]).await;
        // What is drawn anew since it was found is out of reach.
        answer.is_ok_and(|answer| answer == json!(true))
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
