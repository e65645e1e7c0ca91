//! ChromeDriver, and the commands of it that WebDriver does not have.

use std::env;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::Url;

use super::server::{first_after, stop};

/// A running driver. Dropped, it stops.
pub struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts the driver on a free port.
    pub fn start() -> Result<Self, String> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                format!(
                    "{} does not start ({error}): install chromium and its driver (Debian: apt-get install \
                     chromium-driver), or name the driver in CHROMEDRIVER.",
                    Path::new(&program).display()
                )
            })?;
        let out = process.stdout.take().ok_or("the driver has no output")?;
        let port = first_after(out, "started successfully on port ")
            .ok_or("The driver does not say its port.")?;
        Ok(Self {
            process,
            address: format!("http://127.0.0.1:{}", port.trim_end_matches('.')),
        })
    }

    /// Opens a browser whose profile and network log lie in this folder.
    pub async fn open(&self, folder: &Path) -> Client {
        let profile = format!("--user-data-dir={}", folder.join("profile").display());
        let log = format!("--log-net-log={}", folder.join("net.json").display());
        let mut options = json!({ "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--window-size=1280,900", "--lang=en-GB", profile, log,
        ] });
        if let Ok(browser) = env::var("CHROMIUM") {
            options["binary"] = json!(browser);
        }
        let wanted = json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
            "timeouts": { "script": 30_000, "pageLoad": 30_000 },
        });
        let wanted: Capabilities =
            serde_json::from_value(wanted).expect("capabilities are an object");
        ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&self.address)
            .await
            .expect("the browser starts")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        stop(&mut self.process);
    }
}

/// A command under the session's address.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// A command of the Chrome DevTools Protocol.
pub async fn devtools(client: &Client, method: &str, params: Value) -> Value {
    let body = json!({ "cmd": method, "params": params });
    let path = "goog/cdp/execute";
    let answer = client.issue_cmd(Own { path, body }).await;
    answer.unwrap_or_else(|error| panic!("{method}: {error}"))
}

/// What the browser's console has shown since this was last asked: level and text.
pub async fn console(client: &Client) -> Vec<(String, String)> {
    let body = json!({ "type": "browser" });
    let answer = client
        .issue_cmd(Own {
            path: "se/log",
            body,
        })
        .await
        .expect("the driver keeps a log");
    let text = |entry: &Value, name: &str| entry[name].as_str().unwrap_or_default().to_owned();
    let entries = answer.as_array().cloned().unwrap_or_default();
    entries
        .iter()
        .map(|entry| (text(entry, "level"), text(entry, "message")))
        .collect()
}
