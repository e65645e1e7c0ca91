//! What other programs and the page itself ask for: the interface and the reference cases.
#![cfg(not(target_arch = "wasm32"))]

#[path = "exchange/cases.rs"]
mod cases;
#[path = "api/forms.rs"]
mod forms;
#[path = "api/golden.rs"]
mod golden;
#[path = "api/interface.rs"]
mod interface;
#[path = "api/number.rs"]
mod number;
#[cfg(feature = "schema")]
#[path = "api/types.rs"]
mod types;
