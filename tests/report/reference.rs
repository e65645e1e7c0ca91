//! The reference tables: what they say is what the page gives, no dose of Fragmin is among it, and all of it is marked.

use imnm::domain::bounds::HEIGHT_NEEDED_FROM;
use imnm::domain::dalteparin::stops::HEPARIN_STOPS;
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::questions::Question;
use imnm::i18n::{fields, fragmin_about, questions, reference as words};
use imnm::report::doc::Doc;
use imnm::report::reference::reference;

use super::shorthand::shorthand;

fn text(doc: &Doc) -> String {
    let mut text = String::new();
    doc.add_text(&mut text);
    text
}

/// The elements with this tag, from the first to the last.
fn all<'a>(doc: &'a Doc, tag: &str, found: &mut Vec<&'a Doc>) {
    if let Doc::Element {
        tag: own, children, ..
    } = doc
    {
        if *own == tag {
            found.push(doc);
        }
        children.iter().for_each(|child| all(child, tag, found));
    }
}

fn rows(card: &Doc) -> Vec<String> {
    let mut rows = Vec::new();
    all(card, "tr", &mut rows);
    rows.into_iter().skip(1).map(text).collect()
}

fn card(title: &str) -> Doc {
    let docs = reference();
    let found = docs.into_iter().find(|doc| text(doc).starts_with(title));
    found.unwrap_or_else(|| panic!("{title} is not there"))
}

/// "40 g on each of 3 days, 120 g in all" is made here anew from the weight: 2 g/kg, in whole steps of 5 g, the days as even
/// as the steps allow and the smaller ones first.
fn expected(kilograms: u32) -> String {
    let total = (2 * kilograms + 2) / 5 * 5;
    let steps = total / 5;
    let (least, more) = (steps / 3 * 5, steps % 3);
    match more {
        0 => format!("{least} g on each of 3 days, {total} g in all"),
        1 => format!(
            "{least} g on days 1 and 2, {} g on day 3, {total} g in all",
            least + 5
        ),
        _ => format!(
            "{least} g on day 1, {} g on days 2 and 3, {total} g in all",
            least + 5
        ),
    }
}

#[test]
fn grams_are_those_of_the_weight_and_end_where_a_height_is_needed() {
    let rows = rows(&card(words::BY_WEIGHT.get()));
    let weights: Vec<u32> = (40..=85).step_by(5).collect();
    assert_eq!(rows.len(), weights.len());
    for (row, weight) in rows.iter().zip(weights) {
        assert!(row.starts_with(&format!("{weight} kg")), "{row}");
        assert!(row.contains(&expected(weight)), "{row}");
        assert!(i64::from(weight) * 1000 < HEIGHT_NEEDED_FROM.get());
    }
}

#[test]
fn a_type_requires_its_antibody_or_that_nothing_else_is_found() {
    let rows = rows(&card("IMNM, by ENMC 2018"));
    assert_eq!(rows.len(), 3);
    let count = |row: &str| {
        [
            "CK above its limit, ever",
            "proximal weakness, ever",
            "anti-HMGCR positive",
            "anti-SRP positive",
            "anti-HMGCR negative",
            "anti-SRP negative",
            "no other myositis-specific antibody",
            "necrotizing biopsy",
        ]
        .map(|words| row.contains(words))
    };
    let (yes, no) = (true, false);
    assert_eq!(count(&rows[0]), [yes, yes, yes, no, no, no, no, no]);
    assert_eq!(count(&rows[1]), [yes, yes, no, yes, no, no, no, no]);
    assert_eq!(count(&rows[2]), [yes, yes, no, no, yes, yes, yes, yes]);
}

#[test]
fn every_stop_is_there_with_its_words() {
    let ivig = rows(&card(words::FORBIDS_IVIG.get()));
    assert_eq!(ivig.len(), STOPS.len());
    for (row, stop) in ivig.iter().zip(STOPS) {
        assert!(row.starts_with(fields::stop(stop).get()), "{row}");
        assert!(row.ends_with(fields::force(stop.force()).get()), "{row}");
    }
    let fragmin = rows(&card(words::FORBIDS_FRAGMIN.get()));
    assert_eq!(fragmin.len(), HEPARIN_STOPS.len());
    for (row, stop) in fragmin.iter().zip(HEPARIN_STOPS) {
        let question = Question::Stop(stop);
        assert!(
            row.starts_with(questions::question(question).get()),
            "{row}"
        );
        assert!(row.ends_with(questions::hint(question).get()), "{row}");
    }
}

#[test]
fn units_stand_in_the_table_of_syringes_alone_and_all_tables_are_marked() {
    for doc in reference() {
        let words = text(&doc);
        let is_syringes = words.starts_with(fragmin_about::SYRINGE.get());
        assert_eq!(words.contains(" units"), is_syringes, "{words}");
        let mut tables = Vec::new();
        all(&doc, "table", &mut tables);
        let class = doc.attribute("class").unwrap_or_default();
        let is_marked = class.split(' ').any(|one| one == "reference");
        assert_eq!(is_marked, !tables.is_empty(), "{class}");
    }
}

#[test]
fn nothing_is_written_in_shorthand() {
    for doc in reference() {
        let words = text(&doc).replace(fragmin_about::BOX.get(), "");
        assert_eq!(shorthand(&words), Vec::<String>::new());
    }
}
