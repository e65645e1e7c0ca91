//! The printed page: it can be drawn, names what is not known, and has no number of what is not given.

use imnm::domain::assessment::{IvigAnswer, three_answers};
use imnm::form::model::Model;
use imnm::form::store::from_pairs;
use imnm::i18n::record as words;
use imnm::report::doc::{Doc, decode, encode};
use imnm::report::summary::entered::entered;
use imnm::report::summary::summary;
use proptest::prelude::*;

use super::config;
use super::shorthand::shorthand;
use super::whole::{case, example, form, whole};

/// The words of each innermost element.
fn lines(docs: &[Doc], out: &mut Vec<String>) {
    for doc in docs {
        let Doc::Element { tag, children, .. } = doc else {
            continue;
        };
        if ["p", "li", "dt", "dd", "h2", "h3"].contains(tag) {
            let mut words = String::new();
            doc.add_text(&mut words);
            out.push(words);
        } else {
            lines(children, out);
        }
    }
}

fn page(model: &Model) -> Vec<String> {
    let docs = summary(model, &case(model));
    assert_eq!(decode(&encode(&docs)).as_deref(), Ok(docs.as_slice()));
    let mut all = Vec::new();
    lines(&docs, &mut all);
    all
}

/// Is there an amount of this unit?
fn has_amount(lines: &[String], unit: &str) -> bool {
    lines.iter().any(|line| {
        let words: Vec<&str> = line.split(' ').collect();
        words.windows(2).any(|pair| {
            let number = pair[0].ends_with(|c: char| c.is_ascii_digit());
            number && pair[1].trim_end_matches([',', '.', ';', ':']) == unit
        })
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_page_has_no_number_of_what_is_not_given_and_names_what_is_not_known(model in form()) {
        let case = case(&model);
        let page = page(&model);
        let answers = three_answers(&case);
        let given = matches!(answers.ivig, IvigAnswer::Given(_));
        prop_assert_eq!(has_amount(&page, "g"), given, "{:#?}", page);
        let dose = answers.dalteparin.dose.is_some();
        prop_assert_eq!(has_amount(&page, "units"), dose, "{:#?}", page);
        let not_known = entered(&model, &case).not_known;
        let named = page.iter().find(|line| line.starts_with(words::NOT_KNOWN.get()));
        for name in not_known {
            prop_assert!(named.is_some_and(|line| line.contains(&name)), "{}", name);
        }
        for line in &page {
            let mut found = shorthand(line);
            found.retain(|one| !(one == "U" && line.contains("U/L") || one == "IE" && line.contains("Lundberg IE")));
            prop_assert!(found.is_empty(), "{:?}: {}", found, line);
        }
    }
}

#[test]
fn the_page_of_the_example_says_so_and_that_of_a_whole_case_has_both_doses() {
    let example = page(&example());
    assert!(example.contains(&words::EXAMPLE.to_owned()));
    assert!(has_amount(&example, "g") && !has_amount(&example, "units"));
    let all = page(&from_pairs(&whole()));
    let has = |part: &str| all.iter().any(|line| line.contains(part));
    for part in [
        "40 g on each of 3 days, 120 g in all",
        "2 g/kg × 60 kg = 120 g",
        "5000 units once daily",
        "Monday 15 March 2027",
        "met: anti-HMGCR myopathy",
        "What forbids it: all 13",
        "content version",
    ] {
        assert!(has(part), "{part}: {all:#?}");
    }
    let empty = page(&Model::default());
    assert!(
        empty
            .iter()
            .any(|line| line.contains("NO DOSE: no weight is typed"))
    );
}

/// What makes a page long: signs, clues to other diseases, a reason, cautions, a puncture, no stop date, old measurements.
const BUSY: [(&str, &str); 20] = [
    ("urgent-heart", "yes"),
    ("urgent-respiratory", "not-known"),
    ("finger-flexors", "yes"),
    ("heliotrope", "yes"),
    ("lung-disease", "yes"),
    ("weight-loss", "yes"),
    ("family", "yes"),
    ("thyroid-high", "not-known"),
    ("biopsy", "not-done"),
    ("scattered-necrosis", "no"),
    ("different-stages", "no"),
    ("macrophages", "no"),
    ("weight-date", "2027-01-02"),
    ("weighed", "estimated"),
    ("policy", "actual"),
    (
        "policy-reason",
        "The handbook of this hospital asks for the actual weight.",
    ),
    ("risk", "not-known"),
    ("fragmin-stop", ""),
    ("puncture-day", "2027-03-09"),
    ("diabetes", "yes"),
];

/// Pages as files, to be printed and looked at: `cargo test --test report -- --ignored pages_to_look_at`, with the style
/// sheets to use in `STYLES`, divided by colons.
#[test]
#[ignore = "it writes files to look at, and asserts nothing"]
fn pages_to_look_at() {
    let styles = std::env::var("STYLES").unwrap_or_default();
    let styles = styles.split(':').filter(|path| !path.is_empty());
    let styles = styles.map(|path| std::fs::read_to_string(path).expect("a style sheet"));
    let styles: String = styles.collect();
    let folder = std::env::temp_dir().join("imnm-summary");
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut busy = whole();
    busy.extend(BUSY.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let models = [
        ("busy", from_pairs(&busy)),
        ("example", example()),
        ("whole", from_pairs(&whole())),
        ("empty", Model::default()),
    ];
    for (name, model) in models {
        let mut body = String::new();
        let docs = summary(&model, &case(&model));
        docs.iter().for_each(|doc| html(doc, &mut body));
        let page = format!(
            "<!doctype html><meta charset=utf-8><style>{styles}</style><main><div class=documents>{body}</div></main>"
        );
        std::fs::write(folder.join(format!("{name}.html")), page).expect("it is written");
    }
}

fn html(doc: &Doc, out: &mut String) {
    match doc {
        Doc::Text(text) => out.push_str(&text.replace('&', "&amp;").replace('<', "&lt;")),
        Doc::Element {
            tag,
            attributes,
            children,
        } => {
            out.push_str(&format!("<{tag}"));
            for (name, value) in attributes {
                out.push_str(&format!(" {name}=\"{}\"", value.replace('"', "&quot;")));
            }
            out.push('>');
            children.iter().for_each(|child| html(child, out));
            out.push_str(&format!("</{tag}>"));
        }
    }
}
