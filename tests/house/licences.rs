//! The licences of everything that is compiled in, or that compiles or tests it.

use std::process::Command;

use serde_json::Value;

use super::text::root;

/// Licences that ask for no more than to be named.
const TAKEN: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    // Of files: what is changed in them is published. Nothing is changed.
    "MPL-2.0",
];

/// May a package with this licence be used? Of a choice one is enough; what is joined must all be taken.
fn is_taken(licence: &str) -> bool {
    let choices = licence.replace(['(', ')'], "").replace('/', " OR ");
    // "AND" binds more weakly than "OR" here: so it is meant where both stand in one expression with brackets, and where it
    // is not, it is stricter.
    choices
        .split(" AND ")
        .all(|all| all.split(" OR ").any(|one| TAKEN.contains(&one.trim())))
}

#[test]
fn every_package_has_a_licence_that_is_taken() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = told["packages"].as_array().expect("a list");
    assert!(packages.len() > 100, "only {} packages", packages.len());
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !is_taken(package["license"].as_str().unwrap_or_default()))
        .map(|package| format!("{}: {}", package["name"], package["license"]))
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn a_licence_that_asks_for_more_is_refused() {
    for licence in [
        "MIT",
        "MIT/Apache-2.0",
        "(MIT OR GPL-3.0) AND Unicode-3.0",
        "GPL-3.0 OR MIT",
    ] {
        assert!(is_taken(licence), "{licence}");
    }
    for licence in [
        "",
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "AGPL-3.0-only",
        "SSPL-1.0 OR GPL-2.0",
    ] {
        assert!(!is_taken(licence), "{licence}");
    }
}
