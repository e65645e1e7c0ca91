//! The days and grams of the next courses: nothing slips, sums are sums, and less is less.

use imnm::domain::dates::{days_after, days_since, months_after};
use imnm::domain::ivig::cautions::BloodGroup;
use imnm::domain::ivig::cycles::reminders::{Haemoglobin, Moment, haemoglobin, reviews};
use imnm::domain::ivig::cycles::taper::tapers;
use imnm::domain::ivig::cycles::year::{Rhythm, per_year};
use imnm::domain::ivig::cycles::{COURSES, CyclesRequest, INTERVAL_DAYS, cycles};
use imnm::domain::ivig::regimen::exact_course;
use imnm::domain::quantity::{Days, Grams, GramsPerKilogram, Kilograms};
use proptest::prelude::*;

use super::config;

/// Any request that is taken, from 2000 to 2099.
fn request() -> impl Strategy<Value = CyclesRequest> {
    let start = imnm::domain::dates::parse("2000-01-01").expect("a day");
    let grams = (1_i64..600_000_000).prop_map(Grams::scaled);
    let given = prop::option::of((0_i64..5_000_000_000).prop_map(Grams::scaled));
    (
        0_i64..36_525,
        INTERVAL_DAYS.0..=INTERVAL_DAYS.1,
        COURSES.0..=COURSES.1,
        1_i64..=5,
        grams,
        given,
    )
        .prop_map(
            move |(day, interval_days, courses, days, grams, given)| CyclesRequest {
                first_day: days_after(start, day).expect("a day"),
                interval_days,
                courses,
                infusion_days: Days::scaled(days),
                grams_per_course: grams,
                given_so_far: given,
            },
        )
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn days_only_go_forward_and_no_interval_slips(request in request()) {
        let list = cycles(&request).expect("a list");
        let days: Vec<_> = list.courses.iter().flat_map(|one| one.days.clone()).collect();
        prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
        let firsts: Vec<_> = list.courses.iter().map(|one| one.first).collect();
        for pair in firsts.windows(2) {
            prop_assert_eq!(i64::from(days_since(pair[0], pair[1])), request.interval_days);
        }
        for one in &list.courses {
            prop_assert_eq!(Some(&one.first), one.days.first());
            prop_assert_eq!(Some(&one.last), one.days.last());
            let span = i64::from(days_since(one.first, one.last));
            prop_assert_eq!(span + 1, request.infusion_days.get());
        }
        prop_assert_eq!(firsts[0], request.first_day);
    }

    #[test]
    fn totals_are_sums_and_what_is_unknown_stays_so(request in request()) {
        let list = cycles(&request).expect("a list");
        let mut sum = 0;
        for one in &list.courses {
            sum += one.grams.get();
            prop_assert_eq!(one.in_list.get(), sum);
            let so_far = request.given_so_far.map(|given| given.get() + sum);
            prop_assert_eq!(one.so_far.map(Grams::get), so_far);
        }
    }

    #[test]
    fn more_grams_or_a_shorter_interval_never_make_a_smaller_year(
        grams in 1_i64..600_000_000, more in 0_i64..600_000_000, days in 14_i64..=84, longer in 0_i64..70,
    ) {
        let year = |days, grams| per_year(Rhythm::EveryDays(days), Grams::scaled(grams)).expect("a year");
        let least = year(days, grams);
        prop_assert!(least.whole_grams <= year(days, grams + more).whole_grams);
        prop_assert!(least.whole_grams >= year(days + longer, grams).whole_grams);
        // Rounded half up from the exact fraction.
        let exact = i128::from(least.micrograms.numerator);
        let shown = i128::from(least.whole_grams) * 1_000_000 * i128::from(least.micrograms.denominator);
        let half = 500_000 * i128::from(least.micrograms.denominator);
        prop_assert!(exact < shown + half && exact >= shown - half);
    }

    #[test]
    fn a_larger_dose_per_kilogram_never_makes_a_smaller_year(
        weight in 25_000_i64..300_000, dose in 1_i64..2_000, more in 0_i64..1_000,
    ) {
        let year = |dose| {
            let course = exact_course(Kilograms::scaled(weight), GramsPerKilogram::scaled(dose));
            per_year(Rhythm::EveryDays(28), course.expect("a course")).expect("a year").whole_grams
        };
        prop_assert!(year(dose) <= year(dose + more));
        let rows = tapers(Kilograms::scaled(weight)).expect("rows");
        let usual = rows[0].year.whole_grams;
        prop_assert!(rows[1..].iter().all(|row| row.year.whole_grams < usual));
    }

    #[test]
    fn reminders_follow_what_they_are_counted_from(request in request()) {
        let list = cycles(&request).expect("a list");
        for review in reviews(&list) {
            prop_assert_eq!(Some(review.day), months_after(request.first_day, review.months));
            let before = list.courses.iter().filter(|one| one.first < review.day).count();
            prop_assert_eq!(review.courses_before, before);
        }
        let Ok(Haemoglobin::Due(samples)) = haemoglobin(&list, Some(BloodGroup::B)) else {
            return Err(TestCaseError::fail("due"));
        };
        prop_assert_eq!(samples.len(), 1 + 2 * list.courses.len().min(2));
        for sample in samples {
            let place = usize::try_from(sample.course - 1).expect("a place");
            let course = &list.courses[place];
            let from_last = (days_since(course.last, sample.from), days_since(course.last, sample.to));
            let from_first = (days_since(course.first, sample.from), days_since(course.first, sample.to));
            match sample.moment {
                Moment::Baseline => prop_assert_eq!(from_first, (0, 0)),
                Moment::Early => prop_assert_eq!(from_last, (2, 4)),
                Moment::Late => prop_assert_eq!(from_first, (7, 10)),
            }
        }
    }
}
