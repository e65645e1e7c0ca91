//! What must hold for every list of plans, worked out anew from the plans themselves.

use imnm::domain::ivig::plans::{BestAt, Plan, PlanRequest, Plans};

/// By number of days, then closest first, fewest vials next, most even last.
const MOST_IN_ALL: usize = 8;

fn grams(plan: &Plan) -> Vec<i64> {
    plan.days.iter().map(|day| day.grams.get()).collect()
}

fn measures(plan: &Plan) -> [i64; 3] {
    let days = grams(plan);
    [
        plan.off_target.micrograms().abs(),
        i64::from(plan.vials),
        days[days.len() - 1] - days[0],
    ]
}

fn check_plan(request: &PlanRequest<'_>, plan: &Plan) {
    let days = grams(plan);
    let (target, total) = (request.target.get(), plan.total.get());
    assert_eq!(days.iter().sum::<i64>(), total, "{request:?}: {plan:?}");
    assert!(days.is_sorted(), "{request:?}: {plan:?}");
    let number = i64::try_from(days.len()).expect("few");
    assert!(
        request.days.iter().any(|asked| asked.get() == number),
        "{request:?}: {plan:?}"
    );
    // Whole vials of the sizes, largest first, make each day.
    let mut count = 0;
    for day in &plan.days {
        let held: i64 = day
            .vials
            .iter()
            .map(|v| v.size.get() * i64::from(v.count))
            .sum();
        assert_eq!(held, day.grams.get(), "{request:?}: {plan:?}");
        assert!(
            day.vials
                .iter()
                .all(|v| v.count > 0 && request.sizes.contains(&v.size)),
            "{request:?}: {plan:?}"
        );
        assert!(
            day.vials.windows(2).all(|pair| pair[0].size > pair[1].size),
            "{request:?}: {plan:?}"
        );
        assert!(day.grams.get() > 0, "{request:?}: {plan:?}");
        count += day.vials.iter().map(|v| v.count).sum::<u32>();
    }
    assert_eq!(count, plan.vials, "{request:?}: {plan:?}");
    // Off target, in grams and as displayed.
    let off = plan.off_target;
    // In words, too: what is more is not called less.
    let word = match off.micrograms().signum() {
        1 => " g more (",
        -1 => " g less (",
        _ => "nothing",
    };
    let words = imnm::i18n::plans::off(plan);
    assert!(words.contains(word), "{words}: {plan:?}");
    assert_eq!(off.micrograms(), total - target, "{request:?}: {plan:?}");
    assert_eq!(
        off.size().get(),
        (total - target).abs(),
        "{request:?}: {plan:?}"
    );
    assert_eq!(off.is_over(), total > target, "{request:?}: {plan:?}");
    assert!(
        (total - target).abs() * 1_000 <= target * request.tolerance.get(),
        "{request:?}: {plan:?}"
    );
    let (shown, exact) = (plan.deviation.get() * target, (total - target) * 1_000);
    assert!(2 * (shown - exact).abs() <= target, "{request:?}: {plan:?}");
    // The caps: 1 g/kg of a weight in grams is that many milligrams.
    let (weight, step) = (request.weight.get(), request.step.get());
    assert!(
        target <= 2_000 * weight && target <= 1_000 * weight * number,
        "{request:?}: {plan:?}"
    );
    assert!(
        2 * (total - 2_000 * weight) <= step,
        "{request:?}: {plan:?}"
    );
    let largest = days[days.len() - 1];
    assert!(largest <= 1_000 * weight + step, "{request:?}: {plan:?}");
    assert!(
        request.day_cap.is_none_or(|cap| largest <= cap.get()),
        "{request:?}: {plan:?}"
    );
    // Even: at most 5 g apart.
    assert_eq!(
        plan.spread.get(),
        largest - days[0],
        "{request:?}: {plan:?}"
    );
    assert!(plan.spread.get() <= 5_000_000, "{request:?}: {plan:?}");
}

/// The plans of one number of days: none beaten, each best at what it says, in their order.
fn check_beside_each_other(plans: &[&Plan]) {
    let all: Vec<[i64; 3]> = plans.iter().map(|plan| measures(plan)).collect();
    for (place, plan) in plans.iter().enumerate() {
        assert!(!all[..place].contains(&all[place]), "twice: {plans:?}");
        let is_beaten = all.iter().any(|other| {
            *other != all[place]
                && other
                    .iter()
                    .zip(all[place])
                    .all(|(other, own)| *other <= own)
        });
        assert!(!is_beaten, "{plan:?} in {plans:?}");
        let BestAt {
            closest,
            fewest_vials,
            most_even,
        } = plan.best_at;
        assert!(closest || fewest_vials || most_even, "{plans:?}");
        for (best, measure) in [closest, fewest_vials, most_even].into_iter().zip(0..) {
            let least = all
                .iter()
                .all(|other| all[place][measure] <= other[measure]);
            // The best itself may have given way to the plans of other days.
            assert!(!best || least, "{plan:?} in {plans:?}");
        }
    }
    assert!(plans[0].best_at.closest, "{plans:?}");
    match plans {
        [_] => {}
        [_, second] => assert!(second.best_at.fewest_vials || second.best_at.most_even),
        [_, second, third] => {
            assert!(
                second.best_at.fewest_vials && third.best_at.most_even,
                "{plans:?}"
            );
        }
        _ => panic!("more than three: {plans:?}"),
    }
}

/// Everything that must hold for what was given to a request.
pub fn check(request: &PlanRequest<'_>, given: &Plans) {
    assert!(
        !given.plans.is_empty() && given.plans.len() <= MOST_IN_ALL,
        "{request:?}: {given:?}"
    );
    for (place, plan) in given.plans.iter().enumerate() {
        check_plan(request, plan);
        assert!(
            !given.plans[..place].contains(plan),
            "twice: {request:?}: {given:?}"
        );
    }
    assert!(
        given.plans.is_sorted_by_key(|plan| plan.days.len()),
        "{request:?}: {given:?}"
    );
    for number in 1..=5 {
        let days = imnm::domain::quantity::Days::scaled(number);
        let of_number = |plan: &&Plan| i64::try_from(plan.days.len()) == Ok(number);
        let plans: Vec<&Plan> = given.plans.iter().filter(of_number).collect();
        let exact = given.exact.iter().filter(|exact| exact.days == days);
        let met = usize::from(!plans.is_empty());
        assert_eq!(exact.count(), met, "{request:?}: {given:?}");
        let asked = request.days.contains(&days);
        assert_eq!(
            given.unmet.contains(&days),
            asked && met == 0,
            "{request:?}: {given:?}"
        );
        if !plans.is_empty() {
            check_beside_each_other(&plans);
        }
    }
    for exact in &given.exact {
        assert!(exact.opened >= request.target, "{request:?}: {given:?}");
        assert_eq!(
            exact.discarded.get(),
            exact.opened.get() - request.target.get(),
            "{request:?}: {given:?}"
        );
        // A plan that is not short holds enough for the exact course.
        for plan in &given.plans {
            let same_days = i64::try_from(plan.days.len()) == Ok(exact.days.get());
            let enough = same_days && plan.total >= request.target;
            assert!(
                !enough || exact.opened <= plan.total,
                "{request:?}: {given:?}"
            );
        }
    }
}

/// Of what each number of days alone gives, the first of every one, and then as many second and third ones, by kind
/// and then by days, as make eight in all.
pub fn check_the_few(given: &Plans, alone: &[Plans]) {
    let all: usize = alone.iter().map(|plans| plans.plans.len()).sum();
    assert_eq!(given.plans.len(), all.min(MOST_IN_ALL));
    let of_alone = |plan: &Plan| alone.iter().any(|plans| plans.plans.contains(plan));
    assert!(given.plans.iter().all(of_alone), "{given:?}");
    assert!(
        alone
            .iter()
            .all(|plans| given.plans.contains(&plans.plans[0])),
        "{given:?}"
    );
    // Where the most even of one number of days is kept, the fewest vials of none is left out.
    let kept = |is_of_kind: fn(&Plans, &Plan) -> bool, kept: bool| {
        alone.iter().any(|plans| {
            let mut of_kind = plans.plans[1..].iter().filter(|p| is_of_kind(plans, p));
            of_kind.any(|plan| given.plans.contains(plan) == kept)
        })
    };
    let even_kept = kept(|plans, plan| !is_fewest(plans, plan), true);
    assert!(!even_kept || !kept(is_fewest, false), "{given:?}");
    let exact: Vec<_> = alone.iter().flat_map(|plans| plans.exact.clone()).collect();
    assert_eq!(given.exact, exact);
}

/// Was it taken for its few vials? Only the first of those with as few was.
fn is_fewest(plans: &Plans, plan: &Plan) -> bool {
    let first = plans.plans.iter().find(|plan| plan.best_at.fewest_vials);
    first == Some(plan)
}
