//! The page for the record, as it prints.

use std::rc::Rc;

use yew::prelude::*;

use super::Case;
use super::asked::{Asked, use_asked};
use crate::app::platform;
use crate::app::widgets::doc::draw;
use crate::i18n::desk as words;
use crate::report::doc::{self, Doc};

/// What the part is made of.
#[derive(PartialEq, Properties)]
pub struct PrintedProps {
    /// The case.
    pub case: Case,
}

/// The part.
#[component]
pub fn Printed(props: &PrintedProps) -> Html {
    let asked = use_asked("summary", &props.case, AttrValue::default());
    let docs: Rc<Vec<Doc>> = use_memo(asked.clone(), |asked| match asked {
        Asked::Text(text) => doc::decode(text).unwrap_or_else(|_| {
            platform::fall();
            Vec::new()
        }),
        Asked::Waiting | Asked::Missing => Vec::new(),
    });
    // What stands on the screen is what was worked out, also when another program moves the text about.
    use_effect_with(Rc::clone(&docs), |docs| {
        if !docs.iter().all(|doc| doc.is_shown(&platform::shows)) {
            platform::stop();
        }
    });
    let told = match &asked {
        Asked::Waiting => words::IN_THE_MAKING,
        Asked::Missing => words::MISSING,
        Asked::Text(_) => crate::i18n::words::Text::EMPTY,
    };
    // The page has a button of its own.
    let press = Callback::from(|event: MouseEvent| {
        if platform::set_by(&event).is_some() {
            platform::print();
        }
    });
    html! {
        <div class="printed">
            <h2 id="printed-title">{ words::PRINTED }</h2>
            <p class="hint">{ words::PRINTED_HINT }</p>
            <p class="hint" hidden={told.is_empty()}>{ told }</p>
            <div class="documents" hidden={docs.is_empty()} onclick={press}>{ draw(&docs) }</div>
        </div>
    }
}
