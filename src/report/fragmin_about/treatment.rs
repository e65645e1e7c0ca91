//! The doses of treatment, folded: a reference that no case changes. It stands in the view About, away from every
//! decision on prophylaxis.

use super::reference_card;
use crate::domain::dalteparin::treatment::{
    BANDS, Band, NORWAY_SOURCE, REFERENCE_SOURCE, ROUNDED_SOURCE, TREATMENT_TABLES,
};
use crate::i18n::treatment as words;
use crate::report::cite::source;
use crate::report::doc::{Doc, el, text};
use crate::report::pathway::parts::{folded, line, list};
use crate::report::sets::cell;

/// The card.
#[must_use]
pub fn treatment() -> Doc {
    let caps = TREATMENT_TABLES.map(|one| line(words::cap(one), one.source()));
    let rules = [
        line(words::ROUNDED, ROUNDED_SOURCE),
        line(words::norway(), NORWAY_SOURCE),
        differ(),
    ];
    let parts = vec![
        list([line(words::NOT_PROPHYLAXIS, REFERENCE_SOURCE)]),
        folded(
            words::OPENS.get(),
            vec![table(), list(caps.into_iter().chain(rules))],
        ),
    ];
    reference_card("about-treatment", words::TITLE.get(), parts)
}

/// Every source stands behind it.
fn differ() -> Doc {
    let sources = TREATMENT_TABLES.map(|one| source(one.source()));
    let words = [Doc::Text(words::DIFFER.to_owned())];
    el("li", "", words.into_iter().chain(sources).collect())
}

fn table() -> Doc {
    let weight = text("th", "", words::WEIGHT).with("scope", "col");
    let tables = TREATMENT_TABLES.map(|one| {
        let name = Doc::Text(words::table(one).to_owned());
        el("th", "", vec![name, source(one.source())]).with("scope", "col")
    });
    let head = [weight].into_iter().chain(tables).collect();
    let head = el("thead", "", vec![el("tr", "", head)]);
    let rows = BANDS.iter().map(row).collect();
    el("table", "side", vec![head, el("tbody", "", rows)])
}

fn row(band: &Band) -> Doc {
    let weights = text("th", "", words::weights(band)).with("scope", "row");
    let doses = TREATMENT_TABLES.map(|one| {
        let dose = Doc::Text(words::dose(band, one));
        cell(words::table(one).get(), vec![dose])
    });
    el("tr", "", [weights].into_iter().chain(doses).collect())
}
