//! What counts: questions with one answer out of a few.

use crate::form::picks::Pick;
use crate::i18n::words::{Text, text};

/// The definition of a question with one answer out of a few.
#[must_use]
pub const fn pick(pick: Pick) -> Text {
    match pick {
        Pick::Tempo => {
            text!(
                "From the first symptom until it was fully there; where it is still getting worse, until now. More than 12 months is one of the conditions for inclusion body myositis."
            )
        }
        Pick::StatinName => {
            text!(
                "The one taken when it began, or the last one before. Which one it was changes no verdict."
            )
        }
        Pick::AntiHmgcr => {
            text!(
                "Positive: by a quantitative assay (ELISA, chemiluminescence, bead assay) or immunoprecipitation. Weak, or by a blot alone, counts as not known. Negative by a blot counts as not tested."
            )
        }
        Pick::AntiSrp => {
            text!(
                "Positive: by a quantitative assay or immunoprecipitation, or by a blot with the fine cytoplasmic pattern on HEp-2 cells. Weak, or by a blot alone, counts as not known."
            )
        }
        Pick::JoOne => {
            text!(
                "Positive: by a quantitative assay or immunoprecipitation. Weak, or by a blot alone, counts as not known."
            )
        }
        Pick::Synthetase | Pick::Dermatomyositis => {
            text!(
                "Positive if one of them is; negative only if all were tested and none found. Several at once on a blot are often false."
            )
        }
        Pick::AntiHmgcrAssay => {
            text!(
                "As the laboratory’s report names it. A line or dot blot tells little here: positive counts as weak, negative as not tested."
            )
        }
        Pick::AntiSrpAssay => {
            text!(
                "As the laboratory’s report names it. Positive by a line or dot blot counts as weak, unless HEp-2 cells show the fine cytoplasmic pattern."
            )
        }
        Pick::JoOneAssay | Pick::SynthetaseAssay | Pick::DermatomyositisAssay => {
            text!(
                "As the laboratory’s report names it. Positive by a line or dot blot counts as weak."
            )
        }
        Pick::Emg => {
            text!(
                "By the needle study. Irritable needs all three signs named under the question; a myopathic study without them is the other answer."
            )
        }
        Pick::Mri => {
            text!(
                "Oedema on STIR, fat and atrophy on T1. Where both are there, the answer is oedema."
            )
        }
        Pick::Biopsy => {
            text!(
                "Done: its features can be told. Inadequate: not enough tissue, or tissue too far gone, to tell. It is necrotizing only once all three core features are answered yes."
            )
        }
        Pick::BloodGroup => {
            text!(
                "The ABO group. After high doses of immunoglobulin haemolysis was seen in people who are not of group O; it often shows only after days."
            )
        }
        Pick::Market => {
            text!(
                "Where the product is bought. It narrows the list of products and changes no dose."
            )
        }
        Pick::OtherDrug => {
            text!(
                "Picked where another drug is given in the place of Fragmin. What others print about it is shown; no dose of it is worked out."
            )
        }
    }
}
