//! The answers to all questions.

use super::{QUESTIONS, Question};
use crate::domain::finding::Finding;

/// The findings, one for each question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers([Finding; QUESTIONS.len()]);

impl Default for Answers {
    fn default() -> Self {
        Self([Finding::Unknown; QUESTIONS.len()])
    }
}

impl Answers {
    /// What is known; what is not asked is not known.
    #[must_use]
    pub fn get(&self, question: Question) -> Finding {
        let place = question.place();
        place
            .and_then(|place| self.0.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// Writes an answer down.
    pub fn set(&mut self, question: Question, finding: Finding) {
        if let Some(place) = question.place().and_then(|place| self.0.get_mut(place)) {
            *place = finding;
        }
    }
}
