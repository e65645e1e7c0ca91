//! The card that says what the visits say: one sentence on the last three of them, and what they point to.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::cite::source;
use super::derived::Derived;
use crate::app::widgets::markup::text;
use crate::domain::case::Case;
use crate::domain::response::notices::{Context, Notice, Severity, notices};
use crate::domain::response::reading::{Reading as Read, reading};
use crate::domain::sources::Citation;
use crate::form::store;
use crate::form::view::View;
use crate::i18n::follow_up::page as words;
use crate::i18n::follow_up::reading as said;

/// The id of the sentence: it is compared with what was worked out.
pub const SENTENCE: &str = "reading";

/// What the card is made of.
#[derive(Properties)]
pub struct ReadingProps {
    /// The visits.
    pub derived: Rc<Derived>,
    /// The form on the page: the weight that the dose is made from, and the blood group.
    pub form: AttrValue,
    /// Today.
    pub today: Option<NaiveDate>,
}

impl PartialEq for ReadingProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.derived, &other.derived)
            && self.form == other.form
            && self.today == other.today
    }
}

/// What is known beside the visits.
fn context(form: &str, today: Option<NaiveDate>) -> Context {
    let case = Case {
        today,
        ..store::from_text(form).case()
    };
    Context {
        dose_weight: case.weight.known(),
        blood_group: case.blood_group,
        today,
    }
}

/// The card.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let derived = &props.derived;
    let (course, followed) = (&derived.course, derived.followed);
    let context = context(&props.form, props.today);
    let made =
        reading(course, followed).and_then(|read| Ok((read, notices(course, followed, &context)?)));
    let Ok((read, notices)) = made else {
        crate::app::platform::fall();
        return html! { <section class="card" /> };
    };
    let sources = match &read {
        Read::Trend(trend) => trend.sources(),
        Read::NoVisit | Read::OneVisit(_) => Vec::new(),
    };
    let sentence = said::sentence(&read);
    use_effect_with(sentence.clone(), |sentence| {
        if !crate::app::platform::shows(SENTENCE, sentence) {
            crate::app::platform::stop();
        }
    });
    html! {
        <section class="card result" aria-labelledby="reading-title">
            <h2 id="reading-title">{ words::READING }</h2>
            <p id={SENTENCE} class="sentence">{ sentence }</p>
            <ul class="notices" hidden={notices.is_empty()}>{ for notices.iter().map(line) }</ul>
            { cited(&sources) }
        </section>
    }
}

fn line(notice: &Notice) -> Html {
    let said = said::notices::notice(notice);
    let class = match notice.severity() {
        Severity::Concern => "concern",
        Severity::ToDo => "to-do",
        Severity::ToKnow => "to-know",
    };
    let asks_for_dose = matches!(notice, Notice::WeightChanged(_));
    html! {
        <li key={format!("{} {}", said.title, said.text)} {class}>
            <strong>{ said.title }</strong>
            <p>{ said.text }</p>
            <p hidden={!asks_for_dose}><a href={View::Ivig.address()}>{ words::TO_DOSE }</a></p>
            { cited(&notice.sources()) }
        </li>
    }
}

/// Sources, folded: a sentence has several.
fn cited(sources: &[Citation]) -> Html {
    html! {
        <details class="cited" hidden={sources.is_empty()}>
            <summary>{ words::SOURCES }</summary>
            <ul class="sources">{ for sources.iter().enumerate().map(|(place, citation)| html! {
                <li key={place}>{ source(*citation) }</li>
            }) }</ul>
            { text("span", "", "") }
        </details>
    }
}
