//! The envelope of an encrypted file: told from a plain file, with limits for what it may ask of a browser.

use imnm::exchange::file::{FileError, PatientFile, read, write};
use imnm::exchange::sealed::{Header, IV_BYTES, ROUNDS, SALT_BYTES, Sealed};

fn sealed() -> Sealed {
    Sealed {
        header: Header {
            rounds: ROUNDS,
            salt: [7; SALT_BYTES],
            iv: [9; IV_BYTES],
        },
        data: vec![1; 40],
    }
}

#[test]
fn an_encrypted_file_is_told_from_a_plain_one_and_its_header_has_limits() {
    let text = sealed().write().expect("a file");
    assert_eq!(Sealed::read(text.as_bytes()), Ok(sealed()));
    assert_eq!(read(text.as_bytes(), None), Err(FileError::Sealed));
    assert_eq!(
        Sealed::read(write(&PatientFile::default()).expect("a file").as_bytes()),
        Err(FileError::NotSealed)
    );
    for rounds in [0, 99_999, 5_000_001, u64::MAX] {
        let changed = text.replace("600000", &rounds.to_string());
        assert_eq!(
            Sealed::read(changed.as_bytes()),
            Err(FileError::Rounds { rounds })
        );
    }
    for rounds in [100_000, 5_000_000] {
        let changed = text.replace("600000", &rounds.to_string());
        assert!(Sealed::read(changed.as_bytes()).is_ok(), "{rounds}");
    }
    for (old, new) in [
        ("PBKDF2-SHA-256", "PBKDF2-MD5"),
        ("AES-256-GCM", "none"),
        ("BwcHBwcHBwcHBwcHBwcHBw==", "BwcHBwcHBwcHBwcHBwcH"),
        ("BwcHBwcHBwcHBwcHBwcHBw==", "?"),
        ("CQkJCQkJCQkJCQkJ", "CQkJCQkJCQkJCQkJCQkJ"),
        (
            "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ==",
            "AQEB",
        ),
        ("600000", "\"600000\""),
        ("\"data\"", "\"date\""),
    ] {
        let changed = text.replace(old, new);
        assert_ne!(changed, text, "{old}");
        assert!(
            matches!(
                Sealed::read(changed.as_bytes()),
                Err(FileError::Misshapen { .. })
            ),
            "{old}"
        );
    }
    let newer = text.replace("\"version\": 1", "\"version\": 2");
    assert_eq!(
        Sealed::read(newer.as_bytes()),
        Err(FileError::Newer { version: 2 })
    );
}

#[test]
fn every_part_of_the_header_is_bound_to_what_is_encrypted() {
    let bound = |change: fn(&mut Header)| {
        let mut header = sealed().header;
        change(&mut header);
        header.additional_data()
    };
    let all = [
        bound(|_| {}),
        bound(|header| header.rounds += 1),
        bound(|header| header.salt[15] += 1),
        bound(|header| header.iv[0] += 1),
    ];
    let different: std::collections::BTreeSet<&String> = all.iter().collect();
    assert_eq!(different.len(), all.len());
    assert_eq!(
        all[0],
        "imnm-patient-sealed\n1\nPBKDF2-SHA-256\n600000\nBwcHBwcHBwcHBwcHBwcHBw==\nAES-256-GCM\nCQkJCQkJCQkJCQkJ"
    );
}

#[test]
fn an_envelope_that_would_be_too_large_to_open_is_not_written() {
    let mut sealed = sealed();
    sealed.data = vec![0; 7_499_000];
    assert!(sealed.write().is_ok());
    sealed.data = vec![0; 7_500_000];
    assert_eq!(sealed.write(), Err(FileError::TooLarge));
}
