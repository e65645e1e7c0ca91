//! The text that carries a report from one module to another.

use std::cell::RefCell;

use imnm::form::view::View;
use imnm::report::doc::{Doc, NAMES, TAGS, decode, el, encode, lead, text};
use proptest::prelude::*;

use super::config;

fn table() -> Vec<Doc> {
    let cell = text("td", "", "a & b < c").with("colspan", "2");
    let row = el(
        "tr",
        "",
        vec![text("th", "", "§").with("scope", "row"), cell],
    );
    let sentence = vec![
        Doc::Text("See ".to_owned()),
        lead(View::Ivig, "weight", "the weight"),
    ];
    vec![
        text("h2", "title", "Title").with("id", "title"),
        el("table", "", vec![el("tbody", "", vec![row])]),
        el("p", "", sentence),
        el("div", "", Vec::new()),
        Doc::Text(String::new()),
    ]
}

#[test]
fn documents_read_back_as_they_were_written() {
    assert_eq!(decode(&encode(&table())), Ok(table()));
    assert_eq!(encode(&[]), "");
    assert_eq!(decode(""), Ok(Vec::new()));
}

#[test]
fn nothing_but_listed_elements_attributes_and_addresses_is_read() {
    let refused = [
        el("script", "", Vec::new()),
        el("iframe", "", Vec::new()),
        el("input", "", Vec::new()),
        text("P", "", "upper case"),
        text("p", "", "").with("onclick", "alert()"),
        text("p", "", "").with("style", "color: red"),
        text("a", "", "").with("href", "javascript:alert()"),
        text("a", "", "").with("href", ""),
        text("a", "", "").with("href", "//elsewhere.example"),
    ];
    for doc in refused {
        let within = el("div", "", vec![doc.clone()]);
        assert!(
            decode(&encode(std::slice::from_ref(&doc))).is_err(),
            "{doc:?}"
        );
        assert!(decode(&encode(&[within])).is_err(), "{doc:?} within");
    }
    let taken = [
        "#/classify",
        "https://doi.org/10.1016/x",
        "http://example.org",
    ];
    for address in taken {
        let link = text("a", "", "").with("href", address);
        assert_eq!(decode(&encode(std::slice::from_ref(&link))), Ok(vec![link]));
    }
}

/// So many elements have begun in this text and not ended.
fn depth(text: &str) -> isize {
    let step = |record: &str| match record.chars().next() {
        None => -1,
        Some('\u{1f}') => 0,
        Some(_) => 1,
    };
    text.split_terminator('\u{1e}').map(step).sum()
}

#[test]
fn what_has_no_end_or_no_beginning_is_refused() {
    let whole = encode(&table());
    let ends: Vec<usize> = whole
        .match_indices('\u{1e}')
        .map(|(at, _)| at + 1)
        .collect();
    assert!(ends.len() > 10);
    for end in &ends[..ends.len() - 1] {
        // Cut between two of the outermost it is a shorter report, else it is none.
        let read = decode(&whole[..*end]);
        let is_part = read.is_ok_and(|read| table().starts_with(&read));
        let is_whole_so_far = depth(&whole[..*end]) == 0;
        assert_eq!(is_part, is_whole_so_far, "cut at {end}");
    }
    assert!(decode("p\u{1e}").is_err());
    assert!(decode("\u{1e}").is_err());
    let no_value = "p\u{1f}class\u{1e}\u{1e}";
    assert!(decode(no_value).is_err());
}

#[test]
fn control_characters_within_a_text_end_nothing() {
    let sneaky = text("p", "", "\u{1e}\u{1e}script\u{1e}").with("id", "a\u{1f}onclick\u{1f}b");
    let read = decode(&encode(&[sneaky])).expect("a report");
    let [
        Doc::Element {
            tag: "p",
            attributes,
            children,
        },
    ] = &read[..]
    else {
        panic!("{read:?}");
    };
    assert_eq!((attributes.len(), children.len()), (1, 1));
}

#[test]
fn parts_with_an_id_are_found_with_their_whole_text() {
    let inner = text("strong", "", "60 kg").with("id", "inner");
    let outer = el("p", "", vec![Doc::Text("Weight: ".to_owned()), inner]).with("id", "outer");
    let doc = el("div", "", vec![outer]);
    let looked_at = RefCell::new(Vec::new());
    let shows = |id: &str, text: &str| {
        looked_at.borrow_mut().push(format!("{id}: {text}"));
        true
    };
    assert!(doc.is_shown(&shows));
    let looked_at = looked_at.into_inner();
    assert_eq!(looked_at, ["outer: Weight: 60 kg", "inner: 60 kg"]);
    for missing in ["outer", "inner"] {
        assert!(!doc.is_shown(&|id, _| id != missing), "{missing}");
    }
    assert!(text("p", "", "without").is_shown(&|_, _| false));
}

#[test]
fn the_lists_are_sorted_and_name_nothing_twice_and_nothing_that_runs_or_loads() {
    for list in [TAGS, NAMES] {
        assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "{list:?}");
    }
    for tag in [
        "script", "style", "iframe", "object", "embed", "img", "link", "form", "base", "use",
    ] {
        assert!(!TAGS.contains(&tag), "{tag}");
    }
    for name in NAMES {
        assert!(
            !name.starts_with("on") && !["src", "style", "action"].contains(name),
            "{name}"
        );
    }
}

/// Any tree of listed elements.
fn docs() -> impl Strategy<Value = Vec<Doc>> {
    let words = "[^\u{1e}\u{1f}]{0,8}";
    let name = prop::sample::select(NAMES.to_vec())
        .prop_filter("an address has a form of its own", |name| *name != "href");
    let attributes = prop::collection::vec((name, words), 0..3);
    let tree = words
        .prop_map(Doc::Text)
        .prop_recursive(4, 32, 5, move |inner| {
            let tag = prop::sample::select(TAGS.to_vec());
            let parts = (tag, attributes.clone(), prop::collection::vec(inner, 0..5));
            parts.prop_map(|(tag, attributes, children)| Doc::Element {
                tag,
                attributes,
                children,
            })
        });
    prop::collection::vec(tree, 0..4)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_tree_reads_back(docs in docs()) {
        prop_assert_eq!(decode(&encode(&docs)), Ok(docs));
    }

    #[test]
    fn no_text_makes_the_reader_fall(text in "[apr\u{1e}\u{1f}]{0,40}") {
        if let Ok(read) = decode(&text) {
            prop_assert_eq!(decode(&encode(&read)), Ok(read));
        }
    }
}
