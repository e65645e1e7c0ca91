//! A number of dalteparin in exactly the allowed states: every combination of stop, platelets, clearance, age, setting,
//! clot risk, bleeding risk, sex, pregnancy and off-label choice, by bands with both their edges, against policies 8 to
//! 11 of the dosing dossier. The allowed states are written down twice: as the order of the decisions, and as one
//! condition for the number.
#![cfg(not(target_arch = "wasm32"))]

use imnm::domain::body_size::Sex;
use imnm::domain::dalteparin::decision::{Decision, PROPHYLAXIS, Setting};
use imnm::domain::dalteparin::prophylaxis::{ProphylaxisRequest, decide_when_answered};
use imnm::domain::dalteparin::stops::HEPARIN_STOPS;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::quantity::{Kilograms, MillilitresPerMinute, Platelets, Points, Years};
use imnm::domain::risk::score::Score;

/// The least and the most of a band, in thousandths of the unit; nothing where the value is not known.
type Edges = Option<[i64; 2]>;

/// Policy 10 and 11: "platelets under 50", "50-74", "75-99".
const PLATELETS: [Edges; 5] = [
    None,
    Some([0, 49_999]),
    Some([50_000, 74_999]),
    Some([75_000, 99_999]),
    Some([100_000, 3_000_000]),
];
/// Policy 11: "CrCl under 20", "20-29".
const CLEARANCES: [Edges; 4] = [
    None,
    Some([0, 19_999]),
    Some([20_000, 29_999]),
    Some([30_000, 400_000]),
];
/// Policy 11: "under 18", "pregnancy is asked of everyone not male under 55", "age 80 or more".
const AGES: [Edges; 5] = [
    None,
    Some([1, 17_999]),
    Some([18_000, 54_999]),
    Some([55_000, 79_999]),
    Some([80_000, 120_000]),
];
/// Policy 11: "under 50 kg".
const WEIGHTS: [Edges; 3] = [None, Some([25_000, 49_999]), Some([50_000, 300_000])];

/// Policy 8: "Padua 4 or more. An interval across a cut-off withholds." Tenths of a point.
const PADUAS: [Option<[i64; 2]>; 4] = [None, Some([10, 39]), Some([39, 40]), Some([40, 200])];
/// Policy 9: "IMPROVE bleeding 7 or more".
const BLEEDINGS: [Option<[i64; 2]>; 4] = [None, Some([20, 69]), Some([69, 70]), Some([70, 305])];
const FINDINGS: [Finding; 3] = [Present, Absent, Unknown];
const SEXES: [Option<Sex>; 3] = [None, Some(Sex::Female), Some(Sex::Male)];

/// The setting with what is looked at in it; what is looked at in the other one speaks against it.
#[derive(Clone, Copy, Debug)]
enum Clot {
    Nowhere,
    Inpatient(Option<[i64; 2]>),
    DayCase(Finding),
}

fn clots() -> Vec<Clot> {
    let inpatients = PADUAS.into_iter().map(Clot::Inpatient);
    let day_cases = FINDINGS.into_iter().map(Clot::DayCase);
    inpatients.chain(day_cases).chain([Clot::Nowhere]).collect()
}

#[derive(Clone, Copy, Debug)]
struct State {
    stops: [Finding; HEPARIN_STOPS.len()],
    platelets: Option<i64>,
    clearance: Option<i64>,
    age: Option<i64>,
    weight: Option<i64>,
    sex: Option<Sex>,
    pregnant: Finding,
    clot: Clot,
    bleeding: Option<[i64; 2]>,
    chosen: bool,
    antiplatelet: Finding,
    retinopathy: Finding,
}

fn score(ends: Option<[i64; 2]>) -> Option<Score> {
    ends.map(|[min, max]| Score {
        min: Points::scaled(min),
        max: Points::scaled(max),
    })
}

/// Over a cut-off, under it, or across it; a score that is not there is across every cut-off.
fn reaches(ends: Option<[i64; 2]>, cutoff: i64) -> Finding {
    match ends {
        Some([least, _]) if least >= cutoff => Present,
        Some([_, most]) if most < cutoff => Absent,
        Some(_) | None => Unknown,
    }
}

impl State {
    fn request(&self) -> ProphylaxisRequest {
        let (setting, padua, clot_factor) = match self.clot {
            Clot::Nowhere => (None, Some([200, 200]), Present),
            Clot::Inpatient(padua) => (Some(Setting::Inpatient), padua, Present),
            Clot::DayCase(factor) => (Some(Setting::DayCase), Some([200, 200]), factor),
        };
        ProphylaxisRequest {
            stops: self.stops,
            age: self.age.map(Years::scaled),
            sex: self.sex,
            pregnant: self.pregnant,
            weight: self.weight.map(Kilograms::scaled),
            platelets: self.platelets.map(Platelets::scaled),
            clearance: self.clearance.map(MillilitresPerMinute::scaled),
            setting,
            padua: score(padua),
            bleeding: score(self.bleeding),
            clot_factor,
            off_label_chosen: self.chosen,
            antiplatelet_or_nsaid: self.antiplatelet,
            retinopathy: self.retinopathy,
        }
    }

    fn clot_risk(&self) -> Finding {
        match self.clot {
            Clot::Nowhere => Unknown,
            Clot::Inpatient(padua) => reaches(padua, 40),
            Clot::DayCase(factor) => factor,
        }
    }

    /// Of age 80 or more, under 50 kg, clearance 20 to 29, platelets 75 to 99, antiplatelet or NSAID, retinopathy.
    fn cautions(&self) -> usize {
        let within = |value: Option<i64>, from: i64, under: i64| {
            value.is_some_and(|value| from <= value && value < under)
        };
        [
            within(self.age, 80_000, i64::MAX),
            within(self.weight, 0, 50_000),
            within(self.clearance, 20_000, 30_000),
            within(self.platelets, 75_000, 100_000),
            self.antiplatelet == Present,
            self.retinopathy == Present,
        ]
        .into_iter()
        .filter(|caution| *caution)
        .count()
    }

    fn pregnancy_is_open(&self) -> bool {
        let old = self.age.is_some_and(|age| age >= 55_000);
        self.pregnant == Unknown && self.sex != Some(Sex::Male) && !old
    }

    /// Policy 9: "stopped > specialist > withheld > both risks high > not indicated > your decision > dose". The page
    /// withholds the dose, and the choice of it, while a caution is open: one more could be the second.
    fn decision(&self) -> Decision {
        let under = |value: Option<i64>, limit: i64| value.is_some_and(|value| value < limit);
        if self.stops.contains(&Present) || under(self.platelets, 50_000) {
            return Decision::Stopped;
        }
        if under(self.age, 18_000)
            || self.pregnant == Present
            || under(self.platelets, 75_000)
            || under(self.clearance, 20_000)
            || self.cautions() >= 2
        {
            return Decision::Specialist;
        }
        let (clot, bleeding) = (self.clot_risk(), reaches(self.bleeding, 70));
        let values = [self.age, self.platelets, self.clearance];
        if self.stops.contains(&Unknown)
            || values.contains(&None)
            || self.sex.is_none()
            || self.pregnancy_is_open()
            || clot == Unknown
            || (clot == Present && bleeding == Unknown)
        {
            return Decision::Withheld;
        }
        if clot == Present && bleeding == Present {
            return Decision::BothHigh;
        }
        if clot == Absent {
            return Decision::NotIndicated;
        }
        if [self.antiplatelet, self.retinopathy].contains(&Unknown) {
            return Decision::Withheld;
        }
        if matches!(self.clot, Clot::DayCase(_)) && !self.chosen {
            return Decision::YourDecision;
        }
        Decision::Dose
    }

    /// When a number may stand, in one condition.
    fn may_have_a_number(&self) -> bool {
        let from = |value: Option<i64>, least: i64| value.is_some_and(|value| value >= least);
        let indicated = match self.clot {
            Clot::Nowhere => false,
            Clot::Inpatient(padua) => padua.is_some_and(|[least, _]| least >= 40),
            Clot::DayCase(factor) => factor == Present && self.chosen,
        };
        let not_pregnant = match self.pregnant {
            Present => false,
            Absent => true,
            Unknown => self.sex == Some(Sex::Male) || from(self.age, 55_000),
        };
        let cautions_answered = self.antiplatelet != Unknown && self.retinopathy != Unknown;
        self.stops == [Absent; HEPARIN_STOPS.len()]
            && from(self.platelets, 75_000)
            && from(self.clearance, 20_000)
            && from(self.age, 18_000)
            && self.sex.is_some()
            && not_pregnant
            && cautions_answered
            && self.cautions() < 2
            && indicated
            && self.bleeding.is_some_and(|[_, most]| most < 70)
    }
}

/// How often each decision was met.
#[derive(Default)]
struct Seen {
    decisions: [u32; 7],
    states: u32,
}

fn check(state: &State, seen: &mut Seen) {
    let ours = decide_when_answered(&state.request());
    let shows = ours.given.is_some();
    assert_eq!(ours.decision, state.decision(), "{state:?}");
    assert_eq!(shows, state.may_have_a_number(), "{state:?}");
    assert_eq!(shows, ours.decision == Decision::Dose, "{state:?}");
    assert!(ours.given.is_none_or(|given| given.dose == PROPHYLAXIS));
    // "Every stop is listed whatever else is open; what is unanswered is always listed."
    let count = |finding| state.stops.iter().filter(|stop| **stop == finding).count();
    assert_eq!(usize::try_from(ours.stops.len()), Ok(count(Present)));
    assert_eq!(
        usize::try_from(ours.unanswered_stops.len()),
        Ok(count(Unknown))
    );
    seen.decisions[ours.decision as usize] += 1;
    seen.states += 1;
}

/// No stop; each one there or open alone; one there and another open; all open.
fn stop_states() -> Vec<[Finding; HEPARIN_STOPS.len()]> {
    let none = [Absent; HEPARIN_STOPS.len()];
    let mut states = vec![none, [Unknown; HEPARIN_STOPS.len()]];
    for place in 0..HEPARIN_STOPS.len() {
        for finding in [Present, Unknown] {
            let mut one = none;
            one[place] = finding;
            states.push(one);
        }
    }
    let mut both = none;
    (both[0], both[12]) = (Unknown, Present);
    states.push(both);
    states
}

/// Calls `each` with every combination of bands; of the edges of a band one is drawn each time.
fn every_band(each: &mut impl FnMut(State)) {
    let mut turn = 0_u64;
    let mut edge = |edges: Edges| {
        // A linear congruential generator, the same on every machine; its high bits are the good ones.
        turn = turn
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        edges.map(|[least, most]| if turn >> 63 == 0 { least } else { most })
    };
    for platelets in PLATELETS {
        for clearance in CLEARANCES {
            for age in AGES {
                for clot in clots() {
                    for bleeding in BLEEDINGS {
                        for sex in SEXES {
                            for pregnant in FINDINGS {
                                for chosen in [false, true] {
                                    each(State {
                                        stops: [Absent; HEPARIN_STOPS.len()],
                                        platelets: edge(platelets),
                                        clearance: edge(clearance),
                                        age: edge(age),
                                        weight: Some(70_000),
                                        sex,
                                        pregnant,
                                        clot,
                                        bleeding,
                                        chosen,
                                        antiplatelet: Absent,
                                        retinopathy: Absent,
                                    });
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

const BANDS: u32 = 5 * 4 * 5 * 8 * 4 * 3 * 3 * 2;

#[test]
fn a_number_stands_in_exactly_the_allowed_states_of_every_stop() {
    let mut seen = Seen::default();
    for stops in stop_states() {
        every_band(&mut |state| check(&State { stops, ..state }, &mut seen));
    }
    assert_eq!(seen.states, 29 * BANDS);
    assert!(
        seen.decisions.iter().all(|count| *count > 20),
        "{:?}",
        seen.decisions
    );
}

#[test]
fn a_number_stands_in_exactly_the_allowed_states_of_every_caution_and_weight() {
    let mut seen = Seen::default();
    for weight in WEIGHTS {
        for antiplatelet in FINDINGS {
            for retinopathy in FINDINGS {
                every_band(&mut |state| {
                    let weight = weight.map(|edges| edges[usize::from(state.chosen)]);
                    let with = State {
                        weight,
                        antiplatelet,
                        retinopathy,
                        ..state
                    };
                    check(&with, &mut seen);
                });
            }
        }
    }
    assert_eq!(seen.states, 27 * BANDS);
    assert!(
        seen.decisions.iter().all(|count| *count > 20),
        "{:?}",
        seen.decisions
    );
}

#[test]
fn both_edges_of_every_band_are_met() {
    let mut met = std::collections::BTreeSet::new();
    every_band(&mut |state| {
        met.insert(("platelets", state.platelets));
        met.insert(("clearance", state.clearance));
        met.insert(("age", state.age));
    });
    // Unknown, and two edges of each band.
    assert_eq!(met.len(), (1 + 2 * 4) + (1 + 2 * 3) + (1 + 2 * 4));
}
