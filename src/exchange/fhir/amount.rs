//! Numbers of JSON, exactly: read from their text, so that no float comes between, converted by exact factors, and rounded
//! in a step of its own where the form holds fewer decimals.

use crate::domain::number::{Decimal, NumberError, decimal_text};

/// An exact decimal: the integer over ten to the power of `places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    digits: i128,
    places: u32,
}

/// A number of more characters is not read.
const MOST_CHARACTERS: usize = 40;
/// A power of ten beyond this is not read.
const MOST_POWER: u32 = 20;

impl Exact {
    /// A whole number.
    pub const fn whole(digits: i64) -> Self {
        Self {
            // Widening loses nothing, and there is no `const` function for it.
            #[allow(clippy::as_conversions, reason = "i64 widens")]
            digits: digits as i128,
            places: 0,
        }
    }

    /// So many of ten to the power of minus `places`.
    pub const fn scaled(digits: i64, places: u32) -> Self {
        let whole = Self::whole(digits);
        Self { places, ..whole }
    }

    /// Reads a number of JSON, also with a power of ten. Nothing for a text, and for a number of absurd length.
    pub fn read(json: &str) -> Option<Self> {
        let json = json.trim();
        if json.len() > MOST_CHARACTERS {
            return None;
        }
        let (number, power) = match json.split_once(['e', 'E']) {
            Some((number, power)) => (number, power.parse::<i32>().ok()?),
            None => (json, 0),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
        let places = u32::try_from(fraction.len()).ok()?;
        let read = Self { digits, places };
        if power.unsigned_abs() > MOST_POWER {
            return None;
        }
        if power >= 0 {
            let factor = 10_i128.checked_pow(power.unsigned_abs())?;
            read.times(Self {
                digits: factor,
                places: 0,
            })
        } else {
            let places = read.places.checked_add(power.unsigned_abs())?;
            Some(Self { places, ..read })
        }
    }

    /// The product, exactly; nothing where it does not fit.
    pub fn times(self, factor: Self) -> Option<Self> {
        Some(Self {
            digits: self.digits.checked_mul(factor.digits)?,
            places: self.places.checked_add(factor.places)?,
        })
    }

    /// Rounded half up to at most so many places, and whether that has changed it. Nothing where it does not fit.
    pub fn rounded(self, places: u32) -> Option<(Rounded, bool)> {
        let Some(drop) = self.places.checked_sub(places).filter(|drop| *drop > 0) else {
            let digits = i64::try_from(self.digits).ok()?;
            let places = self.places;
            return Some((Rounded { digits, places }, false));
        };
        let divisor = 10_i128.checked_pow(drop)?;
        let half = divisor.checked_div(2)?;
        let kept = self.digits.checked_add(half)?.checked_div_euclid(divisor)?;
        let changed = kept.checked_mul(divisor)? != self.digits;
        let digits = i64::try_from(kept).ok()?;
        Some((Rounded { digits, places }, changed))
    }
}

/// A decimal that fits a field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounded {
    digits: i64,
    places: u32,
}

impl Rounded {
    /// As it is read: without zeros at its end.
    pub fn shown(self) -> String {
        decimal_text(self.digits, self.places)
    }

    /// As it is put into the form. Three decimals could be thousands there, and would be asked about: one more zero says
    /// that they are not.
    pub fn typed(self) -> String {
        let shown = self.shown();
        if Decimal::read(&shown) == Err(NumberError::AmbiguousSeparator) {
            format!("{shown}0")
        } else {
            shown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(json: &str, places: u32) -> Option<(String, bool)> {
        let (rounded, changed) = Exact::read(json)?.rounded(places)?;
        Some((rounded.shown(), changed))
    }

    #[test]
    fn a_number_is_read_to_its_last_digit() {
        for (json, text) in [
            ("1.10", "1.1"),
            ("60", "60"),
            ("0.1", "0.1"),
            ("-0.5", "-0.5"),
            ("1e2", "100"),
            ("1.25E-1", "0.125"),
            ("72.60000000000001", "72.60000000000001"),
        ] {
            assert_eq!(shown(json, 20), Some((text.to_owned(), false)), "{json}");
        }
        for json in ["", "\"60\"", "1e21", "1e-99", "NaN", "1.2.3", "null", "--1"] {
            assert_eq!(shown(json, 3), None, "{json}");
        }
        assert_eq!(Exact::read(&"9".repeat(41)), None);
        assert_eq!(shown(&"9".repeat(38), 0), None);
    }

    #[test]
    fn a_pound_is_exact_and_rounding_says_so() {
        let pound = Exact::scaled(45_359_237, 8);
        let kilograms = Exact::read("154").and_then(|pounds| pounds.times(pound));
        let rounded = kilograms.and_then(|kilograms| kilograms.rounded(3));
        let shown_so = rounded.map(|(rounded, changed)| (rounded.shown(), changed));
        // 69.85322498 kg
        assert_eq!(shown_so, Some(("69.853".to_owned(), true)));
        assert_eq!(shown("69.8535", 3), Some(("69.854".to_owned(), true)));
        assert_eq!(shown("69.85349", 3), Some(("69.853".to_owned(), true)));
        assert_eq!(shown("69.8530000", 3), Some(("69.853".to_owned(), false)));
    }

    #[test]
    fn what_is_typed_is_never_asked_about_as_thousands() {
        for (json, typed) in [("69.853", "69.8530"), ("0.125", "0.125"), ("60.5", "60.5")] {
            let rounded = Exact::read(json).and_then(|exact| exact.rounded(3));
            let written = rounded.map(|(rounded, _)| rounded.typed());
            assert_eq!(written.as_deref(), Some(typed));
            let read = Decimal::read(&written.unwrap_or_default());
            assert_eq!(read.as_ref().map(Decimal::as_str), Ok(json));
        }
    }
}
