//! The running page in an element of its own, taken away at the end of a test.

use std::time::Duration;

use gloo::timers::future::sleep;
use imnm::app::App;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement, Storage};
use yew::AppHandle;

/// Longest wait for something that takes its time, in steps of [`GAP`].
const LOOKS: u32 = 100;
const GAP: Duration = Duration::from_millis(50);

/// The document of the test.
pub fn document() -> Document {
    web_sys::window()
        .and_then(|window| window.document())
        .expect("a document")
}

/// The store of the tab.
pub fn store() -> Storage {
    let store = web_sys::window().and_then(|window| window.session_storage().ok()?);
    store.expect("a store")
}

/// Puts an address within the page into the address bar.
pub fn go(hash: &str) {
    let location = document().location().expect("a location");
    location.set_hash(hash).expect("an address");
}

/// The page. Dropped, it goes.
pub struct Mounted {
    host: Element,
    app: Option<AppHandle<App>>,
}

impl Mounted {
    /// The page with nothing typed, on the view of this address.
    pub async fn at(hash: &str) -> Self {
        store().clear().expect("the store empties");
        go(hash);
        Self::again().await
    }

    /// The page as the store has it.
    pub async fn again() -> Self {
        let host = document().create_element("div").expect("an element");
        let body = document().body().expect("a body");
        body.append_child(&host).expect("a place");
        let app = yew::Renderer::<App>::with_root(host.clone()).render();
        drawn().await;
        Self {
            host,
            app: Some(app),
        }
    }

    /// The only element that a selector names.
    pub fn one(&self, selector: &str) -> Element {
        let found = self.host.query_selector(selector).expect("a selector");
        found.unwrap_or_else(|| panic!("{selector} is not there"))
    }

    /// Is there such an element?
    pub fn has(&self, selector: &str) -> bool {
        self.host
            .query_selector(selector)
            .expect("a selector")
            .is_some()
    }

    /// The text of an element.
    pub fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap_or_default()
    }

    /// Is an element hidden?
    pub fn is_hidden(&self, selector: &str) -> bool {
        self.one(selector).has_attribute("hidden")
    }

    /// A field for text.
    pub fn input(&self, id: &str) -> HtmlInputElement {
        self.one(&format!("#{id}")).dyn_into().expect("an input")
    }

    /// The button of an answer, by its question and its own name.
    pub fn radio(&self, question: &str, answer: &str) -> HtmlInputElement {
        let radio = self.one(&format!("[name={question}][value='{answer}']"));
        radio.dyn_into().expect("an input")
    }

    /// Gives an answer.
    pub async fn answer(&self, question: &str, answer: &str) {
        self.click(&format!("[name={question}][value='{answer}']"))
            .await;
    }

    /// Types in a field, in place of what is there, the caret behind so many characters.
    pub async fn type_with_caret(&self, id: &str, text: &str, caret: u32) {
        let field = self.input(id);
        field.focus().expect("a focus");
        field.set_value(text);
        field.set_selection_range(caret, caret).expect("a caret");
        tell(&field, "input");
        drawn().await;
    }

    /// Types in a field.
    pub async fn type_in(&self, id: &str, text: &str) {
        let end = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        self.type_with_caret(id, text, end).await;
    }

    /// Types in a field, and pauses until the report is that of what was typed.
    pub async fn type_and_pause(&self, id: &str, text: &str) {
        self.type_in(id, text).await;
        self.until("the report is made", |page| !page.is_busy())
            .await;
    }

    /// Is the report that of an earlier form?
    pub fn is_busy(&self) -> bool {
        self.one("section.report").has_attribute("aria-busy")
    }

    /// Types in a field and leaves it.
    pub async fn enter(&self, id: &str, text: &str) {
        self.type_in(id, text).await;
        let field = self.input(id);
        field.blur().expect("a blur");
        drawn().await;
    }

    /// Clicks.
    pub async fn click(&self, selector: &str) {
        let element: HtmlElement = self.one(selector).dyn_into().expect("an element");
        element.click();
        drawn().await;
    }

    /// Picks an entry of a list.
    pub async fn choose(&self, id: &str, value: &str) {
        let list: HtmlSelectElement = self.one(&format!("#{id}")).dyn_into().expect("a list");
        list.set_value(value);
        tell(&list, "change");
        drawn().await;
    }

    /// Looks until something is so.
    pub async fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        for _ in 0..LOOKS {
            if is_so(self) {
                return;
            }
            sleep(GAP).await;
        }
        let fault = document()
            .document_element()
            .and_then(|root| root.get_attribute("data-fault"));
        panic!("not in time: {what}; fault: {fault:?}");
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.host.remove();
    }
}

fn tell(element: &Element, what: &str) {
    let how = web_sys::EventInit::new();
    how.set_bubbles(true);
    let event = web_sys::Event::new_with_event_init_dict(what, &how).expect("an event");
    element.dispatch_event(&event).expect("it is heard");
}

/// Waits until everything is drawn; the first page of a run draws its form some cards at a time.
pub async fn drawn() {
    yew::scheduler::flush().await;
    let waits = || document().query_selector(".to-draw").expect("a selector");
    while waits().is_some() {
        sleep(Duration::ZERO).await;
        yew::scheduler::flush().await;
    }
}
