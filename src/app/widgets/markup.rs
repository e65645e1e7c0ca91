//! Small pieces of markup as functions. Each use of `html!` writes an element out in code; a function is written once.

use yew::prelude::*;
use yew::virtual_dom::VText;

/// An element with a class.
pub fn el(name: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    html! { <@{name} class={class}>{ children }</@> }
}

/// A `div`.
pub fn div(class: &'static str, children: Vec<Html>) -> Html {
    el("div", class, children)
}

/// An element that holds a text.
pub fn text(name: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    text_of(name, class, words.into())
}

fn text_of(name: &'static str, class: &'static str, words: AttrValue) -> Html {
    el(name, class, vec![VText::new(words).into()])
}

/// An element with an id that holds a text: one that is compared with what was worked out.
pub fn named(name: &'static str, class: &'static str, id: &'static str, words: String) -> Html {
    html! { <@{name} class={class} id={id}>{ words }</@> }
}

/// A slot that is always there, and hidden while it is not wanted.
pub fn slot(class: &'static str, hidden: bool, children: Vec<Html>) -> Html {
    html! { <div class={class} hidden={hidden}>{ children }</div> }
}

/// A button.
pub fn button(
    id: &'static str,
    class: &'static str,
    hidden: bool,
    words: &str,
    press: Callback<MouseEvent>,
) -> Html {
    html! { <button type="button" {id} {class} {hidden} onclick={press}>{ words }</button> }
}

/// The cards of a form. The prerendered page has the first one alone: nothing can be typed in it, and the others begin
/// below the first screen, where none of what the app adds moves anything.
pub fn forms(mut cards: Vec<Html>) -> Html {
    if cfg!(not(target_arch = "wasm32")) {
        cards.truncate(1);
    }
    div("forms", cards)
}

/// A card with a title.
pub fn titled(title: &str, children: Vec<Html>) -> Html {
    let title = text("h2", "", title.to_owned());
    el(
        "section",
        "card",
        std::iter::once(title).chain(children).collect(),
    )
}
