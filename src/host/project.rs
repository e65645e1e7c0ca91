//! The project's folder and the paths below it. Found at run time, so that the binary names no path of the
//! computer that built it.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::error::Error;
use super::say;

/// The project, by its root folder (absolute).
pub struct Project {
    /// The folder that holds `Cargo.toml` and `index.html`.
    pub root: PathBuf,
}

impl Project {
    /// Finds the project: where cargo says, or else the current folder.
    pub fn find() -> Result<Self, Error> {
        let here =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from);
        let is_project = here.join("Cargo.toml").is_file() && here.join("index.html").is_file();
        if !is_project {
            return Err(Error::NoProject);
        }
        Ok(Self {
            root: absolute(&here)?,
        })
    }

    /// Where the site goes when nothing else is asked for.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where installed tools are kept: `.tools`, or where `IMNM_TOOLS` says.
    pub fn tools(&self) -> PathBuf {
        env::var_os("IMNM_TOOLS")
            .map_or_else(|| self.root.join(".tools"), |dir| self.root.join(dir))
    }

    /// The tool's own corner of cargo's target folder.
    pub fn work(&self) -> PathBuf {
        self.target().join("site")
    }

    /// Where the tools are compiled: together, since they share half of what they are made of.
    pub fn tools_target(&self) -> PathBuf {
        self.target().join("tools")
    }

    /// Where the npm package goes.
    pub fn npm(&self) -> PathBuf {
        self.target().join("npm")
    }

    /// Where the site goes that takes the page off every device.
    pub fn withdrawn(&self) -> PathBuf {
        self.target().join("withdrawn")
    }

    /// Where the archives of a release go.
    pub fn release(&self) -> PathBuf {
        self.target().join("release-files")
    }

    fn target(&self) -> PathBuf {
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        self.root.join(target)
    }

    /// Lets one build run at a time: two would overwrite each other's half-made files.
    pub fn lock(&self) -> Result<File, Error> {
        let path = self.work().join("lock");
        fs::create_dir_all(self.work()).map_err(Error::file("create", &self.work()))?;
        let file = File::create(&path).map_err(Error::file("create", &path))?;
        if file.try_lock().is_err() {
            say("Waiting for another build to finish");
            file.lock().map_err(Error::file("lock", &path))?;
        }
        Ok(file)
    }

    /// A path as the user would write it: from the project's folder where it lies inside.
    pub fn short(&self, path: &Path) -> String {
        path.strip_prefix(&self.root)
            .unwrap_or(path)
            .display()
            .to_string()
    }
}

/// The absolute form of a path that need not exist, with links resolved as far as it does.
pub fn absolute(path: &Path) -> Result<PathBuf, Error> {
    let path = std::path::absolute(path).map_err(Error::file("find", path))?;
    if let Ok(real) = path.canonicalize() {
        return Ok(real);
    }
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => Ok(absolute(parent)?.join(name)),
        _ => Ok(path),
    }
}

/// Reads a file, or says which one could not be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(Error::file("read", path))
}

/// Reads a JSON file, or says what is wrong with it.
pub fn read_json(path: &Path) -> Result<serde_json::Value, Error> {
    serde_json::from_str(&read_text(path)?).map_err(|error| Error::Json {
        path: path.to_path_buf(),
        why: error.to_string(),
    })
}

/// Reads a text file with `\n` line ends, whatever the checkout made of them: they would change every hash.
pub fn read_text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path)
        .map(|text| text.replace("\r\n", "\n"))
        .map_err(Error::file("read", path))
}
