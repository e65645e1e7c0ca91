//! The page as a wasm module. `static/boot.js` loads it after the first paint and calls [`mount`].
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Takes the words of the language, and goes through the rules once: a browser compiles a function at its first call.
#[wasm_bindgen]
pub fn prepare(words: String) {
    imnm::i18n::language::speak(vec![words]);
    imnm::app::prepare();
}

/// Draws the page in the element `host`. It calls `load` for the module of the reports, and is answered by [`loaded`].
#[wasm_bindgen]
pub fn mount(load: &JsValue, host: JsValue) {
    imnm::app::mount(load, host);
}

/// The form as it stands, for the follow-up.
#[wasm_bindgen]
pub fn form() -> String {
    imnm::app::form()
}

/// Takes another form in its place.
#[wasm_bindgen]
pub fn open(form: String) {
    imnm::app::open(form);
}

/// Hands the page the function of the module for the reports, or anything else where that could not be loaded.
#[wasm_bindgen]
pub fn loaded(report: &JsValue) {
    imnm::app::loaded(report);
}
