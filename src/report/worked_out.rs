//! How a dose was worked out, step by step, each with its source.

use super::cite::source;
use super::doc::{Doc, el, text};
use crate::domain::assessment::{Bedside, Given, Release};
use crate::domain::case::Case;
use crate::domain::dalteparin::answer::answer;
use crate::domain::sources::Citation;
use crate::i18n::{dalteparin, report as words, steps};

/// The course of immunoglobulin.
#[must_use]
pub fn course(given: &Given, bedside: &Bedside) -> Vec<Doc> {
    let mut lines: Vec<_> = given.doses.steps().iter().collect();
    if let Release::Ready(supply) = &bedside.supply {
        lines.extend(supply.steps());
    }
    if let Release::Ready(running) = &bedside.running {
        lines.extend(running.steps());
    }
    let lines = lines.into_iter();
    worked_out(lines.map(|line| (steps::step(&line.what), line.source)))
}

/// Dalteparin: the clearance, and the dose if there is one.
#[must_use]
pub fn fragmin(case: &Case) -> Vec<Doc> {
    let answer = answer(case);
    let kidney = answer.clearance.iter().flat_map(|value| value.steps());
    let kidney = kidney.map(|step| (dalteparin::kidney_step(step.what), step.source));
    let dose = answer.dose.iter().flat_map(|value| value.steps());
    let dose = dose.map(|step| (dalteparin::dose_step(step.what), step.source));
    worked_out(kidney.chain(dose))
}

fn worked_out(lines: impl Iterator<Item = (String, Citation)>) -> Vec<Doc> {
    let lines = lines.map(|(words, from)| el("li", "", vec![Doc::Text(words), source(from)]));
    let lines: Vec<Doc> = lines.collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let summary = text("summary", "", words::WORKED_OUT);
    vec![el(
        "details",
        "card",
        vec![summary, el("ol", "steps", lines)],
    )]
}
