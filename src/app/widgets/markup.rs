//! Small pieces of markup as functions. Each use of `html!` writes an element out in code; a function is written once.

use std::rc::Rc;

use crate::app::platform::cards;
use crate::i18n::words::Text;
use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText,
};

pub use AttributeOrProperty::Static;

/// Attributes that never change, with their values.
pub type Fixed = &'static [(&'static str, AttributeOrProperty)];

/// An element.
fn tag(name: &'static str, attributes: Attributes, children: VNode) -> VTag {
    let mut tag = VTag::new(name);
    tag.attributes = attributes;
    if let Some(held) = tag.children_mut() {
        *held = children;
    }
    tag
}

fn list(children: Vec<Html>) -> VNode {
    VList::with_children(children, None).into()
}

/// A card, or another part, that is named by the element with this id.
pub fn labelled(class: &'static str, by: &'static str, children: Vec<Html>) -> Html {
    let values = vec![Some(class.into()), Some(by.into())];
    varied("section", &["class", "aria-labelledby"], values, children).into()
}

/// Links to parts of the page, under a name for who hears it.
pub fn navigation(class: &'static str, name: Text, children: Vec<Html>) -> Html {
    let values = vec![Some(class.into()), Some(name.into())];
    varied("nav", &["class", "aria-label"], values, children).into()
}

/// A card whose title has an id and names it.
pub fn named_card(id: &'static str, title: &'static str, mut children: Vec<Html>) -> Html {
    children.insert(0, slip("h2", "", id.into(), false, title));
    labelled("card", id, children)
}

/// An element whose attributes stand in the code.
pub fn fixed(name: &'static str, attributes: Fixed, children: Vec<Html>) -> Html {
    tag(name, Attributes::Static(attributes), list(children)).into()
}

/// An element with these attributes, of which one without a value is not there.
pub fn varied(
    name: &'static str,
    keys: &'static [&'static str],
    values: Vec<Option<AttrValue>>,
    children: Vec<Html>,
) -> VTag {
    let values = values.into_iter();
    let values = values.map(|value| value.map(AttributeOrProperty::Attribute));
    let values = values.collect();
    tag(name, Attributes::Dynamic { keys, values }, list(children))
}

/// The key of an entry of a list to choose from: another one once it is chosen, so that it is made anew. In a list in which
/// somebody has chosen, a browser may heed no attribute of the entries that are there any more (Firefox does not).
#[must_use]
pub fn entry_key(name: &str, is_chosen: bool) -> Key {
    Key::from([name, if is_chosen { "!" } else { "" }].concat())
}

/// With a key, by which it is found again among its siblings.
pub fn keyed(mut tag: VTag, key: impl Into<Key>) -> Html {
    tag.key = Some(key.into());
    tag.into()
}

/// What the elements of this page mostly differ in: class and id, where there is one, and whether it is to be seen.
#[inline(never)]
pub fn shape(
    name: &'static str,
    class: &'static str,
    id: AttrValue,
    hidden: bool,
    children: Vec<Html>,
) -> VTag {
    let hidden = hidden.then_some(AttrValue::Static("hidden"));
    let values = vec![given(AttrValue::Static(class)), given(id), hidden];
    varied(name, &["class", "id", "hidden"], values, children)
}

fn given(value: AttrValue) -> Option<AttrValue> {
    (!value.is_empty()).then_some(value)
}

/// An element with a class.
pub fn el(name: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    shape(name, class, AttrValue::Static(""), false, children).into()
}

/// A `div`.
pub fn div(class: &'static str, children: Vec<Html>) -> Html {
    el("div", class, children)
}

/// A `div` with a key, by which it is found again among its siblings.
pub fn in_place(key: &'static str, children: Vec<Html>) -> Html {
    keyed(varied("div", &[], Vec::new(), children), key)
}

/// Words alone.
pub fn words(words: impl Into<AttrValue>) -> Html {
    VText::new(words).into()
}

/// An element that holds a text.
pub fn text(name: &'static str, class: &'static str, text: impl Into<AttrValue>) -> Html {
    el(name, class, vec![words(text)])
}

/// An element with an id that holds a text: one that is compared with what was worked out.
pub fn named(name: &'static str, class: &'static str, id: &'static str, text: String) -> Html {
    slip(name, class, id.into(), false, text)
}

/// An element with an id that holds a text, and is hidden while it is not wanted.
pub fn slip(
    name: &'static str,
    class: &'static str,
    id: AttrValue,
    hidden: bool,
    text: impl Into<AttrValue>,
) -> Html {
    shape(name, class, id, hidden, vec![words(text)]).into()
}

/// A slot that is always there, and hidden while it is not wanted.
pub fn slot(class: &'static str, hidden: bool, children: Vec<Html>) -> Html {
    shape("div", class, AttrValue::Static(""), hidden, children).into()
}

/// The events that something is done on.
#[derive(Clone, Copy)]
pub enum On {
    /// A press, or a key that does the same.
    Click,
    /// A key in a field.
    Input,
    /// Another choice.
    Change,
    /// A field that is left.
    Blur,
}

/// What is done on an event. One listener for all events: Yew's own are a type for each.
struct Heard(On, Callback<Event>);

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        match self.0 {
            On::Click => ListenerKind::onclick,
            On::Input => ListenerKind::oninput,
            On::Change => ListenerKind::onchange,
            On::Blur => ListenerKind::onblur,
        }
    }

    fn handle(&self, event: Event) {
        self.1.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// With something done on an event.
#[inline(never)]
pub fn heard(tag: &mut VTag, on: On, done: Callback<Event>) {
    tag.add_listener(Rc::new(Heard(on, done)));
}

/// The label of the control with this id.
pub fn label(id: AttrValue, text: &str) -> Html {
    varied(
        "label",
        &["for"],
        vec![Some(id)],
        vec![words(text.to_owned())],
    )
    .into()
}

/// A button.
#[inline(never)]
pub fn button(
    id: &'static str,
    class: &'static str,
    hidden: bool,
    text: &str,
    press: Callback<Event>,
) -> Html {
    let values = vec![
        Some(AttrValue::Static("button")),
        given(AttrValue::Static(id)),
        given(AttrValue::Static(class)),
        hidden.then_some(AttrValue::Static("hidden")),
    ];
    let keys = &["type", "id", "class", "hidden"];
    let mut tag = varied("button", keys, values, vec![words(text.to_owned())]);
    heard(&mut tag, On::Click, press);
    tag.into()
}

/// A link within the page, which does something in place of what a link does.
#[inline(never)]
pub fn link(
    keys: &'static [&'static str],
    values: Vec<Option<AttrValue>>,
    children: Vec<Html>,
    press: impl Fn() + 'static,
) -> VTag {
    let mut tag = varied("a", keys, values, children);
    let press = move |event: Event| {
        event.prevent_default();
        press();
    };
    heard(&mut tag, On::Click, Callback::from(press));
    tag
}

/// The cards of a form, which makes each by its place. The prerendered page has the first one alone: nothing can be typed
/// in it, and the others begin below the first screen, where none of what the app adds moves anything.
pub fn forms(turn: usize, count: usize, card: &dyn Fn(usize) -> Html) -> Html {
    let count = if cfg!(target_arch = "wasm32") {
        count
    } else {
        1
    };
    let drawn = cards::cards(turn);
    let card = |place| in_turn(place < drawn, &|| card(place));
    div("forms", (0..count).map(card).collect())
}

/// A part of the page once it is its turn, and before that a hidden place for it (`static/boot.js` knows it by its class).
pub fn in_turn(is_now: bool, part: &dyn Fn() -> Html) -> Html {
    if is_now {
        part()
    } else {
        slot("to-draw", true, Vec::new())
    }
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
