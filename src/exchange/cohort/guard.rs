//! What is taken over from a file goes out so that no spreadsheet runs it; and whole numbers as text.

/// What makes a spreadsheet run a cell, in narrow and in wide letters.
const RUNS: [char; 10] = [
    '=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// A text of the file as a cell that no spreadsheet runs: behind an apostrophe where it could be.
pub fn put_guarded(out: &mut Vec<u8>, text: &[u8]) {
    let first = text
        .utf8_chunks()
        .next()
        .and_then(|chunk| chunk.valid().chars().next());
    let runs = first.is_some_and(|first| RUNS.contains(&first));
    let plain = !runs
        && !text
            .iter()
            .any(|byte| matches!(byte, b',' | b';' | b'"' | b'\t' | b'\r' | b'\n'));
    if plain {
        out.extend_from_slice(text);
        return;
    }
    out.push(b'"');
    if runs {
        out.push(b'\'');
    }
    for byte in text {
        if *byte == b'"' {
            out.push(b'"');
        }
        out.push(*byte);
    }
    out.push(b'"');
}

/// A whole number, without an allocation.
pub fn put_number(out: &mut Vec<u8>, number: u64) {
    let mut digits = [0_u8; 20];
    let mut left = number;
    let mut used = 0_usize;
    for digit in digits.iter_mut().rev() {
        let (tens, one) = (left / 10, left % 10);
        *digit = u8::try_from(one).unwrap_or_default().saturating_add(b'0');
        used = used.saturating_add(1);
        left = tens;
        if left == 0 {
            break;
        }
    }
    let from = digits.len().saturating_sub(used);
    out.extend_from_slice(digits.get(from..).unwrap_or_default());
}
