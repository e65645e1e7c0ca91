//! The clinical core: no panic, no stray float, no lint of its wall taken down in silence, every source in the table.

use super::text::has_decimals;
use super::{files, read, split, words};
use imnm::domain::sources::{PAGE_SOURCES, SOURCES};
use std::collections::BTreeSet;

/// The lints that keep the core exact and free of panics.
const WALL: [&str; 9] = [
    "float_arithmetic",
    "arithmetic_side_effects",
    "integer_division",
    "as_conversions",
    "indexing_slicing",
    "unwrap_used",
    "expect_used",
    "panic",
    "wildcard_enum_match_arm",
];

/// Files that may name a float, and why.
const FLOATS: [(&str, &str); 5] = [
    (
        "src/domain/classify/probability.rs",
        "the probability of EULAR/ACR has an exponential; the class goes by whole tenths",
    ),
    (
        "src/domain/kidney/ckd_epi.rs",
        "the equation has powers; no dose is made from it",
    ),
    (
        "src/domain/kidney/cystatin.rs",
        "these equations have powers too",
    ),
    (
        "src/domain/body_size.rs",
        "body surface has powers and is on no dose's path",
    ),
    (
        "src/domain/number.rs",
        "only the entrance for programs that hold a float",
    ),
];

/// What opens with `start` up to the bracket that closes it.
fn bracketed<'a>(text: &'a str, start: &str) -> Vec<&'a str> {
    let ends = |rest: &'a str| {
        let mut depth = 0;
        let end = rest.char_indices().find_map(|(at, c)| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            (c == ')' && depth == 0).then_some(at)
        });
        &rest[..end.unwrap_or(rest.len())]
    };
    text.match_indices(start)
        .map(|(at, _)| ends(&text[at..]))
        .collect()
}

#[test]
fn the_core_denies_every_lint_of_its_wall() {
    let source = read("src/domain/mod.rs");
    let code = split(&source).code;
    let denied = bracketed(&code, "#![deny(").concat();
    for lint in WALL {
        let named = words(&denied).any(|(_, word)| word == lint);
        assert!(named, "{lint} is not denied");
    }
    // What is allowed there is allowed to tests alone.
    assert_eq!(code.matches("allow(").count(), 1);
    assert_eq!(bracketed(&code, "#![cfg_attr(").len(), 1);
    assert!(bracketed(&code, "#![cfg_attr(")[0].contains("test,"));
}

#[test]
fn the_wall_is_passed_only_with_a_reason() {
    let mut passes = 0;
    for file in files("src/domain", &[".rs"])
        .into_iter()
        .chain(files("src/exchange", &[".rs"]))
    {
        if file.path == "src/domain/mod.rs" {
            continue;
        }
        let code = split(&file.text).code;
        for start in ["allow(", "expect(clippy"] {
            for pass in bracketed(&code, start) {
                passes += 1;
                assert!(pass.contains("reason ="), "{}: {pass}", file.path);
            }
        }
    }
    assert!(passes > 0, "the search finds none of the known ones");
}

#[test]
fn floats_stand_only_where_the_formula_needs_them() {
    for file in files("src/domain", &[".rs"]) {
        let code = split(&file.text).code;
        let floats = |code: &str| words(code).filter(|(_, w)| is_float(w)).count();
        match FLOATS.iter().find(|(path, _)| *path == file.path) {
            None => assert_eq!(floats(&code), 0, "{}", file.path),
            Some((path, why)) => assert!(floats(&code) > 0, "{path} needs no float for: {why}"),
        }
        if file.path == "src/domain/number.rs" {
            let start = code.find("impl TryFrom<f64>").expect("the entrance");
            let end = start + code[start..].find("\n}\n").expect("its end");
            let outside = [&code[..start], &code[end..]].concat();
            assert_eq!(floats(&outside), 0, "outside TryFrom");
        }
    }
}

/// A float type, or a number with a decimal point or such a suffix.
fn is_float(word: &str) -> bool {
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let suffix = word.ends_with("f32") || word.ends_with("f64");
    word == "f32" || word == "f64" || has_decimals(word) || (number && suffix)
}

#[test]
fn nothing_in_the_core_can_panic_on_purpose() {
    let traps = [
        ".unwrap()",
        ".expect(",
        ".unwrap_err()",
        ".expect_err(",
        "panic!",
        "todo!",
        "unimplemented!",
        "unreachable!",
    ];
    let mut looked_at = 0;
    for file in files("src/domain", &[".rs"])
        .into_iter()
        .chain(files("src/exchange", &[".rs"]))
    {
        looked_at += 1;
        let code = split(&file.text).code;
        for (number, line) in code.lines().enumerate() {
            let trap = traps.iter().find(|trap| line.contains(**trap));
            assert_eq!(trap, None, "{}:{}: {line}", file.path, number + 1);
        }
    }
    assert!(looked_at > 15, "only {looked_at} files");
}

#[test]
fn the_core_names_no_web_crate_clock_or_file() {
    let foreign = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "yew",
        "SystemTime",
        "Instant",
        "fs",
        "env",
        "println",
        "eprintln",
        "dbg",
    ];
    for file in files("src/domain", &[".rs"])
        .into_iter()
        .chain(files("src/exchange", &[".rs"]))
    {
        let code = split(&file.text).code;
        for (line, word) in words(&code) {
            assert!(!foreign.contains(&word), "{}:{line}: {word}", file.path);
        }
    }
}

/// The names of the enum's values, as written.
fn source_ids(code: &str) -> BTreeSet<String> {
    let start = code.find("pub enum SourceId {").expect("the enum");
    let body = &code[start..start + code[start..].find("\n}").expect("its end")];
    words(body)
        .map(|(_, word)| word.to_owned())
        .filter(|word| !["pub", "enum", "SourceId"].contains(&word.as_str()))
        .collect()
}

#[test]
fn every_source_that_can_be_cited_has_a_row_in_the_table() {
    let ids = source_ids(&split(&read("src/domain/sources/ids.rs")).code);
    let rows: BTreeSet<String> = SOURCES.iter().map(|row| format!("{:?}", row.id)).collect();
    assert!(ids.len() > 10, "{ids:?}");
    assert_eq!(ids, rows);
}

#[test]
fn a_citation_of_our_own_policy_says_so_and_no_other_does() {
    let mut citations = 0;
    for file in files("src/domain", &[".rs"]) {
        if file.path == "src/domain/sources/mod.rs" {
            continue;
        }
        let code = split(&file.text).code;
        let mut of_policy = None;
        for (line, word) in words(
            &code
                .replace("SourceId::", "SourceId.")
                .replace("Status::", "Status."),
        ) {
            if let Some(id) = word.strip_prefix("SourceId.") {
                of_policy = Some(id == "Policy");
            } else if let (Some(status), Some(policy)) = (word.strip_prefix("Status."), of_policy) {
                citations += 1;
                assert_eq!(status == "Policy", policy, "{}:{line}", file.path);
                of_policy = None;
            }
        }
    }
    assert!(citations > 40, "only {citations}");
}

#[test]
fn no_answer_on_dalteparin_reaches_the_doses_of_treatment() {
    let table = [
        "src/domain/dalteparin/treatment.rs",
        "src/report/fragmin_about/treatment.rs",
    ];
    let mut looked_at = 0;
    for folder in [
        "src/domain",
        "src/form",
        "src/app",
        "src/wasm",
        "src/host",
        "src/report",
    ] {
        for file in files(folder, &[".rs"]) {
            looked_at += usize::from(file.path.contains("dalteparin"));
            let code = split(&file.text).code;
            let names_it = [
                "dalteparin::treatment",
                "super::treatment",
                "TreatmentTable",
            ]
            .iter()
            .any(|name| code.contains(name));
            let may = table.contains(&file.path.as_str());
            assert_eq!(names_it, may, "{}", file.path);
        }
    }
    assert!(looked_at > 5, "only {looked_at}");
}

#[test]
fn no_answer_on_dalteparin_reaches_the_doses_of_other_drugs() {
    for folder in ["src/domain", "src/form", "src/app"] {
        for file in files(folder, &[".rs"]) {
            let own = file.path.starts_with("src/domain/dalteparin/similar/");
            let code = split(&file.text).code;
            let names = ["dalteparin::similar", "super::similar", "similar::ROWS"];
            let names_it = names.iter().any(|name| code.contains(name));
            assert!(own || !names_it, "{}", file.path);
        }
    }
}

/// What the report alone says: the page does not carry the authors that are cited there.
const OF_THE_REPORT: [&str; 32] = [
    "src/domain/dalteparin/bands.rs",
    "src/domain/response/",
    "src/domain/classify/pathway/",
    "src/domain/classify/mimic_sources.rs",
    "src/domain/classify/eular_acr.rs",
    "src/domain/classify/pearls.rs",
    "src/domain/questions/definitions.rs",
    "src/domain/classify/bohan_peter.rs",
    "src/domain/classify/enmc_2003.rs",
    "src/domain/classify/ibm.rs",
    "src/domain/dalteparin/evidence.rs",
    "src/domain/dalteparin/monitoring.rs",
    "src/domain/dalteparin/procedures.rs",
    "src/domain/dalteparin/similar/",
    "src/domain/ivig/lens.rs",
    "src/domain/ivig/products/",
    "src/domain/ivig/cautions",
    "src/domain/ivig/cycles",
    "src/domain/kidney/cystatin.rs",
    "src/domain/kidney/panel/",
    "src/domain/kidney/stage.rs",
    "src/domain/risk/caveats.rs",
    "src/domain/risk/improve_vte.rs",
    "src/domain/sources/mod.rs",
    "src/domain/sources/table.rs",
    "src/domain/sources/criteria.rs",
    "src/domain/sources/dalteparin.rs",
    "src/domain/sources/fragmin.rs",
    "src/domain/sources/joined.rs",
    "src/domain/sources/ivig.rs",
    "src/domain/sources/products.rs",
    "src/domain/sources/studies.rs",
];

#[test]
fn the_page_carries_every_source_that_it_cites() {
    let carried: BTreeSet<String> = PAGE_SOURCES
        .iter()
        .map(|row| format!("{:?}", row.id))
        .collect();
    let mut cited = BTreeSet::new();
    for file in files("src/domain", &[".rs"]) {
        if OF_THE_REPORT
            .iter()
            .any(|known| file.path.starts_with(known))
        {
            continue;
        }
        let code = split(&file.text)
            .code
            .replace("SourceId::", "SourceId.")
            .replace("S::", "SourceId.");
        for (line, word) in words(&code) {
            if let Some(id) = word.strip_prefix("SourceId.") {
                assert!(carried.contains(id), "{}:{line}: {id}", file.path);
                cited.insert(id.to_owned());
            }
        }
    }
    assert!(cited.len() > 30, "only {}", cited.len());
}
