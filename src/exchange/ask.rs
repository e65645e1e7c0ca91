//! One door to the rooms of this module for a caller that has texts alone, as a worker has: a name, a form, a day.

/// What is asked for by name, made of a form as it stands in the notation of [`crate::form::store::to_text`].
///
/// `now` is the day and time as `2026-11-26T14:05`, in the caller's zone; a day alone will do where no time is written.
/// `extra` is what the name asks for beside the form, and empty where it asks for nothing. A name that is not known, or
/// that has nothing to say about this form, gives an empty text.
#[must_use]
pub fn ask(what: &str, form: &str, now: &str, extra: &str) -> String {
    match what {
        "json" => super::api::json(form, now),
        _ => {
            let _ = extra;
            String::new()
        }
    }
}
