//! Body mass index, body surface, and ideal and adjusted weight.
//!
//! Sources: Devine and adjusted weight as the National Blood Authority Australia prints them; Robinson in a secondary
//! source; Mosteller; Du Bois. Traps: both ideal-weight lines are straight and keep falling below 60 inches, so each
//! policy has a height floor; the adjusted weight *raises* the weight of thin patients, so whoever uses it must cap it
//! at the actual one.

use super::exact::{Overflow, add, div_half_up, mul, sub};
use super::quantity::{Bmi, Centimetres, Kilograms, SquareMetres};
use super::sources::{Citation, SourceId, Status, cite};

/// Sex, where a formula has one. None is ever assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// Source of the body mass index.
pub const BMI_SOURCE: Citation = cite(
    SourceId::Policy,
    "dosing weight: body mass index in kg/m², rounded half up to 0.1",
    Status::Policy,
);
/// Source of how all of these are rounded.
pub const ROUNDED_SOURCE: Citation = cite(
    SourceId::Policy,
    "dosing weight: what is displayed is what is used",
    Status::Policy,
);
/// How they are rounded, in words.
pub const ROUNDED: &str = "half up, once, at the end: kg, mL/min and kg/m² to 0.1, m² to 0.01, a probability to 1 % (under 1 % and over 99 % in words; in a table of a cohort 0.001, from 0.001 to 0.999), per cent off the dose to 0.1, courses a year and per cent of a range to 0.01; but what stands on the screen is used on: a filtration for this body is made from the displayed filtration and surface, and rounded again";
/// [`bmi`] in words.
pub const BMI_FORMULA: &str = "kg / (cm / 100)²";
/// Source of the Devine line and the adjusted weight.
pub const DEVINE_SOURCE: Citation = cite(SourceId::NbaFormula, "formula", Status::Published);
/// [`ideal_devine`] in words.
pub const DEVINE_FORMULA: &str = "50 kg (men) or 45.5 kg (women) at 60 inches of 2.54 cm, and 2.3 kg more or less for each inch above or below; a policy’s floor says from what height it is used";
/// [`adjusted`] in words.
pub const ADJUSTED_FORMULA: &str = "ideal + 0.4 × (actual − ideal)";
/// Source of the Robinson line.
pub const ROBINSON_SOURCE: Citation = cite(SourceId::Robinson, "formula", Status::Reported);
/// [`ideal_robinson`] in words.
pub const ROBINSON_FORMULA: &str =
    "52 kg and 1.9 kg an inch above 60 (men), 49 kg and 1.7 kg an inch (women); on no dose's path";
/// Source of the body surface that a filtration is taken times.
pub const MOSTELLER_SOURCE: Citation = cite(
    SourceId::Mosteller,
    "root of height times weight / 3600",
    Status::Reported,
);
/// [`surface_mosteller`] in words.
pub const MOSTELLER_FORMULA: &str = "√(cm × kg / 3600) in m²";

/// Body mass index, rounded half up to the displayed 0.1 kg/m², which is the value that rules use.
///
/// # Errors
/// [`Overflow`].
pub fn bmi(weight: Kilograms, height: Centimetres) -> Result<Bmi, Overflow> {
    // g / 1000 / (0.001 cm / 10⁵)² × 10 tenths
    let numerator = mul(weight.get(), 100_000_000)?;
    Ok(Bmi::scaled(div_half_up(
        numerator,
        mul(height.get(), height.get())?,
    )?))
}

/// A weight as an exact fraction, so that comparing and rounding come last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExactKilograms(i64);

/// Kilograms are counted in parts of this size: 1/1 270 000 kg holds grams, the inch and the factor 0.4 exactly.
const PARTS: i64 = ExactKilograms::PARTS;
const PARTS_PER_GRAM: i64 = 1_270;

impl ExactKilograms {
    /// So many parts are a kilogram.
    pub const PARTS: i64 = 1_270_000;

    /// The weight in these parts.
    #[must_use]
    pub const fn parts(self) -> i64 {
        self.0
    }

    /// From a quantity.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn from_weight(weight: Kilograms) -> Result<Self, Overflow> {
        Ok(Self(mul(weight.get(), PARTS_PER_GRAM)?))
    }

    /// Rounded half up to the displayed 0.1 kg, which is the weight that doses use.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn displayed(self) -> Result<Kilograms, Overflow> {
        Ok(Kilograms::scaled(mul(
            div_half_up(mul(self.0, 10)?, PARTS)?,
            100,
        )?))
    }

    /// Is `self` more than `percent` per cent of `other`?
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn exceeds_percent_of(self, percent: i64, other: Self) -> Result<bool, Overflow> {
        Ok(mul(self.0, 100)? > mul(other.0, percent)?)
    }
}

/// `base` kg at 60 inches and `slope` kg an inch above it, both in tenths of a kilogram.
fn ideal(base: i64, slope: i64, height: Centimetres) -> Result<ExactKilograms, Overflow> {
    let at_zero = sub(base, mul(slope, 60)?)?;
    // One inch is 2 540 of the height's units, and PARTS / 10 / 2 540 is 50.
    Ok(ExactKilograms(add(
        mul(at_zero, 127_000)?,
        mul(mul(slope, 50)?, height.get())?,
    )?))
}

/// Ideal weight by Devine: 50 kg (men) or 45.5 kg (women) and 2.3 kg for each inch above 60.
///
/// # Errors
/// [`Overflow`].
pub fn ideal_devine(sex: Sex, height: Centimetres) -> Result<ExactKilograms, Overflow> {
    match sex {
        Sex::Male => ideal(500, 23, height),
        Sex::Female => ideal(455, 23, height),
    }
}

/// Ideal weight by Robinson: 52 kg and 1.9 kg an inch (men), 49 kg and 1.7 kg an inch (women).
///
/// # Errors
/// [`Overflow`].
pub fn ideal_robinson(sex: Sex, height: Centimetres) -> Result<ExactKilograms, Overflow> {
    match sex {
        Sex::Male => ideal(520, 19, height),
        Sex::Female => ideal(490, 17, height),
    }
}

/// The share of the difference to the actual weight that the adjusted weight takes, in tenths.
pub const ADJUSTED_TENTHS: i64 = 4;

/// Adjusted weight: ideal and 0.4 of the difference to actual. The bare formula, not capped at actual.
///
/// # Errors
/// [`Overflow`].
pub fn adjusted(ideal: ExactKilograms, weight: Kilograms) -> Result<ExactKilograms, Overflow> {
    // Every ideal weight here is a multiple of 10 parts, and so is every gram, so nothing is lost.
    let ideal_tenth = div_half_up(ideal.0, 10)?;
    let actual_tenth = div_half_up(ExactKilograms::from_weight(weight)?.0, 10)?;
    Ok(ExactKilograms(add(
        mul(ideal_tenth, sub(10, ADJUSTED_TENTHS)?)?,
        mul(actual_tenth, ADJUSTED_TENTHS)?,
    )?))
}

/// Body surface by Mosteller: the root of cm × kg / 3600, in 0.01 m².
///
/// # Errors
/// [`Overflow`].
pub fn surface_mosteller(weight: Kilograms, height: Centimetres) -> Result<SquareMetres, Overflow> {
    // Hundredths squared are (g × 0.001 cm) / 360 000; the nearest integer root is found without a float.
    let square = mul(weight.get(), height.get())?;
    let doubled = mul(square, 4)?.checked_div(360_000).ok_or(Overflow)?;
    let root = u64::try_from(doubled).map_err(|_| Overflow)?.isqrt();
    let root = i64::try_from(root).map_err(|_| Overflow)?;
    Ok(SquareMetres::scaled(
        add(root, 1)?.checked_div(2).ok_or(Overflow)?,
    ))
}

/// Body surface by Du Bois: 0.007184 × kg^0.425 × cm^0.725, in 0.01 m². The formula has powers, so it is in floats; no
/// dose is made from it.
///
/// # Errors
/// [`Overflow`] if it does not fit.
#[allow(
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "body surface has powers and is on no dose's path"
)]
pub fn surface_du_bois(weight: Kilograms, height: Centimetres) -> Result<SquareMetres, Overflow> {
    let kg = weight.get() as f64 / 1000.0;
    let cm = height.get() as f64 / 1000.0;
    let hundredths = (0.7184 * kg.powf(0.425) * cm.powf(0.725) + 0.5).floor();
    if (0.0..1e9).contains(&hundredths) {
        Ok(SquareMetres::scaled(hundredths as i64))
    } else {
        Err(Overflow)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kg(grams: i64) -> Kilograms {
        Kilograms::scaled(grams)
    }

    fn cm(thousandths: i64) -> Centimetres {
        Centimetres::scaled(thousandths)
    }

    fn shown(weight: Result<ExactKilograms, Overflow>) -> String {
        weight
            .and_then(ExactKilograms::displayed)
            .unwrap()
            .to_string()
    }

    #[test]
    fn the_dossiers_anchors_come_out() {
        // A 5 ft 10 in man is 73.0 kg by Devine, and not 75.0 as a public calculator has it.
        assert_eq!(shown(ideal_devine(Sex::Male, cm(177_800))), "73");
        // The straight line keeps falling below 60 inches.
        assert_eq!(shown(ideal_devine(Sex::Female, cm(145_000))), "38.8");
        // The bare adjusted weight raises the weight of a thin man of 55 kg.
        let ideal = ideal_devine(Sex::Male, cm(180_000)).unwrap();
        assert_eq!(shown(adjusted(ideal, kg(55_000))), "67");
        // 91 kg and 61 inches.
        let surface = surface_mosteller(kg(91_000), cm(154_940)).unwrap();
        assert_eq!(surface.to_string(), "1.98");
    }

    #[test]
    fn a_body_mass_index_of_30_is_30_and_not_a_float_beside_it() {
        assert_eq!(bmi(kg(86_700), cm(170_000)).unwrap().to_string(), "30");
        // Half up: 29.95 is shown, and used, as 30.0.
        assert_eq!(bmi(kg(29_950), cm(100_000)).unwrap().to_string(), "30");
        assert_eq!(bmi(kg(29_949), cm(100_000)).unwrap().to_string(), "29.9");
    }

    #[test]
    fn a_fifth_over_ideal_compares_exact_weights() {
        let ideal = ExactKilograms::from_weight(kg(50_000)).unwrap();
        let over = |weight| {
            let exact = ExactKilograms::from_weight(kg(weight)).unwrap();
            exact.exceeds_percent_of(120, ideal).unwrap()
        };
        assert!(!over(60_000));
        assert!(over(60_001));
    }
}
