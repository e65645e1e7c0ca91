//! A release: the site and the npm package as archives, the list of what they are made of, what the results changed in, and
//! the sums of all of it. The same source gives the same bytes, on any day and in any folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tar::{Builder, EntryType, Header};

use super::error::Error;
use super::project::{self, Project};
use super::{Kind, compare, npm, output, parts, report, say, stamp};

/// The list of the sums, as `sha256sum --check` reads it.
const SUMS: &str = "SHA256SUMS";
/// What npm asks for: the folder within its archive.
const PACKAGE: &str = "package";
/// The date of every file in an archive, in seconds: 1 January 1980, the earliest that every archiver takes.
const DATE: u64 = 315_532_800;

/// Builds everything and packs it into the folder of the release.
///
/// # Errors
/// What can go wrong in a build; a site to compare with that has no results.
pub fn build(project: &Project, since: Option<&Path>, kind: Kind) -> Result<(), Error> {
    // First, since the site's folder may be the one that is built into.
    let before = since.map(project::absolute).transpose()?;
    if before.as_deref() == Some(project.dist().as_path()) {
        return Err(Error::SameSite);
    }
    super::build(project, &project.dist(), kind)?;
    let package = npm::build(project, npm::NAME)?;

    let name = format!("imnm-calculator-{}", imnm::VERSION);
    let mut files = BTreeMap::new();
    files.insert(
        format!("{name}-site.tar.gz"),
        packed(&project.dist(), &name)?,
    );
    files.insert(format!("{name}-npm.tgz"), packed(&package, PACKAGE)?);
    files.insert(
        format!("{name}-sbom.cdx.json"),
        parts::bill(project)?.into_bytes(),
    );
    if let Some(before) = before {
        let changes = compare::compare(project, &before, &project.dist())?;
        files.insert(format!("{name}-results.md"), changes.into_bytes());
    }
    output::check_private(&super::page::private_paths(project), &files)?;
    let sums: String = files
        .iter()
        .map(|(name, bytes)| format!("{}  {name}\n", stamp::sha256(bytes)))
        .collect();
    files.insert(SUMS.to_owned(), sums.clone().into_bytes());
    write(&project.release(), &files)?;
    say(&format!(
        "Packed the release into {}:\n{}",
        project.short(&project.release()),
        sums.trim_end()
    ));
    Ok(())
}

/// Every file of a folder and of those in it, as an archive with nothing of this computer and of this day in it.
fn packed(folder: &Path, name: &str) -> Result<Vec<u8>, Error> {
    let mut files = BTreeMap::new();
    collect(folder, name, &mut files)?;
    archive(&files).map_err(Error::file("pack", folder))
}

fn collect(folder: &Path, name: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file("read", folder))? {
        let path = entry.map_err(Error::file("read", folder))?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}/{file}");
        if path.is_dir() {
            collect(&path, &name, files)?;
        } else {
            files.insert(name, project::read(&path)?);
        }
    }
    Ok(())
}

/// Files in the order of their names, each readable by everybody and owned by nobody.
fn archive(files: &BTreeMap<String, Vec<u8>>) -> std::io::Result<Vec<u8>> {
    let mut tar = Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_size(bytes.len().try_into().unwrap_or(u64::MAX));
        header.set_mode(0o644);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(DATE);
        tar.append_data(&mut header, name, bytes.as_slice())?;
    }
    report::gzip(&tar.into_inner()?)
}

/// Writes the files in place of those of an earlier release.
fn write(out: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Error> {
    if out.exists() {
        fs::remove_dir_all(out).map_err(Error::file("clear", out))?;
    }
    fs::create_dir_all(out).map_err(Error::file("create", out))?;
    for (name, bytes) in files {
        let path = out.join(name);
        fs::write(&path, bytes).map_err(Error::file("write", &path))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn an_archive_holds_the_files_and_nothing_of_who_made_it_and_when() {
        let long = format!("package/{}/a.txt", "long".repeat(20));
        let files = BTreeMap::from([
            ("package/b.txt".to_owned(), b"second".to_vec()),
            (long.clone(), b"first".to_vec()),
        ]);
        let bytes = archive(&files).unwrap_or_default();
        assert_eq!(bytes, archive(&files).unwrap_or_default());
        let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice()));
        let mut there = BTreeMap::new();
        for entry in tar.entries().into_iter().flatten().flatten() {
            let mut entry = entry;
            let header = entry.header();
            let [uid, gid] = [header.uid().ok(), header.gid().ok()];
            assert_eq!((uid, gid), (Some(0), Some(0)));
            assert_eq!(header.mtime().ok(), Some(DATE));
            assert_eq!(header.mode().ok(), Some(0o644));
            let name = entry
                .path()
                .map(|path| path.to_string_lossy().into_owned())
                .unwrap_or_default();
            let mut content = Vec::new();
            assert!(entry.read_to_end(&mut content).is_ok());
            there.insert(name, content);
        }
        assert_eq!(there, files);
    }
}
