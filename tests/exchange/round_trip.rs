//! What is saved opens as it was, to the last character.

use imnm::domain::dates::parse;
use imnm::exchange::file::{read, write};
use imnm::exchange::visits_csv::{read_visits, write_visits};
use imnm::form::follow_up::FollowUp;
use imnm::form::model::Model;
use imnm::form::store::{TEXT_FIELDS, from_pairs};
use imnm::form::view::View;
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};

use super::cases::patient;

/// A form without what belongs to the screen alone.
fn bare(model: &Model) -> Model {
    let texts = TEXT_FIELDS
        .iter()
        .map(|(field, _)| (*field, model.text(*field).to_owned()));
    Model {
        view: View::default(),
        texts: texts.collect(),
        typing: None,
        left: Vec::new(),
        ..model.clone()
    }
}

#[test]
fn the_patients_of_this_test_are_many_and_odd() {
    let all: Vec<_> = (0..1_000).map(patient).collect();
    let visits: usize = all
        .iter()
        .map(|(file, _)| file.follow_up.visits.len())
        .sum();
    assert!(visits > 2_000, "{visits} visits");
    let texts = |file: &imnm::exchange::file::PatientFile| -> String {
        file.form.iter().map(|(_, text)| text.as_str()).collect()
    };
    for odd in ["<script>", "\0", "\u{1e}", "\u{202e}", "\\u0000"] {
        let found = all.iter().filter(|(file, _)| texts(file).contains(odd));
        assert!(found.count() > 50, "{odd:?}");
    }
    let graded = all.iter().flat_map(|(file, _)| &file.follow_up.visits);
    let graded = graded.filter(|saved| saved.entry.grade(1, 0) == "8");
    assert!(graded.count() > 100);
    let planned = all.iter().filter(|(_, model)| model.plan.is_some());
    assert!(planned.count() > 50);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_saved_opens_as_it_was(seed in any::<u64>()) {
        let (file, model) = patient(seed);
        let text = write(&file).expect("it is within the limits");
        let opened = read(text.as_bytes(), parse("2026-11-26"));
        let opened = opened.expect("it opens");
        prop_assert_eq!(&opened.file, &file);
        prop_assert_eq!(opened.passed_over, 0);
        prop_assert_eq!(bare(&from_pairs(&opened.file.form)), bare(&model));
        prop_assert_eq!(write(&opened.file), Ok(text));
    }

    #[test]
    fn visits_go_through_a_table_with_every_number(seed in any::<u64>()) {
        let (file, _) = patient(seed);
        let table = write_visits(&file.follow_up).expect("a table");
        let bare = FollowUp { visits: Vec::new(), ..file.follow_up.clone() };
        if file.follow_up.visits.is_empty() {
            return Ok(());
        }
        let imported = read_visits(table.as_bytes(), bare.units, None).expect("it is read");
        let again = imported.added_to(&bare, None).expect("they were taken once");
        prop_assert_eq!(again.course(), file.follow_up.course());
    }
}
