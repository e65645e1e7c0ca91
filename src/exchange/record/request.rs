//! What to ask the laboratory and the pathologist for: only what the rules recommend for this case, with the findings that
//! they need to read a result by.

use super::paper::Paper;
use crate::domain::assessment::{Compared, assess};
use crate::domain::case::Case;
use crate::domain::classify::answer::{Classification, ClassificationAnswer};
use crate::domain::classify::biopsy::{BIOPSY_REQUIRED_SOURCE, BIOPSY_SOURCE, BiopsyAdvice};
use crate::domain::classify::flags::Flag;
use crate::domain::classify::histology::FEATURES;
use crate::domain::classify::next_test::{Ask, NextTest, RANKING_SOURCE, Reach, next_tests};
use crate::domain::classify::notes::Note;
use crate::domain::classify::pathway::Statement;
use crate::domain::classify::pathway::checks::Check;
use crate::domain::classify::pathway::work_up::{Domain, State, work_up};
use crate::domain::ivig::cautions::facts::Fact;
use crate::domain::questions::Group;
use crate::domain::sources::Citation;
use crate::form::model::Model;
use crate::i18n::pathway::work_up as exams;
use crate::i18n::record::{self as words, letters};
use crate::i18n::words::Text;
use crate::i18n::{cautions, classify, criteria, mimics, questions};
use crate::report::summary::entered::{answered_in, listed, of_criteria};
use crate::report::summary::gist::gist;

/// The request. A history that contradicts itself asks for nothing.
pub fn request(paper: &mut Paper, model: &Model, case: &Case) {
    paper.item(words::PATIENT.get(), words::BLANK.get());
    let assessment = assess(case);
    match (&assessment.answers.classification, &assessment.criteria) {
        (ClassificationAnswer::Given(given), Some(compared)) => {
            laboratory(paper, case, given, compared);
            pathologist(paper, given, compared);
        }
        (ClassificationAnswer::Refused(refusals), _) => {
            paper.plain(letters::NO_REQUEST.get());
            for refusal in refusals {
                paper.bullet(&words::refused(*refusal));
            }
        }
        (ClassificationAnswer::Given(_), None) => paper.plain(letters::NO_REQUEST.get()),
    }
    findings(paper, model, case);
    paper.gap();
    paper.item(letters::ASKED_BY.get(), words::BLANK.get());
}

/// Blood tests that could change a verdict, and methods that a result needs to be believed.
fn laboratory(paper: &mut Paper, case: &Case, given: &Classification, compared: &Compared) {
    paper.part(letters::LABORATORY.get());
    let tests = next_tests(&compared.examination);
    let reaches = |test: &&NextTest| test.reach != Reach::None && is_of_laboratory(test.ask);
    let wanted: Vec<&NextTest> = tests.iter().filter(reaches).collect();
    for reach in [Reach::Type, Reach::AnotherSet] {
        let those: Vec<_> = wanted.iter().filter(|test| test.reach == reach).collect();
        if !those.is_empty() {
            paper.plain(&letters::list(mimics::reach(reach).get()));
        }
        for test in those {
            paper.bullet(mimics::ask(test.ask).get());
        }
    }
    if !wanted.is_empty() {
        paper.with_status(letters::ORDER_OF_TESTS.get(), RANKING_SOURCE);
    }
    let doubts = doubts(given);
    for (words, source) in &doubts {
        paper.with_status(words, *source);
    }
    let checks = open_checks(case);
    if !checks.is_empty() {
        let names: Vec<Text> = checks.iter().map(|check| exams::check(*check)).collect();
        let said = letters::in_work_up(&names.join("; "));
        paper.with_status(&said, Domain::Antibodies.source());
    }
    if wanted.is_empty() && doubts.is_empty() && checks.is_empty() {
        paper.plain(letters::NO_TEST.get());
    } else {
        let first = Fact::SerologyFirst;
        paper.with_status(&cautions::fact(first), first.source());
    }
}

/// Results that another method has to confirm, or that count as no test.
fn doubts(given: &Classification) -> Vec<(Text, Citation)> {
    let flags = given.enmc.value().flags.iter().filter(|flag| match flag {
        Flag::BothAntibodies | Flag::WeakAntibody | Flag::OtherAntibodyPresent => true,
        Flag::OtherAntibodyExplains
        | Flag::DiscordantBiopsy
        | Flag::BeforeWeakness
        | Flag::CkNotRaised => false,
    });
    let notes = given.notes.iter().filter(|note| match note {
        Note::HmgcrByBlot | Note::SrpMissed | Note::PositiveByBlot => true,
        Note::LowPeak | Note::CkNormalNow => false,
    });
    let flags = flags.map(|flag| (classify::flag(flag), flag.source()));
    let notes = notes.map(|note| (classify::note(note), note.source()));
    flags.chain(notes).collect()
}

/// Antibodies that the work-up has open.
fn open_checks(case: &Case) -> Vec<Check> {
    let rows = work_up(case);
    let rows = rows.iter().filter(|row| row.domain == Domain::Antibodies);
    let checks = rows.flat_map(|row| row.checks.iter());
    let open = checks.filter(|(_, state)| *state == State::Open);
    open.map(|(check, _)| *check).collect()
}

/// Is it found in blood by a laboratory for muscle disease?
const fn is_of_laboratory(ask: Ask) -> bool {
    matches!(
        ask,
        Ask::AntiHmgcr
            | Ask::AntiSrp
            | Ask::JoOne
            | Ask::Synthetase
            | Ask::DermatomyositisAntibody
            | Ask::Ck
            | Ask::OtherEnzymes
    )
}

/// The biopsy, where one is advised; or what a report that is there does not say.
fn pathologist(paper: &mut Paper, given: &Classification, compared: &Compared) {
    paper.part(letters::PATHOLOGIST.get());
    let advice = classify::biopsy_advice(given.biopsy);
    match given.biopsy {
        BiopsyAdvice::Open | BiopsyAdvice::NotNeeded | BiopsyAdvice::HangsOn(_) => {
            paper.plain(letters::NO_BIOPSY.get());
            if !advice.is_empty() {
                paper.with_status(&advice, BIOPSY_SOURCE);
            }
        }
        BiopsyAdvice::Required => {
            paper.with_status(&advice, BIOPSY_REQUIRED_SOURCE);
            features(paper);
        }
        BiopsyAdvice::Advised(_) | BiopsyAdvice::AfterConfirmation => {
            paper.with_status(&advice, BIOPSY_SOURCE);
            features(paper);
        }
        BiopsyAdvice::Done => {
            let tests = next_tests(&compared.examination).into_iter();
            let mut open = Vec::new();
            for test in tests {
                if let Ask::Feature(feature) = test.ask {
                    open.push(questions::feature(feature));
                }
            }
            if open.is_empty() {
                paper.plain(letters::BIOPSY_TOLD.get());
            } else {
                paper.item(letters::NOT_REPORTED.get(), &open.join("; "));
            }
        }
    }
}

fn features(paper: &mut Paper) {
    paper.plain(letters::PLEASE_REPORT.get());
    for feature in FEATURES {
        paper.bullet(questions::feature(feature).get());
    }
}

/// What is known, for whoever reads the sample.
fn findings(paper: &mut Paper, model: &Model, case: &Case) {
    paper.part(letters::FINDINGS.get());
    let all = of_criteria(model, case);
    for (name, value) in &all.known {
        paper.item(name, value);
    }
    paper.plain(letters::CK_UNDATED.get());
    if !all.not_known.is_empty() {
        paper.item(words::NOT_KNOWN.get(), &all.not_known.join("; "));
    }
    for refusal in &all.refused {
        paper.item(words::NOT_TAKEN.get(), &words::refused(*refusal));
    }
    let answers = answered_in(case, |group| is_of_muscle(case, group));
    for (name, grouped) in [
        (words::YES, &answers.yes),
        (words::NO, &answers.no),
        (words::NOT_KNOWN, &answers.not_known),
    ] {
        for group in listed(grouped, false) {
            paper.bullet(&format!("{name}. {group}"));
        }
    }
    let verdicts = gist(model, case).classification;
    for line in verdicts.iter().filter(|line| line.name == criteria::ENMC) {
        paper.said(line, &[]);
    }
}

/// Is the group one of findings of muscle, and of what else explains them?
fn is_of_muscle(case: &Case, group: Group) -> bool {
    match group {
        Group::History
        | Group::Weakness
        | Group::Swallowing
        | Group::Skin
        | Group::Enzymes
        | Group::Antibodies
        | Group::Tests
        | Group::Exclusions
        | Group::Clues => true,
        // Without a biopsy none of its features was looked for.
        Group::Features => case.biopsy.is_done(),
        Group::Urgent
        | Group::Infusion
        | Group::Stops
        | Group::Clot
        | Group::Bleeding
        | Group::Kidneys => false,
    }
}
