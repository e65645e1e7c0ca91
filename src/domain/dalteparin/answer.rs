//! What may be said about dalteparin for a case: the decision, the scores and the clearance that made it, and every
//! question it waits for.

use super::decision::{
    Decision, INDICATION_SOURCE, PROPHYLAXIS_SOURCE, ProphylacticDose, ProphylaxisGiven, Setting,
    Unanswered,
};
use super::drug::Drug;
use super::prophylaxis::{Prophylaxis, ProphylaxisRequest, decide_when_answered};
use super::stops::{HEPARIN_STOPS, HeparinStop};
use super::warnings::Warning;
use crate::domain::body::{
    adult_body, build_to_confirm, confirmed_body, confirmed_platelets, creatinine_to_confirm,
    platelets_to_confirm,
};
use crate::domain::bounds;
use crate::domain::case::{Case, Confirmation};
use crate::domain::explain::{Explained, Steps};
use crate::domain::finding::Finding;
use crate::domain::kidney::clearance::{self, KidneyNotice, KidneyStep};
use crate::domain::kidney::cockcroft_gault::{self, Patient};
use crate::domain::quantity::MillilitresPerMinute;
use crate::domain::questions::{CLOT_FACTORS, QUESTIONS, Question};
use crate::domain::refusal::{Field, Reading, Reason, Refusal};
use crate::domain::risk::improve_bleeding;
use crate::domain::risk::of_case;
use crate::domain::risk::padua::{self, PaduaItem};
use crate::domain::risk::score::Score;
use crate::domain::set::Set;

/// Dalteparin or not, and what that rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DalteparinAnswer {
    /// The decision.
    pub prophylaxis: Prophylaxis,
    /// The dose, with what makes it; with [`Decision::Dose`] alone, and never where another drug was chosen.
    pub dose: Option<Explained<ProphylaxisGiven, DoseStep>>,
    /// Another drug that was chosen in its place. Nothing is carried over to it.
    pub other_drug: Option<Drug>,
    /// There is a dose for an inpatient who is not bedbound: the label asks for more than the score does.
    pub lacks_bed_rest: bool,
    /// The clearance for safety decisions, where it can be made.
    pub clearance: Option<Explained<MillilitresPerMinute, KidneyStep>>,
    /// What to know about it.
    pub kidney: Set<KidneyNotice>,
    /// Padua score; of an inpatient only.
    pub padua: Option<Score>,
    /// IMPROVE bleeding score.
    pub bleeding: Score,
    /// Everything unanswered that the decision waits for, in the order of the page. Empty where it waits for nothing.
    pub open: Vec<OpenItem>,
}

impl DalteparinAnswer {
    /// Is there a dose by the clinician's choice alone?
    #[must_use]
    pub const fn is_chosen(&self) -> bool {
        self.dose.is_some() && self.padua.is_none()
    }

    /// The other drug, where dalteparin would have a dose or could be chosen.
    #[must_use]
    pub fn given_instead(&self) -> Option<Drug> {
        let decision = self.prophylaxis.decision;
        let would = matches!(decision, Decision::Dose | Decision::YourDecision);
        self.other_drug.filter(|_| would)
    }
}

/// What makes the dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoseStep {
    /// The clot risk of an inpatient is high.
    ClotRisk(Score),
    /// A clot factor of a day case, and the clinician's choice.
    Chosen,
    /// The bleeding risk is not high.
    BleedingRisk(Score),
    /// The dose.
    Dose(ProphylacticDose),
}

/// Something to answer, correct or confirm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenItem {
    /// Where the patient is.
    Setting,
    /// A field that is empty.
    Field(Field),
    /// A field that can't be taken.
    Refused(Refusal),
    /// An unusual value.
    Confirm(Confirmation),
    /// A question.
    Question(Question),
}

/// What the label asks for beside a raised risk.
const BED_REST: Question = Question::Clot(PaduaItem::ReducedMobility);

/// Answers for a case.
#[must_use]
pub fn answer(case: &Case) -> DalteparinAnswer {
    let request = request(case);
    let prophylaxis = decide_when_answered(&request);
    let clearance = safe_clearance(case);
    let bleeding = bleeding(case, request.clearance);
    DalteparinAnswer {
        open: open(case, &prophylaxis),
        dose: prophylaxis
            .given
            .filter(|_| case.other_drug.is_none())
            .map(|given| explained(given, request.padua, bleeding)),
        lacks_bed_rest: prophylaxis.given.is_some()
            && request.padua.is_some()
            && !case.answers.get(BED_REST).is_present(),
        other_drug: case.other_drug,
        prophylaxis,
        kidney: kidney_notices(case, clearance.is_some()),
        clearance,
        padua: request.padua,
        bleeding,
    }
}

fn explained(
    given: ProphylaxisGiven,
    padua: Option<Score>,
    bleeding: Score,
) -> Explained<ProphylaxisGiven, DoseStep> {
    let mut steps = Steps::new();
    match padua {
        Some(score) => steps.push(DoseStep::ClotRisk(score), padua::SOURCE),
        None => steps.push(DoseStep::Chosen, INDICATION_SOURCE),
    }
    steps.push(DoseStep::BleedingRisk(bleeding), improve_bleeding::SOURCE);
    steps.push(DoseStep::Dose(given.dose), PROPHYLAXIS_SOURCE);
    steps.explain(given)
}

/// What the decision is made from. What is refused or waits for a confirmation is unknown.
#[must_use]
pub fn request(case: &Case) -> ProphylaxisRequest {
    let clearance = safe_clearance(case).map(|clearance| *clearance.value());
    let factors = CLOT_FACTORS.map(|factor| case.answers.get(factor));
    ProphylaxisRequest {
        stops: HEPARIN_STOPS.map(|stop| {
            if stop == HeparinStop::PunctureAhead {
                case.puncture_ahead()
            } else {
                case.answers.get(Question::Stop(stop))
            }
        }),
        age: case.age.known(),
        sex: case.sex,
        pregnant: case.pregnancy(),
        weight: confirmed_body(case).map(|body| body.weight),
        platelets: confirmed_platelets(case),
        clearance,
        setting: case.setting,
        padua: (case.setting == Some(Setting::Inpatient))
            .then(|| padua::padua(|item| of_case::padua_item(case, item))),
        bleeding: Some(bleeding(case, clearance)),
        clot_factor: factors.into_iter().fold(Finding::Absent, Finding::or),
        off_label_chosen: case.off_label_chosen,
        antiplatelet_or_nsaid: case.answers.get(Question::AntiplateletOrNsaid),
        retinopathy: case.answers.get(Question::Retinopathy),
    }
}

/// The clearance for safety decisions, where it can be made.
#[must_use]
pub fn safe_clearance(case: &Case) -> Option<Explained<MillilitresPerMinute, KidneyStep>> {
    // A cystatin C that can't be taken might have been the lowest.
    let cystatin = case.cystatin.value().ok()?;
    clearance::for_safety(&clearance::patient(case)?, cystatin).ok()
}

fn kidney_notices(case: &Case, has_clearance: bool) -> Set<KidneyNotice> {
    let of = |patient: Patient| {
        let by_weight = cockcroft_gault::cockcroft_gault(&patient).ok()?;
        Some(clearance::notices(patient.creatinine, by_weight.actual))
    };
    clearance::patient(case)
        .filter(|_| has_clearance)
        .and_then(of)
        .unwrap_or_default()
}

fn bleeding(case: &Case, clearance: Option<MillilitresPerMinute>) -> Score {
    let measured = of_case::measured(case, clearance);
    improve_bleeding::improve_bleeding(|item| of_case::bleeding_item(case, item), &measured)
}

/// Everything unanswered, each once. A decision that is made waits for nothing, but what is open is still listed beside
/// a stop or a specialist's case.
fn open(case: &Case, prophylaxis: &Prophylaxis) -> Vec<OpenItem> {
    let mut open = Vec::new();
    let mut scores = Vec::new();
    for unanswered in prophylaxis.unanswered.iter() {
        match unanswered {
            Unanswered::Setting => open.push(OpenItem::Setting),
            Unanswered::Age => open.push(of_field(Field::Age, &case.age)),
            Unanswered::Sex => open.push(OpenItem::Field(Field::Sex)),
            Unanswered::Pregnancy => open.push(OpenItem::Field(Field::Pregnancy)),
            Unanswered::Platelets => open.push(platelets_to_confirm(case).map_or_else(
                || of_field(Field::Platelets, &case.platelets),
                OpenItem::Confirm,
            )),
            Unanswered::Clearance => open.extend(open_for_clearance(case)),
            Unanswered::Padua | Unanswered::ClotFactor | Unanswered::Bleeding => {
                scores.extend(open_for_score(case, unanswered));
            }
        }
    }
    let stops = prophylaxis.unanswered_stops.iter();
    for stop in stops {
        // An answer that the dates contradict is not asked for again.
        if case.answers.get(Question::Stop(stop)).is_unknown() {
            open.push(OpenItem::Question(Question::Stop(stop)));
        } else {
            open.extend(case.puncture_refused().map(OpenItem::Refused));
            open.extend(case.puncture_to_confirm().map(OpenItem::Confirm));
        }
    }
    open.extend(scores);
    // A decision that is made of itself waits for nothing; what is open beside a stop or for a specialist is listed.
    if !matches!(
        prophylaxis.decision,
        Decision::Dose | Decision::NotIndicated | Decision::BothHigh | Decision::YourDecision
    ) {
        let cautions = prophylaxis.unanswered_cautions;
        for (caution, question) in [
            (Warning::AntiplateletOrNsaid, Question::AntiplateletOrNsaid),
            (Warning::Retinopathy, Question::Retinopathy),
        ] {
            if cautions.contains(caution) {
                open.push(OpenItem::Question(question));
            }
        }
    }
    let mut once = Vec::new();
    for item in open {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}

fn of_field<T: Copy>(field: Field, reading: &Reading<T>) -> OpenItem {
    reading
        .refusal()
        .map_or(OpenItem::Field(field), OpenItem::Refused)
}

/// Everything that the clearance for safety decisions waits for, with age and sex.
#[must_use]
pub fn waits_for_clearance(case: &Case) -> Vec<OpenItem> {
    let mut open = Vec::new();
    match case.age.known() {
        Some(age) if age < bounds::ADULT_FROM => {
            return vec![OpenItem::Refused(Refusal::new(
                Field::Age,
                Reason::AdultsOnly,
            ))];
        }
        Some(_) => {}
        None => open.push(of_field(Field::Age, &case.age)),
    }
    if case.sex.is_none() {
        open.push(OpenItem::Field(Field::Sex));
    }
    open.extend(open_for_clearance(case));
    open
}

/// What the clearance is made from and is missing. A child has no clearance here, and waits for none.
fn open_for_clearance(case: &Case) -> Vec<OpenItem> {
    let is_child = case.age.known().is_some_and(|age| age < bounds::ADULT_FROM);
    if is_child {
        return Vec::new();
    }
    let mut open = Vec::new();
    if let Some(build) = build_to_confirm(case) {
        open.push(OpenItem::Confirm(build));
    }
    let of_body = [
        (
            case.weight.known().is_none(),
            of_field(Field::Weight, &case.weight),
        ),
        (
            case.height.known().is_none(),
            of_field(Field::Height, &case.height),
        ),
    ];
    open.extend(
        of_body
            .into_iter()
            .filter(|(lacks, _)| *lacks)
            .map(|(_, item)| item),
    );
    if open.is_empty()
        && let Err(refusal) = adult_body(case.weight, case.height)
    {
        open.push(OpenItem::Refused(refusal));
    }
    if case.creatinine.known().is_none() {
        open.push(of_field(Field::Creatinine, &case.creatinine));
    }
    if let Some(creatinine) = creatinine_to_confirm(case) {
        open.push(OpenItem::Confirm(creatinine));
    }
    open.extend(case.cystatin.refusal().map(OpenItem::Refused));
    open
}

/// The open questions of a score. What it takes from the patient strip is listed there already.
fn open_for_score(case: &Case, score: Unanswered) -> Vec<OpenItem> {
    let belongs = |question: &Question| match (score, question) {
        (Unanswered::Padua, Question::Clot(_)) => true,
        (Unanswered::ClotFactor, factor) => CLOT_FACTORS.contains(factor),
        (Unanswered::Bleeding, Question::Bleeding(_))
        | (Unanswered::Bleeding, Question::Clot(PaduaItem::ActiveCancer)) => true,
        _ => false,
    };
    QUESTIONS
        .into_iter()
        .filter(|question| belongs(question) && case.answers.get(*question).is_unknown())
        .map(OpenItem::Question)
        .collect()
}

#[cfg(test)]
mod tests;
