//! The letter to the family doctor: the statin, and what the sources advise on it. What was not answered is a blank, and
//! nothing is said to have been stopped that is not known to have been.

use super::paper::Paper;
use crate::domain::assessment::{Compared, assess};
use crate::domain::case::Case;
use crate::domain::classify::answer::ClassificationAnswer;
use crate::domain::classify::mimics::Mimic;
use crate::domain::classify::pathway::treatment::{ADULTS_SOURCE, ADVICE, Advice, is_shown};
use crate::domain::classify::pathway::{Statement, standing};
use crate::domain::finding::Finding;
use crate::domain::questions::Question;
use crate::domain::refusal::{Field, Reading, Reason};
use crate::form::model::Model;
use crate::form::picks::Pick;
use crate::i18n::pathway::{self, treatment};
use crate::i18n::record::{self as words, letters};
use crate::i18n::{classify, dates, fields, mimics};
use crate::report::summary::entered::picked;
use crate::report::summary::verdicts::classification;

/// The letter.
pub fn letter(paper: &mut Paper, model: &Model, case: &Case) {
    paper.item(words::PATIENT.get(), words::BLANK.get());
    paper.gap();
    paper.plain(letters::DEAR.get());
    let assessment = assess(case);
    paper.part(letters::FINDING.get());
    let verdict = classification(&assessment);
    // The set that makes the type comes first: its verdict, what it rests on, and what is missing.
    for line in verdict.iter().take(3) {
        paper.said(line, &[]);
    }
    paper.plain(classify::NOT_A_DIAGNOSIS.get());
    statin(paper, model, case, &assessment.answers.classification);
    paper.part(letters::ADVICE.get());
    match &assessment.answers.classification {
        ClassificationAnswer::Refused(_) => paper.plain(letters::NO_VERDICT.get()),
        ClassificationAnswer::Given(_) => advice(paper, case),
    }
    if let Some(compared) = &assessment.criteria {
        beside(paper, compared);
    }
    paper.gap();
    paper.item(letters::SIGNED.get(), words::BLANK.get());
}

/// What is known of the statin, and blanks for what is not.
fn statin(paper: &mut Paper, model: &Model, case: &Case, answer: &ClassificationAnswer) {
    paper.part(letters::STATIN.get());
    if is_in_doubt(answer) {
        paper.plain(letters::STATIN_IN_DOUBT.get());
        for name in [
            letters::TAKEN,
            letters::WHICH,
            letters::STARTED,
            letters::STOPPED,
        ] {
            paper.item(name.get(), words::BLANK.get());
        }
        return;
    }
    let taken = case.answers.get(Question::Statin);
    let answer = |finding: Finding| match finding {
        Finding::Present | Finding::Absent => letters::answer(fields::finding(finding).get()),
        Finding::Unknown => letters::FILL_IN.to_owned(),
    };
    paper.item(letters::TAKEN.get(), &answer(taken));
    if taken == Finding::Absent {
        return;
    }
    let which = picked(model, Pick::StatinName);
    let which = which.unwrap_or_else(|| letters::FILL_IN.to_owned());
    paper.item(letters::WHICH.get(), &which);
    let day = |field: Field, unknown: &str| match case.date(field) {
        Reading::Known(day) => dates::day(day),
        Reading::Unknown => unknown.to_owned(),
        Reading::Refused(_) => letters::FILL_IN.to_owned(),
    };
    paper.item(
        letters::STARTED.get(),
        &day(Field::StatinStart, letters::FILL_IN.get()),
    );
    let persisting = case.answers.get(Question::StatinPersisting);
    // That it went on after the statin was stopped, or did not, is asked of a statin that was stopped; a no may also be
    // that of one that is still taken.
    let undated = if persisting.is_present() {
        letters::STOPPED_UNDATED
    } else {
        letters::FILL_IN
    };
    paper.item(
        letters::STOPPED.get(),
        &day(Field::StatinStop, undated.get()),
    );
    paper.item(letters::WENT_ON.get(), &answer(persisting));
}

/// Does what was entered of the statin contradict itself?
fn is_in_doubt(answer: &ClassificationAnswer) -> bool {
    let ClassificationAnswer::Refused(refusals) = answer else {
        return false;
    };
    let doubts = [
        Reason::StatinContradictsAnswer,
        Reason::StatinStopBeforeStart,
    ];
    refusals.iter().any(|one| doubts.contains(&one.reason))
}

/// The advice on statins for each type that is shown, with its source and how well that was checked.
fn advice(paper: &mut Paper, case: &Case) {
    let now = standing(case);
    let types = now.types();
    if types.is_empty() {
        paper.plain(letters::NO_ADVICE.get());
        return;
    }
    if !is_shown(case) {
        paper.with_status(treatment::ADULTS_ONLY.get(), ADULTS_SOURCE);
        return;
    }
    paper.with_status(&pathway::standing(now), now.source());
    let of_statins =
        |advice: &Advice| matches!(advice, Advice::StopStatin | Advice::StopStatinIfTaken);
    let mut said = false;
    for subtype in types.iter() {
        for one in ADVICE.into_iter().filter(of_statins) {
            if one.concerns(subtype) {
                let words = letters::joined(
                    pathway::subtype(subtype).get(),
                    treatment::advice(one).get(),
                );
                paper.with_status(&words, one.source());
                said = true;
            }
        }
    }
    if said {
        paper.plain(treatment::OPINION.get());
    } else {
        paper.plain(letters::NO_ADVICE_ON_STATIN.get());
    }
}

/// The two diseases of a statin, where something speaks for them.
fn beside(paper: &mut Paper, compared: &Compared) {
    let of_statins = |mimic: Mimic| matches!(mimic, Mimic::ToxicStatin | Mimic::StatinAutoimmune);
    let those = compared.mimics.iter();
    let those: Vec<_> = those.filter(|(mimic, _)| of_statins(*mimic)).collect();
    if those.is_empty() {
        return;
    }
    paper.part(letters::BESIDE.get());
    for (mimic, triggers) in those {
        let because: Vec<String> = triggers.iter().map(mimics::trigger).collect();
        let name = words::because(mimics::name(*mimic).get(), &because.join(", "));
        let said = letters::joined(&name, mimics::next_step(*mimic).get());
        paper.with_status(&said, mimic.source());
    }
}
