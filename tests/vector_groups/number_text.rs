//! Typed text.

use serde_json::{Value, json};

use super::words;

pub fn run(input: &Value) -> Value {
    match words::number(&input["text"]) {
        Ok(decimal) => json!({ "value": decimal.as_str() }),
        Err(error) => json!({ "error": words::number_error(error) }),
    }
}
