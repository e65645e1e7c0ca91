//! What a table seems to be, by its head: to be looked at and changed before the run.

use serde::Serialize;

use super::EncodingReason;
use super::error::CohortError;
use super::mapping::Mapping;
use super::target::Target;

/// What a column seems to hold, by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Guess {
    /// One thing.
    Sure {
        /// What.
        target: Target,
    },
    /// Could be more than one thing, or another column says the same: to be asked.
    Ambiguous {
        /// What it could be.
        targets: Vec<Target>,
    },
    /// The name is not known here.
    Unknown,
}

/// A column as it seems to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PreviewColumn {
    /// Its name in the first line.
    pub header: String,
    /// Its first different cells, at most 5, each cut to 40 characters.
    pub samples: Vec<String>,
    /// What it seems to hold.
    pub guess: Guess,
}

/// What the user should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PreviewNote {
    /// A hyphen stands alone in cells of a yes-or-no column beside a plus sign: it may mean no.
    HyphenBesidePlus,
    /// There is a creatine kinase and no column names its limit.
    NoCkLimit,
    /// There are features of a biopsy and no column says whether one was done.
    NoBiopsyColumn,
}

/// What a table seems to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// Why its encoding was taken.
    pub encoding_reason: EncodingReason,
    /// Its columns.
    pub columns: Vec<PreviewColumn>,
    /// How it would be read as it stands: what is ambiguous is not mapped.
    pub mapping: Mapping,
    /// What to look at.
    pub notes: Vec<PreviewNote>,
}

impl Preview {
    /// Looks at the first [`super::HEAD_BYTES`] of a file, or at all of it (`is_whole`).
    ///
    /// # Errors
    /// [`CohortError::Empty`], [`CohortError::Binary`], [`CohortError::NoHeader`], [`CohortError::TooManyColumns`].
    pub fn of(head: &[u8], is_whole: bool) -> Result<Self, CohortError> {
        let _ = (head, is_whole);
        Err(CohortError::Empty)
    }

    /// As JSON, to be handed over.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
