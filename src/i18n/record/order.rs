//! The order to the pharmacy in words: no abbreviation of a drug, each amount with its days and its total.

use crate::i18n::words::{Text, say, text};

/// Title.
pub const TITLE: Text = text!("Order to the pharmacy");
/// The drugs in full.
pub const IMMUNOGLOBULIN: Text = text!("Immunoglobulin, human normal, intravenous");
/// See [`IMMUNOGLOBULIN`].
pub const DALTEPARIN: Text = text!("Dalteparin (Fragmin), under the skin");
/// No order, before the reason.
pub const NO_ORDER: Text = text!("NO ORDER");
/// Rows.
pub const DRUG: Text = text!("Drug");
/// See [`DRUG`].
pub const DOSE: Text = text!("Dose");
/// See [`DRUG`].
pub const DAYS: Text = text!("Days");
/// See [`DRUG`].
pub const FIRST_DAY: Text = text!("First day");
/// See [`DRUG`].
pub const START: Text = text!("Start of the infusion");
/// See [`DRUG`].
pub const VIALS: Text = text!("Vials");
/// See [`DRUG`].
pub const RATES: Text = text!("Rates");
/// See [`DRUG`].
pub const ORDERED_BY: Text = text!("Ordered by, and time");
/// See [`DRUG`].
pub const CHECKED_BY: Text = text!("Checked by, and time");
/// A day that is the prescriber's to set.
pub const FIRST_DAY_NOT_SET: Text = text!("FIRST DAY NOT SET");
/// See [`FIRST_DAY_NOT_SET`].
pub const NOT_SET: Text = text!("not set");
/// Before rates that are held back.
pub const RATES_HELD_BACK: Text = text!("RATES NOT RELEASED");
/// An infusion that does not start at its first step.
pub const EVERY_DAY: Text = text!("every day begins at the first step");

/// A step of the pump.
#[must_use]
pub fn step(number: usize, rate: &str, minutes: &str, volume: &str) -> String {
    say!(
        "step {number}: {rate} mL/h for {minutes} min ({volume} mL)",
        number,
        rate,
        minutes,
        volume
    )
}

/// No order, and why.
#[must_use]
pub fn none(drug: &str, why: &str) -> String {
    say!("{NO_ORDER} of {drug}: {why}", NO_ORDER, drug, why)
}

/// A day of the course.
#[must_use]
pub fn day(number: usize, of: usize, date: Option<String>) -> String {
    match date {
        Some(date) => say!("Day {number} of {of}, {date}", number, of, date),
        None => say!("Day {number} of {of}", number, of),
    }
}
