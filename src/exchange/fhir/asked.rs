//! A question of the form, or an item of a score, together with its answer.

use super::held::Held;

/// Questions that stand together.
pub struct Section {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its questions.
    pub items: Vec<Item>,
}

/// A question with its answer.
pub struct Item {
    /// Its name.
    pub name: String,
    /// In words.
    pub title: String,
    /// What it is answered with.
    pub kind: Kind,
    /// How it is answered.
    pub answer: Answer,
}

/// What a question is answered with.
pub enum Kind {
    /// A number, with the symbols of the units that it may have.
    Number(Vec<&'static str>),
    /// A day.
    Day,
    /// A time of the day.
    Time,
    /// Words.
    Words,
    /// One of these.
    Choice(Vec<Choice>),
}

/// One answer out of a few.
#[derive(Clone)]
pub struct Choice {
    /// Its name.
    pub name: String,
    /// In words.
    pub title: String,
    /// What it counts in a score, as an exact decimal.
    pub points: Option<String>,
}

impl Choice {
    /// An answer without points.
    pub fn new(name: &str, title: &str) -> Self {
        Self {
            name: name.to_owned(),
            title: title.to_owned(),
            points: None,
        }
    }
}

/// How a question is answered.
pub enum Answer {
    /// It has no answer, for this reason.
    Absent(&'static str),
    /// By what a field holds.
    Held(Held),
    /// By the choice of this name.
    Chosen(String),
}

/// Nobody answered.
pub const NOT_ASKED: &str = "not-asked";
/// It was answered "not known".
pub const ASKED_UNKNOWN: &str = "asked-unknown";
/// A test that was not done.
pub const NOT_PERFORMED: &str = "not-performed";
/// What was entered can't be taken.
pub const REFUSED: &str = "error";
/// It does not come up.
pub const NOT_APPLICABLE: &str = "not-applicable";
