//! The page, in Yew. No clinical rule or figure lives here: every number on the screen comes from the domain with its
//! steps. Only [`platform`] touches the browser.
//!
//! Rules of the markup, for bugs of Yew 0.23.0: a list has an element of its own and keys; a slot for an error is
//! always there and only hidden; no component draws nothing; `checked` is always given; the text being typed is never
//! replaced by a reformatted number.

#[cfg(feature = "desk")]
pub mod desk;
#[cfg(feature = "fault")]
mod fault;
#[cfg(feature = "follow")]
pub mod follow;
pub mod page;
pub mod platform;
pub mod report;
pub mod views;
pub mod widgets;

use std::rc::Rc;

use yew::prelude::*;

use crate::form::action::Action;
use crate::form::model::Model;
use crate::form::view::{VIEWS, View};
use crate::i18n;
use page::Page;
use platform::report::Module;
use report::Report;

#[cfg(target_arch = "wasm32")]
pub use platform::{bridge::form, bridge::open, mount, report::loaded};

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        #[cfg(feature = "fault")]
        fault::here(fault::Place::Reducer);
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Makes a page of the form as it stands, for nobody to see.
#[cfg(target_arch = "wasm32")]
pub fn prepare() {
    drop(std::hint::black_box(Page::new(
        Rc::new(start()),
        Callback::noop(),
    )));
}

/// The page as it runs: the view that the address asks for.
#[component]
pub fn App() -> Html {
    let model = use_reducer(start);
    let send = {
        let dispatch = model.dispatcher();
        Callback::from(move |action| dispatch.dispatch(action))
    };
    let mut page = Page::new(Rc::new((*model).clone()), send);
    page.turn = platform::cards::turn();
    let page = Rc::new(page);
    let report = report::report(&page);
    use_page_effects(&page, &report);
    use_check_of_screen(&page, &report);
    #[cfg(feature = "fault")]
    {
        let (send, redraw) = (page.send.clone(), use_force_update());
        fault::use_faults("page", move || {
            send.emit(Action::Go(platform::view()));
            redraw.force_update();
        });
        fault::here(fault::Place::View);
    }
    views::frame::frame(&page, &report, &[page.model.view])
}

/// After every drawing: is the answer on the screen the one that was worked out?
#[hook]
fn use_check_of_screen(page: &Page, report: &Report) {
    let mut shown = match page.model.view {
        View::Classify => views::classify_card::shown(page),
        View::Ivig => views::ivig_card::shown(page),
        View::Fragmin => views::fragmin_card::shown(page),
        View::FollowUp | View::Summary | View::Cohort | View::About => Vec::new(),
    };
    shown.extend(views::answers::shown(page));
    let shown = (shown, Rc::clone(&report.docs));
    use_effect_with(shown, |(shown, docs)| {
        let is_shown = shown.iter().all(|(id, text)| platform::shows(id, text));
        if !is_shown || !docs.iter().all(|doc| doc.is_shown(&platform::shows)) {
            platform::stop();
        }
    });
}

fn start() -> Model {
    if cfg!(target_arch = "wasm32") {
        platform::restored()
    } else {
        Model::default()
    }
}

/// What is done beside the drawing: following the address and the module for the reports, and keeping the form within the
/// tab.
#[hook]
fn use_page_effects(page: &Page, report: &Report) {
    let send = page.send.clone();
    let redraw = use_force_update();
    use_effect_with((), move |()| {
        let again = redraw.clone();
        platform::cards::draw_rest(move || again.force_update());
        platform::report::follow(move || redraw.force_update());
        let listener = platform::on_address(move |view| send.emit(Action::Go(view)));
        move || drop(listener)
    });
    platform::bridge::send_to(&page.send);
    let seen = (Rc::clone(&page.model), report.is_old);
    use_effect_with(seen, |(model, waits)| {
        platform::mark_view(model.view, i18n::fields::title(model.view).get());
        platform::keep(model);
        let is_new = platform::report::module() == Module::NotAsked;
        if is_new && report::is_wanted(model.view, model) {
            platform::report::ask();
        }
        if *waits {
            platform::report::pause();
        }
    });
}

/// The page as it is prerendered: every view as a section, of which the style sheet shows one.
#[component]
fn Prerendered() -> Html {
    let page = Rc::new(Page::new(Rc::new(Model::default()), Callback::noop()));
    views::frame::frame(&page, &Report::default(), &VIEWS)
}

/// The markup that stands in the page before the wasm module takes over.
#[cfg(not(target_arch = "wasm32"))]
pub async fn prerender() -> String {
    yew::LocalServerRenderer::<Prerendered>::new()
        .hydratable(false)
        .render()
        .await
}
