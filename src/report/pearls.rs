//! What is often got wrong, folded.

use super::cite::source;
use super::doc::{Doc, el, text};
use crate::domain::case::Case;
use crate::domain::classify::pathway::standing;
use crate::domain::classify::pearls::{PEARLS, Pearl};
use crate::i18n::help::pearls as words;

/// The card.
#[must_use]
pub fn pearls(case: &Case) -> Doc {
    let now = standing(case);
    let told = PEARLS.into_iter().filter(|pearl| pearl.is_told(now));
    let parts = vec![
        text("summary", "", words::TITLE),
        el("ul", "notices", told.map(line).collect()),
        text("p", "hint", words::ELSEWHERE),
    ];
    el("section", "card", vec![el("details", "", parts)])
}

fn line(pearl: Pearl) -> Doc {
    let parts = vec![
        text("strong", "", words::said(pearl)),
        Doc::Text(format!(" {}", words::so(pearl))),
        source(pearl.source()),
    ];
    el("li", "", parts).with("key", words::said(pearl))
}
