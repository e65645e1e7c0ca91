//! The views.

pub mod about;
pub mod course;
pub mod frame;
pub mod ladder;
pub mod result;
pub mod safety;
pub mod strip;
