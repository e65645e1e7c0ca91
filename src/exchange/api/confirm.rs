//! Unusual values that somebody has to say are right. A program gets a token with the question and hands it back with
//! the case once a person has answered; it belongs to those values alone, so that other ones ask anew. Nothing is
//! confirmed that was not asked.

use crate::domain::assessment::{
    build_to_confirm, creatinine_to_confirm, platelets_to_confirm, three_answers,
};
use crate::domain::case::{Case, Confirmation};
use crate::domain::dalteparin::answer::OpenItem;
use crate::domain::ivig::answer::IvigAnswer;

/// A case asks no more questions than this, one after the other.
const MOST_ASKED: usize = 8;

/// The token of a confirmation. It tells no amount: what waits for it is not given yet.
#[must_use]
pub fn token(confirmation: Confirmation) -> String {
    let (kind, values) = match confirmation {
        Confirmation::Build(weight, height) => {
            ("build", format!("{} {}", weight.get(), height.get()))
        }
        Confirmation::Rounding(exact, total) => {
            ("rounding", format!("{} {}", exact.get(), total.get()))
        }
        Confirmation::Creatinine(creatinine) => ("creatinine", creatinine.get().to_string()),
        Confirmation::Platelets(platelets) => ("platelets", platelets.get().to_string()),
        Confirmation::PastDay(day) => ("past_day", day.to_string()),
        Confirmation::Puncture(day, time) => {
            let time = time.map(|time| time.to_string()).unwrap_or_default();
            ("puncture", format!("{day} {time}"))
        }
    };
    format!("{kind}-{:08x}", crc32fast::hash(values.as_bytes()))
}

/// Everything that a case asks to be confirmed.
#[must_use]
pub fn asked(case: &Case) -> Vec<Confirmation> {
    let answers = three_answers(case);
    let mut asked: Vec<Confirmation> = [
        build_to_confirm(case),
        creatinine_to_confirm(case),
        platelets_to_confirm(case),
    ]
    .into_iter()
    .flatten()
    .collect();
    let of_dalteparin = answers
        .dalteparin
        .open
        .iter()
        .filter_map(|item| match item {
            OpenItem::Confirm(confirmation) => Some(*confirmation),
            OpenItem::Setting
            | OpenItem::Field(_)
            | OpenItem::Refused(_)
            | OpenItem::Question(_) => None,
        });
    let of_ivig = match answers.ivig {
        IvigAnswer::Confirm(confirmations) => confirmations,
        IvigAnswer::Waiting
        | IvigAnswer::Stopped(_)
        | IvigAnswer::Refused(_)
        | IvigAnswer::Given(_) => Vec::new(),
    };
    for one in of_ivig.into_iter().chain(of_dalteparin) {
        if !asked.contains(&one) {
            asked.push(one);
        }
    }
    asked
}

/// Confirms what the case asks and one of the tokens answers; an answer can bring the next question.
pub fn confirm(case: &mut Case, tokens: &[String]) {
    for _ in 0..MOST_ASKED {
        let mut answered = asked(case);
        answered.retain(|one| tokens.contains(&token(*one)));
        if answered.is_empty() {
            return;
        }
        case.confirmed.extend(answered);
    }
}
