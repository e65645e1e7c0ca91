//! The follow-up: a program of its own beside the page, loaded where its view is opened. It reads visits, scores them and
//! keeps them; the page's form is asked for and given back as one text.

mod charts;
mod cite;
mod derived;
mod form;
mod model;
mod plot;
mod score;
mod table;
mod widgets;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::platform::{self, follow as bridge};
use crate::app::widgets::markup::button;
use crate::form::follow_up::FollowUp;
use crate::i18n::en::follow_up::page as words;
use charts::Charts;
use derived::Derived;
use model::{Action, Done, Model};
use table::Table;

#[cfg(target_arch = "wasm32")]
pub use bridge::{clear, mount};

/// Takes what the user does.
pub type Send = Callback<Action>;

/// Where the last change of the visits is told, and can be taken back.
pub const SAID: &str = "visits-said";

/// The follow-up as it runs.
#[component]
pub fn App() -> Html {
    let model = use_reducer(|| Model::new(FollowUp::default(), platform::today()));
    let send: Send = {
        let dispatch = model.dispatcher();
        use_callback((), move |action, ()| dispatch.dispatch(action))
    };
    {
        let send = send.clone();
        use_effect_with((), move |()| {
            bridge::on_clear(move || send.emit(Action::Clear))
        });
    }
    let derived = use_memo(Rc::clone(&model.follow_up), |visits| {
        Derived::new(visits).map(Rc::new)
    });
    let Ok(derived) = &*derived else {
        platform::fall();
        return html! { <div /> };
    };
    view(&model, derived, &send)
}

fn view(model: &Model, derived: &Rc<Derived>, send: &Send) -> Html {
    let point = send.reform(Action::Cursor);
    html! {
        <>
            <p class="lead">{ words::LEAD }</p>
            { said(model, send) }
            <div class="follow-columns">
                <div class="follow-form">{ form::form(model, send) }</div>
                <div class="follow-result">{ score::score(model, derived, send) }</div>
            </div>
            <section class="card" aria-labelledby="charts-title">
                <h2 id="charts-title">{ words::CHARTS }</h2>
                <p class="hint">{ words::GIVEN_MARKS }</p>
                <Charts derived={Rc::clone(derived)} cursor={model.cursor} {point} />
            </section>
            <Table derived={Rc::clone(derived)} lists_all={model.lists_all} send={send.clone()} />
        </>
    }
}

/// What was done last, and the button that takes it back.
fn said(model: &Model, send: &Send) -> Html {
    let text = match &model.done {
        None => String::new(),
        Some(Done::Added {
            day,
            is_earlier,
            is_first,
        }) => words::added(*day, *is_earlier, *is_first),
        Some(Done::Changed(day)) => words::changed(*day),
        Some(Done::Deleted(day)) => words::deleted(*day),
        Some(Done::Imported(count)) => words::imported(*count),
        Some(Done::Opened) => words::OPENED.to_owned(),
        Some(Done::Undone) => words::UNDONE.to_owned(),
    };
    let undo = send.reform(|_: MouseEvent| Action::Undo);
    html! {
        <div class="said" id={SAID} tabindex="-1" role="status">
            <p hidden={text.is_empty()}>{ text }</p>
            { button("undo", "quiet", model.before.is_none(), words::UNDO, undo) }
        </div>
    }
}
