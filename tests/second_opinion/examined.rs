//! From what was answered to the ENMC criteria and the advice on a biopsy: every result and assay of every antibody,
//! every biopsy, every weakness. What an answer is worth is read from the policy and sections 1.2, 1.3 and 4.3 of the
//! classification dossier; the criteria are then read in worlds, as beside this file.
//!
//! Readings: a positive answer without an assay is one "by a quantitative assay", as the answer says; the cytoplasmic
//! pattern makes a blot's strong anti-SRP credible and not a weak one; another antibody that is weak speaks for a biopsy
//! like a weak second one.

use super::enmc::{TYPES, every_state, verdict, worlds};
use super::worlds::{FINDINGS, every, holds};
use imnm::domain::case::Case;
use imnm::domain::classify::antibody::{ANTIBODIES, ASSAYS, Antibody, AntibodyTest, Assay};
use imnm::domain::classify::biopsy::{BiopsyAdvice, Doubt, advice};
use imnm::domain::classify::enmc::{Biopsy, EnmcFindings, OtherAntibodies, Subtype, Verdict, enmc};
use imnm::domain::classify::examination::Examination;
use imnm::domain::classify::histology::{
    BIOPSY_STATES, BiopsyState, CORE_FEATURES, Feature, Histology,
};
use imnm::domain::classify::of_case;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::questions::Question;
use imnm::domain::set::Set;
use std::collections::HashMap;

#[derive(Clone, Copy, PartialEq)]
enum Whose {
    Hmgcr,
    Srp { cytoplasmic: bool },
    Other,
}

/// Every result by every assay, and by none that was named.
fn every_test() -> Vec<AntibodyTest> {
    let assays = || ASSAYS.into_iter().map(Some).chain([None]);
    let with = |result| assays().map(move |assay| AntibodyTest { result, assay });
    ANTIBODIES.into_iter().flat_map(with).collect()
}

/// "Weak or blot-only is unknown to the rules": is the antibody there, is it not, or is it not known; and then, is it
/// weak?
fn worth(test: AntibodyTest, whose: Whose) -> (Finding, bool) {
    let blot = test.assay == Some(Assay::Blot);
    let believed = !blot || whose == (Whose::Srp { cytoplasmic: true });
    match test.result {
        Antibody::NotTested => (Unknown, false),
        Antibody::Weak => (Unknown, true),
        Antibody::Positive if believed => (Present, false),
        Antibody::Positive => (Unknown, true),
        // "HMGCR is often not on the myositis line blot."
        Antibody::Negative if blot && whose == Whose::Hmgcr => (Unknown, false),
        Antibody::Negative => (Absent, false),
    }
}

fn as_antibody(worth: (Finding, bool)) -> Antibody {
    match worth {
        (Present, _) => Antibody::Positive,
        (Absent, _) => Antibody::Negative,
        (Unknown, true) => Antibody::Weak,
        (Unknown, false) => Antibody::NotTested,
    }
}

fn others(others: [Finding; 3]) -> OtherAntibodies {
    match holds(others, |other| other.contains(&true)) {
        Present => OtherAntibodies::Positive,
        Absent => OtherAntibodies::Negative,
        Unknown => OtherAntibodies::NotTested,
    }
}

/// The three types of each state, worked out once.
fn types_of_every_state() -> HashMap<EnmcFindings, [Verdict; 3]> {
    let of = |state: EnmcFindings| {
        let open = worlds(&state);
        (state, TYPES.map(|subtype| verdict(subtype, &open)))
    };
    every_state().into_iter().map(of).collect()
}

fn compare(case: &Case, expected: &EnmcFindings, types: &HashMap<EnmcFindings, [Verdict; 3]>) {
    let findings = of_case::examination(case).enmc();
    assert_eq!(findings, *expected, "{case:?}");
    let ours = enmc(&findings);
    assert_eq!(
        TYPES.map(|subtype| ours.of(subtype)),
        types[expected],
        "{case:?}"
    );
}

/// Anti-HMGCR (24 tests) × anti-SRP (24 tests × pattern) × the three others (4 results each, their assays taking turns)
/// × biopsy not done, necrotizing, other; CK raised and weak.
#[test]
fn every_result_by_every_assay_counts_for_what_the_policy_says() {
    let types = types_of_every_state();
    let mut compared = 0;
    let mut case = Case::default();
    case.answers.set(Question::CkRaised, Present);
    case.answers.set(Question::ArmsWeak, Present);
    for core in [None, Some(Present), Some(Absent)] {
        case.biopsy = if core.is_some() {
            BiopsyState::Done
        } else {
            BiopsyState::NotDone
        };
        for feature in CORE_FEATURES {
            case.answers
                .set(Question::Feature(feature), core.unwrap_or_default());
        }
        let biopsy = match core {
            None => Biopsy::NotDone,
            Some(Present) => Biopsy::Necrotizing,
            Some(_) => Biopsy::Other,
        };
        for hmgcr in every_test() {
            for (srp, cytoplasmic) in every_test()
                .into_iter()
                .flat_map(|srp| FINDINGS.map(|pattern| (srp, pattern)))
            {
                case.anti_hmgcr = hmgcr;
                case.anti_srp = srp;
                case.answers.set(Question::SrpCytoplasmic, cytoplasmic);
                let anti_hmgcr = as_antibody(worth(hmgcr, Whose::Hmgcr));
                let whose = Whose::Srp {
                    cytoplasmic: cytoplasmic == Present,
                };
                let anti_srp = as_antibody(worth(srp, whose));
                for number in 0..64 {
                    let mut places = 0..3;
                    let three = [1, 4, 16].map(|by| {
                        let turn = compared + places.next().unwrap_or_default();
                        AntibodyTest {
                            result: ANTIBODIES[number / by % 4],
                            assay: ASSAYS.get(turn % 6).copied(),
                        }
                    });
                    [case.jo_one, case.synthetase, case.dermatomyositis] = three;
                    let other = three.map(|test| worth(test, Whose::Other).0);
                    let expected = EnmcFindings {
                        ck_raised: Present,
                        proximal_weakness: Present,
                        anti_hmgcr,
                        anti_srp,
                        other_antibodies: others(other),
                        biopsy,
                    };
                    compare(&case, &expected, &types);
                    compared += 1;
                }
            }
        }
    }
    assert_eq!(compared, 3 * 24 * 72 * 64);
}

/// State of the biopsy × each core feature in three values × CK × arms × legs × both antibodies by a quantitative assay
/// × the three others all negative, one positive, one not tested.
#[test]
fn every_biopsy_and_weakness_reaches_the_criteria() {
    let types = types_of_every_state();
    let mut compared = 0;
    let mut case = Case::default();
    for state in BIOPSY_STATES {
        for core in every() {
            case.biopsy = state;
            for (feature, finding) in CORE_FEATURES.into_iter().zip(core) {
                case.answers.set(Question::Feature(feature), finding);
            }
            let biopsy = match (state, holds(core, |core| core == [true; 3])) {
                (BiopsyState::NotDone, _) => Biopsy::NotDone,
                (BiopsyState::Done, Present) => Biopsy::Necrotizing,
                (BiopsyState::Done, Absent) => Biopsy::Other,
                (BiopsyState::Inadequate, _) | (_, Unknown) => Biopsy::Inadequate,
            };
            for [ck_raised, arms, legs] in every() {
                case.answers.set(Question::CkRaised, ck_raised);
                case.answers.set(Question::ArmsWeak, arms);
                case.answers.set(Question::LegsWeak, legs);
                for (anti_hmgcr, anti_srp) in ANTIBODIES
                    .into_iter()
                    .flat_map(|a| ANTIBODIES.map(|b| (a, b)))
                {
                    case.anti_hmgcr = anti_hmgcr.into();
                    case.anti_srp = anti_srp.into();
                    for other in [Absent, Present, Unknown] {
                        case.jo_one = Antibody::Negative.into();
                        case.synthetase = as_antibody((other, false)).into();
                        case.dermatomyositis = Antibody::Negative.into();
                        let expected = EnmcFindings {
                            ck_raised,
                            proximal_weakness: holds([arms, legs], |weak| weak.contains(&true)),
                            anti_hmgcr,
                            anti_srp,
                            other_antibodies: others([Absent, other, Absent]),
                            biopsy,
                        };
                        compare(&case, &expected, &types);
                        compared += 1;
                    }
                }
            }
        }
    }
    assert_eq!(compared, 3 * 27 * 27 * 16 * 3);
}

/// What speaks for a biopsy, by the policy and section 1.3.
fn doubts(one: &Examination, rash: Finding) -> [(Doubt, Finding); 3] {
    let three = [one.jo_one, one.synthetase, one.dermatomyositis];
    let other = holds(three.map(doubtful), |three| three.contains(&true));
    [
        (Doubt::OtherAntibodies, other),
        (Doubt::Rash, rash),
        (Doubt::FingerFlexors, one.finger_flexors),
    ]
}

/// "Weak, blot-only, or conflicting": a biopsy is advised; what was not tested is open.
fn doubtful(antibody: Antibody) -> Finding {
    match antibody {
        Antibody::Negative => Absent,
        Antibody::NotTested => Unknown,
        Antibody::Weak | Antibody::Positive => Present,
    }
}

fn advised(one: &Examination, types: [Verdict; 3], rash: Finding, biopsy: Biopsy) -> BiopsyAdvice {
    if [Biopsy::Necrotizing, Biopsy::Other].contains(&biopsy) {
        return BiopsyAdvice::Done;
    }
    let both = [one.anti_hmgcr, one.anti_srp];
    let by_antibody = types[..2].contains(&Verdict::Met);
    let doubts = doubts(one, rash);
    let second = match types[..2] {
        [Verdict::Met, Verdict::Met] => Present,
        [Verdict::Met, _] => doubtful(one.anti_srp),
        _ => doubtful(one.anti_hmgcr),
    };
    let second = by_antibody.then_some((Doubt::SecondAntibody, second));
    let those = |state| -> Set<Doubt> {
        let all = second.into_iter().chain(doubts);
        all.filter(|(_, is)| *is == state)
            .map(|(doubt, _)| doubt)
            .collect()
    };
    let (there, open) = (those(Present), those(Unknown));
    if by_antibody {
        return match (there.is_empty(), open.is_empty()) {
            (false, _) => BiopsyAdvice::Advised(there),
            (true, false) => BiopsyAdvice::HangsOn(open),
            (true, true) => BiopsyAdvice::NotNeeded,
        };
    }
    // "All MSA negative: mandatory", as long as it can make the type.
    if both == [Antibody::Negative; 2] && types[2] == Verdict::Undetermined {
        return BiopsyAdvice::Required;
    }
    let still_open = types.contains(&Verdict::Undetermined);
    let muscle = [one.ck_raised, one.arms].contains(&Present);
    if !still_open || !muscle {
        BiopsyAdvice::Open
    } else if both.contains(&Antibody::Weak) {
        BiopsyAdvice::AfterConfirmation
    } else if there.is_empty() {
        BiopsyAdvice::Open
    } else {
        BiopsyAdvice::Advised(there)
    }
}

/// CK × weakness × both antibodies × the three others in four values × biopsy × rash × finger flexors.
#[test]
fn a_biopsy_is_spared_in_exactly_the_states_of_the_policy() {
    let types = types_of_every_state();
    let (mut spared, mut looked_at) = (0, 0);
    for state in every_state() {
        // Each set of three others stands for one value of the state.
        for number in 0..64 {
            let three = [1, 4, 16].map(|by| ANTIBODIES[number / by % 4]);
            if others(three.map(Antibody::finding)) != state.other_antibodies {
                continue;
            }
            let [jo_one, synthetase, dermatomyositis] = three;
            for (rash, finger_flexors) in every::<2>().map(|[a, b]| (a, b)) {
                let one = Examination {
                    ck_raised: state.ck_raised,
                    arms: state.proximal_weakness,
                    legs: Absent,
                    anti_hmgcr: state.anti_hmgcr,
                    anti_srp: state.anti_srp,
                    jo_one,
                    synthetase,
                    dermatomyositis,
                    heliotrope: Absent,
                    gottron_papules: rash,
                    gottron_sign: Absent,
                    finger_flexors,
                    biopsy: sample(state.biopsy),
                    ..Examination::default()
                };
                assert_eq!(one.enmc(), state);
                let ours = advice(&enmc(&state), &one);
                let theirs = advised(&one, types[&state], rash, state.biopsy);
                assert_eq!(ours, theirs, "{one:?}");
                looked_at += 1;
                if ours == BiopsyAdvice::NotNeeded {
                    spared += 1;
                    // "only with a met antibody subtype and no other myositis-specific antibody, no DM rash and no
                    // finger-flexor pattern"
                    assert_eq!([rash, finger_flexors], [Absent; 2], "{one:?}");
                    assert_eq!(three, [Antibody::Negative; 3]);
                    let met = enmc(&state).met();
                    assert!(met.len() == 1 && !met.contains(Subtype::AntibodyNegative));
                }
            }
        }
    }
    assert_eq!(looked_at, 3 * 3 * 16 * 64 * 4 * 9);
    // Either antibody with the other negative, and a biopsy that was not done or says nothing.
    assert_eq!(spared, 4);
}

fn sample(biopsy: Biopsy) -> Histology {
    let (state, core) = match biopsy {
        Biopsy::NotDone => (BiopsyState::NotDone, Unknown),
        Biopsy::Inadequate => (BiopsyState::Inadequate, Unknown),
        Biopsy::Necrotizing => (BiopsyState::Done, Present),
        Biopsy::Other => (BiopsyState::Done, Absent),
    };
    Histology::new(state, |feature: Feature| {
        if CORE_FEATURES.contains(&feature) {
            core
        } else {
            Unknown
        }
    })
}
