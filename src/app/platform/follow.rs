//! What the follow-up asks of the browser, and of the page beside it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, InputEvent, PointerEvent};

/// Where the visits are kept within the tab; `static/boot.js` empties it with the patient.
const STORE: &str = "imnm-follow-up";
/// Where the visit that is being typed is kept, likewise.
const DRAFT: &str = "imnm-visit";
/// Where it is kept which writing of the case on the device the tab knows.
const REVISION: &str = "imnm-kept-revision";

#[derive(Default)]
struct Bridge {
    /// The page's form as it stands.
    form: Option<Function>,
    /// Gives the page another form.
    open: Option<Function>,
    /// Empties the visits with the patient.
    clear: Option<Rc<dyn Fn()>>,
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
    BRIDGE.with_borrow_mut(|bridge| bridge.clear = Some(Rc::new(clear)));
}

/// The patient was cleared on the page.
pub fn clear() {
    let clear = BRIDGE.with_borrow(|bridge| bridge.clear.clone());
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

/// The file that was chosen. The field is emptied, so that the same file can be chosen again.
#[must_use]
pub fn chosen_file(event: &web_sys::Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.item(0)?;
    field.set_value("");
    Some(File(file.into()))
}

/// A file that was chosen.
pub struct File(gloo::file::File);

impl File {
    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.0.size()
    }
}

/// What a file holds; nothing where the browser can't read it.
pub async fn bytes(file: File) -> Option<Vec<u8>> {
    gloo::file::futures::read_as_bytes(&file.0).await.ok()
}

/// So long the browser has to take a file that it was handed.
const TAKEN_AFTER_MS: u32 = 60_000;

/// Hands a text to the browser as a file to be saved.
pub fn save_file(name: &str, text: &str, kind: &str) {
    let blob = gloo::file::Blob::new_with_options(text, Some(kind));
    let address = gloo::file::ObjectUrl::from(blob);
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    // Neither can fail on a link that was just made.
    let _ = link.set_attribute("href", &address);
    let _ = link.set_attribute("download", name);
    link.click();
    Timeout::new(TAKEN_AFTER_MS, move || drop(address)).forget();
}

/// Runs `changed` a while after something was typed, chosen or pressed anywhere on the page, and at once when the page is
/// left, for as long as what is returned is kept.
#[must_use]
pub fn on_change(changed: impl Fn() + 'static) -> impl Sized {
    let changed = Rc::new(changed);
    let wait: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let document = web_sys::window().and_then(|window| window.document());
    let events = ["input", "change", "click", "visibilitychange"];
    let mut listeners: Vec<EventListener> = document
        .into_iter()
        .flat_map(|document| {
            events.map(|event| {
                let (changed, wait, document) =
                    (Rc::clone(&changed), Rc::clone(&wait), document.clone());
                EventListener::new(&document.clone(), event, move |_| {
                    let changed = Rc::clone(&changed);
                    if document.hidden() {
                        changed();
                    } else {
                        let later = Timeout::new(KEPT_AFTER_MS, move || changed());
                        wait.replace(Some(later));
                    }
                })
            })
        })
        .collect();
    let window = web_sys::window();
    listeners.extend(window.map(|window| EventListener::new(&window, "pagehide", |_| keep_now())));
    listeners
}

/// So long after the last change it is kept on the device.
const KEPT_AFTER_MS: u32 = 600;

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
