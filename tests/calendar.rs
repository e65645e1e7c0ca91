//! The calendar, read back by another program's library.
#![cfg(not(target_arch = "wasm32"))]

#[path = "record/forms.rs"]
mod forms;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate as Date, NaiveDateTime};
use forms::{case, form, whole};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event as Read};
use imnm::domain::clock::Clock;
use imnm::domain::dates::{parse, text as day_text};
use imnm::exchange::ask::ask;
use imnm::exchange::calendar::{Event, NoCourses, When, calendar, events};
use imnm::exchange::record::Stamp;
use imnm::form::model::Model;
use imnm::form::store::from_pairs;
use imnm::i18n::record::calendar as words;
use proptest::prelude::*;

/// A stamp of the day of the forms.
fn stamp() -> Stamp<'static> {
    Stamp {
        day: parse(forms::TODAY),
        time: Clock::parse("14:05"),
        build: "abc123",
    }
}

fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        rng_seed: match usual.rng_seed {
            proptest::test_runner::RngSeed::Random => proptest::test_runner::RngSeed::Fixed(2_018),
            chosen => chosen,
        },
        failure_persistence: None,
        ..usual
    }
}

fn read(file: &str) -> Vec<Read> {
    let parsed: Calendar = file
        .parse()
        .unwrap_or_else(|error| panic!("{error}: {file}"));
    parsed
        .iter()
        .filter_map(|one| one.as_event())
        .cloned()
        .collect()
}

fn days(event: &Read) -> (DatePerhapsTime, Option<DatePerhapsTime>) {
    (event.get_start().expect("a start"), event.get_end())
}

fn floating(day: Date, time: Clock) -> DatePerhapsTime {
    let text = format!("{}T{time}:00", day_text(day));
    let moment = NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S").expect("a moment");
    DatePerhapsTime::DateTime(CalendarDateTime::Floating(moment))
}

fn expected(when: When) -> (DatePerhapsTime, Option<DatePerhapsTime>) {
    match when {
        When::Days(from, to) => {
            let after = to
                .checked_add_days(Days::new(1))
                .expect("it is in the calendar");
            (from.into(), Some(after.into()))
        }
        When::At(day, start, end) => (
            floating(day, start),
            end.map(|(day, end)| floating(day, end)),
        ),
    }
}

/// What must stand nowhere in the file: the disease, a drug, a test by its name, an amount.
const FORBIDDEN: [&str; 26] = [
    "imnm",
    "myo",
    "necro",
    "hmgcr",
    "srp",
    "immun",
    "globulin",
    "ivig",
    "dalteparin",
    "fragmin",
    "heparin",
    "octagam",
    "privigen",
    "panzyga",
    "infus",
    "units",
    " g",
    " ml",
    "kg",
    "statin",
    "haemo",
    "platelet",
    "potassium",
    "xa",
    "clot",
    "cancer",
];

fn uids(file: &str) -> Vec<String> {
    let events = read(file).into_iter();
    events
        .map(|event| event.get_uid().expect("one").to_owned())
        .collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_read_back_is_what_was_planned(model in form()) {
        let case = case(&model);
        let planned = events(&case);
        let file = calendar(&case, &stamp(), "");
        prop_assert_eq!(planned.is_err(), file.is_err());
        let (Ok(planned), Ok(file)) = (planned, file) else {
            return Ok(());
        };
        prop_assert!(!planned.is_empty());
        let found = read(&file);
        prop_assert_eq!(found.len(), planned.len());
        for (event, planned) in found.iter().zip(&planned) {
            prop_assert_eq!(event.get_summary(), Some(planned.title.as_str()));
            prop_assert_eq!(days(event), expected(planned.when));
            let uid = event.get_uid().expect("one");
            prop_assert_eq!(uid, format!("{}@days.invalid", planned.id));
        }
        let different: BTreeSet<String> = uids(&file).into_iter().collect();
        prop_assert_eq!(different.len(), planned.len());
        prop_assert_eq!(file.matches("BEGIN:VALARM\r\n").count(), planned.len());
        prop_assert_eq!(file.matches("TRIGGER:-PT").count(), planned.len());
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{}", line);
        }
        let lower = file.to_lowercase();
        for word in FORBIDDEN {
            prop_assert!(!lower.contains(word), "{}: {}", word, file);
        }
    }

    #[test]
    fn the_same_plan_has_the_same_file_and_a_moved_one_the_same_identifiers(model in form(), later in 1_u64..300) {
        let of = |model: &Model| calendar(&case(model), &stamp(), "a1");
        let Ok(file) = of(&model) else {
            return Ok(());
        };
        prop_assert_eq!(&file, &of(&model).expect("it was one"));
        let form = imnm::form::store::to_text(&model);
        let asked = ask("calendar", &form, &format!("{}T14:05", forms::TODAY), "a1");
        prop_assert_eq!(imnm::records::fields(&asked).next(), Some(file.as_str()));
        let Some(first) = case(&model).first_day() else {
            return Ok(());
        };
        let moved = first.checked_add_days(Days::new(later)).expect("it is in the calendar");
        let mut pairs = imnm::form::store::to_pairs(&model);
        pairs.push(("first-day".to_owned(), day_text(moved)));
        let Ok(moved) = of(&from_pairs(&pairs)) else {
            return Ok(());
        };
        let sorted = |file: &str| uids(file).into_iter().collect::<BTreeSet<_>>();
        prop_assert_eq!(sorted(&file), sorted(&moved));
    }
}

fn with(changes: &[(&str, &str)]) -> Model {
    let mut pairs = whole();
    let changes = changes.iter();
    pairs.extend(changes.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    from_pairs(&pairs)
}

fn of(changes: &[(&str, &str)]) -> Result<BTreeMap<String, Event>, NoCourses> {
    let all = events(&case(&with(changes)))?;
    Ok(all
        .into_iter()
        .map(|event| (event.id.clone(), event))
        .collect())
}

fn on(text: &str) -> When {
    let day = parse(text).expect("a day");
    When::Days(day, day)
}

#[test]
fn a_whole_case_has_its_days() {
    let all = of(&[("courses", "2")]).expect("a calendar");
    let day = |text: &str| parse(text).expect("a day");
    let time = |text: &str| Clock::parse(text).expect("a time");
    // 253 minutes by the run sheet, in every course: bedbound, the pump is slow.
    let from_nine =
        |text: &str| When::At(day(text), time("09:05"), Some((day(text), time("13:18"))));
    let span = |from: &str, to: &str| When::Days(day(from), day(to));
    for (id, title, when) in [
        (
            "treatment-1-1",
            "Treatment day 1 of 3",
            from_nine("2027-03-01"),
        ),
        (
            "treatment-1-3",
            "Treatment day 3 of 3",
            from_nine("2027-03-03"),
        ),
        (
            "treatment-2-1",
            "Treatment day 1 of 3",
            from_nine("2027-03-29"),
        ),
        ("test-1-1", "Blood test", on("2027-03-01")),
        (
            "test-1-2",
            "Blood test, on one of these days",
            span("2027-03-05", "2027-03-07"),
        ),
        (
            "test-1-3",
            "Blood test, on one of these days",
            span("2027-03-08", "2027-03-11"),
        ),
        ("review-3", "Appointment: review", on("2027-06-01")),
        ("review-6", "Appointment: review", on("2027-09-01")),
        (
            "vaccine-3",
            "Vaccines: ask before having any",
            on("2028-03-31"),
        ),
        ("medicine-1", "First day of a medicine", on("2027-03-01")),
        ("medicine-2", "Last day of a medicine", on("2027-03-15")),
        ("test-b", "Blood test, if asked for", on("2027-03-08")),
    ] {
        let event = all
            .get(id)
            .unwrap_or_else(|| panic!("{id}: {:?}", all.keys()));
        assert_eq!((event.title.as_str(), event.when), (title, when), "{id}");
    }
    // 6 infusion days, 5 samples, 2 reviews, 3 days of vaccines, 2 of the medicine, 1 test of it.
    assert_eq!(all.len(), 19);
    assert!(all.values().filter(|event| event.tentative).count() == 1);
}

#[test]
fn what_is_not_known_is_tentative_and_what_is_not_given_is_not_there() {
    let no_start = of(&[("start-time", ""), ("blood-group", "")]).expect("a calendar");
    assert_eq!(no_start["treatment-1-1"].when, on("2027-03-01"));
    assert_eq!(no_start["test-1-1"].title, "Blood test, if asked for");
    assert!(no_start["test-1-1"].tentative && !no_start["treatment-1-1"].tentative);
    let group_o = of(&[("blood-group", "o")]).expect("a calendar");
    assert!(!group_o.contains_key("test-1-1"));
    let planning = of(&[("product", "")]).expect("a calendar");
    let treatment = |event: &&Event| event.id.starts_with("treatment");
    assert!(
        planning
            .values()
            .filter(treatment)
            .all(|event| event.tentative)
    );
    for changes in [
        &[("active-bleeding", "yes")][..],
        &[("bedbound", "not-known")],
        &[("fragmin-stop", "2027-02-01")],
    ] {
        let without = of(changes).expect("a calendar");
        assert!(
            !without.keys().any(|id| id.starts_with("medicine")),
            "{changes:?}"
        );
    }
    // No course, and the medicine stays.
    let stopped = of(&[("renal-failure", "yes")]).expect("a calendar");
    assert!(stopped.keys().all(|id| !id.starts_with("treatment")));
    assert!(stopped.contains_key("medicine-2"));
}

#[test]
fn without_a_day_there_is_no_calendar_and_the_reason() {
    let none = ("active-bleeding", "yes");
    for (changes, part) in [
        (&[none, ("renal-failure", "yes")][..], "wait for a dose"),
        (
            &[none, ("first-day", "")],
            "wait for the first infusion day",
        ),
        (
            &[none, ("first-day", "2027-01-05")],
            "wait for the first infusion day",
        ),
        (
            &[none, ("first-day", "2027-02-30")],
            "no day of the calendar",
        ),
        (&[none, ("courses", "99")], "outside what can be"),
    ] {
        let why = of(changes).expect_err("none");
        let said = words::nothing(why);
        assert!(said.contains(part), "{said}");
    }
    assert!(events(&case(&Model::default())).is_err());
}

#[test]
fn a_later_file_replaces_an_earlier_one_and_another_patient_does_not() {
    let case = case(&with(&[]));
    let of = |day: &str, time: &str, series: &str| {
        let stamp = Stamp {
            day: parse(day),
            time: Clock::parse(time),
            build: "",
        };
        calendar(&case, &stamp, series).expect("a calendar")
    };
    let sequence = |file: &str| -> u64 {
        let events = read(file);
        let number = events[0].property_value("SEQUENCE").expect("a number");
        number.parse().expect("a number")
    };
    let files = [
        of("", "", ""),
        of("2027-02-20", "", ""),
        of("2027-02-20", "09:05", ""),
        of("2027-02-20", "14:00", ""),
        of("2027-02-21", "00:00", ""),
    ];
    assert!(
        files
            .windows(2)
            .all(|pair| sequence(&pair[0]) < sequence(&pair[1]))
    );
    assert!(files[3].contains("DTSTAMP:20270220T140000Z\r\n"));
    let [one, other] = ["k3", "k 4\r\n;"].map(|series| of("2027-02-20", "", series));
    assert!(
        uids(&one)
            .iter()
            .all(|uid| uid.ends_with("-k3@days.invalid"))
    );
    assert!(
        uids(&other)
            .iter()
            .all(|uid| uid.ends_with("-k4@days.invalid"))
    );
}

#[test]
fn a_reminder_comes_at_six_in_the_evening_before() {
    for (start, trigger) in [("", "-PT6H"), ("00:00", "-PT6H0M"), ("09:05", "-PT15H5M")] {
        let case = case(&with(&[("start-time", start)]));
        let file = calendar(&case, &stamp(), "").expect("a calendar");
        let treatments = file.split("BEGIN:VEVENT").skip(1);
        let treatments: Vec<&str> = treatments
            .filter(|one| one.contains("treatment-"))
            .collect();
        assert_eq!(treatments.len(), 21);
        let trigger = format!("\r\nTRIGGER:{trigger}\r\n");
        assert!(
            treatments.iter().all(|one| one.contains(&trigger)),
            "{file}"
        );
    }
}
