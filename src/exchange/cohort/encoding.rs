//! How the bytes of a table stand for characters, and the way to UTF-8. What stands for no character becomes a byte that
//! no UTF-8 has, so that its row alone is left out.

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

/// Stands in no UTF-8.
const NO_TEXT: u8 = 0xff;
const MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// What files of other kinds begin with: ZIP (workbooks), old workbooks, PDF, gzip, PNG, JPEG, SQLite, 7-Zip.
const OTHER_FILES: [&[u8]; 8] = [
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"%PDF",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"SQLite format 3\0",
    b"7z\xbc\xaf",
];

impl Encoding {
    /// The encoding of a head, or nothing for a file that is no text.
    #[must_use]
    pub fn of(head: &[u8]) -> Option<(Self, EncodingReason)> {
        if OTHER_FILES.iter().any(|start| head.starts_with(start)) {
            return None;
        }
        let marks: [(&[u8], Self); 3] = [
            (&MARK, Self::Utf8),
            (&[0xff, 0xfe], Self::Utf16Le),
            (&[0xfe, 0xff], Self::Utf16Be),
        ];
        if let Some((_, encoding)) = marks.iter().find(|(mark, _)| head.starts_with(mark)) {
            return Some((*encoding, EncodingReason::Mark));
        }
        if head.contains(&0) {
            return by_zeros(head).map(|encoding| (encoding, EncodingReason::Zeros));
        }
        if head.is_ascii() {
            return Some((Self::Utf8, EncodingReason::Ascii));
        }
        let (characters, strays) = utf8(head);
        if characters >= strays {
            Some((Self::Utf8, EncodingReason::Valid))
        } else {
            Some((Self::Windows1252, EncodingReason::Fallback))
        }
    }
}

/// Of text in UTF-16 that is mostly ASCII, nearly every other byte is zero.
fn by_zeros(head: &[u8]) -> Option<Encoding> {
    let zeros = |skip: usize| {
        let bytes = head.iter().skip(skip).step_by(2);
        bytes.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let half = head.len() / 2;
    let most = |count: usize| count.saturating_mul(10) >= half.saturating_mul(7);
    let few = |count: usize| count.saturating_mul(20) <= half;
    if most(odd) && few(even) {
        Some(Encoding::Utf16Le)
    } else if most(even) && few(odd) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Characters of more than one byte, and bytes that belong to none. A character that the end cuts off is neither.
fn utf8(head: &[u8]) -> (usize, usize) {
    let (mut characters, mut strays) = (0_usize, 0_usize);
    let mut rest = head;
    loop {
        let (valid, after) = match core::str::from_utf8(rest) {
            Ok(text) => (text, None),
            Err(error) => {
                let (valid, after) = rest
                    .split_at_checked(error.valid_up_to())
                    .unwrap_or_default();
                let valid = core::str::from_utf8(valid).unwrap_or_default();
                let after = error.error_len().and_then(|length| after.get(length..));
                (valid, after)
            }
        };
        let more = valid.chars().filter(|one| !one.is_ascii()).count();
        characters = characters.saturating_add(more);
        match after {
            Some(after) => {
                strays = strays.saturating_add(1);
                rest = after;
            }
            None => return (characters, strays),
        }
    }
}

/// From slices in one encoding to UTF-8.
#[derive(Debug)]
pub struct Decoder {
    encoding: Encoding,
    /// Still at the beginning, where a mark may be.
    begins: bool,
    /// Bytes of a mark, of half a unit.
    held: Vec<u8>,
    /// The first of a pair of units.
    high: Option<u16>,
}

impl Decoder {
    /// At the beginning of a file.
    pub const fn new(encoding: Encoding) -> Self {
        Self {
            encoding,
            begins: true,
            held: Vec::new(),
            high: None,
        }
    }

    /// Appends a slice of the file to what is there.
    pub fn decode(&mut self, slice: &[u8], into: &mut Vec<u8>) {
        match self.encoding {
            Encoding::Utf8 => self.utf8(slice, into),
            Encoding::Utf16Le => self.utf16(slice, into, u16::from_le_bytes),
            Encoding::Utf16Be => self.utf16(slice, into, u16::from_be_bytes),
            Encoding::Windows1252 => windows_1252(slice, into),
        }
    }

    /// Appends what is still held.
    pub fn end(&mut self, into: &mut Vec<u8>) {
        match self.encoding {
            Encoding::Utf8 => into.append(&mut self.held),
            Encoding::Windows1252 => {}
            Encoding::Utf16Le | Encoding::Utf16Be => {
                if self.high.take().is_some() || !self.held.is_empty() {
                    into.push(NO_TEXT);
                }
                self.held.clear();
            }
        }
    }

    fn utf8(&mut self, slice: &[u8], into: &mut Vec<u8>) {
        let mut slice = slice;
        while self.begins {
            let Some((first, rest)) = slice.split_first() else {
                return;
            };
            self.held.push(*first);
            slice = rest;
            if !MARK.starts_with(&self.held) {
                self.begins = false;
                into.append(&mut self.held);
            } else if self.held.len() == MARK.len() {
                self.begins = false;
                self.held.clear();
            }
        }
        into.extend_from_slice(slice);
    }

    fn utf16(&mut self, slice: &[u8], into: &mut Vec<u8>, unit: fn([u8; 2]) -> u16) {
        for byte in slice {
            self.held.push(*byte);
            if let [first, second] = *self.held {
                self.held.clear();
                self.unit(unit([first, second]), into);
            }
        }
    }

    fn unit(&mut self, unit: u16, into: &mut Vec<u8>) {
        let is_mark = self.begins && unit == 0xfeff;
        self.begins = false;
        if is_mark {
            return;
        }
        let is_high = (0xd800..0xdc00).contains(&unit);
        let units = self
            .high
            .take()
            .into_iter()
            .chain((!is_high).then_some(unit));
        for character in char::decode_utf16(units) {
            match character {
                Ok(character) => put(character, into),
                Err(_) => into.push(NO_TEXT),
            }
        }
        if is_high {
            self.high = Some(unit);
        }
    }
}

fn put(character: char, into: &mut Vec<u8>) {
    into.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

/// The characters of 0x80 to 0x9f; five bytes stand for none.
const UPPER: [Option<char>; 32] = [
    Some('\u{20ac}'),
    None,
    Some('\u{201a}'),
    Some('\u{192}'),
    Some('\u{201e}'),
    Some('\u{2026}'),
    Some('\u{2020}'),
    Some('\u{2021}'),
    Some('\u{2c6}'),
    Some('\u{2030}'),
    Some('\u{160}'),
    Some('\u{2039}'),
    Some('\u{152}'),
    None,
    Some('\u{17d}'),
    None,
    None,
    Some('\u{2018}'),
    Some('\u{2019}'),
    Some('\u{201c}'),
    Some('\u{201d}'),
    Some('\u{2022}'),
    Some('\u{2013}'),
    Some('\u{2014}'),
    Some('\u{2dc}'),
    Some('\u{2122}'),
    Some('\u{161}'),
    Some('\u{203a}'),
    Some('\u{153}'),
    None,
    Some('\u{17e}'),
    Some('\u{178}'),
];

fn windows_1252(slice: &[u8], into: &mut Vec<u8>) {
    for byte in slice {
        match *byte {
            0..0x80 => into.push(*byte),
            0x80..0xa0 => match UPPER.get(usize::from(byte & 0x1f)).copied().flatten() {
                Some(character) => put(character, into),
                None => into.push(NO_TEXT),
            },
            0xa0.. => put(char::from(*byte), into),
        }
    }
}
