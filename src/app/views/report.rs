//! The place of a view's report: what it says, or that it is on its way, or that it could not be loaded.

use std::rc::Rc;

use yew::prelude::*;

use super::kept::{Kept, Piece};
use crate::app::page::Page;
use crate::app::platform;
use crate::app::platform::report::{Module, ask};
use crate::app::report::{Report, is_wanted};
use crate::app::widgets::markup::{On, button, heard, varied, words as plain};
use crate::form::model::Action;
use crate::form::view::View;
use crate::i18n::report as words;

/// The id of the place, which outlasts the report in it.
pub const PLACE: &str = "report";

/// What a button that prints sets.
const PRINT: &str = "print";

/// The report of this view.
pub fn report(page: &Page, report: &Report, view: View) -> Html {
    let state = match report.module {
        Module::Ready => "",
        Module::Missing => words::missing(view).get(),
        Module::NotAsked | Module::Loading => words::LOADING.get(),
    };
    // Out of sight while it is of an earlier form; its place is kept, so that nothing jumps.
    let is_old = report.is_old.then_some(AttrValue::Static("true"));
    let is_silent = report.docs.is_empty();
    let is_shown = is_wanted(view, &page.model) && !(is_silent && state.is_empty());
    let again = Callback::from(|_: Event| {
        ask();
        // The button goes; the reader stays where it was.
        platform::focus(PLACE);
    });
    let send = page.send.clone();
    let lead = Callback::from(move |event: Event| {
        if let Some((view, id)) = platform::led_by(&event) {
            event.prevent_default();
            platform::lead_to(view, id);
        }
        match platform::set_by(&event) {
            Some((name, _)) if name == PRINT => platform::print(),
            Some((name, value)) => send.emit(Action::Set(name, value)),
            None => {}
        }
    });
    let is_missing = report.module == Module::Missing;
    let hidden = |is: bool| is.then_some(AttrValue::Static("hidden"));
    let spoken = vec![
        Some("hint".into()),
        Some("status".into()),
        hidden(state.is_empty()),
    ];
    let keys = &["class", "role", "hidden"];
    let parts = vec![
        varied("p", keys, spoken, vec![plain(state)]).into(),
        button("report-again", "", !is_missing, words::AGAIN.get(), again),
        html! { <Kept piece={Piece::Documents(Rc::clone(&report.docs))} /> },
    ];
    let keys = &["class", "aria-label", "aria-busy", "hidden"];
    let values = vec![
        Some("report".into()),
        Some(words::title(view).into()),
        is_old,
        hidden(!is_shown),
    ];
    let mut place = varied("section", keys, values, parts);
    heard(&mut place, On::Click, lead);
    place.into()
}
