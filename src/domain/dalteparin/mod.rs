//! Dalteparin (Fragmin) against clots: who gets it, who does not, and why.

pub mod answer;
pub mod decision;
pub mod prophylaxis;
pub mod stops;
pub mod treatment;
pub mod warnings;
