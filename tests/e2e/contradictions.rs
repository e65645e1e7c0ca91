//! A history that contradicts itself or can't be: a message at the field, no verdict anywhere, nothing typed is lost.

use super::patient::{DOSE, bedbound_example};
use super::stage::Stage;
use super::wrong::Do::{Answer, Choose, Day, Type};
use super::wrong::{At, COURSE, VERDICT, Wrong, assert_each, assert_refused, assert_taken};

const PEAK: &str = "Highest CK so far";
const LIMIT: &str = "Upper limit of CK";
const NOW: &str = "CK now";
const RAISED: &str = "CK ever above its limit";
const STATIN: &str = "On a statin, now or before";
const WHICH: &str = "Which statin";
const ARMS: &str = "Proximal arms weak, now or before";
const LEGS: &str = "Proximal legs weak, now or before";
const WEAK_NOW: &str = "Proximal weakness now";
const PATTERN: &str = "In the legs, proximal weaker than distal";
const ONSET: &str = "Age at first symptom";
const UNIT: &str = "Unit of CK";

const ANSWERS: [Wrong; 7] = [
    Wrong {
        first: &[],
        wrong: Answer(RAISED, "No"),
        at: At::Field(PEAK),
        message: "Highest CK, its limit and the answer to “CK ever above its limit” contradict",
        mend: Answer(RAISED, "Yes"),
    },
    Wrong {
        first: &[Answer(PATTERN, "No"), Answer(LEGS, "No")],
        wrong: Answer(ARMS, "No"),
        at: At::Question(WEAK_NOW),
        message: "Weak now, but arms and legs never weak",
        mend: Answer(ARMS, "Yes"),
    },
    Wrong {
        first: &[],
        wrong: Answer(LEGS, "No"),
        at: At::Question(PATTERN),
        message: "Proximal legs weaker than distal, but never weak",
        mend: Answer(PATTERN, "Not known"),
    },
    Wrong {
        first: &[],
        wrong: Answer("Moderate or severe", "Yes"),
        at: At::Question("Moderate or severe"),
        message: "Moderate or severe, but “Trouble swallowing” is answered no",
        mend: Answer("Trouble swallowing", "Yes"),
    },
    Wrong {
        first: &[
            Answer("Biopsy", "Done"),
            Answer("MHC class I on the sarcolemma", "Yes"),
        ],
        wrong: Answer("Biopsy", "Not done"),
        at: At::Question("Biopsy"),
        message: "Features of a biopsy are answered yes, but the biopsy is not “Done”.",
        mend: Answer("Biopsy", "Done"),
    },
    Wrong {
        first: &[
            Answer("Biopsy", "Done"),
            Answer("Perifascicular atrophy", "Yes"),
        ],
        wrong: Answer("Biopsy", "Inadequate"),
        at: At::Question("Biopsy"),
        message: "Features of a biopsy are answered yes, but the biopsy is not “Done”.",
        mend: Answer("Perifascicular atrophy", "Not known"),
    },
    // Which statin and its course are left in sight, to be cleared.
    Wrong {
        first: &[Answer(
            "Went on or got worse after the statin was stopped",
            "Not known",
        )],
        wrong: Answer(STATIN, "No"),
        at: At::Question(STATIN),
        message: "“On a statin” is answered no, and a statin, its days or its course are given.",
        mend: Choose(WHICH, "Not said"),
    },
];

pub async fn answers_that_contradict_each_other_take_the_verdict(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    assert_each(&page, &ANSWERS).await;
}

const VALUES: [Wrong; 8] = [
    Wrong {
        first: &[],
        wrong: Type(NOW, "8501"),
        at: At::Field(NOW),
        message: "CK now can't be above the highest CK so far.",
        mend: Type(NOW, "8500"),
    },
    Wrong {
        first: &[Answer(RAISED, "Yes"), Type(PEAK, ""), Type(NOW, "4000")],
        wrong: Answer(RAISED, "No"),
        at: At::Field(NOW),
        message: "Highest CK, its limit and the answer to “CK ever above its limit” contradict",
        mend: Answer(RAISED, "Yes"),
    },
    Wrong {
        first: &[],
        wrong: Type(PEAK, "2000001"),
        at: At::Field(PEAK),
        message: "Outside what can be: creatine kinase",
        mend: Type(PEAK, "2000000"),
    },
    Wrong {
        first: &[],
        wrong: Type(NOW, "0"),
        at: At::Field(NOW),
        message: "CK now must be more than 0.",
        mend: Type(NOW, "1"),
    },
    Wrong {
        first: &[],
        wrong: Type(LIMIT, "2001"),
        at: At::Field(LIMIT),
        message: "Outside what can be: upper limit of creatine kinase",
        mend: Type(LIMIT, "2000"),
    },
    Wrong {
        first: &[],
        wrong: Type(ONSET, "63"),
        at: At::Field(ONSET),
        message: "The first symptom can't come after the age now.",
        mend: Type("Age now", "63"),
    },
    Wrong {
        first: &[],
        wrong: Type(ONSET, "121"),
        at: At::Field(ONSET),
        message: "Outside what can be: age",
        mend: Type(ONSET, "61"),
    },
    Wrong {
        first: &[Day("Statin started", 100)],
        wrong: Day("Statin stopped", 101),
        at: At::Field("Statin stopped"),
        message: "The statin can't be stopped before it was started.",
        mend: Day("Statin stopped", 100),
    },
];

pub async fn values_that_can_not_be_take_the_verdict(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    assert_each(&page, &VALUES).await;
}

/// By hand: 33 334 µkat/L are 2 000 040 U/L, 0.33 are 19.8 and 33.4 are 2004.
pub async fn what_can_not_be_in_one_unit_of_ck_is_refused_in_that_unit(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    page.go_to("Classify").await;
    // The same numbers in the other unit: 8500 µkat/L could be, an upper limit of 200 can't.
    page.answer(UNIT, "µkat/L").await;
    let outside = "Outside what can be: upper limit of creatine kinase";
    assert_refused(&page, &At::Field(LIMIT), outside).await;
    assert_eq!(page.value(LIMIT).await, "200");
    page.answer(UNIT, "U/L").await;
    assert_taken(&page, "the unit is mended").await;
    page.answer(UNIT, "µkat/L").await;
    page.enter(LIMIT, "3.4").await;
    assert_taken(&page, "the limit is mended").await;
    for (label, wrong, message, right) in [
        (
            LIMIT,
            "0.33",
            "An upper limit under 20 U/L. Is the unit right?",
            "0.34",
        ),
        (LIMIT, "33.4", outside, "33.3"),
        (
            PEAK,
            "33334",
            "Outside what can be: creatine kinase",
            "33333",
        ),
        (
            NOW,
            "33334",
            "Outside what can be: creatine kinase",
            "33333",
        ),
    ] {
        page.enter(label, wrong).await;
        assert_refused(&page, &At::Field(label), message).await;
        page.reload().await;
        assert_refused(&page, &At::Field(label), message).await;
        page.enter(label, right).await;
        assert_taken(&page, wrong).await;
    }
}

/// The age now is no part of the criteria, but of both doses.
pub async fn an_age_that_can_not_be_gives_no_dose(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    for age in ["121", "0", "-5"] {
        page.enter("Age now", age).await;
        let message = page.message("Age now").await;
        assert!(!message.is_empty(), "{age}");
        assert_eq!(page.summary().await, [message.as_str()], "{age}");
        assert_eq!(page.short("ivig").await, "No dose yet", "{age}");
        assert_eq!(
            page.short("fragmin").await,
            "withheld, 1 to answer",
            "{age}"
        );
        assert_eq!(page.short("classify").await, VERDICT, "{age}");
        page.enter("Age now", "62").await;
        assert_eq!(page.short("ivig").await, COURSE, "{age}");
        assert_eq!(page.short("fragmin").await, DOSE, "{age}");
    }
}
