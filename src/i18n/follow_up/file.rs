//! Why a file was not opened, a table not imported, a case not kept. Each sentence says what to do, and what became of
//! the case on screen.

use super::fields::{enzyme, place};
use crate::domain::bounds::DATES_FROM_YEAR;
use crate::domain::number::NumberError;
use crate::domain::response::item::{Item, Problem};
use crate::domain::response::mmt8::Sides;
use crate::domain::response::visit::EnzymeKind;
use crate::exchange::device::DeviceError;
use crate::exchange::file::{
    FileError, MOST_ANSWERS, MOST_CHARACTERS, MOST_MEGABYTES, MOST_VISITS,
};
use crate::exchange::sealed::{ROUNDS_BETWEEN, SealError};
use crate::exchange::visits_csv::{self, BadRow, CsvError, RowProblem};
use crate::form::follow_up::entry::Place;
use crate::i18n::words::{Text, say, text};

/// What a reader of every refusal wants to know next.
const STAYS: Text = text!("The case on screen stays as it was.");

/// Why a file was not opened.
#[must_use]
pub fn refused(error: &FileError) -> String {
    let why = match error {
        FileError::TooLarge => say!(
            "The file is larger than {MOST_MEGABYTES} MB, which no file of this calculator is. Choose another one.",
            MOST_MEGABYTES
        ),
        FileError::NotText => text!(
            "The file is not text, so that it is none of this calculator. Choose another one."
        )
        .to_owned(),
        FileError::Truncated { line } => say!(
            "The file ends too early, in line {line}: a part of it is missing. Fetch it again, or choose another copy.",
            line
        ),
        FileError::NotJson { line } => say!(
            "The file can’t be read from line {line} on: it was damaged, or is none of this calculator. Choose another copy.",
            line
        ),
        FileError::NotOurs => {
            text!("The file was not saved by this calculator. Choose another one.").to_owned()
        }
        FileError::Newer { version } => say!(
            "The file was saved by a later version of this calculator (format {version}). Reload the page to get that version, then open the file again.",
            version
        ),
        FileError::Sealed => {
            text!("The file is encrypted. Type its passphrase to open it.").to_owned()
        }
        FileError::NotSealed => {
            text!("The file is not encrypted, and opens without a passphrase.").to_owned()
        }
        FileError::Misshapen { line } => say!(
            "Something in the file, at line {line} or just before it, is missing or is not as this calculator writes it. Choose another copy.",
            line
        ),
        FileError::TextTooLong => say!(
            "The file holds a text of more than {MOST_CHARACTERS} characters, which is not taken.",
            MOST_CHARACTERS
        ),
        FileError::TooManyAnswers => say!(
            "The form in the file has more than {MOST_ANSWERS} answers, which no form of this calculator has.",
            MOST_ANSWERS
        ),
        FileError::TooManyVisits => {
            say!(
                "The file holds more than {MOST_VISITS} visits, which is not taken.",
                MOST_VISITS
            )
        }
        FileError::Visit { place, problems } => {
            let count = place.saturating_add(1);
            say!(
                "Visit {count} of the file can’t be taken: {}.",
                count,
                list(problems)
            )
        }
        FileError::Rounds { rounds } => {
            let (fewest, most) = ROUNDS_BETWEEN;
            say!(
                "The file asks for {rounds} rounds to make its key; between {fewest} and {most} are safe. It is not opened.",
                rounds,
                fewest,
                most
            )
        }
        FileError::NotWritten => text!("The file could not be written. Try again.").to_owned(),
    };
    say!("{why} {STAYS}", why, STAYS)
}

/// Why the visits of a table were not taken.
#[must_use]
pub fn csv_refused(error: &CsvError) -> String {
    let why = match error {
        CsvError::TooLarge => say!("The table is larger than {} MB. Choose one with the visits of one patient.", visits_csv::MOST_MEGABYTES),
        CsvError::NotText => {
            text!("The table is not text in UTF-8. Save it as “CSV UTF-8”, and choose that file.").to_owned()
        }
        CsvError::Empty => {
            text!("The table has no visit: its first line holds the names of the columns, each further line a visit.").to_owned()
        }
        CsvError::NoDay => {
            text!("No column has the day of the visit. Name it “day” in the first line.").to_owned()
        }
        CsvError::NoItem => {
            text!("No column beside the day has a name that is known here, such as “ck” or “mmt8”. Name them in the first line.").to_owned()
        }
        CsvError::SameColumn { name } => say!("Two columns are of the same thing; the second is “{name}”. Take one of them away.", name),
        CsvError::TooManyRows => say!("That would be more than {} visits, which is not taken.", visits_csv::MOST_ROWS),
        CsvError::OtherEnzyme { named, followed } => say!("The table has {}, and the enzyme that is followed is {}. Choose the same enzyme, or take the column away.", enzyme(*named), enzyme(*followed)),
        CsvError::Rows { bad, more } => {
            let rows: Vec<String> = bad.iter().map(row).collect();
            let more = match more {
                0 => String::new(),
                more => say!("; and {more} further lines", more),
            };
            say!("No visit was taken, since some can’t be: {}{more}.", rows.join("; "), more)
        }
        CsvError::NotWritten => text!("The table could not be written. Try again.").to_owned(),
    };
    say!("{why} {STAYS}", why, STAYS)
}

fn row(row: &BadRow) -> String {
    let why = match &row.problem {
        RowProblem::Cells { expected, found } => {
            say!(
                "{found} cells below {expected} names; a number with a decimal comma stands in quotation marks, or between semicolons",
                found,
                expected
            )
        }
        RowProblem::LineBreak => {
            text!("a cell runs over several lines; perhaps a quotation mark is not closed")
                .to_owned()
        }
        RowProblem::TextTooLong => say!(
            "a text of more than {MOST_CHARACTERS} characters",
            MOST_CHARACTERS
        ),
        RowProblem::UnclearDay(text) => {
            say!(
                "“{text}” could be another day, or none; write days as 2026-03-09 or 09.03.2026",
                text
            )
        }
        RowProblem::UnknownSides(text) => {
            say!("“{text}” is neither “one” nor “both” sides", text)
        }
        RowProblem::UnknownUnit(text) => say!("“{text}” is no unit that is known here", text),
        RowProblem::SidesNotSaid => {
            text!("MMT-8 could be of one side or of both; say so in a column “sides”: one, or both")
                .to_owned()
        }
        RowProblem::SideNotTested => {
            text!("there are grades of two sides, and “sides” says that one was tested").to_owned()
        }
        RowProblem::Visit(problems) => list(problems),
    };
    say!("line {}: {why}", row.line, why)
}

/// Why a case was not encrypted or decrypted.
#[must_use]
pub fn seal_refused(error: SealError) -> String {
    let why = match error {
        SealError::NoPassphrase => text!("Type a passphrase."),
        SealError::NotAvailable => {
            text!(
                "This browser encrypts nothing on a page that came over an insecure connection. Open the page by https."
            )
        }
        SealError::WrongPassphrase => {
            text!(
                "The file did not open: the passphrase is another one, or the file was damaged. One can’t be told from the other. Type the passphrase again, or choose another copy."
            )
        }
        SealError::Failed => text!("The browser could not do it. Try again."),
    };
    say!("{why} {STAYS}", why, STAYS)
}

/// Why a case was not kept on the device.
#[must_use]
pub fn device_refused(error: &DeviceError) -> String {
    let why = match error {
        DeviceError::Blocked => {
            text!("This browser keeps nothing on the device: it is set so, or the window is a private one. Save the case as a file.").to_owned()
        }
        DeviceError::Full => {
            text!("There is no room left on the device for the case, so that it was not kept. Save it as a file.").to_owned()
        }
        DeviceError::OtherTab => {
            text!("Another tab has kept a case on this device since this one did, and it was not overwritten. Close one of the two, or save this case as a file.").to_owned()
        }
        DeviceError::Failed(reason) => {
            say!("The case could not be kept on the device ({reason}). Save it as a file.", reason)
        }
    };
    say!("{why} {STAYS}", why, STAYS)
}

/// Problems, one after the other.
fn list(problems: &[(Place, Problem)]) -> String {
    let problems = problems
        .iter()
        .map(|(at, problem)| say!("{} {}", named(*at), words(*problem)));
    problems.collect::<Vec<_>>().join("; ")
}

fn named(at: Place) -> String {
    match at {
        // Which enzyme it is hangs on the rest of the file.
        Place::Item(Item::Enzyme) => text!("The enzyme").to_owned(),
        // A muscle without a side: which one was tested is not known here.
        _ => place(at, EnzymeKind::default(), Sides::One),
    }
}

fn words(problem: Problem) -> String {
    let words = match problem {
        Problem::Number(NumberError::AmbiguousSeparator) => {
            text!("could be thousands or a decimal: write it without grouping")
        }
        Problem::Number(NumberError::UnitInField) => text!("has a unit beside its number"),
        Problem::Number(NumberError::Missing) => text!("is missing"),
        Problem::Number(NumberError::NotANumber | NumberError::NotFinite) => {
            text!("is not a number")
        }
        Problem::TooFine => text!("has more decimals than it can have"),
        Problem::NotWhole => text!("is not a whole number"),
        Problem::OutOfRange => text!("is not possible"),
        Problem::UnitSuspect => text!("seems to be in another unit"),
        Problem::DayMissing => text!("is missing"),
        Problem::NotADay => {
            return say!(
                "is no day of the calendar from {DATES_FROM_YEAR} on",
                DATES_FROM_YEAR
            );
        }
        Problem::DayToCome => text!("is a day to come by the clock of this device"),
        Problem::DayTaken => text!("has a visit already"),
        Problem::NothingElse => {
            text!("and all else is empty: a visit holds something beside its day")
        }
        Problem::GradesAddUpToAnother => text!("is not what the grades of its muscles add up to"),
        Problem::GradesIncomplete => text!("is typed, and the grades of some muscles only"),
        Problem::GramsMissing => text!("is missing, with a day or days of infusion"),
    };
    words.to_owned()
}
