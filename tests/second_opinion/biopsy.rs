//! The advice on a biopsy, from the policy and section 1.3 of the classification dossier, in every state of the ENMC
//! criteria.
//!
//! Reading: another antibody that is weak speaks for a biopsy like a weak second one.

use super::enmc::every_state;
use super::examined::{others, types_of_every_state};
use super::worlds::{FINDINGS, every, holds};
use imnm::domain::classify::antibody::{ANTIBODIES, Antibody};
use imnm::domain::classify::biopsy::{BiopsyAdvice, Doubt, advice};
use imnm::domain::classify::enmc::{Biopsy, OtherAntibodies, Subtype, Verdict, enmc};
use imnm::domain::classify::examination::{Examination, TEMPOS, Tempo};
use imnm::domain::classify::histology::{BiopsyState, CORE_FEATURES, Feature, Histology};
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::quantity::Years;
use imnm::domain::set::Set;

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
    let (mut there, open) = (those(Present), those(Unknown));
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
    let muscle = [one.ck_raised, one.arms, one.weak_now].contains(&Present);
    // "Slow course, young, dystrophy-like: advised"; young is "onset < 40", slow "over more than 12 months".
    let young = one.onset.is_some_and(|age| age < Years::scaled(40_000));
    there.insert_if(
        young && one.tempo == Some(Tempo::Years),
        Doubt::DystrophyLike,
    );
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

/// CK × weakness, ever and now × both antibodies × biopsy × rash × onset × tempo, the three others alike.
#[test]
fn young_and_slow_speaks_for_a_biopsy_only_while_no_type_is_met() {
    let types = types_of_every_state();
    let onsets = [None, Some(24_000), Some(39_999), Some(40_000)];
    let tempos = || TEMPOS.into_iter().map(Some).chain([None]);
    let (mut looked_at, mut advised_for_it) = (0, 0);
    for state in every_state() {
        let other = match state.other_antibodies {
            OtherAntibodies::Negative => Antibody::Negative,
            OtherAntibodies::Positive => Antibody::Positive,
            OtherAntibodies::NotTested => Antibody::NotTested,
        };
        for (onset, tempo) in onsets
            .into_iter()
            .flat_map(|at| tempos().map(move |t| (at, t)))
        {
            for (rash, is_now) in FINDINGS.into_iter().flat_map(|f| [(f, false), (f, true)]) {
                // What is weak now was so ever, and needs no answer about arms and legs.
                if is_now && state.proximal_weakness != Present {
                    continue;
                }
                let weak = state.proximal_weakness;
                let one = Examination {
                    onset: onset.map(Years::scaled),
                    tempo,
                    ck_raised: state.ck_raised,
                    arms: if is_now { Unknown } else { weak },
                    legs: if is_now { Unknown } else { Absent },
                    weak_now: if is_now { Present } else { Unknown },
                    anti_hmgcr: state.anti_hmgcr,
                    anti_srp: state.anti_srp,
                    jo_one: other,
                    synthetase: other,
                    dermatomyositis: other,
                    heliotrope: rash,
                    gottron_papules: Absent,
                    gottron_sign: Absent,
                    finger_flexors: Absent,
                    biopsy: sample(state.biopsy),
                    ..Examination::default()
                };
                assert_eq!(one.enmc(), state);
                let verdicts = enmc(&state);
                let ours = advice(&verdicts, &one);
                assert_eq!(
                    ours,
                    advised(&one, types[&state], rash, state.biopsy),
                    "{one:?}"
                );
                looked_at += 1;
                if let BiopsyAdvice::Advised(doubts) | BiopsyAdvice::HangsOn(doubts) = ours
                    && doubts.contains(Doubt::DystrophyLike)
                {
                    advised_for_it += 1;
                    assert_eq!(verdicts.status(), Verdict::Undetermined, "{one:?}");
                    assert!(matches!(ours, BiopsyAdvice::Advised(_)));
                    let young = [Some(24_000), Some(39_999)].contains(&onset);
                    assert!(young && tempo == Some(Tempo::Years), "{one:?}");
                }
            }
        }
    }
    assert_eq!(looked_at, 3 * 16 * 3 * 4 * (3 + 1) * 4 * 5 * 3);
    assert!(advised_for_it > 500, "{advised_for_it}");
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
