//! The example of the page, filled into a case as the page fills it, and taken on as a clinician would: into hospital,
//! to a day case, against a stop.
#![cfg(not(target_arch = "wasm32"))]

use imnm::domain::assessment::{IvigAnswer, assess};
use imnm::domain::case::Case;
use imnm::domain::classify::answer::ClassificationAnswer;
use imnm::domain::classify::biopsy::BiopsyAdvice;
use imnm::domain::classify::bohan_peter::BohanPeterClass;
use imnm::domain::classify::criteria::Difference;
use imnm::domain::classify::enmc::{Subtype, Verdict};
use imnm::domain::classify::eular_acr::{Class, Subgroup};
use imnm::domain::classify::ibm::Ibm;
use imnm::domain::dalteparin::answer::{DalteparinAnswer, OpenItem};
use imnm::domain::dalteparin::decision::{Decision, DecisionReason, Setting};
use imnm::domain::dalteparin::stops::{HEPARIN_STOPS, HeparinStop};
use imnm::domain::dalteparin::warnings::Warning;
use imnm::domain::example;
use imnm::domain::finding::Finding;
use imnm::domain::questions::{CLOT_FACTORS, Group, QUESTIONS, Question};
use imnm::domain::refusal::Field;
use imnm::domain::risk::padua::PaduaItem;
use imnm::domain::set::Set;

/// As "Load an example" leaves it.
fn example() -> Case {
    let mut case = Case {
        sex: Some(example::SEX),
        weighed: Some(example::WEIGHED),
        tempo: Some(example::TEMPO),
        statin: Some(example::STATIN),
        anti_hmgcr: example::ANTI_HMGCR,
        anti_srp: example::OTHERS,
        jo_one: example::OTHERS,
        synthetase: example::OTHERS,
        dermatomyositis: example::OTHERS,
        ..Case::default()
    };
    for (field, text) in example::TEXTS {
        case.read(field, text);
    }
    for (question, finding) in example::ANSWERS {
        case.answers.set(question, finding);
    }
    case
}

/// The lists of dalteparin answered no.
fn none_of_these(setting: Setting) -> Case {
    let mut case = example();
    case.setting = Some(setting);
    for question in QUESTIONS {
        if [Group::Stops, Group::Clot, Group::Bleeding].contains(&question.group()) {
            case.answers.set(question, Finding::Absent);
        }
    }
    case
}

/// In hospital and in bed for three days.
fn bedbound() -> Case {
    let mut case = none_of_these(Setting::Inpatient);
    let bed_rest = Question::Clot(PaduaItem::ReducedMobility);
    case.answers.set(bed_rest, Finding::Present);
    case
}

fn dalteparin(case: &Case) -> DalteparinAnswer {
    assess(case).answers.dalteparin
}

/// No number anywhere in the answer.
fn no_dose(answer: &DalteparinAnswer) -> bool {
    answer.dose.is_none() && answer.prophylaxis.given.is_none()
}

#[test]
fn every_text_of_the_example_is_taken_without_a_question() {
    let case = example();
    assert!(case.age.known().is_some() && case.onset_age().known().is_some());
    assert!(case.weight.known().is_some() && case.height.known().is_some());
    assert!(case.creatinine.known().is_some() && case.platelets.known().is_some());
    assert!(case.ck.known().is_some() && case.ck_limit.known().is_some());
    // Male: pregnancy is not asked, and the weight and creatinine are usual.
    let answer = assess(&case).answers;
    let confirmations =
        |item: &OpenItem| matches!(item, OpenItem::Confirm(_) | OpenItem::Refused(_));
    assert!(!answer.dalteparin.open.iter().any(confirmations));
    assert!(matches!(answer.ivig, IvigAnswer::Given(_)));
    assert!(answer.urgent.is_empty() && answer.old.is_empty() && !answer.estimated_weight);
}

#[test]
fn the_example_has_anti_hmgcr_myopathy_and_needs_no_biopsy() {
    let ClassificationAnswer::Given(given) = assess(&example()).answers.classification else {
        panic!("refused");
    };
    let enmc = given.enmc.value();
    assert_eq!(enmc.met(), Set::from_iter([Subtype::AntiHmgcr]));
    assert_eq!(
        (enmc.anti_srp, enmc.antibody_negative),
        (Verdict::NotMet, Verdict::NotMet)
    );
    assert!(enmc.missing.is_empty() && enmc.flags.is_empty());
    assert_eq!(given.biopsy, BiopsyAdvice::NotNeeded);
}

#[test]
fn the_example_stands_in_every_set_of_criteria_as_the_dossier_s_typical_patient() {
    let Some(compared) = assess(&example()).criteria else {
        panic!("refused");
    };
    let eular = compared.criteria.eular;
    assert_eq!(eular.least.to_string(), "7.7");
    assert_eq!(
        (eular.class, eular.subgroup),
        (Class::Definite, Some(Subgroup::Polymyositis))
    );
    assert_eq!(eular.model.permille(eular.least), 915);
    assert!(eular.biopsy_advised && eular.least == eular.most);
    let older = compared.criteria.bohan_peter;
    assert_eq!(
        (older.class, older.excluded),
        (BohanPeterClass::PossiblePm, Finding::Unknown)
    );
    assert_eq!(
        compared.criteria.enmc_2003.verdict,
        Verdict::Undetermined,
        "for want of a biopsy"
    );
    assert_eq!(compared.criteria.ibm, Ibm::NotMet);
    assert_eq!(
        compared.differences,
        Set::from_iter([
            Difference::BiopsyForEveryone,
            Difference::CalledPolymyositis
        ])
    );
    // The statin is explained by the antibody, and nothing speaks for another disease.
    assert_eq!(compared.mimics, []);
}

#[test]
fn the_example_gets_the_seed_s_course() {
    let IvigAnswer::Given(given) = assess(&example()).answers.ivig else {
        panic!("no course");
    };
    let doses = given.doses.value();
    assert_eq!(doses.total.to_string(), "120");
    let daily: Vec<String> = doses.daily.iter().map(ToString::to_string).collect();
    assert_eq!(daily, ["40", "40", "40"]);
}

#[test]
fn bedbound_in_hospital_the_example_gets_its_dose() {
    let answer = dalteparin(&bedbound());
    assert_eq!(answer.prophylaxis.decision, Decision::Dose);
    let padua = answer.padua.expect("in hospital");
    assert_eq!(
        (padua.min.to_string(), padua.max.to_string()),
        ("4".into(), "4".into())
    );
    let bleeding = answer.bleeding;
    assert_eq!(
        (bleeding.min.to_string(), bleeding.max.to_string()),
        ("4.5".into(), "4.5".into())
    );
    let clearance = answer.clearance.expect("everything is known");
    assert_eq!(clearance.value().to_string(), "95.9");
    assert!(answer.kidney.is_empty() && answer.open.is_empty());
    let given = *answer.dose.expect("a dose").value();
    assert_eq!(
        (given.dose.units.to_string(), given.dose.times_per_day),
        ("5000".into(), 1)
    );
    assert_eq!(given.off_label_band, None);
    assert!(answer.prophylaxis.warnings.is_empty() && answer.prophylaxis.reasons.is_empty());
}

#[test]
fn one_open_stop_withholds_the_dose_and_is_the_only_thing_that_is_named() {
    for stop in HEPARIN_STOPS {
        let mut case = bedbound();
        let question = Question::Stop(stop);
        case.answers.set(question, Finding::Unknown);
        let answer = dalteparin(&case);
        assert_eq!(answer.prophylaxis.decision, Decision::Withheld, "{stop:?}");
        assert!(no_dose(&answer), "{stop:?}");
        assert_eq!(answer.prophylaxis.unanswered_stops, Set::from_iter([stop]));
        // An open ulcer leaves the bleeding score open too: 4.5 to 9. The one answer settles both.
        assert_eq!(answer.open, [OpenItem::Question(question)], "{stop:?}");
        case.answers.set(question, Finding::Absent);
        assert_eq!(
            dalteparin(&case).prophylaxis.decision,
            Decision::Dose,
            "{stop:?}"
        );
        case.answers.set(question, Finding::Present);
        let answer = dalteparin(&case);
        assert_eq!(answer.prophylaxis.decision, Decision::Stopped, "{stop:?}");
        assert_eq!(answer.prophylaxis.stops, Set::from_iter([stop]));
        assert!(no_dose(&answer) && answer.prophylaxis.warnings.is_empty());
    }
}

#[test]
fn every_stop_is_listed_whatever_else_is_open() {
    let mut case = example();
    let there = [HeparinStop::Anticoagulated, HeparinStop::PunctureBefore];
    for stop in there {
        case.answers.set(Question::Stop(stop), Finding::Present);
    }
    let answer = dalteparin(&case);
    assert_eq!(answer.prophylaxis.decision, Decision::Stopped);
    assert_eq!(answer.prophylaxis.stops, Set::from_iter(there));
    assert_eq!(answer.prophylaxis.unanswered_stops.len(), 11);
    assert!(answer.open.contains(&OpenItem::Setting));
    assert!(no_dose(&answer));
}

#[test]
fn a_day_case_without_a_factor_has_no_indication() {
    let answer = dalteparin(&none_of_these(Setting::DayCase));
    assert_eq!(answer.prophylaxis.decision, Decision::NotIndicated);
    assert!(no_dose(&answer) && answer.open.is_empty() && answer.padua.is_none());
}

#[test]
fn a_day_case_with_any_factor_is_the_clinician_s_choice_and_shows_the_number_after_it_alone() {
    for factor in CLOT_FACTORS {
        let mut case = none_of_these(Setting::DayCase);
        case.answers.set(factor, Finding::Present);
        let answer = dalteparin(&case);
        assert_eq!(
            answer.prophylaxis.decision,
            Decision::YourDecision,
            "{factor:?}"
        );
        assert_eq!(
            answer.prophylaxis.reasons,
            Set::from_iter([DecisionReason::OffLabel])
        );
        assert!(no_dose(&answer) && answer.open.is_empty(), "{factor:?}");
        case.off_label_chosen = true;
        let answer = dalteparin(&case);
        assert_eq!(answer.prophylaxis.decision, Decision::Dose, "{factor:?}");
        assert_eq!(
            answer.prophylaxis.warnings,
            Set::from_iter([Warning::OffLabel])
        );
    }
    // The items that are no factor of a day case make no choice.
    let mut case = none_of_these(Setting::DayCase);
    case.off_label_chosen = true;
    for question in QUESTIONS {
        if question.group() == Group::Clot && !CLOT_FACTORS.contains(&question) {
            case.answers.set(question, Finding::Present);
        }
    }
    let answer = dalteparin(&case);
    assert_eq!(answer.prophylaxis.decision, Decision::NotIndicated);
    assert!(no_dose(&answer));
}

#[test]
fn an_open_caution_withholds_the_dose_and_a_second_caution_is_for_a_specialist() {
    let cautions = [Question::AntiplateletOrNsaid, Question::Retinopathy];
    for (caution, other) in [(cautions[0], cautions[1]), (cautions[1], cautions[0])] {
        let mut case = bedbound();
        case.answers.set(caution, Finding::Unknown);
        let answer = dalteparin(&case);
        assert_eq!(
            answer.prophylaxis.decision,
            Decision::Withheld,
            "{caution:?}"
        );
        assert_eq!(answer.open, [OpenItem::Question(caution)]);
        assert!(no_dose(&answer));
        case.answers.set(caution, Finding::Present);
        assert_eq!(
            dalteparin(&case).prophylaxis.decision,
            Decision::Dose,
            "{caution:?}"
        );
        case.answers.set(other, Finding::Present);
        let answer = dalteparin(&case);
        assert_eq!(
            answer.prophylaxis.decision,
            Decision::Specialist,
            "{caution:?}"
        );
        assert_eq!(
            answer.prophylaxis.reasons,
            Set::from_iter([DecisionReason::TwoCautions])
        );
        assert!(no_dose(&answer));
    }
}

#[test]
fn the_example_s_kidneys_and_platelets_decide_at_their_edges() {
    let decided = |field: Field, text: &str| {
        let mut case = bedbound();
        case.read(field, text);
        let answer = dalteparin(&case);
        assert_eq!(
            no_dose(&answer),
            answer.prophylaxis.decision != Decision::Dose
        );
        answer.prophylaxis.decision
    };
    for (text, decision) in [
        ("49.9", Decision::Stopped),
        ("50", Decision::Specialist),
        ("74.9", Decision::Specialist),
        ("75", Decision::Dose),
        ("99.9", Decision::Dose),
        ("100", Decision::Dose),
        ("", Decision::Withheld),
        ("3001", Decision::Withheld),
    ] {
        assert_eq!(decided(Field::Platelets, text), decision, "{text:?}");
    }
    for (text, decision) in [
        ("2000", Decision::Specialist),
        ("60", Decision::Dose),
        ("0.7", Decision::Withheld),
        ("", Decision::Withheld),
    ] {
        assert_eq!(decided(Field::Creatinine, text), decision, "{text:?}");
    }
    assert_eq!(decided(Field::Age, "17.9"), Decision::Specialist);
}
