//! The request to the laboratory and the letter to the family doctor, in words.

use crate::i18n::words::{Text, say, text};

/// Title of the request.
pub const REQUEST: Text = text!("Request: antibodies and biopsy");
/// Its parts.
pub const LABORATORY: Text = text!("To the laboratory");
/// See [`LABORATORY`].
pub const PATHOLOGIST: Text = text!("To the pathologist");
/// See [`LABORATORY`].
pub const FINDINGS: Text = text!("Findings");
/// Who asks.
pub const ASKED_BY: Text = text!("Asked by");
/// A history that contradicts itself.
pub const NO_REQUEST: Text =
    text!("NO REQUEST: what was entered contradicts itself or can't be taken. Correct it first:");
/// Nothing is asked for.
pub const NO_TEST: Text = text!("No further blood test is asked for by the rules followed here.");
/// No biopsy is asked for.
pub const NO_BIOPSY: Text = text!("No biopsy is asked for as things stand.");
/// Before the features.
pub const PLEASE_REPORT: Text = text!("Please report each of these as present or absent:");
/// A report that does not say everything.
pub const NOT_REPORTED: Text = text!("A biopsy has been done. Not known of it, please report");
/// A report that says everything.
pub const BIOPSY_TOLD: Text =
    text!("A biopsy has been done, and what the criteria read of it is known.");
/// No day of CK is kept.
pub const CK_UNDATED: Text =
    text!("Days of CK: not kept here. Add them: ______________________________");

/// Title of the letter.
pub const FAMILY_DOCTOR: Text = text!("Letter to the family doctor");
/// Its opening.
pub const DEAR: Text = text!("Dear colleague,");
/// Its parts.
pub const FINDING: Text = text!("What was found");
/// See [`FINDING`].
pub const STATIN: Text = text!("Statin");
/// See [`FINDING`].
pub const ADVICE: Text = text!("What the sources advise");
/// See [`FINDING`].
pub const BESIDE: Text = text!("Also to be known");
/// Where the page says nothing.
pub const NO_ADVICE: Text =
    text!("No type of the disease is met: no advice on a statin follows from it here.");
/// For another type than that with anti-HMGCR.
pub const NO_ADVICE_ON_STATIN: Text =
    text!("The sources followed here say nothing on a statin for this type.");
/// A verdict can't be given.
pub const NO_VERDICT: Text = text!(
    "What was entered contradicts itself or can't be taken: no verdict, and no advice from one."
);
/// Rows of the statin.
pub const TAKEN: Text = text!("A statin, now or before");
/// See [`TAKEN`].
pub const WHICH: Text = text!("Which");
/// See [`TAKEN`].
pub const STARTED: Text = text!("Started");
/// See [`TAKEN`].
pub const STOPPED: Text = text!("Stopped");
/// See [`TAKEN`].
pub const WENT_ON: Text = text!("Went on or got worse 8 weeks or more after it was stopped");
/// Not to be filled in by the page.
pub const FILL_IN: Text = text!("not known here; please fill in: ____________________");
/// It was stopped on a day that is not known.
pub const STOPPED_UNDATED: Text = text!("yes, as answered; on: ____________________");
/// Answered so.
pub const AS_ANSWERED: Text = text!("as answered");
/// The end.
pub const SIGNED: Text = text!("Signed");

/// How the tests are ordered.
pub const ORDER_OF_TESTS: Text =
    text!("Order: first what can change a verdict, then by cost and harm.");
/// The history of the statin contradicts itself.
pub const STATIN_IN_DOUBT: Text =
    text!("What was entered of the statin contradicts itself and is not taken. Please fill in:");

/// Two things of one statement.
#[must_use]
pub fn joined(what: &str, more: &str) -> String {
    say!("{what}. {more}", what, more)
}

/// Before a list.
#[must_use]
pub fn list(title: &str) -> String {
    say!("{title}:", title)
}

/// What the work-up has open.
#[must_use]
pub fn in_work_up(checks: &str) -> String {
    say!("Open in the work-up: {checks}.", checks)
}

/// An answer as it was given.
#[must_use]
pub fn answer(finding: &str) -> String {
    say!(
        "{}, {AS_ANSWERED}",
        finding.to_ascii_lowercase(),
        AS_ANSWERED
    )
}
