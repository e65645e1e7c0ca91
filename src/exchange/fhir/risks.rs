//! The four scores, and what each says of a risk. A score with something open is an interval, and so is its probability.

use super::codes::{self, coding, concept};
use super::json::{Json, list, number, object, text};
use super::parts::{notes, quantity, references, said, subject, today};
use super::{Entry, Source};
use crate::domain::classify::eular_acr::{EULAR_SOURCE, EularAcr};
use crate::domain::classify::probability::Percent;
use crate::domain::dalteparin::answer::request;
use crate::domain::finding::Finding;
use crate::domain::quantity;
use crate::domain::risk::improve_bleeding::{self, improve_bleeding};
use crate::domain::risk::improve_vte::{self, Band, improve_vte};
use crate::domain::risk::of_case::{bleeding_item, measured, padua_item, vte_item};
use crate::domain::risk::padua::{self, padua};
use crate::domain::risk::score::Score;
use crate::domain::sources::Citation;
use crate::i18n::{criteria, dalteparin, fhir as words, risks, steps};

/// A score, and what it says.
pub struct Scored {
    /// The name of its Observation.
    pub key: &'static str,
    /// Its title.
    pub title: String,
    /// Its points.
    pub score: Score,
    /// Who made it.
    pub method: String,
    /// Of what it is the risk.
    outcome: &'static str,
    /// The level of the risk: its code where it has one, and in words.
    level: (Option<&'static str>, String),
    /// The probability, where the score stands for one.
    probability: Option<(&'static str, Json)>,
    /// The score in a sentence, with its cut-off.
    sentence: String,
}

/// The scores that can be made: EULAR/ACR waits while the history contradicts itself.
pub fn scores(source: &Source<'_>) -> Vec<Scored> {
    let compared = source.assessment.criteria.as_ref();
    let eular = compared.map(|compared| eular(&compared.criteria.eular));
    let mut all = Vec::from_iter(eular);
    all.extend([of_padua(source), of_vte(source), of_bleeding(source)]);
    all
}

fn cited(citation: Citation) -> String {
    steps::citation_in_report(citation)
}

fn eular(eular: &EularAcr) -> Scored {
    let (least, most) = (
        criteria::class(eular.class),
        criteria::class(eular.class_most),
    );
    let level = if least == most {
        least.to_owned()
    } else {
        words::range(least.get(), most.get())
    };
    Scored {
        key: "eular-acr-score",
        title: words::eular(eular.model),
        score: Score {
            min: eular.least,
            max: eular.most,
        },
        method: cited(EULAR_SOURCE),
        outcome: words::MYOSITIS.get(),
        level: (None, level),
        probability: Some(probability(eular)),
        sentence: criteria::score(eular),
    }
}

/// In whole per cent as on the page. Under 1 and over 99 per cent it is an interval, like one with something open.
fn probability(eular: &EularAcr) -> (&'static str, Json) {
    let ends = |points| match Percent::of(eular.model.probability(points)) {
        Percent::UnderOne => (0, 1),
        Percent::Whole(whole) => (whole, whole),
        Percent::OverNinetyNine => (99, 100),
    };
    let (low, high) = (ends(eular.least).0, ends(eular.most).1);
    if low == high {
        return ("probabilityDecimal", number(low));
    }
    let per_cent = |whole: u16| {
        quantity(quantity::Percent::scaled(
            i64::from(whole).saturating_mul(10),
        ))
    };
    let range = object([("low", per_cent(low)), ("high", per_cent(high))]);
    ("probabilityRange", range)
}

fn reached(found: Finding) -> (Option<&'static str>, String) {
    match found {
        Finding::Present => (Some("high"), words::HIGH.to_owned()),
        Finding::Absent => (None, words::NOT_HIGH.to_owned()),
        Finding::Unknown => (None, words::OPEN.to_owned()),
    }
}

fn of_padua(source: &Source<'_>) -> Scored {
    let score = padua(|item| padua_item(source.case, item));
    Scored {
        key: "padua-score",
        title: risks::PADUA.to_owned(),
        score,
        method: cited(padua::SOURCE),
        outcome: words::CLOT.get(),
        level: reached(score.reaches(padua::HIGH_FROM)),
        probability: None,
        sentence: dalteparin::score(risks::PADUA.get(), score, padua::HIGH_FROM),
    }
}

fn of_vte(source: &Source<'_>) -> Scored {
    let score = improve_vte(|item| vte_item(source.case, item));
    let (least, most) = (Band::of(score.min), Band::of(score.max));
    let level = if least == most {
        (
            Some(risks::band(least).get()),
            risks::band(least).to_owned(),
        )
    } else {
        (
            None,
            words::range(risks::band(least).get(), risks::band(most).get()),
        )
    };
    Scored {
        key: "improve-vte-score",
        title: risks::VTE.to_owned(),
        score,
        method: cited(improve_vte::SOURCE),
        outcome: words::CLOT.get(),
        level,
        probability: None,
        sentence: risks::vte_score(score),
    }
}

fn of_bleeding(source: &Source<'_>) -> Scored {
    let values = measured(source.case, request(source.case).clearance);
    let score = improve_bleeding(|item| bleeding_item(source.case, item), &values);
    Scored {
        key: "improve-bleeding-score",
        title: risks::BLEEDING.to_owned(),
        score,
        method: cited(improve_bleeding::SOURCE),
        outcome: words::BLEEDING.get(),
        level: reached(score.reaches(improve_bleeding::HIGH_FROM)),
        probability: None,
        sentence: dalteparin::score(risks::BLEEDING.get(), score, improve_bleeding::HIGH_FROM),
    }
}

/// What the scores say.
pub fn assessments(source: &Source<'_>) -> Vec<Entry> {
    let made = scores(source).into_iter().map(|scored| {
        let key = format!("risk-{}", scored.key);
        let resource = assessment(source, scored);
        Entry::new(key, resource)
    });
    made.collect()
}

fn assessment(source: &Source<'_>, scored: Scored) -> Json {
    let is_open = scored.score.min != scored.score.max;
    let (code, level) = scored.level;
    let code = code.map(|code| coding(codes::RISK, code, ""));
    let probability = scored
        .probability
        .unwrap_or(("probabilityRange", Json::Nothing));
    let prediction = object([
        ("outcome", said(scored.outcome)),
        probability,
        ("qualitativeRisk", concept(code, &level)),
        ("rationale", text(scored.sentence)),
    ]);
    let open = is_open.then(|| words::INTERVAL.to_owned());
    object([
        ("resourceType", text("RiskAssessment")),
        (
            "status",
            text(if is_open { "preliminary" } else { "final" }),
        ),
        ("method", said(scored.method)),
        ("code", said(scored.title)),
        ("subject", subject(source)),
        ("occurrenceDateTime", today(source)),
        ("performer", super::parts::reference(source, "device")),
        (
            "basis",
            references(source, [scored.key, "questionnaire-response"]),
        ),
        ("prediction", list([prediction])),
        ("note", notes(open)),
    ])
}
