//! From the page's questions to what the rules read: every answer reaches the item that it is asked for, and no other.

use super::cases::{case, dosed};
use super::config;
use imnm::domain::assessment::assess;
use imnm::domain::body_size::Sex;
use imnm::domain::case::{Case, Confirmation, Weighed};
use imnm::domain::dalteparin::answer::{DoseStep, OpenItem, answer, request};
use imnm::domain::dalteparin::decision::{Decision, Setting};
use imnm::domain::dalteparin::stops::{HEPARIN_STOPS, HeparinStop};
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::kidney::clearance::KidneyNotice;
use imnm::domain::kidney::cockcroft_gault::{Patient, cockcroft_gault};
use imnm::domain::quantity::Platelets;
use imnm::domain::questions::Question;
use imnm::domain::refusal::{Field, Reading};
use imnm::domain::risk::improve_bleeding::BleedingItem;
use imnm::domain::risk::padua::PaduaItem;
use imnm::domain::set::Set;
use imnm::domain::urgent::UrgentSign;
use proptest::prelude::*;

/// Weight in grams and, where the two make an adult's body that needs no confirmation, the displayed body mass index
/// in tenths.
fn body(case: &Case) -> Option<(i64, Option<i64>)> {
    let weight = case.weight.known()?;
    let grams = weight.get();
    if grams < 25_000 {
        return None;
    }
    let height = match case.height {
        Reading::Refused(_) => return None,
        Reading::Unknown => return (grams < 90_000).then_some((grams, None)),
        Reading::Known(height) => height,
    };
    let square = height.get() * height.get();
    let tenths = (2 * grams * 100_000_000 + square) / (2 * square);
    let confirmed = case
        .confirmed
        .contains(&Confirmation::Build(weight, height));
    let taken = (160..=450).contains(&tenths) || (confirmed && (100..=800).contains(&tenths));
    (height.get() >= 100_000 && taken).then_some((grams, Some(tenths)))
}

/// The least and the most tenths of items, each with its points.
fn sum(items: &[(Finding, i64)]) -> (i64, i64) {
    let of = |wanted: &[Finding]| -> i64 {
        let counted = items.iter().filter(|(finding, _)| wanted.contains(finding));
        counted.map(|(_, tenths)| tenths).sum()
    };
    (of(&[Present]), of(&[Present, Unknown]))
}

fn clot(case: &Case, item: PaduaItem) -> Finding {
    case.answers.get(Question::Clot(item))
}

fn padua(case: &Case) -> (i64, i64) {
    let bmi = body(case).and_then(|(_, bmi)| bmi);
    let age = case.age.known();
    sum(&[
        (clot(case, PaduaItem::ActiveCancer), 30),
        (clot(case, PaduaItem::PreviousVte), 30),
        (clot(case, PaduaItem::ReducedMobility), 30),
        (clot(case, PaduaItem::Thrombophilia), 30),
        (clot(case, PaduaItem::RecentTraumaOrSurgery), 20),
        (Finding::from_answer(age.map(|age| age.get() >= 70_000)), 10),
        (clot(case, PaduaItem::HeartOrRespiratoryFailure), 10),
        (clot(case, PaduaItem::InfarctionOrStroke), 10),
        // Myositis is the rheumatic disorder.
        (Present, 10),
        (Finding::from_answer(bmi.map(|bmi| bmi >= 300)), 10),
        (clot(case, PaduaItem::Hormones), 10),
    ])
}

fn bleeding(case: &Case) -> (i64, i64) {
    let answered = |item| case.answers.get(Question::Bleeding(item));
    let by = |value: Option<i64>, most: i64, steps: &[(i64, i64)]| match value {
        None => (0, most),
        Some(value) => {
            let step = steps.iter().find(|(under, _)| value < *under);
            let tenths = step.map_or(0, |(_, tenths)| *tenths);
            (tenths, tenths)
        }
    };
    let clearance = request(case).clearance.map(|clearance| clearance.get());
    let parts = [
        sum(&[
            (case.answers.get(Question::Stop(HeparinStop::Ulcer)), 45),
            (answered(BleedingItem::RecentBleeding), 40),
            (answered(BleedingItem::HighInr), 25),
            (answered(BleedingItem::IntensiveCare), 25),
            (answered(BleedingItem::CentralCatheter), 20),
            (Present, 20),
            (clot(case, PaduaItem::ActiveCancer), 20),
            (
                Finding::from_answer(case.sex.map(|sex| sex == Sex::Male)),
                10,
            ),
        ]),
        by(
            case.age.known().map(|age| age.get()),
            35,
            &[(40_000, 0), (85_000, 15), (i64::MAX, 35)],
        ),
        by(clearance, 25, &[(30_000, 25), (60_000, 10)]),
        by(
            case.platelets.known().map(|count| count.get()),
            40,
            &[(50_000, 40)],
        ),
    ];
    parts.into_iter().fold((0, 0), |(least, most), part| {
        (least + part.0, most + part.1)
    })
}

/// Present with one there, absent with none, open with one open and none there.
fn any(findings: &[Finding]) -> Finding {
    let rank = [Absent, Unknown, Present];
    let place = |finding: &Finding| rank.iter().position(|known| known == finding);
    findings
        .iter()
        .max_by_key(|finding| place(finding))
        .copied()
        .unwrap_or(Absent)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_decision_is_made_from_the_answers_as_they_were_asked(case in case(), everything_confirmed: bool) {
        let mut case = case;
        if everything_confirmed {
            let build = case.weight.known().zip(case.height.known());
            case.confirmed.extend(build.map(|(weight, height)| Confirmation::Build(weight, height)));
            case.confirmed.extend(case.creatinine.known().map(Confirmation::Creatinine));
            case.confirmed.extend(case.platelets.known().map(Confirmation::Platelets));
        }
        let request = request(&case);
        for (stop, finding) in HEPARIN_STOPS.into_iter().zip(request.stops) {
            let answered = case.answers.get(Question::Stop(stop));
            // Dates that contradict the answer, or can't be read, leave it open.
            let doubted = case.puncture_to_confirm().is_some() || case.puncture_refused().is_some();
            let open = stop == HeparinStop::PunctureAhead && answered == Absent && doubted;
            prop_assert_eq!(finding, if open { Unknown } else { answered });
        }
        let few_enough = |platelets: &Platelets| everything_confirmed || platelets.get() <= 1_000_000;
        prop_assert_eq!(request.platelets, case.platelets.known().filter(few_enough));
        prop_assert_eq!((request.age, request.sex), (case.age.known(), case.sex));
        prop_assert_eq!(request.weight.map(|weight| weight.get()), body(&case).map(|(grams, _)| grams));
        prop_assert_eq!((request.setting, request.off_label_chosen), (case.setting, case.off_label_chosen));
        prop_assert_eq!(request.antiplatelet_or_nsaid, case.answers.get(Question::AntiplateletOrNsaid));
        prop_assert_eq!(request.retinopathy, case.answers.get(Question::Retinopathy));
        let ends = |score: imnm::domain::risk::score::Score| (score.min.get(), score.max.get());
        let inpatient = case.setting == Some(Setting::Inpatient);
        prop_assert_eq!(request.padua.map(ends), inpatient.then(|| padua(&case)));
        prop_assert_eq!(request.bleeding.map(ends), Some(bleeding(&case)));
        // Policy 8: "previous VTE, thrombophilia, active cancer or immobility".
        let factors = [
            clot(&case, PaduaItem::PreviousVte),
            clot(&case, PaduaItem::Thrombophilia),
            clot(&case, PaduaItem::ActiveCancer),
            clot(&case, PaduaItem::ReducedMobility),
            case.answers.get(Question::ImmobileSevenDays),
        ];
        prop_assert_eq!(request.clot_factor, any(&factors));
        // Policy 11: "asked of everyone not male under 55"; one that was said is never put aside.
        let old = case.age.known().is_some_and(|age| age.get() >= 55_000);
        let asked = case.pregnant == Present || (case.sex != Some(Sex::Male) && !old);
        prop_assert_eq!(request.pregnant, if asked { case.pregnant } else { Absent });
        let answer = answer(&case);
        prop_assert_eq!(Some(answer.bleeding), request.bleeding);
        prop_assert_eq!(answer.padua, request.padua);
        prop_assert_eq!(answer.clearance.map(|clearance| *clearance.value()), request.clearance);
    }

    #[test]
    fn a_clearance_is_made_from_confirmed_values_of_an_adult_and_says_what_to_know(case in case(), is_confirmed: bool) {
        let mut case = case;
        if is_confirmed {
            case.confirmed.extend(case.creatinine.known().map(Confirmation::Creatinine));
        }
        let patient = || {
            let creatinine = case.creatinine.known()?;
            let usual = creatinine.get() >= 200_000 || is_confirmed;
            let age = case.age.known().filter(|age| age.get() >= 18_000)?;
            let (_, bmi) = body(&case)?;
            // One that can't be taken might have made the lowest.
            case.cystatin.value().ok()?;
            (usual && bmi.is_some()).then_some(Patient {
                age,
                sex: case.sex?,
                weight: case.weight.known()?,
                height: case.height.known(),
                creatinine,
            })
        };
        let answer = answer(&case);
        prop_assert_eq!(answer.clearance.is_some(), patient().is_some());
        let mut notices = Set::default();
        if let Some(patient) = patient() {
            let actual = cockcroft_gault(&patient).expect("an adult").actual;
            notices.insert_if(patient.creatinine.get() < 450_000, KidneyNotice::LowMuscleMass);
            notices.insert_if(actual.get() > 150_000, KidneyNotice::ImplausiblyHigh);
        }
        prop_assert_eq!(answer.kidney, notices);
    }

    #[test]
    fn the_steps_of_a_dose_say_what_makes_it(case in case()) {
        for case in [case, dosed()] {
            let answer = answer(&case);
            let Some(dose) = answer.dose else { continue };
            let steps: Vec<DoseStep> = dose.steps().iter().map(|step| step.what).collect();
            let indication = answer.padua.map_or(DoseStep::Chosen, DoseStep::ClotRisk);
            let given = DoseStep::Dose(dose.value().dose);
            prop_assert_eq!(steps, [indication, DoseStep::BleedingRisk(answer.bleeding), given]);
        }
    }

    #[test]
    fn the_signs_and_the_weight_are_read_from_their_own_answers(case in case()) {
        let answer = assess(&case).answers;
        for sign in [
            UrgentSign::Respiratory,
            UrgentSign::Aspiration,
            UrgentSign::Heart,
            UrgentSign::Rhabdomyolysis,
            UrgentSign::CheckpointInhibitor,
        ] {
            let there = case.answers.get(Question::Urgent(sign)) == Present;
            prop_assert_eq!(answer.urgent.contains(sign), there);
        }
        let weighed = case.weight.known().is_some() && case.weighed == Some(Weighed::Estimated);
        prop_assert_eq!(answer.estimated_weight, weighed);
    }
}

#[test]
fn a_child_is_for_a_specialist_and_waits_for_no_clearance() {
    for field in [Field::Weight, Field::Height, Field::Creatinine] {
        let mut child = dosed();
        child.read(Field::Age, "17.9");
        child.read(field, "");
        let answer = answer(&child);
        assert_eq!(answer.prophylaxis.decision, Decision::Specialist);
        assert!(answer.open.is_empty(), "{:?}", answer.open);
        assert!(answer.clearance.is_none() && answer.dose.is_none());
    }
}

#[test]
fn an_answer_about_pregnancy_does_not_outlive_its_question() {
    for (sex, age, pregnant, decision) in [
        (Some(Sex::Female), "47", Present, Decision::Specialist),
        (Some(Sex::Female), "47", Unknown, Decision::Withheld),
        (Some(Sex::Female), "55", Unknown, Decision::Dose),
        (Some(Sex::Female), "55", Present, Decision::Specialist),
        // The formulas' sex may be another one, or typed wrong.
        (Some(Sex::Male), "47", Present, Decision::Specialist),
        (Some(Sex::Male), "47", Absent, Decision::Dose),
        (Some(Sex::Male), "47", Unknown, Decision::Dose),
        (None, "47", Present, Decision::Specialist),
        (None, "47", Absent, Decision::Withheld),
    ] {
        let mut case = dosed();
        case.sex = sex;
        case.pregnant = pregnant;
        case.read(Field::Age, age);
        let decided = answer(&case).prophylaxis.decision;
        assert_eq!(decided, decision, "{sex:?} {age} {pregnant:?}");
    }
}

#[test]
fn a_thousandfold_count_of_platelets_waits_until_it_is_confirmed() {
    for (typed, asked) in [("1000", false), ("1001", true), ("2500", true)] {
        let mut case = dosed();
        case.read(Field::Platelets, typed);
        let first = answer(&case);
        assert_eq!(first.dose.is_none(), asked, "{typed}");
        let Some(platelets) = case.platelets.known().filter(|_| asked) else {
            continue;
        };
        let confirmation = Confirmation::Platelets(platelets);
        assert!(first.open.contains(&OpenItem::Confirm(confirmation)));
        // IMPROVE's item waits too: 2.5 would add four points.
        assert!(first.bleeding.min < first.bleeding.max, "{typed}");
        case.confirmed.push(confirmation);
        let then = answer(&case);
        assert!(then.dose.is_some() && then.open.is_empty(), "{typed}");
    }
}

#[test]
fn age_and_build_add_their_point_of_padua_from_their_edge_on() {
    let points = |age: &str, weight: &str| {
        let mut case = dosed();
        case.read(Field::Height, "170");
        case.read(Field::Age, age);
        case.read(Field::Weight, weight);
        answer(&case)
            .padua
            .map(|score| (score.min.to_string(), score.max.to_string()))
    };
    // 86.5 kg at 170 cm is shown as 29.9 and 86.6 kg as 30.
    for (age, weight, expected) in [
        ("69.9", "86.5", "4"),
        ("70", "86.5", "5"),
        ("69.9", "86.6", "5"),
        ("70", "86.6", "6"),
    ] {
        assert_eq!(
            points(age, weight),
            Some((expected.into(), expected.into())),
            "{age} {weight}"
        );
    }
}
