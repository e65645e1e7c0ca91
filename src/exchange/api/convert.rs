//! The case of the interface as the case of the domain, by way of the form, so that both are read by the same rules; and
//! a form as the case of the interface.

use serde_json::{Map, Value, json};

use super::case::ApiCase;
use super::confirm;
use super::error::{ApiError, ErrorCode};
use super::paths;
use crate::domain::case::Case;
use crate::domain::dates;
use crate::domain::ivig::planning::ChosenDays;
use crate::domain::number::Decimal;
use crate::domain::quantity::{Grams, Unit, unit::Gram};
use crate::domain::refusal::Field;
use crate::form::model::Model;
use crate::form::store;

/// The words that differ between the store and the interface; for all others a hyphen stands for an underscore.
const WORDS: &[(&str, &str)] = &[
    ("not-known", "unknown"),
    ("micromoles", "umol/L"),
    ("milligrams", "mg/dL"),
    ("units", "U/L"),
    ("microkatals", "ukat/L"),
];

/// The form that holds these texts, and the case of the domain.
///
/// # Errors
/// A `today` that is no day, and a plan that is none. What is wrong in the patient is refused in the answer.
pub fn case_of(from: &ApiCase) -> Result<(Model, Case), ApiError> {
    let model = store::from_pairs(&pairs(from));
    let mut case = model.case();
    if let Some(today) = &from.today {
        let day = dates::parse(today);
        case.today = Some(day.ok_or_else(|| ApiError::at(ErrorCode::NotADay, "today"))?);
    }
    if let Some(plan) = &from.ivig.plan_g {
        let grams = |number: &super::number::Number| {
            let number = Decimal::read(number.as_text()).ok()?;
            Some(Grams::scaled(number.scaled(Gram::PLACES).ok()?))
        };
        let days: Option<Vec<Grams>> = plan.iter().map(grams).collect();
        let chosen = days.as_deref().and_then(ChosenDays::new);
        case.ivig.plan =
            Some(chosen.ok_or_else(|| ApiError::at(ErrorCode::NotAPlan, paths::PLAN))?);
        case.read(Field::Days, &plan.len().to_string());
    }
    // The form offers a few of these; a program may write any, which are refused by the same limits.
    for (field, number) in [
        (Field::Days, &from.ivig.days),
        (Field::Step, &from.ivig.rounding_step_g),
    ] {
        if let Some(number) = number {
            case.read(field, number.as_text());
        }
    }
    let tokens = from.confirmed.as_deref().unwrap_or_default();
    confirm::confirm(&mut case, tokens);
    Ok((model, case))
}

/// The names and texts of the form.
fn pairs(from: &ApiCase) -> Vec<(String, String)> {
    let value = serde_json::to_value(from).unwrap_or_default();
    let pair = |(name, path): (String, String)| {
        let pointer = format!("/{}", path.replace('.', "/"));
        let text = match value.pointer(&pointer)? {
            Value::String(text) if is_text(&name) => text.clone(),
            Value::String(text) => of_word(text),
            Value::Bool(true) => "yes".to_owned(),
            Value::Bool(false) | Value::Null => return None,
            Value::Number(_) | Value::Array(_) | Value::Object(_) => return None,
        };
        Some((name, text))
    };
    paths::all().into_iter().filter_map(pair).collect()
}

/// Is what has this name a number, a day, a time or a reason, which keeps its text? All else has codes.
fn is_text(name: &str) -> bool {
    name.ends_with("-reason") || store::TEXT_FIELDS.iter().any(|(_, known)| *known == name)
}

/// A code as the store has it.
fn of_word(code: &str) -> String {
    let known = WORDS.iter().find(|(_, word)| *word == code);
    known.map_or_else(|| code.replace('_', "-"), |(name, _)| (*name).to_owned())
}

/// A form as the case of the interface, seen on a day. It makes the same case as the form, but for what plans later
/// courses.
#[must_use]
pub fn of_form(model: &Model, today: &str) -> ApiCase {
    let mut whole = Map::new();
    let stored = store::to_pairs(model);
    for (name, path) in paths::all() {
        // A name may stand more than once; the last one counts, as in the form.
        let text = stored.iter().rev().find(|(known, _)| *known == name);
        if let Some((_, text)) = text {
            put_text(&mut whole, &name, &path, text);
        }
    }
    let case = model.case();
    put(&mut whole, "today", json!(today));
    put(&mut whole, paths::DAYS, json!(model.days.to_string()));
    put(&mut whole, paths::STEP, json!(model.step.to_string()));
    if let Some(plan) = model.plan {
        let days: Vec<String> = plan.amounts().iter().map(Grams::to_string).collect();
        put(&mut whole, paths::PLAN, json!(days));
    }
    for (place, unit) in paths::UNITS {
        let inner = place.split('.').try_fold(&whole, |inner, part| {
            inner.get(part).and_then(Value::as_object)
        });
        if inner.is_some() {
            put(&mut whole, &format!("{place}.unit"), json!(unit));
        }
    }
    let confirmed: Vec<String> = case
        .confirmed
        .iter()
        .map(|one| confirm::token(*one))
        .collect();
    if !confirmed.is_empty() {
        put(&mut whole, paths::CONFIRMED, json!(confirmed));
    }
    let text = Value::Object(whole).to_string();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Puts a text of the store where it belongs. An empty text says nothing, but for the dose, where it takes away the usual
/// one.
fn put_text(whole: &mut Map<String, Value>, name: &str, path: &str, text: &str) {
    let value = if name == "off-label" {
        json!(true)
    } else if is_text(name) {
        if text.is_empty() && name != "dose" {
            return;
        }
        json!(text)
    } else {
        let known = WORDS.iter().find(|(name, _)| *name == text);
        json!(known.map_or_else(|| text.replace('-', "_"), |(_, code)| (*code).to_owned()))
    };
    // "Not known" is an answer of the form alone to a question that has no such code here.
    if name == "sex" && value == json!("unknown") {
        return;
    }
    put(whole, path, value);
}

/// Puts a value at a path.
fn put(whole: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            whole.insert(path.to_owned(), value);
        }
        Some((first, rest)) => {
            let inner = whole
                .entry(first)
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}
