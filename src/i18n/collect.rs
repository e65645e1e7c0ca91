//! The build script: lists every text that the sources have words for, so that a text is a number in the program and
//! its words come with the language. The English words stand where they are used, in `text!` and `say!`; they are the
//! name of the text, too, so that words which change in English have no translation until somebody has looked at them.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "hash.rs"]
mod hash;

use hash::hash;

/// Where texts are; a change anywhere else makes no new list.
const ROOMS: [&str; 6] = [
    "src/app",
    "src/domain",
    "src/exchange",
    "src/form",
    "src/i18n",
    "src/report",
];
/// What opens a text in the sources, with what else can tell it from a text of the same words.
const OPENERS: [(&str, bool); 2] = [("text!(", true), ("say!(", false)];
/// Stands between the English words of a text and what tells it from another text with the same words.
const CONTEXT: char = '\u{4}';

/// The templates of pages.
const PAGES: [&str; 3] = [
    "index.html",
    "static/reference.html",
    "static/withdrawn.html",
];
/// What opens a text in them.
const SAYS: &str = "{{say ";

fn main() {
    ROOMS
        .iter()
        .for_each(|room| println!("cargo::rerun-if-changed={room}"));
    let mut sources = Vec::new();
    for room in ROOMS {
        list(Path::new(room), &mut sources);
    }
    sources.sort();
    PAGES
        .iter()
        .for_each(|page| println!("cargo::rerun-if-changed={page}"));
    let mut texts = vec![(String::new(), String::new())];
    let mut known = HashSet::from([String::new()]);
    for source in sources {
        // It names the macros without using them.
        if source.ends_with("i18n/collect.rs") {
            continue;
        }
        let code = fs::read_to_string(&source).expect("a source can be read");
        let file = source.to_string_lossy().replace('\\', "/");
        for text in texts_of(&code) {
            if known.insert(text.clone()) {
                texts.push((text, file.clone()));
            }
        }
    }
    for file in PAGES {
        let page = fs::read_to_string(file).expect("a page can be read");
        for text in page.split(SAYS).skip(1) {
            let text = text.split("}}").next().unwrap_or_default().to_owned();
            if known.insert(text.clone()) {
                texts.push((text, file.to_owned()));
            }
        }
    }
    let target = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    fs::write(target.join("texts.rs"), table(&texts)).expect("the list can be written");
    fs::write(target.join("languages.rs"), languages()).expect("the list can be written");
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

/// The files of the other languages: the tag of each, and what stands in it.
fn languages() -> String {
    let folder = Path::new("src/i18n/languages").canonicalize();
    let folder = folder.expect("there is a folder of languages");
    let files = fs::read_dir(folder).expect("a folder of languages can be read");
    let mut files: Vec<PathBuf> = files
        .map(|file| file.expect("an entry can be read").path())
        .collect();
    files.sort();
    let rows: Vec<String> = files
        .iter()
        .map(|file| {
            let tag = file.file_stem().expect("a file has a name");
            format!("({tag:?}, include_str!({:?}))", file.to_string_lossy())
        })
        .collect();
    format!("&[{}]", rows.join(", "))
}

/// The texts of a source, in their order. What stands in a comment is none.
fn texts_of(code: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for (at, _) in code.match_indices(['t', 's']) {
        let found = OPENERS.iter().find_map(|(opener, has_context)| {
            let rest = code[at..].strip_prefix(opener)?.trim_start();
            Some((rest.strip_prefix('"')?, *has_context))
        });
        let Some((literal, has_context)) = found else {
            continue;
        };
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') || in_comment(code, at) {
            continue;
        }
        let (mut text, rest) = unescaped(literal);
        let context = rest.trim_start().strip_prefix(',').map(str::trim_start);
        let context = context.and_then(|context| context.strip_prefix('"'));
        if let Some(context) = context.filter(|_| has_context) {
            text.push(CONTEXT);
            text.push_str(&unescaped(context).0);
        }
        texts.push(text);
    }
    texts
}

/// Is this place behind `//` on its line?
fn in_comment(code: &str, at: usize) -> bool {
    let line = code[..at].rfind('\n').map_or(0, |end| end + 1);
    code[line..at].trim_start().starts_with("//")
}

/// A literal's text, from behind its opening quote, and what follows the literal.
fn unescaped(literal: &str) -> (String, &str) {
    let mut text = String::new();
    let mut chars = literal.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return (text, chars.as_str()),
            '\\' => match chars.next() {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some('u') => {
                    let code: String = chars.by_ref().take_while(|c| *c != '}').collect();
                    let code = u32::from_str_radix(code.trim_start_matches('{'), 16);
                    text.extend(code.ok().and_then(char::from_u32));
                }
                Some('\n') => chars = chars.as_str().trim_start().chars(),
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
    let mut nameless = 0;
    for piece in text.split('{').skip(1) {
        let name = piece.split('}').next().unwrap_or_default();
        if name.is_empty() {
            nameless += 1;
        } else if !names.contains(&name) {
            names.push(name);
        }
    }
    names.len() + nameless
}

/// The lists of texts as code.
fn table(texts: &[(String, String)]) -> String {
    let english: Vec<&str> = texts.iter().map(|(text, _)| text.as_str()).collect();
    let files: Vec<&str> = texts.iter().map(|(_, file)| file.as_str()).collect();
    let counts: Vec<usize> = english.iter().map(|text| figures(text)).collect();
    let mut order: Vec<(u64, usize)> = english
        .iter()
        .enumerate()
        .map(|(place, text)| (hash(text), place))
        .collect();
    order.sort_unstable();
    let differ = order.windows(2).all(|pair| pair[0].0 != pair[1].0);
    assert!(differ, "two texts have one hash");
    let count = texts.len();
    format!(
        "/// The English words of every text, by its number.\n\
         pub const ENGLISH: [&str; {count}] = {english:?};\n\
         /// The file that each text was first found in.\n\
         pub const FOUND_IN: [&str; {count}] = {files:?};\n\
         /// The hash of every text with its number, by the hash.\n\
         pub const ORDER: [(u64, u16); {count}] = {order:?};\n\
         /// How many figures each text takes.\n\
         pub const FIGURES: [u8; {count}] = {counts:?};\n"
    )
}
