//! The classification in lines: each set of criteria with its verdict and why, the advice on a biopsy, what else it could
//! be, and what to find out next.

use super::line::{Line, line};
use crate::domain::assessment::{Assessment, Compared};
use crate::domain::classify::answer::{Classification, ClassificationAnswer};
use crate::domain::classify::biopsy::{BIOPSY_REQUIRED_SOURCE, BIOPSY_SOURCE, BiopsyAdvice};
use crate::domain::classify::next_test::{RANKING_SOURCE, Reach, next_tests};
use crate::i18n::record as words;
use crate::i18n::{classify, criteria, mimics};
use crate::report::sets::{Row, rows};

/// The classification. Without a verdict, why there is none.
#[must_use]
pub fn classification(assessment: &Assessment) -> Vec<Line> {
    let answers = &assessment.answers;
    match (&answers.classification, &assessment.criteria) {
        (ClassificationAnswer::Given(given), Some(compared)) => {
            let mut lines = of_sets(compared);
            lines.extend(beside(given));
            lines.extend(differences(compared));
            lines
        }
        (ClassificationAnswer::Refused(refusals), _) => {
            let why = refusals.iter().map(|one| words::refused(*one));
            let why: Vec<String> = why.collect();
            vec![line(criteria::ENMC.get(), words::no_verdict(&why.join("; "))).brief()]
        }
        (ClassificationAnswer::Given(_), None) => {
            vec![line(criteria::ENMC.get(), words::no_verdict("")).brief()]
        }
    }
}

fn of_sets(compared: &Compared) -> Vec<Line> {
    rows(compared).into_iter().flat_map(of_row).collect()
}

/// A set: its verdict with its source, then what it rests on and what is missing or against it.
fn of_row(row: Row) -> Vec<Line> {
    let mut verdict = line(row.name, row.verdict).brief();
    let mut sources = row.sources.into_iter();
    verdict.source = sources.next();
    let mut lines = vec![verdict];
    let [_, _, rests_on, missing] = criteria::COLUMNS;
    let makes_the_type = row.name == criteria::ENMC;
    for (name, list, on_page) in [
        (rests_on, row.rests_on, true),
        (missing, row.missing, makes_the_type),
    ] {
        let said = if list.is_empty() {
            criteria::NOTHING.to_owned()
        } else {
            list.join("; ")
        };
        let said = line(&words::below(name.get()), said);
        lines.push(if on_page { said.on_page() } else { said });
    }
    let also = words::below(words::ALSO.get());
    lines.extend(row.notes.into_iter().map(|note| line(&also, note)));
    let also_by = words::below(words::SOURCE.get());
    lines.extend(sources.map(|source| line(&also_by, "").from(source)));
    lines
}

/// The advice on a biopsy, flags and notes.
fn beside(given: &Classification) -> Vec<Line> {
    let mut lines = Vec::new();
    let advice = classify::biopsy_advice(given.biopsy);
    if !advice.is_empty() {
        let source = match given.biopsy {
            BiopsyAdvice::Required => BIOPSY_REQUIRED_SOURCE,
            BiopsyAdvice::Open
            | BiopsyAdvice::NotNeeded
            | BiopsyAdvice::HangsOn(_)
            | BiopsyAdvice::Advised(_)
            | BiopsyAdvice::AfterConfirmation
            | BiopsyAdvice::Done => BIOPSY_SOURCE,
        };
        lines.push(line(classify::BIOPSY.get(), advice).from(source).on_page());
    }
    let flags = given.enmc.value().flags.iter();
    let flags =
        flags.map(|one| line(classify::TO_KNOW.get(), classify::flag(one)).from(one.source()));
    let notes = given.notes.iter();
    let notes =
        notes.map(|one| line(classify::TO_KNOW.get(), classify::note(one)).from(one.source()));
    lines.extend(flags.chain(notes).map(Line::on_page));
    lines
}

fn differences(compared: &Compared) -> Vec<Line> {
    let all = compared.differences.iter();
    let all = all.map(|one| {
        let said = criteria::difference(one, &compared.criteria);
        line(criteria::WHY_DIFFERENT.get(), said)
    });
    all.collect()
}

/// What else it could be, each with the findings that say so.
#[must_use]
pub fn other_diseases(compared: &Compared) -> Vec<Line> {
    let all = compared.mimics.iter().map(|(mimic, triggers)| {
        let because: Vec<String> = triggers.iter().map(mimics::trigger).collect();
        let name = words::because(mimics::name(*mimic).get(), &because.join(", "));
        line(&name, mimics::next_step(*mimic)).from(mimic.source())
    });
    all.collect()
}

/// What could change a verdict, the most telling first; as many as `most`.
#[must_use]
pub fn find_out(compared: &Compared, most: usize) -> Vec<Line> {
    let tests = next_tests(&compared.examination).into_iter();
    let mut lines: Vec<Line> = Vec::new();
    for reach in [Reach::Type, Reach::AnotherSet] {
        let those = tests.clone().filter(|test| test.reach == reach).take(most);
        let names: Vec<crate::i18n::words::Text> =
            those.map(|test| mimics::ask(test.ask)).collect();
        if !names.is_empty() {
            let said = line(mimics::reach(reach).get(), names.join("; "));
            lines.push(said.from(RANKING_SOURCE).on_page());
        }
    }
    lines
}
