//! The days of a course of Fragmin in the report: right ones, none that was not decided, and none where dates can't be.

use imnm::domain::dalteparin::plan::Plan;
use imnm::i18n::fragmin_about as words;
use imnm::report::doc::Doc;

use super::fragmin_about::{bedbound, cases, every, one, plan, planned, plans, words_of};

#[test]
fn a_stop_before_the_start_gives_the_reason_and_no_timeline() {
    let wrong = plan("2027-03-02", "2027-03-01", "2027-03-01", "10:00");
    for case in cases() {
        let docs = planned(&case, &wrong);
        let reason = "The stop date, 1 March 2027, is before the start date, 2 March 2027: correct one of them.";
        for place in [1, 4] {
            let shown = one(&docs[place]);
            assert!(shown.contains(reason), "{shown}");
            let rest = shown.replace(reason, "");
            assert!(!rest.contains("2027"), "a day all the same: {shown}");
        }
        assert!(every(&docs, &["svg", "ol"]).is_empty());
        assert!(!words_of(&docs).contains(words::NO_STOP.get()));
    }
}

#[test]
fn the_days_are_right_over_a_month_end_and_where_clocks_go_forward() {
    let of = |plan| planned(&bedbound(), &plan);
    let list = |docs: &[Doc]| {
        let events = every(docs, &["ol"]);
        let [list] = events[..] else {
            panic!("{} lists", events.len())
        };
        every(std::slice::from_ref(list), &["li"])
            .into_iter()
            .map(|line| one(line).split_once(".").unwrap().0.to_owned())
            .collect::<Vec<_>>()
    };
    let month = of(plan("2027-02-20", "2027-03-05", "2027-03-01", "10:00"));
    assert_eq!(
        list(&month),
        [
            "Platelets, at the latest: Friday 19 February 2027",
            "First dose: Saturday 20 February 2027",
            "Last before the puncture, at the latest: Sunday 28 February 2027, 19:00",
            "Puncture: Monday 1 March 2027, 10:00",
            "First after the puncture, at the earliest: Monday 1 March 2027, 14:00",
            "Last dose: Friday 5 March 2027",
        ]
    );
    let checks = one(&month[1]);
    for line in [
        "Platelets before the first dose: at the latest on Friday 19 February 2027.",
        "Potassium, where a reason lets it rise: from Saturday 27 February 2027.",
        "Anti-Xa, with a clearance from 20 to under 30 mL/min: from Tuesday 2 March 2027.",
        words::NO_INTERVAL.get(),
    ] {
        assert!(checks.contains(line), "{line}\n{checks}");
    }
    let clocks = of(plan("2027-03-27", "", "2027-03-28", "10:00"));
    assert_eq!(
        list(&clocks),
        [
            "Platelets, at the latest: Friday 26 March 2027",
            "First dose: Saturday 27 March 2027",
            "Last before the puncture, at the latest: Saturday 27 March 2027, 18:00; one hour more by the clock, which may go forward that night",
            "Puncture: Sunday 28 March 2027, 10:00",
            "First after the puncture, at the earliest: Sunday 28 March 2027, 14:00",
        ]
    );
    let shown = one(&clocks[1]);
    let goes_on = "from Saturday 3 April 2027, if it goes on so long.";
    assert!(shown.contains(goes_on), "{shown}");
}

#[test]
fn without_a_stop_date_that_is_said_and_none_is_filled_in() {
    for plan in plans() {
        let docs = planned(&bedbound(), &plan);
        let strong = every(&docs[4..], &["strong"]);
        let said = strong.iter().filter(|doc| one(doc) == "STOP DATE NOT SET");
        assert_eq!(said.count(), usize::from(plan.stop.is_none()), "{plan:?}");
    }
    let docs = planned(&bedbound(), &Plan::default());
    let shown = words_of(&docs);
    assert!(shown.contains(words::NO_START.get()) && shown.contains(words::NO_DATES.get()));
    assert!(every(&docs, &["svg", "ol"]).is_empty());
    assert!(!shown.contains("2027"));
}

#[test]
fn the_picture_has_a_mark_for_each_line_of_its_list() {
    for plan in plans() {
        let docs = planned(&bedbound(), &plan);
        let lists = every(&docs, &["ol"]);
        let lines = lists
            .iter()
            .map(|list| every(std::slice::from_ref(list), &["li"]).len());
        let lines: Vec<_> = lines.collect();
        let pictures = every(&docs, &["svg"]);
        assert_eq!(pictures.len(), lines.len(), "{plan:?}");
        for (picture, lines) in pictures.into_iter().zip(lines) {
            assert_eq!(picture.attribute("aria-hidden"), Some("true"));
            let parts = std::slice::from_ref(picture);
            let marks = every(parts, &["circle"]);
            assert_eq!(marks.len(), lines);
            let places = marks
                .iter()
                .map(|mark| mark.attribute("cx").unwrap().parse::<u16>());
            let places: Vec<_> = places.map(Result::unwrap).collect();
            assert!(
                places.windows(2).all(|pair| pair[1] - pair[0] >= 148),
                "{places:?}"
            );
            assert!(places.iter().all(|place| (130..=870).contains(place)));
            let gaps = every(parts, &["text"]).len() - 3 * lines;
            assert_eq!(gaps, if plan.puncture.is_some() { 2 } else { 0 });
        }
    }
    let docs = planned(&bedbound(), &plan("", "", "2027-03-01", "10:00"));
    let picture = every(&docs, &["svg"]);
    assert_eq!(
        one(picture[0]),
        "1Before it28 Feb2Puncture1 Mar3After it1 Mar15 h4 h"
    );
}
