//! The report as a wasm module. `static/boot.js` loads it when the page asks for it, and hands [`report`] to the page.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A panic becomes an exception of the call that it happened in; the page then takes every result off the screen.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        wasm_bindgen::throw_str(&panic.to_string())
    }));
}

/// Speaks the language of these words from now on: those of the page, and the others.
#[wasm_bindgen]
pub fn speak(words: String, more: String) {
    imnm::i18n::language::speak(vec![words, more]);
}

/// The report of a view on a form on a day, see [`imnm::report::report`].
#[wasm_bindgen]
pub fn report(view: &str, form: &str, today: &str) -> String {
    #[cfg(feature = "fault")]
    assert!(!form.contains("imnm-fault"), "a fault was asked for");
    imnm::report::report(view, form, today)
}
