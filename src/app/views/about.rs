//! What this is, what it is not, and the sources: all of it stands in the report, so that nobody loads it who does not ask.

use yew::prelude::*;

use crate::app::platform;
use crate::app::widgets::markup::{div, text};
use crate::domain::content::CONTENT_VERSION;

/// The view.
pub fn about() -> Html {
    let build = platform::build_version();
    let version = format!("Clinical content {CONTENT_VERSION}; build {build}.");
    div(
        "prose",
        vec![text("h1", "", "About"), text("p", "", version)],
    )
}
