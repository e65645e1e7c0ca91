//! The version of the clinical content. It changes when any table, rule or clinical text changes; every result carries
//! it.

/// The version.
pub const CONTENT_VERSION: u32 = 12;

/// Digest of the document for sign-off at this version; a test holds them together.
pub const CONTENT_DIGEST: u64 = 0x7c9c_d50d_f238_b081;
