//! Numbers of a table. What is plainly a number within its limits is read here, without an allocation; everything else
//! goes to the one gate that reads what is typed, [`Decimal::read`], with its limits. A test holds the two equal.

use super::cells::{Word, is_unknown, trimmed};
use crate::domain::bounds;
use crate::domain::enzyme::{self, CkUnit, UNITS_IN_MICROKATAL};
use crate::domain::number::Decimal;
use crate::domain::quantity::{EnzymeUnits, Years};
use crate::domain::refusal::{Field, Reading};

/// More digits are left to the gate.
const MOST_DIGITS: usize = 7;
/// Both quantities carry three decimals.
const SCALE: i64 = 1_000;

/// An age in years, for the field of the age now or at the first symptom.
pub fn age(field: Field, cell: &[u8]) -> Reading<Years> {
    if let Some(age) = plain(cell).map(Years::scaled) {
        let (least, most) = bounds::AGE.possible;
        if least <= age && age <= most {
            return Reading::Known(age);
        }
    }
    read(cell, |text| {
        let number = Decimal::read(text);
        bounds::age(field, number.as_ref().map_err(|error| *error))
    })
}

/// Creatine kinase, or its limit.
pub fn ck(field: Field, cell: &[u8], unit: CkUnit) -> Reading<EnzymeUnits> {
    let times = match unit {
        CkUnit::UnitsPerLitre => 1,
        CkUnit::MicrokatalsPerLitre => UNITS_IN_MICROKATAL,
    };
    let limits = if field == Field::CkLimit {
        &enzyme::CK_LIMIT
    } else {
        &enzyme::CK
    };
    if let Some(value) = plain(cell).and_then(|value| value.checked_mul(times)) {
        let (least, most) = limits.possible;
        let value = EnzymeUnits::scaled(value);
        if least <= value && value <= most {
            return Reading::Known(value);
        }
    }
    read(cell, |text| {
        let number = Decimal::read(text);
        enzyme::ck(field, number.as_ref().map_err(|error| *error), unit)
    })
}

/// What says that nothing is known is unknown; the rest is given to `gate`.
fn read<T>(cell: &[u8], gate: impl Fn(&str) -> Reading<T>) -> Reading<T> {
    let cell = trimmed(cell);
    if Word::of(cell).is_some_and(|word| is_unknown(word.bytes())) {
        return Reading::Unknown;
    }
    gate(core::str::from_utf8(cell).unwrap_or("\u{fffd}"))
}

/// The value in thousandths of digits with at most two decimals.
fn plain(cell: &[u8]) -> Option<i64> {
    let mark = cell.iter().position(|byte| !byte.is_ascii_digit());
    let (whole, fraction) = match mark {
        None => (cell, None),
        Some(at) => {
            let (whole, rest) = cell.split_at_checked(at)?;
            let (mark, fraction) = rest.split_first()?;
            let is_mark = matches!(mark, b'.' | b',');
            (whole, Some(fraction).filter(|_| is_mark))
        }
    };
    if mark.is_some() && fraction.is_none() || whole.is_empty() || whole.len() > MOST_DIGITS {
        return None;
    }
    let digits = |part: &[u8]| {
        part.iter().try_fold(0_i64, |sum, byte| {
            let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10)?;
            sum.checked_mul(10)?.checked_add(i64::from(digit))
        })
    };
    let hundredths = match fraction {
        None => 0,
        Some(part @ [_]) => digits(part)?.checked_mul(100)?,
        Some(part @ [_, _]) => digits(part)?.checked_mul(10)?,
        Some(_) => return None,
    };
    digits(whole)?.checked_mul(SCALE)?.checked_add(hundredths)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn gate(text: &str) -> Result<Decimal, crate::domain::number::NumberError> {
        Decimal::read(text)
    }

    /// Both ways for one text that says something.
    fn both(text: &str) {
        let number = gate(text);
        let entry = || number.as_ref().map_err(|error| *error);
        let cell = text.as_bytes();
        for field in [Field::Age, Field::OnsetAge] {
            assert_eq!(age(field, cell), bounds::age(field, entry()), "{text}");
        }
        for field in [Field::Ck, Field::CkLimit, Field::CkNow] {
            for unit in [CkUnit::UnitsPerLitre, CkUnit::MicrokatalsPerLitre] {
                assert_eq!(
                    ck(field, cell, unit),
                    enzyme::ck(field, entry(), unit),
                    "{text}"
                );
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_short_way_and_the_gate_say_the_same(text in "[-+0]?[0-9]{0,8}([.,][0-9]{0,4})?[ a-z%]?") {
            // What says that nothing is known does not reach the gate.
            prop_assume!(!Word::of(text.as_bytes()).is_some_and(|word| is_unknown(word.bytes())));
            both(&text);
        }
    }

    #[test]
    fn the_short_way_is_taken_by_what_tables_hold() {
        for text in ["54", "0", "8500", "54,5", "54.25", "007"] {
            assert!(plain(text.as_bytes()).is_some(), "{text}");
            both(text);
        }
        for text in [
            "1,234", "1.234", "-1", "", "1e3", "12345678", "5.", ".5", "5.125",
        ] {
            assert!(plain(text.as_bytes()).is_none(), "{text}");
        }
    }
}
