//! The summary of a run.

use serde::Serialize;

use super::counts::{Counts, Missingness};
use super::near::NearThreshold;
use super::reports::Reports;
use super::run::Progress;
use super::tables::Table;

/// Which content and which build it was made with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Versions {
    /// The version of the clinical content.
    pub content: u32,
    /// The version of the program.
    pub build: String,
}

/// What a run found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// How many rows.
    pub progress: Progress,
    /// With what.
    pub versions: Versions,
    /// Counts by machine names.
    pub counts: Counts,
    /// What is known of each mapped column, over the rows with verdicts.
    pub missingness: Vec<Missingness>,
    /// Rows near a threshold: the first, at most [`super::MOST_LISTED`].
    pub near: Vec<NearThreshold>,
    /// All of them.
    pub near_count: u64,
    /// What could not be taken.
    pub reports: Reports,
    /// The counts, missingness and cross tables in words, ready to be drawn one below the other.
    pub tables: Vec<Table>,
    /// A paragraph for the methods section.
    pub methods: String,
    /// The counts as a picture: a whole SVG document.
    pub svg: String,
}

impl Summary {
    /// As JSON, to be handed over.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
