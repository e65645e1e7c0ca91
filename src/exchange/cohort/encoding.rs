//! How the bytes of a table stand for characters.

use serde::{Deserialize, Serialize};

/// An encoding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, and ASCII.
    #[default]
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, the low byte first.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, the high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Windows-1252, which holds Latin-1.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

/// Why an encoding was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EncodingReason {
    /// The mark at the beginning says so.
    Mark,
    /// Every byte of the head is ASCII.
    Ascii,
    /// The head is UTF-8 but for single bytes, if any.
    Valid,
    /// Every other byte of the head is zero.
    Zeros,
    /// The head is no UTF-8.
    Fallback,
}
