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
