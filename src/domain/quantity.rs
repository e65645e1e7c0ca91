//! Quantities as integers in their smallest clinical unit. A quantity knows its unit and how many decimals of it the
//! integer carries; grams and millilitres can't be added by mistake.

use core::fmt;
use core::marker::PhantomData;

use super::exact::{Overflow, div_half_up};
use super::number::decimal_text;

/// A unit: its symbol, and how many decimal places the stored integer carries.
pub trait Unit {
    /// As written behind a number.
    const SYMBOL: &'static str;
    /// The stored integer is the value times ten to this power.
    const PLACES: u32;
}

/// An exact amount of the unit `U`.
pub struct Quantity<U> {
    scaled: i64,
    unit: PhantomData<U>,
}

// Derives would ask the same of `U`, which is only a name.
impl<U> Clone for Quantity<U> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<U> Copy for Quantity<U> {}
impl<U> PartialEq for Quantity<U> {
    fn eq(&self, other: &Self) -> bool {
        self.scaled == other.scaled
    }
}
impl<U> Eq for Quantity<U> {}
impl<U> PartialOrd for Quantity<U> {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<U> Ord for Quantity<U> {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.scaled.cmp(&other.scaled)
    }
}
impl<U: Unit> fmt::Debug for Quantity<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self} {}", U::SYMBOL)
    }
}

impl<U: Unit> Quantity<U> {
    /// From the stored integer: the value times ten to the power [`Unit::PLACES`].
    #[must_use]
    pub const fn scaled(scaled: i64) -> Self {
        Self {
            scaled,
            unit: PhantomData,
        }
    }

    /// The stored integer.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.scaled
    }

    /// The value rounded half up to at most `places` decimals, as text without a unit.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn rounded(self, places: u32) -> Result<String, Overflow> {
        let drop = U::PLACES.saturating_sub(places);
        let divisor = 10_i64.checked_pow(drop).ok_or(Overflow)?;
        Ok(decimal_text(
            div_half_up(self.scaled, divisor)?,
            U::PLACES.saturating_sub(drop),
        ))
    }
}

impl<U: Unit> fmt::Display for Quantity<U> {
    /// The exact value, without its unit.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&decimal_text(self.scaled, U::PLACES))
    }
}

/// The units.
pub mod unit {
    use super::Unit;

    /// Years of age, to 0.001.
    pub enum Year {}
    impl Unit for Year {
        const SYMBOL: &'static str = "years";
        const PLACES: u32 = 3;
    }
    /// Kilograms of body weight, to the gram.
    pub enum Kilogram {}
    impl Unit for Kilogram {
        const SYMBOL: &'static str = "kg";
        const PLACES: u32 = 3;
    }
    /// Centimetres of height, to 0.001 cm.
    pub enum Centimetre {}
    impl Unit for Centimetre {
        const SYMBOL: &'static str = "cm";
        const PLACES: u32 = 3;
    }
    /// Body mass index, to the displayed 0.1 kg/m².
    pub enum KilogramPerSquareMetre {}
    impl Unit for KilogramPerSquareMetre {
        const SYMBOL: &'static str = "kg/m²";
        const PLACES: u32 = 1;
    }
    /// Body surface, to the displayed 0.01 m².
    pub enum SquareMetre {}
    impl Unit for SquareMetre {
        const SYMBOL: &'static str = "m²";
        const PLACES: u32 = 2;
    }
    /// Grams per kilogram a course, to the milligram.
    pub enum GramPerKilogram {}
    impl Unit for GramPerKilogram {
        const SYMBOL: &'static str = "g/kg";
        const PLACES: u32 = 3;
    }
    /// Grams of immunoglobulin, to the microgram, so that weight times dose is exact.
    pub enum Gram {}
    impl Unit for Gram {
        const SYMBOL: &'static str = "g";
        const PLACES: u32 = 6;
    }
    /// Millilitres, to the nanolitre, so that rate times time is exact.
    pub enum Millilitre {}
    impl Unit for Millilitre {
        const SYMBOL: &'static str = "mL";
        const PLACES: u32 = 6;
    }
    /// Millilitres an hour, to the nanolitre.
    pub enum MillilitrePerHour {}
    impl Unit for MillilitrePerHour {
        const SYMBOL: &'static str = "mL/h";
        const PLACES: u32 = 6;
    }
    /// Millilitres per kilogram and hour, to 0.01.
    pub enum MillilitrePerKilogramHour {}
    impl Unit for MillilitrePerKilogramHour {
        const SYMBOL: &'static str = "mL/kg/h";
        const PLACES: u32 = 2;
    }
    /// Minutes, to the displayed 0.1.
    pub enum Minute {}
    impl Unit for Minute {
        const SYMBOL: &'static str = "min";
        const PLACES: u32 = 1;
    }
    /// Per cent, to the displayed 0.1.
    pub enum Percent {}
    impl Unit for Percent {
        const SYMBOL: &'static str = "%";
        const PLACES: u32 = 1;
    }
    /// Micromoles of creatinine a litre, to 0.0001, so that a thousandth of a milligram a decilitre is exact.
    pub enum MicromolePerLitre {}
    impl Unit for MicromolePerLitre {
        const SYMBOL: &'static str = "µmol/L";
        const PLACES: u32 = 4;
    }
    /// Milligrams of creatinine a decilitre, to 0.001.
    pub enum MilligramPerDecilitre {}
    impl Unit for MilligramPerDecilitre {
        const SYMBOL: &'static str = "mg/dL";
        const PLACES: u32 = 3;
    }
    /// Milligrams of cystatin C a litre, to 0.001.
    pub enum MilligramPerLitre {}
    impl Unit for MilligramPerLitre {
        const SYMBOL: &'static str = "mg/L";
        const PLACES: u32 = 3;
    }
    /// Millilitres cleared a minute, to 0.001; results are rounded to the displayed 0.1.
    pub enum MillilitrePerMinute {}
    impl Unit for MillilitrePerMinute {
        const SYMBOL: &'static str = "mL/min";
        const PLACES: u32 = 3;
    }
    /// Millilitres filtered a minute for 1.73 m² of body surface, to the displayed 0.1.
    pub enum MillilitrePerMinuteIndexed {}
    impl Unit for MillilitrePerMinuteIndexed {
        const SYMBOL: &'static str = "mL/min/1.73 m²";
        const PLACES: u32 = 1;
    }
    /// Platelets, 10⁹ a litre, to 0.001.
    pub enum BillionPerLitre {}
    impl Unit for BillionPerLitre {
        const SYMBOL: &'static str = "× 10⁹/L";
        const PLACES: u32 = 3;
    }
    /// Creatine kinase, units a litre, to 0.001.
    pub enum EnzymeUnitPerLitre {}
    impl Unit for EnzymeUnitPerLitre {
        const SYMBOL: &'static str = "U/L";
        const PLACES: u32 = 3;
    }
    /// Anti-Xa units of dalteparin. The box says IU, in Norway IE; written out, neither can be read as a 1 or a 10.
    pub enum AntiXaUnit {}
    impl Unit for AntiXaUnit {
        const SYMBOL: &'static str = "units";
        const PLACES: u32 = 0;
    }
    /// Anti-Xa units for each kilogram, to the displayed 0.1.
    pub enum AntiXaUnitPerKilogram {}
    impl Unit for AntiXaUnitPerKilogram {
        const SYMBOL: &'static str = "units/kg";
        const PLACES: u32 = 1;
    }
    /// Points of a score, to 0.1.
    pub enum Point {}
    impl Unit for Point {
        const SYMBOL: &'static str = "points";
        const PLACES: u32 = 1;
    }
    /// Whole days.
    pub enum Day {}
    impl Unit for Day {
        const SYMBOL: &'static str = "days";
        const PLACES: u32 = 0;
    }

    /// Courses of immunoglobulin.
    pub enum Course {}
    impl Unit for Course {
        const SYMBOL: &'static str = "courses";
        const PLACES: u32 = 0;
    }
}

/// Age in years.
pub type Years = Quantity<unit::Year>;
/// Body weight.
pub type Kilograms = Quantity<unit::Kilogram>;
/// Height.
pub type Centimetres = Quantity<unit::Centimetre>;
/// Body mass index.
pub type Bmi = Quantity<unit::KilogramPerSquareMetre>;
/// Body surface.
pub type SquareMetres = Quantity<unit::SquareMetre>;
/// Immunoglobulin a course.
pub type GramsPerKilogram = Quantity<unit::GramPerKilogram>;
/// Immunoglobulin.
pub type Grams = Quantity<unit::Gram>;
/// Volume.
pub type Millilitres = Quantity<unit::Millilitre>;
/// Pump rate.
pub type MillilitresPerHour = Quantity<unit::MillilitrePerHour>;
/// Rate by weight.
pub type MillilitresPerKilogramHour = Quantity<unit::MillilitrePerKilogramHour>;
/// Duration.
pub type Minutes = Quantity<unit::Minute>;
/// Signed share.
pub type Percent = Quantity<unit::Percent>;
/// Courses of immunoglobulin.
pub type Courses = Quantity<unit::Course>;
/// Creatinine.
pub type MicromolesPerLitre = Quantity<unit::MicromolePerLitre>;
/// Creatinine as the other half of the world reports it.
pub type MilligramsPerDecilitre = Quantity<unit::MilligramPerDecilitre>;
/// Cystatin C.
pub type MilligramsPerLitre = Quantity<unit::MilligramPerLitre>;
/// Creatinine clearance.
pub type MillilitresPerMinute = Quantity<unit::MillilitrePerMinute>;
/// Estimated filtration for a standard body surface.
pub type IndexedFiltration = Quantity<unit::MillilitrePerMinuteIndexed>;
/// Platelets.
pub type Platelets = Quantity<unit::BillionPerLitre>;
/// Creatine kinase.
pub type EnzymeUnits = Quantity<unit::EnzymeUnitPerLitre>;
/// Dalteparin.
pub type AntiXaUnits = Quantity<unit::AntiXaUnit>;
/// Dalteparin by weight.
pub type UnitsPerKilogram = Quantity<unit::AntiXaUnitPerKilogram>;
/// A score.
pub type Points = Quantity<unit::Point>;
/// Infusion days.
pub type Days = Quantity<unit::Day>;

/// Grams in the scale of [`Grams`].
#[must_use]
pub const fn whole_grams(grams: u16) -> Grams {
    tenth_grams(grams, 0)
}

/// `whole` grams and `tenths` tenths in the scale of [`Grams`].
#[must_use]
#[allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "u16 widens, and 65 535 × 10⁶ fits 64 bits"
)]
pub const fn tenth_grams(whole: u16, tenths: u8) -> Grams {
    Grams::scaled(whole as i64 * 1_000_000 + tenths as i64 * 100_000)
}

/// The mirror of a weight in pounds, to 0.1 lb: shown, never typed. 1 lb is 0.45359237 kg.
///
/// # Errors
/// [`Overflow`].
pub fn pounds_text(weight: Kilograms) -> Result<String, Overflow> {
    let tenths = div_half_up(super::exact::mul(weight.get(), 1_000_000)?, 45_359_237)?;
    Ok(decimal_text(tenths, 1))
}

/// What the number would weigh in kilograms, to 0.1 kg, had it been typed in pounds: for the question that asks so.
///
/// # Errors
/// [`Overflow`].
pub fn weight_if_pounds(typed: Kilograms) -> Result<String, Overflow> {
    let tenths = div_half_up(super::exact::mul(typed.get(), 45_359_237)?, 10_000_000_000)?;
    Ok(decimal_text(tenths, 1))
}

/// The mirror of a height in feet and whole inches: shown, never typed. 1 in is 2.54 cm.
///
/// # Errors
/// [`Overflow`].
pub fn feet_and_inches(height: Centimetres) -> Result<(i64, i64), Overflow> {
    let inches = div_half_up(height.get(), 2_540)?;
    Ok((
        super::exact::div_floor(inches, 12)?,
        super::exact::rem(inches, 12)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mirrors_in_pounds_and_feet_are_those_of_a_scale_and_a_rod() {
        assert_eq!(pounds_text(Kilograms::scaled(60_000)).unwrap(), "132.3");
        assert_eq!(
            weight_if_pounds(Kilograms::scaled(132_000)).unwrap(),
            "59.9"
        );
        assert_eq!(feet_and_inches(Centimetres::scaled(177_800)), Ok((5, 10)));
        // Eleven and a half inches are a foot, not twelve inches.
        assert_eq!(feet_and_inches(Centimetres::scaled(181_610)), Ok((6, 0)));
    }

    #[test]
    fn a_quantity_prints_exactly_or_rounded_half_up_and_without_trailing_zeros() {
        let volume = Millilitres::scaled(137_287_500);
        assert_eq!(volume.to_string(), "137.2875");
        assert_eq!(volume.rounded(3).unwrap(), "137.288");
        assert_eq!(volume.rounded(1).unwrap(), "137.3");
        assert_eq!(volume.rounded(0).unwrap(), "137");
        assert_eq!(tenth_grams(2, 5).to_string(), "2.5");
        assert_eq!(whole_grams(40).to_string(), "40");
        assert_eq!(Grams::scaled(500_000).to_string(), "0.5");
    }
}
