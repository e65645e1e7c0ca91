//! Bohan and Peter's criteria of polymyositis and dermatomyositis (1975), with unknown items as an interval.
//!
//! Traps: they know neither antibodies nor necrotizing myopathy, so that most of it is "polymyositis" to them, as are
//! inclusion body myositis and some dystrophies; they hold only once the diseases that they exclude are ruled out.

use crate::domain::finding::Finding;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What the criteria look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BohanPeterFindings {
    /// Symmetric proximal weakness on examination.
    pub weakness: Finding,
    /// Raised muscle enzymes.
    pub enzymes: Finding,
    /// The triad in the electromyogram.
    pub emg: Finding,
    /// Degeneration, regeneration, necrosis, phagocytosis and interstitial mononuclear cells.
    pub biopsy: Finding,
    /// The typical rash of dermatomyositis.
    pub rash: Finding,
    /// A disease that the criteria exclude.
    pub excluded: Finding,
}

/// A class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BohanPeterClass {
    /// None.
    None,
    /// Possible polymyositis.
    PossiblePm,
    /// Probable polymyositis.
    ProbablePm,
    /// Definite polymyositis.
    DefinitePm,
    /// Possible dermatomyositis.
    PossibleDm,
    /// Probable dermatomyositis.
    ProbableDm,
    /// Definite dermatomyositis.
    DefiniteDm,
}

/// Where the criteria stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BohanPeter {
    /// Items beside the rash that are there.
    pub count: u8,
    /// The same with every unknown one there.
    pub count_most: u8,
    /// The class by what is there.
    pub class: BohanPeterClass,
    /// The class with every unknown there.
    pub class_most: BohanPeterClass,
    /// A disease that the criteria exclude: where it is present they do not apply, where it is unknown they hold only if
    /// it is ruled out.
    pub excluded: Finding,
}

/// Source of the criteria.
pub const BOHAN_PETER_SOURCE: Citation = cite(
    SourceId::BohanPeter1975,
    "table of items and exclusions, as printed in PMC4386581",
    Status::Published,
);
/// Source of which biopsy counts.
pub const BOHAN_PETER_BIOPSY_SOURCE: Citation = cite(
    SourceId::Policy,
    "classification: for Bohan and Peter a biopsy counts with necrosis, regeneration beside it and mononuclear cells, macrophages among them",
    Status::Policy,
);

/// Applies the criteria.
#[must_use]
pub fn bohan_peter(findings: &BohanPeterFindings) -> BohanPeter {
    let items = [
        findings.weakness,
        findings.enzymes,
        findings.emg,
        findings.biopsy,
    ];
    let count = |counts: fn(Finding) -> bool| {
        let items = items.iter().filter(|item| counts(**item));
        items.fold(0_u8, |sum, _| sum.saturating_add(1))
    };
    let least = count(Finding::is_present);
    let most = count(|item| item != Finding::Absent);
    BohanPeter {
        count: least,
        count_most: most,
        class: class(least, findings.rash.is_present()),
        class_most: class(most, findings.rash != Finding::Absent),
        excluded: findings.excluded,
    }
}

const fn class(count: u8, rash: bool) -> BohanPeterClass {
    match (count, rash) {
        (0, _) | (1, false) => BohanPeterClass::None,
        (1, true) => BohanPeterClass::PossibleDm,
        (2, true) => BohanPeterClass::ProbableDm,
        (_, true) => BohanPeterClass::DefiniteDm,
        (2, false) => BohanPeterClass::PossiblePm,
        (3, false) => BohanPeterClass::ProbablePm,
        (_, false) => BohanPeterClass::DefinitePm,
    }
}
