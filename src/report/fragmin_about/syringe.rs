//! The syringe that is handed out, where a dose is decided, and all of them as a reference.

use crate::domain::dalteparin::decision::{ProphylacticDose, SYRINGE_SOURCE};
use crate::domain::dalteparin::syringes::{
    BOX_SOURCE, CONCENTRATION_SOURCE, SYRINGES, SYRINGES_SOURCE, Syringe, for_dose,
    with_the_volume_of,
};
use crate::i18n::en::fragmin_about as words;
use crate::report::cite::source;
use crate::report::doc::{Doc, el, text};
use crate::report::pathway::parts::{card, folded, line, list};
use crate::report::sets::cell;

/// The card.
#[must_use]
pub fn syringe(dose: Option<ProphylacticDose>) -> Doc {
    let handed_out = dose.and_then(for_dose);
    let mut parts = vec![match handed_out {
        Some(one) => el(
            "p",
            "",
            vec![
                text("strong", "", words::handed_out(one)),
                source(SYRINGES_SOURCE),
            ],
        ),
        None => text("p", "hint", words::NO_DOSE),
    }];
    let mut lines: Vec<Doc> = pairs()
        .map(|(one, other)| line(words::same_volume(one, other), SYRINGE_SOURCE))
        .collect();
    lines.push(line(words::BOX, BOX_SOURCE));
    parts.push(list(lines));
    parts.push(folded(words::ALL_SYRINGES, vec![table(), sources()]));
    card("fragmin-about-syringe", words::SYRINGE, parts)
}

/// Syringes that a volume does not tell apart, each pair once.
fn pairs() -> impl Iterator<Item = (Syringe, Syringe)> {
    SYRINGES.into_iter().flat_map(|one| {
        let others = with_the_volume_of(one).filter(move |other| other.units > one.units);
        others.map(move |other| (one, other))
    })
}

fn table() -> Doc {
    let head = words::COLUMNS.map(|column| text("th", "", column).with("scope", "col"));
    let head = el("thead", "", vec![el("tr", "", head.into())]);
    let rows = SYRINGES.into_iter().map(row).collect();
    el("table", "side", vec![head, el("tbody", "", rows)])
}

fn row(one: Syringe) -> Doc {
    let [_, volume, concentration, place] = words::COLUMNS;
    let of = |column: &str, words: String| cell(column, vec![Doc::Text(words)]);
    let cells = vec![
        text("th", "", words::units(one.units)).with("scope", "row"),
        of(volume, words::volume(one)),
        of(concentration, words::concentration(one.concentration)),
        of(place, words::market(one.market).to_owned()),
    ];
    el("tr", "", cells)
}

fn sources() -> Doc {
    let both = vec![source(SYRINGES_SOURCE), source(CONCENTRATION_SOURCE)];
    el("p", "", both)
}
