//! The hazard log: every hazard is rated before and after its controls, every control has a test that lives or is said to
//! have none, and every figure leads to its rule, its hazards and its tests.

#[path = "hazards/sample.rs"]
mod sample;

use super::text::root;
use sample::{SAMPLE, WRONG, sample};

pub const LOG: &str = "docs/hazards.md";
const CONTENT: &str = "docs/clinical-content.md";
/// Where the tests in a browser are listed; one that is not never runs.
const LISTED: &str = "tests/e2e/mod.rs";

const HAZARDS: &str = "Hazards";
pub const FIGURES: &str = "From a figure to its tests";
/// The part of the clinical content that has the keys.
const POLICIES: &str = "Policy of this product";
const RESIDUAL: &str = "Residual risk";
const OPEN: &str = "Open";

/// The highest severity and likelihood.
const MOST: u32 = 5;
/// A hazard with this product, or more, after its controls has its place in the statement of what is left.
const HIGH_FROM: u32 = 10;

/// What stands below a control without a test.
const UNTESTED: [&str; 1] = ["no test"];

/// The text of a file by its path; nothing where there is none.
type Source<'a> = &'a dyn Fn(&str) -> Option<String>;

fn on_disk(path: &str) -> Option<String> {
    std::fs::read_to_string(root().join(path)).ok()
}

/// A block of the log.
struct Hazard<'a> {
    number: Option<usize>,
    lines: Vec<&'a str>,
}

impl<'a> Hazard<'a> {
    /// What its lines say that begin so.
    fn said(&self, start: &str) -> Vec<&'a str> {
        let lines = self.lines.iter();
        lines.filter_map(|line| line.strip_prefix(start)).collect()
    }

    /// The number of each control, with what stands in points below it.
    fn controls(&self) -> Vec<(Option<usize>, Vec<&'a str>)> {
        let mut all = Vec::new();
        for line in &self.lines {
            if let Some(control) = line.strip_prefix("- Control ") {
                all.push((leading(control, ':'), Vec::new()));
            } else if let (Some(below), Some((_, last))) =
                (line.strip_prefix("  - "), all.last_mut())
            {
                last.push(below);
            }
        }
        all
    }
}

/// What stands under a heading of the second level, up to the next one.
pub fn section<'a>(text: &'a str, title: &str) -> &'a str {
    let heading = format!("\n## {title}\n");
    let below = text.split_once(heading.as_str()).map(|(_, below)| below);
    let below = below.unwrap_or_default();
    below.split("\n## ").next().unwrap_or_default()
}

/// The number that a text begins with, before this sign.
fn leading(text: &str, sign: char) -> Option<usize> {
    text.split_once(sign)?.0.parse().ok()
}

fn hazards(log: &str) -> Vec<Hazard<'_>> {
    let blocks = section(log, HAZARDS).split("\n### ").skip(1);
    let hazards = blocks.map(|block| Hazard {
        number: block.strip_prefix('H').and_then(|id| leading(id, ' ')),
        lines: block.lines().collect(),
    });
    hazards.collect()
}

/// Severity and likelihood out of "severity 4 × likelihood 3 = 12"; nothing where either is out of range, or both make
/// something else.
fn rating(texts: &[&str]) -> Option<(u32, u32)> {
    let [text] = texts else { return None };
    let numbers = 1..=MOST;
    let mut pairs = numbers
        .clone()
        .flat_map(|one| numbers.clone().map(move |other| (one, other)));
    pairs.find(|(severity, likelihood)| {
        let product = severity * likelihood;
        *text == format!("severity {severity} × likelihood {likelihood} = {product}")
    })
}

/// What stands between backquotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The tests that are named in a text.
fn tests(text: &str) -> impl Iterator<Item = &str> {
    quoted(text).filter(|name| name.contains("::"))
}

/// The ids of hazards that are named in a text.
fn named(text: &str) -> Vec<usize> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter_map(|word| word.strip_prefix('H')?.parse().ok())
        .collect()
}

/// Is there a function of this name that is marked as a test and not left out?
fn is_marked(text: &str, function: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let starts = ["fn ", "async fn "].map(|word| format!("{word}{function}("));
    let mut places =
        (0..lines.len()).filter(|at| starts.iter().any(|start| lines[*at].starts_with(start)));
    places.any(|at| {
        let above = lines[..at].iter().rev();
        let marks: Vec<&&str> = above
            .take_while(|line| line.starts_with("#[") || line.starts_with("///"))
            .collect();
        let is_test = marks.contains(&&"#[test]") || marks.contains(&&"#[wasm_bindgen_test]");
        is_test && !marks.iter().any(|mark| mark.starts_with("#[ignore"))
    })
}

/// Does the test binary of this file's folder hold it? What stands in `src` is built with the library.
fn is_built(path: &str, source: Source) -> bool {
    let below = path.strip_prefix("tests/").unwrap_or_default();
    let Some((folder, _)) = below.split_once('/') else {
        return true;
    };
    let binary = source(&format!("tests/{folder}.rs")).unwrap_or_default();
    binary.contains(&format!("#[path = \"{below}\"]"))
}

/// Does this name, as `path::function`, belong to a test that runs?
fn is_living(name: &str, source: Source) -> bool {
    let (path, function) = name.split_once("::").unwrap_or_default();
    let text = source(path).unwrap_or_default();
    let Some(file) = path.strip_prefix("tests/e2e/") else {
        return is_marked(&text, function) && is_built(path, source);
    };
    let entry = format!("({}::{function}),", file.trim_end_matches(".rs"));
    let list = source(LISTED).unwrap_or_default();
    let kinds = ["test", "everywhere", "printed"].map(|kind| format!("{kind}{entry}"));
    let is_listed = list
        .lines()
        .any(|line| kinds.iter().any(|kind| line.trim() == kind));
    is_listed && text.contains(&format!("\npub async fn {function}("))
}

/// The ids under "Open": a hazard, or a hazard and its control.
fn open_ids(log: &str) -> Vec<&str> {
    let entries = section(log, OPEN).lines();
    let entries = entries.filter_map(|line| line.strip_prefix("- ")?.split_once(": "));
    entries.map(|(id, _)| id).collect()
}

/// What is wrong with the ratings of a hazard.
fn faults_of_ratings(hazard: &Hazard, id: &str, log: &str) -> Vec<String> {
    let [before, after] = ["- Before: ", "- After: "].map(|start| rating(&hazard.said(start)));
    let (Some(before), Some(after)) = (before, after) else {
        return vec![format!("{id}: no rating from 1 to {MOST} before and after")];
    };
    let mut faults = Vec::new();
    if after.0 > before.0 || after.1 > before.1 {
        faults.push(format!("{id}: rated higher after its controls"));
    }
    let left = named(section(log, RESIDUAL));
    if after.0 * after.1 >= HIGH_FROM && !hazard.number.is_some_and(|id| left.contains(&id)) {
        faults.push(format!("{id}: high, and not told as a residual risk"));
    }
    faults
}

/// What is wrong with the controls of a hazard.
fn faults_of_controls(hazard: &Hazard, id: &str, open: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    if hazard.controls().is_empty() {
        faults.push(format!("{id}: no control"));
    }
    for (place, (number, below)) in (1..).zip(hazard.controls()) {
        let name = format!("{id}.{place}");
        if number != Some(place) {
            faults.push(format!("{name}: another number"));
        }
        let is_untested = below == UNTESTED;
        let is_test = |line: &&str| line.starts_with('`') && line.contains("::");
        if !is_untested && (below.is_empty() || !below.iter().all(is_test)) {
            faults.push(format!("{name}: no test, and not said so"));
        }
        if is_untested != open.contains(&name.as_str()) {
            faults.push(format!("{name}: without a test, or open, and not both"));
        }
    }
    faults
}

/// What is wrong with one block: `place` is the number that it has to have.
fn faults_of_hazard(hazard: &Hazard, place: usize, log: &str, open: &[&str]) -> Vec<String> {
    let id = format!("H{place}");
    let mut faults = Vec::new();
    if hazard.number != Some(place) {
        faults.push(format!("{id}: another id stands in its place"));
    }
    if ["- Cause: ", "- Effect: "].map(|start| hazard.said(start).len()) != [1, 1] {
        faults.push(format!("{id}: not one cause and one effect"));
    }
    faults.extend(faults_of_ratings(hazard, &id, log));
    faults.extend(faults_of_controls(hazard, &id, open));
    faults
}

/// The name by which a heading is linked.
fn anchor(heading: &str) -> String {
    let lower = heading.to_lowercase();
    let kept = lower.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        _ if c.is_alphanumeric() || c == '-' => Some(c),
        _ => None,
    });
    kept.collect()
}

/// What is wrong with a row of the table: its rule has to be a key or a heading of the clinical content.
fn faults_of_row(row: &str, content: &str) -> Vec<String> {
    let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
    let [shown, rule, hazards, held] = cells[..] else {
        return vec![format!("not four cells: {row}")];
    };
    let mut faults = Vec::new();
    let keys = quoted(rule).map(|key| content.contains(&format!("\n| {key} | ")));
    let links = rule.split("](clinical-content.md#").skip(1).map(|rest| {
        let link = rest.split(')').next().unwrap_or_default();
        let headings = content.lines().filter_map(|line| line.strip_prefix("## "));
        headings.map(anchor).any(|heading| heading == link)
    });
    let rules: Vec<bool> = keys.chain(links).collect();
    if rules.is_empty() || rules.contains(&false) {
        faults.push(format!("{shown}: a rule that the content does not have"));
    }
    if named(hazards).is_empty() || tests(held).next().is_none() {
        faults.push(format!("{shown}: no hazard or no test"));
    }
    faults
}

/// Does "Open" name hazards alone, and as many controls as have no test?
fn is_open_whole(open: &[&str], all: &[Hazard]) -> bool {
    let controls = all.iter().flat_map(Hazard::controls);
    let untested = controls.filter(|(_, below)| *below == UNTESTED).count();
    let told = open.iter().filter(|id| id.contains('.')).count();
    untested == told && open.iter().all(|id| named(id).len() == 1)
}

/// Everything that is wrong with a log.
fn faults(log: &str, source: Source) -> Vec<String> {
    let (all, open) = (hazards(log), open_ids(log));
    let rows = section(log, FIGURES).lines();
    let rows: Vec<&str> = rows.filter(|line| line.starts_with('|')).skip(2).collect();
    let mut faults = Vec::new();
    if all.is_empty() || open.is_empty() || rows.is_empty() {
        faults.push("no hazards, nothing under Open, or no figures".to_owned());
    }
    for (place, hazard) in (1..).zip(&all) {
        faults.extend(faults_of_hazard(hazard, place, log, &open));
    }
    if !is_open_whole(&open, &all) {
        faults.push("Open names something else".to_owned());
    }
    let is_unknown = |id: &usize| !(1..=all.len()).contains(id);
    let unknown = named(log).into_iter().filter(is_unknown);
    faults.extend(unknown.map(|id| format!("H{id}: named, and not in the log")));
    let dead = tests(log).filter(|name| !is_living(name, source));
    faults.extend(dead.map(|name| format!("{name}: {DEAD}")));
    let content = source(CONTENT).unwrap_or_default();
    faults.extend(rows.iter().flat_map(|row| faults_of_row(row, &content)));
    let keys = section(&content, POLICIES).lines();
    let keys = keys.filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    let keys = keys.map(|(key, _)| key).filter(|key| *key != "Key");
    let is_led = |key: &str| rows.iter().any(|row| row.contains(&format!("`{key}`")));
    let unled = keys.filter(|key| !is_led(key));
    faults.extend(unled.map(|key| format!("{key}: no figure leads there")));
    // The policies are led to by their keys, and not by their heading.
    let unled = content.lines().filter_map(|line| line.strip_prefix("## "));
    let unled = unled.filter(|heading| *heading != POLICIES);
    let is_led = |heading: &str| {
        let link = format!("](clinical-content.md#{})", anchor(heading));
        rows.iter().any(|row| row.contains(&link))
    };
    let unled = unled.filter(|heading| !is_led(heading));
    faults.extend(unled.map(|heading| format!("{heading}: no figure leads there")));
    faults
}

#[test]
fn every_control_of_the_hazard_log_has_a_test_that_lives_or_is_said_to_have_none() {
    let log = on_disk(LOG).expect("the hazard log");
    assert_eq!(faults(&log, &on_disk), Vec::<String>::new());
    let all = hazards(&log);
    let named = tests(&log).count();
    assert!(all.len() > 50 && named > 200, "{} and {named}", all.len());
}

/// What is said of a test that does not run.
const DEAD: &str = "no test that runs";

#[test]
fn what_is_wrong_with_a_hazard_log_is_told() {
    assert_eq!(faults(SAMPLE, &sample), Vec::<String>::new());
    for (old, new, told) in WRONG {
        let broken = SAMPLE.replacen(old, new, 1);
        assert_ne!(broken, SAMPLE, "{old}");
        let faults = faults(&broken, &sample);
        assert!(
            faults.iter().any(|fault| fault.contains(told)),
            "{old} -> {new}: {faults:?}"
        );
    }
}
