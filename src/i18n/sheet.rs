//! The run sheet in words.

use super::answers::days;
use crate::domain::ivig::course::Doses;
use crate::domain::ivig::infusion::{LadderStep, Running, STEP_MINUTES};
use crate::domain::ivig::sheet::DaySheet;
use crate::domain::ivig::supply::Supply;
use crate::domain::ivig::vials::Vials;
use crate::domain::quantity::Grams;
use crate::i18n::words::{Text, figure, say, text};

/// Its title.
pub const TITLE: Text = text!("Run sheet");
/// Title of volumes and vials, before the rates are released.
pub const SUPPLY: Text = text!("Volume and vials");
/// The rows of its head.
pub const PATIENT: Text = text!("Patient");
/// Room for the label, since nothing that names a patient is typed in here.
pub const PATIENT_ROOM: Text =
    text!("Label here. Nothing that names the patient is kept in this page.");
/// See [`PATIENT`].
pub const PRODUCT: Text = text!("Product");
/// See [`PATIENT`].
pub const WEIGHT: Text = text!("Dosing weight");
/// See [`PATIENT`].
pub const REASON: Text = text!("Reason", "for a choice by the doctor");
/// See [`PATIENT`].
pub const DOSE: Text = text!("Dose");
/// See [`PATIENT`].
pub const COURSE: Text = text!("Course");
/// See [`PATIENT`].
pub const VOLUME: Text = text!("Volume");
/// See [`PATIENT`].
pub const CEILING: Text = text!("Fastest rate");
/// See [`PATIENT`].
pub const LIFTED: Text = text!("In spite of");
/// See [`PATIENT`].
pub const MADE: Text = text!("Made");
/// The columns of a day's steps.
pub const STEP_COLUMNS: [Text; 5] = [
    text!("Step"),
    text!("From"),
    text!("mL/h"),
    text!("min"),
    text!("mL"),
];
/// What the table of a day's steps is.
pub const STEPS: Text = text!("Steps of the pump");
/// Columns to write in, on paper.
pub const VITALS: [Text; 5] = [
    text!("BP"),
    text!("Pulse"),
    text!("Temp"),
    text!("SpO₂"),
    text!("Signed"),
];
/// The row after the last step.
pub const END: Text = text!("End");
/// The row before the first step.
pub const BEFORE: Text = text!("Before");
/// The columns of the vials.
pub const VIAL_COLUMNS: [Text; 3] = [
    text!("Vial"),
    text!("Batch number and expiry"),
    text!("Label"),
];
/// Two who have checked.
pub const SIGNATURES: [Text; 2] = [text!("Prepared by"), text!("Checked by")];
/// The day of today.
pub const TODAY: Text = text!("today");
/// Shows only the day of today.
pub const TODAY_ALONE: Text = text!("Show today alone");
/// Shows every day again.
pub const ALL_DAYS: Text = text!("Show every day");
/// Prints it.
pub const PRINT: Text = text!("Print the run sheet");
/// The sheet has dates and times only when they are given.
pub const NO_DATES: Text =
    text!("For dates and clock times, give the first infusion day and the start, under “Plan”.");
/// What starts slowly.
pub const RESTART: Text = text!(
    "Every day begins at the first step, also when the last one was tolerated. It matters most with a first dose, another brand, or more than 8 weeks since the last."
);
/// What is done when it goes wrong.
pub const REACTION: Text = text!(
    "A reaction: slow down or stop the pump, see to the patient, call the doctor. Begin again at a step that was tolerated. After anaphylaxis, or a suspected clot: stop for good."
);
/// What is watched.
pub const WATCH: Text = text!("Vital signs before, at each change of rate, and at the end.");

/// "Day 2 of 3".
#[must_use]
pub fn day(sheet: &DaySheet, of: usize) -> String {
    say!("Day {} of {of}", sheet.number, of)
}

/// "Octagam 10 %: 40 g of 120 g in all; 400 mL in 252 min".
#[must_use]
pub fn amount(product: &str, sheet: &DaySheet, total: Grams) -> String {
    say!(
        "{product}: {} g on this day, of {total} g in all; {} mL in {} min",
        product,
        sheet.grams,
        total,
        sheet.volume,
        sheet.ladder.minutes
    )
}

/// Volume of the course and its days.
#[must_use]
pub fn volume(supply: &Supply) -> String {
    say!("{}, {} mL in all", days(&supply.daily), supply.total)
}

/// Vials of a day, or that none make it.
#[must_use]
pub fn vials(vials: Option<&Vec<Vials>>, day: Grams) -> String {
    match vials {
        Some(vials) => {
            let list: Vec<String> = vials
                .iter()
                .map(|v| say!("{} of {} g", v.count, v.size))
                .collect();
            say!("{day} g: {}", day, list.join(", "))
        }
        None => say!(
            "{day} g: no whole vials of this product make it. Choose another step, plan, or product.",
            day
        ),
    }
}

/// Days and total.
#[must_use]
pub fn course(doses: &Doses) -> String {
    say!("{}, {} g in all", days(&doses.daily), doses.total)
}

/// What the rates stay under, and how they were made.
#[must_use]
pub fn ceiling(running: &Running) -> String {
    say!(
        "{} mL/kg/h on {} kg{}; whole mL/h, rounded down; {STEP_MINUTES} min a step",
        running.ceiling,
        running.weight,
        if running.at_risk {
            text!(", for risk of clots or kidney harm")
        } else {
            Text::EMPTY
        },
        STEP_MINUTES
    )
}

/// What a chart of the rates says.
#[must_use]
pub fn chart(sheet: &DaySheet, steps: &[LadderStep]) -> String {
    let rates: Vec<String> = steps.iter().map(|step| figure(step.rate)).collect();
    say!(
        "Rate over time on day {}: {} mL/h, {} min in all",
        sheet.number,
        rates.join(text!(", then ").get()),
        sheet.ladder.minutes
    )
}
