//! A second opinion from the words of the rules alone: tries every choice of vials for a day and every choice of days,
//! and takes the best by the documented order. For small courses, since it does all the work there is.

use super::found;
use imnm::domain::ivig::plans::{BestAt, NoPlan, Plan, PlanRequest};
use imnm::domain::quantity::{Days, Grams, Kilograms, Percent};
use std::collections::BTreeMap;

/// A small generator of its own (SplitMix64), so that every run sees the same requests on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        i64::try_from(z % u64::try_from(below).expect("positive")).expect("small")
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let len = i64::try_from(from.len()).expect("short");
        from[usize::try_from(self.roll(len)).expect("an index")]
    }
}

const HALF_GRAM: i64 = 500_000;

/// Every sum of vials up to `most`, with the least number of vials seen for it.
fn all_choices(sizes: &[i64], most: i64, sum: i64, count: i64, least: &mut BTreeMap<i64, i64>) {
    if count > 0 {
        let known = least.entry(sum).or_insert(count);
        *known = count.min(*known);
    }
    if let Some((size, others)) = sizes.split_first() {
        let mut taken = 0;
        while sum + taken * size <= most {
            // The vials of this size are all taken here; the others go on without it.
            if taken == 0 {
                all_choices(others, most, sum, count, least);
            } else {
                all_choices(others, most, sum + taken * size, count + taken, least);
            }
            taken += 1;
        }
    }
}

/// What a choice of days is judged by: off target, vials, largest less smallest day, total, and the days themselves.
type Judged = (i64, i64, i64, i64, Vec<i64>);

struct Rules<'a> {
    request: &'a PlanRequest<'a>,
    days: BTreeMap<i64, i64>,
    met: Vec<Judged>,
}

impl Rules<'_> {
    fn judge(&mut self, days: &[i64]) {
        let total: i64 = days.iter().sum();
        let (target, step) = (self.request.target.get(), self.request.step.get());
        let gram_per_kg = self.request.weight.get() * 1_000;
        let (smallest, largest) = (days[0], days[days.len() - 1]);
        let off = (total - target).abs();
        let keeps = off * 1_000 <= target * self.request.tolerance.get()
            && (total - 2 * gram_per_kg) * 2 <= step
            && largest - gram_per_kg <= step
            && self.request.day_cap.is_none_or(|cap| largest <= cap.get())
            && largest - smallest <= 5_000_000;
        if keeps {
            let vials = days.iter().map(|day| self.days[day]).sum();
            self.met
                .push((off, vials, largest - smallest, total, days.to_vec()));
        }
    }

    fn every_choice(&mut self, chosen: &mut Vec<i64>, number: usize) {
        if chosen.len() == number {
            return self.judge(chosen);
        }
        let from = chosen.last().copied().unwrap_or(0);
        let amounts: Vec<i64> = self.days.range(from..).map(|(amount, _)| *amount).collect();
        for amount in amounts {
            chosen.push(amount);
            self.every_choice(chosen, number);
            chosen.pop();
        }
    }
}

/// The best three over so many days, without repeats, and the least of each measure.
fn opinion(request: &PlanRequest<'_>, number: usize) -> (Vec<Judged>, [i64; 3]) {
    if request.target.get() > request.weight.get() * 1_000 * i64::try_from(number).expect("few") {
        return (Vec::new(), [0; 3]);
    }
    let sizes: Vec<i64> = request.sizes.iter().map(|size| size.get()).collect();
    let mut days = BTreeMap::new();
    // No day can be larger than the target and its tolerance.
    let most = request.target.get() * (1_000 + request.tolerance.get()) / 1_000;
    all_choices(&sizes, most, 0, 0, &mut days);
    let mut rules = Rules {
        request,
        days,
        met: Vec::new(),
    };
    rules.every_choice(&mut Vec::new(), number);
    let mut best: Vec<Judged> = Vec::new();
    let met = &rules.met;
    let closest = met.iter().min_by_key(|j| (j.0, j.1, j.2, j.3, &j.4));
    let fewest = met.iter().min_by_key(|j| (j.1, j.0, j.2, j.3, &j.4));
    let evenest = met.iter().min_by_key(|j| (j.2, j.1, j.0, j.3, &j.4));
    for judged in [closest, fewest, evenest].into_iter().flatten() {
        if !best.contains(judged) {
            best.push(judged.clone());
        }
    }
    let least = [
        closest.map(|j| j.0),
        fewest.map(|j| j.1),
        evenest.map(|j| j.2),
    ];
    (best, least.map(Option::unwrap_or_default))
}

/// The least that so many days of whole vials, at most 5 g apart, hold and that is enough for the target.
fn opened(request: &PlanRequest<'_>, number: usize) -> i64 {
    let sizes: Vec<i64> = request.sizes.iter().map(|size| size.get()).collect();
    let (target, smallest) = (request.target.get(), sizes[sizes.len() - 1]);
    let days = i64::try_from(number).expect("few");
    let equal = (target + days * smallest - 1) / (days * smallest) * smallest;
    let mut amounts = BTreeMap::new();
    all_choices(&sizes, equal + 5_000_000, 0, 0, &mut amounts);
    let free = PlanRequest {
        tolerance: Percent::scaled(1_000_000),
        day_cap: None,
        step: Grams::scaled(1_000_000_000_000),
        ..*request
    };
    let mut rules = Rules {
        request: &free,
        days: amounts,
        met: Vec::new(),
    };
    rules.every_choice(&mut Vec::new(), number);
    let totals = rules.met.iter().map(|judged| judged.3);
    totals
        .filter(|total| *total >= target)
        .min()
        .expect("equal days")
}

fn as_judged(plan: &Plan) -> Judged {
    let days: Vec<i64> = plan.days.iter().map(|day| day.grams.get()).collect();
    let spread = days[days.len() - 1] - days[0];
    let off = plan.off_target.micrograms().abs();
    (off, i64::from(plan.vials), spread, plan.total.get(), days)
}

/// Of half grams: those of the products, one alone, and some that share nothing.
const LISTS: [&[i64]; 8] = [
    &[60, 40, 20, 10, 4],
    &[50, 20, 10, 5],
    &[80, 40, 20, 10, 5],
    &[60, 40, 20, 10, 5, 2],
    &[10],
    &[12, 14],
    &[14, 6],
    &[4, 7, 11],
];

#[test]
fn no_choice_of_vials_and_days_is_better_than_what_is_given() {
    let mut dice = Dice(128);
    let (mut agreed, mut none, mut exact) = (0, 0, 0);
    for _ in 0..1_800 {
        let list = dice.pick(&LISTS);
        let sizes: Vec<Grams> = list.iter().map(|n| Grams::scaled(n * HALF_GRAM)).collect();
        let weight = 3_000 + 100 * dice.roll(100);
        let dose = dice.pick(&[400, 1_000, 1_000, 2_000, 1_730]);
        let number = 1 + dice.roll(5);
        // Five days of all amounts of half a gram are too many to try.
        let number = if number == 5 && weight > 8_000 {
            3
        } else {
            number
        };
        let cap = Grams::scaled(weight * dice.pick(&[300, 500, 1_000]));
        let days = [Days::scaled(number)];
        let request = PlanRequest {
            target: Grams::scaled(weight * dose),
            weight: Kilograms::scaled(weight),
            days: &days,
            sizes: &sizes,
            tolerance: Percent::scaled(dice.pick(&[0, 20, 50, 100, 100, 300])),
            day_cap: dice.pick(&[None, None, Some(cap)]),
            step: Grams::scaled(dice.pick(&[0, 2_500_000, 5_000_000])),
        };
        let number = usize::try_from(number).expect("few");
        let (expected, least) = opinion(&request, number);
        match found(&request) {
            Ok(given) => {
                for plan in &given.plans {
                    let (off, vials, spread, ..) = as_judged(plan);
                    let best = [off == least[0], vials == least[1], spread == least[2]];
                    let BestAt {
                        closest,
                        fewest_vials,
                        most_even,
                    } = plan.best_at;
                    assert_eq!([closest, fewest_vials, most_even], best, "{request:?}");
                }
                if number <= 3 {
                    let opened = Grams::scaled(opened(&request, number));
                    assert_eq!(given.exact[0].opened, opened, "{request:?}");
                    exact += 1;
                }
                let given: Vec<Judged> = given.plans.iter().map(as_judged).collect();
                assert_eq!(given, expected, "{request:?}");
                agreed += 1;
            }
            Err(NoPlan::Unmet(mends)) => {
                assert_eq!(expected, [], "{request:?}");
                super::check_mends(&request, mends);
                none += 1;
            }
            Err(other) => panic!("{request:?}: {other:?}"),
        }
    }
    println!("{agreed} requests agree ({exact} on the exact course), {none} more have no plan");
    assert!(
        agreed > 500 && none > 200 && exact > 200,
        "{agreed}, {none}, {exact}"
    );
}
