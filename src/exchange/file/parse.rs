//! From bytes to JSON that is ours, and why not.
//!
//! Traps: a file that is cut off can end within a character. A list can stand for an object where the reader of JSON is
//! told names alone, so the first sign is looked at too.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::{FORMAT, FileError, VERSION, check_size};
use crate::exchange::sealed;

/// The mark that some editors put at the beginning of a text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The kinds of file that are ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// A patient.
    Patient,
    /// An encrypted one.
    Sealed,
}

/// The bytes as text.
pub fn text(bytes: &[u8]) -> Result<&str, FileError> {
    check_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    let text = std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        Some(_) => FileError::NotText,
        None => FileError::Truncated { line: last(bytes) },
    })?;
    Ok(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text))
}

fn last(bytes: &[u8]) -> usize {
    let ends = bytes.iter().filter(|byte| **byte == b'\n').count();
    ends.saturating_add(1)
}

/// What every file of ours begins with.
#[derive(Deserialize)]
struct Named {
    format: Option<String>,
    version: Option<u64>,
}

/// Which kind of file it is, of a version that is known here.
pub fn head(text: &str) -> Result<Head, FileError> {
    let named: Named = match serde_json::from_str(text) {
        Ok(named) => named,
        Err(error) if error.is_data() => return Err(FileError::NotOurs),
        Err(error) => return Err(refused(&error)),
    };
    if !text.trim_start().starts_with('{') {
        return Err(FileError::NotOurs);
    }
    let (head, latest) = match named.format.as_deref() {
        Some(FORMAT) => (Head::Patient, VERSION),
        Some(sealed::FORMAT) => (Head::Sealed, sealed::VERSION),
        _ => return Err(FileError::NotOurs),
    };
    match named.version {
        Some(0) | None => Err(FileError::NotOurs),
        Some(version) if version > latest => Err(FileError::Newer { version }),
        Some(_) => Ok(head),
    }
}

/// All of it, and how many names in it are not known.
pub fn whole<T: DeserializeOwned>(text: &str) -> Result<(T, usize), FileError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut unknown: usize = 0;
    let whole = serde_ignored::deserialize(&mut reader, |_| unknown = unknown.saturating_add(1))
        .map_err(|error| refused(&error))?;
    reader.end().map_err(|error| refused(&error))?;
    Ok((whole, unknown))
}

fn refused(error: &serde_json::Error) -> FileError {
    let line = error.line();
    match error.classify() {
        Category::Eof => FileError::Truncated { line },
        Category::Syntax | Category::Io => FileError::NotJson { line },
        Category::Data => FileError::Misshapen { line },
    }
}
