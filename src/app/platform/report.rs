//! The module that makes the reports: asked for when a view wants one, handed over by `static/boot.js` once it is loaded.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

use crate::report::doc::{Doc, decode};

/// Where the module stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Module {
    /// Nobody has asked for it.
    #[default]
    NotAsked,
    /// On its way.
    Loading,
    /// Here.
    Ready,
    /// It could not be loaded; it can be asked for again.
    Missing,
}

/// Makes a report out of the name of a view, a form and a day; an exception is what it gives instead of a stale one.
type Make = Rc<dyn Fn(&str, &str, &str) -> Result<String, JsValue>>;

#[derive(Default)]
struct Place {
    module: Module,
    make: Option<Make>,
    /// Everything that the last report was made of, its text, and it.
    last: (String, String, Rc<Vec<Doc>>),
    /// It stands beside an answer.
    last_has_answer: bool,
    /// The page's loader.
    load: Option<Function>,
    /// Told when the module has moved.
    follower: Option<Rc<dyn Fn()>>,
    /// Everything that the report is to be made of which waits for a pause in the typing.
    waiting: String,
    /// The pause was long enough.
    is_due: bool,
    /// Until then.
    pause: Option<Timeout>,
}

/// So long after the last key the report is made, in milliseconds: between two keys of a number it would be for nothing,
/// and would keep the answers waiting.
const PAUSE: u32 = 150;

thread_local! {
    static PLACE: RefCell<Place> = RefCell::default();
}

/// Where the module stands now.
#[must_use]
pub fn module() -> Module {
    PLACE.with_borrow(|place| place.module)
}

/// Calls `follower`, in place of an earlier one, whenever the module has moved.
pub fn follow(follower: impl Fn() + 'static) {
    PLACE.with_borrow_mut(|place| place.follower = Some(Rc::new(follower)));
}

fn now(module: Module) {
    let follower = PLACE.with_borrow_mut(|place| {
        place.module = module;
        place.follower.clone()
    });
    if let Some(follower) = follower {
        follower();
    }
}

/// Asks for the module, unless it is here or on its way.
pub fn ask() {
    let load = PLACE.with_borrow(|place| place.load.clone());
    if matches!(module(), Module::Loading | Module::Ready) {
        return;
    }
    now(Module::Loading);
    let is_asked = load.is_some_and(|load| load.call0(&JsValue::NULL).is_ok());
    if !is_asked {
        now(Module::Missing);
    }
}

/// The function that loads the module and then calls [`loaded`].
pub fn load_with(load: &JsValue) {
    let load = load.dyn_ref().cloned();
    PLACE.with_borrow_mut(|place| place.load = load);
}

/// The module's function, or anything else where it could not be loaded.
pub fn loaded(report: &JsValue) {
    let Some(report) = report.dyn_ref::<Function>().cloned() else {
        return now(Module::Missing);
    };
    ready(Rc::new(move |view, form, today| {
        let made = report.call3(&JsValue::NULL, &view.into(), &form.into(), &today.into())?;
        made.as_string().ok_or(made)
    }));
}

/// Puts a function of this module in the place of the other one, as tests do.
pub fn attach(report: impl Fn(&str, &str, &str) -> String + 'static) {
    ready(Rc::new(move |view, form, today| {
        Ok(report(view, form, today))
    }));
}

fn ready(make: Make) {
    PLACE.with_borrow_mut(|place| {
        place.make = Some(make);
        place.last = Default::default();
    });
    now(Module::Ready);
}

/// The report of a view on a form on a day. The module is asked only where one of them has changed. Where it is not here
/// or fails there is no report, and a failure takes every result off the screen. While somebody types it is made after a
/// pause; until then there is the last one, and `false`: it must not be seen. What stood beside an answer that is withheld
/// now does not wait, but goes at once.
#[must_use]
pub fn make(
    view: &str,
    form: &str,
    today: &str,
    types: bool,
    has_answer: bool,
) -> (Rc<Vec<Doc>>, bool) {
    let made_of = format!("{view} {today} {form}");
    let (make, last, waits) = PLACE.with_borrow(|place| {
        let is_due = place.is_due && place.waiting == made_of;
        let may_wait = types && (has_answer || !place.last_has_answer);
        (place.make.clone(), place.last.clone(), may_wait && !is_due)
    });
    let (last_made_of, last_text, last_docs) = last;
    if last_made_of == made_of {
        return (last_docs, true);
    }
    if waits {
        PLACE.with_borrow_mut(|place| place.waiting = made_of);
        return (last_docs, false);
    }
    let made = make.and_then(|make| match make(view, form, today) {
        // The same report keeps its place in memory, by which the page sees that there is nothing to draw.
        Ok(text) if text == last_text => Some((text, last_docs)),
        Ok(text) => decode(&text).ok().map(|docs| (text, Rc::new(docs))),
        Err(exception) => {
            gloo::console::error!(exception);
            None
        }
    });
    if made.is_none() {
        super::fall();
    }
    let (text, docs) = made.unwrap_or_default();
    PLACE.with_borrow_mut(|place| {
        place.last = (made_of, text, Rc::clone(&docs));
        place.last_has_answer = has_answer;
    });
    (docs, true)
}

/// Makes the report that waits in a while, unless another key is pressed.
pub fn pause() {
    PLACE.with_borrow_mut(|place| place.is_due = false);
    let pause = Timeout::new(PAUSE, || {
        let follower = PLACE.with_borrow_mut(|place| {
            place.is_due = true;
            place.follower.clone()
        });
        if let Some(follower) = follower.filter(|_| !super::has_fallen()) {
            follower();
        }
    });
    PLACE.with_borrow_mut(|place| place.pause = Some(pause));
}
