//! The tool's commands. Rooms, in the order in which a build passes through them:
//!
//! | room | does |
//! |---|---|
//! | `project` | finds the project's folder and every path below it |
//! | `process` | runs a program, keeps what it printed in a log |
//! | `tools` | installs what is missing: wasm target, wasm-pack, wasm-bindgen, npm tools |
//! | `page` | compiles the page and the report to WebAssembly, optimises them, and prerenders the page |
//! | `languages` | the page in every language, and the files of words |
//! | `minify` | shortens scripts and styles |
//! | `site` | puts the site together in memory: fills templates, hashes names |
//! | `markup` | documents of a report as HTML, for the page of references |
//! | `stamp` | the hashing and the filling |
//! | `policy` | security headers and caching, for the server and the service worker alike |
//! | `report` | compressed twins, `build.json` |
//! | `output` | writes the folder, and refuses to when a path of this computer got into it |
//! | `serve` | the local server |
//! | `npm` | the interface for programs as an npm package |

mod error;
mod languages;
mod markup;
mod minify;
mod names;
mod npm;
mod output;
mod page;
mod policy;
mod process;
mod project;
mod report;
mod serve;
mod site;
mod stamp;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use error::Error;
use project::Project;

/// Builds the IMNM calculator's site and serves it on this computer.
#[derive(Parser)]
#[command(name = "imnm", version, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    port: Port,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the optimised site into a folder, without serving it.
    Build {
        /// Where to; `dist` in the project's folder when left out.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Builds the page that panics on request, for the tests; never into `dist`.
        #[arg(long)]
        fault: bool,
    },
    /// Builds the interface for programs as an npm package into the target folder.
    Npm {
        /// The name of the package.
        #[arg(long, value_name = "NAME", default_value = npm::NAME)]
        name: String,
    },
    /// Brings the files of the languages up to date with the texts that the sources have.
    Words,
    /// Serves a site that is already built.
    Serve {
        #[command(flatten)]
        port: Port,
        /// Which folder; `dist` in the project's folder when left out.
        #[arg(long, value_name = "DIR")]
        dir: Option<PathBuf>,
    },
}

#[derive(Args)]
struct Port {
    /// The port on 127.0.0.1; 0 takes a free one.
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
}

/// Runs the tool. Every failure is one sentence on stderr and a non-zero exit code.
pub fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("imnm: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<(), Error> {
    match cli.command {
        None => {
            // Asked before the build, which takes minutes: a busy port should be said at once.
            serve::check_port(cli.port.port)?;
            let project = Project::find()?;
            let dist = project.dist();
            build(&project, &dist, false)?;
            serve::run(&dist, cli.port.port)
        }
        Some(Command::Build { out, fault }) => {
            let project = Project::find()?;
            let out = project::absolute(&out.unwrap_or_else(|| project.dist()))?;
            if fault && out == project.dist() {
                return Err(Error::FaultInDist);
            }
            build(&project, &out, fault)
        }
        Some(Command::Npm { name }) => {
            let project = Project::find()?;
            let out = npm::build(&project, &name)?;
            say(&format!(
                "Built the package {name} into {}",
                project.short(&out)
            ));
            Ok(())
        }
        Some(Command::Words) => languages::update(&Project::find()?),
        Some(Command::Serve { port, dir }) => {
            let dir = match dir {
                Some(dir) => dir,
                None => Project::find()?.dist(),
            };
            serve::run(&dir, port.port)
        }
    }
}

/// Builds the whole site into `out`. The folder is replaced only after everything has succeeded.
fn build(project: &Project, out: &std::path::Path, fault: bool) -> Result<(), Error> {
    output::check_replaceable(out)?;
    let _alone = project.lock()?;
    let tools = tools::prepare(project)?;
    let (modules, needed) = std::thread::scope(|scope| {
        // Compiled apart, and so beside the others. A fault build is compiled where these are.
        let needed = scope.spawn(|| languages::needed(project, &tools));
        let modules = page::compile(project, &tools, fault);
        (modules, needed.join())
    });
    let (modules, needed) = (modules?, needed.map_err(|_| Error::Compile)??);
    let pages = languages::pages()?;
    say("Putting the site together");
    let site = site::assemble(project, &tools, modules, &needed, &pages)?;
    let files = report::complete(&site, tools.node.is_some(), !fault)?;
    output::write(project, out, &files)?;
    say(&format!(
        "Built version {} into {}",
        site.version,
        project.short(out)
    ));
    Ok(())
}

/// Tells the user what the tool is doing, one line a step.
fn say(step: &str) {
    use std::io::Write;
    // Nobody may be reading any more, which is no reason to stop.
    let _ = writeln!(std::io::stdout(), "{step}");
}
