//! Says the result to a screen reader, once, after typing has stopped.

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::markup::{Static, fixed, keyed, varied, words};

/// What to say.
#[derive(Properties, PartialEq)]
pub struct LiveProps {
    /// The result in words.
    pub text: AttrValue,
}

/// Quiet after the last change, before it speaks.
const PAUSE_MS: u32 = 800;

/// A polite live region that follows `text` with a pause. What is no longer true is taken back without one: a reader
/// must not come upon the dose of an earlier weight.
#[component]
pub fn Live(props: &LiveProps) -> Html {
    let said = use_state(|| AttrValue::from(""));
    let say = said.clone();
    use_effect_with(props.text.clone(), move |text| {
        let text = text.clone();
        let timer = crate::app::platform::after(PAUSE_MS, move || say.set(text));
        move || drop(timer)
    });
    let still_true = if *said == props.text {
        (*said).clone()
    } else {
        AttrValue::default()
    };
    // Made anew for each text: one that another program has put in its place goes with it.
    let key = Key::from(&*still_true);
    let text = keyed(
        varied("span", &[], Vec::new(), vec![words(still_true)]),
        key,
    );
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
