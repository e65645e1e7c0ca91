//! # IMNM calculator
//!
//! For immune-mediated necrotizing myopathy: how much intravenous immunoglobulin, and later which type of the disease
//! and whether to give dalteparin, worked out in the browser and explained step by step.
//!
//! ## Map of the house
//! - [`domain`]: the clinical core. Pure Rust: no web types, clock, locale, input or output, and no panic.
//! - [`form`]: what was typed and chosen, and the case that it makes. [`i18n`]: the words.
//! - [`report`]: what is to be read beside the answers, as a tree of elements. [`records`]: the notation in which the form
//!   goes to the module that makes it, and the report comes back.
//! - `exchange` (feature `exchange`): files, in and out.
//! - `app` (feature `app`): the page in Yew. It draws what the domain says and holds no clinical number or rule.
//! - `src/main.rs` with `src/host` (feature `host`): the tool behind `cargo run`, which builds and serves the site.
//! - `app::follow` (feature `follow`): the follow-up, a program of its own beside the page; `exchange`: its files.
//! - `src/wasm/page`, `src/wasm/report`, `src/wasm/follow`: shells of a few lines that export these to the browser.
//!
//! The invariants stand in `docs/architecture.md`, each with the test or lint that holds it.

/// The version of the program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

pub mod domain;
pub mod form;
pub mod i18n;
pub mod records;
pub mod report;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "exchange")]
pub mod exchange;
