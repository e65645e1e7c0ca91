//! What changed in the clinical content, by version: told with an update, before it is taken, and in About.

use crate::i18n::words::{Text, text};

/// A version of the content, and what is new in it.
pub struct Change {
    /// The version, see [`crate::domain::content::CONTENT_VERSION`].
    pub version: u32,
    /// In a sentence or two.
    pub what: Text,
}

/// Title of the list.
pub const TITLE: Text = text!("What changed in the clinical content, by version");
/// The versions, the newest first.
pub const CHANGES: [Change; 12] = [
    Change {
        version: 12,
        what: text!(
            "The 8 weeks after a statin are called a choice of this product. What inclusion body myositis asks for stands where it is not met. No figure has changed."
        ),
    },
    Change {
        version: 11,
        what: text!(
            "Follow-up: an upper limit of LDH, AST, ALT or aldolase that fits the other unit is asked about."
        ),
    },
    Change {
        version: 10,
        what: text!(
            "A risk named by another answer slows the pump. A pregnancy counts whatever the sex, a weight before it is no higher than now, and platelets over 1000 are asked about."
        ),
    },
    Change {
        version: 9,
        what: text!(
            "For sign-off: formulas, limits of planning, what raises a flag, cancer factors and how visits are read. No figure has changed."
        ),
    },
    Change {
        version: 8,
        what: text!(
            "What counts as an answer: a short definition, with its source, behind every question. Pearls and traps beside the classification."
        ),
    },
    Change {
        version: 7,
        what: text!(
            "Follow-up: the Total Improvement Score, what the visits point to, and limits of what is typed at a visit."
        ),
    },
    Change {
        version: 6,
        what: text!(
            "Fragmin: any anticoagulant stops it, a spinal puncture that is near withholds it; doses by weight and where sources on them differ."
        ),
    },
    Change {
        version: 5,
        what: text!(
            "Immunoglobulin: all 15 products with what is known of each, and no pump rate from memory alone. Fragmin: scores item by item, kidneys, syringes, other drugs."
        ),
    },
    Change {
        version: 4,
        what: text!(
            "Immunoglobulin: policies of the dosing weight side by side, plans of whole vials, the run sheet, next courses and ways to give less."
        ),
    },
    Change {
        version: 3,
        what: text!("The other criteria beside ENMC 2018, what else it could be, and the way on."),
    },
    Change {
        version: 2,
        what: text!(
            "The ENMC criteria of 2018, dalteparin as an ordered decision, and signs that need action today."
        ),
    },
    Change {
        version: 1,
        what: text!("The course of immunoglobulin by weight."),
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::content::CONTENT_VERSION;

    #[test]
    fn each_version_of_the_content_says_what_is_new_in_it() {
        let versions: Vec<u32> = CHANGES.iter().map(|change| change.version).collect();
        let expected: Vec<u32> = (1..=CONTENT_VERSION).rev().collect();
        assert_eq!(versions, expected);
    }
}
