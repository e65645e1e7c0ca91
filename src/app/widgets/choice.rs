//! A question with a few answers: radio buttons in a group, none chosen in advance unless a default is meant.

use yew::prelude::*;

/// One answer.
pub struct Choice {
    /// Name in the markup.
    pub name: &'static str,
    /// Words.
    pub words: String,
    /// Is it the one given?
    pub chosen: bool,
    /// What choosing it does.
    pub choose: Callback<Event>,
}

/// A radio group.
pub fn choice(
    id: &str,
    question: &str,
    hint: &str,
    error: Option<String>,
    answers: Vec<Choice>,
) -> Html {
    let error_text = error.clone().unwrap_or_default();
    let described = format!("{id}-hint {id}-error");
    html! {
        <fieldset class={classes!("choice", error.is_some().then_some("in-error"))} id={id.to_owned()} tabindex="-1"
            aria-describedby={described}>
            <legend>{ question }</legend>
            <p class="hint" id={format!("{id}-hint")} hidden={hint.is_empty()}>{ hint }</p>
            <div class="answers">{ for answers.into_iter().map(|answer| radio(id, answer)) }</div>
            <div class="error" id={format!("{id}-error")} hidden={error.is_none()}><p>{ error_text }</p></div>
        </fieldset>
    }
}

fn radio(group: &str, answer: Choice) -> Html {
    let id = format!("{group}-{}", answer.name);
    html! {
        <div class="answer" key={answer.name}>
            <input type="radio" id={id.clone()} name={group.to_owned()} value={answer.name} checked={answer.chosen}
                onchange={answer.choose} />
            <label for={id}>{ answer.words }</label>
        </div>
    }
}
