//! What is wrong with a call, as a value. What is wrong with a patient is no error: it is refused in the answer.

use serde::Serialize;

use crate::i18n::api as words;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ApiError {
    /// Why, for a program.
    pub code: ErrorCode,
    /// Why, in English.
    pub message: String,
    /// Where in the case, with points between the names; empty where it is all of it.
    pub path: String,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum ErrorCode {
    /// The text is not JSON.
    NotJson,
    /// It is JSON, but no case: a name that is not known, a code that is not known, a value of another kind.
    NotACase,
    /// It is too large for one case.
    TooLarge,
    /// `today` is no day.
    NotADay,
    /// The plan is none: amounts over 0, the smaller ones first, on at most as many days as a course has.
    NotAPlan,
}

impl ApiError {
    /// An error with its own sentence.
    #[must_use]
    pub fn at(code: ErrorCode, path: &str) -> Self {
        Self {
            code,
            message: words::error(code).to_owned(),
            path: path.to_owned(),
        }
    }

    /// What the reader says about a text that holds no case.
    pub(super) fn of_reader(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let code = if error.inner().is_data() {
            ErrorCode::NotACase
        } else {
            ErrorCode::NotJson
        };
        // Where a text ends too early, it has no place in the case.
        let path = match code {
            ErrorCode::NotACase => error.path().to_string(),
            ErrorCode::NotJson | ErrorCode::TooLarge | ErrorCode::NotADay | ErrorCode::NotAPlan => {
                String::new()
            }
        };
        Self {
            code,
            message: format!("{}: {}", words::error(code), error.inner()),
            path: if path == "." { String::new() } else { path },
        }
    }
}
