//! Encryption by the browser's own cryptography: a key out of a passphrase (PBKDF2 with SHA-256), and AES-256-GCM.
//!
//! Traps: a browser has none of it on a page that came over an insecure connection. An initialisation vector must never
//! serve twice with one key, so that each text gets a new one. A letter with an accent can be typed in two ways that look
//! alike: the passphrase is brought into one form before the key is made.

use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesDerivedKeyParams, AesGcmParams, Crypto, CryptoKey, Pbkdf2Params, SubtleCrypto};

pub use crate::exchange::sealed::SealError;
use crate::exchange::sealed::{Header, IV_BYTES, ROUNDS, SALT_BYTES, Sealed};

/// Bits of the key.
const KEY_BITS: u32 = 256;

/// The text under a passphrase, as the text of a file.
///
/// # Errors
/// [`SealError`].
pub async fn seal(text: &str, passphrase: &str) -> Result<String, SealError> {
    let sealed = Key::new(passphrase).await?.seal(text).await?;
    sealed.write().map_err(|_| SealError::Failed)
}

/// The text that was encrypted.
///
/// # Errors
/// [`SealError`].
pub async fn open(sealed: &Sealed, passphrase: &str) -> Result<String, SealError> {
    let key = Key::of(&sealed.header, passphrase).await?;
    key.open(sealed).await
}

/// A key, and what it was made of beside the passphrase. To make one takes the browser a noticeable time, by design.
#[derive(Clone, Debug)]
pub struct Key {
    key: CryptoKey,
    rounds: u32,
    salt: [u8; SALT_BYTES],
}

impl Key {
    /// A new key.
    ///
    /// # Errors
    /// [`SealError`].
    pub async fn new(passphrase: &str) -> Result<Self, SealError> {
        Self::made(passphrase, ROUNDS, random()?).await
    }

    /// The key of a file.
    ///
    /// # Errors
    /// [`SealError`].
    pub async fn of(header: &Header, passphrase: &str) -> Result<Self, SealError> {
        Self::made(passphrase, header.rounds, header.salt).await
    }

    async fn made(
        passphrase: &str,
        rounds: u32,
        salt: [u8; SALT_BYTES],
    ) -> Result<Self, SealError> {
        if passphrase.is_empty() {
            return Err(SealError::NoPassphrase);
        }
        let subtle = subtle()?;
        let passphrase: String = JsString::from(passphrase).normalize("NFC").into();
        let material = subtle
            .import_key_with_str(
                "raw",
                &Uint8Array::from(passphrase.as_bytes()),
                "PBKDF2",
                false,
                &usages(&["deriveKey"]),
            )
            .map_err(failed)?;
        let material: CryptoKey = done(material).await?;
        let from =
            Pbkdf2Params::new_with_str("PBKDF2", "SHA-256", rounds, &Uint8Array::from(&salt[..]));
        let to = AesDerivedKeyParams::new("AES-GCM", KEY_BITS);
        let key = subtle
            .derive_key_with_object_and_object(
                &from,
                &material,
                &to,
                false,
                &usages(&["encrypt", "decrypt"]),
            )
            .map_err(failed)?;
        let key = done(key).await?;
        Ok(Self { key, rounds, salt })
    }

    /// The text under this key.
    ///
    /// # Errors
    /// [`SealError`].
    pub async fn seal(&self, text: &str) -> Result<Sealed, SealError> {
        let header = Header {
            rounds: self.rounds,
            salt: self.salt,
            iv: random()?,
        };
        let text = Uint8Array::from(text.as_bytes());
        let sealed = subtle()?
            .encrypt_with_object_and_js_u8_array(&params(&header), &self.key, &text)
            .map_err(failed)?;
        let data = JsFuture::from(sealed).await.map_err(failed)?;
        Ok(Sealed {
            header,
            data: Uint8Array::new(&data).to_vec(),
        })
    }

    /// The text that was put under this key.
    ///
    /// # Errors
    /// [`SealError`].
    pub async fn open(&self, sealed: &Sealed) -> Result<String, SealError> {
        let data = Uint8Array::from(&sealed.data[..]);
        let opened = subtle()?
            .decrypt_with_object_and_js_u8_array(&params(&sealed.header), &self.key, &data)
            .map_err(failed)?;
        let text = JsFuture::from(opened).await.map_err(|error| {
            let name = Reflect::get(&error, &"name".into()).ok();
            match name.and_then(|name| name.as_string()).as_deref() {
                Some("OperationError") => SealError::WrongPassphrase,
                _ => SealError::Failed,
            }
        })?;
        String::from_utf8(Uint8Array::new(&text).to_vec()).map_err(|_| SealError::Failed)
    }
}

fn params(header: &Header) -> Object {
    let params = AesGcmParams::new("AES-GCM", &Uint8Array::from(&header.iv[..]));
    let bound = header.additional_data();
    params.set_additional_data(&Uint8Array::from(bound.as_bytes()));
    params.into()
}

fn usages(names: &[&str]) -> JsValue {
    let names = names.iter().map(|name| JsValue::from_str(name));
    names.collect::<Array>().into()
}

async fn done<T: JsCast>(promise: js_sys::Promise) -> Result<T, SealError> {
    let value = JsFuture::from(promise).await.map_err(failed)?;
    value.dyn_into().map_err(failed)
}

// The browser's words are for its console, and may quote what was typed.
fn failed(_: JsValue) -> SealError {
    SealError::Failed
}

fn crypto() -> Result<Crypto, SealError> {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    crypto.ok_or(SealError::NotAvailable)
}

fn subtle() -> Result<SubtleCrypto, SealError> {
    // On an insecure page the property is missing, which its getter does not tell.
    let subtle = Reflect::get(crypto()?.as_ref(), &"subtle".into()).map_err(failed)?;
    subtle.dyn_into().map_err(|_| SealError::NotAvailable)
}

/// New random bytes of a salt or an initialisation vector.
fn random<const BYTES: usize>() -> Result<[u8; BYTES], SealError> {
    const { assert!(BYTES == SALT_BYTES || BYTES == IV_BYTES) }
    let mut bytes = [0; BYTES];
    crypto()?
        .get_random_values_with_u8_array(&mut bytes)
        .map_err(failed)?;
    Ok(bytes)
}
