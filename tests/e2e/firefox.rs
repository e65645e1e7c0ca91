//! Firefox and its driver, for what has to hold in another engine.

use std::env;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use fantoccini::ClientBuilder;
use fantoccini::wd::Capabilities;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::page::Page;
use super::server::{first_after, stop};

/// A running driver. Dropped, it stops.
pub struct Firefox {
    process: Child,
    address: String,
}

impl Firefox {
    /// Starts the driver on a free port.
    pub fn start() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let tools = env::var_os("IMNM_TOOLS")
            .map_or_else(|| root.join(".tools"), |folder| root.join(folder));
        let own = tools.join("bin/geckodriver");
        let program = match env::var_os("GECKODRIVER") {
            Some(named) => named,
            None if own.is_file() => own.into(),
            None => "geckodriver".into(),
        };
        let mut process = Command::new(&program)
            .args(["--port", "0", "--log", "info"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("geckodriver does not start ({error}): `tests/run` installs it, or name it in GECKODRIVER")
            });
        let out = process.stdout.take().expect("the driver has an output");
        let port = first_after(out, "Listening on 127.0.0.1:").expect("the driver says its port");
        Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
        }
    }

    /// Opens a browser with an empty profile.
    pub async fn open(&self) -> Page {
        let wanted = json!({
            "browserName": "firefox",
            "moz:firefoxOptions": { "args": ["-headless"] },
            "timeouts": { "script": 30_000, "pageLoad": 30_000 },
        });
        let wanted: Capabilities =
            serde_json::from_value(wanted).expect("capabilities are an object");
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&self.address)
            .await
            .expect("Firefox starts: install it, on Debian with apt-get install firefox-esr");
        Page::new(client)
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        stop(&mut self.process);
    }
}
