//! Plans of whole vials, in words.

use super::answers::{self, days, signed_percent};
use crate::domain::ivig::plans::{ExactCourse, Mends, NoPlan, Plan, Unusable};
use crate::domain::quantity::{Days, Grams, Percent};

/// Title.
pub const TITLE: &str = "Plans in whole vials";
/// The columns.
pub const COLUMNS: [&str; 4] = ["Days", "Off the dose", "Vials", "Best at"];
/// No plan of vials, but whole steps.
pub const STEPS: &str = "Whole steps, as rounded above";
/// What they are held to.
pub const HELD_TO: &str = "Whole vials, nothing thrown away; days as even as the vials allow. No plan is best at everything: for each number of days the closest, that with the fewest vials, and the most even.";
/// Vials or limits can't be read.
pub const REFUSED: &str = "Correct what is refused under “Plan” first.";
/// A product has to be chosen.
pub const NO_PRODUCT: &str = "Choose a product: the plans are made of its vials.";
/// Its vials are not known.
pub const NO_VIALS: &str = "The vial sizes of this product are not known.";

/// The days and grams of a plan.
#[must_use]
pub fn course(plan: &Plan) -> String {
    let daily: Vec<_> = plan.days.iter().map(|day| day.grams).collect();
    format!("{}, {} g in all", days(&daily), plan.total)
}

/// How far off the dose.
#[must_use]
pub fn off(plan: &Plan) -> String {
    let size = plan.off_target.size();
    if size.get() == 0 {
        return "nothing".to_owned();
    }
    let word = if plan.off_target.is_over() {
        "more"
    } else {
        "less"
    };
    format!("{size} g {word} ({} %)", signed_percent(plan.deviation))
}

/// The vials of a plan.
#[must_use]
pub fn vials(plan: &Plan) -> String {
    format!("{} vials", plan.vials)
}

/// The vials of each day.
#[must_use]
pub fn of_days(plan: &Plan) -> Vec<String> {
    let mut days = plan.days.clone();
    days.dedup();
    let lines = days.iter();
    lines
        .map(|day| super::sheet::vials(Some(&day.vials), day.grams))
        .collect()
}

/// What a plan is best at.
#[must_use]
pub fn best_at(plan: &Plan) -> Vec<&'static str> {
    let best = plan.best_at;
    let names = [
        (best.closest, "closest to the dose"),
        (best.fewest_vials, "fewest vials"),
        (best.most_even, "most even days"),
    ];
    let names = names.into_iter().filter(|(is_best, _)| *is_best);
    names.map(|(_, name)| name).collect()
}

/// What giving exactly the dose would throw away.
#[must_use]
pub fn exact(exact: &ExactCourse) -> String {
    format!(
        "Giving exactly the dose over {} would open vials of {} g and throw {} g away.",
        over(exact.days),
        exact.opened,
        exact.discarded
    )
}

/// Numbers of days without a plan.
#[must_use]
pub fn unmet(unmet: &[Days]) -> String {
    let days: Vec<String> = unmet.iter().map(|days| over(*days)).collect();
    format!("No plan within these limits over {}.", days.join(", "))
}

fn over(days: Days) -> String {
    let days = days.to_string();
    let word = if days == "1" { "day" } else { "days" };
    format!("{days} {word}")
}

/// Why there is no plan, and what would make one.
#[must_use]
pub fn none(none: &NoPlan) -> Vec<String> {
    match none {
        NoPlan::Unusable(Unusable::Sizes) => vec![NO_VIALS.to_owned()],
        NoPlan::Unusable(_) => vec![REFUSED.to_owned()],
        NoPlan::AboveCourseCap(cap) => {
            vec![format!("The course is above its cap of {cap} g.")]
        }
        NoPlan::Unmet(mends) => unmet_because(mends),
    }
}

fn unmet_because(mends: &Mends) -> Vec<String> {
    let mut lines = vec!["No whole vials make a course within these limits.".to_owned()];
    let would = [
        mends
            .tolerance
            .map(|tolerance| format!("{tolerance} % off the dose")),
        mends.days.map(over),
        mends.day_cap.map(|cap| format!("{cap} g on a day")),
    ];
    let would: Vec<String> = would.into_iter().flatten().collect();
    lines.push(if would.is_empty() {
        "No single change would do: loosen two of them.".to_owned()
    } else {
        format!("Each of these alone would do: {}.", would.join("; "))
    });
    lines
}

/// The limits that the plans keep to, as they were set.
#[must_use]
pub fn limits(tolerance: Percent, cap: Option<Grams>) -> String {
    let cap = cap.map_or_else(String::new, |cap| format!(", no day over {cap} g"));
    format!(
        "Up to {tolerance} % off the dose{cap}. {}",
        answers::CHANGE_UNDER_PLAN
    )
}
