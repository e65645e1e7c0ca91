//! What needs attention, as DetectedIssues: signs that need action today, why there is no dose, and measurements that are
//! old. No amount of a drug stands here.

use super::json::{Json, list, object, text};
use super::measured::{name, those};
use super::parts::{reference, references, said, subject, today};
use super::{Entry, Source, medication};
use crate::domain::assessment::OldMeasurement;
use crate::domain::dalteparin::answer::OpenItem;
use crate::domain::dalteparin::decision::Decision;
use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use crate::form::names::question_name;
use crate::i18n::{answers, dalteparin as drug, fhir as words, fields, questions};
use crate::report::summary::fragmin;

struct Issue {
    key: String,
    title: &'static str,
    severity: &'static str,
    detail: String,
    about: Vec<&'static str>,
}

impl Issue {
    fn entry(self, source: &Source<'_>) -> Entry {
        let resource = object([
            ("resourceType", text("DetectedIssue")),
            ("status", text("final")),
            ("code", said(self.title)),
            ("severity", text(self.severity)),
            ("patient", subject(source)),
            ("identifiedDateTime", today(source)),
            ("author", reference(source, "device")),
            ("implicated", implicated(source, self.about)),
            ("detail", text(self.detail)),
        ]);
        Entry::new(format!("issue-{}", self.key), resource)
    }
}

fn implicated(source: &Source<'_>, about: Vec<&'static str>) -> Json {
    if about.is_empty() {
        list([reference(source, "questionnaire-response")])
    } else {
        references(source, about)
    }
}

/// The issues, the most urgent first.
pub fn issues(source: &Source<'_>) -> Vec<Entry> {
    let mut all: Vec<Issue> = urgent(source);
    all.extend(
        medication::why_no_course(source).map(|(severity, detail)| Issue {
            key: "no-immunoglobulin".to_owned(),
            title: words::NO_IMMUNOGLOBULIN.get(),
            severity,
            detail,
            about: Vec::new(),
        }),
    );
    all.extend(no_dalteparin(source));
    all.extend(old(source));
    all.into_iter().map(|issue| issue.entry(source)).collect()
}

fn urgent(source: &Source<'_>) -> Vec<Issue> {
    let signs = source.assessment.answers.urgent.iter();
    let made = signs.map(|sign| Issue {
        key: question_name(Question::Urgent(sign)).to_owned(),
        title: words::ACT_TODAY.get(),
        severity: "high",
        detail: format!(
            "{}. {}",
            questions::urgent(sign),
            questions::urgent_action(sign)
        ),
        about: Vec::new(),
    });
    made.collect()
}

/// Why there is no dalteparin; nothing where there is a dose that its days allow.
fn no_dalteparin(source: &Source<'_>) -> Option<Issue> {
    let answer = &source.assessment.answers.dalteparin;
    if answer.dose.is_some() {
        let why = fragmin::can_be_ordered(source.case).err()?;
        return Some(no_dose("moderate", why));
    }
    let decision = answer.prophylaxis.decision;
    let severity = match decision {
        Decision::Stopped => "high",
        Decision::Specialist | Decision::BothHigh | Decision::YourDecision => "moderate",
        Decision::Withheld | Decision::NotIndicated | Decision::Dose => "low",
    };
    let mut detail = match answer.given_instead() {
        Some(_) => vec![words::OTHER_DRUG.to_owned()],
        None => vec![words::decided(decision).to_owned()],
    };
    let stops = answer.prophylaxis.stops.iter();
    detail.extend(stops.map(|stop| ended(questions::question(Question::Stop(stop)).get())));
    let reasons = answer.prophylaxis.reasons.iter();
    detail.extend(reasons.map(|reason| ended(&drug::reason(reason))));
    detail.extend(open(&answer.open));
    Some(no_dose(severity, detail.join(" ")))
}

fn no_dose(severity: &'static str, detail: String) -> Issue {
    Issue {
        key: "no-dalteparin".to_owned(),
        title: words::NO_DALTEPARIN.get(),
        severity,
        detail,
        about: Vec::new(),
    }
}

fn ended(sentence: &str) -> String {
    format!("{}.", sentence.trim_end_matches(['.', '?']))
}

/// What is not answered, by name. What was entered is not repeated.
fn open(items: &[OpenItem]) -> Option<String> {
    let said = items.iter().map(|item| match item {
        OpenItem::Setting => drug::SETTING_QUESTION.to_owned(),
        OpenItem::Field(field) => fields::label(*field).to_owned(),
        OpenItem::Question(question) => questions::question(*question).to_owned(),
        OpenItem::Refused(refusal) => words::why_refused(*refusal),
        OpenItem::Confirm(confirmation) => words::to_confirm(*confirmation).to_owned(),
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| words::open(&said.join("; ")))
}

/// Measurements that are old, and a weight that was only estimated.
fn old(source: &Source<'_>) -> Vec<Issue> {
    let answers = &source.assessment.answers;
    let made = answers.old.iter().map(|old: &OldMeasurement| Issue {
        key: format!("old-{}", name(old.field)),
        title: words::OLD.get(),
        severity: "low",
        detail: answers::old(*old),
        about: those(source, &[old.field]),
    });
    let mut made: Vec<Issue> = made.collect();
    if answers.estimated_weight {
        made.push(Issue {
            key: "estimated-weight".to_owned(),
            title: words::ESTIMATED.get(),
            severity: "low",
            detail: answers::ESTIMATED.to_owned(),
            about: those(source, &[Field::Weight]),
        });
    }
    made
}
