//! Rows near a threshold.

use serde::Serialize;

/// A row whose score of EULAR/ACR is so near the least of "probable" that half a point turns it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NearThreshold {
    /// Its line, counted from 1.
    pub line: u64,
    /// Its name, if a column holds one, cut to 40 characters.
    pub id: String,
    /// The score, as text: an exact decimal.
    pub score: String,
    /// The least score of "probable" in its model.
    pub cut_off: String,
    /// The class of the score.
    pub class: String,
    /// With a biopsy or without.
    pub model: String,
}
