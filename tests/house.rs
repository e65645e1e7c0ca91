//! The rules of the house, each as a test: what may stand where. `docs/architecture.md` prints them.
#![cfg(not(target_arch = "wasm32"))]

#[path = "house/app.rs"]
mod app;
#[path = "house/domain.rs"]
mod domain;
#[path = "house/figures.rs"]
mod figures;
#[path = "house/hazards.rs"]
mod hazards;
#[path = "house/licences.rs"]
mod licences;
#[path = "house/release.rs"]
mod release;
#[path = "house/shells.rs"]
mod shells;
#[path = "house/text.rs"]
mod text;

use std::process::Command;
use text::{files, read, root, split, words};

/// Crates that know the browser, and all that begin with their names.
const WEB: [&str; 6] = [
    "web-sys",
    "js-sys",
    "yew",
    "gloo",
    "wasm-bindgen",
    "web_sys",
];

fn web_crates(tree: &str) -> Vec<&str> {
    let names = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    names
        .filter(|name| WEB.iter().any(|web| name.starts_with(web)))
        .collect()
}

/// The crates that a package without its default features is made of in the browser.
fn tree(package: &str) -> String {
    tree_with(package, "")
}

/// The same with some features.
fn tree_with(package: &str, features: &str) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--package", package, "--no-default-features"])
        .args(["--features", features])
        .args(["--edges", "normal", "--target", "wasm32-unknown-unknown"])
        .args(["--prefix", "none", "--offline", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn the_library_without_its_features_has_no_web_crate_in_its_tree() {
    let tree = tree("imnm");
    assert!(tree.starts_with("imnm v"), "{tree}");
    assert_eq!(web_crates(&tree), Vec::<&str>::new(), "{tree}");
    // The search itself finds what it looks for.
    let with_web = "imnm v0.1.0\ngloo-timers v0.3.0\nserde v1.0.0\nweb-sys v0.3.0\n";
    assert_eq!(web_crates(with_web), ["gloo-timers", "web-sys"]);
}

#[test]
fn the_files_bring_no_web_crate() {
    let tree = tree_with("imnm", "exchange");
    assert!(tree.contains("\nserde_json v"), "{tree}");
    assert_eq!(web_crates(&tree), Vec::<&str>::new(), "{tree}");
}

#[test]
fn what_goes_out_and_in_brings_no_web_crate() {
    let tree = tree_with("imnm", "worker");
    assert!(tree.contains("\npostcard v"), "{tree}");
    assert_eq!(web_crates(&tree), Vec::<&str>::new(), "{tree}");
    // Types and schemas are made on the host alone.
    for name in ["schemars", "ts-rs"] {
        assert!(!tree.contains(&format!("\n{name} v")), "{tree}");
    }
}

#[test]
fn only_the_files_know_their_formats() {
    let mut looked_at = 0;
    for folder in [
        "src/domain",
        "src/form",
        "src/report",
        "src/i18n",
        "src/app",
    ] {
        for file in files(folder, &[".rs"]) {
            looked_at += 1;
            let code = split(&file.text).code.replace("::", " ");
            for (line, word) in words(&code) {
                let is_format = ["serde", "serde_json", "csv", "base64"].contains(&word);
                assert!(!is_format, "{}:{line}: {word}", file.path);
            }
        }
    }
    assert!(looked_at > 50, "only {looked_at} files");
}

/// The versions of a package in the lock file.
fn locked(name: &str) -> Vec<String> {
    let lock = read("Cargo.lock");
    let mut versions = Vec::new();
    let mut lines = lock.lines();
    while let Some(line) = lines.next() {
        if line == format!("name = \"{name}\"") {
            let version = lines.next().unwrap_or_default();
            versions.push(version.replace("version = ", "").replace('"', ""));
        }
    }
    versions
}

#[test]
fn wasm_bindgen_is_pinned_to_the_version_of_the_lock_file() {
    let manifest = read("Cargo.toml");
    let pins: Vec<&str> = manifest
        .lines()
        .filter_map(|line| line.strip_prefix("wasm-bindgen = "))
        .filter(|value| value.starts_with('"'))
        .collect();
    let expected: Vec<String> = locked("wasm-bindgen")
        .iter()
        .map(|version| format!("\"={version}\""))
        .collect();
    assert_eq!(expected.len(), 1);
    assert_eq!(pins, expected);
}

#[test]
fn only_one_version_of_each_web_crate_is_locked() {
    for name in [
        "gloo",
        "gloo-utils",
        "gloo-timers",
        "gloo-events",
        "web-sys",
        "js-sys",
        "yew",
    ] {
        assert_eq!(locked(name).len(), 1, "{name}: {:?}", locked(name));
    }
}

/// Over this many lines a file is several.
const MOST_LINES: usize = 400;

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    let mut looked_at = 0;
    for folder in ["src", "tests", "static"] {
        for file in files(
            folder,
            &[".rs", ".js", ".mjs", ".css", ".html", ".sh", "run"],
        ) {
            looked_at += 1;
            let lines = file.text.lines().count();
            assert!(lines <= MOST_LINES, "{} has {lines} lines", file.path);
        }
    }
    assert!(looked_at > 30, "only {looked_at} files");
}

#[test]
fn nothing_is_left_to_be_done_and_no_path_of_one_machine_is_written_down() {
    // Put together here, so that this file does not hold what it looks for.
    let notes = [["TO", "DO"], ["FIX", "ME"]].map(|parts| parts.concat());
    // `me` is nobody: tests of the host tool write so.
    let nobody = ["/home", "/me"].concat();
    let homes = ["work", "root", "home", "tmp", "Users"].map(|name| format!("/{name}/"));
    let mut looked_at = 0;
    for file in files(".", &[]) {
        if file.path.ends_with(".lock") || file.path.ends_with("-lock.json") {
            continue;
        }
        looked_at += 1;
        for (number, line) in file.text.lines().enumerate() {
            let line = line.replace(&nobody, "");
            let place = format!("{}:{}: {line}", file.path, number + 1);
            for note in &notes {
                let found = line
                    .split(|c: char| !c.is_alphanumeric())
                    .any(|word| word == note);
                assert!(!found, "{place}");
            }
            for home in &homes {
                let starts_there = line.match_indices(home.as_str()).any(|(at, _)| {
                    // Part of a longer path or of an address, it names no folder of a machine.
                    let before = line[..at].chars().next_back();
                    before.is_none_or(|c| !c.is_alphanumeric() && !"._-~/}>)*".contains(c))
                });
                assert!(!starts_there, "{place}");
            }
        }
    }
    assert!(looked_at > 50, "only {looked_at} files");
}

#[test]
fn a_test_file_runs_on_the_target_it_is_written_for_and_says_what_it_tests() {
    for file in files("tests", &[".rs"]) {
        assert!(
            file.text.starts_with("//!"),
            "{} has no opening comment",
            file.path
        );
        let is_test_binary = file.path.matches('/').count() == 1;
        if is_test_binary {
            assert!(
                file.text.contains("target_arch = \"wasm32\""),
                "{} does not name its target",
                file.path
            );
        }
    }
    for file in files("src", &[".rs"]) {
        assert!(
            file.text.starts_with("//!"),
            "{} has no opening comment",
            file.path
        );
    }
}
