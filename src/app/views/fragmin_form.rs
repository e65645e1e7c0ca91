//! The questions that the decision on dalteparin waits for.

use yew::prelude::*;

use super::question::list;
use crate::app::page::Page;
use crate::app::widgets::choice::{Choice, Slot, choice};
use crate::app::widgets::markup::{forms, titled};
use crate::domain::questions::Group;
use crate::form::model::Action;
use crate::form::names::{SETTINGS, setting_name};
use crate::i18n::en::{dalteparin as words, questions};

/// The form.
pub fn form(page: &Page) -> Html {
    let group = |group| titled(questions::group(group), vec![list(page, group)]);
    forms(vec![
        titled(words::WHERE, vec![setting(page)]),
        group(Group::Stops),
        group(Group::Clot),
        group(Group::Bleeding),
    ])
}

fn setting(page: &Page) -> Html {
    let answers = SETTINGS.map(|setting| Choice {
        name: setting_name(setting),
        words: words::setting(setting).into(),
        chosen: page.model.setting == Some(setting),
        choose: page.on(Action::Setting(setting)),
    });
    choice(
        "setting",
        words::SETTING_QUESTION,
        "",
        Slot::None,
        answers.into(),
    )
}
