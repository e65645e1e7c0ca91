//! Everything else that the follow-up says.

use crate::i18n::words::{Text, say, text};
use chrono::NaiveDate;

use crate::domain::response::mmt8::Sides;
use crate::domain::response::tis::Class;
use crate::domain::response::visit::Given;
use crate::domain::risk::score::Score;
use crate::i18n::dates;

/// What this is.
pub const LEAD: Text = text!(
    "Strength, ratings and muscle enzyme at each visit, and what they say together. Everything stays on this device."
);
/// Title of the form, and the button that opens it.
pub const NEW: Text = text!("Add a visit");
/// Title of the form while a visit is edited.
#[must_use]
pub fn editing(day: NaiveDate) -> String {
    say!("Edit the visit of {}", dates::day(day))
}
/// Saves the draft.
pub const SAVE: Text = text!("Save the visit");
/// Leaves the draft.
pub const CANCEL: Text = text!("Cancel");
/// Title of the summary of errors.
pub const ERRORS: Text = text!("To correct before it is saved");
/// Groups of the form.
pub const CORE: Text = text!("Core set");
/// See [`CORE`].
pub const BY_MUSCLE: Text = text!("MMT-8 muscle by muscle");
/// See [`CORE`].
pub const FUNCTION: Text = text!("Tests of function");
/// How tests of function are counted.
pub const FUNCTION_NOTE: Text = text!(
    "How they are counted is yours (repetitions, seconds or per cent): keep it the same at each visit. How much is a real change is not known here."
);
/// See [`CORE`].
pub const BODY: Text = text!("Weight and blood");
/// See [`CORE`].
pub const TREATMENT: Text = text!("Treatment");
/// What was tested by hand.
pub const SIDES: Text = text!("Tested by hand");
/// A changed scale.
pub const SIDES_HINT: Text = text!("Totals of one side and of both are never compared");
/// A unit.
pub const UNIT_OF: Text = text!("Unit of");
/// The enzyme that is followed.
pub const FOLLOWED: Text = text!("Enzyme that is followed");
/// Which to choose.
pub const FOLLOWED_HINT: Text = text!("The most abnormal one at the first visit");
/// It can't change any more.
pub const FOLLOWED_FIXED: Text =
    text!("Visits hold values of it, so that it can’t become another one");
/// Its upper limit.
pub const LIMIT_OF: Text = text!("Upper limit of normal");
/// Its range.
pub const TIMES: Text = text!("Range, in times the upper limit");
/// The grades so far.
#[must_use]
pub fn graded(total: Option<String>, most: &str, missing: &[&str]) -> String {
    match total {
        Some(total) => say!("= {total} of {most}", total, most),
        None => say!(
            "Not graded: {}. A total needs all of them.",
            missing.join(", ")
        ),
    }
}
/// Grades of every muscle are missing.
pub const NOTHING_GRADED: Text = text!("Each muscle 0 to 10; then the total needs no typing.");

/// Title of the visits.
pub const VISITS: Text = text!("Visits");
/// So many visits.
#[must_use]
pub fn list_all(count: usize) -> String {
    say!("List all {count} visits", count)
}
/// Only the latest ones.
pub const LIST_LATEST: Text = text!("List the latest ones");
/// Edits a visit.
pub const EDIT: Text = text!("Edit");
/// Deletes a visit.
pub const DELETE: Text = text!("Delete");
/// Takes back.
pub const UNDO: Text = text!("Undo");
/// No visits.
pub const NONE: Text = text!("No visits yet.");
/// Column of the score.
pub const SCORE: Text = text!("Score");
/// Column of what can be done.
pub const ACTIONS: Text = text!("Change", "buttons that change a visit");
/// A course of immunoglobulin.
#[must_use]
pub fn given(given: Given) -> String {
    let grams = given.grams;
    let days = match given.days {
        Some(days) if days.get() == 1 => text!(" on 1 day").to_owned(),
        Some(days) => say!(" over {days} days", days),
        None => String::new(),
    };
    say!(
        "IVIG {grams} g in all{days}, from {}",
        grams,
        days,
        dates::day(given.first)
    )
}

/// Title of the charts.
pub const CHARTS: Text = text!("The course in curves");
/// Nothing to draw.
pub const NO_CHART: Text = text!("Curves appear with the first visit.");
/// The slider.
pub const READ: Text = text!("Read a visit");
/// The marks behind the curves.
pub const GIVEN_MARKS: Text =
    text!("Bars behind the curves: infusions. The table of visits has the same numbers.");
/// What the slider reads.
#[must_use]
pub fn read_out(day: NaiveDate, values: &str) -> String {
    let day = dates::day(day);
    if values.is_empty() {
        say!("{day}: nothing that is drawn", day)
    } else {
        say!("{day}: {values}", day, values)
    }
}
/// The score in a list of values.
#[must_use]
pub fn score_of(total: &str) -> String {
    say!("improvement score {total}", total)
}
/// A month, short.
#[must_use]
pub fn month(day: NaiveDate) -> String {
    let text = dates::day(day);
    let mut words = text.split(' ').skip(1);
    let month: String = words.next().unwrap_or_default().chars().take(3).collect();
    say!("{month} {}", month, words.next().unwrap_or_default())
}
/// Title of the chart of the enzyme.
#[must_use]
pub fn enzyme_chart(name: &str) -> String {
    say!("{name} in U/L, each step ten times the one below", name)
}
/// Title of the chart of strength.
#[must_use]
pub fn strength_chart(sides: Option<Sides>) -> String {
    match sides {
        Some(Sides::One) => text!("MMT-8 of one side: more is better").to_owned(),
        Some(Sides::Both) | None => text!("MMT-8 of both sides: more is better").to_owned(),
    }
}
/// Visits that another scale keeps out.
#[must_use]
pub fn other_sides(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => text!("1 visit tested other sides and is not drawn.").to_owned(),
        count => say!(
            "{count} visits tested other sides and are not drawn.",
            count
        ),
    }
}
/// Title of the chart of ratings.
pub const RATINGS_CHART: Text = text!("Disease activity, 0 to 10: less is better");
/// Title of the chart of the score.
pub const SCORE_CHART: Text = text!("Total Improvement Score since the first visit");
/// The upper limit of the enzyme.
pub const LIMIT: Text = text!("upper limit");
/// A class at its line.
#[must_use]
pub const fn class_mark(class: Class) -> Text {
    match class {
        Class::None => Text::EMPTY,
        Class::Minimal => text!("minimal"),
        Class::Moderate => text!("moderate"),
        Class::Major => text!("major"),
    }
}
/// The most that was to be reached.
#[must_use]
pub fn available(available: Option<Score>) -> String {
    let points = available.map(super::score::score);
    points
        .map(|points| {
            say!(
                "{points} points were to be reached from the first visit.",
                points
            )
        })
        .unwrap_or_default()
}

/// A visit was added.
#[must_use]
pub fn added(day: NaiveDate, is_earlier: bool, is_first: bool) -> String {
    let day = dates::day(day);
    if is_first {
        say!(
            "The visit of {day} was added before all others: every score is counted from it now.",
            day
        )
    } else if is_earlier {
        say!(
            "The visit of {day} was added in the order of the days, before later ones.",
            day
        )
    } else {
        say!("The visit of {day} was added.", day)
    }
}
/// A visit was changed.
#[must_use]
pub fn changed(day: NaiveDate) -> String {
    say!("The visit of {} was changed.", dates::day(day))
}
/// A visit was deleted.
#[must_use]
pub fn deleted(day: NaiveDate) -> String {
    say!("The visit of {} was deleted.", dates::day(day))
}
/// Visits came from a list.
#[must_use]
pub fn imported(count: usize) -> String {
    match count {
        1 => text!("1 visit was added from the list.").to_owned(),
        count => say!("{count} visits were added from the list.", count),
    }
}
/// A case was opened.
pub const OPENED: Text = text!("The case was opened in place of the one before.");
/// Taken back.
pub const UNDONE: Text = text!("Taken back.");
/// Sources.
pub const SOURCES: Text = text!("Sources");
/// The table of a comparison.
pub const BY_MEASURE: Text = text!("Measure by measure");
/// The title of what the visits say.
pub const READING: Text = text!("What the visits say");
/// Column of the days.
pub const DAY: Text = text!("Day");
/// Column of immunoglobulin.
pub const IVIG: Text = text!("IVIG");
/// Not measured.
pub const BLANK: Text = text!("–");
/// A value in the table.
#[must_use]
pub fn cell(value: String) -> String {
    if value == super::score::UNKNOWN {
        BLANK.to_owned()
    } else {
        value
    }
}
/// A course in the table.
#[must_use]
pub fn given_short(given: Given) -> String {
    let grams = given.grams;
    match given.days {
        Some(days) if days.get() == 1 => say!("{grams} g on 1 day", grams),
        Some(days) => say!("{grams} g over {days} days", grams, days),
        None => say!("{grams} g", grams),
    }
}

/// Title of the file.
pub const FILE: Text = text!("The case as a file");
/// What it holds.
pub const FILE_LEAD: Text = text!(
    "The whole case, the form of the other views and the visits, as a file that stays with you. It has no field for a name or a date of birth."
);
/// Saves it.
pub const SAVE_FILE: Text = text!("Save the case as a file");
/// Opens one.
pub const OPEN_FILE: Text = text!("Open a file");
/// A passphrase for the file.
pub const PASSPHRASE: Text = text!("Passphrase, if it is to be encrypted");
/// What it means.
pub const PASSPHRASE_HINT: Text = text!("Without it nobody opens the file again, you neither");
/// Once more.
pub const PASSPHRASE_AGAIN: Text = text!("The passphrase once more");
/// Two that differ.
pub const PASSPHRASES_DIFFER: Text =
    text!("The two passphrases differ. Type the same one twice; nothing was saved.");
/// That of a file that was chosen.
pub const PASSPHRASE_OF_FILE: Text = text!("Passphrase of this file");
/// Opens it.
pub const UNLOCK: Text = text!("Open with this passphrase");
/// Leaves it.
pub const LEAVE: Text = text!("Leave it closed");
/// It takes a while.
pub const WORKING: Text = text!("Working…");
/// Nothing to save.
pub const NOTHING_TO_SAVE: Text =
    text!("There is nothing to save yet: nothing is typed, and there are no visits.");
/// The file can't be read.
pub const FILE_UNREADABLE: Text = text!(
    "The browser could not read the file. Choose it again. The case on screen stays as it was."
);
/// It was handed to the browser.
#[must_use]
pub fn saved(name: &str, is_sealed: bool) -> String {
    let how = if is_sealed {
        text!(", encrypted")
    } else {
        Text::EMPTY
    };
    say!("Saved as {name}{how}. The browser says where.", name, how)
}
/// Parts of a file were not known.
#[must_use]
pub fn passed_over(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => text!("1 entry in it is not known here and was passed over.").to_owned(),
        count => say!(
            "{count} entries in it are not known here and were passed over.",
            count
        ),
    }
}
/// A visit is being typed.
pub const DRAFT_NOT_SAVED: Text =
    text!("The visit that is being typed is not among the saved ones and not in the file.");

/// Title of the list that visits come from.
pub const LIST: Text = text!("Visits from a table");
/// What it has to look like.
pub const LIST_LEAD: Text = text!(
    "A CSV file with one visit a line and the names of its columns in the first one: day, physician global, patient global, mmt8, sides, haq, ck, extramuscular, weight, creatinine, haemoglobin, prednisolone, ivig grams. Days as 2026-03-09 or 09.03.2026; what is blank is not known. All lines are taken, or none."
);
/// Takes one.
pub const IMPORT: Text = text!("Add visits from a CSV file");
/// Hands the visits out.
pub const EXPORT: Text = text!("Save the visits as CSV");
/// The units that the list is read in.
#[must_use]
pub fn list_units(enzyme: &str, creatinine: &str, haemoglobin: &str) -> String {
    say!(
        "Read with the units of the form: enzyme {enzyme}, creatinine {creatinine}, haemoglobin {haemoglobin}.",
        enzyme,
        creatinine,
        haemoglobin
    )
}
/// Columns that nobody knows.
#[must_use]
pub fn ignored(columns: &[String]) -> String {
    if columns.is_empty() {
        String::new()
    } else {
        say!(
            "Columns that are not known here were left out: {}.",
            columns.join(", ")
        )
    }
}

/// Title of the keeping.
pub const KEEP: Text = text!("Keep on this device");
/// What it does.
pub const KEEP_LEAD: Text = text!(
    "Off: everything is gone once this tab is closed. On: one case, the form and the visits, is kept in this browser (IndexedDB), readable for everyone who uses it, until you switch it off, clear the patient, or the browser makes room."
);
/// It is on.
pub const KEPT: Text = text!("Kept on this device. Changes are kept as you make them.");
/// The browser has promised.
pub const KEPT_FOR_GOOD: Text =
    text!("The browser has promised not to make room by throwing it away.");
/// The browser has not.
pub const KEPT_FOR_NOW: Text =
    text!("The browser may still throw it away where room is short: save a file too.");
/// It is off now.
pub const NOT_KEPT: Text = text!("What was kept on this device is deleted.");
/// It was found.
pub const KEPT_OPENED: Text = text!("The case that is kept on this device was opened.");
/// Another case is kept.
pub const OTHER_KEPT: Text = text!(
    "Another case is kept on this device, by another tab or from earlier. Nothing is written over it until you choose."
);
/// Opens it.
pub const OPEN_KEPT: Text = text!("Open that one");
/// Writes over it.
pub const KEEP_THIS: Text = text!("Keep this one in its place");
/// Works on.
pub const IN_MEMORY: Text =
    text!("Everything works on, in memory, until this tab is closed: save a file.");
/// It is off.
pub const OFF: Text = text!("Off");
/// It is on.
pub const ON: Text = text!("On");
/// Leads to the dose.
pub const TO_DOSE: Text = text!("To the dose of immunoglobulin");
/// The table of visits, as a part that scrolls.
pub const TABLE: Text = text!("Visits, line by line");
