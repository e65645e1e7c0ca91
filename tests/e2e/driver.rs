//! A driver with its browsers, and the commands of Chromium's that WebDriver does not have.

use std::path::Path;

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::Url;

use super::engine::{Engine, Started};
use super::server::stop;

/// A running driver. Dropped, it stops.
pub struct Driver {
    /// What its browsers are.
    pub engine: Engine,
    started: Started,
}

impl Driver {
    /// Starts the driver of an engine.
    pub fn start(engine: Engine) -> Result<Self, String> {
        Ok(Self {
            engine,
            started: engine.start()?,
        })
    }

    /// Opens a browser with an empty profile; what it keeps lies in this folder.
    pub async fn open(&self, folder: &Path) -> Client {
        let wanted = self.engine.session(folder);
        let wanted: Capabilities =
            serde_json::from_value(wanted).expect("capabilities are an object");
        ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&self.started.address)
            .await
            .unwrap_or_else(|error| panic!("{} starts: {error}", self.engine.word()))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.started.processes.iter_mut().for_each(stop);
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
