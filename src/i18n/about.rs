//! What this is, what it is not.

use crate::domain::case::{USUAL_DAYS, USUAL_DOSE};
use crate::domain::ivig::course::MANY_GRAMS_A_DAY;
use crate::domain::sources::{Month, Source, Status};
use crate::i18n::words::{Text, say, text};

/// The sections: title and text.
#[must_use]
pub fn sections() -> [(Text, String); 4] {
    [
        (
            text!("What it is for"),
            text!("For doctors, pharmacists and nurses who treat adults with known or suspected immune-mediated necrotizing \
             myopathy. From one set of answers it says where the patient stands in the ENMC criteria of 2018, works out \
             the grams, days, volume and pump rates of a course of intravenous immunoglobulin, and decides on \
             dalteparin (Fragmin) against clots, or says why not. Every step and source is shown.")
                .to_owned(),
        ),
        (
            text!("What it is not"),
            text!("It is not a certified medical device, classifies and does not diagnose, and is not for children or emergencies. The \
             label of your product and your hospital's procedure come first. A figure is withheld, with the reason, \
             rather than guessed.")
                .to_owned(),
        ),
        (
            text!("What you type"),
            text!("Nothing you type leaves this device: there is no server, no account and no tracking. The form and \
             the visits of the follow-up are kept within this tab so that they survive a reload; “Clear patient” or closing \
             the tab empties it. Only where “Keep on this device” is switched on in the follow-up is one case kept in this \
             browser. A file that you save is yours to keep safe; it has no field for a name or a date of birth.")
                .to_owned(),
        ),
        (
            text!("Where it parts from the patient page it started from"),
            say!("The Norwegian patient page gives {USUAL_DOSE} g/kg every 4 weeks over {USUAL_DAYS} days, and so does \
                 this page at first. A day of {MANY_GRAMS_A_DAY} g or more was followed by more early clots in one \
                 study, so such days are pointed out and more days are offered.", USUAL_DOSE, USUAL_DAYS, MANY_GRAMS_A_DAY),
        ),
    ]
}

/// What a status means.
#[must_use]
pub const fn status_meaning(status: Status) -> Text {
    match status {
        Status::Published => text!("read in the source itself"),
        Status::Reported => text!("read in a secondary source that reports it"),
        Status::Unconfirmed => text!("known, but not read again: check the label before use"),
        Status::Policy => text!("this product's own choice, published by nobody else"),
    }
}

/// The title of the meanings of the statuses.
pub const HOW_SURE: Text = text!("How sure a statement is");

/// The title of the list of sources.
pub const SOURCES: Text = text!("Sources");

/// A source.
#[must_use]
pub fn source(row: &Source) -> String {
    say!("{}: {}, {}. ", row.authors, row.title, row.year)
}

/// When a source is to be read again.
#[must_use]
pub fn review(by: Month) -> String {
    say!(
        " To be read again by {}-{}. ",
        by.year,
        format_args!("{:02}", by.month)
    )
}
