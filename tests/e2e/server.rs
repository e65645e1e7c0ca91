//! The tool's own server, as a process that can be stopped.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running server. Dropped, it stops.
pub struct Server {
    process: Child,
    /// Address of the site, with the slash at its end.
    pub address: String,
}

impl Server {
    /// Serves a folder on a free port.
    pub fn start(folder: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_imnm"))
            .args(["serve", "--port", "0", "--dir"])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let out = process.stdout.take().expect("its output is piped");
        let address = first_after(out, "Serving ").expect("the server says its address");
        Self { process, address }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        stop(&mut self.process);
    }
}

/// Ends a process and waits until it is gone.
pub fn stop(process: &mut Child) {
    // It may have ended by itself; then there is nothing to do.
    let _ = process.kill();
    let _ = process.wait();
}

/// The rest of the first line that has this in it; what comes later is read and thrown away, so that the process never
/// waits for a reader.
pub fn first_after(out: impl std::io::Read + Send + 'static, words: &str) -> Option<String> {
    let mut lines = BufReader::new(out).lines().map_while(Result::ok);
    let found = lines.find_map(|line| Some(line.split_once(words)?.1.trim().to_owned()));
    std::thread::spawn(move || lines.for_each(drop));
    found
}
