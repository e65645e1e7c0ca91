//! FHIR R4: what goes out is what the page says, in the standard's own types; what comes in is offered and never guessed.
#![cfg(not(target_arch = "wasm32"))]

#[path = "fhir/antibodies.rs"]
mod antibodies;
#[path = "fhir/bundle.rs"]
mod bundle;
#[path = "fhir/doses.rs"]
mod doses;
#[path = "fhir/export.rs"]
mod export;
#[path = "fhir/forms.rs"]
mod forms;
#[path = "fhir/import.rs"]
mod import;
#[path = "fhir/round_trip.rs"]
mod round_trip;
#[path = "fhir/scores.rs"]
mod scores;
#[path = "fhir/standard.rs"]
mod standard;
#[path = "fhir/whole.rs"]
mod whole;
