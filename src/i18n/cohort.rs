//! Words of a cohort: what stands in the table of verdicts and in the summary. None has a comma or a quotation mark in
//! it where it goes into a cell.

mod summary;

pub use summary::*;

use crate::domain::classify::criteria::Difference;
use crate::domain::classify::enmc::Subtype;
use crate::domain::classify::eular_acr::Subgroup;
use crate::domain::classify::ibm::Ibm;

/// In the place of a verdict, where something in the row can't be taken.
pub const WITHHELD: &str = "withheld";
/// Between two problems.
pub const THEN: &str = "; ";
/// In the place of a class of Bohan and Peter.
pub const DOES_NOT_APPLY: &str = "does not apply";
/// No problem beyond so many is named.
pub const MORE_PROBLEMS: &str = "and more";
/// Where both antibodies make a type.
pub const BOTH_TYPES: &str = "anti-HMGCR and anti-SRP (unresolved)";

/// A type.
#[must_use]
pub const fn subtype(subtype: Subtype) -> &'static str {
    match subtype {
        Subtype::AntiHmgcr => "anti-HMGCR",
        Subtype::AntiSrp => "anti-SRP",
        Subtype::AntibodyNegative => "neither antibody",
    }
}

/// A class of inclusion body myositis; nothing where none is met.
#[must_use]
pub const fn ibm(ibm: Ibm) -> &'static str {
    match ibm {
        Ibm::Defined => "clinico-pathologically defined",
        Ibm::ClinicallyDefined => "clinically defined",
        Ibm::Probable => "probable",
        Ibm::NotMet | Ibm::Open => "",
    }
}

/// Why two sets differ, in a few words.
#[must_use]
pub const fn difference(difference: Difference) -> &'static str {
    match difference {
        Difference::NoPointsForAntibody => {
            "ENMC 2018 met by an antibody that EULAR/ACR gives no points for, and not classified there"
        }
        Difference::BiopsyLowers => "The biopsy lowers the class of EULAR/ACR",
        Difference::MyositisWithoutType => "EULAR/ACR says myositis, ENMC 2018 has made no type",
        Difference::BiopsyForEveryone => "ENMC 2018 met, ENMC 2003 misses a biopsy",
        Difference::PatternOfWeakness => {
            "ENMC 2018 met, ENMC 2003 not, for the pattern of weakness"
        }
        Difference::CalledPolymyositis => "ENMC 2018 met, polymyositis by Bohan and Peter",
        Difference::CalledDermatomyositis => "ENMC 2018 met, dermatomyositis by Bohan and Peter",
    }
}

/// A leaf of the tree of EULAR/ACR.
#[must_use]
pub const fn subgroup(subgroup: Subgroup) -> &'static str {
    match subgroup {
        Subgroup::JuvenileDermatomyositis => "juvenile dermatomyositis",
        Subgroup::JuvenileOther => "juvenile myositis",
        Subgroup::Dermatomyositis => "dermatomyositis",
        Subgroup::Amyopathic => "amyopathic dermatomyositis",
        Subgroup::InclusionBody => "inclusion body myositis",
        Subgroup::Polymyositis => "polymyositis (holds IMNM)",
    }
}
