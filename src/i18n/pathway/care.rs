//! Exercise, swallowing, falls and follow-up in words.

use crate::domain::classify::pathway::care::{Care, FollowUp};
use crate::i18n::words::{Text, text};

/// Opens follow-up.
pub const FOLLOW_UP: Text = text!("Follow-up");

/// Exercise, swallowing and falls.
#[must_use]
pub const fn care(care: Care) -> Text {
    match care {
        Care::Exercise => {
            text!(
                "Exercise early and supervised, beginning at a low intensity and progressed: it is safe and useful in myositis."
            )
        }
        Care::ExerciseEarlyDisease => {
            text!("Less is known in active disease that has begun recently.")
        }
        Care::AssessWithIt => text!("Assess falls and swallowing with it."),
        Care::Swallowing => text!("Ask everyone about swallowing, and test it at the bedside."),
        Care::Falls => text!("24 % had falls in the cohort of New Zealand."),
        Care::FunctionTests => {
            text!("At follow-up: chair stands, squat, arm raise, and the endurance index FI-3.")
        }
    }
}

/// Follow-up.
#[must_use]
pub const fn follow_up(follow_up: FollowUp) -> Text {
    match follow_up {
        FollowUp::Review => {
            text!(
                "Look at the effect of immunoglobulin at 3 and 6 months; when to stop is yours to decide."
            )
        }
        FollowUp::ReviewStudies => {
            text!("Studies of immunoglobulin read outcomes at 3 and 6 months.")
        }
        FollowUp::CoreSet => {
            text!(
                "Core set: physician's and patient's global (0 to 10), MMT, HAQ (0 to 3), the most abnormal muscle enzyme, activity outside of muscle (0 to 10)."
            )
        }
        FollowUp::Improvement => {
            text!(
                "Total improvement score of adults: from 20 minimal, from 40 moderate, from 60 major."
            )
        }
        FollowUp::Ceiling => {
            text!(
                "Without disease outside of muscle at the start the score can reach 80, not 100; a CK that becomes normal gives at most 7.5."
            )
        }
        FollowUp::CkAndStrength => {
            text!(
                "CK does not mirror strength: 55 % of those with full strength had a CK over 500."
            )
        }
        FollowUp::Titre => {
            text!("Whether the antibody's titre should guide treatment is disputed.")
        }
    }
}
