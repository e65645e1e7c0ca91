//! Is a muscle biopsy needed? It can be spared only where a credible antibody makes the type and nothing speaks for
//! another disease; what is not known does not spare it.

use super::enmc::{Antibody, Biopsy, Enmc, EnmcFindings, OtherAntibodies, Subtype, Verdict};
use crate::domain::finding::Finding;
use crate::domain::set::{Member, Set};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What speaks for a biopsy beside a met antibody type, or is not known to be absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// The other of the two antibodies.
    SecondAntibody,
    /// Another myositis-specific antibody.
    OtherAntibodies,
    /// A rash of dermatomyositis.
    Rash,
    /// Weak finger flexors.
    FingerFlexors,
}

impl Member for Doubt {
    const ALL: &'static [Self] = &[
        Self::SecondAntibody,
        Self::OtherAntibodies,
        Self::Rash,
        Self::FingerFlexors,
    ];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// What may be said about a biopsy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BiopsyAdvice {
    /// Nothing yet: it hangs on the verdict.
    Open,
    /// The type is met without one, and nothing speaks for another disease.
    NotNeeded,
    /// Whether it can be spared hangs on these.
    HangsOn(Set<Doubt>),
    /// Advised, for these.
    Advised(Set<Doubt>),
    /// Both antibodies are negative: the type can't be met without it.
    Required,
    /// It has been done.
    Done,
}

/// Source of the advice.
pub const BIOPSY_SOURCE: Citation = cite(
    SourceId::Policy,
    "classification: a biopsy is spared only with a met antibody type and nothing that speaks for another disease",
    Status::Policy,
);
/// Source of the rule that the type without antibodies requires one.
pub const BIOPSY_REQUIRED_SOURCE: Citation = cite(
    SourceId::Enmc224,
    "biopsy is required without an antibody",
    Status::Reported,
);

/// The advice.
#[must_use]
pub fn advice(
    enmc: &Enmc,
    findings: &EnmcFindings,
    rash: Finding,
    finger_flexors: Finding,
) -> BiopsyAdvice {
    if matches!(findings.biopsy, Biopsy::Necrotizing | Biopsy::Other) {
        return BiopsyAdvice::Done;
    }
    let second = match (enmc.anti_hmgcr, enmc.anti_srp) {
        (Verdict::Met, Verdict::Met) => Finding::Present,
        (Verdict::Met, _) => in_doubt(findings.anti_srp),
        (_, Verdict::Met) => in_doubt(findings.anti_hmgcr),
        _ if enmc.of(Subtype::AntibodyNegative) == Verdict::Undetermined
            && findings.anti_hmgcr == Antibody::Negative
            && findings.anti_srp == Antibody::Negative =>
        {
            return BiopsyAdvice::Required;
        }
        _ => return BiopsyAdvice::Open,
    };
    let other = match findings.other_antibodies {
        OtherAntibodies::Positive => Finding::Present,
        OtherAntibodies::Negative => Finding::Absent,
        OtherAntibodies::NotTested => Finding::Unknown,
    };
    let doubts = [
        (Doubt::SecondAntibody, second),
        (Doubt::OtherAntibodies, other),
        (Doubt::Rash, rash),
        (Doubt::FingerFlexors, finger_flexors),
    ];
    let those = |wanted| -> Set<Doubt> {
        let matching = doubts.iter().filter(|(_, state)| *state == wanted);
        matching.map(|(doubt, _)| *doubt).collect()
    };
    let (present, unknown) = (those(Finding::Present), those(Finding::Unknown));
    if !present.is_empty() {
        BiopsyAdvice::Advised(present)
    } else if !unknown.is_empty() {
        BiopsyAdvice::HangsOn(unknown)
    } else {
        BiopsyAdvice::NotNeeded
    }
}

/// A weak second antibody is in doubt, one that was not tested is not known to be negative.
const fn in_doubt(second: Antibody) -> Finding {
    match second {
        Antibody::Negative => Finding::Absent,
        Antibody::NotTested => Finding::Unknown,
        Antibody::Weak | Antibody::Positive => Finding::Present,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::classify::enmc::enmc;

    const TYPICAL: EnmcFindings = EnmcFindings {
        ck_raised: Finding::Present,
        proximal_weakness: Finding::Present,
        anti_hmgcr: Antibody::Positive,
        anti_srp: Antibody::Negative,
        other_antibodies: OtherAntibodies::Negative,
        biopsy: Biopsy::NotDone,
    };

    fn advised(findings: EnmcFindings, rash: Finding, fingers: Finding) -> BiopsyAdvice {
        advice(&enmc(&findings), &findings, rash, fingers)
    }

    #[test]
    fn a_biopsy_is_spared_only_when_nothing_is_left_to_doubt() {
        use Finding::{Absent, Present, Unknown};
        assert_eq!(advised(TYPICAL, Absent, Absent), BiopsyAdvice::NotNeeded);
        let one = |doubt| Set::from_iter([doubt]);
        for (findings, rash, fingers, wanted) in [
            (
                TYPICAL,
                Unknown,
                Absent,
                BiopsyAdvice::HangsOn(one(Doubt::Rash)),
            ),
            (
                TYPICAL,
                Absent,
                Unknown,
                BiopsyAdvice::HangsOn(one(Doubt::FingerFlexors)),
            ),
            (
                TYPICAL,
                Present,
                Unknown,
                BiopsyAdvice::Advised(one(Doubt::Rash)),
            ),
            (
                TYPICAL,
                Absent,
                Present,
                BiopsyAdvice::Advised(one(Doubt::FingerFlexors)),
            ),
            (
                EnmcFindings {
                    anti_srp: Antibody::NotTested,
                    ..TYPICAL
                },
                Absent,
                Absent,
                BiopsyAdvice::HangsOn(one(Doubt::SecondAntibody)),
            ),
            (
                EnmcFindings {
                    anti_srp: Antibody::Weak,
                    ..TYPICAL
                },
                Absent,
                Absent,
                BiopsyAdvice::Advised(one(Doubt::SecondAntibody)),
            ),
            (
                EnmcFindings {
                    other_antibodies: OtherAntibodies::NotTested,
                    ..TYPICAL
                },
                Absent,
                Absent,
                BiopsyAdvice::HangsOn(one(Doubt::OtherAntibodies)),
            ),
            (
                EnmcFindings {
                    biopsy: Biopsy::Inadequate,
                    ..TYPICAL
                },
                Absent,
                Absent,
                BiopsyAdvice::NotNeeded,
            ),
            (
                EnmcFindings {
                    biopsy: Biopsy::Other,
                    ..TYPICAL
                },
                Absent,
                Absent,
                BiopsyAdvice::Done,
            ),
            (
                EnmcFindings {
                    anti_hmgcr: Antibody::NotTested,
                    ..TYPICAL
                },
                Absent,
                Absent,
                BiopsyAdvice::Open,
            ),
            (
                EnmcFindings {
                    anti_hmgcr: Antibody::Negative,
                    ..TYPICAL
                },
                Absent,
                Absent,
                BiopsyAdvice::Required,
            ),
            (
                EnmcFindings {
                    proximal_weakness: Unknown,
                    ..TYPICAL
                },
                Absent,
                Absent,
                BiopsyAdvice::Open,
            ),
        ] {
            assert_eq!(advised(findings, rash, fingers), wanted, "{findings:?}");
        }
    }
}
