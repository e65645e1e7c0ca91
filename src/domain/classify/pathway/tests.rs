//! Where a case stands and its work-up; tiers and statements have rooms of their own.

mod statements;
mod tiers;

use super::checks::{CHECKS, Check};
use super::work_up::{DOMAINS, READINGS, State, work_up};
use super::*;
use crate::domain::body_size::Sex;
use crate::domain::classify::antibody::{AntibodyTest, Assay};
use crate::domain::classify::examination::{Emg, Mri, Tempo};
use crate::domain::classify::histology::{BiopsyState, CORE_FEATURES};
use crate::domain::finding::Finding::{Absent, Present, Unknown};
use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use Antibody::{Negative, NotTested, Positive, Weak};

/// Raised CK and weakness in a woman, with these antibodies and this age at onset; no other factor of cancer risk.
fn case(hmgcr: Antibody, srp: Antibody, onset: &str) -> Case {
    let mut case = Case {
        anti_hmgcr: hmgcr.into(),
        anti_srp: srp.into(),
        dermatomyositis: Antibody::Negative.into(),
        jo_one: Antibody::Negative.into(),
        synthetase: Antibody::Negative.into(),
        sex: Some(Sex::Female),
        ..Case::default()
    };
    case.read(Field::OnsetAge, onset);
    for (question, finding) in [
        (Question::CkRaised, Present),
        (Question::LegsWeak, Present),
        (Question::Dysphagia, Absent),
        (Question::NotImproved, Absent),
        (Question::Heliotrope, Absent),
        (Question::GottronPapules, Absent),
        (Question::GottronSign, Absent),
    ] {
        case.answers.set(question, finding);
    }
    case
}

#[test]
fn the_way_follows_the_type_and_a_weak_antibody_is_provisional() {
    let stands = |hmgcr, srp| standing(&case(hmgcr, srp, "50"));
    let those = |types: &[Subtype]| types.iter().copied().collect::<Set<Subtype>>();
    let (hmgcr, srp) = (Subtype::AntiHmgcr, Subtype::AntiSrp);
    assert_eq!(stands(Positive, NotTested), Standing::Met(hmgcr));
    assert_eq!(stands(Weak, Positive), Standing::Met(srp));
    assert_eq!(stands(Positive, Positive), Standing::Unresolved);
    assert_eq!(
        stands(Weak, NotTested),
        Standing::Provisional(those(&[hmgcr]))
    );
    assert_eq!(
        stands(Weak, Weak),
        Standing::Provisional(those(&[hmgcr, srp]))
    );
    assert_eq!(stands(Negative, Negative), Standing::Open);
    assert_eq!(stands(NotTested, NotTested), Standing::Open);
    assert_eq!(Standing::Unresolved.types(), those(&[hmgcr, srp]));
    assert!(Standing::Open.types().is_empty());

    // A weak antibody needs raised CK and weakness beside it.
    let mut weak = case(Weak, Negative, "50");
    weak.answers.set(Question::CkRaised, Unknown);
    assert_eq!(standing(&weak), Standing::Open);

    // By biopsy, with every antibody negative.
    let mut neither = case(Negative, Negative, "50");
    neither.biopsy = BiopsyState::Done;
    for feature in CORE_FEATURES {
        neither.answers.set(Question::Feature(feature), Present);
    }
    assert_eq!(standing(&neither), Standing::Met(Subtype::AntibodyNegative));

    // A history that contradicts itself has no type.
    let mut contradicts = case(Positive, Negative, "50");
    contradicts.read(Field::Age, "40");
    assert_eq!(standing(&contradicts), Standing::Open);
}

#[test]
fn the_work_up_knows_what_is_done_what_is_open_and_what_it_can_not_know() {
    let state = |case: &Case, check: Check| check.state(case);
    let empty = Case::default();
    for check in [
        Check::Tempo,
        Check::Ck,
        Check::Emg,
        Check::Biopsy,
        Check::HmgcrOwnTest,
    ] {
        assert_eq!(state(&empty, check), State::Open, "{check:?}");
    }
    for check in [
        Check::Dipstick,
        Check::Heart,
        Check::SwallowTest,
        Check::GenePanel,
    ] {
        assert_eq!(state(&empty, check), State::NotRecorded, "{check:?}");
    }
    let mut case = case(Positive, Negative, "50");
    case.emg = Emg::Normal;
    case.mri = Mri::Fat;
    case.tempo = Some(Tempo::Weeks);
    case.read(Field::Ck, "8500");
    assert_eq!(state(&case, Check::Ck), State::Open, "without its limit");
    case.read(Field::CkLimit, "200");
    case.read(Field::Creatinine, "60");
    for check in [
        Check::Emg,
        Check::Mri,
        Check::Ck,
        Check::Creatinine,
        Check::HmgcrOwnTest,
        Check::Skin,
    ] {
        assert_eq!(state(&case, check), State::Done, "{check:?}");
    }
    assert_eq!(state(&case, Check::DysphagiaSeverity), State::NotNeeded);
    assert_eq!(state(&case, Check::SrpPattern), State::NotNeeded);
    // The finger flexors are not known, so that a biopsy is not spared.
    assert_eq!(state(&case, Check::Biopsy), State::Open);
    case.answers.set(Question::FingerFlexors, Absent);
    assert_eq!(state(&case, Check::Biopsy), State::NotNeeded);
    case.answers.set(Question::Family, Absent);
    assert_eq!(state(&case, Check::GenePanel), State::NotNeeded);
    case.answers.set(Question::Family, Present);
    assert_eq!(state(&case, Check::GenePanel), State::Open);
    // A blot does not test anti-HMGCR.
    case.anti_hmgcr = AntibodyTest {
        result: Negative,
        assay: Some(Assay::Blot),
    };
    assert_eq!(state(&case, Check::HmgcrOwnTest), State::Open);
}

#[test]
fn a_row_is_open_where_anything_in_it_is() {
    let rows = work_up(&Case::default());
    assert!(rows.iter().map(|row| row.domain).eq(DOMAINS));
    assert_eq!(
        rows.iter().map(|row| row.checks.len()).sum::<usize>(),
        CHECKS.len()
    );
    for row in &rows {
        let states: Vec<_> = row.checks.iter().map(|(_, state)| *state).collect();
        assert_eq!(row.state == State::Open, states.contains(&State::Open));
        let recorded = states.iter().any(|state| *state != State::NotRecorded);
        assert!(
            recorded || row.state == State::NotRecorded,
            "{:?}",
            row.domain
        );
    }
    // Each reading has its domain, and each domain something to do.
    assert!(
        READINGS
            .iter()
            .all(|reading| DOMAINS.contains(&reading.domain()))
    );
}
