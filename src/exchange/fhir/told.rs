//! What was found as JSON, for a program that shows it.

use chrono::NaiveDate as Date;
use serde::Serialize;

use super::error::LeftOut;
use super::found::{Found, Imported, Value};
use super::gather::import;
use crate::domain::dates;
use crate::i18n::fhir::incoming as words;

#[derive(Serialize, Default)]
struct Told {
    found: Vec<ToldFound>,
    left_out: Vec<ToldLeftOut>,
    more_left_out: usize,
    not_read: usize,
    error: Option<String>,
}

#[derive(Serialize)]
struct ToldFound {
    name: &'static str,
    title: String,
    value: String,
    unit: &'static str,
    date: Option<String>,
    stale: bool,
    conflict: bool,
    code: ToldCode,
    note: Vec<String>,
    sets: Vec<(String, String)>,
    changes_meaning_of: Vec<&'static str>,
    others: Vec<ToldValue>,
}

#[derive(Serialize)]
struct ToldCode {
    system: String,
    code: String,
    display: String,
}

#[derive(Serialize)]
struct ToldValue {
    value: String,
    unit: &'static str,
    date: Option<String>,
}

#[derive(Serialize)]
struct ToldLeftOut {
    name: &'static str,
    title: String,
    shown: String,
    note: String,
}

/// [`import`] for a program: JSON with `found`, `left_out`, `more_left_out`, `not_read`, and `error`, which is null or says
/// why nothing is taken. Names are those of the store; `sets` is what accepting a value sets there. `today` is a day like
/// `2026-11-24`; any other text is no day.
#[must_use]
pub fn import_json(text: &str, today: &str) -> String {
    let told = match import(text, dates::parse(today)) {
        Ok(imported) => told(imported),
        Err(error) => Told {
            error: Some(words::error(&error)),
            ..Told::default()
        },
    };
    serde_json::to_string(&told).unwrap_or_default()
}

fn told(imported: Imported) -> Told {
    Told {
        found: imported.found.into_iter().map(found).collect(),
        left_out: imported.left_out.iter().map(left_out).collect(),
        more_left_out: imported.more_left_out,
        not_read: imported.not_read,
        error: None,
    }
}

fn found(found: Found) -> ToldFound {
    let [system, code, display] = found.code.clone();
    let note = words::notes(&found);
    let others = found.others.iter().map(value);
    ToldFound {
        name: found.name,
        title: words::title(found.name).to_owned(),
        date: day(found.value.date),
        stale: found.stale,
        conflict: found.conflict,
        code: ToldCode {
            system,
            code,
            display,
        },
        note,
        changes_meaning_of: found.changes_meaning_of,
        others: others.collect(),
        value: found.value.text,
        unit: found.value.unit,
        sets: found.sets,
    }
}

fn value(value: &Value) -> ToldValue {
    ToldValue {
        value: value.text.clone(),
        unit: value.unit,
        date: day(value.date),
    }
}

fn day(day: Option<Date>) -> Option<String> {
    day.map(dates::text)
}

fn left_out(left_out: &LeftOut) -> ToldLeftOut {
    ToldLeftOut {
        name: left_out.name,
        title: words::title(left_out.name).to_owned(),
        shown: left_out.shown.clone(),
        note: words::left_out(&left_out.why),
    }
}
