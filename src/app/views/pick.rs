//! Questions with one answer out of a few: as radio buttons, or as a list to choose from.

use yew::prelude::*;

use crate::app::page::{Message, Page};
use crate::app::widgets::choice::{Choice, Slot, choice};
use crate::app::widgets::select::{Entry, select};
use crate::domain::refusal::Field;
use crate::form::model::Action;
use crate::form::picks::Pick;
use crate::i18n::classify as words;

/// As radio buttons.
pub fn radios(page: &Page, pick: Pick) -> Html {
    let given = page.model.picked(pick);
    let options = pick.options().iter().zip(words::options(pick));
    let answers = options.enumerate().map(|(place, (name, words))| Choice {
        name,
        words: (*words).into(),
        chosen: given == Some(place),
        choose: page.on(Action::Pick(pick, Some(place))),
    });
    let message = if pick == Pick::Biopsy {
        refused(page, Field::Biopsy)
    } else {
        Slot::None
    };
    choice(
        pick.name(),
        words::pick(pick).get(),
        words::pick_hint(pick).get(),
        message,
        answers.collect(),
    )
}

/// As a list, of which nothing is chosen at first.
pub fn drop_down(page: &Page, pick: Pick) -> Html {
    let given = page.model.picked(pick);
    let mut entries = vec![Entry {
        name: "",
        words: words::not_said(pick).to_owned(),
        chosen: given.is_none(),
    }];
    let options = pick.options().iter().zip(words::options(pick));
    entries.extend(options.enumerate().map(|(place, (name, words))| Entry {
        name,
        words: (*words).to_owned(),
        chosen: given == Some(place),
    }));
    let choose = page.send.reform(move |name: String| {
        let place = pick.options().iter().position(|option| *option == name);
        Action::Pick(pick, place)
    });
    select(
        pick.name(),
        words::pick(pick).get(),
        words::pick_hint(pick).to_owned(),
        entries,
        choose,
    )
}

/// The words of a refusal at a question.
#[must_use]
pub fn refused(page: &Page, field: Field) -> Slot {
    Slot::Message(match page.message(field) {
        Some(Message::Refused(text)) => Some(text),
        Some(Message::Confirm(_)) | None => None,
    })
}
