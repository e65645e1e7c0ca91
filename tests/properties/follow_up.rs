//! What the visits say and point to: the same in any order, untouched by an infusion alone, turned round with the values,
//! and never without a source or out of range.

use chrono::NaiveDate;
use imnm::domain::dates::{days_after, parse};
use imnm::domain::ivig::cautions::BLOOD_GROUPS;
use imnm::domain::quantity::{Days, EnzymeUnits, Grams, Kilograms};
use imnm::domain::response::course::Course;
use imnm::domain::response::direction::Direction;
use imnm::domain::response::measures::{Measure, Measured};
use imnm::domain::response::mmt8::Sides;
use imnm::domain::response::notices::{Context, Notice, haemoglobin, notices, review};
use imnm::domain::response::quantities::{
    DailyMilligrams, GlobalPoints, GramsPerLitre, HaqPoints, StrengthPoints, TimesLimit,
};
use imnm::domain::response::reading::{Reading, Trend, reading};
use imnm::domain::response::verdict::Verdict;
use imnm::domain::response::visit::{ENZYMES, Followed, Given, Visit};
use imnm::i18n::follow_up::reading as words;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::config;

fn start() -> NaiveDate {
    parse("2026-01-01").expect("a day")
}

fn later(days: i64) -> NaiveDate {
    days_after(start(), days).expect("within the calendar")
}

fn measured() -> impl Strategy<Value = Measured> {
    let global = || of((0_i64..=10_000).prop_map(GlobalPoints::scaled));
    let strength = select(vec![Sides::One, Sides::Both]).prop_flat_map(|sides| {
        (0..=sides.most().get()).prop_map(move |total| (StrengthPoints::scaled(total), sides))
    });
    let function = of((0_i64..=3_000).prop_map(HaqPoints::scaled));
    // The limits of the form, and the few that clinics see.
    let enzyme = of(
        prop_oneof![(20_000_i64..=20_000_000), (1_i64..=2_000_000_000)]
            .prop_map(EnzymeUnits::scaled),
    );
    (global(), global(), of(strength), function, enzyme, global()).prop_map(
        |(physician, patient, strength, function, enzyme, extramuscular)| Measured {
            physician,
            patient,
            strength,
            function,
            enzyme,
            extramuscular,
        },
    )
}

/// A course that begins up to a month before its visit or after it.
fn ivig() -> impl Strategy<Value = Option<(i64, Option<i64>, i64)>> {
    of((-30_i64..=30, of(1_i64..=5), 500_000_i64..=600_000_000))
}

fn visit(on: i64) -> impl Strategy<Value = Visit> {
    let weight = of((20_000_i64..=250_000).prop_map(Kilograms::scaled));
    let haemoglobin = of((20_000_i64..=250_000).prop_map(GramsPerLitre::scaled));
    let prednisolone = of((0_i64..=2_000_000).prop_map(DailyMilligrams::scaled));
    (measured(), weight, haemoglobin, prednisolone, ivig()).prop_map(
        move |(measured, weight, haemoglobin, prednisolone, ivig)| Visit {
            measured,
            weight,
            haemoglobin,
            prednisolone,
            ivig: ivig.map(|(away, days, grams)| Given {
                first: later(on + away),
                days: days.map(Days::scaled),
                grams: Grams::scaled(grams),
            }),
            ..Visit::on(later(on))
        },
    )
}

/// Up to eight visits on days of their own within a year.
fn visits() -> impl Strategy<Value = Vec<Visit>> {
    proptest::collection::btree_set(31_i64..400, 0..8)
        .prop_flat_map(|days| days.into_iter().map(visit).collect::<Vec<_>>())
}

fn followed() -> impl Strategy<Value = Followed> {
    let limit = of((1_000_i64..=2_000_000).prop_map(EnzymeUnits::scaled));
    let times = (1_000_i64..=100_000).prop_map(TimesLimit::scaled);
    (select(ENZYMES.to_vec()), limit, times).prop_map(|(kind, limit, times)| Followed {
        kind,
        limit,
        times,
    })
}

fn context() -> impl Strategy<Value = Context> {
    let weight = of((20_000_i64..=250_000).prop_map(Kilograms::scaled));
    let today = of((0_i64..500).prop_map(later));
    (weight, of(select(BLOOD_GROUPS.to_vec())), today).prop_map(
        |(dose_weight, blood_group, today)| Context {
            dose_weight,
            blood_group,
            today,
        },
    )
}

fn course(visits: &[Visit]) -> Course {
    Course::new(visits.to_vec()).expect("days of their own")
}

fn read(visits: &[Visit], followed: Followed) -> Reading {
    reading(&course(visits), followed).expect("it fits")
}

fn trend(reading: Reading) -> Option<Trend> {
    match reading {
        Reading::Trend(trend) => Some(*trend),
        Reading::NoVisit | Reading::OneVisit(_) => None,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_order_in_which_visits_come_changes_nothing(
        (visits, shuffled) in visits().prop_flat_map(|visits| (Just(visits.clone()), Just(visits).prop_shuffle())),
        followed in followed(),
        context in context(),
    ) {
        prop_assert_eq!(read(&visits, followed), read(&shuffled, followed));
        let of = |visits| notices(&course(visits), followed, &context).expect("it fits");
        prop_assert_eq!(of(&visits), of(&shuffled));
    }

    #[test]
    fn an_infusion_alone_changes_no_reading(visits in visits(), followed in followed(), at in 400_i64..450, between: bool) {
        // After all of them, or before all of them.
        let day = if between { later(at) } else { later(at - 400) };
        prop_assume!(visits.iter().all(|visit| visit.day != day));
        let mut infusion = Visit::on(day);
        infusion.ivig = Some(Given { first: day, days: None, grams: Grams::scaled(120_000_000) });
        let with = [&visits[..], &[infusion]].concat();
        prop_assert_eq!(read(&visits, followed), read(&with, followed));
    }

    /// The same days, with what was measured in the other order.
    #[test]
    fn better_becomes_worse_when_the_values_are_mirrored(visits in visits(), followed in followed()) {
        let assessed: Vec<Visit> = visits.iter().copied().filter(Visit::is_assessed).collect();
        let last = &assessed[assessed.len().saturating_sub(3)..];
        let measured = last.iter().rev().map(|visit| visit.measured);
        let mirrored: Vec<Visit> = last.iter().zip(measured).map(|(visit, measured)| Visit { measured, ..*visit }).collect();
        let (Some(there), Some(back)) = (trend(read(&visits, followed)), trend(read(&mirrored, followed))) else {
            prop_assert!(last.len() < 2);
            return Ok(());
        };
        for (there, back) in there.lines.iter().zip(&back.lines) {
            let turned = there.direction.map(|way| match way {
                Direction::Better => Direction::Worse,
                Direction::Worse => Direction::Better,
                Direction::Same => Direction::Same,
            });
            prop_assert_eq!(turned.ok(), back.direction.ok());
            prop_assert_eq!(there.turned.is_some(), back.turned.is_some());
        }
        match there.verdict {
            Verdict::Better => prop_assert_eq!(back.verdict, Verdict::Worse),
            Verdict::Worse => prop_assert!(matches!(back.verdict, Verdict::Better | Verdict::Mixed)),
            Verdict::Mixed => prop_assert!(matches!(back.verdict, Verdict::Mixed | Verdict::Worse)),
            Verdict::EnzymeFellAlone => prop_assert_eq!(back.verdict, Verdict::EnzymeRoseAlone),
            Verdict::EnzymeRoseAlone => prop_assert_eq!(back.verdict, Verdict::EnzymeFellAlone),
            Verdict::Same | Verdict::Unknown => prop_assert_eq!(back.verdict, there.verdict),
        }
    }

    #[test]
    fn no_one_is_called_better_by_the_enzyme(visits in visits(), followed in followed()) {
        let Some(trend) = trend(read(&visits, followed)) else { return Ok(()) };
        if trend.verdict == Verdict::Better {
            let mut others = trend.lines.iter().filter(|line| line.measure != Measure::Enzyme);
            prop_assert!(others.any(|line| line.direction == Ok(Direction::Better)));
        }
        if followed.limit.is_none() {
            prop_assert_eq!(trend.direction(Measure::Enzyme), None);
        }
    }

    #[test]
    fn every_notice_has_a_source_and_words_and_they_stand_by_severity(
        visits in visits(),
        followed in followed(),
        context in context(),
    ) {
        let all = notices(&course(&visits), followed, &context).expect("it fits");
        for notice in &all {
            prop_assert!(!notice.sources().is_empty());
            let said = words::notices::notice(notice);
            prop_assert!(!said.title.is_empty() && said.text.ends_with('.'), "{}", said.text);
            prop_assert!(!said.text.contains('?'), "a value that is not there: {}", said.text);
        }
        prop_assert!(all.iter().map(Notice::severity).is_sorted());
        let reading = read(&visits, followed);
        prop_assert!(words::sentence(&reading).ends_with('.'));
        if let Some(trend) = trend(reading) {
            prop_assert!(!trend.sources().is_empty());
        }
    }

    #[test]
    fn without_today_nothing_is_due_and_nothing_has_passed(visits in visits(), followed in followed(), context in context()) {
        let context = Context { today: None, ..context };
        for notice in notices(&course(&visits), followed, &context).expect("it fits") {
            match notice {
                Notice::HaemoglobinDue(due) => prop_assert_eq!(due.standing, haemoglobin::Standing::Undated),
                Notice::Review(review) => {
                    prop_assert!(matches!(review.standing, review::Standing::Undated | review::Standing::Done(_)));
                }
                Notice::RelapseOnTaper(_)
                | Notice::HaemoglobinFell(_)
                | Notice::EnzymeBetterStrengthNot(_)
                | Notice::StrengthBetterEnzymeNot(_)
                | Notice::WeightChanged(_)
                | Notice::CeilingEffect(_) => {}
            }
        }
    }

    #[test]
    fn a_tenth_more_and_a_tenth_less_ask_for_the_dose_alike(tens in 2_000_i64..=20_000, grams in 0_i64..3_000) {
        let weight = tens * 10;
        let asks = |now: i64| {
            let mut visit = Visit::on(start());
            visit.weight = Some(Kilograms::scaled(now));
            let context = Context { dose_weight: Some(Kilograms::scaled(weight)), ..Context::default() };
            let all = notices(&course(&[visit]), Followed::default(), &context).expect("it fits");
            all.iter().any(|notice| matches!(notice, Notice::WeightChanged(_)))
        };
        prop_assert!(asks(weight + tens) && asks(weight - tens));
        prop_assert!(!asks(weight + tens - 1) && !asks(weight - tens + 1));
        prop_assert_eq!(asks(weight + grams), asks(weight - grams));
    }
}
