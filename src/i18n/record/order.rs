//! The order to the pharmacy in words: no abbreviation of a drug, each amount with its days and its total.

/// Title.
pub const TITLE: &str = "Order to the pharmacy";
/// The drugs in full.
pub const IMMUNOGLOBULIN: &str = "Immunoglobulin, human normal, intravenous";
/// See [`IMMUNOGLOBULIN`].
pub const DALTEPARIN: &str = "Dalteparin (Fragmin), under the skin";
/// No order, before the reason.
pub const NO_ORDER: &str = "NO ORDER";
/// Rows.
pub const DRUG: &str = "Drug";
/// See [`DRUG`].
pub const DOSE: &str = "Dose";
/// See [`DRUG`].
pub const DAYS: &str = "Days";
/// See [`DRUG`].
pub const FIRST_DAY: &str = "First day";
/// See [`DRUG`].
pub const START: &str = "Start of the infusion";
/// See [`DRUG`].
pub const VIALS: &str = "Vials";
/// See [`DRUG`].
pub const RATES: &str = "Rates";
/// See [`DRUG`].
pub const ORDERED_BY: &str = "Ordered by, and time";
/// See [`DRUG`].
pub const CHECKED_BY: &str = "Checked by, and time";
/// A day that is the prescriber's to set.
pub const FIRST_DAY_NOT_SET: &str = "FIRST DAY NOT SET";
/// See [`FIRST_DAY_NOT_SET`].
pub const NOT_SET: &str = "not set";
/// Before rates that are held back.
pub const RATES_HELD_BACK: &str = "RATES NOT RELEASED";
/// An infusion that does not start at its first step.
pub const EVERY_DAY: &str = "every day begins at the first step";

/// A step of the pump.
#[must_use]
pub fn step(number: usize, rate: &str, minutes: &str, volume: &str) -> String {
    format!("step {number}: {rate} mL/h for {minutes} min ({volume} mL)")
}

/// No order, and why.
#[must_use]
pub fn none(drug: &str, why: &str) -> String {
    format!("{NO_ORDER} of {drug}: {why}")
}

/// A day of the course.
#[must_use]
pub fn day(number: usize, of: usize, date: Option<String>) -> String {
    match date {
        Some(date) => format!("Day {number} of {of}, {date}"),
        None => format!("Day {number} of {of}"),
    }
}
