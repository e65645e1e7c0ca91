//! A small tree of elements: what a report is made of, and the one text that carries it from one module to another.

use crate::form::view::View;
use crate::i18n::report as words;
use crate::records::{fields, put, records};

/// A piece of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doc {
    /// Text.
    Text(String),
    /// An element.
    Element {
        /// Its tag, one of [`TAGS`].
        tag: &'static str,
        /// Its attributes: names, each one of [`NAMES`], and values.
        attributes: Vec<(&'static str, String)>,
        /// What it holds.
        children: Vec<Doc>,
    },
}

/// The elements that a report can have. The page draws no other: nothing that runs, loads or is typed in.
#[rustfmt::skip]
pub const TAGS: &[&str] = &[
    "a", "abbr", "button", "caption", "circle", "dd", "desc", "details", "div", "dl", "dt", "em", "figcaption", "figure", "g",
    "h2", "h3", "h4", "li", "line", "ol", "p", "path", "polyline", "rect", "section", "span", "strong", "summary",
    "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul",
];

/// The attributes that a report can have. `key` tells an element from its siblings from one drawing to the next, and is
/// no attribute on the screen; `data-lead` names the question that a link leads to, see [`lead`]; `data-set` is what a
/// button sets, see [`button`].
#[rustfmt::skip]
pub const NAMES: &[&str] = &[
    "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "aria-pressed", "class", "colspan", "cx", "cy", "d",
    "data-lead", "data-set", "height", "href", "id", "key", "lang", "points", "r", "rel", "role", "rowspan", "rx", "scope",
    "tabindex", "text-anchor", "title", "transform", "type", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
];

/// An element with a class; an empty class is none.
#[must_use]
pub fn el(tag: &'static str, class: &'static str, children: Vec<Doc>) -> Doc {
    let attributes = if class.is_empty() {
        Vec::new()
    } else {
        vec![("class", class.to_owned())]
    };
    Doc::Element {
        tag,
        attributes,
        children,
    }
}

/// An element that holds a text.
#[must_use]
pub fn text(tag: &'static str, class: &'static str, words: impl Into<String>) -> Doc {
    el(tag, class, vec![Doc::Text(words.into())])
}

/// A link to a part of the page by its id, such as a question of the form, in the view that it stands in.
#[must_use]
pub fn lead(view: View, id: &str, words: impl Into<String>) -> Doc {
    text("a", "", words)
        .with("href", view.address())
        .with("data-lead", id)
}

/// A button that sets something of the form, by its name in the store and its value with a space between (the page takes
/// it like a choice), or that prints.
#[must_use]
pub fn button(sets: &str, words: impl Into<String>) -> Doc {
    text("button", "", words)
        .with("type", "button")
        .with("data-set", sets)
}

/// A button that chooses one of several: the chosen one stays a button, so that the focus stays where it is.
#[must_use]
pub fn choose(sets: &str, is_chosen: bool, name: &str) -> Doc {
    let words = if is_chosen {
        words::CHOSEN
    } else {
        words::CHOOSE
    };
    button(sets, words)
        .with("aria-pressed", if is_chosen { "true" } else { "false" })
        .with("aria-label", format!("{words}: {name}"))
}

impl Doc {
    /// With one more attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        if let Self::Element { attributes, .. } = &mut self {
            attributes.push((name, value.into()));
        }
        self
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let Self::Element { attributes, .. } = self else {
            return None;
        };
        let mut found = attributes.iter().filter(|(known, _)| *known == name);
        found.next().map(|(_, value)| value.as_str())
    }

    /// Adds all its text, as the screen shows it.
    pub fn add_text(&self, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(text),
            Self::Element { children, .. } => {
                children.iter().for_each(|child| child.add_text(out));
            }
        }
    }

    /// Is every part in it that has an id on the screen with its text? `shows` says so of one.
    pub fn is_shown(&self, shows: &dyn Fn(&str, &str) -> bool) -> bool {
        let own = self.attribute("id").is_none_or(|id| {
            let mut words = String::new();
            self.add_text(&mut words);
            shows(id, &words)
        });
        own && match self {
            Self::Text(_) => true,
            Self::Element { children, .. } => children.iter().all(|child| child.is_shown(shows)),
        }
    }
}

/// Documents as one text: each element a record of its tag and its attributes, then what it holds, then an empty record;
/// each text a record that begins with an empty field.
#[must_use]
pub fn encode(docs: &[Doc]) -> String {
    let mut out = String::new();
    docs.iter().for_each(|doc| write(&mut out, doc));
    out
}

fn write(out: &mut String, doc: &Doc) {
    match doc {
        Doc::Text(text) => put(out, &["", text]),
        Doc::Element {
            tag,
            attributes,
            children,
        } => {
            let mut record = vec![*tag];
            for (name, value) in attributes {
                record.extend([*name, value.as_str()]);
            }
            put(out, &record);
            children.iter().for_each(|child| write(out, child));
            put(out, &[]);
        }
    }
}

/// A record that is no piece of a report: an element or attribute that is not listed, an address of another kind, an end
/// without a beginning or a beginning without an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed(pub String);

/// What [`encode`] wrote.
///
/// # Errors
/// [`Malformed`] where [`encode`] can't have written it.
pub fn decode(text: &str) -> Result<Vec<Doc>, Malformed> {
    // Each element that has begun and not ended, with the siblings before it.
    let mut begun: Vec<(Vec<Doc>, Doc)> = Vec::new();
    let mut siblings: Vec<Doc> = Vec::new();
    for record in records(text) {
        let mut parts = fields(record);
        let tag = parts.next().unwrap_or_default();
        if record.is_empty() {
            let Some((before, mut element)) = begun.pop() else {
                return Err(Malformed(record.to_owned()));
            };
            if let Doc::Element { children, .. } = &mut element {
                *children = siblings;
            }
            siblings = before;
            siblings.push(element);
        } else if tag.is_empty() {
            siblings.push(Doc::Text(parts.next().unwrap_or_default().to_owned()));
        } else {
            let element = element(tag, parts).ok_or_else(|| Malformed(record.to_owned()))?;
            begun.push((std::mem::take(&mut siblings), element));
        }
    }
    match begun.pop() {
        None => Ok(siblings),
        Some(_) => Err(Malformed(String::new())),
    }
}

fn element<'a>(tag: &str, mut parts: impl Iterator<Item = &'a str>) -> Option<Doc> {
    let listed = |list: &[&'static str], name: &str| list.iter().copied().find(|one| *one == name);
    let mut element = el(listed(TAGS, tag)?, "", Vec::new());
    while let Some(name) = parts.next() {
        let name = listed(NAMES, name)?;
        let value = parts.next()?;
        if name == "href" && !is_address(value) {
            return None;
        }
        element = element.with(name, value);
    }
    Some(element)
}

/// A view of the page, or a page elsewhere.
fn is_address(value: &str) -> bool {
    ["#/", "https://", "http://"]
        .iter()
        .any(|start| value.starts_with(start))
}
