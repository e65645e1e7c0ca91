//! A score of findings: what is present counts, what is unknown widens the interval.

use crate::domain::finding::Finding;
use crate::domain::quantity::Points;

/// From "every unknown absent" to "every unknown present".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Least.
    pub min: Points,
    /// Most.
    pub max: Points,
}

impl Score {
    /// No points yet.
    pub const NONE: Self = Self {
        min: Points::scaled(0),
        max: Points::scaled(0),
    };

    /// With an item of so many tenths of a point.
    #[must_use]
    pub const fn with(self, finding: Finding, tenths: i64) -> Self {
        let (at_least, at_most) = match finding {
            Finding::Present => (tenths, tenths),
            Finding::Absent => (0, 0),
            Finding::Unknown => (0, tenths),
        };
        self.between(at_least, at_most)
    }

    /// With an item that gives between `at_least` and `at_most` tenths of a point. A score has few points, so the sum
    /// never meets its end.
    #[must_use]
    pub const fn between(self, at_least: i64, at_most: i64) -> Self {
        Self {
            min: Points::scaled(self.min.get().saturating_add(at_least)),
            max: Points::scaled(self.max.get().saturating_add(at_most)),
        }
    }

    /// Is the score at or over `cutoff`, whatever the unknowns turn out to be?
    #[must_use]
    pub fn reaches(self, cutoff: Points) -> Finding {
        if self.min >= cutoff {
            Finding::Present
        } else if self.max < cutoff {
            Finding::Absent
        } else {
            Finding::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_reaches_a_cut_off_that_its_least_does_and_misses_one_that_its_most_does() {
        // The cut-off 4 of Padua; the halves are those of IMPROVE for bleeding.
        let cutoff = Points::scaled(40);
        for (min, max, found) in [
            (40, 40, Finding::Present),
            (40, 200, Finding::Present),
            (39, 39, Finding::Absent),
            (0, 39, Finding::Absent),
            (39, 40, Finding::Unknown),
            (0, 40, Finding::Unknown),
            (35, 45, Finding::Unknown),
        ] {
            let (min, max) = (Points::scaled(min), Points::scaled(max));
            let score = Score { min, max };
            assert_eq!(score.reaches(cutoff), found, "{score:?}");
        }
    }
}
