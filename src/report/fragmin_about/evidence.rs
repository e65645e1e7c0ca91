//! What is known of Fragmin around immunoglobulin.

use crate::domain::dalteparin::evidence::KNOWN;
use crate::i18n::en::fragmin_about as words;
use crate::report::doc::Doc;
use crate::report::pathway::parts::{card, line, list};

/// The card.
#[must_use]
pub fn evidence() -> Doc {
    let lines = KNOWN.into_iter();
    let lines = lines.map(|one| line(words::known(one), one.source()));
    card("fragmin-about-evidence", words::EVIDENCE, vec![list(lines)])
}
