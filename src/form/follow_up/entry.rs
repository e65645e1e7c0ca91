//! A visit as it was typed, and the visit that it makes.

use chrono::{Datelike, NaiveDate};

use crate::domain::bounds::DATES_FROM_YEAR;
use crate::domain::dates;
use crate::domain::number::{Decimal, NumberError};
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::response::item::{ITEMS, Item, Problem, Units, may_be_thousands, number};
use crate::domain::response::measures::Measured;
use crate::domain::response::mmt8::{Grade, Grades, MUSCLES, Sides};
use crate::domain::response::quantities::StrengthPoints;
use crate::domain::response::visit::{Given, Tests, Visit};

/// The texts of a visit, and the units and sides that they are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// By [`ITEMS`].
    pub texts: [String; ITEMS.len()],
    /// What was tested by hand.
    pub sides: Sides,
    /// The grade of each muscle, by [`MUSCLES`]: the side tested, or the right and the left one.
    pub grades: [[String; 2]; MUSCLES.len()],
    /// The units.
    pub units: Units,
}

impl Default for Entry {
    fn default() -> Self {
        Self {
            texts: Default::default(),
            sides: Sides::Both,
            grades: Default::default(),
            units: Units::default(),
        }
    }
}

/// Where a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// At an item.
    Item(Item),
    /// At the grade of a muscle, by its place in [`MUSCLES`] and its side.
    Grade(usize, usize),
}

impl Entry {
    /// What was typed for an item.
    #[must_use]
    pub fn text(&self, item: Item) -> &str {
        self.texts.get(item.place()).map_or("", String::as_str)
    }

    /// Types for an item.
    pub fn set(&mut self, item: Item, text: impl Into<String>) {
        if let Some(place) = self.texts.get_mut(item.place()) {
            *place = text.into();
        }
    }

    /// What was typed for the grade of a muscle.
    #[must_use]
    pub fn grade(&self, muscle: usize, side: usize) -> &str {
        let grades = self.grades.get(muscle);
        grades
            .and_then(|grades| grades.get(side))
            .map_or("", String::as_str)
    }

    /// Types the grade of a muscle.
    pub fn set_grade(&mut self, muscle: usize, side: usize, text: impl Into<String>) {
        let grades = self.grades.get_mut(muscle);
        if let Some(grade) = grades.and_then(|grades| grades.get_mut(side)) {
            *grade = text.into();
        }
    }

    /// The day, where it is one.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        dates::parse(self.text(Item::Day).trim())
    }

    /// The visit; nothing is taken unless all of it can be.
    ///
    /// # Errors
    /// Every problem with its place, in the order of the fields.
    pub fn read(&self, today: Option<NaiveDate>) -> Result<Visit, Vec<(Place, Problem)>> {
        let mut read = Read {
            entry: self,
            today,
            problems: Vec::new(),
        };
        let visit = read.visit();
        let is_bare = visit == Visit::on(visit.day);
        if is_bare && read.problems.is_empty() {
            // A grade of a side that is not asked for is nothing.
            let grades = self.read_grades().unwrap_or(Grades::none(self.sides));
            let is_empty = !grades.grades.iter().flatten().any(Option::is_some);
            if is_empty {
                let nothing = (Place::Item(Item::Physician), Problem::NothingElse);
                read.problems.push(nothing);
            }
        }
        if read.problems.is_empty() {
            Ok(visit)
        } else {
            read.problems.sort_by_key(|(place, _)| order(*place));
            Err(read.problems)
        }
    }

    /// The grades of the muscles, as far as they are typed.
    ///
    /// # Errors
    /// Each that is no grade.
    pub fn read_grades(&self) -> Result<Grades, Vec<(Place, Problem)>> {
        let mut grades = Grades::none(self.sides);
        let mut problems = Vec::new();
        for (place, muscle) in MUSCLES.into_iter().enumerate() {
            for side in 0..self.sides.grades_of(muscle) {
                match grade(self.grade(place, side)) {
                    Ok(grade) => {
                        let of_muscle = grades.grades.get_mut(place);
                        if let Some(slot) = of_muscle.and_then(|both| both.get_mut(side)) {
                            *slot = grade;
                        }
                    }
                    Err(problem) => problems.push((Place::Grade(place, side), problem)),
                }
            }
        }
        if problems.is_empty() {
            Ok(grades)
        } else {
            Err(problems)
        }
    }
}

/// Problems stand in the order of the fields: those of the grades with the total.
fn order(place: Place) -> (usize, usize, usize) {
    match place {
        Place::Item(item) => (item.place(), 0, 0),
        Place::Grade(muscle, side) => (Item::Strength.place(), muscle + 1, side),
    }
}

/// A grade as it was typed.
fn grade(text: &str) -> Result<Option<Grade>, Problem> {
    let decimal = match Decimal::read(text) {
        Err(NumberError::Missing) => return Ok(None),
        Err(error) => return Err(Problem::Number(error)),
        Ok(decimal) => decimal,
    };
    let whole = decimal.scaled(0).map_err(|_| Problem::NotWhole)?;
    Grade::new(whole).map(Some).ok_or(Problem::OutOfRange)
}

/// Reads a visit, and gathers what can't be.
struct Read<'a> {
    entry: &'a Entry,
    today: Option<NaiveDate>,
    problems: Vec<(Place, Problem)>,
}

impl Read<'_> {
    fn refuse(&mut self, item: Item, problem: Problem) {
        self.problems.push((Place::Item(item), problem));
    }

    fn number<U: Unit>(&mut self, item: Item) -> Option<Quantity<U>> {
        self.typed(item).map(Quantity::scaled)
    }

    /// In the smallest unit in which the item is kept.
    fn typed(&mut self, item: Item) -> Option<i64> {
        let text = self.entry.text(item);
        let decimal = if may_be_thousands(item) {
            Decimal::read(text)
        } else {
            Decimal::read_small(text)
        };
        let typed = decimal.as_ref().map_err(|error| *error);
        match number(item, typed, self.entry.units, self.entry.sides) {
            Ok(value) => value,
            Err(problem) => {
                self.refuse(item, problem);
                None
            }
        }
    }

    fn day(&mut self, item: Item) -> Option<NaiveDate> {
        let text = self.entry.text(item).trim();
        if text.is_empty() {
            return None;
        }
        let day = dates::parse(text).filter(|day| day.year() >= DATES_FROM_YEAR);
        let problem = match (day, self.today) {
            (None, _) => Problem::NotADay,
            (Some(day), Some(today)) if day > today => Problem::DayToCome,
            (Some(_), _) => return day,
        };
        self.refuse(item, problem);
        None
    }

    fn visit(&mut self) -> Visit {
        let before = self.problems.len();
        let day = self.day(Item::Day);
        if day.is_none() && self.problems.len() == before {
            self.refuse(Item::Day, Problem::DayMissing);
        }
        // Never seen where the day is missing: that is a problem.
        let day = day.unwrap_or_default();
        Visit {
            day,
            measured: Measured {
                physician: self.number(Item::Physician),
                patient: self.number(Item::Patient),
                strength: self.strength().map(|total| (total, self.entry.sides)),
                function: self.number(Item::Function),
                enzyme: self.number(Item::Enzyme),
                extramuscular: self.number(Item::Extramuscular),
            },
            tests: Tests {
                chair_stands: self.number(Item::ChairStands),
                squat: self.number(Item::Squat),
                arm_raise: self.number(Item::ArmRaise),
                endurance: self.number(Item::Endurance),
            },
            weight: self.number(Item::Weight),
            creatinine: self.number(Item::Creatinine),
            haemoglobin: self.number(Item::Haemoglobin),
            prednisolone: self.number(Item::Prednisolone),
            ivig: self.ivig(day),
        }
    }

    /// The total that was typed, or that the grades of all muscles add up to; where both are there they must agree.
    fn strength(&mut self) -> Option<StrengthPoints> {
        let typed: Option<StrengthPoints> = self.number(Item::Strength);
        let grades = match self.entry.read_grades() {
            Ok(grades) => grades,
            Err(problems) => {
                self.problems.extend(problems);
                return typed;
            }
        };
        let added = grades.total().ok().flatten();
        let is_begun = grades.grades.iter().flatten().any(Option::is_some);
        match (typed, added) {
            (Some(typed), Some(added)) if typed != added => {
                self.refuse(Item::Strength, Problem::GradesAddUpToAnother);
            }
            (Some(_), None) if is_begun => {
                self.refuse(Item::Strength, Problem::GradesIncomplete);
            }
            _ => {}
        }
        typed.or(added)
    }

    fn ivig(&mut self, day: NaiveDate) -> Option<Given> {
        let grams = self.typed(Item::IvigGrams);
        let days = self.typed(Item::IvigDays);
        let first = self.day(Item::IvigFirst);
        let Some(grams) = grams else {
            let is_typed = !self.entry.text(Item::IvigGrams).trim().is_empty();
            if (days.is_some() || first.is_some()) && !is_typed {
                self.refuse(Item::IvigGrams, Problem::GramsMissing);
            }
            return None;
        };
        Some(Given::of_thousandths(first.unwrap_or(day), days, grams))
    }
}
