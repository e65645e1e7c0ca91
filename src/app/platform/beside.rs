//! What a module beside the page asks of the page and of the browser: the form, files that are opened and saved, and that
//! something has changed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlInputElement};

thread_local! {
    /// Gives the page's form as it stands.
    static FORM: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// Gives the page another form.
    static OPEN: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// The form on the page, as it stands; nothing where there is none to ask.
#[must_use]
pub fn form() -> String {
    let form = FORM.with_borrow(Option::clone);
    let text = form.and_then(|form| form.call0(&JsValue::NULL).ok());
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// Gives the page the form of another case.
pub fn open_form(text: &str) {
    super::forget_series();
    change_form(text);
}

/// Gives the page another form of the same case.
pub fn change_form(text: &str) {
    let open = OPEN.with_borrow(Option::clone);
    if let Some(open) = open {
        // A page that can't take it says so itself: it stops.
        let _ = open.call1(&JsValue::NULL, &text.into());
    }
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
    save(name, gloo::file::Blob::new_with_options(text, Some(kind)));
}

/// Hands what the browser holds to it as a file to be saved.
pub fn save(name: &str, file: gloo::file::Blob) {
    let address = gloo::file::ObjectUrl::from(file);
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
    document
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
        .collect::<Vec<EventListener>>()
}

/// So long after the last change it is kept on the device.
const KEPT_AFTER_MS: u32 = 600;

/// Puts a program into the place with this id. `form` gives the page's form, `open` takes another one.
#[cfg(target_arch = "wasm32")]
pub fn mount<C: yew::BaseComponent<Properties: Default>>(
    place: &str,
    form: &JsValue,
    open: &JsValue,
) {
    yew::set_custom_panic_hook(Box::new(|panic| {
        gloo::console::error!(panic.to_string());
        super::fall();
    }));
    FORM.set(form.dyn_ref().cloned());
    OPEN.set(open.dyn_ref().cloned());
    let document = web_sys::window().and_then(|window| window.document());
    let host = document.and_then(|document| document.get_element_by_id(place));
    if let Some(host) = host {
        yew::Renderer::<C>::with_root(host).render();
    }
}
