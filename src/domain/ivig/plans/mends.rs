//! Why there is no plan, and what would make one: each the smallest change that is enough by itself.

use super::PlanRequest;
use super::limits::Limits;
use super::search::{MOST_DAYS, Window, exists, micrograms};
use crate::domain::exact::Overflow;
use crate::domain::ivig::planning::TOLERANCE;
use crate::domain::ivig::vials::FewestVials;
use crate::domain::quantity::{Days, Grams, Percent};

/// Why there is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlan {
    /// This part of the request can't be used.
    Unusable(Unusable),
    /// The target is over the cap of 2 g/kg, which is this.
    AboveCourseCap(Grams),
    /// No vials make a plan like this; each of these changes alone would.
    Unmet(Mends),
}

/// The part of a request that can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// The target is not over 0 g.
    Target,
    /// The weight is outside [`crate::domain::bounds::WEIGHT`].
    Weight,
    /// No number of days, or one that is not from 1 to 5.
    Days,
    /// No vial sizes, or one that is no positive multiple of 0.5 g.
    Sizes,
    /// The tolerance is negative or over [`super::MOST_TOLERANCE`].
    Tolerance,
    /// The daily cap is not over 0 g.
    DayCap,
    /// The step is negative.
    Step,
    /// A figure left the range of exact arithmetic.
    Unrepresentable,
}

impl From<Overflow> for NoPlan {
    fn from(Overflow: Overflow) -> Self {
        Self::Unusable(Unusable::Unrepresentable)
    }
}

/// The changes of which each alone gives a plan. None of them, and only several together do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mends {
    /// The smallest tolerance, in steps of 0.1 % and up to what can be set, with the same days and the same daily cap.
    pub tolerance: Option<Percent>,
    /// The number of days nearest to those asked for, the more days of two equally near, with the same tolerance and
    /// the same daily cap.
    pub days: Option<Days>,
    /// The smallest daily cap with the same days and the same tolerance, where the user set one.
    pub day_cap: Option<Grams>,
}

/// # Errors
/// [`Overflow`].
pub(super) fn mends(
    limits: &Limits,
    table: &FewestVials,
    request: &PlanRequest<'_>,
) -> Result<Mends, Overflow> {
    let window = |tolerance, own_cap| limits.window(table.unit(), tolerance, own_cap);
    let asked = |window: Window| {
        limits
            .numbers()
            .any(|number| is_met(limits, table, window, number))
    };
    // Nothing is said to do that its field refuses.
    let widest = window(TOLERANCE.possible.1, request.day_cap)?;
    let tolerance = nearest(limits, table, widest, asked)
        .map(|total| limits.tolerance_for(table, total))
        .transpose()?;
    let same = window(request.tolerance, request.day_cap)?;
    let days = other_numbers(limits)
        .find(|number| is_met(limits, table, same, *number))
        .and_then(|number| i64::try_from(number).ok())
        .map(Days::scaled);
    let uncapped = window(request.tolerance, None)?;
    let most = uncapped.top.min(uncapped.high);
    let day_cap = (same.top..=most)
        .find(|top| {
            asked(Window {
                top: *top,
                ..uncapped
            })
        })
        .map(|top| Grams::scaled(micrograms(table, top)));
    Ok(Mends {
        tolerance,
        days,
        day_cap,
    })
}

/// May it be prescribed over so many days, and is there a plan?
fn is_met(limits: &Limits, table: &FewestVials, window: Window, number: usize) -> bool {
    limits.may_be_prescribed(number) && exists(table, window, number)
}

/// The total nearest to the target that days asked for can make, the lower of two equally near.
fn nearest(
    limits: &Limits,
    table: &FewestVials,
    window: Window,
    asked: impl Fn(Window) -> bool,
) -> Option<usize> {
    let off = |total: &usize| micrograms(table, *total).abs_diff(limits.target);
    let split = usize::try_from(limits.target.checked_div(table.unit())?).ok()?;
    let is_made = |total: &usize| asked(window.only(*total));
    let below = (window.low..=split.min(window.high)).rev().find(is_made);
    let above = (split.saturating_add(1).max(window.low)..=window.high).find(is_made);
    [below, above].into_iter().flatten().min_by_key(off)
}

/// The numbers of days not asked for, the nearest to one asked for first, the more days first of two equally near.
fn other_numbers(limits: &Limits) -> impl Iterator<Item = usize> {
    let apart = |number: usize| {
        limits
            .numbers()
            .map(|asked| asked.abs_diff(number))
            .min()
            .unwrap_or(MOST_DAYS)
    };
    (1..MOST_DAYS).flat_map(move |distance| {
        (1..=MOST_DAYS)
            .rev()
            .filter(move |number| apart(*number) == distance)
    })
}
