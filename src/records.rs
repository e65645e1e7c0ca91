//! Texts in records: the notation in which one wasm module hands a form or a report to another. A record is a line of
//! fields; two control characters part them, which no key types. So neither side needs a reader of JSON, which would be
//! 14 kB of the page.

/// Ends a record.
pub const END: char = '\u{1e}';
/// Stands between two fields.
const BETWEEN: char = '\u{1f}';

/// Writes one record. A control character of ours within a field is replaced by the mark of an unreadable character: a
/// number that held one must not become a number by losing it.
pub fn put(out: &mut String, fields: &[&str]) {
    for (place, field) in fields.iter().enumerate() {
        if place > 0 {
            out.push(BETWEEN);
        }
        out.extend(field.chars().map(readable));
    }
    out.push(END);
}

const fn readable(c: char) -> char {
    match c {
        END | BETWEEN => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

/// The records of a text, in their order.
pub fn records(text: &str) -> impl Iterator<Item = &str> {
    text.split_terminator(END)
}

/// The fields of a record. A record without any has one that is empty.
pub fn fields(record: &str) -> impl Iterator<Item = &str> {
    record.split(BETWEEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<&str>> {
        records(text)
            .map(|record| fields(record).collect())
            .collect()
    }

    #[test]
    fn records_read_back_as_they_were_written() {
        let mut text = String::new();
        put(&mut text, &["a", "", "b\n= & “ü”"]);
        put(&mut text, &[""]);
        put(&mut text, &["", ""]);
        assert_eq!(
            read(&text),
            [vec!["a", "", "b\n= & “ü”"], vec![""], vec!["", ""]]
        );
        assert_eq!(read(""), Vec::<Vec<&str>>::new());
    }

    #[test]
    fn what_parts_the_fields_is_replaced_within_them() {
        let mut text = String::new();
        put(&mut text, &["6\u{1e}0", "7\u{1f}0"]);
        assert_eq!(read(&text), [["6\u{fffd}0", "7\u{fffd}0"]]);
    }
}
