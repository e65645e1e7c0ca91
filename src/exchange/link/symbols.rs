//! Digits and the signs around them in half a byte each: what is typed into fields of numbers, days and times takes half
//! the room of its characters, and nothing else has a symbol.

/// Half a byte each, by their places.
const OFTEN: [char; 14] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',', '-', ':',
];
/// A whole byte each: [`SELDOM_NEXT`] and their places.
const SELDOM: [char; 8] = [
    ' ', '+', '\u{2212}', '\t', '\n', '\u{a0}', '\u{2009}', '\u{202f}',
];
const SELDOM_NEXT: u8 = 14;
const END: u8 = 15;

/// A field that holds a day or a number of this product holds no more characters.
const MOST_TYPED: usize = 16;
/// A day has so many digits. The numbers by which people are known have more.
const MOST_DIGITS: usize = 8;

fn place(all: &[char], wanted: char) -> Option<u8> {
    let place = all.iter().position(|known| *known == wanted)?;
    u8::try_from(place).ok()
}

fn has_symbol(character: char) -> bool {
    OFTEN.contains(&character) || SELDOM.contains(&character)
}

/// Could a hand have typed this into a field of numbers, days or times, and is it no number of a person?
pub(super) fn is_carried(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    text.chars().all(has_symbol) && digits <= MOST_DIGITS && text.chars().count() <= MOST_TYPED
}

/// Texts as symbols, each with its end; nothing where one has a character without a symbol.
pub(super) fn pack(texts: &[String]) -> Option<Vec<u8>> {
    let mut symbols = Vec::new();
    for text in texts {
        for character in text.chars() {
            if let Some(often) = place(&OFTEN, character) {
                symbols.push(often);
            } else {
                symbols.extend([SELDOM_NEXT, place(&SELDOM, character)?]);
            }
        }
        symbols.push(END);
    }
    let pairs = symbols.chunks(2).map(|pair| match pair {
        [first, second] => (first << 4) | second,
        // Half a byte that begins a sign and has none: it can't be read as a text more.
        [first] => (first << 4) | SELDOM_NEXT,
        _ => SELDOM_NEXT,
    });
    Some(pairs.collect())
}

/// The texts back; nothing unless there are exactly `count`.
pub(super) fn unpack(bytes: &[u8], count: usize) -> Option<Vec<String>> {
    let mut symbols = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0x0f]);
    let mut texts = Vec::new();
    for _ in 0..count {
        texts.push(one(&mut symbols)?);
    }
    // The last byte may be half full.
    let rest: Vec<u8> = symbols.collect();
    matches!(rest.as_slice(), [] | [SELDOM_NEXT]).then_some(texts)
}

fn one(symbols: &mut impl Iterator<Item = u8>) -> Option<String> {
    let mut text = String::new();
    loop {
        let (all, place): (&[char], u8) = match symbols.next()? {
            END => return Some(text),
            SELDOM_NEXT => (&SELDOM, symbols.next()?),
            often => (&OFTEN, often),
        };
        text.push(*all.get(usize::from(place))?);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_fields_come_back_and_take_half_their_room() {
        let texts = [
            "60",
            "",
            "72,5",
            "2026-11-24",
            "07:30",
            " +1 \u{2212}2\u{a0}",
        ];
        let texts = texts.map(str::to_owned);
        let packed = pack(&texts).unwrap_or_default();
        assert_eq!(unpack(&packed, texts.len()), Some(texts.to_vec()));
        let day = pack(&["2026-11-24".to_owned()]);
        assert_eq!(day.map(|bytes| bytes.len()), Some(6));
        assert_eq!(unpack(&packed, texts.len() - 1), None);
        assert_eq!(unpack(&packed, texts.len() + 1), None);
        // A symbol that stands for nothing.
        assert_eq!(unpack(&[0xe8, 0xfe], 1), None);
        assert_eq!(unpack(&[0xe7, 0xfe], 1), Some(vec!["\u{202f}".to_owned()]));
    }

    #[test]
    fn words_and_numbers_of_people_are_not_carried() {
        for text in ["", "72.5", "2026-11-24", " 60 ", "\u{2212}1", "12345678"] {
            assert!(is_carried(text), "{text:?}");
        }
        for text in [
            "Kari",
            "60kg",
            "?",
            "123456789",
            "010190 12345",
            "6\u{1e}0",
            "١",
        ] {
            assert!(!is_carried(text), "{text:?}");
        }
        assert!(!is_carried(&"-".repeat(17)));
        assert_eq!(pack(&["a".to_owned()]), None);
    }
}
