//! Places in links: `names.txt` holds every one that was ever handed out. A line is added for a new name and none is ever
//! changed, so that an old link opens as what it was.

use imnm::domain::body_size::Sex;
use imnm::domain::case::ROUNDING_STEPS;
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::ivig::regimen::Rounding;
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::ivig::weight::WEIGHT_POLICIES;
use imnm::domain::questions::{LISTS, QUESTIONS};
use imnm::exchange::link::{LeftOut, link, open};
use imnm::form::model::{Action, Model, all_days};
use imnm::form::names::{CK_UNITS, FINDINGS, SETTINGS, UNITS, WEIGHED};
use imnm::form::picks::PICKS;
use imnm::form::store::{TEXT_FIELDS, from_text, to_pairs};

use super::body::{Parts, symbols};
use super::forms::{after, full, today};

/// The lines: what kind of place, its number, its name, and the rest.
fn lines() -> Vec<(&'static str, u16, &'static str, &'static str)> {
    let line = |line: &'static str| {
        let mut words = line.splitn(4, ' ');
        let mut next = || words.next().unwrap_or_default();
        let (kind, place) = (next(), next().parse().expect("a place"));
        (kind, place, next(), next())
    };
    include_str!("names.txt").lines().map(line).collect()
}

/// The answers to questions with one at this place alone.
fn answers(place: u16, code: u8) -> Vec<u8> {
    let mut bytes = vec![0; usize::from(place / 4)];
    bytes.push(code << (2 * (place % 4)));
    bytes
}

fn opened(parts: &Parts) -> (Vec<(String, String)>, Vec<LeftOut>, usize) {
    let opened = open(&parts.payload(), today()).expect("it opens");
    let pairs = to_pairs(&from_text(&opened.form));
    (pairs, opened.left_out, opened.unknown)
}

fn assert_says(parts: &Parts, name: &str, value: &str) {
    let (pairs, left_out, unknown) = opened(parts);
    let pair = (name.to_owned(), value.to_owned());
    assert!(pairs.contains(&pair), "{name}: {value} is not in {pairs:?}");
    assert_eq!((left_out, unknown), (Vec::new(), 0), "{name}: {value}");
}

/// What a text of the page's own may hold behind its first word.
fn made(name: &str, start: &str) -> &'static str {
    match (name, start) {
        ("plan", "") => "30000000 45000000",
        ("confirmed", "build" | "rounding") => "43000000 45000000",
        ("confirmed", "creatinine") => "12300",
        ("confirmed", "past") => "2026-11-20",
        ("confirmed", "puncture") => "2026-11-20 07:30",
        _ => panic!("{name} {start} needs a sample here"),
    }
}

#[test]
fn every_place_that_was_handed_out_still_says_the_same() {
    let mut looked_at = 0;
    for (kind, place, name, rest) in lines() {
        looked_at += 1;
        match kind {
            "question" => {
                for (code, value) in [(1, "yes"), (2, "no"), (3, "not-known")] {
                    let answers = answers(place, code);
                    assert_says(
                        &Parts {
                            answers,
                            ..Parts::default()
                        },
                        name,
                        value,
                    );
                }
            }
            "choice" => {
                let choices = vec![place];
                assert_says(
                    &Parts {
                        choices,
                        ..Parts::default()
                    },
                    name,
                    rest,
                );
            }
            "typed" => {
                let (texts, symbols) = (vec![place], symbols(&["7"]));
                assert_says(
                    &Parts {
                        texts,
                        symbols,
                        ..Parts::default()
                    },
                    name,
                    "7",
                );
            }
            "made" => {
                let sample = made(name, rest);
                let (texts, symbols) = (vec![place], symbols(&[sample]));
                let value = format!("{rest} {sample}");
                assert_says(
                    &Parts {
                        texts,
                        symbols,
                        ..Parts::default()
                    },
                    name,
                    value.trim(),
                );
            }
            "free" => {
                let left_out = vec![place];
                let (_, left_out, unknown) = opened(&Parts {
                    left_out,
                    ..Parts::default()
                });
                let stop = STOPS
                    .into_iter()
                    .find(|stop| name == format!("{}-reason", imnm::form::names::stop_name(*stop)));
                let expected = stop.map_or(LeftOut::PolicyReason, LeftOut::Reason);
                assert_eq!((left_out, unknown), (vec![expected], 0), "{name}");
                // Whatever a link says: words are never filled in from one.
                let (texts, symbols) = (vec![place], symbols(&["7"]));
                let (pairs, _, unknown) = opened(&Parts {
                    texts,
                    symbols,
                    ..Parts::default()
                });
                assert!(pairs.contains(&(name.to_owned(), String::new())));
                assert_eq!(unknown, 1);
            }
            _ => panic!("{kind} is no kind of place"),
        }
    }
    assert!(looked_at > 250, "only {looked_at}");
}

#[test]
fn every_place_stands_in_the_list() {
    let next = |kinds: &[&str]| {
        let places: Vec<u16> = lines()
            .into_iter()
            .filter(|(kind, ..)| kinds.contains(kind))
            .map(|(_, place, ..)| place)
            .collect();
        let count = places.len() as u16;
        assert_eq!(places, (0..count).collect::<Vec<u16>>(), "{kinds:?}");
        count
    };
    // A place behind the last line is not known: a row that was added has to have its line.
    let beyond = [
        Parts {
            answers: answers(next(&["question"]), 1),
            ..Parts::default()
        },
        Parts {
            choices: vec![next(&["choice"])],
            ..Parts::default()
        },
        Parts {
            texts: vec![next(&["typed", "made", "free"])],
            symbols: symbols(&["7"]),
            ..Parts::default()
        },
        Parts {
            left_out: vec![next(&["typed", "made", "free"])],
            ..Parts::default()
        },
    ];
    for parts in beyond {
        let (pairs, left_out, unknown) = opened(&parts);
        assert_eq!((left_out, unknown), (Vec::new(), 1));
        assert_eq!(pairs, to_pairs(&Model::default()));
    }
}

/// Everything that can be chosen, one at a time.
fn choices() -> Vec<Action> {
    let mut all = Vec::new();
    for finding in FINDINGS {
        all.extend(QUESTIONS.map(|question| Action::Answer(question, finding)));
        all.extend(STOPS.map(|stop| Action::Stop(stop, finding)));
        all.extend([Action::Pregnant(finding), Action::Risk(finding)]);
    }
    for pick in PICKS {
        let places = 0..pick.options().len();
        all.extend(places.map(|place| Action::Pick(*pick, Some(place))));
    }
    all.extend([Some(Sex::Female), Some(Sex::Male), None].map(Action::Sex));
    all.extend(LISTS.map(Action::NoneOf));
    all.extend(UNITS.map(Action::CreatinineUnit));
    all.extend(CK_UNITS.map(Action::CkUnit));
    all.extend(WEIGHED.map(Action::Weighed));
    all.extend(SETTINGS.map(Action::Setting));
    all.extend(PRODUCTS.map(|product| Action::Product(Some(product))));
    all.extend(WEIGHT_POLICIES.map(Action::Policy));
    all.extend(ROUNDING_STEPS.map(Action::Step));
    all.extend([Rounding::Nearest, Rounding::Down].map(Action::Rounding));
    all.extend(all_days().into_iter().map(Action::Days));
    all.extend([Action::NoneOfThese, Action::OffLabel(true)]);
    all
}

#[test]
fn every_answer_has_a_place_and_comes_back() {
    let all = choices();
    assert!(all.len() > 400, "only {}", all.len());
    for action in all {
        let told = format!("{action:?}");
        let model = after([action]);
        let made = link(&model, today()).expect("a link");
        assert_eq!(made.left_out, [], "{told}");
        let opened = open(&made.payload, today()).expect("it opens");
        let pairs = to_pairs(&from_text(&opened.form));
        assert_eq!(pairs, to_pairs(&model), "{told}");
    }
}

#[test]
fn only_what_is_written_freely_is_left_out() {
    let mut model = full();
    for (field, name) in TEXT_FIELDS {
        if model.text(*field).is_empty() {
            model = model.after(Action::Typed(*field, name.to_string()));
        }
    }
    for stop in STOPS {
        model = model.after(Action::Reason(stop, "x".to_owned()));
    }
    // Every name that a form can write is in this one.
    assert!(to_pairs(&model).iter().all(|(_, value)| !value.is_empty()));
    let expected: Vec<LeftOut> = [LeftOut::PolicyReason]
        .into_iter()
        .chain(STOPS.map(LeftOut::Reason))
        .collect();
    assert_eq!(link(&model, today()).expect("a link").left_out, expected);
}
