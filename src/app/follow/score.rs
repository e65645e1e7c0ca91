//! The card of the Total Improvement Score: since the first visit and since the one before, measure by measure.

use crate::i18n::words::figure;
use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::Send;
use super::derived::Derived;
use super::form::enzyme_unit;
use super::model::Action;
use super::table::LATEST;
use super::widgets::{Text, text_field};
use crate::app::follow::cite::{line, source};
use crate::app::widgets::markup::{div, entry_key, text};
use crate::app::widgets::select::{Entry as Option_, select};
use crate::domain::dates;
use crate::domain::enzyme::CkUnit;
use crate::domain::response::course::Compared;
use crate::domain::response::reading::range_source;
use crate::domain::response::tis::{NEEDED_SOURCE, SOURCE, USE_SOURCE};
use crate::domain::response::visit::{ENZYMES, Visit};
use crate::form::follow_up::names::enzyme_name;
use crate::i18n::dates as days;
use crate::i18n::follow_up::{fields, page, score as words};

/// The id of the total since the first visit: it is compared with what was worked out.
pub const TOTAL: &str = "score-total";

/// What the card is made of.
#[derive(Properties)]
pub struct ScoreProps {
    /// The visits.
    pub derived: Rc<Derived>,
    /// The visit whose score is shown, where one was chosen.
    pub chosen: Option<NaiveDate>,
    /// Every visit can be chosen, and not the latest ones alone.
    pub lists_all: bool,
    /// The unit that the enzyme is typed in.
    pub unit: CkUnit,
    /// Takes what is done.
    pub send: Send,
}

impl PartialEq for ScoreProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.derived, &other.derived)
            && self.chosen == other.chosen
            && self.lists_all == other.lists_all
            && self.unit == other.unit
    }
}

/// The card.
#[component]
pub fn Score(props: &ScoreProps) -> Html {
    let ScoreProps {
        derived,
        chosen,
        lists_all,
        unit,
        send,
    } = props;
    // As it was at the start: it must not close under the hand that types the limit.
    let is_open = use_state(|| derived.followed.limit.is_none());
    let visit = derived.scored(*chosen);
    let [first, last] = visit
        .and_then(|visit| derived.compared(visit).ok())
        .unwrap_or_default();
    let shown = first.as_ref().map(total_of);
    use_effect_with(shown, |shown| {
        let is_shown = |total: &String| crate::app::platform::shows(TOTAL, total);
        if !shown.as_ref().is_none_or(is_shown) {
            crate::app::platform::stop();
        }
    });
    let state = match (visit, &first) {
        (None, _) => words::NO_VISIT,
        (Some(_), None) => words::ONE_VISIT,
        (Some(_), Some(_)) => Default::default(),
    };
    // The same visit twice would be the same score twice.
    let last = last.filter(|last| Some(last.since) != first.as_ref().map(|first| first.since));
    let [has_first, has_last] = [&first, &last].map(Option::is_some);
    let [first, last] = [(first, TOTAL), (last, "score-last")].map(|(compared, id)| {
        let title = if id == TOTAL {
            words::SINCE_FIRST
        } else {
            words::SINCE_LAST
        };
        match (compared, visit) {
            (Some(compared), Some(visit)) => comparison(derived, visit, &compared, title.get(), id),
            _ => html! { <div /> },
        }
    });
    let sources = [SOURCE, USE_SOURCE, NEEDED_SOURCE];
    html! {
        <section class="card result" aria-labelledby="score-title">
            <h2 id="score-title">{ words::TITLE }</h2>
            <p class="waits" hidden={state.is_empty()}>{ state }</p>
            { choose(*chosen, *lists_all, derived, send) }
            <div class="comparison" key="first" hidden={!has_first}>{ first }</div>
            <div class="comparison" key="last" hidden={!has_last}>{ last }</div>
            <p class="hint">{ words::DERIVED }{ " " }{ words::WORSE_IS_ZERO }</p>
            { enzyme(*is_open, *unit, derived, send) }
            <details><summary>{ page::SOURCES }</summary>
                <ul class="sources">{ for sources.into_iter().map(|citation| html! { <li key={citation.at}>{ source(citation) }</li> }) }</ul>
            </details>
        </section>
    }
}

/// Which visit is looked at.
fn choose(chosen: Option<NaiveDate>, lists_all: bool, derived: &Derived, send: &Send) -> Html {
    let shown = derived.scored(chosen).map(|visit| visit.day);
    let entries: Vec<(String, String, bool)> = derived
        .course
        .assessed()
        .rev()
        .enumerate()
        .filter(|(place, visit)| lists_all || *place < LATEST || shown == Some(visit.day))
        .map(|(_, visit)| visit)
        .map(|visit| {
            (
                dates::text(visit.day),
                days::day(visit.day),
                shown == Some(visit.day),
            )
        })
        .collect();
    let hidden = entries.len() < 3;
    let choose = send.reform(|event: Event| {
        Action::Choose(dates::parse(&crate::app::platform::chosen_value(&event)))
    });
    html! {
        <div class="field" {hidden}>
            <label for="score-visit">{ words::OF_VISIT }</label>
            <div class="entry"><select id="score-visit" onchange={choose}>
                { for entries.into_iter().filter(|_| !hidden).map(|(name, words, selected)| html! {
                    <option key={entry_key(&name, selected)} value={name} {selected}>{ words }</option>
                }) }
            </select></div>
        </div>
    }
}

/// The total as it is shown.
fn total_of(compared: &Compared) -> String {
    words::total(&compared.improvement).unwrap_or_else(|| words::NO_TOTAL.to_owned())
}

fn comparison(
    derived: &Derived,
    visit: &Visit,
    compared: &Compared,
    title: &str,
    id: &'static str,
) -> Html {
    let improvement = &compared.improvement;
    let before = derived
        .course
        .visits()
        .iter()
        .find(|visit| visit.day == compared.since);
    let before = before.map(|visit| visit.measured).unwrap_or_default();
    let total = total_of(compared);
    let heads = [
        words::MEASURE,
        words::THEN_NOW,
        words::CHANGE,
        words::POINTS,
    ];
    html! {
        <div class="body">
            <h3>{ format!("{title}, {}", days::day(compared.since)) }</h3>
            <p class="headline"><strong {id}>{ total }</strong><span>{ words::under(improvement) }</span></p>
            <details open={id == TOTAL}>
                <summary>{ page::BY_MEASURE }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label={title.to_owned()}>
                <table class="compared">
                    <thead><tr>{ for heads.into_iter().enumerate().map(|(place, head)| html! { <th key={place} scope="col">{ head }</th> }) }</tr></thead>
                    <tbody>{ for improvement.measures.iter().enumerate().map(|(place, (measure, result))| {
                        let values = words::then_now(*measure, &before, &visit.measured);
                        let (change, points) = match result {
                            Ok(change) => (words::change(change), words::points(change.points)),
                            Err(lack) => (words::lack(*lack).to_owned(), "—".to_owned()),
                        };
                        html! {
                            <tr key={place}>
                                <th scope="row">{ words::measure_in_unit(*measure, derived.followed.kind) }</th>
                                <td>{ values }</td>
                                <td>{ change }</td><td>{ points }</td>
                            </tr>
                        }
                    }) }</tbody>
                </table>
            </div>
            </details>
        </div>
    }
}

/// The enzyme that is followed, its limit and its range.
fn enzyme(is_open: bool, unit: CkUnit, derived: &Derived, send: &Send) -> Html {
    let follow_up = &derived.follow_up;
    let is_fixed = follow_up.has_enzyme();
    let entries: Vec<Option_> = ENZYMES
        .into_iter()
        .filter(|kind| !is_fixed || *kind == follow_up.enzyme)
        .map(|kind| Option_ {
            name: enzyme_name(kind),
            words: fields::enzyme(kind).to_owned(),
            chosen: kind == follow_up.enzyme,
        })
        .collect();
    let choose = {
        let send = send.clone();
        Callback::from(move |name: String| {
            let kind = ENZYMES.into_iter().find(|kind| enzyme_name(*kind) == name);
            if let Some(kind) = kind {
                send.emit(Action::Enzyme(kind));
            }
        })
    };
    let hint = if is_fixed {
        page::FOLLOWED_FIXED
    } else {
        page::FOLLOWED_HINT
    };
    let limit = Text {
        id: "enzyme-limit".to_owned(),
        label: page::LIMIT_OF.to_owned(),
        hint: String::new(),
        unit: fields::enzyme_unit(follow_up.units.enzyme).to_owned(),
        value: follow_up.limit.clone(),
        error: follow_up
            .read_limit()
            .err()
            .map(|problem| fields::limit_problem(problem, follow_up.enzyme))
            .unwrap_or_default(),
        is_day: false,
    };
    let times = Text {
        id: "enzyme-range".to_owned(),
        label: page::TIMES.to_owned(),
        hint: words::range(&figure(derived.followed.times)),
        unit: "×".to_owned(),
        value: follow_up.times.clone(),
        error: follow_up
            .read_times()
            .err()
            .map(fields::times_problem)
            .unwrap_or_default(),
        is_day: false,
    };
    let parts = vec![
        select(
            "enzyme",
            page::FOLLOWED.get(),
            hint.to_owned(),
            entries,
            choose,
        ),
        enzyme_unit(unit, follow_up.enzyme, send),
        text_field(limit, send.reform(Action::Limit), Callback::noop()),
        text_field(times, send.reform(Action::Times), Callback::noop()),
    ];
    let unread = range_source(derived.followed);
    html! {
        <details class="group" open={is_open}>
            <summary>{ format!("{}: {}", page::FOLLOWED, fields::enzyme(follow_up.enzyme)) }</summary>
            <div class="list">
                { div("fields", parts) }
                // One that was typed is the reader's own.
                <ul class="reasons" hidden={unread.is_none()}>{ for unread.into_iter().map(|citation| {
                    line(text("span", "", words::range(&figure(derived.followed.times))), citation)
                }) }</ul>
            </div>
        </details>
    }
}
