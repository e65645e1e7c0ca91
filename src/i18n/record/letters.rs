//! The request to the laboratory and the letter to the family doctor, in words.

/// Title of the request.
pub const REQUEST: &str = "Request: antibodies and biopsy";
/// Its parts.
pub const LABORATORY: &str = "To the laboratory";
/// See [`LABORATORY`].
pub const PATHOLOGIST: &str = "To the pathologist";
/// See [`LABORATORY`].
pub const FINDINGS: &str = "Findings";
/// Who asks.
pub const ASKED_BY: &str = "Asked by";
/// A history that contradicts itself.
pub const NO_REQUEST: &str =
    "NO REQUEST: what was entered contradicts itself or can't be taken. Correct it first:";
/// Nothing is asked for.
pub const NO_TEST: &str = "No further blood test is asked for by the rules followed here.";
/// No biopsy is asked for.
pub const NO_BIOPSY: &str = "No biopsy is asked for as things stand.";
/// Before the features.
pub const PLEASE_REPORT: &str = "Please report each of these as present or absent:";
/// A report that does not say everything.
pub const NOT_REPORTED: &str = "A biopsy has been done. Not known of it, please report";
/// A report that says everything.
pub const BIOPSY_TOLD: &str = "A biopsy has been done, and what the criteria read of it is known.";
/// No day of CK is kept.
pub const CK_UNDATED: &str = "Days of CK: not kept here. Add them: ______________________________";

/// Title of the letter.
pub const FAMILY_DOCTOR: &str = "Letter to the family doctor";
/// Its opening.
pub const DEAR: &str = "Dear colleague,";
/// Its parts.
pub const FINDING: &str = "What was found";
/// See [`FINDING`].
pub const STATIN: &str = "Statin";
/// See [`FINDING`].
pub const ADVICE: &str = "What the sources advise";
/// See [`FINDING`].
pub const BESIDE: &str = "Also to be known";
/// Where the page says nothing.
pub const NO_ADVICE: &str =
    "No type of the disease is met: no advice on a statin follows from it here.";
/// For another type than that with anti-HMGCR.
pub const NO_ADVICE_ON_STATIN: &str =
    "The sources followed here say nothing on a statin for this type.";
/// A verdict can't be given.
pub const NO_VERDICT: &str =
    "What was entered contradicts itself or can't be taken: no verdict, and no advice from one.";
/// Rows of the statin.
pub const TAKEN: &str = "A statin, now or before";
/// See [`TAKEN`].
pub const WHICH: &str = "Which";
/// See [`TAKEN`].
pub const STARTED: &str = "Started";
/// See [`TAKEN`].
pub const STOPPED: &str = "Stopped";
/// See [`TAKEN`].
pub const WENT_ON: &str = "Went on or got worse 8 weeks or more after it was stopped";
/// Not to be filled in by the page.
pub const FILL_IN: &str = "not known here; please fill in: ____________________";
/// It was stopped on a day that is not known.
pub const STOPPED_UNDATED: &str = "yes, as answered; on: ____________________";
/// Answered so.
pub const AS_ANSWERED: &str = "as answered";
/// The end.
pub const SIGNED: &str = "Signed";

/// How the tests are ordered.
pub const ORDER_OF_TESTS: &str = "Order: first what can change a verdict, then by cost and harm.";
/// The history of the statin contradicts itself.
pub const STATIN_IN_DOUBT: &str =
    "What was entered of the statin contradicts itself and is not taken. Please fill in:";

/// Two things of one statement.
#[must_use]
pub fn joined(what: &str, more: &str) -> String {
    format!("{what}. {more}")
}

/// Before a list.
#[must_use]
pub fn list(title: &str) -> String {
    format!("{title}:")
}

/// What the work-up has open.
#[must_use]
pub fn in_work_up(checks: &str) -> String {
    format!("Open in the work-up: {checks}.")
}

/// An answer as it was given.
#[must_use]
pub fn answer(finding: &str) -> String {
    format!("{}, {AS_ANSWERED}", finding.to_ascii_lowercase())
}
