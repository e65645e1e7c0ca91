//! Cases to draw from: any text in any field, but mostly text that makes a course.

use imnm::domain::body_size::Sex;
use imnm::domain::case::Case;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::{PRODUCTS, Product};
use imnm::domain::ivig::regimen::Rounding;
use imnm::domain::ivig::weight::{WEIGHT_POLICIES, WeightPolicy};
use imnm::domain::refusal::Field;
use proptest::prelude::*;
use proptest::sample::select;

/// Every field that holds a number.
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

prop_compose! {
    /// A case.
    pub fn case()(
        numbers in numbers(),
        (sex, pregnant, at_risk) in (sex(), finding(), finding()),
        (policy, product) in (policy(), product()),
        rounding in select(vec![Rounding::Nearest, Rounding::Down]),
        stops in stops(),
    ) -> Case {
        let mut case = Case { sex, pregnant, ..Case::default() };
        for (field, text) in NUMBER_FIELDS.into_iter().zip(&numbers) {
            case.read(field, text);
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
