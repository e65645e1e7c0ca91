//! The page's parts in a real browser: what the user types, chooses and looks at stays where it is while the rest is
//! drawn anew.
//!
//! `wasm-pack test --headless --chrome --mode no-install -- --no-default-features --features app --test web`
#![cfg(target_arch = "wasm32")]

#[path = "web/examination.rs"]
mod examination;
#[path = "web/fields.rs"]
mod fields;
#[path = "web/keeping.rs"]
mod keeping;
#[path = "web/mounted.rs"]
mod mounted;
#[path = "web/passed_over.rs"]
mod passed_over;
#[path = "web/report.rs"]
mod report;
#[path = "web/screen.rs"]
mod screen;
#[path = "web/speech.rs"]
mod speech;

// Without this line the whole file is skipped, and the run is green.
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
