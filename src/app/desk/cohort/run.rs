//! One run over a table.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use super::columns::Preview;
use super::{State, found};
use crate::app::platform::desk::{self as bridge, File, Place, Reply};
use crate::app::platform::{self};
use crate::i18n::desk::cohort as words;
use crate::records;

/// How far a run is, as it was told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// Of the table, in thousandths.
    pub permille: String,
    /// In words: rows, rate, rows that could not be taken.
    pub words: String,
    /// Rows so far.
    pub rows: String,
    /// Time at work.
    pub milliseconds: String,
    /// Memory of the script.
    pub memory: String,
}

impl Progress {
    /// Reads one record.
    fn read(text: &str) -> Self {
        let record = records::records(text).next().unwrap_or_default();
        let mut fields = records::fields(record).map(str::to_owned);
        let mut next = || fields.next().unwrap_or_default();
        Self {
            permille: next(),
            words: next(),
            rows: next(),
            milliseconds: next(),
            memory: next(),
        }
    }
}

/// A run that is not over.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    /// What to call it by.
    pub id: u32,
    /// How far it is.
    pub progress: Progress,
    /// It waits.
    pub waits: bool,
}

/// Begins a run, and follows it.
pub fn start(
    set: &Callback<State>,
    now: &Rc<RefCell<State>>,
    file: File,
    preview: Rc<Preview>,
    place: Option<Place>,
) {
    let follow = {
        let (set, now) = (set.clone(), Rc::clone(now));
        let (file, preview) = (file.clone(), Rc::clone(&preview));
        move |reply| {
            let current = now.borrow().clone();
            let State::Running(_, _, run) = current else {
                return;
            };
            let (file, preview) = (file.clone(), Rc::clone(&preview));
            let next = match reply {
                Reply::Progress(text) => {
                    let progress = Progress::read(&text);
                    State::Running(file, preview, Running { progress, ..run })
                }
                Reply::Done(text, results) => {
                    let done = found(&text, run.progress, results);
                    platform::focus_soon("cohort-done");
                    State::Done(file, preview, Rc::new(done))
                }
                Reply::Stopped => State::Stopped(file, preview, run.progress),
                Reply::Refused(why) => State::Refused(why),
                Reply::Unreadable => State::Refused(words::UNREADABLE.to_owned()),
                Reply::Text(_) | Reply::Missing => State::Refused(words::MISSING.to_owned()),
            };
            set.emit(next);
        }
    };
    let id = bridge::classify(&file, &preview.mapping(), place, follow);
    let run = Running {
        id,
        progress: Progress::default(),
        waits: false,
    };
    set.emit(State::Running(file, preview, run));
}
