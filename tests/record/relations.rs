//! What holds of every text of every form.

use std::collections::{BTreeMap, BTreeSet};

use imnm::domain::assessment::{IvigAnswer, Release, bedside, three_answers};
use imnm::domain::finding::Finding;
use imnm::domain::questions::{QUESTIONS, Question};
use imnm::exchange::ask::ask;
use imnm::exchange::record::{KINDS, Kind, WIDTH};
use imnm::form::model::Model;
use imnm::form::store::to_text;
use imnm::i18n::fields::label;
use imnm::i18n::fragmin_about::NO_STOP;
use imnm::i18n::record as words;
use imnm::report::doc::Doc;
use imnm::report::summary::entered::entered;
use imnm::report::summary::fragmin::can_be_ordered;
use imnm::report::summary::summary;
use proptest::prelude::*;

use super::config;
use super::forms::{TODAY, case, example, form};
use super::shorthand::shorthand;
use super::text_of;

/// Lines as they were before they were folded.
pub fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("    "), lines.last_mut()) {
            (Some(rest), Some(before)) => {
                before.push(' ');
                before.push_str(rest);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Every number that stands before this unit.
fn amounts(text: &str, unit: &str) -> Vec<String> {
    let plain = unfolded(text).join(" ");
    let words: Vec<&str> = plain.split(' ').collect();
    let pairs = words.windows(2).filter(|pair| {
        let is_number = pair[0].ends_with(|c: char| c.is_ascii_digit());
        let is_unit = pair[1].trim_end_matches([',', '.', ';', ':', ')']) == unit;
        is_number && is_unit
    });
    pairs.map(|pair| pair.join(" ")).collect()
}

fn numbers(text: &str) -> BTreeSet<String> {
    let parts = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    let parts = parts.map(|part| part.trim_matches('.').to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// As in the name of an author.
fn is_letter_of_a_name(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{17f}') && c.is_alphabetic()
}

/// An initial, and a number of a source that is no dose.
fn is_fine(line: &str, found: &str) -> bool {
    found == "IE" && line.contains("Lundberg IE")
}

/// The words of a page but the numbers of its sources, and how many questions of a group were answered alike.
fn said(docs: &[Doc], out: &mut String) {
    for doc in docs {
        let class = doc.attribute("class").unwrap_or_default();
        let counts = ["summary-number", "summary-sources", "summary-answers"];
        match doc {
            Doc::Text(text) => {
                out.push_str(text);
                out.push(' ');
            }
            Doc::Element { children, .. } if !counts.contains(&class) => said(children, out),
            Doc::Element { .. } => {}
        }
    }
}

/// The entries of a list of answers in the full text.
fn answered(text: &str, answer: &str) -> BTreeSet<String> {
    let title = words::answered(answer).to_ascii_uppercase();
    let lines = unfolded(text).into_iter();
    let lines = lines.skip_while(|line| *line != title).skip(1);
    let lines = lines.take_while(|line| line.starts_with("- "));
    let entries = lines.flat_map(|line| {
        let (group, entries) = line.split_once(": ").expect("a group and its questions");
        let group = group.trim_start_matches("- ").to_owned();
        let entries = entries.split("; ").map(|entry| format!("{group}: {entry}"));
        entries.collect::<Vec<_>>()
    });
    entries.collect()
}

fn entry(question: Question) -> String {
    let group = imnm::i18n::questions::group(question.group());
    format!("{group}: {}", words::question(question))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_text_has_shorthand_that_is_misread_or_a_line_that_is_too_long(model in form()) {
        for kind in KINDS {
            let text = text_of(kind, &model);
            let odd: String = text.chars().filter(|c| !c.is_ascii() && !is_letter_of_a_name(*c)).collect();
            prop_assert_eq!(odd, "");
            for line in text.lines() {
                prop_assert!(line.chars().count() <= WIDTH, "{}", line);
                prop_assert!(!line.ends_with(' '), "{}", line);
            }
            for line in unfolded(&text) {
                let mut found = shorthand(&line);
                found.retain(|one| !is_fine(&line, one));
                prop_assert!(found.is_empty(), "{found:?}: {line}");
                for wrong in ["U/", "IU", "QD", "QOD", "mcg", " ug", ">", "<", " .5"] {
                    prop_assert!(!line.contains(wrong), "{wrong}: {line}");
                }
            }
        }
    }

    #[test]
    fn a_dose_that_is_not_given_has_no_number_in_any_text(model in form()) {
        let case = case(&model);
        let answers = three_answers(&case);
        let given = match &answers.ivig {
            IvigAnswer::Given(given) => Some(given),
            IvigAnswer::Waiting
            | IvigAnswer::Stopped(_)
            | IvigAnswer::Refused(_)
            | IvigAnswer::Confirm(_) => None,
        };
        for kind in KINDS {
            let text = text_of(kind, &model);
            let is_order = kind == Kind::Order;
            if given.is_none_or(|given| is_order && given.is_planning()) {
                prop_assert_eq!(amounts(&text, "g"), Vec::<String>::new());
                prop_assert_eq!(amounts(&text, "mL/h"), Vec::<String>::new());
            }
            if answers.dalteparin.dose.is_none() {
                prop_assert_eq!(amounts(&text, "units"), Vec::<String>::new());
                let syringes = amounts(&text, "mL");
                prop_assert!(given.is_some() || syringes.is_empty(), "{:?}", syringes);
            }
        }
    }

    #[test]
    fn rates_stand_only_where_they_are_released(model in form()) {
        let case = case(&model);
        let IvigAnswer::Given(given) = three_answers(&case).ivig else {
            return Ok(());
        };
        let running = bedside(&case, &given).expect("within the limits").running;
        let released = matches!(running, Release::Ready(_));
        for kind in [Kind::Short, Kind::Long, Kind::Order] {
            let text = text_of(kind, &model);
            let has_rates = !amounts(&text, "mL/h").is_empty();
            prop_assert!(!has_rates || released, "{}", text);
        }
        prop_assert_eq!(!amounts(&text_of(Kind::Order, &model), "mL/h").is_empty(), released);
    }

    #[test]
    fn unknown_is_not_printed_as_no(model in form()) {
        let case = case(&model);
        let text = text_of(Kind::Long, &model);
        let [yes, no, not_known] =
            [words::YES, words::NO, words::NOT_KNOWN].map(|answer| answered(&text, answer.get()));
        for question in QUESTIONS {
            let entry = entry(question);
            let lists = [&yes, &no, &not_known].map(|list| list.contains(&entry));
            let expected = match case.answers.get(question) {
                Finding::Present => [true, false, false],
                Finding::Absent => [false, true, false],
                Finding::Unknown => [false, false, true],
            };
            // The values of CK answer this one, or contradict its answer; over 2000 U/L without a limit too.
            let above_any = [case.ck, case.ck_now]
                .iter()
                .any(|ck| ck.known().is_some_and(|ck| ck.get() > 2_000_000));
            let is_measured = case.ck_limit.known().is_some() || above_any;
            if question == Question::CkRaised && is_measured {
                prop_assert_eq!(lists.into_iter().filter(|is_in| *is_in).count(), 1);
            } else {
                prop_assert_eq!(lists, expected, "{}", entry);
            }
        }
    }

    #[test]
    fn an_entry_that_is_not_taken_has_no_value(model in form()) {
        let all = entered(&model, &case(&model));
        for refusal in &all.refused {
            let name = label(refusal.field);
            prop_assert!(all.known.iter().all(|(known, _)| known.as_str() != name), "{}", name);
            let text = unfolded(&text_of(Kind::Long, &model));
            let not_taken = format!("{}: {name}: ", words::NOT_TAKEN);
            prop_assert!(text.iter().any(|line| line.starts_with(&not_taken)), "{}", name);
            prop_assert!(!text.iter().any(|line| line.starts_with(&format!("{name}: "))), "{}", name);
        }
    }

    #[test]
    fn every_number_of_the_short_text_is_in_the_full_one(model in form()) {
        let short = numbers(&text_of(Kind::Short, &model));
        let long = numbers(&text_of(Kind::Long, &model));
        prop_assert!(short.is_subset(&long), "{:?}", short.difference(&long).collect::<Vec<_>>());
    }

    #[test]
    fn every_number_of_the_printed_page_is_in_the_full_text(model in form()) {
        let mut words = String::new();
        said(&summary(&model, &case(&model)), &mut words);
        let (page, long) = (numbers(&words), numbers(&text_of(Kind::Long, &model)));
        prop_assert!(page.is_subset(&long), "{:?}", page.difference(&long).collect::<Vec<_>>());
    }

    #[test]
    fn a_dose_of_dalteparin_without_a_stop_date_says_so_and_nothing_else_does(model in form()) {
        let case = case(&model);
        let has_dose = three_answers(&case).dalteparin.dose.is_some();
        let plan = case.fragmin_plan();
        let open = has_dose && plan.checked().is_ok() && plan.stop.is_none();
        for kind in KINDS {
            let text = text_of(kind, &model);
            let expected = match kind {
                Kind::Short | Kind::Long => open,
                Kind::Order => open && can_be_ordered(&case).is_ok(),
                Kind::Request | Kind::FamilyDoctor | Kind::PatientCard => false,
            };
            prop_assert_eq!(text.contains(NO_STOP.get()), expected, "{}", text);
        }
        let order = text_of(Kind::Order, &model);
        let ordered = has_dose && can_be_ordered(&case).is_ok();
        prop_assert_eq!(order.contains("5000 units once daily"), ordered);
    }

    #[test]
    fn grams_of_a_day_stand_with_the_days_and_the_total(model in form()) {
        let mut seen = 0;
        for kind in [Kind::Short, Kind::Long, Kind::Order] {
            for line in unfolded(&text_of(kind, &model)) {
                if line.contains(" g on each of ") || line.contains(" g on one day") || line.contains(" g on day") {
                    prop_assert!(line.contains(" g in all"), "{}", line);
                    seen += 1;
                }
                if line.contains(" g/kg x ") && line.starts_with(words::ARITHMETIC.get()) {
                    prop_assert!(line.contains(" day: ") || line.contains(" days: "), "{}", line);
                }
            }
        }
        let given = matches!(three_answers(&case(&model)).ivig, IvigAnswer::Given(_));
        prop_assert_eq!(given, seen >= 2);
    }

    #[test]
    fn the_same_form_gives_the_same_text_and_every_text_says_something(model in form()) {
        for kind in KINDS {
            let text = text_of(kind, &model);
            prop_assert_eq!(&text, &text_of(kind, &model));
            let form = to_text(&model);
            let asked = ask(&format!("record-{}", kind.name()), &form, &format!("{TODAY}T14:05 abc123"), "");
            prop_assert_eq!(&asked, &text);
            prop_assert!(text.starts_with(&kind.title().to_ascii_uppercase()));
            prop_assert!(text.lines().count() > 2 && text.contains("content version"), "{}", text);
        }
    }
}

#[test]
fn every_text_of_an_empty_form_and_of_the_example_says_what_it_is() {
    for model in [Model::default(), example()] {
        for kind in KINDS {
            let text = text_of(kind, &model);
            assert_eq!(text.contains(words::EXAMPLE.get()), model.example, "{text}");
            assert!(text.contains("Made 20 February 2027, 14:05; content version"));
            assert!(text.contains("; build abc123"), "{text}");
        }
    }
}

#[test]
fn names_of_texts_are_found_again() {
    let names: BTreeSet<&str> = KINDS.into_iter().map(Kind::name).collect();
    assert_eq!(names.len(), KINDS.len());
    for kind in KINDS {
        assert_eq!(Kind::named(kind.name()), Some(kind));
    }
    assert_eq!(Kind::named("other"), None);
    assert_eq!(ask("record-other", "", "", ""), "");
    let undated = ask("record-short", "", "not-a-day", "");
    assert!(
        undated.contains("Made on a day that is not known"),
        "{undated}"
    );
}

/// The forms above reach every answer; a search that never meets a dose proves nothing.
#[test]
fn the_forms_reach_every_kind_of_answer() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::new(config());
    let mut met = BTreeMap::<&str, u32>::new();
    for _ in 0..256 {
        let model = form().new_tree(&mut runner).expect("a form").current();
        let case = case(&model);
        let answers = three_answers(&case);
        let ivig = match &answers.ivig {
            IvigAnswer::Waiting => "waiting",
            IvigAnswer::Stopped(_) => "stopped",
            IvigAnswer::Refused(_) => "refused",
            IvigAnswer::Confirm(_) => "to confirm",
            IvigAnswer::Given(given) if given.is_planning() => "planning",
            IvigAnswer::Given(_) => "given",
        };
        *met.entry(ivig).or_default() += 1;
        let open = case.fragmin_plan().stop.is_none();
        let fragmin = match (answers.dalteparin.dose.is_some(), open) {
            (true, true) => "dose without a stop",
            (true, false) => "dose with a stop",
            (false, _) => "no dose",
        };
        *met.entry(fragmin).or_default() += 1;
    }
    assert_eq!(met.len(), 9, "{met:?}");
}
