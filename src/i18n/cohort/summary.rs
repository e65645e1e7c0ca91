//! Words of the summary of a cohort.

use crate::exchange::cohort::{
    BadRowReason, CellProblem, CohortError, MOST_COLUMNS, MOST_LISTED, MOST_RECORD_MEBIBYTES,
};

/// Heads of the tables of classes.
pub const CLASS_HEADS: [&str; 3] = ["Class", "Rows", "% of rows"];
/// Titles and heads of the other tables.
pub const DIFFERENCES: &str = "Why the sets differ";
/// See [`DIFFERENCES`].
pub const DIFFERENCE_HEADS: [&str; 2] = ["Reason", "Rows"];
/// See [`DIFFERENCES`].
pub const DIFFERENCES_NOTE: &str = "A row can stand under more than one reason, or under none.";
/// See [`DIFFERENCES`].
pub const MISSINGNESS: &str = "What is known";
/// See [`DIFFERENCES`].
pub const MISSINGNESS_HEADS: [&str; 6] = [
    "Column",
    "Read as",
    "Known",
    "Not known",
    "Refused",
    "% without a value",
];
/// See [`DIFFERENCES`].
pub const NEAR: &str = "Near the cut-off of EULAR/ACR";
/// See [`DIFFERENCES`].
pub const NEAR_HEADS: [&str; 6] = ["Line", "Name", "Score", "Cut-off", "Class", "Model"];
/// See [`DIFFERENCES`].
pub const NEAR_NOTE: &str = "Within half a point of “probable”, the least to classify: about one item. That distance is this \
     product's own choice. The score is the one with every unknown item absent.";
/// See [`DIFFERENCES`].
pub const BAD_ROWS: &str = "Rows that are left out";
/// See [`DIFFERENCES`].
pub const BAD_ROW_HEADS: [&str; 2] = ["Line", "Why"];
/// See [`DIFFERENCES`].
pub const REFUSED: &str = "Cells that are not taken";
/// See [`DIFFERENCES`].
pub const REFUSED_HEADS: [&str; 5] = ["Line", "Column", "Cell", "Why", "What follows"];
/// See [`DIFFERENCES`].
pub const REFUSED_NOTE: &str = "A number that can't be taken and a contradiction withhold the verdicts of their row, as on \
     the page for one patient. A word that can't be read counts as not known.";

/// The name of a set.
#[must_use]
pub fn set(name: &str) -> &'static str {
    match name {
        "enmc-2018" => "ENMC 2018",
        "enmc-2018-type" => "Type by ENMC 2018",
        "eular-acr-2017" => "EULAR/ACR 2017",
        "eular-acr-2017-most" => "EULAR/ACR 2017 with every unknown item present",
        "eular-acr-2017-subgroup" => "Subgroup by EULAR/ACR 2017",
        "eular-probability" => "probability of EULAR/ACR 2017",
        "bohan-peter-1975" => "Bohan and Peter 1975",
        "enmc-2003" => "ENMC 2003",
        "ibm-2011" => "Inclusion body myositis, ENMC 2011",
        _ => "",
    }
}

/// The name of a class.
#[must_use]
pub fn class(name: &str) -> String {
    match name {
        "not-iim" => "not IIM".to_owned(),
        "anti-hmgcr" => "anti-HMGCR".to_owned(),
        "anti-srp" => "anti-SRP".to_owned(),
        "unresolved" => "unresolved, both antibodies".to_owned(),
        "defined" => "clinico-pathologically defined".to_owned(),
        other => other.replace('-', " "),
    }
}

/// Two sets against each other.
#[must_use]
pub fn by(down: &str, across: &str) -> String {
    format!("{down} by {across}")
}

/// How many of them are listed, behind what to know.
#[must_use]
pub fn listed(listed: usize, all: u64, note: &str) -> String {
    let how_many = if u64::try_from(listed).is_ok_and(|listed| listed == all) {
        format!("{all} in all.")
    } else {
        format!("{all} in all, of which the first {MOST_LISTED} are listed.")
    };
    if note.is_empty() {
        how_many
    } else {
        format!("{how_many} {note}")
    }
}

/// One line, or some.
#[must_use]
pub fn lines(first: u64, last: u64) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first} to {last}")
    }
}

/// Why a row is left out.
#[must_use]
pub fn bad_row(reason: BadRowReason) -> String {
    match reason {
        BadRowReason::Cells { expected, found } => {
            format!("{found} cells, where the first line has {expected} names")
        }
        BadRowReason::NotText => "a byte that is no text in this encoding".to_owned(),
        BadRowReason::TooLong => {
            format!("longer than {} MiB without an end of line", MOST_RECORD_MEBIBYTES)
        }
        BadRowReason::QuoteNotClosed => {
            "a quotation mark is opened and not closed where it should be; the lines below that are not named here were read by themselves".to_owned()
        }
    }
}

/// Why a cell is not taken: goes into a cell itself.
#[must_use]
pub const fn problem(problem: CellProblem) -> &'static str {
    match problem {
        CellProblem::Word => "no word that is known for this column; counts as not known",
        CellProblem::Number => "no number",
        CellProblem::AmbiguousNumber => "could be a decimal or thousands",
        CellProblem::UnitInCell => "a unit beside the number",
        CellProblem::TooFine => "more than three decimals",
        CellProblem::NotPositive => "zero or less",
        CellProblem::OutOfRange => "outside what can be",
        CellProblem::CkUnit => "looks like another unit",
        CellProblem::OnsetAfterAge => "first symptom after the age now",
        CellProblem::CkNowAbovePeak => "CK now above the highest",
        CellProblem::CkContradictsAnswer => "CK and limit contradict the answer",
        CellProblem::WeakNowContradicts => "weak now and never weak",
        CellProblem::LegsContradict => "legs weaker proximally and never weak",
        CellProblem::SwallowingContradicts => "severe trouble swallowing and none",
        CellProblem::FeaturesWithoutBiopsy => "features of a biopsy that was not done",
        CellProblem::TooLong => "too long for a name of a row; not taken over",
        CellProblem::Contradiction => "contradicts another cell",
    }
}

/// What follows from it.
#[must_use]
pub const fn withholds(withholds: bool) -> &'static str {
    if withholds {
        "verdicts withheld"
    } else {
        "not used"
    }
}

/// Title of the picture.
#[must_use]
pub fn picture_title(rows: u64) -> String {
    format!("{rows} rows by each set of criteria")
}

/// What the picture shows.
pub const PICTURE_DESCRIPTION: &str = "A bar for each class of each set of criteria, as long as its share of the rows. The tables have the same numbers.";

/// A set with its source: authors, year and locator, and how well it was checked.
#[must_use]
pub fn named_source(set: &str, [authors, year, locator]: [&str; 3], status: &str) -> String {
    let place = if locator.is_empty() {
        String::new()
    } else {
        format!(", {locator}")
    };
    format!("{set}: {authors} {year}{place} [{status}]")
}

/// What the paragraph says.
pub struct MethodsFacts<'a> {
    /// Rows with verdicts.
    pub rows: u64,
    /// Rows that were left out.
    pub bad_rows: u64,
    /// Rows whose verdicts are withheld.
    pub withheld: u64,
    /// The version of the program.
    pub build: &'a str,
    /// The version of the clinical content.
    pub content: u32,
    /// The day.
    pub day: Option<&'a str>,
    /// The sets with their sources.
    pub sources: &'a str,
    /// What was looked at.
    pub columns: &'a str,
    /// Was creatine kinase in µkat/L?
    pub in_microkatals: bool,
    /// Did a column say whether a biopsy was done?
    pub has_biopsy: bool,
}

/// The paragraph for a methods section.
#[must_use]
pub fn methods(facts: &MethodsFacts<'_>) -> String {
    let MethodsFacts {
        rows,
        bad_rows,
        withheld,
        build,
        content,
        sources,
        columns,
        ..
    } = facts;
    let day = facts
        .day
        .map(|day| format!(" on {day}"))
        .unwrap_or_default();
    let build = if build.is_empty() {
        String::new()
    } else {
        format!("build {build}, ")
    };
    let unit = if facts.in_microkatals {
        "Creatine kinase was given in µkat/L. "
    } else {
        "Creatine kinase was taken as U/L. "
    };
    let biopsy = if facts.has_biopsy {
        ""
    } else {
        "No column said whether a biopsy was done: one counts as done where a feature of it was present. "
    };
    format!(
        "Classification was made with the IMNM calculator ({build}clinical content version {content}){day}, row by row and \
         without manual correction. Criteria, each with how far it was checked against its source: {sources}. {rows} rows were classified; {bad_rows} rows of the file were left out because they \
         could not be read, and the verdicts of {withheld} rows were withheld because a number could not be taken or entries \
         contradicted each other. Columns used: {columns}. {unit}{biopsy}Missing values were kept as unknown and never read \
         as absent: ENMC 2018 and ENMC 2003 are open where they hang on an unknown element; EULAR/ACR 2017 was scored with \
         every unknown item absent (the class that counts) and with every unknown item present, each with its probability \
         rounded to three decimals; Bohan and Peter 1975 is given as the class by what is present and by what may be \
         present, and holds only once the diseases that it excludes are ruled out. An antibody found by a blot alone, or \
         weakly, counts as not known. In the columns of reasons a name stands for what was present, a name behind an \
         exclamation mark for what was known to be absent, and behind a question mark for what was not known. Classification \
         is not diagnosis."
    )
}

/// Why nothing can be made of a file or a mapping, and what to do.
#[must_use]
pub fn error(error: &CohortError) -> String {
    match error {
        CohortError::Empty => "The file is empty. Choose a table with a line of names and rows below it.".to_owned(),
        CohortError::Binary => "This is no table in text: it looks like a workbook, a document or a picture. Save it as CSV and choose that file.".to_owned(),
        CohortError::NoHeader => "The first line can't be read as names of columns: it is too long, is no text, or has a quotation mark that is not closed.".to_owned(),
        CohortError::TooManyColumns => format!("The table has more than {MOST_COLUMNS} columns. Is the delimiter right?"),
        CohortError::NotAMapping => "This is no choice of columns of this calculator.".to_owned(),
        CohortError::UnknownTarget { name } => format!("No column can be read as “{name}” here."),
        CohortError::NothingMapped => "No column is read as something that the criteria look at. Choose at least one.".to_owned(),
        CohortError::SameTarget { target } => format!("Two columns are read as “{target}”. Choose one of them."),
        CohortError::Overlap { target, with } => format!("“{target}” and “{with}” say the same in two ways. Choose one of them."),
        CohortError::OtherHeader { column } => format!("Column {column} of this file has another name than the one that was chosen. Look at the columns again."),
        CohortError::Finished => "The file has ended already. Begin again.".to_owned(),
    }
}
