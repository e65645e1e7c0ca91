//! The words. In the sources they are English; `words.rs` says how another language takes their place.

pub mod about;
pub mod answers;
#[cfg(feature = "worker")]
pub mod api;
pub mod cautions;
pub mod changes;
pub mod classify;
#[cfg(feature = "worker")]
pub mod cohort;
pub mod criteria;
pub mod cycles;
pub mod dalteparin;
pub mod dates;
pub mod desk;
#[cfg(not(target_arch = "wasm32"))]
pub mod document;
#[cfg(not(target_arch = "wasm32"))]
mod document_courses;
#[cfg(not(target_arch = "wasm32"))]
mod document_criteria;
#[cfg(not(target_arch = "wasm32"))]
mod document_decisions;
#[cfg(not(target_arch = "wasm32"))]
mod document_follow_up;
#[cfg(not(target_arch = "wasm32"))]
mod document_formulas;
#[cfg(not(target_arch = "wasm32"))]
mod document_fragmin;
#[cfg(not(target_arch = "wasm32"))]
mod document_help;
#[cfg(not(target_arch = "wasm32"))]
mod document_pathway;
#[cfg(not(target_arch = "wasm32"))]
mod document_risks;
#[cfg(feature = "worker")]
pub mod fhir;
pub mod fields;
pub mod follow_up;
pub mod fragmin_about;
pub mod fragmin_cautions;
pub mod hand_over;
#[cfg_attr(feature = "spelled", allow(dead_code))]
mod hash;
pub mod help;
pub mod kidney;
pub mod language;
pub mod lens;
pub mod letters;
#[cfg(feature = "worker")]
pub mod link;
pub mod mimics;
pub mod overdue;
pub mod pathway;
pub mod plans;
#[cfg(feature = "host")]
pub mod po;
#[cfg(not(target_arch = "wasm32"))]
mod policy;
pub mod products;
pub mod questions;
pub mod record;
#[cfg(not(target_arch = "wasm32"))]
pub mod reference;
pub mod refusals;
pub mod report;
pub mod risks;
pub mod sheet;
pub mod steps;
pub mod treatment;
pub mod words;
