//! Cases to draw from: any text in any field, but mostly text that makes a course.

use imnm::domain::body_size::Sex;
use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::case::{Case, DATE_FIELDS, STATINS, Statin, Weighed};
use imnm::domain::classify::antibody::{ANTIBODIES, ASSAYS, Antibody, AntibodyTest};
use imnm::domain::classify::examination::{EMGS, Emg, MRIS, Mri, TEMPOS, Tempo};
use imnm::domain::classify::histology::{BIOPSY_STATES, BiopsyState, FEATURES};
use imnm::domain::dalteparin::decision::Setting;
use imnm::domain::dalteparin::drug::DRUGS;
use imnm::domain::dates;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::{PRODUCTS, Product};
use imnm::domain::ivig::regimen::Rounding;
use imnm::domain::ivig::weight::{WEIGHT_POLICIES, WeightPolicy};
use imnm::domain::questions::{Group, QUESTIONS, Question};
use imnm::domain::refusal::{Field, Reading, Reason};
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

/// Every field of the plan that holds a number.
pub const PLAN_FIELDS: [Field; 5] = [
    Field::Tolerance,
    Field::DayCap,
    Field::Interval,
    Field::Courses,
    Field::GivenSoFar,
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
pub const HISTORY_FIELDS: [Field; 5] = [
    Field::OnsetAge,
    Field::Platelets,
    Field::Ck,
    Field::CkLimit,
    Field::CkNow,
];

prop_compose! {
    /// The numbers of the history, as typed.
    fn history()(
        onset in mostly(tenths(100..=950)),
        platelets in mostly(tenths(300..=4500)),
        ck in mostly((20_u32..=30_000).prop_map(|ck| ck.to_string())),
        limit in mostly((100_u32..=400).prop_map(|limit| limit.to_string())),
        now in mostly((20_u32..=9_000).prop_map(|ck| ck.to_string())),
    ) -> [String; 5] {
        [onset, platelets, ck, limit, now]
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
        // Mostly told by the values.
        Question::CkRaised => (1, 1, 12),
        _ => match question.group() {
            Group::Urgent | Group::Clot | Group::Bleeding | Group::Stops => (2, 7, 1),
            Group::Skin | Group::Exclusions => (1, 5, 1),
            _ => (1, 1, 1),
        },
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

/// A test for an antibody; the third and on are mostly negative.
fn test(place: usize) -> impl Strategy<Value = AntibodyTest> {
    let assay = prop_oneof![1 => Just(None), 2 => select(ASSAYS.to_vec()).prop_map(Some)];
    let negative = if place < 2 { 1 } else { 8 };
    let result = prop_oneof![
        negative => Just(Antibody::Negative),
        3 => select(ANTIBODIES.to_vec()),
    ];
    (result, assay).prop_map(|(result, assay)| AntibodyTest { result, assay })
}

/// What has one answer out of a few, beside the antibodies.
type Picks = (Option<Tempo>, Option<Statin>, Emg, Mri, BiopsyState);

fn picks() -> impl Strategy<Value = Picks> {
    (
        prop::option::of(select(TEMPOS.to_vec())),
        prop::option::of(select(STATINS.to_vec())),
        select(EMGS.to_vec()),
        select(MRIS.to_vec()),
        select(BIOPSY_STATES.to_vec()),
    )
}

/// A text for each field that holds a day.
fn days() -> BoxedStrategy<Vec<String>> {
    prop::collection::vec(day(), DATE_FIELDS.len()).boxed()
}

prop_compose! {
    /// What is known of the patient beside the course.
    fn known()(
        typed in history(),
        days in days(),
        (cystatin, puncture_time) in (
            prop_oneof![6 => Just(String::new()), 3 => tenths(5..=30), 1 => nasty_text()],
            mostly(Just("09:05".to_owned())),
        ),
        other_drug in prop::option::weighted(0.1, select(DRUGS.to_vec())),
        answers in answers(),
        tests in std::array::from_fn::<_, 5, _>(test),
        (tempo, statin, emg, mri, biopsy) in picks(),
        setting in select(vec![Some(Setting::Inpatient), Some(Setting::DayCase), None]),
        weighed in select(vec![Some(Weighed::Measured), Some(Weighed::Estimated), None]),
        (off_label_chosen, has_clock) in (any::<bool>(), any::<bool>()),
    ) -> Case {
        let today = dates::parse(TODAY).filter(|_| has_clock);
        let mut case = Case {
            today, tempo, statin, emg, mri, biopsy, setting, weighed, off_label_chosen, other_drug,
            ..Case::default()
        };
        [case.anti_hmgcr, case.anti_srp, case.jo_one, case.synthetase, case.dermatomyositis] = tests;
        let typed = HISTORY_FIELDS.into_iter().zip(&typed);
        for (field, text) in typed.chain(DATE_FIELDS.into_iter().zip(&days)) {
            case.read(field, text);
        }
        case.read(Field::Cystatin, &cystatin);
        case.read(Field::PunctureTime, &puncture_time);
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
        untidy in prop_oneof![1 => Just(true), 4 => Just(false)],
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
        if !untidy {
            tidy(&mut case);
        }
        case
    }
}

/// Takes away what contradicts itself; what can't be read stays.
pub fn tidy(case: &mut Case) {
    if case.onset_age().known().is_none() && case.onset.known().is_some() {
        case.onset = case.age;
    }
    if case
        .ck_now
        .known()
        .zip(case.ck.known())
        .is_some_and(|(now, peak)| now > peak)
    {
        case.ck_now = case.ck;
    }
    let values = [case.ck, case.ck_now].map(Reading::known);
    // Over 2000 U/L it is above every limit that can be typed.
    let above_any = values.iter().flatten().any(|value| value.get() > 2_000_000);
    if above_any || (case.ck_limit.known().is_some() && values.iter().any(Option::is_some)) {
        case.answers.set(Question::CkRaised, Finding::Unknown);
    }
    let is = |case: &Case, question, finding| case.answers.get(question) == finding;
    if is(case, Question::ArmsWeak, Finding::Absent)
        && is(case, Question::LegsWeak, Finding::Absent)
    {
        case.answers.set(Question::WeakNow, Finding::Absent);
    }
    if is(case, Question::LegsWeak, Finding::Absent) {
        case.answers.set(Question::LegsProximal, Finding::Absent);
    }
    if is(case, Question::Dysphagia, Finding::Absent) {
        case.answers.set(Question::SevereDysphagia, Finding::Absent);
    }
    if case.biopsy != BiopsyState::Done {
        for feature in FEATURES {
            case.answers
                .set(Question::Feature(feature), Finding::Unknown);
        }
    }
    if is(case, Question::Statin, Finding::Absent) {
        case.statin = None;
        case.answers
            .set(Question::StatinPersisting, Finding::Unknown);
        for field in [Field::StatinStart, Field::StatinStop] {
            case.read(field, "");
        }
    }
    for field in [Field::StatinStart, Field::StatinStop] {
        let refusal = case.date(field).refusal();
        if refusal.is_some_and(|refusal| refusal.reason == Reason::DateInFuture) {
            case.read(field, "");
        }
    }
    let [start, stop] = [Field::StatinStart, Field::StatinStop].map(|field| case.date(field));
    if let (Reading::Known(start), Reading::Known(stop)) = (start, stop)
        && stop < start
    {
        case.read(Field::StatinStart, "");
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
