//! Padua, IMPROVE for clots and IMPROVE for bleeding over every state, against the points of the dosing dossier, section 6: the least score
//! with every open item counted as none, the most with every one at its highest.

use imnm::domain::body_size::Sex;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::quantity::{MillilitresPerMinute, Platelets, Points, Years};
use imnm::domain::risk::improve_bleeding::{
    self, BLEEDING_ITEMS, BleedingItem, Measured, improve_bleeding,
};
use imnm::domain::risk::improve_vte::{Band, VTE_ITEMS, VteItem, improve_vte};
use imnm::domain::risk::padua::{self, PADUA_ITEMS, PaduaItem, padua};
use imnm::domain::risk::score::Score;

const FINDINGS: [Finding; 3] = [Present, Absent, Unknown];

/// The findings whose number in base three is `state`, one digit each.
fn digits<const N: usize>(state: usize) -> [Finding; N] {
    let mut rest = state;
    std::array::from_fn(|_| {
        let digit = FINDINGS[rest % 3];
        rest /= 3;
        digit
    })
}

/// Sums of tenths of a point: what is there, and what may yet be.
#[derive(Default)]
struct Tally {
    there: i64,
    open: i64,
}

impl Tally {
    fn item(&mut self, finding: Finding, tenths: i64) {
        match finding {
            Present => self.there += tenths,
            Unknown => self.open += tenths,
            Absent => {}
        }
    }

    /// An item by value: its tenths, or up to `most` while the value is open.
    fn value<T>(&mut self, value: Option<T>, most: i64, tenths: impl Fn(T) -> i64) {
        match value {
            Some(value) => self.there += tenths(value),
            None => self.open += most,
        }
    }

    fn check(&self, score: Score, cutoff: Points, cutoff_tenths: i64, label: &str) {
        let (least, most) = (self.there, self.there + self.open);
        assert_eq!((score.min.get(), score.max.get()), (least, most), "{label}");
        let high: Vec<bool> = (least..=most)
            .map(|tenths| tenths >= cutoff_tenths)
            .collect();
        let expected = match (high.contains(&true), high.contains(&false)) {
            (true, false) => Present,
            (false, _) => Absent,
            (true, true) => Unknown,
        };
        assert_eq!(score.reaches(cutoff), expected, "{label}");
    }
}

/// "3 points each: active cancer, previous VTE, reduced mobility, known thrombophilia; 2: trauma or surgery; 1 each:
/// the rest."
fn padua_points(item: PaduaItem) -> i64 {
    use PaduaItem::{
        ActiveCancer, PreviousVte, RecentTraumaOrSurgery, ReducedMobility, Thrombophilia,
    };
    if [ActiveCancer, PreviousVte, ReducedMobility, Thrombophilia].contains(&item) {
        3
    } else if item == RecentTraumaOrSurgery {
        2
    } else {
        1
    }
}

#[test]
fn padua_is_the_sum_of_the_table_in_every_state() {
    for state in 0..3_usize.pow(11) {
        let findings: [Finding; 11] = digits(state);
        let of = |item| findings[PADUA_ITEMS.iter().position(|i| *i == item).unwrap()];
        let mut tally = Tally::default();
        for item in PADUA_ITEMS {
            tally.item(of(item), 10 * padua_points(item));
        }
        tally.check(padua(of), padua::HIGH_FROM, 40, "Padua");
    }
    let all = padua(|_| Present);
    assert_eq!(
        (all.min.to_string(), all.max.to_string()),
        ("20".into(), "20".into())
    );
}

/// "previous VTE 3; thrombophilia 2; lower-limb paralysis/paresis 2; cancer 2; immobilised >= 7 days 1; ICU/CCU 1;
/// age > 60 1"
const VTE_POINTS: [(VteItem, i64); 7] = [
    (VteItem::PreviousVte, 3),
    (VteItem::Thrombophilia, 2),
    (VteItem::LowerLimbParalysis, 2),
    (VteItem::Cancer, 2),
    (VteItem::ImmobilisedSevenDays, 1),
    (VteItem::IntensiveCare, 1),
    (VteItem::AgeOverSixty, 1),
];

#[test]
fn improve_vte_is_the_sum_of_the_table_in_every_state_and_its_bands_end_at_1_and_3() {
    for state in 0..3_usize.pow(7) {
        let findings: [Finding; 7] = digits(state);
        let of = |item| findings[VTE_ITEMS.iter().position(|i| *i == item).unwrap()];
        let mut tally = Tally::default();
        for (item, points) in VTE_POINTS {
            tally.item(of(item), 10 * points);
        }
        let score = improve_vte(of);
        tally.check(score, Band::High.from(), 40, "IMPROVE VTE");
        // "0-1 low, 2-3 moderate, >= 4 high"
        for (points, tenths) in [
            (score.min, tally.there),
            (score.max, tally.there + tally.open),
        ] {
            let expected = match tenths / 10 {
                0 | 1 => Band::Low,
                2 | 3 => Band::Moderate,
                _ => Band::High,
            };
            assert_eq!(Band::of(points), expected, "{tenths}");
        }
    }
    let all = improve_vte(|_| Present);
    assert_eq!(
        (all.min.to_string(), all.max.to_string()),
        ("12".into(), "12".into())
    );
}

/// "ulcer 4.5; bleed in 3 months 4; INR > 1.5 2.5; ICU 2.5; central line 2; rheumatic disease 2; cancer 2"
const BLEEDING_POINTS: [(BleedingItem, i64); 7] = [
    (BleedingItem::ActiveUlcer, 45),
    (BleedingItem::RecentBleeding, 40),
    (BleedingItem::HighInr, 25),
    (BleedingItem::IntensiveCare, 25),
    (BleedingItem::CentralCatheter, 20),
    (BleedingItem::Rheumatic, 20),
    (BleedingItem::ActiveCancer, 20),
];

/// Values in tenths of their unit, at the edges of the dossier and beside them.
struct Values {
    age: Option<i64>,
    sex: Option<Sex>,
    gfr: Option<i64>,
    platelets: Option<i64>,
}

fn every_value() -> Vec<Values> {
    let mut all = Vec::new();
    for age in [None, Some(180), Some(399), Some(400), Some(849), Some(850)] {
        for sex in [None, Some(Sex::Female), Some(Sex::Male)] {
            for gfr in [None, Some(0), Some(299), Some(300), Some(599), Some(600)] {
                for platelets in [None, Some(0), Some(499), Some(500)] {
                    all.push(Values {
                        age,
                        sex,
                        gfr,
                        platelets,
                    });
                }
            }
        }
    }
    all
}

#[test]
fn improve_bleeding_is_the_sum_of_the_table_in_every_state() {
    let mut seen = 0;
    for values in every_value() {
        let measured = Measured {
            age: values.age.map(|tenths| Years::scaled(tenths * 100)),
            sex: values.sex,
            filtration: values
                .gfr
                .map(|tenths| MillilitresPerMinute::scaled(tenths * 100)),
            platelets: values
                .platelets
                .map(|tenths| Platelets::scaled(tenths * 100)),
        };
        let mut of_values = Tally::default();
        // "age >= 85 3.5 (40-84 1.5)", "GFR < 30 2.5 (30-59 1)", "platelets < 50 4", "male 1"
        of_values.value(values.age, 35, |age| {
            if age >= 850 {
                35
            } else {
                i64::from(age >= 400) * 15
            }
        });
        of_values.value(values.gfr, 25, |gfr| {
            if gfr < 300 {
                25
            } else {
                i64::from(gfr < 600) * 10
            }
        });
        of_values.value(values.platelets, 40, |platelets| {
            i64::from(platelets < 500) * 40
        });
        of_values.value(values.sex, 10, |sex| i64::from(sex == Sex::Male) * 10);
        for state in 0..3_usize.pow(7) {
            let findings: [Finding; 7] = digits(state);
            let of = |item| findings[BLEEDING_ITEMS.iter().position(|i| *i == item).unwrap()];
            let mut tally = Tally { ..of_values };
            for (item, tenths) in BLEEDING_POINTS {
                tally.item(of(item), tenths);
            }
            let score = improve_bleeding(of, &measured);
            tally.check(score, improve_bleeding::HIGH_FROM, 70, "IMPROVE");
            seen += 1;
        }
    }
    assert_eq!(seen, 6 * 3 * 6 * 4 * 2_187);
}

#[test]
fn the_scores_reach_their_published_maxima_and_the_dossier_s_example() {
    let worst = Measured {
        age: Some(Years::scaled(85_000)),
        sex: Some(Sex::Male),
        filtration: Some(MillilitresPerMinute::scaled(10_000)),
        platelets: Some(Platelets::scaled(20_000)),
    };
    let all = improve_bleeding(|_| Present, &worst);
    assert_eq!(
        (all.min.to_string(), all.max.to_string()),
        ("30.5".into(), "30.5".into())
    );
    // Nothing known is the whole range.
    let none = improve_bleeding(|_| Unknown, &Measured::default());
    assert_eq!(
        (none.min.to_string(), none.max.to_string()),
        ("0".into(), "30.5".into())
    );
    // "a 60-year-old man is at 4.5 of 7 before anything else"
    let man = Measured {
        age: Some(Years::scaled(60_000)),
        sex: Some(Sex::Male),
        filtration: Some(MillilitresPerMinute::scaled(90_000)),
        platelets: Some(Platelets::scaled(250_000)),
    };
    let rheumatic = |item| Finding::from_answer(Some(item == BleedingItem::Rheumatic));
    let score = improve_bleeding(rheumatic, &man);
    assert_eq!(
        (score.min.to_string(), score.max.to_string()),
        ("4.5".into(), "4.5".into())
    );
}
