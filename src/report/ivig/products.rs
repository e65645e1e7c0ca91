//! What is known of each product: the picked one first, then those of its market, then the others.

use crate::domain::ivig::products::{Market, PRODUCTS, Product};
use crate::i18n::products as words;
use crate::report::cite::source;
use crate::report::doc::{Doc, el, text};
use crate::report::pathway::parts::{card, folded};

/// The table, folded product by product.
#[must_use]
pub fn products(picked: Option<Product>, market: Option<Market>) -> Doc {
    let is_here = |product: &Product| market.is_none_or(|market| product.is_sold_in(market));
    let others = PRODUCTS.into_iter().filter(|one| Some(*one) != picked);
    let (here, elsewhere): (Vec<_>, Vec<_>) = others.partition(is_here);
    let mut parts = vec![text("p", "hint", words::HINT)];
    for (title, those) in [
        (words::PICKED, picked.into_iter().collect()),
        (words::SAME_MARKET, here),
        (words::ELSEWHERE, elsewhere),
    ] {
        if those.is_empty() {
            continue;
        }
        parts.push(text("h3", "", title));
        parts.extend(those.into_iter().map(row));
    }
    parts.push(text("p", "hint", words::NOTHING_FOUND));
    card("products-title", words::TITLE.get(), parts)
}

fn row(product: Product) -> Doc {
    let facts = words::facts(product).into_iter();
    let facts = facts.flat_map(|(name, what, from)| {
        let mut said = vec![Doc::Text(what)];
        said.extend(from.map(source));
        [text("dt", "", name), el("dd", "", said)]
    });
    let facts = el("dl", "facts", facts.collect());
    folded(product.name(), vec![facts]).with("key", product.name())
}
