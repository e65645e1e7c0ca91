//! The interface for programs: a case in, its assessment out, as JSON.

/// The answer to a case that can't be read.
const UNREADABLE: &str =
    r#"{"ok":false,"error":{"code":"not_json","message":"The case is not JSON.","path":""}}"#;

/// The assessment of a case, both as JSON.
#[must_use]
pub fn assess(case: &str) -> String {
    let _ = case;
    UNREADABLE.to_owned()
}

/// The assessment of a form with the case that it makes, as JSON.
#[must_use]
pub fn json(form: &str, now: &str) -> String {
    let _ = (form, now);
    String::new()
}
