//! The clinical content for sign-off: `docs/clinical-content.md` is what the tables and words say today, and a change
//! of either asks for a new content version. `IMNM_WRITE_CONTENT=1` writes the file anew.
#![cfg(all(feature = "app", not(target_arch = "wasm32")))]

use imnm::domain::content::{CONTENT_DIGEST, CONTENT_VERSION};
use imnm::i18n::document;

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
