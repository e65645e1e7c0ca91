//! IMNM calculator.
#[cfg(feature = "app")]
pub mod app;
pub mod domain;
