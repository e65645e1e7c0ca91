//! The npm package: the interface for programs as a module for Node.js and for browsers, with its types and schemas. No
//! script runs when it is installed, and nothing of it uses a network.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use imnm::exchange::api::schema;
use serde_json::Value;

use super::error::Error;
use super::output;
use super::page;
use super::project::{self, Project};
use super::{say, stamp, tools};

/// The name that the package has unless another one is asked for.
pub const NAME: &str = "imnm-calculator";

/// A name is no longer than a registry takes.
const LONGEST_NAME: usize = 214;

/// The order of what it exports is that in which they are looked for.
const MANIFEST: &str = include_str!("npm/package.json");
const INDEX: &str = include_str!("npm/index.js");
const NODE: &str = include_str!("npm/node.js");
const FUNCTIONS: &str = include_str!("npm/functions.d.ts");
const EXAMPLE: &str = include_str!("npm/example.mjs");
const README: &str = include_str!("npm/README.md");

/// Builds the package into the target folder.
///
/// # Errors
/// A name that a package can't have, and what can go wrong in a build.
pub fn build(project: &Project, name: &str) -> Result<PathBuf, Error> {
    if !is_name(name) {
        return Err(Error::PackageName(name.to_owned()));
    }
    let _alone = project.lock()?;
    let tools = tools::prepare(project)?;
    say("Compiling the interface to WebAssembly");
    let module = page::compile_whole(project, &tools, "worker")?;
    let mut files = BTreeMap::from([
        ("glue.js".to_owned(), module.glue),
        ("imnm.wasm".to_owned(), module.wasm),
    ]);
    let mut add = |file: &str, text: String| files.insert(file.to_owned(), text.into_bytes());
    add("index.js", INDEX.to_owned());
    add("node.js", NODE.to_owned());
    add("index.d.ts", format!("{}{FUNCTIONS}", schema::typescript()));
    add("case.schema.json", pretty(&schema::case_schema()));
    add("assessment.schema.json", pretty(&schema::result_schema()));
    for (file, template) in [
        ("package.json", MANIFEST),
        ("example.mjs", EXAMPLE),
        ("README.md", README),
    ] {
        let filled = stamp::fill(file, template, |slot| {
            Ok(match slot {
                "name" => Some(name.to_owned()),
                "version" => Some(imnm::VERSION.to_owned()),
                _ => None,
            })
        })?;
        add(file, filled);
    }
    for license in ["LICENSE-MIT", "LICENSE-APACHE"] {
        add(license, project::read_text(&project.root.join(license))?);
    }
    output::check_private(&page::private_paths(project), &files)?;
    let out = project.npm();
    write(&out, &files)?;
    Ok(out)
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// Writes the files in place of an earlier package.
fn write(out: &std::path::Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Error> {
    if out.exists() {
        fs::remove_dir_all(out).map_err(Error::file("clear", out))?;
    }
    let schemas = out.join("schema");
    fs::create_dir_all(&schemas).map_err(Error::file("create", &schemas))?;
    for (name, bytes) in files {
        let folder = if name.ends_with(".schema.json") {
            &schemas
        } else {
            out
        };
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(Error::file("write", &path))?;
    }
    Ok(())
}

/// May a package have this name? One scope at most, and what every registry takes.
fn is_name(name: &str) -> bool {
    let part = |part: &str| {
        let plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._".contains(&byte);
        part.bytes().all(plain) && part.starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    let parts = match name.strip_prefix('@') {
        Some(scoped) => scoped
            .split_once('/')
            .map(|(scope, name)| vec![scope, name]),
        None => Some(vec![name]),
    };
    name.len() <= LONGEST_NAME && parts.is_some_and(|parts| parts.into_iter().all(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_that_a_package_can_have() {
        for name in [NAME, "imnm", "@clinic/imnm", "a.b_c-1"] {
            assert!(is_name(name), "{name}");
        }
        for name in [
            "", "Imnm", "@clinic", "@/imnm", "../imnm", ".imnm", "a b", "a/b", "é",
        ] {
            assert!(!is_name(name), "{name}");
        }
        assert!(!is_name(&"a".repeat(LONGEST_NAME + 1)));
    }

    #[test]
    fn no_template_of_it_knows_a_network() {
        for text in [INDEX, NODE, EXAMPLE] {
            assert!(!text.contains("http") && !text.contains("fetch("), "{text}");
        }
        assert!(EXAMPLE.lines().count() <= 20);
    }
}
