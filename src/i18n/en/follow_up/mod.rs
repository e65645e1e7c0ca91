//! Words of the follow-up.

pub mod fields;
pub mod page;
pub mod score;
