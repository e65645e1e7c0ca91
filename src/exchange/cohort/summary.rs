//! The summary of a run.

use serde::Serialize;

use super::counts::{Counts, Missingness, Tally};
use super::mapping::Mapping;
use super::near::{NearList, NearThreshold};
use super::reports::Reports;
use super::run::{About, Progress};
use super::tables::{self, Table};
use super::{methods, picture};
use crate::domain::content::CONTENT_VERSION;

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
    /// Everything but the picture and the paragraph in words, ready to be drawn one below the other.
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

/// What a run has found.
pub struct Found<'a> {
    /// How far it is.
    pub progress: Progress,
    /// Its counts.
    pub tally: &'a Tally,
    /// Rows near a threshold.
    pub near: &'a NearList,
    /// What could not be taken.
    pub reports: &'a Reports,
    /// What is known of each column.
    pub missingness: Vec<Missingness>,
}

/// The summary of what was found.
pub fn of(found: Found<'_>, mapping: &Mapping, about: &About) -> Summary {
    let counts = found.tally.counts();
    Summary {
        progress: found.progress,
        versions: Versions {
            content: CONTENT_VERSION,
            build: about.build.clone(),
        },
        tables: tables::of(&found, &counts),
        methods: methods::paragraph(&found.progress, &counts, mapping, about),
        svg: picture::of(&found.progress, &counts),
        missingness: found.missingness,
        near: found.near.first.clone(),
        near_count: found.near.count,
        reports: found.reports.clone(),
        counts,
    }
}
