//! KDIGO's stage of a glomerular filtration.
//!
//! Source: reported, not read in the guideline. Traps: the stage is of the filtration for 1.73 m², doses go by that of
//! this body; the stage of a wasted patient reads too good.

use crate::domain::quantity::IndexedFiltration;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A stage, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// 90 and over.
    G1,
    /// 60 to under 90.
    G2,
    /// 45 to under 60.
    G3a,
    /// 30 to under 45.
    G3b,
    /// 15 to under 30.
    G4,
    /// Under 15.
    G5,
}

/// All stages, best first.
pub const STAGES: [Stage; 6] = [
    Stage::G1,
    Stage::G2,
    Stage::G3a,
    Stage::G3b,
    Stage::G4,
    Stage::G5,
];

/// Source of the stages.
pub const STAGE_SOURCE: Citation = cite(
    SourceId::Kdigo,
    "stages G1 to G5 of the filtration for 1.73 m²",
    Status::Reported,
);

impl Stage {
    /// The least displayed filtration of the stage.
    #[must_use]
    pub const fn from(self) -> IndexedFiltration {
        IndexedFiltration::scaled(match self {
            Self::G1 => 900,
            Self::G2 => 600,
            Self::G3a => 450,
            Self::G3b => 300,
            Self::G4 => 150,
            Self::G5 => 0,
        })
    }

    /// The stage of a displayed filtration.
    #[must_use]
    pub fn of(filtration: IndexedFiltration) -> Self {
        let reached = |stage: &Self| filtration >= stage.from();
        STAGES.into_iter().find(reached).unwrap_or(Self::G5)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_begins_exactly_at_its_edge() {
        for (tenths, stage) in [
            (2_000, Stage::G1),
            (900, Stage::G1),
            (899, Stage::G2),
            (600, Stage::G2),
            (599, Stage::G3a),
            (450, Stage::G3a),
            (449, Stage::G3b),
            (300, Stage::G3b),
            (299, Stage::G4),
            (150, Stage::G4),
            (149, Stage::G5),
            (0, Stage::G5),
        ] {
            assert_eq!(
                Stage::of(IndexedFiltration::scaled(tenths)),
                stage,
                "{tenths}"
            );
        }
    }
}
