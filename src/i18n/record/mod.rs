//! What goes into a record, a letter, an order or a calendar, in words.

pub mod calendar;
pub mod card;
pub mod letters;
pub mod order;
mod taken;

use crate::domain::dalteparin::cautions::Caution;
use crate::domain::dalteparin::decision::Decision;
use crate::domain::ivig::stops::Stop;
use crate::domain::quantity::Kilograms;
use crate::domain::questions::Question;
use crate::i18n::{fields, fragmin_cautions, questions};

pub use taken::{plan_refused, refused, to_confirm};

/// Titles of the texts.
pub const SHORT: &str = "Short text for the record";
/// See [`SHORT`].
pub const LONG: &str = "Full text for the record";
/// Title of the printed page.
pub const SUMMARY: &str = "Summary";
/// Titles of the parts.
pub const ENTERED: &str = "Entered";
/// See [`ENTERED`].
pub const ANSWERS: &str = "Questions";
/// See [`ENTERED`].
pub const TODAY: &str = "Signs that need action today";
/// See [`ENTERED`].
pub const CLASSIFICATION: &str = "Classification";
/// See [`ENTERED`].
pub const OTHER_DISEASES: &str = "What else it could be";
/// See [`ENTERED`].
pub const IMMUNOGLOBULIN: &str = "Immunoglobulin";
/// See [`ENTERED`].
pub const DALTEPARIN: &str = "Dalteparin (Fragmin)";
/// See [`ENTERED`].
pub const NOT_GIVEN: &str = "Not given, and why";
/// See [`ENTERED`].
pub const OPEN: &str = "Open questions";
/// See [`ENTERED`].
pub const SOURCES: &str = "Sources, and how well each was checked";

/// Answers.
pub const YES: &str = "Yes";
/// See [`YES`].
pub const NO: &str = "No";
/// See [`YES`].
pub const NOT_KNOWN: &str = "Not known";
/// What was typed and can't be taken.
pub const NOT_TAKEN: &str = "Typed, and not taken";
/// Names of what is entered.
pub const PRODUCT: &str = "Product";
/// See [`PRODUCT`].
pub const POLICY: &str = "Rule of the dosing weight";
/// See [`PRODUCT`].
pub const RISK: &str = "Risk of clots or kidney harm";
/// See [`PRODUCT`].
pub const OTHER_DRUG: &str = "Another drug in place of dalteparin";
/// See [`PRODUCT`].
pub const CONTRAINDICATIONS: &str = "Contraindications of immunoglobulin";
/// Names of lines.
pub const ALSO: &str = "also";
/// See [`ALSO`].
pub const SOURCE: &str = "source, too";
/// See [`ALSO`].
pub const TO_KNOW: &str = "To know";
/// See [`ALSO`].
pub const TO_CORRECT: &str = "To correct or confirm";
/// See [`ALSO`].
pub const ARITHMETIC: &str = "Arithmetic";
/// See [`ALSO`].
pub const STEP: &str = "Step";
/// See [`ALSO`].
pub const RATES: &str = "Rates";
/// See [`ALSO`].
pub const SCORE: &str = "Score";
/// See [`ALSO`].
pub const PADUA: &str = "Padua";
/// See [`ALSO`].
pub const IMPROVE_BLEEDING: &str = "IMPROVE bleeding";
/// See [`ALSO`].
pub const VOLUME_AND_VIALS: &str = "Volume and vials";
/// See [`ALSO`].
pub const RATES_AND_ORDER: &str = "Pump rates, run sheet and order";
/// A reason that is asked for.
pub const NOT_WRITTEN: &str = "not written down";
/// The unit in full, for who reads the box.
pub const BOX: &str = "Units are anti-Xa international units, as on the box.";
/// Without a weight there are no grams.
pub const NO_WEIGHT: &str = "no weight is typed";
/// No sign is there.
pub const NO_SIGN: &str = "None of them, as answered.";
/// It is not a patient.
pub const EXAMPLE: &str = "This began as the example, not as a patient.";
/// Doses against a clot.
pub const TREATMENT_DOSE: &str = "Dose against a clot that is there";
/// See [`TREATMENT_DOSE`].
pub const NEVER_WORKED_OUT: &str = "never worked out here";
/// Another drug was chosen.
pub const NO_FIGURE_OF_ANOTHER_DRUG: &str =
    "no figure is worked out for another drug, and none is carried over";
/// The risk question is open.
pub const RISK_OPEN: &str = "the risk of clots or kidney harm is not answered, and counts as there";
/// What the text is.
pub const NATURE: &str = "Worked out from what was typed, for a clinician to check. Criteria classify; they do not diagnose.";
/// Where the patient's name goes.
pub const PATIENT: &str = "Patient";
/// See [`PATIENT`].
pub const BLANK: &str = "______________________________";

/// The name of a question where its group does not stand beside it.
#[must_use]
pub const fn question(question: Question) -> &'static str {
    match question {
        Question::SevereDysphagia => "Trouble swallowing, moderate or severe",
        Question::SrpCytoplasmic => "Anti-SRP: fine cytoplasmic pattern on HEp-2 cells",
        _ => questions::question(question),
    }
}

/// The title of a list of answers.
#[must_use]
pub fn answered(answer: &str) -> String {
    format!("{ANSWERS}, answered: {answer}")
}

/// A group of which every question has the same answer.
#[must_use]
pub fn all_of(title: &str, count: usize) -> String {
    format!("{title}: all {count}")
}

/// What the name of a line begins with that belongs to the one before it.
pub const BELOW: &str = "- ";

/// The name of a line that belongs to the one before it.
#[must_use]
pub fn below(name: &str) -> String {
    format!("{BELOW}{}", name.to_ascii_lowercase())
}

/// No verdict, and why.
#[must_use]
pub fn no_verdict(why: &str) -> String {
    let why = if why.is_empty() { "no reason" } else { why };
    format!("no verdict: {why}")
}

/// No dose, and why.
#[must_use]
pub fn no_dose(why: &str) -> String {
    let why = if why.is_empty() {
        "it can't be worked out exactly"
    } else {
        why
    };
    format!("NO DOSE: {why}")
}

/// A disease, and what raises it.
#[must_use]
pub fn because(disease: &str, triggers: &str) -> String {
    format!("{disease} ({triggers})")
}

/// A contraindication that removes the dose.
#[must_use]
pub fn stopped(stop: Stop) -> String {
    format!("stopped by: {}", fields::stop(stop))
}

/// The weight of the dose, what it is, and whose rule.
#[must_use]
pub fn dosing_weight(weight: Kilograms, basis: &str, policy: &str) -> String {
    format!("{weight} kg, {basis}; rule: {policy}")
}

/// A reason that was written for going on.
#[must_use]
pub fn in_spite_of(what: &str, reason: &str) -> String {
    format!("{what}. Reason written: {reason}")
}

/// What raises a hazard.
#[must_use]
pub fn raised_by(factors: &str) -> String {
    format!("raised by: {factors}")
}

/// What a hazard hangs on.
#[must_use]
pub fn hangs_on(factors: &str) -> String {
    format!("not known; hangs on: {factors}")
}

/// The name of a hazard in a line.
#[must_use]
pub fn hazard(name: &str) -> String {
    format!("Caution ({name})")
}

/// What a figure waits for.
#[must_use]
pub fn waits_for(what: &str) -> String {
    format!("withheld; waits for: {what}")
}

/// Groups that were answered together.
#[must_use]
pub fn together(groups: &str) -> String {
    format!(
        "Open questions of these were answered No together, by “None of these apply”: {groups}."
    )
}

/// Another drug was chosen.
#[must_use]
pub fn another_drug(name: &str) -> String {
    format!("{name} is chosen in its place")
}

/// A decision without a dose, as it is written down.
#[must_use]
pub const fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::Stopped => "stopped",
        Decision::Specialist => "for a specialist to decide",
        Decision::Withheld => "withheld until every question is answered",
        Decision::BothHigh => {
            "clot risk and bleeding risk are both high; mechanical methods, ask haematology"
        }
        Decision::NotIndicated => "not indicated: nothing known makes the clot risk high",
        Decision::YourDecision => {
            "a day case with a clot factor: off the label, left to the prescriber and not chosen"
        }
        Decision::Dose => "no figure",
    }
}

/// Something to know, without a word of where it stands on the page.
#[must_use]
pub fn caution(caution: Caution, has_cystatin: bool) -> String {
    match caution {
        Caution::PunctureNear => {
            "A spinal puncture is planned for today or tomorrow: no dose too near to it.".to_owned()
        }
        Caution::PunctureMayBeNear => {
            "A spinal puncture may be today or tomorrow: no dose too near to it.".to_owned()
        }
        Caution::OtherDrug => NO_FIGURE_OF_ANOTHER_DRUG.to_owned(),
        Caution::WithoutBedRest
        | Caution::Over
        | Caution::Warning(_)
        | Caution::Band(_)
        | Caution::Kidney(_)
        | Caution::SteroidsReadLow
        | Caution::SteroidsNotKnown
        | Caution::Muscle => fragmin_cautions::caution(caution, has_cystatin),
    }
}

/// Prints the summary.
pub const PRINT: &str = "Print the summary";

/// The day and the content of the summary.
#[must_use]
pub fn made_on(day: &str, version: &str) -> String {
    if day.is_empty() {
        format!("Made on a day that is not known, {version}")
    } else {
        format!("Made {day}, {version}")
    }
}

/// A source of the summary.
#[must_use]
pub fn source(number: usize, authors: &str, year: &str) -> String {
    format!("[{number}] {authors} ({year}) ")
}

/// When it was made, and by which version.
#[must_use]
pub fn made(day: &str, time: &str, version: &str, build: &str) -> String {
    let when = match (day.is_empty(), time.is_empty()) {
        (true, _) => "on a day that is not known".to_owned(),
        (false, true) => day.to_owned(),
        (false, false) => format!("{day}, {time}"),
    };
    format!("Made {when}; {version}; build {build}")
}

/// "Immunoglobulin, planning figure": what its amounts are.
#[must_use]
pub fn of_immunoglobulin(what: &str) -> String {
    let mut letters = what.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    let rest = letters.as_str();
    format!(
        "{IMMUNOGLOBULIN}, {}{rest}",
        first.map(String::from).unwrap_or_default()
    )
}
