//! An example: a typical patient, so that every answer can be seen before a real one is typed.

use super::body_size::Sex;
use super::case::Weighed;
use super::classify::enmc::{Antibody, OtherAntibodies};
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
pub const ANSWERS: [(Question, Finding); 5] = [
    (Question::Statin, Finding::Present),
    (Question::ArmsWeak, Finding::Present),
    (Question::LegsWeak, Finding::Present),
    (Question::Rash, Finding::Absent),
    (Question::FingerFlexors, Finding::Absent),
];
/// Sex.
pub const SEX: Sex = Sex::Male;
/// The weight is of today.
pub const WEIGHED: Weighed = Weighed::Measured;
/// Anti-HMGCR, by ELISA.
pub const ANTI_HMGCR: Antibody = Antibody::Positive;
/// Anti-SRP.
pub const ANTI_SRP: Antibody = Antibody::Negative;
/// The other myositis-specific antibodies.
pub const OTHER_ANTIBODIES: OtherAntibodies = OtherAntibodies::Negative;
