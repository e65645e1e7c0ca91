//! The three answers in one place: beside the form on a desktop, along the lower edge of a phone. Each leads to its view.

use yew::prelude::*;

use super::card::Short;
use super::{classify_card, fragmin_card, ivig_card};
use crate::app::page::Page;
use crate::app::platform;
use crate::app::widgets::live::Live;
use crate::form::view::{ANSWERS, View};

/// An answer's name.
#[must_use]
pub const fn name(view: View) -> &'static str {
    match view {
        View::Classify => "IMNM",
        View::Ivig => "IVIG",
        View::Fragmin => "Fragmin",
        View::FollowUp | View::About => "About",
    }
}

/// The id of an answer's row.
#[must_use]
pub const fn id(view: View) -> &'static str {
    match view {
        View::Classify => "answer-classify",
        View::Ivig => "answer-ivig",
        View::Fragmin => "answer-fragmin",
        View::FollowUp | View::About => "answer-about",
    }
}

/// A view's answer; About has none.
#[must_use]
pub fn short(page: &Page, view: View) -> Option<Short> {
    match view {
        View::Classify => Some(classify_card::short(page)),
        View::Ivig => Some(ivig_card::short(page)),
        View::Fragmin => Some(fragmin_card::short(page)),
        View::FollowUp | View::About => None,
    }
}

/// The answers.
pub fn answers(page: &Page) -> Html {
    let rows = ANSWERS
        .into_iter()
        .filter_map(|view| Some((view, short(page, view)?)));
    html! {
        <nav class="three" aria-label="Answers">{ for rows.map(|(view, short)| row(page, view, &short)) }</nav>
    }
}

fn row(page: &Page, view: View, short: &Short) -> Html {
    let lead = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        platform::lead_to(view, "result");
    });
    let current = (page.model.view == view).then_some("page");
    html! {
        <a key={view.name()} href={view.address()} onclick={lead} aria-current={current}>
            <span class="answer-name">{ name(view) }</span>
            // Made anew for each answer: a text that another program has put in its place goes with it.
            <span class="answer-text" id={id(view)} key={row_text(short)}>
                <span class={short.class()}>{ short.state.clone() }</span>
                { " " }<strong>{ short.dose.clone().unwrap_or_default() }</strong>
            </span>
        </a>
    }
}

fn row_text(short: &Short) -> String {
    format!(
        "{} {}",
        short.state,
        short.dose.as_deref().unwrap_or_default()
    )
}

/// The texts that the rows must show, by id.
pub fn shown(page: &Page) -> impl Iterator<Item = (&'static str, String)> {
    ANSWERS
        .into_iter()
        .filter_map(|view| Some((id(view), row_text(&short(page, view)?))))
}

/// Says each answer to a screen reader when it changes. An untouched page says nothing.
pub fn spoken(page: &Page) -> Html {
    let quiet = page.model.is_empty();
    html! {
        <div>{ for ANSWERS.into_iter().map(|view| {
            let text = short(page, view).filter(|_| !quiet).map(|short| short.spoken(name(view)));
            html! { <Live key={view.name()} text={text.unwrap_or_default()} /> }
        }) }</div>
    }
}
