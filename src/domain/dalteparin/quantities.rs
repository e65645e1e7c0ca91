//! Quantities that only the texts on heparins and their studies need.

use crate::domain::quantity::{Quantity, Unit};

/// The units.
pub mod unit {
    use super::Unit;

    /// Anti-Xa units in a millilitre of a syringe.
    pub enum InMillilitre {}
    impl Unit for InMillilitre {
        const SYMBOL: &'static str = "units/mL";
        const PLACES: u32 = 0;
    }
    /// Anti-Xa units in a millilitre of blood, to 0.01.
    pub enum Level {}
    impl Unit for Level {
        const SYMBOL: &'static str = "units/mL";
        const PLACES: u32 = 2;
    }
    /// Milligrams, to 0.1.
    pub enum Milligram {}
    impl Unit for Milligram {
        const SYMBOL: &'static str = "mg";
        const PLACES: u32 = 1;
    }
    /// Whole hours.
    pub enum Hour {}
    impl Unit for Hour {
        const SYMBOL: &'static str = "h";
        const PLACES: u32 = 0;
    }
    /// A share of a study, in per cent, to 0.01.
    pub enum Share {}
    impl Unit for Share {
        const SYMBOL: &'static str = "%";
        const PLACES: u32 = 2;
    }
    /// A figure of a study that has no unit: a ratio, or a P value; to 0.001.
    pub enum Plain {}
    impl Unit for Plain {
        const SYMBOL: &'static str = "";
        const PLACES: u32 = 3;
    }
}

/// Concentration of a syringe.
pub type Concentration = Quantity<unit::InMillilitre>;
/// Anti-Xa in the blood.
pub type AntiXaLevel = Quantity<unit::Level>;
/// Milligrams of a drug that is dosed by weight of its substance.
pub type Milligrams = Quantity<unit::Milligram>;
/// Hours between a dose and something else.
pub type Hours = Quantity<unit::Hour>;
/// A share of a study.
pub type Share = Quantity<unit::Share>;
/// A ratio or a P value.
pub type Plain = Quantity<unit::Plain>;
