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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quantity::{tenth_grams, whole_grams};

    #[test]
    fn a_tie_goes_down_and_half_a_microgram_more_goes_up() {
        let round = |exact| round_to_step(exact, whole_grams(5), Rounding::Nearest).unwrap();
        assert_eq!(round(tenth_grams(32, 5)), whole_grams(30));
        assert_eq!(round(Grams::scaled(32_500_001)), whole_grams(35));
        assert_eq!(round(tenth_grams(2, 5)), Grams::scaled(0));
        let down = round_to_step(tenth_grams(34, 9), whole_grams(5), Rounding::Down);
        assert_eq!(down, Ok(whole_grams(30)));
    }

    #[test]
    fn the_smaller_days_come_first() {
        let days = |total, step, days| {
            let daily = split(total, step, Days::scaled(days)).unwrap();
            daily.map(|daily| {
                daily
                    .iter()
                    .map(Grams::to_string)
                    .collect::<Vec<_>>()
                    .join(" ")
            })
        };
        let (five, two_and_a_half) = (whole_grams(5), tenth_grams(2, 5));
        assert_eq!(days(whole_grams(120), five, 3).as_deref(), Some("40 40 40"));
        assert_eq!(days(whole_grams(130), five, 3).as_deref(), Some("40 45 45"));
        let five_days = days(whole_grams(120), two_and_a_half, 5);
        assert_eq!(five_days.as_deref(), Some("22.5 22.5 25 25 25"));
        assert_eq!(days(whole_grams(15), five, 5), None);
    }

    #[test]
    fn a_deviation_of_exactly_five_per_cent_passes() {
        assert_eq!(
            deviates_over(whole_grams(100), whole_grams(105), 5),
            Ok(false)
        );
        assert_eq!(
            deviates_over(whole_grams(100), whole_grams(95), 5),
            Ok(false)
        );
        let a_hair_less = Grams::scaled(99_999_999);
        assert_eq!(deviates_over(a_hair_less, whole_grams(105), 5), Ok(true));
        // 70 kg at 0.4 g/kg.
        let shown = deviation(whole_grams(28), whole_grams(25)).unwrap();
        assert_eq!(shown.to_string(), "-10.7");
    }
}
