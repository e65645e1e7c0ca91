//! What a release is made of, as a CycloneDX bill of materials: every crate that is compiled into a module of the site, and,
//! marked as excluded, what builds and tests it. Crates come from cargo and `Cargo.lock`, npm packages from the lock files.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::{Value, json};

use super::error::Error;
use super::process::answer;
use super::project::{self, Project};
use super::tools::WASM_TARGET;

/// The shells of `src/wasm`.
const SHELLS: [&str; 5] = ["desk", "follow", "page", "report", "worker"];
/// Where npm packages are named with their versions.
const NPM: [&str; 2] = ["tests/package-lock.json", "tests/bench/package-lock.json"];
/// The version of the format.
const SPEC: &str = "1.5";

/// The bill as JSON, without a date or a number of its own, so that the same source has the same one.
///
/// # Errors
/// Cargo does not say what belongs to the project.
pub fn bill(project: &Project) -> Result<String, Error> {
    let all = metadata(project, &["--all-features"])?;
    let shipped = shipped(&metadata(
        project,
        &["--no-default-features", "--filter-platform", WASM_TARGET],
    )?);
    let sums = sums(&project::read_text(&project.root.join("Cargo.lock"))?);
    let mut components = crates(&all, &shipped, &sums);
    for file in NPM {
        let lock = project::read_json(&project.root.join(file))?;
        components.extend(packages(&lock));
    }
    let compiler = answer(Command::new("rustc").arg("--version")).unwrap_or_default();
    let compiler = compiler.split(' ').nth(1).unwrap_or("unknown").to_owned();
    components.insert(
        format!("rust-std {compiler}"),
        json!({
            "type": "library", "name": "rust-std", "version": compiler, "scope": "required",
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        }),
    );
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "version": 1,
        "metadata": { "component": {
            "type": "application", "name": "imnm-calculator", "version": imnm::VERSION,
            "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }],
        } },
        "components": components.into_values().collect::<Vec<_>>(),
    });
    Ok(format!("{bill:#}\n"))
}

/// What cargo says of the project.
fn metadata(project: &Project, arguments: &[&str]) -> Result<Value, Error> {
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--format-version", "1", "--locked"]);
    cargo.args(arguments).current_dir(&project.root);
    answer(&mut cargo)
        .and_then(|told| serde_json::from_str(&told).ok())
        .ok_or(Error::NoMetadata)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The ids of the packages that are compiled into a shell: what it depends on, but not what only helps to compile.
fn shipped(told: &Value) -> BTreeSet<String> {
    let nodes: BTreeMap<String, &Value> = list(&told["resolve"]["nodes"])
        .iter()
        .map(|node| (text(&node["id"]), node))
        .collect();
    let mut helps = BTreeSet::new();
    let mut open = Vec::new();
    for package in list(&told["packages"]) {
        let is_macro = |target: &Value| list(&target["kind"]).contains(&json!("proc-macro"));
        if list(&package["targets"]).iter().any(is_macro) {
            helps.insert(text(&package["id"]));
        }
        if SHELLS
            .iter()
            .any(|shell| package["name"] == format!("imnm-{shell}"))
        {
            open.push(text(&package["id"]));
        }
    }
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if helps.contains(&id) || !found.insert(id.clone()) {
            continue;
        }
        let needs = nodes.get(&id).map_or(&[][..], |node| list(&node["deps"]));
        let is_compiled_in = |need: &&Value| {
            list(&need["dep_kinds"])
                .iter()
                .any(|kind| kind["kind"].is_null())
        };
        open.extend(
            needs
                .iter()
                .filter(is_compiled_in)
                .map(|need| text(&need["pkg"])),
        );
    }
    found
}

/// The SHA-256 of each crate, by name and version, as `Cargo.lock` has it.
fn sums(lock: &str) -> BTreeMap<(String, String), String> {
    let field = |block: &str, name: &str| {
        let start = format!("{name} = \"");
        let line = block.lines().find_map(|line| line.strip_prefix(&start))?;
        Some(line.trim_end_matches('"').to_owned())
    };
    let sum = |block: &str| {
        let key = (field(block, "name")?, field(block, "version")?);
        Some((key, field(block, "checksum")?))
    };
    lock.split("[[package]]").filter_map(sum).collect()
}

/// The crates that are not this project's own, by name and version.
fn crates(
    told: &Value,
    shipped: &BTreeSet<String>,
    sums: &BTreeMap<(String, String), String>,
) -> BTreeMap<String, Value> {
    let component = |package: &Value| {
        let (name, version) = (text(&package["name"]), text(&package["version"]));
        let sum = sums.get(&(name.clone(), version.clone()))?;
        let is_shipped = shipped.contains(&text(&package["id"]));
        let component = json!({
            "type": "library", "name": name, "version": version,
            "purl": format!("pkg:cargo/{name}@{version}"),
            "scope": if is_shipped { "required" } else { "excluded" },
            // The older way to write a choice is none of the format's.
            "licenses": [{ "expression": text(&package["license"]).replace('/', " OR ") }],
            "hashes": [{ "alg": "SHA-256", "content": sum }],
        });
        Some((format!("{name} {version}"), component))
    };
    list(&told["packages"])
        .iter()
        .filter_map(component)
        .collect()
}

/// The npm packages of a lock file, none of which is shipped.
fn packages(lock: &Value) -> BTreeMap<String, Value> {
    let entries = lock["packages"].as_object().into_iter().flatten();
    let component = |(path, package): (&String, &Value)| {
        let (_, name) = path.rsplit_once("node_modules/")?;
        let version = text(&package["version"]);
        let purl = name.replace('@', "%40");
        let component = json!({
            "type": "library", "name": name, "version": version,
            "purl": format!("pkg:npm/{purl}@{version}"), "scope": "excluded",
            "licenses": match package["license"].as_str() {
                Some(license) => json!([{ "expression": license }]),
                None => json!([]),
            },
        });
        Some((format!("npm {name} {version}"), component))
    };
    entries.filter_map(component).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compiled_in_is_told_from_what_builds_and_tests() {
        let project = Project::find().unwrap_or_else(|error| panic!("{error}"));
        let bill = bill(&project).unwrap_or_else(|error| panic!("{error}"));
        let bill: Value = serde_json::from_str(&bill).unwrap_or_default();
        let scope = |name: &str| {
            let found = list(&bill["components"])
                .iter()
                .find(|it| it["name"] == name);
            found.map(|it| text(&it["scope"])).unwrap_or_default()
        };
        for shipped in [
            "yew",
            "wasm-bindgen",
            "chrono",
            "talc",
            "postcard",
            "idb",
            "rust-std",
        ] {
            assert_eq!(scope(shipped), "required", "{shipped}");
        }
        for other in [
            "axum",
            "clap",
            "yew-macro",
            "fantoccini",
            "proptest",
            "esbuild",
            "binaryen",
        ] {
            assert_eq!(scope(other), "excluded", "{other}");
        }
        for component in list(&bill["components"]) {
            let is_npm = text(&component["purl"]).starts_with("pkg:npm/");
            let is_hashed = list(&component["hashes"]).len() == 1;
            assert!(
                is_npm || is_hashed || component["name"] == "rust-std",
                "{component}"
            );
            assert_ne!(component["licenses"][0]["expression"], "", "{component}");
        }
    }

    #[test]
    fn sums_are_read_by_name_and_version() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0\"\nchecksum = \"ab\"\n\n[[package]]\nname = \"own\"\nversion = \"2\"\n";
        let read = sums(lock);
        let key = ("a".to_owned(), "1.0".to_owned());
        assert_eq!(read, BTreeMap::from([(key, "ab".to_owned())]));
    }
}
