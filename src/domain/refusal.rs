//! Refusals: which field, and why. A refused input gives no number anywhere.

use super::exact::Overflow;
use super::number::NumberError;
use super::questions::Question;

/// A field of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Age now.
    Age,
    /// Age at the first symptom.
    OnsetAge,
    /// Sex.
    Sex,
    /// Pregnancy.
    Pregnancy,
    /// Weight now.
    Weight,
    /// Height.
    Height,
    /// Weight before the pregnancy.
    PrepregnancyWeight,
    /// The day of the weight.
    WeightDate,
    /// Creatinine.
    Creatinine,
    /// The day of the creatinine.
    CreatinineDate,
    /// Platelets.
    Platelets,
    /// The day of the platelets.
    PlateletsDate,
    /// Cystatin C.
    Cystatin,
    /// Creatinine clearance, where a program passes one.
    Clearance,
    /// Highest creatine kinase so far.
    Ck,
    /// Its upper limit of normal.
    CkLimit,
    /// Creatine kinase now.
    CkNow,
    /// The day a statin was started.
    StatinStart,
    /// The day it was stopped.
    StatinStop,
    /// Whether a biopsy was done.
    Biopsy,
    /// A yes-or-no question.
    Answer(Question),
    /// Immunoglobulin per kilogram and course.
    DosePerKg,
    /// Infusion days of a course.
    Days,
    /// Rounding step.
    Step,
    /// Why another policy of the dosing weight than the usual one.
    PolicyReason,
    /// How far a plan in whole vials may be off the dose.
    Tolerance,
    /// The most that the user would give on a day.
    DayCap,
    /// The first infusion day.
    FirstDay,
    /// When the infusion starts.
    StartTime,
    /// From one course to the next.
    Interval,
    /// How many courses to plan.
    Courses,
    /// Immunoglobulin given before these courses.
    GivenSoFar,
    /// The day of the first dose of dalteparin.
    FragminStart,
    /// The day on which it stops.
    FragminStop,
    /// The day of a puncture of the spine.
    PunctureDay,
    /// Its time.
    PunctureTime,
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The text is no number.
    Number(NumberError),
    /// More decimals than the quantity has.
    TooFine,
    /// Zero or less.
    NotPositive,
    /// Outside what can be.
    OutOfRange,
    /// Under 18.
    AdultsOnly,
    /// Too light for an adult.
    ImplausibleForAge,
    /// Metres or inches typed as centimetres, or weight and height swapped.
    HeightUnitSuspect,
    /// From 90 kg a height is required: pounds are easily typed as kilograms.
    HeightNeeded,
    /// Weight and height do not belong together.
    BmiImplausible,
    /// mg/dL typed as µmol/L, or the other way round.
    CreatinineUnitSuspect,
    /// Platelets typed per microlitre.
    PlateletUnitSuspect,
    /// µkat/L typed as U/L.
    CkUnitSuspect,
    /// The values say otherwise than the answer whether CK was ever raised.
    CkContradictsAnswer,
    /// The first symptom lies after today.
    OnsetAfterAge,
    /// CK now is above what was given as the highest.
    CkNowAbovePeak,
    /// A statin, or its days, beside the answer that there was none.
    StatinContradictsAnswer,
    /// The statin was stopped before it was started.
    StatinStopBeforeStart,
    /// Weak now, beside the answers that arms and legs never were.
    WeakNowContradictsAnswers,
    /// Proximal legs weaker than distal, beside the answer that they never were weak.
    LegsContradictAnswer,
    /// Moderate or severe, beside the answer that swallowing is not troubled.
    SwallowingContradictsAnswer,
    /// Features of a biopsy that was not done or not adequate.
    FeaturesWithoutBiopsy,
    /// A day to come.
    DateInFuture,
    /// No day, or one long ago.
    NotADate,
    /// No time of a day.
    NotATime,
    /// A time without its day.
    TimeWithoutDay,
    /// It stops before it starts.
    StopBeforeStart,
    /// The plan that was chosen is none for this course.
    PlanOfAnotherCourse,
    /// The next course would begin before this one has ended.
    CoursesOverlap,
    /// Over 2 g/kg a course.
    DoseAboveCourseCap,
    /// Not a whole number of days from 1 to 5.
    DaysOneToFive,
    /// Over 1 g/kg a day.
    DoseAboveDayCap,
    /// An adjusted or ideal weight needs a sex.
    SexNeeded,
    /// This policy doses on the weight before the pregnancy.
    PrepregnancyWeightNeeded,
    /// The weight before the pregnancy is above the weight now, or unusually low for the height.
    PrepregnancyWeightUnusual,
    /// The course rounds to nothing.
    RoundedToZero,
    /// Fewer vial steps than days.
    TooManyDaysForStep,
    /// A figure left the range of exact arithmetic.
    Unrepresentable,
}

/// A field and why it, or what hangs on it, is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Refusal {
    /// Where the mend is.
    pub field: Field,
    /// Why.
    pub reason: Reason,
}

impl Refusal {
    /// A refusal.
    #[must_use]
    pub const fn new(field: Field, reason: Reason) -> Self {
        Self { field, reason }
    }

    /// The refusal for an arithmetic overflow met while working on `field`.
    pub fn overflow(field: Field) -> impl Fn(Overflow) -> Self {
        move |Overflow| Self::new(field, Reason::Unrepresentable)
    }
}

/// What a field holds after its own check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading<T> {
    /// Nothing was entered.
    Unknown,
    /// A value inside its limits.
    Known(T),
    /// Something was entered that can't be taken.
    Refused(Refusal),
}

impl<T: Copy> Reading<T> {
    /// The value, nothing, or the refusal.
    ///
    /// # Errors
    /// The field's own refusal.
    pub const fn value(self) -> Result<Option<T>, Refusal> {
        match self {
            Self::Unknown => Ok(None),
            Self::Known(value) => Ok(Some(value)),
            Self::Refused(refusal) => Err(refusal),
        }
    }

    /// The value where one is needed.
    ///
    /// # Errors
    /// The field's own refusal, or that `field` is missing.
    pub const fn needed(self, field: Field) -> Result<T, Refusal> {
        match self {
            Self::Known(value) => Ok(value),
            Self::Unknown => Err(Refusal::new(field, Reason::Number(NumberError::Missing))),
            Self::Refused(refusal) => Err(refusal),
        }
    }

    /// The value if there is one.
    pub const fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown | Self::Refused(_) => None,
        }
    }

    /// The refusal if there is one.
    pub const fn refusal(self) -> Option<Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            Self::Known(_) | Self::Unknown => None,
        }
    }
}
