//! A small tree of elements: what a report is made of, and the one text that carries it from one module to another.

/// A piece of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doc {
    /// Text.
    Text(String),
    /// An element.
    Element {
        /// Its tag.
        tag: &'static str,
        /// Its attributes: names and values.
        attributes: Vec<(&'static str, String)>,
        /// What it holds.
        children: Vec<Doc>,
    },
}

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

impl Doc {
    /// With one more attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        if let Self::Element { attributes, .. } = &mut self {
            attributes.push((name, value.into()));
        }
        self
    }
}
