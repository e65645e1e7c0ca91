//! The report on the classification: the sets of criteria side by side, why they differ, what would change them, what else
//! it could be, and the way on.

use super::cite::source;
use super::doc::{Doc, el, lead, text};
use super::pathway::pathway;
use super::pearls::pearls;
use super::{pictures, sets};
use crate::domain::assessment::{Compared, assess};
use crate::domain::case::Case;
use crate::domain::classify::criteria::Criteria;
use crate::domain::classify::mimics::Mimic;
use crate::domain::classify::next_test::{
    Ask, NextTest, RANKING_SOURCE, Reach, Standing, next_tests,
};
use crate::domain::questions::Question;
use crate::form::names::question_name;
use crate::form::picks::Pick;
use crate::form::store::TEXT_FIELDS;
use crate::form::view::View;
use crate::i18n::{criteria as words, mimics as more};

/// The report.
#[must_use]
pub fn classify(case: &Case) -> Vec<Doc> {
    let Some(compared) = assess(case).criteria else {
        return vec![card(None, vec![text("p", "", words::REFUSED)])];
    };
    let mut docs = vec![
        side_by_side(&compared),
        pictures_of(&compared),
        next(&compared),
        mimics(&compared),
        pearls(case),
        sets::score_details(&compared),
    ];
    docs.extend(pathway(case));
    docs
}

/// A card with a heading.
fn card(title: Option<&str>, parts: Vec<Doc>) -> Doc {
    let title = title.map(|title| text("h2", "", title));
    el("section", "card", title.into_iter().chain(parts).collect())
}

fn side_by_side(compared: &Compared) -> Doc {
    let criteria = &compared.criteria;
    let columns = words::COLUMNS.map(|column| text("th", "", column).with("scope", "col"));
    let rows = sets::rows(compared).into_iter().map(sets::row).collect();
    let table = vec![
        el("thead", "", vec![el("tr", "", columns.into())]),
        el("tbody", "", rows),
    ];
    card(
        Some(words::SIDE_BY_SIDE.get()),
        vec![
            el("table", "side", table),
            text("h3", "", words::WHY_DIFFERENT),
            differences(compared, criteria),
        ],
    )
}

fn differences(compared: &Compared, criteria: &Criteria) -> Doc {
    if compared.differences.is_empty() {
        return text("p", "hint", words::AGREE);
    }
    let lines = compared.differences.iter();
    let lines = lines.map(|one| text("li", "", words::difference(one, criteria)));
    let never = text("li", "", words::NEVER_OVERRULES);
    el("ul", "reasons", lines.chain([never]).collect())
}

fn next(compared: &Compared) -> Doc {
    let tests = next_tests(&compared.examination);
    let now = compared.criteria.standing();
    let mut parts = Vec::new();
    for reach in [Reach::Type, Reach::AnotherSet] {
        let those: Vec<&NextTest> = tests.iter().filter(|test| test.reach == reach).collect();
        if !those.is_empty() {
            parts.push(text("h3", "", more::reach(reach)));
            parts.push(next_table(&those, &now));
        }
    }
    let idle: Vec<crate::i18n::words::Text> = tests
        .iter()
        .filter(|test| test.reach == Reach::None)
        .map(|test| more::ask(test.ask))
        .collect();
    if !idle.is_empty() {
        let list = idle.iter().map(|what| text("li", "", *what)).collect();
        parts.push(el(
            "details",
            "",
            vec![
                text("summary", "", more::reach(Reach::None)),
                el("ul", "reasons", list),
            ],
        ));
    }
    if tests.is_empty() {
        parts.push(text("p", "hint", more::NOTHING_OPEN));
    }
    parts.push(source(RANKING_SOURCE));
    card(Some(more::NEXT.get()), parts)
}

fn next_table(tests: &[&NextTest], now: &Standing) -> Doc {
    let columns = more::NEXT_COLUMNS.map(|column| text("th", "", column).with("scope", "col"));
    let rows = tests.iter().map(|test| {
        let [_, yes, no] = more::NEXT_COLUMNS;
        let name = vec![
            lead(View::Classify, leads_to(test.ask), more::ask(test.ask)),
            text(
                "span",
                "hint",
                format!(" ({})", more::cost(test.ask.cost())),
            ),
        ];
        let cells = vec![
            el("th", "", name).with("scope", "row"),
            outcome(yes.get(), now, &test.yes),
            outcome(no.get(), now, &test.no),
        ];
        el("tr", "", cells)
    });
    el(
        "table",
        "side",
        vec![
            el("thead", "", vec![el("tr", "", columns.into())]),
            el("tbody", "", rows.collect()),
        ],
    )
}

fn outcome(column: &str, now: &Standing, then: &Standing) -> Doc {
    let lines = more::changes(now, then);
    let lines = if lines.is_empty() {
        vec![text("span", "hint", more::CHANGES_NOTHING)]
    } else {
        vec![sets::list(lines)]
    };
    sets::cell(column, lines)
}

/// The element of the form that a link leads to.
fn leads_to(ask: Ask) -> &'static str {
    let question = match ask {
        Ask::Onset => {
            let onset = crate::domain::refusal::Field::OnsetAge;
            let mut fields = TEXT_FIELDS.iter();
            return fields
                .find(|(field, _)| *field == onset)
                .map_or("", |(_, name)| name);
        }
        Ask::Tempo => return Pick::Tempo.name(),
        Ask::AntiHmgcr => return Pick::AntiHmgcr.name(),
        Ask::AntiSrp => return Pick::AntiSrp.name(),
        Ask::JoOne => return Pick::JoOne.name(),
        Ask::Synthetase => return Pick::Synthetase.name(),
        Ask::DermatomyositisAntibody => return Pick::Dermatomyositis.name(),
        Ask::Emg => return Pick::Emg.name(),
        Ask::Mri => return Pick::Mri.name(),
        Ask::Biopsy => return Pick::Biopsy.name(),
        Ask::NotImproved => Question::NotImproved,
        Ask::Family => Question::Family,
        Ask::NerveDisease => Question::NerveDisease,
        Ask::Dystrophy => Question::Dystrophy,
        Ask::Granulomatous => Question::Granulomatous,
        Ask::Metabolic => Question::Metabolic,
        Ask::Endocrine => Question::Endocrine,
        Ask::Toxic => Question::Toxic,
        Ask::Amyloid => Question::Amyloid,
        Ask::Dysphagia => Question::Dysphagia,
        Ask::Arms => Question::ArmsWeak,
        Ask::Legs => Question::LegsWeak,
        Ask::Neck => Question::NeckFlexors,
        Ask::LegsProximal => Question::LegsProximal,
        Ask::Asymmetric => Question::Asymmetric,
        Ask::FingerFlexors => Question::FingerFlexors,
        Ask::KneeExtensors => Question::KneeExtensors,
        Ask::Heliotrope => Question::Heliotrope,
        Ask::GottronPapules => Question::GottronPapules,
        Ask::GottronSign => Question::GottronSign,
        Ask::Feature(feature) => Question::Feature(feature),
        Ask::Ck => Question::CkRaised,
        Ask::OtherEnzymes => Question::LdhRaised,
    };
    question_name(question)
}

fn mimics(compared: &Compared) -> Doc {
    let lines = compared.mimics.iter().map(|(mimic, triggers)| {
        let because: Vec<String> = triggers.iter().map(more::trigger).collect();
        let mut parts = vec![
            text("strong", "", more::name(*mimic)),
            Doc::Text(format!(
                " ({}). {}",
                because.join(", "),
                more::next_step(*mimic)
            )),
        ];
        if *mimic == Mimic::InclusionBody {
            parts.push(Doc::Text(format!(" {}", more::ibm(compared.criteria.ibm))));
        }
        parts.push(source(mimic.source()));
        el("li", "", parts).with("key", more::name(*mimic))
    });
    let lines: Vec<Doc> = lines.collect();
    let body = if lines.is_empty() {
        text("p", "hint", more::NONE_RAISED)
    } else {
        el("ul", "notices", lines)
    };
    card(Some(more::MIMICS.get()), vec![body])
}

fn pictures_of(compared: &Compared) -> Doc {
    let criteria = &compared.criteria;
    let mut parts = vec![
        text("h3", "", words::PROBABILITY),
        pictures::bar(&criteria.eular),
    ];
    if criteria.eular.model != criteria.eular_no_biopsy.model {
        parts.push(pictures::bar(&criteria.eular_no_biopsy));
    }
    parts.push(text("h3", "", words::TREE));
    parts.push(pictures::tree(&compared.examination.enmc(), &criteria.enmc));
    card(None, parts)
}
