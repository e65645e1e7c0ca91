//! What the visits say, worked out once for each change of them and not for each key in the form.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::domain::exact::Overflow;
use crate::domain::response::course::{Compared, Course};
use crate::domain::response::visit::{Followed, Visit};
use crate::domain::risk::score::Score;
use crate::form::follow_up::FollowUp;

/// A visit with its score.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The visit.
    pub visit: Visit,
    /// Its total since the first visit, where there is one.
    pub total: Option<Score>,
}

/// Everything that is shown of the visits.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// What it was made of.
    pub follow_up: Rc<FollowUp>,
    /// The visits.
    pub course: Course,
    /// The enzyme.
    pub followed: Followed,
    /// The visits with their scores, in the order of their days.
    pub rows: Vec<Row>,
    /// The most that was to be reached from the first visit.
    pub available: Option<Score>,
}

impl Derived {
    /// Works everything out.
    ///
    /// # Errors
    /// [`Overflow`], which no values within their limits reach.
    pub fn new(follow_up: &Rc<FollowUp>) -> Result<Self, Overflow> {
        let course = follow_up.course();
        let followed = follow_up.followed();
        let range = followed.range();
        let mut available = None;
        let mut rows = Vec::with_capacity(course.visits().len());
        for visit in course.visits() {
            let compared = course.against_first(visit, range)?;
            if let Some(compared) = &compared {
                available = Some(compared.improvement.available);
            }
            rows.push(Row {
                visit: *visit,
                total: compared.and_then(|compared| compared.improvement.total),
            });
        }
        Ok(Self {
            follow_up: Rc::clone(follow_up),
            course,
            followed,
            rows,
            available,
        })
    }

    /// The visit whose score is shown: the one that was chosen, or the latest that was assessed.
    #[must_use]
    pub fn scored(&self, chosen: Option<NaiveDate>) -> Option<&Visit> {
        let mut visits = self.course.assessed();
        match chosen {
            Some(day) => visits.find(|visit| visit.day == day),
            None => visits.next_back(),
        }
    }

    /// Since the first visit and since the one before.
    ///
    /// # Errors
    /// [`Overflow`], which no values within their limits reach.
    pub fn compared(&self, visit: &Visit) -> Result<[Option<Compared>; 2], Overflow> {
        let range = self.followed.range();
        Ok([
            self.course.against_first(visit, range)?,
            self.course.against_last(visit, range)?,
        ])
    }
}
