//! What this is, what it is not, and the sources.

use yew::prelude::*;

use super::result::status_class;
use crate::app::i18n::en::steps;
use crate::app::platform;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::sources::{SOURCES, Source, Status};

/// The view.
pub fn about() -> Html {
    let month = platform::this_month();
    html! {
        <div class="prose">
            <h1>{ "About" }</h1>
            <h2>{ "What it is for" }</h2>
            <p>{ "For doctors, pharmacists and nurses who treat adults with known or suspected immune-mediated necrotizing myopathy. It works out the grams, days, volume and pump rates of a course of intravenous immunoglobulin, and shows every step and source." }</p>
            <h2>{ "What it is not" }</h2>
            <p>{ "It is not a certified medical device, gives no diagnosis, and is not for children or emergencies. The label of your product and your hospital's procedure come first. A figure is withheld, with the reason, rather than guessed." }</p>
            <h2>{ "What you type" }</h2>
            <p>{ "Nothing you type leaves this device: there is no server, no account and no tracking. The form is kept within this tab so that it survives a reload; “Clear patient” or closing the tab empties it." }</p>
            <h2>{ "Corrected against the patient page it started from" }</h2>
            <p>{ "The Norwegian patient page gives 2 g/kg every 4 weeks over 3 days: for 60 kg 120 g, 40 g a day. That day is above the 35 g at which one study saw more early clots, so the page offers more days." }</p>
            <h2>{ "How sure a statement is" }</h2>
            <ul class="notices">{ for STATUSES.into_iter().map(|(status, meaning)| html! {
                <li key={steps::status(status)}>
                    <span class={classes!("status", status_class(status))}>{ steps::status(status) }</span>{ meaning }
                </li>
            }) }</ul>
            <h2>{ "Sources" }</h2>
            <ul class="sources">{ for SOURCES.iter().map(|row| source(row, month)) }</ul>
            <h2>{ "Version" }</h2>
            <p>{ format!("Clinical content {CONTENT_VERSION}; build {}.", platform::build_version()) }</p>
        </div>
    }
}

const STATUSES: [(Status, &str); 4] = [
    (Status::Published, " read in the source itself"),
    (
        Status::Reported,
        " read in a secondary source that reports it",
    ),
    (
        Status::Unconfirmed,
        " known, but not read again: check the label before use",
    ),
    (
        Status::Policy,
        " this product's own choice, published by nobody else",
    ),
];

fn source(row: &Source, month: Option<crate::domain::sources::Month>) -> Html {
    let overdue = month.is_some_and(|month| month > row.review_by);
    html! {
        <li key={format!("{:?}", row.id)}>
            { format!("{}: {}, {}. ", row.authors, row.title, row.year) }
            <a class="locator" href={row.locator} rel="noreferrer noopener" hidden={row.locator.is_empty()}>{ row.locator }</a>
            { format!(" To be read again by {}-{:02}.", row.review_by.year, row.review_by.month) }
            <span class="overdue" hidden={!overdue}>{ "Overdue: check it before use." }</span>
        </li>
    }
}
