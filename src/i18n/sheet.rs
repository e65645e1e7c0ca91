//! The run sheet in words.

use super::answers::days;
use crate::domain::ivig::course::Doses;
use crate::domain::ivig::infusion::{LadderStep, Running, STEP_MINUTES};
use crate::domain::ivig::sheet::DaySheet;
use crate::domain::ivig::supply::Supply;
use crate::domain::ivig::vials::Vials;
use crate::domain::quantity::Grams;

/// Its title.
pub const TITLE: &str = "Run sheet";
/// Title of volumes and vials, before the rates are released.
pub const SUPPLY: &str = "Volume and vials";
/// The rows of its head.
pub const PATIENT: &str = "Patient";
/// Room for the label, since nothing that names a patient is typed in here.
pub const PATIENT_ROOM: &str = "Label here. Nothing that names the patient is kept in this page.";
/// See [`PATIENT`].
pub const PRODUCT: &str = "Product";
/// See [`PATIENT`].
pub const WEIGHT: &str = "Dosing weight";
/// See [`PATIENT`].
pub const REASON: &str = "Reason";
/// See [`PATIENT`].
pub const DOSE: &str = "Dose";
/// See [`PATIENT`].
pub const COURSE: &str = "Course";
/// See [`PATIENT`].
pub const VOLUME: &str = "Volume";
/// See [`PATIENT`].
pub const CEILING: &str = "Fastest rate";
/// See [`PATIENT`].
pub const LIFTED: &str = "In spite of";
/// See [`PATIENT`].
pub const MADE: &str = "Made";
/// The columns of a day's steps.
pub const STEP_COLUMNS: [&str; 5] = ["Step", "From", "mL/h", "min", "mL"];
/// What the table of a day's steps is.
pub const STEPS: &str = "Steps of the pump";
/// Columns to write in, on paper.
pub const VITALS: [&str; 5] = ["BP", "Pulse", "Temp", "SpO₂", "Signed"];
/// The row after the last step.
pub const END: &str = "End";
/// The row before the first step.
pub const BEFORE: &str = "Before";
/// The columns of the vials.
pub const VIAL_COLUMNS: [&str; 3] = ["Vial", "Batch number and expiry", "Label"];
/// Two who have checked.
pub const SIGNATURES: [&str; 2] = ["Prepared by", "Checked by"];
/// The day of today.
pub const TODAY: &str = "today";
/// Shows only the day of today.
pub const TODAY_ALONE: &str = "Show today alone";
/// Shows every day again.
pub const ALL_DAYS: &str = "Show every day";
/// Prints it.
pub const PRINT: &str = "Print the run sheet";
/// The sheet has dates and times only when they are given.
pub const NO_DATES: &str =
    "For dates and clock times, give the first infusion day and the start, under “Plan”.";
/// What starts slowly.
pub const RESTART: &str = "Every day begins at the first step, also when the last one was tolerated. It matters most with a first dose, another brand, or more than 8 weeks since the last.";
/// What is done when it goes wrong.
pub const REACTION: &str = "A reaction: slow down or stop the pump, see to the patient, call the doctor. Begin again at a step that was tolerated. After anaphylaxis, or a suspected clot: stop for good.";
/// What is watched.
pub const WATCH: &str = "Vital signs before, at each change of rate, and at the end.";

/// "Day 2 of 3".
#[must_use]
pub fn day(sheet: &DaySheet, of: usize) -> String {
    format!("Day {} of {of}", sheet.number)
}

/// "Octagam 10 %: 40 g of 120 g in all; 400 mL in 252 min".
#[must_use]
pub fn amount(product: &str, sheet: &DaySheet, total: Grams) -> String {
    format!(
        "{product}: {} g on this day, of {total} g in all; {} mL in {} min",
        sheet.grams, sheet.volume, sheet.ladder.minutes
    )
}

/// Volume of the course and its days.
#[must_use]
pub fn volume(supply: &Supply) -> String {
    format!("{}, {} mL in all", days(&supply.daily), supply.total)
}

/// Vials of a day, or that none make it.
#[must_use]
pub fn vials(vials: Option<&Vec<Vials>>, day: Grams) -> String {
    match vials {
        Some(vials) => {
            let list: Vec<String> = vials
                .iter()
                .map(|v| format!("{} of {} g", v.count, v.size))
                .collect();
            format!("{day} g: {}", list.join(", "))
        }
        None => format!(
            "{day} g: no whole vials of this product make it. Choose another step, plan, or product."
        ),
    }
}

/// Days and total.
#[must_use]
pub fn course(doses: &Doses) -> String {
    format!("{}, {} g in all", days(&doses.daily), doses.total)
}

/// What the rates stay under, and how they were made.
#[must_use]
pub fn ceiling(running: &Running) -> String {
    format!(
        "{} mL/kg/h on {} kg{}; whole mL/h, rounded down; {STEP_MINUTES} min a step",
        running.ceiling,
        running.weight,
        if running.at_risk {
            ", for risk of clots or kidney harm"
        } else {
            ""
        }
    )
}

/// What a chart of the rates says.
#[must_use]
pub fn chart(sheet: &DaySheet, steps: &[LadderStep]) -> String {
    let rates: Vec<String> = steps.iter().map(|step| step.rate.to_string()).collect();
    format!(
        "Rate over time on day {}: {} mL/h, {} min in all",
        sheet.number,
        rates.join(", then "),
        sheet.ladder.minutes
    )
}
