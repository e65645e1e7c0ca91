//! What the follow-up asks of the browser, and of the page beside it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, InputEvent, PointerEvent};

use super::beside;
pub use super::beside::{bytes, chosen_file, form, open_form, save_file};

/// Where the visits are kept within the tab; `static/boot.js` empties it with the patient.
const STORE: &str = "imnm-follow-up";
/// Where the visit that is being typed is kept, likewise.
const DRAFT: &str = "imnm-visit";
/// Where it is kept which writing of the case on the device the tab knows.
const REVISION: &str = "imnm-kept-revision";

thread_local! {
    /// Empties the visits with the patient.
    static CLEAR: RefCell<Option<Rc<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Runs `clear` when the patient is cleared on the page.
pub fn on_clear(clear: impl Fn() + 'static) {
    CLEAR.set(Some(Rc::new(clear)));
}

/// The patient was cleared on the page.
pub fn clear() {
    let clear = CLEAR.with_borrow(Option::clone);
    if let Some(clear) = clear {
        clear();
    }
}

/// What is to be kept soon: until when it waits, and what makes the text.
type Soon = (Timeout, Rc<dyn Fn() -> String>);

thread_local! {
    static SOON: RefCell<Option<Soon>> = const { RefCell::new(None) };
}

/// Keeps the visits, of which `text` makes a text, within the tab: once the change is on the screen, or at once when the
/// page is left.
pub fn keep_soon(text: impl Fn() -> String + 'static) {
    let later = Timeout::new(KEPT_SOON_MS, keep_now);
    SOON.set(Some((later, Rc::new(text))));
}

/// Longer than it takes to draw two hundred visits anew.
const KEPT_SOON_MS: u32 = 200;

/// Keeps what [`keep_soon`] would keep.
pub fn keep_now() {
    if let Some((_, text)) = SOON.take() {
        keep(&text());
    }
}

/// A browser that denies storage costs the reload, not the work.
fn keep(text: &str) {
    let Some(storage) = super::storage() else {
        return;
    };
    let _ = if text.is_empty() {
        storage.remove_item(STORE)
    } else {
        storage.set_item(STORE, text)
    };
}

/// The visits as they were before the reload.
#[must_use]
pub fn kept() -> String {
    let text = super::storage().and_then(|storage| storage.get_item(STORE).ok().flatten());
    text.unwrap_or_default()
}

/// Keeps the visit that is being typed, likewise.
pub fn keep_draft(text: &str) {
    let Some(storage) = super::storage() else {
        return;
    };
    let _ = if text.is_empty() {
        storage.remove_item(DRAFT)
    } else {
        storage.set_item(DRAFT, text)
    };
}

/// The visit that was being typed before the reload.
#[must_use]
pub fn kept_draft() -> String {
    let text = super::storage().and_then(|storage| storage.get_item(DRAFT).ok().flatten());
    text.unwrap_or_default()
}

/// Keeps within the tab which writing of the case on the device it knows.
pub fn keep_revision(revision: Option<u64>) {
    let Some(storage) = super::storage() else {
        return;
    };
    let _ = match revision {
        Some(revision) => storage.set_item(REVISION, &revision.to_string()),
        None => storage.remove_item(REVISION),
    };
}

/// Which writing of the case on the device this tab knew before it was loaded again.
#[must_use]
pub fn kept_revision() -> Option<u64> {
    let text = super::storage()?.get_item(REVISION).ok()??;
    text.parse().ok()
}

/// Runs `changed` a while after something was typed, chosen or pressed anywhere on the page, and at once when the page is
/// left, for as long as what is returned is kept; what is to be kept within the tab is kept then, too.
#[must_use]
pub fn on_change(changed: impl Fn() + 'static) -> impl Sized {
    let leaves =
        web_sys::window().map(|window| EventListener::new(&window, "pagehide", |_| keep_now()));
    (beside::on_change(changed), leaves)
}

/// Where a slider stands now.
#[must_use]
pub fn slid_to(event: &InputEvent) -> Option<usize> {
    let slider: HtmlInputElement = event.target()?.dyn_into().ok()?;
    slider.value().parse().ok()
}

/// Where a finger is on a drawing, in thousandths of its width.
#[must_use]
pub fn pointed_at(event: &PointerEvent) -> Option<i32> {
    let on: Element = event.target()?.dyn_into().ok()?;
    let frame = on.closest("svg").ok()??.get_bounding_client_rect();
    let share = (f64::from(event.client_x()) - frame.left()) / frame.width();
    // Within the drawing, or next to it.
    share.is_finite().then_some((share * 1000.0) as i32)
}

/// Puts the follow-up into its place on the page. `form` gives the page's form, `open` takes another one.
#[cfg(target_arch = "wasm32")]
pub fn mount(form: &wasm_bindgen::JsValue, open: &wasm_bindgen::JsValue) {
    beside::mount::<crate::app::follow::App>("follow-up", form, open);
}
