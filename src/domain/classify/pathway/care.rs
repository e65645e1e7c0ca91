//! Exercise, swallowing and falls, and what is looked at in the months that follow.

use super::Statement;
use crate::domain::response::tis;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Exercise, swallowing and falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Care {
    /// Supervised exercise from early on.
    Exercise,
    /// Less is known in recent, active disease.
    ExerciseEarlyDisease,
    /// Swallowing and falls are assessed with it.
    AssessWithIt,
    /// Swallowing is asked of everyone.
    Swallowing,
    /// How often people fall.
    Falls,
    /// Tests of function.
    FunctionTests,
}

/// All of it, in the order of the page.
pub const CARE: [Care; 6] = [
    Care::Exercise,
    Care::ExerciseEarlyDisease,
    Care::AssessWithIt,
    Care::Swallowing,
    Care::Falls,
    Care::FunctionTests,
];

impl Statement for Care {
    fn source(self) -> Citation {
        use SourceId as S;
        match self {
            // What was read is what is less known; the advice as a whole is the product's reading of it.
            Self::Exercise => cite(
                S::Alexanderson2018,
                "exercise in myositis",
                Status::Reported,
            ),
            Self::ExerciseEarlyDisease => cite(
                S::Alexanderson2018,
                "recent-onset active disease",
                Status::Published,
            ),
            Self::AssessWithIt => cite(
                S::Policy,
                "classification: falls and swallowing are assessed with exercise",
                Status::Policy,
            ),
            Self::Swallowing => cite(
                S::Bsr2022,
                "swallowing is asked of everyone",
                Status::Reported,
            ),
            Self::Falls => cite(S::NewZealand2024, "falls", Status::Published),
            Self::FunctionTests => cite(
                S::Unsourced,
                "tests of function at follow-up",
                Status::Unconfirmed,
            ),
        }
    }
}

/// Follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FollowUp {
    /// When to look at the effect of immunoglobulin.
    Review,
    /// When studies looked.
    ReviewStudies,
    /// The core set.
    CoreSet,
    /// The improvement score.
    Improvement,
    /// Its ceiling without disease outside of muscle.
    Ceiling,
    /// CK does not mirror strength.
    CkAndStrength,
    /// Titres.
    Titre,
}

/// All of it, in the order of the page.
pub const FOLLOW_UP: [FollowUp; 7] = [
    FollowUp::Review,
    FollowUp::ReviewStudies,
    FollowUp::CoreSet,
    FollowUp::Improvement,
    FollowUp::Ceiling,
    FollowUp::CkAndStrength,
    FollowUp::Titre,
];

impl Statement for FollowUp {
    fn source(self) -> Citation {
        use SourceId as S;
        match self {
            Self::Review => cite(
                S::Policy,
                "immunoglobulin: reminders at 3 and 6 months, the stop rule is the clinician's",
                Status::Policy,
            ),
            Self::ReviewStudies => {
                cite(S::Wang2022, "outcomes at 3 and 6 months", Status::Published)
            }
            Self::CoreSet => cite(S::ImacsCoreSet, "core set", Status::Published),
            Self::Improvement => tis::SOURCE,
            Self::Ceiling => cite(
                S::Policy,
                "pathway: points that can be reached, worked out from the score's table",
                Status::Policy,
            ),
            Self::CkAndStrength => cite(
                S::Tiniakou2017,
                "CK of those with full strength",
                Status::Published,
            ),
            Self::Titre => cite(
                S::Unsourced,
                "antibody titre as a guide",
                Status::Unconfirmed,
            ),
        }
    }
}
