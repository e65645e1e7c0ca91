//! What the page would give, as proposals in draft: a MedicationRequest where the page shows a number, and none where it
//! does not.

use super::codes::{self, Code, concept};
use super::json::{Json, list, number, object, text};
use super::measured::those;
use super::parts::{notes, quantity, reference, references, said, subject, today};
use super::{Entry, Source, courses};
use crate::domain::assessment::{Given, IvigAnswer};
use crate::domain::dalteparin::answer::DalteparinAnswer;
use crate::domain::dalteparin::decision::ProphylacticDose;
use crate::domain::dalteparin::plan::Plan;
use crate::domain::dates;
use crate::domain::refusal::Field;
use crate::i18n::fragmin_about::NO_STOP;
use crate::i18n::words::Text;
use crate::i18n::{answers, dalteparin, fhir as words, fields};
use crate::report::summary::fragmin;

/// The name of the proposal of immunoglobulin.
pub const IMMUNOGLOBULIN: &str = "immunoglobulin";
/// The name of the proposal of dalteparin.
pub const DALTEPARIN: &str = "dalteparin";

/// The proposals.
pub fn requests(source: &Source<'_>) -> Vec<Entry> {
    let answers = &source.assessment.answers;
    let mut made = Vec::new();
    match &answers.ivig {
        IvigAnswer::Given(given) => {
            made.push(Entry::new(IMMUNOGLOBULIN, immunoglobulin(source, given)));
        }
        IvigAnswer::Waiting
        | IvigAnswer::Stopped(_)
        | IvigAnswer::Refused(_)
        | IvigAnswer::Confirm(_) => {}
    }
    // As in the order and in the calendar: no dose by days that can't be, or that are over.
    let plan = fragmin::can_be_ordered(source.case).ok();
    if let Some((dose, plan)) = answers.dalteparin.dose.as_ref().zip(plan) {
        let request = dalteparin_request(source, &answers.dalteparin, dose.value().dose, &plan);
        made.push(Entry::new(DALTEPARIN, request));
    }
    made
}

struct Proposal {
    codes: Vec<Code>,
    drug: String,
    because: Vec<&'static str>,
    beside: Vec<String>,
    instructions: Vec<Json>,
    supply: Json,
}

impl Proposal {
    fn resource(self, source: &Source<'_>) -> Json {
        let codings = self.codes.into_iter().map(Code::coding);
        object([
            ("resourceType", text("MedicationRequest")),
            ("status", text("draft")),
            ("intent", text("proposal")),
            ("medicationCodeableConcept", concept(codings, &self.drug)),
            ("subject", subject(source)),
            ("supportingInformation", references(source, self.because)),
            ("authoredOn", today(source)),
            ("requester", reference(source, "device")),
            ("note", notes(self.beside)),
            ("dosageInstruction", list(self.instructions)),
            ("dispenseRequest", object([("quantity", self.supply)])),
        ])
    }
}

fn immunoglobulin(source: &Source<'_>, given: &Given) -> Json {
    let doses = given.doses.value();
    let product = source.case.ivig.product;
    let mut because = vec!["questionnaire-response", "dosing-weight"];
    because.extend(those(source, &[Field::Creatinine]));
    let proposal = Proposal {
        codes: vec![codes::IMMUNOGLOBULIN],
        drug: words::immunoglobulin(product.map(|product| product.name())),
        because,
        beside: beside_course(source, given),
        instructions: courses::instructions(source, given),
        supply: quantity(doses.total),
    };
    proposal.resource(source)
}

/// The arithmetic, what it waits for, and what to know, most severe first.
fn beside_course(source: &Source<'_>, given: &Given) -> Vec<String> {
    let mut beside = vec![
        answers::arithmetic(given.doses.value()),
        words::PROPOSAL.to_owned(),
    ];
    if !courses::is_released(source, given) {
        let waits = answers::waits_for(&given.waits);
        beside.push(words::rates_wait(&waits.join("; ")));
    }
    let hang = given
        .open
        .iter()
        .filter_map(|open| answers::hangs_on(*open));
    beside.extend(hang.map(Text::to_owned));
    beside.extend(given.lifted.iter().map(|stop| answers::lifted(*stop)));
    let forbidden = given.forbidden.iter();
    beside.extend(forbidden.map(|(stop, what)| answers::forbidden(*stop, *what)));
    beside.extend(given.notices.iter().map(|one| answers::notice(*one)));
    beside
}

fn dalteparin_request(
    source: &Source<'_>,
    answer: &DalteparinAnswer,
    dose: ProphylacticDose,
    plan: &Plan,
) -> Json {
    let because = [
        "questionnaire-response",
        "improve-bleeding-score",
        "clearance-lowest",
    ];
    let clot = answer.padua.map(|_| "padua-score");
    let platelets = those(source, &[Field::Platelets]);
    let proposal = Proposal {
        codes: codes::DALTEPARIN.to_vec(),
        drug: words::DALTEPARIN.to_owned(),
        because: because.into_iter().chain(clot).chain(platelets).collect(),
        beside: beside_dose(source, answer, plan),
        instructions: vec![of_day(dose, plan)],
        supply: Json::Nothing,
    };
    proposal.resource(source)
}

/// What makes the dose, that it has no end where none is set, and what to know of it. What a hospital gives at another
/// weight is not part of it.
fn beside_dose(source: &Source<'_>, answer: &DalteparinAnswer, plan: &Plan) -> Vec<String> {
    let mut beside = vec![words::PROPOSAL.to_owned()];
    let steps = answer.dose.iter().flat_map(|dose| dose.steps());
    beside.extend(steps.map(|step| dalteparin::dose_step(step.what)));
    if plan.stop.is_none() {
        beside.push(NO_STOP.to_owned());
    }
    let to_know = fragmin::to_know(source.case, answer).into_iter();
    beside.extend(to_know.map(|line| line.words));
    beside
}

/// The days are the clinician's own: none is filled in.
fn of_day(dose: ProphylacticDose, plan: &Plan) -> Json {
    let day = |day: Option<chrono::NaiveDate>| text(day.map(dates::text).unwrap_or_default());
    let bounds = object([("start", day(plan.start)), ("end", day(plan.stop))]);
    let repeat = object([
        ("boundsPeriod", bounds),
        ("frequency", number(dose.times_per_day)),
        ("period", number(1)),
        ("periodUnit", text("d")),
    ]);
    let amount = object([("doseQuantity", quantity(dose.units))]);
    object([
        ("sequence", number(1)),
        ("text", text(words::under_the_skin(&dalteparin::dose(dose)))),
        ("timing", object([("repeat", repeat)])),
        ("route", said(words::SUBCUTANEOUS)),
        ("doseAndRate", list([amount])),
    ])
}

/// Why there is no immunoglobulin, in words that hold no amount; nothing where there is one.
pub fn why_no_course(source: &Source<'_>) -> Option<(&'static str, String)> {
    match &source.assessment.answers.ivig {
        IvigAnswer::Given(_) => None,
        IvigAnswer::Waiting => Some(("low", words::NO_WEIGHT.to_owned())),
        IvigAnswer::Stopped(stops) => {
            let stops: Vec<Text> = stops.iter().map(|stop| fields::stop(*stop)).collect();
            Some(("high", words::stopped(&stops.join("; "))))
        }
        IvigAnswer::Refused(refusals) => {
            let names = refusals.iter().map(|refusal| words::why_refused(*refusal));
            let names: Vec<String> = names.collect();
            Some(("moderate", names.join(" ")))
        }
        IvigAnswer::Confirm(open) => {
            let names = open.iter().map(|one| words::to_confirm(*one));
            let names: Vec<String> = names.map(Text::to_owned).collect();
            Some(("moderate", names.join(" ")))
        }
    }
}
