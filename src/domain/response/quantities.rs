//! Quantities that only a visit has.

use crate::domain::quantity::{Quantity, Unit};

/// The units.
pub mod unit {
    use super::Unit;

    /// A global rating or the activity outside muscle, on a scale of 10, to 0.001.
    pub enum GlobalPoint {}
    impl Unit for GlobalPoint {
        const SYMBOL: &'static str = "of 10";
        const PLACES: u32 = 3;
    }
    /// The Health Assessment Questionnaire, on a scale of 3, to 0.001.
    pub enum HaqPoint {}
    impl Unit for HaqPoint {
        const SYMBOL: &'static str = "of 3";
        const PLACES: u32 = 3;
    }
    /// The total of manual muscle testing, to 0.001.
    pub enum StrengthPoint {}
    impl Unit for StrengthPoint {
        const SYMBOL: &'static str = "points";
        const PLACES: u32 = 3;
    }
    /// Times the upper limit of normal, to 0.001.
    pub enum TimesLimit {}
    impl Unit for TimesLimit {
        const SYMBOL: &'static str = "× the upper limit";
        const PLACES: u32 = 3;
    }
    /// Per cent of a range, to the displayed 0.01.
    pub enum PercentOfRange {}
    impl Unit for PercentOfRange {
        const SYMBOL: &'static str = "%";
        const PLACES: u32 = 2;
    }
}

/// A global rating, or the activity outside muscle.
pub type GlobalPoints = Quantity<unit::GlobalPoint>;
/// The Health Assessment Questionnaire.
pub type HaqPoints = Quantity<unit::HaqPoint>;
/// The total of manual muscle testing.
pub type StrengthPoints = Quantity<unit::StrengthPoint>;
/// Times the upper limit of normal.
pub type TimesLimit = Quantity<unit::TimesLimit>;
/// A change as a share of its range.
pub type PercentOfRange = Quantity<unit::PercentOfRange>;
