//! Running other programs. What they print goes to a log and is shown only when they fail.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::error::Error;

/// A program run as one step of the build.
pub struct Step {
    /// The step, as the start of the sentence "… failed".
    pub what: String,
    /// What the user can do when it fails.
    pub hint: &'static str,
    /// Where the output is kept.
    pub log: PathBuf,
}

impl Step {
    /// Runs the command to its end; a failure quotes the program's own first error line.
    pub fn run(self, command: &mut Command) -> Result<(), Error> {
        let output = command
            .output()
            .map_err(|cause| start_error(command, cause))?;
        let mut text = output.stdout;
        text.extend(output.stderr);
        if let Some(folder) = self.log.parent() {
            fs::create_dir_all(folder).map_err(Error::file("create", folder))?;
        }
        fs::write(&self.log, &text).map_err(Error::file("write", &self.log))?;
        if output.status.success() {
            return Ok(());
        }
        let reason = first_error(&String::from_utf8_lossy(&text));
        Err(Error::Failed {
            what: self.what,
            reason,
            hint: self.hint,
            log: self.log,
        })
    }
}

/// What a short command prints, trimmed; nothing when it cannot be run or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A command's output as bytes, with `input` on its stdin.
pub fn filter(
    command: &mut Command,
    input: &[u8],
    log: &Path,
    what: &str,
) -> Result<Vec<u8>, Error> {
    use std::io::Write;
    use std::process::Stdio;

    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|cause| start_error(command, cause))?;
    // Dropped at the end of the statement: the program sees the end of its input. It reads all of it before it
    // writes, so there is no waiting for each other; a broken pipe shows as its exit code.
    let _ = child.stdin.take().map(|mut stdin| stdin.write_all(input));
    let output = child
        .wait_with_output()
        .map_err(|cause| start_error(command, cause))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    fs::write(log, &output.stderr).map_err(Error::file("write", log))?;
    Err(Error::Failed {
        what: what.to_owned(),
        reason: first_error(&String::from_utf8_lossy(&output.stderr)),
        hint: "correct the file and start again",
        log: log.to_path_buf(),
    })
}

fn start_error(command: &Command, cause: std::io::Error) -> Error {
    Error::Start {
        program: command.get_program().to_string_lossy().into_owned(),
        cause,
    }
}

/// The first line that speaks of an error, ready to be put into a sentence.
fn first_error(text: &str) -> String {
    let is_error = |line: &&str| line.to_ascii_lowercase().contains("error");
    text.lines()
        .find(is_error)
        .map(|line| format!(": {}", line.trim()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::first_error;

    #[test]
    fn quotes_the_first_error_line() {
        assert_eq!(
            first_error("Updating\n  error: no network\nerror: second"),
            ": error: no network"
        );
        assert_eq!(first_error("all quiet"), "");
    }
}
