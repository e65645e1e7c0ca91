//! The desk: a program of its own beside the page, loaded where one of its views is opened. Here a case goes into the record,
//! the calendar, a link and to other programs, measurements come in from them, a table of many patients is classified, and
//! the calculator tests itself. Everything that it shows is made in the background, by the script that knows the formats.

mod asked;
mod calendar;
mod cohort;
mod copied;
mod import;
mod link;
mod linked;
mod printed;
mod programs;
mod self_test;
mod texts;

use chrono::NaiveDate;
use yew::prelude::*;

use crate::app::platform::{self, desk as bridge};
use crate::form::view::View;
use crate::i18n::desk as words;

#[cfg(target_arch = "wasm32")]
pub use bridge::mount;

/// What the page has typed, on which day.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Case {
    /// The form, as the page gives it; empty where nothing was typed.
    pub form: AttrValue,
    /// Today: a text that stands here over midnight is made anew.
    pub today: Option<NaiveDate>,
}

/// What the desk looks at.
#[derive(Clone, PartialEq)]
struct Desk {
    view: View,
    case: Case,
    linked: Option<String>,
}

fn looked_at() -> Desk {
    let view = platform::view();
    Desk {
        view,
        case: Case {
            form: bridge::form().into(),
            today: platform::today(),
        },
        linked: bridge::linked().filter(|_| view == View::Summary),
    }
}

/// The desk as it runs.
#[component]
pub fn App() -> Html {
    let desk = use_state_eq(looked_at);
    {
        let desk = desk.clone();
        use_effect_with((), move |()| {
            let look = move || desk.set(looked_at());
            let listeners = (bridge::on_view(look.clone()), bridge::on_change(look));
            move || drop(listeners)
        });
    }
    #[cfg(feature = "fault")]
    {
        let redraw = use_force_update();
        crate::app::fault::use_faults("desk", move || redraw.force_update());
        crate::app::fault::here(crate::app::fault::Place::View);
    }
    let look = {
        let desk = desk.clone();
        Callback::from(move |()| desk.set(looked_at()))
    };
    let case = desk.case.clone();
    match desk.view {
        View::Summary => html! {
            <div class="desk" key="summary">
                <p class="lead">{ words::SUMMARY_LEAD }</p>
                { desk.linked.as_ref().map(|payload| html! { <linked::Linked payload={payload.clone()} case={case.clone()} look={look.clone()} /> }).unwrap_or_else(|| html! { <div /> }) }
                <p class="example-note" hidden={!case.form.is_empty()}>{ words::NOTHING_TYPED }</p>
                <div class="desk-columns">
                    <div class="desk-column">
                        <texts::Texts case={case.clone()} />
                        <import::Import case={case.clone()} {look} />
                    </div>
                    <div class="desk-column">
                        <calendar::Calendar case={case.clone()} />
                        <link::Link case={case.clone()} />
                        <programs::Programs case={case.clone()} />
                    </div>
                </div>
                <printed::Printed {case} />
            </div>
        },
        View::Cohort => html! { <div class="desk" key="cohort"><cohort::Cohort /></div> },
        View::About => html! { <div class="desk" key="about"><self_test::SelfTest /></div> },
        // It is out of sight there, and keeps what it is at.
        View::Classify | View::Ivig | View::Fragmin | View::FollowUp => {
            html! { <div class="desk" key="none" /> }
        }
    }
}
