//! The interface for programs as a wasm module, for a worker of the page and for Node.js. Texts and bytes go in and out.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A panic becomes an exception of the call that it happened in; the caller then throws the module away.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        wasm_bindgen::throw_str(&panic.to_string())
    }));
}

/// The assessment of a case, both as JSON, see [`imnm::exchange::api::assess`].
#[wasm_bindgen]
pub fn assess(case: &str) -> String {
    imnm::exchange::api::assess(case)
}

/// What is made of a form, by its name, see [`imnm::exchange::ask::ask`].
#[wasm_bindgen]
pub fn ask(what: &str, form: &str, now: &str, extra: &str) -> String {
    #[cfg(feature = "fault")]
    assert!(!form.contains("imnm-fault"), "a fault was asked for");
    imnm::exchange::ask::ask(what, form, now, extra)
}

/// The reference cases, run in this module, see [`imnm::exchange::golden::self_test`].
#[wasm_bindgen]
pub fn self_test(golden: &str) -> String {
    imnm::exchange::golden::self_test(golden)
}

/// Bytes of memory that the module holds.
#[wasm_bindgen]
pub fn memory_bytes() -> f64 {
    const PAGE: f64 = 65_536.0;
    u32::try_from(core::arch::wasm32::memory_size::<0>()).map_or(f64::NAN, f64::from) * PAGE
}
