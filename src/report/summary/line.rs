//! A line of a summary: what it is about, what is said, and who says so. The printed page and the texts for the record are
//! made of the same lines, so that neither can say what the other does not.

use crate::domain::sources::Citation;

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about; empty where it speaks for itself.
    pub name: String,
    /// What is said.
    pub words: String,
    /// Who says so.
    pub source: Option<Citation>,
    /// Where it stands.
    pub level: Level,
}

/// Where a line stands: what is in the short text is on the page too, and all is in the full text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// In the short text.
    Short,
    /// On the printed page.
    Page,
    /// In the full text alone.
    Full,
}

/// A line about something.
#[must_use]
pub fn line(name: &str, words: impl Into<String>) -> Line {
    Line {
        name: name.to_owned(),
        words: words.into(),
        source: None,
        level: Level::Full,
    }
}

impl Line {
    /// Who says so.
    #[must_use]
    pub fn from(self, source: Citation) -> Self {
        Self {
            source: Some(source),
            ..self
        }
    }

    /// Stands in the short text, too.
    #[must_use]
    pub fn brief(self) -> Self {
        Self {
            level: Level::Short,
            ..self
        }
    }

    /// Stands on the printed page, too.
    #[must_use]
    pub fn on_page(self) -> Self {
        Self {
            level: self.level.min(Level::Page),
            ..self
        }
    }

    /// Name and words.
    #[must_use]
    pub fn said(&self) -> String {
        if self.name.is_empty() {
            self.words.clone()
        } else {
            format!("{}: {}", self.name, self.words)
        }
    }
}

/// A typed text as it may stand within a line: without what could begin another line, turn the reading direction or hide,
/// and between quotation marks that it can't end by itself.
#[must_use]
pub fn typed(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let unseen = |c: &char| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let kept: String = text.chars().map(plain).filter(unseen).collect();
    let kept = kept.replace(['"', '“', '”'], "'");
    let words: Vec<&str> = kept.split_whitespace().collect();
    format!("“{}”", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_text_stays_in_its_line_and_its_quotation_marks() {
        for (text, said) in [
            ("plain", "“plain”"),
            ("one\ntwo\r\n\u{2028}three", "“one two three”"),
            ("\u{202e}drawkcab\u{200b}", "“drawkcab”"),
            ("ends” here \"and\" there", "“ends' here 'and' there”"),
            ("", "“”"),
        ] {
            assert_eq!(typed(text), said);
        }
    }
}
