//! What is measured at a visit, and how much better or worse the patient is than at another one.

pub mod measures;
pub mod mmt8;
pub mod quantities;
pub mod tis;
