//! Is it immune-mediated necrotizing myopathy, and which type?

pub mod answer;
pub mod biopsy;
pub mod enmc;
pub mod flags;
