//! What is known of Fragmin around immunoglobulin.

use super::reference_card;
use crate::domain::dalteparin::bands::BY_WEIGHT;
use crate::domain::dalteparin::evidence::KNOWN;
use crate::i18n::fragmin_about as words;
use crate::report::doc::{Doc, text};
use crate::report::pathway::parts::{folded, line, list};

/// The card.
#[must_use]
pub fn evidence() -> Doc {
    let lines = KNOWN.into_iter();
    let lines = lines.map(|one| line(words::known(one), one.source()));
    let texts = BY_WEIGHT.into_iter();
    let texts = texts.map(|one| line(words::by_weight(one), one.source()));
    let disagree = text("p", "hint", words::DISAGREE);
    let by_weight = folded(words::BY_WEIGHT.get(), vec![list(texts), disagree]);
    let parts = vec![list(lines), by_weight];
    reference_card("fragmin-about-evidence", words::EVIDENCE.get(), parts)
}
