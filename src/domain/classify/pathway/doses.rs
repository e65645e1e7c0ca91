//! Reference doses of other drugs, as their sources write them. None of them is worked out for a patient.

use super::Statement;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A dose in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReferenceDose {
    /// Prednisolone, British guideline.
    PrednisoloneBritish,
    /// Prednisolone, Australian guideline.
    PrednisoloneAustralian,
    /// Methylprednisolone for three days.
    MethylprednisoloneThree,
    /// The same dose in the Australian guideline.
    MethylprednisoloneAustralian,
    /// Methylprednisolone for three to five days.
    MethylprednisoloneFive,
    /// Methotrexate.
    Methotrexate,
    /// Azathioprine.
    Azathioprine,
    /// Azathioprine and NUDT15.
    AzathioprineGenes,
    /// Mycophenolate mofetil.
    Mycophenolate,
    /// Tacrolimus.
    Tacrolimus,
    /// Rituximab, two doses.
    RituximabTwo,
    /// Rituximab by body surface.
    RituximabFour,
    /// Subcutaneous immunoglobulin, United States.
    SubcutaneousAmerican,
    /// Subcutaneous immunoglobulin, gram for gram.
    SubcutaneousEqual,
}

/// All of them, in the order of the page.
pub const REFERENCE_DOSES: [ReferenceDose; 14] = [
    ReferenceDose::PrednisoloneBritish,
    ReferenceDose::PrednisoloneAustralian,
    ReferenceDose::MethylprednisoloneThree,
    ReferenceDose::MethylprednisoloneAustralian,
    ReferenceDose::MethylprednisoloneFive,
    ReferenceDose::Methotrexate,
    ReferenceDose::Azathioprine,
    ReferenceDose::AzathioprineGenes,
    ReferenceDose::Mycophenolate,
    ReferenceDose::Tacrolimus,
    ReferenceDose::RituximabTwo,
    ReferenceDose::RituximabFour,
    ReferenceDose::SubcutaneousAmerican,
    ReferenceDose::SubcutaneousEqual,
];

impl Statement for ReferenceDose {
    fn source(self) -> Citation {
        use SourceId as S;
        use Status::{Published, Reported, Unconfirmed};
        // Read, but in which source is not recorded: they stand as unconfirmed.
        let nameless = |at| cite(S::Unsourced, at, Unconfirmed);
        match self {
            Self::PrednisoloneBritish => cite(S::Bsr2022, "glucocorticoid", Reported),
            Self::PrednisoloneAustralian | Self::MethylprednisoloneAustralian => {
                cite(S::Etg, "glucocorticoid", Reported)
            }
            Self::MethylprednisoloneThree => cite(S::ReviewPmc11646336, "pulse", Reported),
            Self::MethylprednisoloneFive => cite(S::ReviewPmc7388349, "pulse", Reported),
            Self::Methotrexate => nameless("dose of methotrexate"),
            Self::Azathioprine => nameless("dose of azathioprine"),
            Self::AzathioprineGenes => cite(S::Thiopurines, "doses by NUDT15", Published),
            Self::Mycophenolate => nameless("dose of mycophenolate mofetil"),
            Self::Tacrolimus => nameless("dose of tacrolimus"),
            Self::RituximabTwo => nameless("dose of rituximab"),
            Self::RituximabFour => nameless("dose of rituximab by body surface"),
            Self::SubcutaneousAmerican => nameless("conversion in immune deficiency"),
            Self::SubcutaneousEqual => nameless("conversion in myositis"),
        }
    }
}
