//! The three answers in one place: beside the form on a desktop, along the lower edge of a phone. Each leads to its view.

use crate::i18n::words::text;
use yew::prelude::*;

use super::card::Short;
use super::kept::{Kept, Piece};
use super::{classify_card, fragmin_card, ivig_card};
use crate::app::page::Page;
use crate::app::platform;
use crate::app::widgets::markup::{div, keyed, link, navigation, shape, text, words};
use crate::form::view::{ANSWERS, View};

/// An answer's name.
#[must_use]
pub fn name(view: View) -> &'static str {
    match view {
        View::Classify => "IMNM",
        View::Ivig => "IVIG",
        View::Fragmin => text!("Fragmin").get(),
        View::FollowUp | View::Summary | View::Cohort | View::About => text!("About").get(),
    }
}

/// The id of an answer's row.
#[must_use]
pub const fn id(view: View) -> &'static str {
    match view {
        View::Classify => "answer-classify",
        View::Ivig => "answer-ivig",
        View::Fragmin => "answer-fragmin",
        View::FollowUp | View::Summary | View::Cohort | View::About => "answer-about",
    }
}

/// A view's answer; About has none.
#[must_use]
pub fn short(page: &Page, view: View) -> Option<Short> {
    match view {
        View::Classify => Some(classify_card::short(page)),
        View::Ivig => Some(ivig_card::short(page)),
        View::Fragmin => Some(fragmin_card::short(page)),
        View::FollowUp | View::Summary | View::Cohort | View::About => None,
    }
}

/// The answers.
pub fn answers(page: &Page) -> Html {
    let rows = ANSWERS
        .into_iter()
        .filter_map(|view| Some((view, short(page, view)?)));
    navigation(
        "three",
        text!("Answers"),
        rows.map(|(view, short)| row(page, view, short)).collect(),
    )
}

fn row(page: &Page, view: View, short: Short) -> Html {
    let current = (page.model.view == view).then_some("page".into());
    let key = row_text(&short);
    let answer = vec![
        text("span", short.kind.state(), short.state),
        words(" "),
        text("strong", "", short.dose.unwrap_or_default()),
    ];
    let answer = shape("span", "answer-text", id(view).into(), false, answer);
    let parts = vec![
        text("span", "answer-name", name(view)),
        // Made anew for each answer: a text that another program has put in its place goes with it.
        keyed(answer, key),
    ];
    let values = vec![Some(view.address().into()), current];
    let keys = &["href", "aria-current"];
    let row = link(keys, values, parts, move || {
        platform::lead_to(view, "result");
    });
    keyed(row, view.name())
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
    let live = |view: View| {
        let text = short(page, view).filter(|_| !quiet);
        let text = text.map(|short| short.spoken(name(view)));
        html! { <Kept key={view.name()} piece={Piece::Live(text.unwrap_or_default().into())} /> }
    };
    div("", ANSWERS.map(live).into())
}
