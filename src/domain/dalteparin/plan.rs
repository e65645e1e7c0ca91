//! The clinician's own dates: start, stop, and a puncture. None is ever filled in.

use chrono::NaiveDate as Date;

use super::stops::HeparinStop;
use crate::domain::case::{Case, Confirmation};
use crate::domain::clock::Clock;
use crate::domain::dates::days_since;
use crate::domain::finding::Finding;
use crate::domain::questions::Question;
use crate::domain::refusal::{Field, Reading, Reason, Refusal};
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

impl Case {
    /// The plan of dalteparin, as far as it can be read. Whether its days can be is for [`Plan::checked`] to say.
    #[must_use]
    pub fn fragmin_plan(&self) -> Plan {
        let day = |field| self.date(field).known();
        let time = self.puncture_time.known();
        Plan {
            start: day(Field::FragminStart),
            stop: day(Field::FragminStop),
            puncture: day(Field::PunctureDay).map(|day| (day, time)),
        }
    }

    /// Is a puncture planned for today or tomorrow? The day before a dose may already be too near, and no clock is known.
    /// Not known of one that can't be read, and without a today.
    #[must_use]
    pub fn puncture_is_near(&self) -> Finding {
        match self.date(Field::PunctureDay).known() {
            Some(day) => Finding::from_answer(
                self.today
                    .map(|today| matches!(days_since(today, day), 0 | 1)),
            ),
            None if self.puncture_refused().is_some() => Finding::Unknown,
            None => Finding::Absent,
        }
    }

    /// Is the day of the last dose past?
    #[must_use]
    pub fn fragmin_is_over(&self) -> bool {
        let stop = self.date(Field::FragminStop).known();
        stop.zip(self.today)
            .is_some_and(|(stop, today)| stop < today)
    }

    /// The question about a puncture that stands for today or tomorrow, beside the answer that none is near, until it is
    /// confirmed.
    #[must_use]
    pub fn puncture_to_confirm(&self) -> Option<Confirmation> {
        let day = self.date(Field::PunctureDay).known()?;
        let near = self.puncture_is_near() != Finding::Absent;
        let [ahead, before] = [HeparinStop::PunctureAhead, HeparinStop::PunctureBefore]
            .map(|stop| self.answers.get(Question::Stop(stop)));
        let said = ahead == Finding::Absent && !before.is_present();
        let asked = Confirmation::Puncture(day, self.puncture_time.known());
        (near && said && !self.confirmed.contains(&asked)).then_some(asked)
    }

    /// A puncture that can't be read, or has a time without a day: it may be near.
    #[must_use]
    pub fn puncture_refused(&self) -> Option<Refusal> {
        let day = self.date(Field::PunctureDay);
        let alone = day == Reading::Unknown && self.puncture_time.known().is_some();
        let alone = alone.then_some(Refusal::new(Field::PunctureDay, Reason::TimeWithoutDay));
        let day = day.refusal().or(alone);
        day.or_else(|| self.puncture_time.refusal())
    }

    /// Is a puncture expected? Not known where the dates say otherwise than the answer.
    #[must_use]
    pub fn puncture_ahead(&self) -> Finding {
        let answer = self.answers.get(Question::Stop(HeparinStop::PunctureAhead));
        let doubted = self.puncture_to_confirm().is_some() || self.puncture_refused().is_some();
        if answer == Finding::Absent && doubted {
            Finding::Unknown
        } else {
            answer
        }
    }

    /// What can't be taken of the plan of dalteparin beside its days by themselves. It takes away the dates, and not the
    /// decision.
    pub fn refusals_of_fragmin_plan(&self) -> impl Iterator<Item = Refusal> {
        let plan = self.fragmin_plan();
        let reversed = plan
            .checked()
            .is_err()
            .then_some(Refusal::new(Field::FragminStop, Reason::StopBeforeStart));
        let alone = self.puncture_refused();
        let alone = alone.filter(|one| one.reason == Reason::TimeWithoutDay);
        let time = self.puncture_time.refusal();
        [reversed, alone, time].into_iter().flatten()
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

    #[test]
    fn a_puncture_is_near_on_its_day_and_the_day_before() {
        let near = |today: &str, day: &str| {
            let mut case = Case {
                today: parse(today),
                ..Case::default()
            };
            case.read(Field::PunctureDay, day);
            case.puncture_is_near()
        };
        assert!(near("2026-11-26", "2026-11-26").is_present());
        assert!(near("2026-11-30", "2026-12-01").is_present());
        for day in ["2026-11-25", "2026-11-28", ""] {
            assert_eq!(near("2026-11-26", day), Finding::Absent, "{day}");
        }
        // Not known is not a no: a day that can't be read, and a day that no today tells the distance of.
        assert!(near("2026-11-26", "2026-02-29").is_unknown());
        assert!(near("", "2026-11-26").is_unknown());
        assert_eq!(near("", ""), Finding::Absent);
    }

    #[test]
    fn dates_that_can_not_be_are_refused_where_they_are_mended() {
        let refused = |texts: [&str; 4]| {
            let mut case = Case::default();
            let fields = [
                Field::FragminStart,
                Field::FragminStop,
                Field::PunctureDay,
                Field::PunctureTime,
            ];
            for (field, text) in fields.into_iter().zip(texts) {
                case.read(field, text);
            }
            let refusals = case.refusals_of_fragmin_plan();
            refusals
                .map(|one| (one.field, one.reason))
                .collect::<Vec<_>>()
        };
        let reversed = (Field::FragminStop, Reason::StopBeforeStart);
        let alone = (Field::PunctureDay, Reason::TimeWithoutDay);
        let no_time = (Field::PunctureTime, Reason::NotATime);
        let (day, later) = ("2027-03-01", "2027-03-02");
        assert_eq!(refused([later, day, "", ""]), [reversed]);
        assert_eq!(refused([day, later, day, "10:00"]), []);
        assert_eq!(refused(["", day, "", "10:00"]), [alone]);
        assert_eq!(refused(["", "", day, "10"]), [no_time]);
        // A day that can't be is refused at its own field, and is not missing.
        assert_eq!(refused(["", "", "2027-02-29", "10:00"]), []);
    }

    #[test]
    fn a_puncture_that_is_near_and_answered_not_to_be_is_to_be_confirmed() {
        let mut case = Case {
            today: parse("2026-11-26"),
            ..Case::default()
        };
        let ahead = Question::Stop(HeparinStop::PunctureAhead);
        case.answers.set(ahead, Finding::Absent);
        assert_eq!(case.puncture_ahead(), Finding::Absent);
        for (day, near) in [
            ("2026-11-26", true),
            ("2026-11-27", true),
            ("2026-11-28", false),
        ] {
            case.read(Field::PunctureDay, day);
            assert_eq!(case.puncture_to_confirm().is_some(), near, "{day}");
            assert_eq!(case.puncture_ahead().is_unknown(), near, "{day}");
        }
        // Without a today any day may be near.
        case.today = None;
        assert!(case.puncture_ahead().is_unknown());
        let asked = case.puncture_to_confirm().unwrap();
        case.confirmed.push(asked);
        assert_eq!(case.puncture_ahead(), Finding::Absent);
        // Another time asks anew, and one that can't be read is in doubt whatever was confirmed.
        case.read(Field::PunctureTime, "10:00");
        assert!(case.puncture_to_confirm().is_some());
        case.confirmed.extend(case.puncture_to_confirm());
        case.read(Field::PunctureTime, "25:00");
        assert!(case.puncture_refused().is_some() && case.puncture_ahead().is_unknown());
        // So is one with a time and no day.
        case.read(Field::PunctureTime, "11:00");
        case.read(Field::PunctureDay, "");
        assert!(case.puncture_refused().is_some() && case.puncture_ahead().is_unknown());
        case.read(Field::PunctureDay, "2026-11-28");
        // Where nothing is answered there is nothing to confirm, and an answer that says so needs no confirmation.
        case.answers.set(ahead, Finding::Unknown);
        assert_eq!(case.puncture_to_confirm(), None);
        case.answers.set(ahead, Finding::Present);
        assert_eq!(case.puncture_to_confirm(), None);
        assert!(case.puncture_ahead().is_present());
    }

    #[test]
    fn the_last_dose_is_past_from_the_next_day_on() {
        let over = |stop: &str, today: &str| {
            let mut case = Case {
                today: parse(today),
                ..Case::default()
            };
            case.read(Field::FragminStop, stop);
            case.fragmin_is_over()
        };
        assert!(over("2026-11-25", "2026-11-26"));
        assert!(!over("2026-11-26", "2026-11-26") && !over("", "2026-11-26"));
        assert!(!over("2026-11-25", ""));
    }
}
