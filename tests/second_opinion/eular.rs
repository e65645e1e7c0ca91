//! EULAR/ACR 2017 against worlds: everything that is not known (items, age, finger flexors, response to treatment) is
//! thought of as either way, and section 2 of the classification dossier is read in each such world. The least and the
//! most score are those of the worlds, and a subgroup is possible if one of them leads to it.
//!
//! Readings from the conventions of the vectors: the subgroups are listed once the most score is probable, then every
//! leaf that some world reaches; a rash that was not looked for does not spare the note on a biopsy.

use imnm::domain::classify::eular_acr::{
    Class, EularAcr, EularFindings, Item, Model, Subgroup, eular_acr,
};
use imnm::domain::classify::probability::Percent;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::quantity::{Points, Years};
use imnm::domain::set::Set;
use std::sync::OnceLock;

/// Table 2.1: without and with a biopsy. The order is that of the bits of a world.
const TABLE: [(Item, f64, f64); 14] = [
    (Item::Arms, 0.7, 0.7),
    (Item::Legs, 0.8, 0.5),
    (Item::Neck, 1.9, 1.6),
    (Item::LegsProximal, 0.9, 1.2),
    (Item::Heliotrope, 3.1, 3.2),
    (Item::GottronPapules, 2.1, 2.7),
    (Item::GottronSign, 3.3, 3.7),
    (Item::Dysphagia, 0.7, 0.6),
    (Item::JoOne, 3.9, 3.8),
    (Item::Enzymes, 1.3, 1.4),
    (Item::Endomysial, 0.0, 1.7),
    (Item::Perimysial, 0.0, 1.2),
    (Item::PerifascicularAtrophy, 0.0, 1.9),
    (Item::RimmedVacuoles, 0.0, 3.1),
];
/// Under 18, from 18, from 40.
const AGE_POINTS: [(f64, f64); 3] = [(0.0, 0.0), (1.3, 1.5), (2.1, 2.2)];
const WEAKNESS: usize = 0b1111;
const RASH: usize = 0b111 << 4;
const CLINICAL: usize = (1 << 10) - 1;
const VACUOLES: usize = 1 << 13;
/// Table 2.4, without and with a biopsy: possible, probable, definite.
const CUT_OFFS: [[i64; 3]; 2] = [[53, 55, 75], [65, 67, 87]];
/// Section 2.3, without and with a biopsy.
const HALF_AT: [f64; 2] = [5.33, 6.49];

const LEAVES: [Subgroup; 6] = [
    Subgroup::JuvenileDermatomyositis,
    Subgroup::JuvenileOther,
    Subgroup::Dermatomyositis,
    Subgroup::Amyopathic,
    Subgroup::InclusionBody,
    Subgroup::Polymyositis,
];

/// Every world of one model: tenths of its items; and the leaves that it leads to, as bits of [`LEAVES`], for the ages
/// that are open (bits: under 18, from 18, from 40) and for what is open of "finger flexors weak and not improved"
/// (bits: no, yes).
struct Worlds {
    tenths: Vec<i64>,
    leaves: [[Vec<u8>; 4]; 8],
}

/// Sums of one-decimal figures, back to whole tenths.
fn whole_tenths(points: f64) -> i64 {
    let tenths = (0..=300).find(|tenths| (f64::from(*tenths) - points * 10.0).abs() < 0.01);
    i64::from(tenths.expect("a sum of tenths"))
}

fn worlds(with_biopsy: bool) -> &'static Worlds {
    static ALL: OnceLock<[Worlds; 2]> = OnceLock::new();
    let all = ALL.get_or_init(|| [false, true].map(make_worlds));
    &all[usize::from(with_biopsy)]
}

fn make_worlds(with_biopsy: bool) -> Worlds {
    let points = |row: &(Item, f64, f64)| if with_biopsy { row.2 } else { row.1 };
    let sum = |world: usize| -> f64 {
        let there = TABLE.iter().enumerate();
        there
            .filter(|(bit, _)| world >> bit & 1 == 1)
            .map(|(_, row)| points(row))
            .sum()
    };
    let leaf = |age: usize, resistant: usize, world: usize| -> u8 {
        let rash = world & RASH != 0;
        let inclusion = resistant == 1 || (with_biopsy && world & VACUOLES != 0);
        match (age, rash) {
            (0, true) => 0,
            (0, false) => 1,
            (_, true) if world & WEAKNESS != 0 => 2,
            (_, true) => 3,
            (_, false) if inclusion => 4,
            (_, false) => 5,
        }
    };
    let led_to = |ages: usize, resistant: usize, world: usize| -> u8 {
        let pairs = (0..3).flat_map(|age| [(age, 0), (age, 1)]);
        let open = pairs.filter(|(age, r)| ages >> age & 1 == 1 && resistant >> r & 1 == 1);
        open.fold(0, |bits, (age, r)| bits | 1 << leaf(age, r, world))
    };
    let each = || 0..1_usize << 14;
    Worlds {
        tenths: each().map(|world| whole_tenths(sum(world))).collect(),
        leaves: std::array::from_fn(|ages| {
            std::array::from_fn(|resistant| each().map(|w| led_to(ages, resistant, w)).collect())
        }),
    }
}

/// What is known: items as digits (0 absent, 1 present, 2 not known), in the order of [`TABLE`].
#[derive(Clone, Copy, Debug)]
struct State {
    items: [u8; 14],
    onset: Option<i64>,
    biopsy: bool,
    fingers: Finding,
    not_improved: Finding,
}

fn of_digit(digit: u8) -> Finding {
    [Absent, Present, Unknown][usize::from(digit)]
}

fn ours(state: &State) -> EularAcr {
    let mut findings = EularFindings {
        onset: state.onset.map(Years::scaled),
        present: Set::default(),
        unknown: Set::default(),
        biopsy: state.biopsy,
        finger_flexors: state.fingers,
        not_improved: state.not_improved,
    };
    for ((item, ..), digit) in TABLE.iter().zip(state.items) {
        match of_digit(digit) {
            Present => findings.present.insert(*item),
            Unknown => findings.unknown.insert(*item),
            Absent => {}
        }
    }
    eular_acr(&findings)
}

fn class(with_biopsy: bool, tenths: i64) -> Class {
    let reached = CUT_OFFS[usize::from(with_biopsy)]
        .iter()
        .filter(|least| tenths >= **least);
    [
        Class::NotIim,
        Class::Possible,
        Class::Probable,
        Class::Definite,
    ][reached.count()]
}

/// Least, most, and every leaf that a world reaches, as bits of [`LEAVES`].
fn theirs(state: &State) -> (i64, i64, u8) {
    let read = if state.biopsy {
        (1 << 14) - 1
    } else {
        CLINICAL
    };
    let bits = |digit: u8| -> usize {
        let matching = state.items.iter().enumerate().filter(|(_, d)| **d == digit);
        matching.map(|(bit, _)| 1 << bit).sum::<usize>() & read
    };
    let (present, unknown) = (bits(1), bits(2));
    let either = |finding| match finding {
        Present => &[true][..],
        Absent => &[false],
        Unknown => &[false, true],
    };
    let mut resistant = 0;
    for fingers in either(state.fingers) {
        for not_improved in either(state.not_improved) {
            resistant |= 1 << usize::from(*fingers && *not_improved);
        }
    }
    let ages = match state.onset {
        None => 0b111,
        Some(..18_000) => 0b001,
        Some(18_000..40_000) => 0b010,
        Some(_) => 0b100,
    };
    let age_points = AGE_POINTS.iter().enumerate();
    let age_points = age_points
        .filter(|(age, _)| ages >> age & 1 == 1)
        .map(|(_, (without, with))| whole_tenths(if state.biopsy { *with } else { *without }));
    let age_points: Vec<i64> = age_points.collect();
    let (youngest, oldest) = (age_points[0], age_points[age_points.len() - 1]);
    let worlds = worlds(state.biopsy);
    let led_to = &worlds.leaves[ages][resistant];
    let (mut least, mut most, mut leaves) = (i64::MAX, i64::MIN, 0);
    // Every subset of what is not known.
    let mut subset = unknown;
    loop {
        let world = present | subset;
        let score = worlds.tenths[world];
        least = least.min(score + youngest);
        most = most.max(score + oldest);
        leaves |= led_to[world];
        if subset == 0 {
            return (least, most, leaves);
        }
        subset = (subset - 1) & unknown;
    }
}

fn compare(state: &State) {
    let result = ours(state);
    let (least, most, leaves) = theirs(state);
    assert_eq!(
        (result.least.get(), result.most.get()),
        (least, most),
        "{state:?}"
    );
    assert_eq!(result.model == Model::Biopsy, state.biopsy, "{state:?}");
    let (class, class_most) = (class(state.biopsy, least), class(state.biopsy, most));
    assert_eq!(
        (result.class, result.class_most),
        (class, class_most),
        "{state:?}"
    );
    let listed = |bit: &usize| class_most >= Class::Probable && leaves >> bit & 1 == 1;
    let possible: Vec<Subgroup> = (0..6).filter(listed).map(|bit| LEAVES[bit]).collect();
    assert_eq!(
        result.possible,
        possible.iter().copied().collect(),
        "{state:?}"
    );
    let one = match possible[..] {
        [leaf] if class >= Class::Probable => Some(leaf),
        _ => None,
    };
    assert_eq!(result.subgroup, one, "{state:?}");
    let rash = state.items[4..7].contains(&1);
    assert_eq!(result.biopsy_advised, !state.biopsy && !rash, "{state:?}");
}

/// Not known, a child, from 18, from 40; the edges take turns.
fn onsets(turn: usize) -> [Option<i64>; 4] {
    let edge = |pair: [i64; 2]| Some(pair[turn % 2]);
    [
        None,
        edge([17_999, 900]),
        edge([18_000, 39_999]),
        edge([40_000, 61_000]),
    ]
}

/// Every state of the items `varied`, at every age. The other items and what the tree asks beside take turns by a mix of
/// the state's number, so that they stand in every way beside others, but not in every combination.
fn sweep(varied: &[usize], biopsy: bool) -> usize {
    let states = 3_usize.pow(u32::try_from(varied.len()).expect("few"));
    let mut compared = 0;
    for number in 0..states {
        let mut mix = number.wrapping_mul(0x9e37_79b9).rotate_right(7);
        let mut turn = || {
            mix = mix.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            u8::try_from((mix >> 33) % 3).expect("under 3")
        };
        let mut items: [u8; 14] = std::array::from_fn(|_| turn());
        let mut rest = number;
        for item in varied {
            items[*item] = u8::try_from(rest % 3).expect("under 3");
            rest /= 3;
        }
        let (fingers, not_improved) = (of_digit(turn()), of_digit(turn()));
        for onset in onsets(number) {
            compared += 1;
            compare(&State {
                items,
                onset,
                biopsy,
                fingers,
                not_improved,
            });
        }
    }
    compared
}

const WEAK: std::ops::Range<usize> = 0..4;
const SKIN: std::ops::Range<usize> = 4..7;
const OTHER: std::ops::Range<usize> = 7..10;
const SAMPLE: std::ops::Range<usize> = 10..14;

/// All 3¹⁰ states of the ten clinical items at the four ages. The items of a biopsy stand in any way: they are not read.
#[test]
fn without_a_biopsy_every_state_scores_as_in_all_worlds_that_it_leaves_open() {
    let clinical: Vec<usize> = WEAK.chain(SKIN).chain(OTHER).collect();
    assert_eq!(sweep(&clinical, false), 59_049 * 4);
}

/// Four blocks of the groups weakness, skin, others and biopsy, three at a time: any three items of the fourteen stand
/// together in one of them in each of their 27 ways, at the four ages.
#[test]
fn with_a_biopsy_every_three_items_score_as_in_all_worlds_that_they_leave_open() {
    let blocks = [
        [WEAK, SKIN, OTHER],
        [WEAK, SKIN, SAMPLE],
        [WEAK, OTHER, SAMPLE],
        [SKIN, OTHER, SAMPLE],
    ];
    let counts = blocks.map(|groups| {
        let varied: Vec<usize> = groups.into_iter().flatten().collect();
        sweep(&varied, true)
    });
    assert_eq!(counts, [59_049, 177_147, 177_147, 59_049].map(|n| n * 4));
}

/// Everything that the tree asks, in every way: weakness, rash, finger flexors, response to treatment, rimmed vacuoles,
/// age, with and without a biopsy. The score is kept high by the items that the tree does not ask for, once, and low
/// once, so that the gate is met both open and closed.
#[test]
fn every_answer_of_the_tree_leads_where_some_world_leads() {
    let mut compared = 0;
    let three = [0, 1, 2];
    for number in 0..3_usize.pow(4 + 3 + 1) {
        let digit = |place: u32| u8::try_from(number / 3_usize.pow(place) % 3).expect("under 3");
        let mut items = [0; 14];
        for (place, item) in (0..).zip([0, 1, 2, 3, 4, 5, 6, 13]) {
            items[item] = digit(place);
        }
        for high in [false, true] {
            for item in OTHER.chain(10..13) {
                items[item] = u8::from(high);
            }
            for (fingers, not_improved) in three.iter().flat_map(|a| three.map(|b| (*a, b))) {
                for onset in onsets(number) {
                    for biopsy in [false, true] {
                        compared += 1;
                        compare(&State {
                            items,
                            onset,
                            biopsy,
                            fingers: of_digit(fingers),
                            not_improved: of_digit(not_improved),
                        });
                    }
                }
            }
        }
    }
    assert_eq!(compared, 6_561 * 2 * 9 * 4 * 2);
}

#[test]
fn every_score_has_the_probability_of_the_formula_and_the_class_of_the_table() {
    let mut disagree = Vec::new();
    for (model, with_biopsy) in [(Model::NoBiopsy, false), (Model::Biopsy, true)] {
        let constant = HALF_AT[usize::from(with_biopsy)];
        for tenths in 0..=295 {
            let score = f64::from(i32::try_from(tenths).expect("small")) / 10.0;
            let p = 1.0 / (1.0 + (constant - score).exp());
            let points = Points::scaled(tenths);
            assert!((model.probability(points) - p).abs() < 1e-12, "{score}");
            let permille = format!("{:.0}", (p * 1000.0 + 0.5).floor());
            assert_eq!(model.permille(points).to_string(), permille, "{score}");
            let percent = match p * 100.0 {
                ..0.5 => Percent::UnderOne,
                99.5.. => Percent::OverNinetyNine,
                percent => {
                    Percent::Whole(format!("{:.0}", (percent + 0.5).floor()).parse().unwrap())
                }
            };
            assert_eq!(Percent::of(model.probability(points)), percent, "{score}");
            assert_eq!(model.class(points), class(with_biopsy, tenths), "{score}");
            let by_formula = match p {
                0.9.. => Class::Definite,
                0.55.. => Class::Probable,
                0.5.. => Class::Possible,
                _ => Class::NotIim,
            };
            assert_eq!(model.class_by_probability(points), by_formula, "{score}");
            if by_formula != class(with_biopsy, tenths) {
                disagree.push((with_biopsy, tenths));
            }
        }
    }
    // Section 2.4: the two rules disagree at these sums and at no other.
    assert_eq!(disagree, [(false, 53), (false, 55), (false, 75)]);
}
