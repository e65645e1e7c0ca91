//! The run over a table, slice by slice.

use serde::Serialize;

use super::error::CohortError;
use super::mapping::Mapping;
use super::summary::Summary;

/// What the summary says about the run itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The version of the program, as it is shown elsewhere.
    pub build: String,
    /// Today, as `2026-11-26`, if it is to be told.
    pub day: Option<String>,
}

/// How far a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Bytes of the file that were taken.
    pub bytes: u64,
    /// Rows with verdicts: as many as the table that comes out has.
    pub rows: u64,
    /// Rows that were left out.
    pub bad_rows: u64,
}

/// A run over one table.
#[derive(Debug)]
pub struct Run {
    output: Vec<u8>,
    progress: Progress,
}

impl Run {
    /// A run with this mapping.
    ///
    /// # Errors
    /// Those of [`Mapping::check`].
    pub fn new(mapping: &Mapping, about: About) -> Result<Self, CohortError> {
        mapping.check()?;
        let _ = about;
        Ok(Self {
            output: Vec::new(),
            progress: Progress::default(),
        })
    }

    /// Takes a slice of the file, of any size; best 256 KiB. Says how many of its bytes were taken: fewer than all where
    /// so much output waits that it has to be taken first. Push the rest then.
    ///
    /// # Errors
    /// [`CohortError::OtherHeader`], [`CohortError::NoHeader`], [`CohortError::Finished`]. Nothing more can be made of
    /// the file then.
    pub fn push(&mut self, slice: &[u8]) -> Result<usize, CohortError> {
        Ok(slice.len())
    }

    /// Ends the file. `false` where output has to be taken first: call it again then, until it says `true`.
    ///
    /// # Errors
    /// As [`Run::push`], and [`CohortError::Empty`] where there was no line at all.
    pub fn finish(&mut self) -> Result<bool, CohortError> {
        Ok(true)
    }

    /// The lines of the table of verdicts that wait: UTF-8, commas, the first one with names. It is left empty.
    #[must_use]
    pub fn take_output(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.output)
    }

    /// The same without giving it away, for a copy without an allocation; [`Run::clear_output`] afterwards.
    #[must_use]
    pub fn output(&self) -> &[u8] {
        &self.output
    }

    /// Forgets the output that waits; its room is kept.
    pub fn clear_output(&mut self) {
        self.output.clear();
    }

    /// How far it is.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        self.progress
    }

    /// What was found so far.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary::default()
    }
}
