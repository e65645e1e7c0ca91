//! JSON as it is written: numbers as the text of an exact decimal, names in the order in which they are put, and nothing
//! that is empty, since FHIR knows no empty list, object or text.

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// It is not written, and neither is its name.
    Nothing,
    /// A text.
    Text(String),
    /// A number, as the decimal that is written.
    Number(String),
    /// True or false.
    Flag(bool),
    /// A list.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(&'static str, Json)>),
}

/// A text without signs that FHIR does not know: of blanks it knows four. An empty one is nothing.
pub fn text(text: impl AsRef<str>) -> Json {
    let known = |sign: &char| {
        let is_line = matches!(sign, '\n' | '\r' | '\t');
        (is_line || !sign.is_control()) && *sign != BYTE_ORDER_MARK
    };
    let plain = |sign: char| match sign {
        '\n' | '\r' | '\t' => sign,
        blank if blank.is_whitespace() => ' ',
        other => other,
    };
    let text: String = text.as_ref().chars().filter(known).map(plain).collect();
    let text = text.trim();
    if text.is_empty() {
        Json::Nothing
    } else {
        Json::Text(text.to_owned())
    }
}

/// A blank without width.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A number, from the text of an exact decimal.
pub fn number(decimal: impl ToString) -> Json {
    Json::Number(decimal.to_string())
}

/// A list of what is something.
pub fn list(of: impl IntoIterator<Item = Json>) -> Json {
    let of: Vec<Json> = of.into_iter().filter(Json::is_something).collect();
    if of.is_empty() {
        Json::Nothing
    } else {
        Json::List(of)
    }
}

/// An object of what is something.
pub fn object(of: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    let of = of.into_iter().filter(|(_, value)| value.is_something());
    let of: Vec<(&'static str, Json)> = of.collect();
    if of.is_empty() {
        Json::Nothing
    } else {
        Json::Object(of)
    }
}

impl Json {
    fn is_something(&self) -> bool {
        *self != Self::Nothing
    }

    /// As text.
    pub fn written(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Nothing => out.push_str("null"),
            Self::Text(text) => quote(text, out),
            Self::Number(decimal) => out.push_str(decimal),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::List(of) => {
                let mut mark = '[';
                for value in of {
                    out.push(mark);
                    value.write(out);
                    mark = ',';
                }
                out.push(']');
            }
            Self::Object(of) => {
                let mut mark = '{';
                for (name, value) in of {
                    out.push(mark);
                    quote(name, out);
                    out.push(':');
                    value.write(out);
                    mark = ',';
                }
                out.push('}');
            }
        }
    }
}

fn quote(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_is_not_written_and_numbers_stand_as_they_are() {
        let json = object([
            ("none", list([])),
            ("blank", text(" \u{7}\u{a0}\u{feff}\u{3000} ")),
            ("dose", number("0.4")),
            (
                "said",
                list([
                    text("a\u{2003}\"b\"\u{0}\n"),
                    Json::Nothing,
                    Json::Flag(false),
                ]),
            ),
            ("within", object([("empty", object([]))])),
        ]);
        assert_eq!(json.written(), r#"{"dose":0.4,"said":["a \"b\"",false]}"#);
    }
}
