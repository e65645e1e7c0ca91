//! Sites made from the one under test: a newer version, a damaged one, one without its module.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};

/// A file of a site, as `build.json` lists it.
pub struct Listed {
    /// Its address in the site's folder.
    pub url: String,
    sha256: String,
}

/// What a site's report says.
pub fn report(site: &Path) -> Value {
    let text = fs::read_to_string(site.join("build.json")).expect("a site has a report");
    serde_json::from_str(&text).expect("the report is JSON")
}

/// The files of a site.
pub fn listed(site: &Path) -> Vec<Listed> {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let report = report(site);
    let files = report["files"].as_array().expect("a list");
    files
        .iter()
        .map(|file| Listed {
            url: text(&file["url"]),
            sha256: text(&file["sha256"]),
        })
        .collect()
}

/// The version of a site.
pub fn version(site: &Path) -> String {
    report(site)["version"]
        .as_str()
        .expect("a version")
        .to_owned()
}

/// The module of a site.
pub fn module(site: &Path) -> PathBuf {
    named(site, "page.", ".wasm")
}

/// The file of a site whose hashed name starts and ends like this.
pub fn named(site: &Path, start: &str, end: &str) -> PathBuf {
    let files = listed(site);
    let found = files
        .iter()
        .find(|file| file.url.starts_with(start) && file.url.ends_with(end));
    site.join(&found.expect("a site has such a file").url)
}

/// Makes a copy the next version, as a build would: the module has other bytes, so another hash and name, and so has
/// every file that names it.
pub fn make_newer(copy: &Path) {
    let old_version = version(copy);
    let new_version: String = old_version.chars().rev().collect();
    assert_ne!(old_version, new_version);
    let pages: Vec<String> = listed(copy)
        .into_iter()
        .map(|file| file.url)
        .filter(|url| url.ends_with(".html"))
        .collect();
    let mut named: Vec<&str> = pages.iter().map(String::as_str).collect();
    named.extend(["sw.js", "build.json"]);
    replace_in(copy, &named, &old_version, &new_version);

    // A custom section named `next`, which a browser passes over.
    let module = module(copy);
    let mut bytes = fs::read(&module).expect("the module can be read");
    bytes.extend([0, 5, 4, b'n', b'e', b'x', b't']);
    fs::write(&module, bytes).expect("the copy can be written");
    let pages = pages.iter().map(|url| (url.as_str(), ""));
    for (start, end) in [("page.", ".wasm"), ("boot.", ".js")]
        .into_iter()
        .chain(pages)
    {
        let file = listed(copy)
            .into_iter()
            .find(|file| file.url.starts_with(start) && file.url.ends_with(end))
            .expect("a file of the site");
        rehash(copy, &file);
    }
}

/// Makes a copy one that takes the place of an earlier version without asking, as `build --recall` does.
pub fn make_recall(copy: &Path) {
    let worker = copy.join("sw.js");
    let text = fs::read_to_string(&worker).expect("a site has a service worker");
    let asks = "JSON.parse(\"false\")";
    assert_eq!(
        text.matches(asks).count(),
        1,
        "the worker says whether it asks"
    );
    let text = text.replace(asks, "JSON.parse(\"true\")");
    fs::write(&worker, text).expect("the copy can be written");
}

/// Gives a file whose content has changed its new hash and name, wherever they stand.
fn rehash(copy: &Path, file: &Listed) {
    let bytes = fs::read(copy.join(&file.url)).expect("the file can be read");
    let hash: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    // The name carries the first digits of the hash.
    let stamp = file
        .url
        .split('.')
        .find(|part| part.len() == 10 && file.sha256.starts_with(part));
    let texts: Vec<String> = listed(copy)
        .into_iter()
        .map(|file| file.url)
        .filter(|url| [".js", ".html"].iter().any(|ending| url.ends_with(ending)))
        .chain(["build.json".to_owned()])
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    if let Some(stamp) = stamp {
        let name = file.url.replace(stamp, &hash[..stamp.len()]);
        fs::rename(copy.join(&file.url), copy.join(&name)).expect("the copy can be written");
        let others: Vec<&str> = texts
            .iter()
            .copied()
            .filter(|text| *text != file.url)
            .collect();
        replace_in(copy, &others, &file.url, &name);
        replace_in(copy, &["sw.js", "build.json"], &file.sha256, &hash);
    } else {
        replace_in(copy, &["sw.js", "build.json"], &file.sha256, &hash);
    }
}

fn replace_in(copy: &Path, names: &[&str], old: &str, new: &str) {
    for name in names {
        let path = copy.join(name);
        let text = fs::read_to_string(&path).expect("the file is text");
        fs::write(&path, text.replace(old, new)).expect("the copy can be written");
    }
}

/// Changes one byte in the middle of a file.
pub fn damage(file: &Path) {
    let mut bytes = fs::read(file).expect("the file can be read");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(file, bytes).expect("the copy can be written");
}

/// Puts one site in the place of another, as a host does that is handed a new version.
pub fn deploy(site: &Path, place: &Path) {
    fs::remove_dir_all(place).expect("the old site can be removed");
    fs::rename(site, place).expect("the new site can be moved");
}
