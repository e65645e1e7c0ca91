//! The codes of refusals.

use crate::domain::number::NumberError;
use crate::domain::refusal::Reason;
use crate::exchange::api::code::Coded;

const NUMBERS: [NumberError; 5] = [
    NumberError::Missing,
    NumberError::AmbiguousSeparator,
    NumberError::UnitInField,
    NumberError::NotANumber,
    NumberError::NotFinite,
];

const OTHERS: [Reason; 36] = [
    Reason::TooFine,
    Reason::NotPositive,
    Reason::OutOfRange,
    Reason::AdultsOnly,
    Reason::ImplausibleForAge,
    Reason::HeightUnitSuspect,
    Reason::HeightNeeded,
    Reason::BmiImplausible,
    Reason::CreatinineUnitSuspect,
    Reason::PlateletUnitSuspect,
    Reason::CkUnitSuspect,
    Reason::CkContradictsAnswer,
    Reason::OnsetAfterAge,
    Reason::CkNowAbovePeak,
    Reason::StatinContradictsAnswer,
    Reason::StatinStopBeforeStart,
    Reason::WeakNowContradictsAnswers,
    Reason::LegsContradictAnswer,
    Reason::SwallowingContradictsAnswer,
    Reason::FeaturesWithoutBiopsy,
    Reason::DateInFuture,
    Reason::NotADate,
    Reason::NotATime,
    Reason::TimeWithoutDay,
    Reason::StopBeforeStart,
    Reason::PlanOfAnotherCourse,
    Reason::CoursesOverlap,
    Reason::DoseAboveCourseCap,
    Reason::DaysOneToFive,
    Reason::DoseAboveDayCap,
    Reason::SexNeeded,
    Reason::PrepregnancyWeightNeeded,
    Reason::PrepregnancyWeightUnusual,
    Reason::RoundedToZero,
    Reason::TooManyDaysForStep,
    Reason::Unrepresentable,
];

impl Coded for Reason {
    const NAME: &'static str = "RefusalReason";

    fn all() -> Vec<Self> {
        let numbers = NUMBERS.into_iter().map(Self::Number);
        numbers.chain(OTHERS).collect()
    }

    fn code(self) -> String {
        let code = match self {
            Self::Number(NumberError::Missing) => "missing",
            Self::Number(NumberError::AmbiguousSeparator) => "ambiguous_separator",
            Self::Number(NumberError::UnitInField) => "unit_in_field",
            Self::Number(NumberError::NotANumber) => "not_anumber",
            Self::Number(NumberError::NotFinite) => "not_finite",
            Self::TooFine => "too_fine",
            Self::NotPositive => "not_positive",
            Self::OutOfRange => "out_of_range",
            Self::AdultsOnly => "adults_only",
            Self::ImplausibleForAge => "implausible_for_age",
            Self::HeightUnitSuspect => "height_unit_suspect",
            Self::HeightNeeded => "height_needed",
            Self::BmiImplausible => "bmi_implausible",
            Self::CreatinineUnitSuspect => "creatinine_unit_suspect",
            Self::PlateletUnitSuspect => "platelet_unit_suspect",
            Self::CkUnitSuspect => "ck_unit_suspect",
            Self::CkContradictsAnswer => "ck_contradicts_answer",
            Self::OnsetAfterAge => "onset_after_age",
            Self::CkNowAbovePeak => "ck_now_above_peak",
            Self::StatinContradictsAnswer => "statin_contradicts_answer",
            Self::StatinStopBeforeStart => "statin_stop_before_start",
            Self::WeakNowContradictsAnswers => "weak_now_contradicts_answers",
            Self::LegsContradictAnswer => "legs_contradict_answer",
            Self::SwallowingContradictsAnswer => "swallowing_contradicts_answer",
            Self::FeaturesWithoutBiopsy => "features_without_biopsy",
            Self::DateInFuture => "date_in_future",
            Self::NotADate => "not_adate",
            Self::NotATime => "not_atime",
            Self::TimeWithoutDay => "time_without_day",
            Self::StopBeforeStart => "stop_before_start",
            Self::PlanOfAnotherCourse => "plan_of_another_course",
            Self::CoursesOverlap => "courses_overlap",
            Self::DoseAboveCourseCap => "dose_above_course_cap",
            Self::DaysOneToFive => "days_one_to_five",
            Self::DoseAboveDayCap => "dose_above_day_cap",
            Self::SexNeeded => "sex_needed",
            Self::PrepregnancyWeightNeeded => "prepregnancy_weight_needed",
            Self::PrepregnancyWeightUnusual => "prepregnancy_weight_unusual",
            Self::RoundedToZero => "rounded_to_zero",
            Self::TooManyDaysForStep => "too_many_days_for_step",
            Self::Unrepresentable => "unrepresentable",
        };
        code.to_owned()
    }
}
