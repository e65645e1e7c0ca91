//! The shapes that are read of a Bundle, a patient and an observation. Names that are not known are passed over; numbers
//! stay the text that they were.
//!
//! Trap: a list can stand for an object where names alone are told, so that every object here has to be one.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// An object that is no list.
#[derive(Clone, Debug, Default)]
pub struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor(PhantomData))
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = Object<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Object)
    }
}

/// Which resource it is.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Head {
    pub resource_type: Option<String>,
}

/// A Bundle.
#[derive(Deserialize)]
pub struct Bundle<'a> {
    #[serde(borrow, default)]
    pub entry: Vec<Object<BundleEntry<'a>>>,
}

/// An entry.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BundleEntry<'a> {
    pub full_url: Option<String>,
    #[serde(borrow)]
    pub resource: Option<&'a RawValue>,
}

/// A patient.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Patient {
    pub id: Option<String>,
    #[serde(default)]
    pub identifier: Vec<Object<Identifier>>,
    pub gender: Option<String>,
    pub birth_date: Option<String>,
    pub modifier_extension: Option<Vec<Ignored>>,
}

/// A number of a patient.
#[derive(Deserialize)]
pub struct Identifier {
    pub system: Option<String>,
    pub value: Option<String>,
}

/// Anything.
pub type Ignored = serde::de::IgnoredAny;

/// An observation.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Observation<'a> {
    pub status: Option<String>,
    pub subject: Option<Object<Reference>>,
    pub effective_date_time: Option<String>,
    pub effective_instant: Option<String>,
    pub effective_period: Option<Object<Period>>,
    pub method: Option<Object<Concept>>,
    #[serde(borrow, default)]
    pub reference_range: Vec<Object<Range<'a>>>,
    #[serde(borrow, default)]
    pub component: Vec<Object<Part<'a>>>,
    #[serde(borrow, default)]
    pub contained: Vec<&'a RawValue>,
}

/// What an observation and each of its components have.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Part<'a> {
    pub code: Option<Object<Concept>>,
    #[serde(borrow)]
    pub value_quantity: Option<Object<Quantity<'a>>>,
    pub value_codeable_concept: Option<Object<Concept>>,
    pub value_string: Option<String>,
    pub value_boolean: Option<bool>,
    #[serde(borrow)]
    pub value_integer: Option<&'a RawValue>,
    pub value_range: Option<Ignored>,
    pub value_ratio: Option<Ignored>,
    pub data_absent_reason: Option<Ignored>,
    #[serde(default)]
    pub interpretation: Vec<Object<Concept>>,
    pub modifier_extension: Option<Vec<Ignored>>,
}

/// A quantity.
#[derive(Deserialize)]
pub struct Quantity<'a> {
    #[serde(borrow)]
    pub value: Option<&'a RawValue>,
    pub comparator: Option<String>,
    pub unit: Option<String>,
    pub system: Option<String>,
    pub code: Option<String>,
}

/// A range of a laboratory.
#[derive(Deserialize)]
pub struct Range<'a> {
    #[serde(borrow)]
    pub high: Option<Object<Quantity<'a>>>,
}

/// A concept.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Concept {
    #[serde(default)]
    pub coding: Vec<Object<Coding>>,
    pub text: Option<String>,
}

/// A code.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Coding {
    pub system: Option<String>,
    pub code: Option<String>,
    pub display: Option<String>,
}

/// A reference.
#[derive(Deserialize)]
pub struct Reference {
    pub reference: Option<String>,
    pub identifier: Option<Object<Identifier>>,
}

/// A period.
#[derive(Deserialize)]
pub struct Period {
    pub start: Option<String>,
    pub end: Option<String>,
}
