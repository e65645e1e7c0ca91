//! Links that were made earlier: what came out then, beside what comes out now, and what the days since have changed.

use imnm::domain::body_size::Sex;
use imnm::domain::content::CONTENT_VERSION;
use imnm::domain::dates::parse;
use imnm::domain::refusal::Field;
use imnm::exchange::link::{Comparison, Opened, Part, frame, link, open, open_json};
use imnm::form::model::Action;
use imnm::form::store::{from_text, to_pairs};

use super::body::{Parts, symbols};
use super::forms::{TODAY, after, today};

/// A woman of 60 kg and 172 cm, on 1 October 2026, made with content 3: 40 g on each of 3 days as a
/// planning figure, nothing classified, Fragmin withheld.
fn third() -> Parts {
    Parts {
        content: 3,
        made: Some(273),
        classified: 1,
        immunoglobulin: 4,
        daily: vec![(40_000_000, 3)],
        dalteparin: 2,
        choices: vec![0],
        texts: vec![2, 4],
        symbols: symbols(&["60", "172"]),
        ..Parts::default()
    }
}

/// [`third`] as it was handed out.
const THIRD: &str = "AQMBogQBBAGAtIkTAwIAAAABAAICBARg8XL-AE09om8";
/// The same with the result of other rules: 24 g on each of 5 days, and the smaller syringe of Fragmin.
const OTHER_RULES: &str = "AQMBogQBBQGA7LgLBQfEEwEAAQACAgQEYPFy_gDoAia8";
/// A form with everything in it, as it was handed out with content 7, and what was in it.
const FULL: &str = include_str!("full.link");
/// See [`FULL`]: a line each, a name and its text.
const IN_FULL: &str = include_str!("full.txt");

fn other_rules() -> Parts {
    Parts {
        daily: vec![(24_000_000, 5)],
        immunoglobulin: 5,
        dalteparin: 7,
        units: 2_500,
        times_per_day: 1,
        ..third()
    }
}

fn opened(payload: &str) -> Opened {
    open(payload, today()).expect("it opens")
}

fn told(payload: &str) -> serde_json::Value {
    serde_json::from_str(&open_json(payload, TODAY)).expect("JSON")
}

#[test]
fn a_link_made_with_content_3_opens_with_the_same_result() {
    assert_eq!(third().payload(), THIRD);
    let opened = opened(THIRD);
    assert_eq!(
        (opened.content_then, opened.content_now),
        (3, CONTENT_VERSION)
    );
    assert_eq!(opened.made, parse("2026-10-01"));
    assert_eq!(opened.comparison, Comparison::Same);
    let typed = [
        Action::Sex(Some(Sex::Female)),
        Action::Typed(Field::Weight, "60".to_owned()),
        Action::Typed(Field::Height, "172".to_owned()),
    ];
    let there = from_text(&opened.form);
    assert_eq!(to_pairs(&there), to_pairs(&after(typed)));
    let told = told(THIRD);
    let text = format!("made with content 3, now {CONTENT_VERSION}: same result");
    assert_eq!(told["text"], text);
    assert_eq!(told["same"], true);
    assert_eq!(told["changes"], serde_json::json!([]));
    assert_eq!(
        told["then"][1],
        "IVIG: planning figure 40 g on each of 3 days, 120 g in all"
    );
}

#[test]
fn a_link_with_the_result_of_other_rules_says_what_has_changed() {
    assert_eq!(other_rules().payload(), OTHER_RULES);
    let opened = opened(OTHER_RULES);
    let parts = vec![Part::Immunoglobulin, Part::Dalteparin];
    assert_eq!(opened.comparison, Comparison::Different(parts));
    let told = told(OTHER_RULES);
    let text = format!("made with content 3, now {CONTENT_VERSION}: different result");
    assert_eq!(told["text"], text);
    assert_eq!(told["same"], false);
    assert_eq!(
        told["changes"],
        serde_json::json!([
            "IVIG: then course 24 g on each of 5 days, 120 g in all; now planning figure 40 g on each of 3 days, 120 g in all.",
            "Fragmin: then 2500 units once daily; now withheld."
        ])
    );
}

#[test]
fn a_link_with_everything_in_it_still_opens_as_it_was() {
    let opened = opened(FULL);
    let mut pairs = to_pairs(&from_text(&opened.form));
    pairs.retain(|(_, text)| !text.is_empty());
    let lines = pairs.iter().map(|(name, text)| format!("{name}={text}"));
    assert!(lines.eq(IN_FULL.lines()));
    assert_eq!((opened.unknown, opened.left_out), (0, vec![]));
    assert_eq!(opened.content_then, 7);
}

#[test]
fn what_a_later_content_says_is_counted_and_never_guessed() {
    let later = Parts {
        content: 9_000,
        // The first question yes, the last of four that nobody knows yet no.
        answers: [vec![1], vec![0; 40], vec![0b1000_0000]].concat(),
        choices: vec![3, 60_000],
        texts: vec![2, 999],
        symbols: symbols(&["60", "1"]),
        left_out: vec![998],
        ..third()
    };
    let opened = opened(&later.payload());
    assert_eq!(opened.unknown, 4);
    assert_eq!(opened.left_out, []);
    let told = told(&later.payload());
    assert_eq!(
        told["unknown_text"],
        "4 answers in the link are not known to this version and were passed over."
    );
    let there = from_text(&opened.form);
    assert_eq!(there.text(Field::Weight), "60");
    assert!(there.weighed.is_some());
}

#[test]
fn a_result_that_this_version_can_not_read_is_not_the_same() {
    let unread = [
        Parts {
            classified: 8,
            ..third()
        },
        Parts {
            classified: 16,
            ..third()
        },
        Parts {
            immunoglobulin: 6,
            ..third()
        },
        Parts {
            daily: vec![],
            ..third()
        },
        Parts {
            daily: vec![(40_000_000, 200)],
            ..third()
        },
        Parts {
            daily: vec![(u64::MAX, 3)],
            ..third()
        },
        Parts {
            dalteparin: 8,
            ..third()
        },
    ];
    for parts in unread {
        let told = told(&parts.payload());
        assert_eq!(told["same"], false);
        let changes = told["changes"].as_array().expect("a list");
        assert_eq!(changes.len(), 1);
        let change = changes[0].as_str().unwrap_or_default();
        assert!(
            change.contains("then not known to this version; now "),
            "{change}"
        );
    }
}

#[test]
fn what_is_usual_later_does_not_change_a_link_that_was_made_before() {
    let pairs = to_pairs(&from_text(&opened(THIRD).form));
    for pair in [
        ("dose", "2"),
        ("creatinine-unit", "micromoles"),
        ("creatinine-typed-in", "micromoles"),
        ("ck-unit", "units"),
        ("days", "3"),
        ("policy", "bmi-30"),
        ("step", "5000000"),
        ("rounding", "nearest"),
    ] {
        assert!(
            pairs.contains(&(pair.0.to_owned(), pair.1.to_owned())),
            "{pair:?}"
        );
    }
}

#[test]
fn an_entry_that_no_link_carries_is_refused_and_not_taken() {
    let parts = Parts {
        texts: vec![2],
        symbols: symbols(&["01019012345"]),
        ..third()
    };
    let opened = opened(&parts.payload());
    assert_eq!(opened.unknown, 1);
    assert_eq!(from_text(&opened.form).text(Field::Weight), "?");
    assert!(matches!(opened.comparison, Comparison::Different(_)));
}

#[test]
fn days_that_have_gone_by_are_told_apart_from_other_rules() {
    let typed = |field, text: &str| Action::Typed(field, text.to_owned());
    let model = after([
        typed(Field::Weight, "60"),
        typed(Field::WeightDate, "2026-11-01"),
        typed(Field::FirstDay, "2026-11-02"),
    ]);
    let made = link(&model, parse("2026-11-01")).expect("a link");
    let opened = opened(&made.payload);
    assert_eq!(opened.comparison, Comparison::Same);
    let old: Vec<Field> = opened.old.iter().map(|old| old.field).collect();
    assert_eq!(old, [Field::Weight]);
    let since = told(&made.payload)["since"].clone();
    assert_eq!(
        since,
        serde_json::json!(["Weight of 25 days ago: older than 7 days, measure again."])
    );
    // On the day itself nothing is old.
    let same_day = open(&made.payload, parse("2026-11-01")).expect("it opens");
    assert_eq!((same_day.old, same_day.since), (vec![], vec![]));
}

#[test]
fn a_day_that_changes_the_result_says_so() {
    // A statin that was stopped on a day to come gives no verdict until that day.
    let stop = Action::Typed(Field::StatinStop, "2026-11-20".to_owned());
    let model = after([stop]);
    let made = link(&model, parse("2026-11-19")).expect("a link");
    let opened = opened(&made.payload);
    assert_eq!(opened.comparison, Comparison::Same);
    assert_eq!(opened.since, [Part::Classified]);
    let since = told(&made.payload)["since"].clone();
    assert_eq!(
        since,
        serde_json::json!([
            "IMNM, by ENMC 2018: on 19 November 2026 no verdict, an entry has to be corrected; today not classified yet."
        ])
    );
}

#[test]
fn the_frame_is_that_of_every_version() {
    let payload = frame(1, &third().bytes());
    assert_eq!(payload, third().payload());
}
