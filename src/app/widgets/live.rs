//! Says the result to a screen reader, once, after typing has stopped.

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::markup::{Static, fixed, keyed, varied, words};

/// Quiet after the last change, before it speaks.
const PAUSE_MS: u32 = 800;

/// What is said of `text` now: it follows with a pause. What is no longer true is taken back without one: a reader must
/// not come upon the dose of an earlier weight.
#[hook]
pub fn use_said(text: AttrValue) -> AttrValue {
    let said = use_state(AttrValue::default);
    let still_true = (*said == text).then(|| text.clone());
    let is_said = still_true.is_some();
    use_effect_with(text, move |text| {
        let text = text.clone();
        // What is said already needs no other drawing.
        let timer =
            (!is_said).then(|| crate::app::platform::after(PAUSE_MS, move || said.set(text)));
        move || drop(timer)
    });
    still_true.unwrap_or_default()
}

/// A polite live region.
pub fn live(said: AttrValue) -> Html {
    // Made anew for each text: one that another program has put in its place goes with it.
    let key = Key::from(&*said);
    let text = keyed(varied("span", &[], Vec::new(), vec![words(said)]), key);
    fixed(
        "div",
        &[
            ("class", Static("visually-hidden")),
            ("role", Static("status")),
            ("aria-live", Static("polite")),
        ],
        vec![text],
    )
}
