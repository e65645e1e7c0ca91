//! How much immunoglobulin, or why there is no figure.

use serde::Serialize;

use super::parts::{OpenAt, Refused, Sources, Step, ToConfirm, refused, to_confirm};
use crate::domain::explain::Step as DomainStep;
use crate::domain::ivig::answer::{Given, IvigAnswer, Open};
use crate::domain::ivig::course::CourseStep;
use crate::domain::ivig::notices::Notice;
use crate::domain::ivig::stops::Stop;
use crate::domain::ivig::weight::{Basis, WeightPolicy, WeightRule};
use crate::domain::refusal::Field;
use crate::exchange::api::code::{Code, Said};
use crate::exchange::api::number::Exact;
use crate::exchange::api::paths;
use crate::i18n::{answers, fields, steps};

/// How much immunoglobulin, or why there is no figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum ApiIvig {
    /// No weight yet.
    Waiting {
        /// What it waits for.
        open: Vec<OpenAt>,
    },
    /// A contraindication removes the dose.
    Stopped {
        /// Which.
        stops: Vec<Said<Stop>>,
    },
    /// Something entered, or missing beside what was entered, allows no figure.
    Refused {
        /// What.
        refused: Vec<Refused>,
    },
    /// Unusual: to be confirmed first.
    Confirm {
        /// The questions.
        to_confirm: Vec<ToConfirm>,
    },
    /// A course.
    Given(Box<IvigGiven>),
}

/// A course as far as it may be shown: its grams.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct IvigGiven {
    /// It is a planning figure and no order yet: something in `waits` is open.
    pub planning: bool,
    /// The days and the course in words.
    pub text: String,
    /// The arithmetic in one line.
    pub arithmetic: String,
    /// Grams per kilogram and course.
    pub dose_g_per_kg: Exact,
    /// The weight that it is made from.
    pub dosing_weight: DosedWeight,
    /// Body mass index in kg/m², where a height is known.
    pub bmi: Option<Exact>,
    /// Before rounding.
    pub exact_total_g: Exact,
    /// The course.
    pub total_g: Exact,
    /// What rounding adds or takes, of the exact course.
    pub deviation_percent: Exact,
    /// The grams of each day, the smaller ones first; together they are the course.
    pub daily_g: Vec<Exact>,
    /// It is a plan of whole vials that was chosen.
    pub chosen_plan: bool,
    /// The weight that pump rates are made from.
    pub rate_weight_kg: Exact,
    /// Counts as at risk of clots or kidney harm.
    pub at_risk: bool,
    /// What pump rates and the run sheet wait for.
    pub waits: Vec<OpenAt>,
    /// Unknowns that the grams themselves hang on.
    pub open: Vec<OpenAt>,
    /// What to know, most severe first.
    pub notices: Vec<Said<Notice>>,
    /// Contraindications that a written reason has lifted.
    pub lifted: Vec<Said<Stop>>,
    /// Contraindications that forbid some products.
    pub forbidden: Vec<Forbidden>,
    /// The arithmetic, step by step.
    pub steps: Vec<Step>,
}

/// The weight that a dose is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct DosedWeight {
    /// Kilograms.
    pub kg: Exact,
    /// By whose policy.
    pub policy: Said<WeightPolicy>,
    /// Which weight it is.
    pub basis: Said<Basis>,
    /// The rule that decided.
    pub rule: Said<WeightRule>,
    /// The weight before the pregnancy stands in for the actual one.
    pub before_pregnancy: bool,
    /// The ideal weight, where it was worked out.
    pub ideal_kg: Option<Exact>,
}

/// A contraindication that forbids some products.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Forbidden {
    /// Which.
    pub stop: Code<Stop>,
    /// Which products.
    pub text: String,
}

pub(super) fn of(
    answer: &IvigAnswer,
    typed: &dyn Fn(Field) -> String,
    sources: &mut Sources,
) -> ApiIvig {
    match answer {
        IvigAnswer::Waiting => ApiIvig::Waiting {
            open: vec![OpenAt {
                path: paths::of_field(Field::Weight),
                text: fields::label(Field::Weight).to_owned(),
            }],
        },
        IvigAnswer::Stopped(stops) => {
            stops.iter().for_each(|stop| sources.add(stop.source()));
            ApiIvig::Stopped {
                stops: stops.iter().map(|stop| said_stop(*stop)).collect(),
            }
        }
        IvigAnswer::Refused(refusals) => ApiIvig::Refused {
            refused: refusals.iter().map(|one| refused(*one, typed)).collect(),
        },
        IvigAnswer::Confirm(asked) => ApiIvig::Confirm {
            to_confirm: asked.iter().map(|one| to_confirm(*one)).collect(),
        },
        IvigAnswer::Given(given) => ApiIvig::Given(Box::new(of_given(given, sources))),
    }
}

fn said_stop(stop: Stop) -> Said<Stop> {
    Said::new(stop, fields::stop(stop))
}

fn of_given(given: &Given, sources: &mut Sources) -> IvigGiven {
    let doses = given.doses.value();
    let policy = given.policy;
    for step in given.doses.steps() {
        sources.add(step.source);
    }
    for notice in &given.notices {
        sources.add(notice.source(policy));
    }
    let forbidding = given.forbidden.iter().map(|(stop, _)| *stop);
    for stop in given.lifted.iter().copied().chain(forbidding) {
        sources.add(stop.source());
    }
    IvigGiven {
        planning: given.is_planning(),
        text: format!(
            "{}, {}",
            answers::days(&doses.daily),
            answers::in_all(doses.total)
        ),
        arithmetic: answers::arithmetic(doses),
        dose_g_per_kg: doses.per_kg.into(),
        dosing_weight: DosedWeight {
            kg: doses.weight.used.into(),
            policy: Said::new(policy, fields::policy(policy)),
            basis: Said::new(doses.weight.basis, fields::basis(doses.weight.basis)),
            rule: Said::new(doses.weight.rule, steps::rule(doses.weight.rule)),
            before_pregnancy: doses.weight.prepregnancy,
            ideal_kg: doses.weight.ideal.map(Exact::from),
        },
        bmi: doses.bmi.map(Exact::from),
        exact_total_g: doses.exact.into(),
        total_g: doses.total.into(),
        deviation_percent: doses.deviation.into(),
        daily_g: doses.daily.iter().map(|day| Exact::from(*day)).collect(),
        chosen_plan: doses.is_chosen,
        rate_weight_kg: given.rate_weight.into(),
        at_risk: given.at_risk,
        waits: given.waits.iter().map(|one| open_at(*one)).collect(),
        open: given.open.iter().map(|one| open_at(*one)).collect(),
        notices: given
            .notices
            .iter()
            .map(|notice| Said::new(*notice, answers::notice(*notice)))
            .collect(),
        lifted: given.lifted.iter().map(|stop| said_stop(*stop)).collect(),
        forbidden: given
            .forbidden
            .iter()
            .map(|(stop, stabiliser)| Forbidden {
                stop: Code(*stop),
                text: answers::forbidden(*stop, *stabiliser),
            })
            .collect(),
        steps: given.doses.steps().iter().map(step).collect(),
    }
}

fn open_at(open: Open) -> OpenAt {
    let path = match open {
        Open::Age => paths::of_field(Field::Age),
        Open::Product | Open::PumpRate => paths::named("product"),
        Open::Stop(stop) => paths::of_stop(stop),
        Open::Creatinine => paths::of_field(Field::Creatinine),
        Open::CreatinineToConfirm => paths::CONFIRMED.to_owned(),
        Open::Pregnancy => paths::of_field(Field::Pregnancy),
        Open::Height => paths::of_field(Field::Height),
        Open::PolicyReason => paths::of_field(Field::PolicyReason),
    };
    let text = answers::open(open);
    OpenAt { path, text }
}

fn step(step: &DomainStep<CourseStep>) -> Step {
    let (text, source) = (steps::step(&step.what), step.source);
    match &step.what {
        CourseStep::Bmi(weight, height, bmi) => Step::new(
            text,
            [
                ("weight_kg", (*weight).into()),
                ("height_cm", (*height).into()),
                ("bmi", (*bmi).into()),
            ],
            source,
        ),
        CourseStep::Weight(_, actual, weight) => Step::new(
            text,
            [
                ("actual_kg", (*actual).into()),
                ("used_kg", weight.used.into()),
            ],
            source,
        ),
        CourseStep::Formula(_, ideal, used) => Step::new(
            text,
            [("ideal_kg", (*ideal).into()), ("used_kg", (*used).into())],
            source,
        ),
        CourseStep::Exact(dose, weight, exact) => Step::new(
            text,
            [
                ("g_per_kg", (*dose).into()),
                ("weight_kg", (*weight).into()),
                ("exact_g", (*exact).into()),
            ],
            source,
        ),
        CourseStep::Chosen(exact, total, deviation) => Step::new(
            text,
            [
                ("exact_g", (*exact).into()),
                ("total_g", (*total).into()),
                ("deviation_percent", (*deviation).into()),
            ],
            source,
        ),
        CourseStep::Rounded(exact, size, _, total, deviation) => Step::new(
            text,
            [
                ("exact_g", (*exact).into()),
                ("step_g", (*size).into()),
                ("total_g", (*total).into()),
                ("deviation_percent", (*deviation).into()),
            ],
            source,
        ),
        CourseStep::Split(total, _) => Step::new(text, [("total_g", (*total).into())], source),
        // They make what hangs on a product, which is no part of the grams.
        CourseStep::Volume(..)
        | CourseStep::Vials(..)
        | CourseStep::Ceiling(..)
        | CourseStep::RateWeight(_)
        | CourseStep::RateSteps(_) => Step::new(text, [], source),
    }
}
