//! What the page would refuse of a row, told at the column that it is about.

use super::{Problem, Rows, State};
use crate::domain::classify::of_case;
use crate::domain::number::NumberError;
use crate::domain::questions::Question;
use crate::domain::refusal::{Field, Reason};
use crate::exchange::cohort::reports::CellProblem;
use crate::exchange::cohort::target::Target;

impl Rows {
    /// What the page would refuse.
    pub(super) fn contradictions(&mut self) {
        for refusal in of_case::refusals(&self.case) {
            let (target, problem) = (self.target_of(refusal.field), problem(refusal.reason));
            self.refuse(target, problem, true);
            if let Some(place) = self
                .columns
                .iter()
                .position(|column| column.target == target)
                && let Some(state) = self.states.get_mut(place)
            {
                *state = State::Refused;
            }
        }
    }

    pub(super) fn refuse(&mut self, target: Target, problem: CellProblem, withholds: bool) {
        self.problems.push(Problem {
            target,
            problem,
            withholds,
        });
    }

    /// The column that a refusal of the page is told at.
    fn target_of(&self, field: Field) -> Target {
        if let Field::Answer(question) = field {
            let is_wide = question == Question::WeakNow && self.has(Target::Weakness);
            return if is_wide {
                Target::Weakness
            } else {
                Target::Answer(question)
            };
        }
        let places = [
            (Field::OnsetAge, Target::OnsetAge),
            (Field::CkLimit, Target::CkLimit),
            (Field::CkNow, Target::CkNow),
            (Field::Biopsy, Target::Biopsy),
        ];
        let place = places.into_iter().find(|(known, _)| *known == field);
        place.map_or(Target::Ck, |(_, target)| target)
    }

    fn has(&self, target: Target) -> bool {
        self.columns.iter().any(|column| column.target == target)
    }
}

/// What the page says to it. Reasons that no column can bring about stand for any other contradiction.
pub(super) fn problem(reason: Reason) -> CellProblem {
    let problems = [
        (Reason::TooFine, CellProblem::TooFine),
        (Reason::NotPositive, CellProblem::NotPositive),
        (Reason::OutOfRange, CellProblem::OutOfRange),
        (Reason::CkUnitSuspect, CellProblem::CkUnit),
        (Reason::OnsetAfterAge, CellProblem::OnsetAfterAge),
        (Reason::CkNowAbovePeak, CellProblem::CkNowAbovePeak),
        (
            Reason::CkContradictsAnswer,
            CellProblem::CkContradictsAnswer,
        ),
        (
            Reason::WeakNowContradictsAnswers,
            CellProblem::WeakNowContradicts,
        ),
        (Reason::LegsContradictAnswer, CellProblem::LegsContradict),
        (
            Reason::SwallowingContradictsAnswer,
            CellProblem::SwallowingContradicts,
        ),
        (
            Reason::FeaturesWithoutBiopsy,
            CellProblem::FeaturesWithoutBiopsy,
        ),
        (
            Reason::Number(NumberError::AmbiguousSeparator),
            CellProblem::AmbiguousNumber,
        ),
        (
            Reason::Number(NumberError::UnitInField),
            CellProblem::UnitInCell,
        ),
        (Reason::Number(NumberError::NotANumber), CellProblem::Number),
    ];
    let known = problems.into_iter().find(|(known, _)| *known == reason);
    known.map_or(CellProblem::Contradiction, |(_, problem)| problem)
}
