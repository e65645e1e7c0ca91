//! A question with a few answers: radio buttons in a group, none chosen in advance unless a default is meant.

use yew::prelude::*;

use super::markup::{On, div, heard, keyed, shape, slip, text, varied};

/// One answer.
pub struct Choice {
    /// Name in the markup.
    pub name: &'static str,
    /// Words.
    pub words: AttrValue,
    /// Is it the one given?
    pub chosen: bool,
    /// What choosing it does.
    pub choose: Callback<Event>,
}

/// What can be refused at a question.
pub enum Slot {
    /// Nothing: the question has no place for a message.
    None,
    /// A place for a message, and the message now.
    Message(Option<String>),
}

/// A radio group. A question keeps its hint and its place for a message, or the lack of them, for good.
#[inline(never)]
pub fn choice(
    id: &'static str,
    question: &str,
    hint: &str,
    error: Slot,
    answers: Vec<Choice>,
) -> Html {
    let mut parts = vec![text("legend", "", question.to_owned())];
    let mut described = Vec::new();
    if !hint.is_empty() {
        let id = [id, "-hint"].concat();
        described.push(id.clone());
        parts.push(slip("p", "hint", id.into(), false, hint.to_owned()));
    }
    let radios = answers.into_iter().map(|answer| radio(id, answer));
    parts.push(div("answers", radios.collect()));
    let mut in_error = false;
    if let Slot::Message(message) = error {
        let id = [id, "-error"].concat();
        described.push(id.clone());
        in_error = message.is_some();
        let words = text("p", "", message.unwrap_or_default());
        parts.push(shape("div", "error", id.into(), !in_error, vec![words]).into());
    }
    let class = if in_error {
        "choice in-error"
    } else {
        "choice"
    };
    let described = (!described.is_empty()).then(|| described.join(" ").into());
    let values = vec![
        Some(class.into()),
        Some(id.into()),
        Some("-1".into()),
        described,
    ];
    let keys = &["class", "id", "tabindex", "aria-describedby"];
    varied("fieldset", keys, values, parts).into()
}

#[inline(never)]
fn radio(group: &'static str, answer: Choice) -> Html {
    let words = text("span", "", answer.words);
    let values = vec![Some("radio".into()), Some(group.into())];
    let mut input = varied("input", &["type", "name"], values, Vec::new());
    input.set_value(answer.name);
    input.set_checked(answer.chosen);
    heard(&mut input, On::Change, answer.choose);
    let parts = vec![input.into(), words];
    let label = shape("label", "answer", AttrValue::Static(""), false, parts);
    keyed(label, answer.name)
}
