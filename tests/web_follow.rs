//! What a case goes through in a real browser: encrypted, kept on the device, found again, opened.
//!
//! `wasm-pack test --headless --chrome --mode no-install -- --no-default-features --features follow --test web_follow`
#![cfg(target_arch = "wasm32")]

#[path = "exchange/cases.rs"]
mod cases;
#[path = "web_follow/device.rs"]
mod device;
#[path = "web_follow/replaced.rs"]
mod replaced;
#[path = "web_follow/round_trip.rs"]
mod round_trip;
#[path = "web_follow/sealed.rs"]
mod sealed;

// Without this line the whole file is skipped, and the run is green.
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
