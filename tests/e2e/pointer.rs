//! What is found in the page and clicked on. A driver takes long to answer: what a script can look at by itself is asked for
//! in one.

use std::time::Instant;

use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::page::{GAP, PATIENCE, Page};

/// What all of them look with. What is folded away counts as displayed for WebKit's driver, though nobody sees it.
const LOOK: &str = "
    const all = (path) => {
        const found = document.evaluate(path, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
        return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at));
    };
    const isSeen = (one) => one.checkVisibility();
    const isShown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        && [...one.getClientRects()].some((box) => box.width > 0 && box.height > 0);";

/// The first element at a path that is shown.
const SHOWN: &str = "return all(arguments[0]).find(isShown) ?? null;";

/// The first element at a path that can be seen, with the control that it is the label of, or else the summary to press on the way to the first one that is folded away:
/// the outermost.
const REACHED: &str = "
    const found = all(arguments[0]);
    const seen = found.find(isSeen);
    const folds = (one) => {
        const around = [];
        for (let part = one.parentElement; part; part = part.parentElement) {
            const summary = part.localName === 'details' && !part.open && part.querySelector(':scope > summary');
            if (summary && isSeen(summary)) around.push(summary);
        }
        return around;
    };
    return { seen, control: seen?.control, folded: seen ? undefined : found.flatMap((one) => folds(one).slice(-1))[0] };";

/// Brings an element, or the first that is shown at a path, to the middle of the screen, where nothing that sticks to its edges
/// lies above, and looks whether it is what a click would meet there, and stays it: where a driver would click, in the middle
/// of the part of its first box that can be seen. What is drawn above it meanwhile moves it, in a browser that does not scroll
/// along, and the click goes astray. A tab in the background draws no frames. Where all is well, it listens for the click that
/// is to come, and gives the element.
const IN_REACH: &str = "
    const [target, done] = arguments;
    const element = typeof target === 'string' ? all(target).find(isShown) : target;
    if (!element) return done(null);
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
        if (x !== before[0] || y !== before[1] || !element.contains(document.elementFromPoint(x / 2, y / 2))) return done(null);
        Object.assign(window, { pressed: element, isClicked: false });
        addEventListener('click', () => { window.isClicked = true; }, { capture: true, once: true });
        done(element);
    }).catch(() => done(null));";

/// What lies where an element should be clicked.
const WHAT_IS_THERE: &str = "
    const [target] = arguments;
    const element = typeof target === 'string' ? all(target).find(isShown) : target;
    if (!element) return 'nothing is to be seen there';
    const { x, y, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    return `${element.outerHTML.slice(0, 200)} at ${[x, y, width, height].map(Math.round)} of ${innerWidth}, ${innerHeight}: ${there?.outerHTML.slice(0, 200)}`;";

/// Waits until the click came, to this document or to one that it led away from, and until the page has done what it does on
/// it.
const CLICKED: &str = "
    const [done] = arguments;
    const look = () => setTimeout(window.isClicked === false ? look : done);
    look();";

/// A click without the pointer: what had the focus loses it, as under a click.
const CLICK: &str = "document.activeElement?.blur(); arguments[0].click();";

impl Page {
    /// The first element at this path that can be seen, once there is one: a reader, too, waits until a part is drawn.
    pub async fn shown(&self, xpath: &str) -> Element {
        self.begin("look for", xpath);
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self
                .run(&format!("{LOOK} {SHOWN}"), vec![json!(xpath)])
                .await;
            if let Some(element) = self.element(&found) {
                return element;
            }
            assert!(Instant::now() < end, "nothing to be seen at {xpath}");
            tokio::time::sleep(GAP).await;
        }
    }

    /// The first element at this path that can be seen, once there is one and the parts that it is folded in are opened, as a
    /// user opens them.
    pub async fn reached(&self, xpath: &str) -> Element {
        let found = self.reach(xpath).await;
        self.element(&found["seen"]).expect("an element is seen")
    }

    /// The control of the first label at this path that can be seen, in the same way.
    pub async fn reached_control(&self, xpath: &str) -> Element {
        let found = self.reach(xpath).await;
        self.element(&found["control"])
            .unwrap_or_else(|| panic!("{xpath} is the label of nothing"))
    }

    async fn reach(&self, xpath: &str) -> Value {
        self.begin("reach for", xpath);
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self
                .run(&format!("{LOOK} {REACHED}"), vec![json!(xpath)])
                .await;
            if self.element(&found["seen"]).is_some() {
                return found;
            }
            assert!(Instant::now() < end, "nothing to be reached at {xpath}");
            match self.element(&found["folded"]) {
                Some(summary) => self.click(summary).await,
                None => tokio::time::sleep(GAP).await,
            }
        }
    }

    /// Clicks on what can be seen at this path, as soon as it stays where it is. What is drawn anew meanwhile is found anew.
    pub async fn click_on(&self, xpath: &str) {
        self.press_down(json!(xpath), xpath).await;
    }

    /// Clicks on an element, as soon as it stays where it is.
    pub async fn click(&self, element: Element) {
        let target = serde_json::to_value(element).expect("an element has a name");
        self.press_down(target, "an element").await;
    }

    async fn press_down(&self, target: Value, what: &str) {
        let element = self.in_reach(&target, what).await;
        self.begin("click on", what);
        if self.is_without_pointer {
            let name = serde_json::to_value(element).expect("an element has a name");
            self.run(CLICK, vec![name]).await;
        } else if let Err(error) = element.click().await {
            // Not by moving the pointer there, which is quicker: it does not follow a page that moves meanwhile.
            panic!("{what} can't be clicked: {error}");
        }
        // A driver may answer before the page has heard of it; a page that was left has nothing to say.
        let _ = self.client.execute_async(CLICKED, vec![]).await;
    }

    /// What is to be clicked, once it is in reach.
    async fn in_reach(&self, target: &Value, what: &str) -> Element {
        self.begin("bring into reach", what);
        let script = format!("{LOOK} {IN_REACH}");
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self
                .client
                .execute_async(&script, vec![target.clone()])
                .await;
            // What is drawn anew since it was found is out of reach.
            if let Some(element) = found.ok().and_then(|found| self.element(&found)) {
                return element;
            }
            if Instant::now() > end {
                let script = format!("{LOOK} {WHAT_IS_THERE}");
                let there = self.client.execute(&script, vec![target.clone()]).await;
                panic!("{what} is not in reach: {there:?}");
            }
            tokio::time::sleep(GAP).await;
        }
    }

    /// The element that a script gave.
    fn element(&self, found: &Value) -> Option<Element> {
        // The only member of what a driver gives for an element is its name, under a key of the standard's.
        let name = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), name.into()))
    }
}
