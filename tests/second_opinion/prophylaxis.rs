//! The decision on dalteparin against the policy written down again: over every setting, risk, age, sex, pregnancy,
//! platelets and clearance at the edges, every weight and caution, and every state of the stops.

use super::Dice;
use super::policy::{Patient, set};
use imnm::domain::body_size::Sex;
use imnm::domain::dalteparin::decision::{Decision, Setting};
use imnm::domain::dalteparin::prophylaxis::{Prophylaxis, decide, decide_when_answered};
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::set::Set;

/// Everything answered, high clot risk, nothing against it.
const DOSED: Patient = Patient {
    stops: [Absent; 13],
    age: Some(600),
    sex: Some(Sex::Male),
    pregnant: Absent,
    weight: Some(700),
    platelets: Some(2_500),
    clearance: Some(900),
    setting: Some(Setting::Inpatient),
    padua: Some((50, 50)),
    bleeding: Some((45, 45)),
    factor: Unknown,
    chosen: false,
    antiplatelet: Absent,
    retinopathy: Absent,
};

/// Compares both; returns the decision.
fn compare(patient: &Patient) -> Decision {
    let request = patient.request();
    let expected = patient.expected();
    let ours = decide(&request);
    assert_eq!(ours, expected, "{patient:?}");
    assert_eq!(
        ours.given.is_some(),
        ours.decision == Decision::Dose,
        "{patient:?}"
    );
    // Of two open cautions one more could make it a specialist's case: the dose, and the choice of it, wait.
    let waits = matches!(ours.decision, Decision::Dose | Decision::YourDecision)
        && [patient.antiplatelet, patient.retinopathy].contains(&Unknown);
    let answered = decide_when_answered(&request);
    if waits {
        let withheld = Prophylaxis {
            decision: Decision::Withheld,
            reasons: Set::default(),
            warnings: set(patient.cautions()),
            given: None,
            ..expected
        };
        assert_eq!(answered, withheld, "{patient:?}");
    } else {
        assert_eq!(answered, expected, "{patient:?}");
    }
    ours.decision
}

const FINDINGS: [Finding; 3] = [Present, Absent, Unknown];
const AGES: [Option<i64>; 7] = [
    None,
    Some(179),
    Some(180),
    Some(549),
    Some(550),
    Some(799),
    Some(800),
];
const SEXES: [Option<Sex>; 3] = [None, Some(Sex::Female), Some(Sex::Male)];
const WEIGHTS: [Option<i64>; 7] = [
    None,
    Some(499),
    Some(500),
    Some(999),
    Some(1_000),
    Some(1_499),
    Some(1_500),
];
const PLATELETS: [Option<i64>; 8] = [
    None,
    Some(0),
    Some(499),
    Some(500),
    Some(749),
    Some(750),
    Some(999),
    Some(1_000),
];
const CLEARANCES: [Option<i64>; 6] = [None, Some(0), Some(199), Some(200), Some(299), Some(300)];
const PADUAS: [Option<(i64, i64)>; 5] = [
    None,
    Some((39, 39)),
    Some((10, 40)),
    Some((40, 40)),
    Some((40, 200)),
];
const BLEEDINGS: [Option<(i64, i64)>; 5] = [
    None,
    Some((69, 69)),
    Some((20, 70)),
    Some((70, 70)),
    Some((70, 305)),
];

/// The setting with what it looks at; what it does not look at is set against it.
fn settings() -> Vec<Patient> {
    let inpatients = PADUAS.into_iter().map(|padua| Patient {
        padua,
        factor: Present,
        ..DOSED
    });
    let day_cases = FINDINGS.into_iter().map(|factor| Patient {
        setting: Some(Setting::DayCase),
        factor,
        ..DOSED
    });
    let nowhere = Patient {
        setting: None,
        factor: Present,
        ..DOSED
    };
    inpatients.chain(day_cases).chain([nowhere]).collect()
}

#[test]
fn both_agree_on_every_setting_risk_age_sex_pregnancy_platelets_and_clearance() {
    let mut dice = Dice(1916);
    let mut decisions = [0_u32; 7];
    for base in settings() {
        for bleeding in BLEEDINGS {
            for age in AGES {
                for sex in SEXES {
                    for pregnant in FINDINGS {
                        for platelets in PLATELETS {
                            for clearance in CLEARANCES {
                                // Weight, cautions and choice have sweeps of their own.
                                let decision = compare(&Patient {
                                    bleeding,
                                    age,
                                    sex,
                                    pregnant,
                                    platelets,
                                    clearance,
                                    weight: dice.pick(&WEIGHTS),
                                    chosen: dice.pick(&[false, true]),
                                    antiplatelet: dice.pick(&FINDINGS),
                                    retinopathy: dice.pick(&FINDINGS),
                                    ..base
                                });
                                decisions[decision as usize] += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    assert_eq!(decisions.iter().sum::<u32>(), 9 * 5 * 7 * 3 * 3 * 8 * 6);
    assert!(decisions.iter().all(|count| *count > 10), "{decisions:?}");
}

#[test]
fn both_agree_on_every_weight_caution_and_choice() {
    let mut doses = 0;
    for base in settings() {
        for age in AGES {
            for platelets in PLATELETS {
                for clearance in CLEARANCES {
                    for weight in WEIGHTS {
                        for antiplatelet in FINDINGS {
                            for retinopathy in FINDINGS {
                                for chosen in [false, true] {
                                    let decision = compare(&Patient {
                                        age,
                                        platelets,
                                        clearance,
                                        weight,
                                        antiplatelet,
                                        retinopathy,
                                        chosen,
                                        ..base
                                    });
                                    doses += u32::from(decision == Decision::Dose);
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(doses > 1_000, "only {doses}");
}

#[test]
fn both_agree_on_every_state_of_the_stops_and_a_dose_stands_only_where_all_are_answered_no() {
    let mut doses = 0;
    for state in 0..3_usize.pow(13) {
        let mut rest = state;
        let stops = std::array::from_fn(|_| {
            let finding = FINDINGS[rest % 3];
            rest /= 3;
            finding
        });
        // The sets of this many states are compared below, for a part of them.
        let ours = decide(&Patient { stops, ..DOSED }.request());
        let all = |wanted| stops.iter().all(|finding| *finding == wanted);
        let expected = if stops.contains(&Present) {
            Decision::Stopped
        } else if all(Absent) {
            Decision::Dose
        } else {
            Decision::Withheld
        };
        assert_eq!(ours.decision, expected, "{stops:?}");
        assert_eq!(ours.given.is_some(), all(Absent), "{stops:?}");
        doses += i32::from(ours.given.is_some());
    }
    assert_eq!(doses, 1);
}

#[test]
fn both_agree_on_random_patients_with_any_stops() {
    let mut dice = Dice(1977);
    let bases = settings();
    for _ in 0..100_000 {
        let stop = dice.pick(&[
            [Absent; 2],
            [Absent, Unknown],
            [Absent, Present],
            [Unknown, Present],
        ]);
        let base = dice.pick(&bases);
        compare(&Patient {
            stops: std::array::from_fn(|_| dice.pick(&stop)),
            age: dice.pick(&AGES),
            sex: dice.pick(&SEXES),
            pregnant: dice.pick(&FINDINGS),
            weight: dice.pick(&WEIGHTS),
            platelets: dice.pick(&PLATELETS),
            clearance: dice.pick(&CLEARANCES),
            bleeding: dice.pick(&BLEEDINGS),
            chosen: dice.pick(&[false, true]),
            antiplatelet: dice.pick(&FINDINGS),
            retinopathy: dice.pick(&FINDINGS),
            ..base
        });
    }
}
