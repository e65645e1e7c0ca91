//! The report on immunoglobulin beyond one course: the next courses, and its safety.

pub mod cautions;
pub mod cycles;
