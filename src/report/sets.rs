//! One row for each set of criteria: verdict, what it rests on, what is missing or against.

use super::cite::source;
use super::doc::{Doc, el, text};
use crate::domain::assessment::Compared;
use crate::domain::classify::bohan_peter::{BOHAN_PETER_BIOPSY_SOURCE, BOHAN_PETER_SOURCE};
use crate::domain::classify::enmc::{ENMC_SOURCE, Element, Subtype, Verdict, elements};
use crate::domain::classify::enmc_2003::{ELEMENTS_2003, ENMC_2003_SOURCE};
use crate::domain::classify::eular_acr::{
    EULAR_SOURCE, EularAcr, ITEMS, Item, PROBABILITY_SOURCE, RASH_SOURCE, TREE_SOURCE,
};
use crate::domain::finding::Finding;
use crate::domain::set::Member;
use crate::domain::sources::Citation;
use crate::i18n::words::{figure, say, text};
use crate::i18n::{classify as enmc_words, criteria as words};

/// A set of criteria.
pub struct Row {
    /// Of its verdict on the screen.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its verdict in words.
    pub verdict: String,
    /// What is there.
    pub rests_on: Vec<String>,
    /// What is missing or against it.
    pub missing: Vec<String>,
    /// What to know about it.
    pub notes: Vec<String>,
    /// Who made it.
    pub sources: Vec<Citation>,
}

/// The sets, the one that makes the type first.
#[must_use]
pub fn rows(compared: &Compared) -> Vec<Row> {
    vec![
        enmc(compared),
        eular(compared),
        bohan_peter(compared),
        enmc_2003(compared),
    ]
}

/// A row of the table.
#[must_use]
pub fn row(row: Row) -> Doc {
    let [_, verdict, rests_on, missing] = words::COLUMNS;
    let named = |words: String| text("strong", "", words).with("id", row.id);
    let mut heading = vec![Doc::Text(row.name.to_owned())];
    heading.extend(row.sources.into_iter().map(source));
    let mut first = vec![named(row.verdict)];
    first.extend(row.notes.into_iter().map(|note| text("p", "", note)));
    let cells = vec![
        el("th", "", heading).with("scope", "row"),
        cell(verdict.get(), first),
        cell(rests_on.get(), listed(row.rests_on)),
        cell(missing.get(), listed(row.missing)),
    ];
    el("tr", "", cells).with("key", row.id)
}

/// A cell with the name of its column, for where the columns have no room side by side.
#[must_use]
pub fn cell(column: &str, mut parts: Vec<Doc>) -> Doc {
    let name = text("span", "column", format!("{column}: ")).with("aria-hidden", "true");
    parts.insert(0, name);
    el("td", "", parts)
}

/// Lines as a list.
#[must_use]
pub fn list(lines: Vec<String>) -> Doc {
    let lines = lines.into_iter().map(|line| text("li", "", line));
    el("ul", "", lines.collect())
}

fn listed(lines: Vec<String>) -> Vec<Doc> {
    if lines.is_empty() {
        vec![text("span", "hint", words::NOTHING)]
    } else {
        vec![list(lines)]
    }
}

fn enmc(compared: &Compared) -> Row {
    let findings = compared.examination.enmc();
    let verdict = compared.criteria.enmc;
    let met = verdict.met();
    let mut rests_on = Vec::new();
    let mut missing: Vec<String> = verdict
        .missing
        .iter()
        .map(|element| enmc_words::missing(element, &findings))
        .collect();
    for &subtype in Subtype::ALL {
        let is_met = verdict.of(subtype) == Verdict::Met;
        for (element, finding) in elements(subtype, &findings) {
            let common = matches!(element, Element::CkRaised | Element::ProximalWeakness);
            let counts = subtype.requires(element) && (is_met || (met.is_empty() && common));
            let line = enmc_words::element(subtype, element, finding);
            if counts && finding.is_present() && !rests_on.contains(&line) {
                rests_on.push(line);
            } else if common && finding == Finding::Absent && !missing.contains(&line) {
                missing.push(line);
            }
        }
    }
    let names: Vec<crate::i18n::words::Text> = met
        .iter()
        .map(|subtype| enmc_words::subtype(subtype, &findings))
        .collect();
    let status = enmc_words::verdict(verdict.status());
    Row {
        id: "set-enmc",
        name: words::ENMC.get(),
        verdict: if names.is_empty() {
            status.to_owned()
        } else {
            format!("{status}: {}", names.join(text!(" and ").get()))
        },
        rests_on,
        missing,
        notes: Vec::new(),
        sources: vec![ENMC_SOURCE],
    }
}

fn eular(compared: &Compared) -> Row {
    let eular = &compared.criteria.eular;
    let findings = compared.examination.eular();
    let asked = |item: &Item| eular.model.points(*item).get() > 0;
    let those = |wanted| {
        let items = ITEMS.into_iter().filter(asked);
        items
            .filter(move |item| findings.item(*item) == wanted)
            .map(|item| words::with_points(words::item(item).get(), eular.model.points(item)))
    };
    let (age, age_most) = eular.model.age(findings.onset);
    let mut rests_on: Vec<String> = those(Finding::Present).collect();
    let mut missing: Vec<String> = those(Finding::Unknown).collect();
    if findings.onset.is_some() {
        rests_on.insert(0, words::with_points(words::AGE.get(), age));
    } else {
        missing.insert(0, words::with_points(words::AGE.get(), age_most));
    }
    Row {
        id: "set-eular",
        name: words::EULAR.get(),
        verdict: words::score(eular),
        rests_on,
        missing,
        notes: eular_notes(compared, eular),
        sources: vec![EULAR_SOURCE, PROBABILITY_SOURCE],
    }
}

fn eular_notes(compared: &Compared, eular: &EularAcr) -> Vec<String> {
    let without = &compared.criteria.eular_no_biopsy;
    let mut notes = Vec::new();
    if eular.model != without.model {
        notes.push(words::score(without));
    }
    notes.push(words::subgroups(eular));
    if eular.biopsy_advised {
        notes.push(words::NO_RASH.to_owned());
    }
    for (model, score) in [
        (eular.model, eular.least),
        (eular.model, eular.most),
        (without.model, without.least),
    ] {
        let edge = words::edge(model, score);
        notes.extend(edge.filter(|edge| !notes.contains(edge)));
    }
    notes
}

fn bohan_peter(compared: &Compared) -> Row {
    let findings = compared.examination.bohan_peter();
    let states = [
        findings.weakness,
        findings.enzymes,
        findings.emg,
        findings.biopsy,
        findings.rash,
    ];
    let [items @ .., other] = words::BOHAN_PETER_ITEMS;
    let those = |wanted| -> Vec<String> {
        let items = items.iter().zip(states);
        let those = items.filter(|(_, state)| *state == wanted);
        those.map(|(item, _)| (*item).to_owned()).collect()
    };
    let mut missing = those(Finding::Unknown);
    match findings.excluded {
        Finding::Present => missing.push(words::against(other.get())),
        Finding::Unknown => missing.push(say!("not {other}", other)),
        Finding::Absent => {}
    }
    Row {
        id: "set-bohan-peter",
        name: words::BOHAN_PETER.get(),
        verdict: words::bohan_peter(&compared.criteria.bohan_peter),
        rests_on: those(Finding::Present),
        missing,
        notes: Vec::new(),
        sources: vec![BOHAN_PETER_SOURCE, BOHAN_PETER_BIOPSY_SOURCE],
    }
}

fn enmc_2003(compared: &Compared) -> Row {
    let verdict = compared.criteria.enmc_2003;
    let states = compared.examination.enmc_2003().0;
    let present = ELEMENTS_2003.iter().zip(states);
    let present = present.filter(|(_, state)| state.is_present());
    let name = |element| words::element_2003(element).to_owned();
    let absent = verdict.absent.iter();
    let absent = absent.map(|element| words::against(words::element_2003(element).get()));
    Row {
        id: "set-enmc-2003",
        name: words::ENMC_2003.get(),
        verdict: words::verdict(verdict.verdict).to_owned(),
        rests_on: present.map(|(element, _)| name(*element)).collect(),
        missing: absent.chain(verdict.unknown.iter().map(name)).collect(),
        notes: Vec::new(),
        sources: vec![ENMC_2003_SOURCE],
    }
}

/// The score item by item, in both models.
#[must_use]
pub fn score_details(compared: &Compared) -> Doc {
    use crate::domain::classify::eular_acr::Model::{Biopsy, NoBiopsy};
    let findings = compared.examination.eular();
    let [item, found] = words::SCORE_COLUMNS;
    let heads = [item, words::model(NoBiopsy), words::model(Biopsy), found];
    let heads = heads.map(|head| text("th", "", head).with("scope", "col"));
    let rows = ITEMS.into_iter().map(|item| {
        let points = [NoBiopsy, Biopsy].map(|model| {
            let points = model.points(item);
            if points.get() > 0 {
                figure(points)
            } else {
                String::new()
            }
        });
        let mark = words::mark(findings.item(item));
        let cells = points.into_iter().chain([mark.to_owned()]);
        let name = text("th", "", words::item(item)).with("scope", "row");
        let cells = cells.map(|cell| text("td", "", cell));
        el("tr", "", std::iter::once(name).chain(cells).collect())
    });
    let table = el(
        "table",
        "ladder",
        vec![
            el("thead", "", vec![el("tr", "", heads.into())]),
            el("tbody", "", rows.collect()),
        ],
    );
    let parts = vec![
        text("summary", "", words::SCORE_DETAILS),
        table,
        text("p", "hint", words::TREE_LEGEND),
        source(EULAR_SOURCE),
        source(TREE_SOURCE),
        source(RASH_SOURCE),
    ];
    el("details", "card", parts)
}
