//! Tables in words.

use serde::Serialize;

/// A table: a title, a line of heads, and rows of as many cells, the first of which is the name of its row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// Its name, for an element's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// What to know about it.
    pub note: String,
}
