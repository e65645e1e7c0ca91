//! A list to choose one from.

use yew::prelude::*;

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
    label: &str,
    hint: String,
    entries: Vec<Entry>,
    choose: Callback<String>,
) -> Html {
    let change = choose.reform(|event: Event| platform::chosen_value(&event));
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <p class="hint" id={format!("{id}-hint")} hidden={hint.is_empty()}>{ hint }</p>
            <div class="entry">
                <select {id} name={id} onchange={change} aria-describedby={format!("{id}-hint")}>
                    { for entries.into_iter().map(|entry| html! {
                        <option key={entry.name} value={entry.name} selected={entry.chosen}>{ entry.words }</option>
                    }) }
                </select>
            </div>
        </div>
    }
}
