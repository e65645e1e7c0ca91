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
    /// Haemoglobin in grams a litre, to 0.001.
    pub enum GramPerLitre {}
    impl Unit for GramPerLitre {
        const SYMBOL: &'static str = "g/L";
        const PLACES: u32 = 3;
    }
    /// Milligrams a day, to 0.001.
    pub enum MilligramADay {}
    impl Unit for MilligramADay {
        const SYMBOL: &'static str = "mg a day";
        const PLACES: u32 = 3;
    }
    /// What a test of function counts: repetitions, seconds or per cent, as the clinic counts it, to 0.001.
    pub enum TestCount {}
    impl Unit for TestCount {
        const SYMBOL: &'static str = "";
        const PLACES: u32 = 3;
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
/// Haemoglobin.
pub type GramsPerLitre = Quantity<unit::GramPerLitre>;
/// Prednisolone, or as much of another steroid, a day.
pub type DailyMilligrams = Quantity<unit::MilligramADay>;
/// What a test of function counted, as the clinic counts it.
pub type TestCount = Quantity<unit::TestCount>;
