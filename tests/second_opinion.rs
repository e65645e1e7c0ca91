//! Second opinions. Here on the course of immunoglobulin: the same answer worked out again, with fractions, from the text of
//! the dosing dossier and the conventions of the vectors instead of from the code. Both must agree on every case of
//! a large grid and of a seeded random set: the refusal and its field, or every figure and every notice.
//!
//! Readings chosen where the text leaves a choice: the adjusted or ideal weight is rounded to its displayed value and
//! then compared with the actual weight as typed; the 20 % of the UK form compare exact weights; a negative deviation
//! rounds its size half up.
#![cfg(not(target_arch = "wasm32"))]

#[path = "second_opinion/biopsy.rs"]
mod biopsy;
#[path = "second_opinion/bohan_peter.rs"]
mod bohan_peter;
#[path = "second_opinion/cystatin.rs"]
mod cystatin;
#[path = "second_opinion/enmc.rs"]
mod enmc;
#[path = "second_opinion/enmc_2003.rs"]
mod enmc_2003;
#[path = "second_opinion/eular.rs"]
mod eular;
#[path = "second_opinion/examined.rs"]
mod examined;
#[path = "second_opinion/fraction.rs"]
mod fraction;
#[path = "second_opinion/ibm.rs"]
mod ibm;
#[path = "second_opinion/kidney.rs"]
mod kidney;
#[path = "second_opinion/opinion.rs"]
mod opinion;
#[path = "second_opinion/policy.rs"]
mod policy;
#[path = "second_opinion/products.rs"]
mod products;
#[path = "second_opinion/prophylaxis.rs"]
mod prophylaxis;
#[path = "second_opinion/sample.rs"]
mod sample;
#[path = "second_opinion/scores.rs"]
mod scores;
#[path = "second_opinion/worlds.rs"]
mod worlds;

use fraction::{Q, of};
use imnm::domain::body_size::Sex;
use imnm::domain::bounds;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::course::{Course, CourseRequest, plan};
use imnm::domain::ivig::infusion::Ladder;
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::ivig::regimen::Rounding;
use imnm::domain::ivig::weight::{WEIGHT_POLICIES, WeightPolicy};
use imnm::domain::number::{Decimal, NumberError};
use imnm::domain::refusal::Field;
use opinion::{Input, Opinion, opinion};

/// A number of the case as text of a program, read by both sides on its own.
fn text(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let size = thousandths.unsigned_abs();
    format!("{sign}{}.{:03}", size / 1000, size % 1000)
}

fn request(input: &Input) -> CourseRequest {
    let entry = |value: Option<i64>| value.map(|v| Decimal::from_plain(&text(v)).expect("digits"));
    let (age, weight, height) = (entry(input.age), entry(input.weight), entry(input.height));
    let (before, dose) = (entry(input.before), entry(input.dose));
    let (days, step) = (entry(input.days), entry(Some(input.step)));
    fn missing(number: &Option<Decimal>) -> bounds::Entry<'_> {
        number.as_ref().ok_or(NumberError::Missing)
    }
    CourseRequest {
        age: bounds::age(Field::Age, missing(&age)),
        sex: input.sex,
        pregnant: input.pregnant,
        weight: bounds::weight(Field::Weight, missing(&weight)),
        height: bounds::height(missing(&height)),
        prepregnancy_weight: bounds::weight(Field::PrepregnancyWeight, missing(&before)),
        dose: bounds::dose_per_kg(missing(&dose)),
        days: bounds::days(missing(&days)),
        policy: input.policy,
        step: bounds::step(missing(&step)),
        rounding: input.rounding,
        product: input.product,
        at_risk: input.at_risk,
        risk_elsewhere: false,
        plan: None,
    }
}

fn ladder(ladder: &Ladder) -> (Vec<(Q, Q, Q)>, Q) {
    let steps = ladder.steps.iter();
    (
        steps
            .map(|s| (of(s.rate), of(s.minutes), of(s.volume)))
            .collect(),
        of(ladder.minutes),
    )
}

fn worded(course: &Course) -> Opinion {
    let (doses, supply) = (course.doses.value(), course.supply.value());
    let running = course.running.as_ref().map(|running| running.value());
    let grams = |vials: &Vec<imnm::domain::ivig::vials::Vials>| -> Vec<(Q, u32)> {
        vials.iter().map(|v| (of(v.size), v.count)).collect()
    };
    Opinion {
        used: of(doses.weight.used),
        basis: doses.weight.basis,
        bmi: doses.bmi.map(of),
        exact: of(doses.exact),
        total: of(doses.total),
        deviation: of(doses.deviation),
        daily: doses.daily.iter().copied().map(of).collect(),
        daily_ml: supply.daily.iter().copied().map(of).collect(),
        total_ml: of(supply.total),
        vials: supply.vials_of_largest().map(grams),
        exact_ladder: running.map(|running| ladder(&running.exact)),
        pump_ladder: running
            .and_then(|running| running.pump.as_ref())
            .map(ladder),
        notices: course.notices.clone(),
    }
}

/// Compares one case; `seen` counts the answers, so that a test can say that both kinds were met.
fn compare(input: &Input, seen: &mut Seen) {
    let ours = plan(&request(input));
    let theirs = opinion(input);
    match (&ours, &theirs) {
        (Ok(course), Ok(expected)) => {
            assert_eq!(&worded(course), expected, "{input:?}");
            seen.given += 1;
            seen.notices.extend(course.notices.iter().copied());
        }
        (Err(a), Err(b)) => {
            assert_eq!(a, b, "{input:?}");
            seen.refusals.insert(format!("{a:?}"));
        }
        _ => panic!("{input:?}: {ours:?} against {theirs:?}"),
    }
}

#[derive(Default)]
struct Seen {
    given: usize,
    refusals: std::collections::BTreeSet<String>,
    notices: std::collections::BTreeSet<imnm::domain::ivig::notices::Notice>,
}

/// A small generator of its own (SplitMix64), so that every run sees the same cases on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let len = u64::try_from(from.len()).expect("a short list");
        from[usize::try_from(self.roll() % len).expect("an index")]
    }

    fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high - low + 1).expect("low below high");
        low + i64::try_from(self.roll() % span).expect("small")
    }

    /// One of the edges half of the time, anything in between otherwise.
    fn edge_or(&mut self, edges: &[i64], low: i64, high: i64) -> i64 {
        if self.roll().is_multiple_of(2) {
            self.pick(edges)
        } else {
            self.between(low, high)
        }
    }
}

const SEXES: [Option<Sex>; 3] = [Some(Sex::Female), Some(Sex::Male), None];
const FINDINGS: [Finding; 3] = [Finding::Present, Finding::Absent, Finding::Unknown];
const ROUNDINGS: [Rounding; 2] = [Rounding::Nearest, Rounding::Down];
const STEPS: [i64; 2] = [5_000, 2_500];
const DOSES: [i64; 9] = [2_000, 1_000, 400, 500, 100, 800, 1_500, 1_999, 50];

/// Everything that the loops of a grid do not set.
fn the_rest(dice: &mut Dice, policy: WeightPolicy) -> Input {
    Input {
        age: dice.pick(&[None, Some(18_000), Some(50_000), Some(65_000), Some(65_001)]),
        sex: dice.pick(&SEXES[..2]),
        pregnant: dice.pick(&[
            Finding::Absent,
            Finding::Unknown,
            Finding::Absent,
            Finding::Present,
        ]),
        weight: None,
        height: None,
        before: dice.pick(&[
            None,
            Some(47_300),
            Some(61_250),
            Some(78_000),
            Some(101_400),
        ]),
        dose: Some(dice.pick(&DOSES)),
        days: Some(dice.between(1, 5) * 1_000),
        policy,
        step: dice.pick(&STEPS),
        rounding: dice.pick(&ROUNDINGS),
        product: dice.pick(&PRODUCTS),
        at_risk: dice.pick(&FINDINGS),
    }
}

#[test]
fn both_agree_on_every_weight_height_and_policy_of_the_grid() {
    let mut dice = Dice(2018);
    let mut seen = Seen::default();
    let heights = [
        None,
        Some(131_900),
        Some(132_000),
        Some(151_999),
        Some(152_000),
        Some(152_399),
        Some(152_400),
        Some(163_700),
        Some(170_000),
        Some(181_300),
        Some(199_950),
    ];
    // An odd step in grams meets every last digit, so that two and three decimals occur.
    for grams in (3_000..=300_000).step_by(1_237) {
        for height in heights {
            for policy in WEIGHT_POLICIES {
                let rest = the_rest(&mut dice, policy);
                let weight = Some(grams);
                compare(
                    &Input {
                        weight,
                        height,
                        ..rest
                    },
                    &mut seen,
                );
            }
        }
    }
    assert!(seen.given > 5_000, "only {} courses", seen.given);
}

#[test]
fn both_agree_on_every_regimen_and_product_at_chosen_bodies() {
    let mut dice = Dice(1975);
    let mut seen = Seen::default();
    for grams in [25_000, 37_900, 60_000, 64_050, 86_700, 120_000] {
        for days in 1..=5 {
            for dose in DOSES {
                for (step, rounding) in STEPS
                    .into_iter()
                    .zip(ROUNDINGS)
                    .chain([(STEPS[0], Rounding::Down), (STEPS[1], Rounding::Nearest)])
                {
                    for product in PRODUCTS {
                        for at_risk in FINDINGS {
                            let policy = dice.pick(&WEIGHT_POLICIES);
                            let input = Input {
                                weight: Some(grams),
                                height: Some(dice.pick(&[157_500, 164_000, 170_000])),
                                dose: Some(dose),
                                days: Some(days * 1_000),
                                step,
                                rounding,
                                product,
                                at_risk,
                                ..the_rest(&mut dice, policy)
                            };
                            compare(&input, &mut seen);
                        }
                    }
                }
            }
        }
    }
    assert!(seen.given > 5_000, "only {} courses", seen.given);
}

/// A case in which anything may be missing, impossible or on an edge.
fn anything(dice: &mut Dice) -> Input {
    let absent_one_in = |dice: &mut Dice, n: u64, value: i64| {
        let absent = dice.roll().is_multiple_of(n);
        (!absent).then_some(value)
    };
    let ages = [
        0, -1, 1, 17_999, 18_000, 64_999, 65_000, 65_001, 120_000, 120_001,
    ];
    let age = dice.edge_or(&ages, 18_000, 95_000);
    let weights = [
        0, -60_000, 2_999, 3_000, 24_999, 25_000, 45_500, 45_501, 50_000, 50_001, 89_999, 90_000,
        300_000, 300_001,
    ];
    let weight = dice.edge_or(&weights, 25_000, 180_000);
    // Typed weights mostly have one decimal: keep those frequent.
    let weight = if dice.roll().is_multiple_of(3) {
        weight
    } else {
        weight / 100 * 100
    };
    let heights = [
        0, -1, 1_750, 2_999, 3_000, 99_999, 100_000, 131_999, 132_000, 151_999, 152_000, 152_399,
        152_400, 250_000, 250_001,
    ];
    let height = if dice.roll().is_multiple_of(4) {
        dice.pick(&heights)
    } else {
        dice.between(1_300, 2_050) * 100
    };
    let dose = dice.edge_or(
        &[0, -1, 2_000, 2_001, 1_000, 1_001, 400, 401, 1],
        100,
        2_000,
    );
    let days = dice.edge_or(&[0, 2_500, 6_000, -1_000, 1_000, 5_000], 1, 5);
    let days = if (1..=5).contains(&days) {
        days * 1_000
    } else {
        days
    };
    let before = dice.edge_or(
        &[0, 2_999, 24_999, 25_000, 45_500, 50_000, 300_001],
        40_000,
        110_000,
    );
    let policy = dice.pick(&WEIGHT_POLICIES);
    Input {
        age: absent_one_in(dice, 4, age),
        sex: dice.pick(&[
            Some(Sex::Female),
            Some(Sex::Male),
            Some(Sex::Female),
            Some(Sex::Male),
            None,
        ]),
        weight: absent_one_in(dice, 40, weight),
        height: absent_one_in(dice, 4, height),
        before: absent_one_in(dice, 3, before),
        dose: absent_one_in(dice, 40, dose),
        days: absent_one_in(dice, 40, days),
        ..the_rest(dice, policy)
    }
}

#[test]
fn both_agree_on_random_cases_with_missing_impossible_and_edge_values() {
    let mut dice = Dice(0x1d2f);
    let mut seen = Seen::default();
    for _ in 0..40_000 {
        let input = anything(&mut dice);
        compare(&input, &mut seen);
    }
    assert!(seen.given > 5_000, "only {} courses", seen.given);
    // All of the order of checks was reached: each refusal that a plain number can raise, and every notice.
    let reasons: Vec<&str> = seen.refusals.iter().map(String::as_str).collect();
    assert_eq!(seen.refusals.len(), 26, "{reasons:#?}");
    assert_eq!(seen.notices.len(), 14, "{:?}", seen.notices);
}
