//! Signs that need action today, above everything: the questions folded to a line, and every sign that is there in red.

use yew::prelude::*;

use super::card::line;
use super::question::list;
use crate::app::page::Page;
use crate::app::widgets::markup::text;
use crate::domain::questions::{Group, QUESTIONS, Question};
use crate::i18n::en::questions as words;

/// Every sign that is there, with what to do: above everything else, in every view.
pub fn alert(page: &Page) -> Html {
    let signs = page.assessment.urgent;
    let lines = signs.iter().map(|sign| {
        let action = format!("{}. {}", words::urgent(sign), words::urgent_action(sign));
        line((action, Some(sign.source())))
    });
    html! {
        <div class="urgent" role="alert" hidden={signs.is_empty()}>
            <h2>{ words::group(Group::Urgent) }</h2>
            <ul>{ for lines }</ul>
        </div>
    }
}

/// The questions, folded to a line.
pub fn signs(page: &Page) -> Html {
    let asked = QUESTIONS
        .into_iter()
        .filter(|question| question.group() == Group::Urgent);
    let open = asked
        .filter(|question: &Question| page.case.answers.get(*question).is_unknown())
        .count();
    let state = match (page.assessment.urgent.is_empty(), open) {
        (false, _) => words::SIGNS_THERE,
        (true, 0) => words::SIGNS_NONE,
        (true, _) => words::SIGNS_OPEN,
    };
    html! {
        <details class="card signs">
            <summary>{ words::SIGNS }{ text("span", "state", state) }</summary>
            { list(page, Group::Urgent) }
        </details>
    }
}
