//! The findings that the classification needs, grouped as an examination goes. What decides the type stands open, the rest
//! is folded to a line that says how much of it is answered.

use crate::i18n::words::Text;
use std::rc::Rc;

use yew::prelude::*;

use super::kept::{Kept, Piece};
use super::pick::{drop_down, radios};
use super::question::{list, question, questions};
use crate::app::page::Page;
use crate::app::widgets::choice::{Choice, Slot, choice};
use crate::app::widgets::markup::{button, div, el, forms, slot, text, varied};
use crate::app::widgets::number_field::number_field;
use crate::domain::finding::Finding;
use crate::domain::questions::{Group, QUESTIONS, Question};
use crate::domain::refusal::Field;
use crate::form::model::Action;
use crate::form::names::{CK_UNITS, ck_unit_name};
use crate::form::picks::{ANTIBODY_PICKS, Pick};
use crate::i18n::{classify as words, fields, questions as question_words};

/// So many parts.
const PARTS: usize = 9;
/// The places of the parts that have fields to type in: the history and the enzymes.
const TYPED_IN: [usize; 2] = [0, 3];

/// The form.
pub fn form(page: &Rc<Page>) -> Html {
    forms(
        page.turn,
        PARTS,
        &|place| html! { <Kept piece={Piece::Part(Rc::clone(page), place)} /> },
    )
}

/// Does the part at this place show the same for both?
#[must_use]
pub fn shows_the_same(this: &Page, that: &Page, place: usize) -> bool {
    let (one, other) = (&this.model, &that.model);
    !(TYPED_IN.contains(&place) && one.texts != other.texts)
        && one.typing == other.typing
        && one.ck_unit == other.ck_unit
        && one.answers == other.answers
        && one.picks == other.picks
        && one.none_of == other.none_of
        && this.messages() == that.messages()
}

/// The part at this place.
pub fn part(page: &Page, place: usize) -> Html {
    let (groups, picks, open, body): (&[Group], &[Pick], bool, _) = match place {
        0 => (&[Group::History], &[Pick::Tempo], false, history(page)),
        1 => (
            &[Group::Weakness],
            &[],
            true,
            vec![asked(page, Group::Weakness)],
        ),
        2 => {
            let body = vec![asked(page, Group::Swallowing), list(page, Group::Skin)];
            (&[Group::Swallowing, Group::Skin], &[], false, body)
        }
        3 => (&[Group::Enzymes], &[], true, enzymes(page)),
        4 => (&[Group::Antibodies], &RESULTS, true, antibodies(page)),
        5 => {
            let tests = TESTS.map(|pick| radios(page, pick));
            let body = vec![div("list", tests.into()), asked(page, Group::Tests)];
            (&[Group::Tests], &TESTS, false, body)
        }
        6 => (&[Group::Features], &[Pick::Biopsy], false, biopsy(page)),
        7 => (
            &[Group::Exclusions],
            &[],
            false,
            vec![list(page, Group::Exclusions)],
        ),
        _ => (&[Group::Clues], &[], false, vec![list(page, Group::Clues)]),
    };
    section(page, groups, picks, open, body)
}

const TESTS: [Pick; 2] = [Pick::Emg, Pick::Mri];
const RESULTS: [Pick; ANTIBODY_PICKS.len()] = {
    let [(a, _), (b, _), (c, _), (d, _), (e, _)] = ANTIBODY_PICKS;
    [a, b, c, d, e]
};

fn asked(page: &Page, group: Group) -> Html {
    let of = move |one: &Question| one.group() == group;
    questions(page, QUESTIONS.into_iter().filter(of))
}

/// A part of the examination, with how much of it is answered.
fn section(page: &Page, groups: &[Group], picks: &[Pick], open: bool, body: Vec<Html>) -> Html {
    let answers = QUESTIONS.iter().zip(page.model.answers);
    let answers = answers.filter(|(question, _)| groups.contains(&question.group()));
    let picked = picks.iter().map(|pick| page.model.picked(*pick).is_some());
    let given = answers.map(|(_, answer)| answer.is_some()).chain(picked);
    let (mut all, mut done) = (0, 0);
    for is_given in given {
        all += 1;
        done += i32::from(is_given);
    }
    let titles: Vec<Text> = groups
        .iter()
        .map(|group| question_words::group(*group))
        .collect();
    let summary = vec![
        text("h2", "", titles.join(question_words::AND.get())),
        text("span", "state", question_words::answered(done, all)),
    ];
    let values = vec![
        Some("card fold".into()),
        open.then_some(AttrValue::Static("open")),
    ];
    let parts = vec![el("summary", "", summary), div("list", body)];
    varied("details", &["class", "open"], values, parts).into()
}

fn history(page: &Page) -> Vec<Html> {
    let course = vec![
        drop_down(page, Pick::StatinName),
        div(
            "measure",
            vec![
                number_field(page, Field::StatinStart),
                number_field(page, Field::StatinStop),
            ],
        ),
        question(page, Question::StatinPersisting),
    ];
    // What was given stays in sight, so that it can be taken back.
    let given = page.case.statin.is_some()
        || !page.model.text(Field::StatinStart).is_empty()
        || !page.model.text(Field::StatinStop).is_empty()
        || page
            .case
            .answers
            .get(Question::StatinPersisting)
            .is_present();
    let exposed = page.case.answers.get(Question::Statin).is_present();
    let rest = [
        Question::MyotoxicDrug,
        Question::Family,
        Question::NotImproved,
    ];
    vec![
        radios(page, Pick::Tempo),
        question(page, Question::Statin),
        slot("list", !exposed && !given, course),
        questions(page, rest.into_iter()),
    ]
}

fn enzymes(page: &Page) -> Vec<Html> {
    let units = CK_UNITS.map(|unit| Choice {
        name: ck_unit_name(unit),
        words: fields::ck_unit(unit).into(),
        chosen: page.model.ck_unit == unit,
        choose: page.on(Action::CkUnit(unit)),
    });
    let values = vec![
        number_field(page, Field::Ck),
        number_field(page, Field::CkLimit),
        number_field(page, Field::CkNow),
        choice(
            "ck-unit",
            words::CK_UNIT.get(),
            "",
            Slot::None,
            units.into(),
        ),
    ];
    let others = [
        Question::CkRaised,
        Question::LdhRaised,
        Question::AstRaised,
        Question::AltRaised,
    ];
    vec![div("measure", values), questions(page, others.into_iter())]
}

fn antibodies(page: &Page) -> Vec<Html> {
    let [first, second, others @ ..] = ANTIBODY_PICKS;
    let test = |(result, assay)| {
        div(
            "antibody",
            vec![radios(page, result), drop_down(page, assay)],
        )
    };
    let others = others.into_iter().map(test);
    let all = page.on(Action::OthersNegative);
    let mut parts = vec![test(first), test(second)];
    // The pattern is a question once something is positive.
    let asked = page.case.anti_srp.result.finding() != Finding::Absent;
    parts.push(slot(
        "",
        !asked,
        vec![question(page, Question::SrpCytoplasmic)],
    ));
    parts.extend(others);
    parts.push(button(
        "others-negative",
        "",
        false,
        words::OTHERS_NEGATIVE.get(),
        all,
    ));
    parts
}

fn biopsy(page: &Page) -> Vec<Html> {
    let features = |question: &Question| question.group() == Group::Features;
    let mut asked = QUESTIONS.into_iter().filter(features);
    // What was answered stays in sight beside another state, so that the contradiction can be mended.
    let any = asked.any(|one| page.case.answers.get(one).is_present());
    let hidden = !page.case.biopsy.is_done() && !any;
    vec![
        radios(page, Pick::Biopsy),
        slot("", hidden, vec![list(page, Group::Features)]),
    ]
}
