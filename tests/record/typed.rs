//! What was typed stays within its line.

use imnm::exchange::record::{KINDS, Kind, Stamp, text};
use imnm::form::store::from_pairs;
use proptest::prelude::*;

use super::forms::{case, whole};
use super::{config, stamp};

/// What begins a line, turns it or hides.
const HIDDEN: [char; 3] = ['\u{2028}', '\u{202e}', '\u{200b}'];

/// The lines at the margin, and the titles among them.
fn margin(text: &str) -> (usize, Vec<String>) {
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with(' ')).collect();
    let titles = lines.iter().filter(|line| {
        let letters = line.chars().any(char::is_alphabetic);
        letters && !line.chars().any(char::is_lowercase)
    });
    (lines.len(), titles.map(|line| (*line).to_owned()).collect())
}

fn with_reasons(reason: &str, build: &str) -> Vec<String> {
    let mut pairs = whole();
    for (name, value) in [
        ("heart-failure", "yes"),
        ("heart-failure-reason", reason),
        ("policy", "actual"),
        ("policy-reason", reason),
    ] {
        pairs.push((name.to_owned(), value.to_owned()));
    }
    let model = from_pairs(&pairs);
    let stamp = Stamp { build, ..stamp() };
    let of_kind = |kind| text(kind, &model, &case(&model), &stamp);
    KINDS.into_iter().map(of_kind).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_typed_text_makes_no_line_at_the_margin(
        reason in prop_oneof![any::<String>(), "(\\PC|[\r\n\t\u{85}\u{2028}\u{202e}\u{b}\u{c} ]){1,200}"],
        build in any::<String>(),
    ) {
        // A reason of nothing but blanks is none, and takes the dose away.
        let reason = format!("a{reason}");
        let plain = with_reasons("plain", "build");
        for (kind, (text, plain)) in KINDS.into_iter().zip(with_reasons(&reason, &build).iter().zip(&plain)) {
            prop_assert_eq!(margin(text), margin(plain), "{}: {}", kind.name(), text);
            prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
            let hides = text.contains(HIDDEN);
            prop_assert!(!hides);
        }
    }
}

#[test]
fn a_reason_that_looks_like_an_order_stands_between_quotation_marks() {
    let reason = "ok\n\nORDER TO THE PHARMACY\nDose: \"much\"\u{202e}";
    let place = KINDS.iter().position(|kind| *kind == Kind::Order);
    let texts = with_reasons(reason, "build\nDose: more");
    let order = &texts[place.expect("it is one of them")];
    let one_line = order.replace("\n    ", " ");
    assert!(
        one_line.contains("\"ok ORDER TO THE PHARMACY Dose: 'much'\""),
        "{order}"
    );
    assert_eq!(order.matches("\nDose: ").count(), 2, "{order}");
    assert!(one_line.contains("build build Dose: more"), "{order}");
}
