//! Runs the reference vectors through the public domain API. `IMNM_VECTORS` names another folder of the same format.
//! Refusal codes and policy names of the vectors are mapped here and nowhere else.
#![cfg_attr(target_arch = "wasm32", allow(dead_code, unused))]

#[cfg(not(target_arch = "wasm32"))]
#[path = "vector_groups/mod.rs"]
mod vector_groups;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    vector_groups::run()
}
