//! The shells of `src/wasm`: a few lines for the browser's target alone, each with what it may carry.

use super::text::split;
use super::{files, read, root, tree, web_crates};

/// A shell with more lines than this holds something that belongs to the library.
const MOST_LINES: usize = 40;
/// The shell of the worker exports some fifteen functions, each in a few lines.
const MOST_LINES_OF_THE_WORKER: usize = 130;

/// The most lines that the shell of this name may have.
fn most_lines(name: &str) -> usize {
    if name == "worker" {
        MOST_LINES_OF_THE_WORKER
    } else {
        MOST_LINES
    }
}

/// The shells, by the names of their folders.
fn shells() -> Vec<String> {
    let folders = std::fs::read_dir(root().join("src/wasm")).expect("the shells are there");
    let mut names: Vec<String> = folders
        .flatten()
        .map(|folder| folder.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_shell_is_a_few_lines_for_the_browser_alone() {
    assert_eq!(shells(), ["desk", "follow", "page", "report", "worker"]);
    let members: Vec<String> = shells()
        .iter()
        .map(|name| format!("\"src/wasm/{name}\""))
        .collect();
    let listed = format!("members = [{}]", members.join(", "));
    assert!(read("Cargo.toml").contains(&listed), "{listed}");
    for name in shells() {
        let folder = format!("src/wasm/{name}/src");
        let [shell] = &files(&folder, &[".rs"])[..] else {
            panic!("{folder} is more than one file");
        };
        let code = split(&shell.text).code;
        let first = code.lines().find(|line| !line.trim().is_empty());
        // What stands between quotes is not code.
        assert_eq!(first, Some("#![cfg(target_arch =  )]"), "{name}");
        assert!(
            shell.text.contains("#![cfg(target_arch = \"wasm32\")]"),
            "{name}"
        );
        assert!(shell.text.lines().count() <= most_lines(&name), "{name}");
    }
}

#[test]
fn the_shells_without_yew_carry_no_web_crate_but_their_binding() {
    for shell in ["imnm-report", "imnm-worker"] {
        let tree = tree(shell);
        let mut found = web_crates(&tree);
        found.retain(|name| !name.starts_with("wasm-bindgen"));
        assert_eq!(found, Vec::<&str>::new(), "{tree}");
    }
    assert!(web_crates(&self::tree("imnm-page")).contains(&"yew"));
}

#[test]
fn the_report_and_the_notation_know_no_browser() {
    let mut files = files("src/report", &[".rs"]);
    files.extend(super::text::files("src", &["/records.rs"]));
    assert!(files.len() > 3, "only {} files", files.len());
    for file in files {
        let code = split(&file.text).code;
        for name in ["yew", "app::", "platform"] {
            assert!(!code.contains(name), "{}: {name}", file.path);
        }
    }
}
