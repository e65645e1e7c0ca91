//! What this is, and what it is not. The sources stand below, in the report.

use yew::prelude::*;

use crate::app::platform;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::sources::Status;
use crate::i18n::en::{about as words, steps};
use crate::report::cite::status_class;

/// The view.
pub fn about() -> Html {
    html! {
        <div class="prose">
            <h1>{ "About" }</h1>
            <div class="prose">{ for words::sections().into_iter().map(|(title, text)| html! {
                <div key={title}><h2>{ title }</h2><p>{ text }</p></div>
            }) }</div>
            <h2>{ "How sure a statement is" }</h2>
            <ul class="notices">{ for STATUSES.into_iter().map(|status| html! {
                <li key={steps::status(status)}>
                    <span class={status_class(status)}>{ steps::status(status) }</span>
                    { words::status_meaning(status) }
                </li>
            }) }</ul>
            <h2>{ "Version" }</h2>
            <p>{ format!("Clinical content {CONTENT_VERSION}; build {}.", platform::build_version()) }</p>
        </div>
    }
}

const STATUSES: [Status; 4] = [
    Status::Published,
    Status::Reported,
    Status::Unconfirmed,
    Status::Policy,
];
