//! Entries that can't be taken, and unusual ones that wait: why, without the number. A figure that is not to be used must
//! not stand in a record, where it would be read without its question.

use crate::domain::bounds::ROUNDING_CONFIRM_OVER_PERCENT;
use crate::domain::case::Confirmation;
use crate::domain::dalteparin::plan::PlanRefusal;
use crate::domain::refusal::{Reason, Refusal};
use crate::i18n::words::{Text, say, text};
use crate::i18n::{fields, refusals};

/// Why an entry is not taken.
#[must_use]
pub fn refused(refusal: Refusal) -> String {
    let name = fields::label(refusal.field);
    let why = match refusal.reason {
        Reason::Number(_) => text!("no number that can be read one way alone"),
        Reason::TooFine => text!("more decimals than can be used"),
        Reason::NotPositive => text!("not more than 0"),
        Reason::OutOfRange => text!("outside what can be"),
        Reason::ImplausibleForAge => text!("too light for an adult"),
        Reason::HeightUnitSuspect => text!("no height in centimetres; unit in doubt"),
        Reason::HeightNeeded => text!("needed at this weight, and missing"),
        Reason::BmiImplausible => text!("weight and height do not belong together"),
        Reason::CreatinineUnitSuspect | Reason::PlateletUnitSuspect | Reason::CkUnitSuspect => {
            text!("unit in doubt")
        }
        Reason::DateInFuture => text!("a day that is still to come"),
        Reason::NotADate => text!("no day of the calendar"),
        Reason::NotATime => text!("no time of the day"),
        Reason::TimeWithoutDay => text!("a time without its day"),
        Reason::DoseAboveCourseCap => text!("more than is given in a course"),
        Reason::DoseAboveDayCap => text!("more than is given in a day"),
        Reason::DaysOneToFive => text!("not a number of days that can be chosen"),
        Reason::RoundedToZero => text!("the course rounds to nothing"),
        Reason::TooManyDaysForStep => text!("fewer whole steps than days"),
        Reason::SexNeeded => text!("needed by this rule of the dosing weight"),
        Reason::PrepregnancyWeightNeeded => text!("asked for by this rule of the dosing weight"),
        Reason::PrepregnancyWeightUnusual => text!("above the weight now, or very low"),
        Reason::Unrepresentable => text!("can't be worked out exactly"),
        Reason::AdultsOnly
        | Reason::CkContradictsAnswer
        | Reason::OnsetAfterAge
        | Reason::CkNowAbovePeak
        | Reason::StatinContradictsAnswer
        | Reason::StatinStopBeforeStart
        | Reason::WeakNowContradictsAnswers
        | Reason::LegsContradictAnswer
        | Reason::SwallowingContradictsAnswer
        | Reason::FeaturesWithoutBiopsy
        | Reason::StopBeforeStart
        | Reason::PlanOfAnotherCourse
        | Reason::CoursesOverlap => {
            return say!("{name}: {}", name, refusals::message(refusal, ""));
        }
    };
    say!("{name}: {why}", name, why)
}

/// What waits for a confirmation.
#[must_use]
pub fn to_confirm(asked: Confirmation) -> String {
    match asked {
        Confirmation::Build(..) => {
            text!("weight and height are unusual together, and not confirmed").to_owned()
        }
        Confirmation::Rounding(..) => say!(
            "whole vials are more than {ROUNDING_CONFIRM_OVER_PERCENT} % off the dose, and that is not confirmed",
            ROUNDING_CONFIRM_OVER_PERCENT
        ),
        Confirmation::Creatinine(_) => text!("a very low creatinine is not confirmed").to_owned(),
        Confirmation::Platelets(_) => {
            text!("a very high count of platelets is not confirmed").to_owned()
        }
        Confirmation::PastDay(_) => {
            text!("the first infusion day is past, and that is not confirmed").to_owned()
        }
        Confirmation::Puncture(..) => text!(
            "a spinal puncture is dated, and that it is far enough from any dose is not confirmed"
        )
        .to_owned(),
    }
}

/// Why a plan of dalteparin gives no dates.
#[must_use]
pub const fn plan_refused(refusal: PlanRefusal) -> Text {
    match refusal {
        PlanRefusal::StopBeforeStart(..) => {
            text!("the last dose is dated before the first one: correct the days")
        }
        PlanRefusal::OffCalendar => text!("a day that follows from the dates is past the calendar"),
    }
}
