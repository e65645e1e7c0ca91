//! The shells as WebAssembly (compiled by wasm-pack, then optimised), and the page as the HTML that stands there before
//! it runs.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::ScopedJoinHandle;

use imnm::i18n::language::Language;
use imnm::report::reference::reference;

use super::error::Error;
use super::markup;
use super::names;
use super::process::{Step, answer};
use super::project::{self, Project};
use super::say;
use super::stamp;
use super::tools::{NodeTools, Tools};

/// What wasm-bindgen made of a shell.
pub struct Module {
    /// The JavaScript that loads and feeds the module.
    pub glue: Vec<u8>,
    /// The module.
    pub wasm: Vec<u8>,
}

/// The shells of `src/wasm`, compiled.
pub struct Modules {
    /// The page.
    pub page: Module,
    /// The report, which the page loads on demand.
    pub report: Module,
    /// The follow-up, likewise.
    pub follow: Module,
    /// The desk, likewise.
    pub desk: Module,
    /// The interface for programs, which runs in a worker, likewise.
    pub worker: Module,
}

/// What the optimiser is asked for in every module. The features of WebAssembly are those that rustc turns on for the
/// target, by name: `-all` would let the optimiser use some that no browser has. The linker puts the stack first, so that
/// the lowest kilobyte is its far end, which nothing reaches before the stack runs out: `--low-memory-unused` may fold
/// offsets into addresses (0.8 % of the module, compressed).
const WASM_OPT: [&str; 9] = [
    "--low-memory-unused",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes a module small. Functions in the order of their names compress 0.2 % better. Expressions that repeat stay,
/// and a long function stays one though it is called from one place alone: both make the module larger, and what travels
/// of it 1.7 % smaller.
const SMALL: [&str; 6] = [
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size",
    "30",
    "--skip-pass=local-cse",
    "--reorder-functions-by-name",
];

/// What makes a module fast. Every browser that the style sheet is written for works on several numbers at once.
const FAST: [&str; 2] = ["-O3", "--enable-simd"];
/// The profile of what is fast.
const FAST_PROFILE: &str = "worker";
/// What the compiler is asked for in it.
const FAST_CODE: &str = "-Ctarget-feature=+simd128";

/// The profile of what is neither: compiled in a fraction of the time, for modules that are not handed on.
pub const QUICK_PROFILE: &str = "quick";
/// What fails on request need not even be quick.
const FAULT_CONFIG: &str = "profile.quick.package.imnm.opt-level=0";

/// Where such modules are compiled, so that what they are made of is compiled once for all of them.
pub fn quick_target(project: &Project) -> PathBuf {
    project.work().join(QUICK_PROFILE)
}

/// The profile of `Cargo.toml` that a shell is compiled with.
fn profile(name: &str, fault: bool) -> &'static str {
    match name {
        _ if fault => QUICK_PROFILE,
        "worker" => FAST_PROFILE,
        _ => "release",
    }
}

/// What the optimiser is asked for in a shell.
fn aims(name: &str) -> Vec<&'static str> {
    let aim = if name == "worker" {
        &FAST[..]
    } else {
        &SMALL[..]
    };
    [aim, &WASM_OPT[..]].concat()
}

/// Compiles the shells, one after the other, since they share what they are made of; with Node.js also optimises them, each
/// while the next is compiled: both keep one core busy.
pub fn compile(project: &Project, tools: &Tools, fault: bool) -> Result<Modules, Error> {
    say("Compiling to WebAssembly (a minute or two the first time, then seconds)");
    std::thread::scope(|scope| {
        let shell = |name| {
            let compiled = compile_shell(project, tools, name, fault);
            scope.spawn(move || names::shorten(name, optimised(project, tools, name, compiled?)?))
        };
        let [page, report, follow, desk, worker] =
            ["page", "report", "follow", "desk", "worker"].map(shell);
        let module = |thread: ScopedJoinHandle<'_, Result<Module, Error>>| {
            thread.join().map_err(|_| Error::Compile)?
        };
        Ok(Modules {
            page: module(page)?,
            report: module(report)?,
            follow: module(follow)?,
            desk: module(desk)?,
            worker: module(worker)?,
        })
    })
}

/// One shell with the names that wasm-bindgen gives, and every way to start it.
pub fn compile_whole(project: &Project, tools: &Tools, name: &str) -> Result<Module, Error> {
    let compiled = compile_shell(project, tools, name, false)?;
    optimised(project, tools, name, compiled)
}

/// A shell as wasm-pack leaves it.
struct Compiled {
    glue: Vec<u8>,
    module: PathBuf,
    /// It is not handed on, and need not be small.
    is_quick: bool,
}

/// Compiles the shell of this name.
fn compile_shell(
    project: &Project,
    tools: &Tools,
    name: &str,
    fault: bool,
) -> Result<Compiled, Error> {
    let kind = if fault { "-fault" } else { "" };
    let out = project.work().join(format!("{name}{kind}"));
    if out.exists() {
        fs::remove_dir_all(&out).map_err(Error::file("clear", &out))?;
    }
    let log = project.work().join(format!("{name}.log"));
    let step = Step {
        what: format!("compiling the {name}"),
        hint: "correct it",
        log: log.clone(),
    };
    let mut build = wasm_pack(project, tools, name, &out, fault);
    step.run(&mut build).map_err(|error| match error {
        Error::Failed { .. } => {
            eprintln!("{}", fs::read_to_string(&log).unwrap_or_default());
            Error::Compile
        }
        other => other,
    })?;
    if out.join("snippets").exists() {
        return Err(Error::Snippets);
    }
    Ok(Compiled {
        glue: project::read(&out.join(format!("{name}.js")))?,
        module: out.join(format!("{name}_bg.wasm")),
        is_quick: fault,
    })
}

/// A shell as it is handed on, if there is an optimiser.
fn optimised(
    project: &Project,
    tools: &Tools,
    name: &str,
    compiled: Compiled,
) -> Result<Module, Error> {
    let Compiled {
        glue,
        module,
        is_quick,
    } = compiled;
    let wasm = match &tools.node {
        Some(node) if !is_quick => optimise(project, node, name, &module)?,
        _ => project::read(&module)?,
    };
    Ok(Module { glue, wasm })
}

/// wasm-pack on the shell of this name.
fn wasm_pack(project: &Project, tools: &Tools, name: &str, out: &Path, fault: bool) -> Command {
    let mut build = Command::new("wasm-pack");
    // Looked up here, since a changed PATH is for the program started and not for finding it.
    if let Ok(found) = which::which_in("wasm-pack", Some(&tools.path), &project.root) {
        build = Command::new(found);
    }
    build
        .arg("build")
        .arg(project.root.join("src/wasm").join(name));
    build.args([
        "--target",
        "web",
        "--profile",
        profile(name, fault),
        "--mode",
        "no-install",
        "--no-opt",
    ]);
    build
        .args([
            "--no-pack",
            "--no-typescript",
            "--no-gitignore",
            "--out-name",
            name,
            "--out-dir",
        ])
        .arg(out);
    if fault {
        build.args(["--", "--features", "fault", "--config", FAULT_CONFIG]);
        build.arg("--target-dir").arg(quick_target(project));
    }
    let mut flags = rustflags(project);
    if profile(name, fault) == FAST_PROFILE {
        flags.push("\u{1f}");
        flags.push(FAST_CODE);
    }
    build
        .env("PATH", &tools.path)
        .env("CARGO_ENCODED_RUSTFLAGS", flags)
        .current_dir(&project.root);
    build
}

fn optimise(
    project: &Project,
    node: &NodeTools,
    name: &str,
    module: &Path,
) -> Result<Vec<u8>, Error> {
    let arguments = aims(name);
    // It takes longer than a warm compilation, so each result is kept under the hash of what made it.
    let input = project::read(module)?;
    let made_of = [
        input.as_slice(),
        arguments.join(" ").as_bytes(),
        node.wasm_opt_version.as_bytes(),
    ]
    .concat();
    let kept = project
        .work()
        .join("optimised")
        .join(stamp::sha256(&made_of))
        .with_extension("wasm");
    if kept.is_file() {
        return project::read(&kept);
    }
    say(&format!("Optimising the {name}"));
    let smaller = module.with_extension("opt.wasm");
    let step = Step {
        what: "optimising the module".to_owned(),
        hint: "delete the folder .tools/node and start again",
        log: project.work().join(format!("wasm-opt-{name}.log")),
    };
    step.run(
        node.wasm_opt()
            .args(arguments)
            .arg(module)
            .arg("-o")
            .arg(&smaller),
    )?;
    let folder = project.work().join("optimised");
    fs::create_dir_all(&folder).map_err(Error::file("create", &folder))?;
    // Renamed only when it is whole.
    fs::rename(&smaller, &kept).map_err(Error::file("write", &kept))?;
    project::read(&kept)
}

/// Renders the page as it is before anything is typed, and the tables that are read where it does not run, in a language.
pub fn prerender(language: Language) -> Result<(String, String), Error> {
    let render = move || -> std::io::Result<(String, String)> {
        language.spoken();
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        let local = tokio::task::LocalSet::new();
        let app = local.block_on(&runtime, imnm::app::prerender());
        Ok((app, markup::html(&reference())))
    };
    // In a thread of its own, where a panic of the page ends the thread and not the tool.
    let rendered = std::thread::spawn(render).join();
    rendered
        .map_err(|_| Error::Prerender)?
        .map_err(|_| Error::Prerender)
}

/// Compiler flags that put neutral names in place of this computer's paths, which panics would carry into the
/// module. So the same source gives the same bytes in any folder, and nothing of the computer is published.
pub fn rustflags(project: &Project) -> OsString {
    let mut flags = OsString::new();
    for (from, to) in remapped(project) {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    flags
}

/// Paths and their neutral names; a later one goes before an earlier one, so the general come first.
fn remapped(project: &Project) -> Vec<(PathBuf, String)> {
    let mut names = Vec::new();
    let mut add = |path: PathBuf, name: &str| {
        if let Some(real) = path.canonicalize().ok().filter(|real| *real != path) {
            names.push((real, name.to_owned()));
        }
        names.push((path, name.to_owned()));
    };
    if let Some(home) = home() {
        add(home, "/home");
    }
    if let Some(cargo) = cargo_home() {
        let sources = cargo.join("registry/src");
        add(cargo.join("git/checkouts"), "/git");
        add(sources.clone(), "/crates");
        // Each registry has a folder whose name depends on its address.
        let registries = fs::read_dir(&sources).into_iter().flatten().flatten();
        let mut registries: Vec<_> = registries.map(|entry| entry.path()).collect();
        registries.sort();
        registries
            .into_iter()
            .for_each(|registry| add(registry, "/crates"));
    }
    if let Some(sysroot) = answer(Command::new("rustc").args(["--print", "sysroot"])) {
        let sysroot = PathBuf::from(sysroot);
        add(sysroot.clone(), "/rust");
        // With the component rust-src, rustc puts these in place of its own neutral name; undo that.
        add(sysroot.join("lib/rustlib/src/rust"), &standard_library());
    }
    add(project.root.clone(), "/imnm");
    names
}

/// The name that rustc itself gives the standard library's sources.
fn standard_library() -> String {
    let version = answer(Command::new("rustc").arg("-vV")).unwrap_or_default();
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .unwrap_or("unknown");
    format!("/rustc/{commit}")
}

/// Paths of this computer that must not be in anything published.
pub fn private_paths(project: &Project) -> Vec<PathBuf> {
    let paths = [home(), cargo_home(), Some(project.root.clone())];
    paths
        .into_iter()
        .flatten()
        .filter(|path| path.parent().is_some())
        .collect()
}

fn home() -> Option<PathBuf> {
    env::home_dir().filter(|home| home.is_absolute() && home.parent().is_some())
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| home().map(|home| home.join(".cargo")))
}
