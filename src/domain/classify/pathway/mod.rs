//! The way on once the type is known: what is still to be examined, which organs, cancer, treatment, exercise and
//! follow-up, and where the page that this product starts from is to be corrected.
//!
//! Traps: nearly everything that is advised by type is the opinion of experts and was not read again, so that each
//! statement carries its own source and status; figures of different studies stand side by side and are never averaged;
//! what the case does not hold is neither done nor open.

pub mod cancer;
pub mod care;
pub mod checks;
pub mod doses;
pub mod figures;
pub mod organs;
pub mod outlook;
pub mod seed;
pub mod treatment;
pub mod work_up;

use super::antibody::Antibody;
use super::enmc::{Enmc, EnmcFindings, Subtype, Verdict, enmc};
use super::of_case;
use crate::domain::case::Case;
use crate::domain::set::Set;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something that is said, and by whom.
pub trait Statement: Copy {
    /// Who says so, and how well it was checked.
    fn source(self) -> Citation;
}

/// Which way it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// One type is met.
    Met(Subtype),
    /// Both antibodies are positive: the disease is met, its type unresolved.
    Unresolved,
    /// Raised CK and weakness with nothing but a weak antibody: the types that it would make.
    Provisional(Set<Subtype>),
    /// No type.
    Open,
}

/// Where a case stands. A history that contradicts itself has no type.
#[must_use]
pub fn standing(case: &Case) -> Standing {
    if !of_case::refusals(case).is_empty() {
        return Standing::Open;
    }
    let findings = of_case::examination(case).enmc();
    of_findings(&findings, &enmc(&findings))
}

fn of_findings(findings: &EnmcFindings, enmc: &Enmc) -> Standing {
    let mut met = enmc.met().iter();
    match (met.next(), met.next()) {
        (Some(one), None) => Standing::Met(one),
        (Some(_), Some(_)) => Standing::Unresolved,
        (None, _) => provisional(findings, enmc),
    }
}

fn provisional(findings: &EnmcFindings, enmc: &Enmc) -> Standing {
    let muscle = findings.ck_raised.and(findings.proximal_weakness);
    let weak = [
        (findings.anti_hmgcr, Subtype::AntiHmgcr),
        (findings.anti_srp, Subtype::AntiSrp),
    ];
    let types: Set<Subtype> = weak
        .into_iter()
        .filter(|(antibody, _)| *antibody == Antibody::Weak)
        .map(|(_, subtype)| subtype)
        .collect();
    if types.is_empty() || !muscle.is_present() || enmc.status() == Verdict::NotMet {
        Standing::Open
    } else {
        Standing::Provisional(types)
    }
}

impl Standing {
    /// The types whose way is shown.
    #[must_use]
    pub fn types(self) -> Set<Subtype> {
        match self {
            Self::Met(subtype) => [subtype].into_iter().collect(),
            Self::Unresolved => [Subtype::AntiHmgcr, Subtype::AntiSrp].into_iter().collect(),
            Self::Provisional(types) => types,
            Self::Open => Set::default(),
        }
    }

    /// Who says how it is shown.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Met(subtype) => subtype.source(),
            Self::Unresolved => cite(
                SourceId::Policy,
                "classification: with both antibodies the disease is met, the type unresolved, both are tested again",
                Status::Policy,
            ),
            Self::Provisional(_) => cite(
                SourceId::Policy,
                "classification: a weak or blot-only antibody is unknown to the rules and provisional on the page",
                Status::Policy,
            ),
            Self::Open => cite(
                SourceId::Policy,
                "pathway: without a type only what holds for every patient is shown",
                Status::Policy,
            ),
        }
    }
}

#[cfg(test)]
mod tests;
