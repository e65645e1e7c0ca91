//! Plans of whole vials, in words.

use super::answers::{self, days, signed_percent};
use super::lens::over;
use crate::domain::ivig::plans::{ExactCourse, Mends, NoPlan, Plan, Unusable};
use crate::domain::quantity::{Days, Grams, Percent};
use crate::i18n::words::{Text, say, text};

/// Title.
pub const TITLE: Text = text!("Plans in whole vials");
/// The columns.
pub const COLUMNS: [Text; 4] = [
    text!("Days"),
    text!("Off the dose"),
    text!("Vials"),
    text!("Best at"),
];
/// No plan of vials, but whole steps.
pub const STEPS: Text = text!("Whole steps, as rounded above");
/// What they are held to.
pub const HELD_TO: Text = text!(
    "Whole vials, nothing thrown away; days as even as the vials allow. No plan is best at everything: for each number of days the closest, that with the fewest vials, and the most even."
);
/// Vials or limits can't be read.
pub const REFUSED: Text = text!("Correct what is refused under “Plan” first.");
/// A product has to be chosen.
pub const NO_PRODUCT: Text = text!("Choose a product: the plans are made of its vials.");
/// Its vials are not known.
pub const NO_VIALS: Text = text!("The vial sizes of this product are not known.");

/// The days and grams of a plan.
#[must_use]
pub fn course(plan: &Plan) -> String {
    let daily: Vec<_> = plan.days.iter().map(|day| day.grams).collect();
    say!("{}, {} g in all", days(&daily), plan.total)
}

/// How far off the dose.
#[must_use]
pub fn off(plan: &Plan) -> String {
    let size = plan.off_target.size();
    if size.get() == 0 {
        return text!("nothing").to_owned();
    }
    let word = if plan.off_target.is_over() {
        text!("more")
    } else {
        text!("less")
    };
    say!(
        "{size} g {word} ({} %)",
        size,
        word,
        signed_percent(plan.deviation)
    )
}

/// The vials of a plan.
#[must_use]
pub fn vials(plan: &Plan) -> String {
    say!("{} vials", plan.vials)
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
pub fn best_at(plan: &Plan) -> Vec<Text> {
    let best = plan.best_at;
    let names = [
        (best.closest, text!("closest to the dose")),
        (best.fewest_vials, text!("fewest vials")),
        (best.most_even, text!("most even days")),
    ];
    let names = names.into_iter().filter(|(is_best, _)| *is_best);
    names.map(|(_, name)| name).collect()
}

/// What giving exactly the dose would throw away.
#[must_use]
pub fn exact(exact: &ExactCourse) -> String {
    say!(
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
    say!("No plan within these limits over {}.", days.join(", "))
}

/// Why there is no plan, and what would make one.
#[must_use]
pub fn none(none: &NoPlan) -> Vec<String> {
    match none {
        NoPlan::Unusable(Unusable::Sizes) => vec![NO_VIALS.to_owned()],
        NoPlan::Unusable(_) => vec![REFUSED.to_owned()],
        NoPlan::AboveCourseCap(cap) => {
            vec![say!("The course is above its cap of {cap} g.", cap)]
        }
        NoPlan::Unmet(mends) => unmet_because(mends),
    }
}

fn unmet_because(mends: &Mends) -> Vec<String> {
    let mut lines = vec![text!("No whole vials make a course within these limits.").to_owned()];
    let would = [
        mends
            .tolerance
            .map(|tolerance| say!("{tolerance} % off the dose", tolerance)),
        mends.days.map(over),
        mends.day_cap.map(|cap| say!("{cap} g on a day", cap)),
    ];
    let would: Vec<String> = would.into_iter().flatten().collect();
    lines.push(if would.is_empty() {
        text!("No single change would do: loosen two of them.").to_owned()
    } else {
        say!("Each of these alone would do: {}.", would.join("; "))
    });
    lines
}

/// The limits that the plans keep to, as they were set.
#[must_use]
pub fn limits(tolerance: Percent, cap: Option<Grams>) -> String {
    let cap = cap.map_or_else(String::new, |cap| say!(", no day over {cap} g", cap));
    say!(
        "Up to {tolerance} % off the dose{cap}. {}",
        tolerance,
        cap,
        answers::CHANGE_UNDER_PLAN
    )
}
