//! The case in a dozen lines, and in full.

use super::paper::Paper;
use crate::domain::case::Case;
use crate::form::model::Model;
use crate::i18n::record as words;
use crate::report::summary::entered::{Entered, patient};
use crate::report::summary::gist::{Gist, gist};
use crate::report::summary::line::{Level, Line};

/// A dozen lines.
pub fn short(paper: &mut Paper, model: &Model, case: &Case) {
    let gist = gist(model, case);
    let mut strip = Entered::default();
    patient(&mut strip, case);
    let known = strip.known.iter();
    let known: Vec<String> = known
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    if !known.is_empty() {
        paper.item(words::PATIENT.get(), &known.join("; "));
    }
    if !strip.not_known.is_empty() {
        paper.item(words::NOT_KNOWN.get(), &strip.not_known.join("; "));
    }
    refused(paper, &gist);
    for line in gist.lines().filter(|line| line.level == Level::Short) {
        paper.said(line, &[]);
    }
    paper.plain(words::NATURE.get());
}

fn refused(paper: &mut Paper, gist: &Gist) {
    for refusal in &gist.entered.refused {
        paper.item(words::NOT_TAKEN.get(), &words::refused(*refusal));
    }
}

/// Everything.
pub fn long(paper: &mut Paper, model: &Model, case: &Case) {
    let gist = gist(model, case);
    let sources = gist.sources();
    paper.plain(words::NATURE.get());
    paper.item(words::PATIENT.get(), words::BLANK.get());
    entered(paper, &gist);
    let parts: [(&str, &[Line]); 7] = [
        (words::TODAY.get(), &gist.urgent),
        (words::CLASSIFICATION.get(), &gist.classification),
        (words::OTHER_DISEASES.get(), &gist.other_diseases),
        (words::IMMUNOGLOBULIN.get(), &gist.ivig),
        (words::DALTEPARIN.get(), &gist.dalteparin),
        (words::NOT_GIVEN.get(), &gist.not_given),
        (words::OPEN.get(), &gist.open),
    ];
    for (title, lines) in parts.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        paper.part(title);
        for line in lines {
            paper.said(line, &sources);
        }
    }
    paper.part(words::SOURCES.get());
    paper.sources(&sources);
}

fn entered(paper: &mut Paper, gist: &Gist) {
    paper.part(words::ENTERED.get());
    for (name, value) in &gist.entered.known {
        paper.item(name, value);
    }
    if !gist.entered.not_known.is_empty() {
        paper.item(words::NOT_KNOWN.get(), &gist.entered.not_known.join("; "));
    }
    refused(paper, gist);
    for line in &gist.how {
        paper.said(line, &[]);
    }
    for answers in gist.answers(false) {
        paper.part(&words::answered(&answers.name));
        for group in answers.words.lines() {
            paper.bullet(group);
        }
    }
}
