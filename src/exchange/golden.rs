//! The reference cases, run through the domain: by the tests, and by the page itself, which shows a clinic that this
//! copy, in this browser, gives what was expected. A file holds `{"group", "rule", "cases": [{"id", "title", "input",
//! "expected"}]}`; the words of the cases for refusals and policies are mapped to the domain's own in this room alone.

mod body_size;
mod bohan_peter;
mod ckd_epi;
mod cockcroft_gault;
mod compare;
mod dalteparin_prophylaxis;
mod dalteparin_treatment;
mod enmc_2018;
mod eular_acr;
mod ivig;
mod number_text;
mod scores;
mod tis;
mod words;

use serde_json::{Map, Value, json};

use crate::domain::content::CONTENT_VERSION;
use words::at;

/// Runs one case's input through the domain and words the result as the cases do; nothing where the input is not
/// understood.
type Run = fn(&Value) -> Option<Value>;

/// Groups whose rules stand.
const GROUPS: &[(&str, Run)] = &[
    ("number_text", number_text::run),
    ("body_size", body_size::run),
    ("ivig", ivig::run),
    ("enmc_2018", enmc_2018::run),
    ("eular_acr", eular_acr::run),
    ("bohan_peter", bohan_peter::run),
    ("cockcroft_gault", cockcroft_gault::run),
    ("ckd_epi", ckd_epi::run),
    ("padua", scores::padua),
    ("improve_vte", scores::improve_vte),
    ("improve_bleed", scores::improve_bleeding),
    ("dalteparin_prophylaxis", dalteparin_prophylaxis::run),
    ("dalteparin_treatment_reference", dalteparin_treatment::run),
    ("tis", tis::run),
];

/// How many differences are shown.
pub const DIFFERENCES_SHOWN: usize = 10;

/// What became of the cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cases that gave what was expected.
    pub passed: usize,
    /// Cases that did not.
    pub failed: usize,
    /// The groups that were run.
    pub groups: Vec<Group>,
    /// Each failed case in a sentence, in their order.
    pub differences: Vec<String>,
}

/// A group that was run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its cases.
    pub cases: usize,
    /// Those that did not give what was expected.
    pub differ: usize,
}

/// Groups, each as its file has it, as one text for [`run`]: an object of the cases by the name of their group.
#[must_use]
pub fn joined(groups: &[Value]) -> String {
    let mut all = Map::new();
    for group in groups {
        let name = at(group, "group").as_str().unwrap_or("(no name)");
        let cases = at(group, "cases").as_array().cloned().unwrap_or_default();
        let known = all.entry(name).or_insert_with(|| json!([]));
        if let Value::Array(known) = known {
            known.extend(cases);
        }
    }
    Value::Object(all).to_string()
}

/// Runs every case of a text that [`joined`] has made. A text that can't be read, a group that is not known, and a text
/// without a case count as failed.
#[must_use]
pub fn run(golden: &str) -> Tally {
    let mut tally = Tally::default();
    match serde_json::from_str(golden) {
        Ok(Value::Object(groups)) => {
            for (name, cases) in &groups {
                tally.run(name, cases.as_array().map_or(&[][..], Vec::as_slice));
            }
            if tally.of() == 0 {
                tally.fail(1, "no case was run".to_owned());
            }
        }
        Ok(_) => tally.fail(1, "the cases are not an object".to_owned()),
        Err(error) => tally.fail(1, format!("the cases can't be read: {error}")),
    }
    tally
}

/// What became of the cases, as JSON: `passed`, `failed`, `of` (all), `differences` (the first ten) and
/// `content_version`. All is well where `failed` is 0.
#[must_use]
pub fn self_test(golden: &str) -> String {
    let tally = run(golden);
    let shown: Vec<&String> = tally.differences.iter().take(DIFFERENCES_SHOWN).collect();
    json!({
        "passed": tally.passed,
        "failed": tally.failed,
        "of": tally.of(),
        "differences": shown,
        "content_version": CONTENT_VERSION,
    })
    .to_string()
}

/// What each case of a text that [`joined`] has made gives in this build, whatever was expected: an object of objects, by
/// group and by the id of the case; `null` where this build does not know the group or does not understand the input. Two
/// builds are compared by it.
///
/// # Errors
/// The text can't be read, in words.
pub fn results(golden: &str) -> Result<String, String> {
    let groups: Map<String, Value> = serde_json::from_str(golden)
        .map_err(|error| format!("the cases can't be read: {error}"))?;
    let of_group = |name: &str, cases: &Value| {
        let known = GROUPS.iter().find(|(known, _)| *known == name);
        let result = |case: &Value| {
            let id = at(case, "id").as_str().unwrap_or("(no id)").to_owned();
            let result = known.and_then(|(_, run)| run(at(case, "input")));
            (id, result.unwrap_or(Value::Null))
        };
        let cases = cases.as_array().map_or(&[][..], Vec::as_slice);
        Value::Object(cases.iter().map(result).collect())
    };
    let all: Map<String, Value> = groups
        .iter()
        .map(|(name, cases)| (name.clone(), of_group(name, cases)))
        .collect();
    Ok(Value::Object(all).to_string())
}

impl Tally {
    /// All cases.
    #[must_use]
    pub const fn of(&self) -> usize {
        self.passed.saturating_add(self.failed)
    }

    fn fail(&mut self, cases: usize, why: String) {
        self.failed = self.failed.saturating_add(cases);
        self.differences.push(why);
    }

    fn run(&mut self, name: &str, cases: &[Value]) {
        let Some((_, run)) = GROUPS.iter().find(|(known, _)| *known == name) else {
            self.fail(cases.len().max(1), format!("unknown group {name}"));
            return;
        };
        let failed_before = self.failed;
        for case in cases {
            match differs(*run, case) {
                None => self.passed = self.passed.saturating_add(1),
                Some(what) => {
                    let (id, title) = (at(case, "id"), at(case, "title"));
                    self.fail(1, format!("{id} ({title}): {what}"));
                }
            }
        }
        self.groups.push(Group {
            name: name.to_owned(),
            cases: cases.len(),
            differ: self.failed.saturating_sub(failed_before),
        });
    }
}

/// How a case differs from what was expected. An input that its group does not know has failed, and the rest goes on.
fn differs(run: Run, case: &Value) -> Option<String> {
    let input = at(case, "input");
    match run(input) {
        Some(actual) => compare::difference("", at(case, "expected"), &actual),
        None => Some(format!("the input is not understood: {input}")),
    }
}
