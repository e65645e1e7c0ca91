//! What is measured at a visit, and how much better or worse the patient is than at another one.

pub mod course;
pub mod direction;
pub mod item;
pub mod measures;
pub mod mmt8;
pub mod notices;
pub mod quantities;
pub mod range;
pub mod reading;
pub mod tis;
pub mod verdict;
pub mod visit;
