//! The build script: lists every text that the sources have words for, so that a text is a number in the program and
//! its words come with the language. The English words stand where they are used, in `text!` and `say!`; they are the
//! name of the text, too, so that words which change in English have no translation until somebody has looked at them.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "hash.rs"]
mod hash;

use hash::hash;

/// What opens a text in the sources.
const OPENERS: [&str; 2] = ["text!(", "say!("];

fn main() {
    println!("cargo::rerun-if-changed=src");
    let mut sources = Vec::new();
    list(Path::new("src"), &mut sources);
    sources.sort();
    let mut texts = vec![String::new()];
    let mut known: HashSet<String> = texts.iter().cloned().collect();
    for source in sources {
        // It names the macros without using them.
        if source.ends_with("i18n/collect.rs") {
            continue;
        }
        let code = fs::read_to_string(&source).expect("a source can be read");
        for text in texts_of(&code) {
            if known.insert(text.clone()) {
                texts.push(text);
            }
        }
    }
    let target = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    fs::write(target.join("texts.rs"), table(&texts)).expect("the list can be written");
}

/// The Rust files in a folder.
fn list(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            list(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The texts of a source, in their order. What stands in a comment is none.
fn texts_of(code: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for line_start in code
        .match_indices(|c: char| c == 't' || c == 's')
        .map(|(at, _)| at)
    {
        let rest = &code[line_start..];
        let Some(opener) = OPENERS.iter().find(|opener| rest.starts_with(**opener)) else {
            continue;
        };
        let before = code[..line_start].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') || in_comment(code, line_start) {
            continue;
        }
        if let Some(literal) = rest[opener.len()..].trim_start().strip_prefix('"') {
            texts.push(unescaped(literal));
        }
    }
    texts
}

/// Is this place behind `//` on its line?
fn in_comment(code: &str, at: usize) -> bool {
    let line = code[..at].rfind('\n').map_or(0, |end| end + 1);
    code[line..at].trim_start().starts_with("//")
}

/// A literal's text, from behind its opening quote.
fn unescaped(literal: &str) -> String {
    let mut text = String::new();
    let mut chars = literal.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return text,
            '\\' => match chars.next() {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some('u') => {
                    let code: String = chars.by_ref().take_while(|c| *c != '}').collect();
                    let code = u32::from_str_radix(code.trim_start_matches('{'), 16);
                    text.extend(code.ok().and_then(char::from_u32));
                }
                Some('\n') => {
                    let rest = chars.as_str().trim_start();
                    chars = rest.chars();
                }
                Some(other) => text.push(other),
                None => break,
            },
            c => text.push(c),
        }
    }
    panic!("a text without an end: {text}");
}

/// How many different names stand in braces.
fn figures(text: &str) -> usize {
    let mut names: Vec<&str> = Vec::new();
    let mut open = 0;
    for piece in text.split('{').skip(1) {
        let name = piece.split('}').next().unwrap_or_default();
        if name.is_empty() {
            open += 1;
        } else if !names.contains(&name) {
            names.push(name);
        }
    }
    names.len() + open
}

fn table(texts: &[String]) -> String {
    let mut order: Vec<(u64, usize)> = texts
        .iter()
        .enumerate()
        .map(|(place, text)| (hash(text), place))
        .collect();
    order.sort_unstable();
    assert!(
        order.windows(2).all(|pair| pair[0].0 != pair[1].0),
        "two texts have one hash"
    );
    let mut code = String::new();
    let _ = writeln!(code, "/// The English words of every text, by its number.");
    let _ = writeln!(
        code,
        "pub const ENGLISH: [&str; {}] = {texts:?};",
        texts.len()
    );
    let _ = writeln!(
        code,
        "/// The hash of every text with its number, by the hash."
    );
    let _ = writeln!(
        code,
        "const ORDER: [(u64, u16); {}] = {order:?};",
        order.len()
    );
    let counts: Vec<usize> = texts.iter().map(|text| figures(text)).collect();
    let _ = writeln!(code, "/// How many figures each text takes.");
    let _ = writeln!(code, "const FIGURES: [u8; {}] = {counts:?};", counts.len());
    code
}
