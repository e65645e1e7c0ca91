//! What this is, what it is not, and the sources: all of it stands in the report, so that nobody loads it who does not ask.

use yew::prelude::*;

use crate::app::platform;
use crate::domain::content::CONTENT_VERSION;

/// The view.
pub fn about() -> Html {
    html! {
        <div class="prose">
            <h1>{ "About" }</h1>
            <p>{ format!("Clinical content {CONTENT_VERSION}; build {}.", platform::build_version()) }</p>
        </div>
    }
}
