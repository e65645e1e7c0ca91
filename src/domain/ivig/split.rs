//! A course and its days: in whole steps, or as a plan of whole vials that was chosen.

use super::choices::ROUNDING_STEPS;
use super::planning::ChosenDays;
use super::regimen::{self, Rounding};
use crate::domain::bounds;
use crate::domain::exact::{add, mul, sub};
use crate::domain::quantity::{Days, Grams, Kilograms};
use crate::domain::refusal::{Field, Reason, Refusal};

/// The course in whole steps, and its days.
///
/// # Errors
/// A course that rounds to nothing, empty days.
pub(super) fn in_steps(
    rounding: Rounding,
    exact: Grams,
    step: Grams,
    days: Days,
) -> Result<(Grams, Vec<Grams>), Refusal> {
    let arithmetic = Refusal::overflow(Field::Weight);
    let total = regimen::round_to_step(exact, step, rounding).map_err(&arithmetic)?;
    if total.get() == 0 {
        return Err(Refusal::new(Field::Step, Reason::RoundedToZero));
    }
    let daily = regimen::split(total, step, days).map_err(&arithmetic)?;
    let daily = daily.ok_or(Refusal::new(Field::Days, Reason::TooManyDaysForStep))?;
    Ok((total, daily))
}

/// The course as it was chosen, if it is one of so many days and within the caps: half a step over that of a course, a
/// step over that of a day (policy IVIG 3), of a step that is offered: a program may ask for a larger one.
///
/// # Errors
/// It is the plan of another course.
pub(super) fn as_chosen(
    plan: ChosenDays,
    step: Grams,
    weight: Kilograms,
    days: Days,
) -> Result<(Grams, Vec<Grams>), Refusal> {
    let arithmetic = Refusal::overflow(Field::Weight);
    let [largest_step, _] = ROUNDING_STEPS;
    let step = step.min(largest_step);
    let daily = plan.amounts();
    let total = daily.iter().try_fold(0, |sum, day| add(sum, day.get()));
    let total = Grams::scaled(total.map_err(&arithmetic)?);
    let cap = |per_kg| regimen::exact_course(weight, per_kg).map_err(&arithmetic);
    let twice_over = mul(
        sub(total.get(), cap(bounds::COURSE_CAP)?.get()).map_err(&arithmetic)?,
        2,
    );
    let largest = daily.last().map_or(0, |day| day.get());
    let day_over = sub(largest, cap(bounds::DAY_CAP)?.get()).map_err(&arithmetic)?;
    let is_of_days = i64::try_from(daily.len()).is_ok_and(|count| count == days.get());
    if !is_of_days || twice_over.map_err(&arithmetic)? > step.get() || day_over > step.get() {
        return Err(Refusal::new(Field::Days, Reason::PlanOfAnotherCourse));
    }
    Ok((total, daily))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quantity::whole_grams;

    fn chosen(days: &[u16]) -> Result<Grams, Reason> {
        chosen_with(days, 5)
    }

    fn chosen_with(days: &[u16], step: u16) -> Result<Grams, Reason> {
        let days: Vec<Grams> = days.iter().map(|day| whole_grams(*day)).collect();
        let plan = ChosenDays::new(&days).unwrap();
        // 60 kg: at most 120 g a course and 60 g a day, and half a step or a step of 5 g more.
        let of = as_chosen(
            plan,
            whole_grams(step),
            Kilograms::scaled(60_000),
            Days::scaled(3),
        );
        of.map(|(total, daily)| {
            assert_eq!(daily, days);
            total
        })
        .map_err(|refusal| refusal.reason)
    }

    #[test]
    fn a_plan_is_taken_for_its_own_days_and_within_the_caps_alone() {
        let other = Err(Reason::PlanOfAnotherCourse);
        assert_eq!(chosen(&[40, 40, 40]), Ok(whole_grams(120)));
        assert_eq!(chosen(&[40, 40, 42]), Ok(whole_grams(122)));
        assert_eq!(chosen(&[40, 41, 42]), other);
        assert_eq!(chosen(&[20, 35, 65]), Ok(whole_grams(120)));
        assert_eq!(chosen(&[20, 34, 66]), other);
        assert_eq!(chosen(&[60, 60]), other);
        assert_eq!(chosen(&[30, 30, 30, 30]), other);
    }

    #[test]
    fn a_larger_step_than_is_offered_opens_no_cap_further() {
        let other = Err(Reason::PlanOfAnotherCourse);
        for step in [10, 200, 1_000] {
            assert_eq!(chosen_with(&[40, 40, 42], step), Ok(whole_grams(122)));
            assert_eq!(chosen_with(&[40, 41, 42], step), other);
            assert_eq!(chosen_with(&[20, 34, 66], step), other);
        }
        // Half a step more is the most.
        let halves = [40_000_000, 40_000_000, 42_500_000].map(Grams::scaled);
        let taken = |micrograms: i64| {
            let [first, second, third] = halves;
            let third = Grams::scaled(third.get() + micrograms);
            let plan = ChosenDays::new(&[first, second, third]).unwrap();
            let weight = Kilograms::scaled(60_000);
            as_chosen(plan, whole_grams(5), weight, Days::scaled(3)).is_ok()
        };
        assert!(taken(0) && !taken(1));
        // A finer one opens it less.
        assert_eq!(chosen_with(&[40, 40, 42], 3), other);
    }
}
