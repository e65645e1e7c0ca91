//! What the follow-up knows: the visits, the one that is being typed, and what can be undone.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::Reducible;

use crate::domain::bounds::CreatinineUnit;
use crate::domain::enzyme::CkUnit;
use crate::domain::response::item::{HaemoglobinUnit, Item, Problem, Units};
use crate::domain::response::mmt8::Sides;
use crate::domain::response::visit::EnzymeKind;
use crate::form::follow_up::FollowUp;
use crate::form::follow_up::entry::{Entry, Place};
use crate::i18n::overdue;

/// What the user was told last about the visits, and can take back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// A visit of this day was added; it may come before the others, or be the first.
    Added {
        /// Its day.
        day: NaiveDate,
        /// It lies before another visit.
        is_earlier: bool,
        /// It lies before all that were assessed, so that every score is counted from it.
        is_first: bool,
    },
    /// A visit was changed.
    Changed(NaiveDate),
    /// A visit was deleted.
    Deleted(NaiveDate),
    /// So many visits came from a list.
    Imported(usize),
    /// Another case was opened.
    Opened,
    /// The last of these was taken back.
    Undone,
}

/// The follow-up as it is on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What is kept.
    pub follow_up: Rc<FollowUp>,
    /// The visit that is being typed.
    pub draft: Entry,
    /// The visit of this day is being edited.
    pub editing: Option<NaiveDate>,
    /// Fields that were left, whose messages may speak.
    pub left: Vec<Place>,
    /// It was tried to save the draft: every message speaks.
    pub tried: bool,
    /// The form of a visit stands open.
    pub is_open: bool,
    /// What was before the last change.
    pub before: Option<Rc<FollowUp>>,
    /// The page's form before another case was opened: it goes back with the visits.
    pub form_before: Option<String>,
    /// What the last change was.
    pub done: Option<Done>,
    /// Whose score is shown; the latest one unless another was chosen.
    pub chosen: Option<NaiveDate>,
    /// The visit under the cursor of the charts, by its place.
    pub cursor: Option<usize>,
    /// All visits are listed.
    pub lists_all: bool,
    /// Today, by the device.
    pub today: Option<NaiveDate>,
}

/// What the user does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Types in a field of the draft.
    Typed(Place, String),
    /// Leaves a field.
    Left(Place),
    /// Says what was tested by hand.
    Sides(Sides),
    /// Chooses the unit of the enzyme.
    EnzymeUnit(CkUnit),
    /// Chooses the unit of creatinine.
    CreatinineUnit(CreatinineUnit),
    /// Chooses the unit of haemoglobin.
    HaemoglobinUnit(HaemoglobinUnit),
    /// Opens or folds the form of a visit.
    Open(bool),
    /// Saves the draft among the visits.
    Save,
    /// Leaves the draft, and what was being edited as it was.
    Cancel,
    /// Edits a visit.
    Edit(NaiveDate),
    /// Deletes a visit.
    Delete(NaiveDate),
    /// Takes the last change of the visits back.
    Undo,
    /// Chooses the enzyme.
    Enzyme(EnzymeKind),
    /// Types the upper limit of the enzyme.
    Limit(String),
    /// Types its range.
    Times(String),
    /// Shows the score of another visit.
    Choose(Option<NaiveDate>),
    /// Moves the cursor of the charts.
    Cursor(usize),
    /// Lists all visits, or the latest ones.
    ListAll(bool),
    /// Takes the visits with so many more from a table.
    Import(Rc<FollowUp>, usize),
    /// Takes another follow-up in place of this one; the form of the page was this text.
    Replace(Rc<FollowUp>, String),
    /// Empties it with the patient.
    Clear,
}

impl Model {
    /// With these visits.
    #[must_use]
    pub fn new(follow_up: FollowUp, today: Option<NaiveDate>) -> Self {
        overdue::on(today);
        let units = follow_up.units;
        Self {
            is_open: follow_up.visits.is_empty(),
            follow_up: Rc::new(follow_up),
            draft: Entry {
                units,
                ..Entry::default()
            },
            editing: None,
            left: Vec::new(),
            tried: false,
            before: None,
            form_before: None,
            done: None,
            chosen: None,
            cursor: None,
            lists_all: false,
            today,
        }
    }

    /// The problems of the draft that may speak now.
    #[must_use]
    pub fn problems(&self) -> Vec<(Place, Problem)> {
        let mut all = self.draft.read(self.today).err().unwrap_or_default();
        if let Some(day) = self.draft.day() {
            let is_taken = self.editing != Some(day) && self.follow_up.find(day).is_some();
            if is_taken {
                all.insert(0, (Place::Item(Item::Day), Problem::DayTaken));
            }
        }
        if !self.tried {
            all.retain(|(place, problem)| self.left.contains(place) && !is_of_the_whole(*problem));
        }
        all
    }

    /// Is anything typed for a visit that is not saved?
    #[must_use]
    pub fn has_draft(&self) -> bool {
        let is_blank = |text: &String| text.trim().is_empty();
        !(self.draft.texts.iter().all(is_blank) && self.draft.grades.iter().flatten().all(is_blank))
    }

    fn change(&mut self, next: FollowUp, done: Done) {
        self.before = Some(std::mem::replace(&mut self.follow_up, Rc::new(next)));
        self.form_before = None;
        self.done = Some(done);
        self.cursor = None;
        if let Some(day) = self.chosen {
            self.chosen = self.follow_up.find(day).map(|_| day);
        }
    }

    /// Sets what is no visit: it can't be undone apart.
    fn set(&mut self, set: impl FnOnce(&mut FollowUp)) {
        set(Rc::make_mut(&mut self.follow_up));
    }

    fn new_draft(&mut self) {
        self.draft = Entry {
            units: self.draft.units,
            sides: self.draft.sides,
            ..Entry::default()
        };
        self.editing = None;
        self.left.clear();
        self.tried = false;
    }

    fn save(&mut self) {
        self.tried = true;
        if !self.problems().is_empty() {
            return;
        }
        let rest = match self.editing {
            Some(day) => self.follow_up.without(day),
            None => (*self.follow_up).clone(),
        };
        let Ok(mut next) = rest.with([self.draft.clone()], self.today) else {
            return;
        };
        let Some(day) = self.draft.day() else { return };
        next.units = Units {
            // That of the enzyme is also the unit of its limit, which nobody has typed anew.
            enzyme: next.units.enzyme,
            ..self.draft.units
        };
        let done = if self.editing.is_some() {
            Done::Changed(day)
        } else {
            let first = rest.course().baseline().map(|visit| visit.day);
            Done::Added {
                day,
                is_earlier: rest.visits.iter().any(|saved| saved.visit.day > day),
                is_first: first.is_some_and(|first| day < first),
            }
        };
        self.change(next, done);
        self.new_draft();
        self.chosen = None;
        self.is_open = false;
    }

    fn edit(&mut self, day: NaiveDate) {
        let Some(saved) = self.follow_up.find(day) else {
            return;
        };
        self.draft = saved.entry.clone();
        self.editing = Some(day);
        self.left.clear();
        self.tried = false;
        self.is_open = true;
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Typed(Place::Item(item), text) => self.draft.set(item, text),
            Action::Typed(Place::Grade(muscle, side), text) => {
                self.draft.set_grade(muscle, side, text);
            }
            Action::Left(place) => {
                if !self.left.contains(&place) {
                    self.left.push(place);
                }
            }
            Action::Sides(sides) => self.draft.sides = sides,
            Action::EnzymeUnit(unit) => {
                self.draft.units.enzyme = unit;
                // The limit has one unit with the next visit, unless it was typed in the other one.
                if self.follow_up.limit.trim().is_empty() {
                    self.set(|follow_up| follow_up.units.enzyme = unit);
                }
            }
            Action::CreatinineUnit(unit) => self.draft.units.creatinine = unit,
            Action::HaemoglobinUnit(unit) => self.draft.units.haemoglobin = unit,
            Action::Open(is_open) => self.is_open = is_open,
            Action::Save => self.save(),
            Action::Cancel => {
                self.new_draft();
                self.is_open = self.follow_up.visits.is_empty();
            }
            Action::Edit(day) => self.edit(day),
            Action::Delete(day) => {
                if self.editing == Some(day) {
                    self.new_draft();
                }
                self.change(self.follow_up.without(day), Done::Deleted(day));
            }
            Action::Undo => {
                if let Some(before) = self.before.take() {
                    let is_case = self.form_before.take().is_some();
                    self.follow_up = if is_case {
                        before
                    } else {
                        // What was typed beside the visits since then stays.
                        Rc::new(FollowUp {
                            visits: before.visits.clone(),
                            ..(*self.follow_up).clone()
                        })
                    };
                    self.done = Some(Done::Undone);
                    self.cursor = None;
                    self.chosen = None;
                }
            }
            Action::Enzyme(kind) => {
                if !self.follow_up.has_enzyme() {
                    self.set(|follow_up| follow_up.enzyme = kind);
                    // Visits with values of the other one can't come back.
                    self.before = None;
                }
            }
            Action::Limit(text) => {
                let unit = self.draft.units.enzyme;
                self.set(|follow_up| {
                    follow_up.limit = text;
                    follow_up.units.enzyme = unit;
                });
            }
            Action::Times(text) => self.set(|follow_up| follow_up.times = text),
            Action::Choose(day) => self.chosen = day,
            Action::Cursor(place) => self.cursor = Some(place),
            Action::ListAll(all) => self.lists_all = all,
            Action::Import(next, count) => {
                self.change((*next).clone(), Done::Imported(count));
                self.is_open = false;
            }
            Action::Replace(follow_up, form_before) => {
                *self = Self {
                    before: Some(Rc::clone(&self.follow_up)),
                    form_before: Some(form_before),
                    done: Some(Done::Opened),
                    ..Self::new((*follow_up).clone(), self.today)
                };
            }
            Action::Clear => *self = Self::new(FollowUp::default(), self.today),
        }
    }

    /// What it is after this action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        next.apply(action);
        next
    }
}

/// Speaks of the visit as a whole: only once it is to be saved.
const fn is_of_the_whole(problem: Problem) -> bool {
    matches!(
        problem,
        Problem::NothingElse
            | Problem::DayMissing
            | Problem::GramsMissing
            | Problem::GradesIncomplete
    )
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests;
