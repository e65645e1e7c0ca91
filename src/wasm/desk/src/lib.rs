//! What goes out and comes in, and cohorts, as a wasm module. `static/boot.js` loads it where one of its views is opened, and
//! calls [`mount`].
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Draws it in its place, in the language of these words: those of the page, and the others. `form` gives the form on the page as a text, `open` takes another one, `work` starts the script
/// that works in the background.
#[wasm_bindgen]
pub fn mount(words: String, more: String, form: &JsValue, open: &JsValue, work: &JsValue) {
    imnm::i18n::language::speak(vec![words, more]);
    imnm::app::desk::mount(form, open, work);
}
