//! The questions that the pump rates wait for: contraindications and risk.

use crate::i18n::words::text;
use yew::prelude::*;

use super::strip::findings;
use crate::app::page::Page;
use crate::app::platform;
use crate::app::widgets::choice::{Slot, choice};
use crate::app::widgets::markup::{
    On, button, div, heard, in_place, label, named_card, slot, text, varied,
};
use crate::domain::ivig::stops::{Force, STOPS, Stop};
use crate::domain::questions::Question;
use crate::form::model::Action;
use crate::form::names::stop_name;
use crate::i18n::questions::{NONE_OF_THESE, NONE_OF_THESE_DONE};
use crate::i18n::{answers, fields};

/// The questions.
pub fn safety(page: &Page) -> Html {
    let none = page.on(Action::NoneOfThese);
    let stops = STOPS.into_iter().enumerate();
    let stops = stops.map(|(place, stop)| question(page, place, stop));
    let done = text("p", "hint", NONE_OF_THESE_DONE);
    let parts = vec![
        risk(page),
        super::question::question(page, Question::Diabetes),
        text("h3", "", text!("Contraindications")),
        div("stops", stops.collect()),
        button("none-of-these", "", false, NONE_OF_THESE.get(), none),
        slot("", !page.model.none_of_these, vec![done]),
    ];
    named_card("safety-title", text!("Before it runs").get(), parts)
}

fn risk(page: &Page) -> Html {
    let answers = findings(page.model.at_risk, |finding| page.on(Action::Risk(finding)));
    choice(
        "risk",
        answers::risk_question().get(),
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
        .reform(move |event: Event| Action::Reason(stop, platform::typed_text(&event)));
    let id = AttrValue::from(id);
    let values = vec![
        Some(id.clone()),
        Some(AttrValue::Static("text")),
        Some(AttrValue::Static("off")),
    ];
    let keys = &["id", "type", "autocomplete"];
    let mut input = varied("input", keys, values, Vec::new());
    input.set_value(reason);
    heard(&mut input, On::Input, write);
    let field = vec![
        label(id, text!("Reason for going on").get()),
        div("entry", vec![input.into()]),
    ];
    let question = choice(
        stop_name(stop),
        fields::stop(stop).get(),
        fields::force(stop.force()).get(),
        Slot::None,
        answers.into(),
    );
    in_place(
        stop_name(stop),
        vec![question, slot("field", !asks_reason, field)],
    )
}
