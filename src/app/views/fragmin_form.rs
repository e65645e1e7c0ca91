//! The questions that the decision on dalteparin waits for.

use yew::prelude::*;

use super::pick::drop_down;
use super::question::{list, question};
use crate::app::page::Page;
use crate::app::widgets::choice::{Choice, Slot, choice};
use crate::app::widgets::markup::{div, forms, titled};
use crate::app::widgets::number_field::number_field;
use crate::domain::questions::{Group, Question};
use crate::domain::refusal::Field;
use crate::form::model::Action;
use crate::form::names::{SETTINGS, setting_name};
use crate::form::picks::Pick;
use crate::i18n::{dalteparin as words, questions};

/// The form.
pub fn form(page: &Page) -> Html {
    let group = |group| titled(questions::group(group).get(), vec![list(page, group)]);
    let fields = |fields| vec![div("fields", fields)];
    forms(page.turn, CARDS, &|place| match place {
        0 => titled(
            words::WHERE.get(),
            vec![setting(page), drop_down(page, Pick::OtherDrug)],
        ),
        1 => group(Group::Stops),
        2 => group(Group::Clot),
        3 => group(Group::Bleeding),
        4 => {
            let asked = vec![
                number_field(page, Field::Cystatin),
                question(page, Question::PrednisoloneTen),
            ];
            titled(questions::group(Group::Kidneys).get(), fields(asked))
        }
        _ => {
            let asked = DATES.map(|field| number_field(page, field));
            titled(words::DATES.get(), fields(asked.into()))
        }
    })
}

/// So many cards.
const CARDS: usize = 6;

/// The clinician's own days.
const DATES: [Field; 4] = [
    Field::FragminStart,
    Field::FragminStop,
    Field::PunctureDay,
    Field::PunctureTime,
];

fn setting(page: &Page) -> Html {
    let answers = SETTINGS.map(|setting| Choice {
        name: setting_name(setting),
        words: words::setting(setting).into(),
        chosen: page.model.setting == Some(setting),
        choose: page.on(Action::Setting(setting)),
    });
    choice(
        "setting",
        words::SETTING_QUESTION.get(),
        words::SETTING_HINT.get(),
        Slot::None,
        answers.into(),
    )
}
