//! Words of the follow-up.

pub mod fields;
#[cfg(feature = "exchange")]
pub mod file;
pub mod page;
pub mod reading;
pub mod score;
