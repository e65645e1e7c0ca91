//! What is handed over with the patient, on a page of its own: the dose or why there is none, the weight, the kidneys, the
//! indication, and the dates. Without a stop date it says so in capitals.

use chrono::NaiveDate as Date;

use crate::domain::case::Case;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::dalteparin::answer::{DalteparinAnswer, DoseStep, answer};
use crate::domain::dalteparin::cautions::{Caution, cautions as all_cautions};
use crate::domain::dalteparin::decision::Decision;
use crate::domain::dalteparin::monitoring::{DatedCheck, dated_checks};
use crate::domain::dalteparin::plan::Plan;
use crate::domain::dalteparin::timeline::timeline;
use crate::domain::dalteparin::warnings::CLEARANCE_LOW_UNDER;
use crate::domain::kidney::panel::{PanelNotice, panel};
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::questions::{CLOT_FACTORS, Question};
use crate::domain::refusal::{Field, Reading};
use crate::domain::sources::{Citation, SourceId, Status, cite};
use crate::i18n::fragmin_cautions::caution;
use crate::i18n::words::Text;
use crate::i18n::{
    answers, dalteparin, dates, fields, fragmin_about, hand_over as words, kidney, questions, sheet,
};
use crate::report::cite::source;
use crate::report::doc::{Doc, button, el, text};

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

type Row = (Text, Doc);

fn told(what: impl Into<String>) -> Doc {
    text("dd", "", what)
}

/// Sentences, each on a line of its own.
fn lines(lines: Vec<String>) -> Doc {
    let lines = lines.into_iter().map(|line| text("p", "", line));
    el("dd", "", lines.collect())
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
        el("p", "screen-only", vec![source(HANDED_OVER)]),
        el("div", "signatures", signatures.into()),
    ];
    el("section", "card sheet", parts).with("aria-labelledby", "hand-over-title")
}

fn rows(case: &Case, answer: &DalteparinAnswer) -> Vec<Row> {
    let today = case.today.map(dates::day).unwrap_or_default();
    let made = format!("{today}, {}", answers::content_version(CONTENT_VERSION));
    let platelets = measured(case.platelets, case, Field::PlateletsDate);
    let mut rows = vec![
        (sheet::PATIENT, told(sheet::PATIENT_ROOM)),
        (words::DOSE, dose(answer)),
        (words::WEIGHT, told(weight(case))),
        (words::KIDNEYS, lines(kidneys(case, answer))),
        (words::PLATELETS, told(platelets)),
        (words::INDICATION, told(indication(case, answer))),
    ];
    if answer.dose.is_some() {
        rows.extend(of_dates(&case.fragmin_plan(), case, answer));
    }
    let listed = [
        (
            words::CAUTIONS,
            cautions(case, answer, CautionRow::Cautions),
        ),
        (words::OPEN, open(answer)),
    ];
    let listed = listed.into_iter().filter(|(_, what)| !what.is_empty());
    rows.extend(listed.map(|(name, what)| (name, lines(what))));
    rows.push((sheet::MADE, told(made)));
    rows
}

/// The dose with its syringe, or the decision and everything that it rests on.
fn dose(answer: &DalteparinAnswer) -> Doc {
    if let Some(dose) = &answer.dose {
        let dose = dose.value().dose;
        let strong = text("strong", "", words::given(dose));
        return el("dd", "", vec![strong, Doc::Text(dalteparin::syringe(dose))]);
    }
    let prophylaxis = &answer.prophylaxis;
    let stops = prophylaxis.stops.iter();
    let stops = stops.map(|stop| questions::question(Question::Stop(stop)).to_owned());
    let reasons = prophylaxis.reasons.iter().map(dalteparin::reason);
    let why: Vec<String> = stops.chain(reasons).collect();
    let strong = text("strong", "", words::none(prophylaxis.decision));
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

/// The clearance, what it is made from, and what misleads about it.
fn kidneys(case: &Case, answer: &DalteparinAnswer) -> Vec<String> {
    let clearance = answer
        .clearance
        .as_ref()
        .map(|clearance| *clearance.value());
    let creatinine = measured(case.creatinine, case, Field::CreatinineDate);
    let cystatin = case.cystatin.known();
    let mut told = vec![words::kidneys(clearance, &creatinine, cystatin)];
    told.extend(cautions(case, answer, CautionRow::Kidneys));
    if panel(case).notices.contains(&PanelNotice::NoIdealWeight) {
        told.push(kidney::notice(PanelNotice::NoIdealWeight));
    }
    told
}

/// A value with its unit and its day, or that it is not known.
fn measured<U: Unit>(reading: Reading<Quantity<U>>, case: &Case, date: Field) -> String {
    match reading.known() {
        Some(value) => words::dated(value, case.date(date).known()),
        None => words::NOT_KNOWN.to_owned(),
    }
}

/// What makes the clot risk high, with the score of bleeding beside it. A factor of a day case is named.
fn indication(case: &Case, answer: &DalteparinAnswer) -> String {
    let steps = answer.dose.iter().flat_map(|dose| dose.steps());
    let steps = steps.filter_map(|step| match step.what {
        DoseStep::Chosen => {
            let factors = CLOT_FACTORS.into_iter();
            let factors = factors.filter(|factor| case.answers.get(*factor).is_present());
            let names: Vec<crate::i18n::words::Text> = factors.map(questions::question).collect();
            Some(words::off_label(&names.join(", ")))
        }
        DoseStep::ClotRisk(_) | DoseStep::BleedingRisk(_) => Some(dalteparin::dose_step(step.what)),
        DoseStep::Dose(_) => None,
    });
    let steps: Vec<String> = steps.collect();
    if steps.is_empty() {
        words::NO_DOSE.to_owned()
    } else {
        steps.join("; ")
    }
}

/// Where a caution stands.
#[derive(PartialEq)]
enum CautionRow {
    Kidneys,
    Cautions,
}

/// Of everything to know, what stands in this row. The dates of a puncture have a row of their own; another drug, what a
/// hospital gives by weight and how far creatinine is off in muscle disease are for whoever decides.
fn cautions(case: &Case, answer: &DalteparinAnswer, row: CautionRow) -> Vec<String> {
    let has_cystatin = case.cystatin.known().is_some();
    let all = all_cautions(case, answer).into_iter();
    let in_row = all.filter(|one| match one {
        Caution::Kidney(_) | Caution::SteroidsReadLow | Caution::SteroidsNotKnown => {
            row == CautionRow::Kidneys
        }
        Caution::WithoutBedRest | Caution::Over | Caution::Warning(_) => {
            row == CautionRow::Cautions
        }
        Caution::OtherDrug
        | Caution::PunctureNear
        | Caution::PunctureMayBeNear
        | Caution::Band(_)
        | Caution::Muscle => false,
    });
    in_row.map(|one| caution(one, has_cystatin)).collect()
}

/// What is open beside a stop or for a specialist.
fn open(answer: &DalteparinAnswer) -> Vec<String> {
    let open = dalteparin::open(&answer.open, |_| String::new());
    let open = open.into_iter();
    open.map(|(group, items)| format!("{group}: {items}"))
        .collect()
}

/// The clinician's own days. Dates that can't be give the reason alone.
fn of_dates(plan: &Plan, case: &Case, answer: &DalteparinAnswer) -> Vec<Row> {
    let checks = match dated_checks(plan) {
        Ok(checks) => checks,
        Err(refusal) => return vec![(words::DURATION, told(fragmin_about::refusal(refusal)))],
    };
    let day = |day: Option<Date>, not_set: &str| match day {
        Some(day) => told(dates::weekday(day)),
        None => el("dd", "", vec![text("strong", "", not_set)]),
    };
    let mut rows = vec![
        (words::START, day(plan.start, words::NO_START.get())),
        (words::STOP, day(plan.stop, fragmin_about::NO_STOP.get())),
    ];
    let events = timeline(plan).unwrap_or_default().into_iter();
    let around = events.filter(|event| event.what.is_around_puncture());
    let mut around: Vec<String> = around.map(|event| fragmin_about::event(&event)).collect();
    around.extend(
        plan.start_near_puncture()
            .then(|| fragmin_about::START_NEAR.to_owned()),
    );
    if !around.is_empty() {
        rows.push((words::PUNCTURE, lines(around)));
    }
    let checks = of_this_patient(checks, plan, case, answer);
    if !checks.is_empty() {
        rows.push((words::CHECKS, lines(checks)));
    }
    rows
}

/// Platelets that were counted stand in their row; a level is for a clearance that is low, or not known.
fn of_this_patient(
    checks: Vec<DatedCheck>,
    plan: &Plan,
    case: &Case,
    answer: &DalteparinAnswer,
) -> Vec<String> {
    let clearance = answer
        .clearance
        .as_ref()
        .map(|clearance| *clearance.value());
    let low = clearance.is_none_or(|clearance| clearance < CLEARANCE_LOW_UNDER);
    let checks = checks.into_iter().filter(|check| match check {
        DatedCheck::PlateletsBefore(_) => case.platelets.known().is_none(),
        DatedCheck::PotassiumFrom(_) => true,
        DatedCheck::AntiXaFrom(_) => low,
    });
    let has_stop = plan.stop.is_some();
    checks
        .map(|check| fragmin_about::dated_check(check, has_stop))
        .collect()
}
