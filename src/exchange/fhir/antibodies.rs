//! Is an antibody positive? By its interpretation, and by its value in words that are known; a number alone says nothing,
//! and two that say different things say nothing either.

use super::codes::{FORM, INTERPRETATION};
use super::error::Unreadable;
use super::shape::{Concept, Part};
use crate::form::picks::Pick;

const POSITIVE: &str = "positive";
const NEGATIVE: &str = "negative";
const WEAK: &str = "weak";

/// Codes of the interpretation that are read.
const CODES: [(&str, &str); 5] = [
    ("POS", POSITIVE),
    ("DET", POSITIVE),
    ("NEG", NEGATIVE),
    ("ND", NEGATIVE),
    ("WR", WEAK),
];

/// Words that are read, in small letters.
const WORDS: [(&str, &str); 10] = [
    ("positive", POSITIVE),
    ("pos", POSITIVE),
    ("detected", POSITIVE),
    ("negative", NEGATIVE),
    ("neg", NEGATIVE),
    ("not detected", NEGATIVE),
    ("weak positive", WEAK),
    ("weakly positive", WEAK),
    ("weak or blot only", WEAK),
    ("weak", WEAK),
];

/// What some systems add to a word.
const QUALIFIER: &str = " (qualifier value)";

/// The result, by its name in the form.
///
/// # Errors
/// [`Unreadable`].
pub fn result(part: &Part<'_>) -> Result<&'static str, Unreadable> {
    let mut said: Vec<&'static str> = Vec::new();
    for concept in &part.interpretation {
        said.extend(by_interpretation(&concept.0));
    }
    if let Some(concept) = &part.value_codeable_concept {
        let read = by_words_of(&concept.0);
        // A value in words that are not known may say anything, also the contrary of its interpretation.
        if read.is_empty() {
            return Err(Unreadable::NotUnderstood);
        }
        said.extend(read);
    }
    if let Some(text) = &part.value_string {
        said.push(by_words(text).ok_or(Unreadable::NotUnderstood)?);
    }
    let has_number = part.value_quantity.is_some() || part.value_integer.is_some();
    let has_other =
        part.value_boolean.is_some() || part.value_range.is_some() || part.value_ratio.is_some();
    match said.first() {
        Some(first) if said.iter().all(|other| other == first) => Ok(first),
        Some(_) => Err(Unreadable::Contradicts),
        None if has_number => Err(Unreadable::NumberAlone),
        None if has_other => Err(Unreadable::OtherKind),
        None if part.interpretation.is_empty() => Err(Unreadable::NoValue),
        None => Err(Unreadable::NotUnderstood),
    }
}

fn by_interpretation(concept: &Concept) -> Vec<&'static str> {
    let codings = concept.coding.iter().map(|coding| &coding.0);
    let coded = codings.filter(|coding| coding.system.as_deref() == Some(INTERPRETATION));
    let coded = coded.filter_map(|coding| {
        let code = coding.code.as_deref()?;
        let mut known = CODES.into_iter();
        known
            .find(|(known, _)| *known == code)
            .map(|(_, result)| result)
    });
    coded.chain(by_words_of(concept)).collect()
}

/// What a concept says in words, and by the names of this calculator.
fn by_words_of(concept: &Concept) -> Vec<&'static str> {
    let mut said: Vec<&'static str> = Vec::new();
    for coding in concept.coding.iter().map(|coding| &coding.0) {
        if coding.system.as_deref() == Some(FORM) {
            said.extend(coding.code.as_deref().and_then(by_words));
        }
        said.extend(coding.display.as_deref().and_then(by_words));
    }
    said.extend(concept.text.as_deref().and_then(by_words));
    said
}

fn by_words(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let text = text.strip_suffix(QUALIFIER).unwrap_or(text);
    let mut known = WORDS.into_iter();
    let found = known.find(|(word, _)| text.eq_ignore_ascii_case(word));
    found.map(|(_, result)| result)
}

/// The assay by its name in the form, where the method or the code says that it is one: a blot counts for less, so that it
/// is looked for in the words too.
pub fn assay(pick: Pick, method: Option<&Concept>, code: &Concept) -> Option<&'static str> {
    let own = method.iter().flat_map(|method| &method.coding);
    let mut own = own.filter(|coding| coding.0.system.as_deref() == Some(FORM));
    let by_name = own.find_map(|coding| {
        let code = coding.0.code.as_deref()?;
        pick.options().iter().find(|option| **option == code)
    });
    if let Some(name) = by_name {
        return Some(name);
    }
    let says_blot = [method, Some(code)].into_iter().flatten().any(|concept| {
        let displays = concept
            .coding
            .iter()
            .map(|coding| coding.0.display.as_deref());
        let mut words = displays.chain([concept.text.as_deref()]).flatten();
        words.any(|words| words.to_ascii_lowercase().contains(BLOT))
    });
    let blot = || pick.options().iter().find(|option| **option == BLOT);
    says_blot.then(blot).flatten().copied()
}

const BLOT: &str = "blot";
