//! What is known of Fragmin around immunoglobulin.

use super::reference_card;
use crate::domain::dalteparin::evidence::KNOWN;
use crate::i18n::en::fragmin_about as words;
use crate::report::doc::Doc;
use crate::report::pathway::parts::{line, list};

/// The card.
#[must_use]
pub fn evidence() -> Doc {
    let lines = KNOWN.into_iter();
    let lines = lines.map(|one| line(words::known(one), one.source()));
    reference_card("fragmin-about-evidence", words::EVIDENCE, vec![list(lines)])
}
