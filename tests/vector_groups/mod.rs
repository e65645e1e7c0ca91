//! Reading the folder, comparing, and counting.

mod body_size;
mod bohan_peter;
mod ckd_epi;
mod cockcroft_gault;
mod dalteparin_prophylaxis;
mod dalteparin_treatment;
mod enmc_2018;
mod eular_acr;
mod ivig;
mod number_text;
mod scores;
mod tis;
mod words;

use std::panic::catch_unwind;
use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::Value;

/// Runs one case's input through the domain and words the result as the vectors do.
type Run = fn(&Value) -> Value;

/// Groups whose rules stand.
const GROUPS: &[(&str, Run)] = &[
    ("number_text", number_text::run),
    ("body_size", body_size::run),
    ("ivig", ivig::run),
    ("enmc_2018", enmc_2018::run),
    ("eular_acr", eular_acr::run),
    ("bohan_peter", bohan_peter::run),
    ("cockcroft_gault", cockcroft_gault::run),
    ("ckd_epi", ckd_epi::run),
    ("padua", scores::padua),
    ("improve_vte", scores::improve_vte),
    ("improve_bleed", scores::improve_bleeding),
    ("dalteparin_prophylaxis", dalteparin_prophylaxis::run),
    ("dalteparin_treatment_reference", dalteparin_treatment::run),
    ("tis", tis::run),
];

const TOLERANCE: f64 = 0.06;
const PROBABILITY_TOLERANCE: f64 = 0.001;
const DIFFERENCES_SHOWN: usize = 10;

#[derive(Default)]
struct Count {
    passed: usize,
    failed: usize,
}

pub fn run() -> ExitCode {
    let folder = std::env::var_os("IMNM_VECTORS").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors"),
        PathBuf::from,
    );
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a folder entry").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    files.sort();
    let mut count = Count::default();
    let mut differences = Vec::new();
    for file in &files {
        let text = std::fs::read_to_string(file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let group: Value = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        run_group(&group, &mut count, &mut differences);
    }
    for difference in differences.iter().take(DIFFERENCES_SHOWN) {
        println!("{difference}");
    }
    if count.passed + count.failed == 0 {
        println!("no case was run from {}", folder.display());
        count.failed += 1;
    }
    println!("{} passed, {} failed", count.passed, count.failed);
    if count.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn run_group(group: &Value, count: &mut Count, differences: &mut Vec<String>) {
    let name = group["group"].as_str().unwrap_or("(no name)");
    let cases = group["cases"].as_array().map_or(&[][..], Vec::as_slice);
    let Some((_, run)) = GROUPS.iter().find(|(known, _)| *known == name) else {
        differences.push(format!("unknown group {name}"));
        count.failed += cases.len().max(1);
        return;
    };
    let failed_before = count.failed;
    for case in cases {
        // An input that the group does not know stops its adapter: the case has failed, and the rest goes on.
        let difference = catch_unwind(|| run(&case["input"])).map_or_else(
            |_| Some(format!("the input is not understood: {}", case["input"])),
            |actual| difference("", &case["expected"], &actual),
        );
        match difference {
            None => count.passed += 1,
            Some(what) => {
                count.failed += 1;
                differences.push(format!("{} ({}): {what}", case["id"], case["title"]));
            }
        }
    }
    println!(
        "group {name}: {} cases, {} differ",
        cases.len(),
        count.failed - failed_before
    );
}

/// Keys whose numbers compare exactly.
fn is_exact(key: &str) -> bool {
    let exact = [
        "dose_units",
        "syringe_iu",
        "times_per_day",
        "offlabel_band",
        "score",
        "score_max_if_unknown_present",
        "score_min",
        "score_max",
        "count",
        "count_max",
    ];
    key.ends_with("_g") || key.starts_with("vials") || exact.contains(&key)
}

fn tolerance(key: &str) -> f64 {
    if key.starts_with("probability") {
        PROBABILITY_TOLERANCE
    } else {
        TOLERANCE
    }
}

fn difference(key: &str, expected: &Value, actual: &Value) -> Option<String> {
    let differs = || Some(format!("{key}: expected {expected}, got {actual}"));
    match (expected, actual) {
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64()?, b.as_f64()?);
            let same = if is_exact(key) {
                a == b
            } else {
                (a - b).abs() <= tolerance(key)
            };
            if same { None } else { differs() }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            if a.iter().all(Value::is_string) {
                let sorted = |list: &[Value]| {
                    let mut list: Vec<String> = list.iter().map(Value::to_string).collect();
                    list.sort();
                    list
                };
                return if sorted(a) == sorted(b) {
                    None
                } else {
                    differs()
                };
            }
            a.iter().zip(b).find_map(|(a, b)| difference(key, a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            let missing = b.keys().find(|name| !a.contains_key(*name));
            if missing.is_some() || a.len() != b.len() {
                return differs();
            }
            a.iter().find_map(|(name, value)| {
                let inner = if is_exact(key) { key } else { name };
                difference(inner, value, b.get(name).unwrap_or(&Value::Null))
            })
        }
        (a, b) if a == b => None,
        _ => differs(),
    }
}
