//! The risks of a clot and of bleeding, item by item: what each is answered, from where, and what it counts.

use crate::domain::case::Case;
use crate::domain::dalteparin::answer::request;
use crate::domain::finding::Finding;
use crate::domain::ivig::cautions::Hazard;
use crate::domain::ivig::cautions::factors::{Factor, Known, of_hazard};
use crate::domain::ivig::cautions::facts::FACTS;
use crate::domain::quantity::{MillilitresPerMinute, Points};
use crate::domain::questions::CLOT_FACTORS;
use crate::domain::risk::caveats::{
    BLEEDING_CAVEATS, Caveat, GENERAL_CAVEATS, IVIG_CAVEATS, PADUA_CAVEATS, VTE_CAVEATS,
};
use crate::domain::risk::improve_bleeding::{
    self, BLEEDING_ITEMS, MEASURED_ITEMS, improve_bleeding,
};
use crate::domain::risk::improve_vte::{self, Band, VTE_ITEMS, improve_vte};
use crate::domain::risk::of_case::{Origin, bleeding_item, measured, padua_item, vte_item};
use crate::domain::risk::padua::{self, PADUA_ITEMS, padua};
use crate::domain::risk::score::Score;
use crate::domain::sources::Citation;
use crate::i18n::words::Text;
use crate::i18n::{cautions, dalteparin, questions, risks as words};
use crate::report::cite::source;
use crate::report::doc::{Doc, el, text};
use crate::report::pathway::parts::{card, folded, line, list};
use crate::report::sets::cell;

/// The clot risk: Padua, IMPROVE, and what immunoglobulin adds.
#[must_use]
pub fn clots(case: &Case) -> Doc {
    let mut parts = vec![caveats(&GENERAL_CAVEATS)];
    let score = padua(|item| padua_item(case, item));
    let rows = PADUA_ITEMS.map(|item| {
        let finding = padua_item(case, item);
        let answer = words::answer(finding, item.origin());
        row_of(words::padua_item(item), answer, finding, item.tenths())
    });
    parts.extend(scored(
        dalteparin::score(words::PADUA.get(), score, padua::HIGH_FROM),
        padua::SOURCE,
        score.reaches(padua::HIGH_FROM),
        rows.into(),
        &PADUA_CAVEATS,
    ));
    let score = improve_vte(|item| vte_item(case, item));
    let rows = VTE_ITEMS.map(|item| {
        let finding = vte_item(case, item);
        let answer = words::answer(finding, item.origin());
        row_of(words::vte_item(item), answer, finding, item.tenths())
    });
    parts.extend(scored(
        words::vte_score(score),
        improve_vte::SOURCE,
        score.reaches(Band::High.from()),
        rows.into(),
        &VTE_CAVEATS,
    ));
    parts.extend(with_immunoglobulin(case));
    card("fragmin-clots", words::CLOT_TITLE.get(), parts)
}

/// The bleeding risk: IMPROVE.
#[must_use]
pub fn bleeding(case: &Case) -> Doc {
    let measured = measured(case, clearance(case));
    let score = improve_bleeding(|item| bleeding_item(case, item), &measured);
    let findings = BLEEDING_ITEMS.into_iter().map(|item| {
        let finding = bleeding_item(case, item);
        let answer = words::answer(finding, item.origin());
        let name = words::bleeding_item(item).to_owned();
        row_of(name, answer, finding, item.tenths())
    });
    let values = MEASURED_ITEMS.into_iter().map(|item| {
        let points = measured.points(item);
        let answer = words::answer(counts(points), item.origin());
        let name = words::measured_item(item);
        row(
            words::COLUMNS,
            name,
            None,
            answer,
            words::points(points, item.most()),
        )
    });
    let mut parts = vec![caveats(&GENERAL_CAVEATS)];
    parts.extend(scored(
        dalteparin::score(words::BLEEDING.get(), score, improve_bleeding::HIGH_FROM),
        improve_bleeding::SOURCE,
        score.reaches(improve_bleeding::HIGH_FROM),
        findings.chain(values).collect(),
        &BLEEDING_CAVEATS,
    ));
    card("fragmin-bleeding", words::BLEEDING_TITLE.get(), parts)
}

/// The clearance that the decision is made with.
fn clearance(case: &Case) -> Option<MillilitresPerMinute> {
    request(case).clearance
}

/// Does a measured item count? Open while its points are.
fn counts(points: Score) -> Finding {
    let any = points.max.get() > 0;
    Finding::from_answer((points.min == points.max).then_some(any))
}

/// A score with its items, what it says, and what to know beside it.
fn scored(
    title: String,
    from: Citation,
    reached: Finding,
    rows: Vec<Doc>,
    beside: &[Caveat],
) -> [Doc; 4] {
    [
        el("h3", "", vec![Doc::Text(title), source(from)]),
        text("p", "", words::meaning(reached)),
        folded(words::ITEMS.get(), vec![table(words::COLUMNS, rows)]),
        caveats(beside),
    ]
}

fn caveats(those: &[Caveat]) -> Doc {
    let lines = those.iter();
    list(lines.map(|one| line(words::caveat(*one), one.source())))
}

/// What has no points: the factors of a day case, then what the boxed warning names beside them.
fn with_immunoglobulin(case: &Case) -> Vec<Doc> {
    let own = CLOT_FACTORS.map(|factor| {
        let answer = words::answer(case.answers.get(factor), Origin::Question(factor));
        let name = questions::question(factor).to_owned();
        row(
            words::FACTOR_COLUMNS,
            name,
            None,
            answer,
            words::DECIDES.to_owned(),
        )
    });
    let known = Known::of(case, case.blood_group);
    let others = of_hazard(Hazard::Clots).iter().copied();
    let others = others.filter(|factor| !is_asked(*factor));
    let others = others.map(|factor| {
        let answer = words::factor_answer(known.finding(factor)).to_owned();
        let from = source(factor.source(Hazard::Clots));
        let name = cautions::factor(factor);
        row(
            words::FACTOR_COLUMNS,
            name,
            Some(from),
            answer,
            words::COUNTS.to_owned(),
        )
    });
    let rows = own.into_iter().chain(others).collect();
    let facts = FACTS
        .into_iter()
        .filter(|fact| fact.hazard() == Hazard::Clots);
    let facts = facts.map(|fact| line(cautions::fact(fact), fact.source()));
    let more = IVIG_CAVEATS.into_iter();
    let more = more.map(|one| line(words::caveat(one), one.source()));
    vec![
        text("h3", "", words::IVIG),
        caveats(&[Caveat::DayCase]),
        folded(
            words::FACTORS.get(),
            vec![table(words::FACTOR_COLUMNS, rows)],
        ),
        folded(words::FOUND.get(), vec![list(facts.chain(more))]),
    ]
}

/// These are asked for by themselves, and stand there by those names.
const fn is_asked(factor: Factor) -> bool {
    matches!(
        factor,
        Factor::Immobility | Factor::Thrombophilia | Factor::PreviousClot | Factor::ActiveCancer
    )
}

fn table(columns: [Text; 3], rows: Vec<Doc>) -> Doc {
    let head = columns.map(|column| text("th", "", column).with("scope", "col"));
    let head = el("thead", "", vec![el("tr", "", head.into())]);
    el("table", "side", vec![head, el("tbody", "", rows)])
}

/// A row of an item that is a finding.
fn row_of(name: String, answer: String, finding: Finding, tenths: i64) -> Doc {
    let points = words::points(Score::NONE.with(finding, tenths), Points::scaled(tenths));
    row(words::COLUMNS, name, None, answer, points)
}

fn row(
    [_, second, third]: [Text; 3],
    name: String,
    from: Option<Doc>,
    answer: String,
    last: String,
) -> Doc {
    let mut heading = vec![Doc::Text(name.clone())];
    heading.extend(from);
    let cells = vec![
        el("th", "", heading).with("scope", "row"),
        cell(second.get(), vec![Doc::Text(answer)]),
        cell(third.get(), vec![Doc::Text(last)]),
    ];
    el("tr", "", cells).with("key", name)
}
