//! Every way in which a file is no patient's, each with its own reason; nothing of it is taken.

use chrono::NaiveDate;
use imnm::domain::dates::parse;
use imnm::domain::response::item::{Item, Problem};
use imnm::exchange::file::{
    FileError, MOST_ANSWERS, MOST_BYTES, MOST_CHARACTERS, MOST_VISITS, Opened, PatientFile,
    check_size, read, write,
};
use imnm::form::follow_up::FollowUp;
use imnm::form::follow_up::entry::{Entry, Place};
use imnm::form::model::Model;
use imnm::form::store::to_pairs;
use imnm::i18n::follow_up::file::refused;

fn today() -> Option<NaiveDate> {
    parse("2026-11-26")
}

fn open(text: &str) -> Result<Opened, FileError> {
    read(text.as_bytes(), today())
}

fn visit(day: &str) -> Entry {
    let mut entry = Entry::default();
    entry.set(Item::Day, day);
    entry.set(Item::Physician, "4,5");
    entry
}

/// A patient with two visits.
fn patient() -> PatientFile {
    let visits = [visit("2026-01-05"), visit("2026-02-05")];
    PatientFile {
        form: to_pairs(&Model::default()),
        follow_up: FollowUp::default().with(visits, today()).expect("two days"),
        content_version: 6,
        build: "0123abcd".to_owned(),
    }
}

fn text() -> String {
    write(&patient()).expect("a file")
}

/// The file with something else in one place, which is there once.
fn with(old: &str, new: &str) -> String {
    let text = text();
    assert_eq!(text.matches(old).count(), 1, "{old} in {text}");
    text.replace(old, new)
}

#[test]
fn a_file_opens_as_it_was_saved_also_behind_a_mark_of_an_editor() {
    for text in [text(), format!("\u{feff}{}", text())] {
        let opened = open(&text).expect("it opens");
        assert_eq!(opened.file, patient());
        assert_eq!(opened.passed_over, 0);
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_says_so() {
    let mut file = patient();
    file.build = "Łódź 🧪".to_owned();
    let text = write(&file).expect("a file");
    let whole = text.trim_end().len();
    for end in 0..whole {
        let cut = read(&text.as_bytes()[..end], today());
        assert!(
            matches!(cut, Err(FileError::Truncated { .. })),
            "{end}: {cut:?}"
        );
    }
    assert!(read(&text.as_bytes()[..whole], today()).is_ok());
    let line = text.lines().count();
    let cut = open(text.trim_end().trim_end_matches('}'));
    assert_eq!(cut, Err(FileError::Truncated { line }));
}

#[test]
fn what_is_no_file_of_ours_says_what_it_is() {
    let not_ours = Err(FileError::NotOurs);
    for text in [
        "[1,2]",
        "{}",
        "17",
        "null",
        "\"imnm-patient\"",
        "{\"resourceType\":\"Bundle\"}",
        "{\"format\":5,\"version\":1}",
        "{\"format\":\"imnm-patient\"}",
        "{\"format\":\"imnm-patient\",\"version\":0}",
        "{\"format\":\"imnm-patient\",\"version\":\"1\"}",
        "{\"format\":\"imnm-patient\",\"format\":\"imnm-patient\",\"version\":1}",
        "[\"imnm-patient\",1]",
    ] {
        assert_eq!(open(text), not_ours, "{text}");
    }
    assert_eq!(
        open("{\n\"a\": 1,\nhello}"),
        Err(FileError::NotJson { line: 3 })
    );
    assert_eq!(open("day;ck\n"), Err(FileError::NotJson { line: 1 }));
    let twice = format!("{}{}", text(), text());
    assert!(matches!(open(&twice), Err(FileError::NotJson { .. })));
    let surrogate = with("0123abcd", "\\ud800");
    assert!(matches!(open(&surrogate), Err(FileError::NotJson { .. })));
    for bytes in [&b"\xff\xfe{\x00}\x00"[..], b"\x89PNG\r\n", b"{\"\x80\":1}"] {
        assert_eq!(read(bytes, today()), Err(FileError::NotText));
    }
}

#[test]
fn a_later_version_is_named_and_a_longer_file_is_not_read() {
    let newer = with("\"version\": 1", "\"version\": 18446744073709551615");
    let version = u64::MAX;
    assert_eq!(open(&newer), Err(FileError::Newer { version }));
    assert_eq!(check_size(MOST_BYTES), Ok(()));
    assert_eq!(check_size(50_000_000), Err(FileError::TooLarge));
    let length = usize::try_from(MOST_BYTES).expect("a length");
    assert_eq!(
        read(&vec![b' '; length + 1], today()),
        Err(FileError::TooLarge)
    );
    assert_eq!(
        read(&vec![b' '; length], today()),
        Err(FileError::Truncated { line: 1 })
    );
}

#[test]
fn a_unit_that_is_not_known_is_refused_and_never_taken_for_the_usual_one() {
    let text = text();
    let changed = [
        ("\"sides\": \"both\"", "\"sides\": \"left\""),
        ("\"sides\": \"both\",", ""),
        (
            "\"creatinine\": \"micromoles\"",
            "\"creatinine\": \"moles\"",
        ),
        ("\"creatinine\": \"micromoles\",", ""),
        ("\"enzyme\": \"units\"", "\"enzyme\": \"katals\""),
        ("\"enzyme\": \"ck\"", "\"enzyme\": \"troponin\""),
        ("grams-per-decilitre", "grams"),
        ("\"4,5\"", "4.5"),
        ("\"4,5\"", "\"4\", \"physician-global\": \"5\""),
        ("\"content\": 6", "\"content\": -6"),
        ("\"build\": \"0123abcd\",", ""),
        ("[\n      \"age\",\n      \"\"\n    ]", "[\"age\"]"),
    ];
    for (old, new) in changed {
        let changed = text.replacen(old, new, 1);
        assert_ne!(changed, text, "{old}");
        let opened = open(&changed);
        assert!(
            matches!(opened, Err(FileError::Misshapen { .. })),
            "{old} -> {new}: {opened:?}"
        );
    }
    let line = 1 + text[..text.find("\"sides\"").expect("a visit")]
        .matches('\n')
        .count();
    let changed = text.replacen("\"both\"", "\"left\"", 1);
    assert_eq!(open(&changed), Err(FileError::Misshapen { line }));
}

#[test]
fn a_visit_that_can_not_be_taken_is_named_with_its_reason() {
    let item = Place::Item;
    for (old, new, place, problem) in [
        (
            "2026-02-05",
            "2026-01-05",
            item(Item::Day),
            Problem::DayTaken,
        ),
        (
            "2026-02-05",
            "2027-02-05",
            item(Item::Day),
            Problem::DayToCome,
        ),
        (
            "2026-02-05",
            "2026-02-30",
            item(Item::Day),
            Problem::NotADay,
        ),
        ("2026-02-05", "", item(Item::Day), Problem::DayMissing),
    ] {
        let problems = vec![(place, problem)];
        let refused = Err(FileError::Visit { place: 1, problems });
        assert_eq!(open(&with(old, new)), refused);
    }
    let changed = text().replacen("4,5", "11", 1);
    let problems = vec![(item(Item::Physician), Problem::OutOfRange)];
    assert_eq!(open(&changed), Err(FileError::Visit { place: 0, problems }));
}

#[test]
fn what_this_version_does_not_know_is_passed_over_and_counted() {
    let known = patient();
    for (old, new) in [
        ("\"version\": 1,", "\"version\": 1, \"saved\": [[{}]],"),
        (
            "\"enzyme\": \"ck\",",
            "\"enzyme\": \"ck\", \"goal\": {\"a\": 1},",
        ),
        ("\"2026-02-05\",", "\"2026-02-05\", \"mood\": null,"),
    ] {
        let opened = open(&with(old, new)).expect("it opens");
        assert_eq!(
            (opened.file, opened.passed_over),
            (known.clone(), 1),
            "{new}"
        );
    }
    let mut newer = known.clone();
    for (name, text) in [("shoe-size", "42"), ("sex", "robot"), ("shoe-width", "")] {
        newer.form.push((name.to_owned(), text.to_owned()));
    }
    let opened = open(&write(&newer).expect("a file")).expect("it opens");
    assert_eq!(opened.passed_over, 2, "an empty text says nothing");
    let graded = with(
        "\"2026-02-05\",",
        "\"2026-02-05\", \"grades\": {\"tongue\": [\"1\", \"2\"]},",
    );
    assert_eq!(open(&graded).expect("it opens").passed_over, 1);
}

#[test]
fn what_would_be_refused_is_not_written_either() {
    let long = "x".repeat(MOST_CHARACTERS + 1);
    let just = "ü".repeat(MOST_CHARACTERS);
    let mut file = patient();
    file.form.push(("policy-reason".to_owned(), just));
    let written = write(&file).expect("a file");
    assert_eq!(open(&written).expect("it opens").file, file);
    file.form.push(("policy-reason".to_owned(), long.clone()));
    assert_eq!(write(&file), Err(FileError::TextTooLong));
    let mut file = patient();
    file.follow_up.limit = long.clone();
    assert_eq!(write(&file), Err(FileError::TextTooLong));
    assert_eq!(
        open(&with(
            "4,5\"\n      }\n    ]",
            &format!("{long}\"\n      }}\n    ]")
        )),
        Err(FileError::TextTooLong)
    );
    let mut file = patient();
    file.form = vec![("age".to_owned(), "62".to_owned()); MOST_ANSWERS];
    let most = write(&file).expect("as many as can be");
    assert!(open(&most).is_ok());
    file.form.push(("age".to_owned(), "62".to_owned()));
    assert_eq!(write(&file), Err(FileError::TooManyAnswers));
    let pair = "[\"age\",\"62\"],".repeat(MOST_ANSWERS + 5);
    let many = with("\"form\": [", &format!("\"form\": [{pair}"));
    assert_eq!(open(&many), Err(FileError::TooManyAnswers));
}

#[test]
fn two_thousand_visits_open_and_one_more_does_not() {
    let first = parse("2020-01-01").expect("a day");
    let days = first.iter_days().take(MOST_VISITS + 1);
    let mut entries: Vec<Entry> = days.map(|day| visit(&day.to_string())).collect();
    let last = entries.pop().expect("the last");
    let mut file = patient();
    file.follow_up = FollowUp::default().with(entries, today()).expect("days");
    let written = write(&file).expect("a file");
    assert_eq!(open(&written).expect("it opens").file, file);
    let more = written.replacen(
        "\"visits\": [",
        "\"visits\": [{\"sides\": \"both\", \"units\": {\"enzyme\": \"units\", \"creatinine\": \"micromoles\",
        \"haemoglobin\": \"grams-per-litre\"}},",
        1,
    );
    assert_eq!(open(&more), Err(FileError::TooManyVisits));
    file.follow_up = file.follow_up.with([last], today()).expect("a day");
    assert_eq!(write(&file), Err(FileError::TooManyVisits));
}

#[test]
fn the_same_muscle_twice_is_refused() {
    let grades = |text: &str| {
        with(
            "\"2026-02-05\",",
            &format!("\"2026-02-05\", \"grades\": {{{text}}},"),
        )
    };
    assert!(open(&grades("\"deltoid\": [\"8\", \"9\"]")).is_ok());
    let twice = open(&grades(
        "\"deltoid\": [\"8\", \"9\"], \"deltoid\": [\"8\", \"8\"]",
    ));
    assert!(
        matches!(twice, Err(FileError::Misshapen { .. })),
        "{twice:?}"
    );
}

#[test]
fn a_file_that_would_be_too_large_to_open_is_not_written() {
    let mut file = patient();
    let long = ("policy-reason".to_owned(), "x".repeat(MOST_CHARACTERS));
    file.form = vec![long.clone(); 900];
    assert!(write(&file).is_ok());
    file.form = vec![long; 1_000];
    assert_eq!(write(&file), Err(FileError::TooLarge));
}

#[test]
fn every_refusal_says_what_became_of_the_case() {
    let line = 3;
    let problems = vec![
        (Place::Item(Item::Day), Problem::DayToCome),
        (Place::Grade(1, 0), Problem::OutOfRange),
    ];
    for error in [
        FileError::TooLarge,
        FileError::NotText,
        FileError::Truncated { line },
        FileError::NotJson { line },
        FileError::NotOurs,
        FileError::Newer { version: 2 },
        FileError::Sealed,
        FileError::NotSealed,
        FileError::Misshapen { line },
        FileError::TextTooLong,
        FileError::TooManyAnswers,
        FileError::TooManyVisits,
        FileError::Rounds { rounds: 1 },
        FileError::NotWritten,
    ] {
        let sentence = refused(&error);
        assert!(
            sentence.ends_with(". The case on screen stays as it was."),
            "{sentence}"
        );
    }
    assert_eq!(
        refused(&FileError::Visit { place: 1, problems }),
        "Visit 2 of the file can’t be taken: Day of the visit is a day to come by the clock of \
         this device; Deltoid, middle is not possible. \
         The case on screen stays as it was."
    );
}
