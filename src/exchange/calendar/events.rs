//! What stands in the calendar.

use chrono::NaiveDate as Date;

use crate::domain::assessment::bedside;
use crate::domain::case::Case;
use crate::domain::clock::Clock;
use crate::domain::dalteparin::answer::answer as fragmin_answer;
use crate::domain::dalteparin::monitoring::{DatedCheck, dated_checks};
use crate::domain::dates::days_after;
use crate::domain::ivig::answer::Given;
use crate::domain::ivig::cycles::reminders::{Haemoglobin, Moment, haemoglobin, reviews};
use crate::domain::ivig::cycles::vaccines::vaccine_gap;
use crate::domain::ivig::cycles::{Cycles, CyclesRefusal};
use crate::i18n::record::calendar as words;
use crate::report::summary::courses::{NoCourses, planned};
use crate::report::summary::fragmin::{can_be_ordered, of_this_patient};

/// Something in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which one it is, whatever its day: a kind and numbers that tell nothing of the disease.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When.
    pub when: When,
    /// It still waits for something.
    pub tentative: bool,
}

/// When something is. Times are those of the wall clock, wherever the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Whole days, both included.
    Days(Date, Date),
    /// From a time on, up to another where that is known.
    At(Date, Clock, Option<(Date, Clock)>),
}

impl When {
    /// Its first day.
    #[must_use]
    pub const fn first_day(self) -> Date {
        match self {
            Self::Days(day, _) | Self::At(day, ..) => day,
        }
    }
}

/// Everything that has a day, in the order of the days.
///
/// # Errors
/// [`NoCourses`], where neither a course nor a medicine has a day.
pub fn events(case: &Case) -> Result<Vec<Event>, NoCourses> {
    let courses = planned(case);
    let mut events = medicine(case);
    match courses {
        Ok((given, list)) => events.extend(of_courses(case, &given, &list)?),
        Err(why) if events.is_empty() => return Err(why),
        Err(_) => {}
    }
    events.sort_by(|one, other| {
        let key = |event: &Event| (event.when.first_day(), event.id.clone());
        key(one).cmp(&key(other))
    });
    Ok(events)
}

fn on(id: String, title: impl Into<String>, day: Date, tentative: bool) -> Event {
    Event {
        id,
        title: title.into(),
        when: When::Days(day, day),
        tentative,
    }
}

fn of_courses(case: &Case, given: &Given, list: &Cycles) -> Result<Vec<Event>, NoCourses> {
    let tentative = given.is_planning();
    let mut events = infusions(case, given, list, tentative);
    events.extend(blood(case, list, tentative).map_err(NoCourses::List)?);
    events.extend(reviews(list).iter().map(|review| {
        let id = format!("review-{}", review.months);
        on(id, words::REVIEW, review.day, tentative)
    }));
    let last = list.last().map(|course| course.last);
    let gap = last.and_then(|last| vaccine_gap(last, given.doses.value().per_kg));
    if let Some(gap) = gap {
        let (_, _, united_states) = gap.united_states;
        let days = [gap.norway.0, united_states, gap.norway_measles];
        events.extend(
            days.into_iter().zip(1..).map(|(day, number)| {
                on(format!("vaccine-{number}"), words::VACCINES, day, tentative)
            }),
        );
    }
    Ok(events)
}

/// The infusion days of every course, with their times where they are known. Each course runs like the first.
fn infusions(case: &Case, given: &Given, list: &Cycles, tentative: bool) -> Vec<Event> {
    let start = case.ivig.planning.start.known();
    let sheets = bedside(case, given).map(|one| one.days).unwrap_or_default();
    let mut events = Vec::new();
    for course in &list.courses {
        let of = course.days.len();
        for (place, day) in course.days.iter().enumerate() {
            let number = place.saturating_add(1);
            let clock = sheets.get(place).and_then(|sheet| sheet.clock.as_ref());
            let end = clock.and_then(|clock| clock.last()).and_then(|end| {
                let later = days_after(*day, end.days_later)?;
                Some((later, end.time))
            });
            let when = match start {
                Some(start) => When::At(*day, start, end),
                None => When::Days(*day, *day),
            };
            events.push(Event {
                id: format!("treatment-{}-{number}", course.number),
                title: words::treatment(number, of),
                when,
                tentative,
            });
        }
    }
    events
}

/// Haemoglobin around the first courses: on a day, or on one of several.
fn blood(case: &Case, list: &Cycles, tentative: bool) -> Result<Vec<Event>, CyclesRefusal> {
    let (samples, is_sure) = match haemoglobin(list, case.blood_group)? {
        Haemoglobin::Due(samples) => (samples, true),
        Haemoglobin::HangsOnBloodGroup(samples) => (samples, false),
        Haemoglobin::NotByThisRule => (Vec::new(), true),
    };
    let events = samples.iter().map(|sample| {
        let moment = match sample.moment {
            Moment::Baseline => 1,
            Moment::Early => 2,
            Moment::Late => 3,
        };
        Event {
            id: format!("test-{}-{moment}", sample.course),
            title: words::blood_test(is_sure, sample.from != sample.to).to_owned(),
            when: When::Days(sample.from, sample.to),
            tentative: tentative || !is_sure,
        }
    });
    Ok(events.collect())
}

/// The first and last day of dalteparin and the tests around it, where a dose is given and its days can be.
fn medicine(case: &Case) -> Vec<Event> {
    let answer = fragmin_answer(case);
    let plan = can_be_ordered(case).ok().filter(|_| answer.dose.is_some());
    let Some(plan) = plan else {
        return Vec::new();
    };
    let named = |id: &str| id.to_owned();
    let start = plan
        .start
        .map(|day| on(named("medicine-1"), words::FIRST_DAY, day, false));
    let stop = plan
        .stop
        .map(|day| on(named("medicine-2"), words::LAST_DAY, day, false));
    let checks = dated_checks(&plan).unwrap_or_default();
    let checks = of_this_patient(case, &answer, checks).into_iter();
    let checks = checks.map(|check| match check {
        DatedCheck::PlateletsBefore(day) => {
            on(named("test-a"), words::blood_test(true, false), day, false)
        }
        DatedCheck::PotassiumFrom(day) => {
            on(named("test-b"), words::blood_test(false, false), day, true)
        }
        DatedCheck::AntiXaFrom(day) => {
            on(named("test-c"), words::blood_test(false, false), day, true)
        }
    });
    checks.chain(start).chain(stop).collect()
}
