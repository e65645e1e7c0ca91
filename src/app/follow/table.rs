//! The visits as a table, the latest first: the same numbers as in the curves, to be read, edited and deleted.

use std::rc::Rc;

use yew::prelude::*;

use super::derived::{Derived, Row};
use super::model::Action;
use super::{SAID, Send, form};
use crate::app::platform;
use crate::app::widgets::markup::button;
use crate::domain::response::item::{Item, Units};
use crate::domain::response::measures::MEASURES;
use crate::domain::response::visit::EnzymeKind;
use crate::i18n::dates;
use crate::i18n::follow_up::{fields, page as words, score};

/// So many of the latest visits are listed at first.
pub const LATEST: usize = 12;

/// What is listed beside the core set and the score.
const OTHERS: [Item; 8] = [
    Item::ChairStands,
    Item::Squat,
    Item::ArmRaise,
    Item::Endurance,
    Item::Weight,
    Item::Creatinine,
    Item::Haemoglobin,
    Item::Prednisolone,
];

/// What the table shows.
#[derive(Properties)]
pub struct TableProps {
    /// The visits.
    pub derived: Rc<Derived>,
    /// All of them are listed.
    pub lists_all: bool,
    /// Takes what is done.
    pub send: Send,
}

impl PartialEq for TableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.derived, &other.derived) && self.lists_all == other.lists_all
    }
}

/// The card with the table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let rows = &props.derived.rows;
    let count = rows.len();
    let shown = if props.lists_all { count } else { LATEST };
    let columns: Vec<Item> = OTHERS
        .into_iter()
        .filter(|item| rows.iter().any(|row| row.visit.text(*item).is_some()))
        .collect();
    let kind = props.derived.followed.kind;
    let send = props.send.clone();
    let is_all = props.lists_all;
    let list = Callback::from(move |_: Event| send.emit(Action::ListAll(!is_all)));
    let list_words = if is_all {
        words::LIST_LATEST.to_owned()
    } else {
        words::list_all(count)
    };
    html! {
        <section class="card" aria-labelledby="visits-title">
            <h2 id="visits-title">{ words::VISITS }</h2>
            <p class="hint" hidden={count > 0}>{ words::NONE }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={words::TABLE} hidden={count == 0}>
                <table class="visits">
                    <thead><tr>
                        <th scope="col">{ words::DAY }</th>
                        <th scope="col">{ words::ACTIONS }</th>
                        <th scope="col">{ words::SCORE }</th>
                        { for MEASURES.into_iter().map(|measure| html! {
                            <th key={format!("{measure:?}")} scope="col">{ score::measure_in_unit(measure, kind) }</th>
                        }) }
                        { for columns.iter().map(|item| html! {
                            <th key={item.place()} scope="col">{ head(*item, kind) }</th>
                        }) }
                        <th scope="col">{ words::IVIG }</th>
                    </tr></thead>
                    <tbody>{ for rows.iter().rev().take(shown).map(|row| html! {
                        <Line key={row.visit.day.to_string()} row={row.clone()} columns={columns.clone()} send={props.send.clone()} />
                    }) }</tbody>
                </table>
            </div>
            { button("list-all", "quiet", count <= LATEST, &list_words, list) }
        </section>
    }
}

/// An item with its unit, as it is kept.
fn head(item: Item, kind: EnzymeKind) -> String {
    let name = fields::label(item, kind);
    let units = Units {
        haemoglobin: crate::domain::response::item::HaemoglobinUnit::GramsPerLitre,
        ..Units::default()
    };
    match fields::unit(item, units, crate::domain::response::mmt8::Sides::Both) {
        "" => name.to_owned(),
        unit => format!("{name}, {unit}"),
    }
}

/// What a line shows.
#[derive(Properties, Clone)]
pub struct LineProps {
    row: Row,
    columns: Vec<Item>,
    send: Send,
}

impl PartialEq for LineProps {
    fn eq(&self, other: &Self) -> bool {
        self.row == other.row && self.columns == other.columns
    }
}

/// One visit.
#[component]
fn Line(props: &LineProps) -> Html {
    let Row { visit, total } = &props.row;
    let day = visit.day;
    let edit = {
        let send = props.send.clone();
        Callback::from(move |_: MouseEvent| {
            send.emit(Action::Edit(day));
            platform::focus_soon(form::FORM);
        })
    };
    let delete = {
        let send = props.send.clone();
        Callback::from(move |_: MouseEvent| {
            send.emit(Action::Delete(day));
            // The button goes with its line; the reader is led to what takes it back.
            platform::focus_soon(SAID);
        })
    };
    let name = dates::day(day);
    let blank = || words::BLANK.to_owned();
    html! {
        <tr>
            <th scope="row">{ &name }</th>
            <td><div class="buttons">
                <button type="button" class="quiet" aria-label={format!("{}: {name}", words::EDIT)} onclick={edit}>{ words::EDIT }</button>
                <button type="button" class="quiet" aria-label={format!("{}: {name}", words::DELETE)} onclick={delete}>{ words::DELETE }</button>
            </div></td>
            <td>{ total.map_or_else(blank, score::score) }</td>
            { for MEASURES.into_iter().map(|measure| html! {
                <td key={format!("{measure:?}")}>{ words::cell(score::value(measure, &visit.measured)) }</td>
            }) }
            { for props.columns.iter().map(|item| html! {
                <td key={item.place()}>{ visit.text(*item).unwrap_or_else(blank) }</td>
            }) }
            <td>{ visit.ivig.map_or_else(blank, words::given_short) }</td>
        </tr>
    }
}
