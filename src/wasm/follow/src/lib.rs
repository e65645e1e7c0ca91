//! The follow-up as a wasm module. `static/boot.js` loads it where its view is opened, and calls [`mount`].
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Draws the follow-up in its place, in the language of these words: those of the page, and the others. `form` gives the form
/// on the page as a text, `open` takes another one.
#[wasm_bindgen]
pub fn mount(words: String, more: String, form: &JsValue, open: &JsValue) {
    imnm::i18n::language::speak(vec![words, more]);
    imnm::app::follow::mount(form, open);
}

/// Empties the visits, with the patient.
#[wasm_bindgen]
pub fn clear() {
    imnm::app::follow::clear();
}
