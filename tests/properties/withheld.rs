//! What holds a number back: a refusal, a stop, an unusual value, an open question.

use super::cases::{case, complete};
use super::{config, confirmed, request};
use imnm::domain::assessment::{Bedside, Given, IvigAnswer, Open, Release, assess, bedside};
use imnm::domain::case::{Case, Confirmation};
use imnm::domain::finding::Finding;
use imnm::domain::ivig::bedside::Lack;
use imnm::domain::ivig::course::plan;
use imnm::domain::ivig::products::{PRODUCTS, Product};
use imnm::domain::ivig::stops::{STOPS, Stop};
use imnm::domain::ivig::weight::WeightPolicy;
use imnm::domain::refusal::{Field, Reason, Refusal};
use proptest::prelude::*;

/// The refused fields that the course reads. The weight before the pregnancy is read under Ontario's rule alone.
fn refusals_of_fields(case: &Case) -> Vec<Refusal> {
    let before = case.prepregnancy_weight.refusal();
    let asked = case.ivig.policy == WeightPolicy::Ontario && case.pregnancy() == Finding::Present;
    [
        case.age.refusal(),
        case.weight.refusal(),
        case.height.refusal(),
        before.filter(|_| asked),
        case.ivig.dose.refusal(),
        case.ivig.days.refusal(),
        case.ivig.step.refusal(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What hangs on the product, of a case that gives a course.
fn at_bedside(case: &Case) -> Bedside {
    bedside(case, &given(case)).expect("in range")
}

fn given(case: &Case) -> Given {
    match assess(case).answers.ivig {
        IvigAnswer::Given(given) => *given,
        other => panic!("no course: {other:?}"),
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_refused_field_leaves_no_number_and_is_named(case in case()) {
        let refused = refusals_of_fields(&case);
        if !refused.is_empty() {
            match assess(&case).answers.ivig {
                IvigAnswer::Stopped(stops) => prop_assert!(!stops.is_empty()),
                IvigAnswer::Refused(named) => {
                    for refusal in refused {
                        prop_assert!(named.contains(&refusal), "{refusal:?} in {named:?}");
                    }
                }
                other => prop_assert!(false, "{other:?}"),
            }
        }
    }

    #[test]
    fn where_the_course_itself_is_refused_the_answer_has_no_number(case in case()) {
        let mut case = case;
        case.pregnant = case.pregnancy();
        if plan(&request(&case)).is_err() {
            prop_assert!(matches!(
                assess(&case).answers.ivig,
                IvigAnswer::Stopped(_) | IvigAnswer::Refused(_) | IvigAnswer::Waiting
            ));
        }
    }

    #[test]
    fn rates_are_ready_only_when_age_product_every_stop_and_creatinine_are_answered(case in case()) {
        let IvigAnswer::Given(given) = confirmed(&case) else { return Ok(()) };
        let answered = case.age.known().is_some()
            && case.ivig.product.is_some()
            && case.ivig.stops.iter().all(|answer| answer.finding != Finding::Unknown)
            && case.creatinine.known().is_some_and(|c| c.get() >= 200_000)
            && (case.ivig.policy == WeightPolicy::Bmi30 || case.ivig.policy_reason_given);
        let bedside = bedside(&case, &given).expect("in range");
        // Both from the text of the dossier: sections 3 and 4.
        let unread = |product: &Product| matches!(product, Product::FlebogammaFive | Product::FlebogammaTen
            | Product::IntratectFive | Product::IntratectTen);
        let from_memory = |product: &Product| matches!(product, Product::Panzyga | Product::GammaplexFive
            | Product::GammaplexTen | Product::IntratectFive | Product::IntratectTen | Product::Iqymune);
        let product = case.ivig.product;
        let forbids = !given.forbidden.is_empty() && product.as_ref().is_some_and(from_memory);
        prop_assert_eq!(matches!(bedside.running, Release::Ready(_)), !bedside.days.is_empty());
        match bedside.running {
            Release::Ready(running) => {
                prop_assert!(answered, "{case:?}");
                prop_assert!(!forbids && !product.as_ref().is_some_and(unread), "{case:?}");
                prop_assert!(!given.is_planning());
                prop_assert!(running.value().pump.is_some());
            }
            Release::Waits(open) => {
                prop_assert!(!open.is_empty());
                // Everything answered: then only a rate that no pump can be set to.
                prop_assert!(!answered || open == [Open::PumpRate], "{open:?}");
                prop_assert!(!forbids && !product.as_ref().is_some_and(unread), "{case:?}");
            }
            Release::Lacks(Lack::Stabiliser) => prop_assert!(forbids, "{case:?}"),
            Release::Lacks(Lack::Rates) => {
                prop_assert!(!forbids && product.as_ref().is_some_and(unread), "{case:?}");
            }
        }
        prop_assert_eq!(matches!(bedside.supply, Release::Ready(_)), product.is_some() && !forbids);
    }

    #[test]
    fn the_grams_do_not_hang_on_the_product_that_is_not_picked_yet(case in case()) {
        let mut case = case;
        case.ivig.product = None;
        let IvigAnswer::Given(without) = confirmed(&case) else { return Ok(()) };
        for product in PRODUCTS {
            case.ivig.product = Some(product);
            if let IvigAnswer::Given(with) = confirmed(&case) {
                prop_assert_eq!(&with.doses, &without.doses);
            }
        }
    }

    #[test]
    fn a_confirmed_build_is_asked_again_for_any_other_weight_or_height(
        (first, second) in (1_232_u32..1_800, 1_232_u32..1_800),
        heights in (1_600_u32..=1_650, 1_600_u32..=1_650),
    ) {
        // From 123.2 kg at 165 cm the body mass index is over 45.
        let typed = |tenths: u32| format!("{}.{}", tenths / 10, tenths % 10);
        let mut case = complete();
        case.read(Field::Weight, &typed(first));
        case.read(Field::Height, &typed(heights.0));
        let IvigAnswer::Confirm(asked) = assess(&case).answers.ivig else {
            return Err(TestCaseError::fail("not asked"));
        };
        let build = case.weight.known().zip(case.height.known());
        let build = build.map(|(weight, height)| Confirmation::Build(weight, height));
        prop_assert_eq!(asked.first().copied(), build);
        case.confirmed = asked;
        let asks_for_build = |case: &Case| match assess(case).answers.ivig {
            IvigAnswer::Confirm(asked) => asked.iter().any(|c| matches!(c, Confirmation::Build(..))),
            _ => false,
        };
        prop_assert!(!asks_for_build(&case));
        case.read(Field::Weight, &typed(second));
        case.read(Field::Height, &typed(heights.1));
        prop_assert_eq!(asks_for_build(&case), (first, heights.0) != (second, heights.1));
    }

    #[test]
    fn a_confirmed_creatinine_is_asked_again_for_any_other_value(
        (first, second) in (100_u32..200, 100_u32..200),
    ) {
        let typed = |tenths: u32| format!("{}.{}", tenths / 10, tenths % 10);
        let mut case = complete();
        case.read(Field::Creatinine, &typed(first));
        let waits = Release::Waits(vec![Open::CreatinineToConfirm]);
        prop_assert_eq!(&at_bedside(&case).running, &waits);
        case.confirmed.push(Confirmation::Creatinine(case.creatinine.known().expect("usual text")));
        prop_assert!(matches!(at_bedside(&case).running, Release::Ready(_)));
        case.read(Field::Creatinine, &typed(second));
        prop_assert_eq!(at_bedside(&case).running == waits, first != second);
    }
}

#[test]
fn a_confirmed_rounding_is_asked_again_for_another_course() {
    let mut case = complete();
    case.read(Field::DosePerKg, "0.4");
    case.read(Field::Days, "1");
    // 0.4 g/kg of 70 kg is 28 g: 30 g is 7.1 % more.
    case.read(Field::Weight, "70");
    let IvigAnswer::Confirm(asked) = assess(&case).answers.ivig else {
        panic!("not asked");
    };
    case.confirmed = asked;
    assert_eq!(given(&case).doses.value().total.to_string(), "30");
    // 28.2 g is rounded to the same 30 g, but by another share.
    case.read(Field::Weight, "70.5");
    assert!(matches!(assess(&case).answers.ivig, IvigAnswer::Confirm(_)));
    case.read(Field::Weight, "70");
    assert_eq!(given(&case).doses.value().total.to_string(), "30");
}

#[test]
fn an_unusual_build_is_confirmed_before_a_question_names_any_grams() {
    let mut case = complete();
    // 40 kg at 165 cm is a BMI of 14.7, and 0.4 g/kg of it is 16 g, rounded to 15 g: 6.25 % less.
    case.read(Field::Weight, "40");
    case.read(Field::DosePerKg, "0.4");
    case.read(Field::Days, "1");
    let questions = |case: &Case| match assess(case).answers.ivig {
        IvigAnswer::Confirm(asked) => asked,
        other => panic!("{other:?}"),
    };
    let first = questions(&case);
    assert!(matches!(first[..], [Confirmation::Build(..)]), "{first:?}");
    case.confirmed.extend(first);
    let second = questions(&case);
    assert!(
        matches!(second[..], [Confirmation::Rounding(..)]),
        "{second:?}"
    );
    case.confirmed.extend(second);
    assert_eq!(given(&case).doses.value().total.to_string(), "15");
}

#[test]
fn a_weight_before_the_pregnancy_counts_only_while_it_is_asked_for() {
    let mut case = complete();
    case.ivig.policy = WeightPolicy::Ontario;
    case.pregnant = Finding::Present;
    let answer = |case: &mut Case, text: &str| {
        case.read(Field::PrepregnancyWeight, text);
        assess(case).answers.ivig
    };
    let refused =
        |reason| IvigAnswer::Refused(vec![Refusal::new(Field::PrepregnancyWeight, reason)]);
    assert_eq!(
        answer(&mut case, ""),
        refused(Reason::PrepregnancyWeightNeeded)
    );
    // 5.8 typed for 58: no adult's weight.
    assert_eq!(answer(&mut case, "5.8"), refused(Reason::ImplausibleForAge));
    assert!(matches!(answer(&mut case, "58"), IvigAnswer::Given(_)));
    assert_eq!(answer(&mut case, "580"), refused(Reason::OutOfRange));
    // 58 kg in pounds; the weight now; just above it; and 40.9 kg at 160 cm, a body mass index of 15.98.
    let unusual = refused(Reason::PrepregnancyWeightUnusual);
    case.read(Field::Weight, "64");
    case.read(Field::Height, "160");
    assert_eq!(answer(&mut case, "128"), unusual);
    assert!(matches!(answer(&mut case, "64"), IvigAnswer::Given(_)));
    assert_eq!(answer(&mut case, "64.1"), unusual);
    assert!(matches!(answer(&mut case, "41"), IvigAnswer::Given(_)));
    assert_eq!(answer(&mut case, "40"), unusual);
    // The field is no longer on the page: what it holds may not block the course.
    case.pregnant = Finding::Absent;
    assert!(matches!(assess(&case).answers.ivig, IvigAnswer::Given(_)));
    case.pregnant = Finding::Present;
    case.ivig.policy = WeightPolicy::Bmi30;
    assert!(matches!(assess(&case).answers.ivig, IvigAnswer::Given(_)));
}

/// Policy IVIG 5, word for word.
fn removes(stop: Stop, product: Option<Product>, reason_given: bool) -> bool {
    match stop {
        // "IgA deficiency with anti-IgA, anaphylaxis to immunoglobulin"
        Stop::IgaDeficiencyWithAntibodies | Stop::AnaphylaxisToImmunoglobulin => true,
        // "hyperprolinaemia with Privigen"
        Stop::Hyperprolinaemia => product == Some(Product::Privigen),
        // "fructose intolerance with sorbitol", and section 3: who holds it.
        Stop::FructoseIntolerance => matches!(
            product,
            Some(Product::FlebogammaFive | Product::FlebogammaTen | Product::GammaplexFive)
        ),
        // "Stops that a reason can lift"
        Stop::SevereRenalFailure | Stop::SevereHeartFailure | Stop::IgaDeficiencyAlone => {
            !reason_given
        }
    }
}

#[test]
fn a_present_stop_removes_the_number_in_exactly_the_cases_of_the_policy() {
    let products = PRODUCTS.into_iter().map(Some).chain([None]);
    for product in products {
        for (place, stop) in STOPS.into_iter().enumerate() {
            for finding in [Finding::Present, Finding::Absent, Finding::Unknown] {
                for reason_given in [false, true] {
                    let mut case = complete();
                    case.ivig.product = product;
                    case.ivig.stops[place].finding = finding;
                    case.ivig.stops[place].reason_given = reason_given;
                    let present = finding == Finding::Present;
                    let label = format!("{product:?} {stop:?} {finding:?} {reason_given}");
                    match assess(&case).answers.ivig {
                        IvigAnswer::Stopped(stops) => {
                            assert!(present && removes(stop, product, reason_given), "{label}");
                            assert_eq!(stops, [stop], "{label}");
                        }
                        IvigAnswer::Given(given) => {
                            assert!(!present || !removes(stop, product, reason_given), "{label}");
                            let open = Open::Stop(stop);
                            let waits = given.waits.contains(&open);
                            assert_eq!(waits, finding == Finding::Unknown, "{label}");
                            let named = given.lifted.contains(&stop)
                                || given.forbidden.iter().any(|(named, _)| *named == stop);
                            assert_eq!(named, present, "{label}");
                        }
                        other => panic!("{label}: {other:?}"),
                    }
                }
            }
        }
    }
}

#[test]
fn a_stop_speaks_before_a_refusal_and_every_stop_is_listed() {
    let mut case = complete();
    case.read(Field::Weight, "60kg");
    case.ivig.stops[0].finding = Finding::Present;
    case.ivig.stops[4].finding = Finding::Present;
    let expected = vec![Stop::IgaDeficiencyWithAntibodies, Stop::SevereRenalFailure];
    assert_eq!(assess(&case).answers.ivig, IvigAnswer::Stopped(expected));
}

#[test]
fn a_complete_case_shows_everything_and_each_answer_taken_away_is_waited_for() {
    let ready = given(&complete());
    assert!(matches!(at_bedside(&complete()).running, Release::Ready(_)) && !ready.is_planning());
    assert!(ready.open.is_empty(), "{:?}", ready.open);
    let without = |change: &dyn Fn(&mut Case)| {
        let mut case = complete();
        change(&mut case);
        at_bedside(&case)
    };
    let waits = |open: Open| Release::Waits(vec![open]);
    let no_age = without(&|case| case.read(Field::Age, ""));
    assert_eq!(no_age.running, waits(Open::Age));
    let no_product = without(&|case| case.ivig.product = None);
    assert_eq!(no_product.running, waits(Open::Product));
    assert_eq!(no_product.supply, Release::Waits(vec![Open::Product]));
    for text in ["", "0.9", "58 umol"] {
        let no_creatinine = without(&|case| case.read(Field::Creatinine, text));
        assert_eq!(no_creatinine.running, waits(Open::Creatinine), "{text:?}");
    }
    for (place, stop) in STOPS.into_iter().enumerate() {
        let open = without(&|case| case.ivig.stops[place].finding = Finding::Unknown);
        assert_eq!(open.running, waits(Open::Stop(stop)));
    }
    // Real in wasted patients, so asked: from 10 to under 20.
    for (text, usual) in [
        ("10", false),
        ("19.9990", false),
        ("20", true),
        ("2000", true),
    ] {
        let creatinine = without(&|case| case.read(Field::Creatinine, text));
        let asked = creatinine.running == waits(Open::CreatinineToConfirm);
        assert_eq!(asked, !usual, "{text}");
    }
    let other_weight = without(&|case| case.ivig.policy = WeightPolicy::Actual);
    assert_eq!(other_weight.running, waits(Open::PolicyReason));
    let blank = without(&|case| {
        case.ivig.policy = WeightPolicy::Actual;
        case.read(Field::PolicyReason, "  ");
    });
    assert_eq!(blank.running, waits(Open::PolicyReason));
    let with_reason = without(&|case| {
        case.ivig.policy = WeightPolicy::Actual;
        case.read(Field::PolicyReason, "the department's rule");
    });
    assert!(matches!(with_reason.running, Release::Ready(_)));
    let only_a_weight = {
        let mut case = Case::default();
        case.read(Field::Weight, "60");
        at_bedside(&case)
    };
    let stops = STOPS.into_iter().map(Open::Stop);
    let all = [Open::Age, Open::Product].into_iter().chain(stops);
    let all = all.chain([Open::Creatinine]).collect();
    assert_eq!(only_a_weight.running, Release::Waits(all));
}
