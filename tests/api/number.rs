//! Numbers of the interface, on their way in and out.

use imnm::domain::number::{Decimal, NumberError};
use imnm::domain::quantity::Grams;
use imnm::exchange::api::number::{Exact, Number};

fn read(json: &str) -> Result<Number, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

fn decimal(json: &str) -> Result<Decimal, NumberError> {
    Decimal::read(read(json).expect("it is one").as_text())
}

#[test]
fn a_json_number_is_taken_by_its_digits() {
    for text in [
        "60",
        "72.5",
        "0.125",
        "1.875",
        "-1.875",
        "123.456",
        "1234.567",
        "72.50",
        "0",
        "-0.5",
        // More digits than a float holds, and one that a float would make 72.5.
        "12345678901234567890",
        "72.50000000000000001",
    ] {
        let plain = Decimal::from_plain(text).expect("it is one");
        assert_eq!(decimal(text), Ok(plain), "{text}");
    }
    assert_eq!(decimal("1e2").expect("it is one").as_str(), "100");
    assert_eq!(decimal("725E-1").expect("it is one").as_str(), "72.5");
    assert_eq!(decimal("1e400"), Err(NumberError::NotANumber));
}

#[test]
fn a_text_is_read_as_it_would_be_on_the_page() {
    for text in ["72.5", "72,5", " 60 ", "1.875", "60kg", "", "1e2", "NaN"] {
        let json = serde_json::to_string(text).expect("it is one");
        assert_eq!(decimal(&json), Decimal::read(text), "{text}");
    }
    assert_eq!(decimal("\"1.875\""), Err(NumberError::AmbiguousSeparator));
}

#[test]
fn nothing_else_is_a_number() {
    for json in ["true", "[1]", "{}", "null"] {
        assert!(read(json).is_err(), "{json}");
    }
}

#[test]
fn what_is_written_reads_back_the_same() {
    for json in ["60", "1.875", "\"72,5\"", "\"1.875\"", "\"\""] {
        let number = read(json).expect("it is one");
        let written = serde_json::to_string(&number).expect("it is one");
        assert_eq!(read(&written), Ok(number));
    }
}

#[test]
fn an_answer_is_written_digit_by_digit() {
    let exact = Exact::from(Grams::scaled(120_500_000));
    assert_eq!(
        serde_json::to_string(&[&exact]).expect("it is one"),
        "[120.5]"
    );
}
