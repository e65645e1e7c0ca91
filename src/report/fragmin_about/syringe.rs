//! The syringe that is handed out, where a dose is decided, and all of them as a reference.

use super::{REFERENCE, reference_card};
use crate::domain::dalteparin::decision::{ProphylacticDose, SYRINGE_SOURCE};
use crate::domain::dalteparin::syringes::{
    BOX_SOURCE, CONCENTRATION_SOURCE, SYRINGES, SYRINGES_SOURCE, Syringe, for_dose,
    with_the_volume_of,
};
use crate::i18n::fragmin_about as words;
use crate::report::cite::source;
use crate::report::doc::{Doc, el, text};
use crate::report::pathway::parts::{card, folded, line, list};
use crate::report::sets::cell;

/// The card.
#[must_use]
pub fn syringe(dose: Option<ProphylacticDose>) -> Doc {
    let id = "fragmin-about-syringe";
    match dose.and_then(for_dose) {
        Some(one) => {
            let words = text("strong", "", words::handed_out(one));
            let handed_out = el("p", "", vec![words, source(SYRINGES_SOURCE)]);
            let parts = look_up().map(|part| el("div", REFERENCE, vec![part]));
            let parts = [handed_out].into_iter().chain(parts);
            card(id, words::SYRINGE.get(), parts.collect())
        }
        None => {
            let no_dose = text("p", "hint", words::NO_DOSE);
            let parts = [no_dose].into_iter().chain(look_up());
            reference_card(id, words::SYRINGE.get(), parts.collect())
        }
    }
}

/// What is true of the syringes whoever gets one, with the table of all folded.
fn look_up() -> [Doc; 2] {
    let [pairs, table, sources] = all();
    [
        pairs,
        folded(words::ALL_SYRINGES.get(), vec![table, sources]),
    ]
}

/// Every syringe: those that a volume does not tell apart, the table, and its sources.
#[must_use]
pub fn all() -> [Doc; 3] {
    let pairs = pairs().map(|(one, other)| line(words::same_volume(one, other), SYRINGE_SOURCE));
    let lines = pairs.chain([line(words::BOX, BOX_SOURCE)]);
    [list(lines), table(), sources()]
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
        of(volume.get(), words::volume(one)),
        of(concentration.get(), words::concentration(one.concentration)),
        of(place.get(), words::market(one.market).to_owned()),
    ];
    el("tr", "", cells)
}

fn sources() -> Doc {
    let both = vec![source(SYRINGES_SOURCE), source(CONCENTRATION_SOURCE)];
    el("p", "", both)
}
