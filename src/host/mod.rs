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
//! | `release` | both as archives with their sums, and what they are made of (`parts`) |
//! | `compare` | what two builds make of the reference cases |
//! | `withdraw` | the site that takes the page off every device |

mod compare;
mod error;
mod languages;
mod markup;
mod minify;
mod names;
mod npm;
mod output;
mod page;
mod parts;
mod policy;
mod process;
mod project;
mod release;
mod report;
mod serve;
mod site;
mod stamp;
mod tools;
mod withdraw;

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
        /// Takes the place of an earlier version that may harm, on every device that has a network, without asking. What
        /// is typed stays.
        #[arg(long, conflicts_with = "fault")]
        recall: bool,
    },
    /// Writes the site that takes the page off every device: to be put in the place of the calculator, and left there.
    Withdraw {
        /// Where to; `target/withdrawn` when left out.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Why, and whom to ask: a sentence that is shown as it is.
        #[arg(long, value_name = "TEXT", default_value = "")]
        why: String,
    },
    /// Builds the site and the npm package, and packs both with their sums and the list of what they are made of.
    Release {
        /// The site of the release before (its folder): what this one changes in the results is put beside the archives.
        #[arg(long, value_name = "DIR")]
        since: Option<PathBuf>,
        /// As in `build`.
        #[arg(long)]
        recall: bool,
    },
    /// Says what two built sites make of the reference cases, and where they differ.
    Compare {
        /// The folder of the earlier site.
        old: PathBuf,
        /// The folder of the later one; `dist` in the project's folder when left out.
        new: Option<PathBuf>,
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
            build(&project, &dist, Kind::Plain)?;
            serve::run(&dist, cli.port.port)
        }
        Some(Command::Build { out, fault, recall }) => {
            let project = Project::find()?;
            let out = project::absolute(&out.unwrap_or_else(|| project.dist()))?;
            if fault && out == project.dist() {
                return Err(Error::FaultInDist);
            }
            let kind = match (fault, recall) {
                (true, _) => Kind::Fault,
                (false, true) => Kind::Recall,
                (false, false) => Kind::Plain,
            };
            build(&project, &out, kind)
        }
        Some(Command::Withdraw { out, why }) => {
            let project = Project::find()?;
            let out = project::absolute(&out.unwrap_or_else(|| project.withdrawn()))?;
            withdraw::write(&project, &out, &why)?;
            say(&format!(
                "Put what is in {} in the place of the calculator, and leave it there for as long as a device may come back",
                project.short(&out)
            ));
            Ok(())
        }
        Some(Command::Release { since, recall }) => {
            let project = Project::find()?;
            let kind = if recall { Kind::Recall } else { Kind::Plain };
            release::build(&project, since.as_deref(), kind)
        }
        Some(Command::Compare { old, new }) => {
            let project = Project::find()?;
            let new = new.unwrap_or_else(|| project.dist());
            say(compare::compare(&project, &old, &new)?.trim_end());
            Ok(())
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

/// What a site is built for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// To be used.
    Plain,
    /// Likewise, in the place of one that may harm.
    Recall,
    /// To fail on request.
    Fault,
}

/// Builds the whole site into `out`. The folder is replaced only after everything has succeeded.
fn build(project: &Project, out: &std::path::Path, kind: Kind) -> Result<(), Error> {
    let fault = kind == Kind::Fault;
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
    let site = site::assemble(
        project,
        &tools,
        modules,
        &needed,
        &pages,
        kind == Kind::Recall,
    )?;
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
