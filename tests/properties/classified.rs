//! What holds for the classification of every case: that the fast way and the explained way say the same, that a type
//! follows from its own elements, and that an answer never turns a verdict that stands.

use super::cases::case;
use super::config;
use imnm::domain::assessment::assess;
use imnm::domain::case::Case;
use imnm::domain::classify::answer::{ClassificationAnswer, answer};
use imnm::domain::classify::antibody::{ANTIBODIES, Antibody, AntibodyTest, Assay};
use imnm::domain::classify::enmc::{Element, Enmc, Subtype, Verdict, enmc};
use imnm::domain::classify::histology::{BiopsyState, CORE_FEATURES, FEATURES};
use imnm::domain::classify::notes::notes;
use imnm::domain::classify::of_case;
use imnm::domain::finding::Finding;
use imnm::domain::questions::Question;
use imnm::domain::refusal::Refusal;
use imnm::domain::set::{Member, Set};
use imnm::domain::verdicts::{Findings, verdicts};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;

pub fn refused(case: &Case) -> Vec<Refusal> {
    match answer(case) {
        ClassificationAnswer::Refused(refusals) => refusals,
        ClassificationAnswer::Given(_) => Vec::new(),
    }
}

/// Something not known of a history.
#[derive(Clone, Copy, Debug)]
enum Gap {
    Question(Question),
    Hmgcr,
    Srp,
    Others,
    Biopsy,
}

const GAPS: [Gap; 7] = [
    Gap::Question(Question::ArmsWeak),
    Gap::Question(Question::LegsWeak),
    Gap::Question(Question::CkRaised),
    Gap::Hmgcr,
    Gap::Srp,
    Gap::Others,
    Gap::Biopsy,
];

/// Takes the answer away, or gives it.
fn fill(case: &mut Case, gap: Gap, answer: Option<bool>, vague: bool) {
    match gap {
        Gap::Question(question) => case.answers.set(question, Finding::from_answer(answer)),
        Gap::Hmgcr => case.anti_hmgcr = tested(answer, vague),
        Gap::Srp => case.anti_srp = tested(answer, vague),
        Gap::Others => {
            let none = tested(answer.map(|_| false), false);
            case.jo_one = none;
            case.dermatomyositis = none;
            case.synthetase = tested(answer, vague);
        }
        Gap::Biopsy => {
            case.biopsy = match answer {
                Some(_) => BiopsyState::Done,
                None if vague => BiopsyState::Inadequate,
                None => BiopsyState::NotDone,
            };
            for feature in FEATURES {
                let core = CORE_FEATURES.contains(&feature);
                let found = answer.map(|yes| yes && core);
                case.answers
                    .set(Question::Feature(feature), Finding::from_answer(found));
            }
        }
    }
}

/// A test that the rules believe, or one that says nothing to them: weak, or not done.
fn tested(answer: Option<bool>, vague: bool) -> AntibodyTest {
    let result = match answer {
        Some(true) => Antibody::Positive,
        Some(false) => Antibody::Negative,
        None if vague => Antibody::Weak,
        None => Antibody::NotTested,
    };
    AntibodyTest {
        result,
        assay: Some(Assay::Immunoprecipitation),
    }
}

fn types(enmc: &Enmc) -> Vec<Verdict> {
    Subtype::ALL
        .iter()
        .map(|subtype| enmc.of(*subtype))
        .collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_fast_way_and_the_explained_way_say_the_same(case in case()) {
        let explained = assess(&case);
        let findings = Findings::of(&case);
        let fast = verdicts(&findings);
        prop_assert_eq!(explained.answers.dalteparin.prophylaxis, fast.prophylaxis);
        let (given, compared) = match (explained.answers.classification, explained.criteria) {
            (ClassificationAnswer::Refused(refusals), None) => {
                prop_assert!(!refusals.is_empty());
                return Ok(());
            }
            (ClassificationAnswer::Given(given), Some(compared)) => (given, compared),
            _ => return Err(TestCaseError::fail("criteria beside a refused history, or none beside an answer")),
        };
        prop_assert_eq!(*given.enmc.value(), fast.criteria.enmc);
        prop_assert_eq!(given.biopsy, fast.biopsy);
        prop_assert_eq!(given.findings, findings.examination.enmc());
        prop_assert_eq!(given.notes, notes(&case, &findings.examination));
        prop_assert_eq!(compared.examination, findings.examination);
        prop_assert_eq!(compared.criteria, fast.criteria);
        prop_assert_eq!(compared.differences, fast.criteria.differences());
        let raised: Set<_> = compared.mimics.iter().map(|(mimic, _)| *mimic).collect();
        prop_assert_eq!(raised, fast.mimics);
        for (mimic, triggers) in compared.mimics {
            prop_assert_eq!(triggers, mimic.triggers(&findings.examination, &findings.clues));
        }
    }

    #[test]
    fn each_type_s_verdict_follows_from_its_own_elements(case in case()) {
        let ClassificationAnswer::Given(given) = answer(&case) else { return Ok(()) };
        let steps: Vec<_> = given.enmc.steps().iter().map(|step| &step.what).collect();
        prop_assert_eq!(steps.iter().map(|step| step.subtype).collect::<Vec<_>>(), Subtype::ALL);
        for step in steps {
            let required: Vec<Element> = step.elements.iter().map(|(element, _)| *element).collect();
            let ill = [Element::CkRaised, Element::ProximalWeakness];
            let expected = match step.subtype {
                Subtype::AntiHmgcr => [&ill[..], &[Element::AntiHmgcr]].concat(),
                Subtype::AntiSrp => [&ill[..], &[Element::AntiSrp]].concat(),
                Subtype::AntibodyNegative => Element::ALL.to_vec(),
            };
            prop_assert_eq!(required, expected);
            let any = |wanted| step.elements.iter().any(|(_, finding)| *finding == wanted);
            let verdict = match (any(Finding::Absent), any(Finding::Unknown)) {
                (true, _) => Verdict::NotMet,
                (false, true) => Verdict::Undetermined,
                (false, false) => Verdict::Met,
            };
            prop_assert_eq!(step.verdict, verdict, "{:?}", step);
            prop_assert_eq!(given.enmc.value().of(step.subtype), verdict);
        }
    }

    #[test]
    fn an_answer_never_turns_a_verdict_that_stands(
        case in case(),
        gap in select(GAPS.to_vec()),
        yes: bool,
        vague: bool,
    ) {
        let mut open = case.clone();
        fill(&mut open, gap, None, vague);
        let mut answered = case;
        fill(&mut answered, gap, Some(yes), vague);
        // Against the values the answer is refused, which is no verdict.
        if !refused(&answered).is_empty() || !refused(&open).is_empty() {
            return Ok(());
        }
        let [before, after] = [&open, &answered].map(|case| enmc(&of_case::examination(case).enmc()));
        for (before, after) in types(&before).into_iter().zip(types(&after)) {
            prop_assert!(before == Verdict::Undetermined || before == after, "{gap:?} {open:?}");
        }
        prop_assert!(before.status() == Verdict::Undetermined || before.status() == after.status());
    }

    #[test]
    fn without_all_antibodies_tested_there_is_no_antibody_negative_type(
        case in case(),
        results in prop::array::uniform5(select(ANTIBODIES.to_vec())),
    ) {
        let mut case = case;
        let tests = results.map(AntibodyTest::from);
        [case.anti_hmgcr, case.anti_srp, case.jo_one, case.synthetase, case.dermatomyositis] = tests;
        let met = verdicts(&Findings::of(&case)).criteria.enmc.antibody_negative == Verdict::Met;
        let core = CORE_FEATURES
            .into_iter()
            .all(|feature| case.answers.get(Question::Feature(feature)).is_present());
        let negative = results == [Antibody::Negative; 5];
        prop_assert!(!met || (negative && core && case.biopsy == BiopsyState::Done));
    }
}

#[test]
fn the_cases_that_are_drawn_reach_every_decision_verdict_and_advice() {
    let mut runner = TestRunner::new(config());
    let mut seen = BTreeMap::<String, u32>::new();
    for _ in 0..4_000 {
        let case = case().new_tree(&mut runner).expect("a case").current();
        let verdicts = verdicts(&Findings::of(&case));
        let advice = format!("{:?}", verdicts.biopsy);
        let criteria = verdicts.criteria;
        for what in [
            format!("{:?}", verdicts.prophylaxis.decision),
            format!("{:?}", criteria.enmc.status()),
            advice.split('(').next().unwrap_or_default().to_owned(),
            format!("refused: {}", !refused(&case).is_empty()),
            format!("{:?}", criteria.eular.class),
            format!("subgroup {:?}", criteria.eular.subgroup),
            format!("{:?}", criteria.bohan_peter.class),
        ] {
            *seen.entry(what).or_default() += 1;
        }
        for mimic in verdicts.mimics.iter() {
            *seen.entry(format!("flag {mimic:?}")).or_default() += 1;
        }
        for difference in criteria.differences().iter() {
            *seen.entry(format!("why {difference:?}")).or_default() += 1;
        }
    }
    // Seven decisions, three verdicts, seven advices, a history that is refused or not, four classes, six subgroups and
    // none, seven classes of Bohan and Peter (one of them named like "none"), 17 flags, 7 differences.
    let expected = 7 + 3 + 7 + 2 + 4 + 7 + 7 + 17 + 7;
    assert_eq!(seen.len(), expected, "{seen:#?}");
}
