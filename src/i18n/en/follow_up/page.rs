//! Everything else that the follow-up says.

use chrono::NaiveDate;

use crate::domain::response::mmt8::Sides;
use crate::domain::response::tis::Class;
use crate::domain::response::visit::Given;
use crate::domain::risk::score::Score;
use crate::i18n::en::dates;

/// What this is.
pub const LEAD: &str = "Strength, ratings and muscle enzyme at each visit, and what they say together. Everything stays on this device.";
/// Title of the form.
pub const NEW: &str = "Add a visit";
/// Title of the form while a visit is edited.
#[must_use]
pub fn editing(day: NaiveDate) -> String {
    format!("Edit the visit of {}", dates::day(day))
}
/// Saves the draft.
pub const SAVE: &str = "Save the visit";
/// Leaves the draft.
pub const CANCEL: &str = "Cancel";
/// Opens the form.
pub const ADD: &str = "Add a visit";
/// Title of the summary of errors.
pub const ERRORS: &str = "To correct before it is saved";
/// Groups of the form.
pub const CORE: &str = "Core set";
/// See [`CORE`].
pub const BY_MUSCLE: &str = "MMT-8 muscle by muscle";
/// See [`CORE`].
pub const FUNCTION: &str = "Tests of function";
/// How tests of function are counted.
pub const FUNCTION_NOTE: &str = "How they are counted is yours (repetitions, seconds or per cent): keep it the same at each visit. How much is a real change is not known here.";
/// See [`CORE`].
pub const BODY: &str = "Weight and blood";
/// See [`CORE`].
pub const TREATMENT: &str = "Treatment";
/// What was tested by hand.
pub const SIDES: &str = "Tested by hand";
/// A changed scale.
pub const SIDES_HINT: &str = "Totals of one side and of both are never compared";
/// A unit.
pub const UNIT_OF: &str = "Unit of";
/// The enzyme that is followed.
pub const FOLLOWED: &str = "Enzyme that is followed";
/// Which to choose.
pub const FOLLOWED_HINT: &str = "The most abnormal one at the first visit";
/// It can't change any more.
pub const FOLLOWED_FIXED: &str = "Visits hold values of it, so that it can’t become another one";
/// Its upper limit.
pub const LIMIT_OF: &str = "Upper limit of normal";
/// Its range.
pub const TIMES: &str = "Range, in times the upper limit";
/// The grades so far.
#[must_use]
pub fn graded(total: Option<String>, most: &str, missing: &[&str]) -> String {
    match total {
        Some(total) => format!("= {total} of {most}"),
        None => format!(
            "Not graded: {}. A total needs all of them.",
            missing.join(", ")
        ),
    }
}
/// Grades of every muscle are missing.
pub const NOTHING_GRADED: &str = "Each muscle 0 to 10; then the total needs no typing.";

/// Title of the visits.
pub const VISITS: &str = "Visits";
/// So many visits.
#[must_use]
pub fn list_all(count: usize) -> String {
    format!("List all {count} visits")
}
/// Only the latest ones.
pub const LIST_LATEST: &str = "List the latest ones";
/// Edits a visit.
pub const EDIT: &str = "Edit";
/// Deletes a visit.
pub const DELETE: &str = "Delete";
/// Takes back.
pub const UNDO: &str = "Undo";
/// No visits.
pub const NONE: &str = "No visits yet.";
/// Column of the score.
pub const SCORE: &str = "Score";
/// Column of what can be done.
pub const ACTIONS: &str = "Change";
/// A course of immunoglobulin.
#[must_use]
pub fn given(given: Given) -> String {
    let grams = given.grams;
    let days = match given.days {
        Some(days) if days.get() == 1 => " on 1 day".to_owned(),
        Some(days) => format!(" over {days} days"),
        None => String::new(),
    };
    format!(
        "IVIG {grams} g in all{days}, from {}",
        dates::day(given.first)
    )
}

/// Title of the charts.
pub const CHARTS: &str = "The course in curves";
/// Nothing to draw.
pub const NO_CHART: &str = "Curves appear with the first visit.";
/// The slider.
pub const READ: &str = "Read a visit";
/// The marks behind the curves.
pub const GIVEN_MARKS: &str =
    "Bars behind the curves: infusions. The table of visits has the same numbers.";
/// What the slider reads.
#[must_use]
pub fn read_out(day: NaiveDate, values: &str) -> String {
    let day = dates::day(day);
    if values.is_empty() {
        format!("{day}: nothing that is drawn")
    } else {
        format!("{day}: {values}")
    }
}
/// The score in a list of values.
#[must_use]
pub fn score_of(total: &str) -> String {
    format!("improvement score {total}")
}
/// Title of the chart of the enzyme.
#[must_use]
pub fn enzyme_chart(name: &str) -> String {
    format!("{name} in U/L, each step ten times the one below")
}
/// Title of the chart of strength.
#[must_use]
pub fn strength_chart(sides: Option<Sides>) -> String {
    match sides {
        Some(Sides::One) => "MMT-8 of one side: more is better".to_owned(),
        Some(Sides::Both) | None => "MMT-8 of both sides: more is better".to_owned(),
    }
}
/// Visits that another scale keeps out.
#[must_use]
pub fn other_sides(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 visit tested other sides and is not drawn.".to_owned(),
        count => format!("{count} visits tested other sides and are not drawn."),
    }
}
/// Title of the chart of ratings.
pub const RATINGS_CHART: &str = "Disease activity, 0 to 10: less is better";
/// Title of the chart of the score.
pub const SCORE_CHART: &str = "Total Improvement Score since the first visit";
/// The upper limit of the enzyme.
pub const LIMIT: &str = "upper limit";
/// A class at its line.
#[must_use]
pub const fn class_mark(class: Class) -> &'static str {
    match class {
        Class::None => "",
        Class::Minimal => "minimal",
        Class::Moderate => "moderate",
        Class::Major => "major",
    }
}
/// The most that was to be reached.
#[must_use]
pub fn available(available: Option<Score>) -> String {
    let points = available.map(super::score::score);
    points
        .map(|points| format!("{points} points were to be reached from the first visit."))
        .unwrap_or_default()
}

/// A visit was added.
#[must_use]
pub fn added(day: NaiveDate, is_earlier: bool, is_first: bool) -> String {
    let day = dates::day(day);
    if is_first {
        format!(
            "The visit of {day} was added before all others: every score is counted from it now."
        )
    } else if is_earlier {
        format!("The visit of {day} was added in the order of the days, before later ones.")
    } else {
        format!("The visit of {day} was added.")
    }
}
/// A visit was changed.
#[must_use]
pub fn changed(day: NaiveDate) -> String {
    format!("The visit of {} was changed.", dates::day(day))
}
/// A visit was deleted.
#[must_use]
pub fn deleted(day: NaiveDate) -> String {
    format!("The visit of {} was deleted.", dates::day(day))
}
/// Visits came from a list.
#[must_use]
pub fn imported(count: usize) -> String {
    match count {
        1 => "1 visit was added from the list.".to_owned(),
        count => format!("{count} visits were added from the list."),
    }
}
/// A case was opened.
pub const OPENED: &str = "The case was opened in place of the one before.";
/// Taken back.
pub const UNDONE: &str = "Taken back.";
/// Sources.
pub const SOURCES: &str = "Sources";
/// The title of what the visits say.
pub const READING: &str = "What the visits say";
/// Column of the days.
pub const DAY: &str = "Day";
/// Column of immunoglobulin.
pub const IVIG: &str = "IVIG";
/// Not measured.
pub const BLANK: &str = "–";
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
        Some(days) if days.get() == 1 => format!("{grams} g on 1 day"),
        Some(days) => format!("{grams} g over {days} days"),
        None => format!("{grams} g"),
    }
}
