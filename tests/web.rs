//! The page's parts in a real browser.
#![cfg(target_arch = "wasm32")]
