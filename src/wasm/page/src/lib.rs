//! The page as a wasm module. `static/boot.js` loads it after the first paint and calls [`mount`].
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::wasm_bindgen;

/// Puts the running page in place of the prerendered one.
#[wasm_bindgen]
pub fn mount() {
    imnm::app::mount();
}
