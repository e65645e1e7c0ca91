//! What holds for the decision on dalteparin of every case: what an unknown, a refusal or a stop takes away, and that
//! what it waits for is listed, is open, and is all that it waits for.

use super::cases::{TODAY, case, dosed, nasty_text};
use super::config;
use imnm::domain::assessment::assess;
use imnm::domain::body_size::Sex;
use imnm::domain::case::{Case, Confirmation};
use imnm::domain::dalteparin::answer::{DalteparinAnswer, OpenItem, answer};
use imnm::domain::dalteparin::decision::{Decision, Setting, Unanswered};
use imnm::domain::dalteparin::stops::HEPARIN_STOPS;
use imnm::domain::finding::Finding;
use imnm::domain::quantity::Years;
use imnm::domain::questions::{CLOT_FACTORS, QUESTIONS, Question};
use imnm::domain::refusal::{Field, Reading, Reason};
use imnm::domain::risk::improve_bleeding::BleedingItem;
use imnm::domain::risk::padua::PaduaItem;
use proptest::prelude::*;
use proptest::sample::select;

/// The fields without which there is no decision on a dose.
const NEEDED: [Field; 5] = [
    Field::Age,
    Field::Weight,
    Field::Height,
    Field::Creatinine,
    Field::Platelets,
];

fn is_known(case: &Case, field: Field) -> bool {
    match field {
        Field::Age => case.age.known().is_some(),
        Field::Weight => case.weight.known().is_some(),
        Field::Height => case.height.known().is_some(),
        Field::Creatinine => case.creatinine.known().is_some(),
        Field::Platelets => case.platelets.known().is_some(),
        other => panic!("{other:?} is not needed"),
    }
}

fn is_child(case: &Case) -> bool {
    case.age
        .known()
        .is_some_and(|age| age < Years::scaled(18_000))
}

/// No number, and no decision that takes the answer for granted.
fn is_held_back(answer: &DalteparinAnswer) -> bool {
    let held = matches!(
        answer.prophylaxis.decision,
        Decision::Stopped | Decision::Specialist | Decision::Withheld
    );
    held && answer.dose.is_none() && answer.prophylaxis.given.is_none()
}

/// Everything confirmed that is asked to be.
fn confirmed(mut case: Case) -> Case {
    for _ in 0..2 {
        let open = answer(&case).open.into_iter();
        case.confirmed.extend(open.filter_map(|item| match item {
            OpenItem::Confirm(confirmation) => Some(confirmation),
            _ => None,
        }));
    }
    case
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_dose_stands_with_the_decision_for_it_alone(case in case()) {
        let answer = answer(&case);
        let decided = answer.prophylaxis.decision == Decision::Dose;
        let dosed = decided && case.other_drug.is_none();
        prop_assert_eq!(answer.dose.is_some(), dosed);
        prop_assert_eq!(answer.prophylaxis.given.is_some(), decided);
        if let Some(dose) = &answer.dose {
            prop_assert_eq!(answer.prophylaxis.given, Some(*dose.value()));
        }
    }

    #[test]
    fn a_missing_or_refused_field_holds_the_dose_back(
        case in case(),
        field in select(NEEDED.to_vec()),
        text in prop_oneof![Just(String::new()), nasty_text(), select(vec!["-1", "99999", "60 kg"]).prop_map(str::to_owned)],
    ) {
        for case in [case, dosed()] {
            let mut case = confirmed(case);
            case.read(field, &text);
            if !is_known(&case, field) {
                prop_assert!(is_held_back(&answer(&case)), "{field:?} {text:?}: {case:?}");
            }
        }
    }

    #[test]
    fn an_unanswered_question_that_the_decision_reads_holds_the_dose_back(
        case in case(),
        stop in select(HEPARIN_STOPS.to_vec()),
    ) {
        for case in [case, dosed()] {
            let mut case = confirmed(case);
            case.answers.set(Question::Stop(stop), Finding::Unknown);
            let open = answer(&case);
            prop_assert!(is_held_back(&open));
            prop_assert!(open.open.contains(&OpenItem::Question(Question::Stop(stop))));
            case.answers.set(Question::Stop(stop), Finding::Present);
            let stopped = answer(&case);
            prop_assert_eq!(stopped.prophylaxis.decision, Decision::Stopped);
            prop_assert!(stopped.dose.is_none() && stopped.prophylaxis.stops.contains(stop));
        }
    }

    #[test]
    fn answering_an_unknown_never_widens_a_score(case in case(), place in 0..QUESTIONS.len(), yes: bool) {
        let question = QUESTIONS[place];
        let mut answered = case.clone();
        answered.answers.set(question, Finding::Unknown);
        let before = answer(&answered);
        answered.answers.set(question, Finding::from_answer(Some(yes)));
        let after = answer(&answered);
        prop_assert!(before.bleeding.min <= after.bleeding.min && after.bleeding.max <= before.bleeding.max);
        prop_assert_eq!(before.padua.is_some(), case.setting == Some(Setting::Inpatient));
        if let (Some(before), Some(after)) = (before.padua, after.padua) {
            prop_assert!(before.min <= after.min && after.max <= before.max);
            prop_assert!(before.min <= before.max && after.min <= after.max);
        }
    }

    #[test]
    fn everything_unanswered_is_listed(case in case()) {
        let answer = answer(&case);
        let listed = |item: OpenItem| answer.open.contains(&item);
        let field_listed = |field: Field| answer.open.iter().any(|item| match item {
            OpenItem::Field(open) => *open == field,
            OpenItem::Refused(refusal) => refusal.field == field,
            _ => false,
        });
        let questions_listed = |wanted: &dyn Fn(Question) -> bool| QUESTIONS
            .into_iter()
            .filter(|question| wanted(*question) && case.answers.get(*question).is_unknown())
            .all(|question| listed(OpenItem::Question(question)));
        let prophylaxis = &answer.prophylaxis;
        for stop in prophylaxis.unanswered_stops.iter() {
            // What the dates contradict is listed as that.
            let doubts = [
                case.puncture_refused().map(OpenItem::Refused),
                case.puncture_to_confirm().map(OpenItem::Confirm),
            ];
            let doubted = doubts.into_iter().flatten().any(listed);
            prop_assert!(listed(OpenItem::Question(Question::Stop(stop))) || doubted);
        }
        for unanswered in prophylaxis.unanswered.iter() {
            let named = match unanswered {
                Unanswered::Setting => listed(OpenItem::Setting),
                Unanswered::Age => field_listed(Field::Age),
                Unanswered::Sex => field_listed(Field::Sex),
                Unanswered::Pregnancy => field_listed(Field::Pregnancy),
                Unanswered::Platelets => field_listed(Field::Platelets),
                // A child has no clearance here, and waits for none.
                Unanswered::Clearance => is_child(&case)
                    || NEEDED.into_iter().chain([Field::Sex, Field::Cystatin]).any(field_listed)
                    || answer.open.iter().any(|item| matches!(item, OpenItem::Confirm(_))),
                Unanswered::Padua => questions_listed(&|q| matches!(q, Question::Clot(_))),
                Unanswered::ClotFactor => {
                    questions_listed(&|q| CLOT_FACTORS.contains(&q))
                }
                Unanswered::Bleeding => questions_listed(&|q| matches!(q, Question::Bleeding(_))),
            };
            prop_assert!(named, "{unanswered:?} in {:?}: {case:?}", answer.open);
        }
    }

    /// What the clearance is made from is named field by field.
    #[test]
    fn a_clearance_that_is_open_names_each_field_that_it_lacks(case in case()) {
        let answer = answer(&case);
        if !answer.prophylaxis.unanswered.contains(Unanswered::Clearance) || is_child(&case) {
            return Ok(());
        }
        for field in [Field::Weight, Field::Height, Field::Creatinine] {
            let named = answer.open.iter().any(|item| match item {
                OpenItem::Field(open) => *open == field,
                OpenItem::Refused(refusal) => refusal.field == field,
                _ => false,
            });
            prop_assert!(is_known(&case, field) || named, "{:?} in {:?}", field, answer.open);
        }
    }

    #[test]
    fn nothing_is_listed_that_is_answered_or_listed_already(case in case()) {
        let DalteparinAnswer { open, prophylaxis, .. } = answer(&case);
        for (place, item) in open.iter().enumerate() {
            prop_assert!(!open[..place].contains(item), "{item:?} twice");
            let is_open = match *item {
                OpenItem::Setting => case.setting.is_none(),
                OpenItem::Field(Field::Sex) => case.sex.is_none(),
                OpenItem::Field(Field::Pregnancy) => case.pregnancy_is_asked() && case.pregnant == Finding::Unknown,
                OpenItem::Field(field) => !is_known(&case, field),
                // A weight or height is also refused for what it makes together with the other.
                OpenItem::Refused(refusal) => {
                    let others = [case.cystatin.refusal(), case.puncture_refused()];
                    NEEDED.contains(&refusal.field) || others.contains(&Some(refusal))
                }
                OpenItem::Confirm(confirmation) => !case.confirmed.contains(&confirmation),
                OpenItem::Question(question) => case.answers.get(question).is_unknown(),
            };
            prop_assert!(is_open, "{item:?}: {case:?}");
        }
        let lists = [Decision::Withheld, Decision::Stopped, Decision::Specialist];
        let cautions = lists.contains(&prophylaxis.decision) && !prophylaxis.unanswered_cautions.is_empty();
        let unanswered = cautions || !prophylaxis.unanswered.is_empty() || !prophylaxis.unanswered_stops.is_empty();
        prop_assert!(unanswered || open.is_empty(), "{open:?}");
        // A child waits for no clearance, nor for a score that hangs on it.
        prop_assert!(is_child(&case) || unanswered != open.is_empty(), "{prophylaxis:?}");
    }

    /// Whoever answers what is listed, and what is listed then, comes to a decision.
    #[test]
    fn what_is_listed_is_all_that_the_decision_waits_for(case in case(), yes: bool) {
        let mut case = case;
        for _ in 0..6 {
            for item in answer(&case).open {
                settle(&mut case, item, yes);
            }
        }
        let decided = answer(&case);
        prop_assert!(decided.prophylaxis.decision != Decision::Withheld, "{:?}: {case:?}", decided.open);
        prop_assert!(decided.open.is_empty(), "{:?}: {case:?}", decided.open);
    }

    #[test]
    fn a_pregnancy_that_is_asked_and_open_or_there_holds_the_dose_back(case in case()) {
        for case in [case, dosed()] {
            let mut case = confirmed(case);
            for pregnant in [Finding::Unknown, Finding::Present] {
                case.pregnant = pregnant;
                if case.pregnancy_is_asked() {
                    prop_assert!(is_held_back(&answer(&case)), "{case:?}");
                }
            }
        }
    }
}

/// Answers one open item, as a user would.
fn settle(case: &mut Case, item: OpenItem, yes: bool) {
    match item {
        OpenItem::Setting => case.setting = Some(Setting::Inpatient),
        OpenItem::Confirm(confirmation) => case.confirmed.push(confirmation),
        OpenItem::Question(question) => {
            let stop = matches!(question, Question::Stop(_));
            case.answers
                .set(question, Finding::from_answer(Some(yes && !stop)));
        }
        OpenItem::Field(field) => fill(case, field),
        // Which of the two is wrong is not known: a user looks at both.
        OpenItem::Refused(refusal) if refusal.reason == Reason::BmiImplausible => {
            fill(case, Field::Weight);
            fill(case, Field::Height);
        }
        OpenItem::Refused(refusal) => fill(case, refusal.field),
    }
}

fn fill(case: &mut Case, field: Field) {
    match field {
        Field::Sex => case.sex = Some(Sex::Female),
        Field::Pregnancy => case.pregnant = Finding::Absent,
        Field::Age => case.read(field, "47"),
        Field::Weight => case.read(field, "60"),
        Field::Height => case.read(field, "165"),
        Field::Creatinine => case.read(field, "58"),
        Field::Platelets => case.read(field, "250"),
        Field::Cystatin => case.read(field, "0.8"),
        Field::PunctureDay | Field::PunctureTime => {
            case.read(Field::PunctureDay, "");
            case.read(Field::PunctureTime, "");
        }
        other => panic!("{other:?} is not what dalteparin waits for"),
    }
}

#[test]
fn the_complete_case_has_its_dose_and_loses_it_with_any_answer_that_is_taken_away() {
    let case = dosed();
    let given = answer(&case);
    assert_eq!(given.prophylaxis.decision, Decision::Dose);
    assert!(given.open.is_empty() && given.dose.is_some());
    let mut held = 0;
    for question in QUESTIONS {
        let mut case = dosed();
        case.answers.set(question, Finding::Unknown);
        let asked = OpenItem::Question(question);
        let without = answer(&case);
        // Bed rest makes the 4 of Padua; of the bleeding items a recent one alone takes the 3.5 of this woman over 7.
        let decides = match question {
            Question::Stop(_) | Question::AntiplateletOrNsaid | Question::Retinopathy => true,
            Question::Clot(item) => item == PaduaItem::ReducedMobility,
            Question::Bleeding(item) => item == BleedingItem::RecentBleeding,
            _ => false,
        };
        assert_eq!(without.dose.is_none(), decides, "{question:?}");
        assert_eq!(without.open.contains(&asked), decides, "{question:?}");
        held += i32::from(decides);
    }
    assert_eq!(held, 13 + 2 + 1 + 1);
    for field in NEEDED {
        let mut case = dosed();
        case.read(field, "");
        let without = answer(&case);
        assert_eq!(without.open, [OpenItem::Field(field)], "{field:?}");
        assert!(is_held_back(&without), "{field:?}");
    }
}

#[test]
fn an_unusual_weight_or_creatinine_holds_the_dose_back_until_it_is_confirmed() {
    for (field, text) in [(Field::Weight, "42"), (Field::Creatinine, "19.9")] {
        let mut case = dosed();
        case.today = imnm::domain::dates::parse(TODAY);
        case.read(field, text);
        let asked = answer(&case);
        assert!(is_held_back(&asked), "{field:?}");
        let [OpenItem::Confirm(confirmation)] = asked.open[..] else {
            panic!("{field:?}: {:?}", asked.open);
        };
        case.confirmed.push(confirmation);
        assert_eq!(
            assess(&case).answers.dalteparin.prophylaxis.decision,
            Decision::Dose,
            "{field:?}"
        );
        // Another value asks anew.
        case.read(
            field,
            if field == Field::Weight {
                "41.9"
            } else {
                "19.8"
            },
        );
        assert!(is_held_back(&answer(&case)), "{field:?}");
        let asks = |item: &OpenItem| {
            matches!(
                item,
                OpenItem::Confirm(Confirmation::Build(..) | Confirmation::Creatinine(_))
            )
        };
        assert!(answer(&case).open.iter().all(asks), "{field:?}");
    }
    assert!(matches!(dosed().creatinine, Reading::Known(_)));
}
