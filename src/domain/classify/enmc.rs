//! The 224th ENMC workshop's criteria of immune-mediated necrotizing myopathy (Allenbach 2018), in three values.
//!
//! Traps: an antibody that was not tested is not a negative one, and a weak or blot-only one is neither; the type
//! without antibodies needs *every* myositis-specific antibody tested and a biopsy with all three core features; CK and
//! weakness are asked as *ever*, so that a treated patient does not fall out of the criteria; the criteria set no floor
//! for CK.

pub use super::antibody::Antibody;
use super::flags::{self, Flag};
use crate::domain::finding::Finding;
use crate::domain::set::{Member, Set};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What the tests for the other myositis-specific antibodies have shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OtherAntibodies {
    /// Not tested, or not all of them.
    #[default]
    NotTested,
    /// All tested, none found.
    Negative,
    /// One found.
    Positive,
}

/// The muscle biopsy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Biopsy {
    /// Not done.
    #[default]
    NotDone,
    /// Done, and not enough to tell.
    Inadequate,
    /// Necrotizing, with all three core features.
    Necrotizing,
    /// Another pattern.
    Other,
}

/// What the rules look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct EnmcFindings {
    /// CK above its upper limit, now or before.
    pub ck_raised: Finding,
    /// Proximal weakness, now or before.
    pub proximal_weakness: Finding,
    /// Anti-HMGCR.
    pub anti_hmgcr: Antibody,
    /// Anti-SRP.
    pub anti_srp: Antibody,
    /// The other myositis-specific antibodies.
    pub other_antibodies: OtherAntibodies,
    /// The biopsy.
    pub biopsy: Biopsy,
}

/// How a set of criteria comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Every required element is there.
    Met,
    /// A required element is known not to be there.
    NotMet,
    /// It hangs on something that is not known.
    Undetermined,
}

/// A type of the disease.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subtype {
    /// Anti-HMGCR myopathy.
    AntiHmgcr,
    /// Anti-SRP myopathy.
    AntiSrp,
    /// Antibody-negative IMNM.
    AntibodyNegative,
}

impl Member for Subtype {
    const ALL: &'static [Self] = &[Self::AntiHmgcr, Self::AntiSrp, Self::AntibodyNegative];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// An element of the criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Element {
    /// CK raised.
    CkRaised,
    /// Proximal weakness.
    ProximalWeakness,
    /// Anti-HMGCR.
    AntiHmgcr,
    /// Anti-SRP.
    AntiSrp,
    /// No other myositis-specific antibody.
    OtherAntibodies,
    /// A biopsy of the necrotizing type.
    Biopsy,
}

impl Member for Element {
    const ALL: &'static [Self] = &[
        Self::CkRaised,
        Self::ProximalWeakness,
        Self::AntiHmgcr,
        Self::AntiSrp,
        Self::OtherAntibodies,
        Self::Biopsy,
    ];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// Where the criteria stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enmc {
    /// Anti-HMGCR myopathy.
    pub anti_hmgcr: Verdict,
    /// Anti-SRP myopathy.
    pub anti_srp: Verdict,
    /// Antibody-negative IMNM.
    pub antibody_negative: Verdict,
    /// What an open verdict hangs on, over all types; empty once one is met.
    pub missing: Set<Element>,
    /// What to know.
    pub flags: Set<Flag>,
}

impl Enmc {
    /// The verdict on one type.
    #[must_use]
    #[inline]
    pub const fn of(&self, subtype: Subtype) -> Verdict {
        match subtype {
            Subtype::AntiHmgcr => self.anti_hmgcr,
            Subtype::AntiSrp => self.anti_srp,
            Subtype::AntibodyNegative => self.antibody_negative,
        }
    }

    /// The types that are met: one, or with both antibodies positive two.
    #[must_use]
    pub fn met(&self) -> Set<Subtype> {
        Subtype::ALL
            .iter()
            .copied()
            .filter(|subtype| self.of(*subtype) == Verdict::Met)
            .collect()
    }

    /// The verdict on the disease, whichever the type.
    #[must_use]
    pub const fn status(&self) -> Verdict {
        match (self.anti_hmgcr, self.anti_srp, self.antibody_negative) {
            (Verdict::Met, _, _) | (_, Verdict::Met, _) | (_, _, Verdict::Met) => Verdict::Met,
            (Verdict::NotMet, Verdict::NotMet, Verdict::NotMet) => Verdict::NotMet,
            _ => Verdict::Undetermined,
        }
    }
}

/// The elements that a type requires, each with how it stands.
#[must_use]
#[inline]
pub const fn elements(subtype: Subtype, findings: &EnmcFindings) -> [(Element, Finding); 6] {
    use Finding::Present;
    let (hmgcr, srp, other, biopsy) = match subtype {
        Subtype::AntiHmgcr => (findings.anti_hmgcr.finding(), Present, Present, Present),
        Subtype::AntiSrp => (Present, findings.anti_srp.finding(), Present, Present),
        Subtype::AntibodyNegative => (
            findings.anti_hmgcr.finding().not(),
            findings.anti_srp.finding().not(),
            none_found(findings.other_antibodies),
            necrotizing(findings.biopsy),
        ),
    };
    // An element that a type does not require stands as present, so that it decides nothing.
    [
        (Element::CkRaised, findings.ck_raised),
        (Element::ProximalWeakness, findings.proximal_weakness),
        (Element::AntiHmgcr, hmgcr),
        (Element::AntiSrp, srp),
        (Element::OtherAntibodies, other),
        (Element::Biopsy, biopsy),
    ]
}

const fn none_found(other: OtherAntibodies) -> Finding {
    match other {
        OtherAntibodies::Negative => Finding::Present,
        OtherAntibodies::Positive => Finding::Absent,
        OtherAntibodies::NotTested => Finding::Unknown,
    }
}

const fn necrotizing(biopsy: Biopsy) -> Finding {
    match biopsy {
        Biopsy::Necrotizing => Finding::Present,
        Biopsy::Other => Finding::Absent,
        Biopsy::NotDone | Biopsy::Inadequate => Finding::Unknown,
    }
}

/// Applies the criteria.
#[must_use]
pub fn enmc(findings: &EnmcFindings) -> Enmc {
    let mut missing = Set::default();
    let mut verdict = |subtype| {
        let states = elements(subtype, findings);
        let any = |wanted| states.iter().any(|(_, state)| *state == wanted);
        if any(Finding::Absent) {
            return Verdict::NotMet;
        }
        if !any(Finding::Unknown) {
            return Verdict::Met;
        }
        for (element, state) in states {
            missing.insert_if(state.is_unknown(), element);
        }
        Verdict::Undetermined
    };
    let mut enmc = Enmc {
        anti_hmgcr: verdict(Subtype::AntiHmgcr),
        anti_srp: verdict(Subtype::AntiSrp),
        antibody_negative: verdict(Subtype::AntibodyNegative),
        missing: Set::default(),
        flags: flags::flags(findings),
    };
    if enmc.status() != Verdict::Met {
        enmc.missing = missing;
    }
    enmc
}

impl Subtype {
    /// Does this type require this element?
    #[must_use]
    pub const fn requires(self, element: Element) -> bool {
        match (self, element) {
            (Self::AntibodyNegative, _) | (_, Element::CkRaised | Element::ProximalWeakness) => {
                true
            }
            (Self::AntiHmgcr, Element::AntiHmgcr) | (Self::AntiSrp, Element::AntiSrp) => true,
            (Self::AntiHmgcr | Self::AntiSrp, _) => false,
        }
    }

    /// Who says what it requires.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::AntiHmgcr | Self::AntiSrp => ENMC_SOURCE,
            Self::AntibodyNegative => cite(
                SourceId::Enmc224,
                "the type with neither antibody; that no other myositis-specific antibody may be found was not read again",
                Status::Unconfirmed,
            ),
        }
    }
}

/// Source of the criteria.
pub const ENMC_SOURCE: Citation = cite(
    SourceId::Enmc224,
    "required elements, as summarised by Lundberg in The Rheumatologist",
    Status::Reported,
);
