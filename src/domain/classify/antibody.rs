//! What an antibody test is worth: its result, by which assay, and for anti-SRP the pattern on HEp-2 cells.
//!
//! Traps: a line or dot blot finds antibodies in people without the disease, and anti-HMGCR is often not on it, so that
//! its silence says nothing about that one.

use crate::domain::finding::Finding;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What a test for an antibody has shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Antibody {
    /// Not tested.
    #[default]
    NotTested,
    /// Negative.
    Negative,
    /// Weak, or from a blot alone: unknown to the rules, provisional to the reader.
    Weak,
    /// Positive by a quantitative assay.
    Positive,
}

/// Results of an antibody, in the order of the page.
pub const ANTIBODIES: [Antibody; 4] = [
    Antibody::NotTested,
    Antibody::Negative,
    Antibody::Weak,
    Antibody::Positive,
];

/// How it was tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Assay {
    /// Line or dot blot.
    Blot,
    /// Enzyme-linked immunosorbent assay.
    Elisa,
    /// Chemiluminescence.
    Chemiluminescence,
    /// Addressable laser bead assay.
    Beads,
    /// Immunoprecipitation.
    Immunoprecipitation,
}

/// Assays, in the order of the page.
pub const ASSAYS: [Assay; 5] = [
    Assay::Elisa,
    Assay::Chemiluminescence,
    Assay::Beads,
    Assay::Immunoprecipitation,
    Assay::Blot,
];

/// A test: its result as answered, and the assay if it was named. Rules read [`AntibodyTest::hmgcr`],
/// [`AntibodyTest::srp`] or [`AntibodyTest::other`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AntibodyTest {
    /// As answered.
    pub result: Antibody,
    /// If it was named.
    pub assay: Option<Assay>,
}

/// Source of what a positive test counts for.
pub const CREDIBLE_SOURCE: Citation = cite(
    SourceId::Policy,
    "classification: an antibody is credible by a quantitative assay, anti-SRP also by a blot with the cytoplasmic pattern",
    Status::Policy,
);

impl From<Antibody> for AntibodyTest {
    fn from(result: Antibody) -> Self {
        Self {
            result,
            assay: None,
        }
    }
}

impl AntibodyTest {
    fn by_blot(self) -> bool {
        self.assay == Some(Assay::Blot)
    }

    /// What it counts for as anti-HMGCR. A blot that shows none has not tested it.
    #[must_use]
    pub fn hmgcr(self) -> Antibody {
        if self.result == Antibody::Negative && self.by_blot() {
            Antibody::NotTested
        } else {
            self.other()
        }
    }

    /// What it counts for as anti-SRP: a blot is believed with the fine cytoplasmic pattern on HEp-2 cells.
    #[must_use]
    pub fn srp(self, cytoplasmic: Finding) -> Antibody {
        if cytoplasmic.is_present() {
            self.result
        } else {
            self.other()
        }
    }

    /// What it counts for as any other antibody: a blot alone is weak.
    #[must_use]
    pub fn other(self) -> Antibody {
        if self.result == Antibody::Positive && self.by_blot() {
            Antibody::Weak
        } else {
            self.result
        }
    }
}

impl Antibody {
    /// Is it there? Weak is not known.
    #[must_use]
    #[inline]
    pub const fn finding(self) -> Finding {
        match self {
            Self::Positive => Finding::Present,
            Self::Negative => Finding::Absent,
            Self::NotTested | Self::Weak => Finding::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blot_alone_is_weak_and_its_silence_about_hmgcr_is_no_test() {
        use Antibody::{Negative, NotTested, Positive, Weak};
        for result in ANTIBODIES {
            for assay in ASSAYS.into_iter().map(Some).chain([None]) {
                let test = AntibodyTest { result, assay };
                let blot = assay == Some(Assay::Blot);
                let other = if blot && result == Positive {
                    Weak
                } else {
                    result
                };
                assert_eq!(test.other(), other);
                let hmgcr = if blot && result == Negative {
                    NotTested
                } else {
                    other
                };
                assert_eq!(test.hmgcr(), hmgcr);
                assert_eq!(test.srp(Finding::Present), result);
                assert_eq!(test.srp(Finding::Absent), other);
                assert_eq!(test.srp(Finding::Unknown), other);
            }
        }
        assert_eq!(
            ANTIBODIES.map(Antibody::finding),
            [
                Finding::Unknown,
                Finding::Absent,
                Finding::Unknown,
                Finding::Present
            ]
        );
    }
}
