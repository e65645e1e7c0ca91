//! The report on kidney function and on the risks of clots and bleeding.

use imnm::domain::body_size::Sex;
use imnm::domain::case::Case;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::kidney::panel::panel;
use imnm::domain::questions::{Group, QUESTIONS, Question};
use imnm::domain::refusal::Field;
use imnm::domain::risk::improve_bleeding::{BLEEDING_ITEMS, MEASURED_ITEMS};
use imnm::domain::risk::improve_vte::VTE_ITEMS;
use imnm::domain::risk::padua::{PADUA_ITEMS, PaduaItem};
use imnm::domain::sources::Status;
use imnm::i18n::{kidney as words, risks, steps};
use imnm::report::doc::{Doc, decode, encode};
use imnm::report::fragmin::{fragmin, kidney::kidney};

fn man(values: [&str; 4]) -> Case {
    let mut case = Case {
        sex: Some(Sex::Male),
        ..Case::default()
    };
    let fields = [Field::Age, Field::Weight, Field::Height, Field::Creatinine];
    for (field, text) in fields.into_iter().zip(values) {
        case.read(field, text);
    }
    case
}

/// Every question about clots and bleeding answered no.
fn none_of(mut case: Case) -> Case {
    for question in QUESTIONS {
        let asked = [Group::Clot, Group::Bleeding, Group::Stops];
        if asked.contains(&question.group()) {
            case.answers.set(question, Absent);
        }
    }
    case
}

fn words_of(docs: &[Doc]) -> String {
    assert_eq!(decode(&encode(docs)).as_deref(), Ok(docs));
    let mut words = String::new();
    docs.iter().for_each(|doc| doc.add_text(&mut words));
    words
}

fn is(doc: &Doc, wanted: &str) -> bool {
    matches!(doc, Doc::Element { tag, .. } if *tag == wanted)
}

fn children(doc: &Doc) -> &[Doc] {
    match doc {
        Doc::Element { children, .. } => children,
        Doc::Text(_) => &[],
    }
}

fn all<'a>(docs: &'a [Doc], tag: &str, out: &mut Vec<&'a Doc>) {
    for doc in docs {
        if is(doc, tag) {
            out.push(doc);
        }
        all(children(doc), tag, out);
    }
}

/// The cells of each row, without the names of the columns and without the sources.
fn rows(docs: &[Doc]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    all(docs, "tr", &mut found);
    let cell = |cell: &Doc| {
        let parts = children(cell).iter();
        let own = parts.filter(|part| !is(part, "span"));
        own.map(|part| words_of(std::slice::from_ref(part)))
            .collect()
    };
    found
        .into_iter()
        .map(|row| children(row).iter().map(cell).collect())
        .collect()
}

fn row_named(docs: &[Doc], name: &str) -> Vec<String> {
    let mut found = rows(docs).into_iter().filter(|row| row[0] == name);
    let row = found.next().unwrap_or_else(|| panic!("no row {name}"));
    row[1..].to_vec()
}

fn assert_says(shown: &str, lines: &[&str]) {
    for line in lines {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
}

#[test]
fn the_lowest_estimate_is_used_and_each_other_says_why_not() {
    let docs = fragmin(&man(["78", "120", "165", "240"]));
    let shown = words_of(&docs);
    assert_says(
        &shown,
        &[
            "Decisions about safety go by 19.5 mL/min, because it is the lowest: Cockcroft–Gault, ideal weight.",
            "Named apart: KDIGO stage G4, by 23.2 for 1.73 m² (CKD-EPI 2021, creatinine). No dose goes by it.",
        ],
    );
    let by = |name| row_named(&docs, name);
    let higher = "no, another is lower";
    assert_eq!(
        by("Cockcroft–Gault, ideal weight"),
        ["none", "19.5", "used: the lowest"]
    );
    assert_eq!(
        by("Cockcroft–Gault, actual weight"),
        ["none", "38.1", higher]
    );
    assert_eq!(by("Cockcroft–Gault, adjusted weight")[2], higher);
    assert_eq!(by("CKD-EPI 2021, creatinine")[2], higher);
    let none = ["none", "none", "no, no cystatin C"];
    assert_eq!(by("CKD-EPI 2012, cystatin C"), none);
    assert_eq!(by("CKD-EPI 2021, creatinine and cystatin C"), none);
    assert!(!shown.contains("Ask for cystatin C"));
}

/// The panel with a cystatin C of 1.4 mg/L.
fn of_cystatin(case: &Case, prednisolone: Finding) -> Doc {
    let mut case = case.clone();
    case.read(Field::Cystatin, "1.4");
    case.answers.set(Question::PrednisoloneTen, prednisolone);
    kidney(&panel(&case))
}

#[test]
fn a_high_value_in_a_wasted_patient_is_never_called_good() {
    let wasted = man(["74", "48", "172", "40"]);
    let shown = words_of(&fragmin(&wasted));
    assert_says(
        &shown,
        &[
            "Creatinine under 45 µmol/L, as where muscle is wasted: every estimate from it reads too high.",
            "In muscle disease all equations read high, by 22 to 60 against iohexol; cystatin C least, by 22.",
            "the mean filtration was 242 by creatinine and 110 by cystatin C.",
            "39 neuromuscular patients",
            "Ask for cystatin C",
            "It may look better than the kidneys are.",
            words::NO_PROOF.get(),
        ],
    );
    // By cystatin C the lower one decides, and both traps are said.
    let with = |prednisolone| words_of(&[of_cystatin(&wasted, prednisolone)]);
    let (known, unknown, absent) = (with(Present), with(Unknown), with(Absent));
    assert_says(
        &known,
        &[
            "because it is the lowest: CKD-EPI 2012, cystatin C.",
            "The filtration by creatinine is 15 or more above that by cystatin C: the lower is used for safety, and a measured clearance is suggested.",
            "Prednisolone, 10 mg a day or more: the filtration by cystatin C reads too low.",
            "In muscle disease all equations read high",
        ],
    );
    assert_says(&unknown, &["is not known, and that is not a no"]);
    assert!(!absent.contains("Prednisolone,") && !absent.contains("not a no"));
    for shown in [shown, known, unknown, absent] {
        for praise in ["normal", "Normal", "healthy", "✓", "✔"] {
            assert!(!shown.contains(praise), "{praise}\n{shown}");
        }
        assert_says(&shown, &["0.996, which is followed here, and 0.9962"]);
    }
}

#[test]
fn without_what_it_is_made_from_no_estimate_is_used_and_it_says_what_it_waits_for() {
    for (values, waits) in [
        (["60", "60", "", "80"], "Height"),
        (["60", "60", "172", "9"], "Creatinine, to correct"),
        (["60", "60", "172", "15"], "an unusual value, to confirm"),
        (["", "60", "172", "80"], "Age now"),
        (["17", "60", "172", "80"], "Age now, of an adult"),
    ] {
        let docs = fragmin(&man(values));
        let line = format!("No estimate is used for safety yet. Waits for: {waits}.");
        assert_says(&words_of(&docs), &[&line]);
        let used = rows(&docs)
            .iter()
            .flatten()
            .any(|cell| cell == "used: the lowest");
        assert!(!used, "{values:?}");
    }
}

#[test]
fn every_item_is_shown_once_with_its_answer_its_origin_and_its_points() {
    let empty = fragmin(&Case::default());
    let shown = words_of(&empty);
    assert_says(
        &shown,
        &[
            "Padua: 1 to 20, open (high from 4)",
            "IMPROVE for clots: 0 to 12, open, low to high (moderate from 2, high from 4)",
            "IMPROVE for bleeding: 2 to 30.5, open (high from 7)",
        ],
    );
    let names = PADUA_ITEMS
        .map(risks::padua_item)
        .into_iter()
        .chain(VTE_ITEMS.map(risks::vte_item))
        .chain(BLEEDING_ITEMS.map(|item| risks::bleeding_item(item).to_owned()))
        .chain(MEASURED_ITEMS.map(risks::measured_item));
    let all_rows = rows(&empty);
    for name in names {
        let found = all_rows.iter().filter(|row| row[0] == name);
        let cells: Vec<_> = found.flat_map(|row| row[1..].to_vec()).collect();
        let answered = cells.iter().any(|cell| cell.starts_with("not answered"))
            || cells[0] == "yes, from myositis itself";
        assert!(answered, "{name}: {cells:?}");
    }
    let by = |name| row_named(&empty, name);
    assert_eq!(
        by("70 years or older"),
        ["not answered, from age", "open, 0 to 1 of 1"]
    );
    assert_eq!(
        by("Body mass index 30 or more"),
        ["not answered, from body mass index", "open, 0 to 1 of 1"]
    );
    assert_eq!(
        by("Bedbound for 3 days or more"),
        ["not answered", "open, 0 to 3 of 3"]
    );
    assert_eq!(
        by("Acute infection or rheumatic disorder"),
        ["yes, from myositis itself", "1 of 1"]
    );
    assert_eq!(
        by("Immobilised for 7 days or more"),
        ["not answered", "open, 0 to 1 of 1"]
    );
    assert_eq!(
        by("Platelets: 4 under 50"),
        ["not answered, from platelets", "open, 0 to 4 of 4"]
    );
    assert_eq!(
        by("INR over 1.5"),
        ["not answered", "open, 0 to 2.5 of 2.5"]
    );
}

#[test]
fn the_patient_of_two_high_risks_has_five_and_seven_points() {
    let mut case = none_of(man(["78", "82", "172", "240"]));
    case.read(Field::Platelets, "200");
    let bedbound = Question::Clot(PaduaItem::ReducedMobility);
    case.answers.set(bedbound, Present);
    let docs = fragmin(&case);
    assert_says(
        &words_of(&docs),
        &[
            "Padua: 5, high (high from 4)",
            "IMPROVE for clots: 1, low (moderate from 2, high from 4)",
            "IMPROVE for bleeding: 7, high (high from 7)",
            "At the cut-off or over it, whatever is still open.",
            "Under the cut-off, whatever is still open.",
            "Liver enzymes that come from muscle (AST, ALT) never count as liver failure",
            "A man of 60 with myositis stands at 4.5 of 7 before anything else.",
        ],
    );
    let by = |name| row_named(&docs, name);
    assert_eq!(by("Bedbound for 3 days or more"), ["yes", "3 of 3"]);
    assert_eq!(by("Known thrombophilia"), ["no", "0 of 3"]);
    assert_eq!(by("70 years or older"), ["yes, from age", "1 of 1"]);
    assert_eq!(by("Over 60 years"), ["yes, from age", "1 of 1"]);
    assert_eq!(
        by("Body mass index 30 or more"),
        ["no, from body mass index", "0 of 1"]
    );
    let age = "Age: 1.5 from 40 years, 3.5 from 85 years";
    assert_eq!(by(age), ["yes, from age", "1.5 of 3.5"]);
    let kidneys = "Kidneys: 1 under 60 mL/min, 2.5 under 30 mL/min";
    let from = "yes, from the lowest estimate of kidney function";
    assert_eq!(by(kidneys), [from, "2.5 of 2.5"]);
    assert_eq!(by("Sex: 1 for a man"), ["yes, from sex", "1 of 1"]);
    assert_eq!(
        by("Platelets: 4 under 50"),
        ["no, from platelets", "0 of 4"]
    );
}

#[test]
fn each_of_the_five_factors_of_a_day_case_says_what_it_does_and_no_other_does() {
    let docs = fragmin(&none_of(man(["50", "70", "175", "80"])));
    let deciding: Vec<_> = rows(&docs)
        .into_iter()
        .filter(|row| row[2] == risks::DECIDES)
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect();
    let five = [
        "Bedbound for 3 days or more",
        "Venous clot before, not superficial",
        "Known thrombophilia",
        "Active cancer",
        "Immobile for 7 days or more",
    ];
    assert_eq!(
        deciding,
        five.map(|name| (name.to_owned(), "no".to_owned()))
    );
    let counting = rows(&docs)
        .into_iter()
        .filter(|row| row[2] == risks::COUNTS);
    assert_eq!(counting.count(), 9);
}

fn has_status(words: &str) -> bool {
    let all = [
        Status::Published,
        Status::Reported,
        Status::Unconfirmed,
        Status::Policy,
    ];
    all.into_iter()
        .any(|one| words.contains(steps::status(one).get()))
}

/// A few cases of each kind.
fn cases() -> Vec<Case> {
    let mut cases = vec![Case::default()];
    for values in [
        ["78", "120", "165", "240"],
        ["74", "48", "172", "40"],
        ["60", "60", "", "80"],
        ["17", "60", "172", "80"],
        ["30", "100", "150", "20"],
    ] {
        cases.push(man(values));
        cases.push(none_of(man(values)));
    }
    cases
}

#[test]
fn every_line_and_every_estimate_shows_its_source() {
    for case in cases() {
        let docs = fragmin(&case);
        let mut found = Vec::new();
        all(&docs, "li", &mut found);
        assert!(found.len() > 20);
        for one in found {
            let words = words_of(std::slice::from_ref(one));
            assert!(has_status(&words), "{words}");
        }
        let mut headings = Vec::new();
        all(&docs, "h3", &mut headings);
        let scores = headings.iter().map(|one| words_of(&[(*one).clone()]));
        let scores = scores.filter(|words| words.contains("high from"));
        assert_eq!(scores.filter(|words| has_status(words)).count(), 3);
    }
}

#[test]
fn no_text_has_a_unit_that_can_be_misread_and_no_dose() {
    for case in cases() {
        let mut docs = fragmin(&case);
        let findings: [Finding; 2] = [Present, Unknown];
        docs.extend(findings.map(|ten| of_cystatin(&case, ten)));
        let shown = words_of(&docs);
        for word in shown.split(|c: char| !c.is_alphanumeric()) {
            assert!(
                !["IU", "U", "OD", "units"].contains(&word),
                "{word}\n{shown}"
            );
        }
        // A number ends in no zero behind its point.
        for number in shown.split(|c: char| !c.is_ascii_digit() && c != '.') {
            let number = number.trim_end_matches('.');
            assert!(!number.contains('.') || !number.ends_with('0'), "{number}");
        }
    }
}
