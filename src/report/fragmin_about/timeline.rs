//! The days of a course in order: as a picture, and in words.

use super::reference_card;
use crate::domain::dalteparin::plan::{PLAN_SOURCE, Plan};
use crate::domain::dalteparin::procedures::{AFTER, BEFORE, RULES};
use crate::domain::dalteparin::timeline::{Event, What, timeline as events};
use crate::i18n::fragmin_about as words;
use crate::report::doc::{Doc, el, text};
use crate::report::pathway::parts::{folded, line, list};
use crate::report::pictures::{self, figure};

/// The card. Dates that can't be give the reason alone, and no day.
#[must_use]
pub fn timeline(plan: &Plan, has_dose: bool) -> Doc {
    let mut parts = match events(plan) {
        Ok(events) => of_events(&events, plan, has_dose),
        Err(refusal) => vec![list([line(words::refusal(refusal), PLAN_SOURCE)])],
    };
    let rules = RULES.into_iter();
    let rules = list(rules.map(|one| line(words::rule(one), one.source())));
    parts.push(folded(words::RULES.get(), vec![rules]));
    reference_card("fragmin-about-timeline", words::TIMELINE.get(), parts)
}

fn of_events(events: &[Event], plan: &Plan, has_dose: bool) -> Vec<Doc> {
    let mut parts = Vec::new();
    if !has_dose {
        parts.push(text("p", "hint", words::NO_DOSE_DATED));
    }
    if events.is_empty() {
        parts.push(text("p", "hint", words::NO_DATES));
    } else {
        parts.push(drawn(events));
        let lines = events.iter();
        let lines = lines.map(|one| line(words::event(one), one.what.source()));
        parts.push(el("ol", "steps", lines.collect()));
    }
    if plan.start_near_puncture() {
        parts.push(text("p", "alarm", words::START_NEAR));
    }
    if plan.stop.is_none() {
        let words = text("strong", "", words::NO_STOP);
        parts.push(el("p", "", vec![words]));
    }
    parts
}

/// The list below says the same in words, with the times.
fn drawn(events: &[Event]) -> Doc {
    let marks = events.iter().map(|event| {
        let name = words::mark(event.what).to_owned();
        (name, words::mark_day(event.at))
    });
    let marks: Vec<_> = marks.collect();
    let place = |what| events.iter().position(|event| event.what == what);
    let gaps = [
        (What::LastDose, What::Puncture, BEFORE),
        (What::Puncture, What::NextDose, AFTER),
    ];
    let gaps = gaps
        .into_iter()
        .filter_map(|(from, to, hours)| Some((place(from)?, place(to)?, words::gap(hours))));
    let gaps: Vec<_> = gaps.collect();
    figure(
        vec![pictures::timeline(&marks, &gaps)],
        words::PICTURE.to_owned(),
    )
}
