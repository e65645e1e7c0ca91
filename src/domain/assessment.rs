//! `assess`: what may be said about a case, with explanations. [`super::verdicts`] says the same without them.

use super::bounds;
use super::case::{Case, Weighed};
use super::classify::answer::{self as classification, ClassificationAnswer};
use super::classify::criteria::{Criteria, Difference, criteria};
use super::classify::examination::Examination;
use super::classify::mimics::{MIMICS, Mimic, Trigger};
use super::classify::of_case;
use super::dalteparin::answer::{self as dalteparin, DalteparinAnswer};
use super::dates;
use super::ivig::answer as ivig;
use super::questions::Question;
use super::refusal::Field;
use super::set::{Member, Set};
use super::urgent::UrgentSign;

pub use super::body::{build_to_confirm, creatinine_to_confirm, platelets_to_confirm};
pub use super::ivig::answer::{Given, IvigAnswer, Open, refused_fields};
pub use super::ivig::bedside::{Bedside, Release, bedside};

/// Everything that may be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The three answers, and what stands above and beside them.
    pub answers: ThreeAnswers,
    /// Every set of criteria side by side; none while the history contradicts itself.
    pub criteria: Option<Compared>,
}

/// The three answers, and what stands above and beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreeAnswers {
    /// Signs that need action today.
    pub urgent: Set<UrgentSign>,
    /// Is it the disease, and which type?
    pub classification: ClassificationAnswer,
    /// How much immunoglobulin?
    pub ivig: IvigAnswer,
    /// Dalteparin or not?
    pub dalteparin: DalteparinAnswer,
    /// Measurements that are old.
    pub old: Vec<OldMeasurement>,
    /// The weight was estimated, not measured.
    pub estimated_weight: bool,
}

/// The sets of criteria side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// What they looked at.
    pub examination: Examination,
    /// Where each stands.
    pub criteria: Criteria,
    /// Why they differ.
    pub differences: Set<Difference>,
    /// What else it could be, with the findings that say so.
    pub mimics: Vec<(Mimic, Set<Trigger>)>,
}

/// A measurement that is older than 7 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OldMeasurement {
    /// What was measured.
    pub field: Field,
    /// Days since.
    pub days: i32,
}

/// Assesses a case.
#[must_use]
pub fn assess(case: &Case) -> Assessment {
    let answers = three_answers(case);
    let criteria = match &answers.classification {
        ClassificationAnswer::Refused(_) => None,
        ClassificationAnswer::Given(_) => Some(compare(case)),
    };
    Assessment { answers, criteria }
}

/// The three answers alone.
#[must_use]
pub fn three_answers(case: &Case) -> ThreeAnswers {
    let urgent = |sign: &UrgentSign| case.answers.get(Question::Urgent(*sign)).is_present();
    ThreeAnswers {
        urgent: UrgentSign::ALL.iter().copied().filter(urgent).collect(),
        classification: classification::answer(case),
        ivig: ivig::answer(case),
        dalteparin: dalteparin::answer(case),
        old: old_measurements(case),
        estimated_weight: case.weighed == Some(Weighed::Estimated) && case.weight.known().is_some(),
    }
}

/// The sets of criteria side by side, of a case that does not contradict itself.
fn compare(case: &Case) -> Compared {
    let examination = of_case::examination(case);
    let clues = of_case::clues(case);
    let criteria = criteria(&examination);
    let raised = |mimic: Mimic| {
        let triggers = mimic.triggers(&examination, &clues);
        (!triggers.is_empty()).then_some((mimic, triggers))
    };
    Compared {
        examination,
        criteria,
        differences: criteria.differences(),
        mimics: MIMICS.into_iter().filter_map(raised).collect(),
    }
}

fn old_measurements(case: &Case) -> Vec<OldMeasurement> {
    let measured = [
        (
            Field::Weight,
            Field::WeightDate,
            case.weight.known().is_some(),
        ),
        (
            Field::Creatinine,
            Field::CreatinineDate,
            case.creatinine.known().is_some(),
        ),
        (
            Field::Platelets,
            Field::PlateletsDate,
            case.platelets.known().is_some(),
        ),
    ];
    let old = |(field, date, known): (Field, Field, bool)| {
        let day = case.date(date).known().filter(|_| known)?;
        let days = dates::days_since(day, case.today?);
        (days > bounds::OLD_AFTER_DAYS).then_some(OldMeasurement { field, days })
    };
    measured.into_iter().filter_map(old).collect()
}
