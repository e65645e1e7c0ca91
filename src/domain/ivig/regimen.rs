//! Exact grams, rounding to whole vials, and the even split over days.

use crate::domain::exact::{Overflow, add, div_floor, div_half_up, mul, rem, sub};
use crate::domain::quantity::{Days, Grams, GramsPerKilogram, Kilograms, Percent};

/// How the course is rounded to the step. Ties always go down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rounding {
    /// To the nearest step.
    #[default]
    Nearest,
    /// To the step below.
    Down,
}

/// The exact course: weight times grams per kilogram.
///
/// # Errors
/// [`Overflow`].
pub fn exact_course(weight: Kilograms, dose: GramsPerKilogram) -> Result<Grams, Overflow> {
    // grams of body weight × mg/kg are micrograms
    Ok(Grams::scaled(mul(weight.get(), dose.get())?))
}

/// The course in whole steps.
///
/// # Errors
/// [`Overflow`], also for a step of zero.
pub fn round_to_step(exact: Grams, step: Grams, rounding: Rounding) -> Result<Grams, Overflow> {
    let steps = div_floor(exact.get(), step.get())?;
    let left = rem(exact.get(), step.get())?;
    let up = rounding == Rounding::Nearest && mul(left, 2)? > step.get();
    Ok(Grams::scaled(mul(
        if up { add(steps, 1)? } else { steps },
        step.get(),
    )?))
}

/// Grams for each day, whole steps, as even as can be, the smaller days first. `None` if a day would be empty.
///
/// # Errors
/// [`Overflow`].
pub fn split(total: Grams, step: Grams, days: Days) -> Result<Option<Vec<Grams>>, Overflow> {
    let steps = div_floor(total.get(), step.get())?;
    let each = div_floor(steps, days.get())?;
    if each == 0 {
        return Ok(None);
    }
    let small_days = sub(days.get(), rem(steps, days.get())?)?;
    let day = |number: i64| {
        let steps = if number < small_days {
            each
        } else {
            add(each, 1)?
        };
        Ok(Grams::scaled(mul(steps, step.get())?))
    };
    (0..days.get())
        .map(day)
        .collect::<Result<Vec<_>, _>>()
        .map(Some)
}

/// Signed difference of the rounded from the exact course, as displayed.
///
/// # Errors
/// [`Overflow`].
pub fn deviation(exact: Grams, total: Grams) -> Result<Percent, Overflow> {
    let difference = sub(total.get(), exact.get())?;
    let size = Grams::scaled(difference.saturating_abs());
    let tenths = div_half_up(mul(size.get(), 1_000)?, exact.get())?;
    Ok(Percent::scaled(if difference < 0 {
        sub(0, tenths)?
    } else {
        tenths
    }))
}

/// Is the exact difference more than `percent` of the exact course?
///
/// # Errors
/// [`Overflow`].
pub fn deviates_over(exact: Grams, total: Grams, percent: i64) -> Result<bool, Overflow> {
    let difference = sub(total.get(), exact.get())?.saturating_abs();
    Ok(mul(difference, 100)? > mul(exact.get(), percent)?)
}
