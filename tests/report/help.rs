//! What counts as an answer: every question that is asked has a definition with a source, and nothing else has one.

use std::collections::BTreeSet;

use imnm::domain::ivig::stops::STOPS;
use imnm::domain::questions::{QUESTIONS, Question};
use imnm::domain::risk::improve_bleeding::BleedingItem;
use imnm::domain::risk::padua::PaduaItem;
use imnm::domain::sources::Citation;
use imnm::form::asked::{self, Asked};
use imnm::form::names::{question_name, stop_name};
use imnm::form::picks::PICKS;
use imnm::i18n::help as words;
use imnm::i18n::steps::citation_in_report;
use imnm::report::doc::{Doc, decode};
use imnm::report::{HELP, report};

/// Most characters that a tired reader takes in.
const LONGEST: usize = 260;

fn shown(name: &str) -> Vec<Doc> {
    decode(&report(HELP, name, "")).expect("a definition can be drawn")
}

fn text_of(doc: &Doc) -> String {
    let mut text = String::new();
    doc.add_text(&mut text);
    text
}

/// The definition of a name: short, in whole sentences, with its source as the table has it.
fn assert_defined(name: &str, citation: Citation) {
    let docs = shown(name);
    let [definition, source] = docs.as_slice() else {
        panic!("{name}: {docs:?}");
    };
    let definition = text_of(definition);
    assert!(definition.ends_with('.'), "{name}: {definition}");
    let sentences = definition.matches(". ").count() + 1;
    assert!(sentences <= 3, "{name}: {sentences} sentences");
    let length = definition.chars().count();
    assert!(length <= LONGEST, "{name}: {length}: {definition}");
    assert!(
        text_of(source).ends_with(&citation_in_report(citation)),
        "{name}: {source:?}"
    );
    assert_eq!(source.attribute("class"), Some("source"), "{name}");
}

#[test]
fn everything_that_is_asked_has_a_definition_with_its_source() {
    let mut names = BTreeSet::new();
    for asked in asked::all() {
        assert_defined(asked.name(), asked.definition());
        // One name for each, by which a definition is found.
        assert!(names.insert(asked.name()), "{asked:?}");
        assert!(!words::question_of(asked).is_empty(), "{asked:?}");
    }
    for question in QUESTIONS {
        assert!(names.contains(question_name(question)), "{question:?}");
    }
    for stop in STOPS {
        assert!(names.contains(stop_name(stop)), "{stop:?}");
    }
    assert!(PICKS.iter().all(|pick| names.contains(pick.name())));
}

#[test]
fn what_is_not_asked_has_no_definition() {
    for name in ["", "weight", "no such question", "age-seventy"] {
        assert!(shown(name).is_empty(), "{name}");
    }
    let elsewhere = [
        Question::Clot(PaduaItem::AgeSeventy),
        Question::Clot(PaduaItem::InfectionOrRheumatic),
        Question::Clot(PaduaItem::BmiThirty),
        Question::Bleeding(BleedingItem::ActiveUlcer),
        Question::Bleeding(BleedingItem::Rheumatic),
        Question::Bleeding(BleedingItem::ActiveCancer),
    ];
    for question in elsewhere {
        let asked = Asked::Question(question);
        assert_eq!(words::what_counts(asked), "", "{question:?}");
    }
}

#[test]
fn a_definition_is_the_same_for_every_day_and_names_no_amount_of_a_drug() {
    for name in asked::all().map(Asked::name) {
        assert_eq!(report(HELP, name, ""), report(HELP, name, "2026-11-27"));
        let text = text_of(&shown(name)[0]);
        let words: Vec<&str> = text.split([' ', '\u{a0}']).collect();
        let is_amount = words.windows(2).any(|pair| {
            let is_number = pair[0].ends_with(|c: char| c.is_ascii_digit());
            is_number
                && ["units", "mL", "mg", "g"]
                    .iter()
                    .any(|unit| pair[1].starts_with(unit))
        });
        assert!(!is_amount, "{name}: {text}");
    }
}
