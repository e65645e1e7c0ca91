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
fn a_dose_without_bed_rest_is_pointed_out_for_an_inpatient_alone() {
    let bed_rest = Question::Clot(PaduaItem::ReducedMobility);
    let clot = Question::Clot(PaduaItem::PreviousVte);
    let of = |bedbound, before, setting| {
        let mut case = Case {
            setting: Some(setting),
            off_label_chosen: true,
            ..dosed()
        };
        case.answers.set(bed_rest, bedbound);
        case.answers.set(clot, before);
        let answer = answer(&case);
        (
            answer.prophylaxis.decision,
            answer.lacks_bed_rest,
            answer.is_chosen(),
        )
    };
    let (yes, no) = (Finding::Present, Finding::Absent);
    let (ward, visit) = (Setting::Inpatient, Setting::DayCase);
    assert_eq!(of(yes, no, ward), (Decision::Dose, false, false));
    assert_eq!(of(no, yes, ward), (Decision::Dose, true, false));
    // A clot before and bed rest not known: Padua is 4 either way.
    assert_eq!(
        of(Finding::Unknown, yes, ward),
        (Decision::Dose, true, false)
    );
    assert_eq!(of(no, no, ward), (Decision::NotIndicated, false, false));
    assert_eq!(of(no, yes, visit), (Decision::Dose, false, true));
    assert_eq!(of(no, no, visit), (Decision::NotIndicated, false, false));
}

#[test]
fn another_drug_takes_the_place_of_a_dose_or_of_a_choice_and_of_nothing_else() {
    let with = |setting, stopped| {
        let mut case = Case {
            setting: Some(setting),
            other_drug: Some(Drug::Tinzaparin),
            ..dosed()
        };
        let stop = Question::Stop(HeparinStop::Ulcer);
        case.answers.set(stop, Finding::from_answer(Some(stopped)));
        let answer = answer(&case);
        (
            answer.dose.is_some(),
            answer.other_drug,
            answer.given_instead(),
        )
    };
    let drug = Some(Drug::Tinzaparin);
    assert_eq!(with(Setting::Inpatient, false), (false, drug, drug));
    assert_eq!(with(Setting::DayCase, false), (false, drug, drug));
    assert_eq!(with(Setting::Inpatient, true), (false, drug, None));
}

#[test]
fn a_cystatin_and_a_puncture_that_can_not_be_taken_withhold_and_are_listed() {
    let mut case = dosed();
    case.read(Field::Cystatin, "0.1");
    let refusal = Refusal::new(Field::Cystatin, Reason::OutOfRange);
    let refused = answer(&case);
    assert_eq!(refused.open, [OpenItem::Refused(refusal)]);
    assert_eq!((refused.clearance, refused.dose), (None, None));
    let mut case = dosed();
    case.read(Field::PunctureDay, "2027-02-29");
    let refusal = Refusal::new(Field::PunctureDay, Reason::NotADate);
    let refused = answer(&case);
    assert_eq!(refused.open, [OpenItem::Refused(refusal)]);
    assert_eq!(refused.prophylaxis.decision, Decision::Withheld);
    case.read(Field::PunctureDay, "2027-03-01");
    let asked = case.puncture_to_confirm().map(OpenItem::Confirm);
    assert!(asked.is_some());
    assert_eq!(answer(&case).open, Vec::from_iter(asked));
    case.confirmed.extend(case.puncture_to_confirm());
    assert_eq!(answer(&case).prophylaxis.decision, Decision::Dose);
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
