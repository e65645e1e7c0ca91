//! The drugs that are given in the place of Fragmin, folded: a reference, worked out for nobody.

use super::reference_card;
use crate::domain::dalteparin::drug::{DRUGS, Drug};
use crate::domain::dalteparin::similar::{CONFLICTS, Conflict, REMARKS, ROWS};
use crate::i18n::fragmin_about as words;
use crate::report::cite::source;
use crate::report::doc::{Doc, el, text};
use crate::report::pathway::parts::{folded, line, list};

/// The card. What was chosen stands open.
#[must_use]
pub fn similar(chosen: Option<Drug>) -> Doc {
    let others = DRUGS.into_iter().filter(|one| Some(*one) != chosen);
    let others = folded(words::SIMILAR_OPENS.get(), others.map(drug).collect());
    let parts = [list(remarks(None))].into_iter();
    let parts = parts.chain(chosen.map(drug)).chain([others]).collect();
    reference_card("fragmin-about-similar", words::SIMILAR.get(), parts)
}

fn drug(drug: Drug) -> Doc {
    let rows = ROWS.iter().filter(|row| row.drug == drug);
    let rows = rows.map(|row| line(words::row(row), row.source));
    let conflicts = CONFLICTS.iter().filter(|one| one.one.drug == drug);
    let lines = rows
        .chain(remarks(Some(drug)))
        .chain(conflicts.map(conflict));
    let title = text("h3", "", words::drug(drug));
    el("div", "", vec![title, list(lines)])
}

fn remarks(of: Option<Drug>) -> impl Iterator<Item = Doc> {
    let remarks = REMARKS.into_iter().filter(move |one| one.drug() == of);
    remarks.map(|one| line(words::remark(one), one.source()))
}

/// Both sources stand behind what they say.
fn conflict(conflict: &Conflict) -> Doc {
    let parts = vec![
        Doc::Text(words::conflict(conflict)),
        source(conflict.one.source),
        source(conflict.other.source),
    ];
    el("li", "", parts)
}
