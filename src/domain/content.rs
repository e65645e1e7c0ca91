//! The version of the clinical content: it changes when any table or rule changes, and every result carries it.

/// The version.
pub const CONTENT_VERSION: u32 = 1;
