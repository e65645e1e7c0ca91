//! The view of a table of many patients.

use crate::i18n::words::{Text, say, text};

/// What stands above the view.
pub const LEAD: Text = text!(
    "Classifies every row of a table by each set of criteria, on this device. The table is not sent anywhere, whatever its size."
);
/// The card of the table.
pub const TABLE: Text = text!("Table");
/// What it has to be.
pub const TABLE_HINT: Text = text!(
    "A CSV file with a row of headings, one patient a row. Drop it here or choose it. Empty cells, NA and \"unknown\" are taken as unknown, never as no."
);
/// Chooses it.
pub const CHOOSE: Text = text!("Choose a file");
/// The file can't be read, or not be written to.
pub const UNREADABLE: Text = text!(
    "The browser can't read this file (was it saved anew since it was chosen?), or can't write to the chosen place. Choose it again."
);
/// What works could not be loaded.
pub const MISSING: Text = text!(
    "What classifies the table could not be loaded: is there a network? Choose the file again to try once more."
);
/// The card of the columns.
pub const COLUMNS: Text = text!("Columns");
/// How they are checked.
pub const COLUMNS_HINT: Text = text!(
    "What each column is taken for was guessed from its heading. Check it, and change what is wrong."
);
/// A column that is for nothing.
pub const NOT_USED: Text = text!("Not used");
/// The card of the run.
pub const RUN: Text = text!("Classify");
/// Nothing to go by.
pub const NOTHING_MAPPED: Text =
    text!("No column is used yet: say above what at least one of them is.");
/// Begins.
pub const START: Text = text!("Classify the table");
/// Begins, and writes to the disk at once.
pub const START_TO_DISK: Text = text!("Classify, straight into a file");
/// It waits.
pub const WAIT: Text = text!("Pause");
/// It is to go on.
pub const GO_ON: Text = text!("Go on");
/// It is to stop.
pub const STOP: Text = text!("Stop");
/// It waits.
pub const WAITS: Text = text!("It waits.");
/// It was stopped.
pub const STOPPED: Text = text!("It was stopped. There are no results of a part of a table.");
/// The results.
pub const DONE: Text = text!("Results");
/// They are on the disk.
pub const ON_DISK: Text = text!("The results are in the file that you chose.");
/// Saves them.
pub const SAVE: Text = text!("Save the results (CSV)");
/// Saves the picture.
pub const SAVE_PICTURE: Text = text!("Save the picture (SVG)");
/// What its file is called.
pub const PICTURE_FILE: Text = text!("imnm-cohort.svg");
/// The paragraph.
pub const METHODS: Text = text!("For the methods section");
/// What their file is called.
pub const RESULTS_FILE: Text = text!("imnm-cohort-results.csv");

/// A file's name and size in thousands of bytes.
#[must_use]
pub fn file(name: &str, kilobytes: u64) -> String {
    say!("{name}, {kilobytes} kB", name, kilobytes)
}
