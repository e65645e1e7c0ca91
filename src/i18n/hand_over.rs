//! What is handed over with a patient on Fragmin, in words.

use crate::i18n::words::{Text, say, symbol, text};
use chrono::NaiveDate as Date;

use super::dalteparin;
use super::dates;
use crate::domain::dalteparin::decision::{Decision, ProphylacticDose};
use crate::domain::quantity::{MilligramsPerLitre, MillilitresPerMinute, Quantity, Unit};

/// Its title.
pub const TITLE: Text = text!("Fragmin (dalteparin): hand-over");
/// Prints it.
pub const PRINT: Text = text!("Print the hand-over");
/// Its rows.
pub const DOSE: Text = text!("Dose");
/// See [`DOSE`].
pub const WEIGHT: Text = text!("Weight");
/// See [`DOSE`].
pub const KIDNEYS: Text = text!("Kidneys");
/// See [`DOSE`].
pub const PLATELETS: Text = text!("Platelets");
/// See [`DOSE`].
pub const INDICATION: Text = text!("Indication");
/// See [`DOSE`].
pub const START: Text = text!("First dose");
/// See [`DOSE`].
pub const STOP: Text = text!("Last dose");
/// See [`DOSE`].
pub const DURATION: Text = text!("Dates");
/// See [`DOSE`].
pub const PUNCTURE: Text = text!("Spinal puncture");
/// See [`DOSE`].
pub const CHECKS: Text = text!("Checks");
/// See [`DOSE`].
pub const CAUTIONS: Text = text!("Cautions");
/// See [`DOSE`].
pub const OPEN: Text = text!("Not answered");
/// Nothing was typed.
pub const NOT_KNOWN: Text = text!("not known");
/// No day of the first dose.
pub const NO_START: Text = text!("START DATE NOT SET");
/// Nothing is given.
pub const NO_DOSE: Text = text!("none: no dose is given");

/// The dose.
#[must_use]
pub fn given(dose: ProphylacticDose) -> String {
    say!("{}, under the skin. ", dalteparin::dose(dose))
}

/// No dose, and by which decision; its reasons follow.
#[must_use]
pub const fn none(decision: Decision) -> Text {
    match decision {
        Decision::Stopped => text!("No dose: stopped. "),
        Decision::Specialist => text!("No dose here: for a specialist. "),
        Decision::NotIndicated => text!("No dose: not indicated. "),
        Decision::BothHigh | Decision::Withheld | Decision::YourDecision | Decision::Dose => {
            text!("No dose. ")
        }
    }
}

/// Off the label, for these factors.
#[must_use]
pub fn off_label(factors: &str) -> String {
    say!(
        "{factors}; with immunoglobulin, off the label, the prescriber's choice",
        factors
    )
}

/// A value with its unit and its day, or that the day is not known.
#[must_use]
pub fn dated<U: Unit>(value: Quantity<U>, day: Option<Date>) -> String {
    let day = match day {
        Some(day) => say!("of {}", dates::day(day)),
        None => text!("(date not set)").to_owned(),
    };
    say!("{} {day}", measured(value), day)
}

fn measured<U: Unit>(value: Quantity<U>) -> String {
    say!("{value} {}", value, symbol(U::SYMBOL))
}

/// The lowest estimate, and what it is made from.
#[must_use]
pub fn kidneys(
    clearance: Option<MillilitresPerMinute>,
    creatinine: &str,
    cystatin: Option<MilligramsPerLitre>,
) -> String {
    let clearance = match clearance {
        Some(clearance) => say!("{}, the lowest estimate", measured(clearance)),
        None => say!("clearance {NOT_KNOWN}", NOT_KNOWN),
    };
    let cystatin = cystatin.map(|value| say!("; cystatin C {}", measured(value)));
    say!(
        "{clearance}; creatinine {creatinine}{}",
        clearance,
        creatinine,
        cystatin.unwrap_or_default()
    )
}
