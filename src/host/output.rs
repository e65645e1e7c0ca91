//! Writes the finished site. The folder is replaced as a whole, at the end: a failed build leaves the last one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::Error;
use super::page;
use super::project::Project;

/// Refuses a folder that holds anything but an earlier site, since it will be deleted.
pub fn check_replaceable(out: &Path) -> Result<(), Error> {
    let Ok(mut entries) = fs::read_dir(out) else {
        // Nothing there, or a file: the latter is not ours either.
        return if out.exists() {
            Err(Error::NotASite(out.to_path_buf()))
        } else {
            Ok(())
        };
    };
    let is_site = out.join("build.json").is_file()
        && out.join("sw.js").is_file()
        && !out.join("Cargo.toml").exists();
    if is_site || entries.next().is_none() {
        Ok(())
    } else {
        Err(Error::NotASite(out.to_path_buf()))
    }
}

/// Writes all files into `out`, in place of what was there.
pub fn write(
    project: &Project,
    out: &Path,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<(), Error> {
    check_private(&page::private_paths(project), files)?;
    let (new, old) = (beside(out, "new"), beside(out, "old"));
    remove(&new)?;
    remove(&old)?;
    fs::create_dir_all(&new).map_err(Error::file("create", &new))?;
    for (name, bytes) in files {
        let path = new.join(name);
        fs::write(&path, bytes).map_err(Error::file("write", &path))?;
    }
    if out.exists() {
        fs::rename(out, &old).map_err(Error::file("replace", out))?;
    }
    fs::rename(&new, out).map_err(Error::file("write", out))?;
    remove(&old)
}

/// `dist` → `.dist.new`, in the same folder, so that the last step is a rename.
fn beside(out: &Path, what: &str) -> PathBuf {
    let name = out
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    out.with_file_name(format!(".{name}.{what}"))
}

fn remove(folder: &Path) -> Result<(), Error> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(Error::file("delete", folder))
}

/// Looks for paths of this computer in everything that is not compressed.
pub fn check_private(paths: &[PathBuf], files: &BTreeMap<String, Vec<u8>>) -> Result<(), Error> {
    for path in paths {
        let needle = format!("{}/", path.display()).replace('\\', "/");
        // A path of one part, such as /app, is also a piece of harmless ones (src/app/mod.rs).
        let whole = path.components().count() <= 2;
        let readable = files
            .iter()
            .filter(|(name, _)| !name.ends_with(".br") && !name.ends_with(".gz"));
        for (name, bytes) in readable {
            if holds(bytes, needle.as_bytes(), whole) {
                return Err(Error::Leak {
                    file: name.clone(),
                    path: needle,
                });
            }
        }
    }
    Ok(())
}

/// Whether the needle is there; if `whole`, only where no longer path leads up to it.
fn holds(bytes: &[u8], needle: &[u8], whole: bool) -> bool {
    let starts = |at: usize| {
        at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || b"._-".contains(&bytes[at - 1]))
    };
    bytes
        .windows(needle.len())
        .enumerate()
        .any(|(at, window)| window == needle && (!whole || starts(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_private_paths_but_not_pieces_of_others() {
        assert!(holds(b"x/home/me/y", b"/home/me/", false));
        assert!(!holds(b"src/app/mod.rs", b"/app/", true));
        assert!(holds(b"\0/app/mod.rs", b"/app/", true));
        assert!(holds(b"/app/mod.rs", b"/app/", true));
    }

    #[test]
    fn a_leak_names_the_file() {
        let files = BTreeMap::from([("page.wasm".to_owned(), b"..../home/me/src..".to_vec())]);
        let error = check_private(&[PathBuf::from("/home/me")], &files)
            .err()
            .map(|error| error.to_string());
        assert!(error.is_some_and(|text| {
            text.starts_with("page.wasm holds a path of this computer (/home/me/)")
        }));
    }

    #[test]
    fn the_new_folder_stands_beside_the_old() {
        assert_eq!(
            beside(Path::new("/a/dist"), "new"),
            Path::new("/a/.dist.new")
        );
    }
}
