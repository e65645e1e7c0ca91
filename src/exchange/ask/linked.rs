//! A link for the desk: the records that `app::desk::link` and `app::desk::linked` read.

use chrono::NaiveDate as Date;

use crate::exchange::link::{link, open};
use crate::exchange::qr::qr;
use crate::form::model::Model;
use crate::i18n::{desk, link as words};
use crate::records;

fn record(fields: &[String]) -> String {
    let mut out = String::new();
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    records::put(&mut out, &fields);
    out
}

/// One record: what goes behind the view in the address, and each thing that it does not carry. Where there is no link, the
/// first is empty, and the reason follows.
#[must_use]
pub fn made(model: &Model, today: Option<Date>) -> String {
    match link(model, today) {
        Ok(link) => {
            let mut fields = vec![link.payload];
            fields.extend(link.left_out.iter().map(words::left_out));
            record(&fields)
        }
        Err(error) => record(&[String::new(), words::refused(error)]),
    }
}

/// A record of what is said of a link, then one for each thing that has changed, that is old, or that it does not carry.
#[must_use]
pub fn told(payload: &str, today: Option<Date>) -> String {
    let opened = match open(payload, today) {
        Ok(opened) => opened,
        Err(error) => return record(&[words::refused(error)]),
    };
    let mut lines = vec![desk::linked(&words::headline(&opened))];
    lines.extend(words::outcome(&opened.today));
    lines.extend(words::changes(&opened));
    lines.extend(words::since(&opened));
    lines.extend(opened.left_out.iter().map(words::left_out));
    lines.push(words::unknown(opened.unknown));
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    lines.map(|line| record(&[line])).collect()
}

/// The form in a link, in the page's notation; empty where it does not open.
#[must_use]
pub fn form(payload: &str, today: Option<Date>) -> String {
    open(payload, today)
        .map(|opened| opened.form)
        .unwrap_or_default()
}

/// One record: the width of the code with its margin, and its dark places as a path; or nothing, and why.
#[must_use]
pub fn code(address: &str) -> String {
    match qr(address) {
        Ok(code) => record(&[code.size.to_string(), code.path]),
        Err(error) => record(&[String::new(), desk::no_code(error).to_owned()]),
    }
}
