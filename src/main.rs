//! Host tool behind `cargo run`: builds the site, and serves it on this computer.
//!
//! It exists on the host only. `wasm-pack test` builds every binary for the browser's target too; there this
//! one is empty.

#[cfg(not(target_arch = "wasm32"))]
mod host;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    host::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
