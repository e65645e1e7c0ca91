//! The language that is spoken. A page loads the words of one language, as one text that the build has made; there is
//! English besides where there is no page.

// A build that shows which texts are needed speaks none.
#![cfg_attr(feature = "spelled", allow(dead_code))]

use core::cell::Cell;

#[cfg(any(not(target_arch = "wasm32"), feature = "english"))]
use super::words::{CONTEXT, ENGLISH};
use super::words::{Text, text};

/// The words of a language.
#[derive(Clone, Debug)]
pub struct Language {
    /// Its tag, for example `nb`.
    pub tag: &'static str,
    /// The words of every text, by its number; none where they are not loaded.
    pub(super) words: Vec<&'static str>,
}

thread_local! {
    static SPOKEN: Cell<Option<&'static Language>> = const { Cell::new(None) };
    /// Are numbers written with a point, whatever the language?
    static IS_FIXED: Cell<bool> = const { Cell::new(false) };
}

/// Ends a text in the notation.
const END: char = '\n';
/// A line end within a text.
const BREAK: char = '\u{1f}';

/// Speaks the language of these texts from now on, each one that the build has made; the words of a text are in one of
/// them. What was spoken before stays in memory: a page speaks one language.
pub fn speak(encoded: Vec<String>) {
    Language::decoded(encoded).spoken();
}

/// Numbers with a point while this runs, for what goes into a record and to other programs.
pub fn with_fixed_numbers<T>(act: impl FnOnce() -> T) -> T {
    let before = IS_FIXED.replace(true);
    let made = act();
    IS_FIXED.set(before);
    made
}

/// The tag of the language that is spoken.
#[must_use]
pub fn tag() -> &'static str {
    spoken().tag
}

/// What a reader is told of how well the words of this language were checked by clinicians.
#[must_use]
pub const fn translation() -> Text {
    text!(
        "These are the original words.",
        "how well this translation was checked by clinicians"
    )
}

/// The language of what is English in every language, such as the name of a source; none where the page is.
#[must_use]
pub fn of_sources() -> Option<&'static str> {
    (tag() != "en").then_some("en")
}

/// What stands before the decimals of a number.
#[must_use]
pub fn decimal_sign() -> &'static str {
    if IS_FIXED.get() {
        "."
    } else {
        text!(".", "the decimal sign").get()
    }
}

/// The words of a text.
///
/// # Panics
/// Where they are not loaded: nothing may stand in their place.
pub(super) fn words_of(place: usize) -> &'static str {
    match spoken().words.get(place) {
        Some(words) if place == 0 || !words.is_empty() => words,
        _ => panic!("text {place} has no words in this language"),
    }
}

fn spoken() -> &'static Language {
    SPOKEN.get().unwrap_or_else(english)
}

/// Before any language was loaded.
#[cfg(all(target_arch = "wasm32", not(feature = "english")))]
fn english() -> &'static Language {
    panic!("no language is loaded")
}

/// English, where no other language was loaded.
#[cfg(any(not(target_arch = "wasm32"), feature = "english"))]
pub(super) fn english() -> &'static Language {
    static ENGLISH_LANGUAGE: std::sync::OnceLock<Language> = std::sync::OnceLock::new();
    ENGLISH_LANGUAGE.get_or_init(|| Language {
        tag: "en",
        words: ENGLISH.iter().map(|text| in_english(text)).collect(),
    })
}

/// The English words of a text.
#[cfg(any(not(target_arch = "wasm32"), feature = "english"))]
fn in_english(text: &'static str) -> &'static str {
    let words = text.split(CONTEXT).next().unwrap_or_default();
    if words.contains('{') {
        kept(placed(words, words))
    } else {
        words
    }
}

impl Language {
    /// The words of the text with these English words, and what they are about where that is said; none where there is no such text.
    #[cfg(feature = "host")]
    #[must_use]
    pub fn of(&self, english: &str) -> Option<&'static str> {
        let place = ENGLISH.iter().position(|text| *text == english)?;
        self.words.get(place).copied()
    }

    /// Its name in itself.
    #[cfg(feature = "host")]
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.at(text!("English", "this language, in itself"))
    }

    /// The languages of browsers that it is for, with a space between.
    #[cfg(feature = "host")]
    #[must_use]
    pub fn browsers(&self) -> &'static str {
        self.at(text!(
            "en",
            "tags of this language and its kin, with a space between"
        ))
    }

    /// How well its words were checked by clinicians.
    #[cfg(feature = "host")]
    #[must_use]
    pub fn checked(&self) -> &'static str {
        self.at(translation())
    }

    /// Its words of a text.
    #[cfg(feature = "host")]
    #[must_use]
    pub fn at(&self, text: Text) -> &'static str {
        self.words.get(text.place()).copied().unwrap_or_default()
    }

    /// Speaks it from now on.
    pub fn spoken(self) {
        SPOKEN.set(Some(Box::leak(Box::new(self))));
    }

    /// A language out of texts that [`encoded`](Self::encoded) made.
    fn decoded(texts: Vec<String>) -> Self {
        let mut language = Self {
            tag: "",
            words: Vec::new(),
        };
        for text in texts {
            let mut lines = kept(text).split(END);
            language.tag = lines.next().unwrap_or_default();
            for (place, words) in lines.enumerate() {
                match language.words.get_mut(place) {
                    Some(known) if known.is_empty() => *known = whole(words),
                    Some(_) => {}
                    None => language.words.push(whole(words)),
                }
            }
        }
        language
    }

    /// As one text that a page loads, with the words of those texts alone that are chosen by their number.
    #[must_use]
    pub fn encoded(&self, is_chosen: impl Fn(usize) -> bool) -> String {
        let mut out = self.tag.to_owned();
        for (place, words) in self.words.iter().enumerate() {
            out.push(END);
            if is_chosen(place) {
                out.extend(words.chars().map(|c| if c == END { BREAK } else { c }));
            }
        }
        out
    }
}

/// For as long as the program runs.
pub(super) fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// With its line ends.
fn whole(words: &'static str) -> &'static str {
    if words.contains(BREAK) {
        kept(words.replace(BREAK, "\n"))
    } else {
        words
    }
}

/// The words with the place of each figure in place of its name: the order is that of the English words.
#[cfg(any(not(target_arch = "wasm32"), feature = "english"))]
pub(super) fn placed(english: &str, words: &str) -> String {
    let mut known: Vec<&str> = Vec::new();
    for piece in english.split('{').skip(1) {
        let name = piece.split_once('}').map_or("", |(name, _)| name);
        if name.is_empty() || !known.contains(&name) {
            known.push(name);
        }
    }
    let mut nameless = known.iter().enumerate().filter(|(_, name)| name.is_empty());
    let mut out = String::new();
    let mut pieces = words.split('{');
    out.extend(pieces.next());
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or_default();
        let place = if name.is_empty() {
            nameless.next().map(|(place, _)| place)
        } else {
            let place = known.iter().position(|known| *known == name);
            place.or_else(|| name.parse().ok())
        };
        let place = place
            .and_then(|place| u8::try_from(place).ok())
            .unwrap_or(u8::MAX >> 2);
        out.push('{');
        out.push(char::from(b'0'.saturating_add(place)));
        out.push('}');
        out.push_str(rest);
    }
    out
}
