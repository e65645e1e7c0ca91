//! The case for other programs: FHIR and JSON.

use yew::prelude::*;

use super::Case;
use super::asked::{Asked, use_asked};
use super::texts::file_name;
use crate::app::platform::desk as bridge;
use crate::app::widgets::markup::button;
use crate::i18n::desk as words;

/// What the card is made of.
#[derive(PartialEq, Properties)]
pub struct ProgramsProps {
    /// The case.
    pub case: Case,
}

/// The card.
#[component]
pub fn Programs(props: &ProgramsProps) -> Html {
    // When it is made is when the view was opened: else it would be made anew with every drawing.
    let instant = use_memo((), |()| AttrValue::from(bridge::instant()));
    let fhir = use_asked("fhir", &props.case, (*instant).clone());
    let json = use_asked("json", &props.case, AttrValue::default());
    let today = props.case.today;
    let save = |text: &Asked, name: &'static str, kind: &'static str| {
        let text = text.clone();
        Callback::from(move |_: Event| {
            if let Asked::Text(text) = &text {
                bridge::save_file(&file_name(name, today, "json"), text, kind);
            }
        })
    };
    let is_ready = |text: &Asked| matches!(text, Asked::Text(_));
    let told = match (&fhir, &json) {
        (Asked::Missing, _) | (_, Asked::Missing) => words::MISSING,
        (Asked::Waiting, _) | (_, Asked::Waiting) => words::IN_THE_MAKING,
        (Asked::Text(_), Asked::Text(_)) => crate::i18n::words::Text::EMPTY,
    };
    html! {
        <section class="card" aria-labelledby="programs-title">
            <h2 id="programs-title">{ words::PROGRAMS }</h2>
            <p class="hint">{ words::PROGRAMS_HINT }</p>
            <p class="hint" hidden={told.is_empty()}>{ told }</p>
            <div class="buttons">
                { button("fhir-save", "", !is_ready(&fhir), words::SAVE_FHIR.get(), save(&fhir, "fhir", "application/fhir+json")) }
                { button("json-save", "", !is_ready(&json), words::SAVE_JSON.get(), save(&json, "assessment", "application/json")) }
            </div>
        </section>
    }
}
