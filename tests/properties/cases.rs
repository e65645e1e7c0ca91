//! Cases to draw from: any text in any field, but mostly text that makes a course.

use imnm::domain::body_size::Sex;
use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::case::{Case, DATE_FIELDS, Weighed};
use imnm::domain::classify::enmc::{Antibody, Biopsy, OtherAntibodies};
use imnm::domain::dalteparin::decision::Setting;
use imnm::domain::dates;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::{PRODUCTS, Product};
use imnm::domain::ivig::regimen::Rounding;
use imnm::domain::ivig::weight::{WEIGHT_POLICIES, WeightPolicy};
use imnm::domain::questions::{QUESTIONS, Question};
use imnm::domain::refusal::Field;
use imnm::domain::risk::padua::PaduaItem;
use proptest::prelude::*;
use proptest::sample::select;

/// Every field of the course that holds a number.
pub const NUMBER_FIELDS: [Field; 8] = [
    Field::Age,
    Field::Weight,
    Field::Height,
    Field::PrepregnancyWeight,
    Field::Creatinine,
    Field::DosePerKg,
    Field::Days,
    Field::Step,
];

/// Text as a hurried or hostile hand might leave it.
pub fn nasty_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,12}",
        "[0-9.,+\\-\u{2212}eExkg%/ \u{a0}\u{202f}\u{663}\u{ff16}\u{bd}'°]{0,14}",
        "[-+]?[0-9]{0,24}[.,]?[0-9]{0,24}",
        "-?[0-9]{1,4}[.,][0-9]{2,4}",
    ]
}

/// Thousandths as text with at most one decimal, so that nothing is ambiguous.
fn tenths(range: std::ops::RangeInclusive<u32>) -> impl Strategy<Value = String> {
    range.prop_map(|tenths| format!("{}.{}", tenths / 10, tenths % 10))
}

/// Mostly `usual`, sometimes nothing, seldom anything.
fn mostly(usual: impl Strategy<Value = String> + 'static) -> BoxedStrategy<String> {
    prop_oneof![20 => usual, 2 => Just(String::new()), 1 => nasty_text()].boxed()
}

pub fn finding() -> impl Strategy<Value = Finding> {
    select(vec![Finding::Present, Finding::Absent, Finding::Unknown])
}

pub fn sex() -> impl Strategy<Value = Option<Sex>> {
    select(vec![Some(Sex::Female), Some(Sex::Male), None])
}

pub fn policy() -> impl Strategy<Value = WeightPolicy> {
    select(WEIGHT_POLICIES.to_vec())
}

pub fn product() -> impl Strategy<Value = Option<Product>> {
    prop_oneof![4 => select(PRODUCTS.to_vec()).prop_map(Some), 1 => Just(None)]
}

fn stops() -> impl Strategy<Value = [(Finding, bool); 7]> {
    let answer = || {
        let finding = prop_oneof![
            12 => Just(Finding::Absent),
            1 => Just(Finding::Present),
            1 => Just(Finding::Unknown)
        ];
        (finding, any::<bool>())
    };
    std::array::from_fn(|_| answer())
}

prop_compose! {
    /// The numbers of a case, as typed.
    pub fn numbers()(
        age in mostly(tenths(180..=950)),
        weight in mostly(tenths(250..=1500)),
        height in mostly(tenths(1300..=2000)),
        before in mostly(tenths(400..=1000)),
        creatinine in mostly(tenths(100..=3000)),
        dose in mostly(tenths(1..=20)),
        days in mostly(select(vec!["1", "2", "3", "4", "5"]).prop_map(str::to_owned)),
        step in mostly(select(vec!["5", "2.5"]).prop_map(str::to_owned)),
    ) -> [String; 8] {
        [age, weight, height, before, creatinine, dose, days, step]
    }
}

/// The fields of the history and of the laboratory that hold a number.
pub const HISTORY_FIELDS: [Field; 4] =
    [Field::OnsetAge, Field::Platelets, Field::Ck, Field::CkLimit];

prop_compose! {
    /// The numbers of the history, as typed.
    fn history()(
        onset in mostly(tenths(100..=950)),
        platelets in mostly(tenths(300..=4500)),
        ck in mostly((20_u32..=30_000).prop_map(|ck| ck.to_string())),
        limit in mostly((100_u32..=400).prop_map(|limit| limit.to_string())),
    ) -> [String; 4] {
        [onset, platelets, ck, limit]
    }
}

/// A day around [`TODAY`], or anything.
fn day() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => (1_u32..=30).prop_map(|day| format!("2026-11-{day:02}")),
        3 => Just(String::new()),
        1 => nasty_text(),
    ]
}

/// The day on which cases are looked at.
pub const TODAY: &str = "2026-11-24";

/// One answer: stops are seldom there, since each of them decides alone.
fn answer(question: Question) -> BoxedStrategy<Finding> {
    let (yes, no, open) = match question {
        Question::Stop(_) => (1, 80, 1),
        Question::ArmsWeak | Question::LegsWeak => (3, 1, 1),
        _ => (2, 7, 1),
    };
    prop_oneof![
        yes => Just(Finding::Present),
        no => Just(Finding::Absent),
        open => Just(Finding::Unknown),
    ]
    .boxed()
}

fn answers() -> impl Strategy<Value = Vec<Finding>> {
    QUESTIONS.into_iter().map(answer).collect::<Vec<_>>()
}

/// What a test for an antibody may have shown.
pub const ANTIBODIES: [Antibody; 4] = [
    Antibody::NotTested,
    Antibody::Negative,
    Antibody::Weak,
    Antibody::Positive,
];

prop_compose! {
    /// What was found by the laboratory and in the sample.
    fn tested()(
        anti_hmgcr in select(ANTIBODIES.to_vec()),
        anti_srp in select(ANTIBODIES.to_vec()),
        other in select(vec![OtherAntibodies::NotTested, OtherAntibodies::Negative, OtherAntibodies::Positive]),
        biopsy in select(vec![Biopsy::NotDone, Biopsy::Inadequate, Biopsy::Necrotizing, Biopsy::Other]),
    ) -> (Antibody, Antibody, OtherAntibodies, Biopsy) {
        (anti_hmgcr, anti_srp, other, biopsy)
    }
}

prop_compose! {
    /// What is known of the patient beside the course.
    fn known()(
        typed in history(),
        days in std::array::from_fn::<_, 3, _>(|_| day()),
        answers in answers(),
        (anti_hmgcr, anti_srp, other_antibodies, biopsy) in tested(),
        setting in select(vec![Some(Setting::Inpatient), Some(Setting::DayCase), None]),
        weighed in select(vec![Some(Weighed::Measured), Some(Weighed::Estimated), None]),
        (off_label_chosen, has_clock) in (any::<bool>(), any::<bool>()),
    ) -> Case {
        let today = dates::parse(TODAY).filter(|_| has_clock);
        let mut case = Case {
            today, anti_hmgcr, anti_srp, other_antibodies, biopsy, setting, weighed, off_label_chosen,
            ..Case::default()
        };
        let typed = HISTORY_FIELDS.into_iter().zip(&typed);
        for (field, text) in typed.chain(DATE_FIELDS.into_iter().zip(&days)) {
            case.read(field, text);
        }
        for (question, finding) in QUESTIONS.into_iter().zip(answers) {
            case.answers.set(question, finding);
        }
        case
    }
}

prop_compose! {
    /// A case.
    pub fn case()(
        known in known(),
        (numbers, in_mg_dl) in (numbers(), prop_oneof![3 => Just(None), 1 => mostly(tenths(1..=40)).prop_map(Some)]),
        (sex, pregnant, at_risk) in (sex(), finding(), finding()),
        (policy, product) in (policy(), product()),
        rounding in select(vec![Rounding::Nearest, Rounding::Down]),
        stops in stops(),
    ) -> Case {
        let mut case = Case { sex, pregnant, ..known };
        for (field, text) in NUMBER_FIELDS.into_iter().zip(&numbers) {
            case.read(field, text);
        }
        if let Some(text) = in_mg_dl {
            case.read_creatinine(&text, CreatinineUnit::MilligramsPerDecilitre);
        }
        case.ivig.policy = policy;
        case.ivig.product = product;
        case.ivig.rounding = rounding;
        case.ivig.at_risk = at_risk;
        for (answer, (finding, reason_given)) in case.ivig.stops.iter_mut().zip(stops) {
            answer.finding = finding;
            answer.reason_given = reason_given;
        }
        case
    }
}

/// A complete case in hospital, with every question answered no but bed rest: a dose of dalteparin may
/// be shown.
pub fn dosed() -> Case {
    let mut case = complete();
    case.read(Field::Platelets, "250");
    case.setting = Some(Setting::Inpatient);
    for question in QUESTIONS {
        case.answers.set(question, Finding::Absent);
    }
    let bed_rest = Question::Clot(PaduaItem::ReducedMobility);
    case.answers.set(bed_rest, Finding::Present);
    case
}

/// A case in which everything is answered and usual: all its figures may be shown.
pub fn complete() -> Case {
    let mut case = Case {
        sex: Some(Sex::Female),
        pregnant: Finding::Absent,
        ..Case::default()
    };
    for (field, text) in [
        (Field::Age, "47"),
        (Field::Weight, "60"),
        (Field::Height, "165"),
        (Field::Creatinine, "58"),
    ] {
        case.read(field, text);
    }
    case.ivig.product = Some(Product::OctagamTen);
    case.ivig.at_risk = Finding::Absent;
    for answer in &mut case.ivig.stops {
        answer.finding = Finding::Absent;
    }
    case
}
