//! The 119th ENMC workshop's criteria of immune-mediated necrotizing myopathy (meeting 2003, Hoogendijk 2004).
//!
//! Traps: they ask for a biopsy of everyone and know no type by antibody; their exclusion of myotonic discharges is not
//! carried over, since such discharges are common in this disease.

use crate::domain::finding::Finding;
use crate::domain::set::{Member, Set};
use crate::domain::sources::{Citation, SourceId, Status, cite};

use super::enmc::Verdict;

/// A required element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Element2003 {
    /// First symptom after the age of 18.
    AdultOnset,
    /// Subacute or insidious.
    Tempo,
    /// Proximal weakness.
    Weakness,
    /// In the legs, proximal muscles weaker than distal.
    LegsProximal,
    /// Neck flexors weaker than extensors.
    Neck,
    /// CK raised.
    CkRaised,
    /// One of an irritable electromyogram, oedema on MRI, a myositis-specific antibody.
    Support,
    /// Many necrotic fibres, the main finding.
    Necrosis,
    /// Inflammatory cells absent or few.
    FewCells,
    /// No evident perimysial infiltrate.
    NoPerimysial,
    /// No pattern of polymyositis, dermatomyositis or inclusion body myositis.
    NoOtherPattern,
    /// None of the diseases that are excluded.
    NothingExcluded,
}

/// All elements.
pub const ELEMENTS_2003: [Element2003; 12] = [
    Element2003::AdultOnset,
    Element2003::Tempo,
    Element2003::Weakness,
    Element2003::LegsProximal,
    Element2003::Neck,
    Element2003::CkRaised,
    Element2003::Support,
    Element2003::Necrosis,
    Element2003::FewCells,
    Element2003::NoPerimysial,
    Element2003::NoOtherPattern,
    Element2003::NothingExcluded,
];

impl Member for Element2003 {
    const ALL: &'static [Self] = &ELEMENTS_2003;

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// What the criteria look at: how each element stands, in the order of [`ELEMENTS_2003`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Findings2003(pub [Finding; ELEMENTS_2003.len()]);

/// Where the criteria stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enmc2003 {
    /// The verdict.
    pub verdict: Verdict,
    /// Elements that are known not to be there.
    pub absent: Set<Element2003>,
    /// Elements that are not known.
    pub unknown: Set<Element2003>,
}

/// Applies the criteria.
#[must_use]
pub fn enmc_2003(findings: &Findings2003) -> Enmc2003 {
    let those = |wanted: Finding| -> Set<Element2003> {
        let states = ELEMENTS_2003.iter().zip(findings.0);
        let those = states.filter(|(_, state)| *state == wanted);
        those.map(|(element, _)| *element).collect()
    };
    let (absent, unknown) = (those(Finding::Absent), those(Finding::Unknown));
    let verdict = match (absent.is_empty(), unknown.is_empty()) {
        (false, _) => Verdict::NotMet,
        (true, true) => Verdict::Met,
        (true, false) => Verdict::Undetermined,
    };
    Enmc2003 {
        verdict,
        absent,
        unknown,
    }
}

impl Element2003 {
    /// Who says that it is required.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::LegsProximal | Self::Neck | Self::NoOtherPattern => cite(
                SourceId::Enmc119,
                "clinical and biopsy criteria; this element and how they combine were not read again",
                Status::Unconfirmed,
            ),
            Self::Necrosis | Self::FewCells | Self::NoPerimysial => cite(
                SourceId::Enmc119,
                "biopsy criteria, as printed by myositis.org",
                Status::Reported,
            ),
            Self::AdultOnset
            | Self::Tempo
            | Self::Weakness
            | Self::CkRaised
            | Self::Support
            | Self::NothingExcluded => cite(
                SourceId::Enmc119,
                "clinical criteria, as printed in Clinical Immunology, table 56.2",
                Status::Reported,
            ),
        }
    }
}

/// Source of the criteria as a whole.
pub const ENMC_2003_SOURCE: Citation = cite(
    SourceId::Enmc119,
    "how the elements combine was not read again",
    Status::Unconfirmed,
);
