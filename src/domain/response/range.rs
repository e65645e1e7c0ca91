//! The upper limit and the range of the enzyme that is followed, as they are typed.
//!
//! Trap: the range is the weakest figure of the score; it stands as known from memory, and can be typed anew.

use super::item::Problem;
use super::quantities::{TimesLimit, unit};
use super::visit::EnzymeKind;
use crate::domain::bounds::Entry;
use crate::domain::enzyme::{CK_LIMIT, CkUnit, UNITS_IN_MICROKATAL};
use crate::domain::exact::mul;
use crate::domain::number::{NumberError, ScaleError};
use crate::domain::quantity::{EnzymeUnits, Unit};

/// A range in times the upper limit.
pub const TIMES: (TimesLimit, TimesLimit) =
    (TimesLimit::scaled(1_000), TimesLimit::scaled(100_000));

/// Which upper limits an enzyme can have, in U/L; policy of this product, see [`super::item::LIMITS_SOURCE`]. Of aldolase, AST
/// and ALT the highest is under 60 times the lowest: no number is among them in both units.
#[must_use]
pub const fn possible(kind: EnzymeKind) -> (EnzymeUnits, EnzymeUnits) {
    match kind {
        EnzymeKind::Ck | EnzymeKind::Ldh => CK_LIMIT.possible,
        EnzymeKind::Ast | EnzymeKind::Alt => {
            (EnzymeUnits::scaled(5_000), EnzymeUnits::scaled(200_000))
        }
        EnzymeKind::Aldolase => (EnzymeUnits::scaled(1_000), EnzymeUnits::scaled(50_000)),
    }
}

fn scaled(entry: Entry<'_>, places: u32) -> Result<Option<i64>, Problem> {
    let decimal = match entry {
        Err(NumberError::Missing) => return Ok(None),
        Err(error) => return Err(Problem::Number(error)),
        Ok(decimal) => decimal,
    };
    decimal
        .scaled(places)
        .map(Some)
        .map_err(|error| match error {
            ScaleError::TooFine => Problem::TooFine,
            ScaleError::TooLarge => Problem::OutOfRange,
        })
}

/// The upper limit of an enzyme, typed in `unit`, as U/L; nothing for an empty field.
///
/// # Errors
/// [`Problem`].
pub fn limit(
    kind: EnzymeKind,
    entry: Entry<'_>,
    unit: CkUnit,
) -> Result<Option<EnzymeUnits>, Problem> {
    let Some(typed) = scaled(entry, 3)? else {
        return Ok(None);
    };
    let times = match unit {
        CkUnit::UnitsPerLitre => 1,
        CkUnit::MicrokatalsPerLitre => UNITS_IN_MICROKATAL,
    };
    let limit = EnzymeUnits::scaled(mul(typed, times).map_err(|_| Problem::OutOfRange)?);
    let (least, most) = possible(kind);
    if (least..=most).contains(&limit) {
        return Ok(Some(limit));
    }
    let is_of_the_other_unit = match unit {
        CkUnit::UnitsPerLitre => limit.get() > 0 && limit < least,
        CkUnit::MicrokatalsPerLitre => limit > most,
    };
    Err(if is_of_the_other_unit {
        Problem::UnitSuspect
    } else {
        Problem::OutOfRange
    })
}

/// The range of an enzyme in times its upper limit; the usual one for an empty field.
///
/// # Errors
/// [`Problem`].
pub fn times(kind: EnzymeKind, entry: Entry<'_>) -> Result<TimesLimit, Problem> {
    let Some(typed) = scaled(entry, unit::TimesLimit::PLACES)? else {
        return Ok(kind.usual_range());
    };
    let times = TimesLimit::scaled(typed);
    if times < TIMES.0 || times > TIMES.1 {
        return Err(Problem::OutOfRange);
    }
    Ok(times)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::number::Decimal;

    #[test]
    fn an_empty_range_is_the_usual_one_and_another_must_be_possible() {
        let of = |text: &str| {
            let decimal = Decimal::read(text);
            times(EnzymeKind::Ck, decimal.as_ref().map_err(|error| *error))
        };
        assert_eq!(of("").map(|times| times.to_string()), Ok("15".to_owned()));
        assert_eq!(
            of("7.5").map(|times| times.to_string()),
            Ok("7.5".to_owned())
        );
        assert_eq!(of("0"), Err(Problem::OutOfRange));
        assert_eq!(of("101"), Err(Problem::OutOfRange));
    }

    #[test]
    fn a_limit_in_the_other_unit_is_asked_about() {
        let of = |text: &str, kind, unit| {
            let decimal = Decimal::read(text);
            limit(kind, decimal.as_ref().map_err(|error| *error), unit)
        };
        let units = CkUnit::UnitsPerLitre;
        let limit = Ok(Some(EnzymeUnits::scaled(200_000)));
        assert_eq!(of("200", EnzymeKind::Ck, units), limit);
        assert_eq!(of("3.3", EnzymeKind::Ck, units), Err(Problem::UnitSuspect));
        assert!(matches!(
            of("7.6", EnzymeKind::Aldolase, units),
            Ok(Some(_))
        ));
        assert_eq!(of("-1", EnzymeKind::Ldh, units), Err(Problem::OutOfRange));
        assert_eq!(of("", EnzymeKind::Ck, units), Ok(None));
        let katals = of("3.5", EnzymeKind::Ck, CkUnit::MicrokatalsPerLitre);
        assert_eq!(katals, Ok(Some(EnzymeUnits::scaled(210_000))));
    }

    #[test]
    fn no_usual_limit_of_an_enzyme_is_taken_in_the_unit_that_it_is_not_of() {
        let units = CkUnit::UnitsPerLitre;
        let katals = CkUnit::MicrokatalsPerLitre;
        for (kind, in_units, in_katals) in [
            (EnzymeKind::Ck, ["145", "400"], ["2.4", "6.7"]),
            (EnzymeKind::Ldh, ["205", "480"], ["3.4", "8"]),
            (EnzymeKind::Ast, ["30", "60"], ["0.5", "1"]),
            (EnzymeKind::Alt, ["25", "72"], ["0.42", "1.2"]),
            (EnzymeKind::Aldolase, ["6", "8.1"], ["0.1", "0.14"]),
        ] {
            let of = |text: &str, unit| {
                let decimal = Decimal::read(text);
                limit(kind, decimal.as_ref().map_err(|error| *error), unit)
            };
            for (texts, unit, other) in [(in_units, units, katals), (in_katals, katals, units)] {
                for text in texts {
                    assert!(matches!(of(text, unit), Ok(Some(_))), "{kind:?} {text}");
                    let asked = Err(Problem::UnitSuspect);
                    assert_eq!(of(text, other), asked, "{kind:?} {text}");
                }
            }
            assert_eq!(of("0", units), Err(Problem::OutOfRange), "{kind:?}");
            assert_eq!(of("100000", units), Err(Problem::OutOfRange), "{kind:?}");
        }
    }
}
