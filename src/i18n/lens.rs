//! Policies of the dosing weight and regimens, side by side.

use super::answers::signed;
use super::fields;
use crate::domain::ivig::course::{Doses, MANY_GRAMS_A_DAY};
use crate::domain::ivig::lens::Weights;
use crate::domain::quantity::{Days, GramsPerKilogram};

/// Title of the policies.
pub const POLICIES: &str = "Which weight, and what it makes of the dose";
/// Title of doses and days.
pub const REGIMENS: &str = "Other days and doses";
/// The columns.
pub const POLICY_COLUMNS: [&str; 3] = ["Rule", "What it makes", "Grams of the course"];
/// See [`POLICY_COLUMNS`].
pub const DAY_COLUMNS: [&str; 3] = ["This dose over", "What it makes", "Grams of the course"];
/// See [`POLICY_COLUMNS`].
pub const DOSE_COLUMNS: [&str; 3] = ["Over these days", "What it makes", "Grams of the course"];
/// Rounding would have to be confirmed.
pub const TO_CONFIRM: &str = "Rounding to be confirmed.";

/// The three weights.
#[must_use]
pub fn weights(weights: &Weights) -> String {
    let Weights {
        actual,
        ideal,
        adjusted,
    } = weights;
    let capped = if adjusted >= actual {
        ", which is not below the actual weight and so is not used"
    } else {
        ""
    };
    format!("Actual weight {actual} kg. Ideal {ideal} kg. Adjusted {adjusted} kg{capped}.")
}

/// The weight that a policy uses.
#[must_use]
pub fn used(doses: &Doses) -> String {
    let weight = &doses.weight;
    format!("{} kg, {}", weight.used, fields::basis(weight.basis))
}

/// The grams of a course.
#[must_use]
pub fn total(doses: &Doses) -> String {
    if doses.exact == doses.total {
        format!("{} g", doses.total)
    } else {
        format!(
            "{} g, given as {} g ({} %)",
            doses.exact,
            doses.total,
            signed(doses)
        )
    }
}

/// Over so many days.
#[must_use]
pub fn over(days: Days) -> String {
    let days = days.to_string();
    let word = if days == "1" { "day" } else { "days" };
    format!("{days} {word}")
}

/// At this dose.
#[must_use]
pub fn at(dose: GramsPerKilogram) -> String {
    format!("{dose} g/kg")
}

/// A day is a large one.
#[must_use]
pub fn large_day() -> String {
    format!("A day of {MANY_GRAMS_A_DAY} g or more.")
}
