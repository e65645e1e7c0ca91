//! What other programs and the page itself ask for: the interface and the reference cases.
#![cfg(not(target_arch = "wasm32"))]

#[path = "api/golden.rs"]
mod golden;
