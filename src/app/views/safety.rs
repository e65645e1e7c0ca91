//! The questions that the pump rates wait for: contraindications and risk.

use yew::prelude::*;

use super::strip::findings;
use crate::app::page::Page;
use crate::app::platform;
use crate::app::widgets::choice::{Slot, choice};
use crate::app::widgets::markup::{button, slot, text};
use crate::domain::ivig::stops::{Force, STOPS, Stop};
use crate::domain::questions::Question;
use crate::form::model::Action;
use crate::form::names::stop_name;
use crate::i18n::en::questions::{NONE_OF_THESE, NONE_OF_THESE_DONE};
use crate::i18n::en::{answers, fields};

/// The questions.
pub fn safety(page: &Page) -> Html {
    let none = page.on(Action::NoneOfThese);
    html! {
        <section class="card" aria-labelledby="safety-title">
            <h2 id="safety-title">{ "Before it runs" }</h2>
            { risk(page) }
            { super::question::question(page, Question::Diabetes) }
            <h3>{ "Contraindications" }</h3>
            <div class="stops">{ for STOPS.into_iter().enumerate().map(|(place, stop)| question(page, place, stop)) }</div>
            { button("none-of-these", "", false, NONE_OF_THESE, none) }
            { slot("", !page.model.none_of_these, vec![text("p", "hint", NONE_OF_THESE_DONE)]) }
        </section>
    }
}

fn risk(page: &Page) -> Html {
    let answers = findings(page.model.at_risk, |finding| page.on(Action::Risk(finding)));
    choice(
        "risk",
        answers::risk_question(),
        &answers::risk_hint(),
        Slot::None,
        answers.into(),
    )
}

fn question(page: &Page, place: usize, stop: Stop) -> Html {
    let given = page.model.stops.get(place).copied().flatten();
    let answers = findings(given, |finding| page.on(Action::Stop(stop, finding)));
    let reason = page.model.reasons.get(place).cloned().unwrap_or_default();
    let asks_reason =
        stop.force() == Force::Liftable && given.is_some_and(|finding| finding.is_present());
    let id = format!("{}-reason", stop_name(stop));
    let write = page
        .send
        .reform(move |event: InputEvent| Action::Reason(stop, platform::typed_text(&event)));
    html! {
        <div key={stop_name(stop)}>
            { choice(stop_name(stop), fields::stop(stop), fields::force(stop.force()), Slot::None, answers.into()) }
            <div class="field" hidden={!asks_reason}>
                <label for={id.clone()}>{ "Reason for going on" }</label>
                <div class="entry"><input {id} type="text" autocomplete="off" value={reason} oninput={write} /></div>
            </div>
        </div>
    }
}
