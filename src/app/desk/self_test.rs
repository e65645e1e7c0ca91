//! The calculator tests itself in this browser: every reference case, and how many come out as they should.

use yew::prelude::*;

use super::asked::Asked;
use super::copied::Copied;
use crate::app::platform::desk::{self as bridge, Reply};
use crate::app::widgets::markup::button;
use crate::i18n::desk as words;

/// The id of the card, to which About leads.
pub const ID: &str = "self-test";

/// The card.
#[component]
pub fn SelfTest() -> Html {
    let made = use_state(|| None::<Asked>);
    let run = {
        let made = made.clone();
        Callback::from(move |_: Event| {
            made.set(Some(Asked::Waiting));
            let made = made.clone();
            bridge::test_itself(move |reply| {
                made.set(Some(match reply {
                    Reply::Text(text) => Asked::Text(text.into()),
                    _ => Asked::Missing,
                }));
            });
        })
    };
    let text = (*made).clone().unwrap_or_default();
    html! {
        <section class="card" id={ID} tabindex="-1" aria-labelledby="self-test-title">
            <h2 id="self-test-title">{ words::SELF_TEST }</h2>
            <p class="hint">{ words::SELF_TEST_HINT }</p>
            <div class="buttons">{ button("self-test-run", "primary", false, words::RUN_SELF_TEST.get(), run) }</div>
            <div hidden={made.is_none()} aria-live="polite">
                <Copied id="self-test-result" button="self-test-copy" name={words::SELF_TEST} {text} lines={6} />
            </div>
        </section>
    }
}
