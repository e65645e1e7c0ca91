//! The card of the classification: verdict, biopsy, what is missing, what to know, sources.

use yew::prelude::*;

use super::card::{Cited, Kind, Short, card, part, source};
use super::refused_list;
use crate::app::page::Page;
use crate::app::widgets::markup::{div, el, named, slot, text};
use crate::domain::classify::answer::{Classification, ClassificationAnswer};
use crate::domain::classify::biopsy::{BIOPSY_REQUIRED_SOURCE, BIOPSY_SOURCE, BiopsyAdvice};
use crate::domain::classify::enmc::{ENMC_SOURCE, Verdict};
use crate::i18n::classify as words;

/// The answer in a few words.
#[must_use]
pub fn short(page: &Page) -> Short {
    match &page.assessment.classification {
        ClassificationAnswer::Refused(_) => Short {
            state: words::NO_VERDICT.to_owned(),
            dose: None,
            kind: Kind::Refused,
        },
        ClassificationAnswer::Given(classification) => Short {
            state: words::in_short(classification),
            dose: None,
            kind: match classification.enmc.value().status() {
                Verdict::Met => Kind::Given,
                Verdict::NotMet => Kind::Nothing,
                Verdict::Undetermined => Kind::Withheld,
            },
        },
    }
}

/// The card.
pub fn result(page: &Page) -> Html {
    let body = match &page.assessment.classification {
        ClassificationAnswer::Refused(refusals) => vec![refused_list(page, refusals)],
        ClassificationAnswer::Given(classification) => given(classification),
    };
    let state = match &page.assessment.classification {
        ClassificationAnswer::Refused(_) => words::NO_VERDICT,
        ClassificationAnswer::Given(given) => words::verdict(given.enmc.value().status()),
    };
    card(words::TITLE.get(), short(page).kind, state.get(), body)
}

/// The texts that the card must show now, by id.
#[must_use]
pub fn shown(page: &Page) -> Vec<(&'static str, String)> {
    match &page.assessment.classification {
        ClassificationAnswer::Refused(_) => Vec::new(),
        ClassificationAnswer::Given(classification) => vec![
            ("verdict", headline(classification)),
            ("biopsy-advice", words::biopsy_advice(classification.biopsy)),
        ],
    }
}

fn headline(classification: &Classification) -> String {
    format!("IMNM: {}", words::in_short(classification))
}

fn given(classification: &Classification) -> Vec<Html> {
    let enmc = classification.enmc.value();
    let missing: Vec<Cited> = enmc
        .missing
        .iter()
        .map(|element| (words::missing(element, &classification.findings), None))
        .collect();
    let notes = classification.notes.iter();
    let notes = notes.map(|note| (words::note(note).to_owned(), Some(note.source())));
    let flags: Vec<Cited> = enmc
        .flags
        .iter()
        .map(|flag| (words::flag(flag).to_owned(), Some(flag.source())))
        .chain(notes)
        .collect();
    let verdict = named("strong", "words", "verdict", headline(classification));
    vec![
        el("p", "headline", vec![verdict]),
        biopsy(classification.biopsy),
        part(words::MISSING.get(), "reasons", missing),
        part(words::TO_KNOW.get(), "notices", flags),
        div(
            "hint",
            vec![text("p", "", words::NOT_A_DIAGNOSIS), source(ENMC_SOURCE)],
        ),
    ]
}

fn biopsy(advice: BiopsyAdvice) -> Html {
    let from = match advice {
        BiopsyAdvice::Required => BIOPSY_REQUIRED_SOURCE,
        _ => BIOPSY_SOURCE,
    };
    let words = words::biopsy_advice(advice);
    let words = named("p", "arithmetic", "biopsy-advice", words);
    slot("", advice == BiopsyAdvice::Open, vec![words, source(from)])
}
