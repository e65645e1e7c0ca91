//! The days of a course of dalteparin in order, with the hours around a puncture of the spine.
//!
//! Hours here are hours that pass. Clocks that go forward in the night between a dose and a puncture show one hour more
//! than has passed, so there the clock's distance is an hour longer.

use chrono::{Datelike, Days as Later, NaiveDate as Date, Weekday};

use super::monitoring::{DatedCheck, dated_checks};
use super::plan::{Plan, PlanRefusal};
use super::procedures::{AFTER, BEFORE, Rule};
use super::quantities::Hours;
use crate::domain::clock::{Clock, Moment};
use crate::domain::dates::days_after;
use crate::domain::quantity::Minutes;
use crate::domain::sources::Citation;

/// A day, with a time where it has one. One without a time comes before the times of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The day.
    pub date: Date,
    /// The time.
    pub time: Option<Clock>,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Platelets, at the latest.
    Platelets,
    /// The first dose.
    Start,
    /// No dose after this before the puncture.
    LastDose,
    /// The puncture.
    Puncture,
    /// No dose before this after the puncture.
    NextDose,
    /// It stops.
    Stop,
}

impl What {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Platelets => super::monitoring::PLATELETS_SOURCE,
            Self::LastDose => Rule::BeforePolicy.source(),
            Self::NextDose => Rule::After.source(),
            Self::Start | Self::Stop | Self::Puncture => super::plan::PLAN_SOURCE,
        }
    }
}

impl What {
    /// Does it belong to a puncture?
    #[must_use]
    pub const fn is_around_puncture(self) -> bool {
        match self {
            Self::LastDose | Self::Puncture | Self::NextDose => true,
            Self::Platelets | Self::Start | Self::Stop => false,
        }
    }
}

impl Plan {
    /// Does the day of the first dose fall into the hours around the puncture in which none is given? A part of the day
    /// may lie outside them.
    #[must_use]
    pub fn start_near_puncture(&self) -> bool {
        let around = self.puncture.and_then(|(date, time)| around(date, time));
        let near = self
            .start
            .zip(around)
            .map(|(start, [last, _, next])| start >= last.at.date && start <= next.at.date);
        near.unwrap_or_default()
    }
}

/// Something on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: At,
    /// What.
    pub what: What,
    /// The distance to the puncture has an hour more by the clock, which goes forward in between.
    pub hour_more: bool,
}

/// What is on the timeline, in order. Nothing is there that does not follow from the plan.
///
/// # Errors
/// [`PlanRefusal`].
pub fn timeline(plan: &Plan) -> Result<Vec<Event>, PlanRefusal> {
    let checks = dated_checks(plan)?;
    let on = |date: Date, what| Event {
        at: At { date, time: None },
        what,
        hour_more: false,
    };
    let mut events = Vec::new();
    for check in checks {
        match check {
            DatedCheck::PlateletsBefore(day) => events.push(on(day, What::Platelets)),
            DatedCheck::PotassiumFrom(_) | DatedCheck::AntiXaFrom(_) => {}
        }
    }
    events.extend(plan.start.map(|day| on(day, What::Start)));
    if let Some((date, time)) = plan.puncture {
        events.extend(around(date, time).ok_or(PlanRefusal::OffCalendar)?);
    }
    events.extend(plan.stop.map(|day| on(day, What::Stop)));
    events.sort_by_key(|event| event.at);
    Ok(events)
}

/// The puncture with its last and next dose. Nothing where one of them is off the calendar.
fn around(date: Date, time: Option<Clock>) -> Option<[Event; 3]> {
    let midnight = Clock::parse("00:00")?;
    let (begins, ends) = match time {
        Some(time) => ((date, time), (date, time)),
        None => ((date, midnight), (days_after(date, 1)?, midnight)),
    };
    let (last, last_more) = apart(begins, BEFORE, before)?;
    let (next, next_more) = apart(ends, AFTER, after)?;
    let event = |what, (date, time), hour_more| Event {
        at: At {
            date,
            time: Some(time),
        },
        what,
        hour_more,
    };
    Some([
        event(What::LastDose, last, last_more),
        Event {
            at: At { date, time },
            what: What::Puncture,
            hour_more: false,
        },
        event(What::NextDose, next, next_more),
    ])
}

type Point = (Date, Clock);

/// So many hours away by `way`, or one more where clocks go forward in between.
fn apart(
    from: Point,
    hours: Hours,
    way: fn(Point, Hours) -> Option<Point>,
) -> Option<(Point, bool)> {
    let there = way(from, hours)?;
    if !clocks_go_forward_between(from.min(there), from.max(there))? {
        return Some((there, false));
    }
    let one_more = Hours::scaled(hours.get().checked_add(1)?);
    Some((way(from, one_more)?, true))
}

fn after((date, time): Point, hours: Hours) -> Option<Point> {
    let tenths = hours.get().checked_mul(600)?;
    let moment = Moment::of(time).after(Minutes::scaled(tenths));
    Some((days_after(date, moment.days_later)?, moment.time))
}

/// A whole day earlier and the rest of it later; for at most a day.
fn before((date, time): Point, hours: Hours) -> Option<Point> {
    let rest = Hours::scaled(24_i64.checked_sub(hours.get())?);
    after((date.checked_sub_days(Later::new(1))?, time), rest)
}

/// Is there a night between the two in which clocks may go forward? Where they do and at which hour of the night hangs
/// on the country: the last Sunday in March in Europe, the second in North America, from one to four o'clock. A place
/// where they don't waits an hour longer than it has to.
fn clocks_go_forward_between(from: Point, to: Point) -> Option<bool> {
    let (starts, ends) = (Clock::parse("01:00")?, Clock::parse("04:00")?);
    let mut dates = from.0.iter_days().take_while(|date| *date <= to.0);
    Some(dates.any(|date| {
        let changes = date.month() == 3
            && date.weekday() == Weekday::Sun
            && ((8..=14).contains(&date.day()) || date.day() >= 25);
        changes && from < (date, ends) && to > (date, starts)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::{parse, text};

    fn plan(start: &str, stop: &str, date: &str, time: &str) -> Plan {
        Plan {
            start: parse(start),
            stop: parse(stop),
            puncture: parse(date).map(|date| (date, Clock::parse(time))),
        }
    }

    fn told(plan: Plan) -> Vec<String> {
        let one = |event: Event| {
            let time = event.at.time.map(|time| format!(" {time}"));
            let more = if event.hour_more { " +1" } else { "" };
            let (date, time) = (text(event.at.date), time.unwrap_or_default());
            format!("{:?} {date}{time}{more}", event.what)
        };
        timeline(&plan).unwrap().into_iter().map(one).collect()
    }

    #[test]
    fn doses_keep_their_hours_from_a_puncture_over_a_month_end() {
        assert_eq!(
            told(plan("2027-02-20", "2027-03-05", "2027-03-01", "10:00")),
            [
                "Platelets 2027-02-19",
                "Start 2027-02-20",
                "LastDose 2027-02-28 19:00",
                "Puncture 2027-03-01 10:00",
                "NextDose 2027-03-01 14:00",
                "Stop 2027-03-05",
            ]
        );
        assert_eq!(
            told(plan("", "", "2028-03-01", "20:30")),
            [
                "LastDose 2028-03-01 05:30",
                "Puncture 2028-03-01 20:30",
                "NextDose 2028-03-02 00:30",
            ]
        );
    }

    #[test]
    fn what_comes_first_stands_first_also_around_a_course() {
        let names = |plan| -> Vec<String> {
            let lines = told(plan).into_iter();
            let names = lines.map(|line| line.split(' ').next().map(str::to_owned));
            names.map(Option::unwrap).collect()
        };
        assert_eq!(
            names(plan("2027-03-03", "", "2027-03-01", "10:00")),
            ["LastDose", "Puncture", "NextDose", "Platelets", "Start"]
        );
        assert_eq!(
            names(plan("2027-02-20", "2027-02-25", "2027-03-01", "10:00")),
            [
                "Platelets",
                "Start",
                "Stop",
                "LastDose",
                "Puncture",
                "NextDose"
            ]
        );
    }

    #[test]
    fn a_puncture_without_a_time_keeps_them_from_its_whole_day() {
        assert_eq!(
            told(plan("", "", "2027-03-01", "")),
            [
                "LastDose 2027-02-28 09:00",
                "Puncture 2027-03-01",
                "NextDose 2027-03-02 04:00",
            ]
        );
        for hour in 0..24 {
            let timed = plan("", "", "2027-06-01", &format!("{hour:02}:59"));
            let (timed, whole) = (timeline(&timed), timeline(&plan("", "", "2027-06-01", "")));
            let (timed, whole) = (timed.unwrap(), whole.unwrap());
            assert!(whole[0].at <= timed[0].at && whole[2].at >= timed[2].at);
        }
    }

    #[test]
    fn where_clocks_go_forward_the_clock_shows_an_hour_more() {
        let last = |date, time| told(plan("", "", date, time))[0].clone();
        let next = |date, time| told(plan("", "", date, time))[2].clone();
        // Europe: from 18:00 to 10:00 the clock shows 16 hours and 15 pass.
        assert_eq!(last("2027-03-28", "10:00"), "LastDose 2027-03-27 18:00 +1");
        assert_eq!(last("2027-03-28", "00:30"), "LastDose 2027-03-27 09:30");
        assert_eq!(last("2027-03-28", "19:00"), "LastDose 2027-03-28 04:00");
        assert_eq!(last("2027-03-28", "18:59"), "LastDose 2027-03-28 02:59 +1");
        assert_eq!(last("2027-03-29", "10:00"), "LastDose 2027-03-28 19:00");
        assert_eq!(next("2027-03-27", "23:00"), "NextDose 2027-03-28 04:00 +1");
        assert_eq!(next("2027-03-27", "21:00"), "NextDose 2027-03-28 01:00");
        assert_eq!(next("2027-03-27", ""), "NextDose 2027-03-28 05:00 +1");
        // The first and the last day on which the last Sunday of a month can be, and the one before.
        assert_eq!(last("2029-03-25", "10:00"), "LastDose 2029-03-24 18:00 +1");
        assert_eq!(last("2030-03-31", "10:00"), "LastDose 2030-03-30 18:00 +1");
        assert_eq!(last("2030-03-24", "10:00"), "LastDose 2030-03-23 19:00");
        assert_eq!(last("2026-03-08", "10:00"), "LastDose 2026-03-07 18:00 +1");
        // North America, and no other Sunday; nor the autumn, in which more time passes than the clock shows.
        assert_eq!(last("2027-03-14", "10:00"), "LastDose 2027-03-13 18:00 +1");
        assert_eq!(last("2027-03-21", "10:00"), "LastDose 2027-03-20 19:00");
        assert_eq!(last("2027-03-07", "10:00"), "LastDose 2027-03-06 19:00");
        assert_eq!(last("2027-10-31", "10:00"), "LastDose 2027-10-30 19:00");
        assert_eq!(last("2027-04-25", "10:00"), "LastDose 2027-04-24 19:00");
        assert_eq!(last("2027-03-27", "10:00"), "LastDose 2027-03-26 19:00");
    }

    #[test]
    fn nothing_is_filled_in_and_what_can_not_be_gives_no_event() {
        assert_eq!(told(Plan::default()), Vec::<String>::new());
        assert_eq!(
            told(plan("2027-03-01", "", "", "")),
            ["Platelets 2027-02-28", "Start 2027-03-01"]
        );
        assert_eq!(told(plan("", "2027-03-01", "", "")), ["Stop 2027-03-01"]);
        let wrong = plan("2027-03-02", "2027-03-01", "2027-03-03", "10:00");
        let refused = timeline(&wrong);
        assert!(matches!(refused, Err(PlanRefusal::StopBeforeStart(..))));
        for date in [Date::MIN, Date::MAX] {
            let plan = Plan {
                puncture: Some((date, None)),
                ..Plan::default()
            };
            assert_eq!(timeline(&plan), Err(PlanRefusal::OffCalendar));
        }
    }

    #[test]
    fn the_first_dose_is_near_the_puncture_from_the_day_of_the_last_before_it_to_that_of_the_first_after()
     {
        // 10:00 on 1 March: none from 19:00 the day before to 14:00.
        let near = |start: &str| plan(start, "", "2027-03-01", "10:00").start_near_puncture();
        for (start, expected) in [
            ("2027-02-27", false),
            ("2027-02-28", true),
            ("2027-03-01", true),
            ("2027-03-02", false),
            ("", false),
        ] {
            assert_eq!(near(start), expected, "{start}");
        }
        assert!(!plan("2027-03-01", "", "", "").start_near_puncture());
    }

    #[test]
    fn three_events_belong_to_a_puncture() {
        let events = timeline(&plan("2027-02-20", "2027-03-05", "2027-03-01", "10:00"));
        let around = |event: &Event| event.what.is_around_puncture();
        let around: Vec<_> = events.unwrap().into_iter().filter(around).collect();
        let around = around.iter().map(|event| event.what);
        assert!(around.eq([What::LastDose, What::Puncture, What::NextDose]));
    }
}
