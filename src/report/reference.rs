//! Tables to look something up in where the calculator does not run: the same for everyone, made by the domain from its own
//! tables, and no result. The host tool writes them into a page of their own.

use super::cite::source;
use super::doc::{Doc, el, text};
use super::fragmin_about::syringe;
use super::pathway::parts::list;
use super::sets::cell;
use crate::domain::bounds::HEIGHT_NEEDED_SOURCE;
use crate::domain::case::Case;
use crate::domain::classify::enmc::{Antibody, Element, EnmcFindings, Subtype};
use crate::domain::dalteparin::stops::HEPARIN_STOPS;
use crate::domain::ivig::answer::{Given, IvigAnswer, answer};
use crate::domain::ivig::stops::STOPS;
use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use crate::domain::set::Member;
use crate::domain::sources::Citation;
use crate::i18n::words::Text;
use crate::i18n::{answers, classify, fields, fragmin_about, questions, reference as words};

/// Weights to plan with, as they would be typed, in kg: those at which no height is asked for.
const WEIGHTS: [&str; 10] = ["40", "45", "50", "55", "60", "65", "70", "75", "80", "85"];

/// The tables, each in a card that is marked as a reference.
#[must_use]
pub fn reference() -> Vec<Doc> {
    let lead = el(
        "div",
        "prose",
        vec![
            text("p", "", words::NO_RESULT),
            text("p", "", words::made_from()),
        ],
    );
    vec![
        lead,
        card(
            classify::TITLE.get(),
            vec![text("p", "", words::NOT_TESTED), types()],
        ),
        by_weight(),
        card(words::FORBIDS_IVIG.get(), vec![ivig_stops()]),
        card(
            words::FORBIDS_FRAGMIN.get(),
            vec![text("p", "", words::ANY_ONE), heparin_stops()],
        ),
        card(
            fragmin_about::SYRINGE.get(),
            [text("p", "hint", fragmin_about::NO_DOSE)]
                .into_iter()
                .chain(syringe::all())
                .collect(),
        ),
    ]
}

fn card(title: &str, parts: Vec<Doc>) -> Doc {
    let parts = [text("h2", "", title)].into_iter().chain(parts);
    el("section", "card reference", parts.collect())
}

/// A table whose first column heads its rows.
fn table<const N: usize>(columns: [Text; N], rows: impl Iterator<Item = Vec<Doc>>) -> Doc {
    let head = columns.map(|column| text("th", "", column).with("scope", "col"));
    let head = el("thead", "", vec![el("tr", "", head.into())]);
    let rows = rows.map(|cells| el("tr", "", cells)).collect();
    el("table", "side", vec![head, el("tbody", "", rows)])
}

fn heading(words: String, citation: Option<Citation>) -> Doc {
    let mut parts = vec![Doc::Text(words)];
    parts.extend(citation.map(source));
    el("th", "", parts).with("scope", "row")
}

/// What each type requires.
fn types() -> Doc {
    let [_, requires] = words::TYPE_COLUMNS;
    let negative = EnmcFindings {
        anti_hmgcr: Antibody::Negative,
        anti_srp: Antibody::Negative,
        ..EnmcFindings::default()
    };
    let rows = Subtype::ALL.iter().map(|subtype| {
        let required = Element::ALL
            .iter()
            .filter(|element| subtype.requires(**element));
        let required =
            required.map(|element| text("li", "", classify::element_name(*subtype, *element)));
        vec![
            heading(
                classify::subtype(*subtype, &negative).to_owned(),
                Some(subtype.source()),
            ),
            cell(requires.get(), vec![el("ul", "", required.collect())]),
        ]
    });
    table(words::TYPE_COLUMNS, rows)
}

/// Grams by weight, as the page gives them for a weight alone.
fn by_weight() -> Doc {
    let given: Vec<Box<Given>> = WEIGHTS.into_iter().filter_map(planning).collect();
    let mut sources: Vec<Citation> = Vec::new();
    for step in given.iter().flat_map(|given| given.doses.steps()) {
        if !sources.contains(&step.source) {
            sources.push(step.source);
        }
    }
    let [_, days, arithmetic] = words::WEIGHT_COLUMNS;
    let rows = given.iter().map(|given| {
        let doses = given.doses.value();
        let daily = format!(
            "{}, {}",
            answers::days(&doses.daily),
            answers::in_all(doses.total)
        );
        vec![
            heading(format!("{} kg", doses.weight.used), None),
            cell(days.get(), vec![Doc::Text(daily)]),
            cell(
                arithmetic.get(),
                vec![Doc::Text(answers::arithmetic(doses))],
            ),
        ]
    });
    let above = vec![Doc::Text(words::above()), source(HEIGHT_NEEDED_SOURCE)];
    let sources = sources
        .into_iter()
        .map(|one| el("li", "", vec![source(one)]));
    card(
        words::BY_WEIGHT.get(),
        vec![
            text("p", "", answers::interval()),
            text("p", "", words::PLANNING),
            table(words::WEIGHT_COLUMNS, rows),
            el("p", "", above),
            list(sources),
        ],
    )
}

/// The course for this weight and nothing else; none where the page would give none.
fn planning(weight: &str) -> Option<Box<Given>> {
    let mut case = Case::default();
    case.read(Field::Weight, weight);
    match answer(&case) {
        IvigAnswer::Given(given) => Some(given),
        IvigAnswer::Waiting
        | IvigAnswer::Stopped(_)
        | IvigAnswer::Refused(_)
        | IvigAnswer::Confirm(_) => None,
    }
}

fn ivig_stops() -> Doc {
    let [_, does] = words::FORBIDS_COLUMNS;
    let rows = STOPS.into_iter().map(|stop| {
        vec![
            heading(fields::stop(stop).to_owned(), Some(stop.source())),
            cell(
                does.get(),
                vec![Doc::Text(fields::force(stop.force()).to_owned())],
            ),
        ]
    });
    table(words::FORBIDS_COLUMNS, rows)
}

fn heparin_stops() -> Doc {
    let [_, counts] = words::STOP_COLUMNS;
    let rows = HEPARIN_STOPS.into_iter().map(|stop| {
        let question = Question::Stop(stop);
        vec![
            heading(
                questions::question(question).to_owned(),
                Some(stop.source()),
            ),
            cell(
                counts.get(),
                vec![Doc::Text(questions::hint(question).to_owned())],
            ),
        ]
    });
    table(words::STOP_COLUMNS, rows)
}
