//! From a text to what it has for the form. The whole text is read, or nothing of it is taken.

use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate as Date};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::error::{FhirError, LeftOut, Unreadable};
use super::found::{Found, Imported, Note, Value, Wanted, changes_meaning_of, sets};
use super::known;
use super::moment::Moment;
use super::people::People;
use super::shape::{Bundle, Head, Object, Observation, Part, Patient};
use super::take::{Candidate, Taken, refused, short, take};
use crate::domain::dates;
use crate::domain::refusal::Field;

/// A text of more bytes is not read.
pub const MOST_BYTES: usize = 10_000_000;
/// The same in megabytes.
pub const MOST_MEGABYTES: u64 = 10;
/// A text with more resources is not read.
pub const MOST_RESOURCES: usize = 20_000;
/// So many things that are left out are named; the others are counted.
const MOST_LEFT_OUT: usize = 100;
/// So many other values are told beside one, older ones and those that contradict it.
const MOST_OTHERS: usize = 20;

/// Reads a Bundle of any type, an array of resources, or one resource. `today` is held against days: without it no age is
/// counted from a day of birth, and nothing is called old or to come.
///
/// # Errors
/// [`FhirError`]; nothing is taken then.
pub fn import(text: &str, today: Option<Date>) -> Result<Imported, FhirError> {
    let resources = resources(text)?;
    if resources.len() > MOST_RESOURCES {
        return Err(FhirError::TooManyResources);
    }
    let mut people = People::default();
    let mut taken = Taken::default();
    let mut not_read: usize = 0;
    for (place, (url, raw)) in resources.into_iter().enumerate() {
        let place = place.saturating_add(1);
        let head: Object<Head> = read(raw, place)?;
        let more = match head.0.resource_type.as_deref() {
            Some("Patient") => {
                let patient: Object<Patient> = read(raw, place)?;
                people.meet(url.as_deref(), &patient.0, raw);
                of_patient(&patient.0, today)
            }
            Some("Observation") => {
                let observation: Object<Observation<'_>> = read_borrowed(raw, place)?;
                let whole: Object<Part<'_>> = read_borrowed(raw, place)?;
                people.ask(&observation.0, place)?;
                take(&observation.0, &whole.0, today)
            }
            Some(_) => Taken {
                is_other: true,
                ..Taken::default()
            },
            None => return Err(FhirError::NotFhir),
        };
        not_read = not_read.saturating_add(usize::from(more.is_other));
        taken.candidates.extend(more.candidates);
        taken.left_out.extend(more.left_out);
    }
    people.check()?;
    Ok(imported(taken, not_read, today))
}

/// A resource with the address that it has in its Bundle.
type Resource<'a> = (Option<String>, &'a RawValue);

fn resources(text: &str) -> Result<Vec<Resource<'_>>, FhirError> {
    if text.len() > MOST_BYTES {
        return Err(FhirError::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let whole: &RawValue = serde_json::from_str(text).map_err(|error| not_json(&error))?;
    if whole.get().starts_with('[') {
        let all: Vec<&RawValue> = read_top(whole)?;
        return Ok(all.into_iter().map(|raw| (None, raw)).collect());
    }
    let head: Object<Head> = read_top(whole)?;
    match head.0.resource_type.as_deref() {
        Some("Bundle") => {
            let bundle: Object<Bundle<'_>> = read_top(whole)?;
            let entries = bundle.0.entry.into_iter();
            let full = entries.filter_map(|entry| Some((entry.0.full_url, entry.0.resource?)));
            Ok(full.collect())
        }
        Some(_) => Ok(vec![(None, whole)]),
        None => Err(FhirError::NotFhir),
    }
}

fn not_json(error: &serde_json::Error) -> FhirError {
    let line = error.line();
    match error.classify() {
        Category::Eof => FhirError::Truncated { line },
        Category::Syntax | Category::Io | Category::Data => FhirError::NotJson { line },
    }
}

fn read_top<'a, T: serde::Deserialize<'a>>(raw: &'a RawValue) -> Result<T, FhirError> {
    serde_json::from_str(raw.get()).map_err(|error| {
        if error.is_data() {
            FhirError::NotFhir
        } else {
            not_json(&error)
        }
    })
}

fn read<T: DeserializeOwned>(raw: &RawValue, place: usize) -> Result<T, FhirError> {
    read_borrowed(raw, place)
}

fn read_borrowed<'a, T: serde::Deserialize<'a>>(
    raw: &'a RawValue,
    place: usize,
) -> Result<T, FhirError> {
    serde_json::from_str(raw.get()).map_err(|_| FhirError::Misshapen { place })
}

/// Sex and age.
fn of_patient(patient: &Patient, today: Option<Date>) -> Taken {
    let mut taken = Taken::default();
    let modified = patient.modifier_extension.as_ref();
    let is_modified = modified.is_some_and(|all| !all.is_empty());
    let mut put =
        |wanted: Wanted, read: Result<(String, &'static str), Unreadable>, shown, note| {
            let read = if is_modified {
                Err(Unreadable::Modified)
            } else {
                read
            };
            match read {
                Ok((text, unit)) => taken
                    .candidates
                    .push(of_person(wanted, text, unit, today, note)),
                Err(why) => taken.left_out.push(LeftOut {
                    name: wanted.name(),
                    shown,
                    why,
                }),
            }
        };
    if let Some(gender) = &patient.gender {
        let sex = match gender.as_str() {
            "female" | "male" => Ok((gender.clone(), "")),
            _ => Err(Unreadable::NoSex),
        };
        put(Wanted::Sex, sex, short(gender), Note::Administrative);
    }
    if let Some(birth) = &patient.birth_date {
        // The day itself is not repeated anywhere.
        put(
            Wanted::Number(Field::Age),
            age(birth, today),
            String::new(),
            Note::FromBirth,
        );
    }
    taken
}

fn of_person(
    wanted: Wanted,
    text: String,
    unit: &'static str,
    today: Option<Date>,
    note: Note,
) -> Candidate {
    let is_age = wanted != Wanted::Sex;
    let date = today.filter(|_| is_age);
    Candidate {
        wanted,
        value: Value {
            text,
            unit,
            assay: None,
            was: None,
            date,
        },
        moment: date.map(|day| Moment::read(&dates::text(day))),
        code: [const { String::new() }; 3],
        notes: vec![note],
    }
}

/// The whole years from the day of birth to today.
fn age(birth: &str, today: Option<Date>) -> Result<(String, &'static str), Unreadable> {
    let days = Moment::read(birth).day.zip(today);
    let (born, today) = days.ok_or(Unreadable::AgeNotExact)?;
    if born > today {
        return Err(Unreadable::InFuture);
    }
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    let years = today.year().saturating_sub(born.year());
    let years = years.saturating_sub(i32::from(!had_birthday));
    let value = Value {
        text: years.to_string(),
        unit: "years",
        assay: None,
        was: None,
        date: None,
    };
    match refused(Field::Age, &value) {
        Some(refusal) => Err(Unreadable::Limits(refusal)),
        None => Ok((value.text, value.unit)),
    }
}

fn imported(taken: Taken, not_read: usize, today: Option<Date>) -> Imported {
    let mut left_out = taken.left_out;
    let more_left_out = left_out.len().saturating_sub(MOST_LEFT_OUT);
    left_out.truncate(MOST_LEFT_OUT);
    let found = known::all().into_iter().flat_map(|wanted| {
        let of_field = taken.candidates.iter().filter(|one| one.wanted == wanted);
        offered(wanted, of_field.collect(), today)
    });
    Imported {
        found: found.collect(),
        left_out,
        more_left_out,
        not_read,
    }
}

/// The newest value of a field; each of those that are as new and say something else.
fn offered(wanted: Wanted, all: Vec<&Candidate>, today: Option<Date>) -> Vec<Found> {
    let dated = |one: &Candidate| one.moment.filter(|moment| moment.day.is_some());
    let newest = all.iter().filter_map(|one| dated(one));
    let newest = newest.reduce(|one, other| match one.order(other) {
        Ordering::Less => other,
        Ordering::Equal | Ordering::Greater => one,
    });
    let is_newest = |one: &Candidate| match newest {
        Some(newest) => dated(one).is_some_and(|moment| moment.order(newest) == Ordering::Equal),
        None => true,
    };
    let same = |one: &Value, other: &Value| {
        (&one.text, one.unit, one.assay) == (&other.text, other.unit, other.assay)
    };
    let mut first: Vec<&Candidate> = Vec::new();
    let mut others: Vec<Value> = Vec::new();
    for one in all {
        let value = &one.value;
        if !is_newest(one) {
            others.push(value.clone());
        } else if first.len() <= MOST_OTHERS && !first.iter().any(|known| same(&known.value, value))
        {
            first.push(one);
        }
    }
    others.sort_by_key(|other| std::cmp::Reverse(other.date));
    others.truncate(MOST_OTHERS);
    let conflict = first.len() > 1;
    let found = first.into_iter().map(|one| {
        let days = one.value.date.zip(today);
        Found {
            name: wanted.name(),
            stale: days.is_some_and(|(date, today)| wanted.is_old(date, today)),
            conflict,
            code: one.code.clone(),
            notes: one.notes.clone(),
            sets: sets(wanted, &one.value),
            changes_meaning_of: changes_meaning_of(wanted),
            others: others.clone(),
            value: one.value.clone(),
        }
    });
    found.collect()
}
