//! One page for a case: what was entered with its unknowns, each answer with why, what is not given, what is open, and
//! the sources. The texts for the record (`exchange::record`) are made of the same lines.

pub mod courses;
pub mod entered;
pub mod fragmin;
pub mod gist;
pub mod ivig;
pub mod line;
mod page;
pub mod verdicts;

pub use page::summary;
