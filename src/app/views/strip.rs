//! The patient strip: typed once, used by every view.

use yew::prelude::*;

use super::pick::refused;
use crate::app::page::Page;
use crate::app::platform;
use crate::app::widgets::choice::{Choice, Slot, choice};
use crate::app::widgets::markup::{button, div, labelled, slip, slot, text};
use crate::app::widgets::number_field::{id, number_field};
use crate::domain::body_size::Sex;
use crate::domain::finding::Finding;
use crate::domain::refusal::Field;
use crate::form::model::Action;
use crate::form::names::{
    FINDINGS, UNITS, WEIGHED, finding_name, sex_name, unit_name, weighed_name,
};
use crate::i18n::fields::{self, words};

/// The strip.
pub fn strip(page: &Page) -> Html {
    let example = page
        .send
        .reform(|_: Event| Action::Example(platform::today().map(crate::domain::dates::text)));
    let has_patient = !page.model.is_empty();
    let number = |field| number_field(page, field);
    let fields = vec![
        div(
            "measure",
            vec![
                number(Field::Weight),
                number(Field::WeightDate),
                weighed(page),
            ],
        ),
        number(Field::Height),
        number(Field::Age),
        number(Field::OnsetAge),
        div(
            "fields whole",
            vec![
                sex(page),
                slot(
                    "slot",
                    !page.case.pregnancy_is_asked(),
                    vec![pregnancy(page)],
                ),
            ],
        ),
        div(
            "measure",
            vec![
                number(Field::Creatinine),
                number(Field::CreatinineDate),
                creatinine_unit(page),
            ],
        ),
        div(
            "measure",
            vec![number(Field::Platelets), number(Field::PlateletsDate)],
        ),
    ];
    let buttons = vec![
        button(
            "example",
            "quiet",
            has_patient,
            words::EXAMPLE.get(),
            example,
        ),
        button(
            "clear",
            "quiet",
            false,
            words::CLEAR.get(),
            page.on(Action::Clear),
        ),
    ];
    let id = "strip-title";
    let title = slip("h2", "", id.into(), false, words::PATIENT);
    let note = text("p", "", words::EXAMPLE_NOTE);
    let parts = vec![
        div("card-head", vec![title, div("buttons", buttons)]),
        slot("example-note", !page.model.example, vec![note]),
        div("fields", fields),
    ];
    labelled("card strip", id, parts)
}

fn weighed(page: &Page) -> Html {
    let answers = WEIGHED.map(|weighed| Choice {
        name: weighed_name(weighed),
        words: fields::weighed(weighed).into(),
        chosen: page.model.weighed == Some(weighed),
        choose: page.on(Action::Weighed(weighed)),
    });
    choice(
        "weighed",
        words::WEIGHED.get(),
        "",
        Slot::None,
        answers.into(),
    )
}

fn creatinine_unit(page: &Page) -> Html {
    let answers = UNITS.map(|unit| Choice {
        name: unit_name(unit),
        words: fields::creatinine_unit(unit).into(),
        chosen: page.model.creatinine_unit == unit,
        choose: page.on(Action::CreatinineUnit(unit)),
    });
    choice(
        "creatinine-unit",
        words::CREATININE_UNIT.get(),
        "",
        Slot::None,
        answers.into(),
    )
}

fn sex(page: &Page) -> Html {
    let answers = [Some(Sex::Female), Some(Sex::Male), None].map(|sex| Choice {
        name: sex_name(sex),
        words: fields::sex(sex).into(),
        chosen: page.model.sex == Some(sex),
        choose: page.on(Action::Sex(sex)),
    });
    choice(
        id(Field::Sex),
        fields::label(Field::Sex).get(),
        "",
        refused(page, Field::Sex),
        answers.into(),
    )
}

fn pregnancy(page: &Page) -> Html {
    let answers = findings(page.model.pregnant, |finding| {
        page.on(Action::Pregnant(finding))
    });
    choice(
        id(Field::Pregnancy),
        fields::label(Field::Pregnancy).get(),
        "",
        refused(page, Field::Pregnancy),
        answers.into(),
    )
}

/// Yes, No and Not known.
pub fn findings(
    given: Option<Finding>,
    choose: impl Fn(Finding) -> Callback<Event>,
) -> [Choice; FINDINGS.len()] {
    FINDINGS.map(|finding| Choice {
        name: finding_name(finding),
        words: fields::finding(finding).into(),
        chosen: given == Some(finding),
        choose: choose(finding),
    })
}
