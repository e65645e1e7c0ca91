//! What is found for the fields of the form, to be accepted one by one.

use chrono::NaiveDate as Date;

use super::error::LeftOut;
use crate::domain::bounds;
use crate::domain::bounds::CreatinineUnit;
use crate::domain::dates::days_since;
use crate::domain::enzyme::CkUnit;
use crate::domain::refusal::Field;
use crate::form::names::{ck_unit_name, unit_name};
use crate::form::picks::Pick;

/// A field that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One that is typed in.
    Number(Field),
    /// Sex.
    Sex,
    /// An antibody, with its assay.
    Antibody(Pick, Pick),
}

/// Of what follows, a measurement is old after 7 days.
const OLD_SOON: [Field; 3] = [Field::Weight, Field::Creatinine, Field::Platelets];

impl Wanted {
    /// Its name in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number(field) => super::measured::name(field),
            Self::Sex => "sex",
            Self::Antibody(pick, _) => pick.name(),
        }
    }

    /// Is a value of this day old?
    pub fn is_old(self, day: Date, today: Date) -> bool {
        let soon = matches!(self, Self::Number(field) if OLD_SOON.contains(&field));
        let limit = if soon {
            bounds::OLD_AFTER_DAYS
        } else {
            bounds::OLD_IN_BUNDLE_AFTER_DAYS
        };
        days_since(day, today) > limit
    }

    /// The field of its day, where the form has one.
    pub fn date_field(self) -> Option<Field> {
        let pairs = [
            (Field::Weight, Field::WeightDate),
            (Field::Creatinine, Field::CreatinineDate),
            (Field::Platelets, Field::PlateletsDate),
        ];
        let mut pairs = pairs.into_iter();
        let pair = pairs.find(|(field, _)| self == Self::Number(*field));
        pair.map(|(_, date)| date)
    }
}

/// A value as it would stand in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The text or the name of the answer.
    pub text: String,
    /// The symbol of its unit, or nothing.
    pub unit: &'static str,
    /// The assay of an antibody, by its name, where it is told.
    pub assay: Option<&'static str>,
    /// As it stood there, where it was converted or rounded.
    pub was: Option<String>,
    /// When: the day, where it is told to the day.
    pub date: Option<Date>,
}

/// Something to know of what is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The code was not confirmed to mean this.
    CodeNotConfirmed,
    /// It has no day.
    NoDate,
    /// It was converted from another unit.
    Converted,
    /// It was rounded to what the form holds.
    Rounded,
    /// It does not say whose it is.
    NoSubject,
    /// The assay is not told.
    NoAssay,
    /// The age was counted from the day of birth, which is not kept.
    FromBirth,
    /// It is the gender of the administration.
    Administrative,
    /// It is read as the value of now, not as the highest so far.
    AsNow,
    /// The upper limit of the laboratory that measured it.
    UpperLimit,
}

/// What is found for a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The name of the field in the store.
    pub name: &'static str,
    /// The value that is offered.
    pub value: Value,
    /// It is old: see `docs/fhir.md`. Not known without a day.
    pub stale: bool,
    /// There is another value that is as new and says something else: the user has to choose.
    pub conflict: bool,
    /// The system and code by which it was known, and its words there.
    pub code: [String; 3],
    /// What to know.
    pub notes: Vec<Note>,
    /// What accepting it sets: names and values of the store.
    pub sets: Vec<(String, String)>,
    /// Fields whose texts would mean something else once it is set, unless they are empty or set as well.
    pub changes_meaning_of: Vec<&'static str>,
    /// Older values, and those without a day, the newest first.
    pub others: Vec<Value>,
}

/// What is taken out of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// What is found, in the order of the form.
    pub found: Vec<Found>,
    /// What is left out, though it is of a field.
    pub left_out: Vec<LeftOut>,
    /// So many more are left out.
    pub more_left_out: usize,
    /// Resources that are of no field here.
    pub not_read: usize,
}

/// What accepting a value sets.
pub fn sets(wanted: Wanted, value: &Value) -> Vec<(String, String)> {
    let mut sets = vec![(wanted.name().to_owned(), value.text.clone())];
    let mut set = |name: &str, text: &str| sets.push((name.to_owned(), text.to_owned()));
    if let Some(date) = wanted.date_field() {
        // The day of an earlier value does not stay beside this one.
        let day = value.date.map(crate::domain::dates::text);
        set(super::measured::name(date), &day.unwrap_or_default());
    }
    match wanted {
        Wanted::Number(Field::Creatinine) => {
            let milligrams = CreatinineUnit::MilligramsPerDecilitre;
            let is_milligrams = value.unit == crate::i18n::fields::creatinine_unit(milligrams);
            let unit = if is_milligrams {
                milligrams
            } else {
                CreatinineUnit::MicromolesPerLitre
            };
            set("creatinine-unit", unit_name(unit));
            set("creatinine-typed-in", unit_name(unit));
        }
        Wanted::Number(Field::Ck | Field::CkNow | Field::CkLimit) => {
            set("ck-unit", ck_unit_name(CkUnit::UnitsPerLitre));
        }
        Wanted::Antibody(_, assay) => set(assay.name(), value.assay.unwrap_or_default()),
        Wanted::Number(_) | Wanted::Sex => {}
    }
    sets
}

/// The fields that are typed in the same unit as this one.
pub fn changes_meaning_of(wanted: Wanted) -> Vec<&'static str> {
    let all = crate::form::model::CK_FIELDS;
    match wanted {
        Wanted::Number(field) if all.contains(&field) => {
            let others = all.into_iter().filter(|other| *other != field);
            others.map(super::measured::name).collect()
        }
        Wanted::Number(_) | Wanted::Sex | Wanted::Antibody(..) => Vec::new(),
    }
}
