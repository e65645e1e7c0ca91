//! What is handed over with a patient on Fragmin, in words.

use chrono::NaiveDate as Date;

use super::dalteparin;
use super::dates;
use crate::domain::dalteparin::decision::{Decision, ProphylacticDose};
use crate::domain::quantity::{MilligramsPerLitre, MillilitresPerMinute, Quantity, Unit};

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
pub const STOP: &str = "Last dose";
/// See [`DOSE`].
pub const DURATION: &str = "Dates";
/// See [`DOSE`].
pub const PUNCTURE: &str = "Spinal puncture";
/// See [`DOSE`].
pub const CHECKS: &str = "Checks";
/// See [`DOSE`].
pub const CAUTIONS: &str = "Cautions";
/// See [`DOSE`].
pub const OPEN: &str = "Not answered";
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

/// No dose, and by which decision; its reasons follow.
#[must_use]
pub const fn none(decision: Decision) -> &'static str {
    match decision {
        Decision::Stopped => "No dose: stopped. ",
        Decision::Specialist => "No dose here: for a specialist. ",
        Decision::NotIndicated => "No dose: not indicated. ",
        Decision::BothHigh | Decision::Withheld | Decision::YourDecision | Decision::Dose => {
            "No dose. "
        }
    }
}

/// Off the label, for these factors.
#[must_use]
pub fn off_label(factors: &str) -> String {
    format!("{factors}; with immunoglobulin, off the label, the prescriber's choice")
}

/// A value with its unit and its day, or that the day is not known.
#[must_use]
pub fn dated<U: Unit>(value: Quantity<U>, day: Option<Date>) -> String {
    let day = match day {
        Some(day) => format!("of {}", dates::day(day)),
        None => "(date not set)".to_owned(),
    };
    format!("{} {day}", measured(value))
}

fn measured<U: Unit>(value: Quantity<U>) -> String {
    format!("{value} {}", U::SYMBOL)
}

/// The lowest estimate, and what it is made from.
#[must_use]
pub fn kidneys(
    clearance: Option<MillilitresPerMinute>,
    creatinine: &str,
    cystatin: Option<MilligramsPerLitre>,
) -> String {
    let clearance = match clearance {
        Some(clearance) => format!("{}, the lowest estimate", measured(clearance)),
        None => format!("clearance {NOT_KNOWN}"),
    };
    let cystatin = cystatin.map(|value| format!("; cystatin C {}", measured(value)));
    format!(
        "{clearance}; creatinine {creatinine}{}",
        cystatin.unwrap_or_default()
    )
}
