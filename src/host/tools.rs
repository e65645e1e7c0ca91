//! The tools a build needs: found, or installed into `.tools` with exactly the versions named here.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::error::Error;
use super::process::{Step, answer};
use super::project::{self, Project};
use super::say;

/// The browser's target.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Must be the version of the library in `Cargo.lock`; a test holds them equal.
const WASM_BINDGEN: &str = "0.2.130";
const WASM_PACK: &str = "0.15.1";
/// Older optimisers cannot read what wasm-bindgen writes (`table.fill`).
const OLDEST_WASM_OPT: u32 = 117;
const OLDEST_NODE: u32 = 18;

/// What the build calls.
pub struct Tools {
    /// `PATH` for wasm-pack, with the installed tools first.
    pub path: OsString,
    /// The optimisers; none without Node.js.
    pub node: Option<NodeTools>,
}

/// The npm tools. Called through `node`, which works the same on every system.
pub struct NodeTools {
    node: PathBuf,
    modules: PathBuf,
    /// What the optimiser says of itself.
    pub wasm_opt_version: String,
}

impl NodeTools {
    /// Binaryen's optimiser.
    pub fn wasm_opt(&self) -> Command {
        self.script("binaryen/bin/wasm-opt")
    }

    /// The minifier.
    pub fn esbuild(&self) -> Command {
        self.script("esbuild/bin/esbuild")
    }

    fn script(&self, path: &str) -> Command {
        let mut command = Command::new(&self.node);
        command.arg(self.modules.join(path));
        command
    }
}

/// Finds every tool, installing what is missing.
pub fn prepare(project: &Project) -> Result<Tools, Error> {
    wasm_target()?;
    let bin = project.tools().join("bin");
    cargo_tool(
        project,
        &bin,
        "wasm-bindgen",
        "wasm-bindgen-cli",
        WASM_BINDGEN,
    )?;
    cargo_tool(project, &bin, "wasm-pack", "wasm-pack", WASM_PACK)?;
    let before = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(bin.clone()).chain(env::split_paths(&before));
    // A folder whose name cannot stand in PATH leaves PATH as it was; wasm-pack then says what it misses.
    let path = env::join_paths(folders).unwrap_or(before);
    Ok(Tools {
        path,
        node: node_tools(project)?,
    })
}

/// The cargo that runs this tool, or the one on PATH.
fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

fn wasm_target() -> Result<(), Error> {
    if which::which("rustc").is_err() {
        return Err(Error::Missing {
            program: "rustc",
            hint: "install Rust with rustup (https://rustup.rs) and start again",
        });
    }
    if has_wasm_target() {
        return Ok(());
    }
    if which::which("rustup").is_err() {
        return Err(Error::NoWasmTarget(
            ", or install your distribution's package of it, and start again",
        ));
    }
    say("Adding Rust's browser target (once)");
    let added = Command::new("rustup")
        .args(["target", "add", WASM_TARGET])
        .output();
    match added {
        Ok(output) if output.status.success() && has_wasm_target() => Ok(()),
        _ => Err(Error::NoWasmTarget(
            " when the network is there, and start again",
        )),
    }
}

fn has_wasm_target() -> bool {
    let folder =
        answer(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]));
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}

fn cargo_tool(
    project: &Project,
    bin: &Path,
    program: &str,
    package: &str,
    version: &str,
) -> Result<(), Error> {
    // Only one that will also be the first on the PATH given to wasm-pack counts.
    let found =
        which::which_in(program, Some(bin), &project.root).or_else(|_| which::which(program));
    let wanted = format!("{program} {version}");
    if found
        .is_ok_and(|path| answer(Command::new(path).arg("--version")).as_deref() == Some(&wanted))
    {
        return Ok(());
    }
    say(&format!(
        "Installing {package} {version} into {} (once; takes a few minutes)",
        project.short(&project.tools())
    ));
    let step = Step {
        what: format!("installing {package} {version}"),
        hint: "check the network and that a C compiler is there, and start again",
        log: project.tools().join(format!("install-{package}.log")),
    };
    let mut install = Command::new(cargo());
    // Not --locked: the tools' own lockfiles name versions that a registry may no longer hand out.
    install
        .args([
            "install",
            package,
            "--version",
            version,
            "--force",
            "--root",
        ])
        .arg(project.tools());
    // They run for seconds and take minutes to compile at the level of a release.
    for (setting, value) in [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16")] {
        install.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    // What cargo set for this project must not leak into the compilation of another.
    install
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("CARGO_TARGET_DIR", project.tools_target());
    step.run(install.current_dir(&project.root))
}

fn node_tools(project: &Project) -> Result<Option<NodeTools>, Error> {
    let (Ok(node), Ok(npm)) = (which::which("node"), which::which("npm")) else {
        say(
            "Node.js was not found: building without optimisation (a larger download, otherwise the same)",
        );
        return Ok(None);
    };
    let version = answer(Command::new(&node).arg("--version")).unwrap_or_default();
    if first_number(&version).is_none_or(|major| major < OLDEST_NODE) {
        say(&format!(
            "Node.js {version} is older than {OLDEST_NODE}: building without optimisation (a larger download)"
        ));
        return Ok(None);
    }
    let folder = project.tools().join("node");
    install_node_tools(project, &npm, &folder)?;
    let mut tools = NodeTools {
        node,
        modules: folder.join("node_modules"),
        wasm_opt_version: String::new(),
    };
    let version = answer(tools.wasm_opt().arg("--version")).unwrap_or_default();
    if first_number(&version).is_none_or(|number| number < OLDEST_WASM_OPT) {
        return Err(Error::OldWasmOpt(version));
    }
    tools.wasm_opt_version = version;
    Ok(Some(tools))
}

/// `npm ci` in `.tools/node`, unless what is there came from the same lockfile.
fn install_node_tools(project: &Project, npm: &Path, folder: &Path) -> Result<(), Error> {
    let manifest = project::read(&project.root.join("tests/package.json"))?;
    let lock = project::read(&project.root.join("tests/package-lock.json"))?;
    let installed = folder.join("installed");
    if fs::read(&installed).is_ok_and(|there| there == lock) {
        return Ok(());
    }
    say("Installing the pinned npm tools (once)");
    fs::create_dir_all(folder).map_err(Error::file("create", folder))?;
    for (name, content) in [("package.json", &manifest), ("package-lock.json", &lock)] {
        let path = folder.join(name);
        fs::write(&path, content).map_err(Error::file("write", &path))?;
    }
    let step = Step {
        what: "installing the npm tools".to_owned(),
        hint: "check the network and start again",
        log: folder.join("install.log"),
    };
    let mut install = Command::new(npm);
    install.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--omit-lockfile-registry-resolved",
    ]);
    step.run(install.current_dir(folder))?;
    fs::write(&installed, &lock).map_err(Error::file("write", &installed))
}

/// The first whole number in a version line: 132 in "wasm-opt version 132 (version_132)".
fn first_number(text: &str) -> Option<u32> {
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    digits[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{WASM_BINDGEN, first_number};

    #[test]
    fn the_command_line_tool_matches_the_library() {
        let manifest = include_str!("../../Cargo.toml");
        assert!(manifest.contains(&format!("wasm-bindgen = \"={WASM_BINDGEN}\"")));
    }

    #[test]
    fn reads_version_numbers() {
        assert_eq!(
            first_number("wasm-opt version 132 (version_132)"),
            Some(132)
        );
        assert_eq!(first_number("v20.20.2"), Some(20));
        assert_eq!(first_number("none"), None);
    }
}
