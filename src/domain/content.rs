//! The version of the clinical content. It changes when any table, rule or clinical text changes; every result carries
//! it.

/// The version.
pub const CONTENT_VERSION: u32 = 11;

/// Digest of the document for sign-off at this version; a test holds them together.
pub const CONTENT_DIGEST: u64 = 0x2565_6aab_e26f_3024;
