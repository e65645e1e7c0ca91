//! Plans of whole vials: every plan of every weight, a second opinion that tries every choice of vials, and relations
//! between requests. Nothing here knows how a plan is found, only what must hold for it.
#![cfg(not(target_arch = "wasm32"))]

#[path = "plans/checks.rs"]
mod checks;
#[path = "plans/opinion.rs"]
mod opinion;
#[path = "plans/relations.rs"]
mod relations;

use checks::check;
use imnm::domain::ivig::planning::TOLERANCE;
use imnm::domain::ivig::plans::{Mends, NoPlan, PlanRequest, Plans, plans};
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::quantity::{Days, Grams, Kilograms, Percent, tenth_grams, whole_grams};

const ANY: [Days; 5] = [
    Days::scaled(1),
    Days::scaled(2),
    Days::scaled(3),
    Days::scaled(4),
    Days::scaled(5),
];
/// In mg/kg.
const DOSES: [i64; 3] = [2_000, 1_000, 400];

/// The vial lists of the products, each once.
fn vial_lists() -> Vec<&'static [Grams]> {
    let mut lists: Vec<&[Grams]> = Vec::new();
    for product in PRODUCTS {
        let list = product.data().vials.value;
        if !list.is_empty() && !lists.contains(&list) {
            lists.push(list);
        }
    }
    lists
}

fn found(request: &PlanRequest<'_>) -> Result<Plans, NoPlan> {
    plans(request).map(|plans| plans.value().clone())
}

/// What each mend of a request without a plan says is enough, and less is not.
fn check_mends(request: &PlanRequest<'_>, mends: Mends) {
    let label = format!("{request:?}: {mends:?}");
    if let Some(tolerance) = mends.tolerance {
        let with = |tenths| {
            found(&PlanRequest {
                tolerance: Percent::scaled(tenths),
                ..*request
            })
        };
        assert!(tolerance > request.tolerance, "{label}");
        // No more than the field takes.
        assert!(tolerance <= TOLERANCE.possible.1, "{label}");
        assert!(with(tolerance.get()).is_ok(), "{label}");
        assert!(with(tolerance.get() - 1).is_err(), "{label}");
    }
    if let Some(days) = mends.days {
        assert!(!request.days.contains(&days), "{label}");
        assert!(
            found(&PlanRequest {
                days: &[days],
                ..*request
            })
            .is_ok(),
            "{label}"
        );
    }
    if let Some(cap) = mends.day_cap {
        let with = |micrograms| {
            let day_cap = Some(Grams::scaled(micrograms));
            found(&PlanRequest {
                day_cap,
                ..*request
            })
        };
        assert!(request.day_cap.is_some_and(|own| own < cap), "{label}");
        assert!(with(cap.get()).is_ok(), "{label}");
        assert!(with(cap.get() - 1).is_err(), "{label}");
    }
}

/// Looks at every plan over each number of days alone, and at those over any number of days.
fn sweep(
    sizes: &[Grams],
    tenths_apart: usize,
    own_cap: impl Fn(Kilograms) -> Option<Grams>,
    tolerance: i64,
    step: Grams,
) -> (usize, usize) {
    let (mut seen, mut without) = (0, 0);
    for tenths in (200..=2_000).step_by(tenths_apart) {
        let weight = Kilograms::scaled(tenths * 100);
        for dose in DOSES {
            let request = PlanRequest {
                target: Grams::scaled(weight.get() * dose),
                weight,
                days: &ANY,
                sizes,
                tolerance: Percent::scaled(tolerance),
                day_cap: own_cap(weight),
                step,
            };
            let mut alone = Vec::new();
            let allowed = |days: &&Days| dose <= 1_000 * days.get();
            for days in ANY.iter().filter(allowed) {
                let request = PlanRequest {
                    days: std::slice::from_ref(days),
                    ..request
                };
                match found(&request) {
                    Ok(plans) => {
                        check(&request, &plans);
                        assert!(
                            plans.plans.len() <= 3 && plans.unmet.is_empty(),
                            "{request:?}"
                        );
                        seen += plans.plans.len();
                        alone.push(plans);
                    }
                    Err(NoPlan::Unmet(mends)) => {
                        without += 1;
                        check_mends(&request, mends);
                    }
                    Err(other) => panic!("{request:?}: {other:?}"),
                }
            }
            match found(&request) {
                Ok(plans) => {
                    check(&request, &plans);
                    checks::check_the_few(&plans, &alone);
                    seen += plans.plans.len();
                }
                Err(_) => assert!(alone.is_empty(), "{request:?}"),
            }
        }
    }
    (seen, without)
}

#[test]
fn every_plan_of_every_weight_keeps_to_the_tolerance_the_caps_and_the_vials() {
    let (mut seen, mut without) = (0, 0);
    for sizes in vial_lists() {
        let (plans, none) = sweep(sizes, 1, |_| None, 50, whole_grams(5));
        seen += plans;
        without += none;
    }
    println!("{seen} plans checked, {without} requests without one");
    assert!(seen > 200_000, "{seen}");
}

#[test]
fn the_same_holds_under_a_daily_cap_and_close_to_the_target() {
    let (mut seen, mut without) = (0, 0);
    for sizes in vial_lists() {
        // 35 g, and half a gram a kilogram: neither a multiple of the vials.
        for cap in [
            |_| Some(whole_grams(35)),
            |w: Kilograms| Some(Grams::scaled(w.get() * 500)),
        ] {
            for tolerance in [5, 20] {
                let (plans, none) = sweep(sizes, 61, cap, tolerance, tenth_grams(2, 5));
                seen += plans;
                without += none;
            }
        }
    }
    println!("{seen} plans checked, {without} requests without one");
    assert!(seen > 2_000 && without > 500, "{seen}, {without}");
}
