//! When to look at the effect, and when to measure haemoglobin.
//!
//! Days are counted from the first infusion day of a course as day 0: "day 7" is 7 calendar days after it. Hours are
//! counted from the end of its last infusion day, and stand as the days in which they fall: 36 to 96 hours after
//! midnight at the end of 26 March are 28 March (from noon) to 30 March. Both are this product's choice: what was read
//! says neither.

use chrono::NaiveDate;

use super::Cycles;
use crate::domain::dates::{days_after, months_after};
use crate::domain::exact::{self, Overflow, div_ceil, div_floor};
use crate::domain::ivig::cautions::BloodGroup;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Calendar months after the first day.
pub const REVIEW_MONTHS: [u32; 2] = [3, 6];
/// Source of [`REVIEW_MONTHS`].
pub const REVIEW_SOURCE: Citation = cite(
    SourceId::Policy,
    "immunoglobulin: reminders at 3 and 6 months, the stop rule is the clinician's",
    Status::Policy,
);
/// A study that looked at the same months.
pub const REVIEW_STUDY: Citation = cite(
    SourceId::Wang2022,
    "outcomes at 3 and 6 months",
    Status::Published,
);
/// The early sample, in hours after the end of the last infusion day.
pub const EARLY_HOURS: (i64, i64) = (36, 96);
/// The late sample, in days after the first infusion day.
pub const LATE_DAYS: (i64, i64) = (7, 10);
/// After so many first courses.
pub const FIRST_COURSES: usize = 2;
/// Source of the rule.
pub const HAEMOGLOBIN_SOURCE: Citation = cite(
    SourceId::Policy,
    "IVIG 6: haemoglobin after the first two courses in A, B and AB",
    Status::Policy,
);
/// Source of the way of counting.
pub const COUNTING_SOURCE: Citation = cite(
    SourceId::Policy,
    "courses: hours from the end of the last infusion day, days from the first",
    Status::Policy,
);
/// What a label has: only the early sample.
pub const LABEL_SOURCE: Citation = cite(
    SourceId::Empr,
    "haemoglobin at baseline and 36 to 96 h at high risk",
    Status::Reported,
);
/// Why there is a late one.
pub const STUDY_SOURCE: Citation = cite(
    SourceId::Haemolysis2021,
    "haemolysis apparent only on day 5 to 10",
    Status::Published,
);

const HOURS_A_DAY: i64 = 24;

/// A day to look at the effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// Months after the first day.
    pub months: u32,
    /// The day.
    pub day: NaiveDate,
    /// So many courses of the list begin before it.
    pub courses_before: usize,
    /// All of the list do, so that more may have been given by then.
    pub after_list: bool,
}

/// The days to look at the effect; none that is off the calendar.
#[must_use]
pub fn reviews(cycles: &Cycles) -> Vec<Review> {
    let of_months = |months| {
        let day = months_after(cycles.request.first_day, months)?;
        let courses = cycles.courses.iter();
        let courses_before = courses.filter(|course| course.first < day).count();
        Some(Review {
            months,
            day,
            courses_before,
            after_list: courses_before == cycles.courses.len(),
        })
    };
    REVIEW_MONTHS.into_iter().filter_map(of_months).collect()
}

/// When a sample is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// Before the first infusion.
    Baseline,
    /// [`EARLY_HOURS`].
    Early,
    /// [`LATE_DAYS`].
    Late,
}

/// A sample of haemoglobin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Of which course of the list.
    pub course: i64,
    /// When.
    pub moment: Moment,
    /// The first day on which it can be taken.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
}

/// Whether haemoglobin is to be measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Haemoglobin {
    /// A, B or AB: these samples.
    Due(Vec<Sample>),
    /// The blood group is not known: these samples if it is A, B or AB.
    HangsOnBloodGroup(Vec<Sample>),
    /// O: not by this rule.
    NotByThisRule,
}

/// The samples around the first two courses of the list.
///
/// # Errors
/// [`Overflow`], also where a day is off the calendar.
pub fn haemoglobin(cycles: &Cycles, group: Option<BloodGroup>) -> Result<Haemoglobin, Overflow> {
    let samples = || {
        let mut all = vec![Sample {
            course: 1,
            moment: Moment::Baseline,
            from: cycles.request.first_day,
            to: cycles.request.first_day,
        }];
        for course in cycles.courses.iter().take(FIRST_COURSES) {
            all.extend([
                early(course.number, course.last)?,
                late(course.number, course.first)?,
            ]);
        }
        Ok(all)
    };
    Ok(match group {
        Some(BloodGroup::A | BloodGroup::B | BloodGroup::Ab) => Haemoglobin::Due(samples()?),
        Some(BloodGroup::O) => Haemoglobin::NotByThisRule,
        None => Haemoglobin::HangsOnBloodGroup(samples()?),
    })
}

/// Are the first courses of the list the patient's first? Only where nothing was given before is that known.
#[must_use]
pub fn first_ever(cycles: &Cycles) -> bool {
    cycles
        .request
        .given_so_far
        .is_some_and(|given| given.get() == 0)
}

/// The early sample of course `course`, whose last infusion day was `last`: the days in which the hours after its end
/// fall.
///
/// # Errors
/// [`Overflow`], also where a day is off the calendar.
pub fn early(course: i64, last: NaiveDate) -> Result<Sample, Overflow> {
    let (from, to) = EARLY_HOURS;
    let from = exact::add(div_floor(from, HOURS_A_DAY)?, 1)?;
    let to = div_ceil(to, HOURS_A_DAY)?;
    sample(course, Moment::Early, last, (from, to))
}

/// The late sample of course `course`, whose first infusion day was `first`.
///
/// # Errors
/// [`Overflow`], also where a day is off the calendar.
pub fn late(course: i64, first: NaiveDate) -> Result<Sample, Overflow> {
    sample(course, Moment::Late, first, LATE_DAYS)
}

fn sample(
    course: i64,
    moment: Moment,
    day: NaiveDate,
    (from, to): (i64, i64),
) -> Result<Sample, Overflow> {
    Ok(Sample {
        course,
        moment,
        from: days_after(day, from).ok_or(Overflow)?,
        to: days_after(day, to).ok_or(Overflow)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::text;
    use crate::domain::ivig::cycles::{CyclesRequest, cycles, tests::request};
    use crate::domain::quantity::whole_grams;

    #[test]
    fn reviews_stand_on_the_same_day_of_the_month_or_its_last() {
        let long = |first| {
            let asked = CyclesRequest {
                courses: 7,
                ..request(first)
            };
            reviews(&cycles(&asked).unwrap())
        };
        let [three, six] = long("2027-11-30")[..] else {
            panic!("two");
        };
        assert_eq!(
            (three.months, text(three.day)),
            (3, "2028-02-29".to_owned())
        );
        assert_eq!((six.months, text(six.day)), (6, "2028-05-30".to_owned()));
        // 30 November, 28 December, 25 January, 22 February | 21 March, 18 April, 16 May.
        assert_eq!((three.courses_before, three.after_list), (4, false));
        assert_eq!((six.courses_before, six.after_list), (7, true));
    }

    #[test]
    fn a_course_that_begins_on_the_day_of_the_review_is_not_before_it() {
        // 28 January to 28 April 2026 are 90 days; three times 30.
        let asked = CyclesRequest {
            interval_days: 30,
            courses: 4,
            ..request("2026-01-28")
        };
        let list = cycles(&asked).unwrap();
        assert_eq!(text(list.courses[3].first), "2026-04-28");
        assert_eq!(reviews(&list)[0].courses_before, 3);
    }

    #[test]
    fn samples_fall_on_these_days_after_the_first_two_courses() {
        let list = cycles(&request("2027-03-24")).unwrap();
        let Ok(Haemoglobin::Due(samples)) = haemoglobin(&list, Some(BloodGroup::Ab)) else {
            panic!("due");
        };
        let days: Vec<_> = samples
            .iter()
            .map(|one| (one.course, one.moment, text(one.from), text(one.to)))
            .collect();
        let day = |text: &str| text.to_owned();
        assert_eq!(
            days,
            [
                (1, Moment::Baseline, day("2027-03-24"), day("2027-03-24")),
                (1, Moment::Early, day("2027-03-28"), day("2027-03-30")),
                (1, Moment::Late, day("2027-03-31"), day("2027-04-03")),
                (2, Moment::Early, day("2027-04-25"), day("2027-04-27")),
                (2, Moment::Late, day("2027-04-28"), day("2027-05-01")),
            ]
        );
    }

    #[test]
    fn the_blood_group_decides_and_an_unknown_one_is_not_o() {
        let list = cycles(&request("2027-03-24")).unwrap();
        let of = |group| haemoglobin(&list, group).unwrap();
        assert_eq!(of(Some(BloodGroup::O)), Haemoglobin::NotByThisRule);
        for group in [BloodGroup::A, BloodGroup::B, BloodGroup::Ab] {
            assert!(matches!(of(Some(group)), Haemoglobin::Due(_)));
        }
        let Haemoglobin::HangsOnBloodGroup(samples) = of(None) else {
            panic!("it hangs on the blood group");
        };
        assert_eq!(samples.len(), 5);
    }

    #[test]
    fn the_first_of_the_list_are_the_first_of_the_patient_only_if_nothing_was_given_before() {
        for (given, first) in [(None, false), (Some(0), true), (Some(120), false)] {
            let asked = CyclesRequest {
                given_so_far: given.map(whole_grams),
                ..request("2027-03-24")
            };
            assert_eq!(first_ever(&cycles(&asked).unwrap()), first);
        }
    }
}
