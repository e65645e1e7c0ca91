//! Hashes, names that carry a hash, and the filling of templates.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::error::Error;

/// Before the English words of a text.
pub const SAY: &str = "say ";
/// Hex digits of the hash in a file's name.
const STAMP: usize = 10;
/// Hex digits in the version of a build.
const VERSION: usize = 12;

/// SHA-256 in lower-case hex.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// SHA-256 as a source expression of a Content-Security-Policy.
pub fn csp_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// `boot.js` → `boot.0123456789.js`, by the file's content.
pub fn stamped(name: &str, bytes: &[u8]) -> String {
    let hash = sha256(bytes);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("{stem}.{}.{extension}", &hash[..STAMP])
}

/// Whether a URL's last part carries a hash, and so never changes its content.
pub fn is_stamped(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name
        .strip_suffix(".br")
        .or_else(|| name.strip_suffix(".gz"))
        .unwrap_or(name);
    let is_hash = |part: &str| {
        part.len() == STAMP
            && part
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    };
    let mut parts = name.rsplit('.');
    parts.next().is_some_and(|extension| !extension.is_empty())
        && parts.next().is_some_and(is_hash)
        && parts.next().is_some_and(|stem| !stem.is_empty())
}

/// The version of a build: one hash over the names and hashes of all its files, given in the order of their names.
pub fn version<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let list: String = files.map(|(url, hash)| format!("{url} {hash}\n")).collect();
    sha256(list.as_bytes())[..VERSION].to_owned()
}

/// Fills each `{{name}}` of a template, in one pass: what is filled in is not looked at again.
pub fn fill(
    file: &str,
    template: &str,
    mut value: impl FnMut(&str) -> Result<Option<String>, Error>,
) -> Result<String, Error> {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = rest.find("{{") {
        let (before, after) = (&rest[..start], &rest[start + 2..]);
        text.push_str(before);
        match after
            .find("}}")
            .map(|end| (&after[..end], &after[end + 2..]))
        {
            Some((name, next)) if is_name(name) => {
                let missing = || Error::Placeholder {
                    template: file.to_owned(),
                    name: name.to_owned(),
                };
                text.push_str(&value(name)?.ok_or_else(missing)?);
                rest = next;
            }
            // Two braces that are code.
            _ => {
                text.push_str("{{");
                rest = after;
            }
        }
    }
    text.push_str(rest);
    Ok(text)
}

/// A file, a part, or the words of a text: `say Reload the page`.
fn is_name(name: &str) -> bool {
    let is_text = name.starts_with(SAY) && !name.contains(['{', '}', '\n']);
    is_text
        || !name.is_empty()
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"./-_".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_standard() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(
            csp_hash(""),
            "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
        );
    }

    #[test]
    fn a_name_carries_the_first_ten_digits() {
        assert_eq!(stamped("boot.js", b"abc"), "boot.ba7816bf8f.js");
        assert!(is_stamped("boot.ba7816bf8f.js"));
        assert!(is_stamped("/sub/page.ba7816bf8f.wasm"));
        assert!(is_stamped("/page.ba7816bf8f.wasm.br"));
    }

    #[test]
    fn other_names_are_not_taken_for_stamped() {
        for name in [
            "",
            "/",
            "index.html",
            "sw.js",
            "build.json",
            "a.ba7816bf8.js",
            "a.BA7816BF8F.js",
            "ba7816bf8f.js",
        ] {
            assert!(!is_stamped(name), "{name}");
        }
    }

    #[test]
    fn the_version_changes_with_any_name_or_content() {
        let of = |list: &[(&'static str, &'static str)]| version(list.iter().copied());
        let version = of(&[("a", "1"), ("b", "2")]);
        assert_eq!(version.len(), 12);
        assert_ne!(version, of(&[("a", "1"), ("b", "3")]));
        assert_ne!(version, of(&[("a", "1"), ("c", "2")]));
        assert_eq!(version, of(&[("a", "1"), ("b", "2")]));
    }

    #[test]
    fn fills_once_and_leaves_code_alone() {
        let value = |name: &str| Ok((name == "a.js").then(|| "{{a.js}}".to_owned()));
        assert_eq!(
            fill("t", "x {{a.js}} {{ 1 }} {{", value).ok().as_deref(),
            Some("x {{a.js}} {{ 1 }} {{")
        );
    }

    #[test]
    fn an_unknown_name_is_an_error_that_names_it() {
        let error = fill("boot.js", "{{nope}}", |_| Ok(None))
            .err()
            .map(|error| error.to_string());
        assert!(error.is_some_and(|text| {
            text.starts_with("boot.js asks for {{nope}}, which does not exist")
        }));
    }
}
