//! What a plan has to keep to: the caps as prescribed, the tolerance, and the daily cap of the user, in exact grams.

use super::search::{MOST_DAYS, Window, micrograms};
use super::{MOST_TOLERANCE, NoPlan, PlanRequest, Unusable, WIDEST_DAYS};
use crate::domain::bounds;
use crate::domain::exact::{Overflow, add, div_ceil, div_floor, mul, sub};
use crate::domain::ivig::vials::FewestVials;
use crate::domain::quantity::{Days, Grams, Percent};

/// A request that was looked at, in exact micrograms.
pub(super) struct Limits {
    pub(super) target: i64,
    /// 2 g/kg: what may be prescribed a course.
    pub(super) course_cap: i64,
    /// 1 g/kg: what may be prescribed a day.
    pub(super) day_cap: i64,
    /// With half a step more.
    course_most: i64,
    /// With a step more.
    day_most: i64,
    /// The numbers of days asked for, by place: `[false, true, …]` asks for two days.
    asked: [bool; MOST_DAYS],
}

impl Limits {
    /// # Errors
    /// What in the request can't be used, or a prescribed course above its cap.
    pub(super) fn new(request: &PlanRequest<'_>) -> Result<Self, NoPlan> {
        use bounds::Zone::{ImpossiblyHigh, ImpossiblyLow};
        let weight = bounds::WEIGHT.classify(request.weight);
        let checks = [
            (request.target.get() > 0, Unusable::Target),
            (
                !matches!(weight, ImpossiblyLow | ImpossiblyHigh),
                Unusable::Weight,
            ),
            (
                request.tolerance.get() >= 0 && request.tolerance <= MOST_TOLERANCE,
                Unusable::Tolerance,
            ),
            (
                request.day_cap.is_none_or(|cap| cap.get() > 0),
                Unusable::DayCap,
            ),
            (request.step.get() >= 0, Unusable::Step),
        ];
        if let Some((_, unusable)) = checks.into_iter().find(|(usable, _)| !usable) {
            return Err(NoPlan::Unusable(unusable));
        }
        let asked = asked(request.days).ok_or(NoPlan::Unusable(Unusable::Days))?;
        let limits = Self::caps(request, asked)?;
        if limits.target > limits.course_cap {
            return Err(NoPlan::AboveCourseCap(Grams::scaled(limits.course_cap)));
        }
        Ok(limits)
    }

    fn caps(request: &PlanRequest<'_>, asked: [bool; MOST_DAYS]) -> Result<Self, Overflow> {
        let step = request.step.get();
        let course_cap = mul(request.weight.get(), bounds::COURSE_CAP.get())?;
        let day_cap = mul(request.weight.get(), bounds::DAY_CAP.get())?;
        Ok(Self {
            target: request.target.get(),
            course_cap,
            day_cap,
            course_most: add(course_cap, div_floor(step, 2)?)?,
            day_most: add(day_cap, step)?,
            asked,
        })
    }

    /// Was this number of days asked for?
    pub(super) fn is_asked(&self, number: usize) -> bool {
        let place = number.checked_sub(1);
        place.and_then(|place| self.asked.get(place)) == Some(&true)
    }

    /// The numbers of days asked for, the fewest first.
    pub(super) fn numbers(&self) -> impl Iterator<Item = usize> {
        (1..=MOST_DAYS).filter(|number| self.is_asked(*number))
    }

    /// May the target be prescribed over so many days?
    pub(super) fn may_be_prescribed(&self, number: usize) -> bool {
        let days = i64::try_from(number).unwrap_or(0);
        self.target <= self.day_cap.saturating_mul(days)
    }

    /// The least and the largest total in micrograms.
    ///
    /// # Errors
    /// [`Overflow`].
    pub(super) fn totals(&self, tolerance: Percent) -> Result<(i64, i64), Overflow> {
        // Off target by at most this: tenths of a per cent are thousandths.
        let off = div_floor(mul(self.target, tolerance.get())?, 1_000)?;
        let high = add(self.target, off)?.min(self.course_most);
        Ok((sub(self.target, off)?, high))
    }

    /// The window of a plan in units of the vials.
    ///
    /// # Errors
    /// [`Overflow`].
    pub(super) fn window(
        &self,
        unit: i64,
        tolerance: Percent,
        own_cap: Option<Grams>,
    ) -> Result<Window, Overflow> {
        let (low, high) = self.totals(tolerance)?;
        let day = own_cap.map_or(self.day_most, |cap| cap.get().min(self.day_most));
        let units = |amount: i64| usize::try_from(amount).map_err(|_| Overflow);
        Ok(Window {
            low: units(div_ceil(low, unit)?.max(1))?,
            high: units(div_floor(high, unit)?)?,
            top: units(div_floor(day, unit)?)?,
            widest: units(div_floor(WIDEST_DAYS.get(), unit)?)?,
        })
    }

    /// The least tolerance, in whole tenths of a per cent, within which so many units lie.
    ///
    /// # Errors
    /// [`Overflow`].
    pub(super) fn tolerance_for(
        &self,
        table: &FewestVials,
        total: usize,
    ) -> Result<Percent, Overflow> {
        let off = sub(micrograms(table, total), self.target)?.saturating_abs();
        Ok(Percent::scaled(div_ceil(mul(off, 1_000)?, self.target)?))
    }
}

/// `None` without any, or with a number that is not from 1 to 5.
fn asked(days: &[Days]) -> Option<[bool; MOST_DAYS]> {
    let mut asked = [false; MOST_DAYS];
    for day in days {
        let place = usize::try_from(day.get()).ok()?.checked_sub(1)?;
        *asked.get_mut(place)? = true;
    }
    asked.contains(&true).then_some(asked)
}
