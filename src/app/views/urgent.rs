//! Signs that need action today, above everything: the questions folded to a line, and every sign that is there in red.

use yew::prelude::*;

use super::card;
use super::question::list;
use crate::app::page::Page;
use crate::app::widgets::markup::{el, text, varied, words as plain};
use crate::domain::questions::{Group, QUESTIONS, Question};
use crate::i18n::questions as words;

/// Every sign that is there, with what to do: above everything else, in every view.
pub fn alert(page: &Page) -> Html {
    let signs = page.assessment.urgent;
    let lines = signs.iter().map(|sign| {
        let action = format!("{}. {}", words::urgent(sign), words::urgent_action(sign));
        (action, Some(sign.source()))
    });
    let parts = vec![
        text("h2", "", words::group(Group::Urgent)),
        card::list("", lines),
    ];
    let values = vec![
        Some("urgent".into()),
        Some("alert".into()),
        signs.is_empty().then_some("hidden".into()),
    ];
    varied("div", &["class", "role", "hidden"], values, parts).into()
}

/// The questions, folded to a line.
pub fn signs(page: &Page) -> Html {
    let asked = QUESTIONS
        .into_iter()
        .filter(|question| question.group() == Group::Urgent);
    let open = asked
        .filter(|question: &Question| page.case.answers.get(*question).is_unknown())
        .count();
    let (class, state) = match (page.assessment.urgent.is_empty(), open) {
        (false, _) => ("state stopped", words::SIGNS_THERE),
        (true, 0) => ("state", words::SIGNS_NONE),
        (true, _) => ("state", words::SIGNS_OPEN),
    };
    let summary = vec![plain(words::SIGNS), text("span", class, state)];
    let parts = vec![el("summary", "", summary), list(page, Group::Urgent)];
    el("details", "card signs", parts)
}
