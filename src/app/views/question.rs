//! The yes-or-no questions, one widget for all, and their lists with the one answer for what is still open.

use yew::prelude::*;

use super::pick::refused;
use super::strip::findings;
use crate::app::page::Page;
use crate::app::widgets::choice::{Slot, choice};
use crate::app::widgets::markup::{button, div, in_place, slot, text};
use crate::domain::questions::{Group, QUESTIONS, Question};
use crate::domain::refusal::Field;
use crate::form::model::Action;
use crate::form::names::question_name;
use crate::i18n::questions as words;

/// One question.
pub fn question(page: &Page, question: Question) -> Html {
    let given = question
        .place()
        .and_then(|place| page.model.answers.get(place).copied().flatten());
    let answers = findings(given, |finding| page.on(Action::Answer(question, finding)));
    // These can contradict another answer.
    let slot = match question {
        Question::Statin
        | Question::WeakNow
        | Question::LegsProximal
        | Question::SevereDysphagia => refused(page, Field::Answer(question)),
        _ => Slot::None,
    };
    choice(
        question_name(question),
        words::question(question).get(),
        words::hint(question).get(),
        slot,
        answers.into(),
    )
}

/// These questions, in two columns where there is room.
pub fn questions(page: &Page, asked: impl Iterator<Item = Question>) -> Html {
    let asked = asked.map(|one| in_place(question_name(one), vec![question(page, one)]));
    div("stops", asked.collect())
}

/// A list of questions, and under it the one answer for all that are open.
pub fn list(page: &Page, group: Group) -> Html {
    let asked = QUESTIONS
        .into_iter()
        .filter(|question| question.group() == group);
    let done = page.model.none_of.contains(&group);
    let none = page.on(Action::NoneOf(group));
    div(
        "list",
        vec![
            questions(page, asked),
            button(
                none_of_id(group),
                "",
                false,
                words::NONE_OF_THESE.get(),
                none,
            ),
            slot(
                "",
                !done,
                vec![text("p", "hint", words::NONE_OF_THESE_DONE)],
            ),
        ],
    )
}

const fn none_of_id(group: Group) -> &'static str {
    match group {
        Group::Urgent => "none-of-urgent",
        Group::History => "none-of-history",
        Group::Weakness => "none-of-weakness",
        Group::Swallowing => "none-of-swallowing",
        Group::Skin => "none-of-skin",
        Group::Enzymes => "none-of-enzymes",
        Group::Antibodies => "none-of-antibodies",
        Group::Tests => "none-of-tests",
        Group::Features => "none-of-features",
        Group::Exclusions => "none-of-exclusions",
        Group::Clues => "none-of-clues",
        Group::Infusion => "none-of-infusion",
        Group::Stops => "none-of-stops",
        Group::Clot => "none-of-clot",
        Group::Bleeding => "none-of-bleeding",
        Group::Kidneys => "none-of-kidneys",
    }
}
