//! The page in its other languages says what the English one says: the same numbers in every view, nothing in English but
//! what is marked as English, and no shorthand that is misread.

use std::collections::{BTreeMap, BTreeSet};

use imnm::i18n::fragmin_about::BOX;
use imnm::i18n::language::tag;
use imnm::i18n::po;

use super::shorthand::shorthand;
use super::{is_fine, pages, texts};

/// Words of English that are none of Norwegian.
const ENGLISH: [&str; 15] = [
    "the", "and", "of", "is", "not", "with", "without", "are", "or", "that", "this", "from",
    "known", "weight", "units",
];

/// The markup without what is marked as English.
fn own(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, marked)) = rest.split_once(" lang=\"en\"") {
        let (before, tag) = before
            .rsplit_once('<')
            .expect("an attribute stands in a tag");
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        out.push_str(before);
        let end = format!("</{name}>");
        rest = marked.split_once(&end).map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// The numbers of texts, with a point, in order.
fn numbers(texts: &[String]) -> Vec<String> {
    let mut numbers = Vec::new();
    for text in texts {
        let is_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
        for word in text.split(|c: char| !is_number(c)) {
            let word = word.trim_matches(['.', ',']);
            if word.starts_with(|c: char| c.is_ascii_digit()) {
                numbers.push(word.replace(',', "."));
            }
        }
    }
    numbers.sort();
    numbers
}

/// Has a text a number with a point? One with two is a version or a name.
fn has_point(text: &str) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let words = text.split(|c: char| !is_number(c));
    let mut words = words.map(|word| word.trim_matches('.'));
    !text.starts_with("https://") && words.any(|word| word.matches('.').count() == 1)
}

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic())
        .map(str::to_ascii_lowercase)
}

#[test]
fn no_file_of_a_language_lacks_a_text_or_has_other_figures() {
    assert_eq!(po::faults(), Ok(Vec::new()));
}

#[test]
fn a_page_in_another_language_has_the_numbers_of_the_english_one_and_no_english() {
    let english: Vec<Vec<String>> = pages().map(|(_, html)| texts(&html)).collect();
    for language in po::tags() {
        po::speak(language).expect("a language");
        assert_eq!(tag(), language);
        let mut left = BTreeMap::<String, usize>::new();
        let mut pointed = BTreeSet::new();
        let mut misread = BTreeMap::<String, Vec<String>>::new();
        for ((name, html), english) in pages().zip(&english) {
            assert_eq!(
                numbers(&texts(&html)),
                numbers(english),
                "{language}, {name}"
            );
            for text in texts(&own(&html)) {
                if has_point(&text) {
                    pointed.insert(text.clone());
                }
                let is_address = text.starts_with("https://");
                if !is_address && words(&text).any(|word| ENGLISH.contains(&word.as_str())) {
                    *left.entry(text.clone()).or_default() += 1;
                }
                let text = text.replace(BOX.get(), "");
                let mut found = shorthand(&text);
                // Nothing is a thousand that begins with a nought.
                found.retain(|one| !is_fine(&text, one) && !one.starts_with("0,"));
                if !found.is_empty() {
                    misread.insert(text, found);
                }
            }
        }
        assert!(left.is_empty(), "{language}: {left:#?}");
        assert!(pointed.is_empty(), "{language}: {pointed:#?}");
        assert!(misread.is_empty(), "{language}: {misread:#?}");
    }
}
