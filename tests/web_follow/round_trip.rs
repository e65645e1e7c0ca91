//! A thousand patients through everything that a case can go through.

use imnm::app::platform::device::{clear, read, write};
use imnm::app::platform::sealed::{Key, open, seal};
use imnm::domain::dates::parse;
use imnm::exchange::file;
use imnm::exchange::sealed::Sealed;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cases::patient;

const PATIENTS: u64 = 1_000;

#[wasm_bindgen_test]
async fn a_thousand_patients_come_back_from_encryption_and_from_the_device() {
    clear().await.expect("it clears");
    let key = Key::new("one key for all of them").await.expect("a key");
    let mut revision = None;
    for seed in 0..PATIENTS {
        let (patient, _) = patient(seed);
        let text = file::write(&patient).expect("a file");
        let sealed = key.seal(&text).await.expect("it is encrypted");
        let sealed = sealed.write().expect("a file");
        revision = Some(write(&sealed, revision).await.expect("it is kept"));
        let kept = read().await.expect("it is read").expect("it is there");
        assert_eq!(Some(kept.revision), revision);
        let found = Sealed::read(kept.text.as_bytes()).expect("it is encrypted");
        let opened = key.open(&found).await.expect("it opens");
        assert_eq!(opened, text, "{seed}");
        let again = file::read(opened.as_bytes(), parse("2026-11-26")).expect("it is read");
        assert_eq!(again.file, patient, "{seed}");
    }
    clear().await.expect("it clears");
}

#[wasm_bindgen_test]
async fn so_do_some_with_a_key_of_their_own() {
    for seed in PATIENTS..PATIENTS + 5 {
        let text = file::write(&patient(seed).0).expect("a file");
        let passphrase = format!("passphrase {seed} ключ");
        let sealed = seal(&text, &passphrase).await.expect("it is encrypted");
        let sealed = Sealed::read(sealed.as_bytes()).expect("it is encrypted");
        assert_eq!(
            open(&sealed, &passphrase).await.as_deref(),
            Ok(text.as_str())
        );
    }
}
