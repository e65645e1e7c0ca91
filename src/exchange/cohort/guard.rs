//! What is taken over from a file goes out so that no spreadsheet runs it.

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
