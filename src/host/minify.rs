//! Shortening of scripts and styles; without Node.js they stay as they are.

use super::error::Error;
use super::process::filter;
use super::project::Project;
use super::tools::Tools;

/// What kind of text it is.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A script whose top-level names are its own.
    Module,
    /// A script that shares its top-level names with the page.
    Script,
    /// A style sheet.
    Style,
}

/// The shortest text that does the same in the browsers named.
pub fn minify(
    project: &Project,
    tools: &Tools,
    name: &str,
    kind: Kind,
    text: String,
) -> Result<Vec<u8>, Error> {
    let Some(node) = &tools.node else {
        return Ok(text.into_bytes());
    };
    let mut esbuild = node.esbuild();
    esbuild.args([
        "--minify",
        "--legal-comments=none",
        "--log-level=error",
        "--charset=utf8",
    ]);
    match kind {
        Kind::Module => esbuild.args([
            "--loader=js",
            "--format=esm",
            "--target=es2022",
            "--tree-shaking=true",
        ]),
        Kind::Script => esbuild.args(["--loader=js", "--target=es2022"]),
        Kind::Style => esbuild.args(["--loader=css", "--target=chrome111,firefox115,safari16.4"]),
    };
    let log = project.work().join("esbuild.log");
    let short = filter(
        esbuild.current_dir(&project.root),
        text.as_bytes(),
        &log,
        &format!("shortening {name}"),
    )?;
    Ok(short.trim_ascii_end().to_vec())
}

/// A page template without its comments and indentation.
pub fn html(template: &str) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = rest.find("<!--") {
        text.push_str(&rest[..start]);
        rest = rest[start..]
            .find("-->")
            .map_or("", |end| &rest[start + end + 3..]);
    }
    text.push_str(rest);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn templates_lose_comments_and_indentation_only() {
        assert_eq!(
            html("<p>\n  <!-- a\n b -->\n  <b>x y</b>\n</p>\n"),
            "<p>\n<b>x y</b>\n</p>\n"
        );
    }
}
