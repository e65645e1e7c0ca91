//! Texts for the record, letters and orders: plain, ready to be pasted. Lines of at most [`paper::WIDTH`] characters, of
//! ASCII alone but for letters of names and of what was typed; numbers in one format, whatever the language of the browser.
//!
//! Traps: what can't be taken or waits for a confirmation has no number here; an order is written only where there is a
//! dose that waits for nothing; what was typed stays within its line, so that it can't look like a line of its own.

mod case_text;
mod family;
mod order;
mod paper;
mod patient_card;
mod request;

use chrono::NaiveDate as Date;

use crate::domain::case::Case;
use crate::domain::clock::Clock;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::dates::parse;
use crate::form::model::Model;
use crate::i18n::record::{self as words, card, letters, order as of_order};
use crate::i18n::{answers, dates};
use paper::Paper;

pub use paper::WIDTH;

/// A text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A dozen lines.
    Short,
    /// Everything, with sources.
    Long,
    /// What to ask the laboratory and the pathologist for.
    Request,
    /// The letter to the family doctor.
    FamilyDoctor,
    /// The order to the pharmacy, or why there is none.
    Order,
    /// What to watch for after an infusion, for the patient.
    PatientCard,
}

/// All texts, in the order of a menu.
pub const KINDS: [Kind; 6] = [
    Kind::Short,
    Kind::Long,
    Kind::Request,
    Kind::FamilyDoctor,
    Kind::Order,
    Kind::PatientCard,
];

/// When a text is made, and by which build: the core has no clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// The day, where it is known.
    pub day: Option<Date>,
    /// The time of the day, where it is known.
    pub time: Option<Clock>,
    /// The build, as the page names it.
    pub build: &'a str,
}

impl Kind {
    /// Its name, which never changes: menus, files and programs ask for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
            Self::Request => "antibody-request",
            Self::FamilyDoctor => "family-doctor",
            Self::Order => "pharmacy-order",
            Self::PatientCard => "patient-card",
        }
    }

    /// The text of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        KINDS.into_iter().find(|kind| kind.name() == name)
    }

    /// Its title, for a menu and for its first line.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Short => words::SHORT.get(),
            Self::Long => words::LONG.get(),
            Self::Request => letters::REQUEST.get(),
            Self::FamilyDoctor => letters::FAMILY_DOCTOR.get(),
            Self::Order => of_order::TITLE.get(),
            Self::PatientCard => card::TITLE.get(),
        }
    }
}

/// The text of a case: of a form and the case that it makes, with its day of today. The same input gives the same text.
#[must_use]
pub fn text(kind: Kind, model: &Model, case: &Case, stamp: &Stamp<'_>) -> String {
    let mut paper = Paper::new(kind.title());
    paper.plain(&made(stamp));
    if model.example {
        paper.plain(words::EXAMPLE.get());
    }
    match kind {
        Kind::Short => case_text::short(&mut paper, model, case),
        Kind::Long => case_text::long(&mut paper, model, case),
        Kind::Request => request::request(&mut paper, model, case),
        Kind::FamilyDoctor => family::letter(&mut paper, model, case),
        Kind::Order => order::order(&mut paper, model, case),
        Kind::PatientCard => patient_card::card(&mut paper, case),
    }
    paper.text()
}

impl<'a> Stamp<'a> {
    /// From a day (`2026-11-24`) and a time (`14:05`), each empty where it is not known.
    #[must_use]
    pub fn of(today: &str, time: &str, build: &'a str) -> Self {
        Self {
            day: parse(today),
            time: Clock::parse(time),
            build,
        }
    }
}

/// When it was made, by which content and which build.
fn made(stamp: &Stamp<'_>) -> String {
    let day = stamp.day.map(dates::day).unwrap_or_default();
    let time = stamp.time.map(|time| time.to_string()).unwrap_or_default();
    let build = crate::report::summary::line::typed(stamp.build);
    let build = build.trim_matches(['“', '”']);
    let version = answers::content_version(CONTENT_VERSION);
    words::made(&day, &time, &version, build)
}
