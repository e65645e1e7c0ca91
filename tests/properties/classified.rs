//! What holds for the classification of every case, that the fast way and the explained way say the same, and that a
//! history which contradicts itself refuses the classification and nothing else.

use super::cases::{ANTIBODIES, case};
use super::config;
use imnm::domain::assessment::assess;
use imnm::domain::case::Case;
use imnm::domain::classify::answer::{ClassificationAnswer, answer, enmc_findings};
use imnm::domain::classify::enmc::{
    Antibody, Biopsy, Element, Enmc, OtherAntibodies, Subtype, Verdict, enmc,
};
use imnm::domain::finding::Finding;
use imnm::domain::questions::Question;
use imnm::domain::refusal::{Field, Reason, Refusal};
use imnm::domain::set::Member;
use imnm::domain::verdicts::{Findings, verdicts};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;

fn refused(case: &Case) -> Vec<Refusal> {
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
        Gap::Hmgcr => case.anti_hmgcr = antibody(answer, vague),
        Gap::Srp => case.anti_srp = antibody(answer, vague),
        Gap::Others => {
            case.other_antibodies = match answer {
                Some(true) => OtherAntibodies::Positive,
                Some(false) => OtherAntibodies::Negative,
                None => OtherAntibodies::NotTested,
            }
        }
        Gap::Biopsy => {
            case.biopsy = match answer {
                Some(true) => Biopsy::Necrotizing,
                Some(false) => Biopsy::Other,
                None if vague => Biopsy::Inadequate,
                None => Biopsy::NotDone,
            }
        }
    }
}

fn antibody(answer: Option<bool>, vague: bool) -> Antibody {
    match answer {
        Some(true) => Antibody::Positive,
        Some(false) => Antibody::Negative,
        None if vague => Antibody::Weak,
        None => Antibody::NotTested,
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
        let fast = verdicts(&Findings::of(&case));
        prop_assert_eq!(explained.dalteparin.prophylaxis, fast.prophylaxis);
        match explained.classification {
            ClassificationAnswer::Refused(refusals) => prop_assert!(!refusals.is_empty()),
            ClassificationAnswer::Given(given) => {
                prop_assert_eq!(*given.enmc.value(), fast.enmc);
                prop_assert_eq!(given.biopsy, fast.biopsy);
                prop_assert_eq!(given.findings, Findings::of(&case).enmc);
            }
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
        let [before, after] = [&open, &answered].map(|case| enmc(&enmc_findings(case)));
        for (before, after) in types(&before).into_iter().zip(types(&after)) {
            prop_assert!(before == Verdict::Undetermined || before == after, "{gap:?} {open:?}");
        }
        prop_assert!(before.status() == Verdict::Undetermined || before.status() == after.status());
    }

    #[test]
    fn without_both_antibodies_and_the_others_tested_there_is_no_antibody_negative_type(
        case in case(),
        tested in prop::array::uniform2(select(ANTIBODIES.to_vec())),
    ) {
        let mut case = case;
        [case.anti_hmgcr, case.anti_srp] = tested;
        let met = verdicts(&Findings::of(&case)).enmc.antibody_negative == Verdict::Met;
        let negative = tested == [Antibody::Negative; 2] && case.other_antibodies == OtherAntibodies::Negative;
        prop_assert!(!met || (negative && case.biopsy == Biopsy::Necrotizing));
    }

    #[test]
    fn an_onset_after_the_age_refuses_the_classification_and_nothing_else(
        case in case(),
        tenths in 0_u32..=200,
    ) {
        let mut sound = case;
        sound.read(Field::Age, "62");
        sound.read(Field::OnsetAge, "62");
        prop_assert!(sound.onset_age().known().is_some());
        let mut slip = sound.clone();
        slip.read(Field::OnsetAge, &format!("{}.{}", 62 + tenths / 10, tenths % 10));
        let after = Refusal::new(Field::OnsetAge, Reason::OnsetAfterAge);
        prop_assert_eq!(refused(&slip).contains(&after), tenths > 0);
        let [sound, slip] = [&sound, &slip].map(assess);
        prop_assert_eq!(sound.ivig, slip.ivig);
        prop_assert_eq!(sound.dalteparin, slip.dalteparin);
        prop_assert_eq!((sound.urgent, sound.old), (slip.urgent, slip.old));
    }

    #[test]
    fn a_ck_against_its_answer_refuses_the_classification_and_nothing_else(
        case in case(),
        (ck, limit) in (20_u32..=800, 100_u32..=400),
    ) {
        let mut case = case;
        case.read(Field::Ck, &ck.to_string());
        case.read(Field::CkLimit, &limit.to_string());
        let contradicts = Refusal::new(Field::Ck, Reason::CkContradictsAnswer);
        let raised = Finding::from_answer(Some(ck > limit));
        let answers = [Finding::Unknown, raised, raised.not()].map(|answered| {
            let mut case = case.clone();
            case.answers.set(Question::CkRaised, answered);
            (refused(&case).contains(&contradicts), enmc_findings(&case).ck_raised, assess(&case))
        });
        let [unknown, same, contrary] = answers;
        prop_assert_eq!((unknown.0, same.0, contrary.0), (false, false, true));
        // What is contradicted is not known.
        prop_assert_eq!([unknown.1, same.1, contrary.1], [raised, raised, Finding::Unknown]);
        prop_assert!(matches!(contrary.2.classification, ClassificationAnswer::Refused(_)));
        for other in [&same.2, &contrary.2] {
            prop_assert_eq!(&unknown.2.ivig, &other.ivig);
            prop_assert_eq!(&unknown.2.dalteparin, &other.dalteparin);
        }
    }

    #[test]
    fn a_refused_history_field_gives_no_verdict_and_is_named(case in case()) {
        let named = refused(&case);
        let fields = [case.onset_age().refusal(), case.ck.refusal(), case.ck_limit.refusal()];
        for refusal in fields.into_iter().flatten() {
            prop_assert!(named.contains(&refusal), "{refusal:?} in {named:?}");
        }
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
        for what in [
            format!("{:?}", verdicts.prophylaxis.decision),
            format!("{:?}", verdicts.enmc.status()),
            advice.split('(').next().unwrap_or_default().to_owned(),
            format!("refused: {}", !refused(&case).is_empty()),
        ] {
            *seen.entry(what).or_default() += 1;
        }
    }
    // Seven decisions, three verdicts, six advices, and a history that is refused or not.
    assert_eq!(seen.len(), 7 + 3 + 6 + 2, "{seen:#?}");
}
