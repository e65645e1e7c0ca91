//! Languages beside English: one file each in `languages`, in the format of gettext. An entry is found by its English
//! words, and by what they are about where that is said.

use std::io::{BufWriter, Write as _};

use polib::catalog::Catalog;
use polib::message::{Message, MessageView};
use polib::po_file;

use super::language::{Language, english, kept, placed};
use super::words::{CONTEXT, ENGLISH, FOUND_IN};

/// The files: the tag of each language, and what stands in it.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// Every language: English, then those that have a file.
///
/// # Errors
/// The first thing that is wrong with a file.
pub fn languages() -> Result<Vec<Language>, String> {
    let mut all = vec![english().clone()];
    for (tag, file) in FILES {
        all.push(language(tag, &catalog(file)?)?);
    }
    Ok(all)
}

/// The tags of the languages beside English.
pub fn tags() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(tag, _)| *tag)
}

/// Speaks a language on this thread; none stays as it was.
///
/// # Errors
/// There is none of this tag, or see [`languages`].
pub fn speak(tag: &str) -> Result<(), String> {
    let all = languages()?;
    let wanted = all.into_iter().find(|language| language.tag == tag);
    wanted
        .map(Language::spoken)
        .ok_or_else(|| format!("there is no language {tag}"))
}

fn catalog(file: &str) -> Result<Catalog, String> {
    po_file::parse_from_reader(file.as_bytes()).map_err(|why| why.to_string())
}

/// A text's words and what they are about.
fn named(text: &str) -> (&str, Option<&str>) {
    match text.split_once(CONTEXT) {
        Some((words, context)) => (words, Some(context)),
        None => (text, None),
    }
}

/// The entry of a text.
fn entry<'c>(catalog: &'c Catalog, text: &str) -> Option<&'c dyn MessageView> {
    let (words, context) = named(text);
    catalog.find_message(context, words, None)
}

/// The language of a file: every text has words in it.
fn language(tag: &'static str, catalog: &Catalog) -> Result<Language, String> {
    let mut words = Vec::with_capacity(ENGLISH.len());
    for text in ENGLISH {
        let english = named(text).0;
        let own = if text.is_empty() {
            ""
        } else {
            let entry = entry(catalog, text).and_then(|entry| entry.msgstr().ok());
            entry.unwrap_or_default()
        };
        if own.is_empty() && !text.is_empty() {
            return Err(format!("{tag} has no words for “{english}”"));
        }
        words.push(kept(placed(english, own)));
    }
    Ok(Language { tag, words })
}

/// The file of a language brought up to date: the texts that there are, in their order, with the words that it has for
/// them. What has none yet is left empty; entries that no text has any more go.
///
/// # Errors
/// It can't be read.
pub fn updated(file: &str) -> Result<String, String> {
    let old = catalog(file)?;
    let mut new = Catalog::new(old.metadata.clone());
    for (text, found_in) in ENGLISH.iter().zip(FOUND_IN).skip(1) {
        let (words, context) = named(text);
        let known = entry(&old, text).and_then(|entry| entry.msgstr().ok());
        let mut message = Message::build_singular();
        message.with_msgid(words.to_owned());
        message.with_msgstr(known.unwrap_or_default().to_owned());
        message.with_source(found_in.to_owned());
        if let Some(context) = context {
            message.with_msgctxt(context.to_owned());
        }
        new.append_or_update(message.done());
    }
    let mut out = BufWriter::new(Vec::new());
    let written = po_file::write(&new, &mut out).and_then(|()| out.flush());
    written.map_err(|why| why.to_string())?;
    let bytes = out.into_inner().map_err(|why| why.to_string())?;
    String::from_utf8(bytes).map_err(|why| why.to_string())
}

/// The English words of the texts that a file has no words for.
///
/// # Errors
/// It can't be read.
pub fn without_words(file: &str) -> Result<Vec<&'static str>, String> {
    let catalog = catalog(file)?;
    let lacks = |text: &&str| {
        let own = entry(&catalog, text).and_then(|entry| entry.msgstr().ok());
        own.is_none_or(str::is_empty)
    };
    let texts = ENGLISH.into_iter().skip(1).filter(lacks);
    Ok(texts.map(|text| named(text).0).collect())
}

/// What is wrong with the files: a text without words, words for no text, other figures than in English, a line end or a
/// space at an end more or less.
///
/// # Errors
/// A file can't be read.
pub fn faults() -> Result<Vec<String>, String> {
    let mut faults = Vec::new();
    for (tag, file) in FILES {
        let catalog = catalog(file)?;
        for text in ENGLISH.iter().skip(1) {
            let english = named(text).0;
            let own = entry(&catalog, text).and_then(|entry| entry.msgstr().ok());
            match own.filter(|own| !own.is_empty()) {
                None => faults.push(format!("{tag}: no words for “{english}”")),
                Some(own) if !agree(tag, english, own) => {
                    faults.push(format!("{tag}: “{english}” and “{own}” do not agree"));
                }
                Some(_) => {}
            }
        }
        let known = |message: &dyn MessageView| {
            ENGLISH
                .iter()
                .any(|text| named(text) == (message.msgid(), message.msgctxt()))
        };
        let unknown = catalog.messages().filter(|message| !known(*message));
        faults.extend(unknown.map(|message| format!("{tag}: no text “{}”", message.msgid())));
    }
    Ok(faults)
}

/// Short names that a language writes in its own way: its tag, ours, its own.
const SHORT_NAMES: &[(&str, &str, &str)] = &[
    ("nb", "ALT", "ALAT"),
    ("nb", "AST", "ASAT"),
    ("nb", "BP", "BT"),
    ("nb", "DOAC", "DOAK"),
    ("nb", "ECG", "EKG"),
    ("nb", "ESR", "SR"),
    ("nb", "LDH", "LD"),
    ("nb", "MRI", "MR"),
    ("nb", "UK", "britisk"),
    ("nb", "UK", "Storbritannia"),
];

/// Words that stand in capitals, and are no names.
const CAPITALS: &[&str] = &[
    "CARD", "DATE", "DAY", "FIRST", "NO", "NOT", "ORDER", "RATES", "RELEASED", "REQUEST", "SET",
    "START", "STOP",
];

/// Have they the same figures, as often, the same short names, the same line ends, and the same spaces at their ends?
fn agree(tag: &str, english: &str, own: &str) -> bool {
    let places = |words: &str| {
        let words = placed(english, words);
        let mut places: Vec<String> = words
            .split('{')
            .skip(1)
            .map(|piece| piece.split('}').next().unwrap_or_default().to_owned())
            .collect();
        places.sort();
        places
    };
    let ends = |words: &str| {
        (
            words.len() - words.trim_start().len(),
            words.len() - words.trim_end().len(),
        )
    };
    places(english) == places(own)
        && figures(english) == figures(own)
        && short_names(english).all(|name| has_name(tag, own, name))
        && ends(english) == ends(own)
        && english.matches('\n').count() == own.matches('\n').count()
}

/// The numbers of a text, with a point, in order of size as text.
fn figures(text: &str) -> Vec<String> {
    let is_part = |letter: char| letter.is_ascii_digit() || ".,".contains(letter);
    let words = text.split(|letter| !is_part(letter));
    let words = words.map(|word| word.trim_matches(['.', ',']).replace(',', "."));
    let mut figures: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    figures.sort();
    figures
}

/// Names such as IMNM, CK or HEp, which are the same in every language.
fn short_names(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let begins = |word: &str| word.bytes().take_while(u8::is_ascii_uppercase).count() > 1;
    words.filter(move |word| begins(word) && !CAPITALS.contains(word))
}

/// Has the text of a language this name, or what the language writes in its place?
fn has_name(tag: &str, own: &str, name: &str) -> bool {
    let own = own.to_lowercase();
    let written = SHORT_NAMES
        .iter()
        .filter(|(language, ours, _)| (*language, *ours) == (tag, name))
        .map(|(_, _, written)| *written);
    let mut names = written.chain([name]).map(str::to_lowercase);
    names.any(|name| own.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::agree;

    #[test]
    fn what_is_said_of_something_else_does_not_agree() {
        assert!(agree("nb", "IMNM calculator", "IMNM-kalkulator"));
        assert!(!agree("nb", "IMNM calculator", "midt imellom rundes ned"));
        assert!(agree("nb", "MRI: 83.8 % of 12", "MR: 83,8 % av 12"));
        assert!(!agree("nb", "MRI: 83.8 % of 12", "MR: 83,8 % av 21"));
        assert!(!agree("nb", "CK now", "CK 2 nå"));
        assert!(agree("nb", "STOP DATE NOT SET", "SLUTTDATO IKKE FASTSATT"));
        assert!(!agree("nb", "2 g/kg \n", "2 g/kg"));
    }
}
