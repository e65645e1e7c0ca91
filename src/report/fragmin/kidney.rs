//! The panel of kidney function as a table: each estimate, and whether safety decisions go by it. No value is praised:
//! a high one is no good news where muscle is wasted.

use crate::domain::kidney::clearance::{LOWEST_SOURCE, MUSCLE_SOURCE};
use crate::domain::kidney::cystatin::CONFLICT_SOURCE;
use crate::domain::kidney::panel::{Line, Panel, PanelNotice};
use crate::domain::kidney::stage::STAGE_SOURCE;
use crate::i18n::kidney as words;
use crate::i18n::words::figure;
use crate::report::cite::source;
use crate::report::doc::{Doc, el, text};
use crate::report::pathway::parts::{card, folded, line, list};
use crate::report::sets::cell;

/// The report.
#[must_use]
pub fn kidney(panel: &Panel) -> Doc {
    let decides = match panel.used {
        Some(lowest) => words::used(panel, lowest),
        None => words::waits(&panel.waits),
    };
    let misleads = panel.notices.contains(&PanelNotice::AllReadHigh);
    let mut lines = vec![line(decides, LOWEST_SOURCE)];
    let notices = panel.notices.iter();
    lines.extend(notices.map(|one| line(words::notice(*one), one.source())));
    if let Some(staged) = panel.stage {
        lines.push(line(words::stage(staged, misleads), STAGE_SOURCE));
    }
    lines.push(line(words::NO_PROOF, MUSCLE_SOURCE));
    let about = vec![
        line(words::CONFLICT, CONFLICT_SOURCE),
        line(words::WHICH_WEIGHT, LOWEST_SOURCE),
    ];
    card(
        "fragmin-kidneys",
        words::TITLE.get(),
        vec![
            list(lines),
            table(&panel.lines),
            folded(words::EQUATIONS.get(), vec![list(about)]),
        ],
    )
}

fn table(lines: &[Line]) -> Doc {
    let head = words::COLUMNS.map(|column| text("th", "", column).with("scope", "col"));
    let head = el("thead", "", vec![el("tr", "", head.into())]);
    let rows = lines.iter().map(row).collect();
    el("table", "side", vec![head, el("tbody", "", rows)])
}

fn row(line: &Line) -> Doc {
    let [_, indexed, here, used] = words::COLUMNS;
    let name = words::method(line.method);
    let heading = vec![Doc::Text(name.to_owned()), source(line.method.source())];
    let value = |value: Option<String>| {
        let shown = value.unwrap_or_else(|| words::NONE.to_owned());
        vec![Doc::Text(shown)]
    };
    let cells = vec![
        el("th", "", heading).with("scope", "row"),
        cell(indexed.get(), value(line.indexed.map(figure))),
        cell(here.get(), value(line.here.map(figure))),
        cell(used.get(), vec![Doc::Text(words::standing(line.standing))]),
    ];
    el("tr", "", cells).with("key", name)
}
