//! What is known of Fragmin around immunoglobulin.

use crate::domain::dalteparin::evidence::{
    ARTERIAL_DAY, ARTERIAL_EARLY, ARTERIAL_HAZARD, ARTERIAL_TO_VENOUS, CASES, COMPARISON,
    DAILY_DOSE_P, EARLY_FIRST, EARLY_LATER, JAPAN, JAPAN_ANTICOAGULATED, Known, NEUROPATHY_COURSES,
    NEUROPATHY_PATIENTS, PAST_CLOT_HARMED, PAST_CLOT_ODDS, US_DAYS, VENOUS_LATER,
};
use crate::domain::ivig::course::MANY_GRAMS_A_DAY;
use crate::i18n::words::{say, text};

/// Something that is known.
#[must_use]
pub fn known(known: Known) -> String {
    let words = match known {
        Known::Comparison => return comparison(),
        Known::When => return when(),
        Known::Courses => return courses(),
        Known::FirstDays => {
            return say!(
                "Chronic lymphocytic leukaemia and myeloma: arterial clots on the day of the infusion and the day after, hazard ratio {ARTERIAL_HAZARD}.",
                ARTERIAL_HAZARD
            );
        }
        Known::PastClot => {
            return say!(
                "With a past clot: odds ratio {PAST_CLOT_ODDS}, one more harmed for each {PAST_CLOT_HARMED}; none without one.",
                PAST_CLOT_ODDS,
                PAST_CLOT_HARMED
            );
        }
        Known::Japan => {
            return say!(
                "Neurology in Japan: clots in {} of {}, in none of {} who were given anticoagulants.",
                JAPAN.events,
                JAPAN.of,
                JAPAN_ANTICOAGULATED.of
            );
        }
        Known::UsDays => {
            return say!(
                "In the United States {} to {} days are usual in medical patients who move little. That is for an acute illness, and no figure for immunoglobulin.",
                US_DAYS.0,
                US_DAYS.1
            );
        }
        Known::OffLabel => {
            text!(
                "Off the label for ambulatory immunoglobulin: the Norwegian indication asks for a strongly raised risk of venous clots and immobilisation by an acute illness."
            )
        }
        Known::Myositis => text!("Myositis itself raises the risk of venous clots."),
        Known::NoSchedule => {
            text!(
                "No published schedule was found for when to start or stop it around immunoglobulin."
            )
        }
        Known::Relis => {
            text!(
                "Norwegian drug information names a high dose and a high rate as risk factors, and could not put a figure on a changed interval."
            )
        }
        Known::Accp => {
            text!("General medicine, ACCP: not beyond immobilisation or the hospital stay.")
        }
        Known::Ash => text!("General medicine, ASH: against extended prophylaxis."),
        Known::NoDuration => {
            text!(
                "This page fills in no duration. The start and stop dates are yours, and are printed."
            )
        }
    };
    words.to_owned()
}

fn comparison() -> String {
    say!(
        "{} patients, before and after: clots in {} % when everyone got it, in {} % when it went by risk factors (P = {}). No significant gain.",
        COMPARISON.patients,
        COMPARISON.everyone,
        COMPARISON.by_factors,
        COMPARISON.p
    )
}

fn when() -> String {
    say!(
        "It is for venous clots, and many clots of immunoglobulin are arterial. In {} published and {} own cases arterial clots were {ARTERIAL_TO_VENOUS} times as many as venous ones. Arterial clots came within a day ({} % within {} h, {} % within {} h), venous ones later ({} % after {} h).",
        CASES.0,
        CASES.1,
        ARTERIAL_TO_VENOUS,
        ARTERIAL_EARLY.0,
        ARTERIAL_EARLY.1,
        ARTERIAL_DAY.0,
        ARTERIAL_DAY.1,
        VENOUS_LATER.0,
        VENOUS_LATER.1
    )
}

fn courses() -> String {
    say!(
        "Neuropathy, {NEUROPATHY_PATIENTS} patients, {NEUROPATHY_COURSES} courses: early clots after {} of {} first courses and {} of {} later ones. A day of {MANY_GRAMS_A_DAY} g or more (P = {DAILY_DOSE_P}), coronary disease, immobility and four or more risk factors went with them.",
        NEUROPATHY_PATIENTS,
        NEUROPATHY_COURSES,
        EARLY_FIRST.events,
        EARLY_FIRST.of,
        EARLY_LATER.events,
        EARLY_LATER.of,
        MANY_GRAMS_A_DAY,
        DAILY_DOSE_P
    )
}
