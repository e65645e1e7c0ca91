//! Counts over the rows with verdicts.

use serde::Serialize;

/// How many rows have a class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ClassCount {
    /// The machine name of the class.
    pub class: &'static str,
    /// Rows.
    pub rows: u64,
}

/// The classes of a set of criteria. Their rows add up to all rows with verdicts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SetCount {
    /// The machine name of the set.
    pub set: &'static str,
    /// Its classes, `withheld` the last.
    pub classes: Vec<ClassCount>,
}

/// Two sets against each other: the classes of the one down, of the other across, as in [`SetCount`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cross {
    /// The set whose classes go down.
    pub down: &'static str,
    /// The set whose classes go across.
    pub across: &'static str,
    /// Rows.
    pub rows: Vec<Vec<u64>>,
}

/// Counts by machine names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Each set of criteria, and the types of ENMC 2018.
    pub sets: Vec<SetCount>,
    /// ENMC 2018 against each of the others.
    pub cross: Vec<Cross>,
    /// Why sets differ; a row can have more than one reason, or none.
    pub differences: Vec<ClassCount>,
}

/// What is known of a column, over the rows with verdicts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Missingness {
    /// Its name in the file.
    pub header: String,
    /// What it holds.
    pub target: &'static str,
    /// Cells that say something.
    pub known: u64,
    /// Cells that say nothing.
    pub unknown: u64,
    /// Cells that can't be taken.
    pub refused: u64,
}
