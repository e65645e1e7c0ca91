//! What this is, what it is not, and the sources.

use yew::prelude::*;

use super::card::status_class;
use crate::app::platform;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::sources::{SOURCES, Source, Status};
use crate::i18n::en::{about as words, steps};

/// The view.
pub fn about() -> Html {
    let month = platform::this_month();
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
            <h2>{ "Sources" }</h2>
            <ul class="sources">{ for SOURCES.iter().map(|row| source(row, month)) }</ul>
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

fn source(row: &Source, month: Option<crate::domain::sources::Month>) -> Html {
    let overdue = month.is_some_and(|month| month > row.review_by);
    html! {
        <li key={row.title}>
            { format!("{}: {}, {}. ", row.authors, row.title, row.year) }
            <a class="locator" href={row.locator} rel="noreferrer noopener" hidden={row.locator.is_empty()}>{ row.locator }</a>
            { format!(" To be read again by {}-{:02}.", row.review_by.year, row.review_by.month) }
            <span class="overdue" hidden={!overdue}>{ "Overdue: check it before use." }</span>
        </li>
    }
}
