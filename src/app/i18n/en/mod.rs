//! English.

pub mod answers;
pub mod fields;
pub mod refusals;
pub mod steps;
