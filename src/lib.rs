//! IMNM calculator.
pub mod domain;
#[cfg(feature = "app")]
pub mod app;
