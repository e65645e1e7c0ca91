//! Typed text.

use serde_json::{Value, json};

use super::words::{self, at};

pub fn run(input: &Value) -> Option<Value> {
    Some(match words::number(at(input, "text")) {
        Ok(decimal) => json!({ "value": decimal.as_str() }),
        Err(error) => json!({ "error": words::number_error(error) }),
    })
}
