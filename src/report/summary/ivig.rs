//! Immunoglobulin in lines: the course with its arithmetic, or why there is none.

use super::line::{Line, line, typed};
use crate::domain::assessment::{Bedside, Given, IvigAnswer, Open, Release, bedside};
use crate::domain::case::Case;
use crate::domain::ivig::cautions::factors::Factor;
use crate::domain::ivig::cautions::{Severity, Standing, cautions as safety};
use crate::domain::ivig::stops::STOPS;
use crate::domain::ivig::weight::WeightPolicy;
use crate::domain::refusal::Field;
use crate::form::model::Model;
use crate::i18n::record as words;
use crate::i18n::{answers, cautions, dates, fields, products, sheet, steps};

/// The course, what it rests on, and what to know; without a dose nothing but why.
#[must_use]
pub fn immunoglobulin(model: &Model, case: &Case, answer: &IvigAnswer) -> Vec<Line> {
    let IvigAnswer::Given(given) = answer else {
        let why = no_dose(answer).join("; ");
        return vec![line(words::IMMUNOGLOBULIN.get(), words::no_dose(&why)).brief()];
    };
    let Ok(bedside) = bedside(case, given) else {
        return vec![line(words::IMMUNOGLOBULIN.get(), words::no_dose("")).brief()];
    };
    let mut lines = course(given);
    lines.extend(days(case));
    lines.extend(of_product(case, &bedside));
    lines.extend(reasons(model, given));
    lines.extend(given.doses.steps().iter().map(step));
    if let Release::Ready(supply) = &bedside.supply {
        lines.extend(supply.steps().iter().map(step));
    }
    if let Release::Ready(running) = &bedside.running {
        lines.extend(running.steps().iter().map(step));
    }
    let notices = given.notices.iter().chain(&bedside.notices);
    lines.extend(notices.map(|one| {
        let source = one.source(given.policy);
        line(words::TO_KNOW.get(), answers::notice(*one))
            .from(source)
            .on_page()
    }));
    let hangs = given.open.iter().filter_map(|one| answers::hangs_on(*one));
    lines.extend(hangs.map(|one| line(words::TO_KNOW.get(), one).on_page()));
    lines.extend(raised(case));
    lines
}

/// Why there is no dose.
#[must_use]
pub fn no_dose(answer: &IvigAnswer) -> Vec<String> {
    match answer {
        IvigAnswer::Waiting => vec![words::NO_WEIGHT.to_owned()],
        IvigAnswer::Stopped(stops) => stops.iter().map(|one| words::stopped(*one)).collect(),
        IvigAnswer::Refused(refusals) => refusals.iter().map(|one| words::refused(*one)).collect(),
        IvigAnswer::Confirm(asked) => asked.iter().map(|one| words::to_confirm(*one)).collect(),
        IvigAnswer::Given(_) => Vec::new(),
    }
}

/// Grams of each day with their number and the total, never one without the others; and the weight.
fn course(given: &Given) -> Vec<Line> {
    let doses = given.doses.value();
    let age_open = given.open.contains(&Open::Age);
    let title = answers::planning_or_course(given.is_planning(), age_open);
    let weight = words::dosing_weight(
        doses.weight.used,
        fields::basis(doses.weight.basis).get(),
        fields::policy(given.policy).get(),
    );
    vec![
        // A short note has no titles above its lines: the drug is named in the line itself.
        line(&words::of_immunoglobulin(title.get()), sheet::course(doses)).brief(),
        line(words::ARITHMETIC.get(), answers::arithmetic(doses)).brief(),
        line(sheet::WEIGHT.get(), weight)
            .from(given.policy.source())
            .on_page(),
    ]
}

/// The first infusion day and when it starts, as far as they are set.
fn days(case: &Case) -> Vec<Line> {
    let first = case.first_day().map(dates::weekday);
    let start = case.ivig.planning.start.known();
    let first = first.map(|day| line(fields::label(Field::FirstDay).get(), day));
    let start = start.map(|time| line(fields::label(Field::StartTime).get(), time.to_string()));
    first.into_iter().chain(start).collect()
}

/// Product, volume and the fastest rate, once they are released.
fn of_product(case: &Case, bedside: &Bedside) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(product) = case.ivig.product {
        lines.push(line(words::PRODUCT.get(), product.name()).brief());
    }
    match &bedside.supply {
        Release::Ready(supply) => {
            lines.push(line(sheet::VOLUME.get(), sheet::volume(supply.value())).on_page());
        }
        Release::Lacks(what) => {
            let lack = case.ivig.product.map(|one| products::lack(*what, one));
            lines.extend(lack.map(|lack| line(sheet::VOLUME.get(), lack)));
        }
        Release::Waits(_) => {}
    }
    match &bedside.running {
        Release::Ready(running) => {
            lines.push(line(sheet::CEILING.get(), sheet::ceiling(running.value())).on_page());
            lines.extend(
                bedside
                    .days
                    .iter()
                    .map(|day| line("", sheet::chart(day, &day.ladder.steps))),
            );
        }
        Release::Lacks(_) | Release::Waits(_) => {}
    }
    lines
}

/// What was written down: why another weight, and why in spite of a contraindication.
fn reasons(model: &Model, given: &Given) -> Vec<Line> {
    let mut lines = Vec::new();
    if given.policy != WeightPolicy::default() {
        let reason = model.text(Field::PolicyReason);
        let said = if reason.trim().is_empty() {
            words::NOT_WRITTEN.to_owned()
        } else {
            typed(reason)
        };
        lines.push(line(fields::label(Field::PolicyReason).get(), said).on_page());
    }
    lines.extend(lifted(model, given));
    let forbidden = given.forbidden.iter();
    lines.extend(forbidden.map(|(stop, stabiliser)| {
        line(words::TO_KNOW.get(), answers::forbidden(*stop, *stabiliser))
            .from(stop.source())
            .on_page()
    }));
    lines
}

/// Contraindications that a written reason has lifted, with the reason.
#[must_use]
pub fn lifted(model: &Model, given: &Given) -> Vec<Line> {
    let mut lines = Vec::new();
    for (stop, reason) in STOPS.iter().zip(&model.reasons) {
        if given.lifted.contains(stop) {
            let said = words::in_spite_of(fields::stop(*stop).get(), &typed(reason));
            lines.push(
                line(sheet::LIFTED.get(), said)
                    .from(stop.source())
                    .on_page(),
            );
        }
    }
    lines
}

fn step(step: &crate::domain::explain::Step<crate::domain::ivig::course::CourseStep>) -> Line {
    line(words::STEP.get(), steps::step(&step.what)).from(step.source)
}

/// The hazards that the case raises, and those that hang on what is not known.
fn raised(case: &Case) -> Vec<Line> {
    let all = safety(case, case.blood_group);
    let all = all.iter().filter(|one| one.standing != Standing::NotRaised);
    let lines = all.map(|one| {
        let names = |list: &[_]| {
            let names = list.iter().map(|factor| cautions::factor(*factor));
            names.collect::<Vec<_>>().join("; ")
        };
        let (by, open) = (names(&one.raised_by), names(&one.open));
        let said = match one.standing {
            Standing::Raised => words::raised_by(&by),
            Standing::NotKnown | Standing::NotRaised => words::hangs_on(&open),
        };
        let said = line(&words::hazard(cautions::hazard(one.hazard).get()), said);
        let always = one.raised_by == [Factor::EveryCourse];
        match one.hazard.severity() {
            Severity::Boxed | Severity::Serious if !always => said.on_page(),
            Severity::Boxed | Severity::Serious | Severity::Note => said,
        }
    });
    lines.collect()
}

/// What of a course that is given is held back, and what it waits for.
#[must_use]
pub fn held_back(case: &Case, answer: &IvigAnswer) -> Vec<Line> {
    let IvigAnswer::Given(given) = answer else {
        let why = no_dose(answer).join("; ");
        return vec![line(words::IMMUNOGLOBULIN.get(), why)];
    };
    let Ok(bedside) = bedside(case, given) else {
        return Vec::new();
    };
    let said = |list: &[Open]| words::waits_for(&answers::waits_for(list).join("; "));
    let mut lines = Vec::new();
    if let Release::Waits(list) = &bedside.supply {
        lines.push(line(words::VOLUME_AND_VIALS.get(), said(list)));
    }
    match &bedside.running {
        Release::Waits(list) => lines.push(line(words::RATES_AND_ORDER.get(), said(list)).brief()),
        Release::Lacks(what) => {
            let lack = case.ivig.product.map(|one| products::lack(*what, one));
            lines.extend(lack.map(|lack| line(words::RATES.get(), lack)));
        }
        Release::Ready(_) => {}
    }
    lines
}
