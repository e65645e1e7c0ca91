//! Exercise, swallowing, falls and follow-up in words.

use crate::domain::classify::pathway::care::{Care, FollowUp};

/// Opens follow-up.
pub const FOLLOW_UP: &str = "Follow-up";

/// Exercise, swallowing and falls.
#[must_use]
pub const fn care(care: Care) -> &'static str {
    match care {
        Care::Exercise => {
            "Exercise early and supervised, beginning at a low intensity and progressed: it is safe and useful in myositis."
        }
        Care::ExerciseEarlyDisease => "Less is known in active disease that has begun recently.",
        Care::AssessWithIt => "Assess falls and swallowing with it.",
        Care::Swallowing => "Ask everyone about swallowing, and test it at the bedside.",
        Care::Falls => "24 % had falls in the cohort of New Zealand.",
        Care::FunctionTests => {
            "At follow-up: chair stands, squat, arm raise, and the endurance index FI-3."
        }
    }
}

/// Follow-up.
#[must_use]
pub const fn follow_up(follow_up: FollowUp) -> &'static str {
    match follow_up {
        FollowUp::Review => {
            "Look at the effect of immunoglobulin at 3 and 6 months; when to stop is yours to decide."
        }
        FollowUp::ReviewStudies => "Studies of immunoglobulin read outcomes at 3 and 6 months.",
        FollowUp::CoreSet => {
            "Core set: physician's and patient's global (0 to 10), MMT, HAQ (0 to 3), the most abnormal muscle enzyme, activity outside of muscle (0 to 10)."
        }
        FollowUp::Improvement => {
            "Total improvement score of adults: from 20 minimal, from 40 moderate, from 60 major."
        }
        FollowUp::Ceiling => {
            "Without disease outside of muscle at the start the score can reach 80, not 100; a CK that becomes normal gives at most 7.5."
        }
        FollowUp::CkAndStrength => {
            "CK does not mirror strength: 55 % of those with full strength had a CK over 500."
        }
        FollowUp::Titre => "Whether the antibody's titre should guide treatment is disputed.",
    }
}
