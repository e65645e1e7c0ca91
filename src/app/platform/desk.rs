//! What the desk asks of the browser: the script that works in the background, the clipboard, and a place to save to.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DragEvent, HtmlTextAreaElement, MessageEvent, Worker};

pub use super::beside::{change_form, form, on_change, open_form, save_file};

/// What comes back from the background.
pub enum Reply {
    /// How far a table is; more follows.
    Progress(String),
    /// What was asked for.
    Text(String),
    /// A table is done: its summary, and the results where they were not written to the disk at once.
    Done(String, Option<Results>),
    /// It is refused, and why.
    Refused(String),
    /// The browser can't read the file, or not write to where it was to.
    Unreadable,
    /// It was stopped, as was asked.
    Stopped,
    /// The script could not be loaded.
    Missing,
}

/// The results of a table, as a file that the browser holds.
#[derive(Clone, PartialEq)]
pub struct Results(Blob);

/// A file that was chosen or dropped.
#[derive(Clone, PartialEq)]
pub struct File(web_sys::File);

impl File {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in thousands of bytes, rounded up.
    #[must_use]
    pub fn kilobytes(&self) -> u64 {
        (self.0.size() / 1e3).ceil() as u64
    }
}

/// Takes what comes back, in its order.
type Then = Rc<dyn Fn(Reply)>;

#[derive(Default)]
struct Background {
    /// Starts the script.
    start: Option<Function>,
    /// It, with what listens to it, once it is started.
    worker: Option<(Worker, [EventListener; 2])>,
    /// Who waits for what.
    waiting: BTreeMap<u32, Then>,
    next: u32,
}

thread_local! {
    static BACKGROUND: RefCell<Background> = RefCell::default();
}

/// Makes a text in the background: `what` of a form (as the page gives it) now (see [`now`]), with something more for some.
pub fn ask(what: &str, form: &str, extra: &str, then: impl Fn(Reply) + 'static) {
    let parts = [what, form, &now(), extra].map(JsValue::from_str);
    send("ask", &parts, Rc::new(then));
}

/// Runs the reference cases in the background.
pub fn test_itself(then: impl Fn(Reply) + 'static) {
    send("test", &[now().into()], Rc::new(then));
}

/// Looks at the beginning of a table.
pub fn preview(file: &File, then: impl Fn(Reply) + 'static) {
    send("preview", &[file.0.clone().into()], Rc::new(then));
}

/// A place on the disk that was chosen to save to.
pub struct Place(JsValue);

/// Classifies a table by a mapping of its columns. Returns what to call it by when it is to wait or to stop.
pub fn classify(
    file: &File,
    mapping: &str,
    place: Option<Place>,
    then: impl Fn(Reply) + 'static,
) -> u32 {
    let place = place.map_or(JsValue::NULL, |place| place.0);
    let parts = [file.0.clone().into(), mapping.into(), place, now().into()];
    send("classify", &parts, Rc::new(then))
}

/// What a table that is being classified can be told.
#[derive(Clone, Copy)]
pub enum Order {
    /// To wait.
    Wait,
    /// To go on.
    GoOn,
    /// To stop.
    Stop,
}

/// Tells a table that is being classified what to do.
pub fn order(run: u32, order: Order) {
    let kind = match order {
        Order::Wait => "wait",
        Order::GoOn => "go-on",
        Order::Stop => "stop",
    };
    BACKGROUND.with_borrow(|background| {
        if let Some((worker, _)) = &background.worker {
            post(worker, run, kind, &[]);
        }
    });
}

/// Sends a message; what comes back goes to `then`.
fn send(kind: &str, parts: &[JsValue], then: Then) -> u32 {
    let (id, worker) = BACKGROUND.with_borrow_mut(|background| {
        background.next = background.next.wrapping_add(1);
        background.waiting.insert(background.next, then);
        if background.worker.is_none() {
            background.worker = started(background.start.as_ref());
        }
        let worker = background.worker.as_ref();
        (background.next, worker.map(|(worker, _)| worker.clone()))
    });
    match worker {
        Some(worker) => post(&worker, id, kind, parts),
        None => lose(),
    }
    id
}

fn post(worker: &Worker, id: u32, kind: &str, parts: &[JsValue]) {
    let message = Array::of2(&id.into(), &kind.into());
    for part in parts {
        message.push(part);
    }
    // Files, places and texts can all be handed over.
    if worker.post_message(&message).is_err() {
        super::fall();
    }
}

/// The script, and what listens to it.
fn started(start: Option<&Function>) -> Option<(Worker, [EventListener; 2])> {
    let worker: Worker = start?.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    let comes = EventListener::new(&worker, "message", |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            take(&Array::from(&event.data()));
        }
    });
    // It catches its own faults: what is left is that it could not be loaded.
    let fails = EventListener::new(&worker, "error", |_| lose());
    Some((worker, [comes, fails]))
}

/// Nothing will come any more: everyone who waits is told, and the next who asks starts the script anew.
fn lose() {
    let waiting = BACKGROUND.with_borrow_mut(|background| {
        background.worker = None;
        std::mem::take(&mut background.waiting)
    });
    for then in waiting.values() {
        then(Reply::Missing);
    }
}

/// Hands on what came back.
fn take(message: &Array) {
    let text = |place| message.get(place).as_string().unwrap_or_default();
    // Numbers of messages are made here, and are small.
    let id = message.get(0).as_f64().unwrap_or_default() as u32;
    let reply = match text(1).as_str() {
        "progress" => Reply::Progress(text(2)),
        "text" => Reply::Text(text(2)),
        "done" => Reply::Done(text(2), message.get(3).dyn_into().ok().map(Results)),
        "refused" => Reply::Refused(text(2)),
        "unreadable" => Reply::Unreadable,
        "stopped" => Reply::Stopped,
        "missing" => Reply::Missing,
        _ => {
            gloo::console::error!(text(2));
            super::fall();
            return;
        }
    };
    let then = BACKGROUND.with_borrow_mut(|background| {
        if matches!(reply, Reply::Progress(_)) {
            background.waiting.get(&id).cloned()
        } else {
            background.waiting.remove(&id)
        }
    });
    if let Some(then) = then {
        then(reply);
    }
}

/// Today and the time by the device's clock, and the build: `2026-11-26T21:40 3f0c…`.
#[must_use]
pub fn now() -> String {
    let day = super::today().map(crate::domain::dates::text);
    let clock = js_sys::Date::new_0();
    let (hours, minutes) = (clock.get_hours(), clock.get_minutes());
    let build = super::build_version();
    format!(
        "{}T{hours:02}:{minutes:02} {build}",
        day.unwrap_or_default()
    )
}

/// Now, as an instant with its zone: `2026-11-26T20:40:00.000Z`.
#[must_use]
pub fn instant() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// What tells this patient's events in a calendar from those of another one: at random, and the same as long as the tab has
/// this patient. It tells nothing of them.
#[must_use]
pub fn series() -> String {
    let storage = super::storage();
    let kept = storage.as_ref();
    let kept = kept.and_then(|storage| storage.get_item(super::SERIES).ok().flatten());
    kept.unwrap_or_else(|| {
        let series = format!("{:x}", (js_sys::Math::random() * 1e15) as u64);
        if let Some(storage) = storage {
            // A browser that denies storage makes another one each time: events are added then, not replaced.
            let _ = storage.set_item(super::SERIES, &series);
        }
        series
    })
}

/// Hands the results to the browser as a file to be saved.
pub fn save_results(name: &str, results: &Results) {
    super::beside::save(name, results.0.clone().into());
}

/// Can the browser write to a place on the disk while it works?
#[must_use]
pub fn can_choose_place() -> bool {
    picker().is_some()
}

fn picker() -> Option<Function> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"showSaveFilePicker".into())
        .ok()?
        .dyn_into()
        .ok()
}

/// Lets the reader choose a place on the disk; nothing where they choose none.
pub async fn choose_place(name: &str) -> Option<Place> {
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &name.into()).ok()?;
    let window = web_sys::window()?;
    let chosen: Promise = picker()?.call1(&window, &options).ok()?.dyn_into().ok()?;
    JsFuture::from(chosen).await.ok().map(Place)
}

/// Copies what stands in the field with this id. Where there is no clipboard, or it may not be written to, the whole text
/// is selected for the reader's own copying. Says which of the two.
pub async fn copy_from(id: &str) -> bool {
    let Some(field) = field(id) else {
        return false;
    };
    if write_clipboard(&field.value()).await.is_some() {
        return true;
    }
    // A field that can't be selected leaves its text to be read.
    let _ = field.focus();
    field.select();
    false
}

async fn write_clipboard(text: &str) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    // Not there on a page that was not loaded safely, and in old browsers.
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let clipboard: web_sys::Clipboard = clipboard.dyn_into().ok()?;
    JsFuture::from(clipboard.write_text(text)).await.ok()?;
    Some(())
}

fn field(id: &str) -> Option<HtmlTextAreaElement> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(id)?.dyn_into().ok()
}

/// What stands in the field with this id.
#[must_use]
pub fn text_in(id: &str) -> String {
    field(id).map(|field| field.value()).unwrap_or_default()
}

/// Empties the field with this id.
pub fn empty(id: &str) {
    if let Some(field) = field(id) {
        field.set_value("");
    }
}

/// The table that was chosen. The field is emptied, so that the same file can be chosen again.
#[must_use]
pub fn chosen_table(event: &web_sys::Event) -> Option<File> {
    let field: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.item(0)?;
    field.set_value("");
    Some(File(file))
}

/// The file that was dropped; the browser would open it in place of the page.
#[must_use]
pub fn dropped(event: &DragEvent) -> Option<File> {
    event.prevent_default();
    event.data_transfer()?.files()?.item(0).map(File)
}

/// Larger than this no text is read: no record of one patient is.
const MOST_BYTES: f64 = 1e7;

/// The text of a file; nothing where it is too large, or can't be read.
pub async fn text_of(file: File) -> Option<String> {
    if file.0.size() > MOST_BYTES {
        return None;
    }
    let file = gloo::file::File::from(file.0);
    gloo::file::futures::read_as_text(&file).await.ok()
}

/// What stands behind the view in the address: a case in a link.
#[must_use]
pub fn linked() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let case = hash.strip_prefix("#/summary/")?;
    (!case.is_empty()).then(|| case.to_owned())
}

/// Takes the case out of the address again, and out of the history.
pub fn forget_link() {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Where it can't be replaced, the address stays; it tells nothing that is not on the screen.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some("#/summary"));
    }
}

/// The address of the page with this behind it.
#[must_use]
pub fn address_with(hash: &str) -> String {
    let location = web_sys::window().map(|window| window.location());
    let address = location.and_then(|location| location.href().ok());
    let address = address.unwrap_or_default();
    let bare = address.split('#').next().unwrap_or_default();
    format!("{bare}{hash}")
}

/// Runs `changed` when the address changes, for as long as what is returned is kept.
#[must_use]
pub fn on_view(changed: impl Fn() + 'static) -> impl Sized {
    super::on_address(move |_| changed())
}

/// Puts the desk into its place. `work` starts the script that works in the background.
#[cfg(target_arch = "wasm32")]
pub fn mount(form: &JsValue, open: &JsValue, work: &JsValue) {
    BACKGROUND.with_borrow_mut(|background| background.start = work.dyn_ref().cloned());
    super::beside::mount::<crate::app::desk::App>("desk", form, open);
}
