//! What two built sites make of the reference cases, each with its own module, and where they differ: what a release
//! changes in the results.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::error::Error;
use super::process::filter;
use super::project::{self, Project};

/// What is run under Node.js.
const SCRIPT: &str = include_str!("compare.mjs");

/// A built site, as far as its results go.
struct Build {
    /// Its version, as the page shows it.
    version: String,
    glue: PathBuf,
    module: PathBuf,
    /// Its reference cases: `{group: [{id, title, input, expected}]}`.
    cases: Value,
}

/// Results by group and id of the case.
type Results = BTreeMap<String, BTreeMap<String, Value>>;

/// The comparison of two sites in their folders, as Markdown. Each case of either is run in both; where both have a case of
/// the same group and id, the input is that of the later one.
///
/// # Errors
/// A folder without a site, a site from before results could be asked for, no Node.js.
pub fn compare(project: &Project, old: &Path, new: &Path) -> Result<String, Error> {
    let [old, new] = [old, new].map(|site| Build::of(&project::absolute(site)?));
    let (old, new) = (old?, new?);
    let cases = union(&old.cases, &new.cases);
    let [before, after] = [&old, &new].map(|build| build.results(project, &cases));
    Ok(told(
        [&old.version, &new.version],
        &cases,
        &before?,
        &after?,
    ))
}

impl Build {
    fn of(site: &Path) -> Result<Self, Error> {
        let report = project::read_json(&site.join("build.json"))?;
        let files = report["files"].as_array().cloned().unwrap_or_default();
        let file = |start: &str, end: &str| {
            let urls = files.iter().filter_map(|file| file["url"].as_str());
            let mut urls = urls.filter(|url| url.starts_with(start) && url.ends_with(end));
            let found = urls.next().map(|url| site.join(url));
            found.ok_or_else(|| Error::NotComparable(site.to_path_buf()))
        };
        Ok(Self {
            version: report["version"].as_str().unwrap_or_default().to_owned(),
            glue: file("worker.", ".js")?,
            module: file("worker.", ".wasm")?,
            cases: project::read_json(&file("golden.", ".json")?)?,
        })
    }

    fn results(&self, project: &Project, cases: &Value) -> Result<Results, Error> {
        let folder = project.work().join("compare");
        fs::create_dir_all(&folder).map_err(Error::file("create", &folder))?;
        let write = |name: &str, text: &str| {
            let path = folder.join(name);
            fs::write(&path, text).map_err(Error::file("write", &path))?;
            Ok::<_, Error>(path)
        };
        // Under a name by which Node.js knows it for a module.
        let glue = write("glue.mjs", &project::read_text(&self.glue)?)?;
        let script = write("compare.mjs", SCRIPT)?;
        let node = which::which("node").map_err(|_| Error::Missing {
            program: "node",
            hint: "install Node.js and start again",
        })?;
        let results = filter(
            Command::new(node).arg(script).arg(glue).arg(&self.module),
            cases.to_string().as_bytes(),
            &folder.join("compare.log"),
            &format!("running the reference cases in version {}", self.version),
        )?;
        serde_json::from_slice(&results).map_err(|error| Error::Json {
            path: self.module.clone(),
            why: error.to_string(),
        })
    }
}

/// Every case of both, in the form of a site's cases.
fn union(old: &Value, new: &Value) -> Value {
    let mut all = new.as_object().cloned().unwrap_or_default();
    for (group, cases) in old.as_object().into_iter().flatten() {
        let known = all
            .entry(group.clone())
            .or_insert_with(|| Value::Array(Vec::new()));
        let Value::Array(known) = known else { continue };
        let ids: BTreeSet<String> = known.iter().map(|case| case["id"].to_string()).collect();
        let missing = cases.as_array().into_iter().flatten();
        known.extend(
            missing
                .filter(|case| !ids.contains(&case["id"].to_string()))
                .cloned(),
        );
    }
    Value::Object(all)
}

/// The differences in words.
fn told(versions: [&str; 2], cases: &Value, before: &Results, after: &Results) -> String {
    let [old, new] = versions;
    let mut text = format!("# Results of version {new} against version {old}\n\n");
    let mut rows = String::new();
    let mut differing = String::new();
    let (mut of, mut differ) = (0, 0);
    for (group, list) in cases.as_object().into_iter().flatten() {
        let list = list.as_array().map_or(&[][..], Vec::as_slice);
        let result = |results: &Results, id: &str| {
            let group = results.get(group);
            group.and_then(|group| group.get(id)).cloned()
        };
        let mut here = 0;
        for case in list {
            let id = case["id"].as_str().unwrap_or_default();
            let [was, is] = [before, after].map(|results| result(results, id).unwrap_or_default());
            if was == is {
                continue;
            }
            here += 1;
            let title = case["title"].as_str().unwrap_or_default();
            let _ = writeln!(differing, "\n## {id}: {title}\n");
            for (place, was, is) in differences("", &was, &is) {
                let _ = writeln!(differing, "- `{place}`: {was} → {is}");
            }
        }
        let _ = writeln!(rows, "| {group} | {} | {here} |", list.len());
        of += list.len();
        differ += here;
    }
    let _ = writeln!(text, "{differ} of {of} cases differ.\n");
    text.push_str("| Group | Cases | Differ |\n|---|---|---|\n");
    text.push_str(&rows);
    text.push_str(&differing);
    text
}

/// Where two results differ: the place within them, and what stands there in each.
fn differences(place: &str, was: &Value, is: &Value) -> Vec<(String, String, String)> {
    let (Value::Object(old), Value::Object(new)) = (was, is) else {
        let word = |value: &Value| match value {
            Value::Null => "nothing".to_owned(),
            value => format!("`{value}`"),
        };
        let place = if place.is_empty() { "result" } else { place };
        return vec![(place.to_owned(), word(was), word(is))];
    };
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let at = |name: &String| {
        let [was, is] = [old, new].map(|object| object.get(name).unwrap_or(&Value::Null));
        let place = format!("{place}/{name}");
        (was != is).then(|| differences(place.trim_start_matches('/'), was, is))
    };
    names.into_iter().filter_map(at).flatten().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn results(dose: u32) -> Results {
        let of =
            json!({ "ivig": { "a": { "course": { "total_g": dose, "days": 3 } }, "b": null } });
        serde_json::from_value(of).unwrap_or_default()
    }

    fn case(id: &str) -> Value {
        json!({ "id": id, "title": format!("case {id}"), "input": {} })
    }

    #[test]
    fn what_differs_is_named_with_its_place_and_nothing_else_is() {
        let cases = json!({ "ivig": [case("a"), case("b")] });
        let text = told(["old", "new"], &cases, &results(120), &results(121));
        assert!(text.contains("1 of 2 cases differ."), "{text}");
        assert!(text.contains("| ivig | 2 | 1 |"), "{text}");
        assert!(
            text.ends_with("## a: case a\n\n- `course/total_g`: `120` → `121`\n"),
            "{text}"
        );
        let same = told(["old", "new"], &cases, &results(120), &results(120));
        assert!(same.contains("0 of 2 cases differ.") && !same.contains("##"));
    }

    #[test]
    fn a_case_that_one_build_lacks_is_run_in_both() {
        let old = json!({ "ivig": [case("a")], "gone": [case("x")] });
        let new = json!({ "ivig": [case("a"), case("b")] });
        let all = union(&old, &new);
        let count = |group: &str| all[group].as_array().map(Vec::len);
        assert_eq!((count("ivig"), count("gone")), (Some(2), Some(1)), "{all}");
        let text = told(["old", "new"], &all, &results(120), &Results::new());
        assert!(text.contains("1 of 3 cases differ."), "{text}");
        assert!(text.contains("→ nothing"), "{text}");
    }
}
