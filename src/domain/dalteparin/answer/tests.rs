//! What the answer asks for, from which age, and what it says of the kidneys.

use super::*;
use crate::domain::body_size::Sex;
use crate::domain::dalteparin::stops::HeparinStop;

/// An inpatient with Padua 4, for bed rest and myositis, and nothing against the dose.
fn dosed() -> Case {
    let mut case = Case {
        sex: Some(Sex::Female),
        pregnant: Finding::Absent,
        setting: Some(Setting::Inpatient),
        ..Case::default()
    };
    for (field, text) in [
        (Field::Age, "47"),
        (Field::Weight, "60"),
        (Field::Height, "165"),
        (Field::Creatinine, "58"),
        (Field::Platelets, "250"),
    ] {
        case.read(field, text);
    }
    for question in QUESTIONS {
        case.answers.set(question, Finding::Absent);
    }
    let bed_rest = Question::Clot(PaduaItem::ReducedMobility);
    case.answers.set(bed_rest, Finding::Present);
    case
}

fn without(mut case: Case, belongs: impl Fn(&Question) -> bool) -> Case {
    for question in QUESTIONS.into_iter().filter(belongs) {
        case.answers.set(question, Finding::Unknown);
    }
    case
}

fn asked(belongs: impl Fn(&Question) -> bool) -> Vec<OpenItem> {
    let questions = QUESTIONS.into_iter().filter(belongs);
    questions.map(OpenItem::Question).collect()
}

#[test]
fn padua_is_scored_for_an_inpatient_and_for_nobody_else() {
    let inpatient = answer(&dosed());
    assert_eq!(inpatient.prophylaxis.decision, Decision::Dose);
    assert_eq!(
        inpatient.padua.map(|score| score.min),
        Some(padua::HIGH_FROM)
    );
    assert!(inpatient.open.is_empty() && inpatient.dose.is_some());
    for setting in [Some(Setting::DayCase), None] {
        let elsewhere = Case { setting, ..dosed() };
        assert_eq!(answer(&elsewhere).padua, None, "{setting:?}");
    }
}

#[test]
fn each_score_asks_its_own_open_questions_and_what_two_share_is_asked_once() {
    let clot = |question: &Question| matches!(question, Question::Clot(_));
    let bleeding = |question: &Question| matches!(question, Question::Bleeding(_));
    let open = |case: Case| answer(&case).open;
    let both = without(dosed(), |question| clot(question) || bleeding(question));
    // Cancer counts in both.
    let expected = [asked(clot), asked(bleeding)].concat();
    assert_eq!(open(both.clone()), expected);
    // In a day case the factors alone decide: a drug, surgery or heart failure is not asked for.
    let factor = |question: &Question| CLOT_FACTORS.contains(question);
    let day_case = Case {
        setting: Some(Setting::DayCase),
        ..without(dosed(), |question| clot(question) || factor(question))
    };
    assert_eq!(open(day_case), asked(factor));
    // Bed rest is there, so that Padua is 4 whatever else it is: cancer is open for the bleeding score alone.
    let cancer = Question::Clot(PaduaItem::ActiveCancer);
    let bed_rest = Question::Clot(PaduaItem::ReducedMobility);
    let mut high = both;
    high.answers.set(bed_rest, Finding::Present);
    let expected = asked(|question| *question == cancer || bleeding(question));
    assert_eq!(open(high), expected);
}

#[test]
fn an_open_caution_is_asked_where_it_withholds_the_dose_and_listed_beside_a_stop() {
    let cautions = [Question::AntiplateletOrNsaid, Question::Retinopathy];
    let caution = |question: &Question| cautions.contains(question);
    let mut case = without(dosed(), caution);
    let withheld = answer(&case);
    assert_eq!(withheld.prophylaxis.decision, Decision::Withheld);
    assert_eq!(withheld.open, asked(caution));
    case.answers
        .set(Question::Stop(HeparinStop::Ulcer), Finding::Present);
    let stopped = answer(&case);
    assert_eq!(stopped.prophylaxis.decision, Decision::Stopped);
    assert_eq!(stopped.open, asked(caution));
    // A decision that needs none of it lists none: without bed rest there is no indication.
    let bed_rest = Question::Clot(PaduaItem::ReducedMobility);
    let mut walking = without(dosed(), caution);
    walking.answers.set(bed_rest, Finding::Absent);
    let not_indicated = answer(&walking);
    assert_eq!(not_indicated.prophylaxis.decision, Decision::NotIndicated);
    assert_eq!(not_indicated.open, []);
}

#[test]
fn a_clearance_is_waited_for_from_18_years_and_a_child_is_refused_one() {
    let mut case = dosed();
    case.read(Field::Creatinine, "");
    let creatinine = OpenItem::Field(Field::Creatinine);
    for age in ["18", "19"] {
        case.read(Field::Age, age);
        assert_eq!(waits_for_clearance(&case), [creatinine], "{age}");
        assert_eq!(answer(&case).open, [creatinine], "{age}");
    }
    for age in ["17", "16"] {
        case.read(Field::Age, age);
        let adults = Refusal::new(Field::Age, Reason::AdultsOnly);
        let refused = OpenItem::Refused(adults);
        assert_eq!(waits_for_clearance(&case), [refused], "{age}");
        assert!(!answer(&case).open.contains(&creatinine), "{age}");
    }
    let of_nobody = waits_for_clearance(&Case::default());
    assert_eq!(
        of_nobody[..2],
        [Field::Age, Field::Sex].map(OpenItem::Field)
    );
}

#[test]
fn a_creatinine_under_45_is_pointed_out_once_there_is_a_clearance() {
    let low = Set::from_iter([KidneyNotice::LowMuscleMass]);
    let mut case = dosed();
    for (creatinine, said) in [("45", Set::default()), ("44.9", low)] {
        case.read(Field::Creatinine, creatinine);
        assert_eq!(answer(&case).kidney, said, "{creatinine}");
    }
    // Without a height the lowest estimate is not known, and nothing is said of one.
    case.read(Field::Height, "");
    assert_eq!(answer(&case).kidney, Set::default());
}
