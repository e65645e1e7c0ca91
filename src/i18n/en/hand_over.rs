//! What is handed over with a patient on Fragmin, in words.

use super::dalteparin;
use super::dates;
use crate::domain::dalteparin::decision::ProphylacticDose;
use crate::domain::quantity::{MilligramsPerLitre, MillilitresPerMinute, Quantity, Unit};
use chrono::NaiveDate as Date;

/// Its title.
pub const TITLE: &str = "Fragmin (dalteparin): hand-over";
/// Prints it.
pub const PRINT: &str = "Print the hand-over";
/// Its rows.
pub const DOSE: &str = "Dose";
/// See [`DOSE`].
pub const WEIGHT: &str = "Weight";
/// See [`DOSE`].
pub const KIDNEYS: &str = "Kidneys";
/// See [`DOSE`].
pub const PLATELETS: &str = "Platelets";
/// See [`DOSE`].
pub const INDICATION: &str = "Indication";
/// See [`DOSE`].
pub const START: &str = "First dose";
/// See [`DOSE`].
pub const STOP: &str = "Stop";
/// See [`DOSE`].
pub const DURATION: &str = "Dates";
/// See [`DOSE`].
pub const CHECKS: &str = "Checks";
/// See [`DOSE`].
pub const CAUTIONS: &str = "Cautions";
/// Nothing was typed.
pub const NOT_KNOWN: &str = "not known";
/// No day of the first dose.
pub const NO_START: &str = "START DATE NOT SET";
/// Nothing is given.
pub const NO_DOSE: &str = "none: no dose is given";

/// The dose.
#[must_use]
pub fn given(dose: ProphylacticDose) -> String {
    format!("{}, under the skin. ", dalteparin::dose(dose))
}

/// No dose, and the decision.
#[must_use]
pub fn none(decision: &str) -> String {
    format!("No dose: {decision}. ")
}

/// A value with its unit, and the day it was measured.
#[must_use]
pub fn measured<U: Unit>(value: Quantity<U>, day: Option<Date>) -> String {
    let of = day.map(|day| format!(" of {}", dates::day(day)));
    format!("{value} {}{}", U::SYMBOL, of.unwrap_or_default())
}

/// The lowest estimate, and what it is made from.
#[must_use]
pub fn kidneys(
    clearance: Option<MillilitresPerMinute>,
    creatinine: &str,
    cystatin: Option<MilligramsPerLitre>,
) -> String {
    let clearance = match clearance {
        Some(clearance) => format!("{}, the lowest estimate", measured(clearance, None)),
        None => format!("clearance {NOT_KNOWN}"),
    };
    let cystatin = cystatin.map(|value| format!("; cystatin C {}", measured(value, None)));
    format!(
        "{clearance}; creatinine {creatinine}{}",
        cystatin.unwrap_or_default()
    )
}
