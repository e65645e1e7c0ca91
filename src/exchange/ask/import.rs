//! Measurements out of FHIR for the desk: the records that `app::desk::import` reads.

use crate::domain::case::Case;
use crate::exchange::fhir::{Found, Imported, LeftOut, import};
use crate::form::model::Model;
use crate::form::store;
use crate::i18n::desk as words;
use crate::i18n::fhir::incoming;
use crate::records;

/// What a text holds beside what is typed now, or why nothing is taken of it.
#[must_use]
pub fn found(text: &str, model: &Model, case: &Case) -> String {
    let mut out = String::new();
    match import(text, case.today) {
        Err(error) => records::put(&mut out, &["refused", &incoming::error(&error)]),
        Ok(imported) => told(&mut out, &imported, &store::to_pairs(model)),
    }
    out
}

/// What is typed now, by names.
type Typed = [(String, String)];

fn typed<'a>(all: &'a Typed, name: &str) -> &'a str {
    let mut found = all.iter().filter(|(known, _)| known == name);
    found.next().map_or("", |(_, text)| text)
}

fn told(out: &mut String, imported: &Imported, all: &Typed) {
    for found in &imported.found {
        let fields = of(found, all);
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        records::put(out, &fields);
    }
    for left in &imported.left_out {
        records::put(out, &["left", &left_out(left)]);
    }
    let more = [
        (imported.more_left_out, words::MORE_LEFT_OUT),
        (imported.not_read, words::NOT_READ),
    ];
    for (count, what) in more {
        if count > 0 {
            records::put(out, &["left", &format!("{count} {what}")]);
        }
    }
    // A text that holds nothing was read all the same.
    if out.is_empty() {
        records::put(out, &["left", words::NOTHING_READ.get()]);
    }
}

/// The fields of the record of one measurement.
fn of(found: &Found, all: &Typed) -> Vec<String> {
    let title = incoming::title(found.name);
    let value = &found.value;
    let label = if value.unit.is_empty() {
        format!("{title}: {}", value.text)
    } else {
        format!("{title}: {} {}", value.text, value.unit)
    };
    let day = value
        .date
        .map_or_else(|| words::NO_DAY.to_owned(), crate::i18n::dates::day);
    let now = typed(all, found.name);
    let replaces = if now == value.text { "" } else { now };
    let mut sets = found.sets.clone();
    let mut notes = incoming::notes(found);
    for other in emptied(found, all) {
        notes.push(words::emptied(incoming::title(other).get()));
        sets.push((other.to_owned(), String::new()));
    }
    let others = found.others.iter();
    notes.extend(others.map(|other| {
        let day = other.date.map(crate::i18n::dates::day);
        words::other(&other.text, other.unit, day.as_deref())
    }));
    // One that conflicts with another is never ticked by itself, like an old one.
    let is_old = if found.stale || found.conflict {
        "old"
    } else {
        ""
    };
    let mut fields = vec![
        "found".to_owned(),
        label,
        day,
        replaces.to_owned(),
        is_old.to_owned(),
        notes.len().to_string(),
    ];
    fields.extend(notes);
    fields.extend(sets.into_iter().flat_map(|(name, value)| [name, value]));
    fields
}

/// Fields that hold a number in the unit of now, and would be read in another one: they are emptied rather than given another
/// meaning.
fn emptied<'a>(found: &'a Found, all: &'a Typed) -> impl Iterator<Item = &'static str> + 'a {
    let mut units = found.sets.iter();
    let another = units.any(|(name, unit)| name == "ck-unit" && typed(all, name) != unit);
    let fields = found.changes_meaning_of.iter().copied();
    fields.filter(move |name| another && !typed(all, name).is_empty())
}

fn left_out(left: &LeftOut) -> String {
    let title = incoming::title(left.name);
    let why = incoming::left_out(&left.why);
    format!("{title}, {}: {why}", left.shown)
}
