//! The languages of the site: a page for each, and the words of each in two files, those that the page begins with and
//! the others.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use imnm::i18n::changes;
use imnm::i18n::language::Language;
use imnm::i18n::po;
use imnm::i18n::words::ENGLISH;

use super::error::Error;
use super::page;
use super::process::Step;
use super::project::{self, Project};
use super::say;
use super::site::{INDEX, REFERENCE};
use super::tools::Tools;

/// The feature of the page for the module that shows its texts.
const SPELLED: &str = "spelled";

/// A page of the site, in its language.
pub struct Page {
    /// The language.
    pub language: Language,
    /// The markup that stands in it before it runs.
    pub app: String,
    /// The tables that are read where it does not run.
    pub reference: String,
}

impl Page {
    /// Its address within the site.
    pub fn url(&self) -> String {
        if self.is_first() {
            INDEX.to_owned()
        } else {
            format!("{}.html", self.language.tag)
        }
    }

    /// As a reader asks for it by name. The first page is also that for readers who ask for none.
    pub fn address(&self) -> String {
        if self.is_first() {
            format!("./?lang={}", self.language.tag)
        } else {
            self.url()
        }
    }

    /// The address of the reference tables.
    pub fn reference_url(&self) -> String {
        if self.is_first() {
            REFERENCE.to_owned()
        } else {
            REFERENCE.replace(".html", &format!("-{}.html", self.language.tag))
        }
    }

    fn is_first(&self) -> bool {
        self.language.tag == "en"
    }

    /// The words of a text of this language.
    pub fn says(&self, english: &str) -> Option<String> {
        self.language.of(english).map(escaped)
    }
}

/// A text as it stands in a page.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '"' => escaped.push_str("&quot;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// The page in every language, prerendered.
///
/// # Errors
/// A language that lacks a word, or a page that can't be rendered.
pub fn pages() -> Result<Vec<Page>, Error> {
    let languages = po::languages().map_err(Error::Language)?;
    let page = |language: Language| {
        let (app, reference) = page::prerender(language.clone())?;
        Ok(Page {
            language,
            app,
            reference,
        })
    };
    languages.into_iter().map(page).collect()
}

/// Brings the files of the languages up to date, and says what is left to do in them.
///
/// # Errors
/// A file that can't be read or written.
pub fn update(project: &Project) -> Result<(), Error> {
    for tag in po::tags() {
        let path = project
            .root
            .join("src/i18n/languages")
            .join(tag)
            .with_extension("po");
        let file = project::read_text(&path)?;
        let updated = po::updated(&file).map_err(Error::Language)?;
        fs::write(&path, &updated).map_err(Error::file("write", &path))?;
        let left = po::without_words(&updated).map_err(Error::Language)?;
        say(&format!(
            "{}: {} texts without words",
            project.short(&path),
            left.len()
        ));
        left.iter().for_each(|text| say(&format!("  {text}")));
    }
    Ok(())
}

/// Links to the page in every language, for the template.
pub fn links(pages: &[Page], current: &Page) -> String {
    let link = |page: &Page| {
        let tag = page.language.tag;
        let here = if tag == current.language.tag {
            " aria-current=\"true\""
        } else {
            ""
        };
        let (address, name) = (page.address(), page.language.name());
        format!("<a href=\"{address}\" lang=\"{tag}\" hreflang=\"{tag}\"{here}>{name}</a>")
    };
    pages.iter().map(link).collect::<Vec<_>>().join(" ")
}

/// Each language with its page and the languages of browsers that it is for, as the head script reads it.
pub fn listed(pages: &[Page]) -> String {
    let rows = pages.iter().map(|page| {
        let asked: Vec<&str> = page.language.browsers().split(' ').collect();
        (
            page.language.tag.to_owned(),
            serde_json::json!([page.url(), asked]),
        )
    });
    serde_json::Value::Object(rows.collect()).to_string()
}

/// How well the words of a page were checked by clinicians, where they are a translation.
pub fn translation(page: &Page) -> String {
    let told = page.language.checked();
    if page.is_first() {
        String::new()
    } else {
        format!("<p id=\"translation\">{told}</p>")
    }
}

/// What is new in each version of the clinical content, by language, as the service worker tells it. No word of it may end the
/// script's text.
pub fn changes(pages: &[Page]) -> String {
    let rows = pages.iter().map(|page| {
        let rows: Vec<_> = changes::changes()
            .map(|change| serde_json::json!([change.version, page.language.at(change.what)]))
            .collect();
        (page.language.tag.to_owned(), serde_json::json!(rows))
    });
    let json = serde_json::Value::Object(rows.collect()).to_string();
    json.replace('\\', "\\\\")
        .replace('`', "\\`")
        .replace("${", "\\${")
}

/// For each text, whether the page begins with it: its words stand in a module of the page that is compiled to carry them.
/// That module is optimised less than the one that is published, so that it holds no fewer.
///
/// # Errors
/// It can't be compiled.
pub fn needed(project: &Project, tools: &Tools) -> Result<Vec<bool>, Error> {
    say("Looking for the texts of the page");
    let target = page::quick_target(project);
    let step = Step {
        what: "compiling the texts of the page".to_owned(),
        hint: "correct it",
        log: project.work().join("texts.log"),
    };
    let mut build = Command::new("cargo");
    build.args([
        "build",
        "--quiet",
        "--package",
        "imnm-page",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    build
        .args(["--profile", page::QUICK_PROFILE, "--features", SPELLED])
        .arg("--target-dir")
        .arg(&target);
    build
        .env("PATH", &tools.path)
        .env("CARGO_ENCODED_RUSTFLAGS", page::rustflags(project))
        .current_dir(&project.root);
    step.run(&mut build)?;
    let folder: PathBuf = target
        .join("wasm32-unknown-unknown")
        .join(page::QUICK_PROFILE);
    let module = project::read(&folder.join("imnm_page.wasm"))?;
    let held = data(&module)?;
    Ok(ENGLISH
        .iter()
        .map(|text| holds(&held, text.as_bytes()))
        .collect())
}

/// The constants of a module, one after the other.
fn data(module: &[u8]) -> Result<Vec<u8>, Error> {
    let unread = |why: wasmparser::BinaryReaderError| Error::Names {
        name: "texts of the page".to_owned(),
        why: why.to_string(),
    };
    let mut held = Vec::new();
    for part in wasmparser::Parser::new(0).parse_all(module) {
        if let wasmparser::Payload::DataSection(section) = part.map_err(unread)? {
            for segment in section {
                held.extend_from_slice(segment.map_err(unread)?.data);
            }
        }
    }
    Ok(held)
}

/// Do these bytes hold the words of a text?
fn holds(held: &[u8], words: &[u8]) -> bool {
    memchr::memmem::find(held, words).is_some()
}
