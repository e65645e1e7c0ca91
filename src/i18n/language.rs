//! The language that is spoken. A page loads the words of one language, as one text that the build has made; there is
//! English besides where there is no page.

use core::cell::Cell;

use super::words::ENGLISH;

/// The words of a language.
#[derive(Debug)]
pub struct Language {
    /// Its tag, for example `nb`.
    pub tag: &'static str,
    /// What stands between the whole number and its decimals.
    decimal: char,
    /// The words of every text, by its number; none where they are not loaded.
    words: Vec<&'static str>,
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
pub fn speak(encoded: &[&str]) {
    let language = Language::decoded(encoded);
    SPOKEN.set(Some(Box::leak(Box::new(language))));
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

/// What stands before the decimals of a number.
#[must_use]
pub fn decimal_sign() -> char {
    if IS_FIXED.get() {
        '.'
    } else {
        spoken().decimal
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
        decimal: '.',
        words: ENGLISH
            .iter()
            .map(|english| kept(placed(english, english)))
            .collect(),
    })
}

impl Language {
    /// A language out of texts that [`encoded`](Self::encoded) made.
    fn decoded(texts: &[&str]) -> Self {
        let mut language = Self {
            tag: "",
            decimal: '.',
            words: Vec::new(),
        };
        for text in texts {
            let mut lines = kept((*text).to_owned()).split(END);
            language.tag = lines.next().unwrap_or_default();
            language.decimal = lines
                .next()
                .and_then(|sign| sign.chars().next())
                .unwrap_or('.');
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
        let mut out = format!("{}{END}{}", self.tag, self.decimal);
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
fn kept(text: String) -> &'static str {
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

/// The names in braces, in their order; one that has no name stands for itself each time.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split('{').skip(1);
    pieces.map(|piece| piece.split_once('}').map_or("", |(name, _)| name))
}

/// The words with the place of each figure in place of its name: the order is that of the English words.
#[cfg(any(not(target_arch = "wasm32"), feature = "english"))]
pub(super) fn placed(english: &str, words: &str) -> String {
    let mut known: Vec<&str> = Vec::new();
    for name in names(english) {
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
