//! Plans of whole vials: the totals and days that come close to an exact course, with what each of them trades.
//!
//! No vial is ever given in part, so a course of whole vials is a little off its target, or takes more vials, or has
//! days that differ. No plan is best at all three; for each number of days those best at one of them are given:
//!
//! 1. the *closest* to the target; of several, that with the fewest vials, then the most even;
//! 2. that with the *fewest vials*; of several, the closest, then the most even;
//! 3. the *most even*, by the largest minus the smallest day; of several, that with the fewest vials, then the
//!    closest: among many equal days the closest may be one of a great many small vials.
//!
//! What is still equal goes to the lower total (as ties go down in policy IVIG 3), then to the smaller first day, then
//! to the smaller second day, and so on. None of the three is matched or beaten on every measure by another plan that
//! beats it on one. Days stand smaller first, as in [`crate::domain::ivig::regimen::split`].
//!
//! Over [`MOST_PLANS`] in all, the plans of the first kind stay first, those of the second next; within a kind, those
//! of fewer days. The list goes by days, and within them by kind.

mod given;
mod limits;
mod mends;
mod plan;
mod search;

use given::{days_of, exact_course, the_few, written};
use limits::Limits;
use mends::mends;
pub use mends::{Mends, NoPlan, Unusable};
pub use plan::{BestAt, DayOfVials, ExactCourse, OffTarget, Plan, PlanRequest, PlanStep, Plans};
use search::{Bests, bests};

use super::vials::FewestVials;
use crate::domain::bounds;
use crate::domain::exact::{Overflow, add, div_ceil};
use crate::domain::explain::{Explained, Steps};
use crate::domain::quantity::{Grams, Percent, whole_grams};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// The days of a plan never differ by more: the usual rounding step, by which the days of a rounded course differ.
pub const WIDEST_DAYS: Grams = whole_grams(5);
/// Source of [`WIDEST_DAYS`].
pub const WIDEST_DAYS_SOURCE: Citation = cite(
    SourceId::Policy,
    "plans: days as even as their vials allow, at most 5 g apart, smaller days first",
    Status::Policy,
);
/// The largest tolerance that can be asked for, of the target.
pub const MOST_TOLERANCE: Percent = Percent::scaled(1_000);
/// No more plans are given in all, and for one number of days no more than the three kinds.
pub const MOST_PLANS: usize = 8;

/// The best few plans, in the order that the head of this file tells, with what they were held to.
///
/// # Errors
/// [`NoPlan`]: what can't be used, a target above the cap of a course, or what would make a plan.
pub fn plans(request: &PlanRequest<'_>) -> Result<Explained<Plans, PlanStep>, NoPlan> {
    let limits = Limits::new(request)?;
    let smallest = request.sizes.iter().min().copied();
    let smallest = smallest.ok_or(NoPlan::Unusable(Unusable::Sizes))?;
    let table = |numbers: &mut dyn Iterator<Item = usize>, tolerance| {
        let most = largest_amount(&limits, numbers, tolerance, smallest)?;
        FewestVials::new(request.sizes, most).ok_or(NoPlan::Unusable(Unusable::Sizes))
    };
    let of_asked = table(&mut limits.numbers(), request.tolerance)?;
    let window = limits.window(of_asked.unit(), request.tolerance, request.day_cap)?;
    let found: Vec<(usize, Bests)> = limits
        .numbers()
        .filter(|number| limits.may_be_prescribed(*number))
        .filter_map(|number| Some((number, bests(&of_asked, window, number, limits.target)?)))
        .collect();
    if found.is_empty() {
        let of_all = table(&mut (1..=search::MOST_DAYS), MOST_TOLERANCE)?;
        return Err(NoPlan::Unmet(mends(&limits, &of_all, request)?));
    }
    let plans = the_few(&found)
        .into_iter()
        .map(|(of, plan)| written(request.target, &of_asked, of, plan))
        .collect::<Result<Vec<_>, _>>()?;
    let exact = found
        .iter()
        .map(|(number, _)| exact_course(&limits, &of_asked, window, *number, smallest))
        .collect::<Result<Vec<_>, _>>()?;
    let unmet = limits
        .numbers()
        .filter(|number| !found.iter().any(|(met, _)| met == number));
    let unmet = unmet.map(days_of).collect::<Result<Vec<_>, _>>()?;
    let plans = Plans {
        plans,
        exact,
        unmet,
    };
    Ok(steps(request, &limits)?.explain(plans))
}

/// An amount in grams above every day that is looked at for these numbers of days.
fn largest_amount(
    limits: &Limits,
    numbers: &mut dyn Iterator<Item = usize>,
    tolerance: Percent,
    smallest: Grams,
) -> Result<Grams, Overflow> {
    let (_, high) = limits.totals(tolerance)?;
    let fewest = i64::try_from(numbers.min().unwrap_or(1)).map_err(|_| Overflow)?;
    let even = div_ceil(high.max(limits.target), fewest)?;
    // The next day of whole vials is no further away than the smallest of them.
    let most = add(even, WIDEST_DAYS.get())?;
    Ok(Grams::scaled(add(most, smallest.get())?))
}

fn steps(request: &PlanRequest<'_>, limits: &Limits) -> Result<Steps<PlanStep>, Overflow> {
    let mut steps = Steps::new();
    let course_cap = Grams::scaled(limits.course_cap);
    steps.push(
        PlanStep::CourseCap(request.target, request.weight, course_cap),
        bounds::COURSE_CAP_SOURCE,
    );
    steps.push(
        PlanStep::DayCap(request.weight, Grams::scaled(limits.day_cap)),
        bounds::DAY_CAP_SOURCE,
    );
    steps.push(
        PlanStep::OverCaps(request.step),
        cite(
            SourceId::Policy,
            "IVIG 3: whole vials over the caps by half a step (course) or one step (day)",
            Status::Policy,
        ),
    );
    let (low, high) = limits.totals(request.tolerance)?;
    steps.push(
        PlanStep::Tolerance(request.tolerance, Grams::scaled(low), Grams::scaled(high)),
        cite(
            SourceId::Policy,
            "plans: off target by no more than the tolerance as chosen",
            Status::Policy,
        ),
    );
    if let Some(cap) = request.day_cap {
        steps.push(
            PlanStep::OwnDayCap(cap),
            cite(
                SourceId::Policy,
                "plans: the daily cap as chosen, never exceeded",
                Status::Policy,
            ),
        );
    }
    steps.push(PlanStep::Even(WIDEST_DAYS), WIDEST_DAYS_SOURCE);
    steps.push(
        PlanStep::WholeVials(request.sizes.to_vec()),
        cite(
            SourceId::Policy,
            "plans: whole vials, never a part of one; the fewest for each day",
            Status::Policy,
        ),
    );
    Ok(steps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ivig::products::Product;
    use crate::domain::quantity::{Days, Kilograms, tenth_grams};

    /// For a weight in tenths of a kilogram and a dose in hundredths of g/kg.
    fn ask<'a>(weight: i64, dose: i64, days: &'a [Days], product: Product) -> PlanRequest<'a> {
        PlanRequest {
            target: Grams::scaled(weight * dose * 1_000),
            weight: Kilograms::scaled(weight * 100),
            days,
            sizes: product.data().vials.value,
            tolerance: Percent::scaled(50),
            day_cap: None,
            step: whole_grams(5),
        }
    }

    const ONE: &[Days] = &[Days::scaled(1)];
    const THREE: &[Days] = &[Days::scaled(3)];
    const ANY: &[Days] = &[
        Days::scaled(1),
        Days::scaled(2),
        Days::scaled(3),
        Days::scaled(4),
        Days::scaled(5),
    ];

    /// "40 45 45: 8, 2 over", with C, F, E for what it is best at.
    fn shown(plan: &Plan) -> String {
        let days: Vec<String> = plan.days.iter().map(|day| day.grams.to_string()).collect();
        let off = Grams::scaled(plan.off_target.micrograms());
        let best = [
            (plan.best_at.closest, 'C'),
            (plan.best_at.fewest_vials, 'F'),
            (plan.best_at.most_even, 'E'),
        ];
        let best: String = best.iter().filter(|b| b.0).map(|b| b.1).collect();
        format!(
            "{}: {} vials, off {off}, {best}",
            days.join(" "),
            plan.vials
        )
    }

    fn lines(request: &PlanRequest<'_>) -> Vec<String> {
        let found = plans(request).unwrap();
        found.value().plans.iter().map(shown).collect()
    }

    fn vials(day: &DayOfVials) -> String {
        let words = day.vials.iter().map(|v| format!("{}x{}", v.count, v.size));
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn sixty_kilograms_over_three_days_are_forty_grams_of_two_vials_each() {
        let request = ask(600, 200, THREE, Product::OctagamTen);
        let found = plans(&request).unwrap();
        let [plan] = &found.value().plans[..] else {
            panic!("{found:?}");
        };
        assert_eq!(shown(plan), "40 40 40: 6 vials, off 0, CFE");
        assert!(plan.days.iter().all(|day| vials(day) == "1x30 1x10"));
        assert_eq!(found.value().exact[0].discarded, whole_grams(0));
    }

    #[test]
    fn sixty_four_kilograms_trade_grams_vials_and_evenness() {
        // 128 g, from 121.6 to 130.5 g: the cap of 2 g/kg and half a step end it above.
        let request = ask(640, 200, THREE, Product::OctagamTen);
        // 40 = 30+10, 44 = 30+10+2+2: 10 vials for 128 g, and no fewer. 40, 40, 42 or 45 (30+10+5): 7 vials, of which
        // 125 g is closer than 122 g. 42 = 30+10+2: 9 vials for three equal days, where three of 43 g
        // are nearer by 1 g and take 18.
        assert_eq!(
            lines(&request),
            [
                "42 42 44: 10 vials, off 0, C",
                "40 40 45: 7 vials, off -3, F",
                "42 42 42: 9 vials, off -2, E",
            ]
        );
    }

    #[test]
    fn giving_exactly_the_target_would_throw_away_what_is_left_in_the_last_vial() {
        // Vials of 2.5 g make 130 g for 128 g.
        let request = ask(640, 200, THREE, Product::OctagamFive);
        let found = plans(&request).unwrap();
        let exact = ExactCourse {
            days: Days::scaled(3),
            opened: whole_grams(130),
            discarded: whole_grams(2),
        };
        assert_eq!(found.value().exact, [exact]);
        // 42.5 = 25+10+5+2.5, 40 = 25+10+5, 45 = 25+10+10: of 9 vials 130 g, 2 g over, are closer than 125 g. No other
        // equal days lie between 121.6 and 130.5 g.
        assert_eq!(
            lines(&request),
            [
                "40 42.5 45: 10 vials, off -0.5, C",
                "40 45 45: 9 vials, off 2, F",
                "42.5 42.5 42.5: 12 vials, off -0.5, CE",
            ]
        );
    }

    #[test]
    fn a_small_course_comes_as_close_as_its_smallest_vial_lets_it() {
        // 12.4 g, at most 0.62 g off: 12 g of 10+2, or 12.5 g of 10+2.5.
        let ten = ask(310, 40, ONE, Product::OctagamTen);
        assert_eq!(lines(&ten), ["12: 2 vials, off -0.4, CFE"]);
        let privigen = ask(310, 40, ONE, Product::Privigen);
        assert_eq!(lines(&privigen), ["12.5: 2 vials, off 0.1, CFE"]);
        // Panzyga has vials of 1 g too, and no 0.5 g: 12 g are 10+1+1, or 5+5+1+1.
        let panzyga = ask(310, 40, ONE, Product::Panzyga);
        assert_eq!(lines(&panzyga), ["12.5: 2 vials, off 0.1, CFE"]);
    }

    #[test]
    fn where_nothing_is_close_enough_it_says_what_would_be() {
        // 0.1 g off 12.4 g are 0.806 %.
        let mut request = ask(310, 40, ONE, Product::Privigen);
        request.tolerance = Percent::scaled(1);
        let mends = Mends {
            tolerance: Some(Percent::scaled(9)),
            ..Mends::default()
        };
        assert_eq!(plans(&request), Err(NoPlan::Unmet(mends)));
        request.tolerance = Percent::scaled(9);
        assert_eq!(lines(&request), ["12.5: 2 vials, off 0.1, CFE"]);
    }

    #[test]
    fn a_daily_cap_names_the_days_the_tolerance_and_the_cap_that_would_do() {
        // 120 g, no day over 35 g: three days reach 105 g, which is 12.5 % short; four reach 120 g.
        let mut request = ask(600, 200, THREE, Product::OctagamTen);
        request.day_cap = Some(whole_grams(35));
        let mends = Mends {
            tolerance: Some(Percent::scaled(125)),
            days: Some(Days::scaled(4)),
            // 114 g is 5 % off: three days of 38 g.
            day_cap: Some(whole_grams(38)),
        };
        assert_eq!(plans(&request), Err(NoPlan::Unmet(mends)));
    }

    #[test]
    fn two_grams_a_kilogram_on_one_day_ask_for_two_days() {
        let request = ask(600, 200, ONE, Product::OctagamTen);
        let mends = Mends {
            days: Some(Days::scaled(2)),
            ..Mends::default()
        };
        assert_eq!(plans(&request), Err(NoPlan::Unmet(mends)));
        let all = ask(600, 200, ANY, Product::OctagamTen);
        let found = plans(&all).unwrap();
        assert_eq!(found.value().unmet, [Days::scaled(1)]);
        assert!(found.value().plans.iter().all(|plan| plan.days.len() > 1));
    }

    #[test]
    fn whole_vials_exceed_the_caps_by_half_a_step_and_a_step_at_most() {
        // 100 g over a cap of 100 g, only vials of 21 g and then 20.5 g: 105 and 102.5 g.
        let mut request = ask(500, 200, &ANY[4..], Product::OctagamTen);
        request.sizes = const { &[whole_grams(21)] };
        assert!(matches!(plans(&request), Err(NoPlan::Unmet(_))));
        request.sizes = const { &[tenth_grams(20, 5)] };
        assert_eq!(lines(&request).len(), 1);
        // Prescribed above the cap is no matter of rounding.
        request.target = Grams::scaled(100_000_001);
        let cap = NoPlan::AboveCourseCap(whole_grams(100));
        assert_eq!(plans(&request), Err(cap));
    }

    #[test]
    fn what_can_t_be_used_is_named() {
        let good = ask(600, 200, THREE, Product::OctagamTen);
        let with = |change: &dyn Fn(&mut PlanRequest<'_>)| {
            let mut request = good;
            change(&mut request);
            match plans(&request) {
                Err(NoPlan::Unusable(unusable)) => Some(unusable),
                Ok(_) | Err(_) => None,
            }
        };
        assert_eq!(with(&|_| {}), None);
        let nothing = Grams::scaled(0);
        assert_eq!(with(&|r| r.target = nothing), Some(Unusable::Target));
        let heavy = Kilograms::scaled(300_001);
        assert_eq!(with(&|r| r.weight = heavy), Some(Unusable::Weight));
        assert_eq!(with(&|r| r.days = &[]), Some(Unusable::Days));
        let six = const { &[Days::scaled(3), Days::scaled(6)] };
        assert_eq!(with(&|r| r.days = six), Some(Unusable::Days));
        assert_eq!(with(&|r| r.sizes = &[]), Some(Unusable::Sizes));
        let odd = const { &[tenth_grams(2, 4)] };
        assert_eq!(with(&|r| r.sizes = odd), Some(Unusable::Sizes));
        let all = Percent::scaled(1_001);
        assert_eq!(with(&|r| r.tolerance = all), Some(Unusable::Tolerance));
        assert_eq!(with(&|r| r.day_cap = Some(nothing)), Some(Unusable::DayCap));
        let less = Grams::scaled(-1);
        assert_eq!(with(&|r| r.step = less), Some(Unusable::Step));
        let endless = Grams::scaled(i64::MAX);
        assert_eq!(with(&|r| r.step = endless), Some(Unusable::Unrepresentable));
    }

    #[test]
    fn eight_plans_in_all_and_every_number_of_days_keeps_its_closest() {
        let request = ask(640, 100, ANY, Product::OctagamTen);
        let found = plans(&request).unwrap();
        let plans = &found.value().plans;
        assert_eq!(plans.len(), MOST_PLANS);
        let days: Vec<usize> = plans.iter().map(|plan| plan.days.len()).collect();
        assert!(days.is_sorted());
        for number in 1..=5 {
            assert!(
                plans
                    .iter()
                    .any(|p| p.days.len() == number && p.best_at.closest)
            );
        }
    }
}
