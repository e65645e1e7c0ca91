//! What came out for a form, as far as a link says it: enough to tell whether other rules give another result.
//!
//! The numbers of [`Codes`] stand in links and never change. One that this version does not know is no result: it is
//! never taken for another.

use serde::{Deserialize, Serialize};

use crate::domain::assessment::{IvigAnswer, ThreeAnswers};
use crate::domain::classify::answer::ClassificationAnswer;
use crate::domain::classify::enmc::{Subtype, Verdict};
use crate::domain::dalteparin::answer::DalteparinAnswer;
use crate::domain::dalteparin::decision::{Decision, ProphylacticDose};
use crate::domain::quantity::{AntiXaUnits, Grams};
use crate::domain::set::Set;

/// By the ENMC criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Classified {
    /// An entry allows no verdict.
    Refused,
    /// Not known yet.
    Open,
    /// Not met.
    NotMet,
    /// Met, with these types.
    Met(Set<Subtype>),
}

/// Immunoglobulin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Immunoglobulin {
    /// No weight yet.
    Waiting,
    /// A contraindication removes the dose.
    Stopped,
    /// An entry allows no figure.
    Refused,
    /// Something unusual waits for a confirmation.
    Confirm,
    /// A course: the grams of each day, and whether it is a planning figure.
    Given {
        /// The grams of each day.
        daily: Vec<Grams>,
        /// Rates still wait for something.
        is_planning: bool,
    },
}

/// Dalteparin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dalteparin {
    /// A stop is there.
    Stopped,
    /// For a specialist.
    Specialist,
    /// Something is unanswered.
    Withheld,
    /// Both risks are high.
    BothHigh,
    /// No indication.
    NotIndicated,
    /// The clinician's choice.
    YourDecision,
    /// Another drug in its place: no figure.
    OtherDrug,
    /// A dose.
    Dose(ProphylacticDose),
}

/// What came out. A part is `None` where a link says it in a way that this version does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// By the ENMC criteria.
    pub classified: Option<Classified>,
    /// Immunoglobulin.
    pub immunoglobulin: Option<Immunoglobulin>,
    /// Dalteparin.
    pub dalteparin: Option<Dalteparin>,
}

/// An outcome in a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Codes {
    classified: u8,
    immunoglobulin: u8,
    /// Millionths of a gram, and for how many days.
    daily: Vec<(u64, u8)>,
    dalteparin: u8,
    units: u32,
    times_per_day: u8,
}

/// A course of more days is none of this product.
const MOST_DAYS: usize = 31;
/// Behind this number stand the types that are met, a bit each.
const MET: u8 = 8;
const TYPES: [(Subtype, u8); 3] = [
    (Subtype::AntiHmgcr, 1),
    (Subtype::AntiSrp, 2),
    (Subtype::AntibodyNegative, 4),
];

impl Outcome {
    /// What comes out for the answers to a case.
    #[must_use]
    pub fn of(answers: &ThreeAnswers) -> Self {
        Self {
            classified: Some(classified(&answers.classification)),
            immunoglobulin: Some(immunoglobulin(&answers.ivig)),
            dalteparin: Some(dalteparin(&answers.dalteparin)),
        }
    }

    pub(super) fn codes(&self) -> Codes {
        let (immunoglobulin, daily) = match &self.immunoglobulin {
            Some(Immunoglobulin::Waiting) => (0, Vec::new()),
            Some(Immunoglobulin::Stopped) => (1, Vec::new()),
            Some(Immunoglobulin::Refused) => (2, Vec::new()),
            Some(Immunoglobulin::Confirm) => (3, Vec::new()),
            Some(Immunoglobulin::Given { daily, is_planning }) => {
                (if *is_planning { 4 } else { 5 }, runs(daily))
            }
            None => (u8::MAX, Vec::new()),
        };
        let (dalteparin, units, times_per_day) = match self.dalteparin {
            Some(Dalteparin::Stopped) => (0, 0, 0),
            Some(Dalteparin::Specialist) => (1, 0, 0),
            Some(Dalteparin::Withheld) => (2, 0, 0),
            Some(Dalteparin::BothHigh) => (3, 0, 0),
            Some(Dalteparin::NotIndicated) => (4, 0, 0),
            Some(Dalteparin::YourDecision) => (5, 0, 0),
            Some(Dalteparin::OtherDrug) => (6, 0, 0),
            Some(Dalteparin::Dose(dose)) => match u32::try_from(dose.units.get()) {
                Ok(units) => (7, units, dose.times_per_day),
                Err(_) => (u8::MAX, 0, 0),
            },
            None => (u8::MAX, 0, 0),
        };
        Codes {
            classified: classified_code(self.classified),
            immunoglobulin,
            daily,
            dalteparin,
            units,
            times_per_day,
        }
    }
}

impl Codes {
    pub(super) fn outcome(&self) -> Outcome {
        let given = |is_planning| {
            days(&self.daily).map(|daily| Immunoglobulin::Given { daily, is_planning })
        };
        let immunoglobulin = match self.immunoglobulin {
            0 => Some(Immunoglobulin::Waiting),
            1 => Some(Immunoglobulin::Stopped),
            2 => Some(Immunoglobulin::Refused),
            3 => Some(Immunoglobulin::Confirm),
            4 => given(true),
            5 => given(false),
            _ => None,
        };
        let dalteparin = match self.dalteparin {
            0 => Some(Dalteparin::Stopped),
            1 => Some(Dalteparin::Specialist),
            2 => Some(Dalteparin::Withheld),
            3 => Some(Dalteparin::BothHigh),
            4 => Some(Dalteparin::NotIndicated),
            5 => Some(Dalteparin::YourDecision),
            6 => Some(Dalteparin::OtherDrug),
            7 => Some(Dalteparin::Dose(ProphylacticDose {
                units: AntiXaUnits::scaled(i64::from(self.units)),
                times_per_day: self.times_per_day,
            })),
            _ => None,
        };
        Outcome {
            classified: classified_of(self.classified),
            immunoglobulin,
            dalteparin,
        }
    }
}

fn classified_code(classified: Option<Classified>) -> u8 {
    match classified {
        Some(Classified::Refused) => 0,
        Some(Classified::Open) => 1,
        Some(Classified::NotMet) => 2,
        Some(Classified::Met(types)) => {
            let met = TYPES.iter().filter(|(one, _)| types.contains(*one));
            met.fold(MET, |code, (_, bit)| code | bit)
        }
        None => u8::MAX,
    }
}

fn classified_of(code: u8) -> Option<Classified> {
    match code {
        0 => Some(Classified::Refused),
        1 => Some(Classified::Open),
        2 => Some(Classified::NotMet),
        9..=15 => {
            let met = TYPES.iter().filter(|(_, bit)| code & bit != 0);
            Some(Classified::Met(met.map(|(one, _)| *one).collect()))
        }
        _ => None,
    }
}

fn classified(answer: &ClassificationAnswer) -> Classified {
    match answer {
        ClassificationAnswer::Refused(_) => Classified::Refused,
        ClassificationAnswer::Given(given) => match given.enmc.value().status() {
            Verdict::Met => Classified::Met(given.enmc.value().met()),
            Verdict::NotMet => Classified::NotMet,
            Verdict::Undetermined => Classified::Open,
        },
    }
}

fn immunoglobulin(answer: &IvigAnswer) -> Immunoglobulin {
    match answer {
        IvigAnswer::Waiting => Immunoglobulin::Waiting,
        IvigAnswer::Stopped(_) => Immunoglobulin::Stopped,
        IvigAnswer::Refused(_) => Immunoglobulin::Refused,
        IvigAnswer::Confirm(_) => Immunoglobulin::Confirm,
        IvigAnswer::Given(given) => Immunoglobulin::Given {
            daily: given.doses.value().daily.clone(),
            is_planning: given.is_planning(),
        },
    }
}

fn dalteparin(answer: &DalteparinAnswer) -> Dalteparin {
    if answer.given_instead().is_some() {
        return Dalteparin::OtherDrug;
    }
    match (answer.prophylaxis.decision, &answer.dose) {
        (Decision::Stopped, _) => Dalteparin::Stopped,
        (Decision::Specialist, _) => Dalteparin::Specialist,
        (Decision::BothHigh, _) => Dalteparin::BothHigh,
        (Decision::NotIndicated, _) => Dalteparin::NotIndicated,
        (Decision::YourDecision, _) => Dalteparin::YourDecision,
        (Decision::Dose, Some(dose)) => Dalteparin::Dose(dose.value().dose),
        (Decision::Withheld | Decision::Dose, _) => Dalteparin::Withheld,
    }
}

fn runs(daily: &[Grams]) -> Vec<(u64, u8)> {
    let mut runs: Vec<(u64, u8)> = Vec::new();
    for day in daily {
        let amount = u64::try_from(day.get()).unwrap_or_default();
        match runs.last_mut() {
            Some((same, days)) if *same == amount => *days = days.saturating_add(1),
            Some(_) | None => runs.push((amount, 1)),
        }
    }
    runs
}

fn days(runs: &[(u64, u8)]) -> Option<Vec<Grams>> {
    let mut days = Vec::new();
    for (amount, count) in runs {
        let amount = Grams::scaled(i64::try_from(*amount).ok()?);
        days.extend(core::iter::repeat_n(amount, usize::from(*count)));
        if days.len() > MOST_DAYS {
            return None;
        }
    }
    (!days.is_empty()).then_some(days)
}
