//! English.

pub mod about;
pub mod answers;
#[cfg(not(target_arch = "wasm32"))]
pub mod document;
pub mod fields;
pub mod refusals;
pub mod steps;
