//! Words of a cohort: what stands in the table of verdicts and in the summary. None has a comma or a quotation mark in
//! it where it goes into a cell.

mod summary;

pub use summary::*;

use crate::domain::classify::criteria::Difference;
use crate::domain::classify::enmc::Subtype;
use crate::domain::classify::eular_acr::Subgroup;
use crate::domain::classify::ibm::Ibm;
use crate::i18n::words::{Text, text};

/// In the place of a verdict, where something in the row can't be taken.
pub const WITHHELD: Text = text!("withheld");
/// Between two problems.
pub const THEN: Text = text!("; ");
/// In the place of a class of Bohan and Peter.
pub const DOES_NOT_APPLY: Text = text!("does not apply");
/// No problem beyond so many is named.
pub const MORE_PROBLEMS: Text = text!("and more");
/// Where both antibodies make a type.
pub const BOTH_TYPES: Text = text!("anti-HMGCR and anti-SRP (unresolved)");

/// A type.
#[must_use]
pub const fn subtype(subtype: Subtype) -> Text {
    match subtype {
        Subtype::AntiHmgcr => text!("anti-HMGCR"),
        Subtype::AntiSrp => text!("anti-SRP"),
        Subtype::AntibodyNegative => text!("neither antibody"),
    }
}

/// A class of inclusion body myositis; nothing where none is met.
#[must_use]
pub const fn ibm(ibm: Ibm) -> Text {
    match ibm {
        Ibm::Defined => text!("clinico-pathologically defined"),
        Ibm::ClinicallyDefined => text!("clinically defined"),
        Ibm::Probable => text!("probable"),
        Ibm::NotMet | Ibm::Open => Text::EMPTY,
    }
}

/// Why two sets differ, in a few words.
#[must_use]
pub const fn difference(difference: Difference) -> Text {
    match difference {
        Difference::NoPointsForAntibody => {
            text!(
                "ENMC 2018 met by an antibody that EULAR/ACR gives no points for, and not classified there"
            )
        }
        Difference::BiopsyLowers => text!("The biopsy lowers the class of EULAR/ACR"),
        Difference::MyositisWithoutType => {
            text!("EULAR/ACR says myositis, ENMC 2018 has made no type")
        }
        Difference::BiopsyForEveryone => text!("ENMC 2018 met, ENMC 2003 misses a biopsy"),
        Difference::PatternOfWeakness => {
            text!("ENMC 2018 met, ENMC 2003 not, for the pattern of weakness")
        }
        Difference::CalledPolymyositis => text!("ENMC 2018 met, polymyositis by Bohan and Peter"),
        Difference::CalledDermatomyositis => {
            text!("ENMC 2018 met, dermatomyositis by Bohan and Peter")
        }
    }
}

/// A leaf of the tree of EULAR/ACR.
#[must_use]
pub const fn subgroup(subgroup: Subgroup) -> Text {
    match subgroup {
        Subgroup::JuvenileDermatomyositis => text!("juvenile dermatomyositis"),
        Subgroup::JuvenileOther => text!("juvenile myositis"),
        Subgroup::Dermatomyositis => text!("dermatomyositis"),
        Subgroup::Amyopathic => text!("amyopathic dermatomyositis"),
        Subgroup::InclusionBody => text!("inclusion body myositis"),
        Subgroup::Polymyositis => text!("polymyositis (holds IMNM)"),
    }
}
