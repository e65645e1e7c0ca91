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
use crate::i18n::words::{Text, say, text};
use crate::i18n::{fields, fragmin_cautions, questions};

pub use taken::{plan_refused, refused, to_confirm};

/// Titles of the texts.
pub const SHORT: Text = text!("Short text for the record");
/// See [`SHORT`].
pub const LONG: Text = text!("Full text for the record");
/// Title of the printed page.
pub const SUMMARY: Text = text!("Summary");
/// Titles of the parts.
pub const ENTERED: Text = text!("Entered");
/// See [`ENTERED`].
pub const ANSWERS: Text = text!("Questions");
/// See [`ENTERED`].
pub const TODAY: Text = text!("Signs that need action today");
/// See [`ENTERED`].
pub const CLASSIFICATION: Text = text!("Classification");
/// See [`ENTERED`].
pub const OTHER_DISEASES: Text = text!("What else it could be");
/// See [`ENTERED`].
pub const IMMUNOGLOBULIN: Text = text!("Immunoglobulin");
/// See [`ENTERED`].
pub const DALTEPARIN: Text = text!("Dalteparin (Fragmin)");
/// See [`ENTERED`].
pub const NOT_GIVEN: Text = text!("Not given, and why");
/// See [`ENTERED`].
pub const OPEN: Text = text!("Open questions");
/// See [`ENTERED`].
pub const SOURCES: Text = text!("Sources, and how well each was checked");

/// Answers.
pub const YES: Text = text!("Yes");
/// See [`YES`].
pub const NO: Text = text!("No");
/// See [`YES`].
pub const NOT_KNOWN: Text = text!("Not known");
/// What was typed and can't be taken.
pub const NOT_TAKEN: Text = text!("Typed, and not taken");
/// Names of what is entered.
pub const PRODUCT: Text = text!("Product");
/// See [`PRODUCT`].
pub const POLICY: Text = text!("Rule of the dosing weight");
/// See [`PRODUCT`].
pub const RISK: Text = text!("Risk of clots or kidney harm");
/// See [`PRODUCT`].
pub const OTHER_DRUG: Text = text!("Another drug in place of dalteparin");
/// See [`PRODUCT`].
pub const CONTRAINDICATIONS: Text = text!("Contraindications of immunoglobulin");
/// Names of lines.
pub const ALSO: Text = text!("also");
/// See [`ALSO`].
pub const SOURCE: Text = text!("source, too");
/// See [`ALSO`].
pub const TO_KNOW: Text = text!("To know");
/// See [`ALSO`].
pub const TO_CORRECT: Text = text!("To correct or confirm");
/// See [`ALSO`].
pub const ARITHMETIC: Text = text!("Arithmetic");
/// See [`ALSO`].
pub const STEP: Text = text!("Step");
/// See [`ALSO`].
pub const RATES: Text = text!("Rates");
/// See [`ALSO`].
pub const SCORE: Text = text!("Score");
/// See [`ALSO`].
pub const PADUA: Text = text!("Padua");
/// See [`ALSO`].
pub const IMPROVE_BLEEDING: Text = text!("IMPROVE bleeding");
/// See [`ALSO`].
pub const VOLUME_AND_VIALS: Text = text!("Volume and vials");
/// See [`ALSO`].
pub const RATES_AND_ORDER: Text = text!("Pump rates, run sheet and order");
/// A reason that is asked for.
pub const NOT_WRITTEN: Text = text!("not written down");
/// The unit in full, for who reads the box.
pub const BOX: Text = text!("Units are anti-Xa international units, as on the box.");
/// Without a weight there are no grams.
pub const NO_WEIGHT: Text = text!("no weight is typed");
/// No sign is there.
pub const NO_SIGN: Text = text!("None of them, as answered.");
/// It is not a patient.
pub const EXAMPLE: Text = text!("This began as the example, not as a patient.");
/// Doses against a clot.
pub const TREATMENT_DOSE: Text = text!("Dose against a clot that is there");
/// See [`TREATMENT_DOSE`].
pub const NEVER_WORKED_OUT: Text = text!("never worked out here");
/// Another drug was chosen.
pub const NO_FIGURE_OF_ANOTHER_DRUG: Text =
    text!("no figure is worked out for another drug, and none is carried over");
/// The risk question is open.
pub const RISK_OPEN: Text =
    text!("the risk of clots or kidney harm is not answered, and counts as there");
/// What the text is.
pub const NATURE: Text = text!(
    "Worked out from what was typed, for a clinician to check. Criteria classify; they do not diagnose."
);
/// Where the patient's name goes.
pub const PATIENT: Text = text!("Patient");
/// See [`PATIENT`].
pub const BLANK: Text = text!("______________________________");

/// The name of a question where its group does not stand beside it.
#[must_use]
pub const fn question(question: Question) -> Text {
    match question {
        Question::SevereDysphagia => text!("Trouble swallowing, moderate or severe"),
        Question::SrpCytoplasmic => text!("Anti-SRP: fine cytoplasmic pattern on HEp-2 cells"),
        _ => questions::question(question),
    }
}

/// The title of a list of answers.
#[must_use]
pub fn answered(answer: &str) -> String {
    say!("{ANSWERS}, answered: {answer}", ANSWERS, answer)
}

/// A group of which every question has the same answer.
#[must_use]
pub fn all_of(title: &str, count: usize) -> String {
    say!("{title}: all {count}", title, count)
}

/// What the name of a line begins with that belongs to the one before it.
pub const BELOW: Text = text!("- ");

/// The name of a line that belongs to the one before it.
#[must_use]
pub fn below(name: &str) -> String {
    say!("{BELOW}{}", BELOW, name.to_ascii_lowercase())
}

/// No verdict, and why.
#[must_use]
pub fn no_verdict(why: &str) -> String {
    let why = if why.is_empty() {
        text!("no reason").get()
    } else {
        why
    };
    say!("no verdict: {why}", why)
}

/// No dose, and why.
#[must_use]
pub fn no_dose(why: &str) -> String {
    let why = if why.is_empty() {
        text!("it can't be worked out exactly").get()
    } else {
        why
    };
    say!("NO DOSE: {why}", why)
}

/// A disease, and what raises it.
#[must_use]
pub fn because(disease: &str, triggers: &str) -> String {
    say!("{disease} ({triggers})", disease, triggers)
}

/// A contraindication that removes the dose.
#[must_use]
pub fn stopped(stop: Stop) -> String {
    say!("stopped by: {}", fields::stop(stop))
}

/// The weight of the dose, what it is, and whose rule.
#[must_use]
pub fn dosing_weight(weight: Kilograms, basis: &str, policy: &str) -> String {
    say!(
        "{weight} kg, {basis}; rule: {policy}",
        weight,
        basis,
        policy
    )
}

/// A reason that was written for going on.
#[must_use]
pub fn in_spite_of(what: &str, reason: &str) -> String {
    say!("{what}. Reason written: {reason}", what, reason)
}

/// What raises a hazard.
#[must_use]
pub fn raised_by(factors: &str) -> String {
    say!("raised by: {factors}", factors)
}

/// What a hazard hangs on.
#[must_use]
pub fn hangs_on(factors: &str) -> String {
    say!("not known; hangs on: {factors}", factors)
}

/// The name of a hazard in a line.
#[must_use]
pub fn hazard(name: &str) -> String {
    say!("Caution ({name})", name)
}

/// What a figure waits for.
#[must_use]
pub fn waits_for(what: &str) -> String {
    say!("withheld; waits for: {what}", what)
}

/// Groups that were answered together.
#[must_use]
pub fn together(groups: &str) -> String {
    say!(
        "Open questions of these were answered No together, by “None of these apply”: {groups}.",
        groups
    )
}

/// Another drug was chosen.
#[must_use]
pub fn another_drug(name: &str) -> String {
    say!("{name} is chosen in its place", name)
}

/// A decision without a dose, as it is written down.
#[must_use]
pub const fn decision(decision: Decision) -> Text {
    match decision {
        Decision::Stopped => text!("stopped"),
        Decision::Specialist => text!("for a specialist to decide"),
        Decision::Withheld => text!("withheld until every question is answered"),
        Decision::BothHigh => {
            text!("clot risk and bleeding risk are both high; mechanical methods, ask haematology")
        }
        Decision::NotIndicated => text!("not indicated: nothing known makes the clot risk high"),
        Decision::YourDecision => {
            text!(
                "a day case with a clot factor: off the label, left to the prescriber and not chosen"
            )
        }
        Decision::Dose => text!("no figure"),
    }
}

/// Something to know, without a word of where it stands on the page.
#[must_use]
pub fn caution(caution: Caution, has_cystatin: bool) -> String {
    match caution {
        Caution::PunctureNear => {
            text!("A spinal puncture is planned for today or tomorrow: no dose too near to it.")
                .to_owned()
        }
        Caution::PunctureMayBeNear => {
            text!("A spinal puncture may be today or tomorrow: no dose too near to it.").to_owned()
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
pub const PRINT: Text = text!("Print the summary");

/// The day and the content of the summary.
#[must_use]
pub fn made_on(day: &str, version: &str) -> String {
    if day.is_empty() {
        say!("Made on a day that is not known, {version}", version)
    } else {
        say!("Made {day}, {version}", day, version)
    }
}

/// A source of the summary.
#[must_use]
pub fn source(number: usize, authors: &str, year: &str) -> String {
    say!("[{number}] {authors} ({year}) ", number, authors, year)
}

/// When it was made, and by which version.
#[must_use]
pub fn made(day: &str, time: &str, version: &str, build: &str) -> String {
    let when = match (day.is_empty(), time.is_empty()) {
        (true, _) => text!("on a day that is not known").to_owned(),
        (false, true) => day.to_owned(),
        (false, false) => say!("{day}, {time}", day, time),
    };
    say!(
        "Made {when}; {version}; build {build}",
        when,
        version,
        build
    )
}

/// "Immunoglobulin, planning figure": what its amounts are.
#[must_use]
pub fn of_immunoglobulin(what: &str) -> String {
    let mut letters = what.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    let rest = letters.as_str();
    say!(
        "{IMMUNOGLOBULIN}, {}{rest}",
        IMMUNOGLOBULIN,
        first.map(String::from).unwrap_or_default(),
        rest
    )
}
