//! A value together with the steps and sources that made it.

use super::sources::Citation;

/// A value that can't be had without its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained<T, S> {
    value: T,
    steps: Vec<Step<S>>,
}

/// One step: what was done, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<S> {
    /// What was done, as data.
    pub what: S,
    /// Who says so.
    pub source: Citation,
}

/// The steps as they gather on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps<S>(Vec<Step<S>>);

impl<S> Steps<S> {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn push(&mut self, what: S, source: Citation) {
        self.0.push(Step { what, source });
    }

    /// Closes the list around the value it led to.
    pub(crate) fn explain<T>(self, value: T) -> Explained<T, S> {
        Explained {
            value,
            steps: self.0,
        }
    }
}

impl<T, S> Explained<T, S> {
    /// The value.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// The steps, first to last.
    pub fn steps(&self) -> &[Step<S>] {
        &self.steps
    }
}
