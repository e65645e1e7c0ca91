//! The pieces that each part of the way on is made of.

use crate::domain::classify::pathway::Statement;
use crate::domain::sources::Citation;
use crate::i18n::words::Text;
use crate::report::cite::source;
use crate::report::doc::{Doc, el, text};

/// A card with a heading that can be linked to.
pub fn card(id: &str, title: &str, parts: Vec<Doc>) -> Doc {
    let title = text("h2", "", title).with("id", id);
    el(
        "section",
        "card",
        [title].into_iter().chain(parts).collect(),
    )
}

/// A part that is folded under its title.
pub fn folded(title: &str, parts: Vec<Doc>) -> Doc {
    let title = text("summary", "", title);
    el("details", "", [title].into_iter().chain(parts).collect())
}

/// A line with its source.
pub fn line(words: impl Into<String>, citation: Citation) -> Doc {
    el("li", "", vec![Doc::Text(words.into()), source(citation)])
}

/// Lines as a list.
pub fn list(lines: impl IntoIterator<Item = Doc>) -> Doc {
    el("ul", "reasons", lines.into_iter().collect())
}

/// Statements as lines, each with its source.
pub fn lines<T: Statement>(
    statements: impl IntoIterator<Item = T>,
    words: impl Fn(T) -> Text,
) -> Doc {
    list(
        statements
            .into_iter()
            .map(|one| line(words(one), one.source())),
    )
}
