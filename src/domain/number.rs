//! Typed text to an exact decimal, or a refusal; and numbers back to text.
//!
//! Harm from number entry is mostly a factor of ten or a thousand: a decimal comma that vanishes, a thousands
//! separator read as a decimal mark. So one gate reads every number: ASCII digits, at most one `.` or `,`, and a
//! question instead of a guess where the text could be either (dosing dossier, rule R1).

use core::fmt;

/// Why a text is not taken as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberError {
    /// Nothing but space.
    Missing,
    /// Could be grouped thousands or a decimal (`1,234`).
    AmbiguousSeparator,
    /// A number followed by a unit or another word (`60kg`).
    UnitInField,
    /// Not a number in this notation.
    NotANumber,
    /// Infinite or not a number, from a program that passes floating-point values.
    NotFinite,
}

/// An exact decimal of any length, held as its canonical text: optional `-`, digits without leading zeros, and a
/// fraction without trailing zeros.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal(String);

/// Why a decimal does not fit a scaled integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScaleError {
    /// More decimals than the quantity has.
    TooFine,
    /// More digits than a 64-bit integer holds.
    TooLarge,
}

impl Decimal {
    /// Reads what a person typed.
    ///
    /// # Errors
    /// [`NumberError`], saying what is wrong; never a guess.
    pub fn read(text: &str) -> Result<Self, NumberError> {
        Self::read_of(text, true)
    }

    /// Reads what a person typed where a thousand can't be: `1.875` on a scale of 3 has three decimals.
    ///
    /// # Errors
    /// [`NumberError`], but never for what could be a separator of thousands.
    pub fn read_small(text: &str) -> Result<Self, NumberError> {
        Self::read_of(text, false)
    }

    fn read_of(text: &str, may_be_thousands: bool) -> Result<Self, NumberError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NumberError::Missing);
        }
        let (negative, body) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, rest) = split_digits(body);
        let (fraction, rest, marked) = match rest.strip_prefix(['.', ',']) {
            Some(after) => {
                let (fraction, rest) = split_digits(after);
                (fraction, rest, true)
            }
            None => ("", rest, false),
        };
        if (marked && fraction.is_empty()) || (whole.is_empty() && fraction.is_empty()) {
            return Err(NumberError::NotANumber);
        }
        if !rest.is_empty() {
            return Err(what_follows(rest));
        }
        if may_be_thousands && marked && could_be_grouping(whole, fraction) {
            return Err(NumberError::AmbiguousSeparator);
        }
        Ok(Self::canonical(negative, whole, fraction))
    }

    /// Reads a number that a program wrote: a `.` is always the decimal mark, so nothing is ambiguous.
    ///
    /// # Errors
    /// [`NumberError::NotANumber`] unless the text is digits with at most one `.` between digits.
    pub fn from_plain(text: &str) -> Result<Self, NumberError> {
        let (negative, body) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = body.split_once('.').unwrap_or((body, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if digits(whole) && digits(fraction) {
            Ok(Self::canonical(negative, whole, fraction))
        } else {
            Err(NumberError::NotANumber)
        }
    }

    fn canonical(negative: bool, whole: &str, fraction: &str) -> Self {
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        let zero = whole.is_empty() && fraction.is_empty();
        let mut text = String::new();
        if negative && !zero {
            text.push('-');
        }
        text.push_str(if whole.is_empty() { "0" } else { whole });
        if !fraction.is_empty() {
            text.push('.');
            text.push_str(fraction);
        }
        Self(text)
    }

    /// The canonical text, with `.` as the decimal mark.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value times ten to the power `places`, exactly.
    ///
    /// # Errors
    /// [`ScaleError`] if the value has more decimals than that, or does not fit.
    pub fn scaled(&self, places: u32) -> Result<i64, ScaleError> {
        let (negative, body) = match self.0.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, self.0.as_str()),
        };
        let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
        let places = usize::try_from(places).map_err(|_| ScaleError::TooLarge)?;
        let padding = places
            .checked_sub(fraction.len())
            .ok_or(ScaleError::TooFine)?;
        let digits = whole
            .bytes()
            .chain(fraction.bytes())
            .chain(core::iter::repeat_n(b'0', padding));
        let mut value: i64 = 0;
        for byte in digits {
            let digit = i64::from(byte.wrapping_sub(b'0'));
            let digit = if negative {
                digit.checked_neg()
            } else {
                Some(digit)
            }
            .ok_or(ScaleError::TooLarge)?;
            value = value
                .checked_mul(10)
                .and_then(|v| v.checked_add(digit))
                .ok_or(ScaleError::TooLarge)?;
        }
        Ok(value)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<f64> for Decimal {
    type Error = NumberError;

    /// Takes the shortest decimal that stands for the float, as programs print it.
    fn try_from(value: f64) -> Result<Self, NumberError> {
        if value.is_finite() {
            Self::from_plain(&value.to_string())
        } else {
            Err(NumberError::NotFinite)
        }
    }
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// `1,234` may be one thousand two hundred and thirty-four; `0,125` and `1234,567` may not.
fn could_be_grouping(whole: &str, fraction: &str) -> bool {
    (1..=3).contains(&whole.len()) && !whole.starts_with('0') && fraction.len() == 3
}

/// A number stands in front of `rest`: is it followed by a unit, or is the whole no number at all?
fn what_follows(rest: &str) -> NumberError {
    if is_exponent(rest) {
        return NumberError::NotANumber;
    }
    match rest.trim_start().chars().next() {
        Some(c) if c.is_alphabetic() || "%/°'\"\u{2032}\u{2033}".contains(c) => {
            NumberError::UnitInField
        }
        Some(_) | None => NumberError::NotANumber,
    }
}

fn is_exponent(rest: &str) -> bool {
    rest.strip_prefix(['e', 'E'])
        .map(|power| power.strip_prefix(['+', '-']).unwrap_or(power))
        .is_some_and(|power| power.starts_with(|c: char| c.is_ascii_digit()))
}

/// Writes `value` divided by ten to the power `places`: a leading zero always, a trailing zero never, as the Institute
/// for Safe Medication Practices asks for doses.
#[must_use]
pub fn decimal_text(value: i64, places: u32) -> String {
    let digits = value.unsigned_abs().to_string();
    let places = usize::try_from(places).unwrap_or(0);
    let width = places.saturating_add(1);
    let padded = format!("{}{digits}", "0".repeat(width.saturating_sub(digits.len())));
    let (whole, fraction) = padded
        .split_at_checked(padded.len().saturating_sub(places))
        .unwrap_or((&padded, ""));
    Decimal::canonical(value < 0, whole, fraction).0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, NumberError> {
        Decimal::read(text).map(|number| number.to_string())
    }

    #[test]
    fn what_could_be_thousands_is_asked_about_and_nothing_else() {
        for text in [
            "1,234", "1.234", "12,500", "123,456", "999.000", "-1,234", "+1.234", " 1,234 ",
        ] {
            assert_eq!(read(text), Err(NumberError::AmbiguousSeparator), "{text}");
        }
        for (text, number) in [
            ("0,125", "0.125"),
            ("00,125", "0.125"),
            (",125", "0.125"),
            ("1234,567", "1234.567"),
            ("1,23", "1.23"),
            ("1,2345", "1.2345"),
            ("1,2340", "1.234"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(number), "{text}");
        }
    }

    #[test]
    fn where_a_thousand_can_not_be_three_decimals_are_decimals() {
        let small = |text| Decimal::read_small(text).map(|number| number.to_string());
        assert_eq!(small("1.875").as_deref(), Ok("1.875"));
        assert_eq!(small("0,625").as_deref(), Ok("0.625"));
        assert_eq!(small("1.875.0"), Err(NumberError::NotANumber));
        assert_eq!(small("2 kg"), Err(NumberError::UnitInField));
    }

    #[test]
    fn zero_has_no_sign_and_zeros_at_the_ends_are_dropped() {
        for text in ["0", "-0", "+0", "-0,0", "000", ".0", "\u{2212}0.00"] {
            assert_eq!(read(text).as_deref(), Ok("0"), "{text}");
        }
        assert_eq!(read("-007,50").as_deref(), Ok("-7.5"));
    }

    #[test]
    fn a_program_s_number_is_never_ambiguous_and_never_has_a_comma() {
        let plain = |text| Decimal::from_plain(text).map(|number| number.to_string());
        assert_eq!(plain("1.234").as_deref(), Ok("1.234"));
        for text in ["1,234", "+1", " 1", "1.", ".5", "1e3", "", "-"] {
            assert_eq!(plain(text), Err(NumberError::NotANumber), "{text:?}");
        }
        assert_eq!(
            Decimal::try_from(0.1 + 0.2).unwrap().as_str(),
            "0.30000000000000004"
        );
        assert_eq!(Decimal::try_from(f64::NAN), Err(NumberError::NotFinite));
    }

    #[test]
    fn a_number_is_scaled_exactly_or_not_at_all() {
        let scaled = |text, places| Decimal::from_plain(text).unwrap().scaled(places);
        assert_eq!(scaled("60.55", 3), Ok(60_550));
        assert_eq!(scaled("-60.55", 2), Ok(-6_055));
        assert_eq!(scaled("60.55", 1), Err(ScaleError::TooFine));
        assert_eq!(scaled("9223372036854775807", 0), Ok(i64::MAX));
        assert_eq!(scaled("-9223372036854775808", 0), Ok(i64::MIN));
        assert_eq!(scaled("9223372036854775808", 0), Err(ScaleError::TooLarge));
    }
}
