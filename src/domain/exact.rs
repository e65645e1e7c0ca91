//! Checked integer arithmetic. Doses and weights are integers in their smallest unit, so a result is exact or there
//! is none; rounding is a step of its own, named for what it does.

/// A result that does not fit 64 bits. No value inside the bounds of this product gets there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

/// # Errors
/// [`Overflow`].
pub fn add(a: i64, b: i64) -> Result<i64, Overflow> {
    a.checked_add(b).ok_or(Overflow)
}

/// # Errors
/// [`Overflow`].
pub fn sub(a: i64, b: i64) -> Result<i64, Overflow> {
    a.checked_sub(b).ok_or(Overflow)
}

/// # Errors
/// [`Overflow`].
pub fn mul(a: i64, b: i64) -> Result<i64, Overflow> {
    a.checked_mul(b).ok_or(Overflow)
}

/// The quotient rounded down, toward minus infinity, for a positive divisor.
///
/// # Errors
/// [`Overflow`], also for a divisor of zero.
pub fn div_floor(n: i64, d: i64) -> Result<i64, Overflow> {
    n.checked_div_euclid(d).ok_or(Overflow)
}

/// The quotient rounded up, for a positive divisor.
///
/// # Errors
/// [`Overflow`], also for a divisor of zero.
pub fn div_ceil(n: i64, d: i64) -> Result<i64, Overflow> {
    let floor = div_floor(n, d)?;
    if n.checked_rem_euclid(d).ok_or(Overflow)? == 0 {
        Ok(floor)
    } else {
        add(floor, 1)
    }
}

/// The quotient rounded to the nearest integer, halves up, for a positive divisor.
///
/// # Errors
/// [`Overflow`], also for a divisor of zero.
pub fn div_half_up(n: i64, d: i64) -> Result<i64, Overflow> {
    div_floor(add(mul(n, 2)?, d)?, mul(d, 2)?)
}

/// The remainder after [`div_floor`].
///
/// # Errors
/// [`Overflow`], also for a divisor of zero.
pub fn rem(n: i64, d: i64) -> Result<i64, Overflow> {
    n.checked_rem_euclid(d).ok_or(Overflow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_named_for_what_it_does_also_below_zero() {
        // value, divisor: down, up, half up
        for (n, d, down, up, half_up) in [
            (7, 2, 3, 4, 4),
            (5, 10, 0, 1, 1),
            (4, 10, 0, 1, 0),
            (6, 3, 2, 2, 2),
            (0, 3, 0, 0, 0),
            (-7, 2, -4, -3, -3),
            (-5, 10, -1, 0, 0),
            (-6, 10, -1, 0, -1),
        ] {
            assert_eq!(div_floor(n, d), Ok(down), "{n}/{d} down");
            assert_eq!(div_ceil(n, d), Ok(up), "{n}/{d} up");
            assert_eq!(div_half_up(n, d), Ok(half_up), "{n}/{d} half up");
            assert_eq!(rem(n, d), Ok(n - d * down), "{n}/{d} remainder");
        }
    }

    #[test]
    fn what_does_not_fit_is_an_overflow_and_never_wraps() {
        assert_eq!(add(i64::MAX, 1), Err(Overflow));
        assert_eq!(sub(i64::MIN, 1), Err(Overflow));
        assert_eq!(mul(i64::MAX, 2), Err(Overflow));
        assert_eq!(div_half_up(i64::MAX, 3), Err(Overflow));
        for divide in [div_floor, div_ceil, div_half_up, rem] {
            assert_eq!(divide(1, 0), Err(Overflow));
        }
    }
}
