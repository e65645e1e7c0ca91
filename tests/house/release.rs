//! What publishes the site runs what is here.

use std::fs;

use super::text::root;

#[test]
fn what_publishes_the_site_tests_it_first_and_with_the_compiler_that_is_named() {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("a file of the project");
    let workflow = read(".github/workflows/pages.yml");
    let place = |words: &str| {
        let found = workflow.find(words);
        found.unwrap_or_else(|| panic!("the workflow has no {words:?}"))
    };
    assert!(place("run: tests/run\n") < place("sha256sum --check SHA256SUMS"));
    assert!(place("sha256sum --check SHA256SUMS") < place("path: dist\n"));
    assert!(place("needs: test\n") < place("actions/deploy-pages@"));
    let manifest = read("Cargo.toml");
    let version = manifest
        .split("rust-version = \"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("the manifest names a compiler");
    place(&format!("container: rust:{version}-"));
    // What it packs and what it hands on are what the tool and the tests write.
    assert!(read("tests/run").contains("\" release"));
    assert!(read("src/host/project.rs").contains("\"release-files\""));
    assert!(read("src/host/release.rs").contains("\"SHA256SUMS\""));
}

#[test]
fn what_others_wrote_for_publishing_is_pinned_by_commit() {
    let path = root().join(".github/workflows/pages.yml");
    let workflow = fs::read_to_string(path).expect("a file of the project");
    let used: Vec<&str> = workflow
        .lines()
        .filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("uses: "))
        .collect();
    assert_eq!(used.len(), 5, "{used:?}");
    for action in used {
        let pinned = action
            .split_once('@')
            .and_then(|(_, pin)| pin.split_once(" # v"));
        let (commit, version) = pinned.unwrap_or_else(|| panic!("{action} has no pin and version"));
        assert!(
            commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()),
            "{action} is pinned by what can be moved"
        );
        assert_eq!(version.split('.').count(), 3, "{action}");
    }
}
