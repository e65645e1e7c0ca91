//! Dalteparin or not, and what that rests on.

use serde::Serialize;

use super::codes;
use super::parts::{OpenAt, Refused, Sources, Step, ToConfirm, refused, to_confirm};
use crate::domain::dalteparin::answer::{DalteparinAnswer, DoseStep, OpenItem};
use crate::domain::dalteparin::decision::{
    Decision, DecisionReason, ProphylaxisGiven, SYRINGE, SYRINGE_SOURCE,
};
use crate::domain::dalteparin::drug::Drug;
use crate::domain::dalteparin::stops::HeparinStop;
use crate::domain::dalteparin::warnings::Warning;
use crate::domain::explain::{Explained, Step as DomainStep};
use crate::domain::finding::Finding;
use crate::domain::kidney::clearance::{KidneyNotice, KidneyStep};
use crate::domain::quantity::{MillilitresPerMinute, Points};
use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use crate::domain::risk::score::Score;
use crate::domain::risk::{improve_bleeding, padua};
use crate::exchange::api::code::{Code, Said};
use crate::exchange::api::number::Exact;
use crate::exchange::api::paths;
use crate::i18n::{dalteparin as words, fields, questions};

/// Dalteparin or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ApiDalteparin {
    /// The decision, in words too.
    pub decision: Said<Decision>,
    /// The dose: with the decision `dose` alone, and never where another drug is chosen.
    pub dose: Option<DalteparinDose>,
    /// The stops that are there.
    pub stops: Vec<Said<HeparinStop>>,
    /// What else makes the decision.
    pub reasons: Vec<Said<DecisionReason>>,
    /// What to know.
    pub warnings: Vec<Said<Warning>>,
    /// What the decision waits for, or what is open beside it.
    pub open: Vec<OpenAt>,
    /// What of that can't be taken.
    pub refused: Vec<Refused>,
    /// What of that is to be confirmed.
    pub to_confirm: Vec<ToConfirm>,
    /// Another drug that was chosen in its place: nothing is carried over to it.
    pub other_drug: Option<Code<Drug>>,
    /// There is a dose for an inpatient who is not bedbound: the label asks for more than the score does.
    pub lacks_bed_rest: bool,
    /// The clearance for safety decisions, where it can be made.
    pub clearance: Option<Clearance>,
    /// What to know about the kidneys.
    pub kidney_notices: Vec<Said<KidneyNotice>>,
    /// Padua score; of an inpatient only.
    pub padua: Option<RiskScore>,
    /// IMPROVE bleeding score.
    pub improve_bleeding: RiskScore,
}

/// A dose of dalteparin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct DalteparinDose {
    /// In words.
    pub text: String,
    /// Units of anti-factor Xa each time.
    pub units: Exact,
    /// Times a day.
    pub times_per_day: u8,
    /// The volume of the syringe that holds these units. Other syringes hold other units in the same volume.
    pub syringe_ml: Exact,
    /// The syringe in words, which name the units.
    pub syringe: String,
    /// It is off the label, by the clinician's choice.
    pub off_label: bool,
    /// What makes it, step by step.
    pub steps: Vec<Step>,
}

/// A creatinine clearance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Clearance {
    /// The lowest estimate, in mL/min.
    pub ml_per_min: Exact,
    /// Every estimate.
    pub steps: Vec<Step>,
}

/// A score: an interval while something is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct RiskScore {
    /// Points if every unknown is absent.
    pub least: Exact,
    /// Points if every unknown is present.
    pub most: Exact,
    /// From this on the risk is high.
    pub high_from: Exact,
    /// Is it high?
    pub high: Code<Finding>,
}

pub(super) fn of(
    answer: &DalteparinAnswer,
    typed: &dyn Fn(Field) -> String,
    sources: &mut Sources,
) -> ApiDalteparin {
    let decided = &answer.prophylaxis;
    cite(answer, sources);
    let mut open = Vec::new();
    let mut out_of_limits = Vec::new();
    let mut asked = Vec::new();
    for item in &answer.open {
        match item {
            OpenItem::Setting => open.push(OpenAt {
                path: paths::named("setting"),
                text: words::SETTING_QUESTION.to_owned(),
            }),
            OpenItem::Field(field) => open.push(OpenAt {
                path: paths::of_field(*field),
                text: fields::label(*field).to_owned(),
            }),
            OpenItem::Question(question) => open.push(OpenAt {
                path: paths::of_question(*question),
                text: questions::question(*question).to_owned(),
            }),
            OpenItem::Refused(refusal) => out_of_limits.push(refused(*refusal, typed)),
            OpenItem::Confirm(confirmation) => asked.push(to_confirm(*confirmation)),
        }
    }
    let has_cystatin = !typed(Field::Cystatin).is_empty();
    let notice = |notice| Said::new(notice, words::kidney(notice, has_cystatin));
    let stop = |stop| Said::new(stop, questions::question(Question::Stop(stop)));
    ApiDalteparin {
        decision: Said::new(decided.decision, words::decision(answer)),
        dose: answer
            .dose
            .as_ref()
            .map(|dose| of_dose(dose, answer.is_chosen())),
        stops: decided.stops.iter().map(stop).collect(),
        reasons: decided
            .reasons
            .iter()
            .map(|reason| Said::new(reason, words::reason(reason)))
            .collect(),
        warnings: decided
            .warnings
            .iter()
            .map(|warning| Said::new(warning, words::warning(warning)))
            .collect(),
        open,
        refused: out_of_limits,
        to_confirm: asked,
        other_drug: codes(answer.other_drug.into_iter()).pop(),
        lacks_bed_rest: answer.lacks_bed_rest,
        clearance: answer.clearance.as_ref().map(of_clearance),
        kidney_notices: answer.kidney.iter().map(notice).collect(),
        padua: answer.padua.map(|score| of_score(score, padua::HIGH_FROM)),
        improve_bleeding: of_score(answer.bleeding, improve_bleeding::HIGH_FROM),
    }
}

/// Cites what the decision rests on. The place of the dose's own source names an amount, so that it stands with a dose
/// alone.
fn cite(answer: &DalteparinAnswer, sources: &mut Sources) {
    let decided = &answer.prophylaxis;
    decided
        .stops
        .iter()
        .for_each(|stop| sources.add(stop.source()));
    decided
        .reasons
        .iter()
        .for_each(|reason| sources.add(reason.source()));
    decided
        .warnings
        .iter()
        .for_each(|warning| sources.add(warning.source()));
    answer
        .kidney
        .iter()
        .for_each(|notice| sources.add(notice.source()));
    if answer.padua.is_some() {
        sources.add(padua::SOURCE);
    }
    sources.add(improve_bleeding::SOURCE);
    if let Some(clearance) = &answer.clearance {
        let steps = clearance.steps().iter();
        steps.for_each(|step| sources.add(step.source));
    }
    if let Some(dose) = &answer.dose {
        dose.steps()
            .iter()
            .for_each(|step| sources.add(step.source));
        sources.add(SYRINGE_SOURCE);
    }
}

fn of_dose(dose: &Explained<ProphylaxisGiven, DoseStep>, chosen: bool) -> DalteparinDose {
    let given = dose.value().dose;
    DalteparinDose {
        text: words::dose(given),
        units: given.units.into(),
        times_per_day: given.times_per_day,
        syringe_ml: SYRINGE.into(),
        syringe: words::syringe(given),
        off_label: chosen,
        steps: dose.steps().iter().map(dose_step).collect(),
    }
}

fn dose_step(step: &DomainStep<DoseStep>) -> Step {
    let (text, source) = (words::dose_step(step.what), step.source);
    match step.what {
        DoseStep::ClotRisk(score) | DoseStep::BleedingRisk(score) => Step::new(
            text,
            [("least", score.min.into()), ("most", score.max.into())],
            source,
        ),
        DoseStep::Dose(dose) => Step::new(text, [("units", dose.units.into())], source),
        DoseStep::Chosen => Step::new(text, [], source),
    }
}

fn of_clearance(clearance: &Explained<MillilitresPerMinute, KidneyStep>) -> Clearance {
    Clearance {
        ml_per_min: (*clearance.value()).into(),
        steps: clearance.steps().iter().map(kidney_step).collect(),
    }
}

fn kidney_step(step: &DomainStep<KidneyStep>) -> Step {
    let (text, source) = (words::kidney_step(step.what), step.source);
    match step.what {
        KidneyStep::CockcroftGault(_, clearance) | KidneyStep::Lowest(clearance) => {
            Step::new(text, [("ml_per_min", clearance.into())], source)
        }
        KidneyStep::Filtration(_, indexed, surface, clearance) => Step::new(
            text,
            [
                ("ml_per_min_per_1_73_m2", indexed.into()),
                ("surface_m2", surface.into()),
                ("ml_per_min", clearance.into()),
            ],
            source,
        ),
    }
}

fn of_score(score: Score, high_from: Points) -> RiskScore {
    RiskScore {
        least: score.min.into(),
        most: score.max.into(),
        high_from: high_from.into(),
        high: Code(score.reaches(high_from)),
    }
}
