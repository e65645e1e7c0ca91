//! Compares what a case gave with what was expected of it: grams, units, scores, text and codes exactly, lists of codes as
//! sets, probabilities within a thousandth, other numbers within what rounding to one decimal leaves.

use serde_json::Value;

const TOLERANCE: f64 = 0.06;
const PROBABILITY_TOLERANCE: f64 = 0.001;

/// Keys whose numbers compare exactly.
fn is_exact(key: &str) -> bool {
    let exact = [
        "dose_units",
        "syringe_iu",
        "times_per_day",
        "offlabel_band",
        "score",
        "score_max_if_unknown_present",
        "score_min",
        "score_max",
        "count",
        "count_max",
    ];
    key.ends_with("_g") || key.starts_with("vials") || exact.contains(&key)
}

fn tolerance(key: &str) -> f64 {
    if key.starts_with("probability") {
        PROBABILITY_TOLERANCE
    } else {
        TOLERANCE
    }
}

/// The first difference, in words.
pub fn difference(key: &str, expected: &Value, actual: &Value) -> Option<String> {
    let differs = || Some(format!("{key}: expected {expected}, got {actual}"));
    match (expected, actual) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64()?, b.as_f64()?);
            let same = if is_exact(key) {
                a == b
            } else {
                (a - b).abs() <= tolerance(key)
            };
            if same { None } else { differs() }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            if a.iter().all(Value::is_string) {
                let sorted = |list: &[Value]| {
                    let mut list: Vec<String> = list.iter().map(Value::to_string).collect();
                    list.sort();
                    list
                };
                return if sorted(a) == sorted(b) {
                    None
                } else {
                    differs()
                };
            }
            a.iter().zip(b).find_map(|(a, b)| difference(key, a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            let missing = b.keys().find(|name| !a.contains_key(*name));
            if missing.is_some() || a.len() != b.len() {
                return differs();
            }
            a.iter().find_map(|(name, value)| {
                let inner = if is_exact(key) { key } else { name };
                difference(inner, value, b.get(name).unwrap_or(&Value::Null))
            })
        }
        (a, b) if a == b => None,
        _ => differs(),
    }
}
