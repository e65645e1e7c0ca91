//! The words. One module a language; English is the first.

pub mod en;
