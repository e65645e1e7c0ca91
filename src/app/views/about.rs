//! What this is, what it is not, and the sources: all of it stands in the report, so that nobody loads it who does not ask.

use yew::prelude::*;

use crate::app::platform;
use crate::app::widgets::markup::{div, el, link, text, words};
use crate::domain::content::CONTENT_VERSION;
use crate::form::view::View;

/// The view.
pub fn about() -> Html {
    let build = platform::build_version();
    let version = format!("Clinical content {CONTENT_VERSION}; build {build}.");
    let keys = &["href"];
    let values = vec![Some(View::About.address().into())];
    let to_test = link(
        keys,
        values,
        vec![words("Self-test in this browser")],
        || {
            platform::focus("self-test");
        },
    );
    let to_test = el("p", "", vec![to_test.into()]);
    div(
        "prose",
        vec![text("h1", "", "About"), text("p", "", version), to_test],
    )
}
