//! End to end: the built site in a browser, driven over WebDriver as a user drives it, by labels and roles.
//!
//! `cargo test --test e2e [words of a test's name]`
//!
//! | variable | is | when left out |
//! |---|---|---|
//! | `IMNM_SITE` | the site under test | `dist` |
//! | `IMNM_FAULT_SITE` | the same, built with `--fault` | `target/fault-site` |
//! | `CHROMEDRIVER` | the driver | `chromedriver` on the path |
//! | `CHROMIUM` | the browser | the one that the driver finds |
//! | `GECKODRIVER` | the driver of Firefox | that of the tools, or `geckodriver` on the path |
//! | `MINIBROWSER` | the browser of WebKitGTK | that of Debian |
//! | `IMNM_ENGINES` | of `chromium`, `firefox` and `webkit`, with commas between | `chromium` |
//! | `IMNM_E2E_JOBS` | how many tests run side by side | 2 |
//!
//! Every test runs in Chromium; those that are marked so can run in Firefox and WebKit too. Every test has a browser profile
//! and a server of its own. Besides what it asks for, each fails on an error in the browser's console (violations of the
//! content security policy among them), and on a request to another origin.

#[cfg(not(target_arch = "wasm32"))]
#[path = "e2e/mod.rs"]
mod suite;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    suite::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
