//! Why a table, a mapping or a slice is not taken.

use serde::Serialize;

/// Why nothing can be made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(
    tag = "code",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum CohortError {
    /// No byte, or only empty lines.
    Empty,
    /// A workbook of a spreadsheet program, an archive, a document or a picture.
    Binary,
    /// The first line is longer than a record may be, or opens a quotation mark and never closes it.
    NoHeader,
    /// More columns than [`super::MOST_COLUMNS`].
    TooManyColumns,
    /// The mapping is no JSON of this shape.
    NotAMapping,
    /// The mapping names something that no column can hold.
    UnknownTarget {
        /// As it stands in the mapping.
        name: String,
    },
    /// Nothing that any of the criteria looks at is mapped.
    NothingMapped,
    /// Two columns for the same.
    SameTarget {
        /// Its name.
        target: String,
    },
    /// Two columns that speak of the same in different words.
    Overlap {
        /// The wider one.
        target: String,
        /// What it would say again.
        with: String,
    },
    /// The first line of the file is not that of the mapping.
    OtherHeader {
        /// The place of the first column that differs, counted from 1.
        column: usize,
    },
    /// Pushed to after its end.
    Finished,
}
