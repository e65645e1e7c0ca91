//! One course: dosing weight, grams, days, volume, vials and ladder of the largest day, with every step on record.
//!
//! The figures are complete here. What may be shown for a patient is decided in
//! [`crate::domain::assessment`], which withholds what waits for an answer.

use super::infusion;
pub use super::infusion::Running;
use super::notices::{NOTICES, Notice};
use super::planning::ChosenDays;
use super::products::Product;
use super::products::table::AtRiskLabel;
use super::regimen::{self, Rounding};
use super::split;
use super::supply;
pub use super::supply::Supply;
use super::vials::Vials;
use super::weight::{self, Basis, Body, DosingWeight, Stature, WeightPolicy, WeightRule};
use crate::domain::body::{AdultBody, adult_body, is_unusual_bmi};
use crate::domain::body_size::{self, Sex};
use crate::domain::bounds;
use crate::domain::case::USUAL_DOSE;
use crate::domain::exact::mul;
use crate::domain::explain::{Explained, Steps};
use crate::domain::finding::Finding;
use crate::domain::quantity::{
    Bmi, Centimetres, Days, Grams, GramsPerKilogram, Kilograms, Millilitres,
    MillilitresPerKilogramHour, Percent, Years,
};
use crate::domain::refusal::{Field, Reading, Reason, Refusal};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What a course is worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseRequest {
    /// Age now.
    pub age: Reading<Years>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Pregnancy.
    pub pregnant: Finding,
    /// Weight now.
    pub weight: Reading<Kilograms>,
    /// Height.
    pub height: Reading<Centimetres>,
    /// Weight before the pregnancy.
    pub prepregnancy_weight: Reading<Kilograms>,
    /// Grams per kilogram and course.
    pub dose: Reading<GramsPerKilogram>,
    /// Infusion days.
    pub days: Reading<Days>,
    /// Whose dosing weight.
    pub policy: WeightPolicy,
    /// Rounding step.
    pub step: Reading<Grams>,
    /// Rounding direction.
    pub rounding: Rounding,
    /// Product.
    pub product: Product,
    /// Risk of clots or kidney harm; unanswered counts as risk.
    pub at_risk: Finding,
    /// Is there such a risk by another answer? It counts whatever the joint one says.
    pub risk_elsewhere: bool,
    /// A plan of whole vials that was chosen in place of whole steps.
    pub plan: Option<ChosenDays>,
}

/// The grams of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doses {
    /// The weight used.
    pub weight: DosingWeight,
    /// Body mass index, where a height is known.
    pub bmi: Option<Bmi>,
    /// Grams per kilogram and course, as prescribed.
    pub per_kg: GramsPerKilogram,
    /// Before rounding.
    pub exact: Grams,
    /// The course.
    pub total: Grams,
    /// What rounding adds or takes, of the exact course.
    pub deviation: Percent,
    /// A plan of whole vials that was chosen, in place of whole steps.
    pub is_chosen: bool,
    /// Is that more than may pass without a question?
    pub rounding_to_confirm: bool,
    /// Each day, the smaller ones first. Their sum is the course.
    pub daily: Vec<Grams>,
}

/// A day of this many grams or more was followed by more early clots.
pub const MANY_GRAMS_A_DAY: Grams = Grams::scaled(35_000_000);
/// Over this, in mg/kg a day, five days are proposed to patients at risk.
const GENTLE_DAY: i64 = 400;

/// One step of the arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CourseStep {
    /// Weight and height gave this body mass index.
    Bmi(Kilograms, Centimetres, Bmi),
    /// The dosing weight, by this policy.
    Weight(WeightPolicy, Kilograms, DosingWeight),
    /// The ideal weight, and the weight made from it.
    Formula(Basis, Kilograms, Kilograms),
    /// Grams per kilogram times weight.
    Exact(GramsPerKilogram, Kilograms, Grams),
    /// In place of whole steps, a plan of whole vials was chosen.
    Chosen(Grams, Grams, Percent),
    /// Rounded to whole steps of this size.
    Rounded(Grams, Grams, Rounding, Grams, Percent),
    /// Split over days.
    Split(Grams, Vec<Grams>),
    /// Volume of the largest day.
    Volume(Product, Grams, Millilitres),
    /// Fewest vials of the largest day.
    Vials(Product, Grams, Option<Vec<Vials>>),
    /// The ceiling: counted as at risk, product, the least of policy and label.
    Ceiling(bool, Product, MillilitresPerKilogramHour),
    /// The weight that the rates are made from.
    RateWeight(Kilograms),
    /// The steps of the ladder.
    RateSteps(MillilitresPerKilogramHour),
}

/// The whole course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Grams.
    pub doses: Explained<Doses, CourseStep>,
    /// Volume and vials.
    pub supply: Explained<Supply, CourseStep>,
    /// Ladder of the largest day.
    pub running: Option<Explained<Running, CourseStep>>,
    /// What to know, most severe first.
    pub notices: Vec<Notice>,
}

/// The checked inputs.
struct Checked {
    age: Option<Years>,
    weight: Kilograms,
    height: Option<Centimetres>,
    bmi: Option<Bmi>,
    dose: GramsPerKilogram,
    days: Days,
}

/// The grams of a course, and what else does not hang on a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InGrams {
    /// Grams.
    pub doses: Explained<Doses, CourseStep>,
    /// The weight that rates are made from: the smaller of actual and dosing weight.
    pub rate_weight: Kilograms,
    /// Counts as at risk of clots or kidney harm.
    pub at_risk: bool,
    /// What to know, most severe first.
    pub notices: Vec<Notice>,
}

/// Works out a course in grams. The product of the request is not looked at.
///
/// # Errors
/// The first refusal, in this order: age, weight, height, a height that is needed, body mass index, grams per
/// kilogram, days, the cap of a day, sex, weight before pregnancy, a course that rounds to nothing, empty days.
pub fn in_grams(request: &CourseRequest) -> Result<InGrams, Refusal> {
    let checked = check(request)?;
    let mut notices = Vec::new();
    let doses = doses(request, &checked, &mut notices)?;
    let arithmetic = Refusal::overflow(Field::Weight);
    let at_risk = counts_as_risk(request, &checked, &mut notices);
    if at_risk && checked.dose.get() > mul(GENTLE_DAY, checked.days.get()).map_err(&arithmetic)? {
        notices.push(Notice::ConsiderFiveDays);
    }
    if doses.value().largest() >= MANY_GRAMS_A_DAY {
        notices.push(Notice::DailyThirtyFiveGrams);
    }
    Ok(InGrams {
        rate_weight: doses.value().weight.used.min(checked.weight),
        doses,
        at_risk,
        notices: in_order(&notices),
    })
}

/// Works out a course with its product.
///
/// # Errors
/// As [`in_grams`].
pub fn plan(request: &CourseRequest) -> Result<Course, Refusal> {
    let InGrams {
        doses,
        rate_weight,
        at_risk,
        mut notices,
    } = in_grams(request)?;
    let (arithmetic, product) = (Refusal::overflow(Field::Weight), request.product);
    let supply = supply::supply(product, doses.value()).map_err(&arithmetic)?;
    let volume = supply.value().largest();
    let running = infusion::running(product, at_risk, rate_weight, volume).map_err(&arithmetic)?;
    notices.extend(of_product(product, at_risk));
    Ok(Course {
        doses,
        supply,
        running,
        notices: in_order(&notices),
    })
}

/// What to know of a product in a patient who counts as at risk, or does not.
#[must_use]
pub fn of_product(product: Product, at_risk: bool) -> Option<Notice> {
    let without_number = product.data().at_risk.value == AtRiskLabel::LowestPracticable;
    (at_risk && without_number).then_some(Notice::LowestPracticableRate)
}

fn in_order(notices: &[Notice]) -> Vec<Notice> {
    let all = NOTICES.into_iter();
    all.filter(|notice| notices.contains(notice)).collect()
}

fn check(request: &CourseRequest) -> Result<Checked, Refusal> {
    let age = request.age.value()?;
    if age.is_some_and(|age| age < bounds::ADULT_FROM) {
        return Err(Refusal::new(Field::Age, Reason::AdultsOnly));
    }
    let AdultBody {
        weight,
        height,
        bmi,
    } = adult_body(request.weight, request.height)?;
    let dose = request.dose.needed(Field::DosePerKg)?;
    let days = request.days.needed(Field::Days)?;
    let day_cap = mul(bounds::DAY_CAP.get(), days.get()).map_err(Refusal::overflow(Field::Days))?;
    if dose.get() > day_cap {
        return Err(Refusal::new(Field::Days, Reason::DoseAboveDayCap));
    }
    Ok(Checked {
        age,
        weight,
        height,
        bmi,
        dose,
        days,
    })
}

fn doses(
    request: &CourseRequest,
    checked: &Checked,
    notices: &mut Vec<Notice>,
) -> Result<Explained<Doses, CourseStep>, Refusal> {
    let mut steps = Steps::new();
    if checked.age.is_none() {
        notices.push(Notice::AdultAssumed);
    }
    let stature = checked
        .height
        .zip(checked.bmi)
        .map(|(height, bmi)| Stature {
            height,
            bmi,
            sex: request.sex,
        });
    if let Some(stature) = stature {
        steps.push(
            CourseStep::Bmi(checked.weight, stature.height, stature.bmi),
            body_size::BMI_SOURCE,
        );
        if is_unusual_bmi(stature.bmi) {
            notices.push(Notice::BmiExtreme);
        }
    }
    let body = Body {
        weight: checked.weight,
        stature,
        pregnant: request.pregnant.is_present(),
        prepregnancy: request.prepregnancy_weight.value(),
    };
    let weight = weight::dosing_weight(request.policy, &body)?;
    weight_notices(weight, notices);
    steps.push(
        CourseStep::Weight(request.policy, checked.weight, weight),
        request.policy.source(),
    );
    if let (false, Some(ideal)) = (weight.is_actual(), weight.ideal) {
        steps.push(
            CourseStep::Formula(weight.basis, ideal, weight.used),
            body_size::DEVINE_SOURCE,
        );
    }
    let arithmetic = Refusal::overflow(Field::Weight);
    let exact = regimen::exact_course(weight.used, checked.dose).map_err(&arithmetic)?;
    steps.push(
        CourseStep::Exact(checked.dose, weight.used, exact),
        dose_source(checked.dose),
    );
    let step = request.step.needed(Field::Step)?;
    let (total, daily) = match request.plan {
        Some(plan) => split::as_chosen(plan, step, weight.used, checked.days)?,
        None => split::in_steps(request.rounding, exact, step, checked.days)?,
    };
    let deviation = regimen::deviation(exact, total).map_err(&arithmetic)?;
    let rounding_to_confirm =
        regimen::deviates_over(exact, total, bounds::ROUNDING_CONFIRM_OVER_PERCENT);
    let rounding_to_confirm = rounding_to_confirm.map_err(&arithmetic)?;
    if rounding_to_confirm {
        notices.push(Notice::RoundingOverFivePercent);
    }
    let (rounded, rule) = match request.plan {
        Some(_) => (
            CourseStep::Chosen(exact, total, deviation),
            "IVIG 3: whole vials, as chosen",
        ),
        None => (
            CourseStep::Rounded(exact, step, request.rounding, total, deviation),
            "IVIG 3: whole steps, ties down",
        ),
    };
    steps.push(rounded, cite(SourceId::Policy, rule, Status::Policy));
    steps.push(
        CourseStep::Split(total, daily.clone()),
        cite(
            SourceId::Policy,
            "regimen: even whole steps, smaller days first",
            Status::Policy,
        ),
    );
    let bmi = checked.bmi;
    Ok(steps.explain(Doses {
        weight,
        bmi,
        per_kg: checked.dose,
        exact,
        total,
        deviation,
        is_chosen: request.plan.is_some(),
        rounding_to_confirm,
        daily,
    }))
}

/// Source of any dose but the usual one.
pub const AS_PRESCRIBED: Citation = cite(
    SourceId::Policy,
    "regimen: the dose as prescribed",
    Status::Policy,
);

/// The usual dose has a source; any other is the prescriber's.
fn dose_source(dose: GramsPerKilogram) -> Citation {
    if dose == USUAL_DOSE {
        cite(
            SourceId::OctagamUsDm,
            "2 g/kg in adult dermatomyositis",
            Status::Published,
        )
    } else {
        AS_PRESCRIBED
    }
}

fn weight_notices(weight: DosingWeight, notices: &mut Vec<Notice>) {
    if weight.prepregnancy {
        notices.push(Notice::PrepregnancyWeight);
    }
    match weight.rule {
        WeightRule::NoHeight => notices.push(Notice::HeightMissing),
        WeightRule::Pregnant => notices.push(Notice::PregnantActualWeight),
        WeightRule::Short => notices.push(Notice::ShortActualWeight),
        WeightRule::LowWeight => notices.push(Notice::LowWeightActualWeight),
        WeightRule::CappedAtActual => notices.push(Notice::ThinActualWeight),
        WeightRule::PolicyIsActual | WeightRule::NotHeavyEnough | WeightRule::PolicyApplies => {}
    }
}

/// Unanswered counts as risk; over 65, and what another answer names, is risk whatever was answered.
fn counts_as_risk(request: &CourseRequest, checked: &Checked, notices: &mut Vec<Notice>) -> bool {
    let over_65 = checked.age.is_some_and(|age| age > bounds::AT_RISK_OVER);
    if over_65 {
        notices.push(Notice::AgeOver65);
    } else if request.risk_elsewhere && !request.at_risk.is_present() {
        notices.push(Notice::RiskElsewhere);
    } else if request.at_risk.is_unknown() {
        notices.push(Notice::RiskUnanswered);
    }
    over_65 || request.risk_elsewhere || request.at_risk != Finding::Absent
}

impl Doses {
    /// The largest day.
    #[must_use]
    pub fn largest(&self) -> Grams {
        self.daily.last().copied().unwrap_or(self.total)
    }
}
