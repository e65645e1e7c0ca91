//! The bytes of a link: a version, a body, and a checksum over both, in letters that stay as they are in an address.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::error::LinkError;
use super::outcome::Codes;

/// The version that is written, and the only one that is read.
pub const VERSION: u8 = 1;
/// A longer payload is not read, and not made.
pub const MOST_CHARACTERS: usize = 8_000;

/// What stands between version and checksum. A field is added with another version alone.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Body {
    /// The version of the clinical content.
    pub(super) content: u32,
    /// The day it was made for, in days from the first of January 2026.
    pub(super) made: Option<i32>,
    /// What came out.
    pub(super) outcome: Codes,
    /// The answers to the questions, four in a byte, the first in the lowest bits: 0 not answered, 1 yes, 2 no, 3 not
    /// known.
    pub(super) answers: Vec<u8>,
    /// Places of choices.
    pub(super) choices: Vec<u16>,
    /// Places of texts.
    pub(super) texts: Vec<u16>,
    /// Their symbols.
    pub(super) symbols: Vec<u8>,
    /// Places of texts that were left out.
    pub(super) left_out: Vec<u16>,
}

impl Body {
    /// As a payload.
    ///
    /// # Errors
    /// [`LinkError::TooLong`].
    pub(super) fn write(&self) -> Result<String, LinkError> {
        let bytes = postcard::to_allocvec(self).map_err(|_| LinkError::TooLong)?;
        let payload = frame(VERSION, &bytes);
        if payload.len() > MOST_CHARACTERS {
            return Err(LinkError::TooLong);
        }
        Ok(payload)
    }

    /// Reads a payload.
    ///
    /// # Errors
    /// [`LinkError`].
    pub(super) fn read(payload: &str) -> Result<Self, LinkError> {
        let (version, bytes) = unframe(payload)?;
        match version {
            0 => return Err(LinkError::NotALink),
            VERSION => {}
            version => return Err(LinkError::Newer { version }),
        }
        match postcard::take_from_bytes(&bytes) {
            Ok((body, [])) => Ok(body),
            Ok(_) | Err(_) => Err(LinkError::Damaged),
        }
    }
}

/// A body of this version as a payload: the version, the body, and the CRC-32 of both with its lowest byte first, in
/// base64 for addresses without padding.
#[must_use]
pub fn frame(version: u8, body: &[u8]) -> String {
    let mut bytes = vec![version];
    bytes.extend(body);
    let sum = crc32fast::hash(&bytes);
    bytes.extend(sum.to_le_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The version and the body of a payload whose checksum is right. The frame is that of every version.
fn unframe(payload: &str) -> Result<(u8, Vec<u8>), LinkError> {
    if payload.len() > MOST_CHARACTERS {
        return Err(LinkError::TooLong);
    }
    let of_links = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if payload.is_empty() || !payload.chars().all(of_links) {
        return Err(LinkError::NotALink);
    }
    let bytes = URL_SAFE_NO_PAD
        .decode(payload)
        .map_err(|_| LinkError::Damaged)?;
    let (summed, sum) = bytes.split_last_chunk().ok_or(LinkError::Damaged)?;
    if crc32fast::hash(summed) != u32::from_le_bytes(*sum) {
        return Err(LinkError::Damaged);
    }
    let (version, body) = summed.split_first().ok_or(LinkError::Damaged)?;
    Ok((*version, body.to_vec()))
}
