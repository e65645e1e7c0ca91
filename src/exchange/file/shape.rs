//! What stands in a patient file, and by which names.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{FORMAT, MOST_ANSWERS, MOST_VISITS, PatientFile, VERSION};
use crate::domain::response::item::{ITEMS, Units};
use crate::domain::response::mmt8::MUSCLES;
use crate::domain::response::visit::{ENZYMES, EnzymeKind};
use crate::form::follow_up::entry::Entry;
use crate::form::follow_up::names::{
    HAEMOGLOBIN_UNITS, SIDES, enzyme_name, haemoglobin_name, item_name, muscle_name, sides_name,
};
use crate::form::names::{CK_UNITS, UNITS, ck_unit_name, unit_name};

/// A file, as it is written.
#[derive(Serialize)]
pub struct Written<'a> {
    format: &'static str,
    version: u64,
    content: u32,
    build: &'a str,
    form: &'a [(String, String)],
    follow_up: WrittenFollowUp<'a>,
}

#[derive(Serialize)]
struct WrittenFollowUp<'a> {
    enzyme: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    limit: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    times: &'a str,
    units: UnitNames<&'static str>,
    visits: Vec<WrittenVisit<'a>>,
}

struct WrittenVisit<'a>(&'a Entry);

struct WrittenGrades<'a>(&'a Entry);

#[derive(Serialize, Deserialize)]
struct UnitNames<T> {
    enzyme: T,
    creatinine: T,
    haemoglobin: T,
}

impl<'a> Written<'a> {
    /// What is written of a file.
    pub fn of(file: &'a PatientFile) -> Self {
        let visits = file.follow_up.visits.iter();
        Self {
            format: FORMAT,
            version: VERSION,
            content: file.content_version,
            build: &file.build,
            form: &file.form,
            follow_up: WrittenFollowUp {
                enzyme: enzyme_name(file.follow_up.enzyme),
                limit: &file.follow_up.limit,
                times: &file.follow_up.times,
                units: names(file.follow_up.units),
                visits: visits.map(|saved| WrittenVisit(&saved.entry)).collect(),
            },
        }
    }
}

const fn names(units: Units) -> UnitNames<&'static str> {
    UnitNames {
        enzyme: ck_unit_name(units.enzyme),
        creatinine: unit_name(units.creatinine),
        haemoglobin: haemoglobin_name(units.haemoglobin),
    }
}

impl Serialize for WrittenVisit<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entry = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("sides", sides_name(entry.sides))?;
        map.serialize_entry("units", &names(entry.units))?;
        for item in ITEMS {
            let text = entry.text(item);
            if !text.is_empty() {
                map.serialize_entry(item_name(item), text)?;
            }
        }
        if entry.grades.iter().flatten().any(|text| !text.is_empty()) {
            map.serialize_entry("grades", &WrittenGrades(entry))?;
        }
        map.end()
    }
}

impl Serialize for WrittenGrades<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (muscle, grades) in MUSCLES.into_iter().zip(&self.0.grades) {
            if grades.iter().any(|text| !text.is_empty()) {
                map.serialize_entry(muscle_name(muscle), grades)?;
            }
        }
        map.end()
    }
}

/// A file, as it is read.
#[derive(Deserialize)]
pub struct Whole {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u64,
    /// The version of the content.
    pub content: u32,
    /// The build.
    pub build: String,
    /// The form.
    pub form: Few<(String, String), MOST_ANSWERS>,
    /// The follow-up.
    pub follow_up: ReadFollowUp,
}

/// A follow-up, as it is read.
#[derive(Deserialize)]
pub struct ReadFollowUp {
    /// The enzyme.
    pub enzyme: Enzyme,
    /// Its upper limit.
    #[serde(default)]
    pub limit: String,
    /// Its range.
    #[serde(default)]
    pub times: String,
    /// The units.
    pub units: ReadUnits,
    /// The visits.
    pub visits: Few<ReadVisit, MOST_VISITS>,
}

/// An enzyme by its name.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub struct Enzyme(pub EnzymeKind);

/// Units by their names.
#[derive(Deserialize)]
#[serde(try_from = "UnitNames<String>")]
pub struct ReadUnits(pub Units);

/// A visit.
pub struct ReadVisit(pub Entry);

/// The one with this name. A name that is not known is refused: a number would be read in another unit than its own.
fn named<T: Copy, const N: usize>(
    all: [T; N],
    text: &str,
    name: fn(T) -> &'static str,
) -> Result<T, &'static str> {
    let found = all.into_iter().find(|one| name(*one) == text);
    found.ok_or("a name that is not known")
}

impl TryFrom<String> for Enzyme {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        named(ENZYMES, &text, enzyme_name).map(Self)
    }
}

impl TryFrom<UnitNames<String>> for ReadUnits {
    type Error = &'static str;

    fn try_from(names: UnitNames<String>) -> Result<Self, Self::Error> {
        Ok(Self(Units {
            enzyme: named(CK_UNITS, &names.enzyme, ck_unit_name)?,
            creatinine: named(UNITS, &names.creatinine, unit_name)?,
            haemoglobin: named(HAEMOGLOBIN_UNITS, &names.haemoglobin, haemoglobin_name)?,
        }))
    }
}

/// A list of at most so many, and one more by which it is seen that there were too many; the rest is not kept.
pub struct Few<T, const MOST: usize>(pub Vec<T>);

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for Few<T, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(FewVisitor(PhantomData))
    }
}

struct FewVisitor<T, const MOST: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for FewVisitor<T, MOST> {
    type Value = Few<T, MOST>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut few = Vec::new();
        while few.len() <= MOST {
            match list.next_element()? {
                Some(one) => few.push(one),
                None => return Ok(Few(few)),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Few(few))
    }
}

impl<'de> Deserialize<'de> for ReadVisit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(VisitVisitor)
    }
}

struct VisitVisitor;

impl<'de> Visitor<'de> for VisitVisitor {
    type Value = ReadVisit;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a visit")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entry = Entry::default();
        let (mut sides, mut units, mut grades) = (None, None, None);
        while let Some(key) = map.next_key::<String>()? {
            let known = ITEMS.into_iter().find(|item| item_name(*item) == key);
            let again = match (known, key.as_str()) {
                (Some(item), _) => {
                    let again = !entry.text(item).is_empty();
                    entry.set(item, map.next_value::<String>()?);
                    again
                }
                (None, "sides") => {
                    let name: String = map.next_value()?;
                    let named = named(SIDES, &name, sides_name).map_err(A::Error::custom)?;
                    sides.replace(named).is_some()
                }
                (None, "units") => units.replace(map.next_value::<ReadUnits>()?).is_some(),
                (None, "grades") => grades.replace(map.next_value::<ReadGrades>()?).is_some(),
                (None, _) => {
                    map.next_value::<IgnoredAny>()?;
                    false
                }
            };
            if again {
                return Err(A::Error::custom("the same name twice"));
            }
        }
        entry.sides = sides.ok_or_else(|| A::Error::missing_field("sides"))?;
        entry.units = units.ok_or_else(|| A::Error::missing_field("units"))?.0;
        entry.grades = grades.map(|grades| grades.0).unwrap_or_default();
        Ok(ReadVisit(entry))
    }
}

#[derive(Default)]
struct ReadGrades([[String; 2]; MUSCLES.len()]);

impl<'de> Deserialize<'de> for ReadGrades {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(GradesVisitor)
    }
}

struct GradesVisitor;

impl<'de> Visitor<'de> for GradesVisitor {
    type Value = ReadGrades;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the grades of muscles")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut grades = ReadGrades::default();
        while let Some(key) = map.next_key::<String>()? {
            let mut slots = MUSCLES.into_iter().zip(&mut grades.0);
            match slots.find(|(muscle, _)| muscle_name(*muscle) == key) {
                Some((_, slot)) if slot.iter().all(String::is_empty) => *slot = map.next_value()?,
                Some(_) => return Err(A::Error::custom("the same name twice")),
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(grades)
    }
}
