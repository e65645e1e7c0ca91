//! Exhaustive sweeps: every weight from 20 to 200 kg in 0.1 kg, with the regimens, steps and products. Nothing here
//! knows how a figure is made, only what must hold for it.
#![cfg(not(target_arch = "wasm32"))]

use imnm::domain::finding::Finding;
use imnm::domain::ivig::course::{Course, CourseRequest, plan};
use imnm::domain::ivig::infusion::{Ladder, ceiling, exact_ladder, pump_ladder};
use imnm::domain::ivig::products::{PRODUCTS, Product};
use imnm::domain::ivig::regimen::Rounding;
use imnm::domain::ivig::vials::{Vials, fewest};
use imnm::domain::ivig::weight::WeightPolicy;
use imnm::domain::quantity::{
    Centimetres, Days, Grams, GramsPerKilogram, Kilograms, Millilitres, tenth_grams, whole_grams,
};
use imnm::domain::refusal::{Field, Reading, Reason, Refusal};

/// 20.0 to 200.0 kg.
fn every_weight() -> impl Iterator<Item = Kilograms> {
    (200..=2_000).map(|tenths| Kilograms::scaled(tenths * 100))
}

const DOSES: [i64; 3] = [2_000, 1_000, 400];
const ROUNDINGS: [Rounding; 2] = [Rounding::Nearest, Rounding::Down];

fn steps() -> [Grams; 2] {
    [whole_grams(5), tenth_grams(2, 5)]
}

fn request(weight: Kilograms, dose: i64, days: i64, step: Grams) -> CourseRequest {
    // From 90 kg a height is asked; the policy is the actual weight, so it changes nothing.
    let height = if weight >= Kilograms::scaled(90_000) {
        Reading::Known(Centimetres::scaled(180_000))
    } else {
        Reading::Unknown
    };
    CourseRequest {
        age: Reading::Unknown,
        sex: None,
        pregnant: Finding::Unknown,
        weight: Reading::Known(weight),
        height,
        prepregnancy_weight: Reading::Unknown,
        dose: Reading::Known(GramsPerKilogram::scaled(dose)),
        days: Reading::Known(Days::scaled(days)),
        policy: WeightPolicy::Actual,
        step: Reading::Known(step),
        rounding: Rounding::Nearest,
        product: Product::OctagamTen,
        at_risk: Finding::Unknown,
        risk_elsewhere: false,
        plan: None,
    }
}

/// Calls `see` with every weight, dose, number of days, step, rounding and product.
fn sweep(mut see: impl FnMut(&CourseRequest, Result<Course, Refusal>)) {
    for weight in every_weight() {
        for dose in DOSES {
            for days in 1..=5 {
                for step in steps() {
                    for (rounding, product) in [
                        (ROUNDINGS[0], Product::Panzyga),
                        (ROUNDINGS[1], Product::OctagamFive),
                    ] {
                        let request = CourseRequest {
                            rounding,
                            product,
                            ..request(weight, dose, days, step)
                        };
                        see(&request, plan(&request));
                    }
                }
            }
        }
    }
}

fn known<T: Copy>(reading: Reading<T>) -> T {
    reading.known().expect("set by the sweep")
}

#[test]
fn a_course_is_refused_only_for_a_light_adult_a_day_above_the_cap_or_an_empty_day() {
    let (mut given, mut refused) = (0, 0);
    sweep(|request, planned| {
        let (weight, dose) = (known(request.weight).get(), known(request.dose).get());
        let (days, step) = (known(request.days).get(), known(request.step).get());
        let expected = if weight < 25_000 {
            Some(Refusal::new(Field::Weight, Reason::ImplausibleForAge))
        } else if dose > 1_000 * days {
            Some(Refusal::new(Field::Days, Reason::DoseAboveDayCap))
        } else {
            // Ties go down: the course has as many steps as lie below it, and one more if over half a step is left.
            let exact = weight * dose;
            let up = request.rounding == Rounding::Nearest && exact % step > step / 2;
            let whole_steps = exact / step + i64::from(up);
            (whole_steps < days).then_some(Refusal::new(Field::Days, Reason::TooManyDaysForStep))
        };
        match expected {
            Some(_) => refused += 1,
            None => given += 1,
        }
        assert_eq!(planned.err(), expected, "{request:?}");
    });
    assert!(given > 50_000 && refused > 5_000, "{given}, {refused}");
}

#[test]
fn days_are_whole_steps_that_add_up_and_differ_by_one_step_at_most() {
    sweep(|request, planned| {
        let Ok(course) = planned else { return };
        let (doses, step) = (course.doses.value(), known(request.step).get());
        let daily: Vec<i64> = doses.daily.iter().map(|day| day.get()).collect();
        assert_eq!(doses.total.get() % step, 0, "{request:?}");
        assert!(
            daily.iter().all(|day| *day > 0 && day % step == 0),
            "{request:?}"
        );
        assert_eq!(daily.iter().sum::<i64>(), doses.total.get(), "{request:?}");
        assert_eq!(
            i64::try_from(daily.len()).expect("few"),
            known(request.days).get()
        );
        assert!(daily.is_sorted(), "{request:?}: {daily:?}");
        assert!(
            daily[daily.len() - 1] - daily[0] <= step,
            "{request:?}: {daily:?}"
        );
    });
}

#[test]
fn rounding_moves_a_course_by_half_a_step_at_most_and_rounding_down_never_up() {
    sweep(|request, planned| {
        let Ok(course) = planned else { return };
        let (doses, step) = (course.doses.value(), known(request.step).get());
        let moved = doses.total.get() - doses.exact.get();
        match request.rounding {
            // A tie goes down, so up is always less than half a step.
            Rounding::Nearest => assert!(-step <= 2 * moved && 2 * moved < step, "{request:?}"),
            Rounding::Down => assert!(-step < moved && moved <= 0, "{request:?}"),
        }
        let over_five = 20 * moved.abs() > doses.exact.get();
        assert_eq!(doses.rounding_to_confirm, over_five, "{request:?}");
    });
}

#[test]
fn what_is_prescribed_never_exceeds_a_cap_and_a_day_exceeds_it_by_one_step_at_most() {
    sweep(|request, planned| {
        let Ok(course) = planned else { return };
        let (doses, days) = (course.doses.value(), known(request.days).get());
        assert_eq!(doses.per_kg, known(request.dose));
        assert!(doses.per_kg.get() <= 2_000 && doses.per_kg.get() <= 1_000 * days);
        let (step, used) = (known(request.step).get(), doses.weight.used.get());
        assert_eq!(doses.weight.used, known(request.weight));
        assert_eq!(doses.exact.get(), used * doses.per_kg.get());
        // 1 g/kg of a weight in grams is that many thousandths of a gram.
        let largest = doses.daily.iter().max().expect("a day").get();
        assert!(largest <= used * 1_000 + step, "{request:?}: {largest}");
        assert!(
            doses.total.get() <= used * 2_000 + step / 2,
            "{request:?}: {}",
            doses.total.get()
        );
    });
}

#[test]
fn volumes_and_vials_hold_exactly_the_grams_of_the_day() {
    sweep(|request, planned| {
        let Ok(course) = planned else { return };
        let (doses, supply) = (course.doses.value(), course.supply.value());
        let per_gram = if request.product == Product::OctagamFive {
            20
        } else {
            10
        };
        for (grams, volume) in doses.daily.iter().zip(&supply.daily) {
            assert_eq!(volume.get(), grams.get() * per_gram, "{request:?}");
        }
        assert_eq!(supply.daily.len(), doses.daily.len());
        assert_eq!(supply.sum_of_days(), Ok(supply.total), "{request:?}");
        let largest = doses.daily.iter().max().expect("a day");
        // Each of these products has a vial of 2.5 g or less, so every step can be made.
        let vials = supply.vials_of_largest().expect("vials for every step");
        assert_eq!(held(vials), *largest, "{request:?}");
    });
}

fn held(vials: &[Vials]) -> Grams {
    Grams::scaled(
        vials
            .iter()
            .map(|v| v.size.get() * i64::from(v.count))
            .sum(),
    )
}

/// The least number of vials for every amount of half grams below `end`: layer by layer, all sums of one vial, of two,
/// and so on.
fn brute_force(product: Product, end: usize) -> Vec<Option<u32>> {
    let sizes: Vec<usize> = product.data().vials.value.iter().map(half_grams).collect();
    let mut least = vec![None; end];
    let mut layer = vec![0];
    for count in 1.. {
        let mut next: Vec<usize> = layer
            .iter()
            .flat_map(|sum| sizes.iter().map(move |size| sum + size))
            .filter(|sum| *sum < end && least[*sum].is_none())
            .collect();
        next.sort_unstable();
        next.dedup();
        for &sum in &next {
            least[sum] = Some(count);
        }
        if next.is_empty() {
            break;
        }
        layer = next;
    }
    least
}

fn half_grams(grams: &Grams) -> usize {
    assert_eq!(grams.get() % 500_000, 0);
    usize::try_from(grams.get() / 500_000).expect("positive")
}

#[test]
fn no_other_choice_of_vials_makes_a_day_with_fewer() {
    for product in PRODUCTS {
        let sizes = product.data().vials.value;
        if sizes.is_empty() {
            assert_eq!(fewest(whole_grams(40), sizes), None);
            continue;
        }
        let (mut made, mut impossible) = (0, 0);
        // 305 g a day is more than 300 kg can be given.
        for (amount, least) in brute_force(product, 611).into_iter().enumerate().skip(1) {
            let day = Grams::scaled(i64::try_from(amount).expect("small") * 500_000);
            let chosen = fewest(day, sizes);
            let count = chosen
                .as_ref()
                .map(|v| v.iter().map(|v| v.count).sum::<u32>());
            assert_eq!(count, least, "{product:?}, {day:?}");
            match chosen {
                Some(vials) => {
                    made += 1;
                    assert_eq!(held(&vials), day);
                    assert!(
                        vials.iter().all(|v| v.count > 0 && sizes.contains(&v.size)),
                        "{product:?}, {day:?}"
                    );
                    assert!(vials.windows(2).all(|pair| pair[0].size > pair[1].size));
                }
                None => impossible += 1,
            }
        }
        assert!(
            // Vials of 5 and 10 g alone make every tenth amount.
            made >= 61 && (impossible > 0 || sizes.contains(&tenth_grams(0, 5))),
            "{product:?}: {made}, {impossible}"
        );
    }
}

/// Volumes of a day at 2, 1 and 0.4 g/kg of the weight, in whole steps of 2.5 g, for a product's strength.
fn volumes(weight: Kilograms, product: Product) -> impl Iterator<Item = Millilitres> {
    let per_gram = product.data().concentration.millilitres_per_gram();
    [667, 1_000, 400, 134].into_iter().map(move |dose| {
        let grams = weight.get() * dose / 2_500_000 * 2_500_000;
        Millilitres::scaled(grams.max(2_500_000) * per_gram)
    })
}

fn sweep_ladders(mut see: impl FnMut(Product, bool, Kilograms, Millilitres)) {
    let with_rates = PRODUCTS
        .into_iter()
        .filter(|product| product.data().rates.is_some());
    let with_rates: Vec<Product> = with_rates.collect();
    assert_eq!(with_rates.len(), 11);
    for weight in every_weight() {
        for &product in &with_rates {
            for at_risk in [false, true] {
                for volume in volumes(weight, product) {
                    see(product, at_risk, weight, volume);
                }
            }
        }
    }
}

/// What holds for both ladders: the volume runs in to the last drop, each rate rises and stays under the ceiling, and
/// every step but the last takes half an hour.
fn check_ladder(
    ladder: &Ladder,
    product: Product,
    at_risk: bool,
    weight: Kilograms,
    volume: Millilitres,
) {
    let label = format!("{product:?}, {at_risk}, {weight:?}, {volume:?}: {ladder:?}");
    let sum: i64 = ladder.steps.iter().map(|step| step.volume.get()).sum();
    assert_eq!(sum, volume.get(), "{label}");
    let minutes: i64 = ladder.steps.iter().map(|step| step.minutes.get()).sum();
    assert_eq!(minutes, ladder.minutes.get(), "{label}");
    // Grams times hundredths of mL/kg/h are 10⁻⁵ mL/h, and rates carry 10⁻⁶.
    let allowed = |by_weight: i64| weight.get() * by_weight * 10;
    let top = allowed(
        ceiling(product.data(), at_risk)
            .expect("it has rates")
            .get(),
    );
    assert!(
        ladder
            .steps
            .iter()
            .all(|s| 0 < s.rate.get() && s.rate.get() <= top && s.volume.get() > 0),
        "{label}"
    );
    let start = product
        .data()
        .rates
        .expect("it has rates")
        .start
        .value
        .get();
    assert!(ladder.steps[0].rate.get() <= allowed(start), "{label}");
    for pair in ladder.steps.windows(2) {
        assert!(pair[0].rate < pair[1].rate, "{label}");
        assert_eq!(pair[0].minutes.get(), 300, "{label}");
        assert_eq!(2 * pair[0].volume.get(), pair[0].rate.get(), "{label}");
    }
}

#[test]
fn the_exact_ladder_runs_the_whole_volume_in_under_the_ceiling() {
    sweep_ladders(|product, at_risk, weight, volume| {
        let ladder = exact_ladder(product.data(), at_risk, weight, volume)
            .expect("in range")
            .expect("it has rates");
        check_ladder(&ladder, product, at_risk, weight, volume);
        let last = ladder.steps.last().expect("a step");
        // Tenths of a minute, half up: within half a tenth of volume / rate.
        let (shown, exact) = (
            last.minutes.get() * last.rate.get(),
            last.volume.get() * 600,
        );
        assert!(2 * (shown - exact).abs() <= last.rate.get(), "{ladder:?}");
    });
}

#[test]
fn the_pump_is_set_to_whole_millilitres_an_hour_never_faster_than_the_exact_ladder() {
    sweep_ladders(|product, at_risk, weight, volume| {
        let pump = pump_ladder(product.data(), at_risk, weight, volume)
            .expect("in range")
            .expect("from 20 kg every rate is over 1 mL/h");
        check_ladder(&pump, product, at_risk, weight, volume);
        let exact = exact_ladder(product.data(), at_risk, weight, volume)
            .expect("in range")
            .expect("it has rates");
        assert!(
            pump.steps
                .iter()
                .all(|step| step.rate.get() % 1_000_000 == 0)
        );
        for (set, exact) in pump.steps.iter().zip(&exact.steps) {
            let lost = exact.rate.get() - set.rate.get();
            assert!((0..1_000_000).contains(&lost), "{set:?} for {exact:?}");
        }
        assert!(pump.minutes >= exact.minutes, "{pump:?} before {exact:?}");
        // The last step's minutes are whole, enough for what is left, and not one too many.
        let last = pump.steps.last().expect("a step");
        let (minutes, rate) = (last.minutes.get() / 10, last.rate.get());
        assert_eq!(last.minutes.get() % 10, 0);
        assert!(minutes > 0, "{pump:?}");
        assert!(minutes * rate >= last.volume.get() * 60, "{last:?}");
        assert!((minutes - 1) * rate < last.volume.get() * 60, "{last:?}");
    });
}
