//! From what was found to what is given: the few, in grams and vials, and what an exact course would discard.

use super::limits::Limits;
use super::search::{Bests, Found, Window, exists, micrograms};
use super::{BestAt, DayOfVials, ExactCourse, MOST_PLANS, NoPlan, OffTarget, Plan};
use crate::domain::exact::{Overflow, div_ceil, div_floor, mul, sub};
use crate::domain::ivig::regimen;
use crate::domain::ivig::vials::FewestVials;
use crate::domain::quantity::{Days, Grams};

/// The plans to be given, each once, by days and then by kind.
pub(super) fn the_few(found: &[(usize, Bests)]) -> Vec<(&Bests, Found)> {
    let mut few: Vec<(usize, usize, &Bests, Found)> = Vec::new();
    for (number, bests) in found {
        let kinds = [bests.closest, bests.fewest, bests.evenest];
        for (kind, plan) in kinds.into_iter().enumerate() {
            if !few.iter().any(|(_, _, _, given)| *given == plan) {
                few.push((kind, *number, bests, plan));
            }
        }
    }
    few.sort_by_key(|(kind, number, _, _)| (*kind, *number));
    few.truncate(MOST_PLANS);
    few.sort_by_key(|(kind, number, _, _)| (*number, *kind));
    few.into_iter()
        .map(|(_, _, bests, plan)| (bests, plan))
        .collect()
}

/// A plan in grams and vials.
pub(super) fn written(
    target: Grams,
    table: &FewestVials,
    of: &Bests,
    plan: Found,
) -> Result<Plan, NoPlan> {
    let day = |units: &usize| {
        let grams = Grams::scaled(micrograms(table, *units));
        // Every day that is found has vials.
        let vials = table.vials(grams).ok_or(Overflow)?;
        Ok(DayOfVials { grams, vials })
    };
    let days = plan.days().iter().map(day);
    let total = Grams::scaled(micrograms(table, plan.total));
    Ok(Plan {
        days: days.collect::<Result<Vec<_>, Overflow>>()?,
        total,
        off_target: OffTarget(sub(total.get(), target.get())?),
        deviation: regimen::deviation(target, total)?,
        vials: plan.vials,
        spread: Grams::scaled(micrograms(table, plan.spread)),
        best_at: BestAt {
            closest: plan.off == of.closest.off,
            fewest_vials: plan.vials == of.fewest.vials,
            most_even: plan.spread == of.evenest.spread,
        },
    })
}

/// The least that whole vials of even days hold without being less than the target. The caps don't matter here: what
/// is above the target is not given.
pub(super) fn exact_course(
    limits: &Limits,
    table: &FewestVials,
    window: Window,
    number: usize,
    smallest: Grams,
) -> Result<ExactCourse, Overflow> {
    let days = days_of(number)?;
    let least = div_ceil(limits.target, table.unit())?;
    // Smallest vials alone make as many equal days of it.
    let each = div_ceil(limits.target, mul(days.get(), smallest.get())?)?;
    let most = mul(mul(each, smallest.get())?, days.get())?;
    let unit = |amount| usize::try_from(amount).map_err(|_| Overflow);
    let (least, most) = (unit(least)?, unit(div_floor(most, table.unit())?)?);
    let opened = (least..=most)
        .find(|total| {
            let window = Window {
                top: *total,
                ..window.only(*total)
            };
            exists(table, window, number)
        })
        .unwrap_or(most);
    let opened = Grams::scaled(micrograms(table, opened));
    Ok(ExactCourse {
        days,
        opened,
        discarded: Grams::scaled(sub(opened.get(), limits.target)?),
    })
}

pub(super) fn days_of(number: usize) -> Result<Days, Overflow> {
    let days = i64::try_from(number).map_err(|_| Overflow)?;
    Ok(Days::scaled(days))
}
