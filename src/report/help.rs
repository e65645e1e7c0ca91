//! What counts as an answer to one question, with its source.

use super::cite::source;
use super::doc::{Doc, text};
use crate::domain::questions::QUESTIONS;
use crate::domain::sources::Citation;
use crate::form::names::question_name;
use crate::form::picks::PICKS;
use crate::i18n::help as words;

/// The definition of the question with this name in the form; nothing for a name that no question has.
#[must_use]
pub fn help(name: &str) -> Vec<Doc> {
    let Some((words, citation)) = definition(name) else {
        return Vec::new();
    };
    vec![text("p", "", words), source(citation)]
}

fn definition(name: &str) -> Option<(String, Citation)> {
    let mut questions = QUESTIONS.into_iter();
    if let Some(question) = questions.find(|one| question_name(*one) == name) {
        return Some((words::question(question), question.definition()));
    }
    let pick = PICKS.iter().find(|pick| pick.name() == name)?;
    Some((words::pick(*pick).to_owned(), pick.definition()))
}
