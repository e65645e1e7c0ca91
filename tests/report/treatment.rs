//! The doses of treatment: in the view About alone, the same for everyone, folded, and marked as a reference.

use imnm::domain::dalteparin::treatment::TREATMENT_TABLES;
use imnm::form::model::Model;
use imnm::form::view::View;
use imnm::i18n::treatment as words;
use imnm::report::doc::Doc;
use imnm::report::fragmin_about::treatment::treatment;
use imnm::report::{REPORTS, of_view};

use super::fragmin_about::{cases, every, has_status, one, texts, words_of};
use super::shorthand::shorthand;

fn number_of(docs: &[Doc]) -> usize {
    docs.iter().filter(|doc| **doc == treatment()).count()
}

#[test]
fn it_stands_in_about_and_in_no_other_report() {
    let model = Model::default();
    for case in cases() {
        for view in REPORTS {
            let docs = of_view(view, &model, &case);
            let is_about = view == View::About;
            assert_eq!(number_of(&docs), usize::from(is_about), "{view:?}");
            let shown = words_of(&docs);
            let columns = TREATMENT_TABLES.map(words::table);
            for text in columns.into_iter().chain([words::TITLE, words::OPENS]) {
                assert_eq!(shown.contains(text.get()), is_about, "{view:?}: {text}");
            }
        }
    }
}

#[test]
fn no_case_changes_it() {
    let model = Model::default();
    let about = |case| of_view(View::About, &model, case);
    let cases = cases();
    let first = about(&cases[0]);
    for case in &cases[1..] {
        assert_eq!(about(case), first);
    }
}

#[test]
fn every_dose_is_folded_in_a_card_that_is_a_reference() {
    let card = treatment();
    assert_eq!(card.attribute("class"), Some("card reference"));
    let shown = one(&card);
    assert!(
        shown.starts_with("Treatment of a clot: doses to look up, not worked out for any patient")
    );
    let card = std::slice::from_ref(&card);
    let folds = every(card, &["details"]);
    let [fold] = folds[..] else {
        panic!("{} folds", folds.len())
    };
    let open = shown.replace(&one(fold), "");
    assert!(open.contains("Not for prevention"), "{open}");
    assert!(!open.contains("units"), "{open}");
    let rows = every(card, &["tr"]);
    let rows: Vec<String> = rows.into_iter().skip(1).map(one).collect();
    // Weights, the UK, the US in month 1, the US in months 2 to 6, as the labels print them.
    let wanted = [
        ("under 46 kg", ["7500", "10\u{a0}000", "7500"]),
        ("46 to under 57 kg", ["10\u{a0}000", "10\u{a0}000", "7500"]),
        (
            "57 to under 69 kg",
            ["12\u{a0}500", "12\u{a0}500", "10\u{a0}000"],
        ),
        (
            "69 to under 83 kg",
            ["15\u{a0}000", "15\u{a0}000", "12\u{a0}500"],
        ),
        (
            "83 to under 99 kg",
            ["18\u{a0}000", "18\u{a0}000", "15\u{a0}000"],
        ),
        (
            "99 kg or more",
            ["18\u{a0}000", "18\u{a0}000", "18\u{a0}000"],
        ),
    ];
    let wanted = wanted.map(|(weights, [uk, first, later])| {
        format!(
            "{weights}UK, a venous clot: {uk} units once daily\
             US, a clot with cancer, first month: {first} units once daily\
             US, a clot with cancer, months 2 to 6: {later} units once daily"
        )
    });
    assert_eq!(rows, wanted);
    for line in [
        "UK, a venous clot: never more than 18\u{a0}000 units a day.",
        "Norway: over 90 kg syringes are combined, and over 190 kg there are no data.",
    ] {
        assert!(one(fold).contains(line), "{line}");
    }
}

#[test]
fn every_column_and_line_has_its_source_and_no_text_has_shorthand() {
    let card = [treatment()];
    for line in every(&card, &["li"]) {
        assert!(has_status(&one(line)), "{}", one(line));
    }
    let [head] = every(&card, &["thead"])[..] else {
        panic!("one head")
    };
    let columns = every(std::slice::from_ref(head), &["th"]);
    assert_eq!(columns.len(), TREATMENT_TABLES.len() + 1);
    for column in &columns[1..] {
        assert!(has_status(&one(column)), "{}", one(column));
    }
    let mut all = Vec::new();
    texts(&card, &mut all);
    for text in all {
        assert_eq!(shorthand(&text), Vec::<String>::new(), "{text}");
    }
}
