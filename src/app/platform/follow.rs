//! What the follow-up asks of the browser, and of the page beside it.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, InputEvent, PointerEvent};

/// Where the visits are kept within the tab; `static/boot.js` empties it with the patient.
const STORE: &str = "imnm-follow-up";

#[derive(Default)]
struct Bridge {
    /// The page's form as it stands.
    form: Option<Function>,
    /// Gives the page another form.
    open: Option<Function>,
    /// Empties the visits with the patient.
    clear: Option<std::rc::Rc<dyn Fn()>>,
}

thread_local! {
    static BRIDGE: RefCell<Bridge> = RefCell::default();
}

/// The form on the page, as it stands; nothing where there is none to ask.
#[must_use]
pub fn form() -> String {
    let form = BRIDGE.with_borrow(|bridge| bridge.form.clone());
    let text = form.and_then(|form| form.call0(&JsValue::NULL).ok());
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// Gives the page another form.
pub fn open_form(text: &str) {
    let open = BRIDGE.with_borrow(|bridge| bridge.open.clone());
    if let Some(open) = open {
        // A page that can't take it says so itself: it stops.
        let _ = open.call1(&JsValue::NULL, &text.into());
    }
}

/// Runs `clear` when the patient is cleared on the page.
pub fn on_clear(clear: impl Fn() + 'static) {
    BRIDGE.with_borrow_mut(|bridge| bridge.clear = Some(std::rc::Rc::new(clear)));
}

/// The patient was cleared on the page.
pub fn clear() {
    let clear = BRIDGE.with_borrow(|bridge| bridge.clear.clone());
    if let Some(clear) = clear {
        clear();
    }
}

/// Keeps the visits within the tab. A browser that denies storage costs the reload, not the work.
pub fn keep(text: &str) {
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
    share.is_finite().then(|| (share * 1000.0) as i32)
}

/// Puts the follow-up into its place on the page. `form` gives the page's form, `open` takes another one.
#[cfg(target_arch = "wasm32")]
pub fn mount(form: &JsValue, open: &JsValue) {
    yew::set_custom_panic_hook(Box::new(|panic| {
        gloo::console::error!(panic.to_string());
        super::fall();
    }));
    BRIDGE.with_borrow_mut(|bridge| {
        bridge.form = form.dyn_ref().cloned();
        bridge.open = open.dyn_ref().cloned();
    });
    let document = web_sys::window().and_then(|window| window.document());
    let host = document.and_then(|document| document.get_element_by_id("follow-up"));
    if let Some(host) = host {
        yew::Renderer::<crate::app::follow::App>::with_root(host).render();
    }
}
