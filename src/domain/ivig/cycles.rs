//! The days of the next courses, their grams, and what both make of a year.
//!
//! Sources: every 4 weeks is the rhythm of the Octagam text in dermatomyositis. Traps: "monthly" is another rhythm, with
//! 12 courses a year for 13; an unknown amount given before is not nothing; a day is a calendar day, so that no change
//! of the clock moves a course.

pub mod reminders;
pub mod taper;
pub mod vaccines;
pub mod year;

use chrono::{Datelike, NaiveDate};

use crate::domain::bounds;
use crate::domain::dates::days_after;
use crate::domain::exact::{self, Overflow, mul};
use crate::domain::quantity::{Days, Grams, GramsPerKilogram};
use crate::domain::sources::{Citation, SourceId, Status, cite};
use year::{PerYear, Rhythm, per_year};

/// Days from the first day of a course to the first day of the next: 4 weeks.
pub const USUAL_INTERVAL_DAYS: i64 = 28;
/// Source of [`USUAL_INTERVAL_DAYS`].
pub const USUAL_INTERVAL_SOURCE: Citation = cite(
    SourceId::OctagamUsDm,
    "every 4 weeks in adult dermatomyositis",
    Status::Published,
);
/// Shortest and longest interval in days, both included.
pub const INTERVAL_DAYS: (i64, i64) = (14, 84);
/// Fewest and most courses that are listed, both included.
pub const COURSES: (i64, i64) = (1, 26);
/// Source of [`INTERVAL_DAYS`], [`COURSES`], and of an interval other than the usual one.
pub const LIMITS_SOURCE: Citation = cite(
    SourceId::Policy,
    "courses: limits of number and interval",
    Status::Policy,
);
/// A study with courses closer than 4 weeks: every 3 weeks, 2 g/kg once and 1 g/kg after it.
pub const CLOSER_SOURCE: Citation = cite(
    SourceId::Lim2020,
    "every 3 weeks: 2 g/kg, then 1 g/kg twice",
    Status::Published,
);
/// That study's interval in days.
pub const CLOSER_INTERVAL_DAYS: i64 = 21;
/// What that study gave first, and after it.
pub const CLOSER_DOSES: (GramsPerKilogram, GramsPerKilogram) = (
    GramsPerKilogram::scaled(2_000),
    GramsPerKilogram::scaled(1_000),
);
/// Who gives no more than [`bounds::COURSE_CAP`] a course, and that monthly.
pub const CLOSER_CAP_SOURCE: Citation = cite(
    SourceId::OntarioIim,
    "maximum dose, monthly",
    Status::Published,
);

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CyclesRequest {
    /// The first infusion day of course 1.
    pub first_day: NaiveDate,
    /// From the first day of a course to the first day of the next.
    pub interval_days: i64,
    /// How many.
    pub courses: i64,
    /// Infusion days of each, one after the other.
    pub infusion_days: Days,
    /// Grams of each.
    pub grams_per_course: Grams,
    /// Grams given before course 1, if that is known.
    pub given_so_far: Option<Grams>,
}

/// Why there is no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CyclesRefusal {
    /// Not 1 to 26 courses.
    Courses,
    /// Not 1 to 5 infusion days.
    InfusionDays,
    /// A course would begin before the one before it ends.
    Overlap,
    /// Not 14 to 84 days.
    Interval,
    /// A day of long ago, or one from which the list runs off the calendar.
    FirstDay,
    /// No grams.
    Grams,
    /// Less than nothing was given before.
    GivenSoFar,
    /// A figure left the range of exact arithmetic.
    Unrepresentable,
}

/// All refusals.
pub const REFUSALS: [CyclesRefusal; 8] = [
    CyclesRefusal::Courses,
    CyclesRefusal::InfusionDays,
    CyclesRefusal::Overlap,
    CyclesRefusal::Interval,
    CyclesRefusal::FirstDay,
    CyclesRefusal::Grams,
    CyclesRefusal::GivenSoFar,
    CyclesRefusal::Unrepresentable,
];

impl From<Overflow> for CyclesRefusal {
    fn from(Overflow: Overflow) -> Self {
        Self::Unrepresentable
    }
}

/// One course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedCourse {
    /// Its number in the list, from 1.
    pub number: i64,
    /// Its infusion days, first to last.
    pub days: Vec<NaiveDate>,
    /// The first of them.
    pub first: NaiveDate,
    /// The last of them.
    pub last: NaiveDate,
    /// Its grams.
    pub grams: Grams,
    /// Grams of this list up to and with it.
    pub in_list: Grams,
    /// The same with what was given before; not known where that is not known.
    pub so_far: Option<Grams>,
}

/// The list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycles {
    /// What was asked for.
    pub request: CyclesRequest,
    /// The courses, first to last; at least one.
    pub courses: Vec<PlannedCourse>,
}

/// Works out the list.
///
/// # Errors
/// The first refusal, in this order: courses, infusion days, overlap, interval, grams, grams given before, first day.
pub fn cycles(request: &CyclesRequest) -> Result<Cycles, CyclesRefusal> {
    check(request)?;
    let courses = (1..=request.courses).map(|number| course(request, number));
    Ok(Cycles {
        request: *request,
        courses: courses.collect::<Result<_, _>>()?,
    })
}

fn check(request: &CyclesRequest) -> Result<(), CyclesRefusal> {
    let within = |(from, to): (i64, i64), value| (from..=to).contains(&value);
    let (fewest, most) = bounds::DAYS.possible;
    let days = request.infusion_days;
    let refusals = [
        (within(COURSES, request.courses), CyclesRefusal::Courses),
        ((fewest..=most).contains(&days), CyclesRefusal::InfusionDays),
        (request.interval_days >= days.get(), CyclesRefusal::Overlap),
        (
            within(INTERVAL_DAYS, request.interval_days),
            CyclesRefusal::Interval,
        ),
        (request.grams_per_course.get() > 0, CyclesRefusal::Grams),
        (
            request.given_so_far.is_none_or(|grams| grams.get() >= 0),
            CyclesRefusal::GivenSoFar,
        ),
        (
            request.first_day.year() >= bounds::DATES_FROM_YEAR,
            CyclesRefusal::FirstDay,
        ),
    ];
    let mut refused = refusals.into_iter().filter(|(passes, _)| !passes);
    refused.next().map_or(Ok(()), |(_, refusal)| Err(refusal))
}

fn course(request: &CyclesRequest, number: i64) -> Result<PlannedCourse, CyclesRefusal> {
    let before = exact::sub(number, 1)?;
    let to_first = mul(before, request.interval_days)?;
    let day = |place| {
        let days = exact::add(to_first, place)?;
        days_after(request.first_day, days).ok_or(CyclesRefusal::FirstDay)
    };
    let places = 0..request.infusion_days.get();
    let in_list = mul(number, request.grams_per_course.get())?;
    let so_far = request
        .given_so_far
        .map(|given| exact::add(given.get(), in_list))
        .transpose()?;
    Ok(PlannedCourse {
        number,
        days: places.map(day).collect::<Result<_, _>>()?,
        first: day(0)?,
        last: day(exact::sub(request.infusion_days.get(), 1)?)?,
        grams: request.grams_per_course,
        in_list: Grams::scaled(in_list),
        so_far: so_far.map(Grams::scaled),
    })
}

impl Cycles {
    /// The course that ends the list.
    #[must_use]
    pub fn last(&self) -> Option<&PlannedCourse> {
        self.courses.last()
    }

    /// A year of this interval, and a year of one course each calendar month.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn years(&self) -> Result<[PerYear; 2], Overflow> {
        let grams = self.request.grams_per_course;
        let every = Rhythm::EveryDays(self.request.interval_days);
        Ok([per_year(every, grams)?, per_year(Rhythm::Monthly, grams)?])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::{parse, text};
    use crate::domain::quantity::whole_grams;

    pub fn request(first_day: &str) -> CyclesRequest {
        CyclesRequest {
            first_day: parse(first_day).unwrap(),
            interval_days: USUAL_INTERVAL_DAYS,
            courses: 3,
            infusion_days: Days::scaled(3),
            grams_per_course: whole_grams(120),
            given_so_far: None,
        }
    }

    fn first_days(request: &CyclesRequest) -> Vec<String> {
        let courses = cycles(request).unwrap().courses;
        courses.iter().map(|course| text(course.first)).collect()
    }

    #[test]
    fn each_course_has_its_days_grams_and_running_total() {
        let known = CyclesRequest {
            given_so_far: Some(whole_grams(120)),
            ..request("2027-02-24")
        };
        let list = cycles(&known).unwrap();
        let second = &list.courses[1];
        let days: Vec<String> = second.days.iter().copied().map(text).collect();
        assert_eq!(days, ["2027-03-24", "2027-03-25", "2027-03-26"]);
        assert_eq!((second.number, second.grams), (2, whole_grams(120)));
        assert_eq!(second.in_list, whole_grams(240));
        assert_eq!(second.so_far, Some(whole_grams(360)));
        assert_eq!(list.last().unwrap().number, 3);
    }

    #[test]
    fn what_was_given_before_stays_unknown_and_nothing_is_something_else() {
        let unknown = cycles(&request("2027-02-24")).unwrap();
        assert!(unknown.courses.iter().all(|course| course.so_far.is_none()));
        let nothing = CyclesRequest {
            given_so_far: Some(whole_grams(0)),
            ..request("2027-02-24")
        };
        let nothing = cycles(&nothing).unwrap();
        assert_eq!(nothing.courses[0].so_far, Some(whole_grams(120)));
    }

    #[test]
    fn no_change_of_the_clock_no_leap_day_and_no_new_year_moves_a_course() {
        // Summer time of Europe begins on 28 March 2027 and ends on 31 October; of the United States, 14 March and 7 November.
        let edges = [
            ("2027-03-13", ["2027-03-13", "2027-04-10", "2027-05-08"]),
            ("2027-03-27", ["2027-03-27", "2027-04-24", "2027-05-22"]),
            ("2027-10-30", ["2027-10-30", "2027-11-27", "2027-12-25"]),
            ("2028-02-01", ["2028-02-01", "2028-02-29", "2028-03-28"]),
            ("2027-12-30", ["2027-12-30", "2028-01-27", "2028-02-24"]),
        ];
        for (first, expected) in edges {
            assert_eq!(first_days(&request(first)), expected, "{first}");
        }
        let over_new_year = cycles(&request("2027-12-30")).unwrap();
        let days: Vec<String> = over_new_year.courses[0]
            .days
            .iter()
            .copied()
            .map(text)
            .collect();
        assert_eq!(days, ["2027-12-30", "2027-12-31", "2028-01-01"]);
        let over_the_clock = cycles(&request("2027-03-27")).unwrap();
        assert_eq!(text(over_the_clock.courses[0].last), "2027-03-29");
        let over_leap_day = cycles(&request("2028-02-28")).unwrap();
        assert_eq!(text(over_leap_day.courses[0].last), "2028-03-01");
    }

    #[test]
    fn silly_input_is_refused_each_with_its_own_reason() {
        let good = request("2027-02-24");
        let with = |change: fn(&mut CyclesRequest)| {
            let mut changed = good;
            change(&mut changed);
            cycles(&changed).map(|list| list.courses.len())
        };
        assert_eq!(with(|_| {}), Ok(3));
        assert_eq!(with(|r| r.courses = 0), Err(CyclesRefusal::Courses));
        assert_eq!(with(|r| r.courses = 27), Err(CyclesRefusal::Courses));
        assert_eq!(with(|r| r.courses = 26), Ok(26));
        for days in [0, 6] {
            let mut changed = good;
            changed.infusion_days = Days::scaled(days);
            assert_eq!(cycles(&changed), Err(CyclesRefusal::InfusionDays), "{days}");
        }
        let overlap = with(|r| (r.interval_days, r.infusion_days) = (4, Days::scaled(5)));
        assert_eq!(overlap, Err(CyclesRefusal::Overlap));
        assert_eq!(with(|r| r.interval_days = -28), Err(CyclesRefusal::Overlap));
        assert_eq!(with(|r| r.interval_days = 13), Err(CyclesRefusal::Interval));
        assert_eq!(with(|r| r.interval_days = 85), Err(CyclesRefusal::Interval));
        assert_eq!(with(|r| r.interval_days = 14), Ok(3));
        assert_eq!(with(|r| r.interval_days = 84), Ok(3));
        assert_eq!(
            with(|r| r.grams_per_course = whole_grams(0)),
            Err(CyclesRefusal::Grams)
        );
        assert_eq!(
            with(|r| r.given_so_far = Some(Grams::scaled(-1))),
            Err(CyclesRefusal::GivenSoFar)
        );
        assert_eq!(
            with(|r| r.first_day = parse("1999-12-31").unwrap()),
            Err(CyclesRefusal::FirstDay)
        );
        assert_eq!(
            with(|r| r.first_day = NaiveDate::MAX),
            Err(CyclesRefusal::FirstDay)
        );
        assert_eq!(
            with(|r| r.grams_per_course = Grams::scaled(i64::MAX)),
            Err(CyclesRefusal::Unrepresentable)
        );
    }
}
