//! A text is a number; its words are those of the language that is spoken. In the sources a text is written with its
//! English words, which the build script (`collect.rs`) counts: `text!("Weight")`, or `say!("{weight} kg", weight)`
//! where figures stand in it.

use core::fmt;
use core::ops::Deref;
use std::borrow::{Borrow, Cow};

#[cfg(not(feature = "spelled"))]
use super::hash::hash;
use super::language;
use crate::domain::clock::Clock;
use crate::domain::number::{Decimal, decimal_text};
use crate::domain::quantity::{Quantity, Unit};

/// What the build script found.
// They are constants, so that a module holds none of them.
#[allow(dead_code, clippy::large_const_arrays)]
mod found {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}
#[cfg(any(not(target_arch = "wasm32"), feature = "english"))]
pub use found::ENGLISH;
#[cfg(feature = "host")]
pub use found::FOUND_IN;
#[cfg(not(feature = "spelled"))]
use found::{FIGURES, ORDER};

/// A text without figures, named by its English words. It is read as a `str`.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[cfg(not(feature = "spelled"))]
pub struct Text(u16);

/// A text that carries its English words, so that they are found in a module: the build looks there for what the page needs.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[cfg(feature = "spelled")]
pub struct Text(&'static str);

#[cfg(feature = "spelled")]
impl Text {
    /// No words.
    pub const EMPTY: Self = Self("");

    /// The text with these English words.
    #[must_use]
    pub const fn of(english: &'static str, _figures: usize) -> Self {
        Self(english)
    }

    /// Its number, which it does not have.
    #[cfg(feature = "host")]
    pub(super) fn place(self) -> usize {
        usize::MAX
    }

    /// Its English words, as the compiler can't take them apart.
    #[must_use]
    pub fn get(self) -> &'static str {
        core::hint::black_box(self.0)
    }
}

#[cfg(not(feature = "spelled"))]
impl Text {
    /// No words.
    pub const EMPTY: Self = Self(0);

    /// Its number.
    #[cfg(feature = "host")]
    pub(super) fn place(self) -> usize {
        self.0.into()
    }

    /// The text with these English words, which takes so many figures. For constants, which is what the macros make of
    /// it: the program has the number alone.
    ///
    /// # Panics
    /// While it is compiled: words that the build script did not find, or another number of figures.
    #[must_use]
    pub const fn of(english: &str, figures: usize) -> Self {
        let wanted = hash(english);
        let (mut low, mut high) = (0, ORDER.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let (hash, place) = ORDER[middle];
            if hash == wanted {
                assert!(
                    FIGURES[place as usize] as usize == figures,
                    "a text takes as many figures as it has names in braces"
                );
                return Self(place);
            }
            if hash < wanted {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        panic!("a text that the build script did not find");
    }

    /// Its words in the language that is spoken.
    #[must_use]
    pub fn get(self) -> &'static str {
        language::words_of(self.0.into())
    }
}

impl Text {
    /// Its words as a text of its own.
    #[must_use]
    pub fn to_owned(self) -> String {
        self.get().to_owned()
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.get()
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.get(), f)
    }
}

// So that many of them are joined as words are.
impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self
    }
}

impl PartialEq<Text> for str {
    fn eq(&self, text: &Text) -> bool {
        self == text.get()
    }
}

impl PartialEq<Text> for &str {
    fn eq(&self, text: &Text) -> bool {
        *self == text.get()
    }
}

impl PartialEq<Text> for String {
    fn eq(&self, text: &Text) -> bool {
        self == text.get()
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, words: &str) -> bool {
        self.get() == words
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, words: &&str) -> bool {
        self.get() == *words
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.to_owned()
    }
}

impl From<Text> for Cow<'static, str> {
    fn from(text: Text) -> Self {
        Cow::Borrowed(text.get())
    }
}

/// A text as an attribute or as the content of an element.
#[cfg(feature = "app")]
mod in_yew {
    use yew::AttrValue;
    use yew::html::IntoPropValue;
    use yew::virtual_dom::{VNode, VText};

    use super::Text;

    impl From<Text> for AttrValue {
        fn from(text: Text) -> Self {
            Self::Static(text.get())
        }
    }

    impl IntoPropValue<AttrValue> for Text {
        fn into_prop_value(self) -> AttrValue {
            self.into()
        }
    }

    impl IntoPropValue<Option<AttrValue>> for Text {
        fn into_prop_value(self) -> Option<AttrValue> {
            Some(self.into())
        }
    }

    impl IntoPropValue<VNode> for Text {
        fn into_prop_value(self) -> VNode {
            VText::new(self).into()
        }
    }
}

/// What can stand in a text: a number, written as the language writes it, or other words.
pub trait Figure {
    /// Adds it to a text.
    fn put(&self, out: &mut String);
}

impl Figure for str {
    fn put(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Figure for String {
    fn put(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Figure for Cow<'_, str> {
    fn put(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Figure for Text {
    fn put(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Figure for char {
    fn put(&self, out: &mut String) {
        out.push(*self);
    }
}

impl Figure for fmt::Arguments<'_> {
    fn put(&self, out: &mut String) {
        out.push_str(&self.to_string());
    }
}

impl Figure for Clock {
    fn put(&self, out: &mut String) {
        out.push_str(&self.to_string());
    }
}

impl Figure for Decimal {
    fn put(&self, out: &mut String) {
        out.push_str(&figure(self));
    }
}

impl<U: Unit> Figure for Quantity<U> {
    fn put(&self, out: &mut String) {
        out.push_str(&decimal(self.get(), U::PLACES));
    }
}

impl<T: Figure + ?Sized> Figure for &T {
    fn put(&self, out: &mut String) {
        (**self).put(out);
    }
}

/// Whole numbers.
macro_rules! whole {
    ($($kind:ty)*) => {$(
        impl Figure for $kind {
            fn put(&self, out: &mut String) {
                out.push_str(&self.to_string());
            }
        }
    )*};
}

whole!(u8 u16 u32 u64 usize i32 i64);

/// A number with a point, written with the decimal sign of the language.
#[must_use]
pub fn figure(number: impl fmt::Display) -> String {
    let number = number.to_string();
    match language::decimal_sign() {
        "." => number,
        sign => number.replace('.', sign),
    }
}

/// `value` divided by ten to the power `places`, as [`decimal_text`] writes it, with the decimal sign of the language.
#[must_use]
pub fn decimal(value: i64, places: u32) -> String {
    figure(decimal_text(value, places))
}

/// The symbol of a unit, which is a word in some of them.
#[must_use]
pub fn symbol(symbol: &'static str) -> &'static str {
    match symbol {
        "years" => text!("years").get(),
        "days" => text!("days").get(),
        "courses" => text!("courses").get(),
        "units" => text!("units").get(),
        "units/kg" => text!("units/kg").get(),
        "points" => text!("points").get(),
        "mg a day" => text!("mg a day").get(),
        other => other,
    }
}

/// The words of a text with its figures. In the words that a language has, the place of a figure is a character from
/// `0` on, in braces.
#[must_use]
pub fn fill(text: Text, figures: &[&dyn Figure]) -> String {
    let mut out = String::new();
    let mut pieces = text.get().split('{');
    out.extend(pieces.next());
    for piece in pieces {
        let (place, words) = piece.split_once('}').unwrap_or_default();
        let place = place.bytes().next().unwrap_or_default();
        if let Some(figure) = figures.get(usize::from(place.wrapping_sub(b'0'))) {
            figure.put(&mut out);
        }
        out.push_str(words);
    }
    out
}

/// Stands between the English words of a text and what tells it from another text with the same words.
pub const CONTEXT: char = '\u{4}';

/// A text by its English words, without figures: a [`Text`], also in constants. Where the same words need others in another
/// language, what they are about follows.
#[macro_export]
macro_rules! text {
    ($english:literal) => {
        const { $crate::i18n::words::Text::of($english, 0) }
    };
    ($english:literal, $about:literal) => {
        const { $crate::i18n::words::Text::of(concat!($english, "\u{4}", $about), 0) }
    };
}

/// The words of a text with its figures, in the order in which the English words name them.
#[macro_export]
macro_rules! say {
    ($english:literal $(, $figure:expr)* $(,)?) => {{
        const FIGURES: usize = 0 $(+ { let _ = stringify!($figure); 1 })*;
        $crate::i18n::words::fill(
            const { $crate::i18n::words::Text::of($english, FIGURES) },
            &[$(&$figure as &dyn $crate::i18n::words::Figure),*],
        )
    }};
}

pub use {say, text};
