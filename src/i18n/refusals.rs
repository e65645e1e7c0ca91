//! Messages at the fields: what is wrong, and what to do.

use super::fields::label;
use crate::domain::bounds;
use crate::domain::case::Confirmation;
use crate::domain::dates;
use crate::domain::enzyme;
use crate::domain::ivig::planning;
use crate::domain::number::NumberError;
use crate::domain::quantity::{Unit, weight_if_pounds};
use crate::domain::refusal::{Field, Reason, Refusal};
use crate::i18n::words::{say, symbol, text};

/// The message for a refusal, given what was typed.
#[must_use]
pub fn message(refusal: Refusal, typed: &str) -> String {
    let name = label(refusal.field);
    match refusal.reason {
        Reason::Number(error) => number(error, refusal.field, typed.trim()),
        Reason::TooFine => say!("{name}: fewer decimals, please.", name),
        Reason::NotPositive => say!("{name} must be more than 0.", name),
        Reason::OutOfRange => out_of_range(refusal.field),
        Reason::AdultsOnly => say!("Under {} no dose is given here: the rules are for adults. Ask a paediatric specialist.", bounds::ADULT_FROM),
        Reason::ImplausibleForAge => say!("Too light for an adult: from {} kg. Check the number; children are not dosed here.", bounds::ADULT_WEIGHT_FROM),
        Reason::HeightUnitSuspect => {
            text!("Type the height in centimetres. Were these metres or inches, or are weight and height swapped?").to_owned()
        }
        Reason::HeightNeeded => say!("Type the height: it is needed from {} kg, since pounds are easily typed as kilograms.", bounds::HEIGHT_NEEDED_FROM),
        Reason::BmiImplausible => say!("Weight and height do not belong together: body mass index under {} or over {}. Check both.", bounds::BMI.possible.0, bounds::BMI.possible.1),
        Reason::CreatinineUnitSuspect => say!("Creatinine is {} to {} µmol/L, or up to {} mg/dL. Is the unit right? Switch it below the field, or correct the number.", bounds::CREATININE.possible.0, bounds::CREATININE.possible.1, bounds::CREATININE_MG_DL_UP_TO),
        Reason::PlateletUnitSuspect => platelets(),
        Reason::CkUnitSuspect => say!("An upper limit under {} U/L. Is the unit right? Switch it below the field (1 µkat/L is {} U/L), or correct the number.", enzyme::CK_LIMIT.possible.0, enzyme::UNITS_IN_MICROKATAL),
        Reason::CkNowAbovePeak => {
            text!("CK now can't be above the highest CK so far. Correct one of the two.").to_owned()
        }
        Reason::StatinContradictsAnswer => {
            text!("“On a statin” is answered no, and a statin, its days or its course are given. Correct the answer, or clear them.").to_owned()
        }
        Reason::StatinStopBeforeStart => {
            text!("The statin can't be stopped before it was started. Correct one of the two days.").to_owned()
        }
        Reason::WeakNowContradictsAnswers => {
            text!("Weak now, but arms and legs never weak: correct one of the three answers.").to_owned()
        }
        Reason::LegsContradictAnswer => {
            text!("Proximal legs weaker than distal, but never weak: correct one of the two answers.").to_owned()
        }
        Reason::SwallowingContradictsAnswer => {
            text!("Moderate or severe, but “Trouble swallowing” is answered no: correct one of the two.").to_owned()
        }
        Reason::FeaturesWithoutBiopsy => {
            text!("Features of a biopsy are answered yes, but the biopsy is not “Done”. Choose “Done”, or answer the features anew.").to_owned()
        }
        Reason::CkContradictsAnswer => {
            text!("Highest CK, its limit and the answer to “CK ever above its limit” contradict each other. Correct one of the three.").to_owned()
        }
        Reason::OnsetAfterAge => {
            text!("The first symptom can't come after the age now. Correct one of the two ages.").to_owned()
        }
        Reason::DateInFuture => say!("{name}: this day is still to come. Correct the day.", name),
        Reason::TimeWithoutDay => say!("{name}: type the day too, or clear the time.", name),
        Reason::StopBeforeStart => {
            text!("The last dose can't come before the first one. Correct one of the two days.").to_owned()
        }
        Reason::NotATime => say!("{name}: type a time of the day.", name),
        Reason::PlanOfAnotherCourse => {
            text!("The plan that was chosen is none for this course: choose the days anew.").to_owned()
        }
        Reason::CoursesOverlap => {
            text!("The next course would begin before this one has ended: choose a longer interval.").to_owned()
        }
        Reason::NotADate => say!("{name}: check the day and its year.", name),
        Reason::DoseAboveCourseCap => {
            say!("More than {} g/kg a course is not given. Type grams, not milligrams.", bounds::COURSE_CAP)
        }
        Reason::DaysOneToFive => {
            say!("Choose {} to {} whole days.", bounds::DAYS.possible.0, bounds::DAYS.possible.1)
        }
        Reason::DoseAboveDayCap => {
            say!("More than {} g/kg a day is not given: choose more days, or a lower dose.", bounds::DAY_CAP)
        }
        Reason::SexNeeded => {
            text!("Choose a sex: the ideal weight differs, and none is assumed. Or choose actual weight.").to_owned()
        }
        Reason::PrepregnancyWeightNeeded => {
            text!("Type the weight before the pregnancy: Ontario doses on it. Or choose another policy.").to_owned()
        }
        Reason::PrepregnancyWeightUnusual => say!(
            "Weight before the pregnancy: above the weight now, or a BMI under {}. Check it, or choose another policy.",
            bounds::BMI.usual.0
        ),
        Reason::RoundedToZero => text!("The course rounds to 0 g: choose the smaller step or a higher dose.").to_owned(),
        Reason::TooManyDaysForStep => {
            text!("Fewer whole steps than days, so a day would be empty: choose fewer days or the smaller step.").to_owned()
        }
        Reason::Unrepresentable => text!("The figure can't be worked out exactly. Check the numbers.").to_owned(),
    }
}

/// Counts are typed per microlitre by habit.
fn platelets() -> String {
    text!("Type platelets in × 10⁹/L: 250, not 250 000.").to_owned()
}

fn number(error: NumberError, field: Field, typed: &str) -> String {
    let name = label(field);
    match error {
        NumberError::AmbiguousSeparator | NumberError::NotANumber
            if field == Field::Platelets && typed.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            platelets()
        }
        NumberError::Missing => say!("{name}: type a number.", name),
        NumberError::AmbiguousSeparator => say!(
            "“{typed}” can be {} or {}. Type it without a thousands separator, or with fewer decimals.",
            typed,
            typed.replace(['.', ','], ""),
            typed.replace(',', ".")
        ),
        NumberError::UnitInField => {
            say!(
                "{name}: type the number alone; the unit stands beside the field.",
                name
            )
        }
        NumberError::NotANumber | NumberError::NotFinite => {
            say!(
                "{name}: “{typed}” is not a number. Use digits and one decimal mark, for example 72.5.",
                name,
                typed
            )
        }
    }
}

fn out_of_range(field: Field) -> String {
    match field {
        Field::Age | Field::OnsetAge => range(&bounds::AGE),
        Field::Weight | Field::PrepregnancyWeight => range(&bounds::WEIGHT),
        Field::Height => range(&bounds::HEIGHT),
        Field::Creatinine => range(&bounds::CREATININE),
        Field::Platelets => range(&bounds::PLATELETS),
        Field::Clearance => range(&bounds::CLEARANCE),
        Field::Ck => range(&enzyme::CK),
        Field::CkNow => range(&enzyme::CK),
        Field::CkLimit => range(&enzyme::CK_LIMIT),
        Field::Tolerance => range(&planning::TOLERANCE),
        Field::DayCap => range(&planning::DAY_CAP),
        Field::Interval => range(&planning::INTERVAL),
        Field::Courses => range(&planning::COURSES),
        Field::GivenSoFar => range(&planning::GIVEN_SO_FAR),
        Field::Cystatin => range(&bounds::CYSTATIN),
        Field::Sex
        | Field::Pregnancy
        | Field::DosePerKg
        | Field::Days
        | Field::Step
        | Field::WeightDate
        | Field::CreatinineDate
        | Field::PlateletsDate
        | Field::StatinStart
        | Field::StatinStop
        | Field::FirstDay
        | Field::StartTime
        | Field::FragminStart
        | Field::FragminStop
        | Field::PunctureDay
        | Field::PunctureTime
        | Field::PolicyReason
        | Field::Biopsy
        | Field::Answer(_) => {
            say!("{}: this can't be. Check the number.", label(field))
        }
    }
}

/// What a limit is of.
fn limited(name: &'static str) -> &'static str {
    match name {
        "age" => text!("age").get(),
        "weight" => text!("weight").get(),
        "height" => text!("height").get(),
        "body mass index" => text!("body mass index").get(),
        "days" => text!("days").get(),
        "creatinine" => text!("creatinine").get(),
        "cystatin C" => text!("cystatin C").get(),
        "creatinine clearance" => text!("creatinine clearance").get(),
        "platelets" => text!("platelets").get(),
        "creatine kinase" => text!("creatine kinase").get(),
        "upper limit of creatine kinase" => text!("upper limit of creatine kinase").get(),
        "tolerance" => text!("tolerance").get(),
        "most on a day" => text!("most on a day").get(),
        "interval" => text!("interval").get(),
        "courses" => text!("courses").get(),
        "given so far" => text!("given so far").get(),
        "dose" => text!("dose").get(),
        other => other,
    }
}

fn range<U: Unit>(guardrail: &bounds::Guardrail<U>) -> String {
    say!(
        "Outside what can be: {} from {} to {} {}. Check the number and its unit.",
        limited(guardrail.name),
        guardrail.possible.0,
        guardrail.possible.1,
        symbol(U::SYMBOL)
    )
}

/// The question about an unusual value.
#[must_use]
pub fn question(confirmation: Confirmation) -> String {
    match confirmation {
        Confirmation::Build(weight, height) => {
            let pounds = weight_if_pounds(weight)
                .map(|kilograms| say!(" {weight} lb would be {kilograms} kg.", weight, kilograms))
                .unwrap_or_default();
            say!(
                "{weight} kg at {height} cm is unusual. Were these pounds?{pounds} Correct it, or confirm it.",
                weight,
                height,
                pounds
            )
        }
        Confirmation::Rounding(exact, total) => {
            say!(
                "Whole vials make {total} g of {exact} g: more than {} % off. Confirm it, or choose another step or dose.",
                total,
                exact,
                bounds::ROUNDING_CONFIRM_OVER_PERCENT
            )
        }
        Confirmation::PastDay(day) => say!(
            "{} is past. Correct the day, or confirm that the course began then.",
            dates::text(day)
        ),
        Confirmation::Puncture(day, _) => say!(
            "A spinal puncture stands here for {}, and none is answered to be near. Correct one of the two, or confirm that the puncture is far enough from any dose.",
            dates::text(day)
        ),
        Confirmation::Platelets(platelets) => say!(
            "{platelets} × 10⁹/L: counted per microlitre? Correct it, or confirm it.",
            platelets
        ),
        Confirmation::Creatinine(creatinine) => say!(
            "{creatinine} µmol/L is very low. It occurs with wasted muscle. Correct it, or confirm it.",
            creatinine
        ),
    }
}

fn right(value: String) -> String {
    say!("{value} is right", value)
}

/// What the confirming button says.
#[must_use]
pub fn confirm(confirmation: Confirmation) -> String {
    match confirmation {
        Confirmation::Build(weight, height) => {
            say!("{weight} kg at {height} cm is right", weight, height)
        }
        Confirmation::Rounding(_, total) => say!("Give {total} g", total),
        Confirmation::Platelets(platelets) => right(format!("{platelets} × 10⁹/L")),
        Confirmation::Creatinine(creatinine) => right(format!("{creatinine} µmol/L")),
        Confirmation::PastDay(day) => say!("It began on {}", dates::text(day)),
        Confirmation::Puncture(..) => {
            text!("It is more than 15 hours ahead, or over for more than 4").to_owned()
        }
    }
}
