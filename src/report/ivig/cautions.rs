//! Safety of immunoglobulin: cautions by severity, those that the case raises first, and the checklist around a course.

use crate::domain::case::Case;
use crate::domain::ivig::cautions::checklist::{CHECKS, STAGES};
use crate::domain::ivig::cautions::factors::Factor;
use crate::domain::ivig::cautions::facts::FACTS;
use crate::domain::ivig::cautions::volume::{VOLUME_SOURCE, volumes};
use crate::domain::ivig::cautions::{
    self as safety, BloodGroup, Caution, Hazard, SEVERITIES, Standing,
};
use crate::i18n::cautions as words;
use crate::report::doc::{Doc, el, text};
use crate::report::pathway::parts::{card, folded, line, list};

/// The report.
#[must_use]
pub fn cautions(case: &Case, blood_group: Option<BloodGroup>) -> Vec<Doc> {
    let all = safety::cautions(case, blood_group);
    let mut parts = vec![text("p", "hint", words::STOPS_ELSEWHERE)];
    for severity in SEVERITIES {
        let of_severity: Vec<_> = all
            .iter()
            .filter(|one| one.hazard.severity() == severity)
            .collect();
        let mut shown = Vec::new();
        for standing in [Standing::Raised, Standing::NotKnown] {
            let those = of_severity.iter().filter(|one| one.standing == standing);
            shown.extend(those.map(|one| caution(case, one)));
        }
        let rest = of_severity.iter();
        let rest = rest.filter(|one| one.standing == Standing::NotRaised);
        let rest: Vec<Doc> = rest.map(|one| caution(case, one)).collect();
        parts.push(text("h3", "", words::severity(severity)));
        if !shown.is_empty() {
            parts.push(list(shown));
        }
        if !rest.is_empty() {
            parts.push(folded(words::NOT_RAISED.get(), vec![list(rest)]));
        }
    }
    vec![
        card("ivig-safety", words::TITLE.get(), parts),
        card("ivig-checklist", words::CHECKLIST.get(), checklist()),
    ]
}

/// A hazard, where the case stands, why, and what is known of it.
fn caution(case: &Case, caution: &Caution) -> Doc {
    let mut parts = vec![
        text("strong", "", words::hazard(caution.hazard)),
        Doc::Text(format!(": {}", words::standing(caution.standing))),
    ];
    if !caution.raised_by.is_empty() {
        let title = words::raised_by(caution.standing);
        parts.push(factors(title.get(), caution.hazard, &caution.raised_by));
    }
    let mut said: Vec<Doc> = FACTS
        .into_iter()
        .filter(|fact| fact.hazard() == caution.hazard)
        .map(|fact| line(words::fact(fact), fact.source()))
        .collect();
    if caution.hazard == Hazard::Volume {
        let volumes = volumes(case);
        let volumes = volumes.iter();
        said.extend(volumes.map(|volume| line(words::volume(volume), VOLUME_SOURCE)));
    }
    let mut within = Vec::new();
    if !caution.open.is_empty() {
        parts.push(open(&caution.open));
        within.push(factors(words::OPEN.get(), caution.hazard, &caution.open));
    }
    within.insert(0, list(said));
    parts.push(folded(words::FACTS.get(), within));
    el("li", "", parts)
}

/// What is open, in one line; with its sources it stands among what is known.
fn open(factors: &[Factor]) -> Doc {
    let names: Vec<_> = factors.iter().map(|one| words::factor(*one)).collect();
    let words = format!("{}: {}", words::OPEN, names.join("; "));
    text("div", "hint", words)
}

/// Factors, each with who says that it counts.
fn factors(title: &str, hazard: Hazard, factors: &[Factor]) -> Doc {
    let lines = factors.iter();
    let lines = lines.map(|one| line(words::factor(*one), one.source(hazard)));
    let title = text("div", "", format!("{title}:"));
    el("div", "", vec![title, list(lines)])
}

fn checklist() -> Vec<Doc> {
    let stage = |stage| {
        let checks = CHECKS.into_iter().filter(move |one| one.stage() == stage);
        let checks = checks.map(|one| line(words::check(one), one.source()));
        [text("h3", "", words::stage(stage)), list(checks)]
    };
    STAGES.into_iter().flat_map(stage).collect()
}
