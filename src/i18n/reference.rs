//! The page of reference tables, which is read where the calculator does not run.

use crate::domain::bounds::HEIGHT_NEEDED_FROM;
use crate::domain::content::CONTENT_VERSION;
use crate::i18n::words::{Text, say, text};

/// Opens it.
pub const NO_RESULT: Text = text!(
    "These tables are read where the calculator does not run. They know no patient: nothing here is a result or an order, and nothing can be typed in. Where it runs, the calculator gives a figure only after it has asked what forbids it."
);

/// What they were made from.
#[must_use]
pub fn made_from() -> String {
    say!(
        "Made from the tables of the calculator, clinical content version {CONTENT_VERSION}. Each line says who is behind it and how well that was checked.",
        CONTENT_VERSION
    )
}

/// Title of the grams.
pub const BY_WEIGHT: Text = text!("Immunoglobulin by weight");
/// Caption of the table, before it.
pub const PLANNING: Text = text!(
    "Planning figures for adults, from the weight alone. Rates, volumes and vials hang on the product and on the patient, and are not here."
);
/// Heads of its columns.
pub const WEIGHT_COLUMNS: [Text; 3] = [
    text!("Weight"),
    text!("Days and total"),
    text!("Arithmetic"),
];

/// Where the table ends.
#[must_use]
pub fn above() -> String {
    say!(
        "From {HEIGHT_NEEDED_FROM} kg the calculator asks for the height first, so that no figure stands here.",
        HEIGHT_NEEDED_FROM
    )
}

/// Title of what forbids immunoglobulin.
pub const FORBIDS_IVIG: Text = text!("What forbids immunoglobulin");
/// Heads of its columns.
pub const FORBIDS_COLUMNS: [Text; 2] = [text!("What is present"), text!("What it does")];

/// Heads of the columns of the types.
pub const TYPE_COLUMNS: [Text; 2] = [text!("Type"), text!("Requires all of")];
/// Beside the types.
pub const NOT_TESTED: Text = text!(
    "Not tested is not negative: what is not known leaves a type open, and does not rule it out."
);

/// Title of what forbids dalteparin.
pub const FORBIDS_FRAGMIN: Text = text!("What forbids Fragmin");
/// Opens the list.
pub const ANY_ONE: Text =
    text!("Any one of these that is present. One that is not answered is not absent.");
/// Heads of its columns.
pub const STOP_COLUMNS: [Text; 2] = [text!("Question"), text!("What counts")];
