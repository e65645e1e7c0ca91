//! What to know beside the decision, in one list: the card shows all of it, the hand-over what belongs on it.

use super::answer::DalteparinAnswer;
use super::decision::{Decision, INDICATION_SOURCE, ProphylacticDose};
use super::plan::PLAN_SOURCE;
use super::warnings::{BAND_SOURCE, Warning};
use crate::domain::case::Case;
use crate::domain::finding::Finding;
use crate::domain::kidney::clearance::{KidneyNotice, MUSCLE_SOURCE, STEROIDS_SOURCE};
use crate::domain::questions::Question;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something to know beside the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// Another drug is chosen, and dalteparin would have had no dose either.
    OtherDrug,
    /// An inpatient who is not bedbound.
    WithoutBedRest,
    /// The day of the last dose is past.
    Over,
    /// A puncture stands for today or tomorrow.
    PunctureNear,
    /// A puncture may be that near: it or today is not known.
    PunctureMayBeNear,
    /// See [`Warning`].
    Warning(Warning),
    /// What a hospital gives by weight, off the label.
    Band(ProphylacticDose),
    /// See [`KidneyNotice`].
    Kidney(KidneyNotice),
    /// Prednisolone makes cystatin C read low.
    SteroidsReadLow,
    /// Whether prednisolone does is not known.
    SteroidsNotKnown,
    /// How far creatinine is from the truth where muscle is wasted.
    Muscle,
}

impl Caution {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::OtherDrug => cite(
                SourceId::Policy,
                "dalteparin: other drugs are a reference and no fallback",
                Status::Policy,
            ),
            Self::WithoutBedRest => INDICATION_SOURCE,
            Self::Over | Self::PunctureNear | Self::PunctureMayBeNear => PLAN_SOURCE,
            Self::Warning(warning) => warning.source(),
            Self::Band(_) => BAND_SOURCE,
            Self::Kidney(notice) => notice.source(),
            Self::SteroidsReadLow | Self::SteroidsNotKnown => STEROIDS_SOURCE,
            Self::Muscle => MUSCLE_SOURCE,
        }
    }
}

/// What to know beside this answer to a case.
#[must_use]
pub fn cautions(case: &Case, answer: &DalteparinAnswer) -> Vec<Caution> {
    let stopped = answer.prophylaxis.decision == Decision::Stopped;
    let other = answer.other_drug.is_some() && answer.given_instead().is_none();
    let puncture = case.puncture_is_near();
    let steroids = case.answers.get(Question::PrednisoloneTen);
    let cystatin = case.cystatin.known().is_some();
    let is_so = |rows: [(bool, Caution); 5]| {
        let rows = rows.into_iter().filter(|(is_so, _)| *is_so);
        rows.map(|(_, caution)| caution)
    };
    let mut all: Vec<Caution> = Vec::new();
    all.extend(is_so([
        (other && !stopped, Caution::OtherDrug),
        (answer.lacks_bed_rest, Caution::WithoutBedRest),
        (
            answer.dose.is_some() && case.fragmin_is_over(),
            Caution::Over,
        ),
        (puncture == Finding::Present, Caution::PunctureNear),
        (puncture == Finding::Unknown, Caution::PunctureMayBeNear),
    ]));
    all.extend(answer.prophylaxis.warnings.iter().map(Caution::Warning));
    let band = answer.dose.as_ref();
    let band = band.and_then(|dose| dose.value().off_label_band);
    all.extend(band.map(Caution::Band));
    all.extend(answer.kidney.iter().map(Caution::Kidney));
    if cystatin {
        all.extend(match steroids {
            Finding::Present => Some(Caution::SteroidsReadLow),
            Finding::Unknown => Some(Caution::SteroidsNotKnown),
            Finding::Absent => None,
        });
    }
    let low_muscle = answer.kidney.contains(KidneyNotice::LowMuscleMass);
    all.extend(low_muscle.then_some(Caution::Muscle));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dalteparin::answer::answer;
    use crate::domain::dates::parse;
    use crate::domain::refusal::Field;

    fn told(case: &Case) -> Vec<Caution> {
        cautions(case, &answer(case))
    }

    #[test]
    fn cystatin_speaks_of_prednisolone_until_it_is_answered_no() {
        let mut case = Case::default();
        let steroids = |case: &Case| {
            let told = told(case).into_iter();
            let of = [Caution::SteroidsReadLow, Caution::SteroidsNotKnown];
            told.filter(|one| of.contains(one)).collect::<Vec<_>>()
        };
        assert_eq!(steroids(&case), []);
        case.read(Field::Cystatin, "1.2");
        assert_eq!(steroids(&case), [Caution::SteroidsNotKnown]);
        for (answer, says) in [
            (Finding::Present, vec![Caution::SteroidsReadLow]),
            (Finding::Absent, vec![]),
        ] {
            case.answers.set(Question::PrednisoloneTen, answer);
            assert_eq!(steroids(&case), says);
        }
        assert_eq!(STEROIDS_SOURCE.status, Status::Published);
    }

    #[test]
    fn a_puncture_without_a_today_may_be_near() {
        let mut case = Case::default();
        assert_eq!(told(&case), []);
        case.read(Field::PunctureDay, "2026-11-26");
        assert_eq!(told(&case), [Caution::PunctureMayBeNear]);
        case.today = parse("2026-11-26");
        assert_eq!(told(&case), [Caution::PunctureNear]);
        case.today = parse("2026-11-20");
        assert_eq!(told(&case), []);
    }
}
