//! The 188th ENMC workshop's research criteria of inclusion body myositis (meeting 2011, Rose 2013): what this disease is
//! most easily mistaken for in the old.

use super::histology::{Feature, Histology};
use crate::domain::finding::Finding;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What the criteria look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IbmFindings {
    /// More than 12 months.
    pub duration: Finding,
    /// First symptom after the age of 45.
    pub late_onset: Finding,
    /// CK up to 15 times its limit.
    pub ck_low: Finding,
    /// Finger flexion weaker than shoulder abduction.
    pub finger_flexors: Finding,
    /// Knee extension as weak as or weaker than hip flexion.
    pub knee_extensors: Finding,
    /// Endomysial infiltrate, rimmed vacuoles and protein accumulation together.
    pub full_pathology: Finding,
    /// One of these, or MHC class I.
    pub some_pathology: Finding,
}

/// How the criteria come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ibm {
    /// Clinico-pathologically defined.
    Defined,
    /// Clinically defined.
    ClinicallyDefined,
    /// Probable.
    Probable,
    /// None of the classes.
    NotMet,
    /// It hangs on something that is not known.
    Open,
}

/// Source of the criteria.
pub const IBM_SOURCE: Citation = cite(
    SourceId::Enmc188,
    "table 2, as printed in PMC4233319",
    Status::Published,
);

/// Applies the criteria. The first class that is met counts; while a better one is open, a lesser one that is met stands.
#[must_use]
pub fn ibm(findings: &IbmFindings) -> Ibm {
    let IbmFindings {
        duration,
        late_onset,
        ck_low,
        finger_flexors,
        knee_extensors,
        full_pathology,
        some_pathology,
    } = *findings;
    let mandatory = duration.and(late_onset).and(ck_low);
    let either = finger_flexors.or(knee_extensors);
    let both = finger_flexors.and(knee_extensors);
    let classes = [
        (Ibm::Defined, either.and(full_pathology)),
        (Ibm::ClinicallyDefined, both.and(some_pathology)),
        (Ibm::Probable, either.and(some_pathology)),
    ];
    let standing = classes.map(|(class, finding)| (class, mandatory.and(finding)));
    let met = standing.iter().find(|(_, finding)| finding.is_present());
    let open = standing.iter().any(|(_, finding)| finding.is_unknown());
    match (met, open) {
        (Some((class, _)), _) => *class,
        (None, true) => Ibm::Open,
        (None, false) => Ibm::NotMet,
    }
}

/// The pathology of a biopsy, as the criteria ask for it: all three, and any of them or MHC class I.
#[must_use]
pub fn pathology(biopsy: &Histology) -> (Finding, Finding) {
    let full = [
        Feature::Endomysial,
        Feature::RimmedVacuoles,
        Feature::ProteinAccumulation,
    ];
    let any = biopsy.any(&full).or(biopsy.get(Feature::MhcOne));
    (biopsy.all(&full), any)
}
