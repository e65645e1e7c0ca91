//! The interface for programs: a case in, its assessment out, as JSON, without a clock, a network or a state.
//!
//! ```
//! use imnm::exchange::api::{ApiCase, ApiIvig, assess, assess_case};
//!
//! let answer = assess(r#"{"patient": {"weight": {"value": 60, "unit": "kg"}}}"#);
//! assert!(answer.starts_with(r#"{"ok":true,"#) && answer.contains(r#""total_g":120,"#));
//!
//! let case: ApiCase = serde_json::from_str(r#"{"patient": {"weight": {"value": 6000, "unit": "kg"}}}"#)?;
//! let assessment = assess_case(&case).expect("the call is right");
//! assert!(matches!(assessment.ivig, ApiIvig::Refused { .. }));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! Traps: the page's form reads the case, so that both judge it by the same rules; a number is taken by its digits; what
//! is refused, stopped or withheld has no number in the answer; what is wrong with a patient is part of the answer, and
//! only what is wrong with the call is an error.

pub mod answer;
pub mod case;
pub mod code;
mod codes;
pub mod confirm;
mod convert;
pub mod error;
pub mod number;
pub mod paths;
#[cfg(feature = "schema")]
pub mod schema;

use serde::Serialize;

pub use answer::{ApiAssessment, ApiClassification, ApiDalteparin, ApiIvig};
pub use case::ApiCase;
pub use convert::{case_of, of_form};
pub use error::{ApiError, ErrorCode};

use crate::form::store;

/// A case of more bytes is not read.
pub const MOST_BYTES: usize = 1_000_000;

/// What a call gives: an assessment, or what is wrong with the call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum ApiResult {
    /// An assessment.
    Assessed {
        /// Always `true`.
        #[cfg_attr(
            feature = "schema",
            ts(type = "true"),
            schemars(schema_with = "schema::always_true")
        )]
        ok: bool,
        /// What may be said.
        assessment: Box<ApiAssessment>,
    },
    /// No answer.
    Failed {
        /// Always `false`.
        #[cfg_attr(
            feature = "schema",
            ts(type = "false"),
            schemars(schema_with = "schema::always_false")
        )]
        ok: bool,
        /// Why.
        error: ApiError,
    },
}

/// Assesses a case.
///
/// # Errors
/// What is wrong with the call: see [`ErrorCode`]. What is wrong in the patient is refused in the answer.
pub fn assess_case(case: &ApiCase) -> Result<ApiAssessment, ApiError> {
    let (model, case) = convert::case_of(case)?;
    Ok(answer::answer(&case, &model))
}

/// The assessment of a case, both as JSON: an [`ApiCase`] in, an [`ApiResult`] out.
#[must_use]
pub fn assess(case: &str) -> String {
    let assessed = read(case).and_then(|case| assess_case(&case));
    text(&match assessed {
        Ok(assessment) => ApiResult::Assessed {
            ok: true,
            assessment: Box::new(assessment),
        },
        Err(error) => ApiResult::Failed { ok: false, error },
    })
}

/// Reads a case.
///
/// # Errors
/// [`ErrorCode::TooLarge`], [`ErrorCode::NotJson`] and [`ErrorCode::NotACase`].
pub fn read(case: &str) -> Result<ApiCase, ApiError> {
    if case.len() > MOST_BYTES {
        return Err(ApiError::at(ErrorCode::TooLarge, ""));
    }
    lists(case)?;
    let mut reader = serde_json::Deserializer::from_str(case);
    let read = serde_path_to_error::deserialize(&mut reader);
    let read = read.map_err(|error| ApiError::of_reader(&error))?;
    // Something behind the case is no JSON.
    let end = reader.end();
    end.map_err(|_| ApiError::at(ErrorCode::NotJson, ""))?;
    Ok(read)
}

/// A list is read where a case has one and nowhere else: a reader of structures takes one for a structure, by the order of
/// its fields.
fn lists(case: &str) -> Result<(), ApiError> {
    // What is no JSON is told by the reader of the case.
    let value = serde_json::from_str(case).unwrap_or(serde_json::Value::Null);
    match list_in(&value, "") {
        Some(path) => Err(ApiError::at(ErrorCode::NotACase, &path)),
        None => Ok(()),
    }
}

/// The path of a list that has no place in a case.
fn list_in(value: &serde_json::Value, path: &str) -> Option<String> {
    use serde_json::Value;
    match value {
        Value::Array(_) => {
            let has_place = [paths::PLAN, paths::CONFIRMED].contains(&path);
            (!has_place).then(|| path.to_owned())
        }
        Value::Object(fields) => fields.iter().find_map(|(name, value)| {
            let dot = if path.is_empty() { "" } else { "." };
            list_in(value, &format!("{path}{dot}{name}"))
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// What the page hands out as JSON.
#[derive(Serialize)]
struct Handed<'a> {
    format: &'static str,
    version: u32,
    made: &'a str,
    build: &'a str,
    input: serde_json::Value,
    assessment: ApiAssessment,
}

/// The assessment of a form with the case that it makes, as indented JSON: `format` is `imnm-assessment`; `input` can be
/// handed to [`assess`] and gives the same assessment.
///
/// `form` is in the notation of [`store::to_text`], `now` begins with the day, `build` is the version of the page.
#[must_use]
pub fn json(form: &str, now: &str, build: &str) -> String {
    let model = store::from_text(form);
    let today = now.get(..10).unwrap_or(now);
    let case = of_form(&model, today);
    let Ok(assessment) = assess_case(&case) else {
        return String::new();
    };
    let handed = Handed {
        format: "imnm-assessment",
        version: 1,
        made: now,
        build,
        input: bare(serde_json::to_value(&case).unwrap_or_default()),
        assessment,
    };
    serde_json::to_string_pretty(&handed).map_or_else(|_| String::new(), |text| text + "\n")
}

/// Without what says nothing.
fn bare(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, bare(value)));
            let says = |value: &Value| match value {
                Value::Null => false,
                Value::Object(inner) => !inner.is_empty(),
                Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => true,
            };
            Value::Object(fields.filter(|(_, value)| says(value)).collect())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            value
        }
    }
}

/// As JSON. What is written holds no map with other keys than texts, so that it can always be written.
fn text(result: &ApiResult) -> String {
    serde_json::to_string(result).unwrap_or_default()
}
