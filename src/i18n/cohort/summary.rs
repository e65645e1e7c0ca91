//! Words of the summary of a cohort.

use crate::exchange::cohort::{
    BadRowReason, CellProblem, CohortError, MOST_COLUMNS, MOST_LISTED, MOST_RECORD_MEBIBYTES,
};
use crate::i18n::words::{Text, say, text};

/// Heads of the tables of classes.
pub const CLASS_HEADS: [Text; 3] = [text!("Class"), text!("Rows"), text!("% of rows")];
/// Titles and heads of the other tables.
pub const DIFFERENCES: Text = text!("Why the sets differ");
/// See [`DIFFERENCES`].
pub const DIFFERENCE_HEADS: [Text; 2] = [text!("Reason"), text!("Rows")];
/// See [`DIFFERENCES`].
pub const DIFFERENCES_NOTE: Text =
    text!("A row can stand under more than one reason, or under none.");
/// See [`DIFFERENCES`].
pub const MISSINGNESS: Text = text!("What is known");
/// See [`DIFFERENCES`].
pub const MISSINGNESS_HEADS: [Text; 6] = [
    text!("Column"),
    text!("Read as"),
    text!("Known"),
    text!("Not known"),
    text!("Refused"),
    text!("% without a value"),
];
/// See [`DIFFERENCES`].
pub const NEAR: Text = text!("Near the cut-off of EULAR/ACR");
/// See [`DIFFERENCES`].
pub const NEAR_HEADS: [Text; 6] = [
    text!("Line"),
    text!("Name"),
    text!("Score"),
    text!("Cut-off"),
    text!("Class"),
    text!("Model"),
];
/// See [`DIFFERENCES`].
pub const NEAR_NOTE: Text = text!(
    "Within half a point of “probable”, the least to classify: about one item. That distance is this \
     product's own choice. The score is the one with every unknown item absent."
);
/// See [`DIFFERENCES`].
pub const BAD_ROWS: Text = text!("Rows that are left out");
/// See [`DIFFERENCES`].
pub const BAD_ROW_HEADS: [Text; 2] = [text!("Line"), text!("Why")];
/// See [`DIFFERENCES`].
pub const REFUSED: Text = text!("Cells that are not taken");
/// See [`DIFFERENCES`].
pub const REFUSED_HEADS: [Text; 5] = [
    text!("Line"),
    text!("Column"),
    text!("Cell"),
    text!("Why"),
    text!("What follows"),
];
/// See [`DIFFERENCES`].
pub const REFUSED_NOTE: Text = text!(
    "A number that can't be taken and a contradiction withhold the verdicts of their row, as on \
     the page for one patient. A word that can't be read counts as not known."
);

/// The name of a set.
#[must_use]
pub fn set(name: &str) -> Text {
    match name {
        "enmc-2018" => text!("ENMC 2018"),
        "enmc-2018-type" => text!("Type by ENMC 2018"),
        "eular-acr-2017" => text!("EULAR/ACR 2017"),
        "eular-acr-2017-most" => text!("EULAR/ACR 2017 with every unknown item present"),
        "eular-acr-2017-subgroup" => text!("Subgroup by EULAR/ACR 2017"),
        "eular-probability" => text!("probability of EULAR/ACR 2017"),
        "bohan-peter-1975" => text!("Bohan and Peter 1975"),
        "enmc-2003" => text!("ENMC 2003"),
        "ibm-2011" => text!("Inclusion body myositis, ENMC 2011"),
        _ => Text::EMPTY,
    }
}

/// The name of a class.
#[must_use]
pub fn class(name: &str) -> String {
    match name {
        "not-iim" => text!("not IIM").to_owned(),
        "anti-hmgcr" => text!("anti-HMGCR").to_owned(),
        "anti-srp" => text!("anti-SRP").to_owned(),
        "unresolved" => text!("unresolved, both antibodies").to_owned(),
        "defined" => text!("clinico-pathologically defined").to_owned(),
        other => other.replace('-', " "),
    }
}

/// Two sets against each other.
#[must_use]
pub fn by(down: &str, across: &str) -> String {
    say!("{down} by {across}", down, across)
}

/// How many of them are listed, behind what to know.
#[must_use]
pub fn listed(listed: usize, all: u64, note: &str) -> String {
    let how_many = if u64::try_from(listed).is_ok_and(|listed| listed == all) {
        say!("{all} in all.", all)
    } else {
        say!(
            "{all} in all, of which the first {MOST_LISTED} are listed.",
            all,
            MOST_LISTED
        )
    };
    if note.is_empty() {
        how_many
    } else {
        say!("{how_many} {note}", how_many, note)
    }
}

/// One line, or some.
#[must_use]
pub fn lines(first: u64, last: u64) -> String {
    if first == last {
        first.to_string()
    } else {
        say!("{first} to {last}", first, last)
    }
}

/// Why a row is left out.
#[must_use]
pub fn bad_row(reason: BadRowReason) -> String {
    match reason {
        BadRowReason::Cells { expected, found } => {
            say!("{found} cells, where the first line has {expected} names", found, expected)
        }
        BadRowReason::NotText => text!("a byte that is no text in this encoding").to_owned(),
        BadRowReason::TooLong => {
            say!("longer than {} MiB without an end of line", MOST_RECORD_MEBIBYTES)
        }
        BadRowReason::QuoteNotClosed => {
            text!("a quotation mark is opened and not closed where it should be; the lines below that are not named here were read by themselves").to_owned()
        }
    }
}

/// Why a cell is not taken: goes into a cell itself.
#[must_use]
pub const fn problem(problem: CellProblem) -> Text {
    match problem {
        CellProblem::Word => text!("no word that is known for this column; counts as not known"),
        CellProblem::Number => text!("no number"),
        CellProblem::AmbiguousNumber => text!("could be a decimal or thousands"),
        CellProblem::UnitInCell => text!("a unit beside the number"),
        CellProblem::TooFine => text!("more decimals than can be used"),
        CellProblem::NotPositive => text!("zero or less"),
        CellProblem::OutOfRange => text!("outside what can be"),
        CellProblem::CkUnit => text!("looks like another unit"),
        CellProblem::OnsetAfterAge => text!("first symptom after the age now"),
        CellProblem::CkNowAbovePeak => text!("CK now above the highest"),
        CellProblem::CkContradictsAnswer => text!("CK and limit contradict the answer"),
        CellProblem::WeakNowContradicts => text!("weak now and never weak"),
        CellProblem::LegsContradict => text!("legs weaker proximally and never weak"),
        CellProblem::SwallowingContradicts => text!("severe trouble swallowing and none"),
        CellProblem::FeaturesWithoutBiopsy => text!("features of a biopsy that was not done"),
        CellProblem::TooLong => text!("too long for a name of a row; not taken over"),
        CellProblem::Contradiction => text!("contradicts another cell"),
    }
}

/// What follows from it.
#[must_use]
pub const fn withholds(withholds: bool) -> Text {
    if withholds {
        text!("verdicts withheld")
    } else {
        text!("not used")
    }
}

/// Title of the picture.
#[must_use]
pub fn picture_title(rows: u64) -> String {
    say!("{rows} rows by each set of criteria", rows)
}

/// What the picture shows.
pub const PICTURE_DESCRIPTION: Text = text!(
    "A bar for each class of each set of criteria, as long as its share of the rows. The tables have the same numbers."
);

/// A set with its source: authors, year and locator, and how well it was checked.
#[must_use]
pub fn named_source(set: &str, [authors, year, locator]: [&str; 3], status: &str) -> String {
    let place = if locator.is_empty() {
        String::new()
    } else {
        say!(", {locator}", locator)
    };
    say!(
        "{set}: {authors} {year}{place} [{status}]",
        set,
        authors,
        year,
        place,
        status
    )
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
        .map(|day| say!(" on {day}", day))
        .unwrap_or_default();
    let build = if build.is_empty() {
        String::new()
    } else {
        say!("build {build}, ", build)
    };
    let unit = if facts.in_microkatals {
        text!("Creatine kinase was given in µkat/L. ")
    } else {
        text!("Creatine kinase was taken as U/L. ")
    };
    let biopsy = if facts.has_biopsy {
        Text::EMPTY
    } else {
        text!(
            "No column said whether a biopsy was done: one counts as done where a feature of it was present. "
        )
    };
    say!(
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
         is not diagnosis.",
        build,
        content,
        day,
        sources,
        rows,
        bad_rows,
        withheld,
        columns,
        unit,
        biopsy
    )
}

/// Why nothing can be made of a file or a mapping, and what to do.
#[must_use]
pub fn error(error: &CohortError) -> String {
    match error {
        CohortError::Empty => text!("The file is empty. Choose a table with a line of names and rows below it.").to_owned(),
        CohortError::Binary => text!("This is no table in text: it looks like a workbook, a document or a picture. Save it as CSV and choose that file.").to_owned(),
        CohortError::NoHeader => text!("The first line can't be read as names of columns: it is too long, is no text, or has a quotation mark that is not closed.").to_owned(),
        CohortError::TooManyColumns => say!("The table has more than {MOST_COLUMNS} columns. Is the delimiter right?", MOST_COLUMNS),
        CohortError::NotAMapping => text!("This is no choice of columns of this calculator.").to_owned(),
        CohortError::UnknownTarget { name } => say!("No column can be read as “{name}” here.", name),
        CohortError::NothingMapped => text!("No column is read as something that the criteria look at. Choose at least one.").to_owned(),
        CohortError::SameTarget { target } => say!("Two columns are read as “{target}”. Choose one of them.", target),
        CohortError::Overlap { target, with } => say!("“{target}” and “{with}” say the same in two ways. Choose one of them.", target, with),
        CohortError::OtherHeader { column } => say!("Column {column} of this file has another name than the one that was chosen. Look at the columns again.", column),
        CohortError::Finished => text!("The file has ended already. Begin again.").to_owned(),
    }
}
