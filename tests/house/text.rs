//! Files and the parts of them that are code. Simple on purpose: a scan over characters, no parser.

use std::path::{Path, PathBuf};

/// The package's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Folders that hold nothing of ours.
const FOREIGN: [&str; 6] = [
    ".git",
    ".tools",
    "target",
    "dist",
    "node_modules",
    "vectors",
];

/// A file, by its path from the root, with its text.
pub struct File {
    pub path: String,
    pub text: String,
}

/// Every text file under `folder` whose name ends in one of `endings` (all, if there are none), sorted by path.
pub fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort();
    found
        .into_iter()
        .filter(|path| {
            let name = path.to_string_lossy();
            endings.is_empty() || endings.iter().any(|ending| name.ends_with(ending))
        })
        .filter_map(|path| {
            // What is no text (icons) is not looked into.
            let text = String::from_utf8(std::fs::read(&path).ok()?).ok()?;
            let path = path
                .strip_prefix(root())
                .ok()?
                .to_string_lossy()
                .replace('\\', "/");
            Some(File { path, text })
        })
        .collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        // In a second working tree of git, `.git` is a file.
        if FOREIGN.contains(&name.as_str()) {
            continue;
        }
        if !path.is_dir() {
            found.push(path);
        } else if !name.starts_with("target") {
            walk(&path, found);
        }
    }
}

/// The text of one file.
pub fn read(path: &str) -> String {
    let full = root().join(path);
    std::fs::read_to_string(&full).unwrap_or_else(|error| panic!("{}: {error}", full.display()))
}

/// Rust source in two parts of the same line structure: the code without comments and without what stands between
/// quotes, and what stands between quotes alone.
pub struct Split {
    pub code: String,
    pub quoted: String,
}

/// Takes Rust source apart. A test module at the end of a file is left out.
pub fn split(source: &str) -> Split {
    let source = source
        .split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap_or_default();
    let (mut code, mut quoted) = (String::new(), String::new());
    let chars: Vec<char> = source.chars().collect();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1).copied();
        if c == '/' && next == Some('/') {
            while chars.get(at).is_some_and(|c| *c != '\n') {
                at += 1;
            }
        } else if c == '"' {
            code.push(' ');
            quoted.push(' ');
            at += 1;
            while let Some(&c) = chars.get(at).filter(|c| **c != '"') {
                // An escaped character is taken together with its mark.
                let length = if c == '\\' { 2 } else { 1 };
                for &c in chars.iter().skip(at).take(length) {
                    quoted.push(c);
                    if c == '\n' {
                        code.push('\n');
                    }
                }
                at += length;
            }
            at += 1;
        } else if c == '\'' && (chars.get(at + 2) == Some(&'\'') || next == Some('\\')) {
            // A character, not a lifetime.
            at += if next == Some('\\') { 3 } else { 2 };
            while chars.get(at).is_some_and(|c| *c != '\'') {
                at += 1;
            }
            at += 1;
            code.push(' ');
        } else {
            code.push(c);
            if c == '\n' {
                quoted.push('\n');
            }
            at += 1;
        }
    }
    Split { code, quoted }
}

/// Words of code: identifiers, keywords and numbers, each with its line, counted from 1.
pub fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let in_word = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    code.lines().enumerate().flat_map(move |(line, text)| {
        text.split(move |c| !in_word(c))
            .filter(|word| !word.is_empty())
            .map(move |word| (line + 1, word))
    })
}

/// Is this word a number with a decimal point? A range of integers (`0..n`) is none.
pub fn has_decimals(word: &str) -> bool {
    let rest = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
    rest.len() < word.len() && rest.starts_with('.') && !rest.starts_with("..")
}

#[test]
fn a_number_with_decimals_is_told_from_a_range() {
    let found: Vec<&str> = [
        "2.5",
        "1.",
        "1_000.0",
        "0..5",
        "0..days.get",
        "12",
        "a.0",
        "0x10",
    ]
    .into_iter()
    .filter(|word| has_decimals(word))
    .collect();
    assert_eq!(found, ["2.5", "1.", "1_000.0"]);
}

#[test]
fn code_and_quoted_text_are_told_apart() {
    let source = "let a = \"12 \\\" // not\"; // 13\n'x: loop { '\\'' ; 14.5 }\n#[cfg(test)]\nmod tests { 15 }";
    let Split { code, quoted } = split(source);
    assert_eq!(quoted.trim(), "12 \\\" // not");
    assert_eq!(code, "let a =  ; \n'x: loop {   ; 14.5 }\n");
    let found: Vec<(usize, &str)> = words(&code).collect();
    assert_eq!(
        found,
        [(1, "let"), (1, "a"), (2, "x"), (2, "loop"), (2, "14.5")]
    );
}
