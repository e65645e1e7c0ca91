//! The findings that the classification needs, as an examination goes.

use yew::prelude::*;

use super::question::{question, questions};
use crate::app::page::Page;
use crate::app::widgets::choice::{Choice, Slot, choice};
use crate::app::widgets::markup::{div, forms, titled};
use crate::app::widgets::number_field::number_field;
use crate::domain::classify::enmc::Antibody;
use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use crate::form::model::{Action, Answer};
use crate::form::names::{
    ANTIBODIES, BIOPSIES, OTHER_ANTIBODIES, antibody_name, biopsy_name, other_antibodies_name,
};
use crate::i18n::en::classify as words;

/// The form.
pub fn form(page: &Page) -> Html {
    const EXAMINATION: [Question; 5] = [
        Question::Statin,
        Question::ArmsWeak,
        Question::LegsWeak,
        Question::FingerFlexors,
        Question::Rash,
    ];
    let hmgcr = |result| page.on(Action::AntiHmgcr(result));
    let srp = |result| page.on(Action::AntiSrp(result));
    let values = vec![
        number_field(page, Field::Ck),
        number_field(page, Field::CkLimit),
    ];
    let ck = vec![question(page, Question::CkRaised), div("measure", values)];
    let antibodies = vec![
        antibody(
            "anti-hmgcr",
            words::ANTI_HMGCR,
            page.model.anti_hmgcr,
            hmgcr,
        ),
        antibody("anti-srp", words::ANTI_SRP, page.model.anti_srp, srp),
        other_antibodies(page),
    ];
    forms(vec![
        titled(
            words::EXAMINATION,
            vec![questions(page, EXAMINATION.into_iter())],
        ),
        titled(words::CK, vec![div("fields", ck)]),
        titled(words::ANTIBODIES, vec![div("list", antibodies)]),
        titled(words::MUSCLE_BIOPSY, vec![biopsy(page)]),
    ])
}

fn antibody(
    id: &'static str,
    question: &str,
    given: Answer<Antibody>,
    choose: impl Fn(Antibody) -> Callback<Event>,
) -> Html {
    let answers = ANTIBODIES.map(|result| Choice {
        name: antibody_name(result),
        words: words::antibody(result).into(),
        chosen: given == Some(result),
        choose: choose(result),
    });
    choice(
        id,
        question,
        words::ANTIBODY_HINT,
        Slot::None,
        answers.into(),
    )
}

fn other_antibodies(page: &Page) -> Html {
    let answers = OTHER_ANTIBODIES.map(|result| Choice {
        name: other_antibodies_name(result),
        words: words::other_antibodies(result).into(),
        chosen: page.model.other_antibodies == Some(result),
        choose: page.on(Action::OtherAntibodies(result)),
    });
    choice(
        "other-antibodies",
        words::OTHER_QUESTION,
        words::OTHER_HINT,
        Slot::None,
        answers.into(),
    )
}

fn biopsy(page: &Page) -> Html {
    let answers = BIOPSIES.map(|result| Choice {
        name: biopsy_name(result),
        words: words::biopsy(result).into(),
        chosen: page.model.biopsy == Some(result),
        choose: page.on(Action::Biopsy(result)),
    });
    choice(
        "biopsy",
        words::BIOPSY,
        words::BIOPSY_HINT,
        Slot::None,
        answers.into(),
    )
}
