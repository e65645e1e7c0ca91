//! The part of the document for sign-off that holds the way on: work-up, organs, cancer, treatment, care.

use super::document::{row, table};
use super::pathway::{self, care, organs, seed, treatment, work_up};
use crate::domain::bounds::ADULT_FROM;
use crate::domain::classify::pathway::Standing;
use crate::domain::classify::pathway::Statement;
use crate::domain::classify::pathway::cancer::{
    ANSWERS_SOURCE, Factor, SCREENING, TIER_SOURCE, WINDOW_SOURCE,
};
use crate::domain::classify::pathway::care::{CARE, FOLLOW_UP};
use crate::domain::classify::pathway::doses::REFERENCE_DOSES;
use crate::domain::classify::pathway::figures::FIGURES;
use crate::domain::classify::pathway::organs::REMARKS;
use crate::domain::classify::pathway::outlook::OUTLOOKS;
use crate::domain::classify::pathway::seed::SLIPS;
use crate::domain::classify::pathway::treatment::ADULTS_SOURCE;
use crate::domain::classify::pathway::treatment::{ADVICE, BEFORE_RITUXIMAB, EVIDENCE};
use crate::domain::classify::pathway::work_up::{DOMAINS, READINGS};
use crate::domain::set::{Member, Set};

type Rows = Vec<Vec<String>>;

fn add<T: Statement>(rows: &mut Rows, what: &str, all: &[T], words: impl Fn(T) -> String) {
    let those = all.iter().map(|one| {
        let source = one.source();
        row([what.to_owned(), words(*one)], source)
    });
    rows.extend(those);
}

/// Every statement of the way on.
pub fn way_on() -> String {
    let mut rows = Rows::new();
    add(&mut rows, "work-up", &DOMAINS, |one| {
        work_up::what_to_do(one).to_owned()
    });
    add(&mut rows, "reading", &READINGS, |one| {
        work_up::reading(one).to_owned()
    });
    let figures = FIGURES
        .iter()
        .map(|figure| row(["figure".to_owned(), organs::figure(figure)], figure.source));
    rows.extend(figures);
    add(&mut rows, "organs", &REMARKS, |one| {
        organs::remark(one).to_owned()
    });
    add(&mut rows, "course", &OUTLOOKS, |one| {
        organs::outlook(one).to_owned()
    });
    rows.push(row(
        ["cancer, tiers".to_owned(), pathway::TIER_RULE.to_owned()],
        TIER_SOURCE,
    ));
    add(&mut rows, "cancer, factor", Factor::ALL, pathway::weighed);
    rows.push(row(
        ["cancer, answers".to_owned(), pathway::ANSWERS.to_owned()],
        ANSWERS_SOURCE,
    ));
    add(&mut rows, "screening", &SCREENING, |one| {
        pathway::screening(one).to_owned()
    });
    add(&mut rows, "treatment", &ADVICE, |one| {
        treatment::advice(one).to_owned()
    });
    add(&mut rows, "evidence", &EVIDENCE, |one| {
        treatment::evidence(one).to_owned()
    });
    add(&mut rows, "before rituximab", &BEFORE_RITUXIMAB, |one| {
        treatment::before_rituximab(one).to_owned()
    });
    add(&mut rows, "reference dose", &REFERENCE_DOSES, |one| {
        treatment::dose(one).to_owned()
    });
    add(&mut rows, "care", &CARE, |one| care::care(one).to_owned());
    add(&mut rows, "follow-up", &FOLLOW_UP, |one| {
        care::follow_up(one).to_owned()
    });
    add(&mut rows, "corrected", &SLIPS, |one| {
        format!("{} — {}", seed::says(one), seed::holds(one))
    });
    rows.push(row(
        [
            "treatment".to_owned(),
            format!("for adults alone: age from {ADULT_FROM} on, or not known"),
        ],
        ADULTS_SOURCE,
    ));
    rows.push(row(
        [
            "cancer, tiers".to_owned(),
            format!("for a first symptom from {ADULT_FROM} on, or at an age that is not known"),
        ],
        WINDOW_SOURCE,
    ));
    rows.extend(
        [
            ("both antibodies", Standing::Unresolved),
            (
                "a provisional antibody",
                Standing::Provisional(Set::default()),
            ),
            ("no type yet", Standing::Open),
        ]
        .map(|(what, standing)| {
            row(
                ["which of these are shown".to_owned(), what.to_owned()],
                standing.source(),
            )
        }),
    );
    table(
        "The way on",
        &["What", "Words", "Source", "Status", "Review by"],
        &rows,
    )
}
