//! The documents of a report as HTML, for a page that is read without the program.

use imnm::report::doc::Doc;

/// The HTML of documents. The mark by which a drawing finds an element again, `key`, is no attribute of HTML.
pub fn html(docs: &[Doc]) -> String {
    let mut out = String::new();
    docs.iter().for_each(|doc| add(doc, &mut out));
    out
}

fn add(doc: &Doc, out: &mut String) {
    match doc {
        Doc::Text(text) => escape(text, out),
        Doc::Element {
            tag,
            attributes,
            children,
        } => {
            out.push('<');
            out.push_str(tag);
            for (name, value) in attributes.iter().filter(|(name, _)| *name != "key") {
                out.push(' ');
                out.push_str(name);
                out.push_str("=\"");
                escape(value, out);
                out.push('"');
            }
            out.push('>');
            children.iter().for_each(|child| add(child, out));
            // None of the elements of a report is a void one.
            out.push_str("</");
            out.push_str(tag);
            out.push('>');
        }
    }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use imnm::report::doc::{el, text};

    #[test]
    fn text_and_attributes_are_escaped_and_keys_left_out() {
        let docs = [el(
            "p",
            "a\"b",
            vec![
                Doc::Text("1 < 2 & 3 > 2".to_owned()),
                text("em", "", "x").with("key", "y"),
            ],
        )];
        assert_eq!(
            html(&docs),
            "<p class=\"a&quot;b\">1 &lt; 2 &amp; 3 &gt; 2<em>x</em></p>"
        );
    }
}
