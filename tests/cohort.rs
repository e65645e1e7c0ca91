//! A cohort: every row is judged as the page would judge it, whatever the encoding, the slices and the bad rows between.
#![cfg(not(target_arch = "wasm32"))]

#[path = "cohort/bad_rows.rs"]
mod bad_rows;
#[path = "cohort/encodings.rs"]
mod encodings;
#[path = "cohort/memory.rs"]
mod memory;
#[path = "cohort/previews.rs"]
mod previews;
#[path = "cohort/rows.rs"]
mod rows;
#[path = "cohort/slices.rs"]
mod slices;
#[path = "cohort/summaries.rs"]
mod summaries;
#[path = "cohort/tools.rs"]
mod tools;
#[path = "cohort/words.rs"]
mod words;
