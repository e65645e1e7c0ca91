//! The site that takes the page off every device: in the place of the calculator, its service worker throws away what was
//! kept there, and its one page says in every language that the calculator is withdrawn.

use std::collections::BTreeMap;
use std::path::Path;

use super::error::Error;
use super::languages::{self, Page};
use super::minify::{self, Kind, minify};
use super::output;
use super::policy;
use super::project::{self, Project};
use super::site::{self, WORKER};
use super::stamp;
use super::tools;

const TEMPLATE: &str = "withdrawn.html";
const SCRIPT: &str = "withdrawn.js";
const ICON: &str = "icons/favicon.svg";
/// The part of the template that stands in the page once in each language.
const BEGINS: &str = "<main";
const ENDS: &str = "</main>";

/// Writes that site, at every address that a page of the calculator has.
///
/// # Errors
/// A folder that holds something else, and what can go wrong in reading and writing.
pub fn write(project: &Project, out: &Path, why: &str) -> Result<(), Error> {
    output::check_replaceable(out)?;
    let _alone = project.lock()?;
    let tools = tools::prepare(project)?;
    let pages = languages::pages()?;
    let file = |name: &str| project::read_text(&project.root.join("static").join(name));

    let style = site::style(project, &tools)?;
    let html = page(&minify::html(&file(TEMPLATE)?), &style, &pages, why)?;
    let worker = minify(project, &tools, SCRIPT, Kind::Script, file(SCRIPT)?)?;

    let mut files = BTreeMap::from([(WORKER.to_owned(), worker)]);
    for page in &pages {
        for url in [page.url(), page.reference_url()] {
            files.insert(url, html.clone().into_bytes());
        }
    }
    let icon = project.root.join("static").join(ICON);
    files.insert("favicon.svg".to_owned(), project::read(&icon)?);
    // By which the folder is known as a site, also for the local server.
    let report = serde_json::json!({ "version": "withdrawn", "release": imnm::VERSION });
    files.insert(
        "build.json".to_owned(),
        format!("{report:#}\n").into_bytes(),
    );
    output::write(project, out, &files)
}

/// The page, in the first language with the part that speaks to the reader in all of them.
fn page(template: &str, style: &str, pages: &[Page], why: &str) -> Result<String, Error> {
    let missing = || Error::Placeholder {
        template: TEMPLATE.to_owned(),
        name: BEGINS.to_owned(),
    };
    let csp = policy::csp_of_text(style);
    let why = if why.is_empty() {
        String::new()
    } else {
        format!("<p>{}</p>", languages::escaped(why))
    };
    let filled = |text: &str, page: &Page| {
        stamp::fill(TEMPLATE, text, |name| {
            Ok(match name {
                "csp" => Some(csp.clone()),
                "style" => Some(style.to_owned()),
                "lang" => Some(page.language.tag.to_owned()),
                "why" => Some(why.clone()),
                name => name
                    .strip_prefix(stamp::SAY)
                    .and_then(|english| page.says(english)),
            })
        })
    };
    let first = pages.first().ok_or_else(missing)?;
    let (head, rest) = template.split_once(BEGINS).ok_or_else(missing)?;
    let (part, foot) = rest.split_once(ENDS).ok_or_else(missing)?;
    let part = format!("{BEGINS}{part}{ENDS}");
    let parts = pages.iter().map(|page| filled(&part, page));
    let parts: String = parts.collect::<Result<_, Error>>()?;
    Ok(filled(head, first)? + &parts + &filled(foot, first)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_speaks_every_language_and_names_the_reason_as_a_text() {
        let pages: Vec<Page> = imnm::i18n::po::languages()
            .unwrap_or_default()
            .into_iter()
            .map(|language| Page {
                language,
                app: String::new(),
                reference: String::new(),
            })
            .collect();
        assert!(pages.len() > 1);
        let template = include_str!("../../static/withdrawn.html");
        let html = page(template, "p{}", &pages, "Ask <b>us</b>").unwrap_or_default();
        for page in &pages {
            let part = format!("<main lang=\"{}\">", page.language.tag);
            assert_eq!(html.matches(&part).count(), 1, "{part}");
        }
        assert_eq!(
            html.matches("<p>Ask &lt;b>us&lt;/b></p>").count(),
            pages.len()
        );
        assert!(!html.contains("{{") && html.contains(&stamp::csp_hash("p{}")));
        let without = page(template, "p{}", &pages, "").unwrap_or_default();
        assert!(without.contains("withdrawn") && !without.contains("<p></p>"));
    }
}
