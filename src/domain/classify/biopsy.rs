//! Is a muscle biopsy needed? It can be spared only where a credible antibody makes the type and nothing speaks for
//! another disease; what is not known does not spare it.

use super::enmc::{Antibody, Biopsy, Enmc, Subtype, Verdict};
use super::examination::{Examination, Tempo};
use super::mimics::YOUNG_UNDER;
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
    /// Young and slow, like a dystrophy: asked only while no type is met.
    DystrophyLike,
}

impl Member for Doubt {
    const ALL: &'static [Self] = &[
        Self::SecondAntibody,
        Self::OtherAntibodies,
        Self::Rash,
        Self::FingerFlexors,
        Self::DystrophyLike,
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
    /// Advised once a second method has confirmed a weak antibody, or has not.
    AfterConfirmation,
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
pub fn advice(enmc: &Enmc, examination: &Examination) -> BiopsyAdvice {
    let findings = examination.enmc();
    if matches!(findings.biopsy, Biopsy::Necrotizing | Biopsy::Other) {
        return BiopsyAdvice::Done;
    }
    let second = match (enmc.anti_hmgcr, enmc.anti_srp) {
        (Verdict::Met, Verdict::Met) => Finding::Present,
        (Verdict::Met, _) => in_doubt(findings.anti_srp),
        (_, Verdict::Met) => in_doubt(findings.anti_hmgcr),
        _ => return without_a_type(enmc, examination),
    };
    let states = doubts(second, examination);
    let those = |wanted| those(&states, wanted);
    let (present, unknown) = (those(Finding::Present), those(Finding::Unknown));
    if !present.is_empty() {
        BiopsyAdvice::Advised(present)
    } else if !unknown.is_empty() {
        BiopsyAdvice::HangsOn(unknown)
    } else {
        BiopsyAdvice::NotNeeded
    }
}

/// While no antibody makes a type: required where both are negative, else for what speaks for another disease.
fn without_a_type(enmc: &Enmc, examination: &Examination) -> BiopsyAdvice {
    let both = [examination.anti_hmgcr, examination.anti_srp];
    let negative = both == [Antibody::Negative; 2];
    if negative && enmc.of(Subtype::AntibodyNegative) == Verdict::Undetermined {
        return BiopsyAdvice::Required;
    }
    let muscle = examination.ck_raised.or(examination.weakness());
    if enmc.status() != Verdict::Undetermined || !muscle.is_present() {
        return BiopsyAdvice::Open;
    }
    if both.contains(&Antibody::Weak) {
        return BiopsyAdvice::AfterConfirmation;
    }
    let mut present = those(&doubts(Finding::Absent, examination), Finding::Present);
    let young = examination.onset.is_some_and(|age| age < YOUNG_UNDER);
    let slow = examination.tempo == Some(Tempo::Years);
    present.insert_if(young && slow, Doubt::DystrophyLike);
    if present.is_empty() {
        BiopsyAdvice::Open
    } else {
        BiopsyAdvice::Advised(present)
    }
}

type Doubts = [(Doubt, Finding); 4];

fn doubts(second: Finding, examination: &Examination) -> Doubts {
    let others = examination.others().map(in_doubt);
    let other = others.into_iter().fold(Finding::Absent, Finding::or);
    [
        (Doubt::SecondAntibody, second),
        (Doubt::OtherAntibodies, other),
        (Doubt::Rash, examination.rash()),
        (Doubt::FingerFlexors, examination.finger_flexors),
    ]
}

fn those(doubts: &Doubts, wanted: Finding) -> Set<Doubt> {
    let matching = doubts.iter().filter(|(_, state)| *state == wanted);
    matching.map(|(doubt, _)| *doubt).collect()
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
    use crate::domain::classify::histology::{BiopsyState, Feature};
    use crate::domain::quantity::Years;

    fn typical() -> Examination {
        use Finding::{Absent, Present};
        Examination {
            ck_raised: Present,
            arms: Present,
            anti_hmgcr: Antibody::Positive,
            anti_srp: Antibody::Negative,
            jo_one: Antibody::Negative,
            synthetase: Antibody::Negative,
            dermatomyositis: Antibody::Negative,
            heliotrope: Absent,
            gottron_papules: Absent,
            gottron_sign: Absent,
            finger_flexors: Absent,
            ..Examination::default()
        }
    }

    fn advised(change: impl Fn(&mut Examination)) -> BiopsyAdvice {
        let mut examination = typical();
        change(&mut examination);
        advice(&enmc(&examination.enmc()), &examination)
    }

    #[test]
    fn a_biopsy_is_spared_only_when_nothing_is_left_to_doubt() {
        use BiopsyAdvice::{Advised, Done, HangsOn, NotNeeded, Required};
        use Finding::{Present, Unknown};
        let one = |doubt| Set::from_iter([doubt]);
        assert_eq!(advised(|_| {}), NotNeeded);
        let hangs = |change: &dyn Fn(&mut Examination), doubt| {
            assert_eq!(advised(change), HangsOn(one(doubt)));
        };
        hangs(&|one| one.heliotrope = Unknown, Doubt::Rash);
        hangs(&|one| one.finger_flexors = Unknown, Doubt::FingerFlexors);
        hangs(
            &|one| one.anti_srp = Antibody::NotTested,
            Doubt::SecondAntibody,
        );
        hangs(
            &|one| one.jo_one = Antibody::NotTested,
            Doubt::OtherAntibodies,
        );
        let speaks = |change: &dyn Fn(&mut Examination), doubt| {
            assert_eq!(advised(change), Advised(one(doubt)));
        };
        speaks(&|one| one.gottron_sign = Present, Doubt::Rash);
        speaks(&|one| one.finger_flexors = Present, Doubt::FingerFlexors);
        speaks(&|one| one.anti_srp = Antibody::Weak, Doubt::SecondAntibody);
        speaks(
            &|one| one.synthetase = Antibody::Weak,
            Doubt::OtherAntibodies,
        );
        assert_eq!(advised(|one| one.anti_hmgcr = Antibody::Negative), Required);
        assert_eq!(
            advised(|one| one.biopsy.state = BiopsyState::Inadequate),
            NotNeeded
        );
        let other = |one: &mut Examination| {
            one.biopsy.set(Feature::ScatteredNecrosis, Finding::Absent);
        };
        assert_eq!(advised(other), Done);
    }

    #[test]
    fn without_a_type_a_biopsy_is_advised_for_what_speaks_for_another_disease() {
        use BiopsyAdvice::{Advised, AfterConfirmation, Open};
        let untested = |one: &mut Examination| one.anti_hmgcr = Antibody::NotTested;
        assert_eq!(advised(untested), Open);
        let rash = |one: &mut Examination| {
            untested(one);
            one.heliotrope = Finding::Present;
        };
        assert_eq!(advised(rash), Advised(Set::from_iter([Doubt::Rash])));
        assert_eq!(
            advised(|one| one.anti_hmgcr = Antibody::Weak),
            AfterConfirmation
        );
        let slow = |one: &mut Examination| {
            untested(one);
            one.onset = Some(Years::scaled(25_000));
            one.tempo = Some(Tempo::Years);
        };
        assert_eq!(
            advised(slow),
            Advised(Set::from_iter([Doubt::DystrophyLike]))
        );
        // Nothing of muscle is known, or the criteria are not met.
        let no_muscle = |one: &mut Examination| {
            rash(one);
            one.arms = Finding::Unknown;
            one.ck_raised = Finding::Unknown;
        };
        assert_eq!(advised(no_muscle), Open);
        assert_eq!(advised(|one| one.ck_raised = Finding::Absent), Open);
    }
}
