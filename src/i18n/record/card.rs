//! The card for the patient, in plain words. Facts alone: no dose, no advice on one. Who is called is for the team to
//! write.

use crate::domain::ivig::cautions::facts::Fact;
use crate::domain::ivig::cycles::vaccines::{
    ACIP_MONTHS, NORWAY_MEASLES_MONTHS, NORWAY_MONTHS, NORWAY_WEEKS,
};
use crate::i18n::words::{Text, say, text};

/// Title.
pub const TITLE: Text = text!("After an infusion of immunoglobulin");
/// Who it is for.
pub const FOR_YOU: Text =
    text!("For the patient. These are printed facts, not advice on your treatment: ask your team.");
/// No course, no card.
pub const NO_CARD: Text = text!("NO CARD: no course of immunoglobulin is worked out on this form");
/// Days of the infusions.
pub const DAYS: Text = text!("Days planned");
/// Nothing is dated.
pub const NO_DAYS: Text = text!("not set");
/// Title of the facts.
pub const KNOWN: Text = text!("What is known to happen after it");
/// Title of the calls.
pub const CALL: Text = text!("Who to call");
/// By day.
pub const BY_DAY: Text = text!("By day");
/// By night.
pub const BY_NIGHT: Text = text!("By night and at weekends");
/// At once.
pub const EMERGENCY: Text = text!("In an emergency");
/// What to tell others.
pub const TELL: Text =
    text!("Tell every doctor, nurse and laboratory that you have had immunoglobulin, and when.");

/// A fact in plain words; nothing where it is not for a patient.
#[must_use]
pub fn fact(fact: Fact) -> Option<String> {
    let words = match fact {
        Fact::ClotsWithout => {
            text!(
                "Blood clots can occur after immunoglobulin, also in people without any known risk."
            )
        }
        Fact::ClotsWhen => {
            text!(
                "Clots in arteries mostly came within a day of the infusion, half of them within 4 hours. Clots in veins mostly came later than a day after it."
            )
        }
        Fact::HaemolysisLate => {
            text!(
                "In people who are not of blood group O red blood cells can break down after a large dose. Mostly it was noticed only on day 5 to 10."
            )
        }
        Fact::MeningitisWhen => {
            text!(
                "An irritation of the lining of the brain that is no infection (aseptic meningitis) can come hours to two days after the infusion."
            )
        }
        Fact::SerologyFirst => {
            text!(
                "Blood tests for infections and antibodies can mislead after immunoglobulin: antibodies that came with it look like your own."
            )
        }
        Fact::VaccinesUs => {
            let months: Vec<String> = ACIP_MONTHS.iter().map(|(_, one)| one.to_string()).collect();
            return Some(say!(
                "Vaccines that are live work less after immunoglobulin, and how long they wait differs by country. In the United States, against measles or chickenpox: {} months, by dose.",
                months.join(", ")
            ));
        }
        Fact::VaccinesNorway => {
            return Some(say!(
                "In Norway: {NORWAY_WEEKS} weeks to {NORWAY_MONTHS} months, against measles up to {NORWAY_MEASLES_MONTHS} months.",
                NORWAY_WEEKS,
                NORWAY_MONTHS,
                NORWAY_MEASLES_MONTHS
            ));
        }
        Fact::ClotsManyGrams
        | Fact::ClotsRate
        | Fact::ClotsNoExcess
        | Fact::KidneyLowest
        | Fact::KidneyTests
        | Fact::HaemolysisGroups
        | Fact::HaemolysisOdds
        | Fact::HaemoglobinLabel
        | Fact::HaemoglobinPolicy
        | Fact::Breathing
        | Fact::Meters
        | Fact::MeterDeaths
        | Fact::IgaMeasure
        | Fact::IgaAudit
        | Fact::ReactionWhat
        | Fact::SodiumFalse
        | Fact::DiureticsAvoid
        | Fact::CornMaltose
        | Fact::PregnancyMay
        | Fact::HydrationLabels
        | Fact::HydrationPlaces
        | Fact::PremedicationHabit => return None,
    };
    Some(words.to_owned())
}

/// The product has maltose, and glucose meters can be wrong.
pub const METERS: Text = text!(
    "Your product holds maltose. Some glucose meters read it as glucose and show too high a value, so that too much insulin is given. Ask your team which meter is safe."
);
