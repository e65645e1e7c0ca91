//! Puts the site together in memory: every file under the URL it will have, relative to the site's folder.

use std::collections::BTreeMap;
use std::fs;

use imnm::domain::content::CONTENT_VERSION;
use imnm::exchange::golden;
use imnm::form::asked::{self, Asked};

use super::error::Error;
use super::languages::{self, Page};
use super::minify::{self, Kind, minify};
use super::page::Modules;
use super::policy;
use super::project::{self, Project};
use super::stamp;
use super::tools::Tools;

/// The page.
pub const INDEX: &str = "index.html";
/// The service worker, whose address must never change.
pub const WORKER: &str = "sw.js";

/// What can be read where the page does not run. Its address stands in the page.
pub const REFERENCE: &str = "reference.html";

/// The script that stands in the page.
const HEAD: &str = "head.js";

/// The reference cases, which the page runs when it is asked to test itself.
const GOLDEN: &str = "golden.json";

/// A whole site.
pub struct Site {
    /// Content by URL.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What a first visit loads: role and URL.
    pub first_load: Vec<(&'static str, String)>,
    /// What a first visit loads in each of the other languages, by its tag.
    pub languages: Vec<(&'static str, Vec<(&'static str, String)>)>,
    /// What is loaded when the page asks for it, likewise.
    pub on_demand: Vec<(&'static str, String)>,
    /// The build's version.
    pub version: String,
}

/// What a first visit loads besides the page until it runs, by the names that templates use.
const FIRST_LOAD: [(&str, &str); 4] = [
    ("boot", "boot.js"),
    ("glue", "page.js"),
    ("wasm", "page.wasm"),
    ("favicon", "icons/favicon.svg"),
];

/// What is loaded when the page asks for it, likewise.
const ON_DEMAND: [(&str, &str); 19] = [
    // Some seconds after the start. Chromium looks at the icon to see whether the page can be installed.
    ("manifest", "manifest.webmanifest"),
    ("icon", "icons/icon-192.png"),
    ("later", "later.js"),
    ("help", "help.js"),
    ("help-style", "help.css"),
    ("report-glue", "report.js"),
    ("report-style", "report.css"),
    ("report", "report.wasm"),
    ("follow-glue", "follow.js"),
    ("follow", "follow.wasm"),
    ("follow-style", "follow.css"),
    ("desk-glue", "desk.js"),
    ("desk", "desk.wasm"),
    ("desk-style", "desk.css"),
    ("background", "background.js"),
    ("worker-glue", "worker.js"),
    ("worker", "worker.wasm"),
    ("golden", GOLDEN),
    ("reference", REFERENCE),
];

/// Scripts that are loaded as modules.
const MODULES: [&str; 4] = ["boot.js", "later.js", "help.js", "background.js"];

/// Builds every file of the site from the templates, the compiled modules and the prerendered page.
pub fn assemble(
    project: &Project,
    tools: &Tools,
    modules: Modules,
    needed: &[bool],
    pages: &[Page],
    recall: bool,
) -> Result<Site, Error> {
    let mut assets = Assets::none(project, tools);
    let modules = [
        ("page", modules.page),
        ("report", modules.report),
        ("follow", modules.follow),
        ("desk", modules.desk),
        ("worker", modules.worker),
    ];
    for (name, module) in modules {
        let glue = String::from_utf8_lossy(&module.glue).into_owned();
        let what = format!("the glue of the {name}");
        let glue = minify(project, tools, &what, Kind::Module, glue)?;
        assets.add(&format!("{name}.js"), glue);
        assets.add(&format!("{name}.wasm"), module.wasm);
    }

    assets.add(GOLDEN, golden(project)?.into_bytes());
    assets
        .texts
        .insert("languages".to_owned(), languages::listed(pages));
    assets
        .texts
        .insert("changes".to_owned(), languages::changes(pages));
    assets.texts.insert("recall".to_owned(), recall.to_string());
    let helped: Vec<_> = asked::all().map(Asked::name).collect();
    assets.texts.insert("helped".to_owned(), helped.join(" "));
    for Page { language, .. } in pages {
        let needs = |place: usize| needed.get(place).copied().unwrap_or(true);
        let [words, more] = [words_file(language.tag), more_file(language.tag)];
        assets.add(&words, language.encoded(needs).into_bytes());
        assets.add(&more, language.encoded(|place| !needs(place)).into_bytes());
    }

    let style = assets.style()?;
    let head = assets.head()?;
    let csp = policy::csp(&style, &head);
    for page in pages {
        assets.add_reference(&style, page)?;
    }
    let template = minify::html(&project::read_text(&project.root.join(INDEX))?);
    let html = |assets: &mut Assets, page: &Page, version: &str| {
        let tag = page.language.tag;
        stamp::fill(INDEX, &template, |name| match name {
            "csp" => Ok(Some(csp.clone())),
            "style" => Ok(Some(style.clone())),
            "head" => Ok(Some(head.clone())),
            "app" => Ok(Some(page.app.clone())),
            "reference" => Ok(Some(page.reference_url())),
            "version" => Ok(Some(version.to_owned())),
            "content" => Ok(Some(CONTENT_VERSION.to_string())),
            "lang" => Ok(Some(tag.to_owned())),
            "translation" => Ok(Some(languages::translation(page))),
            "links" => Ok(Some(languages::links(pages, page))),
            "words" => assets.url(&words_file(tag)),
            "more" => assets.url(&more_file(tag)),
            name => match name.strip_prefix(stamp::SAY) {
                Some(english) => Ok(page.says(english)),
                None => assets.url(name),
            },
        })
    };

    // The version is taken over everything but itself: the pages with an empty slot, the worker without its list.
    let mut hashes = BTreeMap::new();
    for page in pages {
        let unversioned = html(&mut assets, page, "")?;
        hashes.insert(page.url(), stamp::sha256(unversioned.as_bytes()));
    }
    hashes.extend(assets.hashes());
    let bare = assets.worker(&csp, "", "")?;
    hashes.insert(WORKER.to_owned(), stamp::sha256(&bare));
    let version = stamp::version(
        hashes
            .iter()
            .map(|(url, hash)| (url.as_str(), hash.as_str())),
    );

    for page in pages {
        let html = html(&mut assets, page, &version)?;
        assets.files.insert(page.url(), html.into_bytes());
    }
    let list = serde_json::json!(assets.hashes()).to_string();
    let worker = assets.worker(&csp, &version, &list)?;
    assets.files.insert(WORKER.to_owned(), worker);

    let first_load = |assets: &Assets, page: &Page| {
        let mut list = vec![("html", page.url())];
        list.extend(assets.listed(&FIRST_LOAD)?);
        list.extend(assets.listed(&[("words", &words_file(page.language.tag))])?);
        Ok::<_, Error>(list)
    };
    let (first, others) = pages.split_first().ok_or(Error::Prerender)?;
    let mut on_demand = assets.listed(&ON_DEMAND)?;
    on_demand.extend(assets.listed(&[("more-words", &more_file(first.language.tag))])?);
    Ok(Site {
        first_load: first_load(&assets, first)?,
        languages: others
            .iter()
            .map(|page| Ok((page.language.tag, first_load(&assets, page)?)))
            .collect::<Result<_, Error>>()?,
        on_demand,
        files: assets.files,
        version,
    })
}

/// The style sheet as it stands in a page.
///
/// # Errors
/// It can't be read or shortened.
pub fn style(project: &Project, tools: &Tools) -> Result<String, Error> {
    Assets::none(project, tools).style()
}

/// The words that a page begins with.
fn words_file(tag: &str) -> String {
    format!("words-{tag}.txt")
}

/// Its other words.
fn more_file(tag: &str) -> String {
    format!("more-{tag}.txt")
}

/// The reference cases of the tests as one text.
fn golden(project: &Project) -> Result<String, Error> {
    let folder = project.root.join("tests/vectors");
    let entries = fs::read_dir(&folder).map_err(Error::file("read", &folder))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let groups: Vec<serde_json::Value> = files
        .iter()
        .map(|path| project::read_json(path))
        .collect::<Result<_, _>>()?;
    Ok(golden::joined(&groups))
}

/// A text that stands in the page, which it must not end.
fn inline(name: &str, bytes: &[u8]) -> Result<String, Error> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    if text.contains("</") || text.contains("<!--") {
        Err(Error::InlineEnds(name.to_owned()))
    } else {
        Ok(text)
    }
}

/// The site's files so far. A file enters when a template first names it, so nothing unused is published.
struct Assets<'a> {
    project: &'a Project,
    tools: &'a Tools,
    files: BTreeMap<String, Vec<u8>>,
    /// From the name that templates use to the stamped URL.
    urls: BTreeMap<String, String>,
    /// What templates name beside files.
    texts: BTreeMap<String, String>,
}

impl<'a> Assets<'a> {
    fn none(project: &'a Project, tools: &'a Tools) -> Self {
        Self {
            project,
            tools,
            files: BTreeMap::new(),
            urls: BTreeMap::new(),
            texts: BTreeMap::new(),
        }
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let url = stamp::stamped(name.rsplit('/').next().unwrap_or(name), &bytes);
        self.files.insert(url.clone(), bytes);
        self.urls.insert(name.to_owned(), url.clone());
        url
    }

    /// The stamped URL of a file of `static/`, which enters the site with everything it names itself.
    fn url(&mut self, name: &str) -> Result<Option<String>, Error> {
        if let Some(url) = self.urls.get(name) {
            return Ok(Some(url.clone()));
        }
        let path = self.project.root.join("static").join(name);
        // Templates may not reach outside static/.
        if name.contains("..") || name.starts_with('/') || !path.is_file() {
            return Ok(None);
        }
        let bytes = match name.rsplit('.').next() {
            Some("js") => {
                let text = self.filled(name, &project::read_text(&path)?)?;
                let kind = if MODULES.contains(&name) {
                    Kind::Module
                } else {
                    Kind::Script
                };
                minify(self.project, self.tools, name, kind, text)?
            }
            Some("css") => minify(
                self.project,
                self.tools,
                name,
                Kind::Style,
                project::read_text(&path)?,
            )?,
            Some("webmanifest" | "svg") => {
                self.filled(name, &project::read_text(&path)?)?.into_bytes()
            }
            _ => project::read(&path)?,
        };
        Ok(Some(self.add(name, bytes)))
    }

    fn filled(&mut self, name: &str, template: &str) -> Result<String, Error> {
        stamp::fill(name, template, |file| match self.texts.get(file) {
            Some(text) => Ok(Some(text.clone())),
            None => self.url(file),
        })
    }

    /// The style sheet as it is inlined.
    fn style(&self) -> Result<String, Error> {
        self.style_of("app.css")
    }

    /// A style sheet to be inlined.
    fn style_of(&self, name: &str) -> Result<String, Error> {
        let text = project::read_text(&self.project.root.join("static").join(name))?;
        let short = minify(self.project, self.tools, name, Kind::Style, text)?;
        inline(name, &short)
    }

    /// The script that stands in the page. It names no file, so that it stays the same when they change.
    fn head(&mut self) -> Result<String, Error> {
        let text = project::read_text(&self.project.root.join("static").join(HEAD))?;
        let text = self.filled(HEAD, &text)?;
        let short = minify(self.project, self.tools, HEAD, Kind::Script, text)?;
        inline(HEAD, &short)
    }

    /// The page of references in a language, with the style of the page and nothing that runs.
    fn add_reference(&mut self, style: &str, page: &Page) -> Result<(), Error> {
        let path = self.project.root.join("static").join(REFERENCE);
        let template = minify::html(&project::read_text(&path)?);
        let csp = policy::csp_of_text(style);
        let html = stamp::fill(REFERENCE, &template, |name| match name {
            "csp" => Ok(Some(csp.clone())),
            "style" => Ok(Some(style.to_owned())),
            "content" => Ok(Some(page.reference.clone())),
            "lang" => Ok(Some(page.language.tag.to_owned())),
            "page" => Ok(Some(page.address())),
            name => match name.strip_prefix(stamp::SAY) {
                Some(english) => Ok(page.says(english)),
                None => self.url(name),
            },
        })?;
        // Linked to from outside, too: its name carries no hash.
        let url = page.reference_url();
        self.files.insert(url.clone(), html.into_bytes());
        self.urls.insert(url.clone(), url);
        Ok(())
    }

    /// The service worker with its version and its list of files.
    fn worker(&self, csp: &str, version: &str, list: &str) -> Result<Vec<u8>, Error> {
        let template = project::read_text(&self.project.root.join("static").join(WORKER))?;
        let headers: BTreeMap<_, _> = policy::headers(csp).into_iter().collect();
        let text = stamp::fill(WORKER, &template, |name| {
            Ok(match name {
                "version" => Some(version.to_owned()),
                "files" => Some(list.to_owned()),
                "headers" => Some(serde_json::json!(headers).to_string()),
                "content" => self.texts.get("changes").cloned(),
                "recall" => self.texts.get("recall").cloned(),
                _ => None,
            })
        })?;
        minify(self.project, self.tools, WORKER, Kind::Script, text)
    }

    /// Roles with the stamped URLs of the files that play them.
    fn listed(&self, roles: &[(&'static str, &str)]) -> Result<Vec<(&'static str, String)>, Error> {
        let url = |(role, name): &(&'static str, &str)| {
            let missing = || Error::Placeholder {
                template: "the list of what is loaded".to_owned(),
                name: (*name).to_owned(),
            };
            Ok((*role, self.urls.get(*name).cloned().ok_or_else(missing)?))
        };
        roles.iter().map(url).collect()
    }

    fn hashes(&self) -> BTreeMap<String, String> {
        self.files
            .iter()
            .map(|(url, bytes)| (url.clone(), stamp::sha256(bytes)))
            .collect()
    }
}
