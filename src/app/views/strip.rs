//! The patient strip: typed once, used by every view.

use yew::prelude::*;

use crate::app::i18n::en::fields;
use crate::app::page::{Message, Page};
use crate::app::state::Action;
use crate::app::store::{finding_name, sex_name};
use crate::app::widgets::choice::{Choice, choice};
use crate::app::widgets::number_field::{id, number_field};
use crate::domain::body_size::Sex;
use crate::domain::finding::Finding;
use crate::domain::refusal::Field;

/// The answers to a three-way question.
pub const FINDINGS: [Finding; 3] = [Finding::Present, Finding::Absent, Finding::Unknown];

/// The strip.
pub fn strip(page: &Page) -> Html {
    let clear = page.on(Action::Clear);
    html! {
        <section class="card strip" aria-labelledby="strip-title">
            <div class="card-head">
                <h2 id="strip-title">{ "Patient" }</h2>
                <button type="button" class="quiet" id="clear" onclick={clear}>{ "Clear patient" }</button>
            </div>
            <div class="fields">
                { number_field(page, Field::Weight) }
                { number_field(page, Field::Height) }
                { number_field(page, Field::Age) }
                { number_field(page, Field::Creatinine) }
            </div>
            <div class="fields">
                { sex(page) }
                <div class="slot" hidden={!page.case.pregnancy_is_asked()}>{ pregnancy(page) }</div>
            </div>
        </section>
    }
}

fn sex(page: &Page) -> Html {
    let answers = [Some(Sex::Female), Some(Sex::Male), None].map(|sex| Choice {
        name: sex_name(sex),
        words: fields::sex(sex).to_owned(),
        chosen: page.model.sex == Some(sex),
        choose: page.on(Action::Sex(sex)),
    });
    choice(
        id(Field::Sex),
        fields::label(Field::Sex),
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
        fields::label(Field::Pregnancy),
        "",
        refused(page, Field::Pregnancy),
        answers,
    )
}

/// Yes, No and Not known.
#[must_use]
pub fn findings(
    given: Option<Finding>,
    choose: impl Fn(Finding) -> Callback<Event>,
) -> Vec<Choice> {
    let answer = |finding| Choice {
        name: finding_name(finding),
        words: fields::finding(finding).to_owned(),
        chosen: given == Some(finding),
        choose: choose(finding),
    };
    FINDINGS.into_iter().map(answer).collect()
}

/// The words of a refusal at a question.
#[must_use]
pub fn refused(page: &Page, field: Field) -> Option<String> {
    match page.message(field) {
        Some(Message::Refused(text)) => Some(text),
        Some(Message::Confirm(_)) | None => None,
    }
}
