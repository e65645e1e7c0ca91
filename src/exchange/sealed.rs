//! The encrypted patient file: an envelope around the text of [`super::file`]. The encryption itself is the browser's.
//!
//! Traps: the rounds in which the key is made come out of the file, so they have limits: a file must not make a weak key,
//! nor keep the browser at work for hours. Everything that stands outside the encrypted data is bound to it as additional
//! data ([`Header::additional_data`]), so that nobody can change it unseen.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::file::{FileError, check_size, head_of_sealed, length, whole_of_sealed};

/// What the `format` of an encrypted file is.
pub const FORMAT: &str = "imnm-patient-sealed";
/// The version that is written, and the latest that is read.
pub const VERSION: u64 = 1;
/// How the key is made out of the passphrase.
pub const KEY_FROM: &str = "PBKDF2-SHA-256";
/// How the text is encrypted.
pub const CIPHER: &str = "AES-256-GCM";
/// The rounds in which a new key is made.
pub const ROUNDS: u32 = 600_000;
/// The fewest and the most that a file may ask for.
pub const ROUNDS_BETWEEN: (u32, u32) = (100_000, 5_000_000);
/// The bytes of a salt.
pub const SALT_BYTES: usize = 16;
/// The bytes of an initialisation vector.
pub const IV_BYTES: usize = 12;
/// The bytes that the cipher adds to a text: its tag, by which a change is seen.
pub const TAG_BYTES: usize = 16;

/// What has to be known beside the passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The rounds.
    pub rounds: u32,
    /// The salt of the key.
    pub salt: [u8; SALT_BYTES],
    /// The initialisation vector: never twice with the same key.
    pub iv: [u8; IV_BYTES],
}

/// An encrypted file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// What stands open.
    pub header: Header,
    /// What is encrypted, with the tag at its end.
    pub data: Vec<u8>,
}

/// Why a text could not be encrypted or decrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// No passphrase was typed.
    NoPassphrase,
    /// The browser encrypts nothing here: the page came over an insecure connection.
    NotAvailable,
    /// Another passphrase, or a file that was damaged: the cipher can't tell one from the other.
    WrongPassphrase,
    /// Anything else.
    Failed,
}

/// The file as JSON has it.
#[derive(Serialize, Deserialize)]
struct Shape {
    format: String,
    version: u64,
    kdf: String,
    iterations: u64,
    salt: String,
    cipher: String,
    iv: String,
    data: String,
}

impl Header {
    /// What is authenticated together with the text: all that stands open in the file, so that none of it can be changed.
    #[must_use]
    pub fn additional_data(&self) -> String {
        let salt = STANDARD.encode(self.salt);
        let iv = STANDARD.encode(self.iv);
        let rounds = self.rounds;
        format!("{FORMAT}\n{VERSION}\n{KEY_FROM}\n{rounds}\n{salt}\n{CIPHER}\n{iv}")
    }
}

impl Sealed {
    /// The file as text.
    ///
    /// # Errors
    /// [`FileError::TooLarge`] for one that could not be opened again.
    pub fn write(&self) -> Result<String, FileError> {
        let shape = Shape {
            format: FORMAT.to_owned(),
            version: VERSION,
            kdf: KEY_FROM.to_owned(),
            iterations: self.header.rounds.into(),
            salt: STANDARD.encode(self.header.salt),
            cipher: CIPHER.to_owned(),
            iv: STANDARD.encode(self.header.iv),
            data: STANDARD.encode(&self.data),
        };
        let mut text = serde_json::to_string_pretty(&shape).map_err(|_| FileError::NotWritten)?;
        text.push('\n');
        check_size(length(&text))?;
        Ok(text)
    }

    /// Reads an encrypted file, still encrypted.
    ///
    /// # Errors
    /// [`FileError`]; [`FileError::NotSealed`] for a patient file that is not encrypted.
    pub fn read(bytes: &[u8]) -> Result<Self, FileError> {
        let text = head_of_sealed(bytes)?;
        let shape: Shape = whole_of_sealed(text)?;
        // Base64 stands in one line, and what is wrong in it is nothing that a reader could mend there.
        let misshapen = FileError::Misshapen { line: 1 };
        if shape.kdf != KEY_FROM || shape.cipher != CIPHER {
            return Err(misshapen);
        }
        let (fewest, most) = ROUNDS_BETWEEN;
        let rounds = u32::try_from(shape.iterations)
            .ok()
            .filter(|rounds| (fewest..=most).contains(rounds))
            .ok_or(FileError::Rounds {
                rounds: shape.iterations,
            })?;
        let decoded = |text: &str| STANDARD.decode(text).map_err(|_| misshapen.clone());
        let salt = decoded(&shape.salt)?.try_into();
        let iv = decoded(&shape.iv)?.try_into();
        let data = decoded(&shape.data)?;
        if data.len() < TAG_BYTES {
            return Err(misshapen);
        }
        let header = Header {
            rounds,
            salt: salt.map_err(|_| misshapen.clone())?,
            iv: iv.map_err(|_| misshapen)?,
        };
        Ok(Self { header, data })
    }
}
