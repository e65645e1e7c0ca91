//! The follow-up as it was typed: what is followed, and the visits with the texts of their fields. It knows no browser, so
//! that it can be kept, sent and tested anywhere.

pub mod draft;
pub mod entry;
pub mod names;

use std::rc::Rc;

use chrono::NaiveDate;

use crate::domain::number::Decimal;
use crate::domain::quantity::EnzymeUnits;
use crate::domain::response::course::Course;
use crate::domain::response::item::{Item, Problem, Units};
use crate::domain::response::quantities::TimesLimit;
use crate::domain::response::range;
use crate::domain::response::visit::{EnzymeKind, Followed, Visit};
use entry::{Entry, Place};

/// A visit as it was typed, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The texts.
    pub entry: Entry,
    /// The visit.
    pub visit: Visit,
}

/// The follow-up of a patient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// The enzyme that is followed.
    pub enzyme: EnzymeKind,
    /// Its upper limit, as it was typed, in the unit of `limit_units`.
    pub limit: String,
    /// The units that `limit` was typed in, and that the next visit begins with.
    pub units: Units,
    /// Its range in times that, as it was typed; the usual one where nothing was.
    pub times: String,
    /// The visits, in the order of their days.
    pub visits: Vec<Rc<Saved>>,
}

/// Visits that can't be taken: which of them, by its place in what was handed over, and why.
pub type Refused = (usize, Vec<(Place, Problem)>);

impl FollowUp {
    /// Is there nothing to keep?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// With these visits besides, in the order of their days. All of them, or none.
    ///
    /// # Errors
    /// The first that can't be taken.
    pub fn with(
        &self,
        entries: impl IntoIterator<Item = Entry>,
        today: Option<NaiveDate>,
    ) -> Result<Self, Refused> {
        let mut next = self.clone();
        for (place, entry) in entries.into_iter().enumerate() {
            let visit = entry.read(today).map_err(|problems| (place, problems))?;
            if next.find(visit.day).is_some() {
                let taken = vec![(Place::Item(Item::Day), Problem::DayTaken)];
                return Err((place, taken));
            }
            let at = next
                .visits
                .partition_point(|saved| saved.visit.day < visit.day);
            next.visits.insert(at, Rc::new(Saved { entry, visit }));
        }
        Ok(next)
    }

    /// The visit of this day.
    #[must_use]
    pub fn find(&self, day: NaiveDate) -> Option<&Rc<Saved>> {
        self.visits.iter().find(|saved| saved.visit.day == day)
    }

    /// Without the visit of this day.
    #[must_use]
    pub fn without(&self, day: NaiveDate) -> Self {
        let mut next = self.clone();
        next.visits.retain(|saved| saved.visit.day != day);
        next
    }

    /// Does a visit hold a value of the enzyme? Then it can't become another one.
    #[must_use]
    pub fn has_enzyme(&self) -> bool {
        let mut visits = self.visits.iter();
        visits.any(|saved| saved.visit.measured.enzyme.is_some())
    }

    /// The visits.
    #[must_use]
    pub fn course(&self) -> Course {
        let visits = self.visits.iter().map(|saved| saved.visit).collect();
        // They are kept in order, no two of a day.
        Course::new(visits).unwrap_or_default()
    }

    /// The upper limit of the enzyme.
    ///
    /// # Errors
    /// Why what was typed is not taken.
    pub fn read_limit(&self) -> Result<Option<EnzymeUnits>, Problem> {
        let decimal = Decimal::read(&self.limit);
        let entry = decimal.as_ref().map_err(|error| *error);
        range::limit(self.enzyme, entry, self.units.enzyme)
    }

    /// Its range in times that.
    ///
    /// # Errors
    /// Why what was typed is not taken.
    pub fn read_times(&self) -> Result<TimesLimit, Problem> {
        let decimal = Decimal::read(&self.times);
        let entry = decimal.as_ref().map_err(|error| *error);
        range::times(self.enzyme, entry)
    }

    /// The enzyme with its range; one that was refused counts as not known.
    #[must_use]
    pub fn followed(&self) -> Followed {
        let times = self.read_times();
        Followed {
            kind: self.enzyme,
            limit: self.read_limit().ok().flatten().filter(|_| times.is_ok()),
            times: times.unwrap_or(self.enzyme.usual_range()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;
    use crate::domain::response::mmt8::Sides;

    fn entry(texts: &[(Item, &str)]) -> Entry {
        let mut entry = Entry::default();
        for (item, text) in texts {
            entry.set(*item, *text);
        }
        entry
    }

    fn of_day(day: &str) -> Entry {
        entry(&[(Item::Day, day), (Item::Physician, "4,5")])
    }

    fn problems(entry: &Entry) -> Vec<(Place, Problem)> {
        entry.read(parse("2026-11-26")).unwrap_err()
    }

    #[test]
    fn visits_stand_in_order_however_they_come_and_a_day_is_taken_once() {
        let today = parse("2026-11-26");
        let days = ["2026-03-01", "2026-01-01", "2026-02-01"];
        let all = FollowUp::default().with(days.map(of_day), today).unwrap();
        let kept: Vec<String> = all
            .visits
            .iter()
            .map(|saved| saved.visit.day.to_string())
            .collect();
        assert_eq!(kept, ["2026-01-01", "2026-02-01", "2026-03-01"]);
        assert_eq!(all.course().visits().len(), kept.len());
        let refused = all.with([of_day("2026-04-01"), of_day("2026-02-01")], today);
        let taken = (Place::Item(Item::Day), Problem::DayTaken);
        assert_eq!(refused, Err((1, vec![taken])), "all or none");
        let day = parse("2026-02-01").unwrap();
        assert_eq!(all.without(day).visits.len(), 2);
        assert_eq!(all.visits.len(), 3);
    }

    #[test]
    fn a_visit_has_a_day_that_was_and_something_besides() {
        let item = Place::Item;
        for (texts, place, problem) in [
            (
                &[(Item::Physician, "4")][..],
                Item::Day,
                Problem::DayMissing,
            ),
            (
                &[(Item::Day, "2026-02-30"), (Item::Physician, "4")],
                Item::Day,
                Problem::NotADay,
            ),
            (
                &[(Item::Day, "2026-11-27"), (Item::Physician, "4")],
                Item::Day,
                Problem::DayToCome,
            ),
            (
                &[(Item::Day, "1926-11-01"), (Item::Physician, "4")],
                Item::Day,
                Problem::NotADay,
            ),
            (
                &[(Item::Day, "2026-11-26")],
                Item::Physician,
                Problem::NothingElse,
            ),
            (
                &[(Item::Day, "2026-11-26"), (Item::IvigDays, "3")],
                Item::IvigGrams,
                Problem::GramsMissing,
            ),
        ] {
            assert_eq!(problems(&entry(texts)), [(item(place), problem)]);
        }
    }

    #[test]
    fn a_scale_that_ends_before_a_thousand_has_three_decimals() {
        let haq = entry(&[(Item::Day, "2026-11-01"), (Item::Function, "1.875")]);
        let visit = haq.read(None).unwrap();
        assert_eq!(
            visit
                .measured
                .function
                .map(|haq| haq.to_string())
                .as_deref(),
            Some("1.875")
        );
        let ck = entry(&[(Item::Day, "2026-11-01"), (Item::Enzyme, "1.875")]);
        let asked = Problem::Number(crate::domain::number::NumberError::AmbiguousSeparator);
        assert_eq!(problems(&ck), [(Place::Item(Item::Enzyme), asked)]);
    }

    #[test]
    fn a_grade_of_a_side_that_is_not_asked_for_is_no_visit() {
        let mut hidden = entry(&[(Item::Day, "2026-11-01")]);
        hidden.sides = Sides::One;
        hidden.set_grade(1, 1, "8");
        assert_eq!(
            problems(&hidden),
            [(Place::Item(Item::Physician), Problem::NothingElse)]
        );
        hidden.sides = Sides::Both;
        assert!(hidden.read(None).is_ok());
    }

    #[test]
    fn the_strength_is_the_total_or_what_all_grades_add_up_to_and_never_both_at_odds() {
        let mut graded = of_day("2026-11-01");
        for muscle in 0..8 {
            for side in 0..2 {
                graded.set_grade(muscle, side, "8");
            }
        }
        let total = |entry: &Entry| {
            let visit = entry.read(None).unwrap();
            visit.measured.strength.map(|(total, _)| total.to_string())
        };
        assert_eq!(total(&graded).as_deref(), Some("120"));
        graded.set(Item::Strength, "120");
        assert_eq!(total(&graded).as_deref(), Some("120"));
        graded.set(Item::Strength, "121");
        let at = Place::Item(Item::Strength);
        assert_eq!(problems(&graded), [(at, Problem::GradesAddUpToAnother)]);
        graded.set_grade(6, 1, "");
        assert_eq!(problems(&graded), [(at, Problem::GradesIncomplete)]);
        graded.set(Item::Strength, "");
        assert_eq!(
            total(&graded),
            None,
            "a muscle that was not tested is not weak"
        );
        graded.set_grade(6, 1, "11");
        assert_eq!(
            problems(&graded),
            [(Place::Grade(6, 1), Problem::OutOfRange)]
        );
        graded.sides = Sides::One;
        assert_eq!(
            total(&graded).as_deref(),
            Some("64"),
            "the other side is not asked for"
        );
    }

    #[test]
    fn immunoglobulin_is_of_the_day_of_the_visit_unless_another_is_typed() {
        let given = |texts: &[(Item, &str)]| {
            let mut entry = of_day("2026-11-10");
            texts
                .iter()
                .for_each(|(item, text)| entry.set(*item, *text));
            let given = entry.read(None).unwrap().ivig.unwrap();
            let days = given.days.map(|days| days.to_string());
            (given.first.to_string(), days, given.grams.to_string())
        };
        assert_eq!(
            given(&[(Item::IvigGrams, "120")]),
            ("2026-11-10".to_owned(), None, "120".to_owned())
        );
        assert_eq!(
            given(&[
                (Item::IvigGrams, "32,5"),
                (Item::IvigDays, "3"),
                (Item::IvigFirst, "2026-10-28")
            ]),
            (
                "2026-10-28".to_owned(),
                Some("3".to_owned()),
                "32.5".to_owned()
            )
        );
    }

    #[test]
    fn a_refused_range_leaves_none_and_so_does_a_refused_limit() {
        let of = |limit: &str, times: &str| {
            let follow_up = FollowUp {
                limit: limit.to_owned(),
                times: times.to_owned(),
                ..FollowUp::default()
            };
            follow_up
                .followed()
                .range()
                .map(|range| range.times.to_string())
        };
        assert_eq!(of("200", "").as_deref(), Some("15"));
        assert_eq!(of("200", "20").as_deref(), Some("20"));
        assert_eq!(of("200", "x"), None);
        assert_eq!(of("2", ""), None);
        assert_eq!(of("", "15"), None);
    }
}
