//! Values of the domain's enums as codes: one list of each, for reading, writing, TypeScript and the schema.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An enum of the domain whose values have codes.
pub trait Coded: Copy + PartialEq + 'static {
    /// The name of its type in TypeScript and in the schema.
    const NAME: &'static str;

    /// Every value.
    fn all() -> Vec<Self>;

    /// The code of a value. It never changes: programs look for it.
    fn code(self) -> String;
}

/// A value that is written as its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code<T>(pub T);

impl<T: Coded> Serialize for Code<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.0.code())
    }
}

impl<'de, T: Coded> Deserialize<'de> for Code<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let found = T::all().into_iter().find(|value| value.code() == text);
        found.map(Self).ok_or_else(|| {
            let codes: Vec<String> = T::all().into_iter().map(T::code).collect();
            D::Error::custom(format!(
                "unknown code `{text}`, expected one of {}",
                codes.join(", ")
            ))
        })
    }
}

/// A code with what it means, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// The code.
    pub code: Code<T>,
    /// In words.
    pub text: String,
}

impl<T: Coded> Said<T> {
    /// A value in words.
    pub fn new(value: T, text: impl Into<String>) -> Self {
        let (code, text) = (Code(value), text.into());
        Self { code, text }
    }
}

impl<T: Coded> Serialize for Said<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut fields = out.serialize_struct("Said", 2)?;
        fields.serialize_field("code", &self.code)?;
        fields.serialize_field("text", &self.text)?;
        fields.end()
    }
}
