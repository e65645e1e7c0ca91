//! Texts for the record and for others: chosen, read, copied, or saved as a file.

use yew::prelude::*;

use super::Case;
use super::asked::{Asked, use_asked};
use super::copied::Copied;
use crate::app::platform::desk as bridge;
use crate::app::widgets::choice::{Choice, Slot, choice};
use crate::app::widgets::markup::button;
use crate::domain::dates;
use crate::i18n::desk as words;

/// What the card is made of.
#[derive(PartialEq, Properties)]
pub struct TextsProps {
    /// The case.
    pub case: Case,
}

/// The texts, by their names in the background, with the names of their files.
const TEXTS: [(&str, &str); 6] = [
    ("record-short", "note"),
    ("record-long", "note-in-full"),
    ("record-antibody-request", "request"),
    ("record-family-doctor", "letter"),
    ("record-pharmacy-order", "order"),
    ("record-patient-card", "patient-card"),
];

/// The card.
#[component]
pub fn Texts(props: &TextsProps) -> Html {
    let chosen = use_state(|| 0_usize);
    let (what, file) = TEXTS
        .get(*chosen)
        .copied()
        .unwrap_or(("record-short", "note"));
    let text = use_asked(what, &props.case, AttrValue::default());
    let answers = TEXTS.iter().zip(words::TEXTS).enumerate();
    let answers = answers.map(|(place, ((name, _), words))| Choice {
        name,
        words: words.into(),
        chosen: place == *chosen,
        choose: {
            let chosen = chosen.clone();
            Callback::from(move |_: Event| chosen.set(place))
        },
    });
    let name = words::TEXTS.get(*chosen).copied().unwrap_or_default();
    let save = {
        let (text, today) = (text.clone(), props.case.today);
        Callback::from(move |_: Event| {
            if let Asked::Text(text) = &text {
                bridge::save_file(
                    &file_name(file, today, "txt"),
                    text,
                    "text/plain;charset=utf-8",
                );
            }
        })
    };
    html! {
        <section class="card" aria-labelledby="texts-title">
            <h2 id="texts-title">{ words::TEXTS_TITLE }</h2>
            { choice("texts", words::WHICH_TEXT.get(), "", Slot::None, answers.collect()) }
            <p class="hint">{ words::TEXT_HINTS.get(*chosen).copied().unwrap_or_default() }</p>
            <Copied id="text" button="text-copy" {name} {text} lines={12}>
                { button("text-save", "", false, words::SAVE_TEXT.get(), save) }
            </Copied>
        </section>
    }
}

/// Nothing in it tells of the patient.
#[must_use]
pub fn file_name(what: &str, today: Option<chrono::NaiveDate>, ending: &str) -> String {
    let day = today.map(dates::text).unwrap_or_default();
    format!("imnm-{what}-{day}.{ending}")
}
