//! The visits of a patient in the order of their days, and how much better each is than the first and than the last one.

use chrono::NaiveDate;

use super::measures::EnzymeRange;
use super::tis::{Improvement, improvement};
use super::visit::Visit;
use crate::domain::exact::Overflow;

/// Two visits have the same day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SameDay(
    /// Which.
    pub NaiveDate,
);

/// Visits in the order of their days, no two on the same one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    visits: Vec<Visit>,
}

/// A comparison of a visit with an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The day of the earlier one.
    pub since: NaiveDate,
    /// How much better.
    pub improvement: Improvement,
}

impl Course {
    /// The visits in their order, however they come.
    ///
    /// # Errors
    /// [`SameDay`].
    pub fn new(mut visits: Vec<Visit>) -> Result<Self, SameDay> {
        visits.sort_by_key(|visit| visit.day);
        let neighbours = visits.iter().zip(visits.iter().skip(1));
        for (one, next) in neighbours {
            if one.day == next.day {
                return Err(SameDay(one.day));
            }
        }
        Ok(Self { visits })
    }

    /// The visits.
    #[must_use]
    pub fn visits(&self) -> &[Visit] {
        &self.visits
    }

    /// Those at which a measure of the core set was taken.
    pub fn assessed(&self) -> impl DoubleEndedIterator<Item = &Visit> {
        self.visits.iter().filter(|visit| visit.is_assessed())
    }

    /// The visit that every later one is compared with: the first that was assessed.
    #[must_use]
    pub fn baseline(&self) -> Option<&Visit> {
        self.assessed().next()
    }

    /// How much better a visit is than the first one; nothing for that one itself and for one that was not assessed.
    ///
    /// # Errors
    /// [`Overflow`], which no values within their limits reach.
    pub fn against_first(
        &self,
        visit: &Visit,
        enzyme: Option<EnzymeRange>,
    ) -> Result<Option<Compared>, Overflow> {
        compared(self.baseline(), visit, enzyme)
    }

    /// How much better a visit is than the one assessed before it.
    ///
    /// # Errors
    /// [`Overflow`], which no values within their limits reach.
    pub fn against_last(
        &self,
        visit: &Visit,
        enzyme: Option<EnzymeRange>,
    ) -> Result<Option<Compared>, Overflow> {
        let before = self.assessed().rfind(|other| other.day < visit.day);
        compared(before, visit, enzyme)
    }
}

fn compared(
    before: Option<&Visit>,
    visit: &Visit,
    enzyme: Option<EnzymeRange>,
) -> Result<Option<Compared>, Overflow> {
    let Some(before) = before.filter(|before| before.day < visit.day && visit.is_assessed()) else {
        return Ok(None);
    };
    Ok(Some(Compared {
        since: before.day,
        improvement: improvement(&before.measured, &visit.measured, enzyme)?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;
    use crate::domain::response::quantities::GlobalPoints;

    fn visit(day: &str, physician: Option<i64>) -> Visit {
        let mut visit = Visit::on(parse(day).unwrap());
        visit.measured.physician = physician.map(GlobalPoints::scaled);
        visit
    }

    #[test]
    fn visits_stand_in_the_order_of_their_days_and_no_day_twice() {
        let days = ["2026-03-01", "2026-01-01", "2026-02-01"];
        let course = Course::new(days.map(|day| visit(day, None)).to_vec()).unwrap();
        let ordered: Vec<String> = course
            .visits()
            .iter()
            .map(|visit| visit.day.to_string())
            .collect();
        assert_eq!(ordered, ["2026-01-01", "2026-02-01", "2026-03-01"]);
        let twice = ["2026-03-01", "2026-01-01", "2026-03-01"];
        let refused = Course::new(twice.map(|day| visit(day, None)).to_vec());
        assert_eq!(refused, Err(SameDay(parse("2026-03-01").unwrap())));
    }

    #[test]
    fn an_infusion_alone_is_neither_the_first_visit_nor_the_last_one() {
        let all = vec![
            visit("2026-01-01", None),
            visit("2026-01-05", Some(8_000)),
            visit("2026-02-01", Some(6_000)),
            visit("2026-02-20", None),
            visit("2026-03-01", Some(2_000)),
        ];
        let course = Course::new(all.clone()).unwrap();
        assert_eq!(course.baseline(), Some(&all[1]));
        let since = |found: Result<Option<Compared>, Overflow>| {
            found.unwrap().map(|compared| compared.since.to_string())
        };
        let first = |place: usize| since(course.against_first(&all[place], None));
        let last = |place: usize| since(course.against_last(&all[place], None));
        assert_eq!(first(4).as_deref(), Some("2026-01-05"));
        assert_eq!(last(4).as_deref(), Some("2026-02-01"));
        assert_eq!(last(2).as_deref(), Some("2026-01-05"));
        assert_eq!(
            [first(0), first(1), first(3), last(1), last(3)],
            [const { None }; 5]
        );
    }
}
