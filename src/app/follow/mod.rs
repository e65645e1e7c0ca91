//! The follow-up: a program of its own beside the page, loaded where its view is opened. It reads visits, scores them and
//! keeps them; the page's form is asked for and given back as one text.

mod charts;
mod cite;
mod derived;
mod file;
mod form;
mod keep;
mod keeper;
mod model;
mod plot;
mod reading;
mod score;
mod table;
mod whole;
mod widgets;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::platform::{self, follow as bridge};
use crate::app::widgets::markup::button;
use crate::form::follow_up::draft;
use crate::i18n::follow_up::page as words;
use charts::Charts;
use derived::Derived;
use file::File;
use keep::Keep;
use model::{Action, Done, Model};
use reading::Reading;
use score::Score;
use table::Table;

#[cfg(target_arch = "wasm32")]
pub use bridge::{clear, mount};

/// Takes what the user does.
pub type Send = Callback<Action>;

/// Where the last change of the visits is told, and can be taken back.
pub const SAID: &str = "visits-said";

/// Takes a whole case.
pub type Open = Callback<whole::Case>;

/// The follow-up as it was before the tab was loaded again.
fn restored() -> Model {
    let today = platform::today();
    let model = Model::new(whole::restored(&bridge::kept()), today);
    match draft::from_text(&bridge::kept_draft()) {
        Some((draft, editing)) => Model {
            draft,
            editing: editing.filter(|day| model.follow_up.find(*day).is_some()),
            is_open: true,
            ..model
        },
        None => model,
    }
}

/// The follow-up as it runs.
#[component]
pub fn App() -> Html {
    let model = use_reducer(restored);
    let send: Send = {
        let dispatch = model.dispatcher();
        use_callback((), move |action, ()| dispatch.dispatch(action))
    };
    let open: Open = {
        let send = send.clone();
        use_callback((), move |case: whole::Case, ()| {
            let before = bridge::form();
            bridge::open_form(&case.form);
            send.emit(Action::Replace(case.follow_up, before));
            platform::focus_soon(SAID);
        })
    };
    // What the page has typed, as far as the visits are held against it.
    let form = use_state(bridge::form);
    {
        let (send, form) = (send.clone(), form.clone());
        use_effect_with((), move |()| {
            bridge::on_clear(move || send.emit(Action::Clear));
            let listeners = bridge::on_change(move || form.set(bridge::form()));
            move || drop(listeners)
        });
    }
    use_effect_with(Rc::clone(&model.follow_up), |follow_up| {
        let follow_up = Rc::clone(follow_up);
        bridge::keep_soon(move || whole::visits(&follow_up));
        || ()
    });
    use_effect_with((model.draft.clone(), model.editing), |(draft, editing)| {
        bridge::keep_draft(&draft::to_text(draft, *editing));
    });
    #[cfg(feature = "fault")]
    {
        let redraw = use_force_update();
        crate::app::fault::use_faults("follow-up", move || redraw.force_update());
        crate::app::fault::here(crate::app::fault::Place::View);
    }
    let derived = use_memo(Rc::clone(&model.follow_up), |visits| {
        Derived::new(visits).map(Rc::new)
    });
    let Ok(derived) = &*derived else {
        platform::fall();
        return html! { <div /> };
    };
    html! {
        <>
            <p class="lead">{ words::LEAD }</p>
            { said(&model, &send) }
            <div class="follow-columns">
                <div class="follow-form">
                    <Reading derived={Rc::clone(derived)} form={(*form).clone()} today={model.today} />
                    { form::form(&model, &send) }
                </div>
                <div class="follow-result"><Score derived={Rc::clone(derived)} chosen={model.chosen} lists_all={model.lists_all} unit={model.draft.units.enzyme} send={send.clone()} /></div>
            </div>
            <section class="card" aria-labelledby="charts-title">
                <h2 id="charts-title">{ words::CHARTS }</h2>
                <p class="hint">{ words::GIVEN_MARKS }</p>
                <Charts derived={Rc::clone(derived)} cursor={model.cursor} point={send.reform(Action::Cursor)} />
            </section>
            <Table derived={Rc::clone(derived)} lists_all={model.lists_all} send={send.clone()} />
            <div class="follow-columns follow-files">
                <File follow_up={Rc::clone(&model.follow_up)} units={model.draft.units} has_draft={model.has_draft()}
                    today={model.today} send={send.clone()} open={open.clone()} />
                <Keep follow_up={Rc::clone(&model.follow_up)} {open} />
            </div>
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
    let undo = {
        let (send, form) = (send.clone(), model.form_before.clone());
        Callback::from(move |_: Event| {
            if let Some(form) = &form {
                bridge::open_form(form);
            }
            send.emit(Action::Undo);
            platform::focus_soon(SAID);
        })
    };
    html! {
        <div class="said" id={SAID} tabindex="-1" role="status">
            <p hidden={text.is_empty()}>{ text }</p>
            { button("undo", "quiet", model.before.is_none(), words::UNDO.get(), undo) }
        </div>
    }
}
