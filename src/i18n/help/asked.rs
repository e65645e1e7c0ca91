//! What counts: contraindications to immunoglobulin and its risks, the setting, and the age at the first symptom.

use crate::domain::ivig::stops::Stop;
use crate::i18n::words::{Text, text};

/// A contraindication to immunoglobulin.
pub const fn stop(stop: Stop) -> Text {
    match stop {
        Stop::IgaDeficiencyWithAntibodies => {
            text!(
                "Too little IgA, and antibodies against it, both measured. Not measured is not known, not no: measure IgA before the first course."
            )
        }
        Stop::AnaphylaxisToImmunoglobulin => {
            text!(
                "To human immunoglobulin, whichever product it was. The texts read here do not say what counts as anaphylaxis."
            )
        }
        Stop::Hyperprolinaemia => {
            text!(
                "Inherited, of either type. It rules out products that are stabilised with L-proline, and no others."
            )
        }
        Stop::FructoseIntolerance => {
            text!(
                "Inherited. It rules out products that are stabilised with sorbitol, and no others."
            )
        }
        Stop::SevereRenalFailure => {
            text!(
                "A contraindication in the Norwegian handbook, which is read here without a figure; the labels ask for caution. Milder kidney disease belongs to the risks."
            )
        }
        Stop::SevereHeartFailure => {
            text!(
                "A contraindication in the Norwegian handbook, which is read here without a figure; the labels ask for caution."
            )
        }
        Stop::IgaDeficiencyAlone => {
            text!(
                "Too little IgA, where antibodies against it were looked for and not found. A contraindication in the Norwegian handbook; the labels warn, and a product with little IgA is chosen."
            )
        }
    }
}

/// The risks of immunoglobulin.
pub const RISK: Text = text!(
    "One is enough. The list is that of the boxed warnings; a clot can also come with none of them."
);

/// The setting.
pub const SETTING: Text = text!(
    "In hospital for an acute illness, or here for the infusions alone, also for some days. The second is no reason for dalteparin by itself."
);

/// The age at the first symptom.
pub const ONSET_AGE: Text = text!(
    "When the first symptom of this disease began, not when it was found. Another age can be another subgroup and another score."
);
