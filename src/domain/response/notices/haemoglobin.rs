//! Haemoglobin after the courses that were given: when it is to be measured, and whether it fell.
//!
//! Sources: the samples are those of [`crate::domain::ivig::cycles::reminders`]; a study found most haemolysis apparent
//! only on day 5 to 10. How much of a fall is too much stands in nothing that was read: a fall is said, and no verdict.
//! Traps: an unknown blood group is not O; the first two courses that were entered need not be the patient's first; over
//! how many days a course was given hangs the early sample on, and without them it has no date.

use chrono::NaiveDate;

use super::given;
use crate::domain::dates::{days_after, days_since};
use crate::domain::exact::{Overflow, sub};
use crate::domain::ivig::cautions::BloodGroup;
use crate::domain::ivig::cycles::reminders::{
    COUNTING_SOURCE, FIRST_COURSES, HAEMOGLOBIN_SOURCE, LABEL_SOURCE, Moment, STUDY_SOURCE, Sample,
    early, late,
};
use crate::domain::response::course::Course;
use crate::domain::response::quantities::GramsPerLitre;
use crate::domain::response::visit::Given;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A sample that was missed is said for fewer days than this after its last day.
pub const MISSED_FOR_DAYS: i32 = 30;
/// Source of [`MISSED_FOR_DAYS`].
pub const MISSED_SOURCE: Citation = cite(
    SourceId::Policy,
    "follow-up: a haemoglobin that was not measured is pointed out for less than 30 days",
    Status::Policy,
);
/// A haemoglobin so many days after the first day of a course is one after it.
pub const AFTER_DAYS: i32 = 14;
/// Where a fall comes from.
pub const FELL_SOURCES: [Citation; 2] = [
    cite(
        SourceId::Policy,
        "follow-up: the lowest haemoglobin within 14 days of a course against the last before it, with no limit to the fall",
        Status::Policy,
    ),
    STUDY_SOURCE,
];

/// How a sample stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Its days are to come.
    Ahead,
    /// It can be taken now.
    Open,
    /// Its days are over, and no haemoglobin of them was entered.
    Missed,
    /// The day of today is not known.
    Undated,
}

/// A sample without a haemoglobin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which; its course is counted among those that were entered.
    pub sample: Sample,
    /// How it stands.
    pub standing: Standing,
    /// The blood group is known. If not, the sample is due only if it is A, B or AB.
    pub group_known: bool,
    /// The first day of the course.
    pub first: NaiveDate,
    /// The early sample of the same course has no date, since the number of its days is not known.
    pub early_undated: bool,
}

impl Due {
    /// Where it comes from.
    #[must_use]
    pub fn sources(&self) -> Vec<Citation> {
        let of_moment = match self.sample.moment {
            Moment::Baseline | Moment::Early => LABEL_SOURCE,
            Moment::Late => STUDY_SOURCE,
        };
        vec![
            HAEMOGLOBIN_SOURCE,
            of_moment,
            COUNTING_SOURCE,
            MISSED_SOURCE,
        ]
    }
}

/// The samples after the first courses that were entered, as far as they are still to be taken or were missed of late.
///
/// # Errors
/// [`Overflow`], also where a day is off the calendar.
pub fn due(
    course: &Course,
    group: Option<BloodGroup>,
    today: Option<NaiveDate>,
) -> Result<Vec<Due>, Overflow> {
    let group_known = match group {
        Some(BloodGroup::O) => return Ok(Vec::new()),
        Some(BloodGroup::A | BloodGroup::B | BloodGroup::Ab) => true,
        None => false,
    };
    let mut all = Vec::new();
    for (given, number) in given(course).into_iter().take(FIRST_COURSES).zip(1..) {
        let early = match given.days {
            Some(days) => Some(early(number, last_day(given.first, days.get())?)?),
            None => None,
        };
        let samples = early.into_iter().chain([late(number, given.first)?]);
        for sample in samples.filter(|sample| !is_answered(course, sample)) {
            let standing = standing(&sample, today);
            all.extend(standing.map(|standing| Due {
                sample,
                standing,
                group_known,
                first: given.first,
                early_undated: early.is_none(),
            }));
        }
    }
    Ok(all)
}

/// The last infusion day. The days of a course are taken as one after the other.
fn last_day(first: NaiveDate, days: i64) -> Result<NaiveDate, Overflow> {
    days_after(first, sub(days, 1)?).ok_or(Overflow)
}

fn is_answered(course: &Course, sample: &Sample) -> bool {
    let mut visits = course.visits().iter();
    visits.any(|visit| {
        visit.haemoglobin.is_some() && sample.from <= visit.day && visit.day <= sample.to
    })
}

/// Nothing for a sample that was missed long ago.
fn standing(sample: &Sample, today: Option<NaiveDate>) -> Option<Standing> {
    let Some(today) = today else {
        return Some(Standing::Undated);
    };
    if today < sample.from {
        Some(Standing::Ahead)
    } else if today <= sample.to {
        Some(Standing::Open)
    } else {
        (days_since(sample.to, today) < MISSED_FOR_DAYS).then_some(Standing::Missed)
    }
}

/// Haemoglobin lower after a course than before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fall {
    /// The course.
    pub course: Given,
    /// The last day up to its first one with a haemoglobin, and that: on the first day it is taken as before the infusion.
    pub before: (NaiveDate, GramsPerLitre),
    /// The day of the lowest one within [`AFTER_DAYS`] after that, and it.
    pub after: (NaiveDate, GramsPerLitre),
    /// By how much it is lower.
    pub by: GramsPerLitre,
}

/// The fall after the latest course with a haemoglobin both before and after it, if there was one.
///
/// # Errors
/// [`Overflow`], which no values within their limits reach.
pub fn fall(course: &Course) -> Result<Option<Fall>, Overflow> {
    let values = || {
        course
            .visits()
            .iter()
            .filter_map(|visit| Some((visit.day, visit.haemoglobin?)))
    };
    for given in given(course).into_iter().rev() {
        let since = |day: NaiveDate| days_since(given.first, day);
        let before = values().rfind(|(day, _)| since(*day) <= 0);
        let after = values().filter(|(day, _)| (1..=AFTER_DAYS).contains(&since(*day)));
        let (Some(before), Some(after)) = (before, after.min_by_key(|(_, value)| *value)) else {
            continue;
        };
        let by = GramsPerLitre::scaled(sub(before.1.get(), after.1.get())?);
        return Ok((by.get() > 0).then_some(Fall {
            course: given,
            before,
            after,
            by,
        }));
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::{parse, text};
    use crate::domain::quantity::{Days, Grams};
    use crate::domain::response::visit::Visit;

    fn day(text: &str) -> NaiveDate {
        parse(text).unwrap()
    }

    fn visit(on: &str, haemoglobin: Option<i64>) -> Visit {
        let mut visit = Visit::on(day(on));
        visit.haemoglobin = haemoglobin.map(|grams| GramsPerLitre::scaled(grams * 1_000));
        visit
    }

    fn infusion(on: &str, days: Option<i64>, haemoglobin: Option<i64>) -> Visit {
        let mut visit = visit(on, haemoglobin);
        visit.ivig = Some(Given {
            first: day(on),
            days: days.map(Days::scaled),
            grams: Grams::scaled(120_000_000),
        });
        visit
    }

    fn of(visits: &[Visit]) -> Course {
        Course::new(visits.to_vec()).unwrap()
    }

    type Shown = (i64, Moment, String, String, Standing);

    fn shown(visits: &[Visit], today: Option<&str>) -> Vec<Shown> {
        let all = due(&of(visits), Some(BloodGroup::A), today.map(day)).unwrap();
        all.into_iter()
            .map(|due| {
                let sample = due.sample;
                let (from, to) = (text(sample.from), text(sample.to));
                (sample.course, sample.moment, from, to, due.standing)
            })
            .collect()
    }

    #[test]
    fn the_first_two_courses_have_an_early_and_a_late_sample() {
        let visits = [
            infusion("2027-03-24", Some(3), None),
            infusion("2027-04-21", None, None),
            infusion("2027-05-19", Some(3), None),
        ];
        let sample = |course, moment, from: &str, to: &str| {
            (
                course,
                moment,
                from.to_owned(),
                to.to_owned(),
                Standing::Undated,
            )
        };
        assert_eq!(
            shown(&visits, None),
            [
                sample(1, Moment::Early, "2027-03-28", "2027-03-30"),
                sample(1, Moment::Late, "2027-03-31", "2027-04-03"),
                sample(2, Moment::Late, "2027-04-28", "2027-05-01"),
            ]
        );
        let all = due(&of(&visits), None, None).unwrap();
        assert!(all.iter().all(|due| !due.group_known));
        let undated: Vec<bool> = all.iter().map(|due| due.early_undated).collect();
        assert_eq!(undated, [false, false, true]);
        for group in [BloodGroup::A, BloodGroup::B, BloodGroup::Ab] {
            let known = due(&of(&visits), Some(group), None).unwrap();
            assert!(known.len() == 3 && known.iter().all(|due| due.group_known));
        }
        assert_eq!(due(&of(&visits), Some(BloodGroup::O), None), Ok(Vec::new()));
    }

    #[test]
    fn a_sample_is_ahead_open_or_missed_and_is_not_said_for_ever() {
        let visits = [infusion("2027-03-24", None, None)];
        for (today, standing) in [
            ("2027-03-30", Some(Standing::Ahead)),
            ("2027-03-31", Some(Standing::Open)),
            ("2027-04-03", Some(Standing::Open)),
            ("2027-04-04", Some(Standing::Missed)),
            ("2027-05-02", Some(Standing::Missed)),
            ("2027-05-03", None),
        ] {
            let found: Vec<_> = shown(&visits, Some(today))
                .into_iter()
                .map(|one| one.4)
                .collect();
            assert_eq!(found, standing.into_iter().collect::<Vec<_>>(), "{today}");
        }
    }

    #[test]
    fn a_haemoglobin_in_its_days_answers_a_sample_and_no_other_does() {
        for (on, answered) in [
            ("2027-03-30", false),
            ("2027-03-31", true),
            ("2027-04-03", true),
            ("2027-04-04", false),
        ] {
            let with = |haemoglobin| {
                let visits = [infusion("2027-03-24", None, None), visit(on, haemoglobin)];
                shown(&visits, None).is_empty()
            };
            assert_eq!(with(Some(120)), answered, "{on}");
            assert!(!with(None), "a visit without it is none");
        }
    }

    fn fell(visits: &[Visit]) -> Option<(String, String, String)> {
        let found = fall(&of(visits)).unwrap()?;
        let course = text(found.course.first);
        Some((course, text(found.after.0), found.by.to_string()))
    }

    #[test]
    fn a_fall_is_from_the_last_before_a_course_to_the_lowest_within_14_days_after_it() {
        let fall =
            |by: &str, on: &str| Some(("2027-03-24".to_owned(), on.to_owned(), by.to_owned()));
        let before = visit("2027-03-01", Some(150));
        let course = infusion("2027-03-24", Some(3), Some(140));
        let of = |later: &[Visit]| fell(&[&[before, course], later].concat());
        assert_eq!(
            of(&[visit("2027-04-01", Some(139))]),
            fall("1", "2027-04-01")
        );
        assert_eq!(of(&[visit("2027-04-01", Some(140))]), None);
        assert_eq!(
            of(&[visit("2027-04-07", Some(120))]),
            fall("20", "2027-04-07")
        );
        assert_eq!(of(&[visit("2027-04-08", Some(120))]), None, "day 15");
        let both = [
            visit("2027-03-29", Some(118)),
            visit("2027-04-02", Some(125)),
        ];
        assert_eq!(of(&both), fall("22", "2027-03-29"));
        assert_eq!(of(&[]), None, "none after it");
        let unknown = infusion("2027-03-24", None, None);
        assert_eq!(fell(&[unknown, visit("2027-04-01", Some(90))]), None);
        let since = [before, unknown, visit("2027-03-25", Some(149))];
        assert_eq!(fell(&since), fall("1", "2027-03-25"));
    }

    #[test]
    fn the_latest_course_with_both_decides() {
        let visits = [
            infusion("2027-03-24", None, Some(140)),
            visit("2027-04-01", Some(120)),
            infusion("2027-04-21", None, None),
        ];
        assert!(fell(&visits).is_some_and(|(course, ..)| course == "2027-03-24"));
        let again = [&visits[..], &[visit("2027-04-28", Some(130))]].concat();
        assert_eq!(fell(&again), None, "it rose after the second");
    }
}
