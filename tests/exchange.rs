//! Files: what is written opens again as it was, and what can't be taken is refused whole.
#![cfg(not(target_arch = "wasm32"))]

#[path = "exchange/cases.rs"]
mod cases;
#[path = "exchange/envelope.rs"]
mod envelope;
#[path = "exchange/refused.rs"]
mod refused;
#[path = "exchange/round_trip.rs"]
mod round_trip;
#[path = "exchange/schema.rs"]
mod schema;
#[path = "exchange/table.rs"]
mod table;
