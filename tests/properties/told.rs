//! What is told beside an answer, and on what it rests: where its cause is there, and nowhere else.

use super::cases::{case, complete, dosed};
use super::{config, confirmed, request};
use imnm::domain::assessment::{IvigAnswer, Open};
use imnm::domain::case::Case;
use imnm::domain::dalteparin::answer::answer;
use imnm::domain::dalteparin::cautions::{Caution, cautions};
use imnm::domain::dalteparin::decision::Decision;
use imnm::domain::dalteparin::drug::DRUGS;
use imnm::domain::dates;
use imnm::domain::finding::Finding::{Present, Unknown};
use imnm::domain::ivig::cautions::Hazard;
use imnm::domain::ivig::cautions::factors::{Factor, Known};
use imnm::domain::ivig::course::{AS_PRESCRIBED, CourseStep, plan};
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::ivig::stops::Stop;
use imnm::domain::ivig::weight::{WEIGHT_POLICIES, WeightPolicy};
use imnm::domain::refusal::Field;
use imnm::domain::sources::SourceId;
use proptest::prelude::*;

fn told(case: &Case) -> Vec<Caution> {
    cautions(case, &answer(case))
}

proptest! {
    #![proptest_config(config())]

    /// Where dalteparin would have a dose the answer itself says that another drug is given instead.
    #[test]
    fn another_drug_is_told_beside_what_gives_no_dose_and_stops_nothing(case in case()) {
        let mut case = case;
        for drug in DRUGS.map(Some).into_iter().chain([None]) {
            case.other_drug = drug;
            let decision = answer(&case).prophylaxis.decision;
            let beside = match decision {
                Decision::Stopped | Decision::Dose | Decision::YourDecision => false,
                Decision::Specialist
                | Decision::Withheld
                | Decision::BothHigh
                | Decision::NotIndicated => true,
            };
            let is_told = told(&case).contains(&Caution::OtherDrug);
            prop_assert_eq!(is_told, beside && drug.is_some(), "{:?}", decision);
        }
    }
}

#[test]
fn a_plan_that_is_over_is_told_beside_a_dose_alone() {
    let mut given = dosed();
    given.today = dates::parse("2026-11-26");
    let mut without = given.clone();
    without.setting = None;
    for (case, has_dose) in [(&mut given, true), (&mut without, false)] {
        assert_eq!(answer(case).dose.is_some(), has_dose);
        for (stop, is_over) in [("2026-11-25", true), ("2026-11-26", false), ("", false)] {
            case.read(Field::FragminStop, stop);
            let is_told = told(case).contains(&Caution::Over);
            assert_eq!(is_told, is_over && has_dose, "{stop}");
        }
    }
}

#[test]
fn a_contraindication_raises_its_own_factor_alone() {
    for place in 0..Case::default().ivig.stops.len() {
        let mut case = Case::default();
        case.ivig.stops[place].finding = Present;
        let stop = case.ivig.stops[place].stop;
        let known = Known::of(&case, None);
        for (factor, of) in [
            (Factor::SevereRenalFailure, &[Stop::SevereRenalFailure][..]),
            (Factor::SevereHeartFailure, &[Stop::SevereHeartFailure]),
            (
                Factor::IgaDeficiency,
                &[Stop::IgaDeficiencyWithAntibodies, Stop::IgaDeficiencyAlone],
            ),
        ] {
            let expected = if of.contains(&stop) { Present } else { Unknown };
            assert_eq!(known.finding(factor), expected, "{factor:?} {stop:?}");
        }
    }
}

#[test]
fn two_grams_a_kilogram_are_cited_for_each_hazard_by_its_own_source() {
    for (hazard, source) in [
        (Hazard::Meningitis, SourceId::IvigLabels),
        (Hazard::Haemolysis, SourceId::HaemolysisReview),
    ] {
        assert_eq!(Factor::TwoGrams.source(hazard).source, source, "{hazard:?}");
    }
}

#[test]
fn the_usual_dose_is_cited_by_its_trial_and_any_other_as_prescribed() {
    for (dose, is_usual) in [("2", true), ("1", false), ("1.9", false)] {
        let mut case = complete();
        case.read(Field::DosePerKg, dose);
        let IvigAnswer::Given(given) = confirmed(&case) else {
            panic!("no course: {dose}");
        };
        let steps = given.doses.steps().iter();
        let mut made = steps.filter(|step| matches!(step.what, CourseStep::Exact(..)));
        let source = made.next().expect("the grams were made").source;
        assert_eq!(source.source == SourceId::OctagamUsDm, is_usual, "{dose}");
        assert_eq!(source == AS_PRESCRIBED, !is_usual, "{dose}");
    }
}

#[test]
fn vials_are_told_of_a_product_whose_vials_are_known() {
    let mut unknown = 0;
    for product in PRODUCTS {
        let mut case = complete();
        case.ivig.product = Some(product);
        let course = plan(&request(&case)).expect("a course");
        let mut steps = course.supply.steps().iter();
        let is_told = steps.any(|step| matches!(step.what, CourseStep::Vials(..)));
        let is_known = !product.data().vials.value.is_empty();
        assert_eq!(is_told, is_known, "{product:?}");
        unknown += u32::from(!is_known);
    }
    assert!(unknown > 0);
}

/// Ontario looks at the weight before the pregnancy; every other policy then leaves the weight as it is.
#[test]
fn an_open_pregnancy_is_asked_about_where_it_may_change_the_dosing_weight() {
    let (mut asked, mut idle) = (0, 0);
    for policy in WEIGHT_POLICIES {
        for (weight, height) in [("60", "165"), ("110", "165"), ("60", "")] {
            let mut case = complete();
            case.pregnant = Unknown;
            case.ivig.policy = policy;
            case.read(Field::Weight, weight);
            case.read(Field::Height, height);
            let IvigAnswer::Given(given) = confirmed(&case) else {
                panic!("no course: {policy:?} {weight} {height}");
            };
            let is_changed = given.doses.value().weight.used.to_string() != weight;
            let looks_before = policy == WeightPolicy::Ontario && !height.is_empty();
            let is_asked = given.open.contains(&Open::Pregnancy);
            assert_eq!(
                is_asked,
                is_changed || looks_before,
                "{policy:?} {weight} {height}"
            );
            if is_asked {
                asked += 1;
            } else {
                idle += 1;
            }
        }
    }
    assert!(asked > 0 && idle > 0);
}
