//! A case that came in the address: what it was made with, and whether the result is the same now. It takes the place of what
//! is typed only where the reader says so.

use yew::prelude::*;

use super::Case;
use super::asked::{Asked, use_asked};
use crate::app::platform::{self, desk as bridge};
use crate::app::widgets::markup::button;
use crate::i18n::desk as words;
use crate::records;

/// What the card is made of.
#[derive(PartialEq, Properties)]
pub struct LinkedProps {
    /// What stands in the address.
    pub payload: String,
    /// What is typed now.
    pub case: Case,
    /// To be called where the form or the address was changed.
    pub look: Callback<()>,
}

/// The card. The answer is a record of what is said of the link, then one for each thing that has changed or that a link does
/// not carry.
#[component]
pub fn Linked(props: &LinkedProps) -> Html {
    // A link is opened the same whatever is typed.
    let bare = Case {
        form: AttrValue::default(),
        today: props.case.today,
    };
    let asked = use_asked("open-link", &bare, props.payload.clone().into());
    // A form is a text of records of its own.
    let form = use_asked("linked-form", &bare, props.payload.clone().into());
    let form = match form {
        Asked::Text(form) => form,
        Asked::Waiting | Asked::Missing => AttrValue::default(),
    };
    let mut lines = match &asked {
        Asked::Text(text) => records::records(text).map(str::to_owned).collect(),
        Asked::Waiting => vec![words::IN_THE_MAKING.to_owned()],
        Asked::Missing => vec![words::MISSING.to_owned()],
    }
    .into_iter();
    let said = lines.next().unwrap_or_default();
    let changes: Vec<String> = lines.collect();
    let leave = {
        let look = props.look.clone();
        Callback::from(move |_: Event| {
            bridge::forget_link();
            look.emit(());
            platform::focus_soon("texts-title");
        })
    };
    let open = {
        let (look, form) = (props.look.clone(), form.clone());
        Callback::from(move |_: Event| {
            bridge::open_form(&form);
            bridge::forget_link();
            look.emit(());
            platform::focus_soon("texts-title");
        })
    };
    let replaces = !form.is_empty() && !props.case.form.is_empty();
    html! {
        <section class="card linked" aria-labelledby="linked-title">
            <h2 id="linked-title">{ words::LINKED }</h2>
            <p id="linked-said" role="status">{ said }</p>
            <ul hidden={changes.is_empty()}>{ for changes.iter().map(|one| html! { <li key={one.clone()}>{ one }</li> }) }</ul>
            <p class="warning" hidden={!replaces}>{ words::LINK_REPLACES }</p>
            <div class="buttons">
                { button("linked-open", "primary", form.is_empty(), words::OPEN_LINKED.get(), open) }
                { button("linked-leave", "", false, words::LEAVE_LINKED.get(), leave) }
            </div>
        </section>
    }
}
