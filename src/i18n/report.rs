//! The report of a view: what it is called, and what stands in its place while it is not there.

use crate::form::view::View;
use crate::i18n::words::{Text, text};

/// What the report of a view is called.
#[must_use]
pub const fn title(view: View) -> Text {
    match view {
        View::Classify => text!("More about the classification"),
        View::Ivig => text!("More about the course"),
        View::Fragmin => text!("More about Fragmin"),
        View::FollowUp | View::Summary | View::Cohort | View::About => {
            text!("What this is, and the sources")
        }
    }
}

/// It is on its way.
pub const LOADING: Text = text!("What belongs here appears once it is loaded.");

/// It could not be loaded.
#[must_use]
pub const fn missing(view: View) -> Text {
    match view {
        View::FollowUp | View::Summary | View::Cohort | View::About => {
            text!("What belongs here could not be loaded: is there a network?")
        }
        View::Classify | View::Ivig | View::Fragmin => {
            text!(
                "The explanations that belong here could not be loaded: is there a network? The answers above stand without them."
            )
        }
    }
}

/// Asks for it once more.
pub const AGAIN: Text = text!("Try again");
/// Chooses one of several.
pub const CHOOSE: Text = text!("Choose");
/// It is the one.
pub const CHOSEN: Text = text!("Chosen");
/// The steps of a dose.
pub const WORKED_OUT: Text = text!("How it was worked out, and from what");
