//! What this is, what it is not, and the sources: all of it stands in the report, so that nobody loads it who does not ask.

use crate::i18n::words::{say, text};
use yew::prelude::*;

use crate::app::platform;
use crate::app::widgets::markup::{div, el, link, text, words};
use crate::domain::content::CONTENT_VERSION;
use crate::form::view::View;

/// The view.
pub fn about() -> Html {
    let build = platform::build_version();
    let version = say!(
        "Clinical content {CONTENT_VERSION}; build {build}.",
        CONTENT_VERSION,
        build
    );
    let keys = &["href"];
    let values = vec![Some(View::About.address().into())];
    let to_test = link(
        keys,
        values,
        vec![words(text!("Self-test in this browser"))],
        || {
            platform::focus("self-test");
        },
    );
    let to_test = el("p", "", vec![to_test.into()]);
    div(
        "prose",
        vec![
            text("h1", "", text!("About")),
            text("p", "", version),
            to_test,
        ],
    )
}
