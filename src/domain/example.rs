//! An example: a typical patient, so that every answer can be seen before a real one is typed.

use super::body_size::Sex;
use super::case::Weighed;
use super::classify::antibody::{Antibody, AntibodyTest, Assay};
use super::classify::examination::Tempo;
use super::classify::statin::Statin;
use super::finding::Finding;
use super::questions::Question;
use super::refusal::Field;

/// What is typed.
pub const TEXTS: [(Field, &str); 8] = [
    (Field::Age, "62"),
    (Field::OnsetAge, "61"),
    (Field::Weight, "60"),
    (Field::Height, "172"),
    (Field::Creatinine, "60"),
    (Field::Platelets, "250"),
    (Field::Ck, "8500"),
    (Field::CkLimit, "200"),
];
/// What is answered.
pub const ANSWERS: [(Question, Finding); 15] = [
    (Question::Statin, Finding::Present),
    (Question::StatinPersisting, Finding::Present),
    (Question::ArmsWeak, Finding::Present),
    (Question::LegsWeak, Finding::Present),
    (Question::WeakNow, Finding::Present),
    (Question::NeckFlexors, Finding::Present),
    (Question::LegsProximal, Finding::Present),
    (Question::FingerFlexors, Finding::Absent),
    (Question::KneeExtensors, Finding::Absent),
    (Question::Asymmetric, Finding::Absent),
    (Question::Dysphagia, Finding::Absent),
    (Question::Heliotrope, Finding::Absent),
    (Question::GottronPapules, Finding::Absent),
    (Question::GottronSign, Finding::Absent),
    (Question::Family, Finding::Absent),
];
/// Sex.
pub const SEX: Sex = Sex::Male;
/// The weight is of today.
pub const WEIGHED: Weighed = Weighed::Measured;
/// How it came on.
pub const TEMPO: Tempo = Tempo::Weeks;
/// Which statin.
pub const STATIN: Statin = Statin::Atorvastatin;
/// Anti-HMGCR.
pub const ANTI_HMGCR: AntibodyTest = AntibodyTest {
    result: Antibody::Positive,
    assay: Some(Assay::Elisa),
};
/// Anti-SRP and the other antibodies.
pub const OTHERS: AntibodyTest = AntibodyTest {
    result: Antibody::Negative,
    assay: Some(Assay::Blot),
};
