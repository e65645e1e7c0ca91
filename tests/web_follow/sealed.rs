//! Encryption by the browser: what opens, what does not, and that nothing beside the passphrase can be changed unseen.

use imnm::app::platform::sealed::{Key, SealError, open, seal};
use imnm::exchange::sealed::{ROUNDS, Sealed};
use imnm::i18n::follow_up::file::seal_refused;
use wasm_bindgen_test::wasm_bindgen_test;

use super::replaced::replaced;

const PASSPHRASE: &str = "correct horse";
const TEXT: &str = "{\"a\": \"Łódź 🧪 \u{0} <script>\"}";

fn read(text: &str) -> Sealed {
    Sealed::read(text.as_bytes()).expect("an encrypted file")
}

#[wasm_bindgen_test]
async fn what_was_encrypted_opens_with_its_passphrase_and_with_no_other() {
    let file = seal(TEXT, PASSPHRASE).await.expect("a file");
    assert!(!file.contains("script"), "{file}");
    let sealed = read(&file);
    assert_eq!(sealed.header.rounds, ROUNDS);
    assert_eq!(open(&sealed, PASSPHRASE).await.as_deref(), Ok(TEXT));
    let wrong = Err(SealError::WrongPassphrase);
    for passphrase in ["correct hors", "Correct horse", "correct horse ", "\0"] {
        assert_eq!(open(&sealed, passphrase).await, wrong, "{passphrase:?}");
    }
    assert_eq!(open(&sealed, "").await, Err(SealError::NoPassphrase));
    assert_eq!(seal(TEXT, "").await, Err(SealError::NoPassphrase));
    let empty = seal("", PASSPHRASE).await.expect("a file");
    assert_eq!(open(&read(&empty), PASSPHRASE).await.as_deref(), Ok(""));
}

#[wasm_bindgen_test]
async fn a_changed_byte_anywhere_is_seen() {
    let key = Key::new(PASSPHRASE).await.expect("a key");
    let sealed = key.seal(TEXT).await.expect("sealed");
    let changed = |change: fn(&mut Sealed)| {
        let mut other = sealed.clone();
        change(&mut other);
        assert_ne!(other, sealed);
        other
    };
    // The salt and the rounds make no other key here: they are bound to the text themselves.
    for other in [
        changed(|other| other.data[0] ^= 1),
        changed(|other| *other.data.last_mut().expect("a tag") ^= 0x80),
        changed(|other| other.data.truncate(other.data.len() - 1)),
        changed(|other| other.data.push(0)),
        changed(|other| other.header.iv[11] ^= 1),
        changed(|other| other.header.salt[0] ^= 1),
        changed(|other| other.header.rounds += 1),
    ] {
        assert_eq!(key.open(&other).await, Err(SealError::WrongPassphrase));
    }
    assert_eq!(key.open(&sealed).await.as_deref(), Ok(TEXT));
}

#[wasm_bindgen_test]
async fn no_salt_and_no_vector_serves_twice() {
    let key = Key::new(PASSPHRASE).await.expect("a key");
    let mut vectors = std::collections::BTreeSet::new();
    for _ in 0..50 {
        let sealed = key.seal(TEXT).await.expect("sealed");
        assert!(vectors.insert(sealed.header.iv));
    }
    let [one, other] = [seal(TEXT, PASSPHRASE).await, seal(TEXT, PASSPHRASE).await];
    let salt = |file: Result<String, SealError>| read(&file.expect("a file")).header.salt;
    assert_ne!(salt(one), salt(other));
}

/// Made by the Web Crypto of Node.js out of the description of the file alone.
const FROM_ELSEWHERE: &str = r#"{
  "format": "imnm-patient-sealed", "version": 1,
  "kdf": "PBKDF2-SHA-256", "iterations": 100000, "salt": "AAECAwQFBgcICQoLDA0ODw==",
  "cipher": "AES-256-GCM", "iv": "oKGio6Slpqeoqaqr",
  "data": "wc4RtirdNps26oJJ3tHRn3tiVwOQFWbIV4B/NQ=="
}"#;

#[wasm_bindgen_test]
async fn a_file_of_another_program_opens_however_its_accent_is_typed() {
    let sealed = read(FROM_ELSEWHERE);
    for passphrase in ["caf\u{e9} au lait", "cafe\u{301} au lait"] {
        assert_eq!(open(&sealed, passphrase).await.as_deref(), Ok("Łódź 🧪"));
    }
    let without = open(&sealed, "cafe au lait").await;
    assert_eq!(without, Err(SealError::WrongPassphrase));
}

#[wasm_bindgen_test]
async fn a_page_that_came_over_an_insecure_connection_says_so() {
    let sealed = read(FROM_ELSEWHERE);
    let replaced = replaced("crypto", "subtle", "return {value: undefined}");
    let refused = Err(SealError::NotAvailable);
    assert_eq!(seal(TEXT, PASSPHRASE).await, refused);
    assert_eq!(open(&sealed, PASSPHRASE).await, refused);
    drop(replaced);
    assert!(seal(TEXT, PASSPHRASE).await.is_ok());
}

#[wasm_bindgen_test]
async fn every_refusal_says_what_became_of_the_case() {
    for error in [
        SealError::NoPassphrase,
        SealError::NotAvailable,
        SealError::WrongPassphrase,
        SealError::Failed,
    ] {
        let sentence = seal_refused(error);
        assert!(
            sentence.ends_with(". The case on screen stays as it was."),
            "{sentence}"
        );
    }
}
