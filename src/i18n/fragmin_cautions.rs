//! The words of what to know beside the decision on dalteparin.

use super::dalteparin as words;
use crate::domain::dalteparin::cautions::Caution;
use crate::i18n::words::{Text, text};

/// What to know.
#[must_use]
pub fn caution(caution: Caution, has_cystatin: bool) -> String {
    match caution {
        Caution::Warning(warning) => return words::warning(warning),
        Caution::Band(band) => return words::band(band),
        Caution::Kidney(notice) => return words::kidney(notice, has_cystatin),
        Caution::OtherDrug => words::OTHER_DRUG,
        Caution::WithoutBedRest => words::WITHOUT_BED_REST,
        Caution::Over => OVER,
        Caution::PunctureNear => PUNCTURE_NEAR,
        Caution::PunctureMayBeNear => PUNCTURE_MAY_BE_NEAR,
        Caution::SteroidsReadLow => STEROIDS,
        Caution::SteroidsNotKnown => STEROIDS_NOT_KNOWN,
        Caution::Muscle => words::MUSCLE,
    }
    .to_owned()
}

/// What prednisolone does.
pub const STEROIDS: Text =
    text!("Under prednisolone the filtration by cystatin C may read too low.");

/// What it may do.
pub const STEROIDS_NOT_KNOWN: Text = text!(
    "Whether prednisolone is taken is not known: it makes the filtration by cystatin C read too low."
);

/// It should have stopped.
const OVER: Text = text!("The day of the last dose has passed.");

/// A puncture of the spine is near.
const PUNCTURE_NEAR: Text = text!(
    "A spinal puncture stands under “Dates” for today or tomorrow: no dose too near to it, see the timeline below."
);

/// It may be.
const PUNCTURE_MAY_BE_NEAR: Text = text!(
    "A spinal puncture stands under “Dates” and may be today or tomorrow: no dose too near to it."
);
