//! The clinical content for sign-off: `docs/clinical-content.md` is what the tables and words say today, and a change
//! of either asks for a new content version. `IMNM_WRITE_CONTENT=1` writes the file anew.
#![cfg(all(feature = "app", not(target_arch = "wasm32")))]

use imnm::domain::content::{CONTENT_DIGEST, CONTENT_VERSION};
use std::fs;
use std::path::{Path, PathBuf};

use imnm::domain::sources::{Citation, SOURCES, SourceId, Status};
use imnm::i18n::{document, steps};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/clinical-content.md");

/// FNV-1a, 64 bits: no secret hangs on it, it only has to notice a change.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[test]
fn a_change_of_the_clinical_content_changes_its_version() {
    let now = digest(&document::body());
    assert_eq!(
        now,
        CONTENT_DIGEST,
        "the clinical content has changed: set CONTENT_VERSION to {} and CONTENT_DIGEST to {now:#018x} in src/domain/content.rs",
        CONTENT_VERSION + 1
    );
}

#[test]
fn the_document_for_sign_off_says_what_the_tables_say() {
    let wanted = document::whole();
    if std::env::var_os("IMNM_WRITE_CONTENT").is_some() {
        std::fs::write(FILE, &wanted).expect("docs/clinical-content.md can be written");
    }
    let there = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        there == wanted,
        "docs/clinical-content.md is out of date: IMNM_WRITE_CONTENT=1 cargo test --test content"
    );
}

/// The sources, without their tests.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the sources can be read");
    let paths = entries.flatten().map(|entry| entry.path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => files(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .filter(|path| !path.components().any(|part| part.as_os_str() == "tests"))
        .collect()
}

/// A text of the source code as it is meant: without the line ends that are escaped.
fn meant(text: &str) -> String {
    let mut lines = text.split("\\\n");
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |all, line| all + line.trim_start())
}

/// Every citation that is written in a text of the source code: the name of the source, the place in it, and the status.
fn citations(code: &str) -> Vec<(String, String, Status)> {
    let starts = code.match_indices("cite(").filter(|(place, _)| {
        let before = code[..*place].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    });
    let parts = starts.filter_map(|(place, word)| {
        let rest = code[place + word.len()..].trim_start();
        let (source, rest) = rest.split_once(',')?;
        let rest = rest.trim_start().strip_prefix('"')?;
        let (at, rest) = rest.split_once("\",")?;
        let status = rest.trim_start().trim_start_matches("Status::");
        let status = match status
            .split(|letter: char| !letter.is_alphabetic())
            .next()?
        {
            "Published" => Status::Published,
            "Reported" => Status::Reported,
            "Unconfirmed" => Status::Unconfirmed,
            "Policy" => Status::Policy,
            _ => return None,
        };
        let source = source.rsplit("::").next()?.trim();
        Some((source.to_owned(), meant(at), status))
    });
    parts.collect()
}

fn id(name: &str) -> SourceId {
    let others = [SourceId::Policy, SourceId::Unsourced];
    let mut all = SOURCES.iter().map(|row| row.id).chain(others);
    all.find(|id| format!("{id:?}") == name)
        .unwrap_or_else(|| panic!("{name} is no source"))
}

/// Does the document hold this citation, as a row's own, or the policy that it names?
fn is_held(document: &str, source: SourceId, at: &str, status: Status) -> bool {
    let citation = Citation {
        source,
        at: at.to_owned().leak(),
        status,
    };
    let cells = format!(
        "| {} | {} |",
        steps::citation_in_report(citation),
        steps::status(status).to_owned()
    );
    let key = at.split_once(':').map_or(at, |(key, _)| key);
    let policies = document.split("\n## ").nth(1).unwrap_or_default();
    let is_listed = policies.contains(&format!("\n| {key} | "));
    document.contains(&cells) || (source == SourceId::Policy && is_listed)
}

#[test]
fn every_citation_of_the_calculator_stands_in_the_document_for_sign_off() {
    let document = document::whole();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    let mut missing = Vec::new();
    for path in files(&root.join("src")) {
        let code = fs::read_to_string(&path).expect("a file of the sources");
        let code = code
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        for (name, at, status) in citations(code) {
            count += 1;
            if !is_held(&document, id(&name), &at, status) {
                let file = path.strip_prefix(root).unwrap_or(&path).display();
                missing.push(format!("{file}: {name}, {at:?}, {status:?}"));
            }
        }
    }
    assert!(
        count > 500,
        "only {count} citations were found in the sources"
    );
    assert!(
        missing.is_empty(),
        "{} not in the document:\n{}",
        missing.len(),
        missing.join("\n")
    );
}

#[test]
fn a_citation_that_the_document_lacks_is_noticed() {
    let code = "cite(\n S::Robinson, \"formula\", Reported); recite(A, \"no\", Policy) cite(SourceId::Policy, \"plans: \\\n   so\",\n Status::Policy)";
    let found = citations(code);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[1].1, "plans: so");
    let document = document::whole();
    for (name, at, status, wanted) in [
        ("Robinson", "formula", Status::Reported, true),
        ("Robinson", "formula", Status::Published, false),
        ("Robinson", "form", Status::Reported, false),
        ("Policy", "plans: anything", Status::Policy, true),
        ("Policy", "planning: anything", Status::Policy, false),
    ] {
        assert_eq!(
            is_held(&document, id(name), at, status),
            wanted,
            "{name} {at}"
        );
    }
}
