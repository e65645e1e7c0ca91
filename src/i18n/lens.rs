//! Policies of the dosing weight and regimens, side by side.

use super::answers::signed;
use super::fields;
use crate::domain::ivig::course::{Doses, MANY_GRAMS_A_DAY};
use crate::domain::ivig::lens::Weights;
use crate::domain::quantity::{Days, GramsPerKilogram};
use crate::i18n::words::{Text, say, text};

/// Title of the policies.
pub const POLICIES: Text = text!("Which weight, and what it makes of the dose");
/// Title of doses and days.
pub const REGIMENS: Text = text!("Other days and doses");
/// The columns.
pub const POLICY_COLUMNS: [Text; 3] = [
    text!("Rule"),
    text!("What it makes"),
    text!("Grams of the course"),
];
/// See [`POLICY_COLUMNS`].
pub const DAY_COLUMNS: [Text; 3] = [
    text!("This dose over"),
    text!("What it makes"),
    text!("Grams of the course"),
];
/// See [`POLICY_COLUMNS`].
pub const DOSE_COLUMNS: [Text; 3] = [
    text!("Over these days"),
    text!("What it makes"),
    text!("Grams of the course"),
];
/// Rounding would have to be confirmed.
pub const TO_CONFIRM: Text = text!("Rounding to be confirmed.");

/// The three weights.
#[must_use]
pub fn weights(weights: &Weights) -> String {
    let Weights {
        actual,
        ideal,
        adjusted,
    } = weights;
    let capped = if adjusted >= actual {
        text!(", which is not below the actual weight and so is not used")
    } else {
        Text::EMPTY
    };
    say!(
        "Actual weight {actual} kg. Ideal {ideal} kg. Adjusted {adjusted} kg{capped}.",
        actual,
        ideal,
        adjusted,
        capped
    )
}

/// The weight that a policy uses.
#[must_use]
pub fn used(doses: &Doses) -> String {
    let weight = &doses.weight;
    say!("{} kg, {}", weight.used, fields::basis(weight.basis))
}

/// The grams of a course.
#[must_use]
pub fn total(doses: &Doses) -> String {
    if doses.exact == doses.total {
        say!("{} g", doses.total)
    } else {
        say!(
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
    let word = if days == "1" {
        text!("day")
    } else {
        text!("days")
    };
    say!("{days} {word}", days, word)
}

/// At this dose.
#[must_use]
pub fn at(dose: GramsPerKilogram) -> String {
    say!("{dose} g/kg", dose)
}

/// A day is a large one.
#[must_use]
pub fn large_day() -> String {
    say!("A day of {MANY_GRAMS_A_DAY} g or more.", MANY_GRAMS_A_DAY)
}
