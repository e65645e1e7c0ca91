//! A question with a few answers: radio buttons in a group, none chosen in advance unless a default is meant.

use yew::prelude::*;

use super::markup::text;

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
        described.push(format!("{id}-hint"));
        parts.push(html! { <p class="hint" id={format!("{id}-hint")}>{ hint }</p> });
    }
    parts.push(html! {
        <div class="answers">{ for answers.into_iter().map(|answer| radio(id, answer)) }</div>
    });
    let mut in_error = false;
    if let Slot::Message(message) = error {
        described.push(format!("{id}-error"));
        in_error = message.is_some();
        let words = text("p", "", message.unwrap_or_default());
        parts.push(html! { <div class="error" id={format!("{id}-error")} hidden={!in_error}>{ words }</div> });
    }
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        <fieldset class={if in_error { "choice in-error" } else { "choice" }} {id} tabindex="-1" aria-describedby={described}>
            { parts }
        </fieldset>
    }
}

#[inline(never)]
fn radio(group: &'static str, answer: Choice) -> Html {
    let words = text("span", "", answer.words);
    html! {
        <label class="answer" key={answer.name}>
            <input type="radio" name={group} value={answer.name} checked={answer.chosen} onchange={answer.choose} />
            { words }
        </label>
    }
}
