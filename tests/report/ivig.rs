//! The report on the next courses and on the safety of immunoglobulin.

use imnm::domain::case::Case;
use imnm::domain::dates;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::cautions::checklist::CHECKS;
use imnm::domain::ivig::cautions::facts::FACTS;
use imnm::domain::ivig::cautions::{self as safety, BLOOD_GROUPS, BloodGroup, HAZARDS, Standing};
use imnm::domain::ivig::cycles::USUAL_INTERVAL_DAYS;
use imnm::domain::ivig::products::Product;
use imnm::domain::ivig::stops::Stop;
use imnm::domain::quantity::whole_grams;
use imnm::domain::refusal::Field;
use imnm::domain::sources::Status;
use imnm::i18n::{cautions as words, cycles as said, steps};
use imnm::report::doc::{Doc, decode, encode};
use imnm::report::ivig::cautions::cautions;
use imnm::report::ivig::cycles::{Asked, CyclesView, cycles};

fn case(weight: &str) -> Case {
    let mut case = Case::default();
    case.read(Field::Weight, weight);
    case
}

fn asked(first_day: &str) -> Asked {
    Asked {
        first_day: dates::parse(first_day),
        interval_days: USUAL_INTERVAL_DAYS,
        courses: 3,
        given_so_far: None,
        blood_group: None,
    }
}

fn words_of(docs: &[Doc]) -> String {
    assert_eq!(decode(&encode(docs)).as_deref(), Ok(docs));
    let mut words = String::new();
    docs.iter().for_each(|doc| doc.add_text(&mut words));
    words
}

fn courses(case: &Case, asked: Asked) -> String {
    words_of(&cycles(&CyclesView::of(case, asked)))
}

/// The innermost lines: those that hold no others.
fn lines<'a>(docs: &'a [Doc], out: &mut Vec<&'a Doc>) {
    for doc in docs {
        if let Doc::Element { tag, children, .. } = doc {
            let before = out.len();
            lines(children, out);
            if *tag == "li" && out.len() == before {
                out.push(doc);
            }
        }
    }
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

#[test]
fn each_course_has_its_days_grams_and_total() {
    let words = courses(&case("60"), asked("2027-02-24"));
    for line in [
        "Course 1: 24, 25 and 26 February 2027, 40 g on each of 3 days, 120 g in all; 120 g in this list",
        "Course 2: 24, 25 and 26 March 2027, 40 g on each of 3 days, 120 g in all; 240 g in this list",
        "Every 28 days: 13 courses a year (13.04), 1564 g a year",
        "Once a calendar month: 12 courses a year, 1440 g a year",
        "3 months after the first day: 24 May 2027; all 3 courses of this list begin before it.",
        said::BEFORE_UNKNOWN.get(),
        said::PLANNING.get(),
    ] {
        assert!(words.contains(line), "{line}\n{words}");
    }
    let known = Asked {
        given_so_far: Some(whole_grams(120)),
        ..asked("2027-02-24")
    };
    let words = courses(&case("60"), known);
    assert!(words.contains("; 240 g so far") && !words.contains("in this list"));
    // Days that are not equal are told apart.
    let words = courses(&case("55"), asked("2027-02-24"));
    let uneven = "35 g on days 1 and 2, 40 g on day 3, 110 g in all";
    assert!(words.contains(uneven), "{words}");
}

#[test]
fn without_a_first_day_or_a_dose_there_is_no_date_and_no_gram() {
    let mut stopped = case("60");
    for answer in &mut stopped.ivig.stops {
        if answer.stop == Stop::AnaphylaxisToImmunoglobulin {
            answer.finding = Finding::Present;
        }
    }
    let none = [
        (case("60"), asked(""), said::NO_FIRST_DAY),
        (case(""), asked("2027-02-24"), said::NO_DOSE),
        (case("500"), asked("2027-02-24"), said::NO_DOSE),
        (case("132"), asked("2027-02-24"), said::NO_DOSE),
        (stopped, asked("2027-02-24"), said::NO_DOSE),
    ];
    for (case, asked, why) in none {
        let words = courses(&case, asked);
        assert_eq!(words, format!("{}{why}", said::TITLE));
    }
}

#[test]
fn what_is_refused_says_why_and_gives_no_date() {
    let interval = Asked {
        interval_days: 4,
        ..asked("2027-02-24")
    };
    let many = Asked {
        courses: 27,
        ..asked("2027-02-24")
    };
    let mut five_days = case("60");
    five_days.read(Field::Days, "5");
    for (case, asked, why) in [
        (five_days, interval, "would begin before the last has ended"),
        (case("60"), interval, "Type an interval of 14 to 84 days."),
        (case("60"), many, "Type 1 to 26 courses."),
    ] {
        let words = courses(&case, asked);
        assert!(words.contains(why) && !words.contains("2027"), "{words}");
    }
}

#[test]
fn haemoglobin_hangs_on_the_blood_group_and_says_so() {
    let with = |blood_group| {
        let asked = Asked {
            blood_group,
            ..asked("2027-03-24")
        };
        courses(&case("60"), asked)
    };
    let days = [
        "Course 1, 36 to 96 h after the end of its last infusion day: 28 to 30 March 2027.",
        "Course 1, day 7 to 10 after its first infusion day: 31 March to 3 April 2027.",
    ];
    let unknown = with(None);
    assert!(unknown.contains("It hangs on the blood group, which is not known."));
    for group in BLOOD_GROUPS {
        let words = with(Some(group));
        let due = group != BloodGroup::O;
        assert!(!words.contains("hangs on the blood group"), "{group:?}");
        assert_eq!(words.contains("Blood group O: not by this rule."), !due);
        assert!(days.iter().all(|day| words.contains(day) == due), "{words}");
    }
    assert!(days.iter().all(|day| unknown.contains(day)));
    assert!(unknown.contains("is not known here"), "whose first courses");
}

#[test]
fn both_gaps_before_a_live_vaccine_and_every_way_to_give_less_are_shown() {
    let words = courses(&case("60"), asked("2027-02-24"));
    for line in [
        "The sources disagree. Counted from the last infusion day of this list, 23 April 2027:",
        "11 months after 2 g/kg before a vaccine against measles or chickenpox: from 23 March 2028.",
        "from 4 June 2027 to 23 July 2027; against measles up to 1 year: 23 April 2028.",
        "2 g/kg every 42 days, a longer interval: 120 g a course, 1043 g a year",
        "1.6 g/kg every 28 days, the first step of the Norwegian handbook, for CIDP and MMN: 96 g a course, 1251 g a year",
        "1 g/kg every 28 days, a lower dose: 60 g a course, 782 g a year",
        "0.4 g/kg every 28 days, a lower dose: 24 g a course, 313 g a year",
    ] {
        assert!(words.contains(line), "{line}\n{words}");
    }
}

#[test]
fn every_line_but_the_courses_themselves_shows_its_source() {
    let view = CyclesView::of(&case("60"), asked("2027-02-24"));
    let docs = cycles(&view);
    let mut all = Vec::new();
    lines(&docs, &mut all);
    assert!(all.len() > 20);
    for one in all {
        let words = words_of(std::slice::from_ref(one));
        let is_course = words.starts_with("Course ") && words.contains(" in all; ");
        assert!(is_course || has_status(&words), "{words}");
    }
}

#[test]
fn every_caution_and_every_check_shows_its_source() {
    let mut case = case("60");
    case.ivig.product = Some(Product::OctagamTen);
    for group in [None, Some(BloodGroup::O), Some(BloodGroup::A)] {
        let docs = cautions(&case, group);
        let shown = words_of(&docs);
        for hazard in HAZARDS {
            assert!(shown.contains(words::hazard(hazard).get()), "{hazard:?}");
        }
        for fact in FACTS {
            let cited = steps::citation_in_report(fact.source());
            let line = format!(
                "{}{}",
                words::fact(fact),
                steps::status(fact.source().status)
            );
            assert!(shown.contains(&format!("{line}{cited}")), "{fact:?}");
        }
        for check in CHECKS {
            let cited = steps::citation_in_report(check.source());
            let line = format!(
                "{}{}",
                words::check(check),
                steps::status(check.source().status)
            );
            assert!(shown.contains(&format!("{line}{cited}")), "{check:?}");
        }
        let mut all = Vec::new();
        lines(&docs, &mut all);
        for one in all {
            let words = words_of(std::slice::from_ref(one));
            assert!(has_status(&words), "{words}");
        }
    }
}

#[test]
fn raised_cautions_come_first_within_their_severity_and_the_rest_is_folded() {
    let mut case = case("60");
    case.ivig.product = Some(Product::Privigen);
    let docs = cautions(&case, Some(BloodGroup::O));
    let all = safety::cautions(&case, Some(BloodGroup::O));
    let shown = words_of(&docs);
    let place = |caution: &safety::Caution| {
        let title = format!(
            "{}: {}",
            words::hazard(caution.hazard),
            words::standing(caution.standing)
        );
        shown.find(&title).expect(&title)
    };
    for one in &all {
        for other in &all {
            let key = |caution: &safety::Caution| (caution.hazard.severity(), caution.standing);
            assert!(key(one) >= key(other) || place(one) < place(other));
        }
    }
    let folds = shown.matches(words::NOT_RAISED.get()).count();
    assert_eq!(folds, 2, "haemolysis and meter; corn");
    let haemolysis = all
        .iter()
        .find(|one| one.hazard == safety::Hazard::Haemolysis);
    assert_eq!(
        haemolysis.map(|one| one.standing),
        Some(Standing::NotRaised)
    );
}

#[test]
fn the_volume_follows_the_product_and_an_unknown_blood_group_says_so() {
    let mut case = case("60");
    let shown = words_of(&cautions(&case, None));
    for line in [
        "This course in a 10 % product: 20 mL for each kg of the dosing weight",
        "This course in a 5 % product: 40 mL for each kg of the dosing weight",
        "Haemolysis: not knownCounts, without deciding it:2 g/kg or more a course",
        "Not known: blood group A, B or AB",
    ] {
        assert!(shown.contains(line), "{line}");
    }
    case.ivig.product = Some(Product::OctagamFive);
    let shown = words_of(&cautions(&case, None));
    assert!(!shown.contains("10 % product: ") && shown.contains("5 % product: 40 mL"));
}

#[test]
fn courses_closer_than_usual_say_who_gave_them_and_what_the_maximum_is_for() {
    for (days, closer) in [(21, true), (28, false), (42, false)] {
        let asked = Asked {
            interval_days: days,
            ..asked("2027-02-24")
        };
        let words = courses(&case("60"), asked);
        for line in [said::closer(), said::closer_cap()] {
            assert_eq!(words.contains(&line), closer, "{days}");
        }
        assert!(words.contains(&said::interval(days)));
    }
}
