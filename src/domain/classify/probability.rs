//! The probability that the EULAR/ACR score stands for. Information beside the class, which goes by the score.

use super::eular_acr::{Class, Model};
use crate::domain::quantity::Points;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// The least probabilities of possible, probable and definite, in tenths of a per cent.
pub const CUT_OFFS_PERMILLE: [u16; 3] = [500, 550, 900];

/// So many tenths of a point below or above a cut-off are near it, in a table of many patients.
pub const NEAR_TENTHS: i64 = 5;
/// Source of [`NEAR_TENTHS`]: the smallest item of either model.
pub const NEAR_SOURCE: Citation = cite(
    SourceId::Policy,
    "cohort: a score is near the cut-off within half a point, the smallest item",
    Status::Policy,
);

/// A probability in whole per cent; at its ends, where a whole number would say too much, as what it is under or over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Percent {
    /// Under 1 %.
    UnderOne,
    /// Half up.
    Whole(u16),
    /// Over 99 %.
    OverNinetyNine,
}

impl Percent {
    /// Of a probability, rounded once: tenths that were rounded before would carry some of them a per cent too high.
    #[must_use]
    #[allow(
        clippy::float_arithmetic,
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 100; only for print"
    )]
    pub fn of(probability: f64) -> Self {
        match (probability * 100.0 + 0.5) as u16 {
            0 => Self::UnderOne,
            100.. => Self::OverNinetyNine,
            whole => Self::Whole(whole),
        }
    }
}

impl Model {
    /// The score at a probability of one half.
    const fn middle(self) -> f64 {
        match self {
            Self::NoBiopsy => 5.33,
            Self::Biopsy => 6.49,
        }
    }

    /// [`Self::probability`] in words.
    #[must_use]
    pub const fn formula(self) -> &'static str {
        match self {
            Self::NoBiopsy => "1 / (1 + e^(5.33 − score))",
            Self::Biopsy => "1 / (1 + e^(6.49 − score))",
        }
    }

    /// The probability of an inflammatory myopathy at this score, from 0 to 1.
    #[must_use]
    #[allow(
        clippy::float_arithmetic,
        clippy::as_conversions,
        clippy::cast_precision_loss,
        reason = "the formula has an exponential; a score is a few hundred tenths, and no dose is made from it"
    )]
    pub fn probability(self, score: Points) -> f64 {
        let score = score.get() as f64 / 10.0;
        1.0 / (1.0 + (self.middle() - score).exp())
    }

    /// The probability in whole tenths of a per cent, half up: what the page draws, and tables hold.
    #[must_use]
    #[allow(
        clippy::float_arithmetic,
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 1000; only for print"
    )]
    pub fn permille(self, score: Points) -> u16 {
        (self.probability(score) * 1000.0 + 0.5) as u16
    }

    /// The class that the probability alone would give.
    #[must_use]
    #[allow(clippy::float_arithmetic, reason = "cut-offs as probabilities")]
    pub fn class_by_probability(self, score: Points) -> Class {
        let probability = self.probability(score);
        let [possible, probable, definite] =
            CUT_OFFS_PERMILLE.map(|permille| f64::from(permille) / 1000.0);
        if probability >= definite {
            Class::Definite
        } else if probability >= probable {
            Class::Probable
        } else if probability >= possible {
            Class::Possible
        } else {
            Class::NotIim
        }
    }
}
