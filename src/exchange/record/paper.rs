//! Lines of plain text: titles at the margin, names with what is said of them, folded under a hanging indent.

use crate::domain::sources::Citation;
use crate::i18n::steps;
use crate::report::summary::line::Line;

/// The most characters of a line.
pub const WIDTH: usize = 90;
/// What a line begins with that goes on from the one before it. Nothing that was typed can begin at the margin.
const INDENT: &str = "    ";

/// A text that grows line by line.
pub struct Paper {
    text: String,
}

impl Paper {
    /// Begins with a title in capitals.
    pub fn new(title: &str) -> Self {
        let mut paper = Self {
            text: String::new(),
        };
        paper.line(&title.to_ascii_uppercase());
        paper
    }

    /// The text.
    pub fn text(self) -> String {
        self.text
    }

    /// A part: an empty line and its title in capitals.
    pub fn part(&mut self, title: &str) {
        self.text.push('\n');
        self.line(&title.to_ascii_uppercase());
    }

    /// A sentence at the margin.
    pub fn plain(&mut self, words: &str) {
        self.line(words);
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A name and what is said of it.
    pub fn item(&mut self, name: &str, words: &str) {
        self.line(&format!("{name}: {words}"));
    }

    /// An entry of a list.
    pub fn bullet(&mut self, words: &str) {
        self.line(&format!("- {words}"));
    }

    /// A line, with the number of its source among `sources` where it has one.
    pub fn said(&mut self, line: &Line, sources: &[Citation]) {
        let number = line.source.and_then(|source| {
            let place = sources.iter().position(|one| *one == source)?;
            Some(format!(" [{}]", place.saturating_add(1)))
        });
        let words = line.said();
        let words = words.trim_end_matches([' ', ':']);
        self.line(&format!("{words}{}", number.unwrap_or_default()));
    }

    /// A line, with how well its source was checked behind it.
    pub fn with_status(&mut self, words: &str, source: Citation) {
        self.bullet(&format!("{words} ({})", checked(source)));
    }

    /// The numbered sources.
    pub fn sources(&mut self, sources: &[Citation]) {
        for (place, source) in sources.iter().enumerate() {
            let number = place.saturating_add(1);
            self.line(&format!("[{number}] {}", checked(*source)));
        }
    }

    /// Folds at spaces, and within a word only where it is longer than a line.
    fn line(&mut self, words: &str) {
        let words = plain(words);
        let mut length = 0;
        let mut is_first = true;
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let mut rest: Vec<char> = word.chars().collect();
            loop {
                let room = WIDTH.saturating_sub(length).saturating_sub(1);
                let most = WIDTH.saturating_sub(INDENT.len());
                if !is_first && rest.len() > room {
                    self.text.push('\n');
                    self.text.push_str(INDENT);
                    length = INDENT.len();
                } else if !is_first {
                    self.text.push(' ');
                    length = length.saturating_add(1);
                }
                is_first = false;
                let taken = rest.len().min(most);
                self.text.extend(rest.iter().take(taken));
                length = length.saturating_add(taken);
                rest = rest.split_off(taken);
                if rest.is_empty() {
                    break;
                }
            }
        }
        self.text.push('\n');
    }
}

/// Signs that a record may not keep, and the unit of an enzyme whose letter is read as a number.
const WRITTEN: [(&str, &str); 31] = [
    ("U/L", "units/L"),
    ("µkat", "microkat"),
    ("µmol", "micromol"),
    ("µ", "micro"),
    ("10⁹", "10^9"),
    (" → ", ": "),
    ("→", ":"),
    ("×", "x"),
    ("−", "-"),
    ("–", "-"),
    ("—", "-"),
    ("²", "2"),
    ("³", "3"),
    ("₂", "2"),
    ("“", "\""),
    ("”", "\""),
    ("‘", "'"),
    ("’", "'"),
    ("…", "..."),
    ("\u{a0}", " "),
    ("\u{202f}", " "),
    ("γ", "gamma"),
    ("α", "alpha"),
    ("β", "beta"),
    ("≥", "at least "),
    ("≤", "at most "),
    (" > ", " over "),
    (" < ", " under "),
    ("±", "+/-"),
    ("°", " degrees "),
    ("·", "-"),
];

/// The words with signs that every record keeps. Letters of a name, or that were typed, stay as they are.
fn plain(words: &str) -> String {
    let one_line: String = words
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if one_line.is_ascii() && !one_line.contains("U/L") {
        return one_line;
    }
    WRITTEN
        .into_iter()
        .fold(one_line, |text, (from, to)| text.replace(from, to))
}

/// A source, how well it was checked, and whether it should have been read again.
fn checked(source: Citation) -> String {
    let from = steps::citation_in_report(source);
    let status = steps::status(source.status);
    match steps::overdue_in_report(source) {
        Some(mark) => format!("{from}; {status}. {mark}"),
        None => format!("{from}; {status}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(words: &str) -> String {
        let mut paper = Paper::new("T");
        paper.plain(words);
        paper.text()
    }

    #[test]
    fn a_line_is_folded_at_spaces_and_a_long_word_within_itself() {
        let words = ["word"; 40].join(" ");
        let long = "x".repeat(200);
        for text in [
            folded(&words),
            folded(&long),
            folded(&format!("{words} {long}")),
        ] {
            for line in text.lines() {
                assert!(line.chars().count() <= WIDTH, "{line}");
            }
            // Only the title and the first line are at the margin.
            assert_eq!(
                text.lines().filter(|line| !line.starts_with(' ')).count(),
                2
            );
        }
        let all: String = folded(&long).split_whitespace().skip(1).collect();
        assert_eq!(all, long);
    }

    #[test]
    fn signs_are_written_as_every_record_keeps_them() {
        let said = "2 g/kg × 60 kg = 120 g; 3 days → 40 g; 8500 U/L; 60 µmol/L; 250 × 10⁹/L; “so”";
        assert_eq!(
            folded(said),
            "T\n2 g/kg x 60 kg = 120 g; 3 days: 40 g; 8500 units/L; 60 micromol/L; 250 x 10^9/L; \"so\"\n"
        );
        assert_eq!(folded("one\ntwo"), "T\none two\n");
    }
}
