//! The desk: what goes into the record and to others, and what comes in.

pub mod cohort;
#[cfg(feature = "worker")]
pub mod table;

use crate::domain::content::CONTENT_VERSION;
use crate::i18n::words::{Text, say, text};

/// What stands above the view.
pub const SUMMARY_LEAD: Text = text!(
    "Texts for the record, the order and letters, a calendar, a link, and a page to print, from what is typed in the other views. Nothing is sent: you copy, save or print it yourself."
);
/// Nothing is typed.
pub const NOTHING_TYPED: Text = text!("Nothing is typed yet, so the texts below say little.");

/// The card of the texts.
pub const TEXTS_TITLE: Text = text!("Text to copy");
/// The question which one.
pub const WHICH_TEXT: Text = text!("Which text");
/// The texts, in their order.
pub const TEXTS: [Text; 6] = [
    text!("Short note"),
    text!("Note in full"),
    text!("Antibody and biopsy request"),
    text!("Letter to the family doctor"),
    text!("Pharmacy order"),
    text!("Patient card"),
];
/// What each of them is for.
pub const TEXT_HINTS: [Text; 6] = [
    text!("The three answers in a few lines, and what was not given and why."),
    text!(
        "Everything that was entered, every verdict and dose with its arithmetic, cautions and sources."
    ),
    text!("For the laboratory and the pathologist: what to look for, and what is known."),
    text!("About the statin: what was stopped and why, as far as it was answered."),
    text!(
        "The course and Fragmin as orders, only where the page gives a number. Read it against the page before you sign it."
    ),
    text!("What to watch for after an infusion: printed facts. It replaces no advice of yours."),
];
/// Copies.
pub const COPY: Text = text!("Copy");
/// Saves a text.
pub const SAVE_TEXT: Text = text!("Save as a text file");
/// It was copied.
pub const COPIED: Text = text!("Copied.");
/// It could not be copied, but is selected.
pub const SELECTED: Text = text!(
    "This browser does not let the page copy. The text is selected: copy it with Ctrl+C, ⌘C, or the menu of a long press."
);
/// It is on its way.
pub const IN_THE_MAKING: Text = text!("In the making…");
/// What makes it could not be loaded.
pub const MISSING: Text = text!(
    "What makes this could not be loaded: is there a network? Open this view again to try once more."
);

/// The card of the calendar.
pub const CALENDAR: Text = text!("Calendar");
/// What is in it.
pub const CALENDAR_HINT: Text = text!(
    "The days of the course, checks and reviews as a calendar file. Titles are neutral: they name no disease and no drug."
);
/// Saves it.
pub const SAVE_CALENDAR: Text = text!("Save the calendar file");

/// So many events are in it.
#[must_use]
pub fn events(count: usize) -> String {
    match count {
        1 => text!("1 event").to_owned(),
        count => say!("{count} events", count),
    }
}

/// The card of the link.
pub const LINK: Text = text!("Link to this case");
/// How it works.
pub const LINK_HINT: Text = text!(
    "The whole case stands in the link itself, behind the sign # that a browser sends to no one. There is no copy elsewhere."
);
/// What to mind.
pub const LINK_WARNING: Text =
    text!("Whoever has the link can read the case. Treat it like the record.");
/// What a link does not carry.
pub const LEFT_OUT: Text = text!("Not in the link, to be typed anew:");
/// The code.
pub const QR: Text = text!("Show it as a code for a camera");
/// What the code is, for those who hear the page.
pub const QR_NAME: Text = text!("QR code of the link to this case");
/// Why there is no code.
#[must_use]
#[cfg(feature = "worker")]
pub const fn no_code(why: crate::exchange::qr::QrError) -> Text {
    match why {
        crate::exchange::qr::QrError::NotAnAddress => text!("There is no link to show yet."),
        crate::exchange::qr::QrError::TooLong => {
            text!("The link is too long for a code. Copy the link, or save the case as a file.")
        }
    }
}

/// How the code works.
pub const QR_HINT: Text =
    text!("Drawn on this device. The camera of another one opens the case there.");

/// The card of a case that came in a link.
pub const LINKED: Text = text!("This link holds a case");
/// What was said of a link: "made with content 3, now 7: same result".
#[must_use]
pub fn linked(headline: &str) -> String {
    say!(
        "This link was {headline}. What comes out of it today:",
        headline
    )
}

/// Something is typed already.
pub const LINK_REPLACES: Text = text!("Opening it replaces what is typed now.");
/// Opens it.
pub const OPEN_LINKED: Text = text!("Open this case");
/// Leaves it.
pub const LEAVE_LINKED: Text = text!("Leave it");

/// The card for other programs.
pub const PROGRAMS: Text = text!("For other programs");
/// What is in it.
pub const PROGRAMS_HINT: Text = text!(
    "The case with its assessment, without a name, an identifier or a date of birth. Doses are in it as proposals alone, and only where the page gives them."
);
/// Saves FHIR.
pub const SAVE_FHIR: Text = text!("Save as FHIR R4");
/// Saves JSON.
pub const SAVE_JSON: Text = text!("Save as JSON");

/// The card of the import.
pub const IMPORT: Text = text!("Measurements from the record (FHIR)");
/// How it works.
pub const IMPORT_HINT: Text = text!(
    "Paste a FHIR R4 bundle, or drop its file here. Weight, height, age, sex, creatinine, platelets, CK and antibodies are shown with their days; nothing is taken before you accept it."
);
/// Reads what was pasted.
pub const IMPORT_READ: Text = text!("Look at it");
/// Chooses a file.
pub const IMPORT_FILE: Text = text!("Choose a file");
/// The file can't be read.
pub const IMPORT_UNREADABLE: Text = text!("This file can't be read, or is larger than 10 MB.");
/// What can't be taken.
pub const IMPORT_LEFT: Text = text!("Not taken:");
/// Takes what is chosen.
pub const IMPORT_ACCEPT: Text = text!("Take what is ticked");

/// More that were left out, after their number.
pub const MORE_LEFT_OUT: Text = text!("more.");
/// What is of no field here, after its number.
pub const NOT_READ: Text = text!("resources that are of no field here.");
/// Nothing at all.
pub const NOTHING_READ: Text = text!("There is nothing in it that can be read here.");
/// It has no day.
pub const NO_DAY: Text = text!("No date");

/// A field that is emptied, since it would be read in another unit.
#[must_use]
pub fn emptied(title: &str) -> String {
    say!(
        "{title} is typed in another unit and is emptied: type it again in U/L.",
        title
    )
}

/// Another value of the same.
#[must_use]
pub fn other(value: &str, unit: &str, day: Option<&str>) -> String {
    let day = day.map_or_else(
        || text!("without a date").to_owned(),
        |day| say!("of {day}", day),
    );
    say!("Not taken: {value} {unit} {day}.", value, unit, day)
}

/// So many were found.
#[must_use]
pub fn found(count: usize) -> String {
    match count {
        0 => text!("Nothing was found that can be taken.").to_owned(),
        1 => text!("One value was found.").to_owned(),
        count => say!("{count} values were found.", count),
    }
}

/// So many were taken.
#[must_use]
pub fn taken(count: usize) -> String {
    match count {
        0 => text!("Nothing was taken.").to_owned(),
        1 => text!("One value was taken into the form.").to_owned(),
        count => say!("{count} values were taken into the form.", count),
    }
}

/// What is typed in its place now.
#[must_use]
pub fn replaces(typed: &str) -> String {
    say!("In place of {typed}, which is typed now.", typed)
}

/// The page to print.
pub const PRINTED: Text = text!("Page to print");
/// How it prints.
pub const PRINTED_HINT: Text = text!(
    "One page, A4 or Letter. To save a PDF, choose it in the print window. The run sheet prints from IVIG."
);

/// The card of the self-test.
pub const SELF_TEST: Text = text!("Self-test");
/// What it does.
pub const SELF_TEST_HINT: Text = text!(
    "Works out every reference case in this browser, and compares it with the result that was fixed for it."
);
/// Runs it.
pub const RUN_SELF_TEST: Text = text!("Run the self-test");

/// So many cases came out as they should.
#[must_use]
pub fn passed(passed: usize, of: usize) -> String {
    say!(
        "{passed} of {of} reference cases give the result that was fixed for them.",
        passed,
        of
    )
}

/// What was tested, and when.
#[must_use]
pub fn tested(day: &str, time: &str, build: &str) -> String {
    say!(
        "Content version {CONTENT_VERSION}, build {build}, {day} {time}",
        CONTENT_VERSION,
        build,
        day,
        time
    )
}

/// A group of cases.
#[must_use]
pub fn group(name: &str, passed: usize, of: usize) -> String {
    say!("{name}: {passed} of {of}", name, passed, of)
}
