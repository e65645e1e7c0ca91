//! The report on giving Fragmin: no shorthand, a source on every line, and no day or dose that was not decided.

use chrono::NaiveDate as Date;
use imnm::domain::assessment::three_answers;
use imnm::domain::body_size::Sex;
use imnm::domain::case::Case;
use imnm::domain::clock::Clock;
use imnm::domain::dalteparin::decision::{Decision, Setting};
use imnm::domain::dalteparin::drug::DRUGS;
use imnm::domain::dalteparin::evidence::KNOWN;
use imnm::domain::dalteparin::plan::Plan;
use imnm::domain::dalteparin::similar::{CONFLICTS, REMARKS, ROWS};
use imnm::domain::dalteparin::stops::HEPARIN_STOPS;
use imnm::domain::dalteparin::syringes::SYRINGES;
use imnm::domain::dates::{parse, text as text_of};
use imnm::domain::finding::Finding;
use imnm::domain::questions::{QUESTIONS, Question};
use imnm::domain::refusal::Field;
use imnm::domain::risk::padua::PaduaItem;
use imnm::domain::sources::Status;
use imnm::form::model::Model;
use imnm::form::view::View;
use imnm::i18n::{fragmin_about as words, steps};
use imnm::report::doc::{Doc, decode, encode};
use imnm::report::fragmin_about::fragmin_about;
use imnm::report::of_view;

use super::shorthand::shorthand;

/// A bedbound inpatient with everything answered.
pub fn bedbound() -> Case {
    let mut case = Case {
        sex: Some(Sex::Male),
        setting: Some(Setting::Inpatient),
        ..Case::default()
    };
    for (field, text) in [
        (Field::Age, "62"),
        (Field::Weight, "60"),
        (Field::Height, "172"),
        (Field::Creatinine, "60"),
        (Field::Platelets, "250"),
    ] {
        case.read(field, text);
    }
    for question in QUESTIONS {
        case.answers.set(question, Finding::Absent);
    }
    let bedbound = Question::Clot(PaduaItem::ReducedMobility);
    case.answers.set(bedbound, Finding::Present);
    case
}

/// The documents on a case with this plan typed in.
pub fn planned(case: &Case, plan: &Plan) -> Vec<Doc> {
    let mut case = case.clone();
    let day = |day: Option<Date>| day.map(text_of).unwrap_or_default();
    let (puncture, time) = plan.puncture.unzip();
    let time = time.flatten().map(|time| time.to_string());
    for (field, text) in [
        (Field::FragminStart, day(plan.start)),
        (Field::FragminStop, day(plan.stop)),
        (Field::PunctureDay, day(puncture)),
        (Field::PunctureTime, time.unwrap_or_default()),
    ] {
        case.read(field, &text);
    }
    assert_eq!(case.fragmin_plan(), *plan);
    fragmin_about(&case).into()
}

/// The empty case, one with a dose, and each stop of it.
pub fn cases() -> Vec<Case> {
    let stopped = HEPARIN_STOPS.map(|stop| {
        let mut case = bedbound();
        case.answers.set(Question::Stop(stop), Finding::Present);
        case
    });
    let mut cases = vec![Case::default(), bedbound()];
    cases.extend(stopped);
    cases
}

pub fn plan(start: &str, stop: &str, date: &str, time: &str) -> Plan {
    Plan {
        start: parse(start),
        stop: parse(stop),
        puncture: parse(date).map(|date| (date, Clock::parse(time))),
    }
}

pub fn plans() -> [Plan; 7] {
    [
        Plan::default(),
        plan("2027-02-20", "2027-03-05", "2027-03-01", "10:00"),
        plan("2027-02-20", "", "2027-03-01", ""),
        plan("", "2027-03-05", "", ""),
        plan("2027-03-27", "", "2027-03-28", "10:00"),
        plan("2027-03-02", "2027-03-01", "2027-03-01", "10:00"),
        plan("2027-03-01", "2027-03-01", "", ""),
    ]
}

pub fn words_of(docs: &[Doc]) -> String {
    assert_eq!(decode(&encode(docs)).as_deref(), Ok(docs));
    let mut words = String::new();
    docs.iter().for_each(|doc| doc.add_text(&mut words));
    words
}

pub fn one(doc: &Doc) -> String {
    words_of(std::slice::from_ref(doc))
}

/// Every element of these tags that is within.
fn all<'a>(docs: &'a [Doc], tags: &[&str], out: &mut Vec<&'a Doc>) {
    for doc in docs {
        if let Doc::Element { tag, children, .. } = doc {
            if tags.contains(tag) {
                out.push(doc);
            }
            all(children, tags, out);
        }
    }
}

pub fn every<'a>(docs: &'a [Doc], tags: &[&str]) -> Vec<&'a Doc> {
    let mut found = Vec::new();
    all(docs, tags, &mut found);
    found
}

pub fn has_status(words: &str) -> bool {
    let all = [
        Status::Published,
        Status::Reported,
        Status::Unconfirmed,
        Status::Policy,
    ];
    all.into_iter()
        .any(|one| words.contains(steps::status(one).get()))
}

/// Each text of its own, so that neighbours do not run together.
pub fn texts(docs: &[Doc], out: &mut Vec<String>) {
    for doc in docs {
        match doc {
            Doc::Text(text) => out.push(text.clone()),
            Doc::Element { children, .. } => texts(children, out),
        }
    }
}

#[test]
fn no_text_has_shorthand_but_the_one_sentence_on_the_box() {
    for case in cases() {
        for plan in plans() {
            let docs = planned(&case, &plan);
            let mut all = Vec::new();
            texts(&docs, &mut all);
            let on_the_box = all.iter().filter(|text| **text == *words::BOX);
            assert_eq!(on_the_box.count(), 1);
            for text in all.iter().filter(|text| **text != *words::BOX) {
                assert_eq!(shorthand(text), Vec::<String>::new(), "{text}");
            }
        }
    }
}

#[test]
fn every_document_and_every_line_shows_its_source() {
    for case in cases() {
        for plan in plans() {
            let docs = planned(&case, &plan);
            assert_eq!(docs.len(), 5);
            for doc in &docs {
                assert!(has_status(&one(doc)), "{}", one(doc));
            }
            let lines = every(&docs, &["li"]);
            assert!(lines.len() > 70, "{}", lines.len());
            for line in lines {
                assert!(has_status(&one(line)), "{}", one(line));
            }
        }
    }
}

#[test]
fn a_syringe_is_handed_out_with_a_dose_and_with_no_other_decision() {
    let handed_out = "Handed out: one syringe of 5000 units in 0.2 mL (25\u{a0}000 units/mL).";
    for (place, case) in cases().iter().enumerate() {
        let docs = fragmin_about(case);
        let decision = three_answers(case).dalteparin.prophylaxis.decision;
        let has_dose = decision == Decision::Dose;
        assert_eq!(has_dose, place == 1, "{decision:?}");
        let shown = one(&docs[0]);
        assert_eq!(shown.contains(handed_out), has_dose, "{shown}");
        assert_eq!(shown.contains("Handed out"), has_dose);
        assert_eq!(shown.contains(words::NO_DOSE.get()), !has_dose);
        // What is only to be looked up is marked as such: with a dose all but the syringe, without one all.
        for (place, doc) in docs.iter().enumerate() {
            let is_reference = doc.attribute("class") == Some("card reference");
            assert_eq!(is_reference, !has_dose || place > 0, "{place}");
        }
        let dated = one(&docs[4]);
        assert_eq!(dated.contains(words::NO_DOSE_DATED.get()), !has_dose);
    }
}

#[test]
fn the_table_of_syringes_never_shows_a_volume_without_its_units() {
    let docs = fragmin_about(&Case::default());
    let shown = one(&docs[0]);
    for row in [
        "2500 unitsVolume: 0.2 mL for 2500 unitsConcentration: 12\u{a0}500 units/mL",
        "3500 unitsVolume: 0.28 mL for 3500 unitsConcentration: 12\u{a0}500 units/mLWhere: Canada only",
        "5000 unitsVolume: 0.2 mL for 5000 unitsConcentration: 25\u{a0}000 units/mL",
        "18\u{a0}000 unitsVolume: 0.72 mL for 18\u{a0}000 unitsConcentration: 25\u{a0}000 units/mL",
        "2500 units and 5000 units are both 0.2 mL: read the units, never the volume alone.",
    ] {
        assert!(shown.contains(row), "{row}\n{shown}");
    }
    let rows = every(&docs[..1], &["tr"]);
    assert_eq!(rows.len(), SYRINGES.len() + 1);
    for cell in every(&docs[..1], &["td", "th", "li"]) {
        let words = one(cell);
        let volumes = words.matches(" mL").count();
        assert!(volumes == 0 || words.contains(" units"), "{words}");
    }
}

#[test]
fn other_drugs_are_folded_with_both_sides_of_each_conflict() {
    let docs = fragmin_about(&bedbound());
    let similar = &docs[3];
    let folds = every(std::slice::from_ref(similar), &["details"]);
    let [fold] = folds[..] else {
        panic!("{} folds", folds.len())
    };
    let (shown, folded) = (one(similar), one(fold));
    let open = shown.replace(&folded, "");
    assert!(open.contains("Not interchangeable unit for unit"), "{open}");
    for row in &ROWS {
        let words = words::row(row);
        assert!(folded.contains(&words) && !open.contains(&words), "{words}");
    }
    let of_drugs = every(std::slice::from_ref(fold), &["div"]);
    assert_eq!(of_drugs.len(), DRUGS.len());
    for (drug, part) in DRUGS.into_iter().zip(of_drugs) {
        let part = one(part);
        assert!(part.starts_with(words::drug(drug).get()), "{part}");
        for row in &ROWS {
            let status = steps::status(row.source.status);
            let cited = steps::citation_in_report(row.source);
            let line = format!("{}{status}{cited}", words::row(row));
            assert_eq!(part.contains(&line), row.drug == drug, "{line}");
        }
        for conflict in &CONFLICTS {
            let is_there = part.contains(&words::conflict(conflict));
            assert_eq!(is_there, conflict.one.drug == drug, "{conflict:?}");
        }
    }
    for remark in REMARKS {
        assert!(shown.contains(words::remark(remark).get()));
    }
    for conflict in &CONFLICTS {
        let [one, other] = [conflict.one, conflict.other].map(|row| row.source);
        let sources = [one, other].map(|source| {
            format!(
                "{}{}",
                steps::status(source.status),
                steps::citation_in_report(source)
            )
        });
        let line = format!("{}{}", words::conflict(conflict), sources.concat());
        assert!(folded.contains(&line), "{line}\n{folded}");
    }
    let twenty = "Enoxaparin: the sources disagree. Enoxaparin, EU text has clearance 15 to 30 mL/min: 20 mg once daily; Enoxaparin, US label has clearance under 30 mL/min: 30 mg once daily.";
    assert!(folded.contains(twenty), "{folded}");
}

#[test]
fn the_evidence_says_what_was_found_and_that_there_is_no_schedule() {
    let docs = fragmin_about(&Case::default());
    let shown = one(&docs[2]);
    for known in KNOWN {
        assert!(shown.contains(&words::known(known)), "{known:?}");
    }
    for line in [
        "334 patients, before and after: clots in 1.1 % when everyone got it, in 1.96 % when it went by risk factors (P = 0.66). No significant gain.",
        "Arterial clots came within a day (49 % within 4 h, 77 % within 24 h), venous ones later (54 % after 24 h).",
        "Neuropathy, 62 patients, 616 courses: early clots after 3 of 25 first courses and 2 of 591 later ones. A day of 35 g or more (P = 0.028)",
        "This page fills in no duration.",
        "Norway, the obese: 5000 units to 7500 units once daily.",
        "NHS hospitals, off the label: under 50 kg 2500 units once daily; from 50 kg 5000 units once daily; from 100 kg 5000 units twice daily; from 150 kg 7500 units twice daily.",
        "it considers 2500 units under 46 kg, in the frail, with a high risk of bleeding or a filtration under 10 mL/min.",
        words::DISAGREE.get(),
    ] {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
}

#[test]
fn the_view_of_fragmin_alone_has_these_documents() {
    let model = Model::default();
    for case in cases() {
        let docs = of_view(View::Fragmin, &model, &case);
        let own = fragmin_about(&case);
        let held = docs.iter().filter(|doc| own.contains(doc));
        assert!(docs.len() > own.len() && held.count() == own.len());
        for other in [View::Classify, View::Ivig, View::About] {
            let docs = of_view(other, &model, &case);
            assert!(!docs.iter().any(|doc| own.contains(doc)), "{other:?}");
        }
    }
}
