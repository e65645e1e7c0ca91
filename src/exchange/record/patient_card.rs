//! The card for the patient: printed facts in plain words, the days, and blanks for who is called. No dose stands on it.

use super::paper::Paper;
use crate::domain::case::Case;
use crate::domain::finding::Finding;
use crate::domain::ivig::answer::{IvigAnswer, answer};
use crate::domain::ivig::cautions::facts::{FACTS, Fact};
use crate::domain::ivig::products::Stabiliser;
use crate::domain::questions::Question;
use crate::i18n::dates;
use crate::i18n::record::{self as words, card as said};
use crate::report::summary::courses::planned;
use crate::report::summary::ivig::no_dose;

/// The card; without a course, that there is none.
pub fn card(paper: &mut Paper, case: &Case) {
    let answer = answer(case);
    let IvigAnswer::Given(_) = answer else {
        paper.item(said::NO_CARD.get(), &no_dose(&answer).join("; "));
        return;
    };
    paper.plain(said::FOR_YOU.get());
    paper.item(words::PATIENT.get(), words::BLANK.get());
    let first = planned(case).ok();
    let first = first.and_then(|(_, list)| list.courses.into_iter().next());
    let days = first.map_or_else(|| said::NO_DAYS.to_owned(), |one| dates::days(&one.days));
    paper.item(said::DAYS.get(), &days);
    paper.part(said::KNOWN.get());
    for fact in FACTS {
        if let Some(words) = said::fact(fact) {
            paper.with_status(&words, fact.source());
        }
    }
    let product = case.ivig.product;
    let diabetes = case.answers.get(Question::Diabetes);
    if diabetes != Finding::Absent
        && product.is_some_and(|one| one.stabilisers().contains(&Stabiliser::Maltose))
    {
        paper.with_status(said::METERS.get(), Fact::Meters.source());
    }
    paper.plain(said::TELL.get());
    paper.part(said::CALL.get());
    for who in [said::BY_DAY, said::BY_NIGHT, said::EMERGENCY] {
        paper.item(who.get(), words::BLANK.get());
    }
}
