//! What goes out as FHIR, in words; what comes in is in [`incoming`].
//!
//! Trap: where there is no dose, no word here has an amount in it.

pub mod incoming;

use super::{criteria, fields};
use crate::domain::case::Confirmation;
use crate::domain::classify::eular_acr::Model;
use crate::domain::dalteparin::decision::Decision;
use crate::domain::ivig::infusion::LadderStep;
use crate::domain::quantity::{Grams, Points};
use crate::domain::refusal::{Reason, Refusal};
use crate::i18n::words::{Text, say, text};

/// What made it.
pub const CALCULATOR: Text = text!("IMNM calculator");
/// What kind of device it is.
pub const SOFTWARE: Text =
    text!("Software: a calculator, no medical device that is cleared anywhere");
/// The version of the clinical content.
pub const CONTENT: Text = text!("clinical content");
/// The build.
pub const BUILD: Text = text!("build");
/// What was done.
pub const ACTIVITY: Text = text!("Worked out from what was entered, on the device of the user");
/// What the result is not.
pub const NOT_A_DIAGNOSIS: Text = text!(
    "A classification by published criteria. It is not a diagnosis, and nothing here is an order."
);
/// Title of the tests.
pub const TESTS: Text = text!("Tests and course");
/// Title of the contraindications of immunoglobulin.
pub const STOPS: Text = text!("Contraindications of immunoglobulin");
/// Whose dosing weight.
pub const POLICY: Text = text!("Policy of the dosing weight");
/// The direction of rounding.
pub const ROUNDING: Text = text!("Rounding");
/// A plan of whole vials.
pub const PLAN: Text = text!("Plan of whole vials that was chosen");
/// The product.
pub const PRODUCT: Text = text!("Product");
/// The choice of an off-label dose.
pub const OFF_LABEL: Text = text!("Dalteparin off the label was chosen");
/// An unusual value that is not confirmed.
pub const UNUSUAL: Text = text!("Unusual, and not confirmed.");
/// A result by a blot.
pub const BY_BLOT: Text = text!(
    "By a line or dot blot: a positive result counts as weak, and a negative one of anti-HMGCR as not tested."
);
/// A test that was not done.
pub const NOT_PERFORMED: Text = text!("Not tested");
/// Body mass index.
pub const BMI: Text = text!("Body mass index");
/// How it is made.
pub const BMI_METHOD: Text = text!("kg/m², rounded half up to 0.1");
/// The weight that grams are made from.
pub const DOSING_WEIGHT: Text = text!("Dosing weight");
/// Clearance.
pub const CLEARANCE: Text = text!("Creatinine clearance, Cockcroft–Gault, actual weight");
/// The clearance that decides.
pub const LOWEST: Text = text!("Lowest estimate of kidney function, for safety decisions");
/// Of what EULAR/ACR gives a probability.
pub const MYOSITIS: Text = text!("Idiopathic inflammatory myopathy");
/// Of what two scores tell the risk.
pub const CLOT: Text = text!("Venous clot");
/// Of what one does.
pub const BLEEDING: Text = text!("Bleeding");
/// The levels of a risk.
pub const HIGH: Text = text!("high");
/// See [`HIGH`].
pub const NOT_HIGH: Text = text!("not high");
/// See [`HIGH`].
pub const OPEN: Text = text!("open: the cut-off lies within what is not answered");
/// A score with something open.
pub const INTERVAL: Text = text!(
    "From every open item absent to every one present. An item that is not answered is not absent."
);
/// Title of the classification.
pub const CLASSIFICATION: Text = text!("Classification of immune-mediated necrotizing myopathy");
/// The sets of criteria.
pub const ENMC: Text = text!("ENMC 2018");
/// See [`ENMC`].
pub const EULAR: Text = text!("EULAR/ACR 2017");
/// See [`ENMC`].
pub const ENMC_2003: Text = text!("ENMC 2003");
/// How immunoglobulin is given.
pub const INTRAVENOUS: Text = text!("intravenous infusion");
/// How dalteparin is given.
pub const SUBCUTANEOUS: Text = text!("under the skin (subcutaneous)");
/// What a request is not.
pub const PROPOSAL: Text = text!("A proposal for a prescriber to check. It is not an order.");
/// The drug.
pub const DALTEPARIN: Text = text!("Dalteparin");
/// Titles of issues.
pub const ACT_TODAY: Text = text!("A sign that needs action today");
/// See [`ACT_TODAY`].
pub const NO_IMMUNOGLOBULIN: Text = text!("No dose of immunoglobulin");
/// See [`ACT_TODAY`].
pub const NO_DALTEPARIN: Text = text!("No dose of dalteparin");
/// See [`ACT_TODAY`].
pub const OLD: Text = text!("An old measurement");
/// See [`ACT_TODAY`].
pub const ESTIMATED: Text = text!("An estimated weight");
/// Before a weight is there.
pub const NO_WEIGHT: Text = text!("There is no weight yet.");
/// Another drug was chosen.
pub const OTHER_DRUG: Text = text!(
    "Another drug is chosen. The rules here are those of dalteparin: nothing is worked out for the other, and nothing is carried over."
);

/// The question for a reason to go on.
#[must_use]
pub fn reason_for(stop: &str) -> String {
    say!("{stop}: reason for going on", stop)
}

/// From the least to the most.
#[must_use]
pub fn range(least: &str, most: &str) -> String {
    say!("{least} to {most}", least, most)
}

/// "3.5 points".
#[must_use]
pub fn points(points: Points) -> String {
    say!("{points} points", points)
}

/// A model of EULAR/ACR.
#[must_use]
pub fn eular(model: Model) -> String {
    say!("{EULAR}, {}", EULAR, criteria::model(model))
}

/// How the dosing weight is made.
#[must_use]
pub fn dosing_weight(policy: &str, basis: &str) -> String {
    say!("{policy}: {basis}", policy, basis)
}

/// A type that is met.
#[must_use]
pub fn meets(subtype: &str) -> String {
    say!("Meets the criteria of {ENMC}: {subtype}", ENMC, subtype)
}

/// A field that is refused. What was entered is not repeated.
#[must_use]
pub fn refused(field: &str) -> String {
    say!(
        "{field}: what was entered can't be taken as it stands.",
        field
    )
}

/// Why a figure is refused, without a figure.
#[must_use]
pub fn why_refused(refusal: Refusal) -> String {
    let own = if refusal.reason == Reason::AdultsOnly {
        text!(
            "The rules are for adults: no dose is given for a child. Ask a paediatric specialist."
        )
    } else if refusal.reason == Reason::HeightNeeded {
        text!("The height is needed at this weight.")
    } else if refusal.reason == Reason::SexNeeded {
        text!("This dosing weight needs a sex.")
    } else if refusal.reason == Reason::PrepregnancyWeightNeeded {
        text!("This dosing weight needs the weight before the pregnancy.")
    } else {
        return refused(fields::label(refusal.field).get());
    };
    own.to_owned()
}

/// What waits for a confirmation, without a figure.
#[must_use]
pub const fn to_confirm(confirmation: Confirmation) -> Text {
    match confirmation {
        Confirmation::Build(..) => {
            text!("Weight and height are unusual together, and not confirmed.")
        }
        Confirmation::Rounding(..) => {
            text!("Whole vials are far from the exact course, and that is not confirmed.")
        }
        Confirmation::Platelets(_) => {
            text!("The platelets are unusually many, and not confirmed.")
        }
        Confirmation::Creatinine(_) => text!("The creatinine is unusual, and not confirmed."),
        Confirmation::PastDay(_) => {
            text!("The first infusion day is past, and that is not confirmed.")
        }
        Confirmation::Puncture(..) => {
            text!("A spinal puncture may be near: the day and the answer do not agree.")
        }
    }
}

/// Contraindications that remove the dose.
#[must_use]
pub fn stopped(stops: &str) -> String {
    say!("Removed by a contraindication: {stops}.", stops)
}

/// What is open.
#[must_use]
pub fn open(items: &str) -> String {
    say!("Open: {items}.", items)
}

/// What was decided on dalteparin where there is no dose.
#[must_use]
pub const fn decided(decision: Decision) -> Text {
    match decision {
        Decision::Stopped => text!("Stopped."),
        Decision::Specialist => text!("A specialist decides."),
        Decision::Withheld | Decision::Dose => text!("Withheld until everything open is answered."),
        Decision::BothHigh => {
            text!("Clot risk and bleeding risk are both high: no automatic dose.")
        }
        Decision::NotIndicated => text!("Not indicated: nothing known makes the clot risk high."),
        Decision::YourDecision => {
            text!("A day case with a clot factor: off the label, and a clinician's decision.")
        }
    }
}

/// Immunoglobulin, of a product where one is picked.
#[must_use]
pub fn immunoglobulin(product: Option<&str>) -> String {
    let drug = text!("Immunoglobulin, human normal, intravenous");
    match product {
        Some(product) => say!("{drug} ({product})", drug, product),
        None => drug.to_owned(),
    }
}

/// "Day 1 of 3".
#[must_use]
pub fn day_of(number: usize, of: usize) -> String {
    say!("Day {number} of {of}", number, of)
}

/// The grams of a day, with those of the course.
#[must_use]
pub fn grams_of_day(which: &str, grams: Grams, in_all: &str) -> String {
    say!(
        "{which}: {grams} g on this day, {in_all}",
        which,
        grams,
        in_all
    )
}

/// A step of a day as the pump is set.
#[must_use]
pub fn step_of_day(which: &str, number: usize, of: usize, step: &LadderStep) -> String {
    say!(
        "{which}, step {number} of {of}: {} mL/h for {} min ({} mL)",
        which,
        number,
        of,
        step.rate,
        step.minutes,
        step.volume
    )
}

/// What the rates wait for.
#[must_use]
pub fn rates_wait(waits: &str) -> String {
    if waits.is_empty() {
        text!("No pump rates are given here.").to_owned()
    } else {
        say!("A planning figure. Pump rates wait for: {waits}.", waits)
    }
}

/// A dose under the skin.
#[must_use]
pub fn under_the_skin(dose: &str) -> String {
    say!("{dose}, under the skin", dose)
}
