//! The criteria of inclusion body myositis of 2011 (188th ENMC workshop), against worlds and section 3.3 of the
//! classification dossier.

use super::sample::{read, sample};
use super::worlds::{every, holds};
use imnm::domain::case::Case;
use imnm::domain::classify::examination::{CkPeak, Examination, TEMPOS, Tempo};
use imnm::domain::classify::histology::{BIOPSY_STATES, Feature};
use imnm::domain::classify::ibm::{Ibm, IbmFindings, ibm};
use imnm::domain::classify::of_case;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::quantity::{EnzymeUnits, Years};
use imnm::domain::refusal::Field;

#[test]
fn inclusion_body_myositis_is_looked_for_in_the_examination() {
    let with = |change: &dyn Fn(&mut Examination)| {
        let mut one = Examination::default();
        change(&mut one);
        one.inclusion_body()
    };
    let tempos = TEMPOS.map(Some).into_iter().chain([None]);
    for tempo in tempos {
        let long = Finding::from_answer(tempo.map(|tempo| tempo == Tempo::Years));
        assert_eq!(with(&|one| one.tempo = tempo).duration, long, "{tempo:?}");
    }
    for (age, late) in [
        (None, Unknown),
        (Some(45_000), Absent),
        (Some(45_001), Present),
    ] {
        let onset = age.map(Years::scaled);
        assert_eq!(with(&|one| one.onset = onset).late_onset, late, "{age:?}");
    }
    // Up to 15 times the limit.
    for (peak, low) in [(2_999, Present), (3_000, Present), (3_001, Absent)] {
        let ck = Some(CkPeak {
            peak: EnzymeUnits::scaled(peak),
            limit: EnzymeUnits::scaled(200),
        });
        assert_eq!(with(&|one| one.ck = ck).ck_low, low, "{peak}");
    }
    assert_eq!(with(&|_| {}).ck_low, Unknown);
    let names = [
        Feature::Endomysial,
        Feature::RimmedVacuoles,
        Feature::ProteinAccumulation,
        Feature::MhcOne,
    ];
    let mut looked_at = 0;
    for state in BIOPSY_STATES {
        for features in every() {
            let seen = sample(state, names, features).inclusion_body();
            let counts = read(state, features);
            let all = holds(counts, |f| f[0] && f[1] && f[2]);
            let some = holds(counts, |f| f.contains(&true));
            assert_eq!((seen.full_pathology, seen.some_pathology), (all, some));
            looked_at += 1;
        }
    }
    assert_eq!(looked_at, 3 * 81);
}

/// The highest CK so far is at least the CK of now: over 15 times the limit now, it was so ever; below, it may have been.
#[test]
fn a_ck_of_now_rules_inclusion_body_myositis_out_and_never_in() {
    let values = [None, Some(200), Some(2_999), Some(3_000), Some(3_001)];
    let mut seen = [0; 3];
    for peak in values {
        for now in values {
            for limit in [None, Some(200)] {
                if peak.zip(now).is_some_and(|(peak, now)| now > peak) {
                    continue;
                }
                let mut case = Case::default();
                for (field, value) in [
                    (Field::Ck, peak),
                    (Field::CkNow, now),
                    (Field::CkLimit, limit),
                ] {
                    case.read(field, &value.map_or(String::new(), |ck| ck.to_string()));
                }
                // Every highest CK that can be: a huge one stands for whatever lies above.
                let can_be = values.into_iter().flatten().chain([2_000_000]);
                let can_be = can_be.filter(|ck| {
                    peak.is_none_or(|peak| *ck == peak) && now.is_none_or(|now| *ck >= now)
                });
                let low: Vec<Option<bool>> = can_be
                    .map(|ck| limit.map(|limit| ck <= 15 * limit))
                    .collect();
                let all = |wanted| low.iter().all(|low| *low == Some(wanted));
                let (place, expected) = match (all(true), all(false)) {
                    (true, _) => (0, Present),
                    (_, true) => (1, Absent),
                    _ => (2, Unknown),
                };
                let ours = of_case::examination(&case).inclusion_body().ck_low;
                assert_eq!(ours, expected, "{peak:?} {now:?} {limit:?}");
                seen[place] += 1;
            }
        }
    }
    // Low with each of 3 peaks, and every CK of now up to it or none; high with the peak of 3 001, or now.
    assert_eq!(seen, [2 + 3 + 4, 5 + 1, 19 + 4]);
}

/// The classes, best first, as the table of section 3.3 words them.
fn ibm_class(class: Ibm, world: [bool; 7]) -> bool {
    let [long, late, low, fingers, knees, full, some] = world;
    // All of the pathology is some of it.
    let some = some || full;
    let mandatory = long && late && low;
    mandatory
        && match class {
            Ibm::Defined => (fingers || knees) && full,
            Ibm::ClinicallyDefined => fingers && knees && some,
            Ibm::Probable => (fingers || knees) && some,
            Ibm::NotMet | Ibm::Open => false,
        }
}

#[test]
fn inclusion_body_myositis_comes_out_as_in_all_worlds() {
    let classes = [Ibm::Defined, Ibm::ClinicallyDefined, Ibm::Probable];
    let mut seen = std::collections::BTreeMap::<String, u32>::new();
    for states in every::<7>() {
        let [
            duration,
            late_onset,
            ck_low,
            finger_flexors,
            knee_extensors,
            full_pathology,
            some_pathology,
        ] = states;
        // No biopsy shows all of it and none of it, or all of it and perhaps some.
        if full_pathology == Present && some_pathology != Present
            || some_pathology == Absent && full_pathology != Absent
        {
            continue;
        }
        let ours = ibm(&IbmFindings {
            duration,
            late_onset,
            ck_low,
            finger_flexors,
            knee_extensors,
            full_pathology,
            some_pathology,
        });
        let met = |class| holds(states, |world| ibm_class(class, world));
        let certain = classes.into_iter().find(|class| met(*class) == Present);
        let none = classes.iter().all(|class| met(*class) == Absent);
        let theirs = match (certain, none) {
            (Some(class), _) => class,
            (None, true) => Ibm::NotMet,
            (None, false) => Ibm::Open,
        };
        assert_eq!(ours, theirs, "{states:?}");
        *seen.entry(format!("{ours:?}")).or_default() += 1;
    }
    // Of nine pairs of the two about the pathology six can be.
    assert_eq!(seen.values().sum::<u32>(), 243 * 6, "{seen:?}");
    assert_eq!(seen.len(), 5, "{seen:?}");
}
