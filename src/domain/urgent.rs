//! Signs that need action today. They stand above every other answer.

use super::set::Member;
use super::sources::{Citation, SourceId, Status, cite};

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UrgentSign {
    /// Falling vital capacity or respiratory weakness.
    Respiratory,
    /// Bulbar weakness with aspiration.
    Aspiration,
    /// Troponin I rise or arrhythmia.
    Heart,
    /// Rhabdomyolysis with kidney injury.
    Rhabdomyolysis,
    /// A checkpoint inhibitor within months.
    CheckpointInhibitor,
}

/// All signs.
pub const URGENT_SIGNS: [UrgentSign; 5] = [
    UrgentSign::Respiratory,
    UrgentSign::Aspiration,
    UrgentSign::Heart,
    UrgentSign::Rhabdomyolysis,
    UrgentSign::CheckpointInhibitor,
];

impl Member for UrgentSign {
    const ALL: &'static [Self] = &URGENT_SIGNS;

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

impl UrgentSign {
    /// Who says that it is urgent, and what to do.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Respiratory => cite(
                SourceId::Policy,
                "act today: vital capacity sitting and supine",
                Status::Policy,
            ),
            Self::Aspiration => cite(
                SourceId::Bsr2022,
                "swallowing is screened in every patient; acting today is this product's policy",
                Status::Reported,
            ),
            Self::Heart => cite(
                SourceId::Ruijin,
                "troponin I is the best marker of the heart; acting today is this product's policy",
                Status::Published,
            ),
            Self::Rhabdomyolysis => cite(
                SourceId::Policy,
                "act today: an emergency before a classification",
                Status::Policy,
            ),
            Self::CheckpointInhibitor => cite(
                SourceId::Policy,
                "act today: heart and neuromuscular junction are looked at together",
                Status::Policy,
            ),
        }
    }
}
