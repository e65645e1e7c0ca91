//! A case as the fragment of an address, which no server is sent. `docs/link.md` tells what stands in it.
//!
//! Traps: what is written freely could name a patient, and is left out; an entry that could not be read stays one that
//! can't, and does not become one that was never made; an older link keeps what was usual when it was made; and what a
//! link says that this version does not know is counted and told, never guessed.

mod body;
mod choices;
mod error;
mod json;
mod left_out;
mod outcome;
mod pack;
mod questions;
mod symbols;
mod table;

use chrono::NaiveDate as Date;

pub use body::{MOST_CHARACTERS, VERSION, frame};
pub use error::LinkError;
pub use json::{link_json, open_json};
pub use left_out::LeftOut;
pub use outcome::{Classified, Dalteparin, Immunoglobulin, Outcome};

use crate::domain::assessment::{OldMeasurement, ThreeAnswers, three_answers};
use crate::domain::case::Case;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::dates;
use crate::form::model::Model;
use crate::form::store::{to_pairs, to_text};

/// How the fragment of an address with a case in it begins; the payload follows.
pub const ADDRESS: &str = "#/summary/";

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What stands behind [`ADDRESS`]: letters, digits, `-` and `_`, at most [`MOST_CHARACTERS`].
    pub payload: String,
    /// What it does not carry. To be told before it is sent.
    pub left_out: Vec<LeftOut>,
}

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The form, for [`crate::form::store::from_text`].
    pub form: String,
    /// The version of the clinical content that it was made with.
    pub content_then: u32,
    /// That of today.
    pub content_now: u32,
    /// The day it was made for, where that was known.
    pub made: Option<Date>,
    /// What came out then.
    pub then: Outcome,
    /// What comes out now, for the same day.
    pub now: Outcome,
    /// What comes out for today.
    pub today: Outcome,
    /// Whether the rules of today give another result for the same day.
    pub comparison: Comparison,
    /// The parts of the result that the days since have changed, under the same rules.
    pub since: Vec<Part>,
    /// Measurements that are old today.
    pub old: Vec<OldMeasurement>,
    /// What was left out when it was made. Reasons are to be typed again.
    pub left_out: Vec<LeftOut>,
    /// How many things in it this version does not know: they are passed over, and the reader should be told.
    pub unknown: usize,
}

/// Two results of the same form for the same day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The same.
    Same,
    /// Different in these parts. One that this version can't read is different.
    Different(Vec<Part>),
}

/// A part of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// By the ENMC criteria.
    Classified,
    /// Immunoglobulin.
    Immunoglobulin,
    /// Dalteparin.
    Dalteparin,
}

/// The payload in an address that holds a case: of a whole address, or of its fragment.
#[must_use]
pub fn payload(address: &str) -> Option<&str> {
    let (_, payload) = address.split_once(ADDRESS)?;
    (!payload.is_empty()).then_some(payload)
}

/// The link to a form as it is on `today`. The same form on the same day gives the same link.
///
/// # Errors
/// [`LinkError::TooLong`].
pub fn link(model: &Model, today: Option<Date>) -> Result<Link, LinkError> {
    let (mut body, left_out) = pack::pack(&to_pairs(model));
    // What came out is that of what opens: a reason that is left out lifts nothing there.
    let opens = pack::unpack(&body).ok_or(LinkError::Damaged)?;
    let answers = answers(&opens.model, today);
    body.content = CONTENT_VERSION;
    body.made = today.and_then(|today| Some(dates::days_since(first_day()?, today)));
    body.outcome = Outcome::of(&answers).codes();
    let payload = body.write()?;
    Ok(Link { payload, left_out })
}

/// Opens a link on `today`.
///
/// # Errors
/// [`LinkError`]; nothing of it is taken then.
pub fn open(payload: &str, today: Option<Date>) -> Result<Opened, LinkError> {
    let body = body::Body::read(payload)?;
    let unpacked = pack::unpack(&body).ok_or(LinkError::Damaged)?;
    let made = match body.made {
        Some(days) => Some(day(days).ok_or(LinkError::Damaged)?),
        None => None,
    };
    let model = unpacked.model;
    let of_today = answers(&model, today);
    let then = body.outcome.outcome();
    let on_today = Outcome::of(&of_today);
    let now = if made == today {
        on_today.clone()
    } else {
        Outcome::of(&answers(&model, made))
    };
    let different = differences(&then, &now);
    Ok(Opened {
        form: to_text(&model),
        content_then: body.content,
        content_now: CONTENT_VERSION,
        made,
        comparison: if different.is_empty() {
            Comparison::Same
        } else {
            Comparison::Different(different)
        },
        since: differences(&now, &on_today),
        then,
        now,
        today: on_today,
        old: of_today.old,
        left_out: unpacked.left_out,
        unknown: unpacked.unknown,
    })
}

fn answers(model: &Model, today: Option<Date>) -> ThreeAnswers {
    three_answers(&Case {
        today,
        ..model.case()
    })
}

/// Days are counted from here, so that one takes two bytes for years to come.
fn first_day() -> Option<Date> {
    Date::from_ymd_opt(2026, 1, 1)
}

fn day(days: i32) -> Option<Date> {
    first_day()?.checked_add_signed(chrono::TimeDelta::try_days(i64::from(days))?)
}

fn differences(one: &Outcome, other: &Outcome) -> Vec<Part> {
    let differ = [
        (Part::Classified, one.classified == other.classified),
        (
            Part::Immunoglobulin,
            one.immunoglobulin == other.immunoglobulin,
        ),
        (Part::Dalteparin, one.dalteparin == other.dalteparin),
    ];
    let differ = differ.into_iter().filter(|(_, is_same)| !is_same);
    differ.map(|(part, _)| part).collect()
}
