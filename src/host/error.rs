//! Everything that can go wrong, each as one sentence that says what to do.

use std::path::{Path, PathBuf};

/// Why the tool stopped.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Started outside the project.
    #[error(
        "this is not the project's folder: start the tool there with `cargo run`, or change to the folder first"
    )]
    NoProject,
    /// The fault build asked for where the real site belongs.
    #[error(
        "a page that panics on request must not be in dist/: name another folder with `--out DIR`"
    )]
    FaultInDist,
    /// The folder to write holds something else.
    #[error(
        "{0} holds files that are not a built site, and building would delete them: choose another folder with `--out DIR`"
    )]
    NotASite(PathBuf),
    /// A folder whose results can't be asked for.
    #[error(
        "{0} is no built site whose results can be compared: name the folder of one (see `cargo run -- compare --help`)"
    )]
    NotComparable(PathBuf),
    /// A release that would be compared with itself.
    #[error(
        "the release before is in the folder that this one is built into: copy it elsewhere first, and name that folder"
    )]
    SameSite,
    /// Cargo does not answer.
    #[error("cargo does not say what belongs to the project: try `cargo metadata --locked`")]
    NoMetadata,
    /// A file or folder could not be used.
    #[error("could not {doing} {path}: {cause}", path = path.display())]
    File {
        /// What was tried: "read", "write" …
        doing: &'static str,
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A file that should be JSON is not.
    #[error("{path} is not JSON: {why}", path = path.display())]
    Json {
        /// Which file.
        path: PathBuf,
        /// What the reader said.
        why: String,
    },
    /// A program that must be there is not.
    #[error("`{program}` was not found: {hint}")]
    Missing {
        /// Its name.
        program: &'static str,
        /// How to get it.
        hint: &'static str,
    },
    /// A program could not be started.
    #[error("could not start {program}: {cause}")]
    Start {
        /// Its path.
        program: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// A program ended with a failure.
    #[error("{what} failed{reason}; {hint} (all that was printed: {log})", log = log.display())]
    Failed {
        /// The step, as the start of a sentence.
        what: String,
        /// The program's own error line, with ": " before it, or nothing.
        reason: String,
        /// What to do.
        hint: &'static str,
        /// Where its output is kept.
        log: PathBuf,
    },
    /// The compiler refused the page; it has said why.
    #[error("the page or its report does not compile: correct the errors above and start again")]
    Compile,
    /// Rust's browser target is not there and could not be added.
    #[error(
        "Rust's browser target is missing: add it with `rustup target add wasm32-unknown-unknown`{0}"
    )]
    NoWasmTarget(&'static str),
    /// An optimiser that breaks our wasm.
    #[error(
        "wasm-opt must be version 117 or newer but says \"{0}\": delete the folder .tools/node and start again"
    )]
    OldWasmOpt(String),
    /// Yew stopped while rendering the page on this computer.
    #[error(
        "the page stopped while it was being rendered into the HTML: correct the panic above and start again"
    )]
    Prerender,
    /// A language that lacks words, or whose file can not be read.
    #[error(
        "A language is not complete: {0}. Put the words into its file in src/i18n/languages; `cargo run -- words` lists them."
    )]
    Language(String),
    /// A template names something that there is not.
    #[error(
        "{template} asks for {{{{{name}}}}}, which does not exist: correct the name or add the file to static/"
    )]
    Placeholder {
        /// The template's file name.
        template: String,
        /// The name between the braces.
        name: String,
    },
    /// wasm-bindgen wrote helper scripts, which the tool does not stamp.
    #[error(
        "a library of the page brings its own JavaScript snippets, which the site cannot carry: use another library"
    )]
    Snippets,
    /// A module and its glue do not fit each other.
    #[error(
        "the names of the {name} and of its glue could not be shortened: {why}; build with the wasm-bindgen that Cargo.toml names"
    )]
    Names {
        /// Which module.
        name: String,
        /// What is wrong.
        why: String,
    },
    /// A style or a script that stands in the page would end its element.
    #[error(
        "{0} holds \"</\" or \"<!--\", which would end its element in the page: write it in another way"
    )]
    InlineEnds(String),
    /// A path of this computer would be published.
    #[error(
        "{file} holds a path of this computer ({path}), which must not be published: remap it in src/host/page.rs"
    )]
    Leak {
        /// The site's file.
        file: String,
        /// The path found in it.
        path: String,
    },
    /// A name that no package can have.
    #[error(
        "\"{0}\" is no name for an npm package: lower-case letters, digits, points, dashes and underscores, after a scope if you like (@clinic/imnm)"
    )]
    PackageName(String),
    /// Nothing there to serve.
    #[error("there is no built site in {0}: build one with `cargo run -- build`")]
    NothingToServe(PathBuf),
    /// The port is taken.
    #[error(
        "port {0} is in use: stop the program that uses it, or choose another port with `--port N` (0 takes a free one)"
    )]
    PortBusy(u16),
    /// The port could not be had for another reason.
    #[error("could not listen on port {port}: {cause}; choose another port with `--port N`")]
    Port {
        /// The port asked for.
        port: u16,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The server stopped by itself.
    #[error("the server stopped: {0}; start it again")]
    Serve(std::io::Error),
}

impl Error {
    /// For `map_err`: a failure to do something with a file.
    pub fn file(doing: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_path_buf();
        move |cause| Self::File { doing, path, cause }
    }
}
