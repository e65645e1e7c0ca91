//! How much immunoglobulin may be said about a case.
//!
//! The order is: a contraindication removes the dose; a refused input gives none; an unusual one waits for
//! confirmation; what is left is given, and the figures that can do harm at the bedside wait until every question they
//! hang on is answered.

use super::course::{self, CourseRequest, CourseStep, Doses, InGrams};
use super::notices::Notice;
use super::products::{Product, Stabiliser};
use super::risk_elsewhere;
use super::stops::{self, Effect, Stop};
use super::weight::WeightPolicy;
use crate::domain::body::{build_to_confirm, creatinine_to_confirm};
use crate::domain::case::{Case, Confirmation};
use crate::domain::explain::Explained;
use crate::domain::finding::Finding;
use crate::domain::number::NumberError;
use crate::domain::quantity::Kilograms;
use crate::domain::refusal::{Field, Reading, Reason, Refusal};

/// How much immunoglobulin, or why there is no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IvigAnswer {
    /// No weight yet.
    Waiting,
    /// A contraindication removes the dose.
    Stopped(Vec<Stop>),
    /// Something entered, or missing beside what was entered, allows no figure.
    Refused(Vec<Refusal>),
    /// Unusual: to be confirmed first.
    Confirm(Vec<Confirmation>),
    /// A course.
    Given(Box<Given>),
}

/// A course as far as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Whose dosing weight.
    pub policy: WeightPolicy,
    /// Grams.
    pub doses: Explained<Doses, CourseStep>,
    /// The weight that rates are made from.
    pub rate_weight: Kilograms,
    /// Counts as at risk of clots or kidney harm.
    pub at_risk: bool,
    /// What pump rates and the run sheet wait for. Until they are there it is a planning figure.
    pub waits: Vec<Open>,
    /// What to know, most severe first.
    pub notices: Vec<Notice>,
    /// Present, and lifted by a written reason.
    pub lifted: Vec<Stop>,
    /// Present, and forbids products with this stabiliser.
    pub forbidden: Vec<(Stop, Stabiliser)>,
    /// Unknowns that the grams themselves hang on.
    pub open: Vec<Open>,
}

impl Given {
    /// Not an order yet: something still waits.
    #[must_use]
    pub fn is_planning(&self) -> bool {
        !self.waits.is_empty()
    }
}

/// An open question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Open {
    /// Age.
    Age,
    /// Product.
    Product,
    /// A contraindication.
    Stop(Stop),
    /// Creatinine.
    Creatinine,
    /// A creatinine to be confirmed.
    CreatinineToConfirm,
    /// Whether pregnancy changes the dosing weight.
    Pregnancy,
    /// Height: the dosing weight may change with it.
    Height,
    /// Why another policy than the usual one makes the dosing weight.
    PolicyReason,
    /// A rate under 1 mL/h: no pump is set to it.
    PumpRate,
}

/// Answers for a case.
#[must_use]
pub fn answer(case: &Case) -> IvigAnswer {
    let effects: Vec<(Stop, Effect)> = case
        .ivig
        .stops
        .iter()
        .map(|&answer| (answer.stop, stops::effect(answer, case.ivig.product)))
        .collect();
    let removing: Vec<Stop> = with_effect(&effects, |effect| effect == Effect::Removes);
    if !removing.is_empty() {
        return IvigAnswer::Stopped(removing);
    }
    let planned = course::in_grams(&request(case));
    let refusals = refusals(case, planned.as_ref().err());
    if !refusals.is_empty() {
        return IvigAnswer::Refused(refusals);
    }
    let Ok(planned) = planned else {
        return IvigAnswer::Waiting;
    };
    let unconfirmed = unconfirmed(case, &planned);
    if !unconfirmed.is_empty() {
        return IvigAnswer::Confirm(unconfirmed);
    }
    IvigAnswer::Given(Box::new(given(case, planned, &effects)))
}

/// The course asked for. The grams do not hang on the product; what does is worked out in [`super::bedside`], and waits for
/// it.
#[must_use]
pub fn request(case: &Case) -> CourseRequest {
    CourseRequest {
        age: case.age,
        sex: case.sex,
        pregnant: case.pregnancy(),
        weight: case.weight,
        height: case.height,
        prepregnancy_weight: case.prepregnancy_weight,
        dose: case.ivig.dose,
        days: case.ivig.days,
        policy: case.ivig.policy,
        step: case.ivig.step,
        rounding: case.ivig.rounding,
        product: case.ivig.product.unwrap_or(Product::OctagamTen),
        at_risk: case.ivig.at_risk,
        risk_elsewhere: risk_elsewhere::is_named(case),
        plan: case.ivig.plan,
    }
}

/// Every refused field, and what the course itself refuses. A weight that is not there yet is no refusal.
fn refusals(case: &Case, of_course: Option<&Refusal>) -> Vec<Refusal> {
    let mut refusals = refused_fields(case);
    let waiting = Refusal::new(Field::Weight, Reason::Number(NumberError::Missing));
    if let Some(&refusal) = of_course
        && refusal != waiting
        && !refusals.contains(&refusal)
    {
        refusals.push(refusal);
    }
    refusals
}

/// What the fields that a course is made from refuse by themselves. A weight before the pregnancy that is no longer
/// asked for does not count.
#[must_use]
pub fn refused_fields(case: &Case) -> Vec<Refusal> {
    let before = case.prepregnancy_weight.refusal();
    let fields = [
        case.age.refusal(),
        case.weight.refusal(),
        case.height.refusal(),
        before.filter(|_| case.prepregnancy_weight_is_asked()),
        case.ivig.dose.refusal(),
        case.ivig.days.refusal(),
        case.ivig.step.refusal(),
    ];
    fields.into_iter().flatten().collect()
}

/// The build first and alone: the question about rounding holds the grams, and they wait for the build.
fn unconfirmed(case: &Case, course: &InGrams) -> Vec<Confirmation> {
    if let Some(build) = build_to_confirm(case) {
        return vec![build];
    }
    let doses = course.doses.value();
    let rounding = Confirmation::Rounding(doses.exact, doses.total);
    let asked = doses.rounding_to_confirm && !case.confirmed.contains(&rounding);
    asked.then_some(rounding).into_iter().collect()
}

fn given(case: &Case, course: InGrams, effects: &[(Stop, Effect)]) -> Given {
    let forbids = |&(stop, effect): &(Stop, Effect)| match effect {
        Effect::Forbids(stabiliser) => Some((stop, stabiliser)),
        Effect::None | Effect::Open | Effect::Removes | Effect::Lifted => None,
    };
    Given {
        policy: case.ivig.policy,
        open: open_for_grams(case, &course.doses),
        doses: course.doses,
        rate_weight: course.rate_weight,
        at_risk: course.at_risk,
        waits: waits_for(case, effects),
        notices: course.notices,
        lifted: with_effect(effects, |effect| effect == Effect::Lifted),
        forbidden: effects.iter().filter_map(forbids).collect(),
    }
}

/// Pump rates wait for age, product, contraindications and creatinine (policy IVIG 1), and for the reason of a dosing
/// weight that is not the usual one.
fn waits_for(case: &Case, effects: &[(Stop, Effect)]) -> Vec<Open> {
    let mut waits = Vec::new();
    if case.age.known().is_none() {
        waits.push(Open::Age);
    }
    if case.ivig.product.is_none() {
        waits.push(Open::Product);
    }
    waits.extend(
        with_effect(effects, |effect| effect == Effect::Open)
            .into_iter()
            .map(Open::Stop),
    );
    match case.creatinine {
        Reading::Unknown | Reading::Refused(_) => waits.push(Open::Creatinine),
        Reading::Known(_) if creatinine_to_confirm(case).is_some() => {
            waits.push(Open::CreatinineToConfirm)
        }
        Reading::Known(_) => {}
    }
    if case.ivig.policy != WeightPolicy::default() && !case.ivig.policy_reason_given {
        waits.push(Open::PolicyReason);
    }
    waits
}

fn open_for_grams(case: &Case, doses: &Explained<Doses, CourseStep>) -> Vec<Open> {
    let mut open = Vec::new();
    if case.age.known().is_none() {
        open.push(Open::Age);
    }
    if case.height.known().is_none() && case.ivig.policy != WeightPolicy::Actual {
        open.push(Open::Height);
    }
    if case.pregnancy_is_asked()
        && case.pregnant == Finding::Unknown
        && pregnancy_changes_weight(case, doses)
    {
        open.push(Open::Pregnancy);
    }
    open
}

/// In pregnancy an adjusted or ideal weight gives way to the actual one, and Ontario's rule looks at the weight before
/// the pregnancy, even where it adjusts nothing now.
fn pregnancy_changes_weight(case: &Case, doses: &Explained<Doses, CourseStep>) -> bool {
    let looks_before = case.ivig.policy == WeightPolicy::Ontario && case.height.known().is_some();
    looks_before || !doses.value().weight.is_actual()
}

fn with_effect(effects: &[(Stop, Effect)], wanted: impl Fn(Effect) -> bool) -> Vec<Stop> {
    effects
        .iter()
        .filter(|(_, effect)| wanted(*effect))
        .map(|(stop, _)| *stop)
        .collect()
}
