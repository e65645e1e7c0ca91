//! Numbers on their way in and out, as text: no float stands between a program's number and a dose.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::domain::number::{Decimal, NumberError};
use crate::domain::quantity::{Quantity, Unit};

/// A number as it was written: a JSON number, or a text as a person types one (`"72.5"`, `"72,5"`). It is read by the
/// rules of the form; what it can't mean is refused in the answer.
///
/// A JSON number is taken by its digits and not as a float. Its point is always the decimal mark, so that `1.875` is not
/// asked about as a thousand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number(String);

impl Number {
    /// What a person typed.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// A number as a program writes it: digits, with a point as the decimal mark. What is not that is kept as it is, and
    /// refused when it is read.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        match (Decimal::read(text), Decimal::from_plain(text)) {
            // A thousand can't begin with a zero.
            (Err(NumberError::AmbiguousSeparator), Ok(number)) => {
                let text = number.as_str();
                let zero_first = match text.strip_prefix('-') {
                    Some(size) => format!("-0{size}"),
                    None => format!("0{text}"),
                };
                Self(zero_first)
            }
            _ => Self(text.to_owned()),
        }
    }

    /// The text that the form would hold.
    #[must_use]
    pub fn as_text(&self) -> &str {
        &self.0
    }
}

impl From<u32> for Number {
    fn from(number: u32) -> Self {
        Self(number.to_string())
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(from)?;
        let literal = raw.get();
        match literal.bytes().next() {
            Some(b'"') => serde_json::from_str(literal)
                .map(Self)
                .map_err(D::Error::custom),
            Some(b'-' | b'0'..=b'9') if literal.contains(['e', 'E']) => {
                // The shortest decimal that stands for it, as programs print floats.
                let float: f64 = literal.parse().map_err(D::Error::custom)?;
                Ok(Self::plain(&float.to_string()))
            }
            Some(b'-' | b'0'..=b'9') => Ok(Self::plain(literal)),
            Some(_) | None => Err(D::Error::custom(
                "expected a number, or a text that holds one",
            )),
        }
    }
}

/// A number of an answer: the exact decimal of a quantity, as a JSON number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exact(String);

impl<U: Unit> From<Quantity<U>> for Exact {
    fn from(quantity: Quantity<U>) -> Self {
        Self(quantity.to_string())
    }
}

impl Exact {
    /// Its digits.
    #[must_use]
    pub fn as_text(&self) -> &str {
        &self.0
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let raw = RawValue::from_string(self.0.clone()).map_err(serde::ser::Error::custom)?;
        raw.serialize(out)
    }
}
