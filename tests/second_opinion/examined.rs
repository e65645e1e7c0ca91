//! From what was answered to the ENMC criteria: every result and assay of every antibody, every biopsy, every weakness.
//! What an answer is worth is read from the policy and sections 1.2 and 4.3 of the classification dossier; the criteria
//! are then read in worlds, as beside this file.
//!
//! Readings: a positive answer without an assay is one "by a quantitative assay", as the answer says; the cytoplasmic
//! pattern makes a blot's strong anti-SRP credible and not a weak one.

use super::enmc::{TYPES, every_state, verdict, worlds};
use super::worlds::{FINDINGS, ever_weak, every, holds};
use imnm::domain::case::Case;
use imnm::domain::classify::antibody::{ANTIBODIES, ASSAYS, Antibody, AntibodyTest, Assay};
use imnm::domain::classify::enmc::{Biopsy, EnmcFindings, OtherAntibodies, Verdict, enmc};
use imnm::domain::classify::histology::{BIOPSY_STATES, BiopsyState, CORE_FEATURES};
use imnm::domain::classify::notes::{Note, notes};
use imnm::domain::classify::of_case;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::questions::Question;
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

pub fn others(others: [Finding; 3]) -> OtherAntibodies {
    match holds(others, |other| other.contains(&true)) {
        Present => OtherAntibodies::Positive,
        Absent => OtherAntibodies::Negative,
        Unknown => OtherAntibodies::NotTested,
    }
}

/// The three types of each state, worked out once.
pub fn types_of_every_state() -> HashMap<EnmcFindings, [Verdict; 3]> {
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

/// State of the biopsy × each core feature in three values × CK × arms, legs and weak now × both antibodies by a quantitative assay
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
            for [ck_raised, arms, legs, now] in every() {
                let Some(proximal_weakness) = ever_weak(arms, legs, now) else {
                    continue;
                };
                case.answers.set(Question::CkRaised, ck_raised);
                case.answers.set(Question::ArmsWeak, arms);
                case.answers.set(Question::LegsWeak, legs);
                case.answers.set(Question::WeakNow, now);
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
                            proximal_weakness,
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
    // Of 27 answers to the three about weakness one contradicts itself.
    assert_eq!(compared, 3 * 27 * 3 * 26 * 16 * 3);
}

/// "SRP54-based assays also miss cases", and so does a blot; with anti-HMGCR there is nothing to be missed.
#[test]
fn a_negative_srp_by_one_protein_is_doubted_unless_anti_hmgcr_counts() {
    let (mut doubted, mut compared) = (0, 0);
    for hmgcr in every_test() {
        for srp in every_test() {
            for pattern in FINDINGS {
                let mut case = Case {
                    anti_hmgcr: hmgcr,
                    anti_srp: srp,
                    ..Case::default()
                };
                case.answers.set(Question::SrpCytoplasmic, pattern);
                let one_protein = [Some(Assay::Blot), Some(Assay::Elisa)].contains(&srp.assay);
                let expected = srp.result == Antibody::Negative
                    && one_protein
                    && worth(hmgcr, Whose::Hmgcr).0 != Present;
                let found = notes(&case, &of_case::examination(&case));
                assert_eq!(found.contains(Note::SrpMissed), expected, "{case:?}");
                compared += 1;
                doubted += i32::from(expected);
            }
        }
    }
    // All of 24 tests for anti-HMGCR but the five that are positive and no blot.
    assert_eq!((compared, doubted), (24 * 24 * 3, 19 * 2 * 3));
}
