//! The version of the clinical content. It changes when any table, rule or clinical text changes; every result carries
//! it.

/// The version.
pub const CONTENT_VERSION: u32 = 13;

/// Digest of the document for sign-off at this version; a test holds them together.
pub const CONTENT_DIGEST: u64 = 0xa7cc_3708_067a_f3f4;
