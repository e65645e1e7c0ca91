//! The clinician's own dates: start, stop, and a puncture. None is ever filled in.

use chrono::NaiveDate as Date;

use crate::domain::clock::Clock;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What is planned, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The day of the first dose.
    pub start: Option<Date>,
    /// The day on which it stops.
    pub stop: Option<Date>,
    /// A spinal or epidural puncture, or a lumbar one: its day, and its time where that is known.
    pub puncture: Option<(Date, Option<Clock>)>,
}

/// Why a plan gives no dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanRefusal {
    /// It stops before it starts.
    StopBeforeStart(Date, Date),
    /// A day that follows from it is past the calendar.
    OffCalendar,
}

/// Source of [`PlanRefusal::StopBeforeStart`], and of no date being filled in.
pub const PLAN_SOURCE: Citation = cite(
    SourceId::Policy,
    "dalteparin 14: start and stop are the clinician's, and without a stop date that is said",
    Status::Policy,
);

impl Plan {
    /// The plan, if its dates can be.
    ///
    /// # Errors
    /// [`PlanRefusal::StopBeforeStart`].
    pub fn checked(self) -> Result<Self, PlanRefusal> {
        match (self.start, self.stop) {
            (Some(start), Some(stop)) if stop < start => {
                Err(PlanRefusal::StopBeforeStart(start, stop))
            }
            _ => Ok(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;

    #[test]
    fn a_stop_before_the_start_is_refused_and_the_same_day_is_not() {
        let plan = |start: &str, stop: &str| Plan {
            start: parse(start),
            stop: parse(stop),
            puncture: None,
        };
        let wrong = plan("2027-03-02", "2027-03-01");
        let refusal = PlanRefusal::StopBeforeStart(wrong.start.unwrap(), wrong.stop.unwrap());
        assert_eq!(wrong.checked(), Err(refusal));
        for right in [
            plan("2027-03-01", "2027-03-01"),
            plan("2027-02-28", "2027-03-01"),
            plan("2027-03-01", ""),
            plan("", "2027-03-01"),
            Plan::default(),
        ] {
            assert_eq!(right.checked(), Ok(right));
        }
    }
}
