//! The only place that touches the browser.

#[cfg(any(feature = "desk", feature = "follow"))]
pub mod beside;
pub mod bridge;
pub mod cards;
#[cfg(feature = "desk")]
pub mod desk;
#[cfg(feature = "follow")]
pub mod device;
#[cfg(feature = "follow")]
pub mod follow;
pub mod report;
#[cfg(feature = "follow")]
pub mod sealed;

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::Event;

use crate::form::model::Model;
use crate::form::store;
use crate::form::view::View;

/// Where the form is kept within the tab. The name is ours alone: on a shared origin other pages store things too.
const STORE: &str = "imnm-form";

/// Where it is kept within the tab what tells this patient's events in a calendar from another's; `static/boot.js` forgets it
/// with the patient.
#[cfg(any(feature = "desk", feature = "follow"))]
const SERIES: &str = "imnm-series";

/// Longer than it takes to draw a view after its address was set.
const FOCUS_AFTER_MS: u32 = 50;

/// The text of the field that was typed in.
#[must_use]
pub fn typed_text(event: &Event) -> String {
    target::<HtmlInputElement>(event)
        .map(|field| field.value())
        .unwrap_or_default()
}

/// The text of the field that is left. A browser gives no text for a day that does not exist, such as the 31st of
/// February: it is told as [`NO_DAY`], which no reader takes.
#[must_use]
pub fn left_text(event: &Event) -> String {
    let field = target::<HtmlInputElement>(event);
    field
        .map(|field| {
            if field.validity().bad_input() {
                NO_DAY.to_owned()
            } else {
                field.value()
            }
        })
        .unwrap_or_default()
}

/// See [`left_text`].
const NO_DAY: &str = "?";

/// The value of the option that was chosen.
#[must_use]
pub fn chosen_value(event: &Event) -> String {
    target::<HtmlSelectElement>(event)
        .map(|select| select.value())
        .unwrap_or_default()
}

fn target<T: JsCast>(event: &web_sys::Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// The view that the address asks for.
#[must_use]
pub fn view() -> View {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    View::from_hash(&hash.unwrap_or_default())
}

/// Tells the style sheet which view is on screen, and the browser its title.
pub fn mark_view(view: View, title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        // Nothing hangs on it but the style of the page.
        let _ = root.set_attribute("data-view", view.name());
    }
}

/// Puts the focus on the element with this id, and scrolls to it; what it is folded into is opened.
pub fn focus(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    let folded = element
        .as_ref()
        .and_then(|element| element.closest("details:not([open])").ok().flatten());
    if let Some(folded) = folded {
        // Where it stays folded, so does the element, and the focus where it was.
        let _ = folded.set_attribute("open", "");
    }
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // What is folded away can't be focused.
        if let Ok(Some(fold)) = element.closest("details") {
            let _ = fold.set_attribute("open", "");
        }
        element.scroll_into_view();
        // A focus that fails leaves the reader where the scroll has put them.
        let _ = element.focus();
    }
}

/// Puts the focus on the element with this id, once it is drawn.
pub fn focus_soon(id: &'static str) {
    gloo::timers::callback::Timeout::new(FOCUS_AFTER_MS, move || focus(id)).forget();
}

/// Goes to `view`, and once it is drawn to the element with this id.
pub fn lead_to(view: View, id: impl Into<String>) {
    let id = id.into();
    let location = web_sys::window().map(|window| window.location());
    if let Some(location) = location.filter(|_| self::view() != view) {
        // Where the address can't be set, the view on screen stays, and with it the focus.
        let _ = location.set_hash(&view.address());
    }
    // Drawing begins with the event of the changed address, a moment after this one.
    gloo::timers::callback::Timeout::new(FOCUS_AFTER_MS, move || focus(&id)).forget();
}

/// Where the link of a report leads that was clicked: the view and the id of an element there.
#[must_use]
pub fn led_by(event: &Event) -> Option<(View, String)> {
    let link = target::<Element>(event)?
        .closest("a[data-lead]")
        .ok()
        .flatten()?;
    let view = View::from_hash(&link.get_attribute("href")?);
    Some((view, link.get_attribute("data-lead")?))
}

/// What the button of a report sets that was clicked: a name, and a value.
#[must_use]
pub fn set_by(event: &Event) -> Option<(String, String)> {
    let button = target::<Element>(event)?;
    let button = button.closest("button[data-set]").ok().flatten()?;
    let sets = button.get_attribute("data-set")?;
    let (name, value) = sets.split_once(' ').unwrap_or((&sets, ""));
    Some((name.to_owned(), value.to_owned()))
}

/// Prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // What does not print is no fault of the page.
        drop(window.print());
    }
}

/// Does the element with this id show this text? What is drawn apart from the document nobody else can have changed.
#[must_use]
pub fn shows(id: &str, text: &str) -> bool {
    if is_apart() {
        return true;
    }
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    element
        .and_then(|element| element.text_content())
        .as_deref()
        == Some(text)
}

/// Takes every result off the screen, since something has changed them behind the page's back.
pub fn stop() {
    mark_fault("changed");
}

/// Takes every result off the screen, since a part of the program has failed.
pub fn fall() {
    mark_fault("panic");
}

/// Marks the document; `static/boot.js` then takes every result off the screen.
fn mark_fault(reason: &str) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        // Where this fails there is no document left to show a result in.
        let _ = root.set_attribute("data-fault", reason);
    }
}

/// Has the page stopped? Nothing is drawn any more then.
#[must_use]
pub fn has_fallen() -> bool {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    root.is_some_and(|root| root.has_attribute("data-fault"))
}

/// Today by the device's clock, for the age of measurements.
#[must_use]
pub fn today() -> Option<chrono::NaiveDate> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    chrono::NaiveDate::from_ymd_opt(year, now.get_month().checked_add(1)?, now.get_date())
}

/// The version that the build stamped into the page.
#[must_use]
pub fn build_version() -> String {
    if !cfg!(target_arch = "wasm32") {
        return String::new();
    }
    let meta = web_sys::window().and_then(|window| {
        window
            .document()?
            .query_selector("meta[name=imnm-version]")
            .ok()
            .flatten()
    });
    meta.and_then(|meta| meta.get_attribute("content"))
        .unwrap_or_default()
}

/// Keeps the form within the tab. A browser that denies storage costs the reload, not the work.
pub fn keep(model: &Model) {
    let text = if model.is_empty() {
        String::new()
    } else {
        store::to_text(model)
    };
    if let Some(storage) = storage() {
        let _ = if text.is_empty() {
            storage.remove_item(STORE)
        } else {
            storage.set_item(STORE, &text)
        };
    }
    bridge::keep(text);
}

/// The form as it was before the reload, on the view that the address asks for.
#[must_use]
pub fn restored() -> Model {
    let text = storage().and_then(|storage| storage.get_item(STORE).ok().flatten());
    Model {
        view: view(),
        ..store::from_text(&text.unwrap_or_default())
    }
}

/// Another case is opened: its events in a calendar are no one else's.
#[cfg(any(feature = "desk", feature = "follow"))]
fn forget_series() {
    if let Some(storage) = storage() {
        // Where nothing can be removed, nothing was kept.
        let _ = storage.remove_item(SERIES);
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Runs `changed` whenever the address changes, for as long as what is returned is kept.
#[must_use]
pub fn on_address(changed: impl Fn(View) + 'static) -> impl Sized {
    let window = web_sys::window().map(web_sys::EventTarget::from);
    window.map(|window| {
        gloo::events::EventListener::new(&window, "hashchange", move |_| changed(view()))
    })
}

/// Runs `wanted` when a test asks for a fault by the event of this name.
#[cfg(feature = "fault")]
#[must_use]
pub fn on_fault(name: String, wanted: impl Fn() + 'static) -> impl Sized {
    let window = web_sys::window();
    let root = window
        .as_ref()
        .and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        // The test waits until somebody listens.
        let _ = root.set_attribute(&format!("data-{name}"), "");
    }
    let window = window.map(web_sys::EventTarget::from);
    window.map(|window| gloo::events::EventListener::new(&window, name, move |_| wanted()))
}

/// Runs `later` after `milliseconds`, unless what is returned is dropped before.
#[must_use]
pub fn after(milliseconds: u32, later: impl FnOnce() + 'static) -> impl Sized {
    gloo::timers::callback::Timeout::new(milliseconds, later)
}

/// Draws the running page in `host`, which takes the place of the prerendered page once all turns are drawn. A panic marks
/// the document, and `static/boot.js` then takes every result off the screen. `load` is the function that loads the module
/// for the reports.
#[cfg(target_arch = "wasm32")]
pub fn mount(load: &wasm_bindgen::JsValue, host: wasm_bindgen::JsValue) {
    yew::set_custom_panic_hook(Box::new(|panic| {
        gloo::console::error!(panic.to_string());
        fall();
    }));
    report::load_with(load);
    let host: Element = host.unchecked_into();
    HOST.set(Some(host.clone()));
    yew::Renderer::<super::App>::with_root(host).render();
}

thread_local! {
    static HOST: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Is the page still drawn apart from the document?
fn is_apart() -> bool {
    HOST.with_borrow(|host| host.as_ref().is_some_and(|host| !host.is_connected()))
}
