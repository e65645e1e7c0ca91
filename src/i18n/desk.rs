//! The desk: what goes into the record and to others, and what comes in.

pub mod cohort;
#[cfg(feature = "worker")]
pub mod table;

use crate::domain::content::CONTENT_VERSION;

/// What stands above the view.
pub const SUMMARY_LEAD: &str = "Texts for the record, the order and letters, a calendar, a link, and a page to print, from what is typed in the other views. Nothing is sent: you copy, save or print it yourself.";
/// Nothing is typed.
pub const NOTHING_TYPED: &str = "Nothing is typed yet, so the texts below say little.";

/// The card of the texts.
pub const TEXTS_TITLE: &str = "Text to copy";
/// The question which one.
pub const WHICH_TEXT: &str = "Which text";
/// The texts, in their order.
pub const TEXTS: [&str; 6] = [
    "Short note",
    "Note in full",
    "Antibody and biopsy request",
    "Letter to the family doctor",
    "Pharmacy order",
    "Patient card",
];
/// What each of them is for.
pub const TEXT_HINTS: [&str; 6] = [
    "The three answers in a few lines, and what was not given and why.",
    "Everything that was entered, every verdict and dose with its arithmetic, cautions and sources.",
    "For the laboratory and the pathologist: what to look for, and what is known.",
    "About the statin: what was stopped and why, as far as it was answered.",
    "The course and Fragmin as orders, only where the page gives a number. Read it against the page before you sign it.",
    "What to watch for after an infusion: printed facts. It replaces no advice of yours.",
];
/// Copies.
pub const COPY: &str = "Copy";
/// Saves a text.
pub const SAVE_TEXT: &str = "Save as a text file";
/// It was copied.
pub const COPIED: &str = "Copied.";
/// It could not be copied, but is selected.
pub const SELECTED: &str = "This browser does not let the page copy. The text is selected: copy it with Ctrl+C, ⌘C, or the menu of a long press.";
/// It is on its way.
pub const IN_THE_MAKING: &str = "In the making…";
/// What makes it could not be loaded.
pub const MISSING: &str = "What makes this could not be loaded: is there a network? Open this view again to try once more.";

/// The card of the calendar.
pub const CALENDAR: &str = "Calendar";
/// What is in it.
pub const CALENDAR_HINT: &str = "The days of the course, checks and reviews as a calendar file. Titles are neutral: they name no disease and no drug.";
/// Saves it.
pub const SAVE_CALENDAR: &str = "Save the calendar file";

/// So many events are in it.
#[must_use]
pub fn events(count: usize) -> String {
    match count {
        1 => "1 event".to_owned(),
        count => format!("{count} events"),
    }
}

/// The card of the link.
pub const LINK: &str = "Link to this case";
/// How it works.
pub const LINK_HINT: &str = "The whole case stands in the link itself, behind the sign # that a browser sends to no one. There is no copy elsewhere.";
/// What to mind.
pub const LINK_WARNING: &str = "Whoever has the link can read the case. Treat it like the record.";
/// What a link does not carry.
pub const LEFT_OUT: &str = "Not in the link, to be typed anew:";
/// The code.
pub const QR: &str = "Show it as a code for a camera";
/// What the code is, for those who hear the page.
pub const QR_NAME: &str = "QR code of the link to this case";
/// Why there is no code.
#[must_use]
#[cfg(feature = "worker")]
pub const fn no_code(why: crate::exchange::qr::QrError) -> &'static str {
    match why {
        crate::exchange::qr::QrError::NotAnAddress => "There is no link to show yet.",
        crate::exchange::qr::QrError::TooLong => {
            "The link is too long for a code. Copy the link, or save the case as a file."
        }
    }
}

/// How the code works.
pub const QR_HINT: &str = "Drawn on this device. The camera of another one opens the case there.";

/// The card of a case that came in a link.
pub const LINKED: &str = "This link holds a case";
/// What was said of a link: "made with content 3, now 7: same result".
#[must_use]
pub fn linked(headline: &str) -> String {
    format!("This link was {headline}. What comes out of it today:")
}

/// Something is typed already.
pub const LINK_REPLACES: &str = "Opening it replaces what is typed now.";
/// Opens it.
pub const OPEN_LINKED: &str = "Open this case";
/// Leaves it.
pub const LEAVE_LINKED: &str = "Leave it";

/// The card for other programs.
pub const PROGRAMS: &str = "For other programs";
/// What is in it.
pub const PROGRAMS_HINT: &str = "The case with its assessment, without a name, an identifier or a date of birth. Doses are in it as proposals alone, and only where the page gives them.";
/// Saves FHIR.
pub const SAVE_FHIR: &str = "Save as FHIR R4";
/// Saves JSON.
pub const SAVE_JSON: &str = "Save as JSON";

/// The card of the import.
pub const IMPORT: &str = "Measurements from the record (FHIR)";
/// How it works.
pub const IMPORT_HINT: &str = "Paste a FHIR R4 bundle, or drop its file here. Weight, height, age, sex, creatinine, platelets, CK and antibodies are shown with their days; nothing is taken before you accept it.";
/// Reads what was pasted.
pub const IMPORT_READ: &str = "Look at it";
/// Chooses a file.
pub const IMPORT_FILE: &str = "Choose a file";
/// The file can't be read.
pub const IMPORT_UNREADABLE: &str = "This file can't be read, or is larger than 10 MB.";
/// What can't be taken.
pub const IMPORT_LEFT: &str = "Not taken:";
/// Takes what is chosen.
pub const IMPORT_ACCEPT: &str = "Take what is ticked";

/// More that were left out, after their number.
pub const MORE_LEFT_OUT: &str = "more.";
/// What is of no field here, after its number.
pub const NOT_READ: &str = "resources that are of no field here.";
/// Nothing at all.
pub const NOTHING_READ: &str = "There is nothing in it that can be read here.";
/// It has no day.
pub const NO_DAY: &str = "No date";

/// A field that is emptied, since it would be read in another unit.
#[must_use]
pub fn emptied(title: &str) -> String {
    format!("{title} is typed in another unit and is emptied: type it again in U/L.")
}

/// Another value of the same.
#[must_use]
pub fn other(value: &str, unit: &str, day: Option<&str>) -> String {
    let day = day.map_or_else(|| "without a date".to_owned(), |day| format!("of {day}"));
    format!("Not taken: {value} {unit} {day}.")
}

/// So many were found.
#[must_use]
pub fn found(count: usize) -> String {
    match count {
        0 => "Nothing was found that can be taken.".to_owned(),
        1 => "One value was found.".to_owned(),
        count => format!("{count} values were found."),
    }
}

/// So many were taken.
#[must_use]
pub fn taken(count: usize) -> String {
    match count {
        0 => "Nothing was taken.".to_owned(),
        1 => "One value was taken into the form.".to_owned(),
        count => format!("{count} values were taken into the form."),
    }
}

/// What is typed in its place now.
#[must_use]
pub fn replaces(typed: &str) -> String {
    format!("In place of {typed}, which is typed now.")
}

/// The page to print.
pub const PRINTED: &str = "Page to print";
/// How it prints.
pub const PRINTED_HINT: &str = "One page, A4 or Letter. To save a PDF, choose it in the print window. The run sheet prints from IVIG.";

/// The card of the self-test.
pub const SELF_TEST: &str = "Self-test";
/// What it does.
pub const SELF_TEST_HINT: &str = "Works out every reference case in this browser, and compares it with the result that was fixed for it.";
/// Runs it.
pub const RUN_SELF_TEST: &str = "Run the self-test";

/// So many cases came out as they should.
#[must_use]
pub fn passed(passed: usize, of: usize) -> String {
    format!("{passed} of {of} reference cases give the result that was fixed for them.")
}

/// What was tested, and when.
#[must_use]
pub fn tested(day: &str, time: &str, build: &str) -> String {
    format!("Content version {CONTENT_VERSION}, build {build}, {day} {time}")
}

/// A group of cases.
#[must_use]
pub fn group(name: &str, passed: usize, of: usize) -> String {
    format!("{name}: {passed} of {of}")
}
