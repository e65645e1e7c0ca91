//! The page itself: what a colleague reads in a minute, on one sheet of paper.

use super::gist::{Gist, gist};
use super::line::{Level, Line, line};
use crate::domain::case::Case;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::sources::{Citation, Status};
use crate::form::model::Model;
use crate::i18n::record as words;
use crate::i18n::{answers, dates, sheet, steps};
use crate::report::cite::status_class;
use crate::report::doc::{Doc, button, el, text};

/// One page for a case, as a sheet that is printed alone. The build and the time are the page's own to add.
#[must_use]
pub fn summary(model: &Model, case: &Case) -> Vec<Doc> {
    let gist = gist(model, case);
    let mut sources = Sources::default();
    let mut parts = head(model, case);
    parts.extend(entered(&gist));
    let others = joined(&gist.other_diseases);
    let listed: [(&str, &[Line]); 6] = [
        (words::CLASSIFICATION.get(), &gist.classification),
        (words::OTHER_DISEASES.get(), &others),
        (words::IMMUNOGLOBULIN.get(), &gist.ivig),
        (words::DALTEPARIN.get(), &gist.dalteparin),
        (words::NOT_GIVEN.get(), &gist.not_given),
        (words::OPEN.get(), &gist.open),
    ];
    parts.push(urgent(&gist, &mut sources));
    let listed = listed
        .into_iter()
        .filter_map(|(title, lines)| part(title, lines, &mut sources));
    parts.push(el("div", "summary-parts", listed.collect()));
    parts.push(sources.doc());
    let card = el("section", "card sheet summary", parts);
    vec![card.with("aria-labelledby", "summary-title")]
}

/// Title, version, day, and room for the patient's label.
fn head(model: &Model, case: &Case) -> Vec<Doc> {
    let day = case.today.map(dates::day).unwrap_or_default();
    let version = answers::content_version(CONTENT_VERSION);
    let made = words::made_on(&day, &version);
    let mut parts = vec![
        text("h2", "", words::SUMMARY).with("id", "summary-title"),
        el("div", "buttons", vec![button("print", words::PRINT)]),
        text("p", "summary-label", sheet::PATIENT_ROOM),
        text("p", "hint", format!("{made}. {}", words::NATURE)),
    ];
    if model.example {
        parts.push(text("p", "alarm", words::EXAMPLE));
    }
    parts
}

/// Names with values side by side; below, what is not known, what is not taken, and the answers.
fn entered(gist: &Gist) -> Vec<Doc> {
    let pairs = gist.entered.known.iter().map(|(name, value)| {
        let pair = vec![text("dt", "", name), text("dd", "", value)];
        el("div", "", pair)
    });
    let pairs: Vec<Doc> = pairs.collect();
    let mut parts = vec![text("h3", "", words::ENTERED)];
    if !pairs.is_empty() {
        parts.push(el("dl", "summary-entered", pairs));
    }
    let mut say = |class: &'static str, name: &str, what: String| {
        let name = text("strong", "", format!("{name}: "));
        parts.push(el("p", class, vec![name, Doc::Text(what)]));
    };
    if !gist.entered.not_known.is_empty() {
        say(
            "",
            words::NOT_KNOWN.get(),
            gist.entered.not_known.join("; "),
        );
    }
    let refused = gist.entered.refused.iter().map(|one| words::refused(*one));
    let refused: Vec<String> = refused.collect();
    if !refused.is_empty() {
        say("", words::NOT_TAKEN.get(), refused.join("; "));
    }
    for answers in gist.answers(true) {
        say(
            "summary-answers",
            &words::answered(&answers.name),
            answers.words,
        );
    }
    parts.extend(gist.how.iter().map(|line| text("p", "", line.said())));
    parts
}

/// The names of lines in one line; what is said of each is in the full text.
fn joined(lines: &[Line]) -> Vec<Line> {
    let names: Vec<&str> = lines.iter().map(|line| line.name.as_str()).collect();
    let all = (!names.is_empty()).then(|| line("", names.join("; ")).on_page());
    all.into_iter().collect()
}

fn urgent(gist: &Gist, sources: &mut Sources) -> Doc {
    let there = gist.urgent.iter().any(|line| line.level == Level::Short);
    let class = if there { "alarm" } else { "" };
    let lines = gist.urgent.iter().map(|line| sources.line("p", line));
    let mut parts = vec![text("h3", "", words::TODAY)];
    parts.extend(lines);
    el("div", class, parts)
}

/// A part with its lines; none without any.
fn part(title: &str, lines: &[Line], sources: &mut Sources) -> Option<Doc> {
    let shown = lines.iter().filter(|line| line.level <= Level::Page);
    let shown: Vec<Doc> = shown.map(|line| sources.line("li", line)).collect();
    if shown.is_empty() {
        return None;
    }
    let title = text("h3", "", title);
    Some(el("section", "", vec![title, el("ul", "reasons", shown)]))
}

/// Who speaks on the page: authors, year and status, each once, with a number.
#[derive(Default)]
struct Sources(Vec<(&'static str, &'static str, Status)>);

impl Sources {
    /// A line with the number of its source.
    fn line(&mut self, tag: &'static str, line: &Line) -> Doc {
        let mut parts = Vec::new();
        let below = line.name.strip_prefix(words::BELOW.get());
        if !line.name.is_empty() {
            let name = below.unwrap_or(&line.name);
            parts.push(text("strong", "", format!("{name}: ")));
        }
        parts.push(Doc::Text(line.words.clone()));
        if let Some(number) = line.source.and_then(|source| self.number(source)) {
            parts.push(text("span", "summary-number", format!(" [{number}]")));
        }
        let class = if below.is_some() { "summary-below" } else { "" };
        el(tag, class, parts)
    }

    fn number(&mut self, citation: Citation) -> Option<usize> {
        let row = citation.source.row()?;
        let one = (row.authors, row.year, citation.status);
        let known = self.0.iter().position(|known| *known == one);
        Some(known.map_or_else(
            || {
                self.0.push(one);
                self.0.len()
            },
            |place| place + 1,
        ))
    }

    /// The list.
    fn doc(&self) -> Doc {
        let all = self.0.iter().enumerate();
        let all = all.map(|(place, (authors, year, status))| {
            let said = words::source(place + 1, authors, year);
            let status = text("span", status_class(*status), steps::status(*status));
            el("li", "", vec![Doc::Text(said), status])
        });
        let title = text("h3", "", words::SOURCES);
        let list = el("ul", "summary-sources", all.collect());
        el("div", "", vec![title, list])
    }
}
