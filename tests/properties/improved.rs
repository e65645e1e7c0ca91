//! The Total Improvement Score: never below nothing, never above what the first visit leaves to be reached, the same in
//! every unit, and never made narrower by what is not known.

use imnm::domain::quantity::EnzymeUnits;
use imnm::domain::response::measures::{EnzymeRange, MEASURES, Measure, Measured};
use imnm::domain::response::mmt8::Sides;
use imnm::domain::response::quantities::{GlobalPoints, HaqPoints, StrengthPoints, TimesLimit};
use imnm::domain::response::tis::{Class, Improvement, Lack, NEEDED, improvement};
use proptest::prelude::*;
use proptest::sample::select;

use super::config;

fn sides() -> impl Strategy<Value = Sides> {
    select(vec![Sides::One, Sides::Both])
}

/// Everything measured, within the scales.
fn measured(sides: Sides) -> impl Strategy<Value = Measured> {
    let global = || (0_i64..=10_000).prop_map(GlobalPoints::scaled);
    let strength = (0..=sides.most().get()).prop_map(StrengthPoints::scaled);
    let function = (0_i64..=3_000).prop_map(HaqPoints::scaled);
    let enzyme = (1_000_i64..=200_000_000).prop_map(EnzymeUnits::scaled);
    (global(), global(), strength, function, enzyme, global()).prop_map(
        move |(physician, patient, strength, function, enzyme, extramuscular)| Measured {
            physician: Some(physician),
            patient: Some(patient),
            strength: Some((strength, sides)),
            function: Some(function),
            enzyme: Some(enzyme),
            extramuscular: Some(extramuscular),
        },
    )
}

fn pair() -> impl Strategy<Value = (Measured, Measured)> {
    sides().prop_flat_map(|sides| (measured(sides), measured(sides)))
}

fn range() -> impl Strategy<Value = EnzymeRange> {
    (20_000_i64..=2_000_000, 1_000_i64..=40_000).prop_map(|(limit, times)| EnzymeRange {
        limit: EnzymeUnits::scaled(limit),
        times: TimesLimit::scaled(times),
    })
}

/// The visit without one of its measures.
fn without(visit: &Measured, measure: Measure) -> Measured {
    let mut visit = *visit;
    match measure {
        Measure::PhysicianGlobal => visit.physician = None,
        Measure::PatientGlobal => visit.patient = None,
        Measure::Strength => visit.strength = None,
        Measure::Function => visit.function = None,
        Measure::Enzyme => visit.enzyme = None,
        Measure::Extramuscular => visit.extramuscular = None,
    }
    visit
}

fn of(first: &Measured, later: &Measured, range: EnzymeRange) -> Improvement {
    improvement(first, later, Some(range)).expect("it fits")
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_score_lies_between_nothing_and_what_can_be_reached((first, later) in pair(), range in range()) {
        let result = of(&first, &later, range);
        let total = result.total.expect("everything measured");
        prop_assert_eq!(total.min, total.max);
        prop_assert_eq!(result.available.min, result.available.max);
        prop_assert!(total.min.get() >= 0 && total.max <= result.available.max);
        prop_assert!(result.available.max.get() <= 1_000);
        prop_assert_eq!(result.class, Some(Class::of(total.min)));
        let sum: i64 = result.measures.iter().map(|(_, change)| change.expect("measured").points.get()).sum();
        prop_assert_eq!(total.min.get(), sum);
    }

    #[test]
    fn no_change_and_any_change_for_the_worse_give_no_points((first, later) in pair(), range in range()) {
        prop_assert_eq!(of(&first, &first, range).total.expect("measured").max.get(), 0);
        let there = of(&first, &later, range);
        let back = of(&later, &first, range);
        for ((_, there), (_, back)) in there.measures.iter().zip(&back.measures) {
            let (there, back) = (there.expect("measured"), back.expect("measured"));
            prop_assert!(there.points.get() == 0 || back.points.get() == 0);
            prop_assert!(there.percent.get() > 0 || there.points.get() == 0);
        }
    }

    /// An enzyme and its limit in µkat/L, whose numbers are a sixtieth, make the same score as in U/L.
    #[test]
    fn the_unit_of_the_enzyme_changes_nothing((first, later) in pair(), range in range()) {
        let sixty = |visit: &Measured| Measured {
            enzyme: visit.enzyme.map(|enzyme| EnzymeUnits::scaled(enzyme.get() * 60)),
            ..*visit
        };
        let in_units = EnzymeRange { limit: EnzymeUnits::scaled(range.limit.get() * 60), ..range };
        prop_assert_eq!(of(&first, &later, range), of(&sixty(&first), &sixty(&later), in_units));
    }

    #[test]
    fn what_is_missing_widens_the_score_around_what_it_was(
        (first, later) in pair(),
        range in range(),
        measure in select(MEASURES.to_vec()),
        at_first: bool,
    ) {
        let whole = of(&first, &later, range).total.expect("measured");
        let (first, later) = if at_first {
            (without(&first, measure), later)
        } else {
            (first, without(&later, measure))
        };
        let result = of(&first, &later, range);
        let lack = if at_first { Lack::AtFirst } else { Lack::Later };
        prop_assert!(result.measures.contains(&(measure, Err(lack))));
        prop_assert_eq!(result.total.is_none(), NEEDED.contains(&measure));
        if let Some(total) = result.total {
            prop_assert!(total.min <= whole.min && whole.max <= total.max);
            prop_assert!(total.max <= result.available.max);
        }
    }
}
