//! What changed in the clinical content, by version: told with an update, before it is taken, and in About.

use crate::domain::content::CONTENT_VERSION;
use crate::i18n::words::{Text, text};

/// A version of the content, and what is new in it.
pub struct Change {
    /// The version, see [`CONTENT_VERSION`].
    pub version: u32,
    /// In a sentence or two.
    pub what: Text,
}

/// Title of the list.
pub const TITLE: Text = text!("What changed in the clinical content, by version");
/// What was new, the newest version first.
const NEWS: &[Text] = &[
    text!(
        "For sign-off: how numbers are read, and when values of a FHIR Bundle are old. No figure has changed."
    ),
    text!(
        "The 8 weeks after a statin are called a choice of this product. What inclusion body myositis asks for stands where it is not met. No figure has changed."
    ),
    text!(
        "Follow-up: an upper limit of LDH, AST, ALT or aldolase that fits the other unit is asked about."
    ),
    text!(
        "A risk named by another answer slows the pump. A pregnancy counts whatever the sex, a weight before it is no higher than now, and platelets over 1000 are asked about."
    ),
    text!(
        "For sign-off: formulas, limits of planning, what raises a flag, cancer factors and how visits are read. No figure has changed."
    ),
    text!(
        "What counts as an answer: a short definition, with its source, behind every question. Pearls and traps beside the classification."
    ),
    text!(
        "Follow-up: the Total Improvement Score, what the visits point to, and limits of what is typed at a visit."
    ),
    text!(
        "Fragmin: any anticoagulant stops it, a spinal puncture that is near withholds it; doses by weight and where sources on them differ."
    ),
    text!(
        "Immunoglobulin: all 15 products with what is known of each, and no pump rate from memory alone. Fragmin: scores item by item, kidneys, syringes, other drugs."
    ),
    text!(
        "Immunoglobulin: policies of the dosing weight side by side, plans of whole vials, the run sheet, next courses and ways to give less."
    ),
    text!("The other criteria beside ENMC 2018, what else it could be, and the way on."),
    text!(
        "The ENMC criteria of 2018, dalteparin as an ordered decision, and signs that need action today."
    ),
    text!("The course of immunoglobulin by weight."),
];

/// The versions, the newest first.
pub fn changes() -> impl Iterator<Item = Change> {
    let versions = (1..=CONTENT_VERSION).rev();
    let news = versions.zip(NEWS);
    news.map(|(version, what)| Change {
        version,
        what: *what,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_version_of_the_content_says_what_is_new_in_it() {
        assert_eq!(u32::try_from(NEWS.len()), Ok(CONTENT_VERSION));
        assert_eq!(changes().last().map(|change| change.version), Some(1));
    }
}
