//! A link as a QR code, drawn here: no address leaves the page to become a picture.
//!
//! Trap: a reader needs a margin of four light modules, and dark modules on light ground also where the page is dark.

use fast_qr::{ECL, QRBuilder, QRCode};
use serde::Serialize;

use crate::i18n::link as words;

/// Light modules around the code, on each side, as the standard asks for.
pub const QUIET: usize = 4;
/// The most characters of a code with [`Correction::Medium`].
pub const MOST_MEDIUM: usize = 2_331;
/// The most characters of any code.
pub const MOST_CHARACTERS: usize = 2_953;

/// How much of a code may be unreadable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correction {
    /// About 15 %, level M.
    Medium,
    /// About 7 %, level L: for texts that don't fit otherwise.
    Low,
}

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules on a side, with [`QUIET`] on both sides: width and height of the `viewBox`.
    pub size: usize,
    /// The dark modules, as `d` of one path whose unit is a module.
    pub path: String,
    /// How much of it may be unreadable.
    pub correction: Correction,
}

/// Why there is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QrError {
    /// Nothing to draw, or characters that no address has: readers do not agree on what they are.
    NotAnAddress,
    /// More characters than a code holds, see [`MOST_CHARACTERS`].
    TooLong,
}

impl QrError {
    /// Its name for programs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotAnAddress => "not-an-address",
            Self::TooLong => "too-long",
        }
    }
}

/// The code of an address.
///
/// # Errors
/// [`QrError`].
pub fn qr(address: &str) -> Result<Qr, QrError> {
    if address.is_empty() || !address.chars().all(|c| c.is_ascii_graphic()) {
        return Err(QrError::NotAnAddress);
    }
    if address.len() > MOST_CHARACTERS {
        return Err(QrError::TooLong);
    }
    let code = |level| QRBuilder::new(address).ecl(level).build().ok();
    let drawn = |code: &QRCode, correction| Qr {
        size: code.size.saturating_add(QUIET.saturating_mul(2)),
        path: path(code),
        correction,
    };
    if let Some(code) = code(ECL::M) {
        return Ok(drawn(&code, Correction::Medium));
    }
    let code = code(ECL::L).ok_or(QrError::TooLong)?;
    Ok(drawn(&code, Correction::Low))
}

/// The code as a picture of its own: dark on light, whatever is around it.
///
/// # Errors
/// [`QrError`].
pub fn svg(address: &str) -> Result<String, QrError> {
    let Qr { size, path, .. } = qr(address)?;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

/// A code, as JSON.
#[derive(Serialize)]
struct Drawn {
    size: usize,
    path: String,
}

/// An error, as JSON.
#[derive(Serialize)]
struct Refused {
    error: &'static str,
    text: &'static str,
}

/// The code of an address, as JSON: `{"size", "path"}`, see [`Qr`], or `{"error", "text"}`.
#[must_use]
pub fn qr_json(address: &str) -> String {
    let json = match qr(address) {
        Ok(Qr { size, path, .. }) => serde_json::to_string(&Drawn { size, path }),
        Err(error) => serde_json::to_string(&Refused {
            error: error.name(),
            text: words::no_code(error).get(),
        }),
    };
    // Texts and numbers alone: writing them does not fail.
    json.unwrap_or_default()
}

/// Each run of dark modules in a row is one rectangle.
fn path(code: &QRCode) -> String {
    let mut path = String::new();
    let rows = code.data.chunks(code.size.max(1)).take(code.size);
    for (y, row) in rows.enumerate() {
        let mut x: usize = 0;
        for run in row.chunk_by(|one, next| one.value() == next.value()) {
            if run.first().is_some_and(|module| module.value()) {
                let (left, top) = (x.saturating_add(QUIET), y.saturating_add(QUIET));
                let width = run.len();
                path.push_str(&format!("M{left} {top}h{width}v1h-{width}z"));
            }
            x = x.saturating_add(run.len());
        }
    }
    path
}
