//! Runs the reference vectors through the public domain API. `IMNM_VECTORS` names another folder of the same format.
#![cfg_attr(target_arch = "wasm32", allow(dead_code, unused))]

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use imnm::exchange::golden;
    use std::path::PathBuf;
    use std::process::ExitCode;

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
    let group = |file: &PathBuf| {
        let text = std::fs::read_to_string(file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    };
    let groups: Vec<serde_json::Value> = files.iter().map(group).collect();
    let tally = golden::run(&golden::joined(&groups));
    for group in &tally.groups {
        let golden::Group {
            name,
            cases,
            differ,
        } = group;
        println!("group {name}: {cases} cases, {differ} differ");
    }
    for difference in tally.differences.iter().take(golden::DIFFERENCES_SHOWN) {
        println!("{difference}");
    }
    if groups.is_empty() {
        println!("no case was run from {}", folder.display());
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
