//! Links for programs: texts in, JSON out.

use serde::Serialize;

use super::{Comparison, LinkError, Opened, link, open};
use crate::domain::dates;
use crate::form::store::from_text;
use crate::i18n::link as words;

/// A link, as JSON.
#[derive(Serialize)]
struct Made {
    payload: String,
    characters: usize,
    left_out: Vec<String>,
}

/// What a link holds, as JSON.
#[derive(Serialize)]
struct Told {
    form: String,
    content_then: u32,
    content_now: u32,
    made: Option<String>,
    then: [String; 3],
    now: [String; 3],
    today: [String; 3],
    same: bool,
    text: String,
    changes: Vec<String>,
    since: Vec<String>,
    left_out: Vec<String>,
    unknown: usize,
    unknown_text: String,
}

/// An error, as JSON.
#[derive(Serialize)]
struct Refused {
    error: &'static str,
    text: String,
}

/// The link to a form, as JSON: `{"payload", "characters", "left_out": […]}`, or `{"error", "text"}`. `form` is the text
/// of [`crate::form::store::to_text`], `today` a day as `2026-11-26`; another text is no known day. What is left out is
/// told in words.
#[must_use]
pub fn link_json(form: &str, today: &str) -> String {
    match link(&from_text(form), dates::parse(today)) {
        Ok(link) => json(&Made {
            characters: link.payload.len(),
            payload: link.payload,
            left_out: link.left_out.iter().map(words::left_out).collect(),
        }),
        Err(error) => json(&refused(error)),
    }
}

/// What a link holds, as JSON: `{"form", "content_then", "content_now", "made", "then", "now", "today", "same", "text",
/// "changes": […], "since": […], "left_out": […], "unknown", "unknown_text"}`, or `{"error", "text"}`. `then`, `now` (the
/// same day under the rules of now) and `today` are three lines each.
#[must_use]
pub fn open_json(payload: &str, today: &str) -> String {
    match open(payload, dates::parse(today)) {
        Ok(opened) => json(&told(opened)),
        Err(error) => json(&refused(error)),
    }
}

fn told(opened: Opened) -> Told {
    Told {
        then: words::outcome(&opened.then),
        now: words::outcome(&opened.now),
        today: words::outcome(&opened.today),
        same: opened.comparison == Comparison::Same,
        text: words::headline(&opened),
        changes: words::changes(&opened),
        since: words::since(&opened),
        left_out: opened.left_out.iter().map(words::left_out).collect(),
        unknown_text: words::unknown(opened.unknown),
        unknown: opened.unknown,
        content_then: opened.content_then,
        content_now: opened.content_now,
        made: opened.made.map(dates::text),
        form: opened.form,
    }
}

fn refused(error: LinkError) -> Refused {
    Refused {
        error: error.name(),
        text: words::refused(error),
    }
}

/// Texts and numbers alone: writing them does not fail.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
