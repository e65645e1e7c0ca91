//! What is handed over with the patient, on a page of its own: the dose or why there is none, the weight, the kidneys, the
//! indication, and the dates. Without a stop date it says so in capitals.

use crate::domain::case::Case;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::dalteparin::answer::answer;
use crate::domain::dalteparin::answer::{DalteparinAnswer, DoseStep};
use crate::domain::dalteparin::decision::Decision;
use crate::domain::dalteparin::monitoring::dated_checks;
use crate::domain::dalteparin::plan::Plan;
use crate::domain::dalteparin::syringes::for_dose;
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::questions::Question;
use crate::domain::refusal::{Field, Reading};
use crate::domain::sources::{Citation, SourceId, Status, cite};
use crate::i18n::en::{
    answers, dalteparin, dates, fields, fragmin_about, hand_over as words, questions, sheet,
};
use crate::report::cite::source;
use crate::report::doc::{Doc, button, el, text};
use chrono::NaiveDate as Date;

/// Five things that were not passed on where a heparin ran on by mistake.
const HANDED_OVER: Citation = cite(
    SourceId::Policy,
    "dalteparin 14: dose, weight, kidneys, indication and duration are printed",
    Status::Policy,
);

/// The card, once there is a decision to hand over.
#[must_use]
pub fn hand_over(case: &Case) -> Option<Doc> {
    let answer = answer(case);
    let decided = match answer.prophylaxis.decision {
        Decision::Withheld | Decision::YourDecision => false,
        Decision::Dose => answer.dose.is_some(),
        Decision::Stopped | Decision::Specialist | Decision::BothHigh | Decision::NotIndicated => {
            true
        }
    };
    decided.then(|| card(case, &answer))
}

fn card(case: &Case, answer: &DalteparinAnswer) -> Doc {
    let print = button("print", words::PRINT);
    let rows = rows(case, answer).into_iter();
    let rows = rows.flat_map(|(name, what)| [text("dt", "", name), what]);
    let signatures = sheet::SIGNATURES.map(|who| text("p", "sign", who));
    let parts = vec![
        text("h2", "", words::TITLE).with("id", "hand-over-title"),
        el("div", "buttons", vec![print]),
        el("dl", "facts", rows.collect()),
        el("p", "", vec![source(HANDED_OVER)]),
        el("div", "signatures", signatures.into()),
    ];
    el("section", "card sheet", parts).with("aria-labelledby", "hand-over-title")
}

fn rows(case: &Case, answer: &DalteparinAnswer) -> Vec<(&'static str, Doc)> {
    let told = |what: String| text("dd", "", what);
    let plan = case.fragmin_plan();
    let today = case.today.map(dates::day).unwrap_or_default();
    let made = format!("{today}, {}", answers::content_version(CONTENT_VERSION));
    let mut rows = vec![
        (sheet::PATIENT, told(sheet::PATIENT_ROOM.to_owned())),
        (words::DOSE, dose(answer)),
        (words::WEIGHT, told(weight(case))),
        (words::KIDNEYS, told(kidneys(case, answer))),
        (
            words::PLATELETS,
            told(measured(case.platelets, case, Field::PlateletsDate)),
        ),
        (words::INDICATION, told(indication(answer))),
    ];
    rows.extend(of_dates(&plan, answer.dose.is_some()));
    let warnings = answer.prophylaxis.warnings.iter();
    let warnings: Vec<String> = warnings.map(dalteparin::warning).collect();
    if !warnings.is_empty() {
        rows.push((words::CAUTIONS, told(warnings.join(" "))));
    }
    rows.push((sheet::MADE, told(made)));
    rows
}

/// The dose with its syringe, or the decision and everything that it rests on.
fn dose(answer: &DalteparinAnswer) -> Doc {
    if let Some(dose) = &answer.dose {
        let dose = dose.value().dose;
        let strong = text("strong", "", words::given(dose));
        let syringe = for_dose(dose).map(fragmin_about::handed_out);
        return el(
            "dd",
            "",
            vec![strong, Doc::Text(syringe.unwrap_or_default())],
        );
    }
    let prophylaxis = &answer.prophylaxis;
    let stops = prophylaxis.stops.iter();
    let stops = stops.map(|stop| questions::question(Question::Stop(stop)).to_owned());
    let reasons = prophylaxis.reasons.iter().map(dalteparin::reason);
    let why: Vec<String> = stops.chain(reasons).collect();
    let strong = text("strong", "", words::none(&dalteparin::decision(answer)));
    el("dd", "", vec![strong, Doc::Text(why.join("; "))])
}

fn weight(case: &Case) -> String {
    let weight = measured(case.weight, case, Field::WeightDate);
    match case.weighed {
        Some(weighed) if case.weight.known().is_some() => {
            format!(
                "{weight}, {}",
                fields::weighed(weighed).to_ascii_lowercase()
            )
        }
        _ => weight,
    }
}

fn kidneys(case: &Case, answer: &DalteparinAnswer) -> String {
    let clearance = answer
        .clearance
        .as_ref()
        .map(|clearance| *clearance.value());
    let creatinine = measured(case.creatinine, case, Field::CreatinineDate);
    words::kidneys(clearance, &creatinine, case.cystatin.known())
}

/// A value with its unit and its day, or that it is not known.
fn measured<U: Unit>(reading: Reading<Quantity<U>>, case: &Case, date: Field) -> String {
    let day = case.date(date).known();
    match reading.known() {
        Some(value) => words::measured(value, day),
        None => words::NOT_KNOWN.to_owned(),
    }
}

/// What makes the clot risk high, with the score of bleeding beside it.
fn indication(answer: &DalteparinAnswer) -> String {
    let steps = answer.dose.iter().flat_map(|dose| dose.steps());
    let steps = steps.filter(|step| !matches!(step.what, DoseStep::Dose(_)));
    let steps: Vec<String> = steps.map(|step| dalteparin::dose_step(step.what)).collect();
    if steps.is_empty() {
        words::NO_DOSE.to_owned()
    } else {
        steps.join("; ")
    }
}

/// The clinician's own days. Dates that can't be give the reason alone.
fn of_dates(plan: &Plan, has_dose: bool) -> Vec<(&'static str, Doc)> {
    let told = |what: String| text("dd", "", what);
    if !has_dose {
        return Vec::new();
    }
    let checks = match dated_checks(plan) {
        Ok(checks) => checks,
        Err(refusal) => return vec![(words::DURATION, told(fragmin_about::refusal(refusal)))],
    };
    let day = |day: Option<Date>, not_set: &str| match day {
        Some(day) => told(dates::weekday(day)),
        None => el("dd", "", vec![text("strong", "", not_set)]),
    };
    let mut rows = vec![
        (words::START, day(plan.start, words::NO_START)),
        (words::STOP, day(plan.stop, fragmin_about::NO_STOP)),
    ];
    let has_stop = plan.stop.is_some();
    let checks = checks.into_iter();
    let checks = checks.map(|check| text("p", "", fragmin_about::dated_check(check, has_stop)));
    let checks: Vec<Doc> = checks.collect();
    if !checks.is_empty() {
        rows.push((words::CHECKS, el("dd", "", checks)));
    }
    rows
}
