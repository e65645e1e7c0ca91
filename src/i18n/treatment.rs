//! The doses of treatment in words, to look up.

use super::fragmin_about::units;
use crate::domain::dalteparin::treatment::{
    BANDS, Band, CAP, NORWAY_COMBINES_OVER, NORWAY_NO_DATA_OVER, TreatmentTable,
};
use crate::i18n::words::{Text, say, text};

/// Title of the card.
pub const TITLE: Text =
    text!("Treatment of a clot: doses to look up, not worked out for any patient");
/// Opens the table.
pub const OPENS: Text = text!("Doses of dalteparin (Fragmin) for a clot that is there, by weight");
/// What it is not.
pub const NOT_PROPHYLAXIS: Text = text!(
    "Not for prevention: for a clot that is there. Nothing that is typed on this page changes it, and it is no fallback where no dose is decided. No row is reduced for kidneys, platelets, age or bleeding: read the label."
);
/// The tables differ.
pub const DIFFER: Text =
    text!("The tables differ, also in the lightest; none is followed before the others.");
/// The head of the column of weights.
pub const WEIGHT: Text = text!("Weight");
/// How a weight is rounded.
pub const ROUNDED: Text =
    text!("The rows are whole kilograms: a weight is rounded to the nearest one first, a half up.");

/// A table, as the head of its column.
#[must_use]
pub const fn table(table: TreatmentTable) -> Text {
    match table {
        TreatmentTable::UkVenousClot => text!("UK, a venous clot"),
        TreatmentTable::UsCancerFirstMonth => text!("US, a clot with cancer, first month"),
        TreatmentTable::UsCancerLater => text!("US, a clot with cancer, months 2 to 6"),
    }
}

/// The weights of a band: "46 to under 57 kg".
#[must_use]
pub fn weights(band: &Band) -> String {
    let lightest = BANDS.first().is_some_and(|first| first == band);
    let next = BANDS.iter().find(|other| other.from > band.from);
    match next {
        Some(next) if lightest => say!("under {} kg", next.from),
        Some(next) => say!("{} to under {} kg", band.from, next.from),
        None => say!("{} kg or more", band.from),
    }
}

/// What a table gives in a band.
#[must_use]
pub fn dose(band: &Band, table: TreatmentTable) -> String {
    say!("{} once daily", units(band.units(table)))
}

/// Where a table ends.
#[must_use]
pub fn cap(table: TreatmentTable) -> String {
    say!(
        "{}: never more than {} a day.",
        self::table(table),
        units(CAP)
    )
}

/// What is done otherwise in heavy patients.
#[must_use]
pub fn norway() -> String {
    say!(
        "Norway: over {NORWAY_COMBINES_OVER} kg syringes are combined, and over {NORWAY_NO_DATA_OVER} kg there are no data. The UK ends at {}.",
        NORWAY_COMBINES_OVER,
        NORWAY_NO_DATA_OVER,
        units(CAP)
    )
}
