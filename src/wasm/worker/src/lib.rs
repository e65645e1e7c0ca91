//! The interface for programs as a wasm module, for a worker of the page and for Node.js. Texts and bytes go in and out.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;

use imnm::exchange::ask::table;
use imnm::exchange::cohort::Run;
use wasm_bindgen::JsValue;
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

/// Speaks the language of these words from now on, and English before: those of the page, and the others.
#[wasm_bindgen]
pub fn speak(words: String, more: String) {
    imnm::i18n::language::speak(vec![words, more]);
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

thread_local! {
    /// The table that is being classified.
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
}

/// The beginning of a table, see [`table::preview`].
#[wasm_bindgen]
pub fn cohort_preview(head: &[u8], is_whole: bool) -> String {
    table::preview(head, is_whole)
}

/// Begins a run; says why not, or nothing.
#[wasm_bindgen]
pub fn cohort_start(mapping: &str, now: &str) -> String {
    match table::start(mapping, now) {
        Ok(run) => {
            RUN.set(Some(run));
            String::new()
        }
        Err(why) => why,
    }
}

/// Takes a slice, and says how many of its bytes were taken.
#[wasm_bindgen]
pub fn cohort_push(slice: &[u8]) -> Result<usize, JsValue> {
    of_run(|run| Some(table::push(run, slice)))
        .unwrap_or(Ok(0))
        .map_err(JsValue::from)
}

/// Where in [`module_memory`] the output that waits begins, and how long it is, until anything else is called here.
#[wasm_bindgen]
pub fn cohort_output() -> Vec<usize> {
    of_run(|run| vec![run.output().as_ptr().addr(), run.output().len()])
}

/// Forgets the output that waits.
#[wasm_bindgen]
pub fn cohort_clear() {
    of_run(Run::clear_output);
}

/// The module's memory.
#[wasm_bindgen]
pub fn module_memory() -> JsValue {
    wasm_bindgen::memory()
}

/// Ends the table; `false` where output has to be taken first.
#[wasm_bindgen]
pub fn cohort_finish() -> Result<bool, JsValue> {
    of_run(|run| Some(table::finish(run)))
        .unwrap_or(Ok(true))
        .map_err(JsValue::from)
}

/// How far the run is, see [`table::progress`].
#[wasm_bindgen]
pub fn cohort_progress(done: f64, total: f64, milliseconds: f64) -> String {
    let figures = [done, total, milliseconds, memory_bytes()].map(|figure| figure as u64);
    of_run(|run| table::progress(run, figures))
}

/// The summary of the run, see [`table::summary`].
#[wasm_bindgen]
pub fn cohort_summary() -> String {
    of_run(|run| table::summary(run))
}

/// Of the run, where there is one.
fn of_run<T: Default>(act: impl FnOnce(&mut Run) -> T) -> T {
    RUN.with_borrow_mut(|run| run.as_mut().map(act))
        .unwrap_or_default()
}

/// Bytes of memory that the module holds.
#[wasm_bindgen]
pub fn memory_bytes() -> f64 {
    const PAGE: f64 = 65_536.0;
    u32::try_from(core::arch::wasm32::memory_size::<0>()).map_or(f64::NAN, f64::from) * PAGE
}
