//! A list to choose one from.

use yew::prelude::*;

use super::markup::{On, div, entry_key, heard, keyed, label, slip, varied, words};
use crate::app::platform;

/// One entry of the list.
pub struct Entry {
    /// Name in the markup.
    pub name: &'static str,
    /// Words.
    pub words: String,
    /// Is it the one chosen?
    pub chosen: bool,
}

/// A list with its label. `choose` gets the name of the entry.
#[inline(never)]
pub fn select(
    id: &'static str,
    name: &str,
    hint: String,
    entries: Vec<Entry>,
    choose: Callback<String>,
) -> Html {
    let change = choose.reform(|event: Event| platform::chosen_value(&event));
    let hint_id = AttrValue::from([id, "-hint"].concat());
    let option = |entry: Entry| {
        let key = entry_key(entry.name, entry.chosen);
        let chosen = entry.chosen.then_some(AttrValue::Static("selected"));
        let values = vec![Some(entry.name.into()), chosen];
        let option = varied(
            "option",
            &["value", "selected"],
            values,
            vec![words(entry.words)],
        );
        keyed(option, key)
    };
    let options = entries.into_iter().map(option).collect();
    let keys = &["id", "name", "aria-describedby"];
    let values = vec![Some(id.into()), Some(id.into()), Some(hint_id.clone())];
    let mut list = varied("select", keys, values, options);
    heard(&mut list, On::Change, change);
    let parts = vec![
        label(id.into(), name),
        slip("p", "hint", hint_id, hint.is_empty(), hint),
        div("entry", vec![list.into()]),
    ];
    div("field", parts)
}
