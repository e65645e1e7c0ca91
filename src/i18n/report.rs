//! The report of a view: what it is called, and what stands in its place while it is not there.

use crate::form::view::View;

/// What the report of a view is called.
#[must_use]
pub const fn title(view: View) -> &'static str {
    match view {
        View::Classify => "More about the classification",
        View::Ivig => "More about the course",
        View::Fragmin => "More about Fragmin",
        View::FollowUp | View::Summary | View::Cohort | View::About => {
            "What this is, and the sources"
        }
    }
}

/// It is on its way.
pub const LOADING: &str = "What belongs here appears once it is loaded.";

/// It could not be loaded.
#[must_use]
pub const fn missing(view: View) -> &'static str {
    match view {
        View::FollowUp | View::Summary | View::Cohort | View::About => {
            "What belongs here could not be loaded: is there a network?"
        }
        View::Classify | View::Ivig | View::Fragmin => {
            "The explanations that belong here could not be loaded: is there a network? The answers above stand without them."
        }
    }
}

/// Asks for it once more.
pub const AGAIN: &str = "Try again";
/// Chooses one of several.
pub const CHOOSE: &str = "Choose";
/// It is the one.
pub const CHOSEN: &str = "Chosen";
/// The steps of a dose.
pub const WORKED_OUT: &str = "How it was worked out, and from what";
